// Counts: how much there is of what, by month, and where the sources are thin.
import type { Kysely } from 'kysely'
import { isoMonthOf, isoOf } from '../dates.js'
import type { Tables } from '../store/tables.js'
import { narrow } from './actors.js'
import { type Filters, checkFilters } from './filters.js'
import { partyNamed } from './who.js'

export interface Stats {
  readonly stories: number
  readonly copies: number
  readonly outlets: number
  readonly agencies: number
  readonly languages: Readonly<Record<string, number>>
  readonly events: number
  readonly mentions: number
  readonly chains: number
  readonly agreements: number
  readonly claims: number
  readonly contestedClaims: number
  readonly conflicts: number
  readonly actors: number
  readonly waiting: number
  readonly first: string | null
  readonly last: string | null
  readonly byType: readonly { readonly type: string; readonly status: string; readonly events: number; readonly mentions: number; readonly chains: number }[]
  readonly byMonth: readonly { readonly month: string; readonly events: number; readonly mentions: number; readonly chains: number }[]
  readonly byOutlet: readonly { readonly outlet: string; readonly stories: number; readonly last: string }[]
}

/** @example (await stats(db, { actor: 'IRN', from: '2025' })).byMonth */
export async function stats(db: Kysely<Tables>, filters: Filters = {}): Promise<Stats> {
  const c = checkFilters(filters)
  const count = async (table: 'story' | 'event' | 'agreement' | 'claim' | 'conflict' | 'outlet'): Promise<number> => Number((await db.selectFrom(table).select((e) => e.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)
  const party = filters.actor === undefined ? null : await partyNamed(db, filters.actor)
  const other = filters.with === undefined ? null : await partyNamed(db, filters.with)
  const [a, b] = party !== null && other !== null ? [party, other].sort() : [null, null]
  const table = a !== null ? ('roll_dyad' as const) : party !== null ? ('roll_party' as const) : ('roll_type' as const)
  const base = () => {
    let q = db.selectFrom(table as 'roll_type') as unknown as { where(c: string, o: string, v: unknown): unknown }
    if (a !== null) q = (q.where('a', '=', a) as typeof q).where('b', '=', b) as typeof q
    else if (party !== null) q = q.where('party', '=', party) as typeof q
    return narrow(q as never, filters, c) as unknown as ReturnType<typeof db.selectFrom<'roll_type'>>
  }
  const sums = (e: { fn: { sum<_X>(x: string): { as(n: string): unknown } } }) => [e.fn.sum<number>('events').as('events'), e.fn.sum<number>('reports').as('mentions'), e.fn.sum<number>('chains').as('chains')]
  const byType = (await (base() as unknown as ReturnType<typeof db.selectFrom<'roll_type'>>).select((e) => ['type', 'status', ...(sums(e as never) as never[])]).groupBy(['type', 'status']).orderBy('type').orderBy('status').execute()) as unknown as { type: string; status: string; events: number; mentions: number; chains: number }[]
  const byMonth = (await base().select((e) => ['month', ...(sums(e as never) as never[])]).groupBy('month').orderBy('month').execute()) as unknown as { month: number; events: number; mentions: number; chains: number }[]
  const languages = await db.selectFrom('story').select((e) => ['language' as const, e.fn.countAll<number>().as('n')]).groupBy('language').execute()
  const byOutlet = await db.selectFrom('story').innerJoin('outlet', 'outlet.id', 'story.outlet').select((e) => ['outlet.name as outlet' as const, e.fn.countAll<number>().as('stories'), e.fn.max('learnt').as('last')]).groupBy('outlet.name').orderBy('stories', 'desc').limit(100).execute()
  const ends = await db.selectFrom('story').select((e) => [e.fn.min('learnt').as('first'), e.fn.max('learnt').as('last')]).executeTakeFirst()
  const number = (x: unknown): number => Number(x ?? 0)
  const kept = byType.filter((t) => number(t.events) > 0)
  const copies = number((await db.selectFrom('story').select((e) => e.fn.countAll().as('n')).where('leader', 'is not', null).executeTakeFirst())?.n)
  const agencies = number((await db.selectFrom('story').select((e) => e.fn.count('agency').distinct().as('n')).executeTakeFirst())?.n)
  const actors = number((await db.selectFrom('node').select((e) => e.fn.count('canonical').distinct().as('n')).where('generic', '=', 0).executeTakeFirst())?.n)
  const waiting = number((await db.selectFrom('node_edge').select((e) => e.fn.countAll().as('n')).where('certain', '=', 0).executeTakeFirst())?.n)
  const contested = number((await db.selectFrom('claim').select((e) => e.fn.countAll().as('n')).where('contested', '=', 1).executeTakeFirst())?.n)
  return {
    // Stories are numbered without gaps.
    stories: number((await db.selectFrom('story').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n), copies, outlets: await count('outlet'), agencies, languages: Object.fromEntries(languages.map((l) => [l.language ?? 'unknown', number(l.n)])),
    events: kept.reduce((n, t) => n + number(t.events), 0), mentions: kept.reduce((n, t) => n + number(t.mentions), 0), chains: kept.reduce((n, t) => n + number(t.chains), 0),
    agreements: await count('agreement'), claims: await count('claim'), contestedClaims: contested, conflicts: await count('conflict'), actors, waiting,
    first: ends?.first == null ? null : isoOf(number(ends.first)), last: ends?.last == null ? null : isoOf(number(ends.last)),
    byType: kept.map((t) => ({ type: t.type, status: t.status, events: number(t.events), mentions: number(t.mentions), chains: number(t.chains) })),
    byMonth: byMonth.filter((m) => number(m.events) > 0).map((m) => ({ month: isoMonthOf(number(m.month)), events: number(m.events), mentions: number(m.mentions), chains: number(m.chains) })),
    byOutlet: byOutlet.map((o) => ({ outlet: o.outlet, stories: number(o.stories), last: isoOf(number(o.last)) })),
  }
}
