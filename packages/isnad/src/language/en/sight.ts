// What the tagger sees from a word: its neighbours, what has been decided to the left, what may come to the right.
import {
  ADJECTIVE,
  ADVERB,
  BASE,
  CLOSED,
  DEMONYM,
  type Form,
  ING,
  LAND,
  NOMINAL,
  NOUN,
  PARTICIPLE,
  PAST,
  UNKNOWN,
  VERBAL,
} from './lexicon.js'
import { ADV, CONJ, DET, isAdjTag, isNounTag, isVerbTag, NEG, NUM, POSS, PREP, PUNCT, SUB, TO } from './tags.js'
import type { Rows } from './words.js'

export const isBe = (form: Form): boolean => form.verb === 'be'
export const isHave = (form: Form): boolean => form.verb === 'have'
export const isDo = (form: Form): boolean => form.verb === 'do'
const FLOATING = new Set(['all', 'both', 'each', 'long', 'last', 'first'])
/** How far a look ahead goes at most: it keeps the work linear. */
export const AHEAD = 14

/** A sentence while its words are tagged from left to right. */
export class Sight {
  /** A finite verb has been seen in this clause. */
  finite = false
  /** Something that can be its subject has been seen. */
  subject = false
  /** Outer clauses that a relative or that-clause interrupts: whether they had their verb, and whether a subject waits for it ("soldiers who had deserted … | attacked"). */
  readonly outer: { readonly finite: boolean; readonly waits: boolean }[] = []
  lastFinite = 0
  /** The word that opened this clause, if one did. */
  sub = ''
  perfect = false
  /** A preposition stands before, and no mark since. */
  governed = false
  readonly headline: boolean

  constructor(
    readonly rows: Rows,
    readonly first: number,
    readonly last: number,
    readonly names: () => ReadonlySet<string>,
    readonly lowered: boolean,
  ) {
    this.headline = rows.start[first]! < rows.text.bodyStart
  }

  /** Goes into a clause that interrupts another. */
  enter(finite: boolean, waits = false): void {
    this.outer.push({ finite, waits })
    if (this.outer.length > 6) this.outer.shift()
  }

  key(i: number): string {
    return i >= this.first && i < this.last ? this.rows.form[i]!.key : ''
  }

  /** What the word at `i` may be, 0 outside the sentence. Capitalised words inside a sentence count as nouns. */
  may(i: number): number {
    if (i < this.first || i >= this.last) return 0
    const may = this.rows.form[i]!.may
    if (!this.lowered && this.rows.capital[i] && this.rows.capital[i] !== 3 && i > this.first && !(may & CLOSED))
      return NOUN | LAND | (may & DEMONYM ? ADJECTIVE : 0)
    return may
  }

  /** Tag before `i`, adverbs, negations and quotes left out. */
  prevTag(i: number): number {
    const j = this.prevIndex(i)
    return j < 0 ? 0 : this.rows.tag[j]!
  }

  prevIndex(i: number): number {
    for (let j = i - 1; j >= this.first; j--) {
      const tag = this.rows.tag[j]!
      if (tag === ADV || tag === NEG) continue
      if (tag === PUNCT && isQuote(this.rows.form[j]!.key)) continue
      return j
    }
    return -1
  }

  /** "were all killed", "have both said", "has long accused", "was last fully inspected": a word that counts the subject from behind the auxiliary, or says for how long or when. */
  isFloating(i: number): boolean {
    if (!FLOATING.has(this.key(i))) return false
    const before = this.rows.form[i - 1]
    const plain = this.rows.form[i + 1]
    const at = plain && plain.may & ADVERB && !(plain.may & (VERBAL | NOMINAL)) && !plain.closed ? i + 2 : i + 1
    const after = this.rows.form[at]
    return !!before && !!after && at < this.last && (isBe(before) || isHave(before)) && !after.closed && (after.may & (PARTICIPLE | ING)) !== 0 && ((after.may & NOMINAL) === 0 || after.asVerb > after.asNoun)
  }

  /** "Kenya and Malta each expelled", "the two both denied": right before the verb. */
  countsSubject(i: number): boolean {
    const before = this.prevTag(i)
    return this.subject && !this.finite && !this.governed && (isNounTag(before) || before === NUM) && this.isPast(i + 1) && !(this.may(i + 1) & NOMINAL)
  }

  /** "neither confirmed nor denied": what is not done, not which one. */
  isCorrelative(i: number): boolean {
    if (this.key(i) !== 'neither' || !(this.may(i + 1) & VERBAL) || this.rows.form[i + 1]!.closed || this.isCapital(i + 1)) return false
    for (let j = i + 2; j < this.last && j < i + AHEAD; j++) if (this.key(j) === 'nor') return true
    return false
  }

  /** The next word that is no adverb, negation or quote. */
  nextIndex(i: number): number {
    for (let j = i + 1; j < this.last && j < i + 5; j++) {
      const form = this.rows.form[j]!
      if (
        form.closed?.pos === 'neg' ||
        ((form.may & ADVERB) !== 0 && !(form.may & (VERBAL | NOMINAL)) && !form.closed) ||
        (form.closed?.pos === 'adv' && form.closed.also.length === 0) ||
        isQuote(form.key) ||
        this.isFloating(j) ||
        this.isCorrelative(j)
      )
        continue
      return j
    }
    return i + 1
  }

  /** What may begin or go on with a noun group. */
  isNominalStart(i: number): boolean {
    const may = this.may(i)
    const closed = i < this.last && i >= this.first ? this.rows.form[i]!.closed : undefined
    if (closed)
      return (
        closed.pos === 'det' ||
        closed.pos === 'num' ||
        closed.pos === 'pron' ||
        closed.pos === 'noun' ||
        (closed.pos === 'adj' && !closed.also.includes('adv'))
      )
    return (may & (NOMINAL | ADJECTIVE | LAND | UNKNOWN)) !== 0 || this.isNumber(i)
  }

  /** at least 12, just 100, up to 5, more than 40, about $3m */
  isQuantity(i: number): boolean {
    const key = this.key(i)
    if (key === 'at' || key === 'up' || key === 'more' || key === 'less')
      return this.isNumber(i + 2) || this.rows.form[i + 2]?.closed?.pos === 'num' || this.key(i + 2) === 'a'
    return (
      (key === 'just' ||
        key === 'only' ||
        key === 'about' ||
        key === 'some' ||
        key === 'around' ||
        key === 'over' ||
        key === 'nearly' ||
        key === 'almost') &&
      (this.isNumber(i + 1) || this.rows.form[i + 1]?.closed?.pos === 'num')
    )
  }

  isNumber(i: number): boolean {
    if (i >= this.last) return false
    const c = this.rows.form[i]!.key.charCodeAt(0)
    return (c >= 48 && c <= 57) || c === 0x24 || c === 0xa3 || c === 0x20ac
  }

  /** A past form that is hardly ever a noun or adjective. */
  isPast(j: number): boolean {
    const form = this.rows.form[j]!
    return (this.may(j) & PAST) !== 0 && form.asVerb > 2 * (form.asNoun + form.asAdj)
  }

  isAfterHaveOrBe(j: number): boolean {
    const before = this.rows.form[j - 1]
    return !!before && (isBe(before) || isHave(before))
  }

  isCapital(i: number): boolean {
    return i >= this.first && i < this.last && (this.rows.capital[i] === 1 || this.rows.capital[i] === 2)
  }

  isCapitalLine(i: number): boolean {
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

  afterQuoteOrColon(i: number): boolean {
    const before = this.rows.form[i - 1]
    return (
      !!before &&
      this.rows.tag[i - 1] === PUNCT &&
      (before.key === '"' ||
        before.key === '“' ||
        before.key === "'" ||
        before.key === '‘' ||
        before.key === ':' ||
        before.key === '-' ||
        before.key === '—' ||
        before.key === '–' ||
        before.key === '--' ||
        before.key === '(' ||
        before.key === '.' ||
        before.key === '«' ||
        before.key === '``')
    )
  }

  openSingle(i: number): boolean {
    for (let j = i - 1; j >= this.first && j > i - 40; j--) {
      const key = this.rows.form[j]!.key
      if (key === '‘' || (key === "'" && this.rows.tag[j] === PUNCT && this.rows.end[j] === this.rows.start[j + 1])) return true
    }
    return false
  }

  /** "Chad and Mali", in a headline also "Chad, Mali": the group before `i` has several heads. */
  isJoined(i: number): boolean {
    const mark = this.rows.tag[i - 2]
    return (
      (mark === CONJ || (this.headline && mark === PUNCT && this.key(i - 2) === ',')) &&
      isNounTag(this.rows.tag[i - 1] ?? 0) &&
      isNounTag(this.rows.tag[i - 3] ?? 0)
    )
  }
  isParticle(i: number): boolean {
    const closed = i < this.last ? this.rows.form[i]?.closed : undefined
    return closed !== undefined && (closed.pos === 'part' || closed.also.includes('part'))
  }

  isNounAhead(i: number): boolean {
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

  isBaseNext(i: number): boolean {
    const j = this.nextIndex(i)
    return (this.may(j) & BASE) !== 0
  }

  /** A determiner, name or adjective: what follows is no second half of a compound (training camp), but an object (training local forces). */
  startsAnotherGroup(i: number): boolean {
    const closed = this.rows.form[i]?.closed
    if (closed) return closed.pos === 'det' || closed.pos === 'pron'
    return this.isCapital(i) || (this.may(i) & (ADJECTIVE | NOMINAL)) === ADJECTIVE
  }

  /** The tag of the nearest verb, noun or adjective before the conjunction before `i` that `i` could be joined to. */
  beforeConjunction(i: number): number {
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

  /** Only a noun group stands between `i` and the comma or quotation mark before it: "…, the ministry said". */
  afterCommaGroup(i: number): boolean {
    for (let j = i - 1; j >= this.first && j > i - 16; j--) {
      const tag = this.rows.tag[j]!
      if (tag === PUNCT) {
        const key = this.rows.form[j]!.key
        if (key === '(' || key === ')' || key === '-') continue
        return key === ',' || isQuote(key)
      }
      if (!(isNounTag(tag) || isAdjTag(tag) || tag === DET || tag === NUM || tag === POSS || tag === PREP || tag === ADV || tag === CONJ))
        return false
    }
    return false
  }
}

export const isQuote = (key: string): boolean =>
  key === '"' ||
  key === '“' ||
  key === '”' ||
  key === "'" ||
  key === '‘' ||
  key === '’' ||
  key === '``' ||
  key === "''" ||
  key === '«' ||
  key === '»'
export const isTitle = (form: Form): boolean =>
  form.kind === 'person' && (form.may & NOMINAL) !== 0 && !(form.may & LAND) && form.asNoun >= 4 && !(form.may & UNKNOWN)
/** Forms that can only be a subject. */
export const SUBJECT_PRONOUNS = new Set(['i', 'he', 'she', 'we', 'they'])
