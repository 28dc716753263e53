import type { Grouped, Parsed } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Predicate } from '../../document/predicate.js'
import { ClauseReader } from './clause-reader.js'

/**
 * Predicates with their arguments: a shallow dependency reading in one pass.
 * @example «ایران از آمریکا خواست تحریم‌ها را لغو کند» → خواستن(ایران, آمریکا), لغو(آمریکا, تحریم‌ها) as its content, wanted
 */
export function parse(text: Grouped): Parsed {
  const predicates: Predicate[] = []
  const reader = new ClauseReader(text, predicates)
  for (const sentence of text.sentences) reader.readSentence(sentence)
  return withLayers(text, { predicates })
}
