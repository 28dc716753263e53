// Counts how names are spelled as against words (facts about the language, none of their text), and writes packages/isnad/src/language/ar/name-letters.tsv:
// for each run of three letters how much likelier it is in a name that no lexicon has than in a word. Names: those of the tables latin-names and proper-names;
// words: what stands in unlabelled stories and is read as a verb, noun or adjective beyond doubt.
//   npx tsx --conditions=isnad-source scripts/lexicon-ar/name-letters.ts [corpus.jsonl]
import fs from 'node:fs'
import path from 'node:path'
import { readings } from '../../packages/isnad/src/language/ar/analyse.ts'
import { normalize } from '../../packages/isnad/src/language/ar/letters.ts'
import { nameOdds, useNameLetters } from '../../packages/isnad/src/language/ar/name-letters.ts'
import { tokensOf } from '../../packages/isnad/src/language/ar/tokens.ts'

const folder = path.resolve(import.meta.dirname, '../../packages/isnad/src/language/ar')
const corpus = process.argv[2] ?? path.resolve(import.meta.dirname, '../../../shared/corpus/arabic-news.jsonl')
/** A word read more dearly than this is not surely one. */
const SURE = 10.5

const names = new Set<string>()
for (const file of ['latin-names.tsv', 'proper-names.tsv']) {
  for (const line of fs.readFileSync(path.join(folder, file), 'utf8').split('\n')) {
    const [name = '', second = '', third = ''] = line.split('\t')
    if (!name || name.startsWith('#') || name === 'name' || (file === 'latin-names.tsv' ? third === 't' : second === 't')) continue
    const key = normalize(name)
    if (/^[\u0621-\u064a]{3,}$/.test(key) && !key.startsWith('ال')) names.add(key)
  }
}
const words = new Set<string>()
for (const line of fs.readFileSync(corpus, 'utf8').split('\n')) {
  if (!line) continue
  const { text } = JSON.parse(line) as { text: string }
  for (const token of tokensOf(text)) {
    if (token.kind !== 'word' || token.key.length < 3 || words.has(token.key) || !/^[\u0621-\u064a]+$/.test(token.key) || token.key.startsWith('ال')) continue
    const best = readings(text.slice(token.start, token.end))[0]!
    if (best.cost < SURE && best.parts.every((part) => part.pos !== 'name')) words.add(token.key)
  }
}
const held = (key: string): boolean => { let sum = 7; for (let i = 0; i < key.length; i++) sum = (sum * 31 + key.charCodeAt(i)) % 1009; return sum % 10 === 0 }
const counts = (keys: Iterable<string>): Map<string, number> => {
  const map = new Map<string, number>()
  const add = (run: string): void => { map.set(run, (map.get(run) ?? 0) + 1) }
  for (const key of keys) {
    const letters = `^^${key}$`
    for (let i = 2; i < letters.length; i++) for (const length of [1, 2, 3]) {
      add(letters.slice(i - length + 1, i + 1))
      add(`${letters.slice(i - length + 1, i)}*`)
    }
  }
  return map
}
/** Likelihood of the last letter of a run after the ones before it, smoothed with the shorter runs. */
const likely = (map: ReadonlyMap<string, number>, run: string): number => {
  if (!run) return 1 / 38
  const all = map.get(`${run.slice(0, -1)}*`) ?? 0
  return ((map.get(run) ?? 0) + 6 * likely(map, run.slice(1))) / (all + 6)
}
const train = (keep: (key: string) => boolean): Map<string, number> => {
  const a = counts([...names].filter(keep))
  const b = counts([...words].filter(keep))
  const table = new Map<string, number>()
  for (const run of new Set([...a.keys(), ...b.keys()])) {
    if (run.length !== 3 || run.endsWith('*')) continue
    if ((a.get(run) ?? 0) + (b.get(run) ?? 0) < 3) continue
    const odds = Math.log(likely(a, run) / likely(b, run))
    if (Math.abs(odds) >= 0.25) table.set(run, Math.round(odds * 10) / 10)
  }
  return table
}
useNameLetters(train((key) => !held(key)))
const test = (keys: Iterable<string>, right: (odds: number) => boolean): string => { const all = [...keys].filter(held); return `${all.filter((key) => right(nameOdds(key))).length}/${all.length}` }
for (const edge of [-2, -1, 0, 1, 2, 3]) console.error(`odds over ${edge}: names held back ${test(names, (o) => o > edge)}, words ${test(words, (o) => o > edge)}`)
const table = train(() => true)
const rows = [...table].sort((x, y) => (x[0] < y[0] ? -1 : 1)).map(([run, odds]) => `${run}\t${odds}`)
fs.writeFileSync(path.join(folder, 'name-letters.tsv'), `# How much likelier a run of three letters is in a name than in a word (natural logarithm; ^ begins, $ ends). Made by scripts/lexicon-ar/name-letters.ts.\nrun\todds\n${rows.join('\n')}\n`)
console.error(`${names.size} names, ${words.size} words, ${rows.length} rows`)
