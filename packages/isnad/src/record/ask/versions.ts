// Two versions of a story beside each other: what changed in the words, and what that changed in what they tell.
import type { FindingSpan } from '../../coding/findings.js'
import { wordsAt } from '../../coding/spans.js'
import type { Kysely } from 'kysely'
import { compareTexts, type TextPiece } from '../../story/compare-texts.js'
import type { Tables } from '../store/tables.js'
import { type StoryAnswer, type StoryRow, story } from './stories.js'

/** One thing that either version tells of. `changed`: both do, but not the same of it. */
export interface VersionFinding {
  readonly kind: 'event' | 'claim' | 'agreement'
  /** Id in the record of what it went into. */
  readonly id: string
  readonly change: 'gone' | 'new' | 'changed' | 'same'
  readonly older: VersionSays | null
  readonly newer: VersionSays | null
}
export interface VersionSays { readonly local: string; readonly quote: string; readonly says: Readonly<Record<string, string | null>> }

export interface VersionsAnswer {
  readonly older: StoryRow
  readonly newer: StoryRow
  readonly headline: readonly TextPiece[]
  readonly text: readonly TextPiece[]
  readonly findings: readonly VersionFinding[]
}

/** @example (await compareVersions(db, 'ar-17', 'ar-17@2')).text.filter((piece) => piece.op !== 'same') */
export async function compareVersions(db: Kysely<Tables>, a: string, b: string): Promise<VersionsAnswer> {
  const [one, two] = await Promise.all([story(db, a), story(db, b)])
  const [older, newer] = two.row.version < one.row.version ? [two, one] : [one, two]
  const left = saidIn(older)
  const right = saidIn(newer)
  const findings = [...new Set([...left.keys(), ...right.keys()])].map((key): VersionFinding => {
    const [x, y] = [left.get(key) ?? null, right.get(key) ?? null]
    const [kind, id] = key.split('\n') as [VersionFinding['kind'], string]
    return { kind, id, change: !x ? 'new' : !y ? 'gone' : JSON.stringify(x.says) === JSON.stringify(y.says) ? 'same' : 'changed', older: x, newer: y }
  })
  return { older: older.row, newer: newer.row, headline: compareTexts(older.story.headline ?? '', newer.story.headline ?? ''), text: compareTexts(older.story.text, newer.story.text), findings }
}

/** What a version says, by what it went into in the record. */
function saidIn({ story: told, findings, became, names }: StoryAnswer): Map<string, VersionSays> {
  const out = new Map<string, VersionSays>()
  const quote = (span: FindingSpan): string => wordsAt(told, span)
  const called = (ids: readonly string[]): string => ids.map((id) => names[id]?.id ?? id).sort().join(', ')
  const add = (kind: VersionFinding['kind'], local: string, words: string, says: VersionSays['says']): void => {
    const id = became[local]
    if (id && !out.has(`${kind}\n${id}`)) out.set(`${kind}\n${id}`, { local, quote: words, says })
  }
  for (const e of findings.events) add('event', e.id, quote(e.trigger), { act: e.act, status: e.status, date: e.date, place: e.place, actors: called(e.actors), recipients: called(e.recipients) })
  for (const c of findings.claims) add('claim', c.claim, quote(c.quote), { stances: c.stances.map((s) => `${names[s.actor]?.id ?? s.actor} ${s.stance}`).sort().join(', ') })
  for (const g of findings.agreements) add('agreement', g.id, quote(g.quote), { stages: g.stages.map((s) => `${s.stage} ${s.status} ${s.date ?? ''}`.trim()).sort().join(', '), parties: called(g.parties) })
  return out
}
