// Prepositions of one word or several.
import type { Word } from '../../document/word.js'
import { type PrepositionPhrase, prepositionPhrases } from '../preposition-phrases.js'
import prepositionTable from './prepositions.tsv.js'
import { normalize } from './tokens.js'

const OBJECT = normalize('را')
let phrases: ReadonlyMap<string, readonly PrepositionPhrase[]> | undefined
const wordsOf = (written: string): string[] => written.split(' ').map(normalize)

/** «به دست داشتن»: the noun before an index is half of an infinitive. */
const isHalf = (words: readonly Word[], at: number): boolean => words[at - 1]!.verbForm === 'masdar' && words[at]?.pos === 'part' && words[at]!.verbForm === undefined && words[at]!.key !== OBJECT

/** The preposition at words[i] and how many words it has; one of several words is written joined («پس‌از»), so that tables can name it. */
export function prepositionAt(words: readonly Word[], i: number, limit: number): { as: string; length: number } | undefined {
  phrases ??= prepositionPhrases('fa', prepositionTable, wordsOf)
  const word = words[i]!
  if (word.pos === 'verb' || word.pos === 'aux' || word.pos === 'punct') return undefined
  for (const { words: wanted, as } of phrases.get(word.key) ?? []) {
    if (i + wanted.length > limit) continue
    if (wanted.every((key, k) => words[i + k]!.key === key && words[i + k]!.pos !== 'verb') && !isHalf(words, i + wanted.length)) return { as: normalize(as.replaceAll(' ', '')), length: wanted.length }
  }
  return word.pos === 'prep' ? { as: word.lemma, length: 1 } : undefined
}
