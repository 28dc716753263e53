// What one says of one's own side, or of what one is accused of: a deed disowned, owned up to, or a charge called false, without any verb of denying.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import { actorsInside, actorsOfArgument, actorsOfGroup, doersOf } from '../language/actors.js'
import { groupHeadedBy } from './by-head.js'
import { isHearsay } from './claim-hearsay.js'
import type { ClaimLedger } from './claim-ledger.js'
import type { CodedStatement } from './coded-statement.js'
import type { Cues } from './cues.js'

/** How many letters into what is said the deed may stand that one disowns or owns up to. */
const SOON = 80
/** How many words may stand between a charge and what calls it false («الاتهامات الأميركية الأخيرة لا أساس لها»). */
const CALLED = 9
/** The same where words stand between that tell what was heard («الأنباء عن سقوط الطائرة في البحر غير صحيحة»). */
const HEARD = 16
/** How many words before what is said the charges may stand that a pronoun points to. */
const BEFORE = 14
/** How far before a part in something its negation may stand («ليس لنا أي دور في ذلك»). */
const DENIED = 4
/** Acts that one disowns as such; of others («لم نوقع الاتفاق», "did not meet him") it is told, not denied. */
const DISOWNED = new Set(['ASSAULT', 'COERCE', 'AID', 'MOBILIZE', 'THREATEN'])

/** A deed of one's own side: the words that tell it, and whose it is. */
export interface OwnDeed { readonly quote: Span; readonly doers: readonly number[] }

/**
 * «قالت موسكو إنها لم تتدخل في الانتخابات», «أكد أن بلاده لا علاقة لها بالهجوم», "said it had not shelled the town": a wrong of one's own side, said not to be.
 * @example disownedIn(document, cues, ledger, statement)?.doers // Russia
 */
export function disownedIn(document: Document, cues: Cues, ledger: ClaimLedger, { content, sentence, speakers }: CodedStatement): OwnDeed | undefined {
  for (const predicate of inSentence(document, sentence).predicates) {
    if (predicate.start > content.start + SOON) break
    if (predicate.negation === undefined || predicate.start < content.start || predicate.end > content.end || predicate.form === 'masdar' || (predicate.form === 'noun' && predicate.tense === 'none' && !cues.parts.has(predicate.lemma)) || isSupposed(predicate) || isBut(document, cues, predicate) || predicate.tense === 'future' || predicate.voice === 'passive') continue
    const doers = ownDoers(document, ledger, predicate, speakers)
    if (!doers.length || !isDisowned(document, cues, ledger, predicate, speakers)) continue
    // «ليس مسؤولا عن الهجوم»: with what hangs on the noun
    const noun = predicate.form === 'noun' ? groupHeadedBy(document, predicate.word) : undefined
    return { quote: { start: predicate.start, end: Math.min(content.end, Math.max(predicate.end, predicate.clause.end, noun?.end ?? 0)) }, doers }
  }
  return undefined
}

/** «ليسوا سوى أدوات», "are nothing but": it is so, and only that. */
const isBut = ({ words }: Document, { except }: Cues, { word, negation }: Predicate): boolean => words.slice((negation ?? word) + 1, word + EXCEPT).some(({ lemma, key }) => except.has(lemma) || except.has(key))
/** How many words behind a verb that may stand. */
const EXCEPT = 5

/** What is only supposed, asked for, or told of somebody in passing. */
const isSupposed = ({ modality, parent }: Predicate): boolean => parent?.as === 'relative' || parent?.as === 'condition' || parent?.as === 'purpose' || modality.some((one) => one === 'conditional' || one === 'obliged' || one === 'possible' || one === 'wanted')

/** Those of the speakers' own side who do what a verb tells; in their own words "we" and "I" are they («لم نقصف», «لا علاقة لنا بذلك»). */
function ownDoers(document: Document, ledger: ClaimLedger, predicate: Predicate, speakers: readonly number[]): readonly number[] {
  const { words, groups } = document
  const isOurs = predicate.form === 'noun' && predicate.args.some((argument) => argument.role === 'obl' && words[groups[argument.group]!.head]!.person === 1)
  if (isOurs || words[predicate.word]!.person === 1) return speakers
  const told = predicate.form === 'finite' ? doersOf(document, predicate) : actorsOfArgument(document, predicate.index, 'subj')
  // «طائرات بلاده قصفت»: whose the doer is
  const subject = told.length ? undefined : ownSubject(predicate)
  // «لا علاقة لها بالهجوم»: whose it is, behind a preposition
  const owner = told.length || subject || predicate.form !== 'noun' ? undefined : predicate.args.find((argument) => argument.role === 'obl' && !argument.shared && words[groups[argument.group]!.head]!.pos === 'pron')
  const doers = owner ? actorsOfGroup(document, owner.group) : subject ? actorsInside(document, subject.group) : told
  return doers.every((actor) => !ledger.isAnother(actor, speakers)) ? doers : []
}

/** «لم تفعل ذلك», "did not do so": what was told of them before, whatever it was. @example disownsIt(document, cues, ledger, statement) // true */
export function disownsIt(document: Document, cues: Cues, ledger: ClaimLedger, { content, sentence, speakers }: CodedStatement): boolean {
  return inSentence(document, sentence).predicates.some((predicate) => {
    if (predicate.start < content.start || predicate.start > content.start + SOON || predicate.end > content.end || predicate.form !== 'finite' || predicate.negation === undefined || predicate.tense === 'future' || !cues.doing.has(predicate.lemma) || isSupposed(predicate)) return false
    const { words, groups } = document
    const points = predicate.args.some((argument) => (argument.role === 'obj' || argument.role === 'obl') && !argument.shared && cues.anaphors.has(words[groups[argument.group]!.head]!.lemma))
    return points && ownDoers(document, ledger, predicate, speakers).length > 0
  })
}

/** «لم تقصف», «لم ترتكب جرائم», «لا علاقة لها بـ»: an attack, coercion, arming; a word of wrong that it does; or a part in what was done. */
function isDisowned(document: Document, cues: Cues, ledger: ClaimLedger, predicate: Predicate, speakers: readonly number[]): boolean {
  const word = document.words[predicate.word]!
  if (cues.parts.has(word.lemma)) return predicate.negation! >= predicate.word - DENIED && predicate.args.some((argument) => argument.role === 'obl' && !argument.shared)
  if (cues.byFirst.has(predicate.lemma) || cues.byFirst.has(predicate.verb ?? '')) return false
  const events = ledger.eventsIn.get(predicate.sentence) ?? []
  if (events.some((event) => DISOWNED.has(event.type) && [event.predicate, ...event.also].some((index) => index === predicate.index || document.predicates[index]!.light === predicate.index))) return true
  if (isWrongWord(cues, word) || (cues.wrong.get(word.lemma)?.has(document.words[predicate.word + 1]?.lemma ?? '-'))) return true
  // «لا يملك أدلة على ضلوع دمشق»: another's part
  const isOwnedByAnother = (group: number): boolean => actorsInside(document, group).some((actor) => ledger.isAnother(actor, speakers))
  return predicate.args.some((argument) => {
    if (argument.shared || (argument.role !== 'obj' && argument.role !== 'obl')) return false
    const head = document.words[document.groups[argument.group]!.head]!
    return (cues.parts.has(head.lemma) && !isOwnedByAnother(argument.group)) || (argument.role === 'obj' && isWrongWord(cues, head))
  })
}

/** A word that tells of wrong by itself or as a verb. */
function isWrongWord(cues: Cues, { lemma, verb, verbForm }: { readonly lemma: string; readonly verb?: string; readonly verbForm?: string }): boolean {
  const needs = cues.wrong.get(lemma) ?? (verb ? cues.wrong.get(verb) : undefined)
  return !!needs && (needs.has('') || needs.has('whom') || needs.has('by') || (needs.has('finite') && verbForm === 'finite'))
}

/**
 * «اعترف الجيش بقصف المدرسة», «أقر بأن طائرات بلاده قصفت المستشفى», "admitted shelling the school": a wrong of one's own side that one owns up to.
 * @example ownedUpIn(document, cues, ledger, statement)?.doers // the army
 */
export function ownedUpIn(document: Document, cues: Cues, ledger: ClaimLedger, { content, sentence, speakers, predicate, rule }: CodedStatement): OwnDeed | undefined {
  const cue = predicate === undefined ? undefined : document.predicates[predicate]
  // «أقر البرلمان قانونا»: passed it
  if (rule.endsWith('-obj') || cue?.args.some((argument) => argument.role === 'obj' && !argument.shared && document.groups[argument.group]!.first > cue.word && document.groups[argument.group]!.last <= firstIndex(document.words, (word) => word.start >= content.start))) return undefined
  if (!cue || cue.negation !== undefined || !(cues.owning.has(cue.lemma) || cues.owning.has(cue.verb ?? ''))) return undefined
  for (const deed of inSentence(document, sentence).predicates) {
    if (deed.start > content.start + SOON) break
    if (deed.start < content.start || deed.end > content.end || deed.negation !== undefined || deed.form === 'adj' || isSupposed(deed) || deed.parent?.as === 'adverbial') continue
    const events = ledger.eventsIn.get(sentence) ?? []
    const told = events.some((event) => DISOWNED.has(event.type) && event.predicate === deed.index) || isWrongWord(cues, document.words[deed.word]!) || standsBehind(document, cues, deed)
    if (!told) continue
    const own = deed.form === 'masdar' || deed.form === 'noun' ? ownMasdar(document, ledger, deed, speakers) : ownDoers(document, ledger, deed, speakers)
    return own.length ? { quote: { start: content.start, end: Math.max(deed.end, ledger.mainClause({ content, sentence }).end) }, doers: own } : undefined
  }
  return undefined
}

/** «تقف وراء الهجوم», "was behind the attack": a verb of standing or being before something done. */
function standsBehind(document: Document, { wrong, being, behind }: Cues, { word, lemma, args }: Predicate): boolean {
  const { words, groups } = document
  return args.some(({ role, shared, group }) => {
    const { prep, head } = groups[group]!
    if (role !== 'obl' || shared || prep === undefined || !(behind.has(words[prep]!.lemma) || wrong.get(words[prep]!.lemma)?.has('behind')) || !(being.has(lemma) || wrong.get(lemma)?.has(words[word + 1]?.lemma ?? '-'))) return false
    return predicateAtWord(document, head) !== undefined || wrong.has(words[head]!.lemma)
  })
}

/** Who does what a verbal noun names: who is named with it, else whoever owns up. */
function ownMasdar(document: Document, ledger: ClaimLedger, deed: Predicate, speakers: readonly number[]): readonly number[] {
  const named = [...actorsOfArgument(document, deed.index, 'subj'), ...actorsOfArgument(document, deed.index, 'agent')]
  if (!named.length) return speakers
  return named.every((actor) => !ledger.isAnother(actor, speakers)) ? named : []
}

/**
 * «وصف الكرملين الاتهامات بأنها باطلة», «قال إن هذه المزاعم لا أساس لها», "called the claims baseless": the charge that is called false, from its noun on.
 * @example turnedDownIn(document, cues, statement) // «الاتهامات»
 */
export function turnedDownIn(document: Document, cues: Cues, { content, kind, sentence, predicate }: CodedStatement): Span | undefined {
  const { words, groups } = document
  const first = firstIndex(words, (word) => word.start >= content.start)
  const objects = kind !== 'judge' || predicate === undefined ? [] : document.predicates[predicate]!.args.filter(({ role, shared }) => (role === 'obj' || role === 'obj2') && !shared).map(({ group }) => groups[group]!)
  if (objects.length) {
    const group = objects.find(({ head }) => isCharge(words[head]!, cues))
    if (!group || !isCalledFalse(document, cues, first, content.end)) return undefined
    return { start: group.start, end: group.end }
  }
  // «أكد أن لا أساس لهذه الاتهامات», «لا صحة لما تردد عن استقالته», "there was no evidence for the allegations"
  for (let i = first + 1; i < first + CALLED && i < words.length && words[i]!.start < content.end; i++) {
    if ((!isCharge(words[i]!, cues) && !isHearsay(document, cues, i)) || cues.untrue.has(words[i]!.lemma)) continue
    if (isCalledFalse(document, cues, first, words[i]!.start, CALLED, true)) return { start: words[i]!.start, end: content.end }
  }
  // «قالت إن ما قيل عار عن الصحة»: what somebody said
  const said = [first, first + 1].find((at) => words[at]?.pos === 'sub' && cues.anaphors.has(words[at]!.key) && words[at + 1]?.verbForm === 'finite' && cues.byFirst.has(words[at + 1]!.verb ?? words[at + 1]!.lemma))
  if (said !== undefined && isCalledFalse(document, cues, said + 2, content.end)) return { start: words[said]!.start, end: words[said + 1]!.end }
  // «رد على الاتهامات قائلا إنها كاذبة»: "they" are the charges just spoken of
  const pronoun = [first, first + 1].find((at) => words[at]?.pos === 'pron')
  if (pronoun !== undefined && (words[pronoun]!.clitic === 'after' || pronoun === first)) {
    const spoken = inSentence(document, sentence).groups.findLast((one) => one.end <= content.start && isCharge(words[one.head]!, cues) && one.head > first - BEFORE)
    return spoken && isCalledFalse(document, cues, pronoun + 1, content.end) ? { start: spoken.start, end: spoken.end } : undefined
  }
  // «الأنباء عن سقوط الطائرة غير صحيحة»
  const heard = [first, first + 1, first + 2].find((at) => isHearsay(document, cues, at))
  const at = heard === undefined || words[heard + 1]?.pos !== 'prep' ? undefined : calledFalseAt(document, cues, heard + 1, content.end, HEARD)
  if (at !== undefined && at > heard! + 2) return { start: words[heard!]!.start, end: words[at - 1]!.end }
  const group = inSentence(document, sentence).groups.find((one) => !one.parent && one.prep === undefined && one.head >= first && one.head <= first + 3 && (isCharge(words[one.head]!, cues) || cues.anaphors.has(words[one.head]!.lemma)))
  if (!group) return undefined
  // "reports that soldiers had looted the mine were false": what they tell stands between
  const verdict = words[group.head + 1]?.pos === 'sub' || words[group.head + 1]?.pos === 'prep' ? inSentence(document, sentence).predicates.find((one) => one.form === 'finite' && one.word > group.head + 2 && cues.being.has(one.lemma) && one.end <= content.end && isCalledFalse(document, cues, one.word + 1, content.end, VERDICT)) : undefined
  if (verdict) return { start: group.start, end: words[verdict.word - 1]!.end }
  return isCalledFalse(document, cues, group.head + 1, content.end) ? { start: group.start, end: group.end } : undefined
}
/** How many words behind its verb a charge is called false in. */
const VERDICT = 4

const isCharge = ({ lemma }: { readonly lemma: string }, cues: Cues): boolean => cues.accusations.has(lemma)

/** A word of falsehood among the next ones, with its negation where it needs one («لا أساس لها»); `negated`: only such a one. @example isCalledFalse(document, cues, group.last, content.end) // «باطلة» → true */
export function isCalledFalse(document: Document, cues: Cues, from: number, end: number, reach = CALLED, negated = false): boolean {
  return calledFalseAt(document, cues, from, end, reach, negated) !== undefined
}

/** The first word of what calls something false. */
function calledFalseAt({ words }: Document, cues: Cues, from: number, end: number, reach = CALLED, negated = false): number | undefined {
  for (let i = from; i < Math.min(words.length, from + reach) && words[i]!.start < end; i++) {
    const needs = cues.untrue.get(words[i]!.lemma) ?? cues.untrue.get(words[i]!.key)
    const negatable = needs?.has('not')
    if (needs === undefined || (negated && !negatable)) continue
    if (!negatable) return i
    for (let k = i - 1; k >= Math.max(from, i - 3); k--) if (words[k]!.pos === 'neg') return k
  }
  return undefined
}
