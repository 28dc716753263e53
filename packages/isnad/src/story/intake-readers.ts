// The kinds of source beside JSON and plain text: pages, feeds, tables, addresses. Importing this file adds them to `storiesOf`.
import { parse as parseCsv } from 'csv-parse'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fetchAddress, NotFetched } from './fetch.js'
import { feedItems, isFeed } from './feeds.js'
import { addReader, type Intake, type IntakeFailure, type IntakeOptions } from './intake.js'
import { decode, storyOfPage } from './pages.js'
import type { Story } from './story.js'

const failed = (source: string, reason: IntakeFailure['reason'], retry: boolean, detail?: string): Intake => ({ failure: { source, reason, retry, ...(detail ? { detail } : {}) } })
const idFor = (address: string | null, story: Omit<Story, 'id'>): string => address ?? `page-${createHash('sha256').update(`${story.headline ?? ''}\n${story.text}`).digest('hex').slice(0, 12)}`
const filled = (story: Omit<Story, 'id'>, options: IntakeOptions): Omit<Story, 'id'> => ({
  ...story, published: story.published ?? options.published ?? null, language: story.language ?? options.language ?? null, source: { outlet: story.source?.outlet ?? options.outlet ?? null, url: story.source?.url ?? null },
})
const LARGEST = 64 * 1024 * 1024

async function* fromPage(source: string, html: string, url: string | null, options: IntakeOptions): AsyncGenerator<Intake> {
  const story = storyOfPage(html, { url })
  if (!story) yield failed(source, 'no-story', false, 'no text in the page')
  else yield { from: source, story: { ...filled(story, options), id: idFor(url, story) } }
}

/** A feed's items; a teaser's page is fetched when the feed came from an address. */
async function* fromFeed(source: string, content: string, online: boolean, options: IntakeOptions): AsyncGenerator<Intake> {
  let items: ReturnType<typeof feedItems>
  try {
    items = feedItems(content)
  } catch (error) {
    yield failed(source, 'not-readable', false, error instanceof Error ? error.message : undefined)
    return
  }
  if (!items.length) yield failed(source, 'no-story', false, 'the feed has no items')
  for (const item of items) {
    const from = `${source}#${item.story.id}`
    if (item.teaser && online && item.url) {
      let page: Omit<Story, 'id'> | null = null
      try {
        const got = await fetchAddress(item.url, { allowPrivate: options.allowPrivate ?? false })
        page = storyOfPage(decode(got.body, got.contentType), { url: item.url })
      } catch (error) {
        if (!item.story.text) {
          yield failed(item.url, 'not-fetched', error instanceof NotFetched && error.retry, error instanceof Error ? error.message : undefined)
          continue
        }
      }
      if (page && page.text.length > item.story.text.length) {
        yield { from, story: { ...filled({ ...page, headline: item.story.headline ?? page.headline, published: item.story.published ?? page.published, source: { outlet: page.source?.outlet ?? item.story.source?.outlet ?? null, url: item.url } }, options), id: item.story.id } }
        continue
      }
    }
    if (!item.story.text) yield failed(from, 'no-story', false, 'no text in the item')
    else yield { from, story: { ...filled(item.story, options), id: item.story.id } }
  }
}

async function* fromAddress(source: string, options: IntakeOptions): AsyncGenerator<Intake> {
  try {
    const got = await fetchAddress(source, { allowPrivate: options.allowPrivate ?? false, etag: options.etags?.get(source) ?? null })
    if (got.unchanged) return
    if (got.etag) options.etags?.set(source, got.etag)
    const content = decode(got.body, got.contentType)
    if (isFeed(content)) yield* fromFeed(source, content, true, options)
    else if (/^text\/plain/i.test(got.contentType)) yield { from: source, story: { ...filled({ text: content, headline: null }, options), id: source, source: { outlet: options.outlet ?? null, url: source } } }
    else yield* fromPage(source, content, got.url, options)
  } catch (error) {
    yield failed(source, 'not-fetched', error instanceof NotFetched ? error.retry : true, error instanceof Error ? error.message : undefined)
  }
}

/** Columns that hold what, when the user names none. */
const GUESSES: Readonly<Record<string, readonly string[]>> = { id: ['id', 'uid', 'guid'], headline: ['headline', 'title'], text: ['text', 'body', 'content', 'article'], published: ['published', 'date', 'pubdate', 'published_at', 'datepublished'], outlet: ['outlet', 'source', 'publisher', 'newspaper'], url: ['url', 'link'], language: ['language', 'lang'], agency: ['agency', 'wire'] }

async function* fromTable(source: string, options: IntakeOptions): AsyncGenerator<Intake> {
  const columns = new Map<string, string>()
  let number = 1
  const rows = fs.createReadStream(source).pipe(parseCsv({ columns: true, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, delimiter: /\.tsv$/i.test(source) ? '\t' : [',', ';'], max_record_size: LARGEST, skip_records_with_error: true }))
  try {
    for await (const row of rows as AsyncIterable<Record<string, string>>) {
      number++
      if (!columns.size) for (const [field, guesses] of Object.entries(GUESSES)) {
        const named = options.columns?.[field]
        const column = named ?? Object.keys(row).find((name) => guesses.includes(name.trim().toLowerCase()))
        if (column) columns.set(field, column)
      }
      const of = (field: string): string | null => row[columns.get(field) ?? '\u0000']?.trim() || null
      const from = `${source}:${number}`
      const text = of('text')
      if (!columns.has('text')) {
        yield failed(source, 'no-story', false, `no column holds the text; say which with --map text=COLUMN (there are: ${Object.keys(row).join(', ')})`)
        return
      }
      if (!text) yield failed(from, 'no-story', false, 'no text')
      else {
        const story = filled({ text, headline: of('headline'), published: of('published'), language: of('language'), agency: of('agency'), source: { outlet: of('outlet'), url: of('url') } }, options)
        yield { from, story: { ...story, id: of('id') ?? idFor(of('url'), story) } }
      }
    }
  } catch (error) {
    yield failed(`${source}:${number}`, 'not-readable', false, error instanceof Error ? error.message : undefined)
  }
}

function* small(source: string): Generator<Intake, Buffer | null> {
  try {
    const { size } = fs.statSync(source)
    if (size <= LARGEST) return fs.readFileSync(source)
    yield failed(source, 'too-large', false, `${size} bytes`)
  } catch {
    yield failed(source, 'not-there', true)
  }
  return null
}

addReader((source) => /^https?:\/\//i.test(source), fromAddress)
addReader((source) => /\.(?:html?|xhtml)$/i.test(source), async function* (source, options) {
  const bytes = yield* small(source)
  if (bytes) yield* fromPage(source, decode(bytes), null, options)
})
addReader((source) => /\.(?:xml|rss|atom|rdf)$/i.test(source), async function* (source, options) {
  const bytes = yield* small(source)
  if (bytes) yield* fromFeed(source, decode(bytes), false, options)
})
addReader((source) => /\.jsonfeed$|feed\.json$/i.test(path.basename(source)), async function* (source, options) {
  const bytes = yield* small(source)
  if (bytes) yield* fromFeed(source, decode(bytes), false, options)
})
addReader((source) => /\.(?:csv|tsv)$/i.test(source), fromTable)
