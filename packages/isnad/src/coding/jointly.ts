// What is done «بالتنسيق مع», «بالتشاور مع» somebody: whoever does it coordinates or consults.
import { childrenOf, inSentence } from '../document/by-sentence.js'
import type { Predicate } from '../document/predicate.js'
import { actorsOfGroup } from '../language/actors.js'
import type { Candidate } from './complete-roles.js'
import { sameCountry } from './country-of.js'
import { unite } from './roles.js'

const TOGETHER = new Set(['CONSULT', 'COOPERATE'])
/** How far above the noun its verb may stand («أرسلت كينيا مساعدات بالتنسيق مع»: it hangs on what stands before it). */
const ABOVE = 4

/**
 * Adds whoever does what is done so to those with whom it is done.
 * @example jointly(candidate) // «أعدت غانا المسودة بالتشاور مع كينيا»: Ghana and Kenya consult
 */
export function jointly({ reading, predicate, roles, act }: Candidate): void {
  const { document, markers, group } = reading
  if (!TOGETHER.has(act.type) || act.roles !== 'mutual' || !reading.nominal || predicate.negation !== undefined || predicate.light !== undefined) return
  if (group?.preposition === undefined || !markers.helped.has(group.preposition) || predicate.args.some(({ role, shared }) => !shared && (role === 'subj' || role === 'agent' || role === 'gen')) || reading.owners().length) return
  const others = predicate.args.flatMap(({ prep, shared, group: other }) => (prep !== undefined && !shared && markers.with.has(prep) ? actorsOfGroup(document, other) : []))
  if (!others.length || roles.actors.some((actor) => !others.includes(actor))) return
  const verb = verbOf(reading.document, predicate)
  // «قال إن العمل مستمر بالتنسيق مع»: who says so is not who does it
  if (!verb || verb.negation !== undefined || verb.quotation !== predicate.quotation || childrenOf(document, verb.index).some(({ parent }) => parent!.as === 'content') || opensClause(document, verb, predicate)) return
  const doers = reading.at(verb).actorsIn({ name: verb.voice === 'passive' ? 'agent' : 'subj' }).filter((actor) => document.actors[actor]!.kind !== 'outlet')
  if (doers.length && doers.every((actor) => !others.some((other) => other === actor || sameCountry(document, other, actor)))) roles.actors = unite(doers, roles.actors)
}

/** The finite verb that a noun goes along with: the one over it, else the last one before it. */
function verbOf(document: Candidate['reading']['document'], predicate: Predicate): Predicate | undefined {
  let at = predicate
  for (let up = 0; up < ABOVE && at.parent && at.parent.as !== 'relative'; up++) {
    at = document.predicates[at.parent.predicate]!
    if (at.form === 'finite') return at
  }
  return at.parent ? undefined : inSentence(document, predicate.sentence).predicates.findLast(({ form, word }) => form === 'finite' && word < predicate.word)
}

/** «قال إن العمل مستمر بالتنسيق مع»: a clause without a verb of its own begins between. */
const opensClause = ({ words }: Candidate['reading']['document'], verb: Predicate, { word }: Predicate): boolean => words.slice(verb.word + 1, word).some(({ pos }) => pos === 'sub')
