// Embassies that open again and ambassadors that come back: where the story tells that two states broke off, or that they restore their ties, the mission that one opens in the other is no first one.
import type { Document } from '../document/document.js'
import { allActs, ofAct } from './acts.js'
import type { Actor } from '../document/mention.js'
import type { CodedEvent } from './coded.js'

/** By what is told where nothing is known of a rupture: what it is after one. */
const AGAIN: ReadonlyMap<string, string> = new Map([['open an embassy', 'reopen an embassy'], ['return an ambassador', 'reinstate an ambassador']])
/** What tells of ties that there were before. */
const BROKEN = new Set(['cut ties', 'restore ties', 'close an embassy', 'recall an ambassador', 'expel a diplomat', 'reopen an embassy'])

/**
 * Tells the opening of an embassy or the coming of an ambassador as the end of a rupture, between states of whom the story tells a rupture.
 * @example reopenEmbassies(document, events) // «قطعت كينيا علاقاتها بمالطا عام 2016. … وفتحت سفارتها في فاليتا»
 */
export function reopenEmbassies(document: Document, events: readonly CodedEvent[]): void {
  const statesOf = ({ actors, recipients, place }: CodedEvent): ReadonlySet<string> => {
    const there = place?.place === undefined ? undefined : document.places[place.place]!.country
    return new Set([...[...actors, ...recipients].flatMap((actor) => countryOf(document.actors[actor]!)), ...(there ? [there] : [])])
  }
  const ruptures = events.filter(({ act }) => BROKEN.has(act))
  if (!ruptures.length) return
  const pairs = ruptures.map(statesOf)
  for (const event of events) {
    // what is only planned ends no rupture yet
    const again = AGAIN.get(event.act)
    if (again === undefined || event.status !== 'actual') continue
    // «سحبت سفيرها من فاليتا ولم تعده إلا بعد عام»: to where he had been called home from
    if (!event.recipients.length && statesOf(event).size === 1) event.recipients = ruptures.findLast(({ trigger, actors, recipients }) => trigger.start < event.trigger.start && recipients.length > 0 && event.actors.every((actor) => actors.includes(actor)))?.recipients.slice() ?? []
    const states = statesOf(event)
    if (states.size > 1 && pairs.some((pair) => [...states].every((state) => pair.has(state)))) Object.assign(event, ofAct(allActs().get(again)!))
  }
}

/** A region that claims to be a state is not the one whose land it is on. */
const countryOf = ({ country, sector, index }: Actor): string[] => (country === null ? [] : [sector === 'PRE' ? `${country} ${index}` : country])
