// What a language pack gives the shared time engine.
import type { TimeLexicon } from './lexicon.js'
import type { AnchorMatch, Match, Reader } from './reader.js'

export interface TimeLanguage {
  /** Its tables, read when first needed. */
  readonly lexicon: () => TimeLexicon
  /** The grammar: a time expression that begins at this unit. */
  readonly read: (reader: Reader, at: number) => Match | undefined
  /** An event-anchored phrase that begins at this unit: preposition and the event's own words. */
  readonly anchor: (reader: Reader, at: number) => AnchorMatch | undefined
  /** Small words before a time that are no part of it: «في», "on". */
  readonly opener: readonly string[]
  /** Verbs stand last: a time between the subject and its verb is the verb's. */
  readonly verbLast?: true
  /** "Next Wednesday": the coming one, or that of next week. */
  readonly nextWeekday: 'coming' | 'next-week'
}
