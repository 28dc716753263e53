// Where what is said begins behind its cue: the earliest of what the cue's row in cues.tsv lets open it.
import { childrenOf, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Sentence } from '../document/word.js'
import type { Asides } from './content-asides.js'
import type { ContentArguments } from './content-arguments.js'
import { isUntold } from './content-circumstance.js'
import { wordAt } from './content-span.js'
import type { Content, Opening } from './contents.js'
import { type Cue, type Cues, isForm, type Opener } from './cues.js'
import type { NearQuotations } from './near-quotations.js'

/** How far behind the cue a colon, a preposition, an infinitive may stand. */
const COLON = 14
const PREPOSITION = 25
const INFINITIVE = 15

/** What a search is about: the words from `from` to `to` behind a cue at `at`. */
export interface Place {
  readonly sentence: Sentence
  readonly at: number
  readonly from: number
  readonly to: number
  readonly cue: Cue
  readonly predicate: Predicate | undefined
  /** The cue is a noun of saying. */
  readonly masdar: boolean
  /** The clause that the grammar has for what is said. */
  readonly said: Predicate | undefined
  /** The noun of the cue's idiom («ألقى باللوم»). */
  readonly noun: number | undefined
}

/** The tools that a search takes from the document. */
export interface Tools { readonly document: Document; readonly cues: Cues; readonly quotations: NearQuotations; readonly asides: Asides; readonly told: ContentArguments }

/** One search for where the words of a cue begin. */
export class OpenerSearch {
  /** The earliest opening so far. */
  best: Opening | undefined
  /** A word or two in marks may be a name («منظمة "أطباء بلا حدود"»): only if nothing else opens. */
  shortQuote: Opening | undefined
  /** The clause that "that" opens, whatever stands before it. */
  that: Opening | undefined
  /** Words in marks, whatever stands before them. */
  marked: Opening | undefined

  constructor(private readonly tools: Tools, private readonly place: Place) {}

  /** Tries each opener; what a charge has for its object is the content at once. @example new OpenerSearch(tools, place).run(cue.openers) */
  run(openers: readonly Opener[]): Content | undefined {
    const { masdar, cue, predicate } = this.place
    for (const opener of openers) {
      if (masdar && opener.by !== 'that' && !(opener.by === 'prep' && cue.kind === 'accuse')) {
        const word = this.tools.told.complementOf(predicate, opener, cue)
        if (word !== undefined) this.offer(this.tools.document.words[word]!.start, opener.by, word)
        continue
      }
      if (opener.by === 'that') this.byThat()
      if ((opener.by === 'quote' || opener.by === 'colon') && !masdar && !this.byMarks()) continue
      if (opener.by === 'colon') this.byColon()
      const content = opener.by === 'prep' ? this.byPreposition(opener) : undefined
      if (content) return content
      if (opener.by === 'obj') this.byObject()
      if (opener.by === 'gen') this.byGenitive()
      if (opener.by === 'inf') this.byInfinitive()
      if (opener.by === 'clause') this.byClause()
    }
    return undefined
  }

  private offer(start: number, by: Opener['by'], word: number): void {
    if (!this.best || word < this.best.word) this.best = { start, by, word }
  }

  private byThat(): void {
    const { document: { words }, cues, asides, told } = this.tools
    const { from, to, cue, predicate, masdar, said, sentence } = this.place
    let inside = false
    for (let i = from; i < to; i++) {
      const word = words[i]!
      if (cue.near && (word.pos === 'punct' || word.pos === 'verb' || word.pos === 'sub') && !cues.that.has(word.key)) return
      if (word.pos === 'sub' && !cues.that.has(word.key)) inside = true
      if (inside && asides.isRelativeInside(i, predicate)) continue
      // "reports say that": the verb in between has the words said
      if (masdar && word.pos === 'verb' && word.verbForm === 'finite') return
      if (masdar && i > from && word.pos === 'punct' && (word.key === '،' || word.key === ',')) {
        const behind = asides.behindAside(from, i, to)
        if (behind === undefined) return
        i = behind
        continue
      }
      if (cues.that.has(word.key) && (word.pos === 'sub' || (word.pos !== 'noun' && word.pos !== 'verb' && word.pos !== 'name'))) {
        // "announced a deal that will allow", «قال بعد أن وصل»: a clause about the noun before it, or about when, says nothing
        if (asides.opensAside(i, sentence) && !(cue.rest && i === from)) continue
        // "said the claim that it had left was false": the noun of a charge is the first of what is said
        const charge = i > from ? told.chargeBeforeThat(from, i, cue) : undefined
        if (charge !== undefined) this.offer(words[charge]!.start, 'clause', charge)
        else {
          this.that = { start: word.start, by: 'that', word: i }
          this.offer(word.start, 'that', i)
        }
        return
      }
      // «قال المسؤول، الذي طلب عدم كشف هويته، إن …»: what the verb says stands behind another cue
      if (i > from && asides.isOtherCue(i, sentence) && !(said && said.clause.start > word.start)) return
    }
  }

  /** Words in marks; false where they belong to somebody else. */
  private byMarks(): boolean {
    const { document, quotations, asides } = this.tools
    const { words } = document
    const { from, to, predicate, sentence } = this.place
    const quotation = quotations.of(sentence).find((one) => one.start >= words[from - 1]!.end && one.start <= (words[to - 1]?.end ?? 0) && one.inner.end > one.inner.start && !asides.isName(one, sentence))
    if (!quotation) return true
    const word = wordAt(document, quotation.start, from, to)
    if (!asides.nothingBetween(from, word) || asides.belongsToSubject(word, predicate) || asides.isBeyond(from, word, predicate)) return false
    const found: Opening = { start: quotation.inner.start, by: 'quote', word }
    if (quotation.short) this.shortQuote = found
    else {
      this.offer(found.start, 'quote', word)
      this.marked = found
    }
    return true
  }

  private byColon(): void {
    const { document: { words, text }, cues, quotations } = this.tools
    const { from, to, sentence } = this.place
    if (cues.verbLast && words[from]?.key !== ':') return
    for (let i = from; i < Math.min(to, from + COLON); i++) {
      if (words[i]!.key !== ':' || !words[i + 1]) continue
      const { end } = words[i]!
      // «قال: "…"»: marks right behind it hold what is said
      const isQuoted = quotations.of(sentence).some((one) => !one.short && one.start >= end && /^\s*$/.test(text.slice(end, one.start)))
      if (!isQuoted) this.offer(words[i + 1]!.start, 'colon', i)
      return
    }
  }

  private byPreposition(opener: Opener): Content | undefined {
    const { document, cues, asides, told } = this.tools
    const { words } = document
    const { from, to, cue, predicate, masdar, sentence } = this.place
    let untold = false
    // «ابراز تأسف کرد و از کنیا خواست»: where the verb stands last, what stands behind it is another's
    if (cues.verbLast && predicate?.form === 'finite' && words[from]?.pos === 'conj') return undefined
    for (let i = told.chargeAt(predicate, opener, cue) ?? from; i < Math.min(to, from + PREPOSITION); i++) {
      const word = words[i]!
      // «اتهامات وصفها بالزائفة»: what a verb behind the noun has is the verb's
      if (masdar && word.verbForm === 'finite') return undefined
      // «حذر، لم تذكر هويته، من أن …»: behind what is not told only a preposition before "that"
      untold ||= i > from && word.pos === 'verb' && isUntold(predicateAtWord(document, i))
      if (untold && !cues.that.has(words[i + 1]?.key ?? '')) continue
      if (cue.clausal && word.pos === 'prep' && words[i + 1]?.pos !== 'sub') continue
      // «اعترفت بفلسطين»: recognises, owns up to nothing
      if (cue.told && word.pos === 'prep' && !told.onlyPoints(i + 1) && !told.isDeed(i + 1)) continue
      // "asked him for comment" asks for no act
      if (cue.kind === 'ask' && word.pos === 'prep' && cues.silence.some((row) => row.negated && isForm(words[i + 1], row.word))) continue
      const charged = told.chargedOn(i, from, cue, predicate, opener.prep!)
      if (charged) return charged
      if (word.pos === 'prep' && isForm(word, opener.prep!) && !asides.belongsToSubject(i, predicate) && !asides.isManner(words[i + 1]) && !asides.isInName(i) && !(cue.kind === 'say' && told.isOfNoun(i))) {
        this.offer(word.start, 'prep', i)
        return undefined
      }
      if (i === from || word.pos !== 'sub') continue
      if (cues.that.has(word.key)) return undefined
      i = asides.behindClause(i, sentence) - 1
    }
    return undefined
  }

  private byObject(): void {
    const { words, groups } = this.tools.document
    const { at, from, cue, predicate } = this.place
    const object = predicate?.args.find((arg) => arg.role === 'obj' && !arg.shared)
    const group = object && groups[object.group]
    if (!group || group.first < from || words[group.head]?.pos === 'pron') return
    // «أعلن المفوض السامي، فلان، الجمعة أن …»: a name between commas is who says it
    const aside = words[group.head]?.pos === 'name' && words[group.first - 1]?.pos === 'punct' && words[group.last]?.pos === 'punct'
    // «يدعى فلان»: is called; what one claims is a deed or a thing
    const called = cue.claimed && words[group.head ?? at]!.pos === 'name'
    if (!aside && !called) this.offer(group.start, 'obj', group.first)
  }

  /** «حمّلته مسؤولية القصف» */
  private byGenitive(): void {
    const { words } = this.tools.document
    const { from, to, noun } = this.place
    if (noun !== undefined && !words[noun]!.definite && (words[from]?.pos === 'noun' || words[from]?.pos === 'name') && from < to) this.offer(words[from]!.start, 'gen', from)
  }

  private byInfinitive(): void {
    const { words } = this.tools.document
    const { from, to } = this.place
    for (let i = from; i < Math.min(to, from + INFINITIVE); i++) {
      // "is committed to peace and said …": what another verb has is its own
      if (this.isOthers(i)) return
      if (words[i]!.verbForm !== 'infinitive') continue
      const start = words[i - 1]?.key === 'to' ? i - 1 : i
      this.offer(words[start]!.start, 'inf', start)
      return
    }
  }

  /** A finite verb that stands in no clause about a noun. */
  private isOthers(at: number): boolean {
    const other = predicateAtWord(this.tools.document, at)
    return other?.form === 'finite' && this.tools.document.words[at]!.pos === 'verb' && other.parent?.as !== 'relative' && other.parent?.as !== 'content'
  }

  private byClause(): void {
    const { document } = this.tools
    const { at, from, to, predicate } = this.place
    const child = predicate && childrenOf(document, predicate.index).find((one) => one.parent?.as === 'content' && one.clause.start >= document.words[at]!.end)
    if (child) this.offer(child.clause.start, 'clause', wordAt(document, child.clause.start, from, to))
  }
}
