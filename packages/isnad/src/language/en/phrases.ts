import type { Word } from '../../document/word.js'
import { type PrepositionPhrase, prepositionPhrases } from '../preposition-phrases.js'
import prepositionTable from './prepositions.tsv.js'

let phrases: ReadonlyMap<string, readonly PrepositionPhrase[]> | undefined

/** The preposition at words[i], of one word or several ("because of"), and how many words it has. */
export function prepositionAt(words: readonly Word[], i: number, limit: number): { as: string; length: number } | undefined {
  phrases ??= prepositionPhrases('en', prepositionTable, (written) => written.split(' '))
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
