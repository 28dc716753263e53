import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStory } from '../index.js'
import { openRecord, type Record } from '../record/index.js'
import { makeApp } from './app.js'
import { Jobs } from './jobs.js'
import { makeMcp } from './mcp.js'

const STORY = { id: 't-1', language: 'ar', published: '2023-05-16', headline: 'بيرو تتهم بوليفيا بإيواء مهربين ولاباز تنفي', text: 'اتهمت بيرو الاثنين جارتها بوليفيا بإيواء مهربي أسلحة على الحدود المشتركة. ونفت بوليفيا هذه الاتهامات.\n\nوتوقّع بيرو وبوليفيا الجمعة اتفاقا للتعاون الأمني.', source: { outlet: 'صحيفة الميناء', url: 'https://example.org/1' } }
let record: Record
let app: ReturnType<typeof makeApp>
const HOST = { host: '127.0.0.1:4747' }
beforeAll(async () => {
  record = await openRecord(':memory:', { create: true })
  await record.add([{ story: STORY, findings: readStory(STORY) }])
  app = makeApp({ record, jobs: new Jobs(record, { allowPrivate: false }), user: 'tester', scores: null, allowPrivate: false, started: '2026-01-01T00:00:00Z' }, { hosts: new Set(['127.0.0.1']), token: null })
})
afterAll(() => record.close())
const get = (path: string, headers: { [name: string]: string } = {}) => app.request(path, { headers: { ...HOST, ...headers } })
const post = (path: string, body: unknown, headers: { [name: string]: string } = {}) => app.request(path, { method: 'POST', headers: { ...HOST, 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })

describe('data at .json', () => {
  test.each(['/start.json', '/timeline.json', '/agreements.json', '/claims.json', '/stories.json', '/actors.json', '/dyads.json', '/dyads/PER/BOL.json', '/relations.json', '/projects.json', '/stats.json', '/map.json', '/network.json', '/review.json', '/accuracy.json', '/outlets.json', '/judgements.json', '/jobs.json', '/search.json?q=%D8%A8%D9%8A%D8%B1%D9%88', '/acts.json', '/corrections.json', '/review.json?type=ACCUSE', '/path.json?from_actor=PER&to_actor=BOL', '/dyads/PER/BOL/against/BOL/PER.json', '/stories/t-1/versions/t-1.json'])('%s answers', async (path) => {
    const response = await get(path)
    expect(response.status, await response.clone().text()).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
  })
  test('from an event to its sentence and chain', async () => {
    const { rows } = (await (await get('/timeline.json?type=ACCUSE')).json()) as { rows: { id: string }[] }
    const why = (await (await get(`/why/${encodeURIComponent(rows[0]!.id)}.json`)).json()) as { reports: { sentence: string; sources: { role: string }[] }[] }
    expect(why.reports[0]!.sentence).toContain('اتهمت بيرو')
    expect(why.reports[0]!.sources[0]!.role).toBe('outlet')
  })
  test('an unchanged answer costs nothing (ETag)', async () => {
    const etag = (await get('/timeline.json')).headers.get('etag')!
    expect((await get('/timeline.json', { 'if-none-match': etag })).status).toBe(304)
  })
  test('what was given wrong is said, for whoever words it', async () => {
    expect(await (await get('/timeline.json?actor=nobody-of-that-name')).json()).toMatchObject({ status: 404, code: 'unknown-id', about: { id: 'nobody-of-that-name' } })
    expect(await (await get('/timeline.json?from=abc')).json()).toMatchObject({ status: 400, code: 'bad-filter', about: { filter: 'from', given: 'abc' } })
  })
  test('OpenAPI lists the addresses as they are asked', async () => {
    const document = (await (await get('/openapi.json')).json()) as { openapi: string; paths: object }
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/timeline.json', '/agreements/{id}.json', '/judgements.json', '/corrections.json', '/path.json', '/stories/{id}/versions/{other}.json']))
    expect((await get('/api')).headers.get('content-type')).toContain('text/html')
    const page = await (await get('/api')).text()
    // the filters that lists share are told once; the way back to the screen is there
    expect(page.split('<code>min_chains</code> (query)').length - 1).toBe(1)
    expect(page).toContain('<a href="/">Isnad</a>')
    expect(page).not.toContain('`')
  })
})

describe('errors are problem+json and say what to do', () => {
  test.each([['/timeline.json?type=NONSENSE', 400], ['/timeline.json?limit=x', 400], ['/events/e-none.json', 404], ['/path.json?from_actor=PER', 400], ['/path.json?from_actor=PER&to_actor=PER', 400], ['/stories/t-1/versions/none.json', 404], ['/nothing.json', 404]])('%s → %i', async (path, status) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(((await response.json()) as { detail: string }).detail).not.toMatch(/at .*\.ts/)
  })
  test('a body that is no JSON', async () => expect((await post('/stories.json', '{')).status).toBe(400))
})

describe('safety', () => {
  test('another host name is refused (DNS rebinding)', async () => expect((await app.request('/timeline.json', { headers: { host: 'evil.example' } })).status).toBe(421))
  test('a page of another origin cannot write', async () => expect((await post('/judgements.json', {}, { origin: 'https://evil.example' })).status).toBe(403))
  test('strict headers', async () => {
    const response = await get('/timeline.json')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })
  test('with a token, nothing without it', async () => {
    const closed = makeApp({ record, jobs: new Jobs(record, { allowPrivate: false }), user: 'x', scores: null, allowPrivate: false, started: '' }, { hosts: new Set(['127.0.0.1']), token: 'secret' })
    expect((await closed.request('/timeline.json', { headers: HOST })).status).toBe(401)
    expect((await closed.request('/timeline.json', { headers: { ...HOST, authorization: 'Bearer secret' } })).status).toBe(200)
  })
})

describe('adding and judging', () => {
  test('reading without adding', async () => {
    const { findings } = (await (await post('/read.json', { text: STORY.text, published: '2023-05-16' })).json()) as { findings: { events: unknown[] } }
    expect(findings.events.length).toBeGreaterThan(0)
  })
  test('what is read and not kept goes by the same names as in the record: no titles, no neighbours', async () => {
    const { names } = (await (await post('/read.json', { text: 'يوقّع الرئيسان الكيني سامي موانغي والتنزانية ليلى حسن الجمعة معاهدة. وقال سامي موانغي إنها مهمة.', published: '2024-09-19', language: 'ar' })).json()) as { names: { [id: string]: { arabic: string } } }
    const called = Object.values(names).map(({ arabic }) => arabic)
    expect(called).toContain('سامي موانغي')
    expect(called).toContain('ليلى حسن')
  })
  test('many stories are added at once', async () => {
    const many = ['3', '4'].map((n) => ({ ...STORY, id: `t-${n}`, text: `${STORY.text} وعاد الوفد رقم ${n} إلى بلاده.` }))
    const started = (await (await post('/stories.json', { stories: many })).json()) as { id: string; total: number }
    for (let i = 0; i < 200; i++) {
      const job = (await (await get(`/jobs/${started.id}.json`)).json()) as { state: string; added: number }
      if (job.state !== 'running') {
        expect(job).toMatchObject({ state: 'done', added: 2 })
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect.fail('the job did not end')
  })
  test('a story becomes a job and then is there; private addresses are refused', async () => {
    const started = (await (await post('/stories.json', { ...STORY, id: 't-2', text: `${STORY.text} وقال الوزير إن بلاده سترد.` })).json()) as { id: string }
    for (let i = 0; i < 100; i++) {
      const job = (await (await get(`/jobs/${started.id}.json`)).json()) as { state: string; added: number }
      if (job.state !== 'running') {
        expect(job).toMatchObject({ state: 'done', added: 1 })
        break
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const refused = (await (await post('/stories.json', { address: 'http://127.0.0.1:1/x' })).json()) as { id: string }
    for (let i = 0; i < 100; i++) {
      const job = (await (await get(`/jobs/${refused.id}.json`)).json()) as { state: string; failures: { reason: string }[] }
      if (job.state !== 'running') {
        expect(job.failures[0]!.reason).toContain('private network')
        break
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
  test('a judgement is given, shown, and withdrawn', async () => {
    const { rows } = (await (await get('/timeline.json')).json()) as { rows: { id: string }[] }
    const response = await post('/judgements.json', { verdict: 'accept', a: rows[0]!.id })
    expect(response.status).toBe(201)
    const judgement = (await response.json()) as { id: string; by: string }
    expect(judgement.by).toBe('tester')
    expect((await app.request(`/judgements/${judgement.id}.json`, { method: 'DELETE', headers: HOST })).status).toBe(200)
  })
})

describe('corrections', () => {
  const remove = (path: string) => app.request(path, { method: 'DELETE', headers: HOST })
  const at = (words: string) => ({ in: 'text', start: STORY.text.indexOf(words), end: STORY.text.indexOf(words) + words.length })
  const state = (id: string) => record.story('t-1').then(({ findings }) => findings.actors.find((a) => a.known === id || a.country === id)!.id)

  test('a finding is put right, shown with what was read, and withdrawn', async () => {
    const story = await record.story('t-1')
    const of = story.findings.events.find((e) => e.act === 'accuse')!
    const response = await post('/corrections.json', { story: 't-1', of: of.id, why: 'said on Sunday', finding: { kind: 'event', act: 'warn', trigger: of.trigger, actors: of.actors, recipients: of.recipients, date: '2023-05-14', place: null, status: 'actual', according_to: [] } })
    expect(response.status, await response.clone().text()).toBe(201)
    const given = (await response.json()) as { id: string; a: string; by: string }
    expect(given.by).toBe('tester')
    expect(await (await get(`/events/${given.a}.json`)).json()).toMatchObject({ act: 'warn', type: 'THREATEN', date: '2023-05-14', tier: 'reviewed' })
    const { rows } = (await (await get('/corrections.json?story=t-1')).json()) as { rows: { id: string; before: { act: string }; after: { act: string }; withdrawn: string | null }[] }
    expect(rows.at(-1)).toMatchObject({ id: given.id, before: { act: 'accuse' }, after: { act: 'warn' }, withdrawn: null })
    expect((await remove(`/corrections/${given.id}.json`)).status).toBe(200)
    expect(await (await get(`/events/${given.a}.json`)).json()).toMatchObject({ act: 'accuse' })
  })
  test('a judgement of another kind is not withdrawn as a correction', async () => {
    const { rows } = (await (await get('/timeline.json')).json()) as { rows: { id: string }[] }
    const accepted = (await (await post('/judgements.json', { verdict: 'accept', a: rows[0]!.id })).json()) as { id: string }
    const refused = await remove(`/corrections/${accepted.id}.json`)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ code: 'bad-judgement', detail: expect.stringContaining('accept') })
    expect((await remove(`/judgements/${accepted.id}.json`)).status).toBe(200)
  })
  test('an event and a claim are added by hand', async () => {
    const [peru, bolivia] = [await state('PER'), await state('BOL')]
    const event = (await (await post('/corrections.json', { story: 't-1', finding: { kind: 'event', act: 'patrol', trigger: at('الحدود المشتركة'), actors: [peru], recipients: ['CHL'], date: null, place: null, status: 'alleged', according_to: [bolivia] } })).json()) as { id: string; a: string }
    const claim = (await (await post('/corrections.json', { story: 't-1', finding: { kind: 'claim', quote: at('للتعاون الأمني'), accused: [], stances: [{ actor: bolivia, stance: 'denies' }] } })).json()) as { id: string; a: string }
    expect(await (await get('/timeline.json?actor=CHL')).json()).toMatchObject({ rows: [{ id: event.a, act: 'patrol', status: 'alleged' }] })
    expect(await (await get(`/claims/${claim.a}.json`)).json()).toMatchObject({ stances: [{ stance: 'denies' }] })
    for (const { id } of [event, claim]) expect((await remove(`/corrections/${id}.json`)).status).toBe(200)
    expect(await (await get('/timeline.json?actor=CHL')).json()).toMatchObject({ rows: [] })
  })
  test('statements, relations, times and places are put right, added, rejected and withdrawn over HTTP', async () => {
    const [peru, bolivia] = [await state('PER'), await state('BOL')]
    const given: string[] = []
    for (const body of [
      { finding: { kind: 'statement', content: at('بإيواء مهربي أسلحة'), speaker: peru, direct: false, date: '2023-05-15', medium: null } },
      { finding: { kind: 'relation', quote: at('جارتها'), type: 'close ties', from: [peru], to: [bolivia], since: null, until: null } },
      { finding: { kind: 'project', quote: at('للتعاون الأمني'), what: 'railway', participants: [peru, bolivia], places: ['Lima', 'La Paz'], status: 'planned' } },
      { of: 't1', finding: { kind: 'time', quote: at('الاثنين'), value: '2023-05-08' } },
      { finding: { kind: 'place', span: at('الحدود المشتركة'), name: 'La Paz', role: 'event' } },
    ]) {
      const response = await post('/corrections.json', { story: 't-1', ...body })
      expect(response.status, await response.clone().text()).toBe(201)
      given.push(((await response.json()) as { id: string }).id)
    }
    const story = (await (await get('/stories/t-1.json')).json()) as { findings: { times: { value: string }[]; locations: object[] }; locals: { statements: string[] }; became: { [local: string]: string } }
    expect(story.findings.times[0]!.value).toBe('2023-05-08')
    expect(story.findings.locations.at(-1)).toMatchObject({ name: 'La Paz', country: 'BOL' })
    const said = story.became[story.locals.statements.at(-1)!]!
    expect(((await (await get('/statements.json?actor=PER')).json()) as { rows: { id: string }[] }).rows.map((row) => row.id)).toContain(said)
    expect(await (await get('/relations.json?actor=PER')).json()).toMatchObject({ rows: [{ type: 'close ties' }] })
    const rejected = (await (await post('/judgements.json', { verdict: 'reject', a: said })).json()) as { id: string }
    const time = (await (await post('/judgements.json', { verdict: 'reject', a: 't-1#t1' })).json()) as { id: string }
    expect(await (await get('/stories/t-1.json')).json()).toMatchObject({ tiers: { t1: 'rejected' } })
    expect(((await (await get('/statements.json?actor=PER')).json()) as { rows: { id: string }[] }).rows.map((row) => row.id)).not.toContain(said)
    for (const id of [rejected.id, time.id]) expect((await remove(`/judgements/${id}.json`)).status).toBe(200)
    for (const id of given) expect((await remove(`/corrections/${id}.json`)).status).toBe(200)
    expect(await (await get('/relations.json?actor=PER')).json()).toMatchObject({ rows: [] })
    expect((await post('/corrections.json', { story: 't-1', of: 't99', finding: { kind: 'time', quote: at('الاثنين'), value: null } })).status).toBe(404)
  })
  test.each([
    ['an act that is none', { act: 'dance' }, 400], ['a date that is none', { date: 'Monday' }, 400], ['words outside the text', { trigger: { in: 'text', start: 0, end: 99_999 } }, 400], ['somebody unknown', { actors: ['person:nobody'] }, 404], ['a status that is none', { status: 'sure' }, 400],
  ])('%s is refused', async (_name, change, status) => {
    const response = await post('/corrections.json', { story: 't-1', finding: { kind: 'event', act: 'visit', trigger: at('اتهمت'), actors: ['PER'], recipients: [], date: null, place: null, status: 'actual', according_to: [], ...change } })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })
  test('many are accepted in one step and withdrawn in one; a whole type only once enough of it was looked at', async () => {
    const { rows } = (await (await get('/timeline.json?tier=candidate')).json()) as { rows: { id: string }[] }
    const { batch, judgements } = (await (await post('/judgements/bulk.json', { verdict: 'accept', ids: rows.map((row) => row.id) })).json()) as { batch: string; judgements: unknown[] }
    expect(judgements).toHaveLength(rows.length)
    expect(await (await get('/timeline.json?tier=candidate')).json()).toMatchObject({ rows: [] })
    expect((await remove(`/judgements/${batch}.json`)).status).toBe(200)
    expect(((await (await get('/timeline.json?tier=candidate')).json()) as { rows: unknown[] }).rows).toHaveLength(rows.length)
    const early = await post('/judgements/bulk.json', { verdict: 'accept', type: 'ACCUSE' })
    expect(early.status).toBe(400)
    const both = await post('/judgements/bulk.json', { verdict: 'accept', type: 'ACCUSE', ids: [rows[0]!.id] })
    expect(await both.json()).toMatchObject({ status: 400, code: 'ids-or-type' })
    expect(((await early.json()) as { detail: string }).detail).toContain('50')
  })
})

test('MCP tools answer with the sentence, its language and chain', async () => {
  const [a, b] = InMemoryTransport.createLinkedPair()
  const server = makeMcp(record)
  const client = new Client({ name: 'test', version: '1' })
  await Promise.all([server.connect(a), client.connect(b)])
  expect((await client.listTools()).tools.map((t) => t.name).sort()).toEqual(['agreement', 'claims', 'dyad', 'search', 'timeline', 'why'])
  const result = (await client.callTool({ name: 'timeline', arguments: { actor: 'PER' } })) as { content: { text: string }[] }
  const { rows } = JSON.parse(result.content[0]!.text) as { rows: { words: { sentence: string; language: string; chain: string[] }[] }[] }
  expect(rows[0]!.words[0]).toMatchObject({ language: 'ar' })
  expect(rows[0]!.words[0]!.chain[0]).toContain('outlet')
  const bad = (await client.callTool({ name: 'why', arguments: { id: 'e-none' } })) as { isError?: boolean }
  expect(bad.isError).toBe(true)
  await client.close()
})

describe('large answers', () => {
  test('go zipped to those who take them, and only then', async () => {
    const { zippedFor } = await import('./answers.js')
    const large = { body: JSON.stringify(Array.from({ length: 2000 }, (_, i) => ({ id: i, name: 'بيرو' }))), type: 'application/json', tag: 'W/"x"' }
    expect(zippedFor('br, gzip', large)!.length).toBeLessThan(large.body.length / 4)
    expect([zippedFor(undefined, large), zippedFor('br', large), zippedFor('gzip;q=0', large), zippedFor('gzip', { ...large, body: '{}' })]).toEqual([null, null, null, null])
    const response = await get('/openapi.json', { 'accept-encoding': 'gzip' })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    const { gunzipSync } = await import('node:zlib')
    expect(JSON.parse(gunzipSync(Buffer.from(await response.arrayBuffer())).toString('utf8')).openapi).toBe('3.1.0')
  })
  test('the map asks for events with a place, and counts those without', async () => {
    const map = (await (await get('/map.json')).json()) as { rows: { place: string | null; country: string | null }[]; all: number }
    const { rows } = (await (await get('/timeline.json?limit=1000')).json()) as { rows: { place: string | null; country: string | null }[] }
    expect(map.all).toBe(rows.length)
    expect(map.rows.length).toBe(rows.filter((r) => r.place ?? r.country).length)
  })
})
