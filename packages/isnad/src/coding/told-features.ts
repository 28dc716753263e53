// What a sentence shows of how it presents an act of violence or protest: facts that know no language, by names that a person can read.
// They are weighed by told-weights.tsv (told-choice.ts); scripts/train-told.ts makes that table from the same function.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Argument, Predicate } from '../document/predicate.js'
import { groupHeadedBy } from './by-head.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import type { EventType } from './findings.js'
import { hasFigure } from './presentation.js'

/** What may be weighed, in the order of the table. */
export const TOLD_FEATURES = [
  'the rules say so', 'verb of a main clause', 'verb is past', 'verb of a relative clause', 'adverbial clause', 'noun is indefinite', 'noun is plural',
  'subject is indefinite', 'subject is counted', 'subject is definite', 'subject is shared', 'definite phrase beside it', 'indefinite phrase beside it',
  'actor is a person', 'actor is armed', 'recipient is nameless', 'recipient is civilian', 'place is told', 'has a figure',
  'within a statement', 'according to somebody', 'part of another act', 'early in the sentence',
  'sentence names a year', 'more of its kind in the sentence', 'other acts in the sentence', 'length of the sentence',
] as const
export type ToldFeature = (typeof TOLD_FEATURES)[number]
/** 1 where a fact holds; acts are counted up to `MANY`, the length is in `LONG` words. What isn't there is 0. */
export type ToldFeatures = ReadonlyMap<ToldFeature, number>

const EARLY = 12
const LONG = 40
const MANY = 3
const ARMED: ReadonlySet<string | null> = new Set(['REB', 'UAF'])

/** What the features of a document's events are read from; `acts`: the predicates that tell of one, `sentences`: how many events of each type a sentence has. */
export interface ToldContext {
  readonly document: Document
  readonly acts: ReadonlySet<number>
  readonly sentences: ReadonlyMap<number, ReadonlyMap<EventType, number>>
  readonly speechAt: (word: number) => CodedStatement | undefined
}

/**
 * The facts of an event as one sentence tells of it, by the predicates that do.
 * @example toldFeatures(context, event, [predicate]).get('subject is indefinite') // 1 for «هاجم مسلحون القافلة»
 */
export function toldFeatures({ document, acts, sentences, speechAt }: ToldContext, event: CodedEvent, mentions: readonly Predicate[]): ToldFeatures {
  const found = new Map<ToldFeature, number>()
  const when = (feature: ToldFeature, holds: boolean): void => void (holds && found.set(feature, 1))
  const count = (feature: ToldFeature, number: number): void => void (number > 0 && found.set(feature, number))
  const { sentence } = mentions[0]!
  const { first, last } = document.sentences[sentence]!
  const people = (side: readonly number[]) => side.map((actor) => document.actors[actor]!)

  for (const mention of mentions) {
    const { args, form, index, parent, tense, word } = mention
    const isVerb = form === 'finite'
    when('verb of a main clause', isVerb && !parent)
    when('verb is past', isVerb && tense === 'past')
    when('verb of a relative clause', isVerb && parent?.as === 'relative')
    when('adverbial clause', form !== 'masdar' && form !== 'noun' && parent?.as === 'adverbial')
    if (!isVerb) {
      when('noun is indefinite', groupHeadedBy(document, word)?.definite === false)
      when('noun is plural', document.words[word]!.number === 'pl')
    }
    when('subject is shared', args.some(({ role, shared }) => role === 'subj' && shared === true))
    for (const arg of saidArguments(document, mention)) {
      const group = document.groups[arg.group]!
      const isCounted = hasFigure(document.words, group)
      const isDefinite = !isCounted && (group.definite || group.known === true || document.words[group.head]!.pos === 'name')
      const isIndefinite = !isCounted && !isDefinite
      if (arg.role === 'subj') {
        when('subject is counted', isCounted)
        when('subject is definite', isDefinite)
        when('subject is indefinite', isIndefinite)
      }
      if (arg.role === 'obl') {
        when('definite phrase beside it', isDefinite)
        when('indefinite phrase beside it', isIndefinite)
      }
    }
    when('within a statement', speechAt(word) !== undefined)
    when('part of another act', parent !== undefined && acts.has(parent.predicate) && parent.predicate !== index)
    when('early in the sentence', word - first < EARLY)
  }

  // the event itself is counted where it was told first
  const ofKind = (sentences.get(sentence)?.get(event.type) ?? 0) - (event.sentence === sentence ? 1 : 0)
  let others = 0
  for (const [type, number] of sentences.get(sentence) ?? []) if (type !== event.type) others += number
  when('the rules say so', event.presentation === 'told')
  when('actor is a person', people(event.actors).some(({ kind }) => kind === 'person'))
  when('actor is armed', people(event.actors).some(({ sector }) => ARMED.has(sector)))
  when('recipient is nameless', people(event.recipients).some(({ nameless }) => nameless === true))
  when('recipient is civilian', people(event.recipients).some(({ sector }) => sector === 'CVL'))
  when('place is told', event.place?.place !== undefined && document.places[event.place.place]!.precision !== 'country')
  when('has a figure', event.quantities.some(({ value }) => value !== null))
  when('according to somebody', event.accordingTo.length > 0)
  when('sentence names a year', inSentence(document, sentence).times.some(({ value, basis }) => basis === 'explicit' && value !== null && /^\d{4}$/.test(value)))
  count('more of its kind in the sentence', Math.min(MANY, ofKind))
  count('other acts in the sentence', Math.min(MANY, others))
  count('length of the sentence', (last - first) / LONG)
  return found
}

/** What stands beside a predicate itself or the verb that carries it, not what it shares. */
const saidArguments = ({ predicates }: Document, { args, light }: Predicate): readonly Argument[] => [...args, ...(light === undefined ? [] : predicates[light]!.args)].filter(({ shared }) => !shared)

/** How many words a sentence has that holds hardly more than its act. */
const SHORT = 12
/** A short sentence with no other act in it shows little to be weighed: «هاجم الجيش البلدة». @example isPlain(toldFeatures(context, event, [predicate])) */
export const isPlain = (features: ToldFeatures): boolean => features.get('length of the sentence')! <= SHORT / LONG && !features.has('other acts in the sentence') && !features.has('more of its kind in the sentence')
