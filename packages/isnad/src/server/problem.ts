import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { RecordProblem } from '../record/index.js'

/** An error as problem+json (RFC 9457): what is wrong and what to do, never a stack; `about`: what was given, for whoever words it in another language. */
export function problem(c: Context, status: ContentfulStatusCode, code: string, detail: string, about?: Readonly<Record<string, unknown>>): Response {
  return c.body(JSON.stringify({ type: `urn:isnad:problem:${code}`, title: code.replaceAll('-', ' '), status, code, detail, ...(about ? { about } : {}) }), status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}

/** What a problem of the record is over HTTP. */
export function problemOf(c: Context, error: unknown): Response {
  if (error instanceof RecordProblem) {
    const status = error.code === 'unknown-id' ? 404 : ['bad-filter', 'bad-cursor', 'bad-judgement', 'nothing-to-undo', 'span-outside'].includes(error.code) ? 400 : error.code === 'record-busy' ? 503 : 500
    return problem(c, status as ContentfulStatusCode, error.code, error.message, status < 500 ? error.args : undefined)
  }
  if (error instanceof HTTPException) return problem(c, error.status as ContentfulStatusCode, 'bad-request', error.message || 'The request is not understood.')
  if (error instanceof SyntaxError) return problem(c, 400, 'not-json', 'The body is not JSON.')
  if (process.env.ISNAD_DEBUG) console.error(error)
  return problem(c, 500, 'unexpected', 'Something went wrong that should not. The server log says what with ISNAD_DEBUG=1.')
}
