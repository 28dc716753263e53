// What the reading of a sentence keeps: the open clauses, what stood just before, and how a predicate is made and hung on another.
import type { Grouped } from '../../document/document.js'
import type { Modality, PredicateLink } from '../../document/predicate.js'
import type { Word } from '../../document/word.js'
import { argumentOf, type ClauseDraft } from '../clause-drafts.js'
import { colourOf } from './colours.js'
import { isTimeWord } from './group-words.js'
import { framesOf, lexicon } from './lexicon.js'
import type { VerbGroup } from './verb-groups.js'

export interface Draft extends ClauseDraft {
  parent: { draft: Draft; as: PredicateLink } | undefined
  light: Draft | undefined
  group: number | undefined
  copula: boolean
  /** Who does it when nobody is named: person and number of the verb. */
  persons: { person: 1 | 2 | 3; number: 'sg' | 'pl' } | undefined
}

/** A clause that is open: it gathers what stands before its verb. */
export interface Clause {
  readonly kind: 'main' | 'content' | 'relative' | 'adverbial' | 'condition' | 'purpose' | 'quote' | 'parenthesis'
  readonly outer: Clause | undefined
  readonly link: { draft: Draft; as: PredicateLink } | undefined
  readonly mark: number | undefined
  readonly antecedent: number
  /** The verb that it goes on from, joined or not. */
  readonly before: Draft | undefined
  /** «و» stands between. */
  readonly joined: boolean
  /** Group whose noun it is the content of («با بیان اینکه»). */
  noun: number
  subject: number
  object: number
  bare: number[]
  fronted: { group: number; prep: string }[]
  /** The first word of a time before its verb, where it goes on from another. */
  time?: number
  pred: Draft | undefined
}

export const isSpeech = (lemma: string): boolean => framesOf(lemma).includes('c')

export class ClauseState {
  readonly words: readonly Word[]
  drafts: Draft[] = []
  clause!: Clause
  sentence = 0
  end = 0
  /** A comma or conjunction stands between the last verb and what comes. */
  comma = false
  conj = false
  /** Roots inside quotation marks that nobody has said yet. */
  quoted: Draft[] = []
  waiting: { draft: Draft; clause: Clause }[] = []
  nouns: { draft: Draft; group: number }[] = []
  colours: VerbGroup[] = []

  constructor(readonly text: Grouped) {
    this.words = text.words
  }

  newClause(kind: Clause['kind'], outer: Clause | undefined, link: Clause['link'], mark: number | undefined, more: Partial<Clause> = {}): Clause {
    return { kind, outer, link, mark, antecedent: more.antecedent ?? -1, before: more.before, joined: more.joined ?? false, noun: more.noun ?? -1, subject: -1, object: -1, bare: [], fronted: [], pred: undefined }
  }

  isTime(group: number): boolean {
    const { head, first } = this.text.groups[group]!
    const word = this.words[head]!
    return isTimeWord(word.key) || isTimeWord(word.lemma) || (word.pos === 'num' && /^(?:1[0-9]|20)\d\d$/.test(word.key)) || (word.pos === 'adv' && first === head)
  }

  /** The last word of a group with all that is joined to it. */
  readonly reach = (group: number): number => {
    const { groups } = this.text
    let last = groups[group]!.last
    for (const other of groups[group]!.conjuncts) last = Math.max(last, this.reach(other))
    return last
  }

  /** Somebody who can act, as far as the words tell. */
  isSomebody(group: number): boolean {
    const { head, person } = this.text.groups[group]!
    const word = this.words[head]!
    const { bodies, owners, persons } = lexicon()
    return person === true || word.pos === 'name' || word.pos === 'pron' || bodies.has(word.lemma) || owners.has(word.lemma) || persons.has(word.lemma)
  }

  draft(v: VerbGroup, main = v.main, lemma = v.lemma): Draft {
    const draft: Draft = {
      word: main, lemma, verb: undefined, form: 'finite', tense: v.tense, voice: v.voice, negation: v.negative ? v.last - 1 : undefined, modality: [], args: [], parent: undefined, mark: undefined,
      first: Math.min(v.first, main), last: v.last, light: undefined, group: undefined, empty: false, copula: v.copula, persons: { person: v.person, number: v.number }, index: -1, clauseFirst: v.first, clauseLast: v.last,
    }
    if (v.tense === 'future') draft.modality.push('planned')
    this.drafts.push(draft)
    return draft
  }

  add(draft: Draft, modality: Modality): void {
    if (!draft.modality.includes(modality)) draft.modality.push(modality)
  }

  /** Hangs a verb on what its clause hangs on. */
  link(draft: Draft, clause: Clause): void {
    if (clause.noun >= 0) this.nouns.push({ draft, group: clause.noun })
    else if (clause.link) draft.parent = clause.link
    else if (clause.before && clause.joined) draft.parent = clause.before.parent && clause.before.parent.as !== 'conjunct' ? clause.before.parent : { draft: clause.before, as: 'conjunct' }
    else if (clause.outer && (clause.kind === 'relative' || clause.kind === 'adverbial' || clause.kind === 'condition' || clause.kind === 'purpose')) {
      if (clause.outer.pred) draft.parent = { draft: clause.outer.pred, as: clause.kind }
      else this.waiting.push({ draft, clause })
    }
    if (clause.mark !== undefined) {
      draft.mark = clause.mark
      draft.first = Math.min(draft.first, clause.mark)
    }
    if (clause.kind === 'quote' && !draft.parent) this.quoted.push(draft)
    if (draft.parent?.as === 'content') this.colour(draft, draft.parent.draft)
    if (clause.kind === 'purpose' || draft.parent?.as === 'purpose') this.add(draft, 'wanted')
    if (clause.kind === 'condition') this.add(draft, 'conditional')
  }

  /** What the verb before makes of what hangs on it. */
  colour(draft: Draft, from: Draft): void {
    const colour = colourOf('verb', from.lemma)
    if (!colour) return
    const to = draft.tense !== 'past'
    if (colour.modality && (to || colour.modality === 'alleged') && (colour.that || this.isSubjunctive(draft))) this.add(draft, colour.modality)
    if (colour.future && to) draft.tense = 'future'
  }
  private isSubjunctive(draft: Draft): boolean {
    return draft.tense === 'present'
  }

  shareSubject(draft: Draft, host: Draft): void {
    for (const arg of host.args) if (arg.role === 'subj') draft.args.push({ role: 'subj', group: arg.group, shared: true })
  }

  has(draft: Draft, role: 'subj' | 'obj'): boolean {
    return argumentOf(draft, role) >= 0
  }

  /** Clauses at the head of the sentence hang on the main verb that came after them. */
  settleWaiting(): void {
    for (const { draft, clause } of this.waiting.splice(0)) {
      const main = clause.outer?.pred
      if (!main || draft.parent || main === draft) continue
      draft.parent = { draft: main, as: clause.kind === 'condition' || clause.kind === 'relative' || clause.kind === 'purpose' ? clause.kind : 'adverbial' }
      if (!this.has(draft, 'subj') && clause.kind !== 'relative') this.shareSubject(draft, main)
    }
  }
}
