// Sentences, quotations and the dateline of a Russian text.
import type { Split, Worded } from '../../document/document.js'
import { datelineBy, divide, type MarkRole, quotationsBy } from '../sentence-split.js'
import { boundaries } from './boundaries.js'

/** Words that a name in quotation marks has at most. */
const NAME = 4

/** @example split(text).sentences.length */
export function split(text: Worded): Split {
  const starts = boundaries(text)
  // «Интерфакс», «Исламское государство»: a name in marks is no quotation
  const isQuotation = (from: number, to: number, words: number): boolean => words > NAME || !/^\p{Lu}/u.test(text.text.slice(from, from + 1)) || /[.!?,]/.test(text.text.slice(from, to))
  return divide(text, starts, quotationsBy(text, starts, roleOf, isQuotation), datelineBy(text, DATELINE, 120))
}

/** «…», „…“, “…”, "…": “ closes what „ or “ opened. */
const roleOf: MarkRole = (mark, open) => {
  if (mark === '«' || mark === '„' || (mark === '“' && !open.some((one) => one.mark === '„' || one.mark === '“'))) return 'opens'
  return mark === '»' || mark === '“' || mark === '”' ? 'closes' : mark === '"' ? 'either' : undefined
}

/** «МОСКВА, 6 апреля. /ТАСС/.», «МОСКВА, 6 апр — РИА Новости.» */
const DATELINE = /^\s*(?<place>\p{Lu}[\p{L} -]{2,30}?),\s*(?<date>\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*)\.?\s*(?:[—–-]\s*)?(?:[/(]?(?<agency>ТАСС|РИА Новости|Интерфакс)[^/).,–—-]{0,20}[/)]?)?\s*[.–—-]+\s/u
