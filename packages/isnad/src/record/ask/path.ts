// How two who have nothing to do with each other are connected all the same: the shortest ways over pairs that dealt with each other, each step with its words.
import type { Kysely } from 'kysely'
import { RecordProblem } from '../problem.js'
import { chunks } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'
import { narrow } from './actors.js'
import { type EventRow, timeline } from './events.js'
import { type Filters, checkFilters } from './filters.js'
import { type Named, namesOf, partyNamed } from './who.js'
import { type Report, why } from './why.js'

export interface Hop {
  readonly a: Named
  readonly b: Named
  /** Events between the two, and independent chains that tell of them. */
  readonly events: number
  readonly chains: number
  /** The newest of them with the words of its first report. */
  readonly shown: readonly { readonly event: EventRow; readonly report: Report | null }[]
}
export interface Path {
  readonly from: Named
  readonly to: Named
  /** Ways of the same, least number of steps, best founded first. */
  readonly ways: readonly (readonly Hop[])[]
  /** Steps that were looked at without finding one; null when there is a way. */
  readonly none: number | null
}
export interface PathOptions extends Filters {
  /** Not over these (a great power is connected with everybody). */
  readonly without?: readonly string[]
}

/** Beyond four steps everybody is connected with everybody. */
const MOST_STEPS = 4
const MOST_WAYS = 3
/** Events shown of each step. */
const SHOWN = 2
/** Pairs that turn out to have nothing told by the day asked of, before one gives up. */
const MOST_TRIES = 40

interface Edge { readonly a: string; readonly b: string; readonly events: number; readonly chains: number }

/** @example (await path(db, 'PER', 'CHL', { without: ['USA'] })).ways[0].map((hop) => hop.b.name) */
export async function path(db: Kysely<Tables>, from: string, to: string, options: PathOptions = {}): Promise<Path> {
  const [start, end] = await Promise.all([partyNamed(db, from), partyNamed(db, to)])
  if (start === end) throw new RecordProblem('bad-filter', { filter: 'to', given: to, possible: 'somebody other than the first' })
  const { without, ...filters } = options
  const closed = new Set<string>()
  for (const given of without ?? []) closed.add(await partyNamed(db, given))
  const called = await namesOf(db, [start, end])
  const ends = { from: called.get(start)!, to: called.get(end)! }
  const dead = new Set<string>()
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const ways = await waysBetween(db, start, end, closed, dead, filters)
    if (!ways.length) return { ...ends, ways: [], none: MOST_STEPS }
    const shown: Hop[][] = []
    let lost = false
    for (const way of ways) {
      const hops = await hopsOf(db, way, filters)
      const empty = hops.findIndex((hop) => !hop.shown.length)
      if (empty < 0) shown.push(hops)
      else {
        dead.add(keyOf(way[empty]!, way[empty + 1]!))
        lost = true
      }
    }
    if (shown.length || !lost) return { ...ends, ways: shown, none: null }
  }
  return { ...ends, ways: [], none: MOST_STEPS }
}

const keyOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

/** Shortest ways, as lists of ids, those whose weakest step has most chains first. */
async function waysBetween(db: Kysely<Tables>, start: string, end: string, closed: ReadonlySet<string>, dead: ReadonlySet<string>, filters: Filters): Promise<string[][]> {
  const before = new Map<string, { from: string; chains: number }[]>()
  const depth = new Map<string, number>([[start, 0]])
  let edge = [start]
  for (let step = 1; step <= MOST_STEPS && edge.length && !depth.has(end); step++) {
    const next = new Set<string>()
    for (const pair of await neighbours(db, edge, filters)) {
      for (const [x, y] of [[pair.a, pair.b], [pair.b, pair.a]] as const) {
        if (depth.get(x) !== step - 1 || closed.has(y) || dead.has(keyOf(x, y))) continue
        const known = depth.get(y)
        if (known !== undefined && known !== step) continue
        depth.set(y, step)
        next.add(y)
        before.set(y, [...(before.get(y) ?? []), { from: x, chains: pair.chains }])
      }
    }
    edge = [...next]
  }
  if (!depth.has(end)) return []
  let ways: { ids: string[]; weakest: number }[] = [{ ids: [end], weakest: Number.MAX_SAFE_INTEGER }]
  for (let step = depth.get(end)!; step > 0; step--) {
    ways = ways.flatMap(({ ids, weakest }) => (before.get(ids[0]!) ?? []).map((b) => ({ ids: [b.from, ...ids], weakest: Math.min(weakest, b.chains) })))
    ways.sort((x, y) => y.weakest - x.weakest || (x.ids.join() < y.ids.join() ? -1 : 1))
    // Two records of one pair (as a before b, and b before a) are one way.
    ways = [...new Map(ways.map((w) => [w.ids.join('\n'), w])).values()].slice(0, 200)
  }
  return ways.slice(0, MOST_WAYS).map((w) => w.ids)
}

/** All pairs that one of these is in. */
async function neighbours(db: Kysely<Tables>, ids: readonly string[], filters: Filters): Promise<Edge[]> {
  const c = checkFilters(filters)
  const plain = !c.types.length && !c.statuses.length && c.from === null && c.to === null
  const out: Edge[] = []
  for (const some of chunks([...ids], 400)) {
    for (const side of ['a', 'b'] as const) {
      if (plain) out.push(...(await db.selectFrom('total_dyad').select(['a', 'b', 'events', 'chains']).where(side, 'in', some).where('events', '>', 0).execute()))
      else {
        let q = db.selectFrom('roll_dyad').select((e) => ['a' as const, 'b' as const, e.fn.sum<number>('events').as('events'), e.fn.sum<number>('chains').as('chains')]).where(side, 'in', some).groupBy(['a', 'b'])
        q = narrow(q as never, c) as unknown as typeof q
        for (const row of await q.execute()) if (Number(row.events) > 0) out.push({ a: row.a, b: row.b, events: Number(row.events), chains: Number(row.chains) })
      }
    }
  }
  return out
}

async function hopsOf(db: Kysely<Tables>, ids: readonly string[], filters: Filters): Promise<Hop[]> {
  const names = await namesOf(db, ids)
  const hops: Hop[] = []
  for (let i = 0; i + 1 < ids.length; i++) {
    const [a, b] = [ids[i]!, ids[i + 1]!]
    const [pair] = (await neighbours(db, [a], filters)).filter((e) => e.a === b || e.b === b)
    const { rows } = await timeline(db, { ...filters, actor: a, with: b, limit: SHOWN, cursor: undefined } as Filters)
    const shown = await Promise.all(rows.map(async (event) => ({ event, report: (await why(db, event.id, 1)).reports[0] ?? null })))
    hops.push({ a: names.get(a)!, b: names.get(b)!, events: pair?.events ?? rows.length, chains: pair?.chains ?? 0, shown })
  }
  return hops
}
