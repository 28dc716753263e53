// Noun groups: idafa chains with their adjectives, names, titles with names, quantities, pronouns, and what «و» joins at which level.
// One pass from left to right; a group looks ahead only as far as it reaches itself.
import type { Grouped, Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Group } from '../../document/group.js'
import type { Word } from '../../document/word.js'
import { agrees, isAccusative, isNisba } from './agreement.js'
import { conjoin } from './coordination.js'
import { frameOf } from './frames.js'
import { readKnown, readName } from './group-names.js'
import { isMuchOf, readNoun } from './group-nouns.js'
import { approximate, readCounted, readQuantified, readReferred } from './group-numbers.js'
import { type KnownName, knownNameAt, organizationLength } from './known-names.js'
import { Lexeme, Lexemes } from './lexemes.js'
import { closesQuote, isComma, isQuoteMark, isTagSign, opensQuote } from './marks.js'
import { Noun } from './nouns.js'
import { prepositionAt } from './prepositions.js'
import { participleVerbs, rereadCircumstances } from './circumstances.js'
import { rereadMasdars } from './reread.js'
import { rereadAttributes } from './reread-attributes.js'
import { rereadCleft } from './reread-cleft.js'
import { rereadBeside } from './reread-beside.js'
import { rereadDuals } from './reread-duals.js'
import { rereadFifth } from './reread-fifth.js'
import { rereadNisbas } from './reread-nisbas.js'
import { rereadWho } from './reread-who.js'
import { rereadYet } from './reread-yet.js'

/** What a stretch of time is counted with, and what brings in where it is counted from. */
const COUNTING: ReadonlySet<string> = new Set(['بعد', 'قبل'])
const COUNTED_FROM: ReadonlySet<string> = new Set(['من', 'علي'])

/** How far before a preposition stands what takes it. */
const TAKEN_REACH = 14

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
  const reread = rereadWho(rereadMasdars(rereadCleft(rereadCircumstances(rereadFifth(rereadDuals(rereadBeside(rereadAttributes(rereadNisbas(rereadYet(text))))))))))
  const reader = new GroupReader(reread)
  for (const sentence of reread.sentences) reader.readSentence(sentence.index, sentence.first, sentence.last)
  return withLayers(reread, { groups: reader.finish() })
}

const DEEPEST = 7
const SAFETY = 'امن'
const KEEPING: ReadonlySet<string> = new Set(['عام', 'داخلي', 'مركزي', 'عسكري'])
const KINDS_OF_SAFETY: ReadonlySet<string> = new Set(['قومي', 'وطني', 'غذايي', 'غذائي', 'مايي', 'مائي', 'سيبراني', 'الكتروني', 'دولي', 'عالمي', 'اقليمي', 'جماعي', 'اجتماعي', 'اقتصادي', 'بحري', 'صحي', 'نووي', 'معلوماتي', 'رقمي', 'ذاتي', 'وظيفي', 'فكري', 'بيئي', 'بييي', 'انساني', 'بشري', 'سياسي', 'اوروبي', 'عربي', 'خليجي'])

/** «الفلسطينيون», «محققين», «منتقدو الحكومة»: the plural in ـون is only for people. */
const isSoundPlural = ({ key, lemma, number }: Word): boolean => number === 'pl' && key.length > lemma.length && key.startsWith(lemma) && SOUND_PLURAL.has(key.slice(lemma.length))
const SOUND_PLURAL: ReadonlySet<string> = new Set(['ون', 'ين', 'و'])

export class GroupReader {
  readonly words: readonly Word[]
  readonly drafts: Draft[] = []
  /** Where reading goes on. */
  at = 0
  /** Where the last apposition between commas ended. */
  besideEnd = -1
  end = 0
  sentence = 0
  readonly lexemes: Lexemes
  /** Last words of names of two and more that have been read. */
  readonly families = new Set<string>()

  constructor(readonly text: Split) {
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
    let before: Draft | undefined
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
      const found = (word.pos === 'prep' || this.classOf(i) & Lexeme.Preposition) && !approximate(this, i) && !this.isLongName(i) ? prepositionAt(this.words, i, last) : undefined
      if (found) {
        prep = i
        preposition = this.countedFrom(before, i) ?? found.as
        i += found.length
        // «حتى الآن», «من هنا»: the adverb is what it governs
        if (i < last && this.words[i]!.pos === 'adv' && !approximate(this, i)) {
          prep = -1
          i++
        }
        continue
      }
      if (this.starts(i)) {
        const outer = this.readWhole(i)
        if (outer) {
          if (prep >= 0) {
            outer.prep = prep
            outer.preposition = preposition
          }
          before = outer
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

  /** «بعد أيام من مقتل الجندي», «قبل شهر على القمة»: what the days are counted from stands behind بعد or قبل as if nothing stood between. */
  private countedFrom(before: Draft | undefined, i: number): string | undefined {
    if (!before || before.last !== i || before.definite || before.preposition === undefined || !COUNTING.has(before.preposition) || !COUNTED_FROM.has(this.words[i]!.key)) return undefined
    if (!(this.classOf(before.head) & Noun.Time)) return undefined
    // «بعد يومين من» counts; «قبل يومين» alone is "ago", and «بعد يومين على» may be the verb's
    return (before.preposition === 'بعد' && this.words[i]!.key === 'من') || !this.isTakenBefore(i) ? before.preposition : undefined
  }

  /** «انسحب قبل أسبوعين من الاتفاق», «وافق بعد أيام على الخطة»: the preposition is that of the verb or act before. */
  private isTakenBefore(at: number): boolean {
    const { key } = this.words[at]!
    const { first } = this.text.sentences[this.sentence]!
    for (let i = at - 1; i >= first && i >= at - TAKEN_REACH; i--) {
      const word = this.words[i]!
      if (word.key === key) return false
      if (word.pos === 'verb' || word.verbForm === 'masdar') return frameOf(word.verb ?? word.lemma).preps.has(key)
    }
    return false
  }

  markParenthetical(outer: Draft): void {
    for (let g = outer.index; g < this.drafts.length; g++) this.drafts[g]!.parenthetical = true
  }

  /** May a noun group begin here? */
  starts(i: number): boolean {
    const word = this.words[i]
    if (!word || i >= this.end) return false
    if (approximate(this, i)) return true
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
    const draft: Draft = {
      index: this.drafts.length, sentence: this.sentence, start: 0, end: 0, first, last, head, prep: undefined, preposition: undefined, parent: undefined, conjuncts: [], definite,
      known: undefined, animate: undefined, gender: undefined, number: undefined, parenthetical: undefined,
    }
    this.drafts.push(draft)
    return draft
  }

  /** A group with all that is joined to it and stands beside it: «الرئيس الروسي ونظيره الإيراني»، «فلان، وزير الخارجية،». */
  readWhole(i: number): Draft | undefined {
    const outer = this.readOne(i, [])
    if (!outer) return undefined
    this.readBeside(outer)
    conjoin(this, outer, this.end)
    this.readOwnAdjectives(outer)
    // «وزير الخارجية والتعاون، فلان،»: what was joined inside ends before the name
    if (outer.last === this.at && this.isComma(this.at) && this.at > outer.first + 3) {
      const { at } = this
      this.readBeside(outer)
      if (this.at > at) conjoin(this, outer, this.end)
    }
    return outer
  }

  /** «وزارة الزراعة والري المصرية»: behind what is joined inside, an adjective that goes with the head and not with what stands before it. */
  private readOwnAdjectives(outer: Draft): void {
    if (outer.conjuncts.length || !outer.definite) return
    const joined = this.drafts.slice(outer.index + 1).find((draft) => draft.conjuncts.length > 0 && draft.parent?.as === 'genitive')
    const last = joined && this.drafts[joined.conjuncts.at(-1)!]
    if (!last || last.last !== this.at) return
    for (let word = this.words[this.at]; this.at < this.end && word?.pos === 'adj' && !word.clitic && this.hasArticle(this.at); word = this.words[this.at]) {
      if (agrees(this.headOf(last), word, true, this.isAnimate(last)) || !agrees(this.headOf(outer), word, true, this.isAnimate(outer))) return
      this.at++
      outer.last = this.at
    }
  }

  /** «عباس عراقجي، وزير الخارجية الإيراني،» and «الرئيس الروسي، فلاديمير بوتين،»: a name and a title between commas are one. */
  readBeside(outer: Draft): void {
    const comma = this.at
    if (!this.isComma(comma) || comma + 1 >= this.end) return
    const next = comma + 1
    const named = this.isName(outer.head) || this.drafts.slice(outer.index + 1).some((d) => d.parent?.group === outer.index && d.parent.as === 'apposition')
    const titled = (this.classOf(outer.head) & (Noun.Title | Noun.Body)) !== 0
    const word = this.words[next]!
    const isSaying = this.isSaying(next)
    const nextTitled = word.pos !== 'verb' && !isAccusative(word) && !isSaying && (this.classOf(next) & Noun.Title) !== 0
    // «… التركي، مولود أوغلو،»: a first name that is a word besides
    const second = this.words[next + 1]
    const namedByWord = (word.pos === 'adj' || word.pos === 'noun') && !word.definite && !word.clitic && !isAccusative(word) && this.isName(next + 1) && !second!.clitic && !this.isPlace(next + 1)
    const nextNamed = (this.isName(next) || namedByWord) && !this.isPlace(next)
    if (!((this.isName(outer.head) && nextTitled) || (titled && !named && nextNamed) || (titled && !named && nextTitled && this.isName(next + 1)))) return
    const before = this.drafts.length
    const beside = namedByWord && !nextTitled ? readName(this, next, []) : this.readOne(next, [])
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

  /** «انسحبت من مالي، متهمة حزب الله»: a participle in the feminine and without article, with whom it is said to or of: what whoever speaks does besides; «، طالبة دراسات عليا» is somebody. */
  private isSaying(i: number): boolean {
    const [word, to, pronoun] = [this.words[i]!, this.words[i + 1], this.words[i + 2]]
    if (word.gender !== 'f' || word.definite === true || !to || i + 1 >= this.end) return false
    const verb = participleVerbs().get(word.key.slice(0, -1)) ?? (word.verbForm === 'active-participle' ? word.verb : undefined)
    const frame = verb === undefined ? undefined : frameOf(verb)
    if (!frame || (frame.content !== 'speech' && frame.genitive !== 'obj')) return false
    if (to.pos === 'sub' || to.pos === 'name') return true
    // «شركات في العراق، متهمة بتقديم أدوية»: said of them
    if (to.pos === 'prep') return frame.genitive === undefined && frame.preps.has(to.lemma)
    if (organizationLength(this.words, i + 1, this.end) > 1) return true
    return to.pos === 'noun' && (to.definite === true || pronoun?.clitic === 'after') && (frame.object === 't' || (this.classOf(i + 1) & (Noun.Animate | Noun.Body | Noun.Title)) !== 0)
  }

  isComma(i: number): boolean {
    return i < this.end && this.words[i]!.pos === 'punct' && isComma(this.written(i))
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
    const about = approximate(this, i)
    if (about) {
      const inner = this.readOne(i + about, outers)
      if (inner) inner.first = i
      return inner
    }
    if (word.pos === 'pron') {
      this.at = i + 1
      return this.add(i, i + 1, i, true)
    }
    const known = word.pos === 'num' || word.pos === 'det' ? undefined : this.knownAt(i)
    if (known && (known.kind === 'state' || known.kind === 'capital' || known.kind === 'place')) return readKnown(this, i, known, outers)
    const bits = this.classOf(i)
    if ((bits & Noun.Quantity && !this.hasArticle(i)) || isMuchOf(this, i)) {
      const quantified = readQuantified(this, i, outers)
      if (quantified) return quantified
    }
    if (word.pos === 'det' || bits & Noun.Reference) return readReferred(this, i, outers)
    if (word.pos === 'num' || bits & Noun.Unit) return readCounted(this, i, outers)
    return this.isName(i) && !(bits & Noun.Time) ? readName(this, i, outers) : readNoun(this, i, outers)
  }

  readonly known: (KnownName | null | undefined)[] = []

  knownAt(i: number): KnownName | undefined {
    // «وفدا بريطانيا»: an adjective, though it is written like the state
    if (!(this.classOf(i) & Lexeme.Known) || (this.words[i]!.pos === 'adj' && isAccusative(this.words[i]!))) return undefined
    let known = this.known[i]
    if (known === undefined) {
      known = knownNameAt(this.words, i, this.end) ?? null
      this.known[i] = known
    }
    return known ?? undefined
  }

  /** «روسيا» is no accusative of «روسي». */
  isState(i: number): boolean {
    return this.words[i]!.definite !== true && this.words[i]!.key.endsWith('ا') && this.isPlace(i)
  }

  hasArticle(i: number): boolean {
    const { start } = this.words[i]!
    return this.text.text.charCodeAt(start) === 0x627 && this.text.text.charCodeAt(start + 1) === 0x644
  }

  /** «جنوب أفريقيا» is no place south of anything. */
  isLongName(i: number): boolean {
    return this.words[i]!.pos !== 'prep' && (this.knownAt(i)?.length ?? 0) > 1
  }

  isPlace(i: number): boolean {
    const kind = this.knownAt(i)?.kind
    return kind === 'state' || kind === 'capital' || kind === 'place'
  }

  /** «الجمعة», «أمس»: a time that stands beside nouns without belonging to them. */
  isDay(j: number): boolean {
    const bits = this.classOf(j)
    return (bits & Lexeme.DayBare) !== 0 || ((bits & Lexeme.DayWithArticle) !== 0 && this.hasArticle(j))
  }

  /** A quotation mark that opens here is stepped over, as are the signs of a hashtag: «دول "بريكس"», «#مجلس_الأمن». */
  afterQuote(j: number): number {
    const at = this.afterTag(j)
    return at < this.end && this.words[at]!.pos === 'punct' && opensQuote(this.written(at)) ? this.afterTag(at + 1) : at
  }

  afterTag(j: number): number {
    return j < this.end && this.words[j]!.pos === 'punct' && isTagSign(this.written(j)) ? j + 1 : j
  }

  skipClosingQuote(from: number): void {
    if (from === 0 || !opensQuote(this.written(from - 1))) return
    if (this.at < this.end && this.words[this.at]!.pos === 'punct' && closesQuote(this.written(this.at))) this.at++
  }

  /** The head with the gender and number that its name has as a whole. */
  headOf(draft: Draft): Word {
    const head = this.words[draft.head]!
    return draft.gender === undefined ? head : { ...head, gender: draft.gender, number: draft.number }
  }

  isAnimate(draft: Draft): boolean {
    if (this.words[draft.head]!.pos === 'pron') return true
    const bits = this.classOf(draft.head)
    if (bits & Noun.Animate) return true
    if (bits & Noun.PlaceNoun) return false
    if (this.isForces(draft.head)) return true
    return this.isName(draft.head) || isSoundPlural(this.words[draft.head]!)
  }

  /** «اعتقل الأمن الكيني وزيرا», «الأمن العام»: those who keep a state safe, not how safe it is. */
  isForces(i: number): boolean {
    const next = this.words[i + 1]
    return this.words[i]!.lemma === SAFETY && this.words[i]!.definite === true && next?.pos === 'adj' && i + 1 < this.end && (KEEPING.has(next.lemma) || (isNisba(next) && !KINDS_OF_SAFETY.has(next.lemma)))
  }

  /** «الأمم المتحدة», «البيت الأبيض»: of words for things, and yet somebody. */
  isOrganizationAt(i: number, end: number): boolean {
    return i < end && (this.classOf(i) & Lexeme.Organization) !== 0 && organizationLength(this.words, i, end) > 0
  }

  finish(): Group[] {
    for (const draft of this.drafts) {
      draft.start = this.words[draft.first]!.start
      draft.end = this.words[draft.last - 1]!.end
      draft.animate ??= this.isAnimate(draft) || this.isOrganizationAt(draft.head, draft.last)
    }
    return this.drafts
  }
}
