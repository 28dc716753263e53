// When something was told: the days of the stories that say when they were published.
import { type Kysely, sql } from 'kysely'
import { isoOf } from '../dates.js'
import { pieces } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'

export interface ToldDays {
  /** The first day a story told it, and the last. */
  readonly firstTold: string
  readonly lastTold: string
  /** `added`: no story says when it was published; these are the days on which the record got them. */
  readonly toldDays: 'published' | 'added'
}

/** Of stories that say the day on which they were published. */
export const DATED = sql<boolean>`length(story.published) >= 10`

interface Told { readonly learnt: number; readonly dated: number }

/** @example toldDays([{ learnt: 17500, dated: 1 }, { learnt: 20783, dated: 0 }]) // the first alone: nobody knows when the other was published */
export function toldDays(reports: readonly Told[]): ToldDays {
  const dated = reports.filter((r) => r.dated)
  const days = (dated.length ? dated : reports).map((r) => r.learnt)
  return { firstTold: isoOf(Math.min(...days)), lastTold: isoOf(Math.max(...days)), toldDays: dated.length ? 'published' : 'added' }
}

/** The same for standing relations or projects, whose reports are not read for a list. */
export async function toldDaysOf<T extends 'relation' | 'project'>(db: Kysely<Tables>, of: T, rows: readonly { readonly seq: number; readonly first_learnt: number; readonly last_learnt: number }[]): Promise<ToldDays[]> {
  const known = new Map<number, { first: number; last: number }>()
  for (const piece of pieces(rows.map((row) => row.seq))) {
    const found = await db
      .selectFrom(`${of}_report as r` as 'relation_report as r').innerJoin('story', 'story.seq', 'r.story').select((e) => [`r.${of} as seq` as 'r.relation as seq', e.fn.min('story.learnt').as('first'), e.fn.max('story.learnt').as('last')])
      .where(`r.${of}` as 'r.relation', 'in', piece).where(DATED).groupBy(`r.${of}` as 'r.relation').execute()
    for (const { seq, first, last } of found) known.set(Number(seq), { first: Number(first), last: Number(last) })
  }
  return rows.map((row) => {
    const days = known.get(row.seq)
    return days ? { firstTold: isoOf(days.first), lastTold: isoOf(days.last), toldDays: 'published' } : { firstTold: isoOf(row.first_learnt), lastTold: isoOf(row.last_learnt), toldDays: 'added' }
  })
}
