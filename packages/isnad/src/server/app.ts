// The HTTP API as one app: /x.json is the data of page /x; everything else is the screen.
import { OpenAPIHono } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import type { ServerContext } from './context.js'
import { problem, problemOf } from './problem.js'
import { adding } from './resources/adding.js'
import { exporting } from './resources/exporting.js'
import { judging } from './resources/judging.js'
import { lists } from './resources/lists.js'
import { pages } from './resources/pages.js'
import { type Access, access, headers, rateLimit } from './security.js'
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
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const issue = result.error.issues[0]
      return problem(c, 400, 'bad-request', `${issue?.path.join('.') || 'request'}: ${issue?.message ?? 'not understood'}`)
    },
  })
  api.use('/stories', async (c, next) => (c.req.method === 'POST' ? limit(c, next) : next()))
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
  const tag = etag({ weak: true })
  // An export goes out piece by piece: a tag of it would need all of it in memory.
  app.use('*', async (c, next) => (c.req.path.startsWith('/export/') ? next() : tag(c, next)))
  app.onError((error, c) => problemOf(c, error))
  app.get('/api', (c) => c.html(referencePage(openApi(api))))
  app.all('*', (c) => {
    const url = new URL(c.req.url)
    const stream = /^\/jobs\/[^/]+\/stream$/.test(url.pathname)
    const file = url.pathname.startsWith('/assets/')
    const download = /^\/export\/[^/]+$/.test(url.pathname)
    if (file || (!url.pathname.endsWith('.json') && !stream && !download)) {
      if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return problem(c, 405, 'wrong-method', 'Data is at addresses that end in .json.')
      return options.screen ? options.screen(c) : problem(c, 404, 'unknown-address', 'This server has no screen. Data is at addresses that end in .json; /openapi.json lists them.')
    }
    url.pathname = stream || download ? url.pathname : url.pathname.slice(0, -'.json'.length)
    return api.fetch(new Request(url, c.req.raw), c.env as object)
  })
  return app
}

interface Described { paths?: Record<string, Record<string, { summary?: string; description?: string; parameters?: { name: string; in: string; required?: boolean; description?: string }[] }>> }
/** OpenAPI 3.1, with the addresses as they are asked (`/timeline.json`). */
export function openApi(api: OpenAPIHono): Described & Record<string, unknown> {
  const document = api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Isnad', version: '1', description: 'Who did what to whom, when, where, and according to whom: each fact one step from its words. Lists page by cursor; every answer has an ETag; errors are problem+json.' } }) as unknown as Described & Record<string, unknown>
  document.paths = Object.fromEntries(Object.entries(document.paths ?? {}).map(([path, item]) => [`${path}.json`, item]))
  return document
}
