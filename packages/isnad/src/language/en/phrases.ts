import { parseTable } from '../../document/table.js'
import type { Word } from '../../document/word.js'
import prepositionTable from './prepositions.tsv.js'

interface Phrase {
  readonly words: readonly string[]
  readonly as: string
}
let phrases: Map<string, Phrase[]> | undefined

function load(): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>()
  for (const { cells } of parseTable('en/prepositions.tsv', prepositionTable)) {
    const words = (cells.words ?? '').split(' ')
    const list = byFirst.get(words[0]!) ?? []
    list.push({ words, as: cells.as || (cells.words ?? '') })
    byFirst.set(words[0]!, list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** The preposition at words[i], of one word or several ("because of"), and how many words it has. */
export function prepositionAt(words: readonly Word[], i: number, limit: number): { as: string; length: number } | undefined {
  phrases ??= load()
  const word = words[i]!
  const list = phrases.get(word.key)
  if (list)
    for (const phrase of list) {
      if (i + phrase.words.length > limit) continue
      let fits = true
      for (let k = 1; k < phrase.words.length && fits; k++) fits = words[i + k]!.key === phrase.words[k]
      // "is due to visit": the word behind is the infinitive's
      if (fits && phrase.words.length > 1 && words[i + phrase.words.length - 1]!.key === 'to' && words[i + phrase.words.length - 1]!.pos === 'part') continue
      if (fits) return { as: phrase.as, length: phrase.words.length }
    }
  return word.pos === 'prep' ? { as: word.lemma, length: 1 } : undefined
}
