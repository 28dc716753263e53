// Predicates and clauses while a sentence is being read.
import type { PredicateLink } from '../../document/predicate.js'
import type { ClauseDraft } from '../clause-drafts.js'

export { argumentOf } from '../clause-drafts.js'

export interface Draft extends ClauseDraft {
  parent: { draft: Draft; as: PredicateLink } | undefined
  light: Draft | undefined
  group: number | undefined
  copula: boolean
  conditional: boolean
}

/** A clause that is open. */
export interface Clause {
  readonly kind: 'main' | 'content' | 'relative' | 'adverbial' | 'condition' | 'quote' | 'parenthesis'
  readonly outer: Clause | undefined
  readonly link: { draft: Draft; as: PredicateLink } | undefined
  readonly mark: number | undefined
  readonly antecedent: number
  /** «que»: the noun is the object. */
  readonly gap: boolean
  subject: number
  shared: boolean
  pred: Draft | undefined
  /** The last verb in it, which takes what follows. */
  verb: Draft | undefined
  pending: number
  fronted: { group: number; prep: string }[]
  readonly roots: Draft[]
}
