// Who answers for what stands somewhere: they, or whose it is.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Mention } from '../document/mention.js'
import { actorsOfGroup } from '../language/actors.js'

/**
 * Of those who may be meant, the ones who answer for a group. `doersOf` says who did an act that a noun tells of.
 * @example answerableFor(document, group, isAnother, doersOf) // «تصريحات الوزير»: the minister
 */
export function answerableFor(document: Document, group: number, isAnother: (actor: number) => boolean, doersOf: (word: number) => readonly number[]): number[] {
  const own = actorsOfGroup(document, group).filter(isAnother)
  if (own.length) return own
  const { first, last, sentence, head } = document.groups[group]!
  // "the decision by Malta"
  const by = predicateAtWord(document, head)?.args.flatMap((argument) => (argument.role === 'agent' ? actorsOfGroup(document, argument.group).filter(isAnother) : [])) ?? []
  if (by.length) return by
  const suffered = predicateAtWord(document, head)?.args.flatMap((argument) => (argument.role === 'obj' ? [document.groups[argument.group]!.head] : [])) ?? []
  for (const mention of inSentence(document, sentence).mentions) {
    // «وصفت احتجازه بأنه انتهاك»: whom it was done to answers for nothing
    if (mention.first < first || mention.last > last || suffered.includes(mention.head) || (mention.form === 'pronoun' && !isPointingNear(document, mention))) continue
    const others = mention.actors.filter(isAnother)
    if (others.length) return others
  }
  // «الهجوم جريمة حرب»: whoever the story tells did it
  return doersOf(head).filter(isAnother)
}

/** Whether a pronoun points into its own sentence: farther back it is too uncertain to accuse somebody by. */
export function isPointingNear(document: Document, pronoun: Mention): boolean {
  return inSentence(document, pronoun.sentence).mentions.some((mention) => mention.first < pronoun.first && mention.form !== 'pronoun' && mention.actors.some((actor) => pronoun.actors.includes(actor)))
}
