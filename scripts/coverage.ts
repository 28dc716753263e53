// What the unlabelled corpus uses that no expression of acts.tsv covers, most frequent first: predicates with two actors around them, or with one and a class of noun that acts have.
//   npx tsx --conditions=isnad-source scripts/coverage.ts ar [--stories 400] [--top 150] [--examples]
import fs from 'node:fs'
import path from 'node:path'
import { expressionsOf } from '../packages/isnad/src/coding/expressions.js'
import { matchExpression } from '../packages/isnad/src/coding/match-expression.js'
import { markersOf } from '../packages/isnad/src/coding/markers.js'
import { Reading } from '../packages/isnad/src/coding/reading.js'
import { read } from '../packages/isnad/src/index.js'
import { packFor } from '../packages/isnad/src/language/packs.js'

const FILES: Readonly<Record<string, string>> = { ar: 'arabic-news.jsonl', en: 'english-news.jsonl' }
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

const language = process.argv[2] ?? 'ar'
const pack = packFor(language)
const file = path.resolve(import.meta.dirname, '../../shared/corpus', FILES[language] ?? '')
if (!pack || !fs.existsSync(file)) {
  console.error(pack ? `${file} is not there: coverage can't be counted.` : `There is no pack for "${language}".`)
  process.exit(2)
}
const expressions = expressionsOf(pack)
const markers = markersOf(pack)
const missing = new Map<string, { count: number; example: string }>()
let predicates = 0
let covered = 0
let read_ = 0
for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
  if (!line.trim() || read_ >= option('stories', 400)) continue
  read_++
  const row = JSON.parse(line)
  const document = read({ id: row.id, language, published: row.published ?? null, headline: row.title ?? null, text: row.text })
  for (const predicate of document.predicates) {
    const reading = new Reading(document, predicate, markers)
    const around = new Set<number>()
    for (const name of ['subj', 'obj', 'gen', 'agent', 'obl', 'nisba']) for (const actor of reading.actorsIn({ name })) around.add(actor)
    if (!around.size) continue
    predicates++
    if (matchExpression(reading, expressions)) {
      covered++
      continue
    }
    if (around.size < 2) continue
    const key = `${predicate.verb ?? predicate.lemma}${predicate.form === 'finite' ? '' : ` (${predicate.form} ${predicate.lemma})`}`
    const known = missing.get(key)
    if (known) known.count++
    else missing.set(key, { count: 1, example: document.text.slice(Math.max(predicate.clause.start, predicate.start - 60), Math.min(predicate.clause.end, predicate.end + 80)).replaceAll('\n', ' ') })
  }
}
console.log(`${read_} stories, ${predicates} predicates with an actor around them, ${covered} covered`)
const top = [...missing].sort((a, b) => b[1].count - a[1].count).slice(0, option('top', 150))
for (const [key, { count, example }] of top) console.log(`${String(count).padStart(5)}  ${key}${process.argv.includes('--examples') ? `\t${example}` : ''}`)
