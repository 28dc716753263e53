import { ADJECTIVE, ADVERB, BASE, CLOSED, DEMONYM, type Form, framesOf, ING, LAND, NOMINAL, NOUN, PARTICIPLE, PAST, PLURAL, PRESENT, UNKNOWN, VERBAL } from './lexicon.js'
import { alternatives, parseTable } from '../../document/table.js'
import { kindOf, LETTER } from './letters.js'
import phrasalTable from './phrasal-verbs.tsv.js'
import { ADJ, ADV, AUX, CONJ, DET, FOREIGN, GERUND, isAdjTag, isFiniteTag, isNounTag, isVerbTag, JG, JN, NAME, NEG, NN, NNS, NUM, PART, POSS, PREP, PRON, PUNCT, SUB, SYMBOL, TO, VB, VD, VG, VN, VP, VZ } from './tags.js'
import { isForeignRow, type Rows } from './words.js'

let phrasal: Set<string> | undefined
/** Whether a verb and a particle belong together (pull out, shut down). */
export function isPhrasal(verb: string, particle: string): boolean {
  phrasal ??= new Set(parseTable('en/phrasal-verbs.tsv', phrasalTable).flatMap(({ cells }) => alternatives(cells.particles).map((p) => `${cells.verb} ${p}`)))
  return phrasal.has(`${verb} ${particle}`)
}

const BE = 'be'
const isBe = (form: Form): boolean => form.verb === BE
const isHave = (form: Form): boolean => form.verb === 'have'
const isDo = (form: Form): boolean => form.verb === 'do'
const OPEN = NOMINAL | VERBAL | ADJECTIVE | ADVERB
/** How far a look ahead goes at most: it keeps the work linear. */
const AHEAD = 14

/** Tags the words [first, last), one sentence, from left to right; what is to the right is only known by what it may be. */
export function tagSentence(rows: Rows, first: number, last: number, names: ReadonlySet<string>): void {
  new Tagger(rows, first, last, names).run()
}

/** Most long words have capitals, or all do: a headline in Title Case, where capitals say nothing. */
export function isTitleCase(rows: Rows, first: number, last: number): boolean {
  let long = 0
  let capital = 0
  let common = 0
  for (let i = first; i < last; i++) {
    if (rows.capital[i] === 3) continue
    const form = rows.form[i]!
    if (form.key.length < 4 || form.may & CLOSED) continue
    long++
    if (rows.capital[i]) {
      capital++
      if (!(form.may & (LAND | UNKNOWN))) common++
    } else if (long - capital > 2 && long - capital > capital) return false
  }
  return long >= 3 && capital / long > 0.85 && common >= 2
}

class Tagger {
  /** A finite verb has been seen in this clause. */
  private finite = false
  /** Something that can be its subject has been seen. */
  private subject = false
  /** Outer clauses that a relative or that-clause interrupts: whether they had their verb. */
  private readonly outer: boolean[] = []
  private lastFinite = 0
  private perfect = false
  /** A preposition stands before, and no mark since. */
  private governed = false
  private readonly lowered: boolean
  private readonly headline: boolean

  constructor(
    private readonly rows: Rows,
    private readonly first: number,
    private readonly last: number,
    private readonly names: ReadonlySet<string>,
  ) {
    this.headline = rows.start[first]! < rows.text.bodyStart
    this.lowered = isTitleCase(rows, first, last)
  }

  run(): void {
    const { rows, first, last } = this
    for (let i = first; i < last; i++) {
      const tag = this.decide(i)
      rows.tag[i] = tag
      this.follow(i, tag)
    }
  }

  private follow(i: number, tag: number): void {
    if (tag === PUNCT) {
      this.governed = false
      const key = this.rows.form[i]!.key
      if (key === ';' || key === ':' || key === '—' || key === '–' || key === '--' || (key === '-' && !this.rows.joined[i]) || ((key === '"' || key === '“' || key === '”') && (i === this.first || this.rows.tag[i - 1] === PUNCT))) {
        this.finite = false
        this.subject = false
        this.outer.length = 0
      } else if (key === ',' && this.outer.length && this.finite) {
        this.finite = this.outer.pop()!
        this.subject = true
      }
    } else if (tag === SUB) {
      this.governed = false
      this.outer.push(this.finite)
      if (this.outer.length > 6) this.outer.shift()
      this.finite = false
      const key = this.rows.form[i]!.key
      this.subject = key === 'who' || key === 'which' || key === 'that'
    } else if (tag === AUX && (this.prevTag(i) === AUX || this.prevTag(i) === TO)) {
      // been, having been: the first auxiliary counted
    } else if (isFiniteTag(tag) || tag === AUX) {
      if (this.finite && this.outer.length && this.prevTag(i) !== CONJ) this.outer.pop()
      this.finite = true
      this.governed = false
      this.lastFinite = tag
      this.perfect = tag === AUX && isHave(this.rows.form[i]!)
      if (tag !== AUX && ZERO_THAT.has(this.rows.form[i]!.verb) && this.rows.form[i + 1]?.may && this.startsClause(i + 1)) {
        this.outer.push(true)
        if (this.outer.length > 6) this.outer.shift()
        this.finite = false
        this.subject = false
      }
    } else if ((tag === VG || tag === VN) && this.rows.tag[i - 1] === SUB) this.finite = true // while continuing, when asked
    else if (tag === PREP) this.governed = true
    else if (isNounTag(tag) || tag === PRON) {
      // "In a statement issued on Friday, …": a noun that a preposition governs is no subject; the name behind a date is
      if (!this.governed || tag === PRON || (tag === NAME && this.rows.tag[i - 1] === NAME && TIME_NAMES.has(this.key(i - 1)))) this.subject = true
      if (tag === PRON && this.finite && SUBJECT_PRONOUNS.has(this.rows.form[i]!.key)) {
        // "they say they face": a nominative begins a clause, with or without "that"
        this.outer.push(true)
        if (this.outer.length > 6) this.outer.shift()
        this.finite = false
      }
    }
    else if (tag === CONJ && this.finite && this.startsClause(i + 1)) {
      this.governed = false
      this.finite = false
      this.subject = false
    }
  }

  /** Whether a noun group and then a finite verb come from `i` on: "and Iran launched …". */
  private startsClause(i: number): boolean {
    const end = Math.min(this.last, i + AHEAD)
    let nominal = false
    for (let j = i; j < end; j++) {
      const form = this.rows.form[j]!
      const may = form.may
      if (may === 0) {
        if (form.key === ',' || form.key === '"' || form.key === '”' || form.key === '“') {
          if (nominal) return false
          continue
        }
        return false
      }
      const closed = form.closed
      if (closed) {
        if (closed.pos === 'aux') return nominal
        if (closed.pos === 'conj' || closed.pos === 'sub') return false
        if (closed.pos === 'pron') nominal = true
        if (closed.pos === 'prep' && !nominal) return false
        continue
      }
      if (nominal && (isBe(form) || isHave(form) || isDo(form))) return !(may & (ING | BASE)) || form.key === 'are' || form.key === 'have' || form.key === 'do'
      if (nominal && this.isPast(j) && !(may & PARTICIPLE && this.key(j + 1) === 'by')) return true
      if (nominal && may & PRESENT && !(may & NOMINAL)) return true
      if (may & NOMINAL || this.rows.capital[j] === 1 || this.rows.capital[j] === 2) nominal = true
    }
    return false
  }

  private key(i: number): string {
    return i >= this.first && i < this.last ? this.rows.form[i]!.key : ''
  }
  /** What the word at `i` may be, 0 outside the sentence. Capitalised words inside a sentence count as nouns. */
  private may(i: number): number {
    if (i < this.first || i >= this.last) return 0
    const may = this.rows.form[i]!.may
    if (!this.lowered && this.rows.capital[i] && this.rows.capital[i] !== 3 && i > this.first && !(may & CLOSED)) return NOUN | LAND | (may & DEMONYM ? ADJECTIVE : 0)
    return may
  }
  /** Tag before `i`, adverbs, negations and quotes left out. */
  private prevTag(i: number): number {
    for (let j = i - 1; j >= this.first; j--) {
      const tag = this.rows.tag[j]!
      if (tag === ADV || tag === NEG) continue
      if (tag === PUNCT && isQuote(this.rows.form[j]!.key)) continue
      return tag
    }
    return 0
  }
  private prevIndex(i: number): number {
    for (let j = i - 1; j >= this.first; j--) {
      const tag = this.rows.tag[j]!
      if (tag === ADV || tag === NEG) continue
      if (tag === PUNCT && isQuote(this.rows.form[j]!.key)) continue
      return j
    }
    return -1
  }
  /** The next word that is no adverb, negation or quote. */
  private nextIndex(i: number): number {
    for (let j = i + 1; j < this.last && j < i + 5; j++) {
      const form = this.rows.form[j]!
      if (form.closed?.pos === 'neg' || ((form.may & ADVERB) !== 0 && !(form.may & (VERBAL | NOMINAL)) && !form.closed) || (form.closed?.pos === 'adv' && form.closed.also.length === 0) || isQuote(form.key)) continue
      return j
    }
    return i + 1
  }
  /** What may begin or go on with a noun group. */
  private isNominalStart(i: number): boolean {
    const may = this.may(i)
    const closed = i < this.last && i >= this.first ? this.rows.form[i]!.closed : undefined
    if (closed) return closed.pos === 'det' || closed.pos === 'num' || closed.pos === 'pron' || closed.pos === 'noun' || (closed.pos === 'adj' && !closed.also.includes('adv'))
    return (may & (NOMINAL | ADJECTIVE | LAND | UNKNOWN)) !== 0 || this.isNumber(i)
  }
  /** at least 12, just 100, up to 5, more than 40, about $3m */
  private isQuantity(i: number): boolean {
    const key = this.key(i)
    if (key === 'at' || key === 'up' || key === 'more' || key === 'less') return this.isNumber(i + 2) || this.rows.form[i + 2]?.closed?.pos === 'num' || this.key(i + 2) === 'a'
    return (key === 'just' || key === 'only' || key === 'about' || key === 'some' || key === 'around' || key === 'over' || key === 'nearly' || key === 'almost') && (this.isNumber(i + 1) || this.rows.form[i + 1]?.closed?.pos === 'num')
  }
  private isNumber(i: number): boolean {
    if (i >= this.last) return false
    const c = this.rows.form[i]!.key.charCodeAt(0)
    return (c >= 48 && c <= 57) || c === 0x24 || c === 0xa3 || c === 0x20ac
  }
  /** A verb that is certainly finite comes before this clause ends, so that an unsure word here need not be one. */
  private finiteAhead(i: number, weak: boolean): boolean {
    const end = Math.min(this.last, i + AHEAD)
    for (let j = i + 1; j < end; j++) {
      const form = this.rows.form[j]!
      const may = this.may(j)
      if (may === 0) {
        if (isQuote(form.key) || form.key === '-' || kindOf(form.key.charCodeAt(0)) !== 0) continue
        return false
      }
      const closed = form.closed
      if (closed) {
        if (closed.pos === 'aux') return true
        if (closed.pos === 'sub' || closed.pos === 'conj') return false
        if (form.key === 'to') continue
        continue
      }
      if (isBe(form) || isHave(form) || isDo(form)) {
        if (may & (PAST | PRESENT) || form.key === 'are' || form.key === 'am') return true
        if (form.key === 'have' || form.key === 'do') return this.key(j - 1) !== 'to'
      }
      if (this.isPast(j) && !(may & BASE)) {
        if (!(may & PARTICIPLE)) return true
        const before = this.rows.form[j - 1]!.closed // the occupied territories
        if (before && (before.pos === 'det' || before.pos === 'prep')) continue
        // -ed: a verb of the main clause only when nothing says otherwise
        if (weak && this.key(j + 1) !== 'by' && !this.isAfterHaveOrBe(j)) return true
      }
      if (may & PRESENT && !(may & NOMINAL)) return true
      // high oil prices raise the risk
      if (weak && may & BASE && form.asVerb > form.asNoun && this.rows.form[j - 1]!.may & PLURAL && this.isNominalStart(j + 1) && this.key(j - 1) !== 'to') return true
    }
    return false
  }
  /** A past form that is hardly ever a noun or adjective. */
  private isPast(j: number): boolean {
    const form = this.rows.form[j]!
    return (this.may(j) & PAST) !== 0 && form.asVerb > 2 * (form.asNoun + form.asAdj)
  }
  private isAfterHaveOrBe(j: number): boolean {
    const before = this.rows.form[j - 1]
    return !!before && (isBe(before) || isHave(before))
  }

  private decide(i: number): number {
    const { rows } = this
    const form = rows.form[i]!
    const capital = rows.capital[i]!
    if (capital === 3) {
      const c = form.key.charCodeAt(0)
      if (c >= 48 && c <= 57) return NUM
      if (form.may === 0) {
        if (form.key === "'" && rows.end[i - 1] === rows.start[i] && form.key.length === 1 && isNounTag(rows.tag[i - 1] ?? 0) && this.key(i - 1).endsWith('s') && this.isNominalStart(i + 1) && !this.openSingle(i)) return POSS
        if (form.key === '’' && rows.end[i - 1] === rows.start[i] && isNounTag(rows.tag[i - 1] ?? 0) && this.key(i - 1).endsWith('s') && this.isNominalStart(i + 1) && !this.openSingle(i)) return POSS
        if (form.key === '&') return CONJ
        if (form.key === '$' || form.key === '£' || form.key === '€' || form.key === '¥' || form.key === '%') return form.key === '%' ? NN : NUM
        return kindOf(c) === LETTER ? NN : PUNCT
      }
      return NUM
    }
    if (form.key.charCodeAt(0) > 0x36f && isForeignRow(rows, i)) return FOREIGN
    if (form.key === "'s") return this.apostropheS(i)
    if (form.key === "'d") return this.may(this.nextIndex(i)) & PARTICIPLE && !(this.may(this.nextIndex(i)) & BASE) ? AUX : AUX
    // US-led, Iran-backed
    if (rows.joined[i] === 1 && this.key(i - 1) === '-' && form.may & (PARTICIPLE | ING)) return form.may & PARTICIPLE ? VN : VG
    const starts = i === this.first || this.afterQuoteOrColon(i)
    if (capital && !this.lowered) {
      if (form.may & LAND && !(form.may & CLOSED && form.key === 'us' && capital !== 2)) return this.land(i, form)
      if (!starts) {
        if (form.may & CLOSED && !(capital === 1 && this.isCapital(i + 1) && this.isCapital(i - 1) && form.closed!.pos !== 'prep' && form.closed!.pos !== 'conj' && form.closed!.pos !== 'det')) {
          if (form.key === 'may' || form.key === 'will') return this.monthOrName(i, form)
          if (capital === 2 && form.key.length > 1 && !this.isCapitalLine(i)) return NAME
          return this.closed(i, form)
        }
        return this.nameOrTitle(i, form)
      }
      if (!(form.may & CLOSED)) {
        const next = this.isCapital(i + 1)
        if (form.may & UNKNOWN || (this.names.has(form.key) && !(next && isTitle(form)))) return isTitle(form) ? this.nameOrTitle(i, form) : NAME
        if (capital === 2 && form.key.length > 1 && !this.isCapitalLine(i)) return NAME
        // Mark Carney, Grant Shapps: a verb or noun that is a given name here
        if (next && this.rows.form[i + 1]!.may & UNKNOWN && form.may & BASE && !isTitle(form) && form.asAdj < 5 && !this.rows.joined[i + 1]) return NAME
        if (isTitle(form) && next) return NN
        if (next && form.may & NOUN && form.asVerb + form.asAdj + form.asAdv < form.asNoun && !(form.may & PLURAL)) return form.kind === 'person' ? NN : NAME
      } else if (form.key === 'will' && this.isCapital(i + 1)) return NAME
    } else if (capital && this.lowered) {
      if (form.may & LAND && !(form.may & CLOSED && capital !== 2)) return this.land(i, form)
      if (form.may & UNKNOWN) return NAME
      if (!(form.may & CLOSED) && this.names.has(form.key) && !isTitle(form)) return NAME
    }
    if (form.closed) return this.closed(i, form)
    return this.open(i, form)
  }

  private openSingle(i: number): boolean {
    for (let j = i - 1; j >= this.first && j > i - 40; j--) {
      const key = this.rows.form[j]!.key
      if (key === '‘' || (key === "'" && this.rows.tag[j] === PUNCT && this.rows.end[j] === this.rows.start[j + 1])) return true
    }
    return false
  }
  private isCapital(i: number): boolean {
    return i >= this.first && i < this.last && (this.rows.capital[i] === 1 || this.rows.capital[i] === 2)
  }
  private isCapitalLine(i: number): boolean {
    // Most neighbours are in capitals too: a line that shouts.
    let all = 0
    let capital = 0
    for (let j = Math.max(this.first, i - 4); j < Math.min(this.last, i + 5); j++) {
      if (this.rows.capital[j] === 3) continue
      all++
      if (this.rows.capital[j] === 2) capital++
    }
    return all > 2 && capital > all * 0.7
  }
  private afterQuoteOrColon(i: number): boolean {
    const before = this.rows.form[i - 1]
    return !!before && this.rows.tag[i - 1] === PUNCT && (before.key === '"' || before.key === '“' || before.key === "'" || before.key === '‘' || before.key === ':' || before.key === '-' || before.key === '—' || before.key === '–' || before.key === '--' || before.key === '(' || before.key === '.' || before.key === '«' || before.key === '``')
  }
  private land(i: number, form: Form): number {
    if (form.may & DEMONYM) {
      const next = this.may(i + 1)
      // "Israeli forces" but "the Chinese", "an Israeli was"
      if (next & (NOMINAL | ADJECTIVE | LAND | UNKNOWN) && !(this.rows.form[i + 1]?.closed && !['own', 'other', 'former'].includes(this.key(i + 1)))) return ADJ
      if (next & (PARTICIPLE | ING) && this.may(i + 2) & NOMINAL) return ADJ
      if (this.rows.joined[i] === 2 || this.key(i + 1) === '-') return ADJ
      const conj = this.key(i + 1)
      if ((conj === 'and' || conj === 'or' || conj === ',') && i + 2 < this.last && this.rows.form[i + 2]!.may & DEMONYM) return ADJ
      return NAME
    }
    return NAME
  }
  private monthOrName(i: number, form: Form): number {
    if (form.key === 'may' && (this.rows.tag[i - 1] === PREP || this.rows.tag[i - 1] === NUM || this.isNumber(i + 1) || isAdjTag(this.rows.tag[i - 1] ?? 0) || this.rows.tag[i - 1] === DET)) return NAME
    return this.isCapital(i - 1) || this.isCapital(i + 1) ? NAME : AUX
  }
  /** A capitalised word inside a sentence: a title (Minister, President) stays a noun, everything else is a name. */
  private nameOrTitle(i: number, form: Form): number {
    if (isTitle(form)) return form.may & PLURAL ? NNS : NN
    if (form.may & ADJECTIVE && this.isCapital(i + 1) && !(form.may & NOUN && form.asNoun > form.asAdj)) return ADJ
    return NAME
  }
  private apostropheS(i: number): number {
    const prev = this.rows.tag[i - 1] ?? 0
    const key = this.key(i - 1)
    const next = this.nextIndex(i)
    const may = this.may(next)
    if (prev === PRON || key === 'that' || key === 'there' || key === 'here' || key === 'who' || key === 'what' || key === 'where' || key === 'how' || key === 'it') return key === 'let' ? PRON : AUX
    const nextForm = this.rows.form[next]
    if (nextForm?.closed && (nextForm.closed.pos === 'neg' || nextForm.closed.pos === 'pron' || /^(?:the|an?|this|that|no)$/.test(nextForm.key))) return AUX
    if (this.rows.form[i + 1]?.closed?.pos === 'neg') return AUX
    if (may & (ING | PARTICIPLE) && !(may & (NOMINAL | ADJECTIVE)) && !this.isNominalStart(next + 1)) return AUX
    return POSS
  }

  private closed(i: number, form: Form): number {
    const { rows } = this
    const closed = form.closed!
    const next = i + 1
    const prev = rows.tag[i - 1] ?? 0
    switch (form.key) {
      case 'to':
        return this.infinitiveFollows(i) ? TO : PREP
      case 'that':
        return this.that(i)
      case 'her':
        return this.isNominalStart(next) && this.rows.form[next]?.closed?.pos !== 'det' && this.rows.form[next]?.closed?.pos !== 'pron' ? DET : PRON
      case 'there':
        return this.may(this.nextIndex(i)) & VERBAL && isBe(rows.form[this.nextIndex(i)]!) ? PRON : rows.form[next]?.closed?.pos === 'aux' ? PRON : ADV
      case 'no':
        return prev === 0 && this.key(next) === ',' ? ADV : DET
      case 'like':
        return this.prevTag(i) === TO || this.prevTag(i) === AUX || prev === PRON ? VB : PREP
      case 'will':
      case 'can':
      case 'might':
        if ((prev === DET || isAdjTag(prev) || prev === POSS) && !this.isBaseNext(i)) return NN
        return AUX
      case 'own':
        return prev === DET || prev === POSS ? ADJ : this.subject && !this.finite ? VP : ADJ
      case 'following':
        return prev === DET ? ADJ : isVerbTag(prev) || prev === AUX ? VG : PREP
      case 'last':
        return this.prevTag(i) === AUX || this.prevTag(i) === TO ? VB : ADJ
      case 'close':
        if (this.prevTag(i) === TO || (this.prevTag(i) === AUX && !isBe(rows.form[this.prevIndex(i)]!))) return VB
        return prev === DET ? (this.isNounAhead(next) ? ADJ : NN) : this.key(next) === 'to' ? ADJ : ADJ
      case 'back':
        if (this.prevTag(i) === TO || (this.prevTag(i) === AUX && !isBe(rows.form[this.prevIndex(i)]!))) return VB
        if (!this.finite && (prev === NNS || prev === PRON)) return VP
        return PART
      case 'further':
        return this.prevTag(i) === TO || (prev === AUX && !isBe(rows.form[i - 1]!)) ? VB : this.isNounAhead(next) ? ADJ : ADV
      case 'past':
        return prev === DET || prev === PREP ? (this.isNounAhead(next) ? ADJ : NN) : this.isNounAhead(next) ? PREP : ADV
      case 'second':
      case 'first':
        return this.isNounAhead(next) || prev === DET ? ADJ : ADV
      case 'one':
        return NUM
      case 'so':
        return ADV
      case 'since':
        if (prev === AUX && this.may(this.nextIndex(i)) & PARTICIPLE) return ADV
        return this.clauseFollows(next) ? SUB : PREP
      case 'today':
      case 'yesterday':
      case 'tomorrow':
      case 'tonight':
        return this.key(next) === "'s" ? NN : ADV
      case 'because':
        return this.key(next) === 'of' ? PREP : SUB
      case 'once':
        return this.clauseFollows(next) ? SUB : ADV
      case 'when':
      case 'where':
      case 'why':
      case 'how':
      case 'what':
        return SUB
      case 'while':
        return prev === DET ? NN : SUB
      case 'which':
      case 'who':
      case 'whom':
        return SUB
      case 'yet':
        return i === this.first || prev === PUNCT ? CONJ : ADV
      case 'plus':
        return CONJ
      case 'both':
        return this.isNounAhead(next) ? DET : prev === PUNCT || this.isNominalStart(next) ? DET : PRON
      case 'either':
      case 'neither':
        return this.isNominalStart(next) && this.key(next) !== 'of' ? DET : PRON
      case 'as':
      case 'until':
      case 'before':
      case 'after':
      case 'than':
      case 'for':
      case 'till':
        return form.key !== 'for' && this.clauseFollows(next) ? SUB : PREP
      case 'late':
      case 'early':
      case 'long':
      case 'hard':
      case 'later':
      case 'earlier':
        return this.isNounAhead(next) && this.key(next) !== 'on' ? ADJ : ADV
      case 'due':
      case 'able':
        return ADJ
      case 'enough':
        return this.isNounAhead(next) ? DET : ADV
      case 'thanks':
        return NNS
      case 'including':
        return PREP
    }
    switch (closed.pos) {
      case 'det':
        if (closed.also.includes('pron') && !this.isNominalStart(next) && !(this.may(next) & (PARTICIPLE | ING) && this.isNounAhead(next + 1))) return PRON
        if (closed.also.includes('pron') && (form.key === 'this' || form.key === 'these' || form.key === 'those') && this.may(next) & (VERBAL) && !(this.may(next) & (NOMINAL | ADJECTIVE))) return PRON
        if (closed.also.includes('pron') && rows.form[next]?.closed && rows.form[next]!.closed!.pos === 'pron') return PRON
        if (closed.also.includes('adv') && !(this.may(next) & NOMINAL) && this.may(next) & (ADJECTIVE | ADVERB)) return ADV
        return DET
      case 'pron':
        return PRON
      case 'sub':
        return SUB
      case 'conj':
        return CONJ
      case 'neg':
        return NEG
      case 'aux':
        return AUX
      case 'num':
        return NUM
      case 'adv':
        if (closed.also.includes('adj') && (prev === DET || prev === POSS || this.isNounAhead(next)) && prev !== NEG && this.may(next) & NOMINAL && !(this.may(next) & VERBAL)) return form.key === 'just' || form.key === 'only' || form.key === 'even' ? ADV : ADJ
        return ADV
      case 'noun':
        return closed.number === 'pl' ? NNS : NN
      case 'adj':
        return ADJ
      case 'part':
        return this.particle(i, form)
      case 'prep':
        return closed.also.includes('part') ? this.particle(i, form) : PREP
    }
    return ADV
  }

  /** "pulled out", "shut the plant down"; else a preposition or an adverb. */
  private particle(i: number, form: Form): number {
    const { rows } = this
    for (let j = i - 1; j >= this.first && j >= i - 4; j--) {
      const tag = rows.tag[j]!
      if (isVerbTag(tag) || tag === JN || tag === GERUND) {
        if (isPhrasal(rows.form[j]!.verb, form.key)) {
          // With the object between them only before the end of the group: "shut the plant down."
          if (j === i - 1 || !this.isNominalStart(i + 1)) return PART
        }
        break
      }
      if (!isNounTag(tag) && tag !== DET && tag !== PRON && !isAdjTag(tag) && tag !== ADV && tag !== POSS) break
    }
    if (this.isNominalStart(i + 1) || this.key(i + 1) === '$' || this.may(i + 1) & ING) return form.closed!.pos === 'prep' || form.closed!.also.includes('prep') ? PREP : PART
    return form.closed!.pos === 'prep' && this.may(i + 1) ? PREP : PART
  }
  private isBaseNext(i: number): boolean {
    const j = this.nextIndex(i)
    return (this.may(j) & BASE) !== 0
  }
  private isNounAhead(i: number): boolean {
    if (this.key(i) === 'last' || this.key(i) === 'next') return false // fighting last year
    for (let j = i; j < this.last && j < i + 3; j++) {
      const form = this.rows.form[j]!
      const may = this.may(j)
      if (form.closed && form.closed.pos !== 'num' && form.closed.pos !== 'adj') return false
      if (may & NOMINAL) return true
      if (!(may & (ADJECTIVE | PARTICIPLE | ING)) && !this.isNumber(j) && form.closed?.pos !== 'num') return false
    }
    return false
  }
  /** A noun group and a finite verb follow (as a subordinate clause has them), before any mark. */
  private clauseFollows(i: number): boolean {
    const end = Math.min(this.last, i + 9)
    let nominal = false
    for (let j = i; j < end; j++) {
      const form = this.rows.form[j]!
      const may = this.may(j)
      const closed = form.closed
      if (may === 0) {
        if (isQuote(form.key) || kindOf(form.key.charCodeAt(0)) !== 0) continue
        return false
      }
      if (closed) {
        if (closed.pos === 'aux') return nominal
        if (closed.pos === 'sub') return false
        if (closed.pos === 'pron') nominal = true
        if (form.key === 'to') return false
        if (closed.pos === 'prep' && !nominal && !this.isQuantity(j)) return false
        if (closed.pos === 'conj' && !nominal) return false
        continue
      }
      if (nominal) {
        if (isBe(form) || isHave(form) || isDo(form)) return true
        if (may & PAST && !(may & NOMINAL) && (!(may & ADJECTIVE) || may & PARTICIPLE)) return this.key(j + 1) !== 'by'
        if (may & PRESENT && (!(may & NOMINAL) || this.startsAnotherGroup(j + 1))) return true
        if (may & BASE && !(may & NOMINAL) && j > i && this.rows.form[j - 1]!.may & PLURAL) return true
      } else if (may & ING && !(may & NOMINAL)) return false
      if (may & NOMINAL) nominal = true
    }
    return false
  }
  private infinitiveFollows(i: number): boolean {
    const opener = this.key(i - 1)
    if (opener === 'according' || opener === 'owing' || opener === 'thanks') return false
    const j = this.nextIndex(i)
    const form = this.rows.form[j]
    if (!form || j >= this.last || (this.isCapital(j) && !this.lowered)) return false
    if (!(form.may & BASE)) return form.key === 'be' || form.key === 'like' || (form.key === 'close' || form.key === 'further' || form.key === 'back' ? this.isNominalStart(j + 1) || this.rows.form[j + 1]?.closed?.also.includes('part') === true : false)
    if (form.closed) return (form.key === 'close' || form.key === 'further' || form.key === 'back') && (this.isNominalStart(j + 1) || this.rows.form[j + 1]?.closed?.also.includes('part') === true)
    if (!(form.may & (NOUN | ADJECTIVE))) return true
    const before = this.prevIndex(i)
    const frames = before >= 0 && isVerbTag(this.rows.tag[before]!) ? framesOf(this.rows.form[before]!.verb) : ''
    let score = Math.log2((form.asVerb + 1) / (Math.max(form.asNoun, form.asAdj) + 1))
    const after = this.rows.form[j + 1]
    if (after && j + 1 < this.last) {
      if (after.closed && (after.closed.pos === 'det' || after.closed.pos === 'pron')) score += 3
      else if (after.key === 'of') score -= 4
      else if (this.isCapital(j + 1) || this.isNumber(j + 1)) score += 2
      else if (this.may(j + 1) & (PLURAL | ADJECTIVE) && !(this.may(j + 1) & VERBAL)) score += 1.5
      else if (after.closed?.pos === 'prep' || after.closed?.pos === 'part') score += 0.5
    }
    if (frames.includes('n') || frames.includes('o')) score += 2
    if (before >= 0 && (isNounTag(this.rows.tag[before]!) || isAdjTag(this.rows.tag[before]!))) score += 0.5
    return score > -1
  }
  private that(i: number): number {
    const { rows } = this
    const prev = rows.tag[i - 1] ?? 0
    const next = rows.form[i + 1]
    if (!next || i + 1 >= this.last) return PRON
    const may = this.may(i + 1)
    if (prev === PREP) return may & NOUN && !next.closed ? DET : PRON
    const before = this.prevIndex(i)
    if (before >= 0 && isVerbTag(rows.tag[before]!) && /[ct]/.test(framesOf(rows.form[before]!.verb)) && framesOf(rows.form[before]!.verb).includes('c')) return SUB
    if (isVerbTag(prev)) return may & NOUN && !next.closed && !(may & LAND) && !this.clauseFollows(i + 1) ? DET : this.clauseFollows(i + 1) ? SUB : DET
    if (isNounTag(prev) || isAdjTag(prev) || prev === PRON) return SUB
    if (prev === 0 || prev === PUNCT || prev === CONJ || prev === ADV) {
      if (next.closed?.pos === 'aux' || isBe(next) || isHave(next) || may & (PAST | PRESENT) && !(may & NOMINAL)) return prev === PUNCT && this.subject ? SUB : PRON
      if (prev === CONJ) return this.clauseFollows(i + 1) || next.closed?.pos === 'det' || next.closed?.pos === 'pron' ? SUB : DET
      if (may & NOUN && !next.closed) return DET
      return this.clauseFollows(i + 1) ? SUB : DET
    }
    return SUB
  }

  /** An open-class word in lower case (or read as one). */
  private open(i: number, form: Form): number {
    const { rows } = this
    const may = form.may & OPEN
    const prev = this.prevTag(i)
    const prevAt = this.prevIndex(i)
    const immediate = rows.tag[i - 1] ?? 0
    // be, have, do
    if (isBe(form) || isHave(form) || isDo(form)) return this.auxiliary(i, form, prev)
    const verbal = may & VERBAL
    if (!verbal) return this.nominal(i, form, may, immediate)
    const others = may & ~VERBAL
    const prevForm = prevAt >= 0 ? rows.form[prevAt]! : undefined
    // After to, would, did: the plain form.
    if (may & BASE && (prev === TO || (prev === AUX && prevForm && !isBe(prevForm) && !isHave(prevForm) && prevForm.key !== "'s"))) return VB
    // After be and have: participles.
    if (prev === AUX && prevForm && (isBe(prevForm) || isHave(prevForm) || prevForm.key === "'s" || prevForm.key === "'d")) {
      if (isHave(prevForm) || prevForm.key === "'d") return may & PARTICIPLE ? VN : may & BASE ? VB : this.finiteForm(i, may)
      if (may & ING) return VG
      if (may & PARTICIPLE) return VN
    }
    if (prev && isVerbTag(prev) && prevForm && isBe(prevForm)) {
      if (may & ING && !(others & NOUN && form.nominal && immediate === DET)) return VG
      if (may & PARTICIPLE) return VN
      if (others) return this.nominal(i, form, others, immediate)
    }
    // Inside a noun group.
    if (immediate === DET || immediate === POSS || isAdjTag(immediate) || immediate === NUM || (immediate === ADV && (rows.tag[i - 2] === DET || rows.tag[i - 2] === POSS))) return this.insideGroup(i, form, may, others, immediate)
    if (immediate === PREP) return this.afterPreposition(i, form, may, others)
    if (may & ING && !(others & NOMINAL)) return this.ing(i, form, immediate)
    return this.verbOrNoun(i, form, may, others, prev, immediate)
  }

  private auxiliary(i: number, form: Form, prev: number): number {
    const j = this.nextIndex(i)
    const next = this.rows.form[j]
    const may = this.may(j)
    const inside = j < this.last
    if (form.may & ING) {
      // being held, having signed
      if (inside && (isBe(form) ? may & PARTICIPLE : isHave(form) ? may & PARTICIPLE : 0)) return AUX
      return isAdjTag(this.rows.tag[i - 1] ?? 0) || this.rows.tag[i - 1] === DET ? GERUND : VG
    }
    if (isBe(form)) {
      if (form.key === 'are' && prev === DET) return NN
      if (inside && (may & (ING | PARTICIPLE)) && !(next!.closed) && !(may & LAND && this.isCapital(j))) return AUX
      // "are the rebels being armed": a question
      if (inside && this.key(j) === 'to' && this.may(j + 1) & BASE) return AUX
      if (form.key === 'be' || form.key === 'been') return prev === TO || prev === AUX ? (form.key === 'been' ? VN : VB) : form.key === 'been' ? VN : VB
      return form.may & PAST ? VD : form.may & PRESENT ? VZ : VP
    }
    if (isHave(form)) {
      if (this.key(i + 1) === 'since' && this.may(i + 2) & PARTICIPLE) return AUX
      if (inside && (may & PARTICIPLE || this.key(j) === 'been' || this.key(j) === 'had') && !(may & LAND && this.isCapital(j)) && !(may & NOMINAL && !(may & PAST) && next!.asNoun > next!.asVerb)) {
        // "had wounded soldiers" is rare; "has cut ties" is not
        return AUX
      }
      if (inside && this.key(j) === 'to' && this.may(j + 1) & BASE) return AUX
      if (form.key === 'have') return prev === TO || prev === AUX ? VB : VP
      return form.may & PAST ? VD : VZ
    }
    if (form.key === 'done') return VN
    if (inside && (this.rows.form[i + 1]?.closed?.pos === 'neg' || (may & BASE && !(may & NOMINAL) ))) return AUX
    if (form.key === 'do') return prev === TO || prev === AUX ? VB : AUX
    return form.may & PAST ? (inside && this.isNominalStart(j) && !this.finiteAhead(i, false) && this.rows.form[this.last - 1]?.key !== '?' ? VD : AUX) : VZ
  }

  private nominal(i: number, form: Form, may: number, immediate: number): number {
    if (may & ADJECTIVE && may & (NOMINAL | ADVERB)) {
      const next = i + 1
      const after = this.may(next)
      const nextClosed = next < this.last ? this.rows.form[next]!.closed : undefined
      if (may & NOMINAL) {
        const wantsNoun = (after & (NOMINAL | LAND) || (after & (ADJECTIVE | UNKNOWN) && this.isNounAhead(next + 1))) && !nextClosed
        if (wantsNoun) {
          if (after & PRESENT && may & NOUN && !this.finite && immediate !== 0 && this.rows.form[next]!.asVerb * 2 > this.rows.form[next]!.asNoun && this.verbContext(next, this.rows.form[next]!) && !this.finiteAhead(next, true)) return NN
          if (after & VERBAL && may & NOUN && (immediate === DET || isAdjTag(immediate)) && !this.finite && !this.finiteAhead(next, true) && after & (PRESENT | BASE) && form.asNoun >= form.asAdj) return NN
          return form.asAdj * 3 >= form.asNoun ? ADJ : may & PLURAL && !(may & NOUN) ? NNS : NN
        }
        const prev = this.prevTag(i)
        if ((isVerbTag(prev) || prev === AUX) && isBe(this.rows.form[this.prevIndex(i)]!) && immediate !== DET && form.asAdj >= form.asNoun) return ADJ
        if (immediate === ADV && form.asAdj >= form.asNoun) return ADJ
        if (form.asAdj > 8 * form.asNoun && immediate !== DET) return ADJ
        return may & PLURAL && !(may & NOUN) ? NNS : NN
      }
      return this.isNounAhead(next) || !(may & ADVERB) || form.asAdj >= form.asAdv ? (this.rows.tag[i - 1] === AUX || (isVerbTag(this.rows.tag[i - 1] ?? 0) && !isBe(this.rows.form[i - 1]!)) && !this.isNounAhead(next) ? (form.asAdj > form.asAdv ? ADJ : ADV) : ADJ) : ADV
    }
    if (may & NOMINAL && may & ADVERB && !(immediate === DET || isAdjTag(immediate) || immediate === PREP)) return form.asAdv > form.asNoun ? ADV : NN
    if (may & PLURAL) return NNS
    if (may & NOUN) return form.may & UNKNOWN && form.may & ADVERB ? ADV : NN
    if (may & ADJECTIVE) return ADJ
    if (may & ADVERB) return ADV
    return NN
  }

  private insideGroup(i: number, form: Form, may: number, others: number, immediate: number): number {
    const next = i + 1
    const nounNext = this.isNounAhead(next)
    if (may & (PARTICIPLE | ING) && nounNext && !(others & NOUN && form.asNoun > form.asVerb)) {
      // the planned visit, two detained men; but "the two killed three soldiers"
      if (immediate === NUM && may & PAST && !this.finite && !this.finiteAhead(i, true)) return VD
      if (others & ADJECTIVE) return ADJ
      if (others & NOUN && may & ING) return NN
      return may & ING ? JG : JN
    }
    if (others & NOMINAL || others & ADJECTIVE) {
      // "the Iranian attacks": noun. "the two met": verb.
      if (((isAdjTag(immediate) && this.rows.tag[i - 2] !== DET) || immediate === NUM) && may & (PAST | PRESENT) && !nounNext && this.subject && !this.finite && form.asVerb > form.asNoun * 4) return this.finiteForm(i, may)
      return this.nominal(i, form, others, immediate)
    }
    if (may & ING) return GERUND
    if (may & PARTICIPLE && (immediate === DET || immediate === POSS || immediate === ADV) && !(may & PAST && immediate !== DET)) return this.may(next) & (NOMINAL | ADJECTIVE) ? JN : immediate === DET ? JN : VN
    if (may & (PAST | PRESENT | PARTICIPLE)) {
      if (immediate === NUM || isAdjTag(immediate) || immediate === PRON) return this.finite && may & PARTICIPLE ? VN : this.finiteForm(i, may)
      return may & PARTICIPLE ? JN : this.finiteForm(i, may)
    }
    return NN
  }

  private afterPreposition(i: number, form: Form, may: number, others: number): number {
    if (may & ING && !(others & NOUN && ((form.asNoun > form.asVerb && !this.startsAnotherGroup(i + 1)) || !this.isNominalStart(i + 1)))) return this.isNounAhead(i + 1) && others & ADJECTIVE && form.asAdj >= 5 && !this.startsAnotherGroup(i + 1) ? ADJ : VG
    if (others & NOUN && may & ING) return this.nominal(i, form, others, PREP)
    if (may & PARTICIPLE && this.isNounAhead(i + 1)) return others & ADJECTIVE ? ADJ : others & NOMINAL ? this.nominal(i, form, others, PREP) : JN
    if (others) return this.nominal(i, form, others, PREP)
    return may & PARTICIPLE ? VN : may & BASE ? NN : this.finiteForm(i, may)
  }

  /** A determiner, name or adjective: what follows is no second half of a compound (training camp), but an object (training local forces). */
  private startsAnotherGroup(i: number): boolean {
    const closed = this.rows.form[i]?.closed
    if (closed) return closed.pos === 'det' || closed.pos === 'pron'
    return this.isCapital(i) || (this.may(i) & (ADJECTIVE | NOMINAL)) === ADJECTIVE
  }
  private ing(i: number, form: Form, immediate: number): number {
    if (form.may & ADJECTIVE && this.isNounAhead(i + 1) && form.asAdj >= 5 && (isNounTag(immediate) || immediate === 0)) return ADJ
    if (isVerbTag(immediate) && this.isNounAhead(i + 1) && this.may(i + 1) & (PLURAL | ADJECTIVE) && !/[gm]/.test(framesOf(this.rows.form[i - 1]!.verb)) && !isBe(this.rows.form[i - 1]!)) return JG
    return VG
  }

  private finiteForm(_i: number, may: number): number {
    return may & PAST ? VD : may & PRESENT ? VZ : may & BASE ? VP : may & PARTICIPLE ? VN : VG
  }

  private verbOrNoun(i: number, form: Form, may: number, others: number, prev: number, immediate: number): number {
    const { rows } = this
    const onlyVerb = !others
    const needs = this.subject && !this.finite
    // -ed and irregular forms
    if (may & (PAST | PARTICIPLE) && !(may & BASE && others & NOMINAL) && !(others & NOMINAL && form.asNoun > form.asVerb)) {
      if (!(may & PAST)) return others & ADJECTIVE && this.isNounAhead(i + 1) && !isNounTag(immediate) ? ADJ : VN
      if (!(may & PARTICIPLE)) return VD
      if (prev === CONJ) {
        const mate = this.beforeConjunction(i)
        if (mate === VN || mate === VD) return mate === VN && needs ? VD : mate === VD ? VD : VN
        // "refused to put … and stated": the infinitive is not what it is joined to
        if ((mate === VB || mate === VG) && this.finite) return this.lastFinite === AUX && this.perfect ? VN : VD
        if (isAdjTag(mate) && this.isNounAhead(i + 1)) return JN
        if (this.isNounAhead(i + 1) && !this.finite && !this.subject) return JN
      }
      if (immediate === 0 || (immediate === ADV && !this.subject && !this.finite)) return this.isNounAhead(i + 1) && (this.clauseFollows(i + 1) || !this.finiteWithoutComma(i)) ? (others & ADJECTIVE ? ADJ : JN) : VN
      if (immediate === PUNCT && this.key(i - 1) === ',') {
        if (this.key(i + 1) === 'by' || (needs && !this.startsAnotherGroup(i + 1) && this.commaThenVerb(i))) return VN
        if ((!needs && !this.isSpeechInversion(i, form))) return this.isNounAhead(i + 1) && !this.subjectAfterSpeech(i, form) && isAdjTag(rows.tag[i - 2] ?? 0) ? JN : needs ? VD : VN
        return VD
      }
      if (immediate === PUNCT) return this.afterQuoteOrColon(i) && this.isNounAhead(i + 1) && this.clauseFollows(i + 1) ? (others & ADJECTIVE ? ADJ : JN) : VD
      if (needs) {
        const by = this.key(i + 1) === 'by' || this.key(i + 1) === 'in' || this.key(i + 1) === 'on' || this.key(i + 1) === 'at' || this.key(i + 1) === 'with' || this.key(i + 1) === 'from' || this.key(i + 1) === 'as' || this.key(i + 1) === 'to'
        if (by && isNounTag(immediate) && (this.key(i + 1) === 'by' || !ZERO_THAT.has(form.verb)) && (this.finiteAhead(i, this.key(i + 1) === 'by') || this.verbAfterComma(i))) return VN
        if (may & PARTICIPLE && this.may(i + 1) & PLURAL && !(this.may(i + 1) & LAND) && this.finiteAhead(i + 1, true)) return JN
        return VD
      }
      if (this.finite && (isNounTag(immediate) || immediate === PRON) && this.key(i + 1) !== 'by' && (immediate === PRON || (framesOf(form.verb).includes('c') && this.afterCommaGroup(i)))) return VD
      if (isNounTag(immediate) || immediate === PRON || immediate === ADV || immediate === PART) return this.finite ? (this.isConjoinedPast(i) ? VD : VN) : VD
      if (this.isNounAhead(i + 1)) return others & ADJECTIVE ? ADJ : JN
      return VN
    }
    if (onlyVerb) {
      if (may & ING) return VG
      if (may & PRESENT) return VZ
      if (may & BASE) {
        if (prev === CONJ) {
          const mate = this.beforeConjunction(i)
          if (mate === VB) return VB
        }
        // "help rebuild", "make them leave", "demanded that he resign"
        if (needs || prev === NNS || prev === PRON) return isVerbTag(rows.tag[i - 1] ?? 0) ? VB : needs ? VP : VB
        if (immediate === 0) return VB
        return isVerbTag(immediate) || prev === NEG ? VB : this.subject && !this.finite ? VP : VB
      }
    }
    if (may & ING && others & NOMINAL) {
      // meeting, fighting, building · an audio recording in which
      if (immediate === NN && rows.tag[i - 2] === DET && !this.isNominalStart(i + 1)) return NN
      if (isNounTag(immediate)) return this.isNominalStart(i + 1) && !(this.may(i + 1) & VERBAL) && form.asVerb > form.asNoun ? VG : this.rows.form[i + 1]?.closed?.pos === 'prep' && form.asVerb > form.asNoun * 2 ? VG : NN
      if (isVerbTag(immediate)) return this.isNominalStart(i + 1) ? VG : NN
      if (immediate === PUNCT || immediate === 0 || immediate === CONJ) return (this.isNominalStart(i + 1) || this.isQuantity(i + 1)) && form.asVerb >= form.asNoun ? VG : NN
      return NN
    }
    // attacks, visits, plans, reports · attack, visit, plan
    if (may & PRESENT && others & NOMINAL) {
      if (!needs && form.asVerb > form.asNoun * 4 && isNounTag(immediate) && framesOf(form.verb).includes('c') && this.afterCommaGroup(i)) return VZ
      if (!needs) return prev === CONJ && this.beforeConjunction(i) === VZ && !isNounTag(immediate) ? VZ : this.isRelative(prev, i) ? VZ : NNS
      if (prev === NNS || prev === TO) return NNS
      if (prev === CONJ && this.beforeConjunction(i) !== VZ && (!this.isNominalStart(i + 1) || this.finiteMaybeAhead(i))) return NNS
      if (prev === SUB && !this.subject) return NNS
      if (prev === PRON || prev === SUB) return VZ
      if (form.asVerb > form.asNoun * 8 && (isNounTag(prev) || prev === PUNCT)) return VZ
      if (framesOf(form.verb).includes('c') && form.asVerb * 3 > form.asNoun && isNounTag(prev) && this.startsClause(i + 1)) return VZ
      if (this.finiteAhead(i, true)) return NNS
      if (isNounTag(prev) || prev === NAME || prev === PUNCT || isAdjTag(prev)) return this.verbContext(i, form) ? VZ : NNS
      return VZ
    }
    if (may & BASE && others & (NOMINAL | ADJECTIVE)) {
      if (prev === CONJ) {
        const mate = this.beforeConjunction(i)
        if (mate === VB) return this.isNominalStart(i + 1) || (form.asVerb > form.asNoun && (form.asVerb > form.asNoun * 3 || !isNounTag(rows.tag[i - 2] ?? 0) || this.rows.form[i + 1]?.closed?.pos !== 'prep')) ? VB : NN
        if (mate === VP && this.isNominalStart(i + 1)) return VP
      }
      if (may & PAST && needs && form.asVerb > form.asNoun && !this.finiteAhead(i, true)) return VD // cut, hit, set, put
      if (may & PAST && prev === PUNCT && this.finite && form.asVerb > form.asNoun) return VD
      if (needs && (prev === NNS || prev === PRON || (prev === SUB && this.subject)) && !this.finiteAhead(i, true) && (form.asVerb * 2 > form.asNoun || this.isNominalStart(i + 1))) return VP
      if (needs && form.asVerb > form.asNoun * 6 && isNounTag(prev) && !this.finiteAhead(i, true)) return VP
      if (isVerbTag(immediate) && rows.form[i - 1]!.verb === 'help' && form.asVerb > form.asNoun) return VB
      if (immediate === PRON && (form.asVerb > form.asNoun || SUBJECT_PRONOUNS.has(this.key(i - 1)))) return needs ? (may & PAST && /^(?:he|she|it)$/.test(this.key(i - 1)) ? VD : VP) : VB
      if (immediate === 0 && form.asVerb > form.asNoun * 3 && this.isNominalStart(i + 1) && !this.headline) return VB
      if (others & PLURAL && !(others & NOUN)) return NNS
      return this.nominal(i, form, others, immediate)
    }
    return others ? this.nominal(i, form, others, immediate) : this.finiteForm(i, may)
  }

  /** Any verb that could be the finite one before the clause ends, sure or not. */
  private finiteMaybeAhead(i: number): boolean {
    const end = Math.min(this.last, i + AHEAD)
    for (let j = i + 1; j < end; j++) {
      const form = this.rows.form[j]!
      if (form.may === 0 && !isQuote(form.key)) return false
      if (form.closed?.pos === 'aux') return true
      if (form.closed?.pos === 'sub') return false
      if (form.may & (PAST | PRESENT) && !(form.closed) && form.asVerb > form.asNoun) return true
    }
    return false
  }
  private isRelative(prev: number, i: number): boolean {
    return prev === SUB && !this.finite && i > this.first
  }
  /** What follows an unsure "attacks": an object or a preposition that suits a verb. */
  private verbContext(i: number, form: Form): boolean {
    const next = i + 1
    if (next >= this.last) return this.headline && form.asVerb > form.asNoun
    const closed = this.rows.form[next]!.closed
    if (closed) {
      if (closed.pos === 'det' || closed.pos === 'pron') return true
      if (this.key(next) === 'to') return true
      if (closed.pos === 'prep' || closed.pos === 'part' || closed.pos === 'adv') return form.asVerb * 2 > form.asNoun || this.headline || (form.asVerb * 6 > form.asNoun && this.finiteMissing(next))
      if (closed.pos === 'sub') return true
      return closed.pos === 'num' || closed.pos === 'adj' || closed.pos === 'noun'
    }
    if (this.isCapital(next) || this.isNumber(next)) return true
    if (this.rows.form[next]!.may === 0) return form.asVerb > form.asNoun && (this.rows.form[next]!.key === '"' || this.rows.form[next]!.key === '“') || this.finiteMissing(next)
    return true
  }
  /** "…, based in Paris, said": a comma and a finite verb follow, so what stands before the comma need not be one. */
  private commaThenVerb(i: number): boolean {
    const end = Math.min(this.last, i + 22)
    for (let j = i + 1; j < end; j++) {
      const form = this.rows.form[j]!
      if (form.key === ',') {
        const next = this.rows.form[this.nextIndex(j)]
        if (next && (next.closed?.pos === 'aux' || isBe(next) || isHave(next) || ((next.may & (PAST | PRESENT)) !== 0 && next.asVerb > next.asNoun * 2))) return true
      } else if (form.may === 0 && !isQuote(form.key) && form.key !== '-') return false
      if (form.closed?.pos === 'aux' || (form.may & PAST && !(form.may & (PARTICIPLE | NOMINAL)))) return false
    }
    return false
  }
  /** The clause goes on with a verb right behind the next comma: "a body linked to the Union, investigated". */
  private verbAfterComma(i: number): boolean {
    if (!this.afterCommaGroup(i)) return false
    const end = Math.min(this.last, i + AHEAD)
    for (let j = i + 1; j < end; j++) {
      const form = this.rows.form[j]!
      if (form.key === ',') {
        const next = this.rows.form[this.nextIndex(j)]
        if (!next) return false
        return next.closed?.pos === 'aux' || isBe(next) || isHave(next) || ((next.may & (PAST | PRESENT)) !== 0 && next.asVerb > next.asNoun * 2)
      }
      if (form.may === 0 && !isQuote(form.key)) return false
      if (form.closed?.pos === 'sub') return false
    }
    return false
  }
  /** No finite verb until the sentence ends. */
  private finiteMissing(i: number): boolean {
    const end = Math.min(this.last, i + 25)
    for (let j = i; j < end; j++) {
      const form = this.rows.form[j]!
      if (form.closed?.pos === 'aux' || isBe(form) || isHave(form)) return false
      if (this.isPast(j)) return false
      if (form.may & PRESENT && !(form.may & NOMINAL)) return false
    }
    return true
  }
  private finiteWithoutComma(i: number): boolean {
    for (let j = i + 1; j < this.last && j < i + AHEAD; j++) {
      const key = this.rows.form[j]!.key
      if (key === ',') return true
    }
    return false
  }
  /** "…," said Lavrov · ", added the minister": a past tense with its subject behind it. */
  private isSpeechInversion(i: number, form: Form): boolean {
    return framesOf(form.verb).includes('c') && (this.isCapital(i + 1) || this.rows.form[i + 1]?.closed?.pos === 'det')
  }
  private subjectAfterSpeech(i: number, form: Form): boolean {
    return this.isSpeechInversion(i, form)
  }
  /** Only a noun group stands between `i` and the comma or quotation mark before it: "…, the ministry said". */
  private afterCommaGroup(i: number): boolean {
    for (let j = i - 1; j >= this.first && j > i - 16; j--) {
      const tag = this.rows.tag[j]!
      if (tag === PUNCT) {
        const key = this.rows.form[j]!.key
        if (key === '(' || key === ')' || key === '-') continue
        return key === ',' || isQuote(key)
      }
      if (!(isNounTag(tag) || isAdjTag(tag) || tag === DET || tag === NUM || tag === POSS || tag === PREP || tag === ADV || tag === CONJ)) return false
    }
    return false
  }
  private isConjoinedPast(i: number): boolean {
    return this.rows.tag[i - 1] === ADV && this.rows.tag[i - 2] === CONJ
  }
  /** The tag of the nearest verb, noun or adjective before the conjunction before `i` that `i` could be joined to. */
  private beforeConjunction(i: number): number {
    let j = i - 1
    while (j >= this.first && this.rows.tag[j] !== CONJ) j--
    // Directly before it a noun: the verb is further left, unless nouns are joined.
    for (let k = j - 1, steps = 0; k >= this.first && steps < 18; k--, steps++) {
      const tag = this.rows.tag[k]!
      if (isVerbTag(tag)) return tag
      if (tag === TO) continue
      if (isAdjTag(tag) && k === j - 1) return tag
      if (tag === SUB) return 0
    }
    return 0
  }
}

/** Verbs that often have a clause without "that". */
const ZERO_THAT = new Set('say think believe hope claim insist know fear suggest acknowledge admit argue estimate warn predict feel understand suspect allege confirm announce reveal'.split(' '))
const TIME_NAMES = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(' '))
/** Forms that can only be a subject. */
const SUBJECT_PRONOUNS = new Set(['i', 'he', 'she', 'we', 'they'])
const isQuote = (key: string): boolean => key === '"' || key === '“' || key === '”' || key === "'" || key === '‘' || key === '’' || key === '``' || key === "''" || key === '«' || key === '»'
const isTitle = (form: Form): boolean => form.kind === 'person' && (form.may & NOMINAL) !== 0 && !(form.may & LAND) && form.asNoun >= 4 && !(form.may & UNKNOWN)
