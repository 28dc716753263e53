// Counts: how much there is of what, by month, and where the sources are thin.
import type { Kysely } from 'kysely'
import { isoMonthOf, isoOf } from '../dates.js'
import type { Tables } from '../store/tables.js'
import { narrow } from './actors.js'
import { type Filters, checkFilters } from './filters.js'
import { DATED } from './told-days.js'
import { partyNamed } from './who.js'

/** Events, and how often and by how many independent chains they are told. */
export interface Tally { readonly events: number; readonly mentions: number; readonly chains: number }

/** The events of everybody, of one or between two: in all, by type and status, by month. */
export interface Tallies extends Tally {
  readonly byType: readonly ({ readonly type: string; readonly status: string } & Tally)[]
  readonly byMonth: readonly ({ readonly month: string } & Tally)[]
}

export interface Stats extends Tallies {
  readonly stories: number
  readonly copies: number
  readonly outlets: number
  readonly agencies: number
  readonly languages: Readonly<Record<string, number>>
  readonly agreements: number
  readonly claims: number
  readonly contestedClaims: number
  readonly conflicts: number
  readonly actors: number
  readonly waiting: number
  readonly first: string | null
  readonly last: string | null
  readonly byOutlet: readonly { readonly outlet: string; readonly stories: number; /** The day of its newest story, of those that say it. */ readonly last: string | null }[]
}

const number = (x: unknown): number => Number(x ?? 0)

/** Counts of events from the sums by month. @example (await tallies(db, { actor: 'IRN', with: 'RUS', from: '2025' })).byMonth */
export async function tallies(db: Kysely<Tables>, filters: Filters = {}): Promise<Tallies> {
  const c = checkFilters(filters)
  const party = filters.actor === undefined ? null : await partyNamed(db, filters.actor)
  const other = filters.with === undefined ? null : await partyNamed(db, filters.with)
  const [a, b] = party !== null && other !== null ? [party, other].sort() : [null, null]
  const table = a !== null ? ('roll_dyad' as const) : party !== null ? ('roll_party' as const) : ('roll_type' as const)
  const base = () => {
    let q = db.selectFrom(table as 'roll_type') as unknown as { where(c: string, o: string, v: unknown): unknown }
    if (a !== null) q = (q.where('a', '=', a) as typeof q).where('b', '=', b) as typeof q
    else if (party !== null) q = q.where('party', '=', party) as typeof q
    return narrow(q as never, c) as unknown as ReturnType<typeof db.selectFrom<'roll_type'>>
  }
  const sums = (e: { fn: { sum<_X>(x: string): { as(n: string): unknown } } }) => [e.fn.sum<number>('events').as('events'), e.fn.sum<number>('reports').as('mentions'), e.fn.sum<number>('chains').as('chains')]
  const byType = (await (base() as unknown as ReturnType<typeof db.selectFrom<'roll_type'>>).select((e) => ['type', 'status', ...(sums(e as never) as never[])]).groupBy(['type', 'status']).orderBy('type').orderBy('status').execute()) as unknown as { type: string; status: string; events: number; mentions: number; chains: number }[]
  const byMonth = (await base().select((e) => ['month', ...(sums(e as never) as never[])]).where('month', '>', 0).groupBy('month').orderBy('month').execute()) as unknown as { month: number; events: number; mentions: number; chains: number }[]
  const tally = (row: object): Tally => { const { events, mentions, chains } = row as Record<keyof Tally, unknown>; return { events: number(events), mentions: number(mentions), chains: number(chains) } }
  const types = byType.map((t) => ({ type: t.type, status: t.status, ...tally(t) })).filter((t) => t.events > 0)
  const all = (of: keyof Tally): number => types.reduce((n, t) => n + t[of], 0)
  return { events: all('events'), mentions: all('mentions'), chains: all('chains'), byType: types, byMonth: byMonth.map((m) => ({ month: isoMonthOf(number(m.month)), ...tally(m) })).filter((m) => m.events > 0) }
}

/** Counts of everything; with `actor` (and `with`), the events are those of one or two. @example (await stats(db, { actor: 'IRN', from: '2025' })).byMonth */
export async function stats(db: Kysely<Tables>, filters: Filters = {}): Promise<Stats> {
  const count = async (table: 'agreement' | 'claim' | 'conflict' | 'outlet'): Promise<number> => number((await db.selectFrom(table).select((e) => e.fn.countAll().as('n')).executeTakeFirst())?.n)
  const languages = await db.selectFrom('story').select((e) => ['language' as const, e.fn.countAll<number>().as('n')]).groupBy('language').execute()
  // Counted by id, over the index alone; only then named.
  const ofOutlets = db.selectFrom('story').select((e) => ['outlet', e.fn.countAll<number>().as('stories')]).where('outlet', 'is not', null).groupBy('outlet').orderBy('stories', 'desc').orderBy('outlet').limit(100).as('s')
  const byOutlet = await db.selectFrom(ofOutlets).innerJoin('outlet', 'outlet.id', 's.outlet')
    .select((e) => ['outlet.name as outlet', 's.stories', e.selectFrom('story').select('story.learnt').whereRef('story.outlet', '=', 'outlet.id').where(DATED).orderBy('story.learnt', 'desc').limit(1).as('last')]).orderBy('s.stories', 'desc').orderBy('outlet.name').execute()
  // Two questions: an index gives one end without being read through. What does not say when it was published has no day to give.
  const end = async (order: 'asc' | 'desc'): Promise<string | null> => {
    const day = (await db.selectFrom('story').select('learnt').where(DATED).orderBy('learnt', order).limit(1).executeTakeFirst())?.learnt
    return day === undefined ? null : isoOf(number(day))
  }
  const copies = number((await db.selectFrom('story').select((e) => e.fn.countAll().as('n')).where('leader', 'is not', null).executeTakeFirst())?.n)
  const agencies = number((await db.selectFrom('story').select((e) => e.fn.count('agency').distinct().as('n')).executeTakeFirst())?.n)
  const actors = number((await db.selectFrom('node').select((e) => e.fn.count('canonical').distinct().as('n')).where('generic', '=', 0).executeTakeFirst())?.n)
  const waiting = number((await db.selectFrom('node_edge').select((e) => e.fn.countAll().as('n')).where('certain', '=', 0).executeTakeFirst())?.n)
  const contested = number((await db.selectFrom('claim').select((e) => e.fn.countAll().as('n')).where('contested', '=', 1).executeTakeFirst())?.n)
  return {
    // Stories are numbered without gaps.
    stories: number((await db.selectFrom('story').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n), copies, outlets: await count('outlet'), agencies, languages: Object.fromEntries(languages.map((l) => [l.language ?? 'unknown', number(l.n)])),
    ...(await tallies(db, filters)),
    agreements: await count('agreement'), claims: await count('claim'), contestedClaims: contested, conflicts: await count('conflict'), actors, waiting,
    first: await end('asc'), last: await end('desc'),
    byOutlet: byOutlet.map((o) => ({ outlet: o.outlet, stories: number(o.stories), last: o.last === null ? null : isoOf(number(o.last)) })),
  }
}
