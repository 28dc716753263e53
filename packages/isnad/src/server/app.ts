// The HTTP API as one app: /x.json is the data of page /x; everything else is the screen.
import { OpenAPIHono } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getPath } from 'hono/utils/url'
import { type Answer, Answers, hasIt, tagOf, zippedFor } from './answers.js'
import type { ServerContext } from './context.js'
import { problem, problemOf } from './problem.js'
import { adding } from './resources/adding.js'
import { exporting } from './resources/exporting.js'
import { judging } from './resources/judging.js'
import { lists } from './resources/lists.js'
import { pages } from './resources/pages.js'
import { type Access, access, headers, MADE, rateLimit } from './security.js'
import { referencePage } from './reference.js'

/** Bytes a request may send: one story of 10 MB, or as many smaller ones. */
const BODY = 12 * 1024 * 1024
/** Additions a minute. */
const RATE = 120

export interface AppOptions extends Access {
  /** Answers what is not data: the pages and files of the screen. Left out: the API alone. */
  readonly screen?: (c: Context) => Response | Promise<Response>
}

/** @example makeApp(context, { hosts: new Set(['127.0.0.1']), token: null }).request('/timeline.json') */
export function makeApp(context: ServerContext, options: AppOptions): Hono {
  const api = new OpenAPIHono({
    getPath: (request) => getPath(request).replace(/\.json$/, ''),
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const issue = result.error.issues[0]
      return problem(c, 400, 'bad-request', `${issue?.path.join('.') || 'request'}: ${issue?.message ?? 'not understood'}`)
    },
  })
  api.use('/stories', async (c, next) => (c.req.method === 'POST' ? limit(c, next) : next()))
  // What a route answers is handed over as text: taking it out of a response again, as a stream, costs as much as finding it.
  api.use('*', (c, next) => {
    const { out } = c.env as { out?: Out }
    if (out)
      c.json = ((value: unknown, status = 200) => {
        out.text = JSON.stringify(value)
        out.status = status
        return new Response(null)
      }) as never
    return next()
  })
  const limit = rateLimit(RATE)
  lists(api, context)
  adding(api, context)
  judging(api, context)
  pages(api, context)
  exporting(api, context)
  api.get('/openapi', (c) => c.json(openApi(api)))
  api.notFound((c) => problem(c, 404, 'unknown-address', 'There is nothing at this address. GET /openapi.json lists what there is.'))
  api.onError((error, c) => problemOf(c, error))

  const app = new Hono()
  app.use(headers)
  app.use(access(options))
  app.use(bodyLimit({ maxSize: BODY, onError: (c) => problem(c, 413, 'too-large', `A request may hold ${BODY / 1024 / 1024} MB. Send fewer stories at once.`) }))
  const answers = new Answers(() => context.record.store.version())
  app.onError((error, c) => problemOf(c, error))
  app.get('/api', (c) => c.html(referencePage(openApi(api))))
  app.all('*', async (c) => {
    const { path } = c.req
    // These come piece by piece: a tag would need all of them in memory.
    const stream = /^\/jobs\/[^/]+\/stream$/.test(path) || /^\/export\/[^/]+$/.test(path)
    if (path.startsWith('/assets/') || (!path.endsWith('.json') && !stream)) {
      if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return problem(c, 405, 'wrong-method', 'Data is at addresses that end in .json.')
      return options.screen ? options.screen(c) : problem(c, 404, 'unknown-address', 'This server has no screen. Data is at addresses that end in .json; /openapi.json lists them.')
    }
    if (stream) {
      c.set(MADE as never, true as never)
      return api.fetch(c.req.raw, c.env as object)
    }
    const reads = c.req.method === 'GET'
    const address = c.req.url
    const known = reads ? answers.get(address) : undefined
    if (known) return answer(c, known)
    const version = answers.now()
    const out: Out = {}
    const made = await api.fetch(c.req.raw, { ...(c.env as object), out })
    if (out.text === undefined || out.status !== 200 || !reads) return c.body(out.text ?? (await made.text()), (out.status ?? made.status) as 200, { ...Object.fromEntries(made.headers), 'content-type': out.text === undefined ? (made.headers.get('content-type') ?? JSON_TYPE) : JSON_TYPE })
    const fresh: Answer = { body: out.text, type: JSON_TYPE, tag: tagOf(out.text) }
    // Jobs are no part of the record, and change by themselves.
    if (!path.startsWith('/jobs')) answers.keep(address, fresh, version)
    return answer(c, fresh)
  })
  return app
}

interface Out { text?: string; status?: number }
const JSON_TYPE = 'application/json'

function answer(c: Context, made: Answer): Response {
  const { body, type, tag } = made
  if (hasIt(c.req.header('if-none-match'), tag)) return c.body(null, 304, { ETag: tag })
  const zipped = zippedFor(c.req.header('accept-encoding'), made)
  return zipped ? c.body(zipped, 200, { 'Content-Type': type, ETag: tag, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }) : c.body(body, 200, { 'Content-Type': type, ETag: tag, Vary: 'Accept-Encoding' })
}

interface Described { paths?: Record<string, Record<string, { summary?: string; description?: string; parameters?: { name: string; in: string; required?: boolean; description?: string }[] }>> }
/** OpenAPI 3.1, with the addresses as they are asked (`/timeline.json`). */
export function openApi(api: OpenAPIHono): Described & Record<string, unknown> {
  const document = api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Isnad', version: '1', description: 'Who did what to whom, when, where, and according to whom: each fact one step from its words. Lists page by cursor; every answer has an ETag; errors are problem+json.' } }) as unknown as Described & Record<string, unknown>
  document.paths = Object.fromEntries(Object.entries(document.paths ?? {}).map(([path, item]) => [`${path}.json`, item]))
  return document
}
