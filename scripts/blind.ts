// Annotated stories of the unlabelled corpora, kept without a word of theirs: each quotation is a place in the text, the text is named by hashes of its corpus id (which may hold a headline) and of itself.
// So stories that nobody has read for their errors can be measured on again, session after session, and the texts stay where they belong.
//   npx tsx --conditions=isnad-source scripts/blind.ts --store DIR bench/blind/h-ar.jsonl    from annotated stories (gold/SCHEMA.md), a file each
//   npx tsx --conditions=isnad-source scripts/blind.ts --lay bench/blind/h-ar.jsonl DIR      as annotated stories again, for `npm run evaluate -- --gold DIR`
import fs from 'node:fs'
import path from 'node:path'
import { corpusRows, hashOf } from './corpus.js'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Fields = { [key: string]: Json }
interface Story { id: string; headline: string | null; text: string; published: string | null; source: Fields }

/** What in an annotation is in the story's words; `nth` says which of several. */
const QUOTED = new Set(['quote', 'trigger', 'cue', 'content', 'title', 'also', 'quotes'])

const wholeOf = ({ headline, text }: Story): string => `${headline ?? ''}\n\n${text}`

/** The stories of a corpus by id, as the annotators had them. */
const corpusOf = (language: string): Map<string, Story> => new Map(corpusRows(language).map(({ id, title, text, published, source }) => [id, { id, headline: title ?? null, text, published: published?.slice(0, 10) || null, source: { outlet: source ?? null } }]))

/** Quotations as `[start, end]` in headline + blank line + text; `nth` is then of no more use. */
function pointed(value: Json, whole: string, nth = 1): Json {
  if (typeof value === 'string') {
    let at = -1
    for (let n = 0; n < nth; n++) at = whole.indexOf(value, at + 1)
    if (at < 0) throw new Error(`“${value.slice(0, 40)}” (${nth}) is not in the text`)
    return [at, at + value.length]
  }
  return Array.isArray(value) ? value.map((one) => pointed(one, whole)) : stored(value, whole)
}

function stored(value: Json, whole: string): Json {
  if (Array.isArray(value)) return value.map((one) => stored(one, whole))
  if (value === null || typeof value !== 'object') return value
  const nth = typeof value.nth === 'number' ? value.nth : 1
  const out: Fields = {}
  // what an annotator notes is his words, in no place of the text
  // `nth` counts the trigger, the cue or the quotation of a time; contents and titles are found by their first place
  for (const [key, one] of Object.entries(value)) if (key !== 'nth' && key !== 'notes') out[key] = QUOTED.has(key) ? pointed(one, whole, key === 'trigger' || key === 'cue' || (key === 'quote' && 'nth' in value) ? nth : 1) : stored(one, whole)
  return out
}

const isPlace = (value: Json): value is [number, number] => Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number')
const placesBefore = (whole: string, words: string, start: number): number => {
  let count = 1
  for (let at = whole.indexOf(words); at >= 0 && at < start; at = whole.indexOf(words, at + 1)) count++
  return count
}

function laid(value: Json, whole: string): Json {
  if (Array.isArray(value)) return value.map((one) => laid(one, whole))
  if (value === null || typeof value !== 'object') return value
  const out: Fields = {}
  for (const [key, one] of Object.entries(value)) {
    if (!QUOTED.has(key)) { out[key] = laid(one, whole); continue }
    if (!isPlace(one)) { out[key] = Array.isArray(one) ? one.map((place) => (isPlace(place) ? whole.slice(...place) : laid(place, whole))) : one; continue }
    const words = whole.slice(...one)
    out[key] = words
    if (key === 'trigger' || key === 'cue' || key === 'quote') out.nth = placesBefore(whole, words, one[0])
  }
  return out
}

const [command, from, to] = process.argv.slice(2)
if (!from || !to || (command !== '--store' && command !== '--lay')) {
  console.error('blind: --store DIR FILE.jsonl | --lay FILE.jsonl DIR (see the head of scripts/blind.ts)')
  process.exit(2)
}
if (command === '--store') {
  const lines: string[] = []
  const corpora = new Map<string, Map<string, Story>>()
  for (const name of fs.readdirSync(from).filter((one) => one.endsWith('.json')).sort()) {
    const { id, language, headline, text, published: _, source: __, ...annotation } = JSON.parse(fs.readFileSync(path.join(from, name), 'utf8')) as Story & Fields
    const corpus = corpora.get(language as string) ?? corpusOf(language as string)
    corpora.set(language as string, corpus)
    const story = corpus.get(id.replace(/^[a-z]{2}-[A-Z]-/, ''))
    if (!story || wholeOf(story) !== wholeOf({ headline, text } as Story)) throw new Error(`${name}: its text is not that of the corpus`)
    lines.push(JSON.stringify({ id: hashOf(story.id), language, hash: hashOf(wholeOf(story)), annotation: stored(annotation as Fields, wholeOf(story)) }))
  }
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.writeFileSync(to, `${lines.join('\n')}\n`)
  console.log(`${lines.length} stories in ${to}`)
} else {
  fs.mkdirSync(to, { recursive: true })
  const rows = fs.readFileSync(from, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { id: string; language: string; hash: string; annotation: Fields })
  const corpora = new Map([...new Set(rows.map(({ language }) => language))].map((language) => [language, new Map([...corpusOf(language)].map(([id, story]) => [hashOf(id), story]))]))
  for (const { id, language, hash, annotation } of rows) {
    const story = corpora.get(language)!.get(id)
    if (!story || hashOf(wholeOf(story)) !== hash) { console.error(`${id}: not in the corpus as it was annotated; left out`); process.exitCode = 1; continue }
    fs.writeFileSync(path.join(to, `${language}-${id}.json`), JSON.stringify({ ...story, language, ...(laid(annotation, wholeOf(story)) as Fields) }))
  }
  console.log(`${rows.length} stories laid in ${to}`)
}
