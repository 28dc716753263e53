// What people decided: that two are the same or not, that a row is right or wrong. Only ever added to; undoing is one more judgement.
import type { Kysely } from 'kysely'
import type { Tables } from './store/tables.js'

/** `correct` and `add`: a finding put right, or added by hand (corrections.ts). */
export type Verdict = 'same' | 'different' | 'accept' | 'reject' | 'correct' | 'add' | 'undo'

export interface Judgement {
  readonly id: string
  readonly verdict: Verdict
  readonly a: string
  readonly b: string | null
  readonly by: string
  readonly why: string | null
  readonly at: string
  readonly undoes: string | null
}

/** Ids of the judgements that were taken back. @example judgements.filter((j) => !undoneOf(judgements).has(j.id)) */
export const undoneOf = (judgements: readonly Pick<Judgement, 'verdict' | 'undoes'>[]): Set<string> => new Set(judgements.flatMap((j) => (j.verdict === 'undo' && j.undoes !== null ? [j.undoes] : [])))

/** The judgements that stand, ready to be asked. */
export class Judged {
  readonly #apart = new Set<string>()
  readonly #same: [string, string][] = []
  readonly #tiers = new Map<string, 'reviewed' | 'rejected'>()
  /** Actors of one story set apart from the name they bear: `story#local` → node. */
  readonly detached = new Map<string, string>()
  /** Corrections that stand, by the assertion that holds them, in the order they were given. */
  readonly corrections = new Map<string, number>()
  /** Assertions added by hand that stand. */
  readonly added = new Set<string>()

  constructor(judgements: readonly Judgement[] = []) {
    const undone = undoneOf(judgements)
    for (const [i, j] of judgements.entries()) {
      if (undone.has(j.id)) continue
      if (j.verdict === 'different' && j.b) {
        this.#apart.add(pairOf(j.a, j.b))
        if (j.a.includes('#')) this.detached.set(j.a, `${j.b}~${j.a}`)
      } else if (j.verdict === 'same' && j.b) {
        this.#apart.delete(pairOf(j.a, j.b))
        this.#same.push([j.a, j.b])
      } else if (j.verdict === 'accept') this.#tiers.set(j.a, 'reviewed')
      else if (j.verdict === 'reject') this.#tiers.set(j.a, 'rejected')
      else if (j.verdict === 'correct' || j.verdict === 'add') {
        // Whoever put it right has looked at it.
        this.#tiers.set(j.a, 'reviewed')
        if (j.verdict === 'add') this.added.add(j.a.replace(/^[a-z]-/, ''))
        else if (j.b) this.corrections.set(j.b, i)
      }
    }
  }

  /** Whether somebody said that these two are not the same. */
  apart(a: string, b: string): boolean {
    return this.#apart.size > 0 && this.#apart.has(pairOf(a, b))
  }
  get same(): readonly (readonly [string, string])[] {
    return this.#same
  }
  tier(id: string): 'candidate' | 'reviewed' | 'rejected' {
    return this.#tiers.get(id) ?? 'candidate'
  }
}

const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

/** Judgements in the order they were given: all, or those of some verdicts. */
export async function readJudgements(db: Kysely<Tables>, verdicts?: readonly Verdict[]): Promise<(Judgement & { after: number; seq: number })[]> {
  let q = db.selectFrom('judgement').selectAll().orderBy('seq')
  if (verdicts) q = q.where('verdict', 'in', verdicts)
  const rows = await q.execute()
  return rows.map((r) => ({ id: r.id, verdict: r.verdict as Verdict, a: r.a, b: r.b, by: r.by, why: r.why, at: r.at, undoes: r.undoes, after: r.after_story, seq: r.seq }))
}
