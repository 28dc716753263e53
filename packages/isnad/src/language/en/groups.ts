// Noun groups. One pass from left to right; a group looks ahead only as far as it reaches itself.
import type { Group } from '../../document/group.js'
import type { Grouped, Split } from '../../document/document.js'
import type { Word } from '../../document/word.js'
import { isUpper } from './letters.js'
import { formOf, kindOfNoun, LAND } from './lexicon.js'
import { prepositionAt } from './phrases.js'

export interface Draft {
  index: number
  sentence: number
  first: number
  last: number
  head: number
  prep?: number
  preposition?: string
  parent?: { group: Draft; as: 'genitive' | 'apposition' | 'conjunct' | 'prepositional' }
  conjuncts: Draft[]
  definite: boolean
  parenthetical?: boolean
}

const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))
const MONTHS = new Set('january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.'.split(' '))
/** "last week", "this year" begin a group of their own behind another noun. */
const TIME_ADJECTIVES = new Set(['last', 'next', 'this', 'later', 'earlier', 'early', 'late'])
/** What a secretary or minister may be of, before the name itself: Secretary of State Antony Blinken. */
const PORTFOLIOS = new Set('state defense defence treasury commerce energy interior justice labor labour education agriculture transportation transport affairs security staff health finance trade information intelligence'.split(' '))
const TIME_NOUNS = new Set('time day week month year hour morning afternoon evening night weekend moment'.split(' '))
/** Kinds of nouns that stand before a name as its title or class: president Putin, agency Yonhap, village Khuza'a. */
const TITLED = new Set(['person', 'group', 'place', ''])
const FRACTIONS = new Set(['dozen', 'third', 'quarter', 'fifth', 'half', 'tenth'])
const LONGEST = 40
/** Verbs that take a person or state and then "of" something. */
const OF_VERBS = new Set('accuse suspect convict acquit inform warn assure remind notify rid deprive strip rob relieve clear cure convince persuade advise tell'.split(' '))

/**
 * Finds the noun groups of every sentence. A title with its name is one group with the name as head ("Russian Foreign Minister Sergei Lavrov": Lavrov);
 * what 's, "of" and a name before a noun bring in are genitive groups inside it, what stands beside it between commas an apposition inside it.
 *
 * @example group(split).groups.map((g) => split.text.slice(g.start, g.end)) // ["Russia's recognition of the regions", 'Russia', 'the regions']
 */
export function group(text: Split): Grouped {
  const reader = new GroupReader(text)
  for (const sentence of text.sentences) reader.readSentence(sentence.index, sentence.first, sentence.last, sentence.headline)
  return { ...text, groups: reader.groups }
}

class GroupReader {
  readonly groups: Group[] = []
  private drafts: Draft[] = []
  private readonly words: readonly Word[]
  private at = 0
  private end = 0
  private sentence = 0
  private headline = false
  /** A finite verb stands before in this clause: a group joined by "and" may then be the subject of the next. */
  private finite = false
  private parenthesis = false

  constructor(private readonly text: Split) {
    this.words = text.words
  }

  readSentence(sentence: number, first: number, last: number, headline: boolean): void {
    this.sentence = sentence
    this.headline = headline
    this.end = last
    this.drafts = []
    this.finite = false
    this.parenthesis = false
    const { words } = this
    const skipTo = this.text.dateline && words[first]!.start < this.text.dateline.end && words[first]!.start >= this.text.dateline.start ? this.text.dateline.end : 0
    let prep = -1
    let preposition = ''
    let i = first
    while (i < last) {
      const word = words[i]!
      if (word.start < skipTo) {
        i++
        continue
      }
      if (word.pos === 'punct') {
        const mark = this.written(i)
        if (mark === '(' || mark === '[') this.parenthesis = true
        else if (mark === ')' || mark === ']') this.parenthesis = false
        else if (mark === ';' || mark === ':') this.finite = false
        else if (mark === ',' && this.finite && this.starts(i + 1) && this.finiteAfterGroup(i + 1)) this.finite = false
        if (!isQuoteMark(mark)) prep = -1
        i++
        continue
      }
      const quantity = this.quantityAt(i)
      if (quantity && this.starts(i + quantity)) {
        this.at = i + quantity
        const outer = this.readWhole(i + quantity, prep >= 0)
        if (outer) {
          outer.first = i
          if (prep >= 0) {
            outer.prep = prep
            outer.preposition = preposition
          }
          prep = -1
          i = Math.max(this.at, i + 1)
          continue
        }
      }
      const found = prepositionAt(words, i, last)
      if (found) {
        prep = i
        preposition = found.as
        i += found.length
        continue
      }
      if (word.pos === 'sub') this.finite = false
      else if (word.pos === 'conj' && this.finite && this.starts(i + 1) && this.finiteAfterGroup(i + 1)) this.finite = false
      if ((word.pos === 'verb' && word.verbForm === 'finite') || word.pos === 'aux') this.finite = true
      if (this.starts(i)) {
        this.at = i
        const outer = this.readWhole(i, prep >= 0)
        if (outer) {
          if (prep >= 0) {
            outer.prep = prep
            outer.preposition = preposition
          }
          prep = -1
          i = Math.max(this.at, i + 1)
          continue
        }
      }
      if (word.pos !== 'adv' && word.pos !== 'neg') prep = -1
      i++
    }
    this.finish()
  }

  private written(i: number): string {
    const word = this.words[i]!
    return this.text.text.slice(word.start, word.end)
  }
  private isMark(i: number, mark: string): boolean {
    const word = this.words[i]
    return !!word && i < this.end && word.pos === 'punct' && word.key === mark
  }

  /** Words that only say how exact a number is: "at least 12", "up to 1,000", "more than 40", "about two million". */
  private quantityAt(i: number): number {
    const { words } = this
    const key = words[i]!.key
    const isNumber = (at: number): boolean => at < this.end && (words[at]!.pos === 'num' || (words[at]!.key === 'a' && (words[at + 1]?.pos === 'num' || FRACTIONS.has(words[at + 1]?.key ?? ''))) || words[at]!.lemma === 'dozen' || words[at]!.lemma === 'hundred' || words[at]!.lemma === 'thousand' || words[at]!.key === 'half')
    switch (key) {
      case 'at':
        return words[i + 1]?.key === 'least' || words[i + 1]?.key === 'most' ? (isNumber(i + 2) ? 2 : 0) : 0
      case 'up':
      case 'close':
        return words[i + 1]?.key === 'to' && isNumber(i + 2) ? 2 : 0
      case 'more':
      case 'less':
      case 'fewer':
        return words[i + 1]?.key === 'than' && isNumber(i + 2) ? 2 : 0
      case 'about':
      case 'around':
      case 'over':
      case 'some':
      case 'approximately':
      case 'nearly':
      case 'almost':
      case 'only':
      case 'just':
      case 'roughly':
      case 'under':
        return isNumber(i + 1) ? 1 : 0
    }
    return 0
  }

  /** May a noun group begin here? */
  private starts(i: number): boolean {
    const word = this.words[i]
    if (!word || i >= this.end) return false
    if (word.pos === 'prep' || word.pos === 'part') return false
    switch (word.pos) {
      case 'noun':
      case 'name':
      case 'pron':
      case 'num':
      case 'det':
      case 'foreign':
        return true
      case 'adj':
        return this.nounFollows(i + 1)
      case 'adv':
        return (word.key === 'nearly' || word.key === 'almost') && this.words[i + 1]?.pos === 'num' && i + 1 < this.end
      default:
        return false
    }
  }
  /** Only adjectives, numbers and the like until a noun. */
  private nounFollows(i: number): boolean {
    for (let j = i; j < this.end && j < i + 6; j++) {
      const word = this.words[j]!
      if (word.pos === 'noun' || word.pos === 'name') return true
      if (word.pos === 'adj' || word.pos === 'num') continue
      if (word.pos === 'punct' && (word.key === '-' || word.key === ',') && this.words[j + 1]?.pos === 'adj') continue
      if (word.pos === 'conj' && this.words[j + 1]?.pos === 'adj') continue
      if (word.pos === 'punct' && word.key === '-' && j + 1 < this.end) continue
      if (word.pos === 'verb' && this.words[j - 1]?.key === '-') continue
      return false
    }
    return false
  }

  private add(first: number, last: number, head: number): Draft {
    const opening = this.words[first]!
    const definite = (opening.pos === 'det' && opening.key !== 'a' && opening.key !== 'an' && opening.key !== 'some' && opening.key !== 'any' && opening.key !== 'no') || opening.pos === 'name' || opening.pos === 'pron'
    const draft: Draft = { index: 0, sentence: this.sentence, first, last, head, conjuncts: [], definite }
    if (this.parenthesis) draft.parenthetical = true
    this.drafts.push(draft)
    return draft
  }

  /** A group with what is joined to it and stands beside it. */
  private readWhole(i: number, governed: boolean): Draft | undefined {
    const outer = this.readOne(i, 0)
    if (!outer) return undefined
    // "On Thursday, A and B met": what follows the comma is not in a list with Thursday.
    const fronted = governed && !this.finite && this.isMark(this.at, ',')
    if (!fronted) this.join(outer)
    return outer
  }

  /** A group with its genitives and appositions, but without what "and" joins. */
  private readOne(i: number, depth: number): Draft | undefined {
    const outer = this.readRun(i)
    if (!outer) return undefined
    this.readOf(outer, depth)
    this.readParenthesis(outer)
    if (depth === 0) this.readBeside(outer)
    return outer
  }

  /** Determiner, adjectives, nouns, names up to the head; 's makes a genitive of what stands before it. */
  private readRun(start: number): Draft | undefined {
    const { words } = this
    let i = start
    let segment = start
    let head = -1
    let owner: Draft | undefined
    let nameStart = -1
    let nameEnd = -1
    let quote = false
    const limit = Math.min(this.end, start + LONGEST)
    const mark = this.drafts.length
    if (words[i]!.pos === 'pron') {
      this.at = i + 1
      return this.add(i, i + 1, i)
    }
    for (; i < limit; i++) {
      const word = words[i]!
      switch (word.pos) {
        case 'det':
          if (i > segment && words[i - 1]!.pos !== 'det' && words[i - 1]!.pos !== 'adv') break
          continue
        case 'num':
          // Resolution 1701, G7, Boeing 737 · "Israel 12 hostages" are two
          if (head >= 0 && words[head]!.pos !== 'num' && !(MONTHS.has(words[head]!.key) && words[start]!.pos === 'det') && (this.nounAfterNumbers(i) || MONTHS.has(words[head]!.key) === false && words[i - 1]!.pos === 'noun' && !/^[A-Z]/.test(this.written(i - 1)))) break
          if (head < 0 || words[head]!.pos === 'num') head = i
          continue
        case 'adj':
          if (this.isDate(start, i) || (head >= 0 && TIME_NOUNS.has(words[head]!.key) && isCapital(this.text.text, word.start))) break
          if (head >= 0 && (TIME_ADJECTIVES.has(word.key) || (words[head]!.pos !== 'num' && !this.nounFollows(i + 1)))) break
          if (head >= 0 && words[head]!.pos !== 'num' && words[head]!.number === 'pl' && words[head]!.pos === 'noun') break
          continue
        case 'noun':
        case 'name':
        case 'foreign':
          if (head >= 0 && words[head]!.pos !== 'num' && (DAYS.has(word.key) || (MONTHS.has(word.key) && words[head]!.pos === 'noun'))) break
          // On 21 June Mexican police, on 17 July 2017 Russia's court
          if (head >= 0 && TIME_NOUNS.has(words[head]!.key) && word.pos === 'name') break
          // the document Saakashvili signed: two groups
          if (word.pos === 'name' && head >= 0 && words[head]!.pos === 'noun' && !TITLED.has(kindOfNoun(words[head]!.lemma)) && words[start]!.key === 'the' && !isCapital(this.text.text, words[head]!.start) && words[i + 1]?.verbForm === 'finite') break
          if (this.isDate(start, i) && (word.pos === 'name' || word.pos === 'noun')) break
          if (word.pos === 'name' && head >= 0 && words[head]!.pos === 'noun' && words[head]!.number === 'pl' && kindOfNoun(words[head]!.lemma) !== 'person') break
          if (word.pos === 'name' && !(DAYS.has(word.key) || MONTHS.has(word.key))) {
            if (nameStart < 0) nameStart = nameEnd = i
            if (nameEnd === i || nameEnd === i - 1) nameEnd = i
          }
          head = i
          continue
        case 'adv':
          // "a highly unusual step", "nearly 200"
          if (head < 0 && (words[i + 1]?.pos === 'adj' || words[i + 1]?.pos === 'num' || words[i + 1]?.pos === 'det') && i + 1 < this.end) continue
          break
        case 'conj':
          // Russian and Iranian officials
          if (head < 0 && i > segment && words[i - 1]!.pos === 'adj' && words[i + 1]?.pos === 'adj' && this.nounFollows(i + 2)) continue
          break
        case 'part':
          if ((word.key === "'s" || word.key === "'" || word.key === '’') && head >= 0) {
            const genitive = this.add(owner ? owner.first : segment, i, head)
            if (owner) owner.parent = { group: genitive, as: 'genitive' }
            this.adjunct(genitive, nameStart, nameEnd, head)
            owner = genitive
            segment = i + 1
            head = -1
            nameStart = nameEnd = -1
            continue
          }
          break
        case 'verb':
          // US-led, Iran-backed
          if (words[i - 1]?.key === '-' && words[i - 1]!.end === word.start && i > start) {
            if (head === i - 2) head = -1
            continue
          }
          break
        case 'punct':
          if (word.key === '-' && word.clitic && i > start) continue
          if (word.key === ',' && head < 0 && words[i - 1]!.pos === 'adj' && words[i + 1]?.pos === 'adj' && this.nounFollows(i + 1)) continue
          if (isQuoteMark(word.key) && i > start && i + 1 < this.end) {
            if (!quote && head < 0 && this.startsNominal(i + 1)) {
              quote = true
              continue
            }
            if (quote && (head < 0 ? this.startsNominal(i + 1) : true)) {
              quote = false
              if (head >= 0 && !(words[i + 1]!.pos === 'noun')) {
                i++
                break
              }
              continue
            }
          }
          break
      }
      break
    }
    if (head < 0 && i > segment) {
      // the injured, the Chinese, both, 12
      const last = words[i - 1]!
      if (last.pos === 'adj' || last.pos === 'num' || (last.pos === 'det' && i - segment === 1 && !['the', 'a', 'an', 'no', 'every'].includes(last.key))) head = i - 1
      if (last.pos === 'adj' && words[segment]!.pos !== 'det' && !owner) head = -1
    }
    if (head < 0) {
      this.drafts.length = mark
      if (owner && owner.parent === undefined) {
        // Nothing after 's that this could own: the owner stands alone.
        this.drafts.push(owner)
        this.at = owner.last + 1
        return owner
      }
      return undefined
    }
    // Trailing adjectives, adverbs and marks do not belong to it.
    let last = i
    while (last > head + 1 && words[last - 1]!.pos !== 'noun' && words[last - 1]!.pos !== 'name' && words[last - 1]!.pos !== 'num' && !isQuoteMark(words[last - 1]!.key)) last--
    const outer = this.add(owner ? owner.first : start, last, head)
    if (owner) owner.parent = { group: outer, as: 'genitive' }
    this.adjunct(outer, nameStart, nameEnd, head)
    this.at = last
    return outer
  }
  /** The words from `start` up to `i` are a date without an article: a month with a number. */
  private isDate(start: number, i: number): boolean {
    if (i - start < 2 || i - start > 4) return false
    let month = false
    for (let j = start; j < i; j++) {
      const word = this.words[j]!
      if (word.pos === 'num') continue
      if (!MONTHS.has(word.key)) return false
      month = true
    }
    return month
  }
  private startsNominal(i: number): boolean {
    const pos = this.words[i]?.pos
    return i < this.end && (pos === 'noun' || pos === 'name' || pos === 'adj' || pos === 'num')
  }
  private nounAfterNumbers(i: number): boolean {
    let j = i + 1
    while (j < this.end && this.words[j]!.pos === 'num') j++
    const pos = this.words[j]?.pos
    return j < this.end && (pos === 'noun' || pos === 'adj')
  }
  /** "US sanctions", "UN Security Council resolution": a name before a common noun is a group inside. */
  private adjunct(outer: Draft, nameStart: number, nameEnd: number, head: number): void {
    if (nameStart < 0 || this.words[head]!.pos !== 'noun' || nameEnd >= head || nameStart < outer.first) return
    const inner = this.add(nameStart, nameEnd + 1, nameEnd)
    inner.parent = { group: outer, as: 'genitive' }
  }

  private readOf(outer: Draft, depth: number): void {
    const { words } = this
    for (let turn = 0; turn < 4; turn++) {
      const i = this.at
      if (i + 1 >= this.end || words[i]!.key !== 'of' || depth > 6 || !this.starts(i + 1)) return
      if (turn === 0 && depth === 0 && this.verbTakesOf(outer)) return
      if (words[outer.head]!.pos === 'name' && words[outer.head]!.key.length < 2) return
      this.at = i + 1
      const inner = this.readOne(i + 1, depth + 1)
      if (!inner) {
        this.at = i
        return
      }
      inner.prep = i
      inner.preposition = 'of'
      inner.parent = { group: outer, as: 'genitive' }
      this.cutTitle(outer, inner)
      this.joinInner(inner)
      outer.last = Math.max(outer.last, this.at)
    }
  }

  /** "accused Iran of the attack": "of" belongs to the verb. */
  private verbTakesOf(outer: Draft): boolean {
    const before = this.words[outer.first - 1]
    return !!before && before.pos === 'verb' && OF_VERBS.has(before.lemma) && !this.isMark(outer.first - 1, ',')
  }

  /** "Secretary of State Antony Blinken", "President of Russia Vladimir Putin": the name after the portfolio is the head of the whole. */
  private cutTitle(outer: Draft, inner: Draft): void {
    const { words } = this
    const last = words[inner.head]!
    // "State Department of … spokesperson": the person is the head, the body belongs to it
    if (inner.head > inner.first && last.pos === 'noun' && kindOfNoun(last.lemma) === 'person' && (words[outer.head]!.pos === 'name' || kindOfNoun(words[outer.head]!.lemma) === 'group') && isCapital(this.text.text, words[inner.first]!.start) && inner.last === inner.head + 1) {
      outer.head = inner.head
      outer.last = inner.last
      inner.last = inner.head
      inner.head = inner.last - 1
      return
    }
    if (words[outer.head]!.pos === 'name' && !kindOfNoun(words[outer.head]!.lemma)) return
    if (kindOfNoun(words[outer.head]!.lemma) !== 'person' || words[inner.head]!.pos !== 'name') return
    let cut = -1
    for (let j = inner.first; j < inner.last - 1; j++) {
      const word = words[j]!
      const next = words[j + 1]!
      if (next.pos !== 'name' || next.key === 'and') continue
      if ((PORTFOLIOS.has(word.key) || (formOf(word.key).may & LAND && word.pos === 'name')) && !PORTFOLIOS.has(next.key) && !(formOf(next.key).may & LAND)) cut = j + 1
    }
    if (cut < 0 || inner.last - cut > 5) return
    outer.head = inner.head
    outer.last = inner.last
    inner.last = cut
    inner.head = cut - 1
  }

  /** "Islamic State (IS)": the short form in parentheses stands beside the name. */
  private readParenthesis(outer: Draft): void {
    const i = this.at
    if (!this.isMark(i, '(') || i + 2 >= this.end || !this.isMark(i + 2, ')')) return
    const word = this.words[i + 1]!
    if (word.pos !== 'name' && word.pos !== 'noun') return
    const inner = this.add(i + 1, i + 2, i + 1)
    inner.parenthetical = true
    inner.parent = { group: outer, as: 'apposition' }
    outer.last = i + 3
    this.at = i + 3
    // "Islamic State (IS) fighters", "Foreign Minister (FM) Lavrov": the group goes on
    const next = this.words[i + 3]
    if (next && i + 3 < this.end && (next.pos === 'noun' || (next.pos === 'name' && kindOfNoun(this.words[outer.head]!.lemma) === 'person')) && !DAYS.has(next.key) && this.words[outer.head]!.number !== 'pl') {
      let last = i + 4
      while (last < this.end && (this.words[last]!.pos === 'noun' || this.words[last]!.pos === 'name') && !DAYS.has(this.words[last]!.key)) last++
      const name = this.add(outer.first, i + 3, outer.head)
      inner.parent = { group: name, as: 'apposition' }
      for (const draft of this.drafts) if (draft.parent?.group === outer && draft !== name) draft.parent = { group: name, as: draft.parent.as }
      name.parent = { group: outer, as: 'genitive' }
      outer.last = last
      outer.head = last - 1
      this.at = last
    }
  }

  /** "Sergei Lavrov, Russia's foreign minister," and "the Russian president, Vladimir Putin,": an apposition. */
  private readBeside(outer: Draft): void {
    const comma = this.at
    if (!this.isMark(comma, ',') || comma + 1 >= this.end || !this.starts(comma + 1)) return
    const { words } = this
    const head = words[outer.head]!
    const kind = head.pos === 'name' ? 'name' : kindOfNoun(head.lemma)
    if (kind !== 'name' && kind !== 'person' && kind !== 'group' && kind !== 'place') return
    if (words[comma + 1]!.pos === 'pron') return
    const mark = this.drafts.length
    const inner = this.readOne(comma + 1, 1)
    const back = () => {
      this.drafts.length = mark
      this.at = comma
    }
    if (!inner) return back()
    const innerHead = words[inner.head]!
    const innerKind = innerHead.pos === 'name' ? 'name' : kindOfNoun(innerHead.lemma)
    const closes = this.closesApposition(this.at)
    const person = kind === 'name' ? innerKind === 'person' || innerKind === 'group' || innerKind === 'place' : innerKind === 'name'
    if (!person || !closes) return back()
    // "Paris, France": a name beside a name is no apposition of persons; a list goes on with "and"
    if (words[this.at]?.pos === 'conj' && this.at < this.end) return back()
    if (kind === 'name' && innerHead.pos === 'noun' && words[inner.first]!.pos !== 'det' && innerKind !== 'person') return back()
    inner.parent = { group: outer, as: 'apposition' }
    outer.last = inner.last
  }
  private closesApposition(i: number): boolean {
    if (i >= this.end) return true
    const word = this.words[i]!
    if (word.pos !== 'punct') return false
    if (word.key !== ',') return word.key !== '('
    // X, Y, Z and W: a list
    const next = this.words[i + 1]
    if (!next || i + 1 >= this.end) return true
    if (next.pos === 'conj' && this.starts(i + 2)) return !!this.finiteAfterGroup(i + 2)
    return true
  }

  /** "A, B and C", "A and B": at which level does "and" join? */
  private join(outer: Draft): void {
    const first = this.at
    if (first >= this.end) return
    const word = this.words[first]!
    if (this.isJoiner(first)) this.joinOne(outer, first)
    else if (word.pos === 'punct' && word.key === ',') this.joinList(outer)
  }
  private isJoiner(i: number): boolean {
    const word = this.words[i]
    if (!word || i >= this.end) return false
    return (word.pos === 'conj' && (word.key === 'and' || word.key === 'or' || word.key === '&' || word.key === 'nor')) || this.isAsWellAs(i)
  }
  /** "A as well as B" joins as "and" does. */
  private isAsWellAs(i: number): boolean {
    return this.words[i]!.key === 'as' && i + 3 < this.end && this.words[i + 1]!.key === 'well' && this.words[i + 2]!.key === 'as'
  }
  private joinOne(outer: Draft, i: number): boolean {
    let next = this.isAsWellAs(i) ? i + 3 : i + 1
    if (this.words[next]?.pos === 'adv' && next < this.end && this.starts(next + 1)) next++
    if (!this.starts(next)) return false
    if (this.finite && this.finiteAfterGroup(next)) return false
    const mark = this.drafts.length
    const at = this.at
    this.at = next
    const other = this.readOne(next, 1)
    if (!other) {
      this.drafts.length = mark
      this.at = at
      return false
    }
    // "the president of Russia and Iran": to what "of" brought in, when both are bare names or nouns
    let host = outer
    const inner = this.lastGenitive(outer, i)
    if (inner && this.isBare(other) && this.words[inner.head]!.pos === this.words[other.head]!.pos && !this.isBare(outer)) {
      host = inner
      outer.last = other.last
    }
    other.parent = { group: host, as: 'conjunct' }
    host.conjuncts.push(other)
    if (this.isJoiner(this.at)) this.joinOne(host, this.at)
    return true
  }
  private joinInner(inner: Draft): void {
    if (this.isJoiner(this.at)) {
      const next = this.at + 1
      if (!this.starts(next) || (this.finite && this.finiteAfterGroup(next))) return
      if (this.words[next]!.pos === 'det' && this.words[inner.first]!.pos !== 'det') return
      const bare = this.words[next]!.pos === 'name' || (this.words[next]!.pos !== 'det' && this.words[inner.head]!.pos === 'noun' && this.words[inner.first]!.pos !== 'det')
      if (!bare) return
      if (this.words[next]!.pos === 'name' && this.words[inner.head]!.pos !== 'name') return
      this.joinOne(inner, this.at)
    } else if (this.isMark(this.at, ',') && this.words[inner.head]!.pos === 'name') this.joinList(inner, true)
  }
  private isLand(head: number): boolean {
    return (formOf(this.words[head]!.key).may & LAND) !== 0
  }
  private isBare(draft: Draft): boolean {
    return this.words[draft.first]!.pos !== 'det'
  }
  private lastGenitive(outer: Draft, end: number): Draft | undefined {
    for (let k = this.drafts.length - 1; k >= 0; k--) {
      const draft = this.drafts[k]!
      if (draft === outer) return undefined
      if (draft.last === end && draft.parent?.as === 'genitive' && draft.parent.group === outer) return draft
    }
    return undefined
  }
  /** "A, B, C and D"; in a headline "A, B" is enough. */
  private joinList(outer: Draft, inner = false): void {
    const { words } = this
    const mark = this.drafts.length
    const at = this.at
    const found: Draft[] = []
    let closed = false
    for (let turn = 0; turn < 14; turn++) {
      let i = this.at
      const comma = this.isMark(i, ',')
      if (comma) i++
      const and = this.isJoiner(i)
      if (and) i++
      if (!(comma || and) || !this.starts(i) || this.words[i]!.pos === 'pron') break
      if (and && this.finite && this.finiteAfterGroup(i)) break
      if (!and && this.finite && this.finiteAfterGroup(i)) break
      this.at = i
      const other = this.readOne(i, 1)
      if (!other || (inner && (this.isLand(outer.head) !== this.isLand(other.head) || words[other.first]!.pos === 'det'))) break
      found.push(other)
      if (and) {
        closed = true
        break
      }
    }
    const headlinePair = this.headline && found.length === 1 && this.words[outer.head]!.pos === 'name' && this.words[found[0]!.head]!.pos === 'name'
    if ((!closed && !headlinePair) || (inner && found.length === 1)) {
      this.drafts.length = mark
      this.at = at
      return
    }
    for (const other of found) {
      other.parent = { group: outer, as: 'conjunct' }
      outer.conjuncts.push(other)
    }
  }

  /** Whether the group at `i` is followed by a finite verb, so that it is the subject of another clause. */
  private finiteAfterGroup(i: number): boolean {
    const { words } = this
    const limit = Math.min(this.end, i + 14)
    let seen = false
    for (let j = i; j < limit; j++) {
      const word = words[j]!
      switch (word.pos) {
        case 'noun':
        case 'name':
        case 'pron':
          seen = true
          continue
        case 'verb':
          if (word.verbForm === 'finite') return seen && words[j - 1]!.pos !== 'conj'
          if (words[j - 1]!.key === '-') continue
          return false
        case 'aux':
          return seen
        case 'sub':
        case 'conj':
          return false
        case 'punct':
          if (word.key === '-' || isQuoteMark(word.key)) continue
          return false
        case 'part':
          if (word.key !== "'s" && word.key !== "'") return false
          continue
        default:
          continue
      }
    }
    return false
  }

  /** Drafts become groups, outer before inner, in reading order. */
  private finish(): void {
    const { drafts, words } = this
    if (!drafts.length) return
    drafts.sort((a, b) => a.first - b.first || b.last - a.last)
    const base = this.groups.length
    for (let k = 0; k < drafts.length; k++) drafts[k]!.index = base + k
    for (const draft of drafts)
      this.groups.push({
        index: draft.index,
        sentence: draft.sentence,
        start: words[draft.first]!.start,
        end: words[draft.last - 1]!.end,
        first: draft.first,
        last: draft.last,
        head: draft.head,
        prep: draft.prep,
        preposition: draft.preposition,
        parent: draft.parent ? { group: draft.parent.group.index, as: draft.parent.as } : undefined,
        conjuncts: draft.conjuncts.map((other) => other.index),
        definite: draft.definite,
        parenthetical: draft.parenthetical,
      })
  }
}
const isCapital = (text: string, at: number): boolean => isUpper(text.charCodeAt(at))
const isQuoteMark = (mark: string): boolean => mark === '"' || mark === '“' || mark === '”' || mark === "'" || mark === '‘' || mark === '’' || mark === '«' || mark === '»' || mark === '``' || mark === "''"
