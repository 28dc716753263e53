import type { ArgumentRole, Modality, PredicateLink, Predicate } from '../../document/predicate.js'

/** A predicate while a sentence is being read. */
export interface Draft {
  readonly word: number
  readonly lemma: string
  readonly verb: string | undefined
  readonly form: Predicate['form']
  tense: Predicate['tense']
  voice: 'active' | 'passive'
  negation: number | undefined
  modality: Modality[]
  args: { role: ArgumentRole; prep?: string; group: number; shared?: boolean }[]
  parent: { draft: Draft; as: PredicateLink } | undefined
  mark: number | undefined
  /** First and last words it and its arguments cover. */
  first: number
  last: number
  light: Draft | undefined
  particle: string | undefined
  empty: boolean
  index: number
  clauseFirst: number
  clauseLast: number
}

export function argumentOf(draft: Draft, role: ArgumentRole): number {
  for (const arg of draft.args) if (arg.role === role) return arg.group
  return -1
}
export const isSharedArgument = (draft: Draft, role: ArgumentRole): boolean => draft.args.some((arg) => arg.role === role && arg.shared)

/** A clause that is open while reading. */
export interface Clause {
  readonly kind: 'main' | 'content' | 'relative' | 'adverbial' | 'condition' | 'quote' | 'parenthesis'
  readonly outer: Clause | undefined
  readonly link: { draft: Draft; as: PredicateLink } | undefined
  readonly mark: number | undefined
  /** Noun that a relative clause is about. */
  readonly antecedent: number
  /** The relative pronoun is not the subject: the noun is its object. */
  gap: boolean
  subject: number
  subjectShared: boolean
  /** Its finite verb. */
  pred: Draft | undefined
  /** Last verb in it that may take objects and prepositions. */
  verb: Draft | undefined
  /** A group that came behind a comma or conjunction and may be the next subject. */
  pending: number
  pendingAfterComma: boolean
  /** Opened behind a comma. */
  readonly comma: boolean
  readonly roots: Draft[]
  fronted: { group: number; prep: string }[]
  /** Conditionals: what they colour. */
  conditional: boolean
}
