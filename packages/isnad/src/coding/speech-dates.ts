// What is done by speaking is done when the speech is held: «قال أمس … ودعا إلى …», "said on Monday … He accused …".
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import { perDocument } from '../document/per-document.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Sentence } from '../document/word.js'
import { isDay } from '../document/time.js'
import { isEarlier } from '../language/earlier.js'
import { neverDates } from '../language/times/links.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement, CueKind } from './coded-statement.js'
import type { Cues } from './cues.js'
import { dateOf } from './dates.js'
import { isOfficial } from './sectors.js'

/** Acts that words alone do. */
const SPOKEN = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE', 'SUPPORT', 'CONCEDE'])
/** Acts of those types that are more than the word of who speaks. */
const DONE = new Set(['sign', 'initial', 'ratify', 'approve', 'conclude', 'finalise', 'reach', 'put on trial', 'interrogate', 'charge', 'summon', 'veto', 'convict'])

/** Acts that a state does by declaring them. */
const DECLARED = new Set(['cut ties', 'lower ties', 'expel a diplomat', 'withdraw recognition', 'declare independence', 'recognise'])

/**
 * Gives spoken acts that no time of their own dates the date of the speech they are, or are held in.
 * @example dateSpeech(document, events, statements)
 */
export function dateSpeech(document: Document, events: readonly CodedEvent[], statements: readonly CodedStatement[]): void {
  const dated = statements.filter((statement) => statement.date !== null && !statement.headline && statement.speakers.length > 0)
  if (!dated.length) return
  const byCue = new Map<number, CodedStatement>()
  for (const statement of dated) if (statement.predicate !== undefined && statement.kind !== 'according' && !byCue.has(statement.predicate)) byCue.set(statement.predicate, statement)
  for (const event of events) {
    const isDeclared = DECLARED.has(event.act)
    if (event.date !== null || event.status !== 'actual' || !(isDeclared || (SPOKEN.has(event.type) && !DONE.has(event.act)))) continue
    for (const predicate of [event.predicate, ...event.also]) {
      const own = byCue.get(predicate)?.date ?? null
      const date = own !== null && MONTH.test(own) ? own : heldIn(document, event, predicate, dated)
      if (date === null) continue
      event.date = date
      break
    }
    if (event.date === null && !isDeclared && isOpening(document, event)) event.date = openingOf(event, dated)
  }
}

/** «قال اليوم: ندين …», «أشارت إلى احتفاظها بحقها», «أعلن أن بلاده قطعت علاقاتها»: what the speech does by itself, not what it tells of earlier or in passing. */
function heldIn(document: Document, event: CodedEvent, predicate: number, dated: readonly CodedStatement[]): string | null {
  if (!event.actors.length) return null
  const of = document.predicates[predicate]!
  if (of.form === 'finite' && of.tense === 'past' && !DECLARED.has(event.act)) return null
  const speech = dated.findLast(({ content, kind, speakers, date, predicate: cue }) => kind !== 'according' && date !== null && MONTH.test(date) && content.start <= of.start && of.end <= content.end && cue !== undefined && isSaid(document, of, cue) && event.actors.every((actor) => speakers.some((speaker) => speaksFor(document, speaker, actor))))
  return speech?.date ?? null
}

/** Somebody himself, or an official of the state that does it («قال الوزير إن بلاده ترفض»). */
function speaksFor({ actors }: Document, speaker: number, actor: number): boolean {
  if (speaker === actor) return true
  const [own, other] = [actors[speaker]!, actors[actor]!]
  return own.country !== null && own.country === other.country && other.kind === 'state' && isOfficial(own)
}

/** What the cue says, or what is joined to that. */
function isSaid({ predicates }: Document, of: Predicate, cue: number): boolean {
  if (!of.parent) return of.emptySubject?.person === 1
  if (of.parent.predicate === cue) return true
  return of.parent.as === 'conjunct' && predicates[of.parent.predicate]!.parent?.predicate === cue
}

/** A year says little of when somebody spoke. */
const MONTH = /^\d{4}-\d\d/

/** Told in the headline; or in the first sentence of the story, of its own accord and where no time is told. */
function isOpening(document: Document, { headline, sentence, predicate }: CodedEvent): boolean {
  if (headline) return true
  const as = document.predicates[predicate]!.parent?.as
  return sentence === openingSentence(document) && as !== 'content' && as !== 'relative' && !inSentence(document, sentence).times.some((time) => time.value !== null)
}
const openingSentence = perDocument((document: Document): number => document.sentences.findIndex((one) => !one.headline))

/** What a headline or lead says somebody says («أنقرة تندد»), the first sentences tell. */
function openingOf(event: CodedEvent, dated: readonly CodedStatement[]): string | null {
  if (!event.actors.length) return null
  return dated.find(({ sentence, speakers, date }) => isDay(date) && sentence <= event.sentence + OPENING && event.actors.every((actor) => speakers.includes(actor)))?.date ?? null
}
/** In how many sentences after the headline. */
const OPENING = 2

/** A statement before it has a date: who says what, by which word. */
interface Undated {
  readonly kind: CueKind
  readonly sentence: Sentence
  readonly speakers: readonly number[]
  readonly content: Span
  readonly predicate: Predicate | undefined
}

/**
 * The date of a speech that has none of its own and goes on from one shortly before: by the same speaker, on no occasion of its own, in a sentence that tells no other time outside of what is said.
 * @example dateGoingOn(document, cues, { kind: 'say', sentence, speakers, content, predicate }, statements) // '2024-06-12'
 */
export function dateGoingOn(document: Document, cues: Cues, speech: Undated, told: readonly CodedStatement[]): string | null {
  const { sentence, speakers, predicate } = speech
  if (!speakers.length || isView(document, predicate) || (predicate && (predicate.form === 'masdar' || isEarlier(document, predicate) || (speech.kind !== 'continue' && hasOccasion(document, cues, predicate))))) return null
  let reach = GOES_ON
  for (let i = told.length - 1; i >= 0; i--) {
    const before = told[i]!
    // what is said may itself be several sentences long
    const end = before.content.end > sentence.start ? sentence.index : Math.max(before.sentence, firstIndex(document.sentences, (one) => one.end >= before.content.end))
    if (end < sentence.index - reach) return null
    if (before.headline || before.kind === 'according') continue
    if (!goesOn(document, before.speakers, speakers, sentence)) {
      reach = INTERRUPTED
      continue
    }
    if (isView(document, before.predicate === undefined ? undefined : document.predicates[before.predicate])) continue
    // «في 2016», «منذ مايو» do not say when the speech was held
    if (!isDay(before.date)) return null
    return before.sentence === sentence.index || !tellsOtherTime(document, speech, told) ? before.date : null
  }
  return null
}
/** Sentences from the end of a speech to what the same speaker says next; and where somebody else has spoken in between. */
const GOES_ON = 3
const INTERRUPTED = 1

/** «تعتبر طهران», «ويشتكي الأردن»: what is thought or said at all times is not said on a day. */
const isView = ({ words }: Document, predicate: Predicate | undefined): boolean => predicate?.form === 'finite' && (predicate.tense !== 'past' || words[predicate.word]!.tense === 'present')

/** «وقال في بيان», "said in an interview": a paper or talk that was not spoken of yet is another speech. */
function hasOccasion({ groups, words }: Document, { nouns, through }: Cues, { args }: Predicate): boolean {
  return args.some(({ role, prep, group }) => {
    const { definite, head } = groups[group]!
    return role === 'obl' && !definite && through.has(prep ?? '') && (nouns.has(words[head]!.lemma) || nouns.has(words[head]!.key))
  })
}

/**
 * When the paper was given out in which something is said.
 * @example issuedOn(document, cues, condemned) // "In a statement issued on 3 June, Norway condemned …": '2024-06-03'
 */
export function issuedOn(document: Document, { nouns, through }: Cues, { args, sentence }: Predicate): string | null {
  const { groups, words } = document
  for (const { role, prep, group, shared } of args) {
    const { head } = groups[group]!
    if (role !== 'obl' || shared || !through.has(prep ?? '') || !(nouns.has(words[head]!.lemma) || nouns.has(words[head]!.key))) continue
    for (const clause of inSentence(document, sentence).predicates) {
      const date = clause.form === 'passive-participle' && clause.args.some((one) => one.shared && one.group === group) ? dateOf(document, clause.index) : null
      if (date !== null && MONTH.test(date)) return date
    }
  }
  return null
}

/** Outside of what is said and of clauses about somebody («الذي انتخب عام 2016») stands a time that says when something was. */
function tellsOtherTime(document: Document, { sentence, content }: Undated, told: readonly CodedStatement[]): boolean {
  const { times, predicates } = inSentence(document, sentence.index)
  const holds = ({ start, end }: Span, time: Span): boolean => start <= time.start && time.end <= end
  const here = told.slice(firstIndex(told, (other) => other.sentence >= sentence.index))
  return times.some((time) => time.value !== null && !time.anchor && !neverDates(time) && !holds(content, time) && !predicates.some((one) => one.parent?.as === 'relative' && holds(one.clause, time)) && !here.some((other) => holds(other.content, time)))
}

/** The same speakers; or a nameless one («مسؤول») who is named in the next sentence, that he is not told of before. */
function goesOn({ actors, mentions }: Document, before: readonly number[], speakers: readonly number[], sentence: Sentence): boolean {
  if (speakers.every((speaker) => before.includes(speaker))) return true
  const [old, next] = [actors[before[0]!], actors[speakers[0]!]]
  if (before.length !== 1 || speakers.length !== 1 || old?.kind !== 'person' || !old.nameless || next?.kind !== 'person' || next.nameless) return false
  return next.mentions.every((index) => mentions[index]!.start >= sentence.start) && (old.country === null || next.country === null || old.country === next.country)
}
