import type { Grouped } from '../../document/document.js'
import type { ArgumentRole, Modality, Predicate, PredicateLink } from '../../document/predicate.js'
import type { Sentence, Word } from '../../document/word.js'
import { argumentOf, type Clause, type Draft } from './clause-drafts.js'
import { type Item, ItemReader } from './clause-items.js'
import { finishPredicates } from './clause-finish.js'
import { colourOf } from './colours.js'
import { framesOf } from './lexicon.js'
import { addNominals } from './nominals.js'
import type { VerbGroup } from './verb-groups.js'

const TIME_WORDS = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december week month year day morning afternoon evening night weekend today yesterday tomorrow hour minute time decade'.split(' '))
/** Subordinating words and how their clause hangs on the other; "that", who and which are settled by what stands before them. */
const LINKS: Readonly<Record<string, PredicateLink>> = { if: 'condition', unless: 'condition', whether: 'content', how: 'content', why: 'content', what: 'content' }
/** Verbs whose object does what an -ing or infinitive behind "of", "for" or "from" tells. */
const OBJECT_CONTROL = new Set('accuse suspect blame criticize condemn thank praise punish convict charge stop prevent ban bar keep prohibit discourage dissuade denounce slam sanction arrest detain jail fault find see catch leave warn advise order urge ask tell force allow permit help persuade invite instruct direct command encourage enable require request beg expect want compel pressure empower authorize oblige appoint elect call hail'.split(' '))
/** Prepositions that a noun of an act takes for itself, so that the verb before it does not get them. */
const NOUN_PREPOSITIONS = new Set(['between', 'against', 'among', 'towards', 'toward'])

export class ClauseReader {
  private readonly items: ItemReader
  private readonly words: readonly Word[]
  /** Where each outermost group with its conjuncts ends. */
  private readonly reach: number[] = []
  private drafts: Draft[] = []
  private clause!: Clause
  private line: Item[] = []
  private k = 0
  private headline = false
  /** Roots of the quotation that was just closed, for the verb of saying that follows. */
  private quoted: Draft[] = []
  private comma = false
  private conj = false

  constructor(
    private readonly text: Grouped,
    private readonly predicates: Predicate[],
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
    for (let g = groups.length - 1; g >= 0; g--) for (const other of groups[g]!.conjuncts) this.reach[g] = Math.max(this.reach[g]!, this.reach[other]!)
  }

  readSentence(sentence: Sentence): void {
    this.line = this.items.items(sentence, this.reach)
    this.drafts = []
    this.headline = sentence.headline
    this.quoted = []
    this.quoteFrom.length = 0
    this.comma = this.conj = false
    this.clause = this.newClause('main', undefined, undefined, undefined, -1)
    for (this.k = 0; this.k < this.line.length; this.k++) this.read(this.line[this.k]!)
    this.settleWaiting()
    addNominals(this.text, this.line, this.drafts, sentence)
    finishPredicates(this.text, sentence, this.drafts, this.predicates, this.reach)
  }

  private newClause(kind: Clause['kind'], outer: Clause | undefined, link: Clause['link'], mark: number | undefined, antecedent: number): Clause {
    return { kind, outer, link, mark, antecedent, gap: false, subject: -1, subjectShared: false, pred: undefined, verb: undefined, pending: -1, pendingAfterComma: false, comma: this.comma, roots: [], fronted: [], conditional: kind === 'condition' }
  }

  private read(item: Item): void {
    switch (item.kind) {
      case 'group':
        if (item.prep) this.onPrepositional(item.group, item.prep)
        else this.onGroup(item.group)
        break
      case 'verb':
        this.onVerb(item.verb)
        break
      case 'sub':
        this.onSub(item.key, item.at)
        break
      case 'adj':
        this.onAdjective(item.at)
        break
      case 'comma':
        this.onComma()
        this.comma = true
        return
      case 'conj':
        this.conj = true
        if (this.next()?.kind === 'verb') this.clause.pending = -1
        return
      case 'strong':
        this.onStrong(this.words[item.at]!.key)
        return
      case 'open':
        this.onOpen()
        break
      case 'close':
        this.onClose()
        return
      case 'paren':
        this.clause = this.newClause('parenthesis', this.clause, undefined, undefined, -1)
        break
      case 'unparen':
        for (let c: Clause | undefined = this.clause; c; c = c.outer)
          if (c.kind === 'parenthesis') {
            this.clause = c.outer!
            break
          }
        return
      default:
        return
    }
    this.comma = this.conj = false
  }

  private before(steps = 1): Item | undefined {
    return this.line[this.k - steps]
  }
  private next(steps = 1): Item | undefined {
    return this.line[this.k + steps]
  }
  private isTime(group: number): boolean {
    const head = this.words[this.text.groups[group]!.head]!
    return TIME_WORDS.has(head.lemma)
  }
  private nextIsFinite(): boolean {
    const next = this.next()
    return next?.kind === 'verb' && next.verb.form === 'finite'
  }

  // ------------------------------------------------------------------ groups

  private onGroup(group: number): void {
    const clause = this.clause
    const before = this.before()
    const adjacent = before?.kind === 'group'
    if (!clause.pred) {
      const verb = clause.verb
      // Behind a participle or infinitive at the head of the sentence: "Accusing Iran of …, Israel said"
      if (verb && !this.comma && !this.conj && before?.kind === 'verb') {
        this.object(verb, group)
        return
      }
      if (clause.subject < 0) {
        if (this.isTime(group) && !this.nextIsFinite()) return
        clause.subject = group
        clause.pendingAfterComma = this.comma
        return
      }
      if (clause.kind === 'relative' && clause.subjectShared) {
        // "the deal that Russia signed"
        clause.gap = true
        clause.subject = group
        clause.subjectShared = false
        return
      }
      if (adjacent && !this.comma && this.nextIsFinite() && !this.isTime(group) && !this.isTime(clause.subject)) {
        // "The agreement Russia signed includes …"
        this.clause = this.newClause('relative', clause, undefined, undefined, before.group)
        this.clause.gap = true
        this.clause.subject = group
        return
      }
      if (this.isTime(group) && !this.nextIsFinite()) return
      if (this.isTime(group)) return
      if (this.nextIsFinite() || this.isTime(clause.subject)) clause.subject = group
      return
    }
    const verb = clause.verb
    if (this.comma || this.conj) {
      clause.pending = group
      clause.pendingAfterComma = this.comma
      return
    }
    if (verb) {
      if (before?.kind === 'verb' || (before?.kind === 'adj' && false)) {
        // "…," said Lavrov: the subject behind a verb of saying
        if (verb.empty && isSpeech(verb.lemma)) {
          verb.args.push({ role: 'subj', group })
          verb.empty = false
          verb.last = Math.max(verb.last, this.reach[group]!)
          clause.subject = group
          return
        }
        if (this.isTime(group) && !framesOf(verb.lemma).includes('m') && !this.nextIsFinite()) return
        if (this.nextIsFinite() && framesOf(verb.lemma).includes('c')) {
          this.zeroThat(verb, group)
          return
        }
        this.object(verb, group)
        return
      }
      if (adjacent) {
        if (this.nextIsFinite() && !this.isTime(group)) {
          if (framesOf(verb.lemma).includes('c')) this.zeroThat(verb, group)
          else {
            this.clause = this.newClause('relative', clause, undefined, undefined, before.group)
            this.clause.gap = true
            this.clause.subject = group
          }
          return
        }
        const first = argumentOf(verb, 'obj')
        if (first >= 0 && before.group === first && !before.prep && !this.isTime(group) && framesOf(verb.lemma).includes('d')) {
          for (const arg of verb.args) if (arg.role === 'obj') arg.role = 'obj2'
          verb.args.push({ role: 'obj', group })
          verb.last = Math.max(verb.last, this.reach[group]!)
          return
        }
      }
      if (before?.kind === 'close' && verb.empty && isSpeech(verb.lemma)) {
        verb.args.push({ role: 'subj', group })
        verb.empty = false
        return
      }
      if (argumentOf(verb, 'obj') < 0 && verb.voice === 'active' && !this.isTime(group) && (before?.kind === 'neg' || before?.kind === 'adj' || before?.kind === 'conj' || (before?.kind === 'group' && before.prep && this.isTime(before.group) && framesOf(verb.lemma).includes('t')))) {
        this.object(verb, group)
        return
      }
    }
    if (this.isTime(group) && (!this.nextIsFinite() || clause.pending >= 0 || clause.outer)) return
    clause.pending = group
    clause.pendingAfterComma = false
  }

  private object(verb: Draft, group: number): void {
    const role: ArgumentRole = 'obj'
    verb.args.push({ role, group })
    verb.last = Math.max(verb.last, this.reach[group]!)
  }

  /** "said Russia would sign": a clause without "that". */
  private zeroThat(verb: Draft, group: number): void {
    this.clause = this.newClause('content', this.clause, { draft: verb, as: 'content' }, undefined, -1)
    this.clause.subject = group
  }

  private onPrepositional(group: number, prep: string): void {
    const clause = this.clause
    const verb = clause.verb
    if (!verb) {
      if (clause.subject < 0 || this.comma) clause.fronted.push({ group, prep })
      else clause.fronted.push({ group, prep: '' })
      return
    }
    if (this.comma && this.nextIsFinite() && clause.pending < 0 && prep === 'for') return
    if (prep === 'by' && verb.voice === 'passive' && argumentOf(verb, 'agent') < 0) {
      verb.args.push({ role: 'agent', prep, group })
      verb.last = Math.max(verb.last, this.reach[group]!)
      return
    }
    const before = this.before()
    if (NOUN_PREPOSITIONS.has(prep) && before?.kind === 'group' && this.words[this.text.groups[before.group]!.head]!.verb) return
    verb.args.push({ role: 'obl', prep, group })
    verb.last = Math.max(verb.last, this.reach[group]!)
  }

  // ------------------------------------------------------------------ verbs

  private onVerb(group: VerbGroup): void {
    switch (group.form) {
      case 'finite':
        this.onFinite(group)
        return
      case 'infinitive':
        this.onInfinitive(group)
        return
      default:
        this.onParticiple(group)
    }
  }

  private draft(group: VerbGroup): Draft {
    const word = this.words[group.main]!
    const draft: Draft = {
      word: group.main,
      lemma: word.lemma,
      verb: word.verb,
      form: group.form === 'finite' ? 'finite' : group.form === 'infinitive' ? 'infinitive' : group.voice === 'passive' ? 'passive-participle' : 'active-participle',
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

  private onFinite(group: VerbGroup): void {
    const lemma = this.words[group.main]!.lemma
    // What the sentence has been waiting for may lie outside the clause that just had its verb.
    if (this.clause.pred && !this.conj && this.clause.pending < 0) this.leaveFinished()
    const clause = this.clause
    if (clause.pred) {
      this.secondFinite(group, lemma)
      return
    }
    const draft = this.draft(group)
    this.link(draft, clause)
    if (clause.subject >= 0) {
      draft.args.push({ role: 'subj', group: clause.subject, shared: clause.subjectShared || undefined })
      if (!clause.subjectShared) draft.first = Math.min(draft.first, this.text.groups[clause.subject]!.first)
    } else draft.empty = true
    if (clause.gap && clause.antecedent >= 0) draft.args.push({ role: 'obj', group: clause.antecedent, shared: true })
    this.settle(draft, clause)
    if (isSpeech(lemma)) this.takeQuoted(draft)
    // "is opposed to", "was concerned about": a state of the subject, not something done to it
    if (draft.voice === 'passive' && STATES.has(this.words[group.main]!.key) && this.next()?.kind === 'group' && (this.next() as { prep: string }).prep !== 'by') draft.voice = 'active'
  }

  private settle(draft: Draft, clause: Clause): void {
    clause.pred = draft
    clause.verb = draft
    clause.pending = -1
    for (const { group, prep } of clause.fronted)
      if (prep) {
        draft.args.push({ role: 'obl', prep, group })
        draft.first = Math.min(draft.first, this.text.groups[group]!.prep ?? this.text.groups[group]!.first)
      }
    clause.fronted = []
  }

  private link(draft: Draft, clause: Clause): void {
    if (clause.link) draft.parent = clause.link
    else if (clause.kind === 'relative') draft.parent = this.relativeParent(clause)
    if (clause.mark !== undefined) {
      draft.mark = clause.mark
      draft.first = Math.min(draft.first, clause.mark)
    }
    if (!draft.parent) clause.roots.push(draft)
    if (clause.link && clause.link.as === 'content') this.colour(draft, clause.link.draft, true)
    if (clause.conditional && !draft.modality.includes('conditional')) draft.modality.push('conditional')
  }
  /** A relative clause hangs on the verb that its noun belongs to, once that is known. */
  private relativeParent(clause: Clause): Draft['parent'] {
    for (let outer = clause.outer; outer; outer = outer.outer) if (outer.verb ?? outer.pred) return { draft: (outer.verb ?? outer.pred)!, as: 'relative' }
    return undefined
  }

  /** Out of relative, adverbial and content clauses that have their verb, to one that still waits for its own. */
  private leaveFinished(): void {
    for (let c: Clause | undefined = this.clause; c?.outer && c.kind !== 'quote' && c.kind !== 'parenthesis'; c = c.outer) {
      const outer: Clause = c.outer
      if (!outer.pred && outer.subject >= 0 && c.pred) {
        this.clause = outer
        return
      }
    }
  }

  /** A finite verb where the clause has one: joined by "and", a speech verb at the end, or the verb of a clause without "that". */
  private secondFinite(group: VerbGroup, lemma: string): void {
    const clause = this.clause
    const before = this.before()
    const first = clause.pred!
    if (group.first === group.main && this.completesAuxiliary(group)) return
    const nextItem = this.next()
    const apposed = this.before(2)
    if (!this.conj && this.comma && apposed?.kind === 'group' && !apposed.prep && clause.verb && ZERO_THAT.has(clause.verb.lemma) && argumentOf(clause.verb, 'obj') === apposed.group && (this.isApposed(apposed.group) || this.text.groups[apposed.group]!.conjuncts.length > 1)) {
      // "NPR reported X, the prime minister, recommended …"
      const verb = clause.verb
      verb.args = verb.args.filter((arg) => arg.role !== 'obj')
      this.zeroThat(verb, apposed.group)
      const draft = this.draft(group)
      this.link(draft, this.clause)
      draft.args.push({ role: 'subj', group: apposed.group })
      this.settle(draft, this.clause)
      return
    }
    if (!this.conj && isSpeech(lemma) && this.comma && nextItem?.kind === 'group' && !nextItem.prep && !(this.next(2)?.kind === 'verb')) {
      // "Russia will sign, said Lavrov"
      const draft = this.draft(group)
      draft.empty = true
      this.reportWhole(draft)
      return
    }
    if (clause.pending >= 0) {
      const subject = clause.pending
      // "Russia will sign, Lavrov said" · "…, according to him, Lavrov added"
      if (isSpeech(lemma) && clause.pendingAfterComma && !this.conj && this.endsHere()) {
        const draft = this.draft(group)
        draft.args.push({ role: 'subj', group: subject })
        draft.first = Math.min(draft.first, this.text.groups[subject]!.first)
        this.reportWhole(draft)
        return
      }
      const outer = this.coordinationLevel(group, true)
      this.clause = outer
      const draft = this.draft(group)
      draft.args.push({ role: 'subj', group: subject })
      draft.first = Math.min(draft.first, this.text.groups[subject]!.first)
      this.conjoin(draft, outer)
      outer.subject = subject
      outer.subjectShared = false
      this.settle(draft, outer)
      if (isSpeech(lemma)) this.takeQuoted(draft)
      return
    }
    const afterConj = this.conj || before?.kind === 'conj'
    if (!afterConj && !this.comma && before?.kind === 'group' && clause.verb && argumentOf(clause.verb, 'obj') >= 0 && clause.verb.args.every((arg) => arg.role !== 'obj' || !arg.shared)) {
      // "said Russia would sign", "acknowledged some countries in the EU had": the object was the subject of a clause without "that"
      const verb = clause.verb
      if (framesOf(verb.lemma).includes('c')) {
        const object = argumentOf(verb, 'obj')
        verb.args = verb.args.filter((arg) => arg.role !== 'obj' && !(arg.role === 'obl' && arg.group > object))
        for (const arg of verb.args) if (arg.role === 'obj2') arg.role = 'obj'
        this.zeroThat(verb, object)
        const draft = this.draft(group)
        this.link(draft, this.clause)
        draft.args.push({ role: 'subj', group: object })
        draft.first = Math.min(draft.first, this.text.groups[object]!.first)
        this.settle(draft, this.clause)
        return
      }
    }
    if (!afterConj && !this.comma && this.stealSubject(group)) return
    const level = this.coordinationLevel(group, false)
    this.clause = level
    const draft = this.draft(group)
    this.conjoin(draft, level)
    const mate = level.pred ?? first
    this.share(draft, mate)
    this.settle(draft, level)
    if (isSpeech(lemma)) this.takeQuoted(draft)
  }

  /** "had not, as of yesterday, announced": the verb behind the comma completes the auxiliary before it. */
  private completesAuxiliary(group: VerbGroup): boolean {
    const { clause } = this
    const auxiliary = clause.pred
    if (!this.comma || this.conj || auxiliary?.lemma !== 'have' || auxiliary !== clause.verb || argumentOf(auxiliary, 'obj') >= 0 || this.words[group.main]!.verbForm === 'infinitive') return false
    const draft = this.draft(group)
    ;(draft as { form: Predicate['form'] }).form = 'finite'
    Object.assign(draft, { voice: 'active', tense: 'past', negation: auxiliary.negation, modality: auxiliary.modality, args: auxiliary.args, parent: auxiliary.parent, mark: auxiliary.mark, first: auxiliary.first })
    this.drafts.splice(this.drafts.indexOf(auxiliary), 1)
    for (let r = 0; r < clause.roots.length; r++) if (clause.roots[r] === auxiliary) clause.roots[r] = draft
    for (const other of this.drafts) if (other.parent?.draft === auxiliary) other.parent = { draft, as: other.parent.as }
    clause.pred = clause.verb = draft
    return true
  }

  private isApposed(group: number): boolean {
    const { groups } = this.text
    for (let g = group + 1; g < groups.length && groups[g]!.first < groups[group]!.last; g++) if (groups[g]!.parent?.group === group && groups[g]!.parent!.as === 'apposition') return true
    return false
  }

  /** "three weeks after the teenager who joined the group gave birth": a group behind "after" turns out to be a subject. */
  private stealSubject(group: VerbGroup): boolean {
    let clause: Clause | undefined = this.clause
    const antecedent = clause.kind === 'relative' ? clause.antecedent : -1
    if (clause.kind === 'relative') clause = clause.outer
    const host = clause?.verb
    if (!clause || !host) return false
    for (let n = host.args.length - 1; n >= 0; n--) {
      const arg = host.args[n]!
      if (arg.role !== 'obl' || !CLAUSE_PREPOSITIONS.has(arg.prep ?? '') || (antecedent >= 0 && arg.group !== antecedent)) continue
      host.args = host.args.filter((other, m) => m < n || other.role === 'subj')
      const mark = this.text.groups[arg.group]!.prep
      this.clause = this.newClause('adverbial', clause, { draft: host, as: 'adverbial' }, mark, -1)
      this.clause.subject = arg.group
      const draft = this.draft(group)
      this.link(draft, this.clause)
      draft.args.push({ role: 'subj', group: arg.group })
      this.settle(draft, this.clause)
      return true
    }
    return false
  }

  /** Nothing that this verb could have as object follows: it closes the sentence or is followed by when and where. */
  private endsHere(): boolean {
    const next = this.next()
    if (!next) return true
    if (next.kind === 'group') return !!next.prep || this.isTime(next.group) || this.next(2)?.kind !== 'verb'
    return next.kind !== 'sub' || next.key !== 'that'
  }

  /** Which open clause a joined verb belongs to: the innermost, unless its tense shows that it goes on with the telling. */
  private coordinationLevel(group: VerbGroup, newSubject: boolean): Clause {
    let clause = this.clause
    while (clause.outer && clause.kind !== 'quote' && clause.kind !== 'parenthesis' && clause.outer.pred) {
      const inner = clause.pred
      const outer: Draft = clause.outer.pred
      if (!inner) break
      const innerLikes = inner.tense === group.tense && (inner.modality.length > 0) === (group.modality.length > 0)
      const outerLikes = outer.tense === group.tense && group.modality.length === 0
      if (clause.kind === 'content' && outerLikes && (!innerLikes || (isSpeech(this.words[group.main]!.lemma) && !newSubject && isSpeech(outer.lemma)))) clause = clause.outer
      else if ((clause.kind === 'adverbial' || clause.kind === 'condition' || clause.kind === 'relative') && newSubject && this.comma) clause = clause.outer
      else if (clause.kind === 'relative' && outerLikes && !innerLikes) clause = clause.outer
      else break
    }
    return clause
  }

  private conjoin(draft: Draft, clause: Clause): void {
    const mate = clause.pred
    if (mate?.parent && (mate.parent.as === 'content' || mate.parent.as === 'condition' || mate.parent.as === 'adverbial')) {
      draft.parent = mate.parent
      if (mate.parent.as === 'content') this.colour(draft, mate.parent.draft, true)
      if (clause.conditional && !draft.modality.includes('conditional')) draft.modality.push('conditional')
    } else if (mate) {
      draft.parent = { draft: mate, as: 'conjunct' }
    } else this.link(draft, clause)
  }

  private share(draft: Draft, mate: Draft): void {
    for (const arg of mate.args) if (arg.role === 'subj') draft.args.push({ role: 'subj', group: arg.group, shared: true })
    if (mate.empty) draft.empty = true
    // The modal of the first colours the second when that is a bare form: "will visit and sign"
  }

  /** "…, Lavrov said": all that was told before is what is said. */
  private reportWhole(draft: Draft): void {
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

  private takeQuoted(draft: Draft): void {
    for (const root of this.quoted) if (!root.parent && root !== draft) root.parent = { draft, as: 'content' }
    this.quoted = []
  }

  /** What "to", -ing and "that" get from the verb, adjective or noun they hang on. */
  private colour(draft: Draft, from: Draft, that: boolean): void {
    const colour = colourOf(from.form === 'adj' ? 'adjective' : 'verb', from.particle ? `${from.lemma} ${from.particle}` : from.lemma) ?? (from.form === 'masdar' || from.form === 'noun' ? colourOf('noun', from.lemma) : undefined)
    if (!colour || (that && !colour.that)) return
    if (colour.modality && !draft.modality.includes(colour.modality)) draft.modality.push(colour.modality)
    if (colour.future && draft.tense === 'none') draft.tense = 'future'
    // "plans to begin talks": what colours the middle one colours the last too
    for (const modality of from.modality) if (!that && !draft.modality.includes(modality) && modality !== 'phase') draft.modality.push(modality as Modality)
  }

  private onInfinitive(group: VerbGroup): void {
    const clause = this.clause
    const before = this.before()
    const host = clause.verb
    if (!host) {
      if (clause.subject >= 0 && group.to && (this.headline || !this.nextFiniteSoon())) {
        // Headline: "Putin to visit Iran"
        const draft = this.draft(group)
        draft.tense = 'future'
        if (!draft.modality.includes('planned')) draft.modality.push('planned')
        draft.args.push({ role: 'subj', group: clause.subject })
        draft.first = Math.min(draft.first, this.text.groups[clause.subject]!.first)
        this.link(draft, clause)
        this.settle(draft, clause)
        return
      }
      const draft = this.draft(group)
      if (clause.subject >= 0) this.byNoun(draft, before)
      clause.verb = draft
      clause.roots.push(draft)
      return
    }
    const draft = this.draft(group)
    // "to visit and sign"
    if ((this.conj || before?.kind === 'conj') && !group.to && (host.form === 'infinitive' || host.modality.length)) {
      draft.parent = host.parent && host.form === 'infinitive' ? host.parent : { draft: host, as: 'conjunct' }
      draft.modality = [...host.modality]
      draft.tense = host.tense
      if (host.form !== 'infinitive') (draft as { form: Predicate['form'] }).form = 'finite'
      this.share(draft, host)
      clause.verb = draft
      return
    }
    if ((this.conj || before?.kind === 'conj') && group.to && host.form === 'infinitive' && host.parent) {
      draft.parent = host.parent
      this.colour(draft, host.parent.draft, false)
      this.share(draft, host)
      clause.verb = draft
      return
    }
    const frames = framesOf(host.lemma)
    const object = argumentOf(host, 'obj')
    const direct = before?.kind === 'verb' || before?.kind === 'adj' || before?.kind === 'neg'
    if (!group.to && object >= 0 && (isSpeech(host.lemma) || BARE.has(host.lemma))) {
      // "recommended the troops withdraw", "let them leave"
      draft.parent = { draft: host, as: 'content' }
      draft.args.push({ role: 'subj', group: object, shared: true })
      this.colour(draft, host, false)
    } else if (direct || (before?.kind === 'group' && object < 0 && !before.prep && this.isTime(before.group))) {
      draft.parent = { draft: host, as: 'content' }
      if (!(frames.includes('n') || frames.includes('o') || host.form === 'adj' || colourOf('verb', host.lemma)) || (host.voice === 'active' && frames.includes('i') && !frames.includes('n') && !colourOf('verb', host.lemma))) draft.parent = { draft: host, as: 'purpose' }
      this.colour(draft, host, false)
      this.shareSubject(draft, host)
    } else if (object >= 0 && (OBJECT_CONTROL.has(host.lemma) || frames.includes('o') && !frames.includes('n')) && before?.kind === 'group' && before.group === object) {
      draft.parent = { draft: host, as: 'content' }
      draft.args.push({ role: 'subj', group: object, shared: true })
      this.colour(draft, host, false)
    } else if (before?.kind === 'group' && before.prep === 'for') {
      // "an agreement for the army to enter"
      draft.parent = { draft: host, as: 'purpose' }
      draft.modality.push('wanted')
      draft.args.push({ role: 'subj', group: before.group })
      host.args = host.args.filter((arg) => arg.group !== before.group)
    } else if (before?.kind === 'group' && this.byNoun(draft, before)) {
      this.shareSubject(draft, host)
    } else if (before?.kind === 'group' && before.prep && colourOf('verb', host.lemma)) {
      // "called on Iran to stop", "appealed to both sides to talk"
      draft.parent = { draft: host, as: 'content' }
      draft.args.push({ role: 'subj', group: before.group, shared: true })
      this.colour(draft, host, false)
    } else if (object >= 0 && colourOf('verb', host.lemma) && colourOf('verb', host.lemma)!.modality === 'wanted') {
      draft.parent = { draft: host, as: 'content' }
      draft.args.push({ role: 'subj', group: object, shared: true })
      this.colour(draft, host, false)
    } else {
      draft.parent = { draft: host, as: 'purpose' }
      draft.modality.push('wanted')
      this.shareSubject(draft, host)
    }
    clause.verb = draft
  }

  /** "a plan to attack", "the decision to withdraw": the noun colours the infinitive. */
  private byNoun(draft: Draft, before: Item | undefined): boolean {
    if (before?.kind !== 'group') return false
    const head = this.words[this.text.groups[before.group]!.head]!
    const colour = colourOf('noun', head.lemma)
    if (!colour) return false
    if (colour.modality && !draft.modality.includes(colour.modality)) draft.modality.push(colour.modality)
    if (colour.future && draft.tense === 'none') draft.tense = 'future'
    if (this.clause.verb) draft.parent = { draft: this.clause.verb, as: 'content' }
    return true
  }

  private shareSubject(draft: Draft, host: Draft): void {
    const passive = host.voice === 'passive' && (framesOf(host.lemma).includes('o') || colourOf('verb', host.lemma))
    for (const arg of host.args) if (arg.role === 'subj') draft.args.push({ role: 'subj', group: arg.group, shared: true })
    void passive
    if (host.empty) draft.empty = true
  }

  private nextFiniteSoon(): boolean {
    for (let k = this.k + 1; k < this.line.length && k < this.k + 8; k++) {
      const item = this.line[k]!
      if (item.kind === 'verb' && item.verb.form === 'finite') return true
      if (item.kind === 'strong') return false
    }
    return false
  }

  private onParticiple(group: VerbGroup): void {
    const clause = this.clause
    const before = this.before()
    const host = clause.verb
    const word = this.words[group.main]!
    // Headline: "Three killed in Gaza strike"
    if (group.form === 'participle' && !clause.pred && clause.subject >= 0 && !this.comma && before?.kind === 'group' && !before.prep && !this.nextFiniteSoon() && clause.kind === 'main') {
      const draft = this.draft(group)
      draft.tense = 'past'
      draft.voice = 'passive'
      ;(draft as { form: Predicate['form'] }).form = 'finite'
      draft.args.push({ role: 'subj', group: clause.subject })
      draft.first = Math.min(draft.first, this.text.groups[clause.subject]!.first)
      this.link(draft, clause)
      this.settle(draft, clause)
      return
    }
    if (this.headline && group.form === 'participle' && host && isSpeech(host.lemma) && before?.kind === 'group' && argumentOf(host, 'obj') === before.group && !this.nextFiniteSoon()) {
      // Headline: "Germany says Navalny poisoned"
      host.args = host.args.filter((arg) => arg.role !== 'obj')
      this.zeroThat(host, before.group)
      const passive = this.draft(group)
      passive.tense = 'past'
      ;(passive as { form: Predicate['form'] }).form = 'finite'
      passive.args.push({ role: 'subj', group: before.group })
      this.link(passive, this.clause)
      this.settle(passive, this.clause)
      return
    }
    if (group.form === 'participle' && this.completesAuxiliary(group)) return
    const draft = this.draft(group)
    if (before?.kind === 'comma' && !clause.pred && clause.subject < 0 && this.before(2)?.kind === 'group') {
      // "According to the agency, quoting officials, …"
      draft.args.push({ role: 'subj', group: (this.before(2) as { group: number }).group, shared: true })
      this.later.push({ draft, clause })
      clause.verb = draft
      return
    }
    if (before?.kind === 'group' && !this.comma) {
      // "forces backed by Iran", "troops fighting in Syria"
      draft.args.push({ role: 'subj', group: before.group, shared: true })
      if (host && word.verbForm === 'active-participle' && argumentOf(host, 'obj') === before.group && OBJECT_CONTROL.has(host.lemma)) draft.parent = { draft: host, as: 'content' }
      else {
        draft.parent = host ? { draft: host, as: 'relative' } : undefined
        if (!host) this.later.push({ draft, clause })
      }
      clause.verb = draft
      return
    }
    if (before?.kind === 'prep') {
      this.gerund(draft, before.prep, host)
      clause.verb = draft
      return
    }
    if ((this.conj || before?.kind === 'conj') && host && host.form === draft.form) {
      draft.parent = host.parent ?? { draft: host, as: 'conjunct' }
      draft.modality = [...host.modality]
      this.share(draft, host)
      clause.verb = draft
      return
    }
    if ((this.conj || before?.kind === 'conj') && host && host.form === 'finite' && group.form === 'participle' && (host.voice === 'passive' || host.tense === 'past')) {
      // "were arrested and charged", "has condemned and rejected"
      ;(draft as { form: Predicate['form'] }).form = 'finite'
      draft.voice = host.voice
      draft.tense = host.tense
      draft.modality = [...host.modality]
      draft.parent = { draft: host, as: 'conjunct' }
      this.share(draft, host)
      clause.verb = draft
      clause.pred = draft
      return
    }
    if (host && before?.kind === 'verb' && !this.comma) {
      // "began withdrawing", "denied supplying"
      draft.parent = { draft: host, as: 'content' }
      this.colour(draft, host, false)
      this.shareSubject(draft, host)
      clause.verb = draft
      return
    }
    const speaker = isSpeech(draft.lemma) || draft.lemma === 'accuse' ? this.speakingDraft() : undefined
    const main = speaker ?? clause.pred ?? host ?? this.clause.outer?.pred
    if (main) {
      draft.parent = { draft: main, as: 'adverbial' }
      this.shareSubject(draft, main)
      clause.verb = draft
      return
    }
    // At the head of the sentence: its subject is that of the verb to come.
    this.later.push({ draft, clause })
    if (clause.subject >= 0) draft.args.push({ role: 'subj', group: clause.subject, shared: true })
    clause.verb = draft
  }
  private later: { draft: Draft; clause: Clause }[] = []

  /** "accused Iran of supplying", "for attacking", "by launching", "after meeting". */
  private gerund(draft: Draft, prep: string, host: Draft | undefined): void {
    ;(draft as { form: Predicate['form'] }).form = draft.voice === 'passive' ? 'passive-participle' : 'masdar'
    if (!host) {
      this.later.push({ draft, clause: this.clause })
      return
    }
    const object = argumentOf(host, host.voice === 'passive' ? 'subj' : 'obj')
    if ((prep === 'of' || prep === 'for' || prep === 'from' || prep === 'over' || prep === 'with' || prep === 'as') && OBJECT_CONTROL.has(host.lemma) && object >= 0) {
      draft.parent = { draft: host, as: 'content' }
      draft.args.push({ role: 'subj', group: object, shared: true })
      this.colour(draft, host, false)
      return
    }
    const content = prep === 'of' || prep === 'from' || prep === 'to' || prep === 'against' || (prep === 'on' && host.lemma !== 'begin')
    draft.parent = { draft: host, as: content ? 'content' : prep === 'for' ? 'purpose' : 'adverbial' }
    if (content) this.colour(draft, host, false)
    this.shareSubject(draft, host)
  }

  private speakingDraft(): Draft | undefined {
    for (let c: Clause | undefined = this.clause; c; c = c.outer) if (c.pred && isSpeech(c.pred.lemma)) return c.pred
    return undefined
  }

  // ------------------------------------------------------------------ adjectives, marks

  private onAdjective(at: number): void {
    const clause = this.clause
    const verb = clause.verb
    const before = this.before()
    if (!verb || (before?.kind !== 'verb' && before?.kind !== 'adj' && before?.kind !== 'conj' && before?.kind !== 'neg')) return
    if (verb.lemma !== 'be' && verb.lemma !== 'become' && verb.lemma !== 'remain' && verb.lemma !== 'seem' && verb.lemma !== 'appear') return
    const word = this.words[at]!
    const draft: Draft = {
      word: at, lemma: word.lemma, verb: word.verb, form: 'adj', tense: verb.tense, voice: 'active', negation: verb.negation, modality: [...verb.modality], args: [], parent: verb.parent, mark: verb.mark,
      first: verb.first, last: at + 1, light: verb, particle: undefined, empty: false, index: -1, clauseFirst: at, clauseLast: at + 1,
    }
    for (const arg of verb.args) if (arg.role === 'subj') draft.args.push({ ...arg })
    if (verb.parent === undefined && clause.roots.includes(verb)) clause.roots.push(draft)
    this.drafts.push(draft)
    clause.verb = draft
  }

  private onComma(): void {
    const clause = this.clause
    const { outer } = clause
    const open = this.openAbove(clause)
    if (open) {
      this.clause = open.outer!
      if (open.kind !== 'relative') this.waiting.push({ draft: open.pred!, clause: open.outer! })
    } else if (outer && clause.pred && clause.kind === 'relative' && clause.comma && !this.listGoesOn()) this.clause = outer
    else if (!clause.pred && clause.verb && !clause.outer && clause.subject < 0) clause.verb = undefined
    else if (!clause.pred && clause.verb && clause.verb.form !== 'finite') clause.verb = undefined
  }
  /** The finished clause, here or further out, whose own outer clause still waits for its verb: "that if X did what it needed, Y would …". */
  private openAbove(clause: Clause): Clause | undefined {
    for (let c: Clause = clause; c.pred && c.outer && c.kind !== 'quote' && c.kind !== 'parenthesis'; c = c.outer) if (!c.outer.pred) return c.kind === 'content' && c.outer.kind === 'main' ? undefined : c
    return undefined
  }
  private readonly waiting: { draft: Draft; clause: Clause }[] = []
  private listGoesOn(): boolean {
    const next = this.next()
    return next?.kind === 'group' && this.next(2)?.kind === 'conj'
  }

  private onStrong(mark: string): void {
    // A colon or dash behind a name in a headline: "Macron: we will act"
    const old = this.clause
    if (mark === ';' || old.pred) {
      let main = old
      while (main.outer && main.kind !== 'quote' && main.kind !== 'parenthesis') main = main.outer
      const teller = mark === ':' ? (old.pred && isSpeech(old.pred.lemma) ? old.pred : main.pred && isSpeech(main.pred.lemma) ? main.pred : undefined) : undefined
      if (teller) this.clause = this.newClause('content', main, { draft: teller, as: 'content' }, undefined, -1)
      else if (main.kind === 'main' && mark !== '—' && mark !== '–' && mark !== '--' && mark !== '-') this.clause = this.newClause('main', undefined, undefined, undefined, -1)
      else this.clause = main
      this.comma = true
      return
    }
    if (mark === ':' && !old.pred && old.kind === 'main') this.clause = this.newClause('main', undefined, undefined, undefined, -1)
    this.comma = true
  }

  private onOpen(): void {
    const before = this.before()
    const verb = this.clause.verb
    // A quotation that only goes on with the sentence is read as if it had no marks: … called it "a grave breach of the deal".
    const speech = verb && isSpeech(verb.lemma) && (before?.kind === 'verb' || before?.kind === 'comma' || before?.kind === 'strong' || before?.kind === 'sub' || before?.kind === 'group')
    if (before && before.kind !== 'comma' && before.kind !== 'strong' && !speech && before.kind !== 'close') return
    if (before?.kind === 'sub') return
    const following = this.next()
    if ((before?.kind === 'group' && this.nextIsFinite()) || (following?.kind === 'verb' && following.verb.form !== 'finite' && before && before.kind !== 'comma' && before.kind !== 'strong')) {
      // said the deal "was dead", urged all "to reject violence"
      this.line.splice(this.k, 1)
      this.k--
      return
    }
    const told = before?.kind === 'strong' && this.clause.kind === 'content' && !this.clause.pred ? this.clause.link : undefined
    const clause = this.newClause('quote', this.clause, told ?? (speech ? { draft: verb, as: 'content' } : undefined), undefined, -1)
    this.clause = clause
    this.quoteFrom.push(this.drafts.length)
  }
  /** How many drafts there were when each open quotation began. */
  private readonly quoteFrom: number[] = []

  private onClose(): void {
    for (let c: Clause | undefined = this.clause; c; c = c.outer)
      if (c.kind === 'quote') {
        const from = this.quoteFrom.pop() ?? this.drafts.length
        if (!c.link) for (let d = from; d < this.drafts.length; d++) if (!this.drafts[d]!.parent) this.quoted.push(this.drafts[d]!)
        this.clause = c.outer!
        return
      }
  }

  private onSub(key: string, at: number): void {
    const clause = this.clause
    const before = this.before()
    if (key === 'that') {
      const verb = clause.verb
      if (this.conj && clause.kind === 'content' && clause.link && clause.outer) {
        // "said that X and that Y"
        this.clause = this.newClause('content', clause.outer, clause.link, at, -1)
        return
      }
      const hearer = before?.kind === 'group' && !before.prep && verb && (this.isTime(before.group) || (argumentOf(verb, 'obj') === before.group && takesPerson(verb.lemma)) || (isSpeech(verb.lemma) && argumentOf(verb, 'subj') === before.group && this.before(2)?.kind === 'verb' && this.next()?.kind === 'group'))
      const placed = before?.kind === 'group' && before.prep && before.prep !== 'of' && verb && isSpeech(verb.lemma)
      const told = verb && (before?.kind === 'verb' || before?.kind === 'adj' || before?.kind === 'close' || hearer || placed || (before?.kind === 'comma' && isSpeech(verb.lemma)))
      if (told && !(before?.kind === 'group' && argumentOf(verb, 'obj') === before.group && !takesPerson(verb.lemma) && !isSpeechNoun(this.words[this.text.groups[before.group]!.head]!.lemma))) {
        this.clause = this.newClause('content', clause, { draft: verb, as: 'content' }, at, -1)
        return
      }
      if (before?.kind === 'group') {
        if (isSpeechNoun(this.words[this.text.groups[before.group]!.head]!.lemma) && verb) {
          this.clause = this.newClause('content', clause, { draft: verb, as: 'content' }, at, -1)
          return
        }
        this.relative(before.group, at)
        return
      }
      this.clause = this.newClause('content', clause, verb ? { draft: verb, as: 'content' } : undefined, at, -1)
      return
    }
    if (key === 'who' || key === 'which' || key === 'whose' || key === 'whom' || key === 'where' || key === 'whereby') {
      const group = before?.kind === 'group' ? before.group : (before?.kind === 'comma' || before?.kind === 'prep' || before?.kind === 'strong') && this.before(2)?.kind === 'group' ? (this.before(2) as { group: number }).group : -1
      if (group >= 0) {
        this.relative(group, at)
        if (key === 'whom' || key === 'where' || key === 'whose' || key === 'whereby' || before?.kind === 'prep') {
          this.clause.subject = -1
          this.clause.subjectShared = false
        }
        return
      }
      if (key === 'which' && clause.pred) {
        this.clause = this.newClause('relative', clause, { draft: clause.pred, as: 'relative' }, at, -1)
        return
      }
    }
    const as = LINKS[key] ?? ((key === 'who' || key === 'which' || key === 'where' || key === 'when') && before?.kind === 'verb' ? 'content' : 'adverbial')
    const verb = clause.verb ?? clause.pred
    const kind = as === 'condition' ? 'condition' : as === 'content' ? 'content' : 'adverbial'
    let outer = clause
    if (this.comma && clause.outer && clause.pred && (clause.kind === 'relative' || clause.kind === 'adverbial')) outer = clause.outer
    this.clause = this.newClause(kind, outer, verb && outer.pred ? { draft: as === 'content' ? verb : (outer.pred ?? verb), as } : undefined, at, -1)
    this.clause.conditional = as === 'condition'
  }

  private relative(group: number, at: number): void {
    const clause = this.clause
    this.clause = this.newClause('relative', clause, undefined, at, group)
    this.clause.subject = group
    this.clause.subjectShared = true
  }

  /** Participles and clauses at the head of the sentence hang on the main verb that came after them. */
  settleWaiting(): void {
    for (const { draft, clause } of this.later.splice(0)) {
      const main = clause.pred
      if (!main || draft.parent || main === draft) continue
      draft.parent = { draft: main, as: draft.args.some((arg) => arg.role === 'subj') ? 'relative' : 'adverbial' }
      if (!draft.args.some((arg) => arg.role === 'subj')) this.shareSubject(draft, main)
    }
    for (const { draft, clause } of this.waiting.splice(0)) {
      const main = clause.pred
      if (main && !draft.parent && main !== draft) draft.parent = { draft: main, as: draft.modality.includes('conditional') ? 'condition' : 'adverbial' }
    }
  }
}

const STATES = new Set('opposed committed concerned worried alarmed interested involved engaged determined prepared united convinced dedicated outraged pleased angered angry'.split(' '))
const BARE = new Set(['let', 'make', 'help', 'see', 'watch', 'have'])
const ZERO_THAT = new Set('say think believe report claim insist suggest acknowledge admit argue confirm announce'.split(' '))
const CLAUSE_PREPOSITIONS = new Set(['after', 'before', 'since', 'until', 'as', 'than'])
/** Verbs whose complement is something said, thought, decided (they take a that-clause). */
const isSpeech = (lemma: string): boolean => framesOf(lemma).includes('c')
/** Verbs whose object is the hearer, so that "that" behind it opens what is said: told reporters that. */
const takesPerson = (lemma: string): boolean => PERSON_OBJECT.has(lemma)
const PERSON_OBJECT = new Set('tell inform warn assure remind notify convince persuade promise advise reassure brief show teach ask'.split(' '))
const isSpeechNoun = (lemma: string): boolean => SPEECH_NOUNS.has(lemma)
const SPEECH_NOUNS = new Set('claim allegation accusation statement report announcement fact belief hope fear concern suggestion warning promise pledge assurance news rumor sign evidence view idea argument assertion assumption charge confirmation conclusion confidence condition decision declaration demand denial doubt expectation guarantee impression indication insistence message notion opinion possibility prospect proof proposal realization recognition reminder requirement risk speculation suspicion threat understanding ground'.split(' '))
