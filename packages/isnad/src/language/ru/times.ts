// Time expressions of Russian: its tables and grammar, given to the shared engine.
import type { Parsed, Timed } from '../../document/document.js'
import { anchorAt } from '../times/grammar-rules.js'
import type { TimeLanguage } from '../times/language.js'
import { TimeLexicon, type Variant } from '../times/lexicon.js'
import type { AnchorMatch, Reader } from '../times/reader.js'
import { findTimesWith } from '../times/scan.js'
import { normalize } from './letters.js'
import { amount } from './times-dates.js'
import festivals from './times-festivals.tsv.js'
import { readTime } from './times-grammar.js'
import phrases from './times-phrases.tsv.js'
import words from './times.tsv.js'

let lexicon: TimeLexicon | undefined
const NO_VARIANTS: readonly Variant[] = []

export const russianTimes: TimeLanguage = {
  lexicon: () => (lexicon ??= new TimeLexicon([['ru/times.tsv', words], ['ru/times-phrases.tsv', phrases], ['ru/times-festivals.tsv', festivals]], normalize, () => NO_VARIANTS)),
  read: readTime,
  anchor: readAnchor,
  opener: ['в', 'во', 'на', 'В', 'Во', 'На'],
  nextWeekday: 'coming',
}

/** «после подписания», «через два дня после атаки», «во время визита»; clauses («после того, как») are no times. */
function readAnchor(r: Reader, at: number): AnchorMatch | undefined {
  return anchorAt(r, at, amount(r, r.has(at, 'inside') || r.has(at, 'over') ? at + 1 : at), (key) => key === 'того')
}

/** «в пятницу», «на прошлой неделе», «после подписания» … with their values. */
export const findTimes = (text: Parsed): Timed => findTimesWith(text, russianTimes)
