// Attacks and coercion that somebody lays to another by naming them as the ground of an act: «ردا على هجمات الحوثيين», "in response to the rebels' shelling".
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Span } from '../document/span.js'
import { actorsOfArgument } from '../language/actors.js'
import type { ClaimLedger } from './claim-ledger.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import type { Cues } from './cues.js'

/** A deed and those who are named as having done it. */
export interface Deed { readonly quote: Span; readonly accused: readonly number[] }

/** Acts that accuse by being told of another, or condemned. */
export const LAID: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE'])
/** Measures that their authors declare («ردا على القيود الأميركية»): nobody alleges them. */
const DECLARED: ReadonlySet<string> = new Set(['restrict', 'restrict movement', 'close a border', 'impose a curfew'])

/**
 * The deeds that a statement gives as the ground of something, each with the name of who did it beside it.
 * @example deedsIn(document, cues, statement, ledger) // «قالت كينيا إن الغارة جاءت ردا على قصف أوغندا للمطار»: the shelling, by Uganda
 */
export function deedsIn(document: Document, cues: Cues, { content, sentence, speakers }: CodedStatement, ledger: ClaimLedger): Deed[] {
  const found: Deed[] = []
  for (const event of ledger.eventsIn.get(sentence) ?? []) {
    const { start } = event.trigger
    if (event.status !== 'alleged' || start < content.start || start >= content.end || !isGround(document, cues, start, content.start)) continue
    const deed = namedDeed(document, event, ledger, speakers, content.end)
    if (deed && !found.some((one) => one.quote.start < deed.quote.end && deed.quote.start < one.quote.end)) found.push(deed)
  }
  return found
}

/** The words of an attack or coercion that a noun names, with those of another side than `of` that are named as doing it. */
export function namedDeed(document: Document, event: CodedEvent, ledger: ClaimLedger, of: readonly number[], end: number): Deed | undefined {
  const deed = document.predicates[event.predicate]!
  if (!LAID.has(event.type) || DECLARED.has(event.act) || deed.form === 'finite' || deed.negation !== undefined || deed.sentence !== event.sentence || event.status === 'hypothetical' || event.status === 'planned' || event.status === 'denied') return undefined
  const quote = { start: deed.start, end: Math.min(end, Math.max(deed.end, deed.clause.end)) }
  // who is named beside it, not who the story says did it
  const overt = new Set(inSentence(document, deed.sentence).mentions.filter((mention) => mention.form !== 'pronoun' && mention.start >= quote.start && mention.end <= quote.end).flatMap((mention) => mention.actors))
  const accused = event.actors.filter((actor) => overt.has(actor) && ledger.isCulprit(actor, of) && !event.recipients.includes(actor) && !actorsOfArgument(document, deed.index, 'obj').includes(actor))
  return accused.length && quote.end - quote.start > 8 ? { quote, accused } : undefined
}

/** «ردا على», «بسبب» right before the deed: why something was done. */
function isGround({ words }: Document, cues: Cues, start: number, from: number): boolean {
  const at = firstIndex(words, (word) => word.start >= start)
  for (let i = at - 1; i >= 0 && i > at - 5 && words[i]!.start >= from; i--) for (const phrase of cues.reasons.get(words[i]!.lemma) ?? cues.reasons.get(words[i]!.key) ?? []) if (i + phrase.length <= at) return true
  return false
}
