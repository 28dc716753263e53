// How far people have looked through the events of each type, and how often reading was right where they did.
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.js'

export interface ReviewedType { readonly type: string; readonly waiting: number; readonly accepted: number; readonly rejected: number }

/** @example (await reviewed(db)).find((row) => row.type === 'ACCUSE') */
export async function reviewed(db: Kysely<Tables>): Promise<ReviewedType[]> {
  const rows = await db.selectFrom('event').select((e) => ['type' as const, 'tier' as const, e.fn.countAll<number>().as('n')]).groupBy(['type', 'tier']).orderBy('type').execute()
  const of = new Map<string, { waiting: number; accepted: number; rejected: number }>()
  for (const row of rows) {
    const counts = of.get(row.type) ?? { waiting: 0, accepted: 0, rejected: 0 }
    counts[row.tier === 'reviewed' ? 'accepted' : row.tier === 'rejected' ? 'rejected' : 'waiting'] += Number(row.n)
    of.set(row.type, counts)
  }
  return [...of].map(([type, counts]) => ({ type, ...counts }))
}
