// The words of time of one language, looked up by their normal form. Most tokens of a story are in no such table and cost one look-up.
import { alternatives, parseTable } from '../../document/table.js'

/** What a word or phrase of a time table is. `kind` names the part of speech of the time grammar (month, unit, shift …). */
export interface Lexeme {
  readonly kind: string
  readonly value: string
  readonly extra: string
  /** Normal forms after the first one, for a phrase. */
  readonly rest: readonly string[]
  /** How many units it takes up. */
  readonly length: number
}
export type Lexicon = ReadonlyMap<string, readonly Lexeme[]>

const NO_LEXEMES: readonly Lexeme[] = []

/** Reads the columns `forms kind value extra` of a time table. Longer phrases come first under one key. */
export function buildLexicon(tables: readonly (readonly [name: string, text: string])[], normalize: (form: string) => string): Lexicon {
  const lexicon = new Map<string, Lexeme[]>()
  for (const [name, text] of tables) {
    for (const { cells } of parseTable(name, text)) {
      for (const form of alternatives(cells.forms)) {
        const keys = pieces(form).map(normalize).filter(Boolean)
        const first = keys[0]
        if (!first) continue
        const lexeme: Lexeme = { kind: cells.kind ?? '', value: cells.value ?? '', extra: cells.extra ?? '', rest: keys.slice(1), length: keys.length }
        const list = lexicon.get(first)
        if (list) list.push(lexeme)
        else lexicon.set(first, [lexeme])
      }
    }
  }
  for (const list of lexicon.values()) list.sort((a, b) => b.length - a.length)
  return lexicon
}

/** Letters, digits and single marks apart, as `toUnits` cuts them: "new year's eve" is five pieces. */
const pieces = (form: string): string[] => form.replaceAll('’', "'").match(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []

export const lookUp = (lexicon: Lexicon, key: string): readonly Lexeme[] => lexicon.get(key) ?? NO_LEXEMES
