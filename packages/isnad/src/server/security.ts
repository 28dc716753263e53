// What keeps the API safe: who may ask (Host, Origin, token), how much (body, rate), and what a page may do (CSP).
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { timingSafeEqual } from 'node:crypto'
import { problem } from './problem.js'

export interface Access {
  /** Host names under which this server may be addressed (DNS rebinding: a page of another name must not reach it). */
  readonly hosts: ReadonlySet<string>
  /** Needed from beyond loopback; null on loopback. */
  readonly token: string | null
}

const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Headers on every answer: nothing inline, nothing from elsewhere, no framing. */
const SAFE = { 'Content-Security-Policy': CSP, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin' } as const

/** Set before the answer is made, so that it is made with them; on one that comes made (a stream), after. */
export const headers: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of Object.entries(SAFE)) c.header(name, value)
  await next()
  if (c.get(MADE)) for (const [name, value] of Object.entries(SAFE)) c.header(name, value)
}
/** Says that an answer came from elsewhere, without these headers. */
export const MADE = 'made-elsewhere'

const same = (a: string, b: string): boolean => {
  const x = Buffer.from(a)
  const y = Buffer.from(b)
  return x.length === y.length && timingSafeEqual(x, y)
}
const hostName = (host: string | undefined): string => (host ?? '').replace(/:\d+$/, '').toLowerCase()

/** Refuses requests for another host, writes from another origin, and, where a token is set, those without it. */
export const access = ({ hosts, token }: Access): MiddlewareHandler => async (c, next) => {
  if (!hosts.has(hostName(c.req.header('host')))) return problem(c, 421, 'wrong-host', 'This server does not answer for that host name. Start it with --host or add the name with --allow-host.')
  const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
  const origin = c.req.header('origin')
  if (writes && origin && !hosts.has(hostName(origin.replace(/^https?:\/\//, '')))) return problem(c, 403, 'wrong-origin', 'Only pages of this server may write.')
  if (writes && c.req.header('sec-fetch-site') === 'cross-site') return problem(c, 403, 'wrong-origin', 'Only pages of this server may write.')
  if (token !== null) {
    const given = c.req.header('authorization')?.replace(/^Bearer /, '') ?? getCookie(c, 'isnad_token') ?? c.req.query('token') ?? ''
    if (!same(given, token)) return problem(c, 401, 'token-needed', 'Give the token that the server printed at its start: Authorization: Bearer …, or ?token=… once in a browser.')
    if (c.req.query('token')) setCookie(c, 'isnad_token', token, { httpOnly: true, sameSite: 'Strict', path: '/' })
  }
  return next()
}

/** At most so many additions a minute, over all who ask: reading is work. */
export function rateLimit(perMinute: number, now: () => number = Date.now): MiddlewareHandler {
  let left = perMinute
  let last = now()
  return async (c, next) => {
    const time = now()
    left = Math.min(perMinute, left + ((time - last) / 60_000) * perMinute)
    last = time
    if (left < 1) {
      c.header('Retry-After', String(Math.ceil(((1 - left) / perMinute) * 60)))
      return problem(c, 429, 'too-many', `No more than ${perMinute} additions a minute. Add many stories in one request, or with isnad add.`)
    }
    left -= 1
    return next()
  }
}
