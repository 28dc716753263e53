// What a language pack gives the shared time engine.
import type { Lexicon } from './lexicon.js'
import type { AnchorMatch, Match, Reader } from './reader.js'
import type { Variant } from './units.js'

export interface TimeLanguage {
  readonly lexicon: () => Lexicon
  readonly normalize: (form: string) => string
  /** Other ways to look a token up: without its prefixes, its article, its possessive. */
  readonly variants: (key: string) => readonly Variant[]
  /** The grammar: a time expression that begins at this unit. */
  readonly read: (reader: Reader, at: number) => Match | undefined
  /** An event-anchored phrase that begins at this unit: preposition and the event's own words. */
  readonly anchor: (reader: Reader, at: number) => AnchorMatch | undefined
  /** Small words before a time that are no part of it: «في», "on". */
  readonly opener: readonly string[]
  /** "Next Wednesday": the coming one, or that of next week. */
  readonly nextWeekday: 'coming' | 'next-week'
}
