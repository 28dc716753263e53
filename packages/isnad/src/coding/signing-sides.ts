// Who makes an agreement is who is party to it: «تأمل توقيعه», "arms deals were signed", where the act itself names nobody; and who signs several with several signs each with one.
import { predicateAtWord } from '../document/by-sentence.js'
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

/**
 * One verb of signing over several agreements with others: as many acts, each with its own partner and day; the further ones stand on the nouns of theirs.
 * @example splitSignings(document, events, agreements) // «وقّعت كينيا اتفاقيتين: اتفاقية صيد مع عُمان في مايو، واتفاقية نقل مع مصر في يونيو»: two signings
 */
export function splitSignings(document: Document, events: CodedEvent[], agreements: readonly CodedAgreement[]): void {
  for (const event of [...events]) {
    if (!MAKING.has(event.type) || event.headline) continue
    const made = agreements.flatMap((agreement) => agreement.stages.filter((stage) => stage.predicate === event.predicate && stage.stage === 'signed').map((stage) => ({ agreement, stage })))
    if (made.length < 2 || !areOfSeveral(made.map(({ agreement }) => agreement))) continue
    for (const [i, { agreement, stage }] of made.entries()) {
      const sides = agreement.parties.flatMap((party) => (typeof party === 'number' ? [party] : stateOf(document, party)))
      // those who signed are named as they are; the other side by its state
      const own = event.actors.filter((actor) => sides.includes(actor) || agreement.parties.includes(document.actors[actor]!.country ?? ''))
      const actors = [...own, ...sides.filter((side) => !own.some((actor) => document.actors[actor]!.country !== null && document.actors[actor]!.country === document.actors[side]!.country))]
      const told = { actors, recipients: [], date: stage.date ?? event.date }
      if (i === 0) Object.assign(event, told)
      else {
        const noun = predicateAtWord(document, document.groups[agreement.groups[0]!]!.head)
        if (!noun) continue
        stage.predicate = noun.index
        const known = events.find((other) => other.predicate === noun.index)
        const more = { ...event, ...told, predicate: noun.index, trigger: { start: noun.start, end: noun.end }, also: [], alsoTriggers: [], quantities: [], place: null }
        if (known) Object.assign(known, more)
        else events.splice(events.indexOf(event) + i, 0, more)
      }
    }
  }
}

/** Two each, one of whom is in all and the other in no other. */
function areOfSeveral(agreements: readonly CodedAgreement[]): boolean {
  const [first] = agreements
  if (agreements.some(({ parties }) => parties.length !== 2)) return false
  const shared = first!.parties.filter((party) => agreements.every(({ parties }) => parties.includes(party)))
  return shared.length === 1
}

const MAKING = new Set(['SUPPORT', 'AGREE'])

const stateOf = ({ actors }: Document, country: string): number[] => {
  const state = actors.find((actor) => actor.kind === 'state' && actor.country === country)
  return state ? [state.index] : []
}
