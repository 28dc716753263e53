// Which mentions of an act are no event by themselves: names of fields («علاقات التعاون»), what is feared or planned without anybody in it, nouns without any particular.
// What is weak stays only as a further mention of an act told elsewhere.
import { groupsUnder } from '../document/by-sentence.js'
import { ownSubject } from '../document/predicate.js'
import { firstJoined } from './by-head.js'
import type { CodedEvent } from './coded.js'
import type { Candidate } from './complete-roles.js'
import type { Expression, Expressions } from './expressions.js'
import { isActorLike } from './match-expression.js'
import type { Reading } from './reading.js'
import type { Colour } from './status.js'

/** Nouns that mostly name a field, not an act («علاقات التعاون», «برنامج المساعدات»). */
const GENERIC = new Set(['COOPERATE', 'AID'])
/** Types told of while they are only planned, feared or claimed, and nobody is named. */
const TOLD_OPEN = new Set(['CONSULT', 'SUPPORT'])
/** Types and acts that need nobody named: an attack or a coup is news without its author. */
const NEEDS_NOBODY: ReadonlySet<string> = new Set(['ASSAULT', 'PROTEST', 'overthrow', 'seize power'])

/** Whether an event is nothing by itself. `speakers`: those whose words it stands in. @example isWeak(event, candidate, expressions, colour, []) // true for «ضد العنف» */
export function isWeak(event: CodedEvent, candidate: Candidate, expressions: Expressions, colour: Colour, speakers: readonly number[]): boolean {
  const { reading, matched, predicate } = candidate
  if (reading.nominal && colour.purpose && !colour.inside && !isToBe(event)) return true
  // «علاقات التعاون», "a day of talks": the noun belongs to another that is spoken of; «عملية تبادل أسرى بين …» does not
  if (GENERIC.has(event.type) && reading.nominal && isOfTopic(reading, expressions, event) && !colour.inside) return true
  // «الجماعات المتعاونة معها», «الدول المانحة للمساعدات»: which of them is meant
  if (GENERIC.has(event.type) && predicate.form === 'active-participle' && predicate.parent?.as !== 'content' && !event.date && reading.groupsIn({ name: 'of' }).length > 0) return true
  // "withdrew from the negotiations": they went on without it
  if (event.type === 'CONSULT' && event.status === 'denied' && reading.nominal && colour.inside?.act.id === LEFT && event.actors.length + event.recipients.length < 2) return true
  if (event.status === 'actual' && isState(event, candidate, speakers)) return true
  if (isFeltByNobody(event, candidate)) return true
  // «النشطاء المحتجزين», «القيود المفروضة عليهم»: which of them is meant; that they are held or banned lasts, and is not told as done
  if (LASTS.has(event.type) && !isRuling(event, candidate) && predicate.form === 'passive-participle' && !event.date && !IS.has(reading.document.words[predicate.word - 1]?.pos ?? '') && reading.groupsIn({ name: 'of' }).length > 0) return true
  // «مقترحات لحل النزاع بين …», "a plan to settle the dispute": what is wanted of the talks, not a step of theirs
  if (AIMS.has(event.act) && reading.nominal && !reading.light) return true
  if (NEEDS_NOBODY.has(event.type) || (NEEDS_NOBODY.has(event.act) && !event.actors.length && !event.recipients.length)) return isVague(event, candidate, expressions, colour)
  if (isEffect(event, reading, expressions)) return true
  if (event.actors.length || event.recipients.length) return false
  if (event.status !== 'actual') return !TOLD_OPEN.has(event.type)
  // «اتفاق أبرم في نوفمبر», "talks held in March": a day of its own makes it one of its kind
  if (event.date && !GENERIC.has(event.type) && !STANDS.has(event.act) && predicate.tense !== 'present') return false
  if (isSomebodyThere(reading, expressions)) return false
  if (!reading.nominal && matched.specific) return false
  if (reading.nominal && hasParties(reading, matched.expression)) return false
  return !(event.type === 'CONSULT' && reading.nominal && reading.isSubject)
}

/** To leave a meeting, or stay away from it. */
const LEFT = 'pull out of'

/** «سافر للقاء نظيره», "flew in to meet his counterpart": a meeting that somebody sets out for, or what is agreed on («اتفاق لإجلاء المقاتلين»), is an act of its own. */
const isToBe = ({ act, type, status, actors, recipients }: CodedEvent): boolean => (status === 'planned' ? actors.length + recipients.length > 0 : status === 'hypothetical' && TOLD_OPEN.has(type) && actors.length > 1) && !TOPICS.has(act)
/** "freed the lawyer, convicted of spying": what a court has ruled, told with what it was for, is past. */
const isRuling = ({ act }: CodedEvent, { predicate, reading: { document } }: Candidate): boolean => RULED.has(act) && predicate.parent?.as === 'relative' && predicate.mark === undefined && document.words[predicate.word - 1]?.pos !== 'conj' && predicate.args.some(({ role, shared }) => role === 'obl' && !shared)
const RULED = new Set(['convict', 'sentence'])

/** Acts that only say what is done at a meeting. */
const TOPICS = new Set(['discuss', 'send a message', 'telephone', 'phone', 'exchange views'])

/** Somebody does it, though nobody knows who («استقالة حكومته»). */
function isSomebodyThere(reading: Reading, expressions: Expressions): boolean {
  for (const name of reading.nominal ? ['gen', 'agent', 'subj', 'obj'] : reading.passive ? ['agent', 'obj'] : ['subj', 'agent']) for (const group of reading.groupsIn({ name })) if (isActorLike(reading, group, expressions)) return true
  return false
}

/** Acts that say in the present how somebody stands to another («تدعم إيران النظام», "Iran backs the regime"): a relation, no act of theirs. */
const STANDS = new Set(['support', 'endorse', 'side with'])
function isState({ act, actors, headline, date }: CodedEvent, { predicate, reading }: Candidate, speakers: readonly number[]): boolean {
  // «داعمين للنظام», "backed by Iran": a participle says it of a noun, as of a thing that lasts
  const lasts = predicate.form === 'finite' ? predicate.tense === 'present' : predicate.form === 'active-participle' || predicate.form === 'passive-participle' || predicate.form === 'adj'
  if (!STANDS.has(act) || !lasts || predicate.modality.length || headline || date || reading.light || reading.firstPerson || isOfProposal(reading)) return false
  // who says so of themselves gives it by saying it («قالت لندن إنها تدعم الاتفاق»)
  const of = (actor: number): string | number => reading.document.actors[actor]!.country ?? actor
  return !actors.some((actor) => speakers.some((speaker) => of(speaker) === of(actor)))
}

/** "supports the Maltese plan", «تدعم خطة مالطا»: what somebody wants or does is backed by saying so. */
const isOfProposal = (reading: Reading): boolean => reading.predicate.form === 'finite' && reading.groupsIn({ name: 'obj' }).some((group) => reading.predicateOf(group)?.form === 'masdar' && reading.ownersOf(group).length > 0)

/** Before a participle they make it the verb of its clause («كانت مفروضة»). */
const IS = new Set(['verb', 'aux'])
/** Types of what somebody is under for a while. */
const LASTS = new Set(['COERCE', 'SANCTION'])
/** Acts that a verbal noun mostly names as an aim. */
const AIMS = new Set(['settle'])

/** «أثارت الحادثة مخاوف من …», "raised fears that": a feeling that nobody is said to have. */
const isFeltByNobody = ({ act, actors }: CodedEvent, { reading, matched: { expression } }: Candidate): boolean =>
  FELT.has(act) && !actors.length && !reading.nominal && expression.actor.length > 0 && !expression.actor.some((slot) => slot.name !== 'subj' && reading.groupsIn(slot).some((group) => !slot.owner || groupsUnder(reading.document, group).some((child) => child.parent!.as === 'genitive')))
const FELT = new Set(['voice concern', 'voice anger', 'voice displeasure'])

/** «القيود التي تمنع إيران», "the decisions threaten Gaza": what a thing does is its effect, nobody's act. */
function isEffect(event: CodedEvent, reading: Reading, expressions: Expressions): boolean {
  const { document, predicate } = reading
  if (event.actors.length || predicate.form !== 'finite' || reading.passive) return false
  const subjects = predicate.args.filter((arg) => arg.role === 'subj')
  const isCause = predicate.tense === 'present' || (predicate.tense === 'past' && CAUSED.has(event.act) && predicate.args.some(({ role, shared }) => role === 'obj' && !shared))
  return isCause && subjects.length > 0 && subjects.every(({ group }) => {
    const { head, animate } = document.groups[group]!
    const word = document.words[head]!
    return word.pos === 'noun' && head - predicate.word < NEXT && !animate && !expressions.classes.get('quantity')?.has(word.lemma) && !isActorLike(reading, group, expressions)
  })
}
/** Acts whose verbs also tell what something led to («هدنة أنهت الحرب», "a truce that ended the war"). */
const CAUSED = new Set(['end a war', 'prevent', 'restrict', 'support', 'endorse', 'reject', 'guarantee', 'reopen', 'halt operations', 'coerce'])
/** How far behind its verb a subject stands that is surely its own. */
const NEXT = 6

/** Blows and riots need no author; but then something must tell this one from all others: whom it hit, when, where, how many. */
function isVague(event: CodedEvent, { reading, matched, roles }: Candidate, expressions: Expressions, colour: Colour): boolean {
  const { nominal, predicate } = reading
  const doer = event.actors.length > 0
  const target = event.recipients.length > 0 || hasTarget(reading, matched.expression)
  const both = (doer && target) || (matched.expression.act!.roles === 'mutual' && event.actors.length > 1)
  const sides = (doer ? 1 : 0) + (event.recipients.length ? 1 : 0)
  const isRealis = event.status === 'actual' || event.status === 'alleged'
  // «تفاديا لأي هجوم»: what did not happen or may happen is told of somebody by somebody
  // «تعتزم النقابة تنظيم مسيرة»: what somebody is said to be about to do is told as by a verb
  const isIntended = doer && predicate.form === 'masdar' && predicate.modality.includes('planned')
  if (!isRealis) return !both && !isIntended && !((doer || target) && (colour.inside || !nominal || reading.light)) && !(event.date && (sides || event.place))
  const told = sides + (event.date ? 1 : 0) + (event.place ? 1 : 0) + (event.quantities.length ? 1 : 0)
  if (nominal && !roles.laid && isTopic(reading, expressions)) return told < 2
  if (told) return false
  if (isSomebodyThere(reading, expressions) || hasParties(reading, matched.expression)) return false
  // «تعهد برد قوي على الهجوم»: what is answered has happened
  if (nominal && predicate.modality.includes('given') && reading.group?.preposition !== undefined) return false
  return nominal ? !reading.light && !reading.isSubject : predicate.tense !== 'past'
}

/** «استهداف مطار المزة»: what it is done to is said, be it nobody. */
const hasTarget = (reading: Reading, { recipient }: Expression): boolean => (recipient.length ? recipient : OBJECT).some((slot) => reading.groupsIn(slot).some((group) => reading.document.groups[group]!.definite))
const OBJECT = [{ name: 'obj' }]

/** Classes of nouns that only bring an event noun in («وقوع هجوم», "a wave of attacks", "three days of protests"). */
const CARRIERS = ['carrier', 'quantity', 'span']
/** «تهمة القتل», «ملف الاغتيالات»: another noun is spoken of, of which this one only says which. */
function isTopic({ document, group: own }: Reading, { classes }: Expressions, group = own): boolean {
  if (group?.parent?.as !== 'genitive') return false
  const over = document.words[document.groups[group.parent.group]!.head]!
  return !CARRIERS.some((name) => classes.get(name)?.has(over.lemma) || classes.get(name)?.has(over.key))
}

/** «علاقات الصداقة والتعاون», "a day of talks": the noun, or the first of those it is joined to, belongs to another that is spoken of, and the sides are not both there. */
function isOfTopic(reading: Reading, expressions: Expressions, { actors, recipients }: CodedEvent): boolean {
  const group = reading.group && firstJoined(reading.document, reading.group)
  return group?.parent?.as === 'genitive' && !(actors.length && recipients.length) && (actors.length < 2 || isTopic(reading, expressions, group))
}

/** «التفاوض بين الروس واللاجئين»: parties are there, whoever they are. */
function hasParties(reading: Reading, expression: Expression): boolean {
  if (expression.act!.roles !== 'mutual') return false
  return [...expression.actor, ...expression.recipient].some((slot) => slot.name === 'obl' && reading.groupsIn(slot).length > 0) || ownSubject(reading.predicate) !== undefined
}

