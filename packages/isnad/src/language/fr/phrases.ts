// Prepositions of one word or several.
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
  for (const { cells } of parseTable('fr/prepositions', prepositionTable)) {
    const written = cells.words!
    const words = written.replace(/([dl])'(?=\p{L})/gu, "$1' ").replace(/\bd'/g, 'de').split(' ')
    const list = byFirst.get(words[0]!) ?? []
    list.push({ words, as: cells.as || written })
    byFirst.set(words[0]!, list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** «au cours du» is «à le cours de»: words are compared as dictionary forms, the article left out. */
const fits = (word: Word | undefined, wanted: string): boolean => word !== undefined && (word.lemma === wanted || word.key === wanted || (wanted === "l'" && word.pos === 'det'))

/** The preposition at words[i] and how many words it has. */
export function prepositionAt(words: readonly Word[], i: number, limit: number): { as: string; length: number } | undefined {
  phrases ??= load()
  const word = words[i]!
  const list = phrases.get(word.lemma) ?? phrases.get(word.key)
  if (list)
    for (const { words: wanted, as } of list) {
      let at = i + 1
      let k = 1
      for (; k < wanted.length && at < limit; k++, at++) {
        // au cours de, aux côtés de: the article is in the first word
        if (!fits(words[at], wanted[k]!)) break
      }
      if (k === wanted.length) return { as, length: at - i }
    }
  return word.pos === 'prep' ? { as: word.lemma === "jusqu'" || word.lemma === 'jusque' ? "jusqu'à" : word.lemma, length: 1 } : undefined
}
