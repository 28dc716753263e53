// What the reading of a sentence keeps: the open clauses, what stood just before, and how a predicate is made and hung on another.
import type { Grouped } from '../../document/document.js'
import type { Predicate, PredicateLink } from '../../document/predicate.js'
import type { Word } from '../../document/word.js'
import { argumentOf, type Clause, type Draft } from './clause-drafts.js'
import { colourOf } from './colours.js'
import { TIME_NOUNS } from './group-words.js'
import { framesOf } from './lexicon.js'
import type { VerbGroup } from './verb-groups.js'

export const isSpeech = (lemma: string): boolean => framesOf(lemma).includes('c')
export type Before = 'start' | 'group' | 'verb' | 'conj' | 'comma' | 'quote' | 'unquote' | 'sub' | 'other' | 'colon'

const CHARGING = new Set(['accuser', 'soupçonner', 'suspecter', 'inculper'])

export class ClauseState {
  readonly words: readonly Word[]
  drafts: Draft[] = []
  clause!: Clause
  sentence = 0
  end = 0
  /** What stood just before. */
  before: Before = 'start'
  beforeGroup = -1
  /** A comma or conjunction stands between the last group or verb and what comes. */
  comma = false
  conj = false
  /** Roots inside quotation marks that nobody has said yet. */
  quoted: Draft[] = []
  waiting: { draft: Draft; clause: Clause }[] = []
  nouns: { draft: Draft; group: number }[] = []

  constructor(readonly text: Grouped) {
    this.words = text.words
  }

  newClause(kind: Clause['kind'], outer: Clause | undefined, link: Clause['link'], mark: number | undefined, antecedent = -1, gap = false): Clause {
    return { kind, outer, link, mark, antecedent, gap, subject: -1, shared: false, pred: undefined, verb: undefined, pending: -1, fronted: [], roots: [] }
  }

  isTime(group: number): boolean {
    const { head } = this.text.groups[group]!
    return TIME_NOUNS.has(this.words[head]!.lemma) || TIME_NOUNS.has(this.words[head]!.key) || (this.words[head]!.pos === 'num' && /^(?:1[0-9]|20)\d\d$/.test(this.words[head]!.key))
  }

  /** «son aide au Népal et l'accord»: something else of the verb's stands between a group and what is joined to it. */
  protected isApart(group: number, last: number): boolean {
    for (let i = last; i < this.text.groups[group]!.first; i++) if (this.words[i]!.pos === 'noun' || this.words[i]!.pos === 'name') return true
    return false
  }

  /** The last word of a group with all that is joined to it. */
  readonly reach = (group: number): number => {
    const { groups } = this.text
    let last = groups[group]!.last
    for (const other of groups[group]!.conjuncts) if (!this.isApart(other, last)) last = Math.max(last, this.reach(other))
    return last
  }

  draft(group: VerbGroup): Draft {
    const word = this.words[group.main]!
    const draft: Draft = {
      word: group.main, lemma: word.lemma, verb: word.verb,
      form: group.form === 'finite' ? 'finite' : group.form === 'infinitive' ? 'infinitive' : group.form === 'participle' && group.voice === 'passive' ? 'passive-participle' : 'active-participle',
      tense: group.tense, voice: group.voice, negation: group.negation, modality: [...group.modality], args: [], parent: undefined, mark: undefined, first: group.first, last: group.last, light: undefined,
      group: undefined, empty: false, copula: group.copula, conditional: group.conditional, index: -1, clauseFirst: group.first, clauseLast: group.last,
    }
    this.drafts.push(draft)
    return draft
  }

  /** Makes a finite verb the predicate of a clause. */
  settle(draft: Draft, clause: Clause): void {
    clause.pred = draft
    clause.verb = draft
    clause.pending = -1
    for (const { group, prep } of clause.fronted) {
      draft.args.push(prep === 'par' && draft.voice === 'passive' ? { role: 'agent', prep, group } : { role: 'obl', prep, group })
      draft.first = Math.min(draft.first, this.text.groups[group]!.prep ?? this.text.groups[group]!.first)
    }
    clause.fronted = []
    this.shade(draft, clause)
    // «doit se rendre à Rome mardi»: told, it is planned; said, it is what one asks
    if (draft.modality.includes('obliged') && draft.tense === 'present' && (clause.kind === 'main' || clause.kind === 'relative') && draft.negation === undefined && this.isSomebody(clause.subject)) {
      draft.modality = draft.modality.map((one) => (one === 'obliged' ? 'planned' : one))
      draft.tense = 'future'
    }
  }

  /** A person, or a pronoun for one, as far as the words tell. */
  private isSomebody(group: number): boolean {
    if (group < 0) return false
    const { person, head } = this.text.groups[group]!
    return person === true || this.words[head]!.pos === 'name' || /^(?:réunion|sommet|rencontre|visite|délégation|négociation|entretien|discussion|conférence)$/.test(this.words[head]!.lemma)
  }

  /** The conditional keeps its distance: «aurait tué», unless it hangs on «si» or tells what was said to come. */
  private shade(draft: Draft, clause: Clause): void {
    if (!draft.conditional || draft.modality.includes('planned')) return
    const said = clause.kind === 'content' || clause.kind === 'quote' || clause.link?.as === 'content'
    if (this.hasIf(clause)) this.add(draft, 'conditional')
    else if (draft.tense === 'past') this.add(draft, said && clause.kind === 'quote' ? 'conditional' : 'alleged')
    else if (said && clause.link?.draft.tense === 'past') {
      this.add(draft, 'planned')
      draft.tense = 'future'
    } else if (!draft.modality.length) this.add(draft, said ? 'possible' : 'alleged')
  }
  private hasIf(clause: Clause): boolean {
    for (let i = this.sentence; i < this.end; i++) if ((this.words[i]!.key === 'si' || (this.words[i]!.key === "s'" && this.words[i]!.lemma === 'si')) && this.words[i]!.pos === 'sub') return clause.kind !== 'condition'
    return clause.kind === 'condition'
  }
  add(draft: Draft, modality: Predicate['modality'][number]): void {
    if (!draft.modality.includes(modality)) draft.modality.push(modality)
  }

  /** Hangs a finite verb on what its clause hangs on. */
  link(draft: Draft, clause: Clause): void {
    if (clause.link) draft.parent = clause.link
    else if (clause.kind === 'relative') {
      draft.parent = this.relativeParent(clause)
      if (!draft.parent && clause.outer) this.waiting.push({ draft, clause: clause.outer })
    } else if ((clause.kind === 'adverbial' || clause.kind === 'condition') && clause.outer) {
      const host = clause.outer.pred
      if (host) draft.parent = { draft: host, as: clause.kind === 'condition' ? 'condition' : 'adverbial' }
      else this.waiting.push({ draft, clause: clause.outer })
    }
    if (clause.mark !== undefined) {
      draft.mark = clause.mark
      draft.first = Math.min(draft.first, clause.mark)
    }
    if (!draft.parent) clause.roots.push(draft)
    if (clause.kind === 'quote' && !draft.parent) this.quoted.push(draft)
    if (clause.link?.as === 'content') this.colour(draft, clause.link.draft, true)
    if (clause.link?.as === 'purpose') this.add(draft, 'wanted')
    if (clause.kind === 'condition') this.add(draft, 'conditional')
  }

  private relativeParent(clause: Clause): Draft['parent'] {
    // «…, ce que Moscou nie»: about all that was told
    if (clause.antecedent < 0 || this.words[this.text.groups[clause.antecedent]!.head]!.key === 'ce') {
      // «… rompait avec Doha, accusé de soutenir le terrorisme, ce que Doha nie»: of the charge
      for (let verb = clause.outer?.verb; verb; verb = verb.parent?.draft) if (verb.form === 'passive-participle' && CHARGING.has(verb.lemma)) return { draft: verb, as: 'relative' }
      let main = clause.outer
      while (main?.outer) main = main.outer
      return main?.pred && { draft: main.pred, as: 'relative' }
    }
    for (let outer = clause.outer; outer; outer = outer.outer) if (outer.verb ?? outer.pred) return { draft: (outer.verb ?? outer.pred)!, as: 'relative' }
    return undefined
  }

  /** What the verb or adjective before makes of an infinitive or clause behind it. */
  colour(draft: Draft, from: Draft, that: boolean): void {
    const colour = colourOf(from.form === 'adj' ? 'adjective' : 'verb', from.lemma)
    if (colour && (!that || colour.that)) {
      if (colour.modality && !(that && draft.tense === 'past' && colour.modality !== 'alleged')) this.add(draft, colour.modality)
      if (colour.future && draft.tense === 'none') draft.tense = 'future'
    }
    if (!that) for (const modality of from.modality) if (modality !== 'phase') this.add(draft, modality)
  }

  shareSubject(draft: Draft, host: Draft): void {
    if (host.voice === 'passive') {
      const agent = argumentOf(host, 'agent')
      if (agent >= 0 && host.form !== 'finite') draft.args.push({ role: 'subj', group: agent, shared: true })
      else for (const arg of host.args) if (arg.role === 'subj') draft.args.push({ role: 'subj', group: arg.group, shared: true })
    } else for (const arg of host.args) if (arg.role === 'subj') draft.args.push({ role: 'subj', group: arg.group, shared: true })
    if (host.empty) draft.empty = true
  }

  conjoin(draft: Draft, clause: Clause): void {
    const mate = clause.pred
    if (mate?.parent && mate.parent.as !== 'conjunct') {
      draft.parent = mate.parent
      if (mate.parent.as === 'content') this.colour(draft, mate.parent.draft, true)
      if (clause.kind === 'condition') this.add(draft, 'conditional')
    } else if (mate) {
      draft.parent = { draft: mate, as: 'conjunct' as PredicateLink }
      if (clause.kind === 'quote' && this.quoted.includes(mate)) this.quoted.push(draft)
    } else this.link(draft, clause)
  }

  /** «…, a déclaré X»: all that was told before is what is said. */
  reportWhole(draft: Draft): void {
    let main = this.clause
    while (main.outer && main.kind !== 'parenthesis') main = main.outer
    const told = [...main.roots, ...this.quoted]
    for (const root of told) {
      if (root === draft || root.parent) continue
      root.parent = { draft, as: 'content' }
      this.colour(root, draft, true)
    }
    this.quoted = []
    const next = this.newClause('main', undefined, undefined, undefined)
    next.roots.push(draft)
    this.clause = next
  }

  /** Clauses at the head of the sentence hang on the main verb that came after them. */
  settleWaiting(): void {
    for (const { draft, clause } of this.waiting.splice(0)) {
      const main = clause.pred
      if (!main || draft.parent || main === draft) continue
      draft.parent = { draft: main, as: draft.modality.includes('conditional') && draft.form === 'finite' ? 'condition' : draft.args.some(({ role }) => role === 'subj') && draft.form !== 'finite' ? 'relative' : 'adverbial' }
      if (draft.form !== 'finite' && !draft.args.some(({ role }) => role === 'subj')) this.shareSubject(draft, main)
    }
  }
}
