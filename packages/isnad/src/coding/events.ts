// Events: which predicates tell of an act between actors, who did it to whom, and whether it happened.
//
// Exports: `codeEvents(document, pack, statements?)` → CodedEvent[] (coded.ts; indices into the document, in the order of the story);
// `toEventFinding(document, event, id, actorId, sources)` turns one into what is given out. The order of the work is `codeEvents`:
// match every predicate with the expressions of the pack's acts.tsv → fill roles → colour by status → drop what is no event → date, place, figures → merge → told or only referred to.
import { groupsUnder } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { type Group, hasPossessor } from '../document/group.js'
import type { Actor } from '../document/mention.js'
import { firstIndex } from '../document/first-index.js'
import { ownSubject, type Predicate } from '../document/predicate.js'
import { push } from '../document/push.js'
import type { LanguagePack } from '../language/pack.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import { type Act, allActs, ofAct, scoreOf } from './acts.js'
import { addressees } from './addressees.js'
import { type Candidate, completeRoles } from './complete-roles.js'
import { sameCountry } from './country-of.js'
import { cuesOf } from './cues.js'
import { dateOf } from './dates.js'
import { answered } from './denied-acts.js'
import { expressionsOf } from './expressions.js'
import type { EventFinding, SourceLink, Status } from './findings.js'
import { doLikewise } from './likewise.js'
import { type Markers, markersOf } from './markers.js'
import { matchActs } from './match-acts.js'
import { nameSpeakers } from './headline-doers.js'
import { chargesOnMeasures } from './measures-on-charge.js'
import { mergeEvents } from './merge-events.js'
import { OBLIGED, ownSide } from './own-side.js'
import { isNextOne, isOneOfSeries, shareSides } from './series.js'
import { dateCircumstances, shareOccasions } from './occasions.js'
import { EMBASSIES, placeOf } from './places.js'
import { presentationOf } from './presentation.js'
import { isDemandedByProtest, isProtestDemand } from './protest-demands.js'
import { quantitiesOf } from './quantities.js'
import { nameDoers } from './reacted-to.js'
import type { Reading } from './reading.js'
import { announcementOf, answerCharges, refusalOf, saidEvents } from './said-events.js'
import { unite } from './roles.js'
import { shareDays, sharePlaces } from './scenes.js'
import { findingSpan } from './spans.js'
import { isSoCalled } from './so-called.js'
import { isAheadOf, isToBeHeld } from './still-open.js'
import { dateSpeech } from './speech-dates.js'
import { reopenEmbassies } from './reopened.js'
import { type Colour, colourOf, isAtWord, PUT_OFF } from './status.js'
import { landsStruck, stateLeft, stateStruck, threatenStruck } from './targets.js'
import { leaveOutTellers } from './tellers.js'
import { byWeights, chooseTold, type ToldChoice } from './told-choice.js'
import { isUnreported } from './unreported.js'
import { isWayOfDoing } from './votes.js'
import { isWeak } from './weak-events.js'

/**
 * The events of a document.
 * @example codeEvents(document, arabic, statements).filter((event) => event.type === 'ASSAULT')
 */
export function codeEvents(document: Document, pack: LanguagePack, statements: readonly CodedStatement[] = [], choose: ToldChoice = byWeights): CodedEvent[] {
  const expressions = expressionsOf(pack)
  const markers = markersOf(pack)
  const candidates = matchActs(document, expressions, markers)
  const acts = new Map<number, Candidate>(candidates.map((candidate) => [candidate.predicate.index, candidate]))
  const speechAt = speechOver(document, statements)
  const isPress = (actor: number): boolean => reportsAsFact(document.actors[actor]!)
  const events: CodedEvent[] = []
  const speakersAt = new Map<number, number[]>()
  const byPredicate = new Map<number, CodedStatement>()
  for (const statement of statements) if (statement.predicate !== undefined) {
    speakersAt.set(statement.predicate, unite(speakersAt.get(statement.predicate) ?? [], statement.speakers))
    byPredicate.set(statement.predicate, statement)
  }
  for (const candidate of candidates) leaveOutTellers(document, candidate, speechAt(candidate.predicate.word))
  completeRoles(document, candidates, acts, expressions)
  for (const candidate of candidates) {
    // "200 protesters said": they only speak
    if (candidate.matched.expression.pos === 'x' && speakersAt.has(candidate.predicate.index)) continue
    const speech = speechAt(candidate.predicate.word)
    // completing the roles makes whoever a verb tells of a side of what it tells amid («قال مصدر خلال محادثات»): once more
    leaveOutTellers(document, candidate, speech)
    const told = colourOf(document, candidate, acts, speech, isPress)
    const colour = told.status === 'denied' && speech?.kind === 'deny' ? answered(document, cuesOf(pack), told, candidate.predicate, speech, statements, isPress) : told
    if (isProtestDemand(candidate, expressions, acts) || isDemandedByProtest(colour.inside, acts, expressions)) continue
    const event = toEvent(document, pack, candidate, colour, speakersAt.get(candidate.predicate.index) ?? [], speech)
    if (speech && event.status === 'actual' && isSoCalled(document, pack, speech)) {
      event.status = 'alleged'
      event.accordingTo = unite(event.accordingTo, speech.speakers)
    }
    event.recipients.push(...landsStruck(document, event, candidate))
    const struck = stateStruck(document, event, markers) ?? stateLeft(document, event)
    if (struck !== undefined) event.recipients = [struck]
    if (EMBASSIES.has(event.act)) event.recipients = event.recipients.filter((actor) => !event.actors.some((own) => sameCountry(document, own, actor)))
    if (AGAINST.has(event.type) && event.actors.length) event.recipients = event.recipients.filter((actor) => document.actors[actor]!.kind !== 'state' || !event.actors.every((own) => sameCountry(document, own, actor)))
    if (!event.recipients.length) event.recipients = addressees(document, candidate, event.actors, speech, byPredicate)
    const refusal = refusalOf(document, event, candidate, speech?.headline ? null : (speech?.date ?? null))
    if (refusal) events.push(refusal)
    const announcement = speech && !speech.headline && !PLEDGES.has(acts.get(speech.predicate ?? -1)?.act.type ?? '') ? announcementOf(document, event, candidate, speech) : undefined
    if (announcement) events.push(announcement)
    if (isUnreported(candidate, cuesOf(pack)) || isUnsaid(event, candidate) || isRefusedConsent(event, colour) || isUndone(event, candidate, colour) || isWayOfDoing(document, candidate, acts)) continue
    if (isWeak(event, candidate, expressions, colour, speech?.speakers ?? []) || isEased(candidate, acts)) event.weak = true
    events.push(event)
  }
  threatenStruck(events, acts)
  const said = saidEvents(document, pack, statements, events, acts, isPress)
  onTheirWord(events, said)
  events.push(...said)
  events.push(...chargesOnMeasures(document, cuesOf(pack), events))
  doLikewise(document, events, markers)
  events.sort((a, b) => a.trigger.start - b.trigger.start)
  answerCharges(document, events, statements)
  shareSides(events)
  sharePlaces(document, events)
  reopenEmbassies(document, events)
  const merged = mergeEvents(document, events)
  dateSpeech(document, merged, statements)
  shareOccasions(document, merged)
  dateCircumstances(document, merged, markers)
  shareDays(document, merged)
  nameDoers(document, merged, acts, expressions)
  nameSpeakers(document, merged, statements)
  chooseTold(document, merged, speechAt, choose)
  return merged
}

/** "Kenya says Uganda is arming the rebels": what somebody is accused of by telling of it is only alleged. */
function onTheirWord(events: readonly CodedEvent[], said: readonly CodedEvent[]): void {
  const charges = new Map<number, CodedEvent[]>()
  for (const charge of said) if (charge.act === 'accuse') push(charges, charge.sentence, charge)
  for (const event of events) for (const charge of charges.get(event.sentence) ?? []) {
    if (event.status === 'actual' && LAID.has(event.type) && event.actors.length && event.actors.every((actor) => charge.recipients.includes(actor)) && event.accordingTo.some((actor) => charge.actors.includes(actor))) event.status = 'alleged'
  }
}
const LAID: ReadonlySet<string> = new Set(['AID', 'MOBILIZE', 'ASSAULT', 'COERCE'])

/** «خففت واشنطن العقوبات على …», "eased the sanctions": the measures are spoken of only as what is taken back. */
function isEased({ act, reading, predicate }: Candidate, acts: ReadonlyMap<number, Candidate>): boolean {
  return act.type === 'SANCTION' && reading.nominal && predicate.parent?.as === 'argument' && acts.get(predicate.parent.predicate)?.act.type === 'RETREAT'
}

/** «فرض الرئيس رسوما على واردات بلاده»: what is done against states is not done against one's own. */
const AGAINST: ReadonlySet<string> = new Set(['SANCTION', 'THREATEN', 'ASSAULT'])

/** «فتحت سفارتها في الرياض وقنصليتها في جدة»: a mission is opened or closed in another state; one's own next to it is opened too. */

/** The statement whose content holds a word, if any: the innermost. */
function speechOver(document: Document, statements: readonly CodedStatement[]): (word: number) => CodedStatement | undefined {
  const over = new Array<CodedStatement | undefined>(document.words.length)
  for (const statement of statements) {
    const low = firstIndex(document.words, (word) => word.start >= statement.content.start)
    for (let i = low; i < document.words.length && document.words[i]!.end <= statement.content.end; i++) {
      const known = over[i]
      // «نفت التقارير التي تحدثت عن …»: told by nobody, within somebody's words
      if (known?.kind === 'deny' && known.speakers.length && !statement.speakers.length) continue
      if (!known || known.content.end - known.content.start >= statement.content.end - statement.content.start) over[i] = statement
    }
  }
  return (word) => over[word]
}

function toEvent(document: Document, pack: LanguagePack, candidate: Candidate, colour: Colour, speakers: readonly number[], speech: CodedStatement | undefined): CodedEvent {
  const { predicate, matched } = candidate
  const { inside } = colour
  const { actors, recipients } = sidesOf(document, candidate, colour, speakers, speech)
  const act = allActs().get(renamed(candidate.act.id, candidate.roles.chargedBy ? 'ACCUSE' : inside?.act.type))!
  const dated = isAtWord(document, candidate) ? null : dateOf(document, predicate.index) ?? (predicate.light === undefined ? null : dateOf(document, predicate.light)) ?? dateOfTaken(document, candidate)
  // «أجلت المحادثات الاثنين»: the day is that on which they were put off
  const date = inside?.act.id === PUT_OFF && dated !== null && dated === dateOf(document, inside.predicate.index) ? null : dated
  const isNext = candidate.reading.nominal && candidate.reading.group !== undefined && isNextOne(document, candidate.reading.group, candidate.reading.markers)
  const isToCome = isScheduled(document, candidate) || (colour.status === 'actual' && isYetToCome(document, candidate, act, colour, date, isNext))
  const told = isToCome && colour.status !== 'hypothetical' ? 'planned' : statusOf(document, predicate, act, colour, date)
  const status = told === 'denied' && matched.expression.negated && !inside ? 'actual' : told
  return {
    predicate: predicate.index,
    trigger: { start: predicate.start, end: predicate.end },
    sentence: predicate.sentence,
    headline: document.sentences[predicate.sentence]!.headline,
    ...ofAct(act),
    weak: undefined,
    pointing: candidate.reading.nominal && candidate.reading.group?.definite && !(act.type === 'CONSULT' && isPartOf(document, candidate.reading.group)) ? true : undefined,
    next: isNext || undefined,
    inSeries: isOneOfSeries(matched.expression) || undefined,
    bare: candidate.reading.nominal && !candidate.reading.light && colour.status === 'actual' && !inside ? true : undefined,
    actors: [...actors],
    recipients: [...recipients],
    status,
    presentation: presentationOf(document, cuesOf(pack), predicate, matched.expression, speech),
    // who tells of an act of his own vouches for nobody else's
    accordingTo: status === 'actual' ? colour.accordingTo.filter((actor) => !actors.includes(actor)) : [...colour.accordingTo],
    date,
    place: placeOf(document, predicate.index, act, actors, recipients, status, pack.names, candidate.reading.markers.topic),
    also: [],
    alsoTriggers: [],
    quantities: quantitiesOf(document, pack, predicate, act.id, colour.accordingTo),
    rule: `act ${act.id}: ${matched.expression.word}${matched.expression.rest.length ? ` ${matched.expression.rest.join(' ')}` : ''}`,
  }
}

/** «تتهمها بدعم الانفصاليين»: support that somebody is charged with is no applause. */
const renamed = (act: string, inside: string | undefined): string => (act === 'support' && inside === 'ACCUSE' ? 'support materially' : act)

/** «حذر من أي هجوم»: what one warns of is mostly what others do. */
const WARNING = 'warn'
/** To ask somebody for something, not to call on others to do it. */
const ASKING = 'request'

/** What is done with arms, goods and people of one's own. */
const MOVES: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'AID', 'RETREAT'])

/** Acts that answer what others do or offer. */
const RECEIVED = new Set(['reject', 'accept'])

/** Who does it to whom, with those whom only the speech or the act around it names. */
function sidesOf(document: Document, candidate: Candidate, { inside }: Colour, speakers: readonly number[], speech: CodedStatement | undefined): { actors: readonly number[]; recipients: readonly number[] } {
  const { act, predicate } = candidate
  let { actors, recipients } = candidate.roles
  if (!actors.length && act.roles === 'one') actors = speakers.filter((actor) => !recipients.includes(actor))
  // «ندين», "we urge": who says it, does it
  if (!actors.length && speech && candidate.reading.firstPerson) actors = speech.speakers.filter((actor) => !recipients.includes(actor))
  // "Uganda said its jets had bombed a camp": whose jets they are, where a state or a body speaks
  const thing = !actors.length && speech && !speech.headline && act.roles === 'one' && MOVES.has(act.type) ? ownSubject(predicate) : undefined
  if (thing && speech!.speakers.every((actor) => document.actors[actor]!.kind !== 'person') && hasPossessor(document.groups[thing.group]!, document.words)) actors = speech!.speakers.filter((actor) => !recipients.includes(actor))
  // "I agree with him", «اتفقنا مع»: who says it is one of the sides
  if (speech && !speech.headline && act.roles === 'mutual' && actors.length && candidate.reading.firstPerson && !candidate.reading.nominal) actors = unite(speech.speakers, actors)
  // "they arrested me": who says it suffers it
  if (!recipients.length && speech && !speech.headline && act.roles === 'one' && candidate.reading.doneToSpeaker) recipients = speech.speakers.filter((actor) => !actors.includes(actor))
  actors = ownSide(document, candidate, actors, speech)
  if (inside) {
    const doers = inside.act.content!.actor === 'recipient' ? inside.roles.recipients : inside.roles.actors
    // «دعت كندا إلى الإفراج»: the verb's subject asks for it; it is not theirs to do
    const theirs = inside.act.content!.actor === 'recipient' && !OF_ONESELF.has(inside.act.id) && act.roles === 'one' && !!actors.length && actors.every((actor) => inside.roles.actors.includes(actor))
    // "refused to say whether they had been killed": who does not tell has not done it
    const asked = predicate.form === 'finite' && predicate.modality.includes('possible')
    // «رفض التدخل الأجنبي», "rejected mediation": who refuses what others do has no part in it
    const refused = RECEIVED.has(inside.act.id) && act.roles !== 'mutual' && candidate.reading.nominal && !predicate.emptySubject && !predicate.args.some((arg) => arg.role === 'subj')
    // «طلبت موسكو إجراء محادثات مع بكين»: who asks for talks is a side of them; who asks others to talk ("called for") is none
    if (act.roles === 'mutual' && inside.act.id === ASKING && actors.length < 2 && !candidate.reading.openGenitive) actors = unite(inside.roles.actors, actors.length ? actors : inside.roles.recipients)
    else if ((!actors.length && !asked && !refused && inside.act.id !== WARNING) || theirs) actors = doers.filter((actor) => !recipients.includes(actor))
    // "refused talks with Kenya", «وعد بلقاء نظيره»: who refuses or promises to meet somebody is the other side
    else if (act.roles === 'mutual' && actors.length === 1 && inside.act.content!.actor === 'actor' && doers.length === 1) actors = unite(doers, actors)
    if (!recipients.length && inside.act.type === 'THREATEN' && act.roles === 'one') recipients = inside.roles.recipients.filter((actor) => !actors.includes(actor))
  }
  return { actors, recipients }
}

/** «أعلنت استقلالها عام 1991»: the time may be that of the noun that the verb and it together name the act by. */
function dateOfTaken(document: Document, { predicate, matched, reading }: Candidate): string | null {
  for (const group of matched.taken) {
    const noun = reading.predicateOf(group)
    if (noun?.light === predicate.index) return dateOf(document, noun.index)
  }
  return null
}

function statusOf(document: Document, predicate: Predicate, act: Act, { status, inside }: Colour, date: string | null): Status {
  // «لا ننصح»: to advise against is to advise; «فشل القمة», "the talks failed": they were held
  if (status === 'denied' && ((act.id === 'advise' && predicate.form === 'finite') || (act.type === 'CONSULT' && !inside && predicate.negation === undefined && predicate.modality.includes('failed') && !predicate.args.some(({ role, shared }) => role === 'subj' && shared)))) return 'actual'
  // "Europe needs to act", «على أوروبا أن …»: said it is, whatever becomes of it
  if (act.id === 'say that one must' && status !== 'denied') return 'actual'
  // «المجلس سينظر في فرض عقوبات»: to hold it out is to threaten
  // … «ستندم إذا هاجمتنا»: as is to say what will come of it
  if ((status === 'planned' || (status === 'hypothetical' && !inside && !predicate.modality.length)) && predicate.tense === 'future' && act.type === 'THREATEN') return 'actual'
  return status === 'actual' && (isAhead(document, predicate, act, date) || isDueToday(document, predicate, act, date)) ? 'planned' : status
}

/** What is told as if done: by a clause about it, by what it stands shortly behind, or by being the next one, it is still to come. */
function isYetToCome(document: Document, { predicate, reading }: Candidate, act: Act, colour: Colour, date: string | null, isNext: boolean): boolean {
  if (reading.nominal && isToBeHeld(document, predicate, act.type)) return true
  if (date !== null) return false
  if (reading.nominal && act.type === 'CONSULT' && isNews(document, predicate) && isAheadOf(document, predicate, reading.markers)) return true
  return isNext && !colour.inside && !isAmid(document, predicate, reading.markers)
}

/** «لم يحدد موعد لزيارة …», "no date was set for the signing": what a time is set for, or not yet, is to come. */
function isScheduled({ words, groups, predicates }: Document, { predicate, reading }: Candidate): boolean {
  if (!reading.nominal || !reading.group || predicate.light !== undefined) return false
  const { scheduled } = reading.markers
  const { first, prep } = groups[reading.group.index]!
  const before = words[(prep ?? first) - 1]
  if (before?.pos === 'noun' && scheduled.has(before.lemma)) return true
  const verb = prep !== undefined && predicate.parent?.as === 'argument' ? predicates[predicate.parent.predicate]! : undefined
  return verb?.form === 'finite' && verb.args.some(({ role, group }) => (role === 'subj' || role === 'obj') && scheduled.has(words[groups[group]!.head]!.lemma))
}

/** What a noun of a meeting hangs on is of these days, or of no day that is told: what it comes before is not past. */
function isNews(document: Document, { parent }: Predicate): boolean {
  const date = parent && dateOf(document, parent.predicate)
  return !date || (document.published !== null && date >= new Date(Date.parse(document.published.slice(0, 10)) - LATELY).toISOString().slice(0, 10))
}
const LATELY = 3 * 864e5

/** «في اللقاء التالي وقّعا», "at the next meeting they signed": what something was done at has been; so has what a verb lends itself to. */
function isAmid({ predicates, groups, words }: Document, { light, parent, group }: Predicate, { at, occasion }: Markers): boolean {
  if (light !== undefined) return true
  const over = parent && predicates[parent.predicate]!
  const { prep, preposition } = group === undefined ? {} as Partial<Group> : groups[group]!
  const before = preposition ?? (prep === undefined ? '' : words[prep]!.lemma)
  // «تحدث عن الزيارة المقبلة»: not what it is about
  return over?.form === 'finite' && over.tense === 'past' && (at.has(before) || occasion.has(before))
}

/** «يوقّع الرئيسان اليوم», "meets today": on the day itself the present tense tells what is due. */
const isDueToday = (document: Document, predicate: Predicate, act: Act, date: string | null): boolean =>
  document.published !== null && (date === document.published.slice(0, 10) || (date === null && MEETS.has(act.id) && opensClause(document, predicate))) && predicate.form === 'finite' && predicate.tense === 'present' && DUE.has(act.type) && predicate.parent === undefined && !document.sentences[predicate.sentence]!.headline
/** A verb before its subject; the other way round it is a caption's. */
const opensClause = ({ groups }: Document, { mark, word, args }: Predicate): boolean => mark === undefined && args.some(({ role, shared, group }) => role === 'subj' && !shared && groups[group]!.first > word)
/** … and what one does not do for long, told in the present without any time («ويجتمع الوزيران لبحث ذلك»), is due as well. */
const MEETS = new Set(['meet', 'visit', 'receive', 'hold a meeting', 'hold a summit'])
const DUE = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])

/** A day after the story's own is still to come; so is a month or a year after its own, of what a verb in the present or the noun of a meeting tells as due («يزور أنقرة الشهر المقبل», «تستضيف محادثات بينهما الشهر المقبل»). */
function isAhead({ published }: Document, { form, tense }: Predicate, { type }: Act, date: string | null): boolean {
  const begins = date === null || published === null ? undefined : BEGINS.exec(date)?.[0]
  if (begins === undefined || begins <= published!.slice(0, begins.length)) return false
  if (begins.length === DAY_LENGTH) return true
  return form === 'finite' ? tense === 'present' && DUE.has(type) : tense !== 'past' && type === 'CONSULT' && begins.length === MONTH_LENGTH
}
/** The day, month or year that an EDTF date begins with; no season («2025-21»). */
const BEGINS = /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?(?!-)/
const DAY_LENGTH = '2025-01-01'.length
const MONTH_LENGTH = '2025-01'.length

/** "claimed to have killed": told of oneself as often as of others. */
const OF_ONESELF = new Set(['allege'])

/** Who reports rather than charges: media, police, doctors, observers. */
const WITNESSES = new Set(['JRN', 'COP', 'MED', 'NGO'])
/** What the press, witnesses and unnamed sources tell is reported as fact. */
const reportsAsFact = ({ kind, sector, nameless }: Actor): boolean => kind === 'outlet' || WITNESSES.has(sector ?? '') || (nameless === true && sector === 'UNK')

/** "promised to free", «هدد بقصف»: words that say by themselves what is done by them. */
const PLEDGES = new Set(['AGREE', 'THREATEN', 'REJECT'])

/** What is only said, and was not: «لم يتهم أحدا» is no event. */
const SAID = new Set(['ACCUSE', 'REQUEST', 'AGREE', 'THREATEN', 'REJECT', 'CONCEDE'])
const isUnsaid = (event: CodedEvent, { predicate, reading }: Candidate): boolean => (event.act === OBLIGED && !event.actors.length) || (event.act === 'agree' && isOpinion(event, predicate)) || (event.type === 'AGREE' && predicate.form === 'finite' && predicate.modality.includes('obliged')) || (event.act === 'joint press conference' && event.actors.length < 2) || (event.act === 'allege' && isOfSelf(event, reading)) || (event.status === 'denied' && (predicate.negation !== undefined || isHeldBack(event, predicate)) && SAID.has(event.type) && event.act !== 'advise')

/** «قال إنه يتفق على أن …», "I agree that it is late": what one thinks as well, with nobody told of who agrees to do it. */
const isOpinion = ({ actors, recipients }: CodedEvent, { form, tense }: Predicate): boolean => form === 'finite' && tense === 'present' && actors.length < 2 && !recipients.length

/** «أخفقت في منع الهجوم», «دون إدانة إيران», «رفضت التعاون»: what somebody fails to hinder, leaves unsaid or will have no part in is nothing that was done. */
const isUndone = ({ status, act, type, actors, accordingTo }: CodedEvent, { predicate }: Candidate, { inside }: Colour): boolean =>
  // «قال الجيش: لم نمنع أحدا» answers a charge
  status === 'denied' && ((act === 'prevent' && (predicate.modality.includes('failed') || (predicate.negation !== undefined && !accordingTo.some((actor) => actors.includes(actor))))) || HELD_BACK.has(type) || (inside?.act.type === 'REJECT' && inside.act.id !== 'deny' && HELPS.has(type) && predicate.form !== 'finite'))
/** Lasting help: to refuse it is the refusal, no help besides. */
const HELPS = new Set(['COOPERATE', 'AID'])

/** «رفض القبول بالخطة», "refused to let them in": a yes that is refused is the refusal, and no act besides. */
const isRefusedConsent = ({ act }: CodedEvent, { inside }: Colour): boolean => inside?.act.type === 'REJECT' && CONSENT.has(act)
const CONSENT = new Set(['accept', 'accept mediation', 'accept an invitation', 'allow'])

/** «امتنع عن إدانة الهجوم», "failed to condemn": what somebody does not bring himself to say is not said. */
const isHeldBack = ({ type }: CodedEvent, { modality }: Predicate): boolean => HELD_BACK.has(type) && modality.includes('failed')
const HELD_BACK = new Set(['ACCUSE', 'REJECT', 'THREATEN'])

/** "claimed he had won", «زعم أنه فاز»: what one says of oneself charges nobody. */
function isOfSelf({ actors }: CodedEvent, reading: Reading): boolean {
  const clauses = reading.clauses().filter((clause) => clause.parent!.as === 'content')
  return clauses.length > 0 && clauses.every((clause) => {
    const own = reading.at(clause).actorsIn({ name: clause.voice === 'passive' ? 'obj' : 'subj' })
    return own.length > 0 && own.every((actor) => actors.includes(actor))
  })
}

/** What is given out for an event. */
export function toEventFinding(document: Document, event: CodedEvent, id: string, actorId: (actor: number) => string, sources: SourceLink[]): EventFinding {
  const act = allActs().get(event.act)!
  return {
    id,
    type: event.type,
    act: event.act,
    trigger: findingSpan(document, event.trigger),
    also: event.alsoTriggers.map((span) => ({ trigger: findingSpan(document, span) })),
    actors: event.actors.map(actorId),
    recipients: event.recipients.map(actorId),
    date: event.date,
    place: event.place?.name ?? null,
    status: event.status,
    presentation: event.presentation,
    according_to: event.accordingTo.map(actorId),
    ...(event.mode ? { mode: event.mode } : {}),
    contexts: [...event.contexts],
    cameo: event.cameo,
    quantities: event.quantities.map(({ span, according_to, ...rest }) => ({ ...rest, text: findingSpan(document, span), according_to: according_to.map(actorId) })),
    score: scoreOf(act),
    rule: event.rule,
    sources,
  }
}

/** «عقد مزيد من الاجتماعات», "more of the talks": some among many, none that was spoken of. */
function isPartOf(document: Document, group: Group): boolean {
  const part = ({ first, head }: Group): boolean => first < head - 1 && document.words[head - 1]!.pos === 'prep'
  return part(group) || groupsUnder(document, group.index).some((owner) => owner.parent!.as === 'genitive' && part(owner))
}
