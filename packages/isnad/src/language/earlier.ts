// What a story goes back to: said or done before what it tells.
import type { Parsed } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'

/** «وكان قد طلب», «وكان الجيش قد أعلن», "had asked": said or done before what is told now. @example isEarlier(document, asked) // true */
export function isEarlier({ words, sentences }: Parsed, { word, form, voice, sentence }: Predicate): boolean {
  if (form !== 'finite' || voice === 'passive') return false
  for (let i = word - 1; i >= sentences[sentence]!.first && i >= word - EARLIER; i--) {
    const { pos, tense, verbForm } = words[i]!
    if (pos === 'punct' || (pos === 'verb' && verbForm === 'finite')) return false
    if (pos === 'aux' && tense === 'past') return true
  }
  return false
}
/** Words between «كان» and its verb. */
const EARLIER = 8

/** «كان قد قال إن السفارة ستفتح»: told inside what somebody had said before. @example isOfEarlier(document, opened) // true */
export function isOfEarlier(text: Parsed, { parent }: Predicate): boolean {
  for (let at = parent, up = 0; at && up < 4; at = text.predicates[at.predicate]!.parent, up++) if (at.as === 'content' && isEarlier(text, text.predicates[at.predicate]!)) return true
  return false
}
