// Those who are told to have done the same as others: «قطعت كينيا علاقاتها بمالطا، وحذت أوغندا حذوها», "Uganda followed suit the next day".
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import { push } from '../document/push.js'
import type { CodedEvent } from './coded.js'
import { sameCountry, stateOf } from './country-of.js'
import { dateOf } from './dates.js'
import type { Markers } from './markers.js'
import { Reading } from './reading.js'
import { unite } from './roles.js'
import { isOfficial } from './sectors.js'

/** What one party does after another of its own accord; two who meet or sign have done it together. */
const REPEATED = new Set(['SANCTION', 'COERCE', 'RETREAT', 'REJECT', 'SUPPORT', 'AID', 'CONCEDE'])
/** In the table: what is done is done after whoever the verb's object is. */
const ITS_OBJECT = '@'
/** How many words behind the verb the rest of the idiom may stand. */
const NEAR = 5
/** In the sentence before that may be told which others do as well. */
const BACK = 1

/**
 * Gives an act to those as well who are told to have done likewise: in its sentence they are further doers of it, where they have a time or a sentence of their own it is another act.
 * @example doLikewise(document, events, markers)
 */
export function doLikewise(document: Document, events: CodedEvent[], markers: Markers): void {
  const done: CodedEvent[] = []
  const told = new Map<number, CodedEvent[]>()
  for (const event of events) push(told, event.sentence, event)
  for (const predicate of document.predicates) {
    if (predicate.form !== 'finite' || !markers.likewiseBy.has(predicate.lemma) || !(told.has(predicate.sentence) || told.has(predicate.sentence - BACK))) continue
    if (predicate.negation !== undefined || predicate.modality.length || predicate.tense !== 'past' || document.sentences[predicate.sentence]!.headline) continue
    const model = idiomAt(document, predicate, markers)
    if (model === undefined) continue
    const reading = new Reading(document, predicate, markers)
    // «حذا حذوها كل من …»: the words of the idiom stand where its subject would
    const doers = [...reading.actorsIn({ name: 'subj' }), ...(model.isObject ? [] : reading.actorsIn({ name: 'obj' }))].filter((actor) => isOfficial(document.actors[actor]!) || document.actors[actor]!.kind === 'organization')
    const event = doers.length ? precedent(document, [...(told.get(predicate.sentence - BACK) ?? []), ...(told.get(predicate.sentence) ?? [])], predicate, doers, model.isObject ? [...reading.actorsIn({ name: 'obj' }), ...reading.actorsIn({ name: 'obl' })] : undefined) : undefined
    if (!event) continue
    const others = doers.filter((actor) => !event.actors.some((one) => one === actor || sameCountry(document, one, actor)))
    if (!others.length) continue
    const date = dateOf(document, predicate.index)
    // "a day after Malta did the same": when that was, the clause says by itself
    if (event.sentence === predicate.sentence && date === null && predicate.mark === undefined) event.actors = unite(event.actors, others)
    else done.push({ ...event, predicate: predicate.index, trigger: { start: predicate.start, end: predicate.end }, sentence: predicate.sentence, headline: false, weak: undefined, pointing: undefined, bare: undefined, actors: others, recipients: event.recipients.map((actor) => whose(document, actor)), date, place: null, also: [], alsoTriggers: [], quantities: [], rule: `likewise: ${event.rule}` })
  }
  events.push(...done)
}

/** The idiom that a verb stands in. */
function idiomAt({ words }: Document, { lemma, word }: Predicate, { likewiseBy }: Markers): { readonly isObject: boolean } | undefined {
  for (const rest of likewiseBy.get(lemma)!) {
    if (rest === ITS_OBJECT) return { isObject: true }
    for (let i = word + 1; i < words.length && i <= word + NEAR && words[i]!.pos !== 'punct'; i++) if (words[i]!.lemma === rest || words[i]!.key === rest) return { isObject: false }
    if (words[word - 1]?.key === rest) return { isObject: false }
  }
  return undefined
}

/** The act that was told last before it, by somebody of the same kind; whom it is done after, if that is told, did it. */
function precedent(document: Document, near: readonly CodedEvent[], { start }: Predicate, doers: readonly number[], after: readonly number[] | undefined): CodedEvent | undefined {
  return near.filter((event) => !event.headline && event.trigger.start < start && (event.status === 'actual' || event.status === 'planned') && REPEATED.has(event.type) && !event.weak && (document.predicates[event.predicate]!.form === 'finite' || document.predicates[event.predicate]!.light !== undefined))
    .filter(({ actors }) => actors.length > 0 && actors.every((actor) => isOfficial(document.actors[actor]!) === isOfficial(document.actors[doers[0]!]!)))
    .filter(({ actors }) => after === undefined || after.some((one) => actors.some((actor) => actor === one || sameCountry(document, actor, one))))
    .sort((a, b) => a.trigger.start - b.trigger.start).at(-1)
}

/** The ambassador whom one state expels is not the one whom another does. */
function whose(document: Document, actor: number): number {
  const { kind, country } = document.actors[actor]!
  return (kind === 'person' || kind === 'body') && country !== null ? (stateOf(document, country) ?? actor) : actor
}
