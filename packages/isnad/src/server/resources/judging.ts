// Judgements and corrections by people: given by POST, withdrawn by DELETE, never erased.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ServerContext } from '../context.js'
import { allActs } from '../../coding/acts.js'
import { problem } from '../problem.js'
import { anything, json, problems } from '../query.js'

const given = z.object({
  verdict: z.enum(['same', 'different', 'accept', 'reject']), a: z.string().max(300).openapi({ description: 'The id judged; a time or place by its story and local id (`ar-02#t3`)' }), b: z.string().max(300).nullish().openapi({ description: 'The other one, for same and different' }),
  by: z.string().max(100).optional(), why: z.string().max(2000).nullish(),
}).openapi('JudgementInput')

const span = z.object({ in: z.enum(['headline', 'text']), start: z.number().int().min(0), end: z.number().int().min(1) }).openapi('Span', { description: 'Half-open, in UTF-16 units of the untouched headline or text' })
const STAGES = ['proposed', 'negotiating', 'agreed', 'announced', 'initialled', 'signed', 'submitted', 'approved', 'ratified', 'promulgated', 'provisional', 'in_force', 'amended', 'extended', 'postponed', 'suspended', 'withdrawn', 'terminated', 'expired', 'rejected'] as const
const edtf = z.string().max(60).nullable().openapi({ description: 'EDTF, or null where no date is told', example: '2025-01-17' })
const status = z.enum(['actual', 'planned', 'hypothetical', 'denied', 'alleged'])
const ids = (what: string) => z.array(z.string().max(300)).max(60).openapi({ description: what })
const who = 'Actors of the story by their local ids, states by code, or anybody of the record by id'
const finding = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'), act: z.string().max(100).openapi({ description: 'An act of GET /acts.json; type, mode and codes follow from it', example: 'visit' }), trigger: span, actors: ids(who), recipients: ids(who),
    date: edtf, place: z.string().max(200).nullable(), status, according_to: ids(who),
  }),
  z.object({
    kind: z.literal('agreement'), quote: span, type: z.enum(['treaty', 'agreement', 'memorandum', 'declaration', 'ceasefire', 'contract', 'alliance']), parties: ids(who),
    stages: z.array(z.object({ stage: z.enum(STAGES), status, date: z.string().max(60).nullable() })).max(40),
  }),
  z.object({
    kind: z.literal('statement'), content: span, cue: span.nullish().openapi({ description: 'The words that tie it to its speaker; left out: as they were read' }), speaker: z.string().max(300).nullable(), direct: z.boolean().openapi({ description: 'Word for word, in quotation marks' }),
    date: edtf, medium: z.string().max(300).nullable().openapi({ description: 'The outlet or document it was said in' }),
  }),
  z.object({ kind: z.literal('relation'), quote: span, type: z.enum(['ally', 'supporter', 'adversary', 'sanctioned', 'member', 'close ties']), from: ids(who), to: ids(who), since: edtf, until: edtf }),
  z.object({ kind: z.literal('project'), quote: span, what: z.string().max(200).openapi({ description: 'What it is', example: 'rail corridor' }), participants: ids(who), places: z.array(z.string().max(200)).max(60), status }),
  z.object({ kind: z.literal('time'), quote: span, value: edtf }),
  z.object({ kind: z.literal('place'), span, name: z.string().min(1).max(200), country: z.string().max(3).nullish().openapi({ description: 'A state by its code; left out: the one that the gazetteer has it in' }), role: z.enum(['event', 'statement', 'subject']) }),
  z.object({ kind: z.literal('claim'), quote: span, accused: ids(who), stances: z.array(z.object({ actor: z.string().max(300), stance: z.enum(['alleges', 'denies', 'confirms', 'declines']) })).max(60) }),
]).openapi('FindingInput')
const correction = z.object({
  story: z.string().max(300), of: z.string().max(300).nullish().openapi({ description: 'The finding put right, by assertion or local id (e1, c2, statement3, t4, l5); left out: it is added by hand' }), finding,
  by: z.string().max(100).optional(), why: z.string().max(2000).nullish(),
}).openapi('CorrectionInput')
const bulk = z.object({
  verdict: z.enum(['accept', 'reject']), ids: z.array(z.string().max(300)).min(1).max(5000).optional().openapi({ description: 'The rows decided on, each looked at' }),
  type: z.string().max(20).optional().openapi({ description: 'Instead: all events of a type that nobody has decided on; only once enough of that type were looked at one by one' }), by: z.string().max(100).optional(), why: z.string().max(2000).nullish(),
}).openapi('BulkInput')

/** Of a type, so many must have been looked at one by one, and so large a share been right, before the rest is accepted unseen. */
export const ENOUGH = { looked: 50, right: 0.9 } as const
/** Rows that one bulk decision takes at most. */
const MOST_AT_ONCE = 5000

/** Adds these routes to the API. */
export function judging(api: OpenAPIHono, { record, user }: ServerContext): void {
  api.openapi(createRoute({ method: 'get', path: '/judgements', summary: 'All judgements, in the order they were given', responses: { 200: json(anything('Judgements'), 'Judgements') } }), async (c) => c.json({ rows: await record.judgements() } as never, 200))
  api.openapi(createRoute({ method: 'post', path: '/judgements', summary: 'Two are the same or different; a row is right or wrong', request: { body: { content: { 'application/json': { schema: given } }, required: true } }, responses: { 201: json(anything('Judgement'), 'The judgement'), ...problems } }), async (c) => {
    const { by, ...rest } = c.req.valid('json')
    return c.json((await record.judge({ ...rest, by: by?.trim() || user })) as never, 201)
  })
  api.openapi(createRoute({ method: 'post', path: '/judgements/bulk', summary: 'Accept or reject many in one step', request: { body: { content: { 'application/json': { schema: bulk } }, required: true } }, responses: { 201: json(anything('Batch'), 'The batch (withdrawn as one under its id) and its judgements'), ...problems } }), async (c) => {
    const { verdict, ids: given, type, by, why } = c.req.valid('json')
    if (given && type !== undefined) return problem(c, 400, 'ids-or-type', 'Give either "ids" (the rows you looked at) or a "type" (all of it that nobody decided on), not both.') as never
    let all = given ?? []
    if (type !== undefined) {
      const counts = (await record.reviewed()).find((row) => row.type === type.toUpperCase())
      const looked = (counts?.accepted ?? 0) + (counts?.rejected ?? 0)
      const share = (verdict === 'accept' ? (counts?.accepted ?? 0) : (counts?.rejected ?? 0)) / Math.max(1, looked)
      if (looked < ENOUGH.looked || share < ENOUGH.right) return problem(c, 400, 'too-few-reviewed', `All events of a type are decided at once only after ${ENOUGH.looked} of that type were looked at one by one and ${ENOUGH.right * 100} % of them decided the same way (so far ${looked}, ${Math.round(share * 100)} %).`) as never
      for (let cursor: string | null = null, first = true; (first || cursor) && all.length < MOST_AT_ONCE; first = false) {
        const page: { rows: readonly { id: string }[]; next: string | null } = await record.timeline({ type: [type], tier: 'candidate', limit: 1000, ...(cursor ? { cursor } : {}) })
        all = [...all, ...page.rows.map((row) => row.id)]
        cursor = page.next
      }
    }
    if (!all.length) return problem(c, 400, 'nothing-to-judge', 'Give "ids", or a "type" of which some are not decided.') as never
    return c.json((await record.judgeAll({ verdict, ids: all.slice(0, MOST_AT_ONCE), by: by?.trim() || user, why: why ?? null })) as never, 201)
  })
  api.openapi(createRoute({ method: 'delete', path: '/judgements/{id}', summary: 'Withdraw a judgement or a batch of them (it stays on record as withdrawn)', request: { params: z.object({ id: z.string() }) }, responses: { 200: json(anything('Withdrawal'), 'The withdrawal'), ...problems } }), async (c) => {
    const { id } = c.req.valid('param')
    return c.json((id.startsWith('b-') && !id.includes('.') ? { withdrawals: await record.undoAll({ batch: id, by: user }) } : await record.undo({ id, by: user })) as never, 200)
  })

  api.openapi(createRoute({ method: 'get', path: '/corrections', summary: 'What people put right or added by hand, with what was read before; also what they withdrew', request: { query: z.object({ story: z.string().max(300).optional() }) }, responses: { 200: json(anything('Corrections'), 'Corrections'), ...problems } }), async (c) => c.json({ rows: await record.corrections(c.req.valid('query').story) } as never, 200))
  api.openapi(createRoute({ method: 'post', path: '/corrections', summary: 'Put a finding of a story right, or add one by hand; what was read stays beside it', request: { body: { content: { 'application/json': { schema: correction } }, required: true } }, responses: { 201: json(anything('CorrectionGiven'), 'The judgement that carries it'), ...problems } }), async (c) => {
    const { by, ...given } = c.req.valid('json')
    return c.json((await record.correct({ ...given, by: by?.trim() || user })) as never, 201)
  })
  api.openapi(createRoute({ method: 'delete', path: '/corrections/{id}', summary: 'Withdraw a correction: the finding is again as it was read', request: { params: z.object({ id: z.string() }) }, responses: { 200: json(anything('CorrectionWithdrawn'), 'The withdrawal'), ...problems } }), async (c) => c.json((await record.undo({ id: c.req.valid('param').id, by: user, only: ['correct', 'add'] })) as never, 200))
  api.openapi(createRoute({ method: 'get', path: '/acts', summary: 'The acts that an event can be, with their PLOVER type and mode and CAMEO code', responses: { 200: json(anything('Acts'), 'Acts') } }), (c) => c.json({ rows: [...allActs().values()].map(({ id, type, mode, cameo, gloss }) => ({ id, type, mode: mode ?? null, cameo, gloss })) } as never, 200))
}
