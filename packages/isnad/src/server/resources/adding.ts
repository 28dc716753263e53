// Adding stories, reading without adding, and the jobs that adding makes.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { createHash } from 'node:crypto'
import type { Findings } from '../../coding/findings.js'
import { arabicNameIn, placesCalled } from '../../record/index.js'
import { organizationInfo, personInfo, stateInfo } from '../../knowledge/index.js'
import type { Story } from '../../story/story.js'
import type { ServerContext } from '../context.js'
import type { Job } from '../jobs.js'
import { problem } from '../problem.js'
import { anything, json, problems } from '../query.js'

const storyBody = z.object({
  id: z.string().max(300).optional(), text: z.string().max(10_000_000).optional(), headline: z.string().max(2000).nullish(), published: z.string().max(40).nullish(), language: z.string().max(10).nullish(),
  outlet: z.string().max(300).nullish(), source: z.object({ outlet: z.string().max(300).nullish(), url: z.string().max(2000).nullish() }).nullish(), agency: z.string().max(300).nullish(), version: z.number().int().optional(),
  address: z.string().max(2000).optional().openapi({ description: 'Instead of a text: an address or feed to fetch' }),
})
// Many before one: all of one story may be left out, so that it would take many for a story without a text.
const body = z.union([z.object({ stories: z.array(storyBody).max(5000) }), storyBody]).openapi('StoryInput')
type Given = z.infer<typeof storyBody>

/** A story from what a request gives; without an id its content names it, so that the same again is the same. */
export function storyFrom(given: Given): Story {
  const source = { outlet: given.outlet ?? given.source?.outlet ?? null, url: given.source?.url ?? null }
  const id = given.id ?? `s-${createHash('sha256').update(JSON.stringify([source, given.published, given.headline, given.text])).digest('hex').slice(0, 12)}`
  return { id, text: given.text ?? '', headline: given.headline ?? null, published: given.published ?? null, language: given.language ?? null, source, ...(given.agency ? { agency: given.agency } : {}), ...(given.version !== undefined ? { version: given.version } : {}) }
}

interface Called { readonly id: string; readonly name: string; readonly arabic: string | null; readonly spelled?: true }
/** Local id of an actor → what to call it, as the record would. */
function namesIn(story: Story, findings: Findings): Record<string, Called> {
  const named = (key: string, code: string | undefined): (readonly [string, Called])[] => {
    const state = code ? stateInfo(code) : undefined
    return state ? [[key, { id: code!, name: state.name, arabic: state.names.ar[0]?.text ?? null }]] : []
  }
  const others = findings.actors.filter((actor) => actor.kind !== 'state').map((actor) => {
    const usual = actor.known ? (personInfo(actor.known) ?? organizationInfo(actor.known)) : undefined
    const forms: Record<string, [string | null, number]> = {}
    for (const quote of actor.quotes) {
      const form = (quote.in === 'headline' ? (story.headline ?? '') : story.text).slice(quote.start, quote.end)
      forms[form] = [findings.language, (forms[form]?.[1] ?? 0) + 1]
    }
    const arabic = usual?.names.ar[0]?.text ?? arabicNameIn(forms)
    return [actor.id, { id: actor.known ?? actor.id, name: actor.name, arabic, ...(arabic && !actor.known && (actor.kind === 'organization' || actor.kind === 'outlet') ? { spelled: true as const } : {}) }] as const
  })
  // Parties of agreements may be states by their codes.
  return Object.fromEntries([...others, ...findings.actors.flatMap((actor) => (actor.kind === 'state' ? named(actor.id, actor.known) : [])), ...findings.agreements.flatMap((g) => g.parties.flatMap((party) => named(party, party)))])
}

/** Adds these routes to the API. */
export function adding(api: OpenAPIHono, { jobs }: ServerContext): void {
  api.openapi(createRoute({ method: 'post', path: '/read', summary: 'Read one story without adding it: its findings', request: { body: { content: { 'application/json': { schema: storyBody } }, required: true } }, responses: { 200: json(anything('Findings'), 'Findings'), ...problems } }), async (c) => {
    const story = storyFrom(c.req.valid('json'))
    const findings = await jobs.reader.read(story, c.req.raw.signal)
    return c.json({ story, findings, names: namesIn(story, findings), places: placesCalled(findings, story) } as never, 200)
  })
  api.openapi(createRoute({ method: 'post', path: '/stories', summary: 'Add stories: a text, an address, or many', request: { body: { content: { 'application/json': { schema: body } }, required: true } }, responses: { 202: json(anything('Job'), 'The job; watch it at its stream'), ...problems } }), async (c) => {
    const given = c.req.valid('json')
    const items = 'stories' in given ? given.stories : [given]
    const [first] = items
    if (!first) return problem(c, 400, 'no-story', 'Give a story with "text", an "address", or "stories".') as never
    if (items.length === 1 && first.address) return c.json(jobs.start(first.address, { address: first.address }) as never, 202)
    const empty = items.findIndex((item) => !item.text?.trim())
    if (empty >= 0) return problem(c, 400, 'no-text', `Story ${empty + 1} has no "text". Give its text.`) as never
    return c.json(jobs.start(items.length === 1 ? (first.headline ?? 'one story') : `${items.length} stories`, { stories: items.map(storyFrom) }) as never, 202)
  })
  api.openapi(createRoute({ method: 'get', path: '/jobs', summary: 'What is being added, newest first', responses: { 200: json(anything('Jobs'), 'Jobs') } }), (c) => c.json({ rows: jobs.list() } as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/jobs/{id}', summary: 'One job', request: { params: z.object({ id: z.string() }) }, responses: { 200: json(anything('JobState'), 'The job'), ...problems } }), (c) => {
    const job = jobs.get(c.req.valid('param').id)
    return (job ? c.json(job as never, 200) : problem(c, 404, 'unknown-id', 'There is no such job.')) as never
  })
  api.openapi(createRoute({ method: 'post', path: '/jobs/{id}/{action}', summary: 'Pause, resume or cancel; what was added stays', request: { params: z.object({ id: z.string(), action: z.enum(['pause', 'resume', 'cancel']) }) }, responses: { 200: json(anything('JobControl'), 'The job'), ...problems } }), (c) => {
    const { id, action } = c.req.valid('param')
    const job = jobs.control(id, action)
    return (job ? c.json(job as never, 200) : problem(c, 404, 'unknown-id', 'There is no such job.')) as never
  })
  api.get('/jobs/:id/stream', (c) => {
    const job = jobs.get(c.req.param('id'))
    if (!job) return problem(c, 404, 'unknown-id', 'There is no such job.')
    return streamSSE(c, async (stream) => {
      const send = (state: Job) => stream.writeSSE({ event: 'job', data: JSON.stringify(state) })
      await send(job)
      if (job.ended) return
      await new Promise<void>((resolve) => {
        const stop = jobs.watch(job.id, (state) => {
          void send(state)
          if (state.ended) {
            stop()
            resolve()
          }
        })
        stream.onAbort(() => {
          stop()
          resolve()
        })
      })
    })
  })
}
