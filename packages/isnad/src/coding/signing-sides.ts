// Who makes an agreement is who is party to it: «تأمل توقيعه», "arms deals were signed", where the act itself names nobody.
import type { Document } from '../document/document.js'
import { allActs } from './acts.js'
import type { CodedAgreement } from './agreements.js'
import type { CodedEvent } from './coded.js'

/**
 * Gives acts by which all sides make an agreement, and that name none of them, the parties of the agreement.
 * @example nameSides(document, events, agreements) // "Kenya and Oman negotiated a pact. It was signed on Monday": both signed it
 */
export function nameSides(document: Document, events: readonly CodedEvent[], agreements: readonly CodedAgreement[]): void {
  const made = new Map<number, CodedAgreement>()
  for (const agreement of agreements) for (const { predicate } of agreement.stages) if (!made.has(predicate)) made.set(predicate, agreement)
  for (const event of events) {
    if (event.actors.length || event.recipients.length || allActs().get(event.act)?.roles !== 'mutual' || !MAKING.has(event.type)) continue
    const agreement = [event.predicate, ...event.also].map((predicate) => made.get(predicate)).find((one) => one)
    if (agreement && agreement.parties.length > 1) event.actors = agreement.parties.flatMap((party) => (typeof party === 'number' ? [party] : stateOf(document, party)))
  }
}
const MAKING = new Set(['SUPPORT', 'AGREE'])

const stateOf = ({ actors }: Document, country: string): number[] => {
  const state = actors.find((actor) => actor.kind === 'state' && actor.country === country)
  return state ? [state.index] : []
}
