// A document's layers sentence by sentence, so that no step has to look through the whole story for what stands in one sentence.
import type { Document } from './document.js'
import type { Group } from './group.js'
import type { Mention } from './mention.js'
import type { Predicate } from './predicate.js'
import type { Time } from './time.js'
import { perDocument } from './per-document.js'
import { pushAt } from './push.js'

export interface InSentence {
  readonly groups: readonly Group[]
  readonly predicates: readonly Predicate[]
  readonly mentions: readonly Mention[]
  readonly times: readonly Time[]
}
const NOTHING: InSentence = { groups: [], predicates: [], mentions: [], times: [] }

const bySentence = perDocument((document: Document): readonly InSentence[] => {
  const rows = document.sentences.map(() => ({ groups: [] as Group[], predicates: [] as Predicate[], mentions: [] as Mention[], times: [] as Time[] }))
  for (const group of document.groups) rows[group.sentence]?.groups.push(group)
  for (const predicate of document.predicates) rows[predicate.sentence]?.predicates.push(predicate)
  for (const mention of document.mentions) rows[mention.sentence]?.mentions.push(mention)
  for (const time of document.times) rows[time.sentence]?.times.push(time)
  return rows
})

/** What stands in one sentence. @example inSentence(document, 0).predicates */
export const inSentence = (document: Document, sentence: number): InSentence => bySentence(document)[sentence] ?? NOTHING

/** Things by the one of them that they hang on. */
function hanging<T>(all: readonly T[], on: (one: T) => number | undefined, none: readonly T[]): readonly (readonly T[])[] {
  const of: T[][] = all.map(() => none as T[])
  for (const one of all) {
    const above = on(one)
    if (above !== undefined) pushAt(of, above, one, none)
  }
  return of
}

const NO_PREDICATES: readonly Predicate[] = []
const children = perDocument(({ predicates }: Document) => hanging(predicates, ({ parent }) => parent?.predicate, NO_PREDICATES))

/** The predicates that hang on one, in order. @example childrenOf(document, predicate.index).filter((p) => p.parent?.as === 'content') */
export const childrenOf = (document: Document, predicate: number): readonly Predicate[] => children(document)[predicate] ?? NO_PREDICATES

const about = perDocument(({ groups, predicates }: Document) => {
  const of: Predicate[][] = groups.map(() => NO_PREDICATES as Predicate[])
  for (const predicate of predicates) if (predicate.form === 'finite') for (const group of new Set(predicate.args.flatMap((arg) => (arg.shared && arg.role === 'obj' ? [arg.group] : [])))) pushAt(of, group, predicate, NO_PREDICATES)
  return of
})

/** The clauses that have a group before them as their object, in order: «التهمة التي وجهتها كينيا». @example clausesAbout(document, group.index).find((p) => p.parent?.as === 'relative') */
export const clausesAbout = (document: Document, group: number): readonly Predicate[] => about(document)[group] ?? NO_PREDICATES

const NO_GROUPS: readonly Group[] = []
const under = perDocument(({ groups }: Document) => hanging(groups, ({ parent }) => parent?.group, NO_GROUPS))

/** The groups that hang on one (genitives, conjuncts, appositions), in order. @example groupsUnder(document, group.index).filter((g) => g.parent?.as === 'genitive') */
export const groupsUnder = (document: Document, group: number): readonly Group[] => under(document)[group] ?? NO_GROUPS

const byWord = perDocument((document: Document): readonly (Predicate | undefined)[] => {
  const at = new Array<Predicate | undefined>(document.words.length).fill(undefined)
  for (const predicate of document.predicates) at[predicate.word] ??= predicate
  return at
})

/** The predicate whose word this is, if any. */
export const predicateAtWord = (document: Document, word: number): Predicate | undefined => byWord(document)[word]
