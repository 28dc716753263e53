// Places as findings: a name, coordinates only as fine as the words are, and what the place is to the story.
import type { Document } from '../document/document.js'
import type { Place } from '../document/mention.js'
import type { LocationFinding } from './findings.js'
import { findingSpan } from './spans.js'

/** A place as a finding, with the role it has where it is used. @example locationFinding(document, place, 'event') */
export function locationFinding(document: Document, place: Place, role: LocationFinding['role']): LocationFinding {
  const first = place.mentions.length ? document.mentions[place.mentions[0]!] : undefined
  return {
    name: place.name, ...(first && { span: findingSpan(document, first) }), ...(place.geonames !== undefined && { geonames: place.geonames }),
    ...(place.latitude !== undefined && { latitude: place.latitude }), ...(place.longitude !== undefined && { longitude: place.longitude }),
    precision: place.precision, country: place.country, role,
  }
}

/** Every place of the story: of an event where one happened there (`happened`: indices of places), of a statement where it was said, else what it is about. */
export function locationFindings(document: Document, happened: ReadonlySet<number> = new Set(), said: ReadonlySet<number> = new Set()): LocationFinding[] {
  return document.places.filter((place) => place.mentions.length).map((place) => locationFinding(document, place, happened.has(place.index) ? 'event' : said.has(place.index) ? 'statement' : 'subject'))
}
