// What somebody is said to make others believe: «يسعى الغرب إلى إظهار أن روسيا تدبر شيئا» tells what the West alleges, and that it does so.
import { childrenOf, inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Span } from '../document/span.js'
import { actorsOfArgument } from '../language/actors.js'
import type { CodedStatement } from './coded-statement.js'
import type { Cues } from './cues.js'

/** `told`: the words of the whole, laid to `doers`; `inner`: what they would have one believe, of `accused`. */
export interface Feigned { readonly told: Span; readonly doers: readonly number[]; readonly inner: Span; readonly accused: readonly number[] }

/** How long what is believed may be, in letters. */
const LONG = 220

/**
 * What a statement tells of another side's trying to make something believed of one's own.
 * @example feignedIn(document, cues, statement, isAnother) // «قال لافروف إن الغرب يحاول إقناع العالم بأن روسيا تهدده»
 */
export function feignedIn(document: Document, cues: Cues, { content, sentence }: CodedStatement, isAnother: (actor: number) => boolean): Feigned | undefined {
  for (const predicate of inSentence(document, sentence).predicates) {
    if (predicate.start < content.start || predicate.end > content.end || !predicate.modality.includes('wanted')) continue
    if (!cues.feigning.has(predicate.lemma) && !cues.feigning.has(predicate.verb ?? '')) continue
    const clause = childrenOf(document, predicate.index).find((child) => child.parent?.as === 'content' && child.start > predicate.end && child.negation === undefined)
    if (!clause) continue
    const over = predicate.parent ? document.predicates[predicate.parent.predicate]! : predicate
    const doers = actorsOfArgument(document, predicate.index, 'subj').filter(isAnother)
    const accused = actorsOfArgument(document, clause.index, 'subj')
    // of one's own side: what one takes for untrue
    if (!doers.length || !accused.length || accused.every(isAnother) || accused.some((actor) => doers.includes(actor))) continue
    const end = Math.min(content.end, clause.start + LONG)
    return { told: { start: over.clause.start, end }, doers, inner: { start: clause.start, end }, accused }
  }
  return undefined
}
