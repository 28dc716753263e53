// Prepositions of one word or several, from prepositions.tsv of a pack.
import { push } from '../document/push.js'
import { parseTable } from '../document/table.js'

export interface PrepositionPhrase {
  readonly words: readonly string[]
  readonly as: string
}

/** By their first word, the longest first. @example prepositionPhrases('en', table, (written) => written.split(' ')).get('because') // [{ words: ['because', 'of'], as: 'because of' }] */
export function prepositionPhrases(code: string, table: string, wordsOf: (written: string) => readonly string[]): ReadonlyMap<string, readonly PrepositionPhrase[]> {
  const byFirst = new Map<string, PrepositionPhrase[]>()
  for (const { cells } of parseTable(`${code}/prepositions.tsv`, table)) {
    const written = cells.words!
    const words = wordsOf(written)
    push(byFirst, words[0]!, { words, as: cells.as || written })
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}
