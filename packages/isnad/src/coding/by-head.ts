// Groups and mentions by the word they are found at, so that no predicate has to look through its sentence.
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Mention } from '../document/mention.js'
import { push } from '../document/push.js'

interface Index {
  readonly headed: ReadonlyMap<number, Group>
  /** Mentions by the word they begin at. */
  readonly from: ReadonlyMap<number, Mention[]>
  /** The innermost group over each word that it does not head. */
  readonly around: Int32Array
  /** Mentions by the words they cover, in reading order. */
  readonly over: ReadonlyMap<number, Mention[]>
  /** Groups by the word behind them, the outermost first. */
  readonly ending: ReadonlyMap<number, Group[]>
}
const indexes = new WeakMap<Document, Index>()

function indexOf(document: Document): Index {
  let index = indexes.get(document)
  if (index) return index
  const headed = new Map<number, Group>()
  const from = new Map<number, Mention[]>()
  const around = new Int32Array(document.words.length).fill(-1)
  for (const group of document.groups) {
    if (!headed.has(group.head)) headed.set(group.head, group)
    // a group's parts come after it, so that the innermost one stays
    for (let i = group.first; i < group.last; i++) if (i !== group.head) around[i] = group.index
  }
  const over = new Map<number, Mention[]>()
  for (const mention of document.mentions) {
    push(from, mention.first, mention)
    for (let i = mention.first; i < mention.last; i++) push(over, i, mention)
  }
  const ending = new Map<number, Group[]>()
  for (const group of document.groups) push(ending, group.last, group)
  for (const groups of ending.values()) groups.sort((a, b) => a.first - b.first)
  index = { headed, from, around, over, ending }
  indexes.set(document, index)
  return index
}
/** The group a word heads. */
export const groupHeadedBy = (document: Document, word: number): Group | undefined => indexOf(document).headed.get(word)

/** The innermost group a word is part of without being its head: what an adjective describes. */
export function groupBefore(document: Document, word: number): Group | undefined {
  const at = indexOf(document).around[word]
  return at === undefined || at < 0 ? undefined : document.groups[at]
}

/** Mentions that begin at most `reach` words before or after a word. */
export function mentionsNear(document: Document, word: number, reach: number): Mention[] {
  const { from } = indexOf(document)
  const found: Mention[] = []
  for (let i = word - reach; i <= word + reach; i++) for (const mention of from.get(i) ?? []) found.push(mention)
  return found
}

const NONE: readonly Mention[] = []

/** Mentions that a word is part of, in reading order. */
export const mentionsOver = (document: Document, word: number): readonly Mention[] => indexOf(document).over.get(word) ?? NONE

const NO_GROUPS: readonly Group[] = []

/** Groups that end right before a word, the outermost first. */
export const groupsEndingAt = (document: Document, word: number): readonly Group[] => indexOf(document).ending.get(word) ?? NO_GROUPS
