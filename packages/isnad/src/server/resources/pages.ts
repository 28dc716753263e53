// Data of the pages that are no list: the start, the map, the network, the review queue, accuracy.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { placesByName, stateByName } from '../../knowledge/gazetteer.js'
import { stateInfo } from '../../knowledge/index.js'
import { type EventRow, undoneOf } from '../../record/index.js'
import type { ServerContext } from '../context.js'
import { ENOUGH } from './judging.js'
import { anything, filterQuery, filtersFrom, json, problems } from '../query.js'


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
    return c.json(await record.network(filters) as never, 200)
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
