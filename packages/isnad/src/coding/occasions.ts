// What happens on an occasion that the story dates or places elsewhere: «وصل الاثنين إلى أنقرة … وقال خلال الزيارة», "arrived on Monday … At the summit he said".
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { isDay } from '../document/time.js'
import { groupHeadedBy } from './by-head.js'
import type { CodedEvent } from './coded.js'
import { oneHoldsOther } from './dates.js'
import type { Markers } from './markers.js'

/**
 * Gives events without a date or place those of the event that was their occasion.
 * @example shareOccasions(document, events)
 */
export function shareOccasions(document: Document, events: readonly CodedEvent[]): void {
  const { occasionOf } = document
  if (!occasionOf) return
  const byPredicate = new Map<number, CodedEvent>()
  for (const event of events) for (const predicate of [event.predicate, ...event.also]) byPredicate.set(predicate, event)
  for (const event of events) {
    // looked for once an event: it may be told a thousand times
    let pointed: CodedEvent | undefined | null = null
    for (const predicate of [event.predicate, ...event.also]) {
      const noun = occasionAt(document, occasionOf, predicate)
      const occasion = (noun === undefined ? arrivalBefore(document, byPredicate, event, predicate) : byPredicate.get(noun)) ?? (mayPoint(event) ? (pointed === null ? (pointed = pointedAt(events, event)) : pointed) : undefined)
      if (!occasion || occasion === event || occasion.type !== 'CONSULT') continue
      // «يجري الوزير خلال الزيارة لقاءات»: what is told in the present of a visit to come is to come
      if (occasion.status === 'planned' && event.status === 'actual' && event.type === 'CONSULT' && noun !== undefined && isPresent(document, predicate)) event.status = 'planned'
      if (occasion.status !== event.status || areApart(event.date, occasion.date)) continue
      // a visit of several days does not say on which of them
      if (isDay(occasion.date)) event.date ??= occasion.date
      event.place ??= occasion.place
      // «وقّعا في نيروبي بيانا في ختام لقائهما», "signed it in Rome at the end of their talks": where something is done on an occasion, that is
      if (noun !== undefined && event.type !== 'CONSULT') occasion.place ??= event.place
    }
  }
}

/**
 * "signed it on Friday after a meeting with the minister", «وقّع الجمعة بعد لقاء مع الوزير»: a meeting told only as when something was done on a day was on that day.
 * @example dateCircumstances(document, events, markers)
 */
export function dateCircumstances(document: Document, events: readonly CodedEvent[], { occasion, at }: Markers): void {
  const byPredicate = new Map(events.map((event) => [event.predicate, event]))
  for (const event of events) {
    const of = document.predicates[event.predicate]!
    const group = event.date === null && event.type === 'CONSULT' && event.status === 'actual' && of.form !== 'finite' && of.parent && of.light === undefined ? groupHeadedBy(document, of.word) : undefined
    if (group?.preposition === undefined || group.definite || !(occasion.has(group.preposition) || at.has(group.preposition)) || inSentence(document, event.sentence).times.filter(({ value, anchor }) => value !== null && !anchor).length > 1) continue
    const over = byPredicate.get(of.parent!.predicate)
    if (over?.status === 'actual' && isDay(over.date) && over.sentence === event.sentence) event.date = over.date
  }
}

/** «في آذار/مارس الماضي»: what is of another day than the occasion did not take place on it. */
const areApart = (a: string | null, b: string | null): boolean => a !== null && b !== null && !oneHoldsOther(a, b)

/** Of the act itself, of the verb that lends itself to it, or of what it completes («يجري خلال الزيارة سلسلة من اللقاءات»). */
function occasionAt(document: Document, occasionOf: NonNullable<Document['occasionOf']>, predicate: number): number | undefined {
  let at = document.predicates[predicate]!
  for (let up = 0; up < 3; up++) {
    const found = occasionOf[at.index] ?? (at.light === undefined ? undefined : occasionOf[at.light])
    if (found !== undefined && found !== predicate) return found
    const parent = at.parent?.as === 'argument' && at.form !== 'finite' ? document.predicates[at.parent.predicate] : undefined
    if (!parent) return undefined
    at = parent
  }
  return undefined
}

/** «وصل إلى أبو ظبي والتقى نظيره», "arrived in Ankara, where he met": who meets after an arrival meets there. */
function arrivalBefore(document: Document, byPredicate: ReadonlyMap<number, CodedEvent>, event: CodedEvent, predicate: number): CodedEvent | undefined {
  const { parent } = document.predicates[predicate]!
  if (event.type !== 'CONSULT' || event.mode === 'visit' || !parent || (parent.as !== 'conjunct' && parent.as !== 'adverbial' && parent.as !== 'relative')) return undefined
  const before = byPredicate.get(parent.predicate)
  return before?.mode === 'visit' ? before : undefined
}

const mayPoint = (event: CodedEvent): boolean => event.type === 'CONSULT' && !!event.pointing && event.mode !== 'visit' && (event.date === null || !event.place)

/** «استقبل الوزير نظيره … وبعد المحادثات», "received him … After the talks": the talks that the definite noun means are those of the meeting told just before. */
function pointedAt(events: readonly CodedEvent[], event: CodedEvent): CodedEvent | undefined {
  return events.findLast((other) => other.type === 'CONSULT' && other !== event && !other.headline && other.sentence <= event.sentence && other.sentence >= event.sentence - BACK && other.trigger.start < event.trigger.start && other.date !== null && (!event.actors.length || other.actors.some((actor) => event.actors.includes(actor)) || other.recipients.some((actor) => event.actors.includes(actor))))
}
const BACK = 3

/** Told in the present by its verb or by the one that lends itself to it. */
function isPresent(document: Document, predicate: number): boolean {
  let at = document.predicates[predicate]!
  for (let up = 0; up < 3 && at.form !== 'finite'; up++) {
    const over = at.light ?? (at.parent?.as === 'argument' ? at.parent.predicate : undefined)
    if (over === undefined) return false
    at = document.predicates[over]!
  }
  return at.form === 'finite' && at.tense === 'present'
}
