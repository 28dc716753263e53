import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchAddress, isPrivate } from './fetch.js'
import { feedItems, isFeed } from './feeds.js'
import { type Intake, storiesOf } from './intake.js'
import './intake-readers.js'
import { decode, storyOfPage, textOfHtml } from './pages.js'

const PARAGRAPH = 'وقّع وزيرا خارجية النرويج وفيتنام الخميس في أوسلو معاهدة للملاحة البحرية تشمل مجالات النقل والطاقة والبيئة، بعد مفاوضات استمرت ثمانية أشهر بين البلدين.'
const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>صحيفة الميناء</title><meta property="og:site_name" content="صحيفة الميناء">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"معاهدة ملاحة في أوسلو","datePublished":"2024-11-07T18:00:00+02:00","publisher":{"name":"صحيفة الميناء"}}</script></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>معاهدة ملاحة في أوسلو</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><script>alert(1)</script><p onclick="x()">قال <b>رئيس الوزراء</b> إنها خطوة كبيرة.</p></article></body></html>`
const all = async (source: string, options = {}): Promise<Intake[]> => {
  const out: Intake[] = []
  for await (const item of storiesOf(source, options)) out.push(item)
  return out
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-intake-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: string | Buffer): string => {
  fs.writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}

describe('pages', () => {
  test('main text, headline, outlet, date and language; no markup, no script', () => {
    const story = storyOfPage(PAGE)!
    expect(story).toMatchObject({ headline: 'معاهدة ملاحة في أوسلو', language: 'ar', published: '2024-11-07T18:00:00+02:00', source: { outlet: 'صحيفة الميناء' } })
    expect(story.text).toContain(PARAGRAPH)
    expect(story.text).toContain('قال رئيس الوزراء إنها خطوة كبيرة.')
    expect(story.text).not.toMatch(/alert|[<>]|الرئيسية/)
  })
  test('windows-1256, named or not', () => {
    const bytes = Buffer.from([0xe6, 0xde, 0xda, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1, 0xc7, 0xe4]) // وقع الوزيران
    expect(decode(bytes, 'text/html; charset=windows-1256')).toBe('وقع الوزيران')
    expect(decode(Buffer.concat([bytes, bytes, bytes]))).toContain('وقع الوزيران')
  })
  test('hostile markup neither throws nor takes for ever', () => {
    expect(() => textOfHtml('<div>'.repeat(20_000))).not.toThrow()
    expect(storyOfPage('\u0000\u0001<<<>>>')).toBeNull()
  })
})

describe('feeds', () => {
  const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title><language>en</language><item><title>Treaty &amp; talks</title><link>https://example.org/1</link><guid>g1</guid><pubDate>Thu, 07 Nov 2024 18:00:00 GMT</pubDate><description>${'Norway signed a treaty. '.repeat(40)}</description></item></channel></rss>`
  test('RSS', () => expect(feedItems(RSS)[0]).toMatchObject({ teaser: false, url: 'https://example.org/1', story: { id: 'g1', headline: 'Treaty & talks', published: '2024-11-07T18:00:00.000Z', source: { outlet: 'Harbour' } } }))
  test('Atom', () => expect(feedItems('<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><id>f</id><updated>2024-11-07T00:00:00Z</updated><entry><title>One</title><id>e1</id><updated>2024-11-07T00:00:00Z</updated><link href="https://example.org/e1"/><summary>Short.</summary></entry></feed>')[0]).toMatchObject({ teaser: true, url: 'https://example.org/e1', story: { headline: 'One', text: 'Short.' } }))
  test('JSON Feed', () => expect(feedItems(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Harbour', items: [{ id: '1', url: 'https://example.org/1', title: 'One', content_text: 'A text.', date_published: '2024-11-07T00:00:00Z' }] }))[0]!.story).toMatchObject({ headline: 'One', text: 'A text.' }))
  test('what is a feed', () => {
    expect(isFeed(RSS)).toBe(true)
    expect(isFeed(PAGE)).toBe(false)
  })
})

describe('files', () => {
  test('a page, a feed, a table', async () => {
    expect((await all(file('a.html', PAGE)))[0]).toMatchObject({ story: { headline: 'معاهدة ملاحة في أوسلو' } })
    expect(await all(file('b.csv', 'title,body,date\n"One","Norway signed a treaty.",2024-11-07\n"Two","",2024-11-08\n'))).toMatchObject([{ story: { headline: 'One', text: 'Norway signed a treaty.', published: '2024-11-07' } }, { failure: { reason: 'no-story' } }])
    expect(await all(file('c.csv', 'kop,tekst\nEen,Noorwegen tekende een verdrag.\n'), { columns: { text: 'tekst', headline: 'kop' } })).toMatchObject([{ story: { headline: 'Een' } }])
    expect(await all(file('d.xml', 'no feed at all'))).toMatchObject([{ failure: { reason: 'not-readable' } }])
  })
})

describe('addresses', () => {
  let server: http.Server
  let base = ''
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      if (request.url === '/loop') return response.writeHead(302, { location: '/loop' }).end()
      if (request.url === '/etag') return request.headers['if-none-match'] === '"1"' ? response.writeHead(304).end() : response.writeHead(200, { etag: '"1"', 'content-type': 'text/html' }).end(PAGE)
      if (request.url === '/away') return response.writeHead(302, { location: 'file:///etc/passwd' }).end()
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  })
  afterAll(() => server.close())

  test('private networks are refused unless allowed', async () => {
    for (const address of ['127.0.0.1', '10.1.2.3', '192.168.0.1', '172.20.0.1', '169.254.169.254', '::1', 'fd00::1', '::ffff:127.0.0.1', '0.0.0.0', '100.64.0.1']) expect(isPrivate(address), address).toBe(true)
    for (const address of ['1.1.1.1', '172.32.0.1', '2606:4700::1']) expect(isPrivate(address), address).toBe(false)
    expect(await all(`${base}/page`)).toMatchObject([{ failure: { reason: 'not-fetched', retry: false } }])
    expect(await all(`http://localhost:${new URL(base).port}/page`)).toMatchObject([{ failure: { reason: 'not-fetched' } }])
    expect(await all(`${base}/page`, { allowPrivate: true })).toMatchObject([{ story: { headline: 'معاهدة ملاحة في أوسلو' } }])
  })
  test('redirects are bounded and stay on http', async () => {
    await expect(fetchAddress(`${base}/away`, { allowPrivate: true })).rejects.toThrow(/only http/)
    await expect(fetchAddress('file:///etc/passwd')).rejects.toThrow(/only http/)
  })
  test('what has not changed is not read again', async () => {
    const etags = new Map<string, string>()
    expect(await all(`${base}/etag`, { allowPrivate: true, etags })).toHaveLength(1)
    expect(await all(`${base}/etag`, { allowPrivate: true, etags })).toHaveLength(0)
  })
})
