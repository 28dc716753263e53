// Data of the pages that are no list: the start, the map, the network, the review queue, accuracy.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { placesByName, stateByName } from '../../knowledge/gazetteer.js'
import { stateInfo } from '../../knowledge/index.js'
import { type EventRow, type Tie, undoneOf } from '../../record/index.js'
import type { ServerContext } from '../context.js'
import { ENOUGH } from './judging.js'
import { anything, filterQuery, filtersFrom, json, problems } from '../query.js'

const QUAD: Readonly<Record<string, 1 | 2 | 3 | 4>> = { AGREE: 1, CONSULT: 1, SUPPORT: 1, CONCEDE: 1, COOPERATE: 2, AID: 2, RETREAT: 2, REQUEST: 3, ACCUSE: 3, REJECT: 3, THREATEN: 3, PROTEST: 4, SANCTION: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4 }
/** Nodes a network shows at most: beyond it nobody can read one. */
const NODES = 60

/** Adds these routes to the API. */
export function pages(api: OpenAPIHono, { record, scores, started }: ServerContext): void {
  api.openapi(createRoute({ method: 'get', path: '/start', summary: 'Coverage and what moved lately', request: { query: z.object({ since: z.string().max(40).optional(), as_of: z.string().max(40).optional().openapi({ description: 'Only what could be known on that day' }) }) }, responses: { 200: json(anything('Start'), 'The start page') } }), async (c) => {
    const { since, as_of } = c.req.valid('query')
    const then = as_of ? { asOf: as_of } : {}
    const [stats, events, agreements, claims, stories] = await Promise.all([record.stats(), record.timeline({ limit: 12, ...then }), record.agreements({ limit: 8, ...then }), record.claims({ limit: 8, contested: true, ...then }), record.stories({ limit: 8, ...then, ...(since ? { from: since } : {}) })])
    return c.json({ stats, events: events.rows, agreements: agreements.rows, claims: claims.rows, stories: stories.rows, started } as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/map', summary: 'Events with their places; those known to a country only carry no point', request: { query: filterQuery }, responses: { 200: json(anything('Map'), 'Events by place, and corridors'), ...problems } }), async (c) => {
    const filters = filtersFrom(c.req.valid('query'))
    const [page, projects] = await Promise.all([record.timeline({ limit: 1000, ...filters, placed: true }), record.projects(filters)])
    // Of the time that is shown, how many acts nobody placed.
    const oldest = page.next === null ? undefined : page.rows.at(-1)?.day
    const without = await record.unplaced(oldest && filters.order !== 'oldest' ? { ...filters, from: [filters.from ?? oldest, oldest].sort()[1]! } : filters)
    const rows = page.rows.filter((event) => event.place ?? event.location ?? event.country).map(inCountry)
    const countries = Object.fromEntries([...new Set(rows.flatMap((event) => event.country ?? []))].flatMap((code) => {
      const state = stateInfo(code)
      return state ? [[code, { name: state.name, arabic: state.names.ar[0]?.text ?? null }]] : []
    }))
    return c.json({ rows, countries, all: page.rows.length + without, next: page.next, projects: projects.map((project) => ({ ...project, stops: project.places.flatMap(stopOf) })) } as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/network', summary: 'Who deals with whom around an actor or a dyad: one edge a pair and quad class, at most 60 nodes', request: { query: filterQuery }, responses: { 200: json(anything('Network'), 'Nodes and edges'), ...problems } }), async (c) => {
    const filters = filtersFrom(c.req.valid('query'))
    return c.json(networkOf(await record.ties({ limit: 1000, ...filters })) as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/review', summary: 'What waits for a person: doubtful identities, disputed and unreviewed rows', request: { query: z.object({ type: z.string().max(20).optional().openapi({ description: 'Only events of this type' }) }) }, responses: { 200: json(anything('Review'), 'The queue'), ...problems } }), async (c) => {
    const { type } = c.req.valid('query')
    const [doubts, events, judgements, types] = await Promise.all([type ? [] : record.doubts(60), record.timeline({ limit: 100, tier: 'candidate', ...(type ? { type: [type] } : {}) }), record.judgements(), record.reviewed()])
    return c.json({ doubts, events: events.rows, next: events.next, types, enough: ENOUGH, judgements: judgements.slice(-50).reverse() } as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/accuracy', summary: 'How accurate reading is: the development scores, and what people corrected here', responses: { 200: json(anything('Accuracy'), 'Figures') } }), async (c) => {
    const judgements = await record.judgements()
    const undone = undoneOf(judgements)
    const count = (verdict: string) => judgements.filter((j) => j.verdict === verdict && !undone.has(j.id)).length
    return c.json({ scores, accepted: count('accept'), rejected: count('reject'), joined: count('same'), parted: count('different'), corrected: count('correct'), added: count('add') } as never, 200)
  })
}

/** A place that is a state by name is known to that country, also where reading gave no location. */
function inCountry(event: EventRow): EventRow {
  if (event.country !== null || event.location || !event.place) return event
  const country = stateByName(event.place, 'en')?.iso3
  return country ? { ...event, country } : event
}

/** Where a stop of a corridor lies: a state has no point of its own, a name that nobody knows none at all. */
function stopOf(name: string): { name: string; arabic: string | null; precision: string; country: string | null; latitude?: number; longitude?: number }[] {
  const state = stateByName(name, 'en')
  if (state) return [{ name, arabic: state.names.ar[0]?.text ?? null, precision: 'country', country: state.iso3 ?? null }]
  const place = placesByName(name, 'en').sort((a, b) => b.rank - a.rank)[0]
  return place ? [{ name, arabic: place.names.ar[0]?.text ?? null, precision: place.precision, country: place.country, latitude: place.latitude, longitude: place.longitude }] : []
}

interface Edge { a: string; b: string; quad: number; events: number; chains: number; planned: number; ids: string[] }
/** One edge for each pair and quad class; the nodes with most events, sixty at most. */
export function networkOf(events: readonly Tie[]): { nodes: unknown[]; edges: Edge[]; left: number } {
  const nodes = new Map<string, { id: string; name: string; arabic: string | null; kind: string; country: string | null; events: number }>()
  const edges = new Map<string, Edge>()
  for (const event of events) {
    const all = [...event.actors, ...event.recipients]
    for (const actor of all) {
      const node = nodes.get(actor.id) ?? { id: actor.id, name: actor.name, arabic: actor.arabic, kind: actor.kind, country: actor.country, events: 0 }
      node.events++
      nodes.set(actor.id, node)
    }
    const others = event.recipients.length ? event.recipients : event.actors
    for (const a of event.actors) for (const b of others) {
      if (a.id === b.id || (!event.recipients.length && a.id > b.id)) continue
      const [x, y] = [a.id, b.id].sort() as [string, string]
      const quad = QUAD[event.type] ?? 1
      const key = `${x} ${y} ${quad}`
      const edge = edges.get(key) ?? { a: x, b: y, quad, events: 0, chains: 0, planned: 0, ids: [] }
      edge.events++
      edge.chains += event.chains
      if (event.status !== 'actual') edge.planned++
      if (edge.ids.length < 20) edge.ids.push(event.id)
      edges.set(key, edge)
    }
  }
  const kept = [...nodes.values()].sort((a, b) => b.events - a.events || a.id.localeCompare(b.id)).slice(0, NODES)
  const has = new Set(kept.map((node) => node.id))
  return { nodes: kept, edges: [...edges.values()].filter((edge) => has.has(edge.a) && has.has(edge.b)), left: nodes.size - kept.length }
}
