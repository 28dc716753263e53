// Words per second of one core, each step and in all, against two baselines in the same run: splitting the same text by Intl.Segmenter
// (word granularity, paragraph by paragraph) and one regular-expression pass for words. Ratios count, absolute rates only tell of this machine.
//   npm run bench [-- --stories 400] [--language ar|en]
import fs from 'node:fs'
import path from 'node:path'
import { codeDocument } from '../packages/isnad/dist/coding/code.js'
import { readStory } from '../packages/isnad/dist/index.js'
import { linkActors } from '../packages/isnad/dist/language/actors.js'
import { findMentions } from '../packages/isnad/dist/language/mentions.js'
import { packFor } from '../packages/isnad/dist/language/packs.js'
import { textOf } from '../packages/isnad/dist/language/text.js'
import type { Story } from '../packages/isnad/src/story/story.js'

const shared = process.env.ISNAD_SHARED ?? path.resolve(import.meta.dirname, '../../shared')
const option = (name: string, otherwise: string) => { const i = process.argv.indexOf(`--${name}`); return i < 0 ? otherwise : process.argv[i + 1]! }
const count = Number(option('stories', '400'))
const CORPORA: Record<string, string> = { ar: 'arabic-news.jsonl', en: 'english-news.jsonl' }

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!
}
/** Median seconds of three runs after one to warm up. */
function time(run: () => void): number {
  run()
  return median([0, 1, 2].map(() => { const start = performance.now(); run(); return (performance.now() - start) / 1000 }))
}

function benchLanguage(language: string): void {
  const file = `${shared}/corpus/${CORPORA[language]}`
  const stories: Story[] = fs.existsSync(file)
    ? fs.readFileSync(file, 'utf8').split('\n').slice(0, count).filter(Boolean).map((line) => { const row = JSON.parse(line); return { ...row, language, headline: row.title ?? null, source: { outlet: row.source } } })
    : fs.readdirSync(path.resolve(import.meta.dirname, '../samples')).filter((name) => name.startsWith(language)).map((name) => JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../samples', name), 'utf8')))
  const texts = stories.map((story) => textOf(story).text)
  const paragraphs = texts.flatMap((text) => text.text.split('\n').filter(Boolean))
  const words = paragraphs.reduce((n, p) => n + (p.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0), 0)
  const pack = packFor(language)!
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const rows: [string, number][] = []
  const base = time(() => { let n = 0; for (const p of paragraphs) for (const s of segmenter.segment(p)) if (s.isWordLike) n++; return void n })
  rows.push(['Intl.Segmenter, by paragraph (baseline)', base])
  rows.push(['one regular expression for words', time(() => { let n = 0; for (const p of paragraphs) n += p.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0; return void n })])
  const tokenized = texts.map((t) => pack.tokenize(t))
  rows.push(['tokenize', time(() => { for (const t of texts) pack.tokenize(t) })])
  const worded = tokenized.map((t) => pack.analyse(t))
  rows.push(['analyse', time(() => { for (const t of tokenized) pack.analyse(t) })])
  const split = worded.map((t) => pack.split(t))
  rows.push(['split', time(() => { for (const t of worded) pack.split(t) })])
  const grouped = split.map((t) => pack.group(t))
  rows.push(['group', time(() => { for (const t of split) pack.group(t) })])
  const parsed = grouped.map((t) => pack.parse(t))
  rows.push(['parse', time(() => { for (const t of grouped) pack.parse(t) })])
  const timed = parsed.map((t) => pack.findTimes(t))
  rows.push(['find times', time(() => { for (const t of parsed) pack.findTimes(t) })])
  const mentioned = timed.map((t) => findMentions(t, pack))
  rows.push(['find mentions', time(() => { for (const t of timed) findMentions(t, pack) })])
  const documents = mentioned.map((t) => linkActors(t, pack))
  rows.push(['link actors', time(() => { for (const t of mentioned) linkActors(t, pack) })])
  rows.push(['code', time(() => { for (const d of documents) codeDocument(d, pack) })])
  rows.push(['all: reading and coding', time(() => { for (const s of stories) readStory(s) })])
  console.log(`\n${language}: ${stories.length} stories, ${words} words, one core, medians of 3`)
  for (const [name, seconds] of rows) console.log(`  ${name.padEnd(42)} ${(words / seconds / 1000).toFixed(0).padStart(7)} k words/s   ${(seconds / base).toFixed(2).padStart(6)} × Intl.Segmenter's time`)
}

function benchGrowth(): void {
  console.log('\nGrowth with length (ms a kB should stay flat)')
  const sentence = 'وقّع وزير الخارجية الروسي سيرغي لافروف الجمعة في موسكو اتفاقا مع نظيره الإيراني، وقال إن البلدين "سيعززان التعاون" في مجال الطاقة. '
  const shapes: Record<string, (size: number) => string> = {
    'news sentences': (size) => sentence.repeat(Math.ceil(size / sentence.length)).slice(0, size),
    'one endless sentence': (size) => 'وقال الوزير إن الرئيس الروسي زار طهران ووقع اتفاقا و'.repeat(Math.ceil(size / 52)).slice(0, size),
    'quotes only': (size) => '" « '.repeat(Math.ceil(size / 4)).slice(0, size),
    'punctuation only': (size) => '.،؛!'.repeat(Math.ceil(size / 4)).slice(0, size),
    'names only': (size) => 'Putin Lavrov بوتين لافروف '.repeat(Math.ceil(size / 26)).slice(0, size),
  }
  for (const [name, make] of Object.entries(shapes)) {
    const cells = [1_000, 10_000, 100_000, 1_000_000].map((size) => {
      const text = make(size)
      const start = performance.now()
      readStory({ id: 'x', language: 'ar', published: '2025-01-17', text })
      return `${(size / 1000).toFixed(0)} kB: ${((performance.now() - start) / (size / 1000)).toFixed(2)}`
    })
    console.log(`  ${name.padEnd(24)} ${cells.join('   ')}`)
  }
}

const start = performance.now()
readStory({ id: '0', language: 'ar', published: '2025-01-17', text: 'وقّع الوزيران الاتفاق الجمعة.' })
console.log(`first Arabic story, tables loaded: ${(performance.now() - start).toFixed(0)} ms after import`)
for (const language of process.argv.includes('--language') ? [option('language', 'ar')] : ['ar', 'en']) benchLanguage(language)
if (!process.argv.includes('--no-growth')) benchGrowth()
console.log(`\nmemory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`)
