// Who did what only a headline tells: «روسيا تتهم …» is the word of the minister whom the first sentences quote.
import type { Document } from '../document/document.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import { SPOKEN } from './merge-events.js'

/** In how many sentences after the headline the speaker is quoted. */
const LEAD = 2

/**
 * The state that a headline puts for who speaks for it gives way to him.
 * @example nameSpeakers(document, events, statements) // "Moscow accuses Kyiv … The deputy foreign minister said …": the deputy minister
 */
export function nameSpeakers(document: Document, events: readonly CodedEvent[], statements: readonly CodedStatement[]): void {
  for (const event of events) {
    if (!event.headline || !SPOKEN.has(event.type) || event.actors.length !== 1) continue
    const state = document.actors[event.actors[0]!]!
    if (state.kind !== 'state' || state.country === null) continue
    for (const { sentence, headline, speakers, kind } of statements) {
      if (headline || kind === 'deny') continue
      if (sentence > event.sentence + LEAD) break
      const [speaker] = speakers
      const who = speakers.length === 1 ? document.actors[speaker!]! : undefined
      if (!who || who.country !== state.country || (who.kind !== 'person' && who.kind !== 'body') || who.sector !== 'GOV') continue
      if (!event.recipients.includes(speaker!)) event.actors = [speaker!]
      break
    }
  }
}
