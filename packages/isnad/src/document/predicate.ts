import type { Span } from './span.js'
import type { VerbForm } from './word.js'

/** How an argument stands to its predicate. `agent`: from «من قبل», «على يد», "by". `gen`: the idafa or "of"/'s of a masdar, whose role is open. */
export type ArgumentRole = 'subj' | 'obj' | 'obj2' | 'agent' | 'gen' | 'obl'

export interface Argument {
  readonly role: ArgumentRole
  /** Lemma of the preposition, for `obl` (and the pronoun object of one). */
  readonly prep?: string
  /** The outermost group; its conjuncts belong too. */
  readonly group: number
  /** It is not said here: shared from a conjoined verb or the noun a relative clause is about. */
  readonly shared?: boolean
}

/**
 * What colours a predicate, whatever language says it: will/plan (`planned`), may/could (`possible`), if/unless (`conditional`),
 * want/demand/aim (`wanted`), must (`obliged`), about to (`near`), begin/continue (`phase`), fail to/stop (`failed`), claimed to (`alleged`);
 * `given`: it is answered, punished, looked into or ended, so it has happened, whatever colours that.
 */
export type Modality = 'planned' | 'possible' | 'conditional' | 'wanted' | 'obliged' | 'near' | 'phase' | 'failed' | 'alleged' | 'given'

/** How one predicate hangs on another. `content`: what is said, thought, denied (أن…, that…); `purpose`: to/for; `relative`: modifies a noun of it. */
export type PredicateLink = 'content' | 'argument' | 'purpose' | 'relative' | 'adverbial' | 'condition' | 'conjunct'

/** A word that may tell of an act, state or speech, with what hangs on it. Verbs, masdars, participles and event nouns alike. */
export interface Predicate extends Span {
  readonly index: number
  readonly sentence: number
  /** Index of the word that carries the meaning (the masdar in «قام بزيارة», "meeting" in "held a meeting" stays the noun; the verb is its own predicate). */
  readonly word: number
  /** Lemma of that word. */
  readonly lemma: string
  /** Lemma of its verb, when it is a masdar or participle. */
  readonly verb?: string
  readonly form: VerbForm | 'noun' | 'adj'
  readonly tense: 'past' | 'present' | 'future' | 'none'
  readonly voice: 'active' | 'passive'
  /** Index of the negating word, if negated. Exceptive negation (لم … إلا) is not negation. */
  readonly negation?: number
  readonly modality: readonly Modality[]
  readonly args: readonly Argument[]
  /** A verb-first clause without a subject of its own, or a subject pronoun dropped: who it is, coreference says. */
  readonly emptySubject?: { readonly person: 1 | 2 | 3; readonly number: 'sg' | 'du' | 'pl'; readonly gender?: 'm' | 'f' }
  readonly parent?: { readonly predicate: number; readonly as: PredicateLink }
  /** Index of the word that opens its clause (أن, الذي, that, which, if). */
  readonly mark?: number
  /** The group that it heads, when it is a noun («الغارات الأميركية»): its adjectives may name who does it. */
  readonly group?: number
  /** The clause it heads: everything that hangs on it. */
  readonly clause: Span
  /** Light verb or auxiliary predicate that governs this one («أجرى» for «محادثات» in «أجرى محادثات»): its arguments are also this one's. */
  readonly light?: number
  /** Particle of a phrasal verb ("out" of "pulled out"); the lemma is the verb alone. */
  readonly particle?: string
  /** Index of the quotation it stands in, if any. */
  readonly quotation?: number
}

/** The subject that a predicate has in its own clause, not one that it shares. @example ownSubject(said)?.group // «قالت الوزارة» */
export const ownSubject = ({ args }: Pick<Predicate, 'args'>): Argument | undefined => args.find(({ role, shared }) => role === 'subj' && !shared)
