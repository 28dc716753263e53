// What the server gives on one core, and how soon a page is seen: npm run build, then
//   npx tsx --conditions=isnad-source bench/server.ts RECORD [--seconds 4] [--no-browser]
// RECORD: one kept by bench/record.ts (--keep). The built server runs in a process of its own; requests a second are counted against its own
// processor time, so that neither the client nor other work on the machine counts.
import { fork } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../packages/isnad/dist/', import.meta.url))
const [record] = process.argv.slice(2)
if (!record || !fs.existsSync(`${dist}server/serve.js`)) throw new Error('Give a record kept by bench/record.ts, and build first: npm run build')
const flag = (name: string): string | undefined => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const seconds = Number(flag('--seconds') ?? 4)

if (process.send) await serveHere(record)
else await measure(record)

/** The child: the server as it is installed, and its processor time on request. */
async function serveHere(at: string): Promise<void> {
  const { openRecord } = (await import(`${dist}record/index.js`)) as typeof import('../packages/isnad/src/record/index.js')
  const { serve } = (await import(`${dist}server/serve.js`)) as typeof import('../packages/isnad/src/server/serve.js')
  const serving = await serve(await openRecord(at, { create: false, migrate: true }), { host: '127.0.0.1', port: 0 })
  process.on('message', () => process.send!({ cpu: process.cpuUsage(), memory: process.memoryUsage().rss }))
  process.send!({ address: serving.address })
}

async function measure(at: string): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [at], { execArgv: process.execArgv })
  const next = <T>(): Promise<T> => new Promise((resolve) => child.once('message', (m) => resolve(m as T)))
  const { address } = await next<{ address: string }>()
  const used = async (): Promise<{ cpu: number; memory: number }> => {
    child.send('?')
    const { cpu, memory } = await next<{ cpu: { user: number; system: number }; memory: number }>()
    return { cpu: (cpu.user + cpu.system) / 1e6, memory }
  }
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })
  const ask = (to: string, headers: http.OutgoingHttpHeaders = {}): Promise<{ status: number; etag: string; bytes: number; body: () => string }> =>
    new Promise((resolve, reject) => {
      http.get(address + to, { agent, headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve({ status: response.statusCode!, etag: response.headers.etag ?? '', bytes: parts.reduce((n, p) => n + p.length, 0), body: () => Buffer.concat(parts).toString('utf8') }))
      }).on('error', reject)
    })
  const rows = async (to: string): Promise<{ id: string }[]> => (JSON.parse((await ask(to)).body()) as { rows: { id: string }[] }).rows
  const ids = async (list: string) => (await rows(`${list}.json?limit=400`)).map((row) => encodeURIComponent(row.id))
  const lists = { events: await ids('/timeline'), agreements: await ids('/agreements'), claims: await ids('/claims'), actors: await ids('/actors'), stories: await ids('/stories') }

  console.log('Point look-ups, 16 at once: requests a second of the server\'s own processor time')
  // first: each address is asked for the first time (a number makes it another); again: the answers are kept; same: the client has them (304)
  let other = 0
  const many = async (label: string, addresses: readonly string[], how: 'first' | 'again' | 'same'): Promise<void> => {
    const fresh = how !== 'same'
    const tags = new Map<string, string>()
    if (!fresh) for (const to of addresses) tags.set(to, (await ask(to)).etag)
    for (const to of addresses) await ask(how === 'first' ? `${to}?n=${other++}` : to)
    const before = await used()
    const begun = performance.now()
    let [n, bytes] = [0, 0]
    await Promise.all(Array.from({ length: 16 }, async () => {
      while (performance.now() - begun < seconds * 1000) {
        const to = addresses[n++ % addresses.length]! + (how === 'first' ? `?n=${other++}` : '')
        const answer = await ask(to, fresh ? {} : { 'If-None-Match': tags.get(to)! })
        if (answer.status !== (fresh ? 200 : 304)) throw new Error(`${to}: ${answer.status}`)
        bytes += answer.bytes
      }
    }))
    const after = await used()
    console.log(`  ${label.padEnd(30)} ${String(Math.round(n / (after.cpu - before.cpu))).padStart(6)}/s   ${(((after.cpu - before.cpu) / n) * 1000).toFixed(2)} ms each   ${(bytes / n / 1000).toFixed(1)} kB   (${Math.round((n / (performance.now() - begun)) * 1000)}/s on the clock)`)
  }
  for (const how of ['first', 'again'] as const) {
    console.log(how === 'first' ? ' asked for the first time' : ' asked again, nothing written in between')
    for (const [kind, list] of Object.entries(lists)) await many(`/${kind}/{id}.json`, list.map((id) => `/${kind}/${id}.json`), how)
    await many('/why/{event}.json', lists.events.map((id) => `/why/${id}.json`), how)
  }
  console.log(' asked again by a client that has it (304)')
  for (const kind of ['events', 'stories'] as const) await many(`/${kind}/{id}.json`, lists[kind].map((id) => `/${kind}/${id}.json`), 'same')

  console.log('Filters, one after another: milliseconds on the clock, and of processor')
  const states = ['USA', 'RUS', 'CHN', 'ISR', 'IRN', 'SAU', 'TUR', 'EGY', 'FRA', 'KAZ']
  const filters: [string, (i: number) => string][] = [
    ['timeline of a state', (i) => `/timeline.json?actor=${states[i % 10]}`], ['timeline, state, type, two years', (i) => `/timeline.json?actor=${states[i % 10]}&type=ACCUSE,CONSULT&from=${2016 + (i % 6)}&to=${2018 + (i % 6)}`],
    ['timeline, five chains', (i) => `/timeline.json?min_chains=5&from=${2016 + (i % 8)}`], ['timeline, planned, in Arabic', (i) => `/timeline.json?status=planned&language=ar&from=${2016 + (i % 8)}`], ['timeline as of a day', (i) => `/timeline.json?as_of=${2016 + (i % 8)}-06-01`],
    ['dyad page', (i) => `/dyads/${states[i % 10]}/${states[(i + 3) % 10]}.json`], ['agreements of a state', (i) => `/agreements.json?actor=${states[i % 10]}`], ['claims, denied', (i) => `/claims.json?stance=denies&actor=${states[i % 10]}`], ['statements of a state', (i) => `/statements.json?about=${states[i % 10]}`],
    ['network around a state', (i) => `/network.json?actor=${states[i % 10]}`], ['map of a state', (i) => `/map.json?actor=${states[i % 10]}`], ['search', (i) => `/search.json?q=${['karimo', 'sadulen', 'torvas', 'mirhal'][i % 4]}`], ['start page', () => '/start.json'], ['review queue', (i) => `/review.json${i % 2 ? '?type=ACCUSE' : ''}`],
  ]
  for (const [label, to] of filters) {
    const [times, cpus]: [number[], number[]] = [[], []]
    let bytes = 0
    for (let i = 0; i < 44; i++) {
      // Another address each time: what is kept is not what is measured.
      const asked = `${to(i)}${to(i).includes('?') ? '&' : '?'}n=${i}`
      const before = await used()
      const begun = performance.now()
      const answer = await ask(asked)
      if (answer.status !== 200) throw new Error(`${asked}: ${answer.status} ${answer.body().slice(0, 300)}`)
      times.push(performance.now() - begun)
      cpus.push(((await used()).cpu - before.cpu) * 1000)
      bytes += answer.bytes
    }
    const at = (list: number[], q: number): string => list.slice(4).sort((a, b) => a - b)[Math.min(39, Math.floor(q * 40))]!.toFixed(1).padStart(7)
    console.log(`  ${label.padEnd(34)} p50${at(times, 0.5)}  p95${at(times, 0.95)}   processor p50${at(cpus, 0.5)}  p95${at(cpus, 0.95)}   ${(bytes / 44 / 1000).toFixed(0)} kB`)
  }
  console.log(`memory of the server: ${((await used()).memory / 1e6).toFixed(0)} MB`)

  const assets = path.join(dist, 'web/assets')
  const html = fs.readFileSync(path.join(dist, 'web/index.html'), 'utf8')
  const first = [...html.matchAll(/assets\/[^"]+\.js/g)].map((m) => m[0])
  const zipped = (files: readonly string[]): string => `${(files.reduce((n, file) => n + gzipSync(fs.readFileSync(path.join(dist, 'web', file))).length, 0) / 1000).toFixed(0)} kB`
  console.log(`The page's own script before map and network load: ${zipped(first)} gzip; all of it: ${zipped(fs.readdirSync(assets).filter((file) => file.endsWith('.js')).map((file) => `assets/${file}`))}`)
  if (!process.argv.includes('--no-browser') && fs.existsSync('/usr/bin/chromium')) await seen(address, used)
  child.kill()
  agent.destroy()
}

/** How soon a page is seen in Chromium, its cache empty: first paint, and when its data is drawn. */
async function seen(address: string, used: () => Promise<{ cpu: number }>): Promise<void> {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
  console.log('Pages in Chromium, cache empty, median of five: first paint, and data drawn')
  for (const [to, drawn] of [['/', '.coverage'], ['/timeline', 'table.events tbody tr'], ['/claims', 'table.ledger tbody tr, .claims tbody tr, main tbody tr'], ['/dyads/USA/RUS', '.chart svg']] as const) {
    const [paints, alls, cpus]: [number[], number[], number[]] = [[], [], []]
    for (let i = 0; i < 5; i++) {
      const page = await (await browser.newContext()).newPage()
      const before = await used()
      const begun = performance.now()
      await page.goto(address + to)
      await page.locator(drawn).first().waitFor()
      alls.push(performance.now() - begun)
      cpus.push(((await used()).cpu - before.cpu) * 1000)
      paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN))
      await page.context().close()
    }
    const middle = (list: number[]): string => list.sort((a, b) => a - b)[2]!.toFixed(0)
    console.log(`  ${to.padEnd(16)} ${middle(paints).padStart(5)} ms   ${middle(alls).padStart(5)} ms   server ${middle(cpus)} ms of processor`)
  }
  await browser.close()
}
