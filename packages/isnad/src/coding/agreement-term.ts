// How long an agreement is to last, in the story's words: «لمدة خمس سنوات», «سارٍ حتى عام 2040», "a five-year pact".
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Span } from '../document/span.js'
import type { AgreementTable } from './agreement-table.js'
import type { TitleReader } from './agreement-title.js'
import { groupHeadedBy } from './by-head.js'

/** Words behind the noun within which its term is told. */
const REACH = 30
/** Words from a word for a term («مدتها», "a period of") to the amount, and from one of lasting («سارٍ», "valid") to its end. */
const NEAR = 4

export class TermReader {
  constructor(
    private readonly document: Document,
    private readonly table: AgreementTable,
    private readonly titles: TitleReader,
  ) {}

  /** The words that say how long the agreement lasts that a group names. */
  of(group: Group): Span | undefined {
    return this.inside(group) ?? this.behind(group) ?? this.lasting(group)
  }

  /** "a five-year pact", «هدنة ثلاثة أيام», «مدة الاتفاق خمس سنوات» */
  private inside(group: Group): Span | undefined {
    const { document, table } = this
    const { words } = document
    for (let i = group.first; i < group.head; i++) {
      const { key, start, end } = words[i]!
      const dash = key.lastIndexOf('-')
      if (dash > 0 && table.termWords.unit.has(key.slice(dash + 1))) return { start, end }
    }
    const owner = group.parent?.as === 'genitive' ? document.groups[group.parent.group]!.head : undefined
    return this.amountAt(group.head + 1) ?? (owner !== undefined && table.termWords.term.has(words[owner]!.lemma) ? this.amountWithin(group.last, group.sentence, NEAR * 2) : undefined)
  }

  /** «اتفاقا لتوريد الغاز لمدة 27 عاما», «معاهدة سارية حتى 2040», «هدنة ليومين» */
  private behind(group: Group): Span | undefined {
    const { words, sentences } = this.document
    const { term, valid, until, for: lasting } = this.table.termWords
    const end = Math.min(group.head + REACH, sentences[group.sentence]!.last)
    let told = -1
    for (let i = group.head + 1; i < end; i++) {
      const word = words[i]!
      if ((word.pos === 'punct' && /[.؟?!:؛;]/.test(word.key)) || (word.pos === 'verb' && word.verbForm === 'finite' && told < 0 && !valid.has(word.lemma) && !valid.has(words[i + 1]?.lemma ?? '') && !this.table.clauses.has(word.lemma))) break
      if (i >= group.last && (this.table.heads.has(word.lemma) || this.table.heads.has(word.key))) break
      if (term.has(word.lemma)) {
        const amount = this.amountWithin(i + 1, group.sentence)
        if (amount) return amount
      }
      if (lasting.has(word.lemma) && (i === group.last || !group.definite || (told >= 0 && i - told <= NEAR))) {
        const amount = this.amountAt(i + 1)
        if (amount) return amount
      }
      if (valid.has(word.lemma) || (word.verb !== undefined && valid.has(word.verb))) told = i
      else if (told >= 0 && i - told <= NEAR) {
        const span = until.has(word.key) ? this.timeAt(i, group.sentence) : this.amountAt(i)
        if (span) return span
      }
    }
    return undefined
  }

  /** «يسري الاتفاق خمس سنوات», «تستمر الهدنة حتى الأحد»: it is told to last. */
  private lasting(group: Group): Span | undefined {
    const { words, sentences } = this.document
    const { valid, until, for: lasting } = this.table.termWords
    for (const predicate of inSentence(this.document, group.sentence).predicates) {
      if (predicate.form !== 'finite' || !valid.has(predicate.lemma) || !this.titles.isSubject(group, predicate)) continue
      for (let i = Math.max(group.last, predicate.word + 1), end = i + NEAR * 2; i < Math.min(end, sentences[group.sentence]!.last); i++) {
        const { pos, verbForm } = words[i]!
        if (pos === 'punct' || pos === 'sub' || (pos === 'verb' && verbForm === 'finite')) break
        const span = until.has(words[i]!.key) ? this.timeAt(i, group.sentence) : this.amountAt(lasting.has(words[i]!.lemma) ? i + 1 : i)
        if (span) return span
      }
    }
    return undefined
  }

  private amountWithin(from: number, sentence: number, reach = NEAR): Span | undefined {
    for (let i = from; i < Math.min(from + reach, this.document.sentences[sentence]!.last); i++) {
      const amount = this.amountAt(i)
      if (amount) return amount
      if (this.document.words[i]!.pos === 'punct') return undefined
    }
    return undefined
  }

  /** «خمس سنوات», «عامين», «أسبوع», "twenty years": so much of a unit that begins at a word. */
  private amountAt(at: number): Span | undefined {
    const { words } = this.document
    const { unit } = this.table.termWords
    const isUnit = (i: number) => !!words[i] && (unit.has(words[i]!.lemma) || unit.has(words[i]!.key))
    if (words[at]?.definite && words[at]!.pos !== 'num') return undefined
    let i = at
    while (words[i]?.pos === 'num' && i < at + NEAR) i++
    const head = words[i]
    if (!head || !isUnit(i)) return undefined
    // a single unit counts as one only without an article and alone: «لمدة عام», not «عام 2015»
    if (i === at && head.number !== 'du' && (head.definite || words[i + 1]?.pos === 'num' || (head.number === 'pl' && head.pos !== 'adj'))) return undefined
    const group = groupHeadedBy(this.document, i)
    // "last month"
    if (i === at && group && group.first < at) return undefined
    const last = group && group.first >= at && words[group.last - 1]?.pos === 'adj' ? group.last - 1 : i
    return { start: words[at]!.start, end: words[last]!.end }
  }

  private timeAt(word: number, sentence: number): Span | undefined {
    const { start, end } = this.document.words[word]!
    return inSentence(this.document, sentence).times.find((time) => time.start >= start && time.start <= end + 1 && time.value !== null)
  }
}
