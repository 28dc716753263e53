// Sentences, quotations and the dateline of a French text.
import type { Split, Worded } from '../../document/document.js'
import { datelineBy, divide, type MarkRole, quotationsBy } from '../sentence-split.js'
import { boundaries } from './boundaries.js'

/** @example split(text).sentences.length */
export function split(text: Worded): Split {
  const starts = boundaries(text)
  return divide(text, starts, quotationsBy(text, starts, roleOf), datelineBy(text, DATELINE, 120, isDateline))
}

/** «…», “…”, "…". */
const roleOf: MarkRole = (mark) => (mark === '«' || mark === '“' ? 'opens' : mark === '»' || mark === '”' ? 'closes' : mark === '"' ? 'either' : undefined)

/** «PARIS, 6 avril (AFP) –», «6 avril 2023. –» */
const DATELINE = /^\s*(?<place>\p{Lu}[\p{L}'’ -]{2,40}?)(?:,\s*(?<date>(?:le\s+)?\d{1,2}\p{L}*\s+\p{L}+(?:\s+\d{4})?))?\s*(?:\((?<agency>[\p{L} ./-]{2,30})\))?\s*[–—-]\s/u
const isDateline = ({ agency, date, place }: Readonly<Record<string, string | undefined>>): boolean => !!agency || !!date || place === place?.toUpperCase()
