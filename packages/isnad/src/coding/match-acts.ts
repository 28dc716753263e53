// Which predicates tell of an act: each once, by the word that says most of it.
import type { Document } from '../document/document.js'
import type { Mention } from '../document/mention.js'
import { push } from '../document/push.js'
import { NAMED_BEHIND } from '../language/references.js'
import { mentionsOver } from './by-head.js'
import { dropTopics } from './at-meetings.js'
import type { Candidate } from './complete-roles.js'
import type { Expressions } from './expressions.js'
import type { Markers } from './markers.js'
import { isOneOfSeries } from './series.js'
import { matchExpression } from './match-expression.js'
import { Reading } from './reading.js'
import { fillRoles } from './roles.js'

/** «صندوق النقد الدولي», "the Gulf Cooperation Council", «جوزيف عون»: a word of what somebody is called is no act. */
const insideName = (document: Document, word: number): boolean => mentionsOver(document, word).some((mention) => mention.form === 'name' && mention.first < word && ((word - mention.first <= LONGEST && NAMED_BEHIND.has(mention.entity ?? '')) || isOfPerson(document, mention, word)))
/** Behind the first word of a person's name; its titles are none. */
const isOfPerson = ({ words }: Document, { entity, named }: Mention, word: number): boolean => entity === 'person' && named !== undefined && named.start < words[word]!.start && words[word]!.end <= named.end

/** Words into a name that are looked at. */
const LONGEST = 6

/**
 * Every predicate that an expression fits, without those that another's expression has taken.
 * @example matchActs(document, expressions, markers).map(({ act }) => act.id) // «شن هجوما»: ['attack'], told by the noun
 */
export function matchActs(document: Document, expressions: Expressions, markers: Markers): Candidate[] {
  const found = new Map<number, Candidate>()
  const taken = new Set<number>()
  for (const predicate of document.predicates) {
    const reading = new Reading(document, predicate, markers)
    const matched = matchExpression(reading, expressions)
    if (!matched || (predicate.form !== 'finite' && insideName(document, predicate.word))) continue
    const { act } = matched.expression
    let inner: Reading | undefined
    for (const group of matched.taken) {
      const noun = reading.predicateOf(group)
      if (!noun || noun.index === predicate.index) continue
      inner ??= reading.at(noun)
      // a noun that tells the same act itself is the better word for it (see `carried`)
      if (act && noun.light === predicate.index && matchExpression(inner, expressions)?.expression.act?.type === act.type) continue
      if (!act?.content) taken.add(noun.index)
    }
    if (!act) continue
    found.set(predicate.index, { act, predicate, reading, matched, roles: fillRoles(reading, matched.expression, expressions, inner) })
  }
  for (const index of taken) found.delete(index)
  dropToldBesides(found)
  // «شن هجوما»: the noun tells it; the light verb does not tell it again
  const carried = new Map<number, Candidate[]>()
  for (const candidate of found.values()) if (candidate.predicate.light !== undefined) push(carried, candidate.predicate.light, candidate)
  return [...found.values()].filter((candidate) => !carried.get(candidate.predicate.index)?.some((noun) => noun.act.type === candidate.act.type && !isOfAnotherNoun(candidate, noun)))
}

/** «فرض حالة الطوارئ وحظر التجول»: the verb tells one act by its first noun, and lends itself to the second for another. */
const isOfAnotherNoun = ({ act, matched: { taken } }: Candidate, noun: Candidate): boolean => act.id !== noun.act.id && taken.length > 0 && noun.reading.group?.parent?.as === 'conjunct' && !taken.includes(noun.reading.group.index)

/** A noun whose verb tells the same act, or which step of it was taken. */
function dropToldBesides(found: Map<number, Candidate>): void {
  // «منحت لبنان مساعدة»: the verb and the noun it gives tell one act
  for (const { predicate, act, reading } of [...found.values()]) if (predicate.form === 'finite' && GIVEN_ONCE.has(act.type)) for (const name of ['obj', 'obj2']) for (const group of reading.groupsIn({ name })) {
    const noun = reading.predicateOf(group)
    const inner = noun && found.get(noun.index)
    if (inner && inner.act.type === act.type && inner.predicate.light !== predicate.index) found.delete(noun.index)
  }
  // «حكمت المحكمة بالسجن», "sentenced to death": what the court gives is the sentence
  for (const { predicate, act } of [...found.values()]) {
    const over = predicate.parent === undefined ? undefined : found.get(predicate.parent.predicate)
    if (over?.act.id === 'sentence' && SENTENCES.has(act.id) && predicate.form !== 'finite') found.delete(predicate.index)
  }
  // «تظاهروا للمطالبة بإصلاحات», "marched to protest against the law": what a protest is for is no act besides (PLOVER)
  for (const { predicate, act } of [...found.values()]) if ((act.type === 'PROTEST' || act.type === 'REQUEST') && predicate.parent?.as === 'purpose' && found.get(predicate.parent.predicate)?.act.type === 'PROTEST') found.delete(predicate.index)
  for (const candidate of [...found.values()]) leaveOutHost(found, candidate)
  dropTopics(found)
  // «وقعتا اتفاقا», "signed an agreement": the verb says which step it is
  for (const { predicate, act } of [...found.values()]) {
    const verb = predicate.light === undefined ? undefined : found.get(predicate.light)
    if (verb && MADE.has(act.id) && STEPS.has(verb.act.id)) found.delete(predicate.index)
  }
}

/** «استضافت الدوحة محادثات بين …», "hosted talks between": who talks is not who hosts; talks of nobody else are what is hosted, told once. */
function leaveOutHost(found: Map<number, Candidate>, { predicate, act, reading, roles, matched }: Candidate): void {
  const over = act.type === 'CONSULT' && reading.nominal && predicate.parent?.as === 'argument' ? found.get(predicate.parent.predicate) : undefined
  if (over?.act.id !== HOSTING) return
  // «استضاف محادثات مع», "hosted talks with": the host is one of those who talk
  if (predicate.args.some(({ prep }) => prep !== undefined && reading.markers.with.has(prep))) {
    found.delete(over.predicate.index)
    return
  }
  const others = roles.actors.filter((actor) => !over.roles.actors.includes(actor))
  if (others.length || isOneOfSeries(matched.expression)) roles.actors = others
  else if (!roles.recipients.length) found.delete(predicate.index)
}
const HOSTING = 'host a meeting'

/** Acts that a noun for an agreement tells alone, and the steps that a verb tells of one. */
const MADE = new Set(['reach', 'agree', 'announce an agreement', 'sell arms'])
const STEPS = new Set(['sign', 'initial', 'ratify', 'approve', 'finalise', 'conclude'])
/** What courts sentence to. */
const SENTENCES = new Set(['imprison', 'execute', 'fine'])
/** Types whose verbs give what their nouns name. */
const GIVEN_ONCE = new Set(['AID', 'AGREE', 'SANCTION', 'SUPPORT'])
