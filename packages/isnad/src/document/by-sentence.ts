// A document's layers sentence by sentence, so that no step has to look through the whole story for what stands in one sentence.
import type { Document } from './document.js'
import type { Group } from './group.js'
import type { Mention } from './mention.js'
import type { Predicate } from './predicate.js'
import type { Time } from './time.js'
import { push } from './push.js'

export interface InSentence {
  readonly groups: readonly Group[]
  readonly predicates: readonly Predicate[]
  readonly mentions: readonly Mention[]
  readonly times: readonly Time[]
}
const NOTHING: InSentence = { groups: [], predicates: [], mentions: [], times: [] }
const cache = new WeakMap<Document, InSentence[]>()

/** What stands in one sentence. @example inSentence(document, 0).predicates */
export function inSentence(document: Document, sentence: number): InSentence {
  let all = cache.get(document)
  if (!all) {
    const rows = document.sentences.map(() => ({ groups: [] as Group[], predicates: [] as Predicate[], mentions: [] as Mention[], times: [] as Time[] }))
    for (const group of document.groups) rows[group.sentence]?.groups.push(group)
    for (const predicate of document.predicates) rows[predicate.sentence]?.predicates.push(predicate)
    for (const mention of document.mentions) rows[mention.sentence]?.mentions.push(mention)
    for (const time of document.times) rows[time.sentence]?.times.push(time)
    all = rows
    cache.set(document, all)
  }
  return all[sentence] ?? NOTHING
}

const children = new WeakMap<Document, Map<number, Predicate[]>>()

/** The predicates that hang on one, in order. @example childrenOf(document, predicate.index).filter((p) => p.parent?.as === 'content') */
export function childrenOf(document: Document, predicate: number): readonly Predicate[] {
  let map = children.get(document)
  if (!map) {
    map = new Map()
    for (const child of document.predicates) {
      if (!child.parent) continue
      push(map, child.parent.predicate, child)
    }
    children.set(document, map)
  }
  return map.get(predicate) ?? []
}

const under = new WeakMap<Document, Map<number, Group[]>>()

/** The groups that hang on one (genitives, conjuncts, appositions), in order. @example groupsUnder(document, group.index).filter((g) => g.parent?.as === 'genitive') */
export function groupsUnder(document: Document, group: number): readonly Group[] {
  let map = under.get(document)
  if (!map) {
    map = new Map()
    for (const child of document.groups) if (child.parent) push(map, child.parent.group, child)
    under.set(document, map)
  }
  return map.get(group) ?? []
}

const byWord = new WeakMap<Document, Map<number, Predicate>>()

/** The predicate whose word this is, if any. */
export function predicateAtWord(document: Document, word: number): Predicate | undefined {
  let map = byWord.get(document)
  if (!map) {
    map = new Map(document.predicates.map((predicate) => [predicate.word, predicate]))
    byWord.set(document, map)
  }
  return map.get(word)
}
