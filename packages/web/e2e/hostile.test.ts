// Text that means harm, or is only far too long, neither runs nor breaks the layout nor stalls.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeStage, missing, overflow, type Stage } from './stage.js'

describe.skipIf(missing())('hostile text', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await makeStage()
    const stories = [
      { id: 'h-script', language: 'ar', published: '2024-01-05', headline: '<script>alert(1)</script><img src=x onerror=alert(2)> مصر توقّع اتفاقا مع الأردن', text: 'وقّعت مصر والأردن الخميس اتفاقا. <svg onload=alert(3)>\n\nاتهمت مصر <b>الأردن</b> بالتدخل، ونفت عمّان ذلك. javascript:alert(4)', source: { outlet: '"><script>alert(5)</script>', url: 'javascript:alert(6)' } },
      { id: 'h-bidi', language: 'ar', published: '2024-01-06', headline: '\u202eالتوقيع\u202d على\u2066 اتفاق بين مصر والأردن', text: 'قال الرئيس \u202eevil\u202c المصري إن بلاده وقّعت اتفاقا مع الأردن.', source: { outlet: '\u202eجريدة\u2067', url: null } },
      { id: 'h-word', language: 'en', published: '2024-01-07', headline: `Egypt ${'x'.repeat(1500)} accuses Jordan`, text: `Egypt accused Jordan of ${'y'.repeat(5000)} interference, which Amman denied.`, source: { outlet: 'z'.repeat(290), url: null } },
    ]
    await stage.record.add(stories.map((story) => ({ story, findings: stage.readStory(story) })))
  })
  afterAll(() => stage?.close())

  for (const path of ['/', '/stories', '/stories/h-script', '/stories/h-bidi', '/stories/h-word', '/timeline', '/claims', '/agreements', '/dyads/EGY/JOR', '/search?q=egypt', '/network', '/map', '/review', '/path?from_actor=EGY&to_actor=JOR', '/dyads/EGY/JOR/against/EGY/JOR', '/stories/h-word/versions/h-script']) {
    for (const width of [1280, 390]) {
      test(`${path} at ${width} px`, async () => {
        const { page, errors, close } = await stage.open(path, { width })
        await page.locator('h1').first().waitFor()
        expect(errors).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
        await close()
      })
    }
  }

  test('a story of ten megabytes with a hundred thousand findings opens, and is drawn bit by bit', async () => {
    const sentence = 'اتهمت مصر الأردن الاثنين بالتدخل في شؤونها، ونفت عمّان هذه الاتهامات وقالت إنها بلا أساس.\n\n'
    const n = 110_000
    const story = { id: 'h-long', language: 'ar', published: '2024-01-08', headline: 'خبر طويل', text: sentence.repeat(n), source: { outlet: 'طويل', url: null } }
    expect(story.text.length).toBeGreaterThan(9_900_000)
    const events = Array.from({ length: n }, (_, i) => ({ id: `e${i}`, type: 'ACCUSE' as const, act: 'accuse', trigger: { in: 'text' as const, start: i * sentence.length, end: i * sentence.length + 5 }, also: [], actors: [], recipients: [], date: null, place: null, status: 'actual' as const, according_to: [], contexts: [], quantities: [], rule: 'test', sources: [] }))
    const { page, errors, close } = await stage.open('/')
    const answer = { row: { id: 'h-long', url: null, outlet: 'طويل', language: 'ar', published: '2024-01-08', headline: 'خبر طويل', agency: null, version: 1, copyOf: null, replacedBy: null, words: 1_500_000, added: '2024-01-08T00:00:00Z' }, story, findings: { schema: 'isnad/findings@1', id: 'h-long', language: 'ar', published: '2024-01-08', headline: 'خبر طويل', source: story.source, textHash: '', actors: [], times: [], events, statements: [], claims: [], agreements: [], relations: [], projects: [], locations: [], mentions: [], entities: [], problems: [] }, became: {}, assertions: {}, names: {}, tiers: {}, locals: {}, corrections: {}, copies: [], versions: [] }
    await page.route('**/stories/h-long.json', (route) => route.fulfill({ json: answer }))
    const begun = Date.now()
    await page.goto(`${stage.address}/stories/h-long`)
    await page.locator('.card').first().waitFor({ timeout: 60_000 })
    expect(Date.now() - begun).toBeLessThan(60_000)
    expect(await page.locator('.card').count()).toBeLessThanOrEqual(150)
    // Moving on takes no longer than in a short story, or nearly so.
    const moved = Date.now()
    for (let i = 0; i < 5; i++) await page.keyboard.press('KeyJ')
    await page.locator('.card.focused[data-key=e4]').waitFor()
    expect(Date.now() - moved).toBeLessThan(15_000)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(errors).toEqual([])
    await close()
  }, 180_000)

  test('ten megabytes sent to be read keep nobody else waiting', async () => {
    const text = 'اتهمت مصر الأردن الاثنين بالتدخل في شؤونها، ونفت عمّان هذه الاتهامات.\n\n'.repeat(140_000).slice(0, 5_900_000)
    const control = new AbortController()
    const reading = fetch(`${stage.address}/read.json`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }), signal: control.signal }).then((r) => r.status, () => 'given up')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    for (let i = 0; i < 5; i++) {
      const begun = Date.now()
      expect((await fetch(`${stage.address}/timeline.json?n=${i}`)).status).toBe(200)
      expect(Date.now() - begun).toBeLessThan(2500)
    }
    control.abort()
    expect(await reading).toBe('given up')
  }, 60_000)
})
