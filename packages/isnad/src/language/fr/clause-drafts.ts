// Predicates and clauses while a sentence is being read.
import type { ArgumentRole, Modality, Predicate, PredicateLink } from '../../document/predicate.js'

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
  first: number
  last: number
  light: Draft | undefined
  group: number | undefined
  empty: boolean
  copula: boolean
  conditional: boolean
  index: number
  clauseFirst: number
  clauseLast: number
}

export const argumentOf = (draft: Draft, role: ArgumentRole): number => draft.args.find((arg) => arg.role === role)?.group ?? -1

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
