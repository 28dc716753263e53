// What can't all be right, side by side with who says what. Nothing is decided here.
import type { Kysely } from 'kysely'
import { daysOf, isExact } from '../dates.js'
import { contentId } from '../hash.js'
import { insertAll, pieces } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { actGroup, isOnce } from './acts.js'
import type { AgreementState } from './agreement-state.js'
import type { EventState } from './event-state.js'
import { rivalDates } from './event-summary.js'
import { stagesOf } from './stages.js'

export interface ConflictValue { readonly value: string; readonly stories: readonly number[] }
export interface Conflict { readonly about: number; readonly kind: 'event' | 'agreement' | 'claim'; readonly id: string; readonly field: 'date' | 'number' | 'name' | 'status' | 'content'; readonly what: string; readonly values: readonly ConflictValue[]; readonly learnt: number }

/** Days within which a higher number is another count, not a later one. */
const SAME_COUNT = 2

/** The conflicts of an event as it stands. */
export function conflictsOfEvent(e: EventState): Conflict[] {
  const out: Conflict[] = []
  const base = { about: e.seq, kind: 'event' as const, id: e.id }
  // The date of a signing is the agreement's: it is told there.
  if (!(e.agreement !== null && actGroup(e.type, e.act) === 'signing')) {
    const dates = rivalDates(e.reports)
    if (dates.size) out.push({ ...base, field: 'date', what: e.act, values: valuesOf(dates), learnt: learntOf(dates) })
  }
  const current = e.reports.filter((r) => r.state === 'current')
  // «denied» against «done» only where it is plain that one act is meant: one of long, or of the same exact day.
  const sides = new Map<string, typeof current>()
  for (const r of current) {
    const days = daysOf(r.date)
    const plain = isOnce(actGroup(e.type, e.act)) || (days !== null && isExact(days))
    if ((r.status === 'actual' || r.status === 'denied') && plain) sides.set(r.status, [...(sides.get(r.status) ?? []), r])
  }
  const chains = [...sides.values()].map((rs) => new Set(rs.map((r) => r.chain)))
  if (chains.length > 1 && [...chains[1]!].some((c) => !chains[0]!.has(c))) out.push({ ...base, field: 'status', what: e.act, values: valuesOf(sides), learnt: learntOf(sides) })
  const numbers = new Map<string, Map<string, typeof current>>()
  for (const r of current) {
    const mine = JSON.parse(r.numbers) as [string, number][]
    for (const [what, value] of mine) {
      // A story that gives several counts tells of several places or days: none of them is the count of the act.
      if (mine.filter(([w]) => w === what).length > 1) continue
      const values = numbers.get(what) ?? new Map()
      values.set(String(value), [...(values.get(String(value)) ?? []), r])
      numbers.set(what, values)
    }
  }
  for (const [what, values] of numbers) {
    if (what === 'other' || values.size < 2) continue
    const told = [...values.values()].flat()
    if (new Set(told.map((r) => r.chain)).size < 2) continue
    const spread = Math.max(...told.map((r) => r.learnt)) - Math.min(...told.map((r) => r.learnt))
    if (spread > SAME_COUNT) continue
    out.push({ ...base, field: 'number', what, values: valuesOf(values), learnt: learntOf(values) })
  }
  return out
}

/** The conflicts of an agreement: rival dates of a step that happens once, and rival terms. */
export function conflictsOfAgreement(a: AgreementState): Conflict[] {
  const out: Conflict[] = []
  for (const stage of stagesOf(a.stages)) {
    if (stage.status !== 'actual') continue
    const dates = rivalDates(stage.reports)
    if (!dates.size) continue
    const days = [...dates.keys()].map((d) => daysOf(d)!).filter(isExact)
    // Talks of several days are no conflict about one.
    if (stage.stage === 'negotiating' || days.length < 2) continue
    out.push({ about: a.seq, kind: 'agreement', id: a.id, field: 'date', what: stage.stage, values: valuesOf(dates), learnt: learntOf(dates) })
  }
  return out
}

const valuesOf = (values: ReadonlyMap<string, readonly { story: number }[]>): ConflictValue[] =>
  [...values].map(([value, reports]) => ({ value, stories: [...new Set(reports.map((r) => r.story))].sort((x, y) => x - y) })).sort((x, y) => y.stories.length - x.stories.length || (x.value < y.value ? -1 : 1))
/** A conflict is known from the day its second value is. */
const learntOf = (values: ReadonlyMap<string, readonly { learnt: number }[]>): number => [...values.values()].map((rs) => Math.min(...rs.map((r) => r.learnt))).sort((a, b) => a - b)[1] ?? 0

/** Writes the conflicts of what changed in place of those it had. */
export async function saveConflicts(db: Kysely<Tables>, dialect: Dialect, events: readonly EventState[], agreements: readonly AgreementState[]): Promise<void> {
  const several = events.filter((e) => e.reports.length > 1)
  for (const [kind, list] of [['event', several], ['agreement', agreements]] as const) {
    for (const piece of pieces(list.map((x) => x.seq))) await db.deleteFrom('conflict').where('about_kind', '=', kind).where('about', 'in', piece).execute()
  }
  const found = [...several.flatMap(conflictsOfEvent), ...agreements.flatMap(conflictsOfAgreement)]
  const rows = found.map((c) => ({ id: `k-${contentId(`${c.id} ${c.field} ${c.what}`)}`, about_kind: c.kind, about: c.about, field: c.field, what: c.what, values_json: JSON.stringify(c.values), learnt: c.learnt }))
  await insertAll(db, dialect, 'conflict', rows, { key: ['id'], then: 'replace' })
}
