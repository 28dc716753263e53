// Where the verb that governs a time looks: «وقّع الجمعة» back, «يوقّع الجمعة» ahead.
import type { Parsed } from '../../document/document.js'
import type { Predicate } from '../../document/predicate.js'
import type { Direction } from './resolve.js'

const AHEAD = new Set(['planned', 'wanted', 'obliged', 'possible', 'near', 'conditional'])

/** `reports`: is it a verb of saying, whose present tense in a headline tells of the past ("Iran says Friday")? */
export function directionOf(text: Parsed, host: Predicate | undefined, reports: (lemma: string) => boolean): Direction {
  let predicate = host
  for (let n = 0; predicate && n < 4; n++) {
    if (predicate.modality.some((m) => AHEAD.has(m))) return 'future'
    if (predicate.form === 'finite' || predicate.tense !== 'none') {
      if (predicate.tense === 'past') return predicate === host || predicate.form === 'finite' ? (predicate === host ? 'past' : null) : null
      if (predicate.tense === 'future') return 'future'
      if (predicate.tense === 'present') return reports(predicate.lemma) ? 'past' : predicate === host ? 'future' : null
    }
    if (predicate.parent?.as === 'purpose') return 'future'
    const up: number | undefined = predicate.light ?? predicate.parent?.predicate
    predicate = up === undefined || up === predicate.index ? undefined : text.predicates[up]
  }
  return null
}
