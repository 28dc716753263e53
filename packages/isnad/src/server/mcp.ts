// The record for an assistant (Model Context Protocol): small, paged, read-only tools; every answer carries the sentence, its language and its chain.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import type { EventRow, Record } from '../record/index.js'
import { RecordProblem } from '../record/index.js'

/** Rows a tool answers with: an assistant's memory is small. */
const ROWS = 10
/** Reports shown with each row; `why` gives all. */
const REPORTS = 2

const filters = {
  actor: z.string().optional().describe('A state (ISO 3166 alpha-3 such as IRN), an id, or a name in any script'),
  from: z.string().optional().describe('EDTF date: not before'),
  to: z.string().optional().describe('EDTF date: not after'),
  as_of: z.string().optional().describe('Only what could be known on that day (YYYY-MM-DD)'),
  cursor: z.string().optional().describe('The next page: `next` of the answer before'),
}
type Given = { actor?: string; from?: string; to?: string; as_of?: string; cursor?: string }
const filtersFrom = ({ as_of, ...rest }: Given) => ({ ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value)), ...(as_of ? { asOf: as_of } : {}), limit: ROWS })

/** The words a row stands on: sentence, language, outlet and chain of its first reports. */
async function words(record: Record, id: string): Promise<unknown[]> {
  const { reports } = await record.why(id, REPORTS)
  return reports.map((report) => ({ sentence: report.sentence, quote: report.quote, language: report.story.language, outlet: report.story.outlet, published: report.story.published, story: report.story.id, chain: report.sources.map((link) => `${link.role}: ${link.name}`) }))
}
const names = (all: readonly { name: string }[]): string[] => all.map((actor) => actor.name)
const eventLine = (event: EventRow) => ({ id: event.id, type: event.type, act: event.act, status: event.status, date: event.date, place: event.place, actors: names(event.actors), recipients: names(event.recipients), counts: event.counts, disputed: event.disputed })

/**
 * The server, not yet connected.
 * @example await makeMcp(record).connect(new StdioServerTransport())
 */
export function makeMcp(record: Record, version = '0.1.0'): McpServer {
  const server = new McpServer({ name: 'isnad', version })
  const answer = (value: unknown) => ({ content: [{ type: 'text' as const, text: JSON.stringify(value, null, 1) }] })
  const tool = <Shape extends z.ZodRawShape>(name: string, description: string, shape: Shape, work: (given: z.infer<z.ZodObject<Shape>>) => Promise<unknown>): void => {
    server.registerTool(name, { description, inputSchema: shape, annotations: { readOnlyHint: true, openWorldHint: false } }, (async (given: z.infer<z.ZodObject<Shape>>) => {
      try {
        return answer(await work(given))
      } catch (error) {
        if (error instanceof RecordProblem) return { ...answer({ problem: error.code, detail: error.message }), isError: true }
        throw error
      }
    }) as never)
  }
  const paged = async <Row extends { id: string }>(page: { rows: readonly Row[]; next: string | null }, line: (row: Row) => object) => ({ rows: await Promise.all(page.rows.map(async (row) => ({ ...line(row), words: await words(record, row.id) }))), next: page.next })

  tool('search', 'Full-text search of the stories (Arabic folding: وزراء finds والوزراء). Each hit has its sentence.', { words: z.string(), ...filters }, async ({ words: text, ...given }) => record.search(text, filtersFrom(given as Given)))
  tool('timeline', 'Events in order of time, newest first: who did what to whom, when, with status (actual, planned, hypothetical, denied, alleged).', { type: z.string().optional().describe('PLOVER types, with commas'), ...filters }, async ({ type, ...given }) => paged(await record.timeline({ ...filtersFrom(given as Given), ...(type ? { type: String(type).split(',') } : {}) }), eventLine))
  tool('dyad', 'All between two parties: events, agreements and claims.', { a: z.string(), b: z.string(), as_of: filters.as_of, cursor: filters.cursor }, async ({ a, b, ...given }) => {
    const pair = { ...filtersFrom({ ...(given as Given) }), actor: String(a), with: String(b) }
    const [events, agreements, claims] = await Promise.all([record.dyad(String(a), String(b), filtersFrom(given as Given)), record.agreements({ ...pair, cursor: undefined }), record.claims({ ...pair, cursor: undefined })])
    return { events: await paged(events, eventLine), agreements: agreements.rows.map((g) => ({ id: g.id, title: g.title, parties: names(g.parties), standing: g.standing })), claims: claims.rows.map((c) => ({ id: c.id, proposition: c.proposition, contested: c.contested })) }
  })
  tool('agreement', 'One agreement by id, or those whose parties include an actor: stages with dates and status, clauses said to be in it or not, what disagrees.', { id: z.string().optional(), ...filters }, async ({ id, ...given }) => {
    const rows = id ? [await record.agreement(String(id), { asOf: (given as Given).as_of })] : (await record.agreements(filtersFrom(given as Given))).rows
    return { rows: await Promise.all(rows.map(async (g) => ({ id: g.id, title: g.title, type: g.type, parties: names(g.parties), areas: g.areas, stages: g.stages.map((s) => ({ stage: s.stage, status: s.status, date: s.date, by: names(s.by), stories: s.stories })), clauses: g.clauses, disputes: g.disputes, words: await words(record, g.id) }))) }
  })
  tool('claims', 'Contested claims with every party\'s stance (alleges, denies, confirms, declines). No verdict is given.', { stance: z.enum(['alleges', 'denies', 'confirms', 'declines']).optional(), ...filters }, async ({ stance, ...given }) => paged(await record.claims({ ...filtersFrom(given as Given), ...(stance ? { stance: String(stance) } : {}) }), (c) => ({ id: c.id, proposition: c.proposition, language: c.language, accused: names(c.accused), stances: c.stances.map((s) => ({ actor: s.actor.name, stance: s.stance, since: s.since, stories: s.stories })), contested: c.contested })))
  tool('why', 'From any id of an answer to every sentence it stands on, with rule and chain of sources.', { id: z.string(), limit: z.number().int().min(1).max(50).optional() }, async ({ id, limit }) => record.why(String(id), Number(limit ?? 20)))
  return server
}
