// What is known between two, as it is answered; and the stretch of time it covers.
import type { AgreementRow, ClaimRow, EventRow, Named, ProjectRow, RelationRow, Tallies } from 'isnad/record'
import { dayOfIso, daysOf } from '../../show/event-mark.js'

export interface Dyad { readonly parties: readonly [Named | null, Named | null]; readonly events: { readonly rows: readonly EventRow[]; readonly next: string | null }; readonly agreements: readonly AgreementRow[]; readonly claims: readonly ClaimRow[]; readonly relations: readonly RelationRow[]; readonly projects: readonly ProjectRow[]; readonly counts: Tallies }
export const FIELDS = ['type', 'status', 'from', 'to', 'language', 'min_chains'] as const

/** First and last day of all that is told between two. */
export function boundsOf(dyad: Dyad): { readonly from: number; readonly to: number } {
  const days = [...dyad.events.rows.flatMap((event) => Object.values(daysOf(event))), ...dyad.agreements.flatMap((row) => [dayOfIso(row.firstTold), dayOfIso(row.lastTold)]), ...dyad.claims.flatMap((row) => [dayOfIso(row.firstTold), dayOfIso(row.lastTold)]), ...dyad.relations.map((row) => dayOfIso(row.firstTold))]
  return { from: Math.min(...days), to: Math.max(...days) }
}
