// A predicate while its sentence is being read, and the clause it stands in.
import type { ArgumentRole, Modality, PredicateLink } from '../../document/predicate.js'
import type { VerbForm } from '../../document/word.js'
import type { Auxiliary, Frame } from './frames.js'

export interface DraftArgument { role: ArgumentRole; prep?: string; group: number; shared?: boolean }

export interface PredicateDraft {
  /** Position among the drafts of its sentence. */
  id: number
  word: number
  lemma: string
  verb?: string
  form: VerbForm | 'noun' | 'adj'
  tense: 'past' | 'present' | 'future' | 'none'
  voice: 'active' | 'passive'
  /** Unmarked writing leaves the voice open. */
  voiceOpen: boolean
  negation?: number
  modality: Modality[]
  args: DraftArgument[]
  emptySubject?: { person: 1 | 2 | 3; number: 'sg' | 'du' | 'pl'; gender?: 'm' | 'f' }
  parent?: { predicate: number; as: PredicateLink }
  mark?: number
  light?: number
  /** Further words that are its own: auxiliary, particle. */
  first: number
  frame: Frame
  /** Groups without a preposition behind it, and before it in its clause. */
  bare: number[]
  topics: number[]
  /** The noun a relative clause is about. */
  antecedent?: number
  /** The pronoun written joined to it. */
  pronoun?: number
  /** The group that it heads, if it is a noun. */
  group?: number
  /** It may also be a body that acts («إدارة ترامب»). */
  body?: boolean
  /** Colours what it takes as complement. */
  modal?: Auxiliary
  contentFilled: boolean
  conjunctOf?: number
  /** Where a second clause of the same content begins («… سافر، وإن … عاد»): the first reaches up to there. */
  until: number | undefined
  /** The verb is left out: where its clause begins, which does not hold the verb told before. */
  gap?: number
  /** Who does its complement's act, when a modal verb governs it: set when roles are. */
  controlledBy?: { predicate: number; control: string }
  /** The group whose plan, policy or part it is («سياسة أوغندا في منع …»). */
  ownedBy?: number
}

/** How far a clause may reach down the stack for the verb that takes what it finds. */
export const REACH = 6

/** A clause being read: it waits for its predicate, or has it. */
export interface Clause {
  predicate?: PredicateDraft
  link?: PredicateLink
  mark?: number
  parent?: PredicateDraft
  antecedent?: number
  topics: number[]
  /** Groups with a preposition before the predicate. */
  before: number[]
  modality: Modality[]
  tense?: 'future' | 'past'
  negation?: number
  /** كان and its like, waiting for the verb or noun that they colour. */
  be?: { word: number; tense: 'past' | 'present' | 'future'; lemma: string; may?: boolean }
  impersonal: boolean
  /** It says when: in the present, what is still to come. */
  when: boolean
  /** Its أن is still to come: «يمكن … أن». */
  expectsThat?: boolean
  /** Index of the quotation it was opened by. */
  quote: number
  /** Relative and adverbial clauses end at a comma. */
  comma: boolean
  controlledBy?: { predicate: number; control: string }
  conjunctOf?: PredicateDraft
}

export const newClause = (rest: Partial<Clause> = {}): Clause => ({
  predicate: rest.predicate, link: rest.link, mark: rest.mark, parent: rest.parent, antecedent: rest.antecedent, topics: rest.topics ?? [], before: rest.before ?? [], modality: rest.modality ?? [],
  tense: rest.tense, negation: rest.negation, be: rest.be, impersonal: rest.impersonal ?? false, when: rest.when ?? false, expectsThat: rest.expectsThat, quote: rest.quote ?? -1, comma: rest.comma ?? false,
  controlledBy: rest.controlledBy, conjunctOf: rest.conjunctOf,
})
