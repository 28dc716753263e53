// A time that stands between an auxiliary and its verb: "will on Monday host", "was, in March 2019, sentenced".
import type { Sight } from './sight.js'
import { AUX } from './tags.js'
import { isUnit, TIME_NAMES, TIME_WORDS } from './time-words.js'

/** Prepositions before such a time, and words that it may begin with without one. */
const OPENERS: ReadonlySet<string> = new Set(['on', 'in', 'since', 'during', 'this', 'last', 'next', 'late', 'early', 'earlier', 'later'])
const INSIDE: ReadonlySet<string> = new Set(['the', 'past', 'recent', 'last', 'this', 'on', 'in', 'few', 'two', 'three'])
/** Words in it at most. */
const LONGEST = 5

/** A sentence as both see it: the tagger, before words have their tags, and whoever reads verb groups, once they have. */
export interface Line {
  readonly last: number
  key(i: number): string
  isNumber(i: number): boolean
  isCapital(i: number): boolean
}

/** Where what is behind a time begins, be it between commas; `at` where no time stands there. @example behindTime(sight, i) // at "host", for i at "on" in "will on Monday host" */
export function behindTime(s: Line, at: number): number {
  const comma = s.key(at) === ','
  let i = comma ? at + 1 : at
  if (!OPENERS.has(s.key(i))) return at
  const from = ++i
  let named = false
  while (i < s.last && i < from + LONGEST) {
    const key = s.key(i)
    const isTime = TIME_WORDS.has(key) || isUnit(key) || (key === 'may' && s.isCapital(i) && TIME_NAMES.has(key)) || (key === 'past' && s.key(i - 1) === 'the')
    if (!isTime && !s.isNumber(i) && !INSIDE.has(key)) break
    named ||= isTime
    i++
  }
  if (!named) return at
  if (comma) return s.key(i) === ',' ? i + 1 : at
  return i
}

/** The auxiliary before a time right before a word; -1 where none is. @example auxiliaryOver(sight, i) // that of "will", for "host" */
export function auxiliaryOver(s: Sight, i: number): number {
  for (let a = i - 2; a >= s.first && a >= i - LONGEST - 4; a--) {
    if (s.rows.tag[a] !== AUX) continue
    const at = behindTime(s, a + 1)
    return at === i && at > a + 1 ? a : -1
  }
  return -1
}
