// Sentences, quotations and the dateline of a Persian text.
import type { Split, Worded } from '../../document/document.js'
import { datelineBy, divide, type MarkRole, quotationsBy } from '../sentence-split.js'
import { boundaries } from './boundaries.js'

/** @example split(text).sentences.length */
export function split(text: Worded): Split {
  const starts = boundaries(text)
  return divide(text, starts, quotationsBy(text, starts, roleOf), datelineBy(text, DATELINE, 80))
}

/** «…», "…" (the tokens have that for “…” too). */
const roleOf: MarkRole = (mark) => (mark === '«' ? 'opens' : mark === '»' ? 'closes' : mark === '"' ? 'either' : undefined)

/** «تهران - ایرنا -», «مسکو (ایرنا) -» */
const DATELINE = /^\s*(?<place>[\u0621-\u06cc\u200c ]{2,25}?)\s*(?:[(/،-]|–|—)\s*(?<agency>ایرنا|ایسنا|تسنیم|مهر|فارس|ایلنا|برنا|آنا|باشگاه خبرنگاران جوان|رویترز|خبرگزاری فرانسه|آسوشیتدپرس)\s*\)?\s*[-–—:]\s*/u
