// Events that nobody tells as such: a charge, a denial, a demand or a refusal that lies in what somebody says.
import { childrenOf, inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Actor } from '../document/mention.js'
import { ownSubject, type Predicate } from '../document/predicate.js'
import { push } from '../document/push.js'
import { actorsInside, actorsOfGroup } from '../language/actors.js'
import type { LanguagePack } from '../language/pack.js'
import { allActs, ofAct } from './acts.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement, Telling } from './coded-statement.js'
import type { Candidate } from './complete-roles.js'
import { type Markers, markersOf } from './markers.js'
import { Reading } from './reading.js'
import { type Told, WAGED } from './status.js'
import { sameCountry } from './country-of.js'
import { type Cues, cuesOf } from './cues.js'
import { deniedIn, faultedIn, menacedIn, placedBehind, praisedIn } from './judgements.js'
import { wrongsIn } from './wrongs.js'
import { awaited } from './targets.js'
import { isAgainstState, isCommon, isOfficial } from './sectors.js'

/** A yes, a leave, a yielding: not to give it is to refuse it («لن نسمح», "will not give in"). */
const ACCEPTED = new Set(['express readiness', 'accept', 'accept mediation', 'accept an invitation', 'allow', 'allow entry', 'concede', 'accede to demands'])
/** «لن يحضر القمة»: who says that they will not, refuses. */
const REFUSABLE = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'RETREAT'])
export function refusalOf(document: Document, event: CodedEvent, candidate: Candidate, said: string | null): CodedEvent | undefined {
  const { predicate } = candidate
  // «لم توافق أنقرة على المقترح», "does not accept the plan": not to agree is to refuse
  // «ليست مستعدة للتنازل», «لا يمكن القبول بالشرط» (but not "said not allowing it …", which only names it)
  const isDeclined = predicate.form === 'finite' || (predicate.form === 'active-participle' && event.act === 'express readiness') ? event.status === 'denied' : predicate.form === 'masdar' && predicate.tense === 'present' && predicate.modality.includes('possible') && predicate.negation !== undefined && predicate.negation < predicate.word - 1
  if (ACCEPTED.has(event.act) && isDeclined && predicate.negation !== undefined && event.actors.length) return wordsOf(event, 'reject', 'refusal: negated acceptance', said)
  if (predicate.negation === undefined || predicate.tense !== 'future' || !REFUSABLE.has(event.type) || !event.actors.length) return undefined
  const refusal = wordsOf(event, 'refuse', 'refusal: negated future', said)
  if (!refusal.recipients.length) refusal.recipients = awaited(document, candidate.predicate, candidate.reading, candidate.roles.actors)
  return refusal
}

/** «أعلنت الحركة أنها ستفرج عن الأسرى», "Ankara said it would free two pilots": who says that they will do what another gains by, promises it; who says that they will strike, shut another out or stay away, threatens it; other measures are only planned. */
const PROMISED = new Set(['AID', 'RETREAT'])
const MEASURES = new Set(['SANCTION', 'COERCE', 'ASSAULT'])
const HELD_OUT = new Set(['boycott', 'blockade', 'pull out of'])
export function announcementOf(document: Document, event: CodedEvent, { predicate }: Candidate, { speakers, date }: CodedStatement): CodedEvent | undefined {
  const isTheirs = (actor: number): boolean => speakers.includes(actor) || (isOfficial(document.actors[actor]!) && speakers.some((one) => isOfficial(document.actors[one]!) && sameSide(document, actor, [one])))
  if (predicate.negation !== undefined || predicate.tense !== 'future' || !event.actors.some(isTheirs)) return undefined
  // «إذا لم تنسحب فستفرض بلاده عقوبات عليها»: a measure that hangs on what another does is threatened
  if (MEASURES.has(event.type) && event.recipients.length && predicate.modality.length === 1 && predicate.modality[0] === 'conditional') return wordsOf(event, 'threaten', 'announcement: own future on a condition', date)
  if (!event.actors.some((actor) => speakers.includes(actor))) return undefined
  // "said it would attack if the strikes go on": a threat may have its condition, and a blow needs nobody named
  const threat = event.type === 'ASSAULT' && predicate.form === 'finite' && (event.status === 'planned' || event.status === 'hypothetical') && !predicate.modality.some((one) => one === 'possible' || one === 'wanted' || one === 'conditional' || one === 'obliged')
  if (!threat && (event.status !== 'planned' || !event.recipients.length)) return undefined
  const id = PROMISED.has(event.type) ? 'promise' : threat || HELD_OUT.has(event.act) ? 'threaten' : undefined
  return id ? wordsOf(event, id, 'announcement: own future', date) : undefined
}

/** What is said by telling of an act to come; it is said when the speech is held, not when the act is due. */
function wordsOf(event: CodedEvent, id: string, rule: string, date: string | null): CodedEvent {
  return { ...event, ...doneBySaying(id, event.actors, event.recipients, date, rule) }
}

/** Where an event is told. */
type Site = Pick<CodedEvent, 'predicate' | 'trigger' | 'sentence' | 'headline'>
/** An act that is done by saying something: whoever says it has done it, and tells it as news; nothing is told of where. */
function doneBySaying(id: string, speakers: readonly number[], recipients: readonly number[], date: string | null, rule: string): Omit<CodedEvent, keyof Site> {
  return { actors: [...speakers], recipients: [...recipients], status: 'actual', presentation: 'told', accordingTo: [], date, place: null, also: [], alsoTriggers: [], quantities: [], rule, ...ofAct(allActs().get(id)!) }
}

/** «وتنفي طهران هذه الاتهامات»: who denies rejects those who accused them, or those who told what they deny; without an accuser, nobody. */
export function answerCharges(document: Document, events: readonly CodedEvent[], statements: readonly CodedStatement[]): void {
  const charges: CodedEvent[] = []
  /** Statements before this one stand in the sentences read so far; events come in reading order. */
  let passed = 0
  for (const event of events) {
    // «نفى ما تردده المعارضة» names them itself
    if (event.act === 'deny' && !event.recipients.length) {
      const of = (actor: number): string | number => document.actors[actor]!.country ?? actor
      const deniers = new Set(event.actors.map(of))
      const hasStranger = event.actors.some((actor) => document.actors[actor]!.country === null)
      // «اتهم الجيش المتمردين …، الأمر الذي نفاه المتحدث باسم الحركة»: in one sentence the charge is what is denied, where the story does not tell whose the denier is, or the accused
      const beside = lastWithin(charges, charges.length, event.sentence, (one) => one.recipients.some((actor) => document.actors[actor]!.country === null || hasStranger) && !one.actors.some((actor) => deniers.has(of(actor))))
      const charge = beside ?? lastWithin(charges, charges.length, event.sentence - CHARGE_REACH, (one) => one.recipients.some((actor) => deniers.has(of(actor))))
      while (passed < statements.length && statements[passed]!.sentence <= event.sentence) passed++
      const mayBeMeant = (one: CodedStatement): boolean => one.kind !== 'deny' && one.cue.start < event.trigger.start && one.speakers.length > 0 && !one.speakers.some((actor) => deniers.has(of(actor))) && (one.kind === 'accuse' || speaksOf(document, one, (actor) => deniers.has(of(actor))))
      const told = charge || deniesAtLarge(document, event.predicate) ? undefined : lastWithin(statements, passed, event.sentence - TOLD_REACH, mayBeMeant)
      event.recipients = (charge?.actors ?? told?.speakers ?? []).filter((actor) => !event.actors.includes(actor))
    }
    if (event.type === 'ACCUSE' && event.actors.length) charges.push(event)
  }
}
/** «نفى أي تورط», "deny any wrongdoing": what nobody need have said. */
const deniesAtLarge = ({ predicates, groups }: Document, predicate: number): boolean => predicates[predicate]!.args.some(({ role, group }) => role === 'obj' && !groups[group]!.definite)
/** Whether what is said, in its sentence, names one of some. */
const speaksOf = (document: Document, { content, sentence }: CodedStatement, isOne: (actor: number) => boolean): boolean => inSentence(document, sentence).mentions.some(({ start, end, actors }) => start >= content.start && end <= content.end && actors.some(isOne))

/** The last of the first `to` of a list in reading order that stands in `from` or a later sentence and for which it holds; looks no farther back than that. */
function lastWithin<T extends { readonly sentence: number }>(list: readonly T[], to: number, from: number, holds: (one: T) => boolean): T | undefined {
  for (let i = to - 1; i >= 0 && list[i]!.sentence >= from; i--) if (holds(list[i]!)) return list[i]
  return undefined
}
/** How many sentences back that is told which is denied. */
const TOLD_REACH = 1
/** How many sentences back the charge may stand that is denied. */
const CHARGE_REACH = 4

/**
 * The charges, denials and demands that lie in what somebody says.
 * @example saidEvents(document, pack, statements, events, acts, isPress) // «قال الجيش إن المتمردين قصفوا البلدة»: the army accuses the rebels
 */
export function saidEvents(document: Document, pack: LanguagePack, statements: readonly CodedStatement[], events: readonly CodedEvent[], acts: ReadonlyMap<number, Told>, isPress: (actor: number) => boolean): CodedEvent[] {
  const tellings = statements.filter((statement): statement is Telling => statement.predicate !== undefined && !statement.headline && !acts.has(statement.predicate) && !statement.speakers.every(isPress))
  const charges = chargesIn(document, tellings, events)
  const charged = [...events, ...charges].filter((event) => event.type === 'ACCUSE')
  const byParties = tellings.filter(({ speakers }) => !speakers.some(isPress))
  const cues = cuesOf(pack)
  return [...charges, ...denialsIn(document, cues, tellings, events), ...demandsIn(document, cues, markersOf(pack), tellings, events), ...wrongsToldIn(document, cues, byParties, events, charged), ...praiseIn(document, cues, byParties, events), ...threatsIn(document, cues, byParties, events)]
}
const siteOf = ({ predicate, cue, sentence }: Telling): Site => ({ predicate, trigger: cue, sentence, headline: false })

/** «قال الجيش إن المتمردين قصفوا البلدة»: to name the culprit is to accuse. */
function chargesIn(document: Document, tellings: readonly Telling[], events: readonly CodedEvent[]): CodedEvent[] {
  const charged = events.filter((event) => event.status === 'alleged' && CHARGES.has(event.type) && !UNCHARGED.has(event.act) && event.actors.length && !event.headline)
  const found: CodedEvent[] = []
  let from = 0
  for (const statement of tellings) {
    const { predicate, speakers, content, date } = statement
    if (statement.kind === 'deny') continue
    while (from < charged.length && charged[from]!.trigger.start < content.start - 500) from++
    for (let i = from; i < charged.length && charged[i]!.trigger.start < content.end; i++) {
      const event = charged[i]!
      if (event.trigger.start < content.start || !speakers.some((speaker) => event.accordingTo.includes(speaker))) continue
      // «أعلنت وزارة الدفاع أن الجيش قصف»: what one's own side did is told, not charged
      if (event.actors.some((actor) => sameSide(document, actor, speakers)) || event.actors.every((actor) => isUnknown(document.actors[actor]!))) continue
      const told = document.predicates[event.predicate]!
      if (told.parent && !isSaidIn(document, told, predicate)) continue
      found.push({ ...siteOf(statement), ...doneBySaying('accuse', speakers, event.actors, date, 'charge in a statement') })
      break
    }
  }
  return found
}
/** «قالت موسكو إن واشنطن تسعى إلى تأجيج التوتر», "Iran says Israel sabotaged the talks": to tell of another's wrong is to accuse. `charged`: the charges that are told as such. */
function wrongsToldIn(document: Document, cues: Cues, tellings: readonly Telling[], events: readonly CodedEvent[], charged: readonly CodedEvent[]): CodedEvent[] {
  const found: CodedEvent[] = []
  const chargedIn = new Map<number, CodedEvent[]>()
  for (const event of charged) push(chargedIn, event.sentence, event)
  const doers = new Map(events.map((event) => [event.trigger.start, event.actors]))
  const doersOf = (word: number): readonly number[] => doers.get(document.words[word]!.start) ?? []
  // «اعترف البابا بأن الكنيسة فشلت», «لم يعد يعتقد أن …»: who owns up, or no longer thinks so, finds fault with nobody
  const isFaulting = ({ lemma, negation }: Predicate): boolean => negation === undefined && !cues.owning.has(lemma)
  const faultsOf = (statement: Telling, isAnother: (actor: number) => boolean): readonly number[] => (!isFaulting(document.predicates[statement.predicate]!) ? [] : faultedIn(document, cues, statement, isAnother, doersOf))
  for (const statement of tellings) {
    const { predicate, speakers, sentence, date } = statement
    if (!TELLS.has(statement.kind) || document.predicates[predicate]!.form === 'noun') continue
    // "said Kenya's claims were false": denied, not charged with them
    if (speakers.length && deniedIn(document, cues, statement, (actor) => sameSide(document, actor, speakers))) continue
    const told = chargedIn.get(sentence)?.filter((event) => event.actors.some((actor) => sameSide(document, actor, speakers))) ?? []
    if (told.some((event) => !event.recipients.length)) continue
    const isAnother = (actor: number): boolean => !sameSide(document, actor, speakers)
    const wrong = wrongsIn(document, cues, statement, isAnother).find((one) => one.as === 'told' || one.as === 'judged' || one.at - statement.content.start < NAMED_SOON)
    const placed = wrong ? [] : placedBehind(document, cues, statement, isAnother)
    const charge = wrong !== undefined || placed.length > 0
    // a crowd without a name is found fault with by nobody's politics
    const accused = wrong?.accused ?? (placed.length ? placed : faultsOf(statement, isAnother).filter((actor) => document.actors[actor]!.kind !== 'group' || isAgainstState(document.actors[actor]!.sector)))
    // told as a charge by its own word, there or just before
    if (accused.every((actor) => isAnybody(document.actors[actor]!)) || told.some((event) => event.recipients.some((one) => accused.some((actor) => one === actor || sameCountry(document, one, actor))))) continue
    // whoever has just been accused is still: what is found fault with beside it is the same charge
    if (!charge && [...charged, ...found].some((event) => event.sentence < sentence && event.sentence >= sentence - STILL && event.actors.some((actor) => speakers.includes(actor)) && event.recipients.some((actor) => accused.includes(actor)))) continue
    found.push({ ...siteOf(statement), ...doneBySaying(charge ? 'accuse' : 'criticise', speakers, accused, date, charge ? 'wrong told in a statement' : 'fault found in a statement') })
  }
  return found
}
/** «قالت مالطا إن القرار الكيني خطوة شجاعة», "Kenya is a good friend, the minister said": to call what another does good is to praise it, where one speaks for somebody. */
function praiseIn(document: Document, cues: Cues, tellings: readonly Telling[], events: readonly CodedEvent[]): CodedEvent[] {
  const supported = new Set(events.filter((event) => event.type === 'SUPPORT').map((event) => event.sentence))
  return tellings.flatMap((statement): CodedEvent[] => {
    const { predicate, speakers, sentence, date } = statement
    if (!TELLS.has(statement.kind) || document.predicates[predicate]!.form === 'noun' || supported.has(sentence) || !speakers.some((one) => isParty(document.actors[one]!))) return []
    const praised = praisedIn(document, cues, statement, (actor) => !sameSide(document, actor, speakers)).filter((actor) => isParty(document.actors[actor]!))
    return praised.length ? [{ ...siteOf(statement), ...doneBySaying('praise', speakers, praised, date, 'praise in a statement') }] : []
  })
}
/** «قال الوزير إن الهجوم لن يمر دون رد»: to say that one will not let something pass is to threaten. */
function threatsIn(document: Document, cues: Cues, tellings: readonly Telling[], events: readonly CodedEvent[]): CodedEvent[] {
  const threatened = new Set(events.filter((event) => event.type === 'THREATEN').map((event) => event.sentence))
  const doers = new Map(events.map((event) => [event.trigger.start, event.actors]))
  const doersOf = (word: number): readonly number[] => doers.get(document.words[word]!.start) ?? []
  return tellings.flatMap((statement): CodedEvent[] => {
    const { speakers, sentence, date, kind } = statement
    if (!TELLS.has(kind) || threatened.has(sentence) || !speakers.some((one) => isParty(document.actors[one]!))) return []
    const menaced = menacedIn(document, cues, statement, (actor) => !sameSide(document, actor, speakers), doersOf)
    return menaced ? [{ ...siteOf(statement), ...doneBySaying('threaten', speakers, menaced, date, 'threat in a statement') }] : []
  })
}
/** A state, somebody of it, or an organization; no analyst, player or patient. */
const isParty = (actor: Actor): boolean => isOfficial(actor) || actor.kind === 'organization' || actor.kind === 'bloc' || isAgainstState(actor.sector) || actor.sector === 'PTY' || actor.sector === 'IGO'
/** How many sentences a charge goes on. */
const STILL = 2
/** How many letters into what is said a noun for the wrong may stand: further in, something else is spoken of. */
const NAMED_SOON = 60
/** A nameless person or crowd: nobody is called to account. */
const isAnybody = ({ kind, nameless, sector }: Actor): boolean => kind === 'outlet' || (!!nameless && isCommon(sector))
/** «مسلحون مجهولون», "attackers": whoever they were, nobody is named. */
const isUnknown = (actor: Actor): boolean => isAnybody(actor) || (!!actor.nameless && (actor.sector === 'UAF' || actor.sector === 'CRM'))
/** Words of saying that do not say by themselves what is done by them. */
const TELLS = new Set<CodedStatement['kind']>(['say', 'continue', 'announce', 'judge', 'confirm'])

/** «أكدت طهران أن الطاقم لم يعتقل», «قالت إن الأنباء غير صحيحة»: to say that an act did not happen, or that what is told is not so, is to deny it. */
function denialsIn(document: Document, cues: Cues, tellings: readonly Telling[], events: readonly CodedEvent[]): CodedEvent[] {
  const found: CodedEvent[] = []
  const candidates = events.filter((event) => event.status === 'denied' && DENIABLE.has(event.type) && isDenied(document, document.predicates[event.predicate]!)).sort((a, b) => a.trigger.start - b.trigger.start)
  for (const statement of tellings) {
    const { kind, speakers, content, date } = statement
    if (kind === 'deny') continue
    const said = TELLS.has(kind) && speakers.length ? deniedIn(document, cues, statement, (actor) => sameSide(document, actor, speakers)) : undefined
    if (said) {
      // "said Kenya's claims were false": whose they are
      const whose = said.args.flatMap(({ role, group }) => (role === 'subj' ? actorsInside(document, group) : [])).filter((actor) => !sameSide(document, actor, speakers))
      found.push({ predicate: said.index, trigger: { start: said.start, end: said.end }, sentence: said.sentence, headline: false, ...doneBySaying('deny', speakers, [...new Set(whose)], date, 'denial: called untrue') })
      continue
    }
    const denied = candidates[firstIndex(candidates, (event) => event.trigger.start >= content.start)]
    if (!denied || denied.trigger.end > content.end || !denied.actors.some((actor) => sameSide(document, actor, speakers))) continue
    found.push({ predicate: denied.predicate, trigger: denied.trigger, sentence: denied.sentence, headline: false, ...doneBySaying('deny', speakers, [], date, 'denial: negated content') })
  }
  return found
}
/** «لن تدوم دون دعم», «بلدان لا تعترف بـ…»: what is wanting, or only says which countries, nobody denies. */
const isDenied = ({ words }: Document, { negation, tense, parent }: Predicate): boolean => negation !== undefined && tense !== 'future' && parent?.as !== 'relative' && words[negation]!.pos !== 'prep'
const DENIABLE = new Set(['ASSAULT', 'COERCE', 'AID', 'COOPERATE', 'MOBILIZE', 'SUPPORT', 'PROTEST', 'SANCTION'])
/** One of the speakers, or of their country; but «المتمردون» and the army of one country are two sides. */
const sameSide = (document: Document, actor: number, speakers: readonly number[]): boolean => {
  const isAgainst = (one: number): boolean => isAgainstState(document.actors[one]!.sector)
  return speakers.some((speaker) => speaker === actor || (sameCountry(document, speaker, actor) && isAgainst(speaker) === isAgainst(actor)))
}

/** «قالت إسرائيل إن على حماس أن تلتزم», "Russia says Israel must end its attacks": to say what another must do is to ask for it. */
function demandsIn(document: Document, cues: Cues, markers: Markers, tellings: readonly Telling[], events: readonly CodedEvent[]): CodedEvent[] {
  const found: CodedEvent[] = []
  const told = new Map(events.map((event) => [event.predicate, event]))
  for (const { predicate, speakers, content, date } of tellings) {
    // «… وإن على كينيا أن تفرج عنه»: what is joined to what is said is said
    const said = childrenOf(document, predicate)
    const wished = wishedIn(document, cues, predicate, said, (actor) => isParty(document.actors[actor]!) && !sameSide(document, actor, speakers))
    if (wished && told.get(wished.child.index)?.status === 'hypothetical' && wished.child.start >= content.start && wished.child.end <= content.end) {
      const { child, addressees } = wished
      found.push({ predicate: child.index, trigger: { start: child.start, end: child.end }, sentence: child.sentence, headline: false, ...doneBySaying('call on', speakers, addressees, date, 'demand: what another is hoped to do') })
      continue
    }
    for (const child of [...said, ...said.flatMap((first) => childrenOf(document, first.index).filter((next) => next.parent!.as === 'conjunct' || isNeedOf(first, next)))]) {
      if (!child.modality.includes('obliged') || child.negation !== undefined || child.start < content.start || child.end > content.end) continue
      // "should be proud", "should have known": no deed, or one that it is too late to ask for
      if (child.form === 'adj' || markers.being.has(child.lemma) || child.tense === 'past') continue
      // «تساقط القتلى يجب أن يدق ناقوس الخطر»: of whom a thing is only said, nothing is asked
      // «إنه من المهم دعم الحوار»: the pronoun before a verbal noun is nobody
      const addressees = new Reading(document, child, markers).groupsIn({ name: 'subj' }).filter((group) => child.form !== 'masdar' || document.words[document.groups[group]!.head]!.pos !== 'pron').flatMap((group) => actorsOfGroup(document, group)).filter((actor) => !speakers.includes(actor))
      if (!addressees.length && isOpenDemand(child, told.get(child.index))) {
        found.push({ predicate: child.index, trigger: { start: child.start, end: child.end }, sentence: child.sentence, headline: false, ...doneBySaying('say that one must', speakers, [], date, 'demand: obliged act of nobody named') })
        break
      }
      if (!addressees.length || addressees.some((actor) => sameSide(document, actor, speakers) && !isCitizens(document, speakers, actor))) continue
      found.push({ predicate: child.index, trigger: { start: child.start, end: child.end }, sentence: child.sentence, headline: false, ...doneBySaying('say that one must', speakers, addressees, date, 'demand: obliged content') })
      break
    }
  }
  return found
}

/** "Malta needs to act": what the need is of. */
function isNeedOf(first: Predicate, next: Predicate): boolean {
  const subject = ownSubject(first)
  return subject !== undefined && next.parent!.as === 'content' && next.form === 'infinitive' && first.form === 'finite' && first.negation === undefined && !first.args.some(({ role }) => role === 'obj') && next.args.some(({ role, group, shared }) => role === 'subj' && shared && group === subject.group)
}

/** «قال: نأمل أن تسحب أوغندا قواتها», «تريد بلاده أن …»: what another is wanted to do, and who. */
function wishedIn(document: Document, cues: Cues, predicate: number, said: readonly Predicate[], isAnother: (actor: number) => boolean): { readonly child: Predicate; readonly addressees: readonly number[] } | undefined {
  const wishing = [document.predicates[predicate]!, ...said.filter((child) => child.parent!.as === 'content')].filter((one) => one.form === 'finite' && one.negation === undefined && cues.hoping.has(one.lemma))
  for (const wish of wishing) for (const child of childrenOf(document, wish.index)) {
    if (child.parent!.as !== 'content' || child.form !== 'finite' || child.negation !== undefined || child.voice === 'passive' || child.tense === 'past') continue
    const addressees = child.args.filter(({ role, shared }) => role === 'subj' && !shared).flatMap(({ group }) => actorsOfGroup(document, group)).filter(isAnother)
    if (addressees.length) return { child, addressees }
  }
  return undefined
}

/** «إنه يجب الإفراج عن الصحفي», «لا بد من محاسبتهم», "the hostages must be freed": what only another can give, or be called to account for, is asked for, of whomever. */
const isOpenDemand = (child: Predicate, event: CodedEvent | undefined): boolean => (child.form === 'masdar' || child.voice === 'passive') && event !== undefined && GIVEN.has(event.type) && event.status === 'hypothetical' && !event.actors.length && event.recipients.length > 0
const GIVEN = new Set(['RETREAT', 'CONCEDE', 'ACCUSE'])

/** «قال الأطباء إن على الحكومة أن …», "doctors say the government must": those of no office, of their own state. */
const isCitizens = ({ actors }: Document, speakers: readonly number[], state: number): boolean => isOfficial(actors[state]!) && speakers.every((speaker) => speaker !== state && !isOfficial(actors[speaker]!))

/** What the speaker says first, what is joined to it by "and", or the noun that it tells of («أعلنت أن الغارات نفذتها إسرائيل», "said the raids were carried out by"). */
function isSaidIn(document: Document, { parent }: Predicate, cue: number): boolean {
  if (parent?.predicate === cue) return true
  return (parent?.as === 'conjunct' || parent?.as === 'argument') && document.predicates[parent.predicate]?.parent?.predicate === cue
}
/** Acts that whoever tells of them charges nobody with («سيطرت القوات على البلدة», "intercepted a missile"). */
const UNCHARGED = new Set([...WAGED, 'arrest', 'detain', 'imprison', 'pursue', 'raid', 'disperse', 'close a border', 'storm', 'launch an offensive'])
const CHARGES = new Set(['ASSAULT', 'COERCE', 'THREATEN', 'PROTEST'])
