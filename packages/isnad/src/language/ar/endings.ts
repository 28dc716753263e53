// Endings and prefixes of the verb, and which forms have a passive.
import { formBit, Slot } from './verb-stems.js'

export interface Ending {
  readonly letters: string
  readonly slots: number
  readonly person: 1 | 2 | 3
  readonly number: 'sg' | 'du' | 'pl'
  readonly gender?: 'm' | 'f'
  readonly prefix?: string
  readonly cost: number
  /** كنّا, أعلنّا: the stem's own ن is written once with that of the ending. */
  readonly afterNun?: boolean
  /** جاءوا, يبدأون beside جاؤوا, يبدؤون */
  readonly afterHamza?: boolean
  /** true: only before a pronoun; false: never before one. */
  readonly joined?: boolean
}

export const PAST: readonly Ending[] = [
  { letters: '', slots: Slot.He, person: 3, number: 'sg', gender: 'm', cost: 0 },
  { letters: '', slots: Slot.PastJoined, person: 3, number: 'sg', gender: 'm', cost: 0, joined: true },
  { letters: 'ت', slots: Slot.At, person: 3, number: 'sg', gender: 'f', cost: 0.3 },
  { letters: 'وا', slots: Slot.Uu, person: 3, number: 'pl', gender: 'm', cost: 0.5, joined: false },
  { letters: 'و', slots: Slot.Uu, person: 3, number: 'pl', gender: 'm', cost: 0.5, joined: true },
  { letters: 'وا', slots: Slot.He, person: 3, number: 'pl', gender: 'm', cost: 0.5, joined: false, afterHamza: true },
  { letters: 'ا', slots: Slot.Aa, person: 3, number: 'du', gender: 'm', cost: 3 },
  { letters: 'تا', slots: Slot.At, person: 3, number: 'du', gender: 'f', cost: 2.5 },
  { letters: 'ن', slots: Slot.Consonant, person: 3, number: 'pl', gender: 'f', cost: 4.5 },
  { letters: 'نا', slots: Slot.Consonant, person: 1, number: 'pl', cost: 0.5, joined: false },
  { letters: 'نا', slots: Slot.Consonant, person: 1, number: 'pl', cost: 2.5, joined: true },
  { letters: 'ا', slots: Slot.Consonant, person: 1, number: 'pl', cost: 2.5, afterNun: true },
  { letters: 'ت', slots: Slot.Consonant, person: 1, number: 'sg', cost: 4 },
  { letters: 'تم', slots: Slot.Consonant, person: 2, number: 'pl', cost: 5, joined: false },
  { letters: 'تمو', slots: Slot.Consonant, person: 2, number: 'pl', cost: 5, joined: true },
]

export const PRESENT: readonly Ending[] = [
  { prefix: 'ي', letters: '', slots: Slot.PresentHe, person: 3, number: 'sg', gender: 'm', cost: 0 },
  { prefix: 'ي', letters: '', slots: Slot.PresentJoined, person: 3, number: 'sg', gender: 'm', cost: 0, joined: true },
  { prefix: 'ي', letters: '', slots: Slot.Jussive, person: 3, number: 'sg', gender: 'm', cost: 2.5 },
  { prefix: 'ي', letters: 'ون', slots: Slot.PresentUun, person: 3, number: 'pl', gender: 'm', cost: 0 },
  { prefix: 'ي', letters: 'ون', slots: Slot.PresentHe, person: 3, number: 'pl', gender: 'm', cost: 0.5, joined: false, afterHamza: true },
  { prefix: 'ي', letters: 'وا', slots: Slot.PresentUun, person: 3, number: 'pl', gender: 'm', cost: 0, joined: false },
  { prefix: 'ي', letters: 'و', slots: Slot.PresentUun, person: 3, number: 'pl', gender: 'm', cost: 1.5, joined: true },
  { prefix: 'ي', letters: 'ان', slots: Slot.PresentAan, person: 3, number: 'du', gender: 'm', cost: 2 },
  { prefix: 'ي', letters: 'ا', slots: Slot.PresentAan, person: 3, number: 'du', gender: 'm', cost: 3 },
  { prefix: 'ي', letters: 'ن', slots: Slot.PresentNa, person: 3, number: 'pl', gender: 'f', cost: 4 },
  { prefix: 'ت', letters: '', slots: Slot.PresentHe, person: 3, number: 'sg', gender: 'f', cost: 0.2 },
  { prefix: 'ت', letters: '', slots: Slot.PresentJoined, person: 3, number: 'sg', gender: 'f', cost: 0.2, joined: true },
  { prefix: 'ت', letters: '', slots: Slot.Jussive, person: 3, number: 'sg', gender: 'f', cost: 2.7 },
  { prefix: 'ت', letters: 'ان', slots: Slot.PresentAan, person: 3, number: 'du', gender: 'f', cost: 3 },
  { prefix: 'ت', letters: 'ا', slots: Slot.PresentAan, person: 3, number: 'du', gender: 'f', cost: 4 },
  { prefix: 'ت', letters: 'ون', slots: Slot.PresentUun, person: 2, number: 'pl', cost: 3.5 },
  { prefix: 'ت', letters: 'وا', slots: Slot.PresentUun, person: 2, number: 'pl', cost: 3.5, joined: false },
  { prefix: 'ت', letters: 'ين', slots: Slot.PresentUun, person: 2, number: 'sg', gender: 'f', cost: 6 },
  { prefix: 'ن', letters: '', slots: Slot.PresentHe, person: 1, number: 'pl', cost: 2 },
  { prefix: 'ن', letters: '', slots: Slot.PresentJoined, person: 1, number: 'pl', cost: 2, joined: true },
  { prefix: 'ن', letters: '', slots: Slot.Jussive, person: 1, number: 'pl', cost: 4.5 },
  { prefix: 'ا', letters: '', slots: Slot.PresentHe, person: 1, number: 'sg', cost: 3 },
  { prefix: 'ا', letters: '', slots: Slot.PresentJoined, person: 1, number: 'sg', cost: 3, joined: true },
  { prefix: 'ا', letters: '', slots: Slot.Jussive, person: 1, number: 'sg', cost: 5.5 },
]

export const U_FORMS = formBit('II') | formBit('III') | formBit('IV') | formBit('QI')
// Without an object these have no passive either; I, II and IV may (قُبض على، أُفرج عن)
export const PERSONAL = formBit('V') | formBit('VIII') | formBit('X') | formBit('QII')
export const NO_PASSIVE = formBit('VII') | formBit('IX') | formBit('QII') | formBit('QIV') | formBit('VI')
