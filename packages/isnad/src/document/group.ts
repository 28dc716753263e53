import type { Span } from './span.js'
import type { Word } from './word.js'

/**
 * A noun group: a head noun (or name, pronoun, number) with all that belongs to it. «وزير الخارجية الإيراني عباس عراقجي» is one group
 * whose parts (the idafa الخارجية, the apposition عباس عراقجي) are groups inside it, tied by `parent`.
 * A leading preposition is not part of it: see `prep`.
 */
export interface Group extends Span {
  readonly index: number
  readonly sentence: number
  /** Words [first, last). */
  readonly first: number
  readonly last: number
  /** Index of the head word. */
  readonly head: number
  /** Index of the preposition word that governs the outermost group, if any. */
  readonly prep?: number
  /** Lemma of that preposition, of several words where it has several («من قبل»); of what time is counted from, that before the time («بعد أيام من مقتله»: بعد). */
  readonly preposition?: string
  /** What it hangs on inside another group. */
  readonly parent?: { readonly group: number; readonly as: 'genitive' | 'apposition' | 'conjunct' | 'prepositional' }
  /** The groups joined to it by "and"/"or", itself excluded, in order. Only on the first of them. */
  readonly conjuncts: readonly number[]
  readonly definite: boolean
  /** A state, capital or place that the knowledge names. */
  readonly known?: boolean
  /** It names or describes somebody who can act: a person, people, a body, a state. */
  readonly animate?: boolean
  /** Its head is a common noun for a person ("lecturers"), where the lexicon of the language tells. */
  readonly person?: boolean
  /** Gender and number that others agree with, where the name tells more than its head word («الولايات المتحدة» is one and feminine). */
  readonly gender?: 'm' | 'f'
  readonly number?: 'sg' | 'du' | 'pl'
  /** Inside parentheses. */
  readonly parenthetical?: boolean
}

/** Whether a possessive of the third person opens a group: "its withdrawal", "their release". @example hasPossessor(group, words) // false for "the withdrawal" */
export const hasPossessor = ({ first, head }: Group, words: readonly Word[]): boolean => first < head && words[first]!.pos === 'det' && words[first]!.person === 3
