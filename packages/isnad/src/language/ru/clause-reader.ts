// Reads a sentence from left to right into clauses: groups, verbs, subordinating words, marks. Who does what is settled behind it, by case (clause-roles.ts).
import type { Grouped } from '../../document/document.js'
import type { Predicate } from '../../document/predicate.js'
import type { Quotation, Sentence } from '../../document/word.js'
import { agree, inCase, maskOf, NOM } from './cases.js'
import type { Clause, Draft } from './clause-drafts.js'
import { finishPredicates } from '../clause-drafts.js'
import { settleRoles } from './clause-roles.js'
import { ClauseState, isSpeech, newPart } from './clause-state.js'
import { onSubordinator } from './clause-subordinators.js'
import { colourOf } from './colours.js'
import { casesAt } from './groups.js'
import { framesOf } from './lexicon.js'
import { addNominals } from './nominals.js'
import { type RussianWord, shapesOf } from './readings.js'
import { type VerbGroup, verbGroupAt } from './verb-groups.js'

/** Words between a verb of saying and its subject; words within which its own clause would begin. */
const ASIDE = 7
const REACH = 12
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'name', 'adj', 'pron'])

const POPS: ReadonlySet<Clause['kind']> = new Set(['relative', 'adverbial', 'condition'])

export class ClauseReader extends ClauseState {
  /** Groups that are nobody's part and no conjunct, in reading order. */
  private outer: number[] = []
  private g = 0
  private k = 0
  private readonly opening: ReadonlyMap<number, Quotation>
  private readonly closing: ReadonlySet<number>

  constructor(text: Grouped, private readonly predicates: Predicate[]) {
    super(text)
    this.opening = new Map(text.quotations.map((one) => [one.start, one]))
    this.closing = new Set(text.quotations.map((one) => one.end))
  }

  /** «никаких переговоров»: a word that says that there was none. */
  isNone(word: number): boolean {
    const { lemma } = this.words[word]!
    return lemma === 'никакой' || lemma === 'никто' || lemma === 'ничто'
  }

  readSentence(sentence: Sentence): void {
    const { text } = this
    const { groups } = text
    this.drafts = []
    this.clauses = []
    this.sentence = sentence.first
    this.end = sentence.last
    this.quoted = []
    this.waiting = []
    this.outer = []
    this.verb = undefined
    this.conj = this.comma = false
    this.before = 'start'
    this.beforeGroup = -1
    this.open('main', undefined, undefined, undefined)
    while (this.g < groups.length && groups[this.g]!.sentence === sentence.index) {
      if (!groups[this.g]!.parent) this.outer.push(this.g)
      this.g++
    }
    this.k = 0
    for (let i = sentence.first; i < sentence.last; ) {
      while (this.k < this.outer.length && groups[this.outer[this.k]!]!.last <= i) this.k++
      const group = this.k < this.outer.length ? groups[this.outer[this.k]!]! : undefined
      const start = group ? (group.prep ?? group.first) : -1
      if (group && i === start) {
        const next = this.reach(group.index)
        this.onGroup(group.index)
        i = next
        continue
      }
      i = this.onWord(i)
    }
    this.settleWaiting()
    settleRoles(this)
    this.insideGroups()
    addNominals(text, this.outer, this.drafts, sentence)
    finishPredicates(text, sentence, this.drafts, this.predicates, this)
  }

  private onWord(i: number): number {
    const word = this.words[i]!
    switch (word.pos) {
      case 'verb': return this.onVerb(i)
      case 'aux': return word.key === 'как' ? this.onAs(i) : this.onVerb(i)
      case 'sub': return onSubordinator(this, i)
      case 'conj':
        if (word.key === 'однако') return i + 1
        this.conj = true
        this.before = 'conj'
        return i + 1
      case 'punct': return this.onMark(i)
      case 'adj':
        if (word.verbForm) this.onParticiple(i)
        return i + 1
      default: return i + 1
    }
  }

  /** «Как сообщил X, …» at the head of a clause: what follows is what he said. */
  private onAs(i: number): number {
    if (!this.clause.pred && !this.part.groups.length && this.clause.kind !== 'quote') this.clause.as = true
    return i + 1
  }

  private onMark(i: number): number {
    const { key, start, end } = this.words[i]!
    switch (key) {
      case ',': case '–': case '—':
        this.onComma(key === ',')
        return i + 1
      case '«': case '“': case '„': case '"': {
        const quotation = this.opening.get(start)
        if (quotation && !quotation.short && this.hasFinite(quotation.start, quotation.end)) {
          const verb = this.verb
          const told = verb && isSpeech(verb.lemma) && this.clause.kind !== 'quote' && (this.before === 'colon' || this.before === 'verb' || this.before === 'group' || this.before === 'sub') ? { draft: verb, as: 'content' as const } : undefined
          this.open('quote', this.clause, told ?? (this.clause.kind === 'content' && !this.clause.pred ? this.clause.link : undefined), undefined)
          this.before = 'start'
          this.comma = this.conj = false
          return i + 1
        }
        if (this.closing.has(end)) this.unquote()
        return i + 1
      }
      case '»': case '”':
        this.unquote()
        return i + 1
      case ':': {
        const verb = this.verb
        const told = verb && isSpeech(verb.lemma) ? { draft: verb, as: 'content' as const } : undefined
        this.open('main', undefined, told, undefined)
        this.before = 'colon'
        this.comma = this.conj = false
        return i + 1
      }
      case ';':
        this.open('main', undefined, undefined, undefined)
        this.before = 'start'
        this.comma = this.conj = false
        return i + 1
      case '(': case '[':
        this.open('parenthesis', this.clause, undefined, undefined)
        this.before = 'start'
        return i + 1
      case ')': case ']': {
        let clause: Clause | undefined = this.clause
        while (clause && clause.kind !== 'parenthesis') clause = clause.outer
        if (clause?.outer) this.clause = clause.outer
        this.before = 'other'
        return i + 1
      }
      default: return i + 1
    }
  }

  private onComma(written: boolean): void {
    this.comma = true
    const { clause } = this
    if ((clause.kind === 'participle' && clause.antecedent >= 0) || (clause.kind === 'gerund' && clause.pred)) {
      if (written || clause.kind === 'participle') this.clause = clause.outer!
    } else if (POPS.has(clause.kind) && clause.pred) clause.over = true
    else if (clause.as && clause.pred) {
      clause.as = false
      this.open('main', undefined, { draft: clause.pred, as: 'content' }, undefined)
      this.before = 'start'
      return
    }
    if (this.before !== 'unquote') this.before = 'comma'
  }

  private unquote(): void {
    let clause: Clause | undefined = this.clause
    while (clause && clause.kind !== 'quote') clause = clause.outer
    if (!clause) return
    this.clause = clause.outer!
    this.before = 'unquote'
    this.comma = false
  }

  private hasFinite(start: number, end: number): boolean {
    for (let i = this.sentence; i < this.end; i++) {
      const word = this.words[i]!
      if (word.start > end) return false
      if (word.start > start && word.verbForm === 'finite') return true
    }
    return false
  }

  /** Out of a subordinate clause that a comma has closed, where the outer one still waits for its verb or nothing joins them. */
  private leaveOver(): void {
    while (this.clause.over && this.clause.outer && !(this.conj && this.clause.outer.pred)) this.clause = this.clause.outer
  }

  private onGroup(g: number): void {
    const group = this.text.groups[g]!
    if (group.parenthetical && this.clause.kind !== 'parenthesis') return
    this.leaveOver()
    // «подписанный в Москве договор»: whom a participle before its noun is about
    const { clause } = this
    if (clause.kind === 'participle' && clause.antecedent < 0 && group.prep === undefined && agree(casesAt(group), shapesOf(this.words[clause.relative]!)).length) {
      clause.antecedent = g
      clause.pred?.args.push({ role: 'subj', group: g, shared: true })
      this.clause = clause.outer!
    }
    this.part.groups.push(g)
    if ((this.before === 'conj' || this.before === 'comma') && group.prep !== undefined) this.comma = true
    this.before = 'group'
    this.beforeGroup = g
  }

  private onVerb(i: number): number {
    const group = verbGroupAt(this.words, i, this.end, this.sentence)
    if (group.form === 'finite') this.onFinite(group)
    else if (group.form === 'infinitive') this.onInfinitive(group)
    else this.onGerund(group)
    this.conj = this.comma = false
    this.before = 'verb'
    return group.last
  }

  /** A group in the nominative that follows a comma or conjunction behind the verb: the subject of the next. */
  private pending(): number[] {
    const { part } = this
    const verb = part.finite
    if (!verb) return []
    let from = part.groups.length
    for (let k = part.groups.length - 1; k >= 0; k--) {
      const { first, prep } = this.text.groups[part.groups[k]!]!
      if ((prep ?? first) < verb.word) break
      const before = this.words[(prep ?? first) - 1]!
      if (before.pos === 'conj' || (before.pos === 'punct' && /^[,—–]$/.test(before.key)) || before.pos === 'adv' || before.pos === 'part') {
        from = k
        if (before.pos !== 'adv') break
      }
    }
    return part.groups.slice(from)
  }

  private onFinite(group: VerbGroup): void {
    const { lemma } = this.words[group.main]!
    if ((this.clause.kind === 'participle' && this.clause.pred) || this.clause.kind === 'gerund') this.clause = this.clause.outer!
    this.leaveOver()
    if (this.isReport(group, lemma)) {
      const draft = this.draft(group)
      this.reportWhole(draft)
      this.settle(draft)
      return
    }
    while (this.clause.pred && !this.conj && this.clause.outer && !this.clause.outer.pred && this.clause.kind !== 'quote' && this.clause.kind !== 'parenthesis' && (this.clause.kind !== 'content' || this.comma)) this.clause = this.clause.outer
    if (this.clause.pred) {
      const moved = this.pending()
      this.clause = this.level(group, lemma, moved)
      const { clause } = this
      if (clause.pred) {
        const draft = this.draft(group)
        for (const g of moved) for (const { parts } of this.clauses) for (const part of parts) if (part.groups.includes(g)) part.groups.splice(part.groups.indexOf(g), 1)
        clause.parts.push({ ...newPart(), groups: moved })
        this.conjoin(draft, clause)
        this.settle(draft)
        return
      }
    }
    const draft = this.draft(group)
    this.link(draft, this.clause)
    this.settle(draft)
  }

  /** «…, сообщил Песков», «…» — заявил он, «…, как заявили в МИД». */
  private isReport({ first, last, main }: VerbGroup, lemma: string): boolean {
    if (!isSpeech(lemma)) return false
    let at = first - 1
    const as = this.words[at]?.key === 'как' && this.words[at]!.pos === 'aux'
    if (as) at--
    while (at > this.sentence && (this.words[at]!.pos === 'adv' || this.words[at]!.pos === 'part')) at--
    const behind = this.before === 'unquote' || (this.words[at]?.pos === 'punct' && /^[,—–]$/.test(this.words[at]!.key))
    if (!behind || at <= this.sentence || !(this.clauses.some(({ pred }) => pred) || this.quoted.length)) return false
    if (as || this.before === 'unquote') return true
    const next = this.words[last]
    if (!next || last >= this.end) return true
    const verb = this.words[main] as RussianWord
    if (verb.number === 'pl' && next.pos === 'prep' && /^(?:в|на)$/.test(next.key)) return true
    // «сообщил в пятницу журналистам Песков»: the first nominative behind it, before any mark or verb
    for (let i = last; i < this.end && i < last + ASIDE; i++) {
      const word = this.words[i]!
      if (word.pos === 'punct' || word.pos === 'sub' || word.pos === 'verb' || word.pos === 'conj') return false
      if (NOMINAL.has(word.pos) && inCase(maskOf(shapesOf(word)), NOM)) return !this.words.slice(i, Math.min(this.end, i + REACH)).some(({ key, pos }) => pos === 'sub' && (key === 'что' || key === 'чтобы'))
    }
    return false
  }

  private settle(draft: Draft): void {
    this.clause.pred = draft
    this.clause.over = false
    this.part.finite = draft
    this.part.verbs.push(draft)
    this.verb = draft
  }

  /** Which open clause a joined verb belongs to: the innermost, unless it goes on with the telling. */
  private level(group: VerbGroup, lemma: string, moved: readonly number[]): Clause {
    let { clause } = this
    while (clause.outer?.pred && clause.kind !== 'quote' && clause.kind !== 'parenthesis') {
      const inner = clause.pred
      const { pred } = clause.outer
      if (!inner) break
      const own = moved.some((g) => this.text.groups[g]!.prep === undefined && inCase(maskOf(casesAt(this.text.groups[g]!)), NOM))
      const speaks = isSpeech(lemma) && isSpeech(pred.lemma)
      const agrees = pred.number === group.number && (pred.of === group.of || pred.of === undefined || group.of === undefined) && pred.tense === group.tense
      const innerAgrees = inner.number === group.number && (inner.of === group.of || inner.of === undefined || group.of === undefined) && inner.tense === group.tense
      if (!own && agrees && (speaks || !innerAgrees) && (this.comma || this.conj)) clause = clause.outer
      else break
    }
    return clause
  }

  private conjoin(draft: Draft, clause: Clause): void {
    const mate = clause.pred!
    if (mate.parent && mate.parent.as !== 'conjunct') {
      draft.parent = mate.parent
      if (mate.parent.as === 'content') this.colour(draft, mate.parent.draft, true)
      if (clause.kind === 'condition') this.add(draft, 'conditional')
    } else {
      draft.parent = { draft: mate, as: 'conjunct' }
      if (clause.kind === 'quote' && this.quoted.includes(mate)) this.quoted.push(draft)
    }
  }

  private onInfinitive(group: VerbGroup): void {
    this.leaveOver()
    const draft = this.draft(group)
    const { clause, part } = this
    const host = part.verbs.at(-1)
    if (clause.kind === 'adverbial' && !clause.pred && clause.link?.as === 'purpose') {
      // «чтобы подписать»
      this.link(draft, clause)
      this.settle(draft)
      return
    }
    if (this.conj && host?.form === 'infinitive') {
      draft.parent = host.parent ?? { draft: host, as: 'conjunct' }
      for (const modality of host.modality) this.add(draft, modality)
      if (draft.tense === 'none') draft.tense = host.tense
      draft.main = host
      part.verbs.push(draft)
      this.verb = draft
      return
    }
    const noun = this.before === 'group' ? this.nounBefore(this.beforeGroup, group.first) : -1
    const colour = noun >= 0 ? colourOf('noun', this.words[this.text.groups[noun]!.head]!.lemma) : undefined
    if (colour && !(host && /[od]/.test(framesOf(host.lemma)))) {
      // «решение вывести войска», «попытка захватить»
      if (colour.modality) this.add(draft, colour.modality)
      if (colour.future && draft.tense === 'none') draft.tense = 'future'
      draft.noun = noun
      if (host) draft.parent = { draft: host, as: 'content' }
    } else if (host) {
      const moves = /^(?:прибыть|приехать|прилететь|отправиться|направиться|поехать|выехать|вернуться|собраться)$/.test(host.lemma)
      draft.parent = { draft: host, as: moves ? 'purpose' : 'content' }
      if (moves) this.add(draft, 'wanted')
      this.colour(draft, host, false)
      if (host.negation !== undefined && /^(?:мочь|смочь|хотеть|намерен|готов|планировать|собираться|должен|стать|быть)$/.test(host.lemma)) draft.negation ??= host.negation
      draft.main = host
    } else this.waiting.push({ draft, clause })
    part.verbs.push(draft)
    this.verb = draft
  }

  /** The noun of a group, or inside it, that stands right before an infinitive and has it. */
  private nounBefore(group: number, at: number): number {
    const { groups } = this.text
    let found = -1
    for (let g = group; g >= 0 && g < groups.length && groups[g]!.first < at && groups[g]!.sentence === groups[group]!.sentence; g++) if (groups[g]!.last <= at && groups[g]!.last >= at - 1 && colourOf('noun', this.words[groups[g]!.head]!.lemma)) found = g
    return found
  }

  /** «заявляя», «подписав»: who does it is who does the main act. */
  private onGerund(group: VerbGroup): void {
    this.leaveOver()
    if (this.clause.kind === 'participle' && this.clause.pred) this.clause = this.clause.outer!
    const outer = this.clause.kind === 'gerund' && !this.conj ? this.clause.outer! : this.clause
    const draft = this.draft(group)
    this.open('gerund', outer, undefined, undefined)
    this.link(draft, this.clause)
    this.settle(draft)
  }

  /** «соглашение, подписанное в Москве», «подписанное в Москве соглашение». */
  private onParticiple(i: number): void {
    this.leaveOver()
    const word = this.words[i]! as RussianWord
    const passive = word.verbForm === 'passive-participle'
    const draft = this.make({ word: i, lemma: word.lemma, verb: word.verb, form: passive ? 'passive-participle' : 'active-participle', tense: word.tense === 'past' ? 'past' : 'present', voice: passive ? 'passive' : 'active', negation: this.words[i - 1]?.key === 'не' ? i - 1 : undefined, first: i, last: i + 1, number: word.number as 'sg' | 'pl' | undefined })
    const about = this.comma && this.beforeGroup >= 0 && (this.before === 'comma' || this.before === 'conj' || this.before === 'group') ? this.describedBy(i) : -1
    const joined = this.conj && this.clause.kind === 'participle' ? this.clause.antecedent : -1
    const antecedent = joined >= 0 ? joined : about
    this.open('participle', joined >= 0 ? this.clause.outer : this.clause, undefined, undefined, antecedent, i)
    if (antecedent >= 0) draft.args.push({ role: 'subj', group: antecedent, shared: true })
    this.link(draft, this.clause)
    this.settle(draft)
    this.conj = this.comma = false
    this.before = 'verb'
  }

  /** «визит президента в Москву, запланированный на вторник»: whom a participle behind a comma is about; what a preposition brings in may stand between. */
  private describedBy(i: number): number {
    const { groups } = this.text
    const before = this.part.groups
    let at = before.lastIndexOf(this.beforeGroup)
    if (at < 0) return this.antecedent(this.beforeGroup, i, true)
    for (let n = 0; n < 3 && at >= 0; n++, at--) {
      const found = this.antecedent(before[at]!, i, true)
      if (found >= 0) return found
      if (groups[before[at]!]!.prep === undefined) return -1
    }
    return -1
  }

  /** «подписанное соглашение», «убитый солдат»: participles inside groups. */
  private insideGroups(): void {
    const { groups } = this.text
    for (const g of this.outer) for (let h = g; h < groups.length && groups[h]!.sentence === groups[g]!.sentence && groups[h]!.first < this.reach(g); h++) {
      const group = groups[h]!
      for (let i = group.first; i < group.head; i++) {
        const word = this.words[i]! as RussianWord
        if (word.verbForm !== 'passive-participle' || !word.verb || word.tense !== 'past') continue
        const draft = this.make({ word: i, lemma: word.lemma, verb: word.verb, form: 'passive-participle', tense: 'past', voice: 'passive', first: i, last: i + 1 })
        draft.args.push({ role: 'subj', group: h, shared: true })
        const host = this.drafts.find((other) => other !== draft && other.args.some((arg) => arg.group === g && !arg.shared))
        if (host) draft.parent = { draft: host, as: 'relative' }
      }
    }
  }
}
