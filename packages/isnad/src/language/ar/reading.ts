// What a reading of a written word is made of, and the letters it is read from.
import type { Pos, VerbForm } from '../../document/word.js'
import { Char, charKind, normalizeRange } from './letters.js'

/** A word inside a token: offsets from the token's start, and what `Word` says of it. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly key: string
  readonly lemma: string
  readonly pos: Pos
  readonly verbForm?: VerbForm
  readonly verb?: string
  readonly tense?: 'past' | 'present' | 'future' | 'imperative'
  readonly voice?: 'active' | 'passive' | 'either'
  readonly person?: 1 | 2 | 3
  readonly number?: 'sg' | 'du' | 'pl'
  readonly gender?: 'm' | 'f'
  readonly definite?: boolean
  readonly clitic?: 'before' | 'after'
  readonly unknown?: boolean
  /** See `Word.named`. */
  readonly named?: boolean
  readonly also?: readonly Pos[]
  /** أفعل of comparing: stands where a noun does. */
  readonly elative?: boolean
  /** What is counted when this reading is met: its stem as a part of speech (`frequencies.tsv`). */
  readonly counted?: string
}

/** A part with every field, absent or not, in one order: see `document/same-make.ts`. */
export const makePart = (from: number, to: number, key: string, rest: Omit<Part, 'from' | 'to' | 'key'>): Part => ({
  from, to, key, lemma: rest.lemma, pos: rest.pos, verbForm: rest.verbForm, verb: rest.verb, tense: rest.tense, voice: rest.voice, person: rest.person, number: rest.number,
  gender: rest.gender, definite: rest.definite, clitic: rest.clitic, unknown: rest.unknown, named: rest.named, also: rest.also, elative: rest.elative, counted: rest.counted,
})

/** One way to read a token. The lower the cost the likelier by itself. */
export interface Reading {
  readonly cost: number
  readonly parts: readonly Part[]
  /** The spelling is that of the jussive («لم يقل»): it expects لم before it. */
  readonly jussive?: boolean
}

/** The letters of a token as written and as matched, with the offset of each letter. */
export interface Letters {
  readonly raw: string
  readonly key: string
  /** Letters as written, without marks; as long as `key`. */
  readonly bare: string
  /** Offset of each letter in the raw token; one more for its end. */
  readonly offsets: Uint16Array
  readonly marked: boolean
}

export function lettersOf(raw: string): Letters {
  const key = normalizeRange(raw, 0, raw.length) || raw
  const offsets = new Uint16Array(key.length + 1)
  if (key.length === raw.length) {
    for (let i = 0; i <= key.length; i++) offsets[i] = i
    return { raw, key, bare: raw, offsets, marked: false }
  }
  let bare = ''
  for (let i = 0; i < raw.length; i++) {
    const kind = charKind(raw.charCodeAt(i))
    if (kind === Char.Mark || kind === Char.Format) continue
    const plain = normalizeRange(raw, i, i + 1)
    for (let j = 0; j < plain.length; j++) offsets[bare.length + j] = i
    bare += plain.length === 1 ? raw[i] : plain
  }
  offsets[key.length] = raw.length
  return { raw, key, bare: bare.length === key.length ? bare : key, offsets, marked: true }
}
