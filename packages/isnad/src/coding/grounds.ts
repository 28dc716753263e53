// Wrongs that are named as the ground of an act: «طردت السفير احتجاجا على تدخل بلاده», «حوكم بتهمة التجسس», "expelled over its meddling".
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import { push } from '../document/push.js'
import type { Span } from '../document/span.js'
import { actorsOfArgument } from '../language/actors.js'
import { namedDeed } from './claim-deeds.js'
import type { ClaimLedger } from './claim-ledger.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import { sameCountry } from './country-of.js'
import { type Cues, isForm } from './cues.js'
import type { Word } from '../document/word.js'
import { isCommon, isOfPress } from './sectors.js'
import { wrongsIn } from './wrongs.js'

/** A wrong that an act is said to answer: `by` those who act, against `accused`. */
export interface Ground { readonly quote: Span; readonly accused: readonly number[]; readonly by: readonly number[]; readonly sentence: number; readonly cue: Span; readonly rule?: string }

/** What one does because of another's wrong. */
const ANSWERS = new Set(['SANCTION', 'COERCE', 'THREATEN', 'REJECT', 'ACCUSE', 'PROTEST', 'ASSAULT', 'REQUEST'])
/** What one is done to because of one's own, on a charge. */
export const ON_CHARGE: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'ACCUSE'])
/** How many letters into a ground the deed may stand that it is. */
const SOON = 30
/** How far a ground may stand from the act, in words, and how long it may be. */
const FAR = 24
const LONG = 14

/**
 * The grounds that a document's acts are given.
 * @example groundsIn(document, cues, events, statements, ledger) // «طردت كينيا السفير بتهمة التجسس»: spying, by him, Kenya's word
 */
export function groundsIn(document: Document, cues: Cues, events: readonly CodedEvent[], statements: readonly CodedStatement[], ledger: ClaimLedger): Ground[] {
  const acts = new Map<number, CodedEvent[]>()
  for (const event of events) if (ANSWERS.has(event.type) && event.actors.length && !event.headline && event.rule !== 'wrong told in a statement') push(acts, event.sentence, event)
  const found: Ground[] = []
  for (const [sentence, here] of acts) {
    const { first, last } = document.sentences[sentence]!
    for (let i = first + 1; i < last; i++) {
      const length = groundAt(document, i, last, cues)
      if (!length) continue
      const act = here.findLast((event) => event.trigger.start < document.words[i]!.start && i - firstIndex(document.words, (word) => word.start >= event.trigger.start) < FAR && !isTold(document, event, i))
      const ground = act && groundOf(document, cues, act, i, length, last, ledger, here)
      if (ground) found.push(withSpeaker(document, ground, statements))
    }
  }
  return found.sort((a, b) => a.quote.start - b.quote.start)
}

/** How many words name a ground at a place: «بسبب», «احتجاجا على», «بتهمة» (the preposition left out). 0 where none do. */
function groundAt({ words }: Document, at: number, limit: number, cues: Cues): number {
  const { lemma, key } = words[at]!
  for (const phrase of cues.reasons.get(lemma) ?? cues.reasons.get(key) ?? []) if (at + phrase.length < limit && phrase.every((part, k) => isForm(words[at + k], part))) return phrase.length
  return isPretext(words, at, cues) ? 1 : 0
}

/** «بتهمة», "on charges": a noun of charging behind its preposition. */
export function isPretext(words: readonly Word[], at: number, cues: Cues): boolean {
  const before = words[at - 1]
  return before?.pos === 'prep' && cues.pretexts.get(words[at]!.lemma)?.has(before.lemma) === true
}

/** Another finite verb stands between the act and its ground: that one's, then. */
export function isTold(document: Document, event: CodedEvent, at: number): boolean {
  const from = document.predicates[event.predicate]!.word
  return inSentence(document, event.sentence).predicates.some((one) => one.form === 'finite' && one.word > from && one.word < at && one.parent?.as !== 'relative')
}

function groundOf(document: Document, cues: Cues, act: CodedEvent, at: number, length: number, limit: number, ledger: ClaimLedger, here: readonly CodedEvent[]): Ground | undefined {
  const { words } = document
  const quote = groundBehind(document, at + length, limit)
  if (!quote) return undefined
  const cue = { start: words[at]!.start, end: words[at + length - 1]!.end }
  const by = act.actors.filter((actor) => document.actors[actor]!.kind !== 'outlet' && !(document.actors[actor]!.kind === 'group' && isCommon(document.actors[actor]!.sector)))
  if (!by.length) return undefined
  if (cues.pretexts.has(words[at]!.lemma)) {
    // no state is arrested or found guilty: «أدانت المحكمة مراهقة بريطانية» names it only for hers
    const ofPeople = act.type === 'COERCE' || act.act === 'convict'
    const accused = (act.recipients.length ? act.recipients : actorsOfArgument(document, act.predicate, 'obj')).filter((actor) => !by.includes(actor) && !(ofPeople && document.actors[actor]!.kind === 'state'))
    if (isClause(document, quote)) return undefined
    return ON_CHARGE.has(act.type) && act.act !== 'accuse' && accused.length ? { quote, accused, by, sentence: act.sentence, cue } : undefined
  }
  const said: CodedStatement = { sentence: act.sentence, kind: 'condemn', cue, speakers: by, content: quote, direct: false, date: null, continues: false, headline: false, rule: 'ground' }
  const wrong = wrongsIn(document, cues, said, (actor) => ledger.isAnother(actor, by), (word) => ledger.doersOf(word))[0]
  if (wrong?.accused.length) return { quote, accused: wrong.accused, by, sentence: act.sentence, cue }
  // «ردا على هجمات الحوثيين»: an attack by those named with it
  for (const event of here) {
    if (event === act || event.trigger.start < quote.start || event.trigger.start > quote.start + SOON) continue
    const deed = namedDeed(document, event, ledger, by, document.sentences[act.sentence]!.end)
    if (deed) return { ...deed, by, sentence: act.sentence, cue }
  }
  return undefined
}

/** «بحجة أن المنطقة مغلقة» gives a reason, «بحجة قيامهم بـ» lays a deed to somebody. */
export const isClause = ({ words }: Document, { start }: Span): boolean => words[firstIndex(words, (word) => word.start >= start)]?.pos === 'sub'

/** The words of a ground, from the first that is no mark or preposition. */
export function groundBehind(document: Document, at: number, limit: number): Span | undefined {
  const { words } = document
  let from = at
  while (from < limit && (words[from]!.pos === 'punct' || words[from]!.pos === 'prep')) from++
  if (from >= limit) return undefined
  const quote = { start: words[from]!.start, end: endOf(document, from, limit) }
  return quote.end - quote.start < 5 ? undefined : quote
}

/** Up to a mark outside of quotation, a verb, or the next clause. */
function endOf({ words }: Document, from: number, limit: number): number {
  let { end } = words[from]!
  for (let i = from + 1; i < limit && i < from + LONG; i++) {
    const { pos, key } = words[i]!
    if ((pos === 'punct' && !/["«»“”'()]/.test(key)) || pos === 'verb' || pos === 'sub' || pos === 'aux') break
    if (pos !== 'punct' && pos !== 'conj' && pos !== 'prep') end = words[i]!.end
  }
  return end
}

/** Who speaks for those who act, and gives the ground as theirs («قال مادورو إنه طرد السفير بتهمة …»). */
function withSpeaker(document: Document, ground: Ground, statements: readonly CodedStatement[]): Ground {
  for (let i = firstIndex(statements as CodedStatement[], (one) => one.sentence >= ground.sentence); i < statements.length && statements[i]!.sentence === ground.sentence; i++) {
    const { content, speakers, kind, rule } = statements[i]!
    // «طلبت مغادرته احتجاجا على تدخله»: to ask for something is the act itself, told by another
    if (kind === 'deny' || rule === 'cue-ask-obj' || speakers.some((actor) => isOfPress(document.actors[actor]!)) || content.start > ground.quote.start || content.end < ground.quote.end || !speakers.length) continue
    if (speakers.some((speaker) => ground.by.some((actor) => actor === speaker || sameCountry(document, actor, speaker)))) return { ...ground, by: speakers }
  }
  return ground
}
