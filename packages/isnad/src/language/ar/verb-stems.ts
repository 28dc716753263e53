// Verb stems: where each may stand, and the rows of verbs.tsv read as stems when a word first asks for them.
import { normalize } from './letters.js'

/** Where a verb stem may stand. Past: he · before -tu/-na · before -at · before -uu · before -aa. Present alike. `Joined`: only before a pronoun (رماه). */
export const Slot = { He: 1, Consonant: 2, At: 4, Uu: 8, Aa: 16, PresentHe: 32, PresentNa: 64, PresentUun: 128, PresentAan: 256, Jussive: 512, PastJoined: 1024, PresentJoined: 2048 } as const

export interface VerbStem {
  readonly lemma: string
  /** As written in the dictionary, hamza and all. */
  readonly written: string
  active: number
  passive: number
  /** One bit for each form the verb has with these letters: see `formBit`. */
  forms: number
  /** The verb may take an object. */
  transitive: boolean
}

const FORMS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'QI', 'QII', 'QIV']
export const formBit = (form: string): number => 1 << FORMS.indexOf(form)

/** Verbs that only colour another one: كان and its sisters, كاد. ليس is a function word. */
const AUXILIARIES = new Set(['كان', 'أصبح', 'صار', 'ظل', 'بات', 'أمسى', 'أضحى', 'زال', 'كاد'].map(normalize))
export const isAuxiliary = (lemma: string): boolean => AUXILIARIES.has(lemma)

export const stripMarks = (form: string): string => form.replace(/[\u064B-\u0652\u0670\u0640]/g, '')

/** The stems of one row of verbs.tsv (see its head). */
export function stemsOfRow(row: readonly string[]): VerbStem[] {
  const letters = stripMarks(row[0]!)
  const lemma = normalize(letters)
  const forms = formBit(row[1]!)
  const transitive = row[2] !== 'i'
  const found: VerbStem[] = []
  const add = (written: string, active: number, passive: number): void => {
    const known = found.find((stem) => stem.written === written)
    if (known) {
      known.active |= active
      known.passive |= passive
    } else found.push({ lemma, written, active, passive, forms, transitive })
  }
  const past = fiveStems(row[3] || letters)
  const present = fiveStems(row[4] || letters)
  addSlots(past, 0, false, add)
  addSlots(row[5] ? fiveStems(row[5]) : past, 0, true, add)
  addSlots(present, 5, false, add)
  addSlots(row[6] ? fiveStems(row[6]) : present, 5, true, add)
  return found
}

function fiveStems(cell: string): string[] {
  if (!cell.includes('|')) return [cell, cell, cell, cell, cell]
  const parts = cell.split('|')
  return [0, 1, 2, 3, 4].map((i) => parts[i] || parts[0]!)
}

function addSlots(stems: readonly string[], shift: number, passive: boolean, add: (written: string, active: number, passive: number) => void): void {
  for (let i = 0; i < 5; i++) {
    const slot = 1 << (i + shift)
    add(stems[i]!, passive ? 0 : slot, passive ? slot : 0)
  }
  // رمى → رماه: before a pronoun the final ى is ا
  const plain = stems[0]!
  if (plain.endsWith('ى')) {
    const slot = shift === 0 ? Slot.PastJoined : Slot.PresentJoined
    add(`${plain.slice(0, -1)}ا`, passive ? 0 : slot, passive ? slot : 0)
  }
}
