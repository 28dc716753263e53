// Judgements and corrections by people: given by POST, withdrawn by DELETE, never erased.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ServerContext } from '../context.js'
import { anything, json, problems } from '../query.js'

const given = z.object({
  verdict: z.enum(['same', 'different', 'accept', 'reject']), a: z.string().max(300).openapi({ description: 'The id judged' }), b: z.string().max(300).nullish().openapi({ description: 'The other one, for same and different' }),
  by: z.string().max(100).optional(), why: z.string().max(2000).nullish(),
}).openapi('JudgementInput')

/** Adds these routes to the API. */
export function judging(api: OpenAPIHono, { record, user }: ServerContext): void {
  api.openapi(createRoute({ method: 'get', path: '/judgements', summary: 'All judgements, in the order they were given', responses: { 200: json(anything('Judgements'), 'Judgements') } }), async (c) => c.json({ rows: await record.judgements() } as never, 200))
  api.openapi(createRoute({ method: 'post', path: '/judgements', summary: 'Two are the same or different; a row is right or wrong', request: { body: { content: { 'application/json': { schema: given } }, required: true } }, responses: { 201: json(anything('Judgement'), 'The judgement'), ...problems } }), async (c) => {
    const { by, ...rest } = c.req.valid('json')
    return c.json((await record.judge({ ...rest, by: by?.trim() || user })) as never, 201)
  })
  api.openapi(createRoute({ method: 'delete', path: '/judgements/{id}', summary: 'Withdraw a judgement (it stays on record as withdrawn)', request: { params: z.object({ id: z.string() }) }, responses: { 200: json(anything('Withdrawal'), 'The withdrawal'), ...problems } }), async (c) => c.json((await record.undo({ id: c.req.valid('param').id, by: user })) as never, 200))
}
