// Which mentions of an act are no event by themselves: names of fields («علاقات التعاون»), what is feared or planned without anybody in it, nouns without any particular.
// What is weak stays only as a further mention of an act told elsewhere.
import type { CodedEvent } from './coded.js'
import type { Candidate } from './complete-roles.js'
import type { Expression, Expressions } from './expressions.js'
import { isActorLike } from './match-expression.js'
import type { Reading } from './reading.js'
import type { Colour } from './status.js'

/** Nouns that mostly name a field, not an act («علاقات التعاون», «برنامج المساعدات»). */
const GENERIC = new Set(['COOPERATE', 'AID'])
/** Types told of while they are only planned, feared or claimed, and nobody is named. */
const TOLD_OPEN = new Set(['ASSAULT', 'CONSULT', 'SUPPORT', 'ACCUSE'])
/** Types that need nobody named: an attack is news without its author. */
const NEEDS_NOBODY = new Set(['ASSAULT', 'PROTEST'])

/** Whether an event is nothing by itself. @example isWeak(event, candidate, expressions, colour) // true for «ضد العنف» */
export function isWeak(event: CodedEvent, { reading, matched }: Candidate, expressions: Expressions, colour: Colour): boolean {
  if (reading.nominal && colour.purpose && !colour.inside) return true
  // «علاقات التعاون», "a day of talks": the noun belongs to another that is spoken of
  if (GENERIC.has(event.type) && reading.nominal && reading.group?.parent?.as === 'genitive' && !(event.actors.length && event.recipients.length) && !colour.inside) return true
  if (event.actors.length || event.recipients.length) return false
  if (event.status !== 'actual') return !TOLD_OPEN.has(event.type)
  // somebody is there, though nobody knows who («استقالة حكومته»)
  for (const name of reading.nominal ? ['gen', 'agent', 'subj'] : ['subj', 'agent']) for (const group of reading.groupsIn({ name })) if (isActorLike(reading, group, expressions)) return false
  if (!reading.nominal && matched.specific) return false
  if (reading.nominal && hasParties(reading, matched.expression)) return false
  if (!NEEDS_NOBODY.has(event.type)) return !(event.type === 'CONSULT' && reading.nominal && isSubject(reading))
  return reading.nominal && !reading.light && !isSubject(reading) && !event.date && !event.place && !event.quantities.length
}

/** «التفاوض بين الروس واللاجئين»: parties are there, whoever they are. */
function hasParties(reading: Reading, expression: Expression): boolean {
  if (expression.act!.roles !== 'mutual') return false
  return [...expression.actor, ...expression.recipient].some((slot) => slot.name === 'obl' && reading.groupsIn(slot).length > 0) || reading.predicate.args.some((arg) => arg.role === 'subj' && !arg.shared)
}

/** «تعصف حرب أهلية بالبلاد»: the noun is what happens. */
function isSubject({ document, predicate, group }: Reading): boolean {
  const parent = predicate.parent && document.predicates[predicate.parent.predicate]
  return !!parent && !!group && parent.args.some((arg) => arg.role === 'subj' && arg.group === group.index && !arg.shared)
}

