// A text with one layer more. Every text, document or in between, is an object of the same make: V8 then reads a field of it by its place;
// spread into a new object at each step it would end up as a dictionary, one of a kind for every story, and each `document.words` a look-up by name.
import type { Document, Text } from './document.js'

type Layers = Omit<Document, keyof Text>

/** What a step adds to a text. Nothing else that the text may carry comes along. @example withLayers(text, { words }).words */
export function withLayers<T extends Text, M extends Partial<Layers>>(text: T, more: M): T & M {
  const from: Text & Partial<Layers> = text
  const made: Text & Partial<Layers> = {
    story: from.story, language: from.language, text: from.text, bodyStart: from.bodyStart, published: from.published,
    tokens: more.tokens ?? from.tokens, words: more.words ?? from.words,
    sentences: more.sentences ?? from.sentences, quotations: more.quotations ?? from.quotations, dateline: more.dateline ?? from.dateline,
    groups: more.groups ?? from.groups, predicates: more.predicates ?? from.predicates,
    times: more.times ?? from.times, datedBy: more.datedBy ?? from.datedBy, occasionOf: more.occasionOf ?? from.occasionOf, countedDates: more.countedDates ?? from.countedDates,
    mentions: more.mentions ?? from.mentions, actors: more.actors ?? from.actors, places: more.places ?? from.places, problems: more.problems ?? from.problems,
  }
  return made as T & M
}
