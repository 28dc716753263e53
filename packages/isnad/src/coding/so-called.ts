// «ما وصفته بالعدوان», «ما أسماه انتهاكا»: what somebody calls by a name that is his alone.
import type { Document } from '../document/document.js'
import type { LanguagePack } from '../language/pack.js'
import type { CodedStatement } from './coded-statement.js'

/** Whether the words of a statement are only what its speaker calls something that the story does not name itself. @example isSoCalled(document, arabic, statement) // «نددت بما وصفته بالعدوان»: the aggression is her word */
export function isSoCalled({ predicates, words }: Document, { names }: Pick<LanguagePack, 'names'>, { kind, predicate, speakers }: CodedStatement): boolean {
  if (kind !== 'judge' || predicate === undefined || !speakers.length || !names.freeRelatives) return false
  let at = predicates[predicate]!.word - 1
  while (at >= 0 && words[at]!.pos === 'aux') at--
  return at >= 0 && words[at]!.pos === 'sub' && names.freeRelatives.has(words[at]!.lemma)
}
