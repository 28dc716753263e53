// Time expressions of Russian: its tables and grammar, given to the shared engine.
import type { Parsed, Timed } from '../../document/document.js'
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
  const start = r.has(at, 'inside') || r.has(at, 'over') ? at + 1 : at
  const n = amount(r, start)
  const prep = n ? n.end : at
  const word = r.get(prep, 'anchor')
  if (!word || (n && word.value !== 'after' && word.value !== 'before')) return undefined
  const event = prep + word.length
  const unit = r.units[event]
  if (unit?.kind !== 'word' || unit.key === 'того') return undefined
  const relation = word.value as AnchorMatch['relation']
  return { first: at, event, relation, needsEvent: true, ...(n ? { amount: n.value } : {}), rule: `${relation} an event` }
}

/** «в пятницу», «на прошлой неделе», «после подписания» … with their values. */
export const findTimes = (text: Parsed): Timed => findTimesWith(text, russianTimes)
