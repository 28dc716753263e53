// The lists and single rows of the record: events, agreements, claims, actors, dyads, relations, projects, stories, search, stats, why.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Filters, Record } from '../../record/index.js'
import type { ServerContext } from '../context.js'
import { anything, filterQuery, filtersFrom, json, problems, rowsOf } from '../query.js'

const one = z.object({ id: z.string().max(300) })
const asOf = z.object({ as_of: z.string().max(40).optional().openapi({ description: 'Only what could be known on that day' }) })
const answers = (name: string, what: string) => ({ 200: json(anything(name), what), ...problems })

/** Adds these routes to the API. */
export function lists(api: OpenAPIHono, { record }: ServerContext): void {
  api.openapi(createRoute({ method: 'get', path: '/timeline', summary: 'Events in order of time', request: { query: filterQuery }, responses: { 200: json(rowsOf('Events'), 'A page of events'), ...problems } }), async (c) => c.json((await record.timeline(filtersFrom(c.req.valid('query')))) as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/events/{id}', summary: 'One event', request: { params: one, query: asOf }, responses: answers('Event', 'The event') }), async (c) => c.json((await record.event(c.req.valid('param').id, { asOf: c.req.valid('query').as_of })) as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/dyads', summary: 'Pairs with most events between them', request: { query: filterQuery }, responses: answers('Dyads', 'Pairs') }), async (c) => c.json({ rows: await record.dyads(filtersFrom(c.req.valid('query'))) } as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/dyads/{a}/{b}', summary: 'Two parties over time: acts, agreements, claims, standing relations', request: { params: z.object({ a: z.string(), b: z.string() }), query: filterQuery }, responses: answers('Dyad', 'All between the two') }), async (c) => {
    const { a, b } = c.req.valid('param')
    return c.json((await between(record, a, b, filtersFrom(c.req.valid('query')))) as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/dyads/{a}/{b}/against/{c}/{d}', summary: 'Two pairs beside each other, over the same filters', request: { params: z.object({ a: z.string(), b: z.string(), c: z.string(), d: z.string() }), query: filterQuery }, responses: answers('DyadsCompared', 'All between each two') }), async (context) => {
    const { a, b, c, d } = context.req.valid('param')
    const filters = filtersFrom(context.req.valid('query'))
    const [left, right] = await Promise.all([between(record, a, b, filters), between(record, c, d, filters)])
    return context.json({ left, right } as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/path', summary: 'How two are connected: the shortest ways over pairs that dealt with each other, each step with its words', request: { query: filterQuery.extend({ from_actor: z.string().max(300), to_actor: z.string().max(300), without: z.string().max(1000).optional().openapi({ description: 'Not over these, separated by commas', example: 'USA' }) }) }, responses: answers('Path', 'The ways') }), async (c) => {
    const { from_actor, to_actor, without, ...query } = c.req.valid('query')
    return c.json((await record.path(from_actor, to_actor, { ...filtersFrom(query), ...(without ? { without: without.split(',').map((s) => s.trim()).filter(Boolean) } : {}) })) as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/agreements', summary: 'The register of agreements', request: { query: filterQuery.extend({ kind: z.string().optional(), stage: z.string().optional() }) }, responses: { 200: json(rowsOf('Agreements'), 'A page of agreements'), ...problems } }), async (c) => {
    const { kind, stage, ...query } = c.req.valid('query')
    return c.json((await record.agreements({ ...filtersFrom(query), ...(kind ? { kind: kind.split(',') } : {}), ...(stage ? { stage } : {}) })) as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/agreements/{id}', summary: 'One agreement: stages, parties, clauses, what disagrees', request: { params: one, query: asOf }, responses: answers('Agreement', 'The agreement') }), async (c) => c.json((await record.agreement(c.req.valid('param').id, { asOf: c.req.valid('query').as_of })) as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/claims', summary: 'The ledger of claims', request: { query: filterQuery.extend({ stance: z.enum(['alleges', 'denies', 'confirms', 'declines']).optional(), contested: z.enum(['true', 'false']).optional() }) }, responses: { 200: json(rowsOf('Claims'), 'A page of claims'), ...problems } }), async (c) => {
    const { stance, contested, ...query } = c.req.valid('query')
    return c.json((await record.claims({ ...filtersFrom(query), ...(stance ? { stance } : {}), ...(contested === 'true' ? { contested: true } : {}) })) as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/claims/{id}', summary: 'One claim and every stance to it', request: { params: one, query: asOf }, responses: answers('Claim', 'The claim') }), async (c) => c.json((await record.claim(c.req.valid('param').id, { asOf: c.req.valid('query').as_of })) as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/actors', summary: 'Actors with most events, or those a name may mean', request: { query: filterQuery.extend({ search: z.string().max(200).optional() }) }, responses: answers('Actors', 'Actors') }), async (c) => {
    const { search, ...query } = c.req.valid('query')
    return c.json({ rows: await record.actors({ ...filtersFrom(query), ...(search ? { search } : {}) }) } as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/actors/{id}', summary: 'One actor: names, offices, whom it may be the same as', request: { params: one }, responses: answers('Actor', 'The actor') }), async (c) => c.json((await record.actor(c.req.valid('param').id)) as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/relations', summary: 'Standing relations and sanctions', request: { query: filterQuery.extend({ kind: z.string().optional() }) }, responses: answers('Relations', 'Relations') }), async (c) => {
    const { kind, ...query } = c.req.valid('query')
    return c.json({ rows: await record.relations({ ...filtersFrom(query), ...(kind ? { kind } : {}) }) } as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/statements', summary: 'Who said what: `actor` speaks, `about` is spoken of, `medium` is where it was said', request: { query: filterQuery.extend({ about: z.string().max(300).optional(), medium: z.string().max(300).optional(), direct: z.enum(['true', 'false']).optional() }) }, responses: { 200: json(rowsOf('Statements'), 'A page of statements'), ...problems } }), async (c) => {
    const { about, medium, direct, ...query } = c.req.valid('query')
    return c.json((await record.statements({ ...filtersFrom(query), ...(about ? { about } : {}), ...(medium ? { medium } : {}), ...(direct === 'true' ? { direct: true } : {}) })) as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/projects', summary: 'Projects: corridors, pipelines, plants', request: { query: filterQuery }, responses: answers('Projects', 'Projects') }), async (c) => c.json({ rows: await record.projects(filtersFrom(c.req.valid('query'))) } as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/stories', summary: 'Stories, newest first', request: { query: filterQuery.extend({ copies: z.enum(['true', 'false']).optional() }) }, responses: { 200: json(rowsOf('Stories'), 'A page of stories'), ...problems } }), async (c) => {
    const { copies, ...query } = c.req.valid('query')
    return c.json((await record.stories({ ...filtersFrom(query), ...(copies === 'false' ? { copies: false } : {}) })) as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/stories/{id}', summary: 'One story with its text, findings, versions and copies', request: { params: one }, responses: answers('Story', 'The story') }), async (c) => c.json((await record.story(c.req.valid('param').id)) as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/stories/{id}/versions/{other}', summary: 'Two versions of a story: what changed in the words, and in what they tell', request: { params: z.object({ id: z.string().max(300), other: z.string().max(300) }) }, responses: answers('Versions', 'Both, and the difference') }), async (c) => {
    const { id, other } = c.req.valid('param')
    return c.json((await record.versions(id, other)) as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/search', summary: 'Full-text search with Arabic folding', request: { query: filterQuery.extend({ q: z.string().max(300), exact: z.enum(['true', 'false']).optional() }) }, responses: { 200: json(rowsOf('Hits'), 'A page of hits'), ...problems } }), async (c) => {
    const { q, exact, ...query } = c.req.valid('query')
    if (!q.trim()) return c.json({ rows: [], next: null } as never, 200)
    return c.json((await record.search(q, { ...filtersFrom(query), ...(exact === 'true' ? { exact: true } : {}) })) as never, 200)
  })
  api.openapi(createRoute({ method: 'get', path: '/stats', summary: 'Counts by type, month and outlet', request: { query: filterQuery }, responses: answers('Stats', 'Counts') }), async (c) => c.json((await record.stats(filtersFrom(c.req.valid('query')))) as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/why/{id}', summary: 'From any row to the sentence: reports, chains, rules, reasons for joining', request: { params: one, query: z.object({ limit: z.coerce.number().int().min(1).max(1000).optional().openapi({ description: 'Reports at most; 200 if left out' }) }) }, responses: answers('Why', 'The words it stands on') }), async (c) => c.json((await record.why(c.req.valid('param').id, c.req.valid('query').limit)) as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/outlets', summary: 'The register of outlets', responses: answers('Outlets', 'Outlets') }), async (c) => c.json({ rows: await record.outlets() } as never, 200))
}

/** All between two, as far as filters let through. */
async function between(record: Record, a: string, b: string, filters: Filters): Promise<object> {
  const pair = { ...filters, actor: a, with: b }
  const bare = { actor: a, with: b, ...(filters.asOf ? { asOf: filters.asOf } : {}) }
  const [parties, events, agreements, claims, relations, projects, counts] = await Promise.all([
    Promise.all([a, b].map(async (given) => (await record.who(given, 1))[0] ?? null)), record.timeline({ limit: 500, ...pair }), record.agreements({ ...bare, limit: 100 }), record.claims({ ...bare, limit: 100 }), record.relations(bare), record.projects(bare), record.tallies(bare),
  ])
  return { parties, events, agreements: agreements.rows, claims: claims.rows, relations, projects, counts }
}
