// What is told on end goes on where, and on the day when, the act before it was: one scene.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { isDay } from '../document/time.js'
import { isEarlier } from '../language/earlier.js'
import { neverDates } from '../language/times/links.js'
import type { CodedEvent, EventPlace } from './coded.js'
import { PHYSICAL } from './places.js'

/** In how many sentences a scene goes on. */
const SCENE = 3
/** What goes on all over a land. */
const WIDE = new Set(['wage war', 'civil war', 'occupy', 'annex', 'invade', 'advance'])

/**
 * «قتل عشرة في تفجير بحلب … واعتقلت الشرطة …», "protests in Belgrade … police fired tear gas": what is plainly in a country goes on where the act before it, in the same country, was.
 * Where nothing is told, nothing is taken: on stories not seen before such guesses gained nothing.
 * @example sharePlaces(document, events)
 */
export function sharePlaces(document: Document, events: readonly CodedEvent[]): void {
  let scene: { readonly place: EventPlace; readonly country: string; sentence: number; readonly date: string | null } | undefined
  for (const event of events) {
    if (event.headline || !PHYSICAL.has(event.type) || event.status !== 'actual' || WIDE.has(event.act)) continue
    const { place } = event
    if (place?.plain) {
      if (scene && scene.country === place.plain && (event.date === null || event.date === scene.date) && event.sentence - scene.sentence <= SCENE) {
        event.place = scene.place
        scene.sentence = event.sentence
      }
    } else if (place?.place !== undefined) {
      const { precision, country } = document.places[place.place]!
      scene = precision !== 'country' && country ? { place, country, sentence: event.sentence, date: event.date } : undefined
    }
  }
}

/** Sentences behind a dated act in which those who took part in it go on. */
const SAME_DAY = 2

/**
 * «تظاهر الآلاف السبت … الذين تجمعوا اصطدموا بالشرطة فاعتقلت عشرة منهم»: what those who took part in an act go on to do, or what is done to them, is of the same day.
 * @example shareDays(document, events)
 */
export function shareDays(document: Document, events: readonly CodedEvent[]): void {
  let scene: { date: string; sentence: number; people: Set<number> } | undefined
  for (const event of events) {
    if (event.headline || event.status !== 'actual' || !PHYSICAL.has(event.type) || WIDE.has(event.act)) continue
    const all = [...event.actors, ...event.recipients]
    if (event.date !== null) scene = isDay(event.date) ? { date: event.date, sentence: event.sentence, people: new Set(all) } : undefined
    else if (scene && event.sentence - scene.sentence <= SAME_DAY && all.some((actor) => scene!.people.has(actor)) && isToldOn(document, event, scene.sentence)) {
      event.date = scene.date
      scene.sentence = event.sentence
      for (const actor of all) scene.people.add(actor)
    }
  }
}

/** By a verb in the past, with no other time in its sentence and not as what came before. */
function isToldOn(document: Document, { predicate, sentence }: CodedEvent, at: number): boolean {
  const of = document.predicates[predicate]!
  if (of.form !== 'finite' || of.tense !== 'past' || isEarlier(document, of)) return false
  return sentence === at || !inSentence(document, sentence).times.some((time) => time.value !== null && !time.anchor && !neverDates(time))
}
