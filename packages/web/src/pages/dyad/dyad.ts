// What is known between two, as it is answered; and the stretch of time it covers.
import type { AgreementRow, ClaimRow, EventRow, Named, ProjectRow, RelationRow, StageRow, Tallies, ToldDays } from 'isnad/record'
import { dayOfIso, frameOf } from '../../show/event-mark.js'

export interface Dyad { readonly parties: readonly [Named | null, Named | null]; readonly events: { readonly rows: readonly EventRow[]; readonly next: string | null }; readonly agreements: readonly AgreementRow[]; readonly claims: readonly ClaimRow[]; readonly relations: readonly RelationRow[]; readonly projects: readonly ProjectRow[]; readonly counts: Tallies }
export const FIELDS = ['type', 'status', 'from', 'to', 'language', 'min_chains'] as const

/** Whether it had been told by that day; what nobody knows the day of stands at every one. */
export const toldBy = (row: ToldDays, day: number): boolean => row.toldDays === 'added' || dayOfIso(row.firstTold) <= day

/** Steps after which an agreement stands no more. */
const OVER: ReadonlySet<string> = new Set(['withdrawn', 'terminated', 'expired', 'suspended', 'rejected'])
export const isOver = (stage: StageRow | null): stage is StageRow => stage !== null && OVER.has(stage.stage) && stage.status === 'actual'

/** A drawing is of twenty days at least. */
const LEAST = 20
/** The days that are drawn of these. */
export function frameAround({ from, to }: { readonly from: number; readonly to: number }): { readonly from: number; readonly to: number } {
  const spare = Math.max(0, LEAST - (to - from))
  return { from: from - Math.floor(spare / 2), to: to + Math.ceil(spare / 2) }
}

/** First and last day of all that is told between two. */
export function boundsOf(dyad: Dyad): { readonly from: number; readonly to: number } {
  const told: readonly ToldDays[] = [...dyad.agreements, ...dyad.claims, ...dyad.relations]
  const known = told.filter((row) => row.toldDays === 'published')
  const acts = frameOf(dyad.events.rows)
  const days = [acts.from, acts.to, ...known.flatMap((row) => [dayOfIso(row.firstTold), dayOfIso(row.lastTold)])].filter(Number.isFinite)
  // Nothing has a day: the days on which it was added are all there is.
  if (!days.length) days.push(...[...dyad.events.rows, ...told].map((row) => dayOfIso(row.firstTold)))
  return { from: Math.min(...days), to: Math.max(...days) }
}
