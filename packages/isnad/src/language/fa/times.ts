// Time expressions of Persian: its tables and grammar, given to the shared engine.
import type { Parsed, Timed } from '../../document/document.js'
import { anchorAt } from '../times/grammar-rules.js'
import type { TimeLanguage } from '../times/language.js'
import { TimeLexicon, type Variant } from '../times/lexicon.js'
import type { AnchorMatch, Reader } from '../times/reader.js'
import { findTimesWith } from '../times/scan.js'
import { amount } from './times-dates.js'
import festivals from './times-festivals.tsv.js'
import { readTime } from './times-grammar.js'
import phrases from './times-phrases.tsv.js'
import { normalize } from './tokens.js'
import words from './times.tsv.js'

let lexicon: TimeLexicon | undefined
/** «توافقی», «هفته‌ای»: nothing is taken off; months and units are in the table in each form. */
const NO_VARIANTS: readonly Variant[] = []

export const persianTimes: TimeLanguage = {
  lexicon: () => (lexicon ??= new TimeLexicon([['fa/times.tsv', words], ['fa/times-phrases.tsv', phrases], ['fa/times-festivals.tsv', festivals]], normalize, () => NO_VARIANTS)),
  read: readTime,
  anchor: readAnchor,
  opener: ['در', 'به', 'از'],
  verbLast: true,
  nextWeekday: 'coming',
}

/** «پس از امضای توافق», «دو روز پس از حمله»; clauses («پس از آنکه») are no times. */
function readAnchor(r: Reader, at: number): AnchorMatch | undefined {
  return anchorAt(r, at, amount(r, at), (key) => /^(?:این|آن|آنکه|اینکه|که)$/.test(key))
}

/** «جمعه», «هفته گذشته», «پس از امضای توافق» … with their values. */
export const findTimes = (text: Parsed): Timed => findTimesWith(text, persianTimes)
