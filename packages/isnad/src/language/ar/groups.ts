// Noun groups: idafa chains with their adjectives, names, titles with names, quantities, pronouns, and what «و» joins at which level.
// One pass from left to right; a group looks ahead only as far as it reaches itself.
import type { Group } from '../../document/group.js'
import type { Grouped, Split } from '../../document/document.js'
import type { Word } from '../../document/word.js'
import { agrees, isAbsolute, isAccusative, isConstruct, isNisba } from './agreement.js'
import { conjoin } from './coordination.js'
import { type KnownName, knownNameAt } from './known-names.js'
import { Lexeme, Lexemes } from './lexemes.js'
import { approximationAt, complementsOf, isDay, Noun } from './nouns.js'
import { closesQuote, isPercent, isQuoteMark, isTagSign, joinsName, opensQuote } from './marks.js'
import { prepositionAt } from './prepositions.js'
import { rereadMasdars } from './reread.js'

/** A group while it is being read. */
export interface Draft {
  index: number
  sentence: number
  start: number
  end: number
  first: number
  last: number
  head: number
  prep?: number
  preposition?: string
  parent?: { group: number; as: 'genitive' | 'apposition' | 'conjunct' | 'prepositional' }
  conjuncts: number[]
  definite: boolean
  known?: boolean
  animate?: boolean
  gender?: 'm' | 'f'
  number?: 'sg' | 'du' | 'pl'
  parenthetical?: boolean
}

/**
 * Finds the noun groups of every sentence.
 *
 * @example group(split).groups.map((g) => split.text.slice(g.start, g.end)) // ['وزير الخارجية الإيراني عباس عراقجي', 'الخارجية', 'عباس عراقجي']
 */
export function group(text: Split): Grouped {
  const reread = rereadMasdars(text)
  const reader = new GroupReader(reread)
  for (const sentence of reread.sentences) reader.readSentence(sentence.index, sentence.first, sentence.last)
  return { ...reread, groups: reader.finish() }
}

const DEEPEST = 7

export class GroupReader {
  readonly words: readonly Word[]
  readonly drafts: Draft[] = []
  /** Where reading goes on. */
  at = 0
  /** Where the last apposition between commas ended. */
  besideEnd = -1
  private end = 0
  private sentence = 0
  private readonly lexemes: Lexemes

  constructor(private readonly text: Split) {
    this.words = text.words
    this.lexemes = new Lexemes(text.words)
  }

  classOf(i: number): number {
    return this.lexemes.at(i)
  }

  /** A mark as it is written. */
  written(i: number): string {
    return this.words[i]!.key
  }

  readSentence(sentence: number, first: number, last: number): void {
    this.sentence = sentence
    this.end = last
    let prep = -1
    let preposition = ''
    let parenthesis = -1
    let i = first
    while (i < last) {
      const word = this.words[i]!
      if (word.pos === 'punct') {
        const mark = this.written(i)
        if (mark === '(' || mark === '[') parenthesis = i
        else if (mark === ')' || mark === ']') parenthesis = -1
        if (!isQuoteMark(mark) && mark !== '(' && !isTagSign(mark)) prep = -1
        i++
        continue
      }
      const found = (word.pos === 'prep' || this.classOf(i) & Lexeme.Preposition) && !this.approximate(i) && !this.isLongName(i) ? prepositionAt(this.words, i, last) : undefined
      if (found) {
        prep = i
        preposition = found.as
        i += found.length
        continue
      }
      if (this.starts(i)) {
        const outer = this.readWhole(i)
        if (outer) {
          if (prep >= 0) {
            outer.prep = prep
            outer.preposition = preposition
          }
          if (parenthesis >= 0) this.markParenthetical(outer)
          prep = -1
          i = Math.max(this.at, i + 1)
          continue
        }
      }
      if (word.pos !== 'adv' && word.pos !== 'part') prep = -1
      i++
    }
  }

  private markParenthetical(outer: Draft): void {
    for (let g = outer.index; g < this.drafts.length; g++) this.drafts[g]!.parenthetical = true
  }

  /** «نحو 20», «حوالى مئة», «ما لا يقل عن خمسة»: how many words come before the number; 0 for none. */
  private approximate(i: number): number {
    if (!(this.classOf(i) & Lexeme.Approximate)) return 0
    const length = approximationAt(this.words, i, this.end)
    if (length === 0) return 0
    const next = this.words[i + length]
    return next && i + length < this.end && (next.pos === 'num' || (this.classOf(i + length) & Noun.Unit) !== 0) ? length : 0
  }

  /** May a noun group begin here? */
  starts(i: number): boolean {
    const word = this.words[i]
    if (!word || i >= this.end) return false
    if (this.approximate(i)) return true
    // «أما طهران، فـ…»
    if (word.key === 'اما' && this.words[i + 1]?.definite === true) return false
    switch (word.pos) {
      case 'noun':
      case 'name':
      case 'adj':
      case 'num':
      case 'foreign':
        return true
      case 'pron':
        return true
      case 'det':
        return true
      default:
        return false
    }
  }

  add(first: number, last: number, head: number, definite: boolean): Draft {
    const draft: Draft = { index: this.drafts.length, sentence: this.sentence, start: 0, end: 0, first, last, head, conjuncts: [], definite }
    this.drafts.push(draft)
    return draft
  }

  /** A group with all that is joined to it and stands beside it: «الرئيس الروسي ونظيره الإيراني»، «فلان، وزير الخارجية،». */
  private readWhole(i: number): Draft | undefined {
    const outer = this.readOne(i, [])
    if (!outer) return undefined
    this.readBeside(outer)
    conjoin(this, outer, this.end)
    // «وزير الخارجية والتعاون، فلان،»: what was joined inside ends before the name
    if (outer.last === this.at && this.isComma(this.at) && this.at > outer.first + 3) {
      const { at } = this
      this.readBeside(outer)
      if (this.at > at) conjoin(this, outer, this.end)
    }
    return outer
  }

  /** «عباس عراقجي، وزير الخارجية الإيراني،» and «الرئيس الروسي، فلاديمير بوتين،»: a name and a title between commas are one. */
  readBeside(outer: Draft): void {
    const comma = this.at
    if (!this.isComma(comma) || comma + 1 >= this.end) return
    const next = comma + 1
    const named = this.isName(outer.head) || this.drafts.some((d, k) => k > outer.index && d.parent?.group === outer.index && d.parent.as === 'apposition')
    const titled = (this.classOf(outer.head) & (Noun.Title | Noun.Body)) !== 0
    const word = this.words[next]!
    const nextTitled = word.pos !== 'verb' && !isAccusative(word) && (this.classOf(next) & Noun.Title) !== 0
    // «… التركي، مولود أوغلو،»: a first name that is a word besides
    const second = this.words[next + 1]
    const namedByWord = (word.pos === 'adj' || word.pos === 'noun') && !word.definite && !word.clitic && !isAccusative(word) && this.isName(next + 1) && !second!.clitic && !this.isPlace(next + 1)
    const nextNamed = (this.isName(next) || namedByWord) && !this.isPlace(next)
    if (!((this.isName(outer.head) && nextTitled) || (titled && !named && nextNamed) || (titled && !named && nextTitled && this.isName(next + 1)))) return
    const before = this.drafts.length
    const beside = namedByWord && !nextTitled ? this.readName(next, []) : this.readOne(next, [])
    if (!beside) return
    const after = this.at
    // between two commas, or to the end, or before what cannot begin a clause of its own
    const closing = this.isComma(after) || after >= this.end || this.words[after]!.pos === 'sub' || this.words[after]!.pos === 'prep' || this.words[after]!.pos === 'punct' || this.words[after]!.pos === 'verb'
    if (!closing) {
      this.drafts.length = before
      this.at = comma
      return
    }
    beside.parent = { group: outer.index, as: 'apposition' }
    outer.last = beside.last
    this.at = this.isComma(after) && this.words[after + 1]?.pos !== 'conj' ? after + 1 : after
    this.besideEnd = this.at
  }

  isComma(i: number): boolean {
    return i < this.end && this.words[i]!.pos === 'punct' && (this.written(i) === '،' || this.written(i) === ',')
  }

  /** A name, or a word that nobody knows and that therefore is likely one. */
  isName(i: number): boolean {
    const word = this.words[i]
    if (!word || i >= this.end) return false
    return word.pos === 'name' || word.pos === 'foreign' || (word.unknown === true && word.pos === 'noun')
  }

  /**
   * One group without conjuncts. `outers` are the groups it stands in as a genitive, outermost first: an adjective may be theirs.
   * Leaves `at` behind the group.
   */
  readOne(i: number, outers: readonly Draft[]): Draft | undefined {
    const word = this.words[i]
    if (!word || !this.starts(i) || outers.length > DEEPEST) return undefined
    const approximate = this.approximate(i)
    if (approximate) {
      const inner = this.readOne(i + approximate, outers)
      if (inner) inner.first = i
      return inner
    }
    if (word.pos === 'pron') {
      this.at = i + 1
      return this.add(i, i + 1, i, true)
    }
    const known = word.pos === 'num' || word.pos === 'det' ? undefined : this.knownAt(i)
    if (known && (known.kind === 'state' || known.kind === 'capital' || known.kind === 'place')) return this.readKnown(i, known, outers)
    const bits = this.classOf(i)
    if (bits & Noun.Quantity && !this.hasArticle(i)) {
      const quantified = this.readQuantified(i, outers)
      if (quantified) return quantified
    }
    if (word.pos === 'det' || bits & Noun.Reference) return this.readReferred(i, outers)
    if (word.pos === 'num' || bits & Noun.Unit) return this.readCounted(i, outers)
    return this.isName(i) && !(bits & Noun.Time) ? this.readName(i, outers) : this.readNoun(i, outers)
  }

  private readonly known: (KnownName | null | undefined)[] = []

  knownAt(i: number): KnownName | undefined {
    if (!(this.classOf(i) & Lexeme.Known)) return undefined
    let known = this.known[i]
    if (known === undefined) {
      known = knownNameAt(this.words, i, this.end) ?? null
      this.known[i] = known
    }
    return known ?? undefined
  }

  /** «روسيا» is no accusative of «روسي». */
  private isState(i: number): boolean {
    return this.words[i]!.definite !== true && this.words[i]!.key.endsWith('ا') && this.isPlace(i)
  }

  private hasArticle(i: number): boolean {
    const { start } = this.words[i]!
    return this.text.text.charCodeAt(start) === 0x627 && this.text.text.charCodeAt(start + 1) === 0x644
  }

  /** «جنوب أفريقيا» is no place south of anything. */
  private isLongName(i: number): boolean {
    return this.words[i]!.pos !== 'prep' && (this.knownAt(i)?.length ?? 0) > 1
  }

  private isPlace(i: number): boolean {
    const kind = this.knownAt(i)?.kind
    return kind === 'state' || kind === 'capital' || kind === 'place'
  }

  /** «الولايات المتحدة», «كوريا الشمالية», «موسكو»: however many words, one name. */
  private readKnown(i: number, known: KnownName, outers: readonly Draft[]): Draft {
    const draft = this.add(i, i + known.length, i, true)
    draft.known = true
    draft.animate = known.kind !== 'place'
    draft.number = 'sg'
    if (known.gender) draft.gender = known.gender
    this.at = i + known.length
    this.readAdjectives(draft, outers)
    draft.last = this.at
    return draft
  }

  /** «هذا اللقاء» is one group; «هذا» alone stands for something said before. */
  private readReferred(i: number, outers: readonly Draft[]): Draft | undefined {
    const next = this.afterQuote(i + 1)
    const word = this.words[next]
    if (word && next < this.end && word.definite === true && (word.pos === 'noun' || word.pos === 'adj' || word.pos === 'num' || word.pos === 'name')) {
      const inner = this.readOne(next, outers)
      if (inner) {
        inner.first = i
        return inner
      }
    }
    this.at = i + 1
    return this.add(i, i + 1, i, true)
  }

  /** «12 شخصا», «خمسة وعشرون جنديا», «ثلاثة من الجنود», «5 ملايين دولار»: the head is what is counted. */
  private readCounted(i: number, outers: readonly Draft[]): Draft | undefined {
    let j = i + 1
    for (;;) {
      const word = this.words[j]
      if (!word || j >= this.end) break
      if (word.pos === 'num' || this.classOf(j) & Noun.Unit) j++
      else if (word.pos === 'conj' && (this.words[j + 1]?.pos === 'num' || (j + 1 < this.end && this.classOf(j + 1) & Noun.Unit && this.words[j + 1]!.pos !== 'verb')) && this.words[j - 1]!.pos === 'num') j += 2
      else if (word.pos === 'punct' && isPercent(this.written(j))) j++
      else break
    }
    const counted = this.words[j]
    const digits = j - i === 1 && this.isDigits(i)
    if (counted && j < this.end) {
      if (counted.key === 'من' && counted.pos === 'prep' && this.starts(j + 1) && !digits) {
        const inner = this.readOne(j + 1, outers)
        if (inner) {
          inner.first = i
          return inner
        }
      } else if ((counted.pos === 'noun' || counted.pos === 'adj' || (counted.unknown === true && counted.key.endsWith('ا')) || (counted.pos === 'name' && this.classOf(j) & Noun.Time)) && (!this.hasArticle(j) || this.classOf(j) & Noun.Time) && !isDay(counted.key)) {
        const inner = this.readOne(j, outers)
        if (inner) {
          inner.first = i
          inner.number ??= 'pl'
          return inner
        }
      }
    }
    const draft = this.add(i, j, i, this.words[i]!.definite === true)
    this.at = j
    if (this.words[i]!.definite === true) this.readAdjectives(draft, outers)
    draft.last = this.at
    return draft
  }

  private isDigits(i: number): boolean {
    const code = this.words[i]!.key.charCodeAt(0)
    return code >= 48 && code <= 57
  }

  /** «بعض الدول», «عدد من المسؤولين», «كل من روسيا وإيران», «أحد كبار المسؤولين»: the head is the noun meant. */
  private readQuantified(i: number, outers: readonly Draft[]): Draft | undefined {
    let next = i + 1
    const word = this.words[next]
    if (!word || next >= this.end) return undefined
    if (word.pos === 'pron' && word.clitic === 'after') return undefined
    // «عدد كبير من», «مجموعة أخرى من»
    if (word.pos === 'adj' && word.definite !== true && this.words[next + 1]?.key === 'من') next++
    if (this.words[next]!.key === 'من' && this.words[next]!.pos === 'prep') next++
    else if (next > i + 1) return undefined
    next = this.afterQuote(next)
    const inside = this.words[next]
    if (!inside || !this.starts(next) || inside.pos === 'pron' || isDay(inside.key)) return undefined
    // «أكبر» and «أول» need an indefinite noun or a definite plural behind them; a definite adjective belongs to something before
    const inner = this.readOne(next, outers)
    if (!inner) return undefined
    inner.first = i
    return inner
  }

  /** «فلاديمير بوتين», «محمد بن سلمان», «كوريا الشمالية», «لويس دي غيندوس», then a title without a comma: «فلان رئيس المجلس». */
  private readName(i: number, outers: readonly Draft[]): Draft {
    const draft = this.add(i, i + 1, i, true)
    // «أبو سهمين», «عبد الله»
    let j = i + 1
    if (this.classOf(i) & Noun.Part && j < this.end && !this.words[j]!.clitic && (this.isName(j) || this.words[j]!.pos === 'noun' || this.words[j]!.pos === 'adj')) j++
    while (j < this.end) {
      const word = this.words[j]!
      if (word.clitic) break
      if (word.pos === 'punct' && joinsName(this.written(j)) && this.isName(j + 1) && this.tight(j)) {
        j += 2
        continue
      }
      if (isDay(this.dayForm(j))) break
      if (this.knownAt(j)?.kind === 'state') break
      const bits = this.classOf(j)
      if (bits & Noun.Part && (this.isName(j + 1) || this.words[j + 1]?.pos === 'noun') && word.pos !== 'neg' && word.pos !== 'verb') {
        j += 2
        continue
      }
      if (!this.isName(j) && !(j === i + 1 && this.isSurname(i, j)) && (word.definite !== true || !word.also?.includes('name') || word.verbForm === 'masdar' || bits & (Noun.Title | Noun.Body | Noun.Animate | Noun.Time | Noun.PlaceNoun))) break
      j++
    }
    draft.last = j
    this.at = j
    this.readAdjectives(draft, outers)
    draft.last = this.at
    if (outers.length === 0) this.readTitleBehind(draft)
    return draft
  }

  /** «سمير الحداد»: after one first name a definite noun that is no title is a surname. */
  private isSurname(first: number, j: number): boolean {
    const word = this.words[j]!
    if (!(this.classOf(first) & Noun.PersonName) || this.isPlace(first)) return false
    if (word.definite !== true || !this.hasArticle(j) || word.number !== 'sg' || (word.pos !== 'noun' && word.pos !== 'adj') || word.verbForm === 'masdar') return false
    return !(this.classOf(j) & (Noun.Title | Noun.Body | Noun.Animate | Noun.Time | Noun.PlaceNoun))
  }

  /** No space on either side of a mark: «جان-إيف». */
  private tight(i: number): boolean {
    const token = this.text.tokens[this.words[i]!.token]!
    return !token.spaceBefore && this.text.tokens[token.index + 1]?.spaceBefore === false
  }

  /** «عبد الباسط سيدا رئيس المجلس الوطني السوري»: after a full name a title belongs to it. */
  private readTitleBehind(name: Draft): void {
    const i = this.at
    const word = this.words[i]
    if (!word || i >= this.end || word.pos !== 'noun' || word.clitic || !(this.classOf(i) & Noun.Title)) return
    if (name.last - name.first < 2 && !word.definite) return
    if (isAccusative(word)) return
    const title = this.readOne(i, [])
    if (!title) return
    // «التقى فلان وزير الخارجية»: a title that has a name of its own is somebody else
    const own = this.drafts.some((d, k) => k > title.index && d.parent?.group === title.index && d.parent.as === 'apposition')
    if (own || !title.definite) {
      this.drafts.length = title.index
      this.at = i
      return
    }
    title.parent = { group: name.index, as: 'apposition' }
    name.last = title.last
  }

  /** A noun with its genitives, adjectives and the name it announces. */
  private readNoun(i: number, outers: readonly Draft[]): Draft {
    const word = this.words[i]!
    const draft = this.add(i, i + 1, i, word.definite === true)
    this.at = i + 1
    const next = this.words[i + 1]
    if (next && i + 1 < this.end && next.pos === 'pron' && next.clitic === 'after') {
      const pronoun = this.add(i + 1, i + 2, i + 1, true)
      pronoun.parent = { group: draft.index, as: 'genitive' }
      draft.definite = true
      this.at = i + 2
      this.readSamePeople(draft, outers)
    } else if (this.takesGenitive(i)) this.readGenitive(draft, outers)
    else if (this.isDualTitle(i)) {
      draft.number = 'du'
      draft.gender = 'm'
      this.readGenitive(draft, outers)
    }
    if (this.classOf(i) & Noun.Time) this.readDate()
    draft.last = this.at
    this.readAdjectives(draft, outers)
    if (this.classOf(i) & Noun.Time) this.readDate()
    // «القائم بأعمال الوزير الأميركي»: what its complement left is its own
    if (this.readComplement(draft, outers)) this.readAdjectives(draft, outers)
    const before = this.at
    this.readNamed(draft, outers)
    // «وكالة "فارس" الإيرانية»
    if (this.at > before) this.readAdjectives(draft, outers)
    draft.last = Math.max(draft.last, this.at)
    return draft
  }

  /** «كانون الأول/ديسمبر 2017», «17 من يناير 2025»: the rest of a date belongs to its month or day. */
  private readDate(): void {
    for (let j = this.at; j < this.end; ) {
      const word = this.words[j]!
      if (word.pos === 'punct' && this.written(j) === '/' && j + 1 < this.end && (this.classOf(j + 1) & Noun.Time || this.words[j + 1]!.pos === 'num')) j += 2
      else if (word.pos === 'num' && this.isDigits(j) && word.key.length <= 4) j++
      else if ((word.pos === 'adj' || word.pos === 'num') && word.definite === true && (word.lemma === 'اول' || word.lemma === 'ثاني' || word.lemma === 'اخر')) j++
      else break
      this.at = j
    }
  }

  /** «زميلاتها الناشطات»: two nouns for the same people. */
  private readSamePeople(draft: Draft, outers: readonly Draft[]): void {
    const next = this.words[this.at]
    const head = this.words[draft.head]!
    if (!next || this.at >= this.end || next.pos !== 'noun' || next.definite !== true || next.clitic || outers.length > 3) return
    if (next.number !== head.number || next.number !== 'pl' || next.gender !== head.gender || !(this.classOf(this.at) & Noun.Animate)) return
    const same = this.readOne(this.at, [...outers, draft])
    if (same) same.parent = { group: draft.index, as: 'apposition' }
  }

  /** «وزيرا خارجية روسيا وإيران»: two ministers, written like one in the accusative. */
  private isDualTitle(i: number): boolean {
    const word = this.words[i]!
    const next = this.words[i + 1]
    if (!isAccusative(word) || !(this.classOf(i) & Noun.Title) || !next || i + 1 >= this.end) return false
    return next.pos === 'noun' && !next.clitic && !isAccusative(next) && !(this.classOf(i + 1) & Noun.Title)
  }

  private takesGenitive(i: number): boolean {
    const word = this.words[i]!
    if (word.definite === true || isAccusative(word) || isAbsolute(word)) return false
    // «18 مارس التخلي …»: a month has no genitive
    if (this.classOf(i) & Noun.Month) return false
    return word.pos === 'noun' || word.pos === 'adj'
  }

  private readGenitive(draft: Draft, outers: readonly Draft[]): void {
    const j = this.afterQuote(this.at)
    const word = this.words[j]
    if (!word || j >= this.end || word.clitic === 'before' || !this.starts(j) || word.pos === 'pron') return
    const head = this.words[draft.head]!
    const bits = this.classOf(j)
    // «مقتل 5 أشخاص», «دفع مليار», but «القرار 2231»
    if (word.pos === 'num' && this.isDigits(j) && head.verbForm !== 'masdar') {
      const counted = this.words[j + 1]
      if (!counted || j + 1 >= this.end || counted.pos !== 'noun' || counted.definite === true) return
    }
    if (bits & Noun.Apart || (isAccusative(word) && !this.isState(j))) return
    // «ألف مهاجر معظمهم من …»
    if (bits & Noun.Quantity && this.words[j + 1]?.clitic === 'after') return
    // «متحدث الجمعة»: the day is no part of the man; «يوم الجمعة», «مساء أمس» are one
    if (isDay(this.dayForm(j)) && !(this.classOf(draft.head) & Noun.Time)) return
    if (word.pos === 'adj' && !this.isState(j)) {
      // «وزير الدفاع» against «شراكة استراتيجية»: without the article an adjective that agrees is one
      if (word.definite !== true && agrees(head, word, false, (this.classOf(draft.head) & Noun.Animate) !== 0)) return
      if (head.pos === 'adj' && !(bits & Noun.Measure)) return
      if (word.definite !== true && word.pos === 'adj' && word.number === 'sg' && head.number === 'sg' && !isConstruct(head) && isNisba(word)) return
    } else if (head.pos === 'adj' && !(bits & Noun.Measure) && !word.definite && !this.isName(j)) return
    const genitive = this.readOne(j, [...outers, draft])
    if (!genitive) return
    genitive.parent = { group: draft.index, as: 'genitive' }
    draft.definite = genitive.definite
    this.skipClosingQuote(j)
  }

  private dayForm(j: number): string {
    const word = this.words[j]!
    return this.hasArticle(j) && !word.key.startsWith('ال') ? `ال${word.key}` : word.key
  }

  /** A quotation mark that opens here is stepped over, as are the signs of a hashtag: «دول "بريكس"», «#مجلس_الأمن». */
  afterQuote(j: number): number {
    const at = this.afterTag(j)
    return at < this.end && this.words[at]!.pos === 'punct' && opensQuote(this.written(at)) ? this.afterTag(at + 1) : at
  }

  private afterTag(j: number): number {
    return j < this.end && this.words[j]!.pos === 'punct' && isTagSign(this.written(j)) ? j + 1 : j
  }

  private skipClosingQuote(from: number): void {
    if (from === 0 || !opensQuote(this.written(from - 1))) return
    if (this.at < this.end && this.words[this.at]!.pos === 'punct' && closesQuote(this.written(this.at))) this.at++
  }

  /** Adjectives, two-word ones, «غير …», a demonstrative or number behind: all that agrees with the head. */
  private readAdjectives(draft: Draft, outers: readonly Draft[]): void {
    const head = this.headOf(draft)
    const animate = (this.classOf(draft.head) & Noun.Animate) !== 0
    let any = false
    for (;;) {
      const j = this.afterTag(this.at)
      const word = this.words[j]
      if (!word || j >= this.end) return
      // «الشؤون الخارجية»: a noun besides, but an adjective behind a noun with the article
      if (word.pos === 'noun' && word.definite === true && head.definite === true && draft.definite && !word.clitic && word.key.endsWith('يه') && this.hasArticle(j) && this.hasArticle(draft.head) && head.pos === 'noun' && agrees(head, word, true, animate) && word.verbForm === undefined) {
        this.at = j + 1
        continue
      }
      if ((word.key === 'غير' || word.key === 'شبه') && this.words[j + 1]?.pos === 'adj') {
        this.at = j + 2
        continue
      }
      if (word.pos === 'adj' && !word.clitic && !this.isState(j)) {
        // «المندوبان الفلسطيني والسعودي»
        const other = this.words[j + 2]
        if (head.number === 'du' && word.number === 'sg' && (word.definite === true) === draft.definite && this.words[j + 1]?.key === 'و' && other?.pos === 'adj' && j + 2 < this.end && isNisba(other)) {
          this.at = j + 3
          continue
        }
        // «رئيس الوزراء المنتهية ولايته»: the adjective goes with the noun behind it
        const own = this.words[j + 1]
        if (word.definite === true && draft.definite && own?.pos === 'noun' && own.verbForm !== 'masdar' && this.words[j + 2]?.clitic === 'after' && own.gender === word.gender && this.headOf(draft).gender !== word.gender) {
          this.at = j + 3
          continue
        }
        if (!this.isAdjectiveOf(head, draft, word, animate, outers)) return
        this.at = j + 1
        any = true
        // «رفيع المستوى», «قصيرة المدى»
        if (!word.definite && this.words[this.at]?.definite === true && this.at < this.end && this.classOf(this.at) & Noun.Measure) this.at++
        // «أكثر عدلا وتوازنا»
        continue
      }
      // «المصدر نفسه», «الاسم عينه»
      if ((word.key === 'نفس' || word.key === 'ذات' || word.key === 'عين') && this.words[j + 1]?.clitic === 'after' && this.words[j + 1]!.pos === 'pron') {
        this.at = j + 2
        continue
      }
      if ((word.key === 'اكثر' || word.key === 'اقل' || word.key === 'اشد') && this.words[j + 1] && isAccusative(this.words[j + 1]!)) {
        this.at = j + 2
        continue
      }
      // «الدول الثلاث»
      if (word.pos === 'num' && word.definite === true && draft.definite) {
        this.at = j + 1
        continue
      }
      const second = this.words[j + 1]
      if (any && word.pos === 'conj' && word.key === 'و' && second?.pos === 'adj' && j + 1 < this.end && agrees(head, second, draft.definite, animate)) {
        this.at = j + 2
        continue
      }
      if (word.pos === 'det' || this.classOf(j) & Noun.Reference) {
        if (draft.definite && !this.isName(draft.head) && !(second && j + 1 < this.end && second.definite === true)) this.at = j + 1
        return
      }
      if (word.pos === 'num' && this.isDigits(j) && !this.isName(draft.head)) {
        const counted = second && j + 1 < this.end && (second.pos === 'noun' || second.pos === 'num' || this.classOf(j + 1) & Noun.Unit)
        if (!counted) this.at = j + 1
        return
      }
      return
    }
  }

  /** The head with the gender and number that its name has as a whole. */
  private headOf(draft: Draft): Word {
    const head = this.words[draft.head]!
    return draft.gender === undefined ? head : { ...head, gender: draft.gender, number: draft.number }
  }

  private isAdjectiveOf(head: Word, draft: Draft, word: Word, animate: boolean, outers: readonly Draft[]): boolean {
    if (!agrees(head, word, draft.definite, animate)) return false
    if (!word.definite) return true
    // «وزارة الخارجية الإيرانية»: a nisba that agrees with both belongs to the outer one
    if (!isNisba(word)) return true
    for (const outer of outers) {
      const somebody = (this.classOf(outer.head) & Noun.Animate) !== 0
      // «اختفاء الصحفي السعودي»: the man has a nationality, his disappearance has none
      if ((somebody || !animate) && agrees(this.headOf(outer), word, true, somebody)) return false
    }
    return true
  }

  /** «المتحدث باسم الكرملين», «السفير الروسي لدى الأمم المتحدة»: the preposition is the noun's own. */
  private readComplement(draft: Draft, outers: readonly Draft[]): boolean {
    const j = this.at
    if (j >= this.end || this.words[j]!.pos !== 'prep') return false
    const own = complementsOf(this.words[draft.head]!)
    if (!own.length) return false
    const found = prepositionAt(this.words, j, this.end)
    if (!found || !(own.includes(found.as) || own.includes(this.words[j]!.key))) return false
    const next = this.afterQuote(j + found.length)
    if (!this.starts(next) || this.words[next]!.pos === 'pron') return false
    // «الأمين العام للأمم المتحدة», but «قال الرئيس لنظيره»
    if (found.as === 'ل' && (this.classOf(next) & Noun.Title || !this.words[next]!.definite || this.words[next + 1]?.clitic === 'after')) return false
    if (this.words[j]!.key === 'ب' && found.as === 'ب' && !['اسم', 'لسان', 'اعمال'].includes(this.words[next]!.key)) return false
    const inner = this.readOne(next, [...outers, draft])
    if (!inner) return false
    inner.prep = j
    inner.preposition = found.as
    inner.parent = { group: draft.index, as: 'prepositional' }
    draft.last = this.at
    return true
  }

  /** «الرئيس الروسي فلاديمير بوتين», «العاصمة موسكو»: the name that a title, body or place noun announces. */
  private readNamed(draft: Draft, outers: readonly Draft[]): void {
    // «وزير الخارجية فلان»: the minister's name, not the ministry's; «مكتب الرئيس فلان»: the president's
    if (outers.length > 0 && !(this.words[draft.head]!.definite && this.classOf(draft.head) & (Noun.Title | Noun.PlaceNoun))) return
    const j = this.afterQuote(this.at)
    if (j > this.at && opensQuote(this.written(j - 1)) && this.readQuotedName(draft, j)) return
    // «العاهل السعودي الملك سلمان», «الداعية البارز الشيخ فلان»
    if (draft.definite && this.at - draft.first > 1 && this.classOf(draft.head) & Noun.Title && j < this.end && this.classOf(j) & Noun.Rank && this.hasArticle(j) && this.isName(j + 1)) {
      const ranked = this.readOne(j, [draft])
      if (ranked) {
        ranked.parent = { group: draft.index, as: 'apposition' }
        draft.last = this.at
        return
      }
    }
    if (j >= this.end || !this.isName(j) || this.words[j]!.clitic) return
    if (!draft.definite) return
    const bits = this.classOf(draft.head)
    const placeName = this.isPlace(j)
    const fits = bits & Noun.Title ? !placeName : bits & Noun.PlaceNoun ? true : bits & (Noun.Body | Noun.Animate) ? !placeName : this.words[draft.head]!.definite === true && !placeName
    if (!fits) return
    const name = placeName ? this.readOne(j, [draft])! : this.readName(j, [draft])
    name.parent = { group: draft.index, as: 'apposition' }
    this.skipClosingQuote(j)
    draft.last = this.at
  }

  /** «وكالة أنباء الطلبة "إيسنا"», «تنظيم "الدولة الإسلامية"»: what stands in marks behind a body, place or title is its name. */
  private readQuotedName(draft: Draft, from: number): boolean {
    if (!draft.definite || !(this.classOf(draft.head) & (Noun.Body | Noun.PlaceNoun | Noun.Title | Noun.Animate))) return false
    let close = from
    while (close < this.end && close < from + 6 && this.words[close]!.pos !== 'punct') close++
    if (close === from || close >= this.end || !closesQuote(this.written(close))) return false
    for (let k = from; k < close; k++) if (this.words[k]!.pos === 'verb' || this.words[k]!.pos === 'sub') return false
    const name = this.add(from, close, from, true)
    name.parent = { group: draft.index, as: 'apposition' }
    this.at = close + 1
    draft.last = this.at
    return true
  }

  private isAnimate(draft: Draft): boolean {
    if (this.words[draft.head]!.pos === 'pron') return true
    const bits = this.classOf(draft.head)
    if (bits & Noun.Animate) return true
    if (bits & Noun.PlaceNoun) return false
    return this.isName(draft.head)
  }

  finish(): Group[] {
    for (const draft of this.drafts) {
      draft.start = this.words[draft.first]!.start
      draft.end = this.words[draft.last - 1]!.end
      draft.animate ??= this.isAnimate(draft)
    }
    return this.drafts
  }
}

