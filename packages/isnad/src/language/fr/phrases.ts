// Prepositions of one word or several.
import type { Word } from '../../document/word.js'
import { type PrepositionPhrase, prepositionPhrases } from '../preposition-phrases.js'
import prepositionTable from './prepositions.tsv.js'

let phrases: ReadonlyMap<string, readonly PrepositionPhrase[]> | undefined

/** «à l'aide de»: as the tokens are cut. */
const wordsOf = (written: string): string[] => written.replace(/([dl])'(?=\p{L})/gu, "$1' ").replace(/\bd'/g, 'de').split(' ')

/** «au cours du» is «à le cours de»: words are compared as dictionary forms, the article left out. */
const fits = (word: Word | undefined, wanted: string): boolean => word !== undefined && (word.lemma === wanted || word.key === wanted || (wanted === "l'" && word.pos === 'det'))

/** The preposition at words[i] and how many words it has. */
export function prepositionAt(words: readonly Word[], i: number, limit: number): { as: string; length: number } | undefined {
  phrases ??= prepositionPhrases('fr', prepositionTable, wordsOf)
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
