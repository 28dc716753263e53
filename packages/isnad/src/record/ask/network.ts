// Who deals with whom: one edge for each pair and kind of act, the actors with most events, sixty at most.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../store/tables.js'
import { narrow } from './actors.js'
import { type Tie, ties } from './events.js'
import { type Filters, MOST_ROWS, checkFilters } from './filters.js'
import { type Named, namesOf, partyNamed } from './who.js'

export interface NetworkNode { readonly id: string; readonly name: string; readonly arabic: string | null; readonly kind: string; readonly country: string | null; events: number }
/** `quad`: 1 cooperation in words, 2 in deeds, 3 conflict in words, 4 in deeds; `planned`: of the events those that are not told as done. */
export interface NetworkEdge { readonly a: string; readonly b: string; readonly quad: number; events: number; chains: number; planned: number; readonly ids: string[] }
export interface Network { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[]; /** Actors beyond those shown. */ readonly left: number }

export const QUAD: Readonly<Record<string, 1 | 2 | 3 | 4>> = { AGREE: 1, CONSULT: 1, SUPPORT: 1, CONCEDE: 1, COOPERATE: 2, AID: 2, RETREAT: 2, REQUEST: 3, ACCUSE: 3, REJECT: 3, THREATEN: 3, PROTEST: 4, SANCTION: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4 }
/** Nodes a network shows at most: beyond it nobody can read one. */
const NODES = 60
/** Pairs that an overview of everybody shows at most. */
const PAIRS = 60
/** Ids of events that an edge carries at most. */
const IDS = 20

/** What the counts by pair can be narrowed by; anything else is asked of the events themselves. */
const COUNTED: ReadonlySet<string> = new Set<keyof Filters>(['actor', 'type', 'status', 'from', 'to', 'limit'])

/** The network of everybody's strongest pairs, or around one or two. @example (await network(db, { actor: 'IRN' })).edges */
export async function network(db: Kysely<Tables>, filters: Filters = {}): Promise<Network> {
  if (Object.keys(filters).every((name) => COUNTED.has(name))) {
    const actor = filters.actor === undefined ? null : await partyNamed(db, filters.actor)
    // Whoever acts for a state is counted as the state: what one person does stands in the events alone.
    if (actor === null || (await db.selectFrom('total_dyad').select('a').where((e) => e.or([e('a', '=', actor), e('b', '=', actor)])).limit(1).executeTakeFirst())) return networkOfPairs(db, filters, actor)
  }
  return networkOf(await ties(db, { limit: MOST_ROWS, ...filters }))
}

interface Pair { readonly a: string; readonly b: string }

async function networkOfPairs(db: Kysely<Tables>, filters: Filters, actor: string | null): Promise<Network> {
  const c = checkFilters(filters)
  const whole = !c.types.length && !c.statuses.length && c.from === null && c.to === null
  const counted = () => {
    const q = db.selectFrom('roll_dyad').select(['a', 'b']).groupBy(['a', 'b']).orderBy((e) => e.fn.sum('events'), 'desc').orderBy('a').orderBy('b')
    return narrow(q as never, c) as unknown as typeof q
  }
  const ranked = () => (whole ? (db.selectFrom('total_dyad').select(['a', 'b']).orderBy('events', 'desc').orderBy('a').orderBy('b') as unknown as ReturnType<typeof counted>) : counted())
  const pairs: Pair[] = actor === null ? await ranked().limit(PAIRS).execute() : await ranked().where((e) => e.or([e('a', '=', actor), e('b', '=', actor)])).limit(NODES).execute()
  const shown = new Set<string>()
  for (const { a, b } of pairs) for (const one of [a, b]) if (shown.size < NODES) shown.add(one)
  const within = pairs.filter(({ a, b }) => shown.has(a) && shown.has(b))
  // Around one, how its partners deal with each other is half of what is asked.
  if (actor !== null) within.push(...(await ranked().where('a', 'in', [...shown]).where('b', 'in', [...shown]).where('a', '!=', actor).where('b', '!=', actor).limit(PAIRS).execute()))
  const names = await namesOf(db, [...shown])
  const edges = await edgesOf(db, within, c)
  const nodes = new Map([...shown].map((id) => [id, nodeOf(names.get(id)!)]))
  for (const edge of edges) for (const id of [edge.a, edge.b]) nodes.get(id)!.events += edge.events
  const parties = Number((await db.selectFrom('total_party').select((e) => e.fn.countAll().as('n')).executeTakeFirst())?.n ?? 0)
  return { nodes: [...nodes.values()].sort(byEvents), edges, left: actor === null ? parties - nodes.size : 0 }
}

async function edgesOf(db: Kysely<Tables>, pairs: readonly Pair[], c: ReturnType<typeof checkFilters>): Promise<NetworkEdge[]> {
  if (!pairs.length) return []
  const asked = db.selectFrom('roll_dyad').select(['a', 'b', 'type', 'status', (e) => e.fn.sum<number>('events').as('events'), (e) => e.fn.sum<number>('chains').as('chains')])
    .where(sql<boolean>`(a, b) in (values ${sql.join(pairs.map(({ a, b }) => sql`(${a}, ${b})`))})`).groupBy(['a', 'b', 'type', 'status'])
  const edges = new Map<string, NetworkEdge>()
  for (const row of await (narrow(asked as never, c) as unknown as typeof asked).execute()) {
    const edge = edgeAt(edges, row.a, row.b, row.type)
    edge.events += Number(row.events)
    edge.chains += Number(row.chains)
    if (row.status !== 'actual') edge.planned += Number(row.events)
  }
  return [...edges.values()].filter((edge) => edge.events > 0)
}

const nodeOf = ({ id, name, arabic, kind, country }: Named): NetworkNode => ({ id, name, arabic, kind, country, events: 0 })
const byEvents = (a: NetworkNode, b: NetworkNode): number => b.events - a.events || (a.id < b.id ? -1 : 1)

function edgeAt(edges: Map<string, NetworkEdge>, a: string, b: string, type: string): NetworkEdge {
  const [x, y] = [a, b].sort() as [string, string]
  const quad = QUAD[type] ?? 1
  const key = `${x} ${y} ${quad}`
  const known = edges.get(key) ?? { a: x, b: y, quad, events: 0, chains: 0, planned: 0, ids: [] }
  edges.set(key, known)
  return known
}

/** The network of these events; crowds («متظاهرون», "suspects") are nobody who could be met elsewhere. */
export function networkOf(events: readonly Tie[]): Network {
  const nodes = new Map<string, NetworkNode>()
  const edges = new Map<string, NetworkEdge>()
  for (const event of events) {
    const [actors, recipients] = [event.actors.filter(isSomebody), event.recipients.filter(isSomebody)]
    for (const actor of [...actors, ...recipients]) {
      const node = nodes.get(actor.id) ?? nodeOf(actor)
      node.events++
      nodes.set(actor.id, node)
    }
    const others = event.recipients.length ? recipients : actors
    for (const a of actors) for (const b of others) {
      if (a.id === b.id || (!event.recipients.length && a.id > b.id)) continue
      const edge = edgeAt(edges, a.id, b.id, event.type)
      edge.events++
      edge.chains += event.chains
      if (event.status !== 'actual') edge.planned++
      if (edge.ids.length < IDS) edge.ids.push(event.id)
    }
  }
  const kept = [...nodes.values()].sort(byEvents).slice(0, NODES)
  const has = new Set(kept.map((node) => node.id))
  return { nodes: kept, edges: [...edges.values()].filter((edge) => has.has(edge.a) && has.has(edge.b)), left: nodes.size - kept.length }
}

const isSomebody = (one: Named): boolean => one.kind !== 'group'
