// What a reading is worked out against.
import type { TimeConventions } from './conventions.js'
import type { Value } from './values.js'

/** `present`: a present tense, which with a weekday looks ahead ("talks begin Monday") and with a date says nothing. */
export type Direction = 'past' | 'future' | 'present' | null

export interface TimeContext {
  /** Day number of the day of publication (or of the speech). */
  readonly published: number | null
  /** Where the governing verb looks. */
  readonly direction: Direction
  /** The day last told, for "the next day". */
  readonly previous: Value | null
  /** The time last mentioned in the same sentence, for "that month". */
  readonly mentioned?: Value | null
  /** The time last told here or in the sentences before, with its year: «ثم سحبت سفيرها في سبتمبر من العام نفسه». */
  readonly narrated?: Value | null
  /** The same where its day or month was told with its year, earlier in this sentence, for a verb that goes on with the story. */
  readonly dated?: Value | null
  /** The governing verb is in the future: «لن يكتمل قبل سنتين» is two years ahead. */
  readonly ahead?: boolean
  readonly conventions: TimeConventions
  /** "next Wednesday": the coming one, or that of next week (English). */
  readonly nextWeekday: 'coming' | 'next-week'
}
