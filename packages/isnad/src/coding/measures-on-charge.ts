// States that act against another on a charge: «قطعت علاقاتها بها بتهمة دعم المتمردين», "expelled three diplomats on charges of spying". They accuse it, and what they charge it with is its deed.
import { firstIndex } from '../document/first-index.js'
import type { Document } from '../document/document.js'
import { allActs, ofAct } from './acts.js'
import type { CodedEvent } from './coded.js'
import type { Candidate } from './complete-roles.js'
import { sameCountry } from './country-of.js'
import type { Cues } from './cues.js'
import { isPretext, isTold } from './grounds.js'
import { besides, unite } from './roles.js'
import { isOfficial } from './sectors.js'

/** What courts and employers do to people, whose charge is no charge of one state against another. */
const JUDICIAL = new Set(['convict', 'sentence', 'fine', 'strip of rights', 'dismiss'])
const MEASURES = new Set(['close a border', 'blockade', 'restrict movement'])
const isMeasure = ({ type, act }: { readonly type: string; readonly act: string }): boolean => (type === 'SANCTION' ? !JUDICIAL.has(act) : MEASURES.has(act))
/** How many words behind the act its charge may stand. */
const FAR = 24

/**
 * The charges that measures of states against others are given as their ground.
 * @example chargesOnMeasures(document, cues, events) // «طردت كينيا السفير المالطي بتهمة التجسس»: Kenya accuses him
 */
export function chargesOnMeasures(document: Document, cues: Cues, events: readonly CodedEvent[]): CodedEvent[] {
  const found: CodedEvent[] = []
  for (const event of events) {
    if (!isMeasure(event) || event.status !== 'actual' || event.headline || event.weak || !event.actors.length || !event.recipients.length) continue
    if (!event.actors.every((actor) => isOfficial(document.actors[actor]!)) || event.recipients.some((actor) => event.actors.some((own) => sameCountry(document, own, actor)))) continue
    const trigger = chargeBehind(document, cues, event)
    if (!trigger || events.some((other) => other.type === 'ACCUSE' && other.sentence === event.sentence && other.actors.some((actor) => event.actors.includes(actor)))) continue
    found.push({ ...event, trigger, place: null, also: [], alsoTriggers: [], quantities: [], presentation: 'told', rule: 'charge: ground of a measure', ...ofAct(allActs().get('accuse')!) })
  }
  return found
}

function chargeBehind(document: Document, cues: Cues, event: CodedEvent): CodedEvent['trigger'] | undefined {
  const { words, sentences } = document
  const from = firstIndex(words, (word) => word.start >= event.trigger.start)
  const last = Math.min(sentences[event.sentence]!.last, from + FAR)
  for (let i = from + 1; i < last; i++) if (isPretext(words, i, cues)) return isTold(document, event, i) ? undefined : { start: words[i]!.start, end: words[i]!.end }
  return undefined
}

/** What officers and courts do to somebody over what he is suspected of. */
const PROSECUTION: ReadonlySet<string> = new Set(['arrest', 'detain', 'imprison', 'interrogate', 'investigate', 'charge', 'put on trial', 'pursue', 'search'])
/** How far above the deed the measure may stand. */
const UP = 4
/**
 * Lays the deed that a measure is taken over to those it is taken against.
 * @example layToTargets(document, candidate, acts) // «أغلقت حدودها مع أوغندا بزعم دعمها للمتمردين»: Uganda's support
 */
export function layToTargets(document: Document, { predicate, reading, roles }: Candidate, acts: ReadonlyMap<number, Candidate>): void {
  if (!reading.nominal || !predicate.modality.includes('alleged')) return
  let above = predicate
  for (let up = 0; up < UP && above.parent && above.parent.as !== 'relative'; up++) {
    above = document.predicates[above.parent.predicate]!
    const over = acts.get(above.index)
    if (!over) continue
    const { actors, recipients } = over.roles
    // «أوقفته الشرطة للاشتباه في ممارسته العنف»: his who is dealt with, not theirs who deal with him
    if (PROSECUTION.has(over.act.id) && recipients.length && roles.actors.length && roles.actors.every((actor) => actors.includes(actor))) {
      roles.actors = besides(recipients, actors)
      roles.recipients = besides(roles.recipients, roles.actors)
      roles.laid = true
      return
    }
    if (!isMeasure({ type: over.act.type, act: over.act.id }) || !actors.length || !recipients.length || !actors.every((actor) => isOfficial(document.actors[actor]!))) return
    const own = roles.actors.every((actor) => actors.some((one) => one === actor || sameCountry(document, one, actor)))
    if (!own && !reading.openGenitive) return
    if (!own) roles.recipients = unite(roles.recipients, roles.actors)
    roles.actors = besides(recipients, actors)
    roles.recipients = besides(roles.recipients, roles.actors)
    roles.laid = true
    roles.chargedBy = actors
    return
  }
}
