import type { Grouped } from '../../document/document.js'
import type { ArgumentRole, Modality, Predicate, PredicateLink } from '../../document/predicate.js'
import type { Word } from '../../document/word.js'
import { argumentOf, type Clause, type Draft } from './clause-drafts.js'
import { type Item, ItemReader } from './clause-items.js'
import { colourOf } from './colours.js'
import { framesOf } from './lexicon.js'
import { JOINING } from './group-words.js'
import { TIME_WORDS, YEAR } from './time-words.js'
import type { VerbGroup } from './verb-groups.js'
import { ANSWERING, CHARGES, DEALS_IN_WORDS, isSpeech, isSpeechNoun } from './clause-words.js'

/** Whether a clause stands inside what somebody says. */
function speaksAround({ outer }: Clause): boolean {
  for (let at = outer; at && at.kind !== 'quote'; at = at.outer) if (at.pred && isSpeech(at.pred.lemma)) return true
  return false
}

/** A letter that is no capital. */
const SMALL = /\p{Ll}/u

/** A sentence while its clauses are read: what is open, what stands before and after. Steps that need several of these are functions in clause-*.ts. */
export class ClauseState {
  readonly items: ItemReader
  readonly words: readonly Word[]
  /** Where each outermost group with its conjuncts ends. */
  readonly reach: number[] = []
  drafts: Draft[] = []
  clause!: Clause
  line: Item[] = []
  k = 0
  headline = false
  /** Roots of the quotation that was just closed, for the verb of saying that follows. */
  quoted: Draft[] = []
  comma = false
  conj = false
  later: { readonly draft: Draft; clause: Clause }[] = []
  readonly waiting: { readonly draft: Draft; readonly clause: Clause; readonly as?: PredicateLink }[] = []
  /** How many drafts there were when each open quotation began. */
  readonly quoteFrom: number[] = []

  constructor(
    readonly text: Grouped,
    readonly predicates: Predicate[],
  ) {
    this.items = new ItemReader(text)
    this.words = text.words
    const { groups } = text
    for (const group of groups) {
      let last = group.last
      for (const other of group.conjuncts) last = Math.max(last, groups[other]!.last)
      this.reach.push(last)
    }
    // A conjunct may have conjuncts or genitives that reach further; groups come outer first, so look back once.
    for (let g = groups.length - 1; g >= 0; g--)
      for (const other of groups[g]!.conjuncts) this.reach[g] = Math.max(this.reach[g]!, this.reach[other]!)
  }

  newClause(kind: Clause['kind'], outer: Clause | undefined, link: Clause['link'], mark: number | undefined, antecedent: number): Clause {
    return {
      kind,
      outer,
      link,
      mark,
      antecedent,
      gap: false,
      subject: -1,
      subjectShared: false,
      pred: undefined,
      verb: undefined,
      pending: -1,
      pendingAfterComma: false,
      comma: this.comma,
      roots: [],
      fronted: [],
      conditional: kind === 'condition',
      alleged: false,
    }
  }

  before(steps = 1): Item | undefined {
    return this.line[this.k - steps]
  }

  next(steps = 1): Item | undefined {
    return this.line[this.k + steps]
  }

  isTime(group: number): boolean {
    const head = this.words[this.text.groups[group]!.head]!
    return TIME_WORDS.has(head.lemma.replace(/^mid-/, '')) || (head.pos === 'num' && YEAR.test(head.key))
  }

  nextIsFinite(): boolean {
    const next = this.next()
    return next?.kind === 'verb' && next.verb.form === 'finite'
  }

  /** "the man who feared nobody | left": one verb is ahead, and the clause around still waits for its own. */
  lastVerbIsOuter(): boolean {
    const { kind, outer } = this.clause
    if (kind !== 'relative' || !outer || outer.pred || outer.subject < 0) return false
    let ahead = 0
    for (let k = this.k + 1; k < this.line.length && ahead < 2; k++) {
      const item = this.line[k]!
      if (item.kind === 'strong') break
      if (item.kind === 'verb' && item.verb.form === 'finite') ahead++
    }
    return ahead === 1
  }

  /** Whether the verb ahead denies or turns down what is told. */
  answersNext(): boolean {
    const next = this.next()
    return next?.kind === 'verb' && ANSWERING.has(this.words[next.verb.main]!.lemma)
  }

  /** Right behind this verb stands a group that can only be its object. */
  takesObjectNext(lemma: string): boolean {
    const next = this.next()
    return next?.kind === 'group' && !next.prep && !this.isTime(next.group) && !/[dc]/.test(framesOf(lemma))
  }

  /** "the agreement | Russia signed": a relative clause without a word that opens it, whose verb lacks its object. */
  relativeWithout(antecedent: number, subject: number): void {
    this.clause = this.newClause('relative', this.clause, undefined, undefined, antecedent)
    this.clause.gap = true
    this.clause.subject = subject
  }

  object(verb: Draft, group: number): void {
    const role: ArgumentRole = 'obj'
    // "refugees were given the right to vote": the subject of such a passive is whom it is given to
    const given = verb.voice === 'passive' && framesOf(verb.lemma).includes('d') ? verb.args.find((arg) => arg.role === 'subj' && !arg.shared) : undefined
    if (given && !verb.args.some((arg) => arg.role === 'obj' || arg.role === 'obj2')) verb.args.push({ role: 'obj2', group: given.group })
    const receiver = verb.voice === 'active' && framesOf(verb.lemma).includes('d') ? this.receiverIn(group) : -1
    if (receiver >= 0) verb.args.push({ role: 'obj2', group: receiver })
    verb.args.push({ role, group })
    verb.last = Math.max(verb.last, this.reach[group]!)
  }

  /** "gave Russia permission", "sold Turkey missiles": a name before a thing without article is to whom it is given; "gave US bonds" are called by letters. */
  private receiverIn(group: number): number {
    const { groups, words } = this.text
    const { first, head } = groups[group]!
    const inner = groups[group + 1]
    const isName = inner?.parent?.group === group && inner.parent.as === 'genitive' && inner.first === first && words[inner.head]!.pos === 'name' && words[inner.last]!.pos !== 'part'
    return isName && inner.last === head && words[head]!.pos === 'noun' && !groups[group]!.animate && (words[head]!.number !== 'pl' || SMALL.test(this.text.text.slice(inner.start, inner.end))) ? group + 1 : -1
  }

  /** "said Russia would sign": a clause without "that". */
  zeroThat(verb: Draft, group: number): void {
    this.clause = this.newClause('content', this.clause, { draft: verb, as: 'content' }, undefined, -1)
    this.clause.subject = group
  }

  draft(group: VerbGroup): Draft {
    const word = this.words[group.main]!
    const draft: Draft = {
      word: group.main,
      lemma: word.lemma,
      verb: word.verb,
      form:
        group.form === 'finite'
          ? 'finite'
          : group.form === 'infinitive'
            ? 'infinitive'
            : group.voice === 'passive'
              ? 'passive-participle'
              : 'active-participle',
      tense: group.tense,
      voice: group.voice,
      negation: group.negation,
      modality: [...group.modality],
      args: [],
      parent: undefined,
      mark: undefined,
      first: group.first,
      last: group.last,
      light: undefined,
      particle: group.particle,
      empty: false,
      index: -1,
      clauseFirst: group.first,
      clauseLast: group.last,
    }
    this.drafts.push(draft)
    return draft
  }

  settle(draft: Draft, clause: Clause): void {
    clause.pred = draft
    clause.verb = draft
    clause.pending = -1
    for (const { group, prep } of clause.fronted)
      if (prep) {
        draft.args.push({ role: 'obl', prep, group })
        // "the president, along with the minister, met": they do it together
        if (JOINING.has(prep) && clause.subject >= 0 && this.text.groups[clause.subject]!.first < this.text.groups[group]!.first) draft.args.push({ role: 'subj', group, shared: clause.subjectShared || undefined })
        draft.first = Math.min(draft.first, this.text.groups[group]!.prep ?? this.text.groups[group]!.first)
      }
    clause.fronted = []
  }

  link(draft: Draft, clause: Clause): void {
    if (clause.link) draft.parent = clause.link
    else if (clause.kind === 'relative') {
      draft.parent = this.relativeParent(clause)
      // "the man who came on Monday left": the verb that its noun belongs to comes later; "the claim that he came" tells what is claimed
      if (!draft.parent && clause.outer && !this.isTold(clause)) this.waiting.push({ draft, clause: clause.outer, as: 'relative' })
    }
    if (clause.mark !== undefined) {
      draft.mark = clause.mark
      draft.first = Math.min(draft.first, clause.mark)
    }
    if (!draft.parent) clause.roots.push(draft)
    // "would not say whether they had been shot"
    if (clause.mark !== undefined && (this.words[clause.mark]!.key === 'whether' || (clause.kind === 'content' && this.words[clause.mark]!.key === 'if')) && !draft.modality.includes('possible')) draft.modality.push('possible')
    if (clause.link && clause.link.as === 'content') this.colour(draft, clause.link.draft, true)
    if (clause.conditional && !draft.modality.includes('conditional')) draft.modality.push('conditional')
    if (clause.alleged && !draft.modality.includes('alleged')) draft.modality.push('alleged')
  }

  private isTold({ mark, antecedent }: Clause): boolean {
    return mark !== undefined && this.words[mark]!.key === 'that' && antecedent >= 0 && isSpeechNoun(this.words[this.text.groups[antecedent]!.head]!.lemma)
  }

  /** A relative clause hangs on the verb that its noun belongs to, once that is known. */
  relativeParent(clause: Clause): Draft['parent'] {
    for (let outer = clause.outer; outer; outer = outer.outer)
      if (outer.verb ?? outer.pred) return { draft: (outer.verb ?? outer.pred)!, as: 'relative' }
    return undefined
  }

  isApposed(group: number): boolean {
    const { groups } = this.text
    for (let g = group + 1; g < groups.length && groups[g]!.first < groups[group]!.last; g++)
      if (groups[g]!.parent?.group === group && groups[g]!.parent!.as === 'apposition') return true
    return false
  }

  /** Nothing that this verb could have as object follows: it closes the sentence or is followed by when and where. */
  endsHere(): boolean {
    const next = this.next()
    if (!next) return true
    if (next.kind === 'group') return !!next.prep || this.isTime(next.group) || this.next(2)?.kind !== 'verb'
    return next.kind !== 'sub' || next.key !== 'that'
  }

  /** Which open clause a joined verb belongs to: the innermost, unless its tense shows that it goes on with the telling. */
  coordinationLevel(group: VerbGroup, newSubject: boolean): Clause {
    let clause = this.clause
    while (clause.outer && clause.kind !== 'quote' && clause.kind !== 'parenthesis' && clause.outer.pred) {
      const inner = clause.pred
      const outer: Draft = clause.outer.pred
      if (!inner) break
      const innerLikes = inner.tense === group.tense && inner.modality.length > 0 === group.modality.length > 0
      const outerLikes = outer.tense === group.tense && group.modality.length === 0
      if (
        clause.kind === 'content' &&
        outerLikes &&
        (!innerLikes || (!newSubject && isSpeech(outer.lemma) && (isSpeech(this.words[group.main]!.lemma) || this.dealsInstead(group, inner))))
      )
        clause = clause.outer
      else if ((clause.kind === 'adverbial' || clause.kind === 'condition' || clause.kind === 'relative') && newSubject && this.comma)
        clause = clause.outer
      else if (clause.kind === 'relative' && outerLikes && !innerLikes) clause = clause.outer
      // "announced that it was leaving the deal that the powers had concluded and said it would": who speaks twice is the same
      else if (clause.kind === 'relative' && (this.conj || this.before()?.kind === 'conj') && !newSubject && isSpeech(this.words[group.main]!.lemma) && (!isSpeech(inner.lemma) || inner.args.some((arg) => arg.role === 'obj')) && speaksAround(clause)) clause = clause.outer
      else break
    }
    return clause
  }

  /** "said the law was good and accused diplomats of blackmail": no thing accuses; who speaks does, rather than whom he speaks of. */
  private dealsInstead({ main }: VerbGroup, inner: Draft): boolean {
    const { lemma } = this.words[main]!
    if (!DEALS_IN_WORDS.has(lemma)) return false
    const { head, animate } = this.text.groups[argumentOf(inner, 'subj')] ?? {}
    return CHARGES.has(lemma) || (head !== undefined && this.words[head]!.pos === 'noun' && !animate)
  }

  conjoin(draft: Draft, clause: Clause): void {
    const mate = clause.pred
    if (mate?.parent && (mate.parent.as === 'content' || mate.parent.as === 'condition' || mate.parent.as === 'adverbial')) {
      draft.parent = mate.parent
      if (mate.parent.as === 'content') this.colour(draft, mate.parent.draft, true)
      if (clause.conditional && !draft.modality.includes('conditional')) draft.modality.push('conditional')
    } else if (mate) {
      draft.parent = { draft: mate, as: 'conjunct' }
    } else this.link(draft, clause)
  }

  share(draft: Draft, mate: Draft): void {
    for (const arg of mate.args) if (arg.role === 'subj') draft.args.push({ role: 'subj', group: arg.group, shared: true })
    if (mate.empty) draft.empty = true
    // The modal of the first colours the second when that is a bare form: "will visit and sign"
  }

  /** "…, Lavrov said": all that was told before is what is said. */
  reportWhole(draft: Draft): void {
    let main = this.clause
    while (main.outer && main.kind !== 'quote' && main.kind !== 'parenthesis') main = main.outer
    for (const root of main.roots) {
      if (root === draft || root.parent) continue
      root.parent = { draft, as: 'content' }
      this.colour(root, draft, true)
    }
    for (const root of this.quoted) if (!root.parent && root !== draft) root.parent = { draft, as: 'content' }
    this.quoted = []
    const next = this.newClause('main', undefined, undefined, undefined, -1)
    next.pred = draft
    next.verb = draft
    next.subject = argumentOf(draft, 'subj')
    next.roots.push(draft)
    this.clause = next
  }

  takeQuoted(draft: Draft): void {
    for (const root of this.quoted) if (!root.parent && root !== draft) root.parent = { draft, as: 'content' }
    this.quoted = []
  }

  /** What "to", -ing and "that" get from the verb, adjective or noun they hang on. */
  colour(draft: Draft, from: Draft, that: boolean): void {
    const colour =
      colourOf(from.form === 'adj' ? 'adjective' : 'verb', from.particle ? `${from.lemma} ${from.particle}` : from.lemma) ??
      (from.form === 'masdar' || from.form === 'noun' ? colourOf('noun', from.lemma) : undefined)
    if (!colour || (that && !colour.that)) return
    if (colour.modality && !draft.modality.includes(colour.modality)) draft.modality.push(colour.modality)
    if (colour.future && draft.tense === 'none') draft.tense = 'future'
    // "plans to begin talks": what colours the middle one colours the last too
    for (const modality of from.modality)
      if (!that && !draft.modality.includes(modality) && modality !== 'phase') draft.modality.push(modality as Modality)
  }

  shareSubject(draft: Draft, host: Draft): void {
    for (const arg of host.args) if (arg.role === 'subj') draft.args.push({ role: 'subj', group: arg.group, shared: true })
    if (host.empty) draft.empty = true
  }

  nextFiniteSoon(): boolean {
    for (let k = this.k + 1; k < this.line.length && k < this.k + 8; k++) {
      const item = this.line[k]!
      if (item.kind === 'verb' && item.verb.form === 'finite') return true
      if (item.kind === 'strong') return false
    }
    return false
  }

  speakingDraft(): Draft | undefined {
    for (let c: Clause | undefined = this.clause; c; c = c.outer) if (c.pred && isSpeech(c.pred.lemma)) return c.pred
    return undefined
  }

  /** Participles and clauses at the head of the sentence hang on the main verb that came after them. */
  settleWaiting(): void {
    for (const { draft, clause } of this.later.splice(0)) {
      const main = clause.pred
      if (!main || draft.parent || main === draft) continue
      draft.parent = { draft: main, as: draft.args.some((arg) => arg.role === 'subj') ? 'relative' : 'adverbial' }
      if (!draft.args.some((arg) => arg.role === 'subj')) this.shareSubject(draft, main)
    }
    for (const { draft, clause, as } of this.waiting.splice(0)) {
      const main = clause.pred
      if (main && !draft.parent && main !== draft)
        draft.parent = { draft: main, as: as ?? (draft.modality.includes('conditional') ? 'condition' : 'adverbial') }
    }
  }
}
