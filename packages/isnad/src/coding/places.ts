// Where an event happened.
import type { Document } from '../document/document.js'
import { placeOfEvent } from '../language/actors.js'
import type { Act } from './acts.js'
import type { EventPlace } from './coded.js'
import type { EventType } from './findings.js'

/** Speech and diplomatic steps happen nowhere unless the story places them. */
const PLACED = new Set<EventType>(['CONSULT', 'ASSAULT', 'COERCE', 'PROTEST', 'RETREAT', 'MOBILIZE', 'AID', 'COOPERATE'])

export function placeOf(document: Document, predicate: number, act: Act, _actors: readonly number[], _recipients: readonly number[]): EventPlace | null {
  if (!PLACED.has(act.type)) return null
  const place = placeOfEvent(document, predicate)
  return place ? { name: place.name, place: place.index } : null
}
