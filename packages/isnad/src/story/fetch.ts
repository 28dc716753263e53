// Getting an address, carefully: only http(s), no private networks unless allowed, bounded in size, time and redirects, one request a host at a time.
import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import zlib from 'node:zlib'

export interface Fetched { readonly url: string; readonly status: number; readonly body: Buffer; readonly contentType: string; readonly etag: string | null; readonly unchanged: boolean }
export interface FetchOptions {
  readonly allowPrivate?: boolean
  /** Sent as If-None-Match: an unchanged page costs its server next to nothing. */
  readonly etag?: string | null
}
/** Why an address was not fetched, in words for a person. */
export class NotFetched extends Error {
  constructor(message: string, readonly retry: boolean) {
    super(message)
  }
}

const MOST_BYTES = 20 * 1024 * 1024
const MOST_REDIRECTS = 5
const TIMEOUT = 20_000
/** Milliseconds between requests to one host. */
const PAUSE = 1000

/**
 * Whether an address of the network is private, local or reserved (RFC 1918, 4193, 6598, loopback, link-local, multicast, IPv4 inside IPv6).
 * @example isPrivate('192.168.1.4') // true
 */
export function isPrivate(address: string): boolean {
  if (net.isIPv6(address)) {
    const bare = address.toLowerCase().split('%')[0]!
    const mapped = /(?:^|:)(?:ffff:)?(\d+\.\d+\.\d+\.\d+)$/.exec(bare)
    if (mapped) return isPrivate(mapped[1]!)
    return bare === '::' || bare === '::1' || /^f[cd]/.test(bare) || /^fe[89ab]/.test(bare) || /^ff/.test(bare) || bare.startsWith('64:ff9b') || /^::ffff:/.test(bare) || bare.startsWith('2001:db8')
  }
  const [a = 0, b = 0] = address.split('.').map(Number)
  return a === 0 || a === 10 || a === 127 || a >= 224 || (a === 100 && b >= 64 && b < 128) || (a === 169 && b === 254) || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 192 && b === 0) || (a === 198 && (b === 18 || b === 19))
}

/** Looks a name up and refuses private addresses at the moment of connecting, so that a name can't change its mind in between. */
const guardedLookup = (allowPrivate: boolean): net.LookupFunction => (host, options, done) => {
  dns.lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return (done as (e: Error | null) => void)(error)
    const list = addresses as unknown as dns.LookupAddress[]
    const bad = allowPrivate ? undefined : list.find((a) => isPrivate(a.address))
    if (bad) return (done as (e: Error | null) => void)(new NotFetched(`${host} is on a private network (${bad.address}); give --allow-private if you trust it`, false))
    if ((options as dns.LookupOptions).all) return (done as unknown as (e: null, a: dns.LookupAddress[]) => void)(null, list)
    done(null, list[0]!.address, list[0]!.family)
  })
}

const lastAsked = new Map<string, number>()
async function waitTurn(host: string): Promise<void> {
  const free = (lastAsked.get(host) ?? 0) + PAUSE
  const wait = free - Date.now()
  lastAsked.set(host, Math.max(Date.now(), free))
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
}

/**
 * Fetches an address, following redirects (each checked again).
 * @example (await fetchAddress('https://example.org/feed.xml')).body.toString()
 */
export async function fetchAddress(address: string, options: FetchOptions = {}): Promise<Fetched> {
  let url = parse(address)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    await waitTurn(url.host)
    const answer = await request(url, options)
    const location = answer.location
    if (!location) return answer
    url = parse(new URL(location, url).href)
  }
  throw new NotFetched(`more than ${MOST_REDIRECTS} redirects`, false)
}

function parse(address: string): URL {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw new NotFetched('not an address', false)
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NotFetched(`${url.protocol} is not fetched, only http and https`, false)
  if (url.username || url.password) throw new NotFetched('an address with a password in it is not fetched', false)
  return url
}

function request(url: URL, { allowPrivate = false, etag }: FetchOptions): Promise<Fetched & { location?: string }> {
  const name = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && net.isIP(name) && isPrivate(name)) throw new NotFetched(`${name} is on a private network; give --allow-private if you trust it`, false)
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(error instanceof NotFetched ? error : new NotFetched((error as NodeJS.ErrnoException).code ?? (error as Error).message, true))
    const client = url.protocol === 'https:' ? https : http
    const asking = client.request(url, { lookup: guardedLookup(allowPrivate), timeout: TIMEOUT, headers: { 'User-Agent': 'Isnad/0.1 (+reads feeds a person named)', Accept: 'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/json;q=0.9,*/*;q=0.5', 'Accept-Encoding': 'gzip, deflate', ...(etag ? { 'If-None-Match': etag } : {}) } }, (response) => {
      const status = response.statusCode ?? 0
      const base = { url: url.href, status, contentType: response.headers['content-type'] ?? '', etag: response.headers.etag ?? null }
      if (status >= 300 && status < 400 && status !== 304 && response.headers.location) {
        response.resume()
        return resolve({ ...base, body: Buffer.alloc(0), unchanged: false, location: response.headers.location })
      }
      if (status === 304) {
        response.resume()
        return resolve({ ...base, body: Buffer.alloc(0), unchanged: true })
      }
      if (status >= 400) {
        response.resume()
        return fail(new NotFetched(`the server answered ${status}`, status === 429 || status >= 500))
      }
      const coding = response.headers['content-encoding']
      const stream = coding === 'gzip' ? response.pipe(zlib.createGunzip()) : coding === 'deflate' ? response.pipe(zlib.createInflate()) : response
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        // counted after unpacking: a small archive can't grow without end
        if (size > MOST_BYTES) {
          asking.destroy()
          fail(new NotFetched(`larger than ${MOST_BYTES / 1024 / 1024} MB`, false))
        } else chunks.push(chunk)
      })
      stream.on('end', () => resolve({ ...base, body: Buffer.concat(chunks), unchanged: false }))
      stream.on('error', fail)
    })
    asking.on('timeout', () => asking.destroy(new NotFetched(`no answer within ${TIMEOUT / 1000} s`, true)))
    asking.on('error', fail)
    asking.end()
  })
}
