// Somebody as an answer: names, offices, with whom, what is said of standing relations, and who they might be one with.
import { type Kysely, sql } from 'kysely'
import { NO_DAY, isoMonthOf, isoOf } from '../dates.js'
import { RecordProblem } from '../problem.js'
import { allIn } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'
import { type Filters, checkFilters } from './filters.js'
import { type Named, findActors, namedAlone, namedFromRow, namesOf, partyNamed } from './who.js'

export interface Candidate { readonly id: string; readonly name: string; readonly arabic: string | null; readonly score: number; readonly parts: Readonly<Record<string, number>>; readonly joined: boolean }

export interface ActorRow extends Named {
  readonly names: readonly { readonly form: string; readonly language: string | null; readonly times: number }[]
  readonly offices: readonly { readonly office: string; readonly from: string; readonly to: string }[]
  /** The names that are held to be this somebody. */
  readonly members: readonly string[]
  /** The same, each by the name it would go by alone. */
  readonly joined: readonly Named[]
  /** Those that may be; each with why. */
  readonly candidates: readonly Candidate[]
  readonly stories: number
  /** The days of the first and the last story that says when it was published. */
  readonly first: string | null
  readonly last: string | null
}

/** Everything known of somebody under any of their ids or names. */
export async function actor(db: Kysely<Tables>, given: string): Promise<ActorRow> {
  const id = await partyNamed(db, given)
  const [head] = await allIn(db, 'node', 'id', [id])
  if (!head) throw new RecordProblem('unknown-id', { id: given })
  const members = await allIn(db, 'node', 'canonical', [head.canonical])
  const names = new Map<string, { form: string; language: string | null; times: number }>()
  const offices = new Map<string, { office: string; from: number; to: number }>()
  for (const m of members) {
    for (const [form, [language, times]] of Object.entries(JSON.parse(m.names) as Record<string, [string | null, number]>)) {
      const known = names.get(form)
      if (known) known.times += times
      else names.set(form, { form, language, times })
    }
    for (const [office, [from, to]] of Object.entries(JSON.parse(m.offices) as Record<string, [number, number]>)) {
      const known = offices.get(office)
      if (known) {
        known.from = Math.min(known.from, from)
        known.to = Math.max(known.to, to)
      } else offices.set(office, { office, from, to })
    }
  }
  const ids = members.map((m) => m.id)
  const edges = [...new Map([...(await allIn(db, 'node_edge', 'a', ids)), ...(await allIn(db, 'node_edge', 'b', ids))].map((e) => [`${e.a}\n${e.b}`, e])).values()].sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1))
  const others = await namesOf(db, edges.flatMap((e) => [e.a, e.b]))
  const candidates = edges.map((e) => {
    const other = ids.includes(e.a) ? e.b : e.a
    return { id: other, name: others.get(other)?.name ?? other, arabic: others.get(other)?.arabic ?? null, score: e.score, parts: JSON.parse(e.parts) as Record<string, number>, joined: ids.includes(other) }
  })
  return {
    ...namedFromRow(head), names: [...names.values()].sort((a, b) => b.times - a.times), offices: [...offices.values()].sort((a, b) => a.from - b.from).map((o) => ({ office: o.office, from: isoMonthOf(o.from), to: isoMonthOf(o.to) })),
    members: ids, joined: members.map(namedAlone), candidates: candidates.slice(0, 50), stories: members.reduce((n, m) => n + m.stories, 0), ...daysSeen(members),
  }
}

function daysSeen(members: readonly Tables['node'][]): Pick<ActorRow, 'first' | 'last'> {
  const dated = members.filter((m) => m.last_day !== NO_DAY)
  return dated.length ? { first: isoOf(Math.min(...dated.map((m) => m.first_day))), last: isoOf(Math.max(...dated.map((m) => m.last_day))) } : { first: null, last: null }
}

export interface Doubt { readonly of: Named; readonly candidate: Candidate }

/** Pairs that may be one and that nobody has decided on, those of most stories first. @example (await doubts(db, 60))[0].candidate.parts */
export async function doubts(db: Kysely<Tables>, limit: number): Promise<Doubt[]> {
  const decided = await db.selectFrom('judgement as j').select(['j.a', 'j.b']).where('verdict', 'in', ['same', 'different']).where('b', 'is not', null).where('j.id', 'not in', (e) => e.selectFrom('judgement as u').select('u.undoes').where('u.undoes', 'is not', null) as never).execute()
  const closed = new Set(decided.flatMap((d) => [`${d.a}\n${d.b}`, `${d.b}\n${d.a}`]))
  const edges = await db
    .selectFrom('node_edge as e').innerJoin('node as x', 'x.id', 'e.a').innerJoin('node as y', 'y.id', 'e.b').select(['e.a', 'e.b', 'e.score', 'e.parts']).where('e.certain', '=', 0).whereRef('x.canonical', '!=', 'y.canonical')
    .orderBy((o) => sql`${o.ref('x.stories')} + ${o.ref('y.stories')}`, 'desc').orderBy('e.score', 'desc').orderBy('e.a').orderBy('e.b').limit(limit + closed.size).execute()
  const open = edges.filter((e) => !closed.has(`${e.a}\n${e.b}`)).slice(0, limit)
  const names = await namesOf(db, open.flatMap((e) => [e.a, e.b]))
  return open.map((e) => ({ of: { ...names.get(e.a)!, id: e.a }, candidate: { id: e.b, name: names.get(e.b)?.name ?? e.b, arabic: names.get(e.b)?.arabic ?? null, score: e.score, parts: JSON.parse(e.parts) as Record<string, number>, joined: false } }))
}

export interface TopActor extends Named { readonly events: number; readonly mentions: number; readonly chains: number }

/** Those with most events, from the counts by month. */
export async function actors(db: Kysely<Tables>, filters: Filters & { search?: string } = {}): Promise<TopActor[]> {
  const c = checkFilters(filters)
  if (filters.search !== undefined) {
    const found = await findActors(db, filters.search, c.limit)
    const counts = await countsOf(db, found.map((f) => f.id))
    return found.map((f) => ({ id: f.id, name: f.name, arabic: f.arabic, kind: f.kind, country: f.country, sector: f.sector, office: f.office, ...(counts.get(f.id) ?? { events: 0, mentions: 0, chains: 0 }) }))
  }
  if (!c.types.length && !c.statuses.length && c.from === null && c.to === null) {
    const top = await db.selectFrom('total_party').selectAll().orderBy('events', 'desc').orderBy('party').limit(c.limit).execute()
    const called = await namesOf(db, top.map((r) => r.party))
    return top.map((r) => ({ ...called.get(r.party)!, events: r.events, mentions: r.reports, chains: r.chains }))
  }
  let q = db.selectFrom('roll_party').select((e) => ['party' as const, e.fn.sum<number>('events').as('events'), e.fn.sum<number>('reports').as('mentions'), e.fn.sum<number>('chains').as('chains')]).groupBy('party')
  q = narrow(q as never, c) as unknown as typeof q
  const rows = await q.orderBy('events', 'desc').orderBy('party').limit(c.limit).execute()
  const names = await namesOf(db, rows.map((r) => r.party))
  return rows.map((r) => ({ ...names.get(r.party)!, events: Number(r.events), mentions: Number(r.mentions), chains: Number(r.chains) }))
}

async function countsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, { events: number; mentions: number; chains: number }>> {
  if (!ids.length) return new Map()
  const rows = await db.selectFrom('total_party').selectAll().where('party', 'in', ids).execute()
  return new Map(rows.map((r) => [r.party, { events: r.events, mentions: r.reports, chains: r.chains }]))
}

export interface TopDyad { readonly a: Named; readonly b: Named; readonly events: number; readonly mentions: number; readonly chains: number }

/** Pairs with most events between them; with `actor`, that one's partners. */
export async function dyads(db: Kysely<Tables>, filters: Filters = {}): Promise<TopDyad[]> {
  const c = checkFilters(filters)
  if (filters.actor === undefined && !c.types.length && !c.statuses.length && c.from === null && c.to === null) {
    const top = await db.selectFrom('total_dyad').selectAll().orderBy('events', 'desc').orderBy('a').orderBy('b').limit(c.limit).execute()
    const called = await namesOf(db, top.flatMap((r) => [r.a, r.b]))
    return top.map((r) => ({ a: called.get(r.a)!, b: called.get(r.b)!, events: r.events, mentions: r.reports, chains: r.chains }))
  }
  let q = db.selectFrom('roll_dyad').select((e) => ['a' as const, 'b' as const, e.fn.sum<number>('events').as('events'), e.fn.sum<number>('reports').as('mentions'), e.fn.sum<number>('chains').as('chains')]).groupBy(['a', 'b'])
  if (filters.actor !== undefined) {
    const party = await partyNamed(db, filters.actor)
    q = q.where((e) => e.or([e('a', '=', party), e('b', '=', party)]))
  }
  q = narrow(q as never, c) as unknown as typeof q
  const rows = await q.orderBy('events', 'desc').orderBy('a').orderBy('b').limit(c.limit).execute()
  const names = await namesOf(db, rows.flatMap((r) => [r.a, r.b]))
  return rows.map((r) => ({ a: names.get(r.a)!, b: names.get(r.b)!, events: Number(r.events), mentions: Number(r.mentions), chains: Number(r.chains) }))
}

interface Narrowable { where(column: string, op: string, value: unknown): Narrowable }
const month = (day: number): number => new Date(day * 864e5).getUTCFullYear() * 12 + new Date(day * 864e5).getUTCMonth()

/** Narrows a count by month. */
export function narrow(q: Narrowable, c: ReturnType<typeof checkFilters>): Narrowable {
  let out = q
  if (c.types.length) out = out.where('type', 'in', c.types)
  if (c.statuses.length) out = out.where('status', 'in', c.statuses)
  if (c.from !== null) out = out.where('month', '>=', month(c.from))
  if (c.to !== null) out = out.where('month', '<=', month(c.to)).where('month', '>', 0)
  return out
}
