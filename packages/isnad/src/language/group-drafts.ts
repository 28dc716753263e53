// Noun groups while a sentence is being read, and how they become groups: what languages read word by word from left to right have in common.
import type { Group } from '../document/group.js'
import type { Word } from '../document/word.js'

export interface GroupDraft<Draft> {
  first: number
  last: number
  readonly head: number
  prep: number | undefined
  preposition: string | undefined
  parent: { group: Draft; as: NonNullable<Group['parent']>['as'] } | undefined
  readonly conjuncts: Draft[]
  parenthetical: boolean
  index: number
}

/** What a language knows of a group besides. */
export interface GroupMore { readonly person: true | undefined; readonly definite: boolean; readonly known: true | undefined }

/** Drafts become groups, outer before inner, in reading order. @example finishGroups(words, drafts, sentence, groups.length, (draft) => more).forEach((group) => groups.push(group)) */
export function finishGroups<Draft extends GroupDraft<Draft>>(words: readonly Word[], drafts: Draft[], sentence: number, base: number, moreOf: (draft: Draft) => GroupMore): Group[] {
  drafts.sort((a, b) => a.first - b.first || b.last - a.last)
  for (let k = 0; k < drafts.length; k++) drafts[k]!.index = base + k
  return drafts.map((draft) => {
    const { person, definite, known } = moreOf(draft)
    return {
      index: draft.index, sentence, start: words[draft.first]!.start, end: words[draft.last - 1]!.end, first: draft.first, last: draft.last, head: draft.head,
      prep: draft.prep, preposition: draft.preposition, parent: draft.parent ? { group: draft.parent.group.index, as: draft.parent.as } : undefined,
      conjuncts: draft.conjuncts.map((other) => other.index), definite, known, animate: person, person, gender: undefined, number: undefined, parenthetical: draft.parenthetical,
    }
  })
}
