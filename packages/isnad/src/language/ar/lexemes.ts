// What the syntax tables say of a word, as bits behind one look-up, so that a table is only asked where it has an answer.
import { perDocument } from '../../document/per-document.js'
import type { Word } from '../../document/word.js'
import { approximationPhrases, nounClasses, nounsOf } from './nouns.js'
import { auxiliaryLemmas, eventNouns, impersonals, subordinatorPhrases } from './frames.js'
import { beginningWith } from './known-names.js'
import { prepositionPhrases } from './prepositions.js'

/** Above the bits of `Noun` (nouns.ts). The first seven ask for the word as written, the others for its lemma. */
export const Lexeme = {
  Preposition: 1 << 16,
  Subordinator: 1 << 17,
  Impersonal: 1 << 18,
  Approximate: 1 << 19,
  /** A state or place may begin here. */
  Known: 1 << 20,
  /** A day or adverb that is never part of a group: with the article («اليوم»), without it («أمس»). */
  DayWithArticle: 1 << 21,
  DayBare: 1 << 22,
  Be: 1 << 23,
  Particle: 1 << 24,
  /** A noun of event. */
  Event: 1 << 25,
  /** «ما», «غير», «إلا», «ليس»: words that clauses look at twice. */
  Turn: 1 << 26,
  /** The name of a known organization may begin here. Above the bits of `Noun` that stand at 27 and 28. */
  Organization: 1 << 29,
} as const
/** «إلا», «سوى»: what stands behind them is excepted from what is denied. */
export const EXCEPTING: ReadonlySet<string> = new Set(['الا', 'سوي'])
const TURNS = ['ما', 'غير', 'بيد', 'ليس', ...EXCEPTING]

const AS_WRITTEN = Lexeme.Preposition | Lexeme.Subordinator | Lexeme.Impersonal | Lexeme.Approximate | Lexeme.Known | Lexeme.Organization | Lexeme.DayWithArticle | Lexeme.DayBare
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
  for (const day of nounsOf('day')) {
    if (day.length > 4 && day.startsWith('ال')) mark([day.slice(2)], Lexeme.DayWithArticle)
    mark([day], Lexeme.DayBare)
  }
  mark(eventNouns(), Lexeme.Event)
  mark(TURNS, Lexeme.Turn)
  mark(auxiliaryLemmas('be'), Lexeme.Be)
  mark(auxiliaryLemmas('particle'), Lexeme.Particle)
  bits = made
  return made
}

/** The bits of `Noun` and `Lexeme` of a word. */
export function lexemeOf(word: Word): number {
  const table = bits ?? build()
  const { key, lemma } = word
  const written = (table.get(key) ?? 0) | nameBits(key)
  if (key === lemma) return written
  const base = table.get(lemma)
  return (written & ~OF_LEMMA) | (base === undefined ? 0 : base & ~AS_WRITTEN)
}

function nameBits(key: string): number {
  const { land, body } = beginningWith(key)
  return (land ? Lexeme.Known : 0) | (body ? Lexeme.Organization : 0)
}

const bitsOf = perDocument((words: readonly Word[]) => new Int32Array(words.length).fill(-1))

/** Bits of the words of a text, each looked up when first asked for; groups and clauses of one text share them. */
export class Lexemes {
  private readonly bits: Int32Array

  constructor(private readonly words: readonly Word[]) {
    this.bits = bitsOf(words)
  }

  at(i: number): number {
    const known = this.bits[i]!
    if (known >= 0) return known
    const bits = lexemeOf(this.words[i]!)
    this.bits[i] = bits
    return bits
  }
}
