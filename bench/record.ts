// Times the record on generated stories: npx tsx --conditions=isnad-source bench/record.ts [stories] [--upto n] [--keep path [--from n]] [--postgres url]
// `--add-only`: no questions are asked. `--upto`: only the first of them, told as densely as in the whole (200,000 stories in ten years are many more acts a week than 8,000).
// `--keep` a record that is there: it goes on behind the stories it has (those are generated, so that what goes on in the world is the same, and not added); `--from n`: it must have so many.
// Adding per second, answers' p50 and p95, size and memory. Seeded: the same numbers of everything on every run.
import fs from 'node:fs'
import type { EventType, Findings, Status } from '../packages/isnad/src/coding/findings.js'
import { keepHeapSmall } from '../packages/isnad/src/cli/engine.js'
import { openRecord } from '../packages/isnad/src/record/index.js'
import type { Story } from '../packages/isnad/src/story/story.js'

const scale = Number(process.argv[2] ?? 2000)
const flag = (name: string): string | undefined => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const upto = Math.min(scale, Number(flag('--upto') ?? scale))
const path = flag('--postgres') ?? flag('--keep') ?? `/tmp/isnad-bench-${process.pid}.db`

let seed = 12345
const random = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}
const pick = <X>(list: readonly X[]): X => list[Math.floor(random() * list.length)]!
/** Few of many, as in the news: the first of a list far more often than the last. */
const zipf = (n: number): number => Math.min(n - 1, Math.floor(n ** random()) - 1)

const STATES = 'USA RUS CHN ISR IRN SAU TUR EGY FRA GBR DEU UKR SYR IRQ QAT ARE LBN YEM JOR PSE PAK IND JPN KOR PRK SDN LBY MAR DZA TUN ETH KWT OMN BHR AFG VEN BRA ZAF NGA ITA ESP POL SRB ARM AZE GEO KAZ'.split(' ')
const SYLLABLES = ['ka', 'ri', 'mo', 'sa', 'du', 'len', 'tor', 'vas', 'mir', 'hal', 'zen', 'bor', 'nik', 'fa', 'gul', 'shar', 'tam', 'qad', 'wal', 'yun']
const name = (): string => {
  const word = () => {
    const s = pick(SYLLABLES) + pick(SYLLABLES) + (random() < 0.5 ? pick(SYLLABLES) : '')
    return s[0]!.toUpperCase() + s.slice(1)
  }
  return `${word()} ${word()}`
}
const PERSONS = Array.from({ length: Math.min(40_000, 400 + Math.floor(scale / 5)) }, () => ({ name: name(), country: STATES[zipf(STATES.length)]!, office: pick(['president', 'foreign minister', 'spokesperson', 'defence minister', 'envoy']) }))
const ACTS: [EventType, string][] = [['CONSULT', 'meet'], ['CONSULT', 'visit'], ['CONSULT', 'call'], ['SUPPORT', 'sign'], ['ACCUSE', 'accuse'], ['ACCUSE', 'condemn'], ['REQUEST', 'urge'], ['REJECT', 'deny'], ['THREATEN', 'threaten'], ['ASSAULT', 'strike'], ['COERCE', 'arrest'], ['AID', 'arm'], ['SANCTION', 'impose sanctions'], ['RETREAT', 'release'], ['AGREE', 'pledge'], ['COOPERATE', 'hold joint exercise']]
const AR = Array.from({ length: 4000 }, () => Array.from({ length: 3 + Math.floor(random() * 4) }, () => pick([...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'])).join(''))
const EN = Array.from({ length: 4000 }, () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join(''))
const OUTLETS = Array.from({ length: 200 }, (_, i) => `Outlet ${i}`)
const DAY = 864e5
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** What happens in the world: each happening is told by one to some stories. */
interface Happening { type: EventType; act: string; a: number; b: string; day: number; status: Status; agreement: number | null; left: number }
const open: Happening[] = []
function happening(day: number): Happening {
  if (open.length > 30 && random() < 0.35) {
    const h = pick(open)
    if (--h.left <= 0) open.splice(open.indexOf(h), 1)
    return h
  }
  const [type, act] = pick(ACTS)
  const h: Happening = { type, act, a: zipf(PERSONS.length), b: STATES[zipf(STATES.length)]!, day: day - Math.floor(random() * 3), status: random() < 0.15 ? 'planned' : 'actual', agreement: type === 'SUPPORT' ? Math.floor(random() * 500) : null, left: 1 + zipf(12) }
  open.push(h)
  if (open.length > 400) open.shift()
  return h
}

function storyOf(i: number): { story: Story; findings: Findings } {
  const day = 16436 + Math.floor((i / scale) * 3650)
  const arabic = random() < 0.7
  const vocabulary = arabic ? AR : EN
  const words = (n: number): string => Array.from({ length: n }, () => vocabulary[zipf(vocabulary.length)]!).join(' ')
  const sentences = Array.from({ length: 14 }, () => words(12 + Math.floor(random() * 14)))
  const text = sentences.join('. ')
  const starts: number[] = []
  let at = 0
  for (const s of sentences) {
    starts.push(at)
    at += s.length + 2
  }
  const span = (k: number) => ({ in: 'text' as const, start: starts[k % 14]!, end: starts[k % 14]! + 6 })
  const base = { rule: 'bench', sources: [{ role: 'outlet' as const, name: 'bench' }] }
  const f: Findings = {
    schema: 'isnad/findings@1', id: `b${i}`, language: arabic ? 'ar' : 'en', published: iso(day), headline: words(8), source: { outlet: null, url: null }, textHash: '', actors: [], times: [], events: [], statements: [], claims: [], agreements: [], relations: [], projects: [], locations: [],
    mentions: Array.from({ length: 40 }, (_, k) => ({ ...span(k), form: 'name' as const, actors: ['a1'], rule: 'bench' })), entities: [], problems: [],
  }
  const actors = new Map<string, string>()
  const actor = (key: string, make: () => Omit<Findings['actors'][number], 'id' | 'rule' | 'sources' | 'quotes'>): string => {
    const known = actors.get(key)
    if (known) return known
    const id = `a${actors.size + 1}`
    actors.set(key, id)
    f.actors.push({ ...base, id, ...make(), quotes: [span(actors.size)] })
    return id
  }
  const state = (code: string) => actor(code, () => ({ kind: 'state', name: code, country: code, sector: null, office: null }))
  const person = (n: number) => actor(`p${n}`, () => ({ kind: 'person', name: PERSONS[n]!.name, country: PERSONS[n]!.country, sector: 'GOV', office: PERSONS[n]!.office }))
  const count = 3 + Math.floor(random() * 5)
  for (let k = 0; k < count; k++) {
    const h = happening(day)
    const mutual = h.act === 'meet' || h.act === 'sign' || h.act === 'call'
    let agreement: string | undefined
    if (h.agreement !== null && !f.agreements.some((g) => g.title === `Pact ${h.agreement}`)) {
      agreement = `g${f.agreements.length + 1}`
      f.agreements.push({ ...base, id: agreement, title: `Pact ${h.agreement} on trade`, quote: span(k), also: [], type: 'agreement', parties: [state(PERSONS[h.a]!.country), state(h.b)], areas: ['trade'], clauses: [], stages: [{ ...base, stage: 'signed', date: iso(h.day), status: h.status, span: span(k) }] })
    }
    f.events.push({
      ...base, id: `e${k + 1}`, type: h.type, act: h.act, trigger: span(k + 3), also: [], actors: mutual ? [person(h.a), state(h.b)] : [person(h.a)], recipients: mutual ? [] : [state(h.b)], date: random() < 0.7 ? iso(h.day) : null, place: null, status: h.status, according_to: [],
      contexts: [], quantities: [], ...(agreement ? { agreement } : {}),
    })
  }
  for (let k = 0; k < 4; k++) f.statements.push({ ...base, speaker: person(zipf(PERSONS.length)), cue: span(k), content: { ...span(k), end: span(k).start + 40 }, direct: false, date: iso(day), medium: null })
  if (random() < 0.5) f.claims.push({ ...base, claim: 'c1', quote: { ...span(5), end: span(5).start + 50 }, accused: [state(STATES[zipf(STATES.length)]!)], stances: [{ actor: state(STATES[zipf(STATES.length)]!), stance: pick(['alleges', 'denies']), span: span(5) }] })
  if (random() < 0.3) f.relations.push({ ...base, type: pick(['ally', 'adversary', 'sanctioned', 'supporter']), from: [state(STATES[zipf(STATES.length)]!)], to: [state(STATES[zipf(STATES.length)]!)], quote: span(6) })
  return { story: { id: `b${i}`, language: f.language, published: f.published, headline: f.headline, text, source: { outlet: pick(OUTLETS), url: `https://bench.example/${i}` } }, findings: f }
}

// as isnad add does
keepHeapSmall()
const record = await openRecord(path)
const batch = Number(flag('--batch') ?? 100)
const had = (await record.stats()).stories
if (flag('--from') !== undefined && Number(flag('--from')) !== had) throw new Error(`${path} has ${had} stories, not ${flag('--from')}`)
let adding = 0
let cpu = 0
const cpuNow = (): number => { const c = process.cpuUsage(); return (c.user + c.system) / 1000 }
let most = 0
let lastShown = Date.now()
let shown = had
let cpuShown = 0
for (let i = 0; i < upto; i += batch) {
  const items = Array.from({ length: Math.min(batch, upto - i) }, (_, k) => storyOf(i + k)).slice(Math.max(0, had - i))
  if (!items.length) continue
  const t = performance.now()
  const c = cpuNow()
  await record.add(items)
  adding += performance.now() - t
  cpu += cpuNow() - c
  most = Math.max(most, process.memoryUsage().rss)
  if (Date.now() - lastShown > 15_000) {
    lastShown = Date.now()
    console.error(`${i + batch} stories, ${(((i + batch - had) / adding) * 1000).toFixed(0)}/s, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB; the last ${i + batch - shown}: ${((cpu - cpuShown) / (i + batch - shown)).toFixed(2)} ms of processor a story`)
    shown = i + batch
    cpuShown = cpu
  }
}
await record.store.dialect.settle(record.store.db)
const added = Math.max(0, upto - had)
if (added) console.log(`adding: ${((added / adding) * 1000).toFixed(0)} stories/s (${(adding / added).toFixed(2)} ms a story, ${(cpu / added).toFixed(2)} ms of processor: ${((added / cpu) * 1000).toFixed(0)}/s on a free core), memory at most ${(most / 1e6).toFixed(0)} MB`)
const stats = await record.stats()
console.log(`${stats.stories} stories, ${stats.events} events, ${stats.mentions} mentions, ${stats.agreements} agreements, ${stats.claims} claims, ${stats.actors} actors`)
if (!path.startsWith('postgres')) console.log(`file: ${(fs.statSync(path).size / 1e6).toFixed(0)} MB, ${(fs.statSync(path).size / stats.stories / 1e3).toFixed(1)} kB a story`)

async function time(label: string, n: number, work: (i: number) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  const cpus: number[] = []
  for (let i = 0; i < n; i++) {
    const t = performance.now()
    const c = cpuNow()
    await work(i)
    times.push(performance.now() - t)
    cpus.push(cpuNow() - c)
  }
  times.sort((a, b) => a - b)
  cpus.sort((a, b) => a - b)
  console.log(`${label.padEnd(44)} p50 ${times[Math.floor(n * 0.5)]!.toFixed(1)} ms   p95 ${times[Math.min(n - 1, Math.floor(n * 0.95))]!.toFixed(1)} ms   processor p95 ${cpus[Math.min(n - 1, Math.floor(n * 0.95))]!.toFixed(1)} ms`)
}
if (process.argv.includes('--add-only')) {
  await record.close()
  process.exit(0)
}
await time('timeline, newest', 40, () => record.timeline())
await time('timeline of a state', 40, (i) => record.timeline({ actor: STATES[i % 20]! }))
await time('timeline of a state, one type, two years', 40, (i) => record.timeline({ actor: STATES[i % 20]!, type: ['CONSULT'], from: '2018', to: '2019' }))
await time('timeline, rare: five chains, one place type', 20, () => record.timeline({ minChains: 5, type: ['SUPPORT'] }))
await time('dyad', 40, (i) => record.dyad(STATES[i % 7]!, STATES[7 + (i % 9)]!))
await time('dyad, as of a day', 40, (i) => record.dyad(STATES[i % 7]!, STATES[7 + (i % 9)]!, { asOf: '2019-06-01' }))
await time('agreements of two', 40, (i) => record.agreements({ actor: STATES[i % 7]!, with: STATES[7 + (i % 9)]! }))
const some = (await record.agreements({ limit: 40 })).rows
await time('one agreement', 40, (i) => record.agreement(some[i % some.length]!.id))
await time('claims of a state', 40, (i) => record.claims({ actor: STATES[i % 20]! }))
await time('search, two Arabic words', 40, (i) => record.search(`${AR[i]} ${AR[i + 7]}`, { limit: 20 }))
await time('search, one rare word', 40, (i) => record.search(AR[2000 + i * 20]!, { limit: 20 }))
const events = (await record.timeline({ limit: 40 })).rows
await time('why', 40, (i) => record.why(events[i % events.length]!.id))
await time('story', 40, (i) => record.story(`b${(i * 37) % upto}`))
await time('actor', 40, (i) => record.actor(STATES[i % 20]!))
await time('who, a name', 40, (i) => record.who(PERSONS[i]!.name))
await time('top actors', 10, () => record.actors({ limit: 50 }))
await time('top actors, two years', 10, () => record.actors({ limit: 50, from: '2018', to: '2019' }))
await time('top pairs', 10, () => record.dyads({ limit: 50 }))
await time('stats', 10, () => record.stats())
await time('stats of a pair', 10, () => record.stats({ actor: 'USA', with: 'RUS' }))
await record.close()
if (!flag('--keep') && !flag('--postgres')) for (const x of ['', '-wal', '-shm']) fs.rmSync(path + x, { force: true })
