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
    const undone = new Set(judgements.filter((j) => j.verdict === 'undo').map((j) => j.undoes))
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

/** All judgements in the order they were given. */
export async function readJudgements(db: Kysely<Tables>): Promise<(Judgement & { after: number; seq: number })[]> {
  const rows = await db.selectFrom('judgement').selectAll().orderBy('seq').execute()
  return rows.map((r) => ({ id: r.id, verdict: r.verdict as Verdict, a: r.a, b: r.b, by: r.by, why: r.why, at: r.at, undoes: r.undoes, after: r.after_story, seq: r.seq }))
}
