// Predicates and clauses while a sentence is being read. Who does what is settled when the whole sentence is known: cases tell it, not where words stand.
import type { PredicateLink } from '../../document/predicate.js'
import type { ClauseDraft } from '../clause-drafts.js'
import type { Gender } from './cases.js'

export { argumentOf } from '../clause-drafts.js'

export interface Draft extends ClauseDraft {
  parent: { draft: Draft; as: PredicateLink } | undefined
  light: Draft | undefined
  group: number | undefined
  readonly copula: boolean
  /** Nobody does it: «можно», «удалось». */
  readonly impersonal: boolean
  readonly number: 'sg' | 'pl' | undefined
  readonly of: Gender | undefined
  /** The infinitive that says what it colours: «намерен подписать». */
  main: Draft | undefined
  /** The noun before an infinitive that it says more of: «решение подписать». */
  noun: number
}

/** A stretch of a clause with one finite verb: its groups and verbs in order. */
export interface Part {
  readonly groups: number[]
  readonly verbs: Draft[]
  finite: Draft | undefined
}

export interface Clause {
  readonly kind: 'main' | 'content' | 'relative' | 'adverbial' | 'condition' | 'quote' | 'parenthesis' | 'participle' | 'gerund'
  readonly outer: Clause | undefined
  link: { draft: Draft; as: PredicateLink } | undefined
  readonly mark: number | undefined
  /** The group that a relative clause or participle is about, and the word that stands for it. */
  antecedent: number
  readonly relative: number
  readonly parts: Part[]
  pred: Draft | undefined
  /** A comma has come behind its verb: what follows may be the outer clause's. */
  over: boolean
  /** «как сообщил X,» at the head: what follows is what he said. */
  as: boolean
  readonly roots: Draft[]
}
