// Groups and mentions by the word they are found at, so that no predicate has to look through its sentence.
import { childrenOf, groupsUnder } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Mention } from '../document/mention.js'
import type { Predicate } from '../document/predicate.js'
import { perDocument } from '../document/per-document.js'
import { pushAt } from '../document/push.js'
import { actorsOfGroup } from '../language/actors.js'

interface Index {
  readonly headed: readonly (Group | undefined)[]
  /** Mentions by the word they begin at. */
  readonly from: readonly (readonly Mention[])[]
  /** The innermost group over each word that it does not head. */
  readonly around: Int32Array
  /** Mentions by the words they cover, in reading order. */
  readonly over: readonly (readonly Mention[])[]
  /** Groups by the word behind them, the outermost first. */
  readonly ending: readonly (readonly Group[])[]
  /** The first group by its preposition. */
  readonly behind: readonly (Group | undefined)[]
}
const NONE: readonly Mention[] = []
const NO_GROUPS: readonly Group[] = []

const indexOf = perDocument(({ words, groups, mentions }: Document): Index => {
  const size = words.length + 1
  const headed = new Array<Group | undefined>(size).fill(undefined)
  const behind = new Array<Group | undefined>(size).fill(undefined)
  const around = new Int32Array(words.length).fill(-1)
  const ending = new Array<Group[]>(size).fill(NO_GROUPS as Group[])
  for (const group of groups) {
    headed[group.head] ??= group
    if (group.prep !== undefined) behind[group.prep] ??= group
    // a group's parts come after it, so that the innermost one stays
    for (let i = group.first; i < group.last; i++) if (i !== group.head) around[i] = group.index
    pushAt(ending, group.last, group, NO_GROUPS)
  }
  for (const ended of ending) if (ended.length > 1) ended.sort((a, b) => a.first - b.first)
  const from = new Array<Mention[]>(size).fill(NONE as Mention[])
  const over = new Array<Mention[]>(size).fill(NONE as Mention[])
  for (const mention of mentions) {
    pushAt(from, mention.first, mention, NONE)
    for (let i = mention.first; i < mention.last; i++) pushAt(over, i, mention, NONE)
  }
  return { headed, from, around, over, ending, behind }
})

/** The group a word heads. */
export const groupHeadedBy = (document: Document, word: number): Group | undefined => indexOf(document).headed[word]

/** The group that a preposition of a sentence brings in. */
export function groupBehind(document: Document, sentence: number, prep: number): Group | undefined {
  const group = indexOf(document).behind[prep]
  return group?.sentence === sentence ? group : undefined
}

/** The innermost group a word is part of without being its head: what an adjective describes. */
export function groupBefore(document: Document, word: number): Group | undefined {
  const at = indexOf(document).around[word]
  return at === undefined || at < 0 ? undefined : document.groups[at]
}

/** Mentions that begin at most `reach` words before or after a word. */
export function mentionsNear(document: Document, word: number, reach: number): Mention[] {
  const { from } = indexOf(document)
  const found: Mention[] = []
  for (let i = Math.max(0, word - reach); i <= word + reach && i < from.length; i++) for (const mention of from[i]!) found.push(mention)
  return found
}

/** Mentions that a word is part of, in reading order. */
export const mentionsOver = (document: Document, word: number): readonly Mention[] => indexOf(document).over[word] ?? NONE

/** Groups that end right before a word, the outermost first. */
export const groupsEndingAt = (document: Document, word: number): readonly Group[] => indexOf(document).ending[word] ?? NO_GROUPS

/** «مسيرات روسية», "Russian drones": those whom an adjective calls a thing after. @example calledAfter(document, drones.index) // Russia */
export function calledAfter(document: Document, group: number): readonly number[] {
  const { first, last } = document.groups[group]!
  const { from } = indexOf(document)
  for (let i = first; i < last; i++) for (const mention of from[i]!) if (mention.form === 'adjective' && mention.last <= last) return mention.actors
  return []
}

/** The group that one joined to it by "and" goes with; itself, if it is none. @example firstJoined(document, group) // «متهم باغتصاب وقتل فتاة»: of the killing, the rape */
export const firstJoined = ({ groups }: Document, group: Group): Group => (group.parent?.as === 'conjunct' ? groups[group.parent.group]! : group)

/** The act that a verb tells, or else that the noun tells which it only carries ("held talks"). @example actOfVerb(document, acts, verb)?.roles.actors */
export const actOfVerb = <T extends { readonly predicate: Predicate }>(document: Document, acts: ReadonlyMap<number, T>, { index }: Predicate): T | undefined =>
  acts.get(index) ?? childrenOf(document, index).map((child) => acts.get(child.index)).find((one) => one?.predicate.light === index)

/** "Turkey's drilling", "Kenya's jets": those in the possessive before a noun. @example possessorBefore(document, jets.index) // Kenya */
export function possessorBefore(document: Document, group: number): number[] {
  const { head } = document.groups[group]!
  const before = groupsUnder(document, group).find((child) => child.parent!.as === 'genitive' && child.last < head && document.words[child.last]?.pos === 'part')
  return before ? actorsOfGroup(document, before.index) : []
}
