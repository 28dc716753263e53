// Time expressions of English: its tables and grammar, given to the shared engine.
import type { Parsed, Timed } from '../../document/document.js'
import { TimeLexicon, type Variant } from '../times/lexicon.js'
import type { TimeLanguage } from '../times/language.js'
import { findTimesWith } from '../times/scan.js'
import { normalize } from './letters.js'
import { readAnchor } from './times-anchors.js'
import festivals from './times-festivals.tsv.js'
import phrases from './times-phrases.tsv.js'
import words from './times.tsv.js'
import { readTime } from './times-grammar.js'

let lexicon: TimeLexicon | undefined
/** Possessives and hyphens are cut off already, as marks. */
const NO_VARIANTS: readonly Variant[] = []

export const englishTimes: TimeLanguage = {
  lexicon: () => (lexicon ??= new TimeLexicon([['en/times.tsv', words], ['en/times-phrases.tsv', phrases], ['en/times-festivals.tsv', festivals]], normalize, () => NO_VARIANTS)),
  read: readTime,
  anchor: readAnchor,
  opener: ['on', 'in', 'at', 'On', 'In'],
  nextWeekday: 'next-week',
}

/** "Friday", "last week", "after the signing" … with their values. */
export const findTimes = (text: Parsed): Timed => findTimesWith(text, englishTimes)
