// Prepositions of one word or several, with the cases they govern.
import { alternatives, parseTable } from '../../document/table.js'
import type { Word } from '../../document/word.js'
import { ACC, ANY, both, DAT, GEN, INS, LOC } from './cases.js'
import prepositionTable from './prepositions.tsv.js'

interface Phrase {
  readonly words: readonly string[]
  readonly as: string
  readonly cases: number
}
const LETTERS: Readonly<Record<string, number>> = { g: GEN, d: DAT, a: ACC, i: INS, p: LOC }
let phrases: Map<string, Phrase[]> | undefined

function load(): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>()
  for (const { cells } of parseTable('ru/prepositions', prepositionTable))
    for (const written of alternatives(cells.words)) {
      const words = written.split(' ')
      let cases = 0
      for (const letter of cells.cases ?? '') cases |= LETTERS[letter]!
      const list = byFirst.get(words[0]!) ?? []
      byFirst.set(words[0]!, list)
      list.push({ words, as: cells.as || written, cases: both(cases) })
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** The cases a single preposition governs. @example governed('к') // the dative */
export const governed = (word: string): number => (phrases ??= load()).get(word)?.find(({ words }) => words.length === 1)?.cases ?? ANY

/** The preposition at words[i], how many words it has and what it governs. */
export function prepositionAt(words: readonly Word[], i: number, limit: number): { as: string; length: number; cases: number } | undefined {
  const word = words[i]!
  for (const { words: wanted, as, cases } of (phrases ??= load()).get(word.key) ?? []) {
    if (wanted.length === 1 && word.pos !== 'prep') continue
    let k = 1
    while (k < wanted.length && i + k < limit && words[i + k]!.key === wanted[k]) k++
    if (k === wanted.length) return { as, length: k, cases }
  }
  return word.pos === 'prep' ? { as: word.lemma, length: 1, cases: ANY } : undefined
}
