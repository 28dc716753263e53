// Where the verb that governs a time looks: «وقّع الجمعة» back, «يوقّع الجمعة» ahead.
import type { Parsed } from '../../document/document.js'
import type { Predicate } from '../../document/predicate.js'
import type { Direction } from './context.js'
import type { TimeLinks } from './links.js'

const AHEAD = new Set(['planned', 'wanted', 'obliged', 'possible', 'near', 'conditional'])

/**
 * Where a time looks by its host: back, ahead, or nobody knows. A verb of saying in a headline's present tense tells of the past ("Iran says Friday");
 * "scheduled for Friday", «اتفقا على عقد قمة في مايو» are to come.
 */
export function directionOf(text: Parsed, host: Predicate | undefined, links: TimeLinks): Direction {
  if (!host) return null
  if (host.modality.some((m) => AHEAD.has(m))) return 'future'
  if (host.form === 'finite') {
    if (host.tense === 'present') return links.is(host.lemma, 'reports') ? 'past' : 'present'
    return host.tense === 'none' ? null : host.tense
  }
  // "the deal signed on Friday"
  if (host.form === 'passive-participle' && !links.is(host.lemma, 'awaited') && !links.is(host.lemma, 'reports')) return 'past'
  if (host.parent?.as === 'purpose' || host.tense === 'future') return 'future'
  const up = host.light ?? host.parent?.predicate
  const above = up === undefined || up === host.index ? undefined : text.predicates[up]
  if (!above) return null
  if (above.modality.some((m) => AHEAD.has(m)) || above.tense === 'future' || links.isAgreed(host, above)) return 'future'
  // «التي جرت الجمعة» tells of the past, but what a past verb announces may lie ahead
  // … nor does what one failed or refused to do
  return (host.light !== undefined || (host.form === 'infinitive' && host.modality.includes('failed'))) && above.tense === 'past' ? 'past' : null
}

/** «قرار بود سفر کند», «devait se rendre», «должен был посетить»: a past auxiliary stands before it, so that what was due then may be over. @example wasDue(text, host) */
export function wasDue({ words, sentences }: Parsed, { word, sentence, modality }: Predicate): boolean {
  if (!modality.includes('planned')) return false
  for (let i = word - 1; i >= sentences[sentence]!.first && i >= word - DUE_REACH; i--) {
    const { pos, key, tense, verbForm } = words[i]!
    if (pos === 'aux' && tense === 'past') return true
    if ((pos === 'punct' && key !== '(' && key !== ')') || (pos === 'verb' && verbForm === 'finite')) return false
  }
  return false
}
/** Words between «قرار بود» and its verb. */
const DUE_REACH = 14
