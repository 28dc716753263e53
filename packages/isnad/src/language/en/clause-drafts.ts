import type { ArgumentRole, PredicateLink } from '../../document/predicate.js'
import type { ClauseDraft } from '../clause-drafts.js'

export { argumentOf } from '../clause-drafts.js'

/** A predicate while a sentence is being read. */
export interface Draft extends ClauseDraft {
  parent: { draft: Draft; as: PredicateLink } | undefined
  light: Draft | undefined
  particle: string | undefined
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
  /** "claims that": what it tells, a noun before it only alleges. */
  alleged: boolean
}
