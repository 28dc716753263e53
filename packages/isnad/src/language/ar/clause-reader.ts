// Reads one sentence from left to right with a stack of open clauses. What it can't tell yet (subject or object) is settled in roles.ts.
import type { Grouped } from '../../document/document.js'
import type { Group } from '../../document/group.js'
import type { Predicate, PredicateLink } from '../../document/predicate.js'
import type { Sentence, Word } from '../../document/word.js'
import { isAccusative } from './agreement.js'
import { type Auxiliary, auxiliaryOf, frameOf, impersonals, lightUsesOf, participleVerb, type Subordinator, subordinatorPhrases } from './frames.js'
import { finishDrafts } from './finish.js'
import { Lexeme, type Lexemes } from './lexemes.js'
import { isComma, isDash, opensQuote } from './marks.js'
import { isDay, Noun } from './nouns.js'
import { Nominals } from './nominals.js'
import { type Clause, newClause, type PredicateDraft } from './predicate-draft.js'
import { prepositionKind } from './prepositions.js'

/** How far a clause may reach down the stack for the verb that takes what it finds. */
const REACH = 6
const DEEPEST = 40

export class ClauseReader {
  readonly words: readonly Word[]
  readonly drafts: PredicateDraft[] = []
  readonly stack: Clause[] = [newClause()]
  readonly nominals: Nominals
  /** Noun predicates that a preposition group may still belong to, nearest first. */
  edge: PredicateDraft[] = []
  /** What stands before the verb that it hangs on. */
  private readonly waiting: { draft: PredicateDraft; as: PredicateLink }[] = []
  private negation = -1
  private conjunction = -1
  private pendingTense: 'future' | undefined
  private particle = -1
  private possible = false
  /** The last group and where it ended. */
  private lastGroup = -1
  private lastEnd = -1
  private lastComma = -1
  private colon = -1
  private quote = 0

  constructor(
    readonly text: Grouped,
    readonly sentence: Sentence,
    readonly byWord: Int32Array,
    private readonly offset: number,
    readonly lexemes: Lexemes,
  ) {
    this.words = text.words
    this.nominals = new Nominals(this)
    this.quote = firstQuotationFrom(text, sentence.start)
  }

  get top(): Clause {
    return this.stack[this.stack.length - 1]!
  }

  read(): void {
    const { last } = this.sentence
    let i = this.sentence.first
    while (i < last) i = Math.max(i + 1, this.step(i, last))
    this.popTo(0)
    this.closeClause(this.stack[0]!)
  }

  /** Reads what begins at a word; returns where the next begins. */
  private step(i: number, last: number): number {
    const word = this.words[i]!
    if (word.pos === 'punct') return this.readMark(i, last)
    if (word.pos === 'conj') return this.readConjunction(i, last)
    const bits = this.lexemes.at(i)
    const impersonal = word.definite !== true && bits & Lexeme.Impersonal ? impersonals().match(this.words, i, last) : undefined
    if (impersonal && this.readImpersonal(i, impersonal.length, impersonal.value, last)) return this.resume
    const opener = bits & Lexeme.Subordinator ? this.openerAt(i, last) : undefined
    if (opener) return this.readOpener(i, opener.length, opener.value, last)
    if (word.lemma === 'ليس') return this.readBe(i, 'present', i)
    if (word.key === 'ما' && this.words[i + 1]?.lemma === 'زال') {
      this.negation = i
      return i + 1
    }
    if ((word.key === 'غير' || word.key === 'الا' || word.key === 'بيد') && this.words[i + 1]?.key === 'ان') {
      this.beginMain(last)
      return i + 2
    }
    if (word.pos === 'neg') return this.readNegation(i, last)
    if (word.pos === 'verb') return this.readVerb(i, last)
    if (bits & Lexeme.Particle && this.isParticle(word)) return this.readParticle(i)
    const group = this.byWord[i]!
    if (group >= 0) {
      const g = this.text.groups[group]!
      this.readGroup(g)
      return this.reach(g)
    }
    if (word.pos === 'aux' && bits & Lexeme.Be) return this.readBe(i, beTense(word), -1)
    // «كاد … أن»
    if (word.pos === 'aux' && auxiliaryOf(word.lemma, 'verb')) return this.readVerb(i, last)
    if (word.key === 'الا' || word.key === 'سوي') this.readException()
    return i + 1
  }

  private resume = 0

  /** Where a group ends, its outermost conjuncts included. */
  reach(group: Group): number {
    let last = group.last
    for (const c of group.conjuncts) last = Math.max(last, this.reach(this.text.groups[c]!))
    return last
  }

  written(i: number): string {
    const word = this.words[i]!
    return word.pos === 'punct' ? word.key : this.text.text.slice(word.start, word.end)
  }

  // ── marks ──

  private readMark(i: number, last: number): number {
    const mark = this.written(i)
    if (isComma(mark) || mark === '؛' || mark === ';' || (isDash(mark) && this.isApart(i))) {
      this.lastComma = i
      this.edge = []
      for (const clause of this.stack) if (clause.predicate) clause.comma = true
      return i + 1
    }
    if (mark === ':') {
      this.colon = i
      this.edge = []
      const top = this.top
      // «ماكرون: …»: what stands before the colon is no subject of what follows
      if (this.stack.length === 1 && !top.predicate) {
        top.topics = []
        top.before = []
      }
      return i + 1
    }
    if (mark === '(' || mark === '[') return this.skipParenthesis(i, last)
    const quotations = this.text.quotations
    const start = this.words[i]!.start
    while (this.quote < quotations.length && quotations[this.quote]!.start < start) this.quote++
    const opened = quotations[this.quote]
    if (opened && opened.start === start) {
      if (!opened.short) this.openQuote(i, opened.index)
      return i + 1
    }
    this.closeQuote(this.words[i]!.end)
    return i + 1
  }

  /** A dash with space on both sides sets off; «إف-16» is one. */
  private isApart(i: number): boolean {
    const token = this.text.tokens[this.words[i]!.token]!
    return token.spaceBefore && this.text.tokens[token.index + 1]?.spaceBefore !== false
  }

  /** Speech in quotation marks is the content of the verb of saying before it. */
  private openQuote(i: number, quotation: number): void {
    const top = this.top
    const before = this.words[i - 1]
    if (before?.pos === 'prep' || (before?.pos === 'sub' && this.top.predicate === undefined)) {
      if (before.pos === 'sub') top.quote = quotation
      return
    }
    for (let k = this.stack.length - 1; k >= 0 && k >= this.stack.length - REACH; k--) {
      const clause = this.stack[k]!
      const speaker = clause.predicate
      if (!speaker || speaker.frame.content !== 'speech' || speaker.contentFilled) continue
      this.popTo(k)
      speaker.contentFilled = true
      this.push(newClause({ link: 'content', parent: speaker, quote: quotation }))
      this.edge = []
      this.lastGroup = -1
      return
    }
  }

  private closeQuote(end: number): void {
    for (let k = this.stack.length - 1; k > 0; k--) {
      const { quote } = this.stack[k]!
      if (quote >= 0 && this.text.quotations[quote]!.end <= end) {
        this.popTo(k - 1)
        this.edge = []
        return
      }
    }
  }

  private skipParenthesis(i: number, last: number): number {
    for (let j = i + 1; j < last && j < i + 25; j++) {
      if (this.words[j]!.pos !== 'punct') continue
      const mark = this.written(j)
      if (mark === ')' || mark === ']') {
        for (let k = i + 1; k < j; k++) {
          const group = this.byWord[k]!
          if (group >= 0) this.nominals.of(this.text.groups[group]!)
        }
        return j + 1
      }
    }
    return i + 1
  }

  // ── small words ──

  private readConjunction(i: number, last: number): number {
    const word = this.words[i]!
    this.conjunction = i
    if (word.key === 'لكن' || word.key === 'ولكن' || word.key === 'بل') this.beginMain(last)
    return i + 1
  }

  /** «لكن …», «غير أن …», «إلا أن …»: a clause beside the main one, whatever was open. */
  private beginMain(_last: number): void {
    const root = this.stack[0]!
    if (!root.predicate) return
    let k = this.stack.length - 1
    while (k > 0 && this.stack[k]!.quote < 0) k--
    const clause = this.stack[k]!
    if (!clause.predicate) return
    this.popTo(k)
    clause.conjunctOf = clause.predicate
    clause.predicate = undefined
    clause.topics = []
    clause.before = []
    clause.be = undefined
    clause.negation = undefined
    this.edge = []
  }

  private isParticle(word: Word): boolean {
    return (word.pos === 'aux' || word.pos === 'part' || word.pos === 'adv') && auxiliaryOf(word.lemma, 'particle') !== undefined
  }

  private readParticle(i: number): number {
    const auxiliary = auxiliaryOf(this.words[i]!.lemma, 'particle')!
    if (this.particle < 0) this.particle = i
    if (auxiliary.tense === 'future') this.pendingTense = 'future'
    if (auxiliary.modality === 'possible') this.possible = true
    return i + 1
  }

  private readNegation(i: number, last: number): number {
    const word = this.words[i]!
    const next = this.words[i + 1]
    // «غير أن», «إلا أن»: but
    if (next && i + 1 < last && next.key === 'ان' && word.key === 'الا') {
      this.beginMain(last)
      return i + 2
    }
    if (word.key === 'الا' || word.key === 'سوي') {
      this.readException()
      return i + 1
    }
    if (word.key === 'لا' && next?.key === 'سيما') return i + 2
    this.negation = i
    return i + 1
  }

  /** «لم يوقّع إلا بعد …»: what follows makes the negation an assertion. */
  private readException(): void {
    for (let k = this.stack.length - 1; k >= 0 && k >= this.stack.length - 2; k--) {
      const { predicate } = this.stack[k]!
      if (predicate?.negation !== undefined && this.words[predicate.negation]!.lemma !== 'عدم') {
        predicate.negation = undefined
        return
      }
    }
  }

  private takeNegation(): number | undefined {
    const negation = this.negation
    this.negation = -1
    return negation >= 0 ? negation : undefined
  }

  // ── «من المقرر أن», «يمكن», «يجب» ──

  private readImpersonal(i: number, length: number, auxiliary: { modality?: PredicateDraft['modality'][number]; tense?: 'future' | 'past' }, last: number): boolean {
    let next = i + length
    const word = this.words[i]!
    if (word.pos === 'noun' || word.pos === 'name') return false
    if (this.words[next]?.pos === 'pron' && this.words[next]!.clitic === 'after') next++
    const after = this.words[next]
    if (!after || next >= last) return false
    const clauseFollows = after.key === 'ان' || after.key === 'الا' || after.verbForm === 'masdar' || after.key === 'ل' || after.pos === 'prep' || after.pos === 'adv' || after.pos === 'punct' || after.pos === 'noun'
    if (!clauseFollows) return false
    const clause = this.openForVerb(i)
    if (auxiliary.modality) clause.modality.push(auxiliary.modality)
    if (auxiliary.tense) clause.tense = auxiliary.tense
    clause.impersonal = true
    clause.expectsThat = true
    const negation = this.takeNegation()
    if (negation !== undefined) clause.negation = negation
    this.conjunction = -1
    this.particle = -1
    this.pendingTense = undefined
    this.possible = false
    this.resume = next
    return true
  }

  // ── subordinators ──

  private openerAt(i: number, last: number): { length: number; value: Subordinator } | undefined {
    const word = this.words[i]!
    if (word.definite === true && word.pos === 'noun') return undefined
    const found = subordinatorPhrases().match(this.words, i, last)
    if (!found || (found.length === 1 && (word.pos === 'verb' || word.pos === 'name'))) return undefined
    const next = this.words[i + found.length]
    const verbNext = next !== undefined && i + found.length < last && (next.pos === 'verb' || next.pos === 'neg' || next.pos === 'aux' || next.key === 'س' || next.key === 'قد')
    // «ما زال»
    if (word.key === 'ما' && found.length === 1 && next?.lemma === 'زال') return undefined
    // «نفى ما تردده المعارضة»: with a pronoun behind the verb, or behind a verb or preposition, "what"
    const before = this.words[i - 1]
    if (word.key === 'ما' && found.length === 1 && next?.pos === 'verb' && before && (before.pos === 'prep' || (before.pos === 'verb' && this.words[i + 2]?.clitic === 'after'))) return found
    if (found.value.fused) return (word.pos === 'pron' || word.pos === 'sub') && verbNext ? found : undefined
    if (found.value.noun && !verbNext && next?.key !== 'ان') return undefined
    if (word.key === 'كما' && !verbNext) return undefined
    if (found.length === 1 && word.pos === 'noun') return undefined
    return found
  }

  private readOpener(i: number, length: number, opener: Subordinator, last: number): number {
    const word = this.words[i]!
    let next = i + length
    // «كما أعلن»: also
    if (word.key === 'كما' && length === 1 && (i === this.sentence.first || this.lastComma === i - 1 || this.conjunction === i - 1)) {
      this.conjunction = i
      return next
    }
    // «أن» after «من المقرر», «يمكن»
    const top = this.top
    if (opener.link === 'content' && top.impersonal && !top.predicate && top.expectsThat) {
      top.mark ??= i
      top.expectsThat = false
      return next
    }
    // «قال إن على حماس أن تفعل»: what somebody has to do
    const duty = opener.link === 'content' && !top.predicate && top.topics.length === 0 && word.key === 'ان' ? this.dutyOf(top) : undefined
    if (duty !== undefined && this.lastEnd === i) {
      top.topics.push(duty)
      top.before.pop()
      top.modality.push('obliged')
      top.mark ??= i
      return next
    }
    if (opener.link === 'content' && opener === contentOpener(opener) && this.isConditional(i, next)) {
      this.push(newClause({ link: 'condition', mark: i, parent: this.mainPredicate() }))
      return next
    }
    if (opener.link === 'content') {
      const negative = this.takeNegation()
      void negative
      const parent = this.contentParent(i)
      const clause = newClause({ link: 'content', mark: i, parent })
      if (parent) {
        parent.contentFilled = true
        if (parent.modal?.modality) clause.modality.push(parent.modal.modality)
        if (parent.modal || parent.frame.control) clause.controlledBy = { predicate: parent.id, control: parent.frame.control || 's' }
      }
      this.push(clause)
    } else if (opener.link === 'relative') {
      const clause = newClause({ link: 'relative', mark: i })
      if (!opener.fused) clause.antecedent = this.antecedentFor(word)
      else {
        clause.parent = this.top.predicate
        // «نفت الحكومة ما …»: that is its object
        if (clause.parent && this.words[i - 1]?.pos !== 'prep') clause.parent.contentFilled = true
      }
      this.push(clause)
    } else {
      const clause = newClause({ link: opener.link, mark: i, parent: this.mainPredicate() })
      if (opener.negative) clause.negation = i
      this.push(clause)
    }
    this.edge = []
    this.conjunction = -1
    // «إنه», «لأنها»: the pronoun is the topic
    const pronoun = this.words[next]
    if (pronoun && next < last && pronoun.pos === 'pron' && pronoun.clitic === 'after') {
      const group = this.byWord[next]!
      if (group >= 0) this.top.topics.push(group)
      next++
    }
    return next
  }

  /** Whose duty it is: the group behind على that a clause begins with. */
  private dutyOf(clause: Clause): number | undefined {
    const group = clause.before.at(-1)
    if (group === undefined) return undefined
    const { prep, animate } = this.text.groups[group]!
    return animate && prep !== undefined && this.words[prep]!.lemma === 'علي' ? group : undefined
  }

  /** «إن فعل …»: before a verb إن is "if", unless a verb of saying waits for what is said. */
  private isConditional(i: number, next: number): boolean {
    const verb = this.words[next]
    if (verb?.pos !== 'verb' || !this.written(i).startsWith('إ')) return false
    return !this.stack.some((clause) => clause.predicate?.frame.content === 'speech' && !clause.predicate.contentFilled)
  }

  private mainPredicate(): PredicateDraft | undefined {
    for (let k = this.stack.length - 1; k >= 0; k--) {
      const { predicate } = this.stack[k]!
      if (predicate) return predicate
    }
    return undefined
  }

  /** The verb, masdar or participle whose content begins here. */
  private contentParent(i: number): PredicateDraft | undefined {
    const before = this.words[i - 1]
    const prep = before?.pos === 'prep' ? before.lemma : undefined
    const near = this.edge[0]
    const nearest = near && this.lastEnd >= i - 2 ? near : undefined
    if (nearest && nearest.form !== 'masdar' && nearest.form !== 'noun') return nearest
    if (nearest && prep && nearest.frame.preps.has(prep)) return nearest
    for (let k = this.stack.length - 1; k >= 0 && k >= this.stack.length - REACH; k--) {
      const { predicate } = this.stack[k]!
      if (!predicate || predicate.contentFilled || !predicate.frame.content) continue
      if (prep && !predicate.frame.preps.has(prep)) continue
      if (nearest?.frame.content && predicate.form === 'finite' && this.isObjectNominal(nearest, predicate)) return nearest
      this.popTo(k)
      return predicate
    }
    for (const nominal of this.edge) if (nominal.frame.content && !nominal.contentFilled) return nominal
    return this.top.predicate ?? this.mainPredicate()
  }

  /** «أعلن رفضه أن …»: the masdar is the verb's object already. */
  private isObjectNominal(nominal: PredicateDraft, verb: PredicateDraft): boolean {
    return nominal.group !== undefined && verb.bare.length > 1 && verb.bare.includes(nominal.group)
  }

  /** The noun a relative pronoun stands for: the nearest one that agrees with it. */
  private antecedentFor(pronoun: Word): number | undefined {
    if (this.lastGroup < 0) return undefined
    const chain = this.rightEdge(this.text.groups[this.lastGroup]!)
    for (let k = chain.length - 1; k >= 0; k--) {
      const head = this.words[chain[k]!.head]!
      if (head.pos === 'pron' || !chain[k]!.definite) continue
      if (relativeAgrees(pronoun, head, (this.lexemes.at(chain[k]!.head) & Noun.Animate) !== 0)) return chain[k]!.index
    }
    return this.lastGroup
  }

  /** The groups that end where this one does, outermost first; the last conjunct counts. */
  rightEdge(group: Group): Group[] {
    const chain: Group[] = [group]
    const end = this.reach(group)
    for (let k = group.index + 1; k < this.text.groups.length; k++) {
      const inner = this.text.groups[k]!
      if (inner.first >= end) break
      if (inner.parent?.as === 'apposition') continue
      if (inner.last === end || (inner.parent?.as === 'genitive' && inner.parent.group === chain.at(-1)!.index)) chain.push(inner)
    }
    return chain
  }

  // ── verbs ──

  private readBe(i: number, tense: 'past' | 'present' | 'future', negation: number): number {
    const clause = this.openForVerb(i)
    clause.be = { word: i, tense: this.pendingTense ?? tense, lemma: this.words[i]!.lemma }
    const not = negation >= 0 ? negation : this.takeNegation()
    const phase = auxiliaryOf(this.words[i]!.lemma, 'be')?.modality
    if (phase) clause.modality.push(phase)
    else if (not !== undefined) clause.negation = not
    this.clearPending()
    const next = this.words[i + 1]
    if (next?.pos === 'pron' && next.clitic === 'after') {
      const group = this.byWord[i + 1]!
      if (group >= 0) clause.topics.push(group)
      return i + 2
    }
    return i + 1
  }

  private clearPending(): void {
    this.conjunction = -1
    this.pendingTense = undefined
    this.particle = -1
    this.possible = false
    this.negation = -1
    this.colon = -1
  }

  private readVerb(i: number, last: number): number {
    const word = this.words[i]!
    if (this.lexemes.at(i) & Lexeme.Be && (word.lemma !== 'زال' || this.negation >= 0)) return this.readBe(i, beTense(word), -1)
    const clause = this.openForVerb(i)
    const draft = this.newPredicate(i, word, 'finite')
    draft.first = Math.min(i, this.particle >= 0 ? this.particle : i)
    this.colourVerb(draft, clause, word)
    draft.topics = clause.topics
    clause.topics = []
    for (const group of clause.before) this.attach(draft, this.text.groups[group]!)
    clause.before = []
    if (clause.antecedent !== undefined) draft.antecedent = clause.antecedent
    this.bind(draft, clause)
    clause.predicate = draft
    clause.comma = false
    this.clearPending()
    this.edge = []
    const next = this.words[i + 1]
    if (next && i + 1 < last && next.pos === 'pron' && next.clitic === 'after') {
      const group = this.byWord[i + 1]!
      if (group >= 0) draft.pronoun = group
      return i + 2
    }
    return i + 1
  }

  private colourVerb(draft: PredicateDraft, clause: Clause, word: Word): void {
    let tense: PredicateDraft['tense'] = word.tense === 'imperative' ? 'none' : (word.tense ?? 'none')
    const negation = this.takeNegation() ?? clause.negation
    if (negation !== undefined) {
      draft.negation = negation
      const key = this.words[negation]!.key
      if (key === 'لم') tense = 'past'
      else if (key === 'لن') tense = 'future'
    }
    if (this.pendingTense === 'future' || clause.tense === 'future') tense = 'future'
    if (this.particle >= 0 && word.tense === 'present' && this.words[this.particle]!.lemma === 'قد') draft.modality.push('possible')
    if (this.possible) draft.modality.push('possible')
    if (clause.be) {
      // «كان سيوقّع»: a future in the past
      if (clause.be.tense === 'past' && tense === 'future') draft.modality.push('planned')
      else if (clause.be.tense === 'past') tense = 'past'
      else if (clause.be.tense === 'future') tense = 'future'
      draft.first = Math.min(draft.first, clause.be.word)
      clause.be = undefined
    }
    for (const modality of clause.modality) if (!draft.modality.includes(modality)) draft.modality.push(modality)
    if (clause.link === 'condition' && !draft.modality.includes('conditional')) draft.modality.push('conditional')
    draft.tense = tense
    draft.voice = word.voice === 'passive' ? 'passive' : 'active'
    draft.voiceOpen = word.voice === 'either'
  }

  /** Hangs a predicate where its clause says. */
  private bind(draft: PredicateDraft, clause: Clause): void {
    if (clause.conjunctOf) {
      draft.parent = { predicate: clause.conjunctOf.id, as: 'conjunct' }
      draft.conjunctOf = clause.conjunctOf.id
      clause.conjunctOf = undefined
    } else {
      if (clause.parent && clause.link) draft.parent = { predicate: clause.parent.id, as: clause.link }
      if (clause.mark !== undefined) draft.mark = clause.mark
      if (clause.controlledBy) draft.controlledBy = clause.controlledBy
    }
    // what stood before the main verb hangs on it now
    if (clause === this.stack[0]) {
      for (const other of this.waiting) if (!other.draft.parent) other.draft.parent = { predicate: draft.id, as: other.as }
      this.waiting.length = 0
    }
    if (!draft.parent && clause.link && clause !== this.stack[0] && clause.link !== 'relative') this.waiting.push({ draft, as: clause.link })
  }

  newPredicate(i: number, word: Word, form: PredicateDraft['form']): PredicateDraft {
    const verb = form === 'finite' ? word.lemma : word.verb
    const modal = auxiliaryOf(form === 'finite' ? word.lemma : (word.verb ?? word.lemma), 'verb')
    const draft: PredicateDraft = {
      id: this.drafts.length,
      word: i,
      first: i,
      lemma: word.lemma,
      verb,
      form,
      tense: 'none',
      voice: 'active',
      voiceOpen: false,
      modality: [],
      args: [],
      frame: frameOf(verb ?? word.lemma),
      bare: [],
      topics: [],
      contentFilled: false,
      modal,
    }
    this.drafts.push(draft)
    return draft
  }

  /** Which clause a verb at this word belongs to; opens one where it must. */
  private openForVerb(i: number): Clause {
    const conjoined = this.conjunction >= 0 && this.conjunction >= i - 4 && this.lastEnd <= this.conjunction + 1
    // «… لا يجب مساءلة أحد، وكشف …»: a clause that had its say without a verb is over
    if (conjoined && !this.top.predicate && this.stack.length > 1 && (this.top.topics.length > 0 || this.top.before.length > 0) && this.lastEnd > 0 && this.words[i - 1]!.pos !== 'aux') this.popTo(this.stack.length - 2)
    const top = this.top
    if (!top.predicate) {
      const about = conjoined ? undefined : this.frontedAntecedent(i)
      return about === undefined ? top : this.push(newClause({ link: 'relative', antecedent: about }))
    }
    if (conjoined) return this.openConjoined(i)
    // «الهجوم الذي شنه الجيش أسفر»: the clause below still waits for its verb
    for (let k = this.stack.length - 2; k >= 0 && k >= this.stack.length - REACH; k--) {
      const clause = this.stack[k]!
      if (!clause.predicate && (clause.topics.length > 0 || this.stack[k + 1]!.comma || clause.be)) {
        this.popTo(k)
        return clause
      }
      if (clause.quote >= 0) break
    }
    if (this.colon >= 0) {
      const speaker = this.stack.findLast((clause) => clause.predicate?.frame.content === 'speech' && !clause.predicate.contentFilled)?.predicate
      if (speaker) {
        speaker.contentFilled = true
        return this.push(newClause({ link: 'content', parent: speaker }))
      }
    }
    const { predicate } = top
    // «بدأ يفعل», «عاد وأكد»: a verb right behind one that only colours
    if (predicate.modal && predicate.form === 'finite' && this.words[i]!.tense === 'present' && !predicate.contentFilled && predicate.bare.length <= 1 && this.lastComma < predicate.word) {
      predicate.contentFilled = true
      return this.push(newClause({ link: 'argument', parent: predicate, modality: predicate.modal.modality ? [predicate.modal.modality] : [], controlledBy: { predicate: predicate.id, control: 's' } }))
    }
    const antecedent = this.bareAntecedent(i)
    if (antecedent !== undefined) return this.push(newClause({ link: 'relative', antecedent }))
    // a verb with nothing before it that could take it: beside or around the last
    return this.push(newClause({ link: 'adverbial', parent: predicate }))
  }

  /** «في بيان نشرته الوكالة، قال …», «بعد هجوم أسفر عن قتلى، أعلنت …»: before the main verb a clause about the noun that opens the sentence. */
  private frontedAntecedent(i: number): number | undefined {
    if (this.lastGroup < 0 || this.lastEnd !== i || this.lastComma >= this.lastEnd - 1 || this.top.topics.length > 0 || this.top.be) return undefined
    const group = this.text.groups[this.lastGroup]!
    if (group.prep === undefined || group.definite) return undefined
    const verb = this.words[i]!
    const head = this.words[group.head]!
    const next = this.words[i + 1]
    if (next?.pos === 'pron' && next.clitic === 'after') return head.number === 'pl' || next.gender === undefined || head.gender === undefined || next.gender === head.gender ? group.index : undefined
    if (next?.pos !== 'prep' || frameOf(verb.lemma).content === 'speech') return undefined
    return verb.gender === undefined || head.gender === undefined || verb.gender === head.gender || head.number === 'pl' ? group.index : undefined
  }

  /** «اتفاقا يحمل الاسم», «في بيان نشرته الوكالة»: an indefinite noun right before a verb is what the clause is about. */
  private bareAntecedent(i: number): number | undefined {
    if (this.lastGroup < 0 || this.lastEnd < i - 2) return undefined
    const between = this.words[i - 1]!
    if (this.lastEnd === i - 1 && between.pos !== 'neg' && between.pos !== 'aux' && between.pos !== 'part' && between.pos !== 'adv' && between.pos !== 'punct') return undefined
    if (this.lastComma >= this.lastEnd) return undefined
    const chain = this.rightEdge(this.text.groups[this.lastGroup]!)
    const verb = this.words[i]!
    for (let k = chain.length - 1; k >= 0; k--) {
      const group = chain[k]!
      if (group.definite) continue
      const head = this.words[group.head]!
      if (verb.gender === undefined || head.gender === undefined || k === 0 || head.gender === verb.gender || head.number === 'pl') return group.index
    }
    return undefined
  }

  /** «وصل الوزير والتقى الرئيس»: the conjoined verb goes with the nearest one of its kind. */
  private openConjoined(i: number): Clause {
    const word = this.words[i]!
    const speech = frameOf(word.lemma).content === 'speech'
    const future = this.pendingTense === 'future' ? 'future' : word.tense
    let chosen = -1
    let best = -1
    for (let k = this.stack.length - 1; k >= 0; k--) {
      const { predicate, link, comma } = this.stack[k]!
      if (!predicate) {
        if (k === 0) break
        continue
      }
      let score = 0
      if (predicate.tense === future || (predicate.form !== 'finite' && predicate.tense === 'none')) score += 3
      if (predicate.negation !== undefined && word.tense === 'present') score += 1
      if (speech && predicate.frame.content === 'speech') score += k === 0 ? 6 : 3
      if (!speech && predicate.frame.content === 'speech' && predicate.contentFilled && link !== 'content') score -= 2
      if (comma && (link === 'relative' || link === 'adverbial')) score -= 2
      if (k === this.stack.length - 1) score += 1
      if (score > best) {
        best = score
        chosen = k
      }
      if (this.stack[k]!.quote >= 0) break
    }
    if (chosen < 0) return this.push(newClause({ link: 'conjunct' }))
    this.popTo(chosen)
    const clause = this.stack[chosen]!
    clause.conjunctOf = clause.predicate
    clause.predicate = undefined
    clause.negation = undefined
    if (!clause.impersonal) clause.modality = clause.link === 'content' || clause.link === 'purpose' ? clause.modality : []
    return clause
  }

  push(clause: Clause): Clause {
    if (this.stack.length >= DEEPEST) this.popTo(DEEPEST - 2)
    this.stack.push(clause)
    return clause
  }

  popTo(k: number): void {
    while (this.stack.length > k + 1) this.closeClause(this.stack.pop()!)
  }

  // ── groups ──

  private readGroup(group: Group): void {
    const head = this.words[group.head]!
    if (this.readExpected(group, head)) return
    const bare = group.prep === undefined
    const { outer, inner } = this.nominals.of(group)
    const time = bare && this.isTime(group, head)
    // «لا خلاف على …»: there is none
    if (bare && this.negation === group.first - 1 && !group.definite && this.words[this.negation]?.key === 'لا') {
      if (outer[0]) outer[0].negation = this.negation
      if (!this.top.predicate) this.top.negation = this.negation
    }
    const waiting = this.top.predicate === undefined
    if (!bare) this.attachPreposition(group, outer)
    else if (!time) {
      if (this.top.predicate && this.nominals.isCircumstance(group, head, this.lastComma, this.lastEnd)) this.readCircumstance(group, head)
      else this.receive(group, outer)
    }
    if (time) {
      this.lastEnd = this.reach(group)
      return
    }
    this.lastGroup = group.index
    this.lastEnd = this.reach(group)
    if (waiting && this.top.predicate?.group === group.index) this.edge = []
    else this.edge = [...inner, ...this.edge].slice(0, 5)
    const participle = this.nominals.participleBehind(group, this.lastEnd, this.sentence.last)
    if (participle) this.edge = [participle, ...this.edge].slice(0, 5)
    if (this.conjunction >= 0 && this.conjunction < group.first - 1) this.conjunction = -1
    this.negation = -1
  }

  /** «العمليات المقرر تنفيذها», «القمة المتوقع عقدها»: an act that is planned for the noun before. */
  private expected: Auxiliary | undefined
  private readExpected(group: Group, head: Word): boolean {
    const { expected } = this
    this.expected = undefined
    if (expected) {
      const { outer, inner } = this.nominals.of(group)
      const nominal = outer[0]
      if (!nominal || this.lastGroup < 0) return false
      if (expected.modality) nominal.modality.push(expected.modality)
      if (expected.tense) nominal.tense = expected.tense
      nominal.antecedent = this.lastGroup
      // the pronoun is that noun: «تنفيذها», «عقدها»
      for (const argument of nominal.args) if (argument.role === 'gen') Object.assign(argument, { role: nominal.frame.object === '-' ? 'subj' : 'obj', group: this.lastGroup, shared: true })
      this.edge = [...inner, ...this.edge].slice(0, 5)
      this.lastEnd = this.reach(group)
      return true
    }
    if (head.pos !== 'adj' || head.definite !== true || group.last - group.first > 1) return false
    const auxiliary = auxiliaryOf(head.lemma, 'adjective')
    const next = this.words[group.last]
    if (!auxiliary || next?.verbForm !== 'masdar' || this.words[group.last + 1]?.clitic !== 'after') return false
    this.expected = auxiliary
    return true
  }

  private isTime(group: Group, head: Word): boolean {
    if (head.pos === 'pron') return false
    // «ماي», «آب» alone may be a man or a father
    if (this.lexemes.at(group.head) & Noun.Time && !(head.pos === 'name' && group.last - group.first === 1) && !this.hasPronoun(group)) return true
    const alone = group.last - group.first === 1
    // «رسميا», «غاليا»: how, not whom; but «دبلوماسيا أميركيا»
    if (alone && head.pos === 'adj' && !head.verb && isAccusative(head) && !this.top.be && this.top.predicate && this.top.predicate.frame.object !== 'd') return true
    // «الجمعة», «الاثنين الماضي»
    return (alone || (head.definite === true && group.last - group.first <= 3)) && isDay(this.dayForm(group.head))
  }

  private hasPronoun(group: Group): boolean {
    const inner = this.text.groups[group.index + 1]
    return inner?.parent?.group === group.index && inner.parent.as === 'genitive' && this.words[inner.head]!.pos === 'pron'
  }

  private dayForm(i: number): string {
    const word = this.words[i]!
    return word.definite === true && !word.key.startsWith('ال') && this.written(i).startsWith('ا') ? `ال${word.key}` : word.key
  }

  /** A group without preposition: before the predicate its topic, behind it an argument that roles.ts will name. */
  private receive(group: Group, outer: readonly PredicateDraft[]): void {
    // «ردا على سؤال، قال …»: an accusative masdar before the verb says how, not who
    if (!this.top.predicate && !this.top.be && this.top.negation === undefined && group.first === group.head && !this.top.mark && isAccusative(this.words[group.head]!)) {
      if (outer[0]) this.waiting.push({ draft: outer[0], as: 'adverbial' })
      return
    }
    if (this.isCoordinated(group, outer)) return
    if (this.isMasdarObject(group)) {
      this.edge[0]!.bare.push(group.index)
      return
    }
    for (let k = this.stack.length - 1; k >= 0 && k >= this.stack.length - REACH; k--) {
      const clause = this.stack[k]!
      if (!clause.predicate) {
        // «على حماس إعادة …»
        const duty = outer[0]?.form === 'masdar' && clause.topics.length === 0 && this.lastEnd === group.first ? this.dutyOf(clause) : undefined
        if (duty !== undefined) {
          clause.before.pop()
          clause.modality.push('obliged')
          this.colourNominal(outer[0]!, clause)
          outer[0]!.args.push({ role: 'subj', group: duty })
          return
        }
        if (clause.impersonal && outer[0] && clause.topics.length === 0) {
          this.colourNominal(outer[0], clause)
          return
        }
        clause.topics.push(group.index)
        if (k === this.stack.length - 1) this.readPredicative(clause, group)
        return
      }
      if (this.capacity(clause.predicate) > 0) {
        // a masdar right before takes its object before a verb further off does
        this.popTo(k)
        clause.predicate.bare.push(group.index)
        return
      }
      // what is said, or when and why, takes in all up to its end
      if (clause.quote >= 0 || (clause.link !== undefined && clause.link !== 'relative' && !clause.comma)) break
    }
  }

  /** «الغرب مستعد لـ…», «ليس موجّها ضد أحد», «كان متوقعا أن …»: an indefinite adjective behind its topic is the predicate. */
  private readPredicative(clause: Clause, group: Group): void {
    const head = this.words[group.head]!
    if (group.definite || !(head.pos === 'adj' || head.verbForm === 'active-participle' || head.verbForm === 'passive-participle')) return
    if (group.first !== group.head || !(clause.be || clause.topics.length > 1 || this.negatesNominal(clause))) return
    const next = this.words[this.reach(group)]
    if (next?.pos === 'verb' && clause.be) return
    this.nominals.closeVerbless(clause, (draft) => {
      this.bind(draft, clause)
      clause.predicate = draft
    })
    const { predicate } = clause
    if (!predicate) return
    const auxiliary = auxiliaryOf(head.lemma, 'adjective')
    if (auxiliary) predicate.modal = auxiliary
    clause.topics = []
    clause.before = []
    clause.be = undefined
    clause.negation = undefined
    clause.comma = false
  }

  private negatesNominal(clause: Clause): boolean {
    return clause.negation !== undefined && this.words[clause.negation]!.lemma === 'ليس'
  }

  /** «شدد على التزام التحالف …، وحرصه على …»: «و» before a group, with the verb's places filled, joins it to an earlier one. */
  private isCoordinated(group: Group, outer: readonly PredicateDraft[]): boolean {
    const before = this.words[group.first - 1]
    if (before?.pos !== 'conj' || before.key !== 'و' || group.first - 1 <= this.sentence.first) return false
    const { predicate } = this.top
    // «وهي تحتاج إلى …»: a circumstance
    if (predicate && this.words[group.head]!.pos === 'pron') {
      this.push(newClause({ link: 'adverbial', topics: [group.index], parent: predicate }))
      return true
    }
    if (!predicate || predicate.bare.length + predicate.topics.length + predicate.args.length === 0) return false
    const next = this.words[this.reach(group)]
    if (next?.pos === 'verb' || next?.pos === 'aux') {
      // «… وموسكو تقول»: a clause of its own
      this.popToQuote()
      this.push(newClause({ link: 'conjunct', topics: [group.index], parent: this.top.predicate }))
      return true
    }
    if (!outer[0]) return !group.animate
    for (let k = this.drafts.length - 1; k >= 0 && k >= this.drafts.length - 12; k--) {
      const other = this.drafts[k]!
      if (other === outer[0] || other.group === undefined || other.word >= group.first) continue
      if (this.text.groups[other.group]!.parent) continue
      outer[0].parent = { predicate: other.id, as: 'conjunct' }
      outer[0].conjunctOf = other.id
      return true
    }
    return true
  }

  private popToQuote(): void {
    let k = this.stack.length - 1
    while (k > 0 && this.stack[k]!.quote < 0) k--
    this.popTo(k)
  }

  /** «رفض كتلته المشاركة», «بتزويد روسيا مسيّرات»: a masdar that has its doer or receiver takes what follows at once. */
  private isMasdarObject(group: Group): boolean {
    const masdar = this.edge[0]
    if (masdar?.form !== 'masdar' || masdar.frame.object === '-' || masdar.bare.length > 0) return false
    if (this.lastEnd !== group.first && !(this.lastEnd === group.first - 1 && opensQuote(this.written(this.lastEnd)))) return false
    if (masdar.group === undefined || this.reach(this.text.groups[masdar.group]!) !== this.lastEnd) return false
    const genitive = masdar.args.find((a) => a.role === 'gen')
    if (!genitive || !this.text.groups[genitive.group]!.animate) return false
    const head = this.words[group.head]!
    if ((head.pos === 'adj' && !group.definite) || (!group.definite && head.verbForm !== undefined && head.verbForm !== 'masdar' && !isAccusative(head))) return false
    const { predicate } = this.top
    // a verb that still has no subject takes somebody before a masdar does
    if (predicate?.form === 'finite' && predicate.bare.length === 0 && predicate.topics.length === 0 && predicate.antecedent === undefined && group.animate) return false
    return !masdar.frame.guessed || isAccusative(this.words[group.head]!) || !predicate || this.capacity(predicate) <= 0
  }

  /** «من المقرر إطلاقها»: the masdar is what is planned. */
  private colourNominal(nominal: PredicateDraft, clause: Clause): void {
    for (const modality of clause.modality) if (!nominal.modality.includes(modality)) nominal.modality.push(modality)
    if (clause.tense) nominal.tense = clause.tense
    if (clause.negation !== undefined) nominal.negation = clause.negation
    if (clause.antecedent !== undefined) nominal.antecedent = clause.antecedent
    this.bind(nominal, clause)
    clause.predicate = nominal
    for (const group of clause.before) this.attach(nominal, this.text.groups[group]!)
    clause.before = []
  }

  /** How many more bare groups a predicate can take. */
  private capacity(predicate: PredicateDraft): number {
    const { object } = predicate.frame
    let slots = object === '-' ? 0 : object === 'd' ? 2 : 1
    if (predicate.form === 'finite') {
      const word = this.words[predicate.word]!
      if (predicate.topics.length === 0 && predicate.antecedent === undefined && word.person !== 1 && word.person !== 2 && word.number !== 'pl' && word.number !== 'du') slots++
      else if (predicate.topics.length > 0 && (predicate.pronoun !== undefined || (object === '-' && this.words[this.text.groups[predicate.topics[0]!]!.head]!.clitic === 'after'))) slots++
      else if (predicate.antecedent !== undefined && (predicate.pronoun !== undefined || predicate.frame.content === 'speech' || this.isResumed(predicate))) slots++
      if (predicate.voice === 'passive') slots = Math.max(1, slots - 1)
    } else if (predicate.form === 'masdar' || predicate.form === 'noun') slots = object === 'd' ? 1 : 0
    if (predicate.pronoun !== undefined && object !== '-') slots--
    if (predicate.contentFilled && predicate.frame.object !== 'p' && predicate.frame.object !== 'x') slots = Math.min(slots, 1)
    return slots - predicate.bare.length
  }

  /** «بيانا أكدت فيه الوزارة»: a pronoun behind a preposition takes up the noun, so that the verb has a subject of its own. */
  private isResumed(predicate: PredicateDraft): boolean {
    return predicate.args.some((a) => a.role === 'obl' && this.words[this.text.groups[a.group]!.head]!.pos === 'pron')
  }

  /** «مشيرا إلى», «داعيا الطرفين إلى»: a participle that says what the speaker does besides. */
  private readCircumstance(group: Group, head: Word): void {
    const verb = participleVerb(head) ?? ''
    const speech = frameOf(verb).content === 'speech'
    let chosen = -1
    for (let k = this.stack.length - 1; k >= 0; k--) {
      const { predicate, quote } = this.stack[k]!
      if (predicate && (predicate.form === 'finite' || predicate.form === 'active-participle')) {
        if (chosen < 0 || (!this.mayShare(head, this.stack[chosen]!.predicate!) && this.mayShare(head, predicate))) chosen = k
        if (speech && predicate.frame.content === 'speech' && this.mayShare(head, predicate)) chosen = k
        if (!speech && this.stack[k]!.link !== 'relative') break
      }
      if (quote >= 0) break
    }
    const draft = this.newPredicate(group.head, head.verb ? head : { ...head, verb }, 'active-participle')
    // «معتبرة ذلك»: the genitive of a participle is its object
    const inner = this.text.groups[group.index + 1]
    if (inner?.parent?.group === group.index && inner.parent.as === 'genitive' && this.words[inner.head]!.pos !== 'pron') draft.bare.push(inner.index)
    const parent = chosen >= 0 ? this.stack[chosen]!.predicate : undefined
    if (parent) {
      this.popTo(chosen)
      const joined = this.conjunction >= group.first - 1 && parent.form === 'active-participle'
      draft.parent = { predicate: parent.id, as: joined ? 'conjunct' : 'adverbial' }
      if (joined) draft.conjunctOf = parent.id
    }
    this.push(newClause({ link: 'adverbial', predicate: draft, ...(parent ? { parent } : {}) }))
    this.edge = []
    const next = this.words[group.head + 1]
    if (next?.pos === 'pron' && next.clitic === 'after' && this.text.groups[group.index + 1]?.first === group.head + 1) draft.pronoun = group.index + 1
  }

  /** A participle goes with a verb whose subject has its gender: «ذكرت الوكالة أن الرئيس وصف …، معربا عن …» is the president's. */
  private mayShare(participle: Word, predicate: PredicateDraft): boolean {
    const verb = this.words[predicate.word]!
    if (participle.number === 'pl' || participle.number === 'du' || participle.gender === undefined || verb.gender === undefined) return true
    if (verb.number === 'pl') return false
    return verb.gender === participle.gender || predicate.lemma === 'نقل'
  }

  /** A group with a preposition goes to the nearest predicate that takes it, else to the nearest of its kind. */
  private attachPreposition(group: Group, outer: readonly PredicateDraft[]): void {
    const prep = group.preposition ?? this.words[group.prep!]!.lemma
    const { top } = this
    // «يمكن للحكومة أن …», «يجب على الطرفين أن …»: who may or must
    if (top.expectsThat && !top.predicate && top.topics.length === 0 && (prep === 'ل' || prep === 'علي')) {
      top.topics.push(group.index)
      return
    }
    const to = this.takerOf(prep, group)
    if (to) this.attach(to, group)
    else this.top.before.push(group.index)
    for (const nominal of outer) {
      if (prep === 'دون') nominal.negation = group.prep
      if (to) this.subordinate(nominal, to, prep)
    }
  }

  private takerOf(prep: string, group: Group): PredicateDraft | undefined {
    const kind = prepositionKind(prep)
    const adjacent = this.lastEnd >= group.prep! - 1
    const own = this.top.predicate
    // «يعلن فيه», «تسيطر عليه»: right behind the verb, or a pronoun, it is the verb's
    if (own?.form === 'finite' && kind !== 'agent' && this.edge.length === 0 && (this.words[group.head]!.pos === 'pron' || group.prep! <= own.word + 2)) return own
    if (kind === 'plain') {
      for (const nominal of this.edge) if (this.takes(nominal, prep)) return nominal
      for (let k = this.stack.length - 1; k >= 0 && k >= this.stack.length - 3; k--) {
        const { predicate } = this.stack[k]!
        if (predicate && predicate.frame.preps.has(prep) && !predicate.args.some((a) => a.prep === prep && a.role === 'obl' && this.words[this.text.groups[a.group]!.head]!.pos !== 'pron')) return predicate
        if (!predicate) break
      }
      const near = adjacent ? this.edge[0] : undefined
      // «وقّع الوزيران الاتفاق في جنيف»: where an act is lent by its verb, the place is the verb's
      if (near && own?.form === 'finite' && near.group !== undefined && own.bare.includes(near.group) && lightUsesOf(own.lemma).some((use) => use.noun === 'obj')) return own
      if (near) return near
    }
    if (kind === 'agent') {
      for (const nominal of this.edge) return nominal
      for (let k = this.stack.length - 1; k >= 0; k--) {
        const { predicate } = this.stack[k]!
        if (predicate) return predicate
      }
    }
    return this.top.predicate ?? (this.edge[0] && adjacent ? this.edge[0] : undefined)
  }

  private takes(nominal: PredicateDraft, prep: string): boolean {
    if (nominal.args.some((a) => a.prep === prep)) return false
    if (nominal.frame.preps.has(prep)) return true
    if (nominal.form === 'masdar' || nominal.form === 'noun') {
      if (prep === 'بين' || prep === 'مع' || prep === 'ضد') return true
      if (prep === 'ل' && nominal.frame.object !== '-') return true
    }
    return false
  }

  attach(to: PredicateDraft, group: Group): void {
    const prep = group.preposition ?? (group.prep === undefined ? undefined : this.words[group.prep]!.lemma)
    // «من جانبها» says for whose part, not who did it
    const agent = prep !== undefined && prepositionKind(prep) === 'agent' && this.words[group.head]!.pos !== 'pron'
    to.args.push({ role: agent ? 'agent' : 'obl', ...(prep === undefined ? {} : { prep }), group: group.index })
  }

  /** Hangs a noun predicate on what its group belongs to. */
  subordinate(nominal: PredicateDraft, to: PredicateDraft, prep: string | undefined): void {
    if (nominal === to || nominal.parent) return
    let as: PredicateLink = 'adverbial'
    if (prep === undefined || to.frame.preps.has(prep)) as = 'argument'
    else if (prepositionKind(prep) === 'purpose' || prep === 'ل') as = 'purpose'
    else if (prepositionKind(prep) === 'condition') as = 'condition'
    nominal.parent = { predicate: to.id, as }
    if (as === 'condition') nominal.modality.push('conditional')
    if (as === 'purpose' && !nominal.modality.includes('wanted')) nominal.modality.push('wanted')
    const { modal } = to
    if (modal && as === 'argument' && (prep === undefined || modal.preps.includes(prep))) {
      if (modal.modality && !nominal.modality.includes(modal.modality)) nominal.modality.push(modal.modality)
      nominal.controlledBy = { predicate: to.id, control: to.frame.control || 's' }
    } else if (as === 'argument' && to.frame.control) nominal.controlledBy = { predicate: to.id, control: to.frame.control }
    else if (as === 'purpose') nominal.controlledBy = { predicate: to.id, control: 's' }
  }

  /** A clause that ends without a verb may have a noun or adjective for its predicate: «الاتفاق مهم», «ليس موجّها ضد أحد». */
  private closeClause(clause: Clause): void {
    if (!clause.predicate) this.nominals.closeVerbless(clause, (draft) => this.bind(draft, clause))
  }

  finish(): Predicate[] {
    return finishDrafts(this, this.offset)
  }
}

const contentOpener = (opener: Subordinator): Subordinator => opener

const beTense = (word: Word): 'past' | 'present' | 'future' => (word.tense === 'present' ? 'present' : word.tense === 'future' ? 'future' : 'past')

function relativeAgrees(pronoun: Word, head: Word, animate: boolean): boolean {
  switch (pronoun.key) {
    case 'الذي':
      return head.number !== 'pl' && head.number !== 'du' && head.gender !== 'f'
    case 'التي':
      return head.gender === 'f' || head.gender === undefined || (head.number === 'pl' && !(animate && head.gender === 'm' && head.key.endsWith('ون')))
    case 'الذين':
      return head.number === 'pl' || head.number === undefined
    default:
      return head.number === 'du' || head.number === 'pl' || head.number === undefined
  }
}

/** Quotations are in order: the first that begins at or after an offset, by halving. */
function firstQuotationFrom(text: Grouped, start: number): number {
  let low = 0
  let high = text.quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (text.quotations[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
