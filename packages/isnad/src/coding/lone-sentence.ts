// A sentence that stands alone, without headline or story around it: what it only points at («استنكر الوزير الهجوم», "since the attack") was told elsewhere.
// In a story that other telling is at hand and both are joined (`merge-events.ts`); here nothing is left to join, so that a mention must tell enough by itself to be an event.
// Only for blows and riots: other acts need somebody named in any case (`weak-events.ts`).
import type { Document } from '../document/document.js'
import type { CodedEvent } from './coded.js'
import { Reading } from './reading.js'

/** Types that are coded without anybody named. */
const NEEDS_NOBODY = new Set(['ASSAULT', 'PROTEST'])
/** How many of doer, target, date, place and figures a mention inside something else must tell, and one that points back. */
const INSIDE = 2
const POINTING = 3

/** A document of one sentence without a headline. @example isLoneSentence(read({ id: '1', text: 'قُتل جنديان في هجوم.' })) // true */
export const isLoneSentence = ({ sentences }: Document): boolean => sentences.length === 1 && !sentences[0]!.headline

/** The events that a lone sentence tells rather than points at. */
export function onlyTold(document: Document, events: readonly CodedEvent[]): CodedEvent[] {
  return events.filter((event) => !NEEDS_NOBODY.has(event.type) || isTold(document, event))
}

function isTold(document: Document, event: CodedEvent): boolean {
  const { actors, recipients, status, also, quantities } = event
  const told = (actors.length ? 1 : 0) + (recipients.length ? 1 : 0) + (event.date ? 1 : 0) + (event.place ? 1 : 0) + (quantities.length ? 1 : 0)
  // told twice in one sentence («الهجوم الذي نفذته الحركة»), it is what the sentence is about
  if (also.length || quantities.length || told >= POINTING) return true
  const predicate = document.predicates[event.predicate]!
  const reading = new Reading(document, predicate)
  if (status !== 'actual' && status !== 'alleged') return told >= INSIDE || actors.length > 0 || !reading.nominal || reading.light !== undefined
  if (reading.nominal) {
    if (reading.light || (reading.isSubject && !reading.group?.definite)) return true
    return reading.word.definite || reading.group?.parent ? false : told >= INSIDE
  }
  const as = predicate.parent?.as
  return as === 'relative' || as === 'adverbial' || predicate.tense === 'present' ? told >= INSIDE : true
}
