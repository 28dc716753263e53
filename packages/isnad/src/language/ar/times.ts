// Time expressions of Arabic: its tables and grammar, given to the shared engine.
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

const PREFIXES: Readonly<Record<string, string>> = { و: 'and', ف: 'and', ب: 'in', ل: 'for', ك: 'as' }
const NO_VARIANTS: readonly Variant[] = []

/** «والجمعة» is و + الجمعة, «للعام» ل + ال + عام, «بالأمس» ب + الأمس. */
function variants(key: string): readonly Variant[] {
  const first = key[0]!
  if (first === 'ا') return key.length > 3 && key[1] === 'ل' ? [{ key: key.slice(2), skip: 0, cut: 0, prefix: '', article: true }] : NO_VARIANTS
  const prefix = PREFIXES[first]
  if (!prefix || key.length < 3) return NO_VARIANTS
  const list: Variant[] = []
  if (first === 'ل' && key[1] === 'ل') list.push({ key: key.slice(2), skip: 0, cut: 0, prefix, article: true })
  const rest = key.slice(1)
  list.push({ key: rest, skip: 1, cut: 0, prefix, article: false })
  if (rest.startsWith('ال')) list.push({ key: rest.slice(2), skip: 1, cut: 0, prefix, article: true })
  else if (prefix === 'and') {
    const inner = PREFIXES[rest[0]!]
    if (inner && inner !== 'and' && rest.length > 2) {
      if (rest[0] === 'ل' && rest[1] === 'ل') list.push({ key: rest.slice(2), skip: 1, cut: 0, prefix: inner, article: true })
      list.push({ key: rest.slice(1), skip: 2, cut: 0, prefix: inner, article: false })
      if (rest.startsWith('ال', 1)) list.push({ key: rest.slice(3), skip: 2, cut: 0, prefix: inner, article: true })
    }
  }
  return list
}

export const arabicTimes: TimeLanguage = {
  lexicon: () => (lexicon ??= new TimeLexicon([['ar/times.tsv', words], ['ar/times-phrases.tsv', phrases], ['ar/times-festivals.tsv', festivals]], normalize, variants)),
  read: readTime,
  anchor: readAnchor,
  opener: ['في', 'فى', 'وفي'],
  nextWeekday: 'coming',
}

/** «الجمعة», «الأسبوع الماضي», «بعد توقيع الاتفاق» … with their values. */
export const findTimes = (text: Parsed): Timed => findTimesWith(text, arabicTimes)
