// Starting the server: where it listens, who may ask, and the files of the screen.
import { serve as listen } from '@hono/node-server'
import type { Context } from 'hono'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Record } from '../record/index.js'
import { hasIt, tagOf } from './answers.js'
import { makeApp } from './app.js'
import { Jobs } from './jobs.js'

export interface ServeOptions { readonly host: string; readonly port: number; readonly token?: string; readonly allowHosts?: readonly string[]; readonly user?: string; readonly allowPrivate?: boolean }
export interface Serving { readonly address: string; readonly token: string | null; close(): Promise<void> }

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])
const KINDS: Readonly<globalThis.Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8' }
const here = path.dirname(fileURLToPath(import.meta.url))

/** Folder of the built screen, or null when it was not built. */
export function screenFolder(): string | null {
  return [path.join(here, '../web'), path.join(here, '../../dist/web')].find((folder) => fs.existsSync(path.join(folder, 'index.html'))) ?? null
}

/** Files of the screen; any address that is no file is a page, drawn by the one document. */
export function screenOf(folder: string): (c: Context) => Response {
  const files = new Map<string, string>()
  for (const entry of fs.readdirSync(folder, { recursive: true }) as string[]) if (fs.statSync(path.join(folder, entry)).isFile()) files.set(`/${entry.replaceAll('\\', '/')}`, path.join(folder, entry))
  // Read once: they are few, and asked for by every page.
  const read = new Map<string, { content: Buffer<ArrayBuffer>; tag: string }>()
  return (c) => {
    const asked = new URL(c.req.url).pathname
    const known = files.get(asked)
    if (!known && /^\/[^/]+\.[a-z0-9]{2,5}$|^\/assets\//i.test(asked)) return c.text('Not found', 404)
    const file = known ?? files.get('/index.html')!
    c.header('Content-Type', KINDS[path.extname(file)] ?? 'application/octet-stream')
    c.header('Cache-Control', known?.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    let kept = read.get(file)
    if (!kept) {
      const content = fs.readFileSync(file)
      read.set(file, (kept = { content, tag: tagOf(content) }))
    }
    c.header('ETag', kept.tag)
    return hasIt(c.req.header('if-none-match'), kept.tag) ? c.body(null, 304) : c.body(kept.content)
  }
}

/** Text of docs/scores.md: beside the package, or in the checkout. */
function readScores(): string | null {
  for (const file of ['../../docs/scores.md', '../../../../docs/scores.md']) {
    const full = path.join(here, file)
    if (fs.existsSync(full)) return fs.readFileSync(full, 'utf8')
  }
  return null
}

/**
 * Serves a record. Beyond loopback a token is needed: the one given, else one made and told.
 *
 * @example const serving = await serve(record, { host: '127.0.0.1', port: 4747 })
 */
export async function serve(record: Record, options: ServeOptions): Promise<Serving> {
  const local = LOOPBACK.has(options.host)
  const token = options.token ?? (local ? null : randomBytes(18).toString('base64url'))
  const hosts = new Set([...LOOPBACK, options.host.toLowerCase(), ...(options.allowHosts ?? []).map((host) => host.toLowerCase())])
  const folder = screenFolder()
  const jobs = new Jobs(record, { allowPrivate: options.allowPrivate ?? false })
  const app = makeApp({ record, jobs, user: options.user ?? 'you', scores: readScores(), allowPrivate: options.allowPrivate ?? false, started: new Date().toISOString() }, { hosts, token, ...(folder ? { screen: screenOf(folder) } : {}) })
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: options.host, port: options.port }, (info) => {
      const name = options.host.includes(':') ? `[${options.host}]` : options.host
      resolve({ address: `http://${name}:${info.port}`, token, close: () => new Promise((done) => {
        jobs.reader.close()
        server.close(() => done())
      }) })
    })
    server.on('error', reject)
  })
}
