// Whose side one speaks for: who says what others must do, and one's own part in talks and deals that one only speaks of.
import { childrenOf } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { actorsOfGroup } from '../language/actors.js'
import type { CodedStatement } from './coded-statement.js'
import type { Candidate } from './complete-roles.js'
import { unite } from './roles.js'
import { sameCountry, stateOf } from './country-of.js'

/** The act of saying that somebody must do something. */
export const OBLIGED = 'say that one must'
/** Talks that one may speak of having. */
const OPEN_TALKS = new Set(['negotiate', 'talk', 'hold a dialogue', 'discuss', 'begin negotiations', 'resume negotiations', 'keep in contact'])
/** What states do, whichever minister hopes for it. */
const STATES_DO = new Set(['reach', 'conclude', 'normalise', 'restore ties', 'strengthen ties', 'lease', 'sell', 'buy', 'supply', 'trade', 'supply arms', 'give military aid'])
/** With whom a state deals as a state. */
const PEERS = new Set(['state', 'group', 'organization', 'bloc'])

/**
 * The actors of an act that somebody speaks of, with his own side where only the other is named.
 * @example ownSide(document, candidate, [palestinians], speech) // «قال الوزير إن الظروف ناضجة للتفاوض مع الفلسطينيين»: Israel and the Palestinians
 */
export function ownSide(document: Document, candidate: Candidate, actors: number[], speech: CodedStatement | undefined): number[] {
  const { act, roles } = candidate
  const { recipients } = roles
  // «قالت رايس إن على إسرائيل …», "she said Israel needed to": what one must do is asked by who says so
  if (act.id === OBLIGED) return speech ? speech.speakers.filter((actor) => !recipients.includes(actor)) : []
  if (actors.length === 1 && OPEN_TALKS.has(act.id) && speech && !speech.headline && isOneSided(candidate)) {
    const mine = sidesOf(document, speech.speakers).filter((side) => !actors.some((actor) => side === actor || sameCountry(document, side, actor)))
    return unite(mine, actors)
  }
  // «أعرب الوزير عن أمله في التوصل إلى اتفاق مع الفلسطينيين»: his country's
  if (STATES_DO.has(act.id) && isLent(candidate) && [...actors, ...recipients].some((actor) => PEERS.has(document.actors[actor]!.kind))) {
    return unite([], actors.flatMap((actor) => (document.actors[actor]!.kind === 'person' ? sidesOf(document, [actor]) : [actor])))
  }
  // «هدد زعيم الحركة بقصف المدينة»: it is the movement that will
  if (FOUGHT.has(act.type) && isLent(candidate) && isLed(document, actors)) return [document.actors[actors[0]!]!.of!]
  return actors
}
/** Types of what an armed movement does, whoever leads it. */
const FOUGHT = new Set(['ASSAULT', 'MOBILIZE'])
/** One who is somebody of an armed movement. */
function isLed({ actors }: Document, [first, ...rest]: readonly number[]): boolean {
  const leader = first === undefined || rest.length ? undefined : actors[first]!
  const of = leader?.kind === 'person' && leader.of !== undefined ? actors[leader.of]! : undefined
  return of?.kind === 'organization' && ARMED.has(of.sector ?? '')
}
const ARMED = new Set(['REB', 'UAF'])

/** «رفضت كينيا سحب قواتها»: who refuses to do something with his own forces refuses them nothing. */
export function spareOwn(document: Document, { act, predicate, roles }: Candidate, acts: ReadonlyMap<number, Candidate>): void {
  if (act.type !== 'REJECT' || !roles.recipients.length) return
  const refused = childrenOf(document, predicate.index).map(({ index }) => acts.get(index)).find((one) => one?.reading.nominal && one.roles.actors.length > 0 && one.roles.actors.every((actor) => roles.actors.includes(actor)))
  if (!refused) return
  roles.recipients = roles.recipients.filter((actor) => !(FORCES.has(document.actors[actor]!.sector ?? '') && document.actors[actor]!.kind !== 'person' && roles.actors.every((own) => sameCountry(document, own, actor))))
}
const FORCES = new Set(['MIL', 'COP'])

/** Told with "with", and nobody else is named. */
function isOneSided({ reading, predicate, roles }: Candidate): boolean {
  if (!reading.nominal || predicate.args.some((arg) => arg.role === 'subj') || reading.owners().length) return false
  return predicate.args.some((arg) => arg.prep !== undefined && reading.markers.with.has(arg.prep) && actorsOfGroup(reading.document, arg.group).some((actor) => roles.actors.includes(actor)))
}

/** Its subject is that of the verb above («يأمل في التوصل إلى»), no light verb's («أبرم اتفاقا»). */
function isLent({ reading, predicate }: Candidate): boolean {
  const subjects = predicate.args.filter((arg) => arg.role === 'subj')
  return reading.nominal && predicate.light === undefined && subjects.length > 0 && subjects.every((arg) => arg.shared)
}

/** An official speaks for his state, anybody else for himself; a nameless source for nobody. */
function sidesOf(document: Document, speakers: readonly number[]): number[] {
  return speakers.flatMap((speaker) => {
    const { kind, country, sector, nameless } = document.actors[speaker]!
    if (kind === 'state' || kind === 'organization') return [speaker]
    if ((kind !== 'person' && kind !== 'body') || (sector !== 'GOV' && nameless)) return []
    if (sector !== 'GOV') return kind === 'person' && sector === 'CVL' ? [] : [speaker]
    return [(country === null ? undefined : stateOf(document, country)) ?? speaker]
  })
}

