// Reads one sentence from left to right with a stack of open clauses. What it can't tell yet (subject or object) is settled in roles.ts.
import type { Grouped } from '../../document/document.js'
import { firstIndex } from '../../document/first-index.js'
import type { Group } from '../../document/group.js'
import type { Predicate, PredicateLink } from '../../document/predicate.js'
import type { Sentence, Word } from '../../document/word.js'
import { readGroup } from './clause-groups.js'
import { readMark } from './clause-marks.js'
import { openerAt, readImpersonal, readOpener } from './clause-openers.js'
import { beTense, bind, readBe, readVerb } from './clause-verbs.js'
import { finishDrafts } from './finish.js'
import { type Auxiliary, auxiliaryOf, frameOf, impersonals } from './frames.js'
import type { Gap } from './gapping.js'
import { EXCEPTING, Lexeme, type Lexemes } from './lexemes.js'
import { Nominals } from './nominals.js'
import { type Clause, newClause, type PredicateDraft } from './predicate-draft.js'

const DEEPEST = 40

/** How far behind a negation its «فقط» may stand. */
const ONLY = 10

export class ClauseReader {
  readonly words: readonly Word[]
  readonly drafts: PredicateDraft[] = []
  readonly stack: Clause[] = [newClause()]
  readonly nominals: Nominals
  /** Noun predicates that a preposition group may still belong to, nearest first. */
  edge: PredicateDraft[] = []
  /** What `edge` held before the last comma. */
  aside: { readonly comma: number; readonly edge: readonly PredicateDraft[] } | undefined
  /** What stands before the verb that it hangs on. */
  readonly waiting: { draft: PredicateDraft; as: PredicateLink }[] = []
  /** Groups that stand for clauses without their verb. */
  readonly gaps: Gap[] = []
  negation = -1
  conjunction = -1
  pendingTense: 'future' | undefined
  particle = -1
  possible = false
  /** The last group and where it ended. */
  lastGroup = -1
  lastEnd = -1
  lastComma = -1
  colon = -1
  quote = 0

  constructor(
    readonly text: Grouped,
    readonly sentence: Sentence,
    readonly byWord: Int32Array,
    readonly offset: number,
    readonly lexemes: Lexemes,
  ) {
    this.words = text.words
    this.nominals = new Nominals(this)
    this.quote = firstIndex(text.quotations, (quotation) => quotation.start >= sentence.start)
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
  step(i: number, last: number): number {
    const word = this.words[i]!
    if (word.pos === 'punct') return readMark(this, i, last)
    if (word.pos === 'conj') return this.readConjunction(i)
    // «قتل ما لا يقل عن عشرين شخصا»: the words that say "about" are part of the group
    if (word.key === 'ما' && this.byWord[i]! >= 0) {
      const counted = this.text.groups[this.byWord[i]!]!
      if (counted.first === i && counted.head > i + 1) {
        readGroup(this, counted)
        return this.reach(counted)
      }
    }
    const bits = this.lexemes.at(i)
    const impersonal = word.definite !== true && bits & Lexeme.Impersonal ? impersonals().match(this.words, i, last) : undefined
    if (impersonal && readImpersonal(this, i, impersonal.length, impersonal.value, last)) return this.resume
    const opener = bits & Lexeme.Subordinator ? openerAt(this, i, last) : undefined
    if (opener) return readOpener(this, i, opener.length, opener.value, last)
    if (bits & Lexeme.Turn) {
      // «وليس في غزة فحسب»: not there alone
      if (word.lemma === 'ليس') return this.isOnly(i, last) ? i + 1 : readBe(this, i, 'present', i)
      if (word.key === 'ما' && this.words[i + 1]?.lemma === 'زال') {
        this.negation = i
        return i + 1
      }
      if (word.key !== 'ما' && word.key !== 'سوي' && this.words[i + 1]?.key === 'ان') {
        this.beginMain()
        return i + 2
      }
    }
    if (word.pos === 'neg') return this.readNegation(i, last)
    if (word.pos === 'verb') return readVerb(this, i, last)
    if (bits & Lexeme.Particle && this.isParticle(word)) return this.readParticle(i)
    const group = this.byWord[i]!
    if (group >= 0) {
      const g = this.text.groups[group]!
      readGroup(this, g)
      return this.reach(g)
    }
    if (word.pos === 'aux' && bits & Lexeme.Be) return readBe(this, i, beTense(word), -1)
    // «كاد … أن»
    if (word.pos === 'aux' && auxiliaryOf(word.lemma, 'verb')) return readVerb(this, i, last)
    if (bits & Lexeme.Turn && EXCEPTING.has(word.key)) this.readException()
    return i + 1
  }

  resume = 0

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

  // ── small words ──

  readConjunction(i: number): number {
    const word = this.words[i]!
    this.conjunction = i
    if (word.key === 'لكن' || word.key === 'ولكن' || word.key === 'بل') this.beginMain()
    return i + 1
  }

  /** «لكن …», «غير أن …», «إلا أن …»: a clause beside the main one, whatever was open. */
  beginMain(): void {
    const root = this.stack[0]!
    if (!root.predicate) return
    const k = this.quoteLevel()
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

  isParticle(word: Word): boolean {
    return (word.pos === 'aux' || word.pos === 'part' || word.pos === 'adv') && auxiliaryOf(word.lemma, 'particle') !== undefined
  }

  readParticle(i: number): number {
    const auxiliary = auxiliaryOf(this.words[i]!.lemma, 'particle')!
    if (this.particle < 0) this.particle = i
    if (auxiliary.tense === 'future') this.pendingTense = 'future'
    if (auxiliary.modality === 'possible') this.possible = true
    return i + 1
  }

  readNegation(i: number, last: number): number {
    const word = this.words[i]!
    const next = this.words[i + 1]
    // «غير أن», «إلا أن»: but
    if (next && i + 1 < last && next.key === 'ان' && word.key === 'الا') {
      this.beginMain()
      return i + 2
    }
    if (EXCEPTING.has(word.key)) {
      this.readException()
      return i + 1
    }
    if (word.key === 'لا' && next?.key === 'سيما') return i + 2
    // «لم يقصف الجيش المدينة فحسب، بل …»: it did
    if (this.isOnly(i, last)) return i + 1
    this.negation = i
    return i + 1
  }

  /** «فحسب», «فقط» before the next comma: not only. */
  isOnly(i: number, last: number): boolean {
    for (let j = i + 1; j < last && j <= i + ONLY && this.words[j]!.pos !== 'punct'; j++) if (this.words[j]!.key === 'فقط' || (this.words[j]!.key === 'حسب' && this.words[j - 1]!.key === 'ف')) return true
    return false
  }

  /** «لم يوقّع إلا بعد …»: what follows makes the negation an assertion. */
  readException(): void {
    for (let k = this.stack.length - 1; k >= 0 && k >= this.stack.length - 2; k--) {
      const { predicate } = this.stack[k]!
      if (predicate?.negation !== undefined && this.words[predicate.negation]!.lemma !== 'عدم') {
        predicate.negation = undefined
        return
      }
    }
  }

  takeNegation(): number | undefined {
    const negation = this.negation
    this.negation = -1
    return negation >= 0 ? negation : undefined
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

  clearPending(): void {
    this.conjunction = -1
    this.pendingTense = undefined
    this.particle = -1
    this.possible = false
    this.negation = -1
    this.colon = -1
  }

  newPredicate(i: number, word: Word, form: PredicateDraft['form']): PredicateDraft {
    const verb = form === 'finite' ? word.lemma : word.verb
    const colour = auxiliaryOf(form === 'finite' ? word.lemma : (word.verb ?? word.lemma), 'verb')
    // «السماح بدخول المساعدات»: without a tense it does not say that it is open
    const modal = colour?.open && form !== 'finite' ? undefined : colour
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
      negation: undefined,
      modality: [],
      args: [],
      emptySubject: undefined,
      parent: undefined,
      mark: undefined,
      light: undefined,
      frame: frameOf(verb ?? word.lemma),
      bare: [],
      topics: [],
      antecedent: undefined,
      pronoun: undefined,
      group: undefined,
      body: undefined,
      modal,
      contentFilled: false,
      conjunctOf: undefined,
      controlledBy: undefined,
      until: undefined,
    }
    this.drafts.push(draft)
    return draft
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

  /** «العمليات المقرر تنفيذها», «القمة المتوقع عقدها»: an act that is planned for the noun before. */
  expected: Auxiliary | undefined

  popToQuote(): void {
    this.popTo(this.quoteLevel())
  }

  /** The clause that the innermost open quotation began, or the outermost. */
  private quoteLevel(): number {
    let k = this.stack.length - 1
    while (k > 0 && this.stack[k]!.quote < 0) k--
    return k
  }

  /** A clause that ends without a verb may have a noun or adjective for its predicate: «الاتفاق مهم», «ليس موجّها ضد أحد». */
  closeClause(clause: Clause): void {
    if (!clause.predicate) this.nominals.closeVerbless(clause, (draft) => bind(this, draft, clause))
  }

  finish(): Predicate[] {
    return finishDrafts(this, this.offset)
  }
}
