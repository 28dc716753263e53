// What people have, as stories: JSON, JSON Lines and plain text here; pages, feeds and tables in files beside it.
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { createHash } from 'node:crypto'
import type { Story } from './story.js'

/** Something that came in: a story (perhaps with findings that were made elsewhere), or why there is none. */
export type Intake =
  | { readonly story: Story; /** Findings made elsewhere, unchecked. */ readonly findings?: unknown; /** Where it came from, for resuming: the same again means the same item. */ readonly from: string }
  | { readonly failure: IntakeFailure }

export interface IntakeFailure {
  readonly source: string
  /** A code in words; `detail` says more. */
  readonly reason: 'not-there' | 'not-readable' | 'not-json' | 'no-story' | 'too-large' | 'unknown-kind' | 'not-fetched' | 'no-text'
  readonly detail?: string
  /** Trying again may help. */
  readonly retry: boolean
}

export interface IntakeOptions {
  /** `published` of stories that carry none of their own (only where the user said so). */
  readonly published?: string | null
  readonly outlet?: string | null
  readonly language?: string | null
  /** Column names for CSV. */
  readonly columns?: Readonly<Record<string, string>>
  /** Standard input, for `-`. */
  readonly input?: NodeJS.ReadableStream
  /** Addresses on private networks are refused unless this is set. */
  readonly allowPrivate?: boolean
  /** ETags of addresses asked before: what hasn't changed is not read again. */
  readonly etags?: Map<string, string>
}

/** Reads a kind of source that this file does not know: pages, feeds, tables, addresses. */
export type Reader = (source: string, options: IntakeOptions) => AsyncGenerator<Intake>
const readers: { readonly matches: (source: string) => boolean; readonly read: Reader }[] = []

/** How many stories sources hold, as far as that is seen without reading them: for a progress bar, no more. */
export async function countStories(sources: readonly string[]): Promise<number> {
  let n = 0
  for (const source of sources) {
    let stat: fs.Stats
    try {
      stat = fs.statSync(source)
    } catch {
      continue
    }
    if (stat.isDirectory()) n += await countStories(fs.readdirSync(source).filter((name) => !name.startsWith('.')).map((name) => path.join(source, name)))
    else if (/\.(jsonl|ndjson)$/i.test(source)) {
      for await (const chunk of fs.createReadStream(source)) for (const byte of chunk as Buffer) if (byte === 10) n++
    } else n++
  }
  return n
}

/** Adds a kind of source. */
export function addReader(matches: (source: string) => boolean, read: Reader): void {
  readers.push({ matches, read })
}

const LARGEST = 64 * 1024 * 1024

/**
 * All stories of a file, a folder, standard input (`-`) or an address, one by one; what could not be read comes as a failure, never as an exception.
 *
 * @example for await (const item of storiesOf('news/')) if ('story' in item) console.log(item.story.headline)
 */
export async function* storiesOf(source: string, options: IntakeOptions = {}): AsyncGenerator<Intake> {
  if (source === '-') {
    yield* fromText('-', await readStream(options.input ?? process.stdin), options)
    return
  }
  const reader = readers.find((r) => r.matches(source))
  if (reader) {
    yield* reader.read(source, options)
    return
  }
  let stat: fs.Stats
  try {
    stat = fs.statSync(source)
  } catch {
    yield failed(source, 'not-there', true)
    return
  }
  if (stat.isDirectory()) {
    const names = fs.readdirSync(source).filter((name) => !name.startsWith('.')).sort()
    for (const name of names) yield* storiesOf(path.join(source, name), options)
    return
  }
  if (/\.(jsonl|ndjson)$/i.test(source)) yield* fromLines(source, options)
  else if (stat.size > LARGEST) yield failed(source, 'too-large', false, `${stat.size} bytes`)
  else if (/\.(json|txt|text|md)$/i.test(source)) yield* fromText(source, fs.readFileSync(source, 'utf8'), options)
  else yield failed(source, 'unknown-kind', false)
}

const failed = (source: string, reason: IntakeFailure['reason'], retry: boolean, detail?: string): Intake => ({ failure: { source, reason, retry, ...(detail ? { detail } : {}) } })

async function* fromLines(source: string, options: IntakeOptions): AsyncGenerator<Intake> {
  const lines = readline.createInterface({ input: fs.createReadStream(source, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim()) yield* fromJson(`${source}:${number}`, line, options)
  }
}

function* fromText(source: string, raw: string, options: IntakeOptions): Generator<Intake> {
  const text = raw.replace(/^\uFEFF/, '')
  const start = text.trimStart()
  if (/\.json$/i.test(source) || start.startsWith('{') || start.startsWith('[')) {
    if (source === '-' && start.startsWith('{') && /\}\s*\n\s*\{/.test(start)) {
      let number = 0
      for (const line of text.split('\n')) {
        number++
        if (line.trim()) yield* fromJson(`${source}:${number}`, line, options)
      }
    } else yield* fromJson(source, text, options)
    return
  }
  if (!text.trim()) {
    yield failed(source, 'no-story', false, 'empty')
    return
  }
  // The first line is the headline when a blank line or a longer text follows it.
  const m = /^\s*([^\n]{1,300})\n\s*\n?([\s\S]+)$/.exec(text)
  const headline = m ? m[1]!.trim() : null
  const body = m ? m[2]!.trimEnd() : text.trim()
  const id = source === '-' ? `text-${createHash('sha256').update(text).digest('hex').slice(0, 12)}` : path.basename(source).replace(/\.\w+$/, '')
  yield { from: source, story: { id, headline, text: body, language: options.language ?? null, published: options.published ?? null, source: options.outlet ? { outlet: options.outlet } : null } }
}

function* fromJson(source: string, text: string, options: IntakeOptions): Generator<Intake> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    yield failed(source, 'not-json', false, cause instanceof Error ? cause.message : undefined)
    return
  }
  const items = Array.isArray(value) ? value : isObject(value) && Array.isArray(value.stories) ? value.stories : [value]
  for (const [i, item] of items.entries()) yield fromItem(items.length > 1 ? `${source}#${i}` : source, item, options)
}

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x)
const textOf = (...values: unknown[]): string | null => values.find((v): v is string => typeof v === 'string' && v.trim() !== '') ?? null

/** A story as our own JSON, the gold's, or a common export writes it. `{ story, findings }` carries findings made elsewhere. */
function fromItem(from: string, item: unknown, options: IntakeOptions): Intake {
  if (!isObject(item)) return failed(from, 'no-story', false)
  if (isObject(item.story) && isObject(item.findings)) {
    const inner = fromItem(from, item.story, options)
    return 'story' in inner ? { ...inner, findings: item.findings } : inner
  }
  const text = textOf(item.text, item.body, item.content)
  if (typeof item.schema === 'string' && item.schema.startsWith('isnad/findings') && Array.isArray(item.events)) {
    // Findings, as `isnad read --json` and `isnad code --text` give them, with the text they stand on.
    if (!text) return failed(from, 'no-text', false)
    const { text: _, agency: _agency, version: _version, ...findings } = item
    const inner = fromItem(from, { id: item.id, language: item.language, published: item.published, headline: item.headline, source: item.source, agency: item.agency, version: item.version, text }, options)
    return 'story' in inner ? { ...inner, findings } : inner
  }
  if (!text) return failed(from, 'no-story', false, 'no text')
  const source = isObject(item.source) ? item.source : {}
  const headline = textOf(item.headline, item.title)
  const id = textOf(item.id) ?? (typeof item.id === 'number' ? String(item.id) : null) ?? `s-${createHash('sha256').update(`${headline ?? ''}\n${text}`).digest('hex').slice(0, 12)}`
  const outlet = textOf(source.outlet, source.name, item.outlet, typeof item.source === 'string' ? item.source : null, options.outlet)
  const story: Story = {
    id,
    headline,
    text,
    language: textOf(item.language, options.language),
    published: textOf(item.published, item.date, options.published),
    source: { outlet, url: textOf(source.url, item.url) },
    agency: textOf(item.agency),
    ...(typeof item.version === 'number' ? { version: item.version } : {}),
  }
  return { from, story }
}

async function readStream(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer))
  return Buffer.concat(chunks).toString('utf8')
}
