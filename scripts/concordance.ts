// Prints what the unlabelled corpus has for each row of acts.tsv, or for each word that no row fits, sentence beside finding, for whoever writes rows.
//   npx tsx --conditions=isnad-source scripts/concordance.ts --rows [--language ar] [--each 6] [--least 3] [--part 1/4]   what each expression finds: is it an act, is it those, is it so?
//   npx tsx --conditions=isnad-source scripts/concordance.ts --gaps [--language ar] [--each 10] [--least 3] [--part 1/4]  predicates with an actor beside them that no expression fits, by word
//   npx tsx --conditions=isnad-source scripts/concordance.ts --said [--language ar] [--each 500] [--part 1/4]              what parties say of others without an act being read in it (no charge, demand, refusal, praise …)
//   --word X: only this word (dictionary form) · --seed: another choice of sentences · held-out stories (bench/blind) are left out
import fs from 'node:fs'
import path from 'node:path'
import { expressionsOf } from '../packages/isnad/src/coding/expressions.js'
import { markersOf } from '../packages/isnad/src/coding/markers.js'
import { matchExpression } from '../packages/isnad/src/coding/match-expression.js'
import { Reading } from '../packages/isnad/src/coding/reading.js'
import type { Document } from '../packages/isnad/src/document/document.js'
import { code, read } from '../packages/isnad/src/index.js'
import { packFor } from '../packages/isnad/src/language/packs.js'
import { briefOf } from './brief.js'
import { corpusRows, hashOf, storyOfRow } from './corpus.js'

/** Letters of the sentence printed on either side of the word. */
const AROUND = 170

const has = (name: string) => process.argv.includes(`--${name}`)
const option = (name: string, otherwise: string): string => (has(name) ? (process.argv[process.argv.indexOf(`--${name}`) + 1] ?? otherwise) : otherwise)
const language = option('language', 'ar')
const pack = packFor(language)
const root = path.resolve(import.meta.dirname, '..')
if (!pack) {
  console.error(`There is no pack for "${language}".`)
  process.exit(2)
}
if (['rows', 'gaps', 'said'].filter(has).length !== 1) {
  console.error('Say --rows (what the expressions find), --gaps (what none fits) or --said (statements without an act).')
  process.exit(2)
}

interface Line { readonly order: string; readonly text: string }
/** Stories that are only ever scored, by the hash of their corpus id. */
const heldOut = new Set(fs.readdirSync(path.join(root, 'bench/blind')).filter((name) => !name.includes('opened')).flatMap((name) => fs.readFileSync(path.join(root, 'bench/blind', name), 'utf8').match(/\b[0-9a-f]{16}\b/g) ?? []))
const expressions = expressionsOf(pack)
const markers = markersOf(pack)
const found = new Map<string, { count: number; lines: Line[] }>()
const each = Number(option('each', has('rows') ? '6' : has('said') ? '500' : '10'))
const word = option('word', '')

/** Keeps the first `each` by a hash, so that another seed shows other sentences. */
function keep(key: string, id: string, text: () => string): void {
  const entry = found.get(key) ?? { count: 0, lines: [] }
  found.set(key, entry)
  entry.count++
  const order = hashOf(`${option('seed', '1')} ${id} ${entry.count}`)
  if (entry.lines.length >= each && order >= entry.lines.at(-1)!.order) return
  entry.lines.push({ order, text: text() })
  entry.lines.sort((a, b) => (a.order < b.order ? -1 : 1))
  entry.lines.length = Math.min(entry.lines.length, each)
}

/** The sentence around a word, which is marked. */
function around({ text, sentences }: Document, sentence: number, start: number, end: number): string {
  const whole = sentences[sentence]!
  const from = Math.max(whole.start, start - AROUND)
  const to = Math.min(whole.end, end + AROUND)
  return `${from > whole.start ? '…' : ''}${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, to)}${to < whole.end ? '…' : ''}`.replace(/\s+/g, ' ')
}

/** Predicates with an actor beside them, and how many of these an expression fits. */
let predicates = 0
let covered = 0

function gapsOf(document: Document, id: string): void {
  const { events, statements } = code(document)
  // words of saying have their own table (cues.tsv)
  const told = new Set([...events.flatMap((event) => [event.trigger, ...event.also.map(({ trigger }) => trigger)]), ...statements.map(({ cue }) => cue)].map(({ in: where, start }) => start + (where === 'headline' ? 0 : document.bodyStart)))
  for (const predicate of document.predicates) {
    const form = predicate.form === 'finite' ? 'finite' : 'nominal'
    const key = `${predicate.form === 'finite' ? (predicate.verb ?? predicate.lemma) : predicate.lemma} (${form})`
    if (word && !key.startsWith(`${word} `)) continue
    const reading = new Reading(document, predicate, markers)
    const beside = ['subj', 'obj', 'gen', 'agent', 'obl', 'nisba'].flatMap((name) => {
      const actors = reading.actorsIn({ name }).map((actor) => document.actors[actor]!)
      return actors.length ? [`${name}=${actors.map((actor) => actor.name).join('+')}`] : []
    })
    if (!beside.length) continue
    const fits = matchExpression(reading, expressions) !== undefined
    predicates++
    if (fits) covered++
    if (fits || told.has(predicate.start) || predicate.light !== undefined) continue
    const known = [reading.word.lemma, reading.word.key, reading.word.verb, predicate.lemma, predicate.verb].some((lemma) => lemma && expressions.byLemma.has(lemma))
    keep(`${key}${known ? ' has rows' : ''}`, id, () => `  ${around(document, predicate.sentence, predicate.start, predicate.end)}\n      ${beside.join(' ')}`)
  }
}

/** Statements of somebody who is no outlet, about somebody else, in whose sentence he does nothing by saying it. */
function saidOf(document: Document, id: string): void {
  const { events, statements, actors, headline } = code(document)
  const text = (where: string) => (where === 'headline' ? (headline ?? '') : document.text.slice(document.bodyStart))
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  for (const { cue, content, speaker } of statements) {
    const who = speaker === null ? undefined : byId.get(speaker)
    if (!who || who.kind === 'outlet' || cue.in === 'headline') continue
    const from = Math.min(cue.start, content.start)
    const to = Math.max(cue.end, content.end)
    if (events.some(({ trigger, actors: doers, type }) => DONE_BY_SAYING.has(type) && doers.includes(who.id) && trigger.in === cue.in && trigger.start >= from && trigger.start <= to)) continue
    const others = actors.filter((other) => other.id !== who.id && other.quotes.some(({ in: where, start, end }) => where === content.in && start >= content.start && end <= content.end))
    if (!others.length) continue
    keep('said', id, () => `  [${who.name}] ${text(cue.in).slice(from, Math.min(to, from + 2 * AROUND)).replace(/\s+/g, ' ')}\n      of ${others.map((other) => other.name).join(', ')}${events.filter(({ trigger }) => trigger.in === content.in && trigger.start >= content.start && trigger.end <= content.end).map((event) => ` · ${event.type}/${event.act} ${event.status}`).join('')}`)
  }
}
const DONE_BY_SAYING = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'REQUEST', 'THREATEN', 'AGREE', 'CONCEDE', 'RETREAT'])

function rowsOf(document: Document, id: string): void {
  const findings = code(document)
  const lines = new Map(briefOf(document.story, findings).filter((brief) => brief.kind === 'event').map((brief) => [brief.key, brief.line]))
  for (const event of findings.events) {
    if (word && !event.rule.endsWith(`: ${word}`)) continue
    const { in: where, start, end } = event.trigger
    const offset = where === 'headline' ? 0 : document.bodyStart
    const sentence = document.sentences.findIndex((one) => one.start <= start + offset && start + offset < one.end)
    if (sentence >= 0) keep(event.rule, id, () => `  ${around(document, sentence, start + offset, end + offset)}\n      ${lines.get(`${where === 'headline' ? 'h' : 't'}${start}`) ?? ''}`)
  }
}

for (const row of corpusRows(language)) {
  if (heldOut.has(hashOf(row.id))) continue
  const document = read(storyOfRow(row, language))
  if (has('rows')) rowsOf(document, row.id)
  else if (has('said')) saidOf(document, row.id)
  else gapsOf(document, row.id)
}
const [share, shares] = option('part', '1/1').split('/').map(Number) as [number, number]
const kept = [...found].filter(([, { count }]) => count >= Number(option('least', '3'))).sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
if (has('gaps')) console.log(`${predicates} predicates with an actor beside them, ${covered} of them fitted by an expression`)
console.log(`${found.size} in all, ${kept.length} of them ${option('least', '3')} times and more\n`)
for (const [i, [key, { count, lines }]] of kept.entries()) if (i % shares === share - 1) console.log(`## ${key} — ${count}\n${lines.map(({ text }) => text).join('\n')}\n`)
