import type { Split } from '../../document/document.js'
import type { Group } from '../../document/group.js'
import type { Word } from '../../document/word.js'

export interface Draft {
  index: number
  sentence: number
  first: number
  last: number
  head: number
  prep?: number
  preposition?: string
  parent?: { group: Draft; as: 'genitive' | 'apposition' | 'conjunct' | 'prepositional' }
  conjuncts: Draft[]
  definite: boolean
  parenthetical?: boolean
}

/** The groups of a sentence while they are read, from left to right. */
export class GroupState {
  readonly groups: Group[] = []
  drafts: Draft[] = []
  readonly words: readonly Word[]
  at = 0
  end = 0
  sentence = 0
  headline = false
  /** A finite verb stands before in this clause: a group joined by "and" may then be the subject of the next. */
  finite = false
  parenthesis = false

  constructor(readonly text: Split) {
    this.words = text.words
  }

  written(i: number): string {
    const word = this.words[i]!
    return this.text.text.slice(word.start, word.end)
  }

  isMark(i: number, mark: string): boolean {
    const word = this.words[i]
    return !!word && i < this.end && word.pos === 'punct' && word.key === mark
  }

  /** May a noun group begin here? */
  starts(i: number): boolean {
    const word = this.words[i]
    if (!word || i >= this.end) return false
    if (word.pos === 'prep' || word.pos === 'part') return false
    switch (word.pos) {
      case 'noun':
      case 'name':
      case 'pron':
      case 'num':
      case 'det':
      case 'foreign':
        return true
      case 'adj':
        return this.nounFollows(i + 1)
      case 'adv':
        return (word.key === 'nearly' || word.key === 'almost') && this.words[i + 1]?.pos === 'num' && i + 1 < this.end
      default:
        return false
    }
  }

  /** Only adjectives, numbers and the like until a noun. */
  nounFollows(i: number): boolean {
    for (let j = i; j < this.end && j < i + 6; j++) {
      const word = this.words[j]!
      if (word.pos === 'noun' || word.pos === 'name') return true
      if (word.pos === 'adj' || word.pos === 'num') continue
      if (word.pos === 'punct' && (word.key === '-' || word.key === ',') && this.words[j + 1]?.pos === 'adj') continue
      if (word.pos === 'conj' && this.words[j + 1]?.pos === 'adj') continue
      if (word.pos === 'punct' && word.key === '-' && j + 1 < this.end) continue
      if (word.pos === 'verb' && this.words[j - 1]?.key === '-') continue
      return false
    }
    return false
  }

  add(first: number, last: number, head: number): Draft {
    const opening = this.words[first]!
    const definite =
      (opening.pos === 'det' &&
        opening.key !== 'a' &&
        opening.key !== 'an' &&
        opening.key !== 'some' &&
        opening.key !== 'any' &&
        opening.key !== 'no') ||
      opening.pos === 'name' ||
      opening.pos === 'pron'
    const draft: Draft = { index: 0, sentence: this.sentence, first, last, head, prep: undefined, preposition: undefined, parent: undefined, conjuncts: [], definite, parenthetical: undefined }
    if (this.parenthesis) draft.parenthetical = true
    this.drafts.push(draft)
    return draft
  }
}
