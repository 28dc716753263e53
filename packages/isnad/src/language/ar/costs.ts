// What a reading costs by itself, in natural logarithms: the rarer the dearer.
import { parseTable } from '../../document/table.js'
import type { Pos } from '../../document/word.js'
import type { Proclitics } from './clitics.js'
import { frequencyCost } from './frequencies.js'
import type { FunctionWord, NominalStem } from './lexicon.js'
import { normalize } from './letters.js'
import { nameOdds } from './name-letters.js'
import readingTable from './readings.tsv.js'
import type { VerbStem } from './verb-stems.js'

/** What a word costs that nobody knows; a reading by rare words that costs more is less likely than a foreign name. */
export const UNKNOWN = 16.5
export const DOUBTFUL = 13
/** The name of a state is no rarity, however few stories were counted that tell of it. */
export const KNOWN_LAND = 12
/** How much likelier two of a land are than two of other things. */
export const OF_A_LAND = 2
/** Short rare stems between joined letters are how foreign names get misread (كاسن = ك + آسن). */
export const FRAGILE = 4

let preferred: Map<string, string> | undefined

/** «pos lemma» that readings.tsv wants for a word, if any. */
export function preference(key: string): string | undefined {
  preferred ??= new Map(parseTable('readings.tsv', readingTable).map(({ cells }) => [normalize(cells.word!), `${cells.pos} ${normalize(cells.lemma!)}`]))
  return preferred.get(key)
}

/** What a reading that readings.tsv asks for wins. */
export const PREFERRED = 4

export function letterCost(want: number, have: number): number {
  if (have === 0x627) return want === 0x623 || want === 0x625 ? 0.2 : want === 0x622 ? 1 : 0
  if (want === 0x627) return have === 0x623 || have === 0x625 || have === 0x622 ? 1.5 : 0
  if ((want === 0x623 && have === 0x625) || (want === 0x625 && have === 0x623)) return 3
  if (want === 0x622 || have === 0x622) return 2
  if (want === 0x629 && have === 0x647) return 2
  if (want === 0x647 && have === 0x629) return 5
  if (want === 0x64a && have === 0x649) return 1.5
  if (want === 0x649 && have === 0x64a) return 1.5
  return 0
}

export function cliticCost(before: Proclitics): number {
  return (before.conjunction === 'و' ? 0.6 : before.conjunction === 'ف' ? 2 : 0) + (before.mark === 'ل' || before.mark === 'ب' ? 0.7 : before.mark === 'ك' ? 2.5 : before.mark === 'س' ? 0.5 : 0) - (before.article && before.mark ? 0.5 : 0)
}

export const functionId = (word: FunctionWord): string => `${word.pos} ${word.key}`
export const nominalId = (entry: NominalStem): string => `${entry.pos} ${entry.key}`
// Forms apart: «تمرّ» is of مرّ, though أمر "order" is met more often than أمرّ.
export const verbId = (entry: VerbStem, pos: Pos): string => `${pos} ${entry.lemma}/${entry.forms}`
export const functionCost = (word: FunctionWord): number => frequencyCost(functionId(word), 1) - 1
export const nominalCost = (entry: NominalStem): number => frequencyCost(nominalId(entry), entry.rank < 2 ? entry.rank - 1.5 : entry.rank / 2 - 2.5)
export const verbCost = (entry: VerbStem, pos: Pos): number => frequencyCost(verbId(entry, pos), -1) + 0.2

/** How much cheaper its letters make an unknown word as a name, or dearer: only a share of what they tell counts, and only so far. */
export const looks = (key: string): number => Math.max(-0.5, Math.min(3, nameOdds(key) * 0.6))

/** «رئيسي»: a pronoun of the first person is rare outside of quotations; the two of a thing are not («رئيسي مصر وتركيا»). */
export const MINE = 3

/** «أبلغنا» as "he told us". */
export const US = 1.8

/** «سيطرته»: a pronoun joined to a verb that takes no object; it rather is the noun of the same letters. */
export const OBJECTLESS = 6

/** What a hamza on the article costs. */
export const HAMZA = 6
