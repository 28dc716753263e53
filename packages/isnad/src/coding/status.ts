// Did it happen? From the predicate's own tense, negation and modality, from the act it is told inside, and from whose word it is.
import { childrenOf, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import { actorsInside } from '../language/actors.js'
import { groupHeadedBy, mentionsOver } from './by-head.js'
import type { CodedStatement } from './coded-statement.js'
import type { Status } from './findings.js'
import type { Markers } from './markers.js'
import type { FilledRoles } from './roles.js'
import { isOfficial } from './sectors.js'
import type { Act } from './acts.js'
import { isItsSubject, isOpenBy } from './still-open.js'
import { isDoneByVote } from './votes.js'

/** A predicate with the act it tells of, before anything is known of its status. */
export interface Told {
  readonly act: Act
  readonly predicate: Predicate
  readonly roles: FilledRoles
  readonly reading?: { readonly markers: Markers }
}
export interface Colour {
  status: Status
  /** Those whose word it is; empty: the story's own. */
  accordingTo: number[]
  /** The act it is told inside («طالبت بالإفراج»: the demand). */
  inside?: Told
  /** Only what something else is for («سافر لمناقشة …»). */
  purpose?: boolean
}

/** What is condemned, praised or warned of is taken for granted; it is not the speaker who tells of it. */
export const TAKEN_FOR_GRANTED: ReadonlySet<string> = new Set(['condemn', 'praise', 'warn', 'judge', 'ask'])
/** How many predicates up a status is looked for. */
const UP = 6
/** Words: what somebody denies is not that another said them. */
const SAID = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE'])
/** What one party says that another did is a charge, not news; that it marches, moves or threatens, all can see. */
const HOSTILE = new Set(['ASSAULT', 'COERCE'])
/** What forces do in the field, which whoever tells of it charges nobody with («سيطر الجيش على البلدة», "intercepted a missile"). */
export const WAGED: ReadonlySet<string> = new Set(['capture', 'retake territory', 'advance', 'intercept', 'clash', 'fight', 'fight against', 'civil war', 'foil'])

/** What a state's own officers do by day, and mostly say themselves: who tells of it charges nobody («قال الوزير إن الشرطة المالطية أوقفت رجلا»). */
const POLICED: ReadonlySet<string> = new Set(['arrest', 'detain', 'imprison', 'raid'])

/** … but where one state is said to hold people, it is charged with it («قالت كينيا إن أوغندا احتجزت بحارتها»). */
const isPoliced = ({ actors }: Document, { act, roles }: Told): boolean => POLICED.has(act.id) && roles.actors.every((actor) => actors[actor]!.kind !== 'state' && isOfficial(actors[actor]!))

/** Acts whose very name accuses. */
const BLACKENED = new Set(['ethnic cleansing', 'genocide', 'massacre', 'violate rights', 'repress', 'torture', 'interfere', 'spread disinformation', 'accuse of war crimes', 'discriminate', 'blackmail', 'terrorist attack'])

/** Words whose content is what is asked for or charged, though they are words of saying. */
const ASKED = new Set(['REQUEST', 'ACCUSE', 'THREATEN', 'AGREE'])

/** Answers to words, and the words that are answered. */
const ANSWERS = new Set(['AGREE', 'REJECT'])
const SPOKEN = new Set(['REQUEST', 'ACCUSE', 'THREATEN'])
/** «قبول دعوتنا», "accept the offer": a yes is said to what has been offered; not to «دعوة» that may never come; and a no to somebody's offer. */
const isOffered = (document: Document, { act, predicate, roles }: Told, answer: Told): boolean => OFFERED.has(act.id) && (answer.act.type === 'AGREE' ? groupHeadedBy(document, predicate.word)?.definite === true : answer.predicate.form === 'finite' && answer.predicate.tense === 'past' && predicate.form !== 'finite' && roles.actors.length > 0)
/** What somebody may say yes or no to. */
export const OFFERED: ReadonlySet<string> = new Set(['invite', 'offer', 'offer aid', 'offer talks', 'offer mediation'])
/** What goes on around an act before it is done («سيجتمعان وسط احتجاجات»). */
const SURROUNDS = new Set(['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST'])
/** Acts of speech that a participle adds to what is told («متهما»، «داعيا»، «متعهدا»). */
const VOICED = new Set(['REQUEST', 'ACCUSE', 'THREATEN', 'AGREE', 'REJECT'])
/** Acts that carry words to somebody, and what is done by such words. */
const SENT_WORDS = new Set(['telephone', 'send a message', 'joint press conference', 'summon', 'recall an ambassador'])
const SPOKEN_BY = new Set(['SUPPORT', ...VOICED])
/** «تعهد بمطالبة …»: promised, not answered. */
const ASKED_TO = new Set(['promise', 'offer', 'commit oneself', 'express readiness', 'decide to proceed', 'plan together', 'agree'])

/** Acts that end another: what they end goes on («رفع العقوبات», "end the war"). */
const ENDING = new Set(['lift sanctions', 'ease sanctions', 'lift a ban', 'lift a blockade', 'end a war', 'halt operations', 'implement a ceasefire', 'observe a ceasefire', 'reverse a decision', 'de-escalate', 'drop a charge', 'demand lifting of sanctions', 'end a boycott', 'suspend an agreement', 'cancel an agreement'])

/** The status a predicate has by itself. */
function ownStatus(document: Document, predicate: Predicate): Status {
  const { modality } = predicate
  // «القمة المقررة»: planned by its own word, whatever is thought of it
  if (modality[0] === 'planned' && predicate.form !== 'finite' && predicate.negation === undefined && !modality.includes('failed') && !modality.includes('conditional')) return 'planned'
  if (modality.includes('given')) return modality.includes('alleged') ? 'alleged' : 'actual'
  if (modality.includes('conditional') || modality.includes('possible') || modality.includes('wanted') || modality.includes('obliged')) return 'hypothetical'
  if (predicate.negation !== undefined || modality.includes('failed')) return 'denied'
  if (modality.includes('alleged')) return 'alleged'
  const light = predicate.light !== undefined ? document.predicates[predicate.light] : undefined
  if (predicate.tense === 'future' || modality.includes('planned') || modality.includes('near')) return hasCondition(document, predicate) || (light && hasCondition(document, light)) ? 'hypothetical' : 'planned'
  return light && light !== predicate && light.light === undefined ? ownStatus(document, light) : 'actual'
}

/** At whose invitation or request something is done. @example isAtWord(document, told) // «بدعوة من نظيره» → true */
export const isAtWord = (document: Document, { act, predicate, reading }: Told): boolean =>
  (act.type === 'REQUEST' || act.id === 'invite') && predicate.form === 'masdar' && predicate.light === undefined && reading !== undefined && reading.markers.helped.has(groupHeadedBy(document, predicate.word)?.preposition ?? '') &&
  (predicate.parent?.as === 'adverbial' || (predicate.parent?.as === 'argument' && predicate.args.some(({ prep, shared }) => !shared && prep !== undefined && reading.markers.from.has(prep))))

/** What is put off is still to come. */
export const PUT_OFF = 'postpone'

/** "in a phone call with him she urged calm": on what occasion something is said, not what is asked for. */
function isOccasion(document: Document, { act, predicate, reading }: Told): boolean {
  const { preposition } = (act.type === 'CONSULT' && predicate.parent?.as === 'argument' && groupHeadedBy(document, predicate.word)) || {}
  return preposition !== undefined && reading !== undefined && (reading.markers.at.has(preposition) || reading.markers.occasion.has(preposition))
}

/** The status of an act, given which other predicates tell of acts. `speech`: the statement that holds it, if any. */
export function colourOf(document: Document, told: Told, acts: ReadonlyMap<number, Told>, speech: CodedStatement | undefined, isPress: (actor: number) => boolean): Colour {
  const { predicate } = told
  let status = ownStatus(document, predicate)
  // «متهمين بخطف السياح», «مسؤوليتهم عن التفجير»: whose it is, somebody only says
  if (told.roles.laid && status === 'actual') status = 'alleged'
  if (status === 'hypothetical' && isEffort(document, told)) status = 'actual'
  if (told.roles.chargedBy) return { status: 'alleged', accordingTo: [...told.roles.chargedBy] }
  if (status === 'actual' && isAny(document, told)) status = 'hypothetical'
  let child = predicate
  // the first of the acts that are joined to one another
  let first = predicate
  let purpose = false
  let isCarrier = true
  // what a speaker takes for granted («الهجوم الذي شنه الجيش») is not what they charge somebody with
  let asserted = true
  // nor with what is told only as how somebody was hurt
  let charges = true
  let granted = false
  for (let up = 0; up < UP && child.parent; up++) {
    const parent = document.predicates[child.parent.predicate]
    if (!parent || parent === predicate) break
    const as = child.parent.as
    // «يزور أنقرة بدعوة من نظيره», «بطلب من الحكومة»: at whose word something is to be done, has given it
    if (child === predicate && isAtWord(document, told)) break
    // «الرد على الهجوم», "an end to the war": whatever is to become of the answer or the end, the attack and the war are there
    if (child.modality.includes('given') && (as === 'argument' || as === 'purpose')) break
    // "to prevent protests after the killing of two men": what has brought it about is there, whatever somebody wants to prevent
    if (up === 0 && as === 'argument' && parent.form === 'infinitive' && parent.parent?.as === 'purpose' && nominal(child) && isAnchor(document, predicate)) break
    const act = acts.get(parent.index) ?? (as === 'content' ? actBefore(document, child, parent, acts) : undefined)
    const carried = as === 'content' || as === 'argument' || as === 'purpose'
    // … and what is joined to it: «يتضمن الاتفاق انسحاب القوات وإطلاق الأسرى»
    if (status === 'actual' && (child === predicate || isCarrier || (child === first && predicate.form === 'masdar')) && predicate.light !== parent.index && told.reading && isOpenBy(document, child, parent, told.reading.markers)) status = 'hypothetical'
    // «ينبغي ترحيلهم، متعهدا بالتشدد»: what somebody says along with it is said, whatever becomes of that
    if (as === 'adverbial' && child === predicate && predicate.form === 'active-participle' && VOICED.has(told.act.type)) break
    // "called for sanctions", «تتهمها بمحاولة التدخل»: a demand or charge that is a cue as well
    if (parent.index === speech?.predicate && !(act?.act.content && carried && ASKED.has(act.act.type))) {
      const isNoun = nominal(child)
      // «ندد بها المجتمع الدولي وقاطعتها المعارضة», «حذر من … بعد محاولة اغتيال»: joined to the saying, or when it was; not what is said
      if (!speech.direct && (as === 'conjunct' || (as === 'relative' && (speech.kind !== 'deny' || child.start < speech.content.start)) || (as === 'adverbial' && isNoun))) return { status, accordingTo: [] }
      if (isNoun && TAKEN_FOR_GRANTED.has(speech.kind)) granted = true
      break
    }
    if (as === 'condition') return { status: 'hypothetical', accordingTo: speakersOf(speech) }
    // "rejected Kenya's allegation that its agents had killed two men": as Kenya alleges
    const charge = as === 'content' && up === 0 && status === 'alleged' ? chargeBefore(document, child, parent, acts) : undefined
    if (charge) return { status, accordingTo: [...charge.roles.actors], inside: charge }
    if (act && carried && ENDING.has(act.act.id) && !ENDING.has(told.act.id)) return { status: 'actual', accordingTo: [] }
    // «استجابة لطلبه», «رفض الدعوة»: what is accepted or refused has been said
    if (act && carried && ANSWERS.has(act.act.type) && !ASKED_TO.has(act.act.id) && (SPOKEN.has(told.act.type) || isOffered(document, told, act)) && predicate.form !== 'finite') return { status: ownStatus(document, predicate) === 'alleged' ? 'alleged' : 'actual', accordingTo: [] }
    // "rejected Israel's plan to annex": whose plan it is, is told by its noun; who rejects it has asked for nothing
    if (act && as === 'content' && child === predicate && predicate.form === 'infinitive' && predicate.modality.length && isOfNoun(document, predicate, parent)) return { status: ownStatus(document, predicate), accordingTo: [] }
    // "voted to ratify the treaty": a parliament does it by its vote
    if (act && carried && isDoneByVote(document, told, child, act)) {
      status = ownStatus(document, parent)
      child = parent
      continue
    }
    // «وافق البرلمان على إرسال قوات», "approved a loan": others are to do what is approved; a sanction or a law is made by it
    if (act && carried && status === 'actual' && APPROVES.has(act.act.id) && CARRIED_OUT.has(told.act.type) && predicate.form !== 'finite' && !isMeant(document, child, parent) && !(child === predicate && isOccasion(document, told))) {
      status = ownStatus(document, parent) === 'actual' ? 'planned' : 'hypothetical'
      child = parent
      continue
    }
    if (act?.act.content && carried && !(child === predicate && isOccasion(document, told)) && parent.light !== predicate.index && (predicate.light !== parent.index || act.act.type === 'REQUEST' || act.act.type === 'AGREE' || act.act.id === PUT_OFF || act.act.content.status === 'denied')) return insideAct(predicate, isCarrier ? child : predicate, status, act, hasCondition(document, predicate) || hasCondition(document, parent), speakersOf(speech))
    if (as === 'adverbial' && up === 0 && (predicate.form === 'masdar' || predicate.form === 'noun')) {
      // «سيجتمعان وسط احتجاجات»: what is there already
      if (SURROUNDS.has(told.act.type)) break
      // «سيوقعان الاتفاق خلال زيارة»: what goes on meanwhile is still to come as well
      if (status === 'actual' && ownStatus(document, parent) === 'planned' && !isAnchor(document, predicate)) status = 'planned'
    }
    // «التوصل إلى اتفاق لإجلاء المقاتلين», "a deal to free them": what is agreed on is to be done
    if (as === 'purpose' && up === 0 && isAgreed(acts, parent)) return { status: 'planned', accordingTo: speakersOf(speech), purpose: true }
    // «التوصل إلى اتفاق على تبادل السفراء», "reached a deal on reopening the border"
    if (as === 'argument' && !act && status === 'actual' && isAgreed(acts, parent) && isMatterOf(document, child, parent)) return { status: 'planned', accordingTo: speakersOf(speech) }
    // "phoned the king to congratulate him", «كتب إليه ليشكره»: said by the call or letter itself
    if (as === 'purpose' && up === 0 && act && SENT_WORDS.has(act.act.id) && SPOKEN_BY.has(told.act.type) && ownStatus(document, parent) === 'actual') {
      status = 'actual'
      break
    }
    if (as === 'purpose' && up === 0) purpose = true
    // «توجه إلى القاهرة لمناقشة …», "summoned him for talks": who sets out for talks is to hold them; other ends may not be reached
    if (as === 'purpose' && (status === 'actual' || isIntent(isCarrier ? child : predicate))) status = told.act.type === 'CONSULT' && (up === 0 || (up === 1 && isCarrier)) && (isJourney(act) || told.reading?.markers.journey.has(parent.lemma)) && ownStatus(document, parent) !== 'hypothetical' ? 'planned' : 'hypothetical'
    // "said five were killed in a Maltese strike": that they were is said; the strike is only how
    if (as === 'argument' && child === predicate && nominal(child) && isHowHurt(document, child, parent, act)) charges = false
    // «حيث تستورد …»: a clause that goes on with what is said is said; «بعد أن», «الذي» take it for granted, but for who is only named behind it all («بحسب …»)
    if (as === 'relative' || (as === 'adverbial' && speech?.kind !== 'according' && (child.form !== 'finite' || (child.tense === 'past' && child.mark !== undefined)))) asserted = false
    // «استقالة الوزير قد تؤدي إلى أزمة», "the raid could lead to war": what may follow is open, not what it follows from
    if (as === 'argument' && child === predicate && status === 'actual' && predicate.light !== parent.index && predicate.form !== 'finite' && isSubjectOf(predicate, parent)) break
    // «لا تسعى إلى مهاجمة …», "has no plans to withdraw": what is not wanted or planned will not be
    if (carried && (child === predicate || isCarrier) && (status === 'hypothetical' || status === 'planned') && parent.negation !== undefined && !act && (as !== 'argument' || parent.args.some((arg) => arg.group === child.group)) && isWill(document, child, parent)) status = 'denied'
    // «مهاجمة القوات ستكون خطأ»: what it would come to; not that it is coming
    // … «ضم الجزيرة والاعتراف به», as what is joined; «إرسال قوات خطأ»: as is what nobody tells of as this or that one
    if (carried && child === first && status === 'actual' && predicate.light !== parent.index && predicate.form === 'masdar' && (parent.tense === 'future' || isAtLarge(document, first, parent)) && isItsSubject(first, parent)) status = 'hypothetical'
    if (as === 'conjunct' && child === first) first = parent
    // "will comply with the minister's request", «سيناقش الهجوم»: what is yet to be done about it is not yet; it is
    if (as === 'argument' && child === predicate && status === 'actual' && isThereBefore(document, told, parent, act)) break
    if (carried && status === 'actual' && predicate.light !== parent.index) {
      const above = as === 'content' && isOwned(child, parent) ? 'actual' : ownStatus(document, parent)
      if ((above === 'planned' && !isPastClause(child, as)) || above === 'hypothetical' || (above === 'alleged' && !act)) status = above
      // «التهديد لا يحترم الحدود», "does not recognise the annexation": the act that is meant is there, whatever is not done about it
      else if (above === 'denied' && as === 'argument' && (!act || act.act.id === told.act.id) && !isMeant(document, child, parent) && !deniesAnother(document, child, parent)) status = 'denied'
    }
    if (as === 'relative') break
    // «سيزور موسكو ويلتقي», «قد تفرض عقوبات وتطرد», "to return the bodies and free the civilians": what colours the first of them colours all
    if (as === 'conjunct' && status === 'actual' && isColouredWith(child, parent)) status = ownStatus(document, parent)
    // «إجراء محادثات», «فرض عقوبات»: a verbal noun that only carries what is told
    isCarrier &&= as === 'argument' && parent.form === 'masdar' && !predicate.modality.length && parent.args.some((arg) => (arg.role === 'gen' || arg.role === 'obj') && arg.group === child.group)
    if (isCarrier && child === first) first = parent
    child = parent
  }
  // «قتل خمسة في غارة كينية»: nor whose the strike was in which somebody was killed
  if (HURT.has(told.act.id) && isWithoutAgent(predicate)) charges = false
  if (isPoliced(document, told)) charges = false
  // «وذلك بعد أسبوع على الهجوم»: nor what they count the time from
  if (speech && status === 'actual' && HOSTILE.has(told.act.type) && isAnchor(document, predicate)) asserted = false
  return { ...inSpeech(document, status, told, speech, isPress, asserted && !granted, granted, charges), ...(purpose ? { purpose } : {}) }
}

/** "we must confirm that he was killed": who has to say what has happened says it. */
const isOwned = ({ form, tense }: Predicate, { form: over, modality, negation }: Predicate): boolean => form === 'finite' && over === 'finite' && tense === 'past' && negation === undefined && modality.length > 0 && modality.every((one) => one === 'obliged')

const nominal = ({ form }: Predicate): boolean => form === 'masdar' || form === 'noun'
/** What befalls people and things, told without who did it. */
const HURT: ReadonlySet<string> = new Set(['kill', 'wound', 'destroy', 'burn down'])
/** Behind a preposition of a passive that tells what befell somebody: «قتلوا في غارة», "killed in a strike". */
const isHowHurt = (document: Document, child: Predicate, parent: Predicate, over: Told | undefined): boolean =>
  over !== undefined && HURT.has(over.act.id) && isWithoutAgent(parent) && parent.args.some(({ role, group, shared }) => role === 'obl' && !shared && document.groups[group]!.head === child.word)
const isWithoutAgent = ({ form, voice, args, lemma }: Predicate): boolean => form === 'finite' && (voice === 'passive' || lemma === 'die') && !args.some(({ role }) => role === 'agent')

/** "reiterated its demand that troops leave": the noun that its verb only carries, right before the clause that says what it is. */
export function actBefore<T extends Told>(document: Document, { clause }: Predicate, over: Predicate, acts: ReadonlyMap<number, T>): T | undefined {
  for (const { role, group } of over.args) {
    if (role !== 'obj') continue
    const { head, end } = document.groups[group]!
    const noun = predicateAtWord(document, head)
    if (noun?.light === over.index && clause.start > end && clause.start - end < 3) return acts.get(noun.index)
  }
  return undefined
}

/** "dismissed Kenya's claims that …": the noun of a charge right before the clause that says what it is. */
function chargeBefore(document: Document, { clause }: Predicate, over: Predicate, acts: ReadonlyMap<number, Told>): Told | undefined {
  for (const { group } of over.args) {
    const { head, end } = document.groups[group]!
    const told = clause.start > end && clause.start - end < 3 ? predicateAtWord(document, head) : undefined
    const charge = told && acts.get(told.index)
    if (charge?.act.type === 'ACCUSE' && charge.roles.actors.length) return charge
  }
  return undefined
}

/** «قاد جهودا للوساطة», "efforts to persuade Malta": who makes an effort to mediate or to talk somebody round, does it. */
function isEffort({ predicates }: Document, { act, predicate }: Told): boolean {
  const parent = predicate.parent === undefined ? undefined : predicates[predicate.parent.predicate]
  return TRIED.has(act.id) && parent !== undefined && parent.form === 'masdar' && predicate.form === 'masdar' && predicate.modality.length === 1 && predicate.modality[0] === 'wanted' && parent.negation === undefined && !parent.modality.length && parent.tense === 'past'
}
const TRIED: ReadonlySet<string> = new Set(['mediate', 'persuade', 'press'])

const APPROVES: ReadonlySet<string> = new Set(['approve', 'ratify'])
/** What takes more than a decision. */
const CARRIED_OUT: ReadonlySet<string> = new Set(['AID', 'MOBILIZE', 'COOPERATE', 'CONSULT', 'ASSAULT'])

/** «أي اعتداء على أحدهما يعد اعتداء عليهما», "any attack on one", «تنص على أن الهجوم …»: one that may come, not one that was. */
function isAny(document: Document, { act, predicate, reading }: Told): boolean {
  if (!reading || predicate.form === 'finite' || predicate.modality.some((one) => one !== 'given')) return false
  const { any, provides } = reading.markers
  const { words, groups, predicates } = document
  const startsAny = (group: number): boolean => any.has(words[groups[group]!.first]!.lemma)
  if (predicate.group !== undefined && startsAny(predicate.group)) return true
  if (!HOSTILE.has(act.type)) return false
  const isOfAny = ({ args }: Predicate): boolean => args.some(({ role, group }) => role === 'subj' && startsAny(group))
  if (isOfAny(predicate)) return true
  let at = predicate
  let isClause = false
  for (let up = 0; up < UP && at.parent; up++) {
    const over = predicates[at.parent.predicate]!
    if (over === at || at.parent.as === 'relative' || at.parent.as === 'adverbial') return false
    isClause ||= at.parent.as === 'content'
    if ((isClause && provides.has(over.lemma)) || (up === 0 && isOfAny(over))) return true
    at = over
  }
  return false
}

/** Modalities that reach over an "and". */
const REACHES = new Set(['planned', 'possible', 'wanted', 'obliged', 'conditional'])
/** Joined to a verb or verbal noun that is still open: a verb in the present to a verb, a verbal noun to a verbal noun, neither with a colour of its own. */
function isColouredWith(child: Predicate, first: Predicate): boolean {
  if (first.word > child.word || child.negation !== undefined || child.modality.length || first.negation !== undefined || first.light !== undefined) return false
  const open = first.tense === 'future' || first.modality.some((one) => REACHES.has(one))
  if (!open || first.modality.includes('given')) return false
  if (child.form === 'finite') return first.form === 'finite' && child.tense === 'present'
  return child.form === 'masdar' && first.form === 'masdar'
}

/** "to reopen it, according to a statement that they signed": what a clause in the past tells is there, whatever is still to come around it. */
const isPastClause = ({ form, tense }: Predicate, as: string): boolean => as === 'content' && form === 'finite' && tense === 'past'

/** The subject of an infinitive is neither the subject nor an object of the verb it hangs on: it owns the noun that the infinitive completes. */
function isOfNoun(document: Document, predicate: Predicate, parent: Predicate): boolean {
  const subject = predicate.args.find((arg) => arg.role === 'subj')
  return subject !== undefined && parent.args.every((arg) => arg.group !== subject.group || (arg.role !== 'subj' && !mentionsOver(document, document.groups[arg.group]!.head).length))
}

/** Somebody goes, comes or is sent for. */
const isJourney = (over: Told | undefined): boolean => over !== undefined && (over.act.roles === 'visit' || over.act.mode === 'visit' || SENT_FOR.has(over.act.id))
const SENT_FOR = new Set(['recall an ambassador', 'summon', 'receive', 'invite'])

/** Open only for being what something is for. */
const isIntent = ({ modality, form, negation }: Predicate): boolean => form === 'masdar' && negation === undefined && modality.length === 1 && modality[0] === 'wanted'

/** A noun for an agreement, or the verb that makes it. */
const isAgreed = (acts: ReadonlyMap<number, Told>, { index, parent, light }: Predicate): boolean => [index, parent?.predicate, light].some((at) => at !== undefined && AGREED.has(acts.get(at)?.act.id ?? ''))
/** Brought in by a preposition behind a noun. */
const isMatterOf = (document: Document, child: Predicate, parent: Predicate): boolean => parent.form !== 'finite' && child.form === 'masdar' && parent.args.some(({ role, shared, group }) => role === 'obl' && !shared && document.groups[group]!.head === child.word)
const AGREED = new Set(['agree', 'reach', 'sign', 'conclude', 'initial', 'finalise', 'announce an agreement'])

/** «لا يستطيعون ملاحقة …»: who cannot or will not do it would do it himself. */
const isSharedDoer = (child: Predicate, parent: Predicate): boolean => child.args.some((arg) => arg.role === 'subj' && arg.shared === true && parent.args.some((other) => other.role === 'subj' && other.group === arg.group))

/** A definite noun of a verb that does not itself bring the act about. */
const isMeant = (document: Document, child: Predicate, parent: Predicate): boolean => child.form !== 'finite' && parent.form === 'finite' && parent.negation !== undefined && isDefinite(document, child) && !isSharedDoer(child, parent)
/** "the inquiry found no fault": there is no fault, but an inquiry. */
const deniesAnother = ({ groups }: Document, child: Predicate, parent: Predicate): boolean => parent.args.some(({ group }) => groups[group]!.first === parent.negation && groups[group]!.head !== child.word)
const isDefinite = (document: Document, { word }: Predicate): boolean => groupHeadedBy(document, word)?.definite === true

/** Acts that others speak of, answer or look into. */
const SPOKEN_OF = new Set([...SPOKEN, 'ASSAULT', 'PROTEST'])
const TALK = new Set(['discuss', 'exchange views', 'consult', 'investigate'])
/** The definite noun of an act, its doer named with it, under a verb that is not about to bring it about. */
function isThereBefore(document: Document, { act, predicate, roles }: Told, parent: Predicate, over: Told | undefined): boolean {
  if (!SPOKEN_OF.has(act.type) || (predicate.form !== 'masdar' && predicate.form !== 'noun') || predicate.light === parent.index) return false
  // «لمناقشة الهجوم على …», "to discuss the attack": there is one to talk of
  if (over !== undefined && TALK.has(over.act.id)) return isDefinite(document, predicate)
  if (!roles.actors.length || isSharedDoer(predicate, parent)) return false
  const group = groupHeadedBy(document, predicate.word)
  return group?.definite === true && actorsInside(document, group.index).some((actor) => roles.actors.includes(actor))
}

/** Wanting and planning, by the same doer as the act, or having "no plans" for it. */
const isWill = (document: Document, child: Predicate, parent: Predicate): boolean => parent.form === 'finite' && parent.modality.every((one) => one === 'phase') && !parent.args.some((arg) => arg.role === 'obj' && arg.group !== child.group && document.groups[arg.group]!.first !== parent.negation) && child.negation === undefined && (child.modality[0] === 'wanted' || child.modality[0] === 'planned') && child.modality.length === 1 && child.args.some((arg) => arg.role === 'subj' && parent.args.some((other) => other.role === 'subj' && other.group === arg.group))
const isSubjectOf = (predicate: Predicate, parent: Predicate): boolean => parent.form === 'finite' && parent.tense === 'present' && parent.modality.includes('possible') && parent.args.length > 1 && parent.args.some((arg) => arg.role === 'subj' && !arg.shared && arg.group === predicate.group)

/** «إن فرض عقوبات خطأ»: an act without anything definite in it, of which a clause without a verb says what it is. */
const isAtLarge = ({ groups }: Document, { group }: Predicate, parent: Predicate): boolean => parent.mark !== undefined && parent.parent?.as === 'content' && parent.form === 'noun' && parent.tense === 'present' && group !== undefined && !groups[group]!.definite

/** «بعد الهجوم», "since the visit": what a time is counted from has happened. */
function isAnchor(document: Document, predicate: Predicate): boolean {
  return inSentence(document, predicate.sentence).times.some((time) => time.anchor && (time.anchor.relation === 'after' || time.anchor.relation === 'since') && time.anchor.first <= predicate.word && predicate.word < time.anchor.last)
}

/** «إذا …», "if …" hangs on it. */
const hasCondition = (document: Document, predicate: Predicate): boolean => childrenOf(document, predicate.index).some((child) => child.parent!.as === 'condition')

/** «رفضت كينيا سحب قواتها», "refused to withdraw", «لم توافق على سحبها»: who refuses or does not agree to do something does not do it; what another is to do stays open. */
function withheld(told: Predicate, { act, predicate: over }: Told): boolean {
  if (act.content!.actor !== 'actor') return false
  // «ما لم تتعهد بمنعهم», "unless they promise to": a condition, not what was not promised
  if (over.negation !== undefined) return act.content!.status === 'planned' && !over.modality.includes('conditional')
  return act.type === 'REJECT' && act.content!.status === 'hypothetical' && (isSharedDoer(told, over) || (told.form === 'finite' && told.emptySubject?.person === 3))
}

/** Told inside another act: what is demanded is hypothetical, what is charged alleged. */
function insideAct(predicate: Predicate, carrier: Predicate, own: Status, act: Told, isConditional: boolean, speakers: number[]): Colour {
  const status = withheld(carrier, act) ? 'denied' : act.act.content!.status
  // «قال إنه سيضغط من أجل …»: where the act names nobody, it is the speaker's
  const by = act.roles.actors.length ? act.roles.actors : speakers
  // what is threatened or asked for is still to come; a past verb among it is not
  if (own === 'alleged' || (status !== 'alleged' && own === 'actual' && predicate.form === 'finite' && predicate.tense === 'past')) return { status: own, accordingTo: by, inside: act }
  // "pledged that it would do no deals"
  if (status === 'planned' && own === 'denied' && act.act.content!.actor === 'actor') return { status: 'denied', accordingTo: by, inside: act }
  if (status === 'planned' && (own === 'hypothetical' || isConditional || act.predicate.modality.includes('conditional'))) return { status: 'hypothetical', accordingTo: by, inside: act }
  return { status, accordingTo: by, inside: act }
}

function inSpeech(document: Document, status: Status, told: Told, speech: CodedStatement | undefined, isPress: (actor: number) => boolean, asserted: boolean, granted: boolean, charges: boolean): Colour {
  if (!speech || speech.headline) return { status, accordingTo: [] }
  const speakers = [...speech.speakers]
  const own = speakers.some((speaker) => told.roles.actors.includes(speaker))
  // «لم تستبعد طرد السفير», "did not deny": who does not deny leaves it open
  const undenied = speech.predicate !== undefined && document.predicates[speech.predicate]!.negation !== undefined
  if (speech.kind === 'deny' && undenied) return { status, accordingTo: status === 'actual' ? [] : speakers }
  if (speech.kind === 'deny') return SAID.has(told.act.type) ? { status, accordingTo: [] } : { status: 'denied', accordingTo: speakers }
  if (own) return { status, accordingTo: status === 'actual' ? [] : speakers }
  if (status === 'actual' && asserted && charges && told.roles.actors.length && HOSTILE.has(told.act.type) && !WAGED.has(told.act.id) && speakers.length && !speakers.every(isPress) && !speakers.some((speaker) => isOwnSide(document, speaker, told.roles))) return { status: 'alleged', accordingTo: speakers }
  // «قال إن التطهير العرقي مستمر», "the persecution of its people": what only a party calls so is its charge, whoever did it
  if (status === 'actual' && BLACKENED.has(told.act.id) && speakers.length && !speakers.every(isPress)) return { status: 'alleged', accordingTo: speakers }
  if (status !== 'actual') return { status, accordingTo: speakers }
  // what is taken for granted, or what a party tells of itself, needs nobody's word; but all that stands between marks, or is vouched for as a whole («بحسب …»), is theirs
  return { status, accordingTo: !granted && (asserted || speech.direct || speech.kind === 'according') ? speakers.filter((speaker) => isPress(speaker) || !isParty(document, speaker, told.roles)) : [] }
}

/** A state that tells of what its own country does; another body of it is somebody else. */
function isParty(document: Document, speaker: number, { actors }: FilledRoles): boolean {
  const { kind, country } = document.actors[speaker]!
  return kind === 'state' && country !== null && actors.some((actor) => document.actors[actor]!.country === country)
}

/** «قال الرئيس إن الشرطة قتلت أربعة», "the minister said police had detained ten": somebody of the state that did it tells of it. */
function isOwnSide(document: Document, speaker: number, { actors }: FilledRoles): boolean {
  const { country, sector, kind } = document.actors[speaker]!
  if (country === null || !isOfficial({ kind, sector })) return false
  return actors.some((actor) => document.actors[actor]!.country === country && isOfficial(document.actors[actor]!))
}

const speakersOf = (speech: CodedStatement | undefined): number[] => (speech && !speech.headline ? [...speech.speakers] : [])

/** The status of what a predicate tells, for stages and projects. @example statusOfPredicate(document, predicate.index).status // 'planned' */
export function statusOfPredicate(document: Document, predicate: number): { status: Status } {
  const of = document.predicates[predicate]
  if (!of) return { status: 'actual' }
  let status = ownStatus(document, of)
  let child = of
  for (let up = 0; up < UP && child.parent && status === 'actual'; up++) {
    const parent = document.predicates[child.parent.predicate]
    if (!parent || parent === child || child.parent.as === 'relative') break
    if (child.parent.as === 'condition' || child.parent.as === 'purpose') return { status: 'hypothetical' }
    if (child.parent.as === 'content' || child.parent.as === 'argument') status = ownStatus(document, parent)
    child = parent
  }
  return { status }
}
