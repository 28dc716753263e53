// Event-anchored phrases («بعد توقيع الاتفاق», "following the vote"): where the event's noun group ends, and whether it is an event at all.
// The preposition is the language's affair; nouns and groups are told by the document's earlier layers.
import type { Parsed } from '../../document/document.js'
import { firstIndex } from '../../document/first-index.js'
import type { Group } from '../../document/group.js'
import type { Predicate } from '../../document/predicate.js'
import type { AnchorMatch } from './reader.js'

export interface Anchor { readonly first: number; readonly last: number; readonly end: number }

/** The words of the event behind an anchor's preposition, or undefined when no event stands there. `at` is an offset into the text. */
export function anchorEvent(text: Parsed, sentence: number, at: number, match: AnchorMatch, groups: GroupIndex): Anchor | undefined {
  const range = text.sentences[sentence]
  if (!range) return undefined
  let first = wordAt(text, at, range.first, range.last)
  if (first === undefined) return undefined
  while (first < range.last && (text.words[first]!.pos === 'det' || text.words[first]!.key === '"')) first++
  const group = groups.at(first)
  const head = text.words[group ? group.head : first]
  // "after the protests began" is a clause
  if (text.words[first]!.pos === 'verb' && text.words[first]!.verbForm === 'finite') return undefined
  if (group && groups.isSubject(group.index)) return undefined
  if (!head || head.index < first || (head.pos !== 'noun' && !(head.pos === 'verb' && head.verbForm === 'masdar'))) return undefined
  const isEvent = head.verbForm === 'masdar' || groups.hasPredicate(head.index)
  if (!isEvent && match.needsEvent) return undefined
  if (!isEvent && head.unknown) return undefined
  let last = group ? group.last : phraseEnd(text, first, range.last)
  while (last > first + 1 && text.words[last - 1]!.pos === 'punct') last--
  return { first, last, end: text.words[last - 1]!.end }
}

/** Without groups: up to the next mark, verb, preposition or conjunction. */
function phraseEnd(text: Parsed, first: number, stop: number): number {
  let i = first + 1
  for (; i < stop && i < first + 7; i++) {
    const { pos } = text.words[i]!
    if (pos === 'punct' || pos === 'verb' || pos === 'prep' || pos === 'conj' || pos === 'sub') break
  }
  return i
}

/** Index of the word at an offset, within a sentence. */
export function wordAt(text: Parsed, offset: number, first: number, last: number): number | undefined {
  const at = firstIndex(text.words, (word) => word.end > offset, first, last - 1)
  const word = text.words[at]
  return word && word.end > offset ? at : undefined
}

/** Outermost groups by their words, and which words are predicates; built once a document, when first needed. */
export class GroupIndex {
  private readonly byWord: Int32Array
  private readonly predicates: Int32Array
  private subjects: Set<number> | undefined

  constructor(private readonly text: Parsed) {
    this.byWord = new Int32Array(text.words.length).fill(-1)
    this.predicates = new Int32Array(text.words.length).fill(-1)
    for (const group of text.groups) {
      if (group.parent && group.parent.as !== 'conjunct') continue
      for (let w = group.first; w < group.last; w++) if (this.byWord[w] === -1) this.byWord[w] = group.index
    }
    for (const predicate of text.predicates) if (this.predicates[predicate.word] === -1) this.predicates[predicate.word] = predicate.index
  }

  at(word: number): Group | undefined {
    const index = this.byWord[word]
    return index === undefined || index < 0 ? undefined : this.text.groups[index]
  }

  /** Of a finite verb that follows it. */
  isSubject(group: number): boolean {
    if (!this.subjects) {
      this.subjects = new Set()
      for (const predicate of this.text.predicates) {
        if (predicate.form !== 'finite' || predicate.parent?.as === 'relative') continue
        for (const argument of predicate.args) {
          const subject = this.text.groups[argument.group]
          if (argument.role === 'subj' && !argument.shared && subject && subject.end <= predicate.start && predicate.clause.start <= subject.start) this.subjects.add(argument.group)
        }
      }
    }
    return this.subjects.has(group)
  }

  hasPredicate(word: number): boolean {
    return (this.predicates[word] ?? -1) >= 0
  }

  /** The first predicate among words [first, last). */
  predicateIn(first: number, last: number): Predicate | undefined {
    for (let w = first; w < last; w++) if (this.hasPredicate(w)) return this.text.predicates[this.predicates[w]!]
    return undefined
  }
}

const indices = new WeakMap<readonly Group[], GroupIndex>()

/** The index of a document's groups. */
export function groupsOf(text: Parsed): GroupIndex {
  let index = indices.get(text.groups)
  if (!index) {
    index = new GroupIndex(text)
    indices.set(text.groups, index)
  }
  return index
}
