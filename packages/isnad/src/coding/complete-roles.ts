// Roles that an act's own slots leave open, filled from the acts told inside it or beside it.
import type { Document } from '../document/document.js'
import { hasPossessor } from '../document/group.js'
import type { Actor } from '../document/mention.js'
import { ownSubject, type Predicate } from '../document/predicate.js'
import { childrenOf, inSentence } from '../document/by-sentence.js'
import { actorsOfGroup } from '../language/actors.js'
import { sayTo, talkThere } from './at-meetings.js'
import { leaveToDoer } from './by-deeds.js'
import { sameCountry, stateOf } from './country-of.js'
import { actOfVerb, groupHeadedBy } from './by-head.js'
import { facing } from './facing.js'
import type { Expressions } from './expressions.js'
import type { Matched } from './match-expression.js'
import { jointly } from './jointly.js'
import { spareOwn } from './own-side.js'
import type { Reading } from './reading.js'
import { layTo } from './laid-to.js'
import { layToTargets } from './measures-on-charge.js'
import { shareMatter } from './pronoun-objects.js'
import { ANSWERED, BACKING, besides, unite } from './roles.js'
import { addBeside, addByPreposition, awaited, findTargets } from './targets.js'
import { isAtWord, OFFERED, type Told } from './status.js'
import { blameDoers } from './towards.js'

export interface Candidate extends Told {
  readonly reading: Reading
  readonly matched: Matched
}
type Acts = ReadonlyMap<number, Candidate>

/** Fills what can be told from other acts. @example completeRoles(document, candidates, acts, expressions) // «ندد بقصف المدينة»: those who shelled it */
export function completeRoles(document: Document, candidates: readonly Candidate[], acts: Acts, expressions: Expressions): void {
  const { classes } = expressions
  for (const candidate of candidates) disown(candidate, acts)
  for (const candidate of candidates) leaveToDoer(document, candidate, acts)
  for (const candidate of candidates) feared(document, candidate, acts)
  for (const candidate of candidates) punished(document, candidate, acts)
  for (const candidate of candidates) ownWrong(document, candidate, acts)
  for (const candidate of candidates) retaliated(document, candidate, acts)
  for (const candidate of candidates) layTo(document, candidate, acts)
  for (const candidate of candidates) takePart(document, candidate)
  for (const candidate of candidates) jointly(candidate)
  for (const candidate of candidates) meetThere(candidate, acts, expressions)
  for (const candidate of candidates) doneBy(candidate)
  for (const candidate of candidates) attends(document, candidate, expressions)
  for (const candidate of candidates) callForTalks(document, candidate, acts)
  for (const candidate of candidates) headsTalks(document, candidate)
  for (const candidate of candidates) goToMeet(candidate)
  for (const candidate of candidates) bringTogether(document, candidate, acts)
  for (const candidate of candidates) provided(document, candidate, acts)
  for (const candidate of candidates) reachedBetween(document, candidate, acts)
  for (const candidate of candidates) foretold(document, candidate)
  for (const candidate of candidates) tabled(candidate, acts)
  for (const candidate of candidates) standBehind(document, candidate, acts)
  for (const candidate of candidates) linkCause(document, candidate, acts)
  for (const candidate of candidates) blameDoers(document, candidate, acts, classes)
  for (const candidate of candidates) spareOwn(document, candidate, acts)
  for (const candidate of candidates) findTargets(document, candidate, acts)
  for (const candidate of candidates) shareMatter(document, candidate, acts)
  for (const candidate of candidates) addBeside(document, candidate)
  for (const candidate of candidates) addByPreposition(document, candidate)
  for (const candidate of candidates) addressInside(candidate, acts)
  for (const candidate of candidates) answered(candidate, acts)
  for (const candidate of candidates) askedFor(document, candidate, acts)
  for (const candidate of candidates) sayTo(document, candidate, acts)
  for (const candidate of candidates) talkThere(candidate, acts)
  for (const candidate of candidates) shareTarget(document, candidate, acts)
  for (const candidate of candidates) facing(document, candidate)
  for (const candidate of candidates) expelled(document, candidate, acts)
  for (const candidate of candidates) accusers(candidate, acts)
  for (const candidate of candidates) layToTargets(document, candidate, acts)
  for (const candidate of candidates) chargedBySanction(document, candidate, acts)
  for (const candidate of candidates) calledOut(document, candidate, acts)
  for (const candidate of candidates) spareForces(document, candidate)
  for (const candidate of candidates) protestsAgainst(candidate, acts)
}

/** «احتجاجات على مقتل شاب برصاص الشرطة», "protests over the killing of a man by police": against whoever did it, not whom it befell. */
function protestsAgainst({ act, reading, roles, predicate }: Candidate, acts: Acts): void {
  if (act.type !== 'PROTEST' || !roles.recipients.length) return
  // «تظاهروا احتجاجا على اعتقاله»
  const ways = childrenOf(reading.document, predicate.index).filter(({ form, parent }) => form === 'masdar' && parent!.as === 'adverbial')
  for (const group of [reading, ...ways.map((way) => reading.at(way))].flatMap((one) => one.groupsIn({ name: 'obl' }))) {
    const noun = reading.predicateOf(group)
    const deed = noun && noun.index !== predicate.index ? acts.get(noun.index) : undefined
    if (!deed || !BEFALLS.has(deed.act.type) || !roles.recipients.every((actor) => deed.roles.recipients.includes(actor))) continue
    roles.recipients = besides(deed.roles.actors, roles.actors)
    return
  }
}
const BEFALLS = new Set(['ASSAULT', 'COERCE', 'SANCTION'])

/** «رفض البرلمان إرسال قوات», "voted to withdraw the troops": the forces that a decision would move are not whom it is towards. */
function spareForces({ actors }: Document, { act, roles }: Candidate): void {
  if (!DECIDES.has(act.id)) return
  const isMoved = (index: number): boolean => {
    const { kind, sector, nameless, country } = actors[index]!
    return (kind === 'group' || kind === 'body') && sector === 'MIL' && (nameless === true || actors[index]!.name === FORCES) && (country === null || roles.actors.some((actor) => actors[actor]!.country === country))
  }
  roles.recipients = roles.recipients.filter((actor) => !isMoved(actor))
}
const FORCES = 'forces'
const DECIDES = new Set(['accept', 'agree', 'approve', 'adopt', 'vote for', 'vote against', 'reject', 'refuse', 'oppose', 'rule out'])

/** «تظاهروا مطالبين الحكومة بـ», "marched, accusing the army of": whom protesters turn to or accuse as they protest, their protest is against. */
function calledOut(document: Document, { act, roles, matched, predicate }: Candidate, acts: Acts): void {
  if (act.type !== 'PROTEST' || roles.recipients.length || matched.expression.noRecipient) return
  for (const child of childrenOf(document, predicate.index)) {
    const told = child.form === 'active-participle' && child.parent!.as === 'adverbial' ? acts.get(child.index) : undefined
    if (!told || !CALLED_OUT.has(told.act.type)) continue
    // a state or its own bodies can be protested against; the world is asked to help
    const isPower = (actor: number): boolean => { const { kind, sector } = document.actors[actor]!; return kind === 'state' || (sector !== 'IGO' && kind !== 'bloc') }
    roles.recipients = besides(told.roles.recipients, roles.actors).filter((actor) => told.act.type !== 'REQUEST' || isPower(actor))
    if (roles.recipients.length) return
  }
}
const CALLED_OUT = new Set(['ACCUSE', 'REQUEST', 'REJECT'])

/** Acts whose noun another's word mostly tells of, and the words: who condemns, discusses, investigates or denies an attack did not do it. */
const TOLD_OF = new Set(['ASSAULT', 'COERCE', 'PROTEST'])
const TELLING = new Set(['ACCUSE', 'REJECT', 'SUPPORT', 'REQUEST', 'CONSULT'])
/** Acts of those who get away from what others do. */
const FLED = new Set(['flee', 'displace', 'evacuate', 'seek asylum'])

/** "vowed to avenge the killing": who avenges a blow did not deal it. */
const AVENGES = 'vow retaliation'

/** «ندد الوزير بالهجوم», "condemned the attack": the subject of the verb above lends itself to a bare noun, but not to one it passes judgement on. */
function disown(candidate: Candidate, acts: Acts): void {
  const { reading, roles, act, predicate } = candidate
  if (!TOLD_OF.has(act.type) || !reading.nominal || !roles.actors.length || predicate.parent?.as !== 'argument') return
  if (act.type !== 'COERCE' && isToOwn(candidate)) {
    roles.actors = []
    return
  }
  // «تعهد برد قوي على هجوم», «التحقيق في الهجوم»: who answers a blow or looks into it did not deal it
  const answered = predicate.modality.includes('given') && reading.group?.preposition !== undefined && predicate.light === undefined
  const above = acts.get(predicate.parent.predicate)
  if (!answered && (!above || !(TELLING.has(above.act.type) || FLED.has(above.act.id) || above.act.id === AVENGES) || above.predicate.form !== 'finite')) return
  if (answered && predicate.args.every((arg) => arg.shared || arg.role === 'obl' || !actorsOfGroup(reading.document, arg.group).some((actor) => roles.actors.includes(actor)))) {
    const lent = predicate.args.flatMap((arg) => (arg.shared && arg.role === 'subj' ? actorsOfGroup(reading.document, arg.group) : []))
    if (lent.length && !reading.owners().length && roles.actors.every((actor) => lent.includes(actor))) roles.actors = []
    return
  }
  if (predicate.args.some((arg) => arg.role === 'subj' || arg.role === 'agent' || arg.role === 'gen') || reading.owners().length) return
  const lent = reading.governorsSubject()
  if (lent.length === roles.actors.length && lent.every((actor) => roles.actors.includes(actor))) roles.actors = []
}

/** "recalled its ambassador over the storming of its embassy", «احتجت على قصف قنصليتها»: nobody to whom the noun itself gives no doer strikes his own offices or forces. */
function isToOwn({ reading, roles, predicate }: Candidate): boolean {
  const { actors } = reading.document
  const isOffice = (index: number): boolean => {
    const { kind, sector } = actors[index]!
    return OFFICES.has(sector ?? '') && (kind === 'body' || (kind === 'group' && sector !== 'GOV'))
  }
  if (!roles.recipients.length || predicate.modality.length || predicate.args.some((arg) => !arg.shared && (arg.role === 'subj' || arg.role === 'agent')) || reading.owners().length) return false
  const isPower = (index: number): boolean => actors[index]!.kind === 'state' || OFFICES.has(actors[index]!.sector ?? '')
  return roles.recipients.every(isOffice) && roles.actors.every((actor) => isPower(actor) && roles.recipients.some((own) => sameCountry(reading.document, own, actor)))
}
const OFFICES = new Set(['GOV', 'MIL', 'COP'])

/** «يتخوف النازحون من الملاحقة والاعتقال», "fear arrest": who dreads a blow that nobody else is named for would suffer it. */
function feared(document: Document, { reading, roles, act, predicate }: Candidate, acts: Acts): void {
  if ((act.type !== 'ASSAULT' && act.type !== 'COERCE') || act.roles !== 'one' || !reading.nominal || !roles.actors.length || roles.recipients.length) return
  if (predicate.args.some((arg) => !arg.shared && arg.role !== 'obl') || reading.owners().length) return
  const { parent } = predicate
  const over = parent?.as === 'conjunct' ? document.predicates[parent.predicate]!.parent : parent
  const above = over?.as === 'argument' ? acts.get(over.predicate) : undefined
  if (above?.act.id !== 'voice concern' || !roles.actors.every((actor) => above.roles.actors.includes(actor))) return
  roles.recipients = roles.actors
  roles.actors = []
}

/** Acts by which the law deals with who did something. */
const LEGAL = new Set(['convict', 'sentence', 'arrest', 'imprison', 'charge', 'put on trial', 'execute', 'hold liable', 'fine', 'interrogate', 'deport', 'extradite'])
/** Acts whose charge is told by the preposition of means: «أدين بقتل شرطي», «حوكم بقتل …». */
const FOUND_GUILTY = new Set(['convict', 'charge', 'put on trial'])
/** "convicted three men over an assault", «حكم عليه بالسجن بسبب هجوم»: who is punished for a blow dealt it, not the court. */
function punished(document: Document, { reading, roles, act, predicate }: Candidate, acts: Acts): void {
  if (act.type !== 'ASSAULT' || !reading.nominal || predicate.parent?.as !== 'argument' || predicate.args.some((arg) => (arg.role === 'subj' || arg.role === 'agent' || arg.role === 'gen') && !arg.shared)) return
  const above = acts.get(predicate.parent.predicate)
  if (!above || !LEGAL.has(above.act.id) || reading.owners().length || !above.predicate.args.some((arg) => arg.role === 'obl' && arg.prep !== undefined && (reading.markers.punished.has(arg.prep) || (FOUND_GUILTY.has(above.act.id) && (reading.markers.helped.has(arg.prep) || reading.markers.of.has(arg.prep)))) && document.groups[arg.group]!.head === predicate.word)) return
  const guilty = besides(above.roles.recipients, roles.recipients)
  roles.actors = act.roles === 'mutual' ? unite(guilty, roles.actors) : guilty
}

/** "sanctions on Kenya over its crackdown", "condemned Kenya for its attacks": the deed is whose it is charged to, not his who blames or punishes for it. */
function ownWrong(document: Document, { reading, roles, act, predicate }: Candidate, acts: Acts): void {
  const { group, markers } = reading
  if ((act.type !== 'ASSAULT' && act.type !== 'COERCE') || act.roles !== 'one' || !reading.nominal || !group || predicate.parent?.as !== 'argument' || !markers.punished.has(group.preposition ?? '')) return
  const above = hasPossessor(group, document.words) ? actOfVerb(document, acts, document.predicates[predicate.parent.predicate]!) : undefined
  if (!above || (above.act.type !== 'ACCUSE' && above.act.type !== 'SANCTION')) return
  const charged = besides(above.roles.recipients, roles.recipients)
  if (charged.length && roles.actors.every((actor) => above.roles.actors.includes(actor))) roles.actors = charged
}

/** "expelled two Kenyans in retaliation for the expulsion of its consul", «قصفت المعسكر ردا على هجوم على قواعدها»: what was done to somebody's own, those did whom he answers it by a measure or a blow. */
function retaliated(document: Document, { reading, roles, act, predicate }: Candidate, acts: Acts): void {
  if (!HOSTILITIES.has(act.type) || act.roles !== 'one' || !reading.nominal || roles.actors.length || !roles.recipients.length || predicate.parent?.as !== 'argument' || !predicate.modality.includes('given')) return
  const above = actOfVerb(document, acts, document.predicates[predicate.parent.predicate]!)
  if (!above || !HOSTILITIES.has(above.act.type) || above.predicate.negation !== undefined || !above.roles.actors.length || !above.roles.recipients.length) return
  const { actors } = document
  if (!roles.recipients.every((own) => above.roles.actors.some((doer) => doer === own || sameCountry(document, doer, own)))) return
  const doers = above.roles.recipients.map((other) => {
    const { kind, country } = actors[other]!
    return kind === 'state' || country === null || isForce(document, other) ? other : (stateOf(document, country) ?? other)
  })
  roles.actors = besides([...new Set(doers)], roles.recipients)
}
const HOSTILITIES = new Set(['ASSAULT', 'COERCE', 'SANCTION'])

/** «قال ماكرون خلال زيارة إلى برلين», «صرح في ختام لقاء مع نظيره», "said after talks with": who does something on the occasion of a meeting, visit or fight takes part in it. */
function takePart(document: Document, { reading, predicate, roles, act }: Candidate): void {
  const fought = act.type === 'ASSAULT' && act.roles === 'mutual'
  if (!(act.type === 'CONSULT' || fought) || !reading.nominal || predicate.negation !== undefined || !(act.roles === 'mutual' ? roles.actors.length === 1 : act.roles === 'visit' && !roles.actors.length && roles.recipients.length)) return
  // «بعد اجتماعه مع نظيره، أعلن الوزير»: a pronoun may stand before whom it means
  if (predicate.args.some((arg) => arg.role === 'subj' && (document.words[document.groups[arg.group]!.head]!.pos !== 'pron' || actorsOfGroup(document, arg.group).length > 0)) || reading.owners().length) return
  if (act.roles === 'mutual' && !predicate.args.some((arg) => (arg.prep !== undefined && reading.markers.with.has(arg.prep)) || (arg.role === 'obj' && !arg.shared))) return
  for (let at = predicate, up = 0; up < 3; up++) {
    // «في اتصال مع نظيره، شدد الوزير على»: told before the verb, it hangs on nothing
    const fronted = at.parent ? undefined : verbOver(document, at)
    const as = fronted ? 'adverbial' : at.parent?.as
    // "the minister, speaking after talks with": he talked
    const spoken: boolean = as === 'relative' && at.form === 'active-participle'
    if (as !== 'adverbial' && as !== 'argument' && !spoken) return
    if (spoken) {
      const speaker = reading.at(at).actorsIn({ name: 'subj' }).filter((actor) => !roles.actors.includes(actor))
      if (speaker.length && speaker.every((actor) => partakes(document.actors[actor]!))) roles.actors = unite(speaker, roles.actors)
      return
    }
    at = fronted ?? document.predicates[at.parent!.predicate]!
    if (at.form !== 'finite') continue
    // «در تماس تلفنی با نخست‌وزیر هشدار داد»: before a verb that stands last it is read as one of its arguments
    // "urged calm during a visit to Malta"
    const amid = as === 'argument' && act.roles === 'visit' && reading.group?.definite === false && reading.markers.occasion.has(reading.group.preposition ?? '')
    const during = amid || (as === 'argument' && at.word > predicate.word && reading.markers.at.has(reading.group?.preposition ?? ''))
    if ((as !== 'adverbial' && !during) || at.voice !== 'active' || at.negation !== undefined) return
    const others = reading.at(at).actorsIn({ name: 'subj' }).filter((actor) => !roles.actors.includes(actor) && !roles.recipients.includes(actor))
    if (others.length && others.every((actor) => (fought ? fights(document, actor) : partakes(document.actors[actor]!)))) roles.actors = unite(others, roles.actors)
    return
  }
}

/** «اتفق مع نظيره في اتصال هاتفي», "agreed in a phone call": those who do something together on the occasion of a call or a meeting of which no side is named are its sides. */
function meetThere({ reading, predicate, roles, act }: Candidate, acts: Acts, { classes }: Expressions): void {
  const { markers, document } = reading
  // "after two days of talks": by what stands around it
  const around = reading.group?.parent?.as === 'genitive' && classes.get('span')?.has(document.words[document.groups[reading.group.parent.group]!.head]!.lemma) ? document.groups[reading.group.parent.group]! : undefined
  const group = around ?? reading.group
  if (act.type !== 'CONSULT' || act.roles !== 'mutual' || !reading.nominal || roles.actors.length || roles.recipients.length || predicate.negation !== undefined || group?.prep === undefined || !(markers.at.has(group.preposition ?? '') || (around && markers.occasion.has(group.preposition ?? '')))) return
  if (group.definite || predicate.args.some(({ shared }) => !shared) || reading.owners().length) return
  const over = (predicate.parent && (predicate.parent.as === 'adverbial' || predicate.parent.as === 'argument') ? document.predicates[predicate.parent.predicate] : undefined) ?? verbOver(document, predicate) ?? (around && verbWith(document, predicate.sentence, around.index))
  const done = over && actOfVerb(document, acts, over)
  if (!done || done.act.type === 'CONSULT' || done.predicate.negation !== undefined || done.roles.actors.length < 2 || !done.roles.actors.every((actor) => partakes(document.actors[actor]!))) return
  roles.actors = [...done.roles.actors]
}

/** "the offensive by which Kenya took the town": a clause about a blow that tells what somebody achieved by it says whose it was. */
function doneBy({ reading, predicate, roles, act }: Candidate): void {
  const { document, markers, group } = reading
  if (!DEALT.has(act.type) || act.roles !== 'one' || !reading.nominal || !group || roles.actors.length || reading.owners().length) return
  const { words, predicates } = document
  const clause = inSentence(document, predicate.sentence).predicates.find(({ form, mark, parent, voice }) => form === 'finite' && voice === 'active' && parent?.as === 'relative' && mark !== undefined && mark - 1 === group.last && words[group.last]!.pos === 'prep' && ![markers.at, markers.occasion, markers.punished].some((set) => set.has(words[group.last]!.lemma) || set.has(words[group.last]!.key)))
  if (!clause) return
  const doers = reading.at(predicates[clause.index]!).actorsIn({ name: 'subj' }).filter((actor) => !roles.recipients.includes(actor))
  if (doers.length) roles.actors = doers
}
const DEALT = new Set(['ASSAULT', 'COERCE', 'MOBILIZE'])

/** The verb that has a group behind a preposition; of an infinitive the verb whose content it is ("agreed to reopen the border after hours of talks"). */
function verbWith(document: Document, sentence: number, group: number): Predicate | undefined {
  const verb = inSentence(document, sentence).predicates.find(({ form, args }) => (form === 'finite' || form === 'infinitive') && args.some((arg) => arg.role === 'obl' && !arg.shared && arg.group === group))
  return verb?.form === 'infinitive' && verb.parent?.as === 'content' ? document.predicates[verb.parent.predicate] : verb
}

/** "attended a meeting of the council", «حضر اجتماعا لمجلس السلم»: beside those whose meeting it is, who came to it. */
function attends(document: Document, { reading, roles, act }: Candidate, { byLemma }: Expressions): void {
  const over = reading.light?.predicate
  if (act.type !== 'CONSULT' || act.roles !== 'mutual' || over?.voice !== 'active' || over.negation !== undefined || reading.undergoer.length) return
  if (!byLemma.get(over.lemma)?.some((expression) => expression.act?.id === ATTENDANCE)) return
  roles.actors = unite(reading.light!.actorsIn({ name: 'subj' }).filter((actor) => partakes(document.actors[actor]!)), roles.actors)
}
const ATTENDANCE = 'attend'

/** «دعا الرئيس إلى عقد قمة مع الهند», "called for talks with India": who asks for a meeting of which one side alone is named is the other. */
function callForTalks(document: Document, { reading, predicate, roles, act }: Candidate, acts: Acts): void {
  if (act.type !== 'CONSULT' || act.roles !== 'mutual' || !reading.nominal || roles.actors.length !== 1 || reading.owners().length) return
  const [only] = roles.actors
  const told = predicate.args.some(({ role, group }) => (role === 'subj' || role === 'gen') && actorsOfGroup(document, group).includes(only!))
  if (told || ![...reading.markers.with].some((prep) => reading.actorsIn({ name: 'obl', prep }).includes(only!))) return
  for (let at = predicate, up = 0; up < 3 && at.parent?.as === 'argument'; up++) {
    at = document.predicates[at.parent.predicate]!
    const asked = acts.get(at.index)
    if (asked && ASKS_FOR.has(asked.act.id)) {
      const askers = asked.roles.actors.filter((actor) => !roles.actors.includes(actor) && ASKING_SIDES.has(document.actors[actor]!.kind))
      if (askers.length && !asked.roles.recipients.some((actor) => !roles.actors.includes(actor))) roles.actors = unite(askers, roles.actors)
      return
    }
  }
}
/** Acts of those who want to meet, and who may. */
const ASKS_FOR = new Set(['call on', 'ask for a meeting', 'propose', 'request', 'demand'])
const ASKING_SIDES = new Set(['person', 'state', 'body', 'organization'])

/** The verb that a noun is a circumstance of. */
const verbOver = (document: Document, { group, sentence, word }: Predicate): Predicate | undefined =>
  group === undefined ? undefined : inSentence(document, sentence).predicates.find((other) => other.form === 'finite' && other.word > word && other.args.some((arg) => arg.role === 'obl' && !arg.shared && arg.group === group))

/** "Kenya in talks with Uganda": a headline without a verb. */
function headsTalks(document: Document, { reading, predicate, roles, act }: Candidate): void {
  const { group, markers } = reading
  if (act.type !== 'CONSULT' || act.roles !== 'mutual' || !group || predicate.parent || roles.actors.length !== 1 || group.prep === undefined || !markers.at.has(group.preposition ?? '')) return
  const before = groupHeadedBy(document, group.prep - 1)
  if (before && before.prep === undefined && !before.parent && before.first === document.sentences[predicate.sentence]!.first) roles.actors = unite(actorsOfGroup(document, before.index), roles.actors)
}

/** «توجه إلى باريس للقاء الرئيس الفرنسي»: who sets out to meet somebody is the other side. */
function goToMeet({ reading, roles, act }: Candidate): void {
  if (act.type !== 'CONSULT' || act.roles !== 'mutual' || roles.actors.length !== 1) return
  // «زار القاهرة لإجراء محادثات مع الوزير»: a verbal noun that carries it
  const carrier = carrierOf(reading)
  if (!reading.markers.of.has((carrier ?? reading).group?.preposition ?? '')) return
  roles.actors = unite(carrier ? carrier.actorsIn({ name: 'subj' }) : reading.governorsSubject(), roles.actors)
}

/** The verbal noun whose genitive an act is: «إجراء محادثات», «عقد اجتماع». */
function carrierOf(reading: Reading): Reading | undefined {
  const { document, group, predicate } = reading
  if (group?.parent?.as !== 'genitive' || predicate.parent?.as !== 'argument') return undefined
  const over = document.predicates[predicate.parent.predicate]!
  return over.form === 'masdar' && over.group === group.parent.group ? reading.at(over) : undefined
}

/** «بوساطة قطرية، تبادلت روسيا وأوكرانيا الأسرى», "talks between them under French mediation": the sides are those who do what somebody helps them to, together or against each other. */
function bringTogether(document: Document, { reading, predicate, roles, act }: Candidate, acts: Acts): void {
  if (act.id !== MEDIATION || !reading.nominal || roles.recipients.length || !roles.actors.length || reading.group?.preposition === undefined) return
  const over = actAbove(document, predicate, acts)
  // what is told next to it: the noun that the verb lends itself to, or what the sides do
  const beside = over ?? toldIn(document, predicate.sentence, acts).find(({ predicate: other, act: told }) => other.index !== predicate.index && (told.roles === 'mutual' || told.type === 'RETREAT') && (other.index === predicate.parent?.predicate || other.light === predicate.parent?.predicate))
  if (!beside || SAID.has(beside.act.type) && beside.act.roles !== 'mutual') return
  const sides = unite(beside.roles.actors, beside.act.roles === 'one' ? beside.roles.recipients : []).filter((actor) => !roles.actors.includes(actor) && !roles.actors.some((own) => sameCountry(document, own, actor)))
  if (sides.length > 1) roles.recipients = sides
}
const MEDIATION = 'mediate'
/** The nearest act over a predicate, past nouns that tell of none («اتفاق لوقف إطلاق النار بوساطة»). */
function actAbove(document: Document, predicate: Predicate, acts: Acts): Candidate | undefined {
  let at = predicate
  for (let up = 0; up < 4 && at.parent; up++) {
    at = document.predicates[at.parent.predicate]!
    const found = acts.get(at.index)
    if (found || at.form === 'finite') return found
  }
  return undefined
}

/** «ينص الاتفاق على تبادل الأسرى», "the deal provides for an exchange": those who made it are to do together what it says. */
function provided(document: Document, { reading, predicate, roles, act }: Candidate, acts: Acts): void {
  if (roles.actors.length || roles.recipients.length || act.roles !== 'mutual' || !reading.nominal || predicate.parent?.as !== 'argument') return
  const verb = document.predicates[predicate.parent.predicate]!
  if (!reading.markers.provides.has(verb.lemma)) return
  const text = verb.args.find(({ role }) => role === 'subj')
  if (!text) return
  const told = [predicate.sentence - 2, predicate.sentence - 1, predicate.sentence].flatMap((sentence) => (sentence < 0 ? [] : toldIn(document, sentence, acts)))
  const makers = told.filter(({ predicate: other, act: made, roles: { actors } }) => other.word < predicate.word && MAKING.has(made.id) && actors.length > 1)
  const own = makers.find(({ predicate: other }) => other.group === text.group || other.args.some(({ group }) => group === text.group))
  roles.actors = [...(own ?? makers.at(-1))?.roles.actors ?? []]
}
/** «قاد الوساطة بين مالطا وأوغندا للتوصل إلى اتفاق», "mediates between them to reach a deal": they are to reach it, not who mediates. */
function reachedBetween(document: Document, { predicate, roles, act, reading }: Candidate, acts: Acts): void {
  if (!MAKING.has(act.id) || !reading.nominal || !roles.actors.length || predicate.args.some(({ role, shared }) => !shared && (role === 'subj' || role === 'agent'))) return
  const mediation = toldIn(document, predicate.sentence, acts).findLast((other) => other.act.id === MEDIATION && other.predicate.word < predicate.word && other.roles.recipients.length > 1 && roles.actors.every((actor) => other.roles.actors.includes(actor)))
  if (mediation) roles.actors = [...mediation.roles.recipients]
}

/** «قال إن مالطا ستدفع الثمن»: who says what others will have to suffer threatens them with it. */
function foretold(document: Document, { predicate, roles, act, matched, reading }: Candidate): void {
  if (act.type !== 'THREATEN' || !matched.expression.noActor || roles.actors.length || !roles.recipients.length || predicate.parent?.as !== 'content') return
  const over = document.predicates[predicate.parent.predicate]!
  roles.actors = reading.at(over).actorsIn({ name: 'subj' }).filter((actor) => !roles.recipients.includes(actor) && document.actors[actor]!.kind !== 'outlet')
}

/** «قدمت لندن مشروع قرار يدين الهجوم», "tabled a draft that condemns": who tables a text says what it says. */
function tabled({ predicate, roles, act, reading: { document } }: Candidate, acts: Acts): void {
  if (roles.actors.length || (act.type !== 'ACCUSE' && act.type !== 'REQUEST') || (predicate.form !== 'finite' && predicate.form !== 'active-participle')) return
  const text = predicate.args.find(({ role }) => role === 'subj')
  const above = text && document.groups[text.group]!.parent?.group
  const table = text && toldIn(document, predicate.sentence, acts).find(({ predicate: other, act: made }) => TABLING.has(made.id) && other.args.some(({ role, group }) => role !== 'subj' && (group === text.group || group === above)))
  if (table) roles.actors = table.roles.actors.filter((actor) => !roles.recipients.includes(actor))
}
/** "adopted a resolution that condemns Malta": who tables or adopts it. */
const TABLING = new Set(['table a resolution', 'adopt', 'approve'])

/** The acts of a sentence, in its order. */
const toldIn = (document: Document, sentence: number, acts: Acts): Candidate[] => inSentence(document, sentence).predicates.flatMap(({ index }) => acts.get(index) ?? [])
/** Acts by which an agreement is made. */
const MAKING = new Set(['sign', 'conclude', 'reach', 'finalise', 'agree', 'announce an agreement', 'initial', 'agree to a ceasefire', 'agree to settle'])

const PARTAKES = new Set(['person', 'state', 'body', 'organization'])
/** Crowds, and those who tell of it from outside, do not sit at the table. */
const OUTSIDE = new Set(['CVL', 'JRN', 'MED', 'UNK'])
const partakes = ({ kind, sector }: Actor): boolean => PARTAKES.has(kind) || (kind === 'group' && !OUTSIDE.has(sector ?? ''))
/** «سيطر المقاتلون على البلدة بعد معارك مع الجيش»: a state, or who fights for one or against it. */
const fights = (document: Document, actor: number): boolean => isForce(document, actor) || document.actors[actor]!.kind === 'state'

/** «رفضت إيران المطالب», «نفى الاتهامات»: what one rejects or denies was said to him. */
function answered({ reading, predicate, roles, act, matched }: Candidate, acts: Acts): void {
  if (!(ANSWERED.has(act.type) || OFFERED.has(act.id)) || !reading.nominal || roles.recipients.length || predicate.parent?.as !== 'argument' || matched.expression.noRecipient) return
  const over = acts.get(predicate.parent.predicate)
  if (over?.act.type !== 'REJECT' || over.predicate.form !== 'finite') return
  roles.recipients = over.roles.actors.filter((actor) => !roles.actors.includes(actor))
}

/** «زار أنقرة بدعوة من نظيره», «تدخلت القوات بطلب من الحكومة»: whoever does it was asked to. */
function askedFor(document: Document, candidate: Candidate, acts: Acts): void {
  const { predicate, roles } = candidate
  if (roles.recipients.length || !isAtWord(document, candidate)) return
  const over = document.predicates[predicate.parent!.predicate]!
  const doers = acts.get(over.index)?.roles.actors ?? (over.form === 'finite' ? candidate.reading.at(over).actorsIn({ name: 'subj' }) : [])
  roles.recipients = doers.filter((actor) => !roles.actors.includes(actor))
}

/** Types by which one deals with an opponent. */
const AGAINST = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SANCTION'])
/** «احتجت أثينا على … وطالبت بالإفراج», "condemned … and demanded that": what one says next to somebody is meant for the same. */
function shareTarget(document: Document, { predicate, roles, act, matched }: Candidate, acts: Acts): void {
  if (!AGAINST.has(act.type) || act.roles !== 'one' || roles.recipients.length || !roles.actors.length || matched.expression.noRecipient || act.id === 'deny') return
  for (let at = predicate, up = 0; at.parent && up < 3; up++) {
    if (at.parent.as !== 'conjunct' && at.parent.as !== 'adverbial') return
    at = document.predicates[at.parent.predicate]!
    const beside = acts.get(at.index)
    if (!beside || !AGAINST.has(beside.act.type) || beside.act.id === 'deny' || !beside.roles.actors.some((actor) => roles.actors.includes(actor))) continue
    roles.recipients = beside.roles.recipients.filter((actor) => !roles.actors.includes(actor))
    if (roles.recipients.length) return
  }
}

/**
 * «طالبت واشنطن بأن تنسحب روسيا», «هددت بوقف تزويد أرمينيا», "threatened to bar German goods": whom words are meant for, where only what they say tells:
 * who is to do what is asked, or those towards whom the speaker will act.
 */
function addressInside({ reading, roles, act, matched }: Candidate, acts: Acts): void {
  if (act.id === 'deny') return
  if (roles.recipients.length || matched.expression.noRecipient) return
  // "agreed to lift a ban on Iran": one alone agrees to what another gains by, or several who all are to do it
  const together = act.type === 'AGREE' && act.roles === 'mutual'
  if (!together && (!act.content || act.roles !== 'one')) return
  for (const child of reading.clauses()) {
    if (together && roles.actors.length > 1 && !GAINED.has(acts.get(child.index)?.act.type ?? '')) continue
    const inner = reading.at(child)
    // «عرضت إيران إجراء محادثات مع السعودية»: what a bare verbal noun carries
    const told = acts.get(child.index) ?? childrenOf(reading.document, child.index).flatMap(({ index, parent }) => (act.roles === 'one' && child.form === 'masdar' && parent!.as === 'argument' ? (acts.get(index) ?? []) : []))[0]
    const found = act.content?.actor === 'recipient' && told?.act.roles !== 'mutual' ? inner.actorsIn({ name: 'subj' }) : told ? [...told.roles.recipients, ...(told.act.roles === 'mutual' ? told.roles.actors : [])] : [...inner.actorsIn({ name: 'obj' }), ...inner.actorsIn({ name: 'obl' })]
    // "agreed to establish a peacekeeping force": what is yet to be made gains nothing
    const others = besides(found, roles.actors).filter((actor) => told || !isUnmade(reading.document.actors[actor]!))
    if (!others.length) continue
    roles.recipients = others
    return
  }
  // "threatened to close the border unless Kenya withdrew": who is to do what it waits for
  if (act.type === 'THREATEN') for (const over of [reading.predicate, ...reading.clauses()]) {
    roles.recipients = awaited(reading.document, over, reading, roles.actors)
    if (roles.recipients.length) return
  }
}

const isUnmade = ({ kind, nameless }: Actor): boolean => nameless === true && (kind === 'body' || kind === 'organization')

/** What another gains by, whoever agrees to it. */
const GAINED = new Set(['AID', 'RETREAT', 'CONCEDE'])

/** "cut ties with Israel and expelled its ambassador", «قطعت علاقاتها مع كينيا وطردت سفيرها»: nobody expels his own; "expelled diplomats from Poland and Sweden": whose they are is told behind. */
function expelled(document: Document, { predicate, reading, roles, act }: Candidate, acts: Acts): void {
  if (act.id !== EXPELS || !roles.actors.length) return
  const whose = predicate.form === 'finite' && roles.recipients.every((actor) => document.actors[actor]!.inferred) ? [...reading.markers.from].flatMap((prep) => reading.actorsIn({ name: 'obl', prep })).filter((actor) => document.actors[actor]!.kind === 'state' && !roles.actors.some((doer) => sameCountry(document, doer, actor))) : []
  if (whose.length) {
    roles.recipients = [...new Set(whose)]
    return
  }
  if (!roles.recipients.length) return
  const isOwn = (actor: number): boolean => roles.actors.some((doer) => sameCountry(document, doer, actor))
  if (!roles.recipients.every(isOwn)) return
  const before = predicate.parent?.as === 'conjunct' ? acts.get(predicate.parent.predicate) : undefined
  if (before?.act.type === 'SANCTION' && before.roles.recipients.length) roles.recipients = besides(before.roles.recipients, roles.actors)
  // «ردت هنغاريا بطرد دبلوماسيين»: whose they are is not told
  else roles.recipients = roles.recipients.filter((actor) => !document.actors[actor]!.inferred)
}
const EXPELS = 'expel a diplomat'

/** "accused Chad of shelling its positions": what the doer would own is the accuser's. */
function accusers({ predicate, reading, roles, act }: Candidate, acts: Acts): void {
  if (!HURTS.has(act.type) || act.roles !== 'one' || roles.recipients.length || !roles.actors.length) return
  const over = predicate.parent && acts.get(predicate.parent.predicate)
  if (over?.act.type !== 'ACCUSE' || !over.roles.recipients.some((actor) => roles.actors.includes(actor))) return
  const { document } = reading
  const his = [...reading.groupsIn({ name: 'obj' }), ...reading.groupsIn({ name: 'gen' })].some((group) => document.words.slice(document.groups[group]!.first, document.groups[group]!.last + 1).some(({ pos, person }) => person === 3 && (pos === 'det' || pos === 'pron')))
  if (his) roles.recipients = besides(over.roles.actors, roles.actors)
}
const HURTS = new Set(['ASSAULT', 'COERCE'])

/** «a expulsé l'ambassadeur, accusé d'ingérence», "expelled two diplomats accused of spying": who takes a measure against those who are called accused accuses them. */
function chargedBySanction(document: Document, { predicate, roles, act }: Candidate, acts: Acts): void {
  if (!CHARGES.has(act.id) || predicate.form !== 'passive-participle' || predicate.parent?.as !== 'relative' || roles.actors.length || !roles.recipients.length) return
  const over = acts.get(predicate.parent.predicate)
  if (over?.act.type !== 'SANCTION' || over.predicate.voice !== 'active' || !roles.recipients.every((actor) => over.roles.recipients.some((other) => other === actor || sameCountry(document, other, actor)))) return
  roles.actors = besides(over.roles.actors, roles.recipients)
}
const CHARGES = new Set(['accuse', 'accuse of espionage', 'accuse of crime', 'accuse of abuses', 'accuse of aggression', 'accuse of war crimes'])

/** «سيطر الجيش على البلدة بدعم من روسيا», «بمساندة التحالف», "advanced with the support of Iran": towards whoever does what is done with that help. */
function standBehind(document: Document, { reading, predicate, roles, act }: Candidate, acts: Acts): void {
  const { group } = reading
  if (!BACKING.has(act.id) || !reading.nominal || !predicate.parent || predicate.light !== undefined || group?.preposition === undefined || !reading.markers.helped.has(group.preposition)) return
  const over = document.predicates[predicate.parent.predicate]!
  const told = acts.get(over.index)
  if (over.voice === 'passive' || (predicate.parent.as !== 'adverbial' && !(predicate.parent.as === 'argument' && told && !SAID.has(told.act.type)))) return
  const givers = reading.openGenitive ? reading.groupsIn({ name: 'gen' }).flatMap((one) => actorsOfGroup(document, one)) : roles.actors
  const doers = (told ? told.roles.actors : over.form === 'finite' ? reading.at(over).actorsIn({ name: 'subj' }) : []).filter((actor) => !givers.includes(actor))
  if (!givers.length || !doers.length) return
  roles.actors = [...givers]
  roles.recipients = doers
}
/** Acts done by words: what follows them is what is said. */
const SAID = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'AGREE', 'THREATEN', 'SUPPORT'])

/** Acts that hurt people, and those by which they are hurt. */
const HARM = new Set(['kill', 'wound', 'massacre', 'displace', 'damage', 'destroy'])

/** «قُتل 140 شخصا في غارة استهدفت القاعة», "the attack killed 12": the blow and those who died of it share doers and victims. */
function linkCause(document: Document, candidate: Candidate, acts: Acts): void {
  if (!HARM.has(candidate.act.id)) return
  for (const cause of causesOf(document, candidate.reading, acts)) {
    if (cause === candidate || cause.act.type !== 'ASSAULT' || cause.act.roles !== 'one') continue
    const [harm, blow] = [candidate.roles, cause.roles]
    // «قُتل 250 شخصا جراء قصف القوات الحكومية»: beside those who died, the forces that the blow is of dealt it
    if (!blow.actors.length && harm.recipients.length && cause.reading.openGenitive && blow.recipients.length && blow.recipients.every((actor) => !harm.recipients.includes(actor) && isForce(document, actor) && cause.reading.groupsIn({ name: 'gen' }).some((group) => actorsOfGroup(document, group).includes(actor)))) {
      blow.actors = blow.recipients
      blow.recipients = []
    }
    if (!harm.actors.length) harm.actors = blow.actors.filter((actor) => !harm.recipients.includes(actor))
    if (!blow.actors.length) blow.actors = harm.actors.filter((actor) => !blow.recipients.includes(actor))
    if (!HARM.has(cause.act.id)) blow.recipients = unite(blow.recipients, harm.recipients.filter((actor) => !blow.actors.includes(actor)))
    if (!harm.recipients.length) harm.recipients = blow.recipients.filter((actor) => !harm.actors.includes(actor))
  }
}

/** Who fights: armies, rebels, movements. */
const isForce = ({ actors }: Document, index: number): boolean => {
  const { kind, sector } = actors[index]!
  return (kind === 'body' || kind === 'organization' || kind === 'group') && (sector === 'MIL' || sector === 'REB' || sector === 'UAF')
}

/** Acts that a predicate names as its cause or its circumstance: its subject, what it hangs on, what happened "in" it. */
function* causesOf(document: Document, reading: Reading, acts: Acts): Generator<Candidate> {
  const seen = new Set<number>([reading.predicate.index])
  const at = (predicate: Predicate | undefined): Candidate | undefined => {
    if (!predicate || seen.has(predicate.index)) return undefined
    seen.add(predicate.index)
    return acts.get(predicate.index)
  }
  for (const one of [reading, reading.light]) {
    if (!one) continue
    for (const name of ['subj', 'agent', 'obl']) for (const group of one.groupsIn({ name })) {
      const found = at(one.predicateOf(group))
      if (found) yield found
    }
  }
  // "the blast killed ten as Kenyan forces battled rebels": what kills is told, and what goes on meanwhile is something else
  const isTold = reading.predicate.form === 'finite' && reading.predicate.voice === 'active' && reading.predicate.args.some(({ role, shared }) => role === 'obj' && !shared) && ownSubject(reading.predicate) !== undefined
  for (const child of childrenOf(document, reading.predicate.index)) if (child.parent!.as === 'adverbial' && !(isTold && child.form === 'finite' && child.voice === 'active')) {
    const found = at(child)
    if (found) yield found
  }
  // «الهجوم الذي أسفر عن مقتل»
  const over = reading.describes()
  const described = over && at(reading.predicateOf(over.index))
  if (described) yield described
}
