// Time expressions of French: its tables and grammar, given to the shared engine.
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

export const frenchTimes: TimeLanguage = {
  lexicon: () => (lexicon ??= new TimeLexicon([['fr/times.tsv', words], ['fr/times-phrases.tsv', phrases], ['fr/times-festivals.tsv', festivals]], normalize, () => NO_VARIANTS)),
  read: readTime,
  anchor: readAnchor,
  opener: ['le', 'en', 'au', 'à', 'ce', 'Le', 'En', 'Au'],
  nextWeekday: 'coming',
}

/** «après la signature», «deux jours après l'attaque», «depuis le coup d'État»; clauses («après avoir signé», «avant que») are no times. */
function readAnchor(r: Reader, at: number): AnchorMatch | undefined {
  return anchorAt(r, at, amount(r, at), (key) => /^(?:que|qu|de|d|avoir|être)$/.test(key))
}

/** «vendredi», «la semaine dernière», «après la signature» … with their values. */
export const findTimes = (text: Parsed): Timed => findTimesWith(text, frenchTimes)
