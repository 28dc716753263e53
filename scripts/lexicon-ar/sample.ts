// Prints random tokens of an unlabelled corpus as they are read, with the words around them, for checking by hand.
//   npx tsx --conditions=isnad-source scripts/lexicon-ar/sample.ts [how many] [seed] [corpus.jsonl]
import fs from 'node:fs'
import path from 'node:path'
import { tokensOf } from '../../packages/isnad/src/language/ar/tokens.ts'
import { wordsOf } from '../../packages/isnad/src/language/ar/words.ts'

const count = Number(process.argv[2] ?? 300)
let state = Number(process.argv[3] ?? 1)
const corpus = process.argv[4] ?? path.resolve(import.meta.dirname, '../../../shared/corpus/arabic-news.jsonl')
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return (state >>> 8) / 16777216
}

const stories = fs.readFileSync(corpus, 'utf8').split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { text: string }).text)
for (let i = 0; i < count; i++) {
  const text = stories[Math.floor(random() * stories.length)]!
  const tokens = tokensOf(text)
  const words = wordsOf(text, tokens)
  let at = Math.floor(random() * tokens.length)
  while (tokens[at % tokens.length]!.kind !== 'word') at++
  const token = tokens[at % tokens.length]!
  const around = text.slice(tokens[Math.max(0, token.index - 3)]!.start, tokens[Math.min(tokens.length - 1, token.index + 3)]!.end).replace(/\s+/g, ' ')
  const read = words.filter((word) => word.token === token.index).map((w) => `${text.slice(w.start, w.end)}[${[w.lemma, w.pos, w.verbForm === 'finite' ? '' : w.verbForm, w.verb && `<${w.verb}`, w.tense, w.voice, w.person, w.number, w.gender, w.definite && 'def', w.unknown && '?'].filter(Boolean).join(' ')}]`)
  console.log(`${i + 1}\t${read.join(' + ')}\t— ${around}`)
}
