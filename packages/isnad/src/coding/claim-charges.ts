// Charges that nobody is said to voice: «مزاعم إسرائيلية لموظفين بالمشاركة في الهجوم», «تواجه أوغندا اتهامات بدعم المتمردين», «متهم بالرشوة», "amid US allegations that Iran …".
import { childrenOf, inSentence, predicateAtWord } from '../document/by-sentence.js'
import { firstIndex } from '../document/first-index.js'
import type { Group } from '../document/group.js'
import type { Actor } from '../document/mention.js'
import type { Document } from '../document/document.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import { push } from '../document/push.js'
import type { Span } from '../document/span.js'
import { actorsOfArgument, actorsOfGroup, doersOf } from '../language/actors.js'
import { groupBehind } from './by-head.js'
import { type Accusation, isLevelledAtSubject, partiesOf } from './accusations.js'
import { isAnother } from './claim-ledger.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import type { Cue, Cues } from './cues.js'
import { type Ground, isPretext, ON_CHARGE } from './grounds.js'
import { isAnybody, isOfficial } from './sectors.js'

/** The rule of such a claim. */
export const UNVOICED = 'charge-unvoiced'
/** How long a charge may be, in letters. */
const LONG = 220
/** How many charges are read that go along with the first. */
const CONJUNCTS = 3
/** And how long words in marks behind it. */
const MARKED = 60

/**
 * The charges of a document that no statement makes, in reading order; `by` is empty where nobody is said to make them.
 * @example unvoicedCharges(document, cues, statements) // «تواجه أوغندا اتهامات بدعم المتمردين»: support of the rebels, by Uganda
 */
export function unvoicedCharges(document: Document, cues: Cues, statements: readonly CodedStatement[], events: readonly CodedEvent[]): Ground[] {
  const voiced = new Set(statements.flatMap((one) => (one.kind === 'accuse' && one.speakers.length && one.predicate !== undefined ? [one.predicate] : [])))
  const held = new Map<number, CodedEvent[]>()
  for (const event of events) if (ON_CHARGE.has(event.type) && event.actors.length && !event.headline) push(held, event.sentence, event)
  const found: Ground[] = []
  for (const predicate of document.predicates) {
    if (voiced.has(predicate.index) || document.sentences[predicate.sentence]!.headline) continue
    const laid = laidOn(document, cues, predicate)
    if (laid) {
      found.push(laid)
      continue
    }
    const convicting = isConvicting(cues, predicate)
    if (!(convicting ? tellsConviction(predicate) : tellsAccusation(document, cues, predicate)) || predicate.negation !== undefined || predicate.modality.some((one) => one === 'conditional' || one === 'possible')) continue
    const quote = chargeOf(document, cues, predicate)
    if (!quote) continue
    const parties = isSuffered(predicate) || isLevelledAtSubject(document, cues, predicate) ? sufferedParties(document, predicate) : convicting ? convictedParties(document, predicate) : partiesOf(document, cues, predicate, quote.start)
    const by = parties.accusers ?? []
    const accused = parties.accused.length || convicting ? parties.accused : toldDoers(document, quote, predicate.sentence)
    // "Macron's claim that France has proof": of one's own side one claims, and accuses nobody
    const isOwn = (actor: number): boolean => (parties.accused.length ? by.includes(actor) : !isAnother(document, actor, by))
    if (!accused.some((actor) => !isOwn(actor) && (by.length > 0 || isSomebody(document.actors[actor]!)))) continue
    found.push({ quote, accused: accused.filter((actor) => !by.includes(actor) || by.length === accused.length), by: by.length ? by : heldBy(document, held, predicate.sentence, accused), sentence: predicate.sentence, cue: { start: predicate.start, end: predicate.end }, rule: UNVOICED })
  }
  return found.sort((a, b) => a.quote.start - b.quote.start)
}

/** "The raid was blamed on the rebels": the deed is the subject, and a preposition brings in whom it is laid to. */
function laidOn(document: Document, cues: Cues, predicate: Predicate): Ground | undefined {
  const { groups, words } = document
  if (predicate.voice !== 'passive' || predicate.form !== 'finite' || predicate.negation !== undefined || !isAccusing(cues, predicate)) return undefined
  const deed = ownSubject(predicate)
  const group = deed && groups[deed.group]!
  if (!group || words[group.head]!.pos !== 'noun' || actorsOfArgument(document, predicate.index, 'subj').length) return undefined
  const accused = predicate.args.flatMap(({ role, shared, prep, group: on }) => (role === 'obl' && !shared && prep !== undefined && cues.charged.has(prep) ? actorsOfGroup(document, on) : []))
  const by = actorsOfArgument(document, predicate.index, 'agent')
  return accused.length ? { quote: { start: group.start, end: group.end }, accused, by, sentence: predicate.sentence, cue: { start: predicate.start, end: predicate.end }, rule: UNVOICED } : undefined
}

/** "extradite people accused of crimes": nobody in particular; "Saudi activists" are somebody. */
const isSomebody = (actor: Actor): boolean => !isAnybody(actor) || actor.country !== null

/** «حبست النيابة الناشط لاتهامه بـ…»: the authority that holds or punishes the accused in the same sentence has the charge against them. */
function heldBy({ actors }: Document, held: ReadonlyMap<number, readonly CodedEvent[]>, sentence: number, accused: readonly number[]): readonly number[] {
  const act = held.get(sentence)?.find((event) => event.recipients.some((actor) => accused.includes(actor)) && event.actors.every((actor) => isOfficial(actors[actor]!) && !accused.includes(actor)))
  return act?.actors ?? []
}

/** «اتُّهم», «متهم»: the accused is its subject. */
const isSuffered = ({ form, voice }: Predicate): boolean => form === 'passive-participle' || (form === 'finite' && voice === 'passive')
const cuesAt = ({ byFirst }: Cues, { lemma, verb }: Predicate): readonly Cue[] => byFirst.get(verb ?? lemma) ?? byFirst.get(lemma) ?? []
const isAccusing = (cues: Cues, predicate: Predicate): boolean => cuesAt(cues, predicate).some((cue) => cue.kind === 'accuse' && !cue.object && !cue.within)

const isNoun = ({ form }: Predicate): boolean => form === 'masdar' || form === 'noun'
/** «اتهامات بـ…», «اتُّهم بـ…»: where a verb accuses actively, that is a statement. */
const tellsAccusation = (document: Document, cues: Cues, predicate: Predicate): boolean => isNoun(predicate) ? cues.accusations.has(predicate.lemma) : (isSuffered(predicate) && isAccusing(cues, predicate)) || isLevelledAtSubject(document, cues, predicate)

/** «أدين بالقتل», «إدانته بتجنيد المقاتلين», "convicted of fraud": found guilty. */
const isConvicting = (cues: Cues, { lemma, verb }: Predicate): boolean => cues.convicting.has(verb ?? lemma)
const tellsConviction = (predicate: Predicate): boolean => isNoun(predicate) || isSuffered(predicate) || predicate.form === 'finite'

const sufferedParties = (document: Document, { index }: Predicate): Accusation => ({ accusers: actorsOfArgument(document, index, 'agent'), accused: actorsOfArgument(document, index, 'subj') })

/** «أدانت المحكمة فلانا بالقتل», «إدانة فلان بالقتل»: the court, if told of, and whom it finds guilty. */
function convictedParties(document: Document, { index, form }: Predicate): Accusation {
  const objects = actorsOfArgument(document, index, 'obj')
  const accused = objects.length || form === 'finite' ? objects : actorsOfArgument(document, index, 'gen')
  // no court finds a state guilty
  return { accusers: form === 'finite' ? doersOf(document, document.predicates[index]!) : [], accused: accused.filter((actor) => document.actors[actor]!.kind !== 'state') }
}

/** What one is charged with: what a preposition of the charge or "that" brings in, if it tells of something done. */
function chargeOf(document: Document, cues: Cues, predicate: Predicate): Span | undefined {
  const { groups, words } = document
  // "allegations that Uganda arms the rebels": the clause may hang on the verb
  const mark = words[predicate.word + 1]?.pos === 'sub' && cues.that.has(words[predicate.word + 1]!.key) ? predicate.word + 1 : undefined
  const that = childrenOf(document, predicate.index).find((child) => child.parent?.as === 'content' && child.start > predicate.end && (child.form === 'finite' || (child.form === 'masdar' && brings(document, cues, predicate, child.word - 1)))) ?? (mark === undefined ? undefined : inSentence(document, predicate.sentence).predicates.find((one) => one.mark === mark && one.form === 'finite' && one.parent?.as !== 'relative'))
  // «اتهامی که کنیا آن را رد می‌کند»: what denies a charge is none
  if (that && answersCharge(cues, that)) return undefined
  if (that) return { start: that.start, end: Math.min(that.start + LONG, Math.max(that.end, that.clause.end)) }
  for (const argument of predicate.args) {
    const group = groups[argument.group]!
    if (argument.role === 'gen' && !argument.shared && tellsOfWhat(document, cues, predicate, group)) return { start: group.start, end: withConjuncts(document, predicate.word, Math.max(group.end, predicateAtWord(document, group.head)?.clause.end ?? 0)) }
    const prep = argument.prep ?? (argument.role === 'obj' && group.prep !== undefined ? words[group.prep]!.lemma : undefined)
    if ((argument.role !== 'obl' && argument.role !== 'obj') || argument.shared || prep === undefined || !(cues.convicting.get(predicate.verb ?? predicate.lemma) ?? cues.charging).has(prep)) continue
    const told = predicateAtWord(document, group.head)
    // «أدين بتهمة القتل» is read with its noun
    if (isPretext(words, group.head, cues)) continue
    if (group.first <= predicate.word || (!told && !cues.wrong.has(words[group.head]!.lemma) && !cues.parts.has(words[group.head]!.lemma))) continue
    // «بالمسؤولية عن الهجوم»: in what
    const within = cues.parts.has(words[group.head]!.lemma) || told?.args.some((one) => one.role === 'obl' && !one.shared) ? groupBehind(document, predicate.sentence, group.last) : undefined
    const end = Math.min(group.start + LONG, Math.max(group.end, told?.clause.end ?? 0, within?.end ?? 0))
    // «بممارسات "غير نزيهة"»: what is called so in marks belongs to it
    const marked = document.quotations.find((one) => one.start >= end && one.start <= end + 1 && one.closed && one.end <= end + MARKED)
    return { start: group.start, end: marked?.end ?? withConjuncts(document, predicate.word, end) }
  }
  return undefined
}

const answersCharge = (cues: Cues, { lemma, verb }: Predicate): boolean => [lemma, verb ?? ''].some((one) => cues.rejecting.has(one) || cues.byFirst.get(one)?.some(({ kind }) => kind === 'deny'))

/** «تهمة التجسس», not «تهم المعارضة»: the noun behind a charge tells of what. */
function tellsOfWhat(document: Document, cues: Cues, predicate: Predicate, group: Group): boolean {
  const { words } = document
  // «بتهمة القتل» is read with what is done on it
  if (!isNoun(predicate) || isPretext(words, predicate.word, cues) || group.first <= predicate.word || words[group.head]!.pos === 'pron') return false
  return !actorsOfGroup(document, group.index).length && (predicateAtWord(document, group.head)?.form === 'masdar' || cues.wrong.has(words[group.head]!.lemma))
}

/** «الفساد وغسل الأموال»: what goes along with what one is charged with, up to a mark or a preposition that opens something else. */
function withConjuncts(document: Document, charge: number, from: number): number {
  const { words, groups } = document
  let end = from
  for (let i = firstIndex(words, (word) => word.start >= end), n = 0; n < CONJUNCTS && words[i]?.pos === 'conj' && words[i + 1]?.start === words[i]!.end; n++) {
    let next = i + 1
    // «وبغسل الأموال»
    if (words[next]?.pos === 'prep') next++
    const group = groups[firstIndex(groups, (one) => one.first >= next)]
    // «يدانون بجرائم، … وتسريع الترحيل»: joined to what stands before the charge
    if (!group || group.first !== next || (group.parent?.as === 'conjunct' && groups[group.parent.group]!.first < charge) || words[next]!.verbForm === 'finite' || actorsOfGroup(document, group.index).length) break
    end = Math.max(group.end, predicateAtWord(document, group.head)?.clause.end ?? 0)
    i = firstIndex(words, (word) => word.start >= end)
  }
  return end
}

/** "accused of taking bribes", not "charged less for using it": the word before the charge is a preposition of it. */
function brings({ words }: Document, cues: Cues, predicate: Predicate, at: number): boolean {
  const prep = words[at]!.lemma
  return cues.charging.has(prep) || cuesAt(cues, predicate).some((cue) => cue.openers.some((opener) => opener.by === 'prep' && opener.prep === prep))
}

/** Who does what the charge tells, where nobody stands before it («مزاعم بأن أوغندا تدعم المتمردين»). */
function toldDoers(document: Document, quote: Span, sentence: number): readonly number[] {
  const told = inSentence(document, sentence).predicates.find((one) => one.start >= quote.start && one.end <= quote.end)
  return !told ? [] : told.form === 'finite' ? doersOf(document, told) : actorsOfArgument(document, told.index, 'gen')
}
