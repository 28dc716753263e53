// Where the verb that governs a time looks: «وقّع الجمعة» back, «يوقّع الجمعة» ahead.
import type { Parsed } from '../../document/document.js'
import type { Predicate } from '../../document/predicate.js'
import type { Direction } from './context.js'

const AHEAD = new Set(['planned', 'wanted', 'obliged', 'possible', 'near', 'conditional'])

/**
 * `reports`: is it a verb of saying, whose present tense in a headline tells of the past ("Iran says Friday")?
 * `awaited`: does it say of something that it is to come ("talks scheduled for Friday")?
 * `agreed`: is it what a verb over it says to be agreed on («اتفقا على عقد قمة في مايو»)?
 */
export function directionOf(text: Parsed, host: Predicate | undefined, reports: (lemma: string) => boolean, awaited: (lemma: string) => boolean, agreed: (host: Predicate, above: Predicate) => boolean): Direction {
  if (!host) return null
  if (host.modality.some((m) => AHEAD.has(m))) return 'future'
  if (host.form === 'finite') {
    if (host.tense === 'present') return reports(host.lemma) ? 'past' : 'present'
    return host.tense === 'none' ? null : host.tense
  }
  // "the deal signed on Friday"
  if (host.form === 'passive-participle' && !awaited(host.lemma) && !reports(host.lemma)) return 'past'
  if (host.parent?.as === 'purpose' || host.tense === 'future') return 'future'
  const up = host.light ?? host.parent?.predicate
  const above = up === undefined || up === host.index ? undefined : text.predicates[up]
  if (!above) return null
  if (above.modality.some((m) => AHEAD.has(m)) || above.tense === 'future' || agreed(host, above)) return 'future'
  // «التي جرت الجمعة» tells of the past, but what a past verb announces may lie ahead
  return host.light !== undefined && above.tense === 'past' ? 'past' : null
}
