import type { Grouped, Parsed } from '../../document/document.js'
import { parseWith } from '../clause-drafts.js'
import { ClauseReader } from './clause-reader.js'

/**
 * Predicates with their arguments: a shallow dependency reading in one pass.
 * @example «ایران از آمریکا خواست تحریم‌ها را لغو کند» → خواستن(ایران, آمریکا), لغو(آمریکا, تحریم‌ها) as its content, wanted
 */
export const parse = (text: Grouped): Parsed => parseWith(text, (predicates) => new ClauseReader(text, predicates))
