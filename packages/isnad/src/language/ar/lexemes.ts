// What the syntax tables say of a word, as bits behind one look-up, so that a table is only asked where it has an answer.
import type { Word } from '../../document/word.js'
import { approximationPhrases, nounClasses } from './nouns.js'
import { auxiliaryLemmas, impersonals, subordinatorPhrases } from './frames.js'
import { prepositionPhrases } from './prepositions.js'

/** Above the bits of `Noun` (nouns.ts). The first four ask for the word as written, the others for its lemma. */
export const Lexeme = {
  Preposition: 1 << 16,
  Subordinator: 1 << 17,
  Impersonal: 1 << 18,
  Approximate: 1 << 19,
  Be: 1 << 20,
  Particle: 1 << 21,
} as const

const AS_WRITTEN = Lexeme.Preposition | Lexeme.Subordinator | Lexeme.Impersonal | Lexeme.Approximate
const OF_LEMMA = Lexeme.Be | Lexeme.Particle

let bits: Map<string, number> | undefined

function build(): Map<string, number> {
  const made = new Map<string, number>(nounClasses())
  const mark = (keys: Iterable<string>, bit: number): void => {
    for (const key of keys) made.set(key, (made.get(key) ?? 0) | bit)
  }
  mark(prepositionPhrases().firsts(), Lexeme.Preposition)
  mark(subordinatorPhrases().firsts(), Lexeme.Subordinator)
  mark(impersonals().firsts(), Lexeme.Impersonal)
  mark(approximationPhrases().firsts(), Lexeme.Approximate)
  mark(auxiliaryLemmas('be'), Lexeme.Be)
  mark(auxiliaryLemmas('particle'), Lexeme.Particle)
  bits = made
  return made
}

/** The bits of `Noun` and `Lexeme` of a word. */
export function lexemeOf(word: Word): number {
  const table = bits ?? build()
  const { key, lemma } = word
  const written = table.get(key)
  if (key === lemma) return written ?? 0
  const base = table.get(lemma)
  return (written === undefined ? 0 : written & ~OF_LEMMA) | (base === undefined ? 0 : base & ~AS_WRITTEN)
}
