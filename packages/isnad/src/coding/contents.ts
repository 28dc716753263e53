// Where the words that are said begin and end: from a cue to its content. What stands behind a cue: content-openers.ts; before it: content-before.ts;
// among its arguments: content-arguments.ts; what is in the way: content-asides.ts; where it ends: content-end.ts.
import { childrenOf, inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Sentence } from '../document/word.js'
import type { CodedStatement } from './coded-statement.js'
import { ContentArguments } from './content-arguments.js'
import { Asides } from './content-asides.js'
import { ContentBefore } from './content-before.js'
import { isBeforeQuote, isCircumstance } from './content-circumstance.js'
import { BACKWARD, ContentEnd, hasPronounObject, tellsBackward } from './content-end.js'
import { OpenerSearch, type Place, type Tools } from './content-openers.js'
import { trim } from './content-span.js'
import { CHARGE_IDIOM, type Cue, type Cues, objectAt, type Opener, restAt } from './cues.js'
import { NearQuotations } from './near-quotations.js'

/** Words that a content may be searched in after a cue, after a noun of saying; beyond it an opener belongs to something else. */
const REACH = 70
const REACH_OF_NOUN = 9

/** How many words behind its verb of saying the verb of a clause may stand that nothing opens, and what its subject begins with. */
const CLAUSE_OPENS = 9
const NOMINAL: ReadonlySet<string> = new Set(['pron', 'det', 'noun', 'name', 'num'])

/** What only the beginning of a clause's subject can be. */
const STARTS: ReadonlySet<string> = new Set(['pron', 'det', 'name'])

/** Kinds of cues whose noun may have what is said right behind it in marks («قوله: "…"»). */
const QUOTING: ReadonlySet<string> = new Set(['say', 'continue', 'confirm'])

/** The words of a cue, with what showed where they are. */
export interface Content { readonly content: Span; readonly by: Opener['by'] | 'before' }

/** Where the words of a cue may begin: an offset, the word there, and what shows it. */
export interface Opening { readonly start: number; readonly by: Opener['by']; readonly word: number }

/** Finds what a cue says. Sentences are asked about in reading order. */
export class Contents {
  readonly quotations: NearQuotations
  readonly asides: Asides
  private readonly end: ContentEnd
  private readonly before: ContentBefore
  private readonly told: ContentArguments
  private readonly tools: Tools

  constructor(private readonly document: Document, private readonly cues: Cues) {
    this.quotations = new NearQuotations(document)
    this.asides = new Asides(document, cues)
    this.end = new ContentEnd(document, cues, this.quotations)
    this.before = new ContentBefore(document, cues, this.quotations, this.end)
    this.told = new ContentArguments(document, cues)
    this.tools = { document, cues, quotations: this.quotations, asides: this.asides, told: this.told }
  }

  /** Where the words said begin and end. The earliest opener after the cue wins; failing that, what stands before it. */
  of(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined, masdar: boolean, last: CodedStatement | undefined): Content | undefined {
    const { words } = this.document
    const place = this.placeOf(sentence, at, cue, predicate, masdar)
    const { from, said } = place
    if (predicate && BACKWARD.has(cue.kind) && cue.openers.some((opener) => opener.by !== 'quote') && tellsBackward(this.document, predicate)) {
      const before = this.before.of(sentence, at, cue, predicate, last)
      if (before) return before
    }
    const spokenOf = this.told.ofPassive(sentence, at, cue, predicate)
    if (spokenOf !== undefined) return spokenOf ?? undefined
    const argument = this.told.ofIdiom(sentence, at, cue, predicate) ?? (said ? undefined : this.told.ofRelative(cue, predicate)) ??
      (predicate && !said && !masdar && cue.openers.some(({ by }) => by === 'whole') ? this.told.wholeObject(predicate, cue) : undefined)
    if (argument) return argument
    // «إسرائيل تحذر: …»: in a headline whatever verb of saying stands before a colon
    const openers: readonly Opener[] = sentence.headline && predicate?.form === 'finite' && words[from]?.key === ':' ? [...cue.openers, { by: 'colon' }] : cue.openers
    // «نقلت الوكالة عنه قوله: "…"»: marks right behind the noun and its pronoun
    const quoted = masdar && QUOTING.has(cue.kind) && openers.some((opener) => opener.by === 'quote') ? this.quotedBehind(sentence, from) : undefined
    if (quoted) return { content: quoted, by: 'quote' }
    const search = new OpenerSearch(this.tools, place)
    const charge = search.run(openers)
    if (charge) return charge
    const best = this.settled(search, place)
    // "While we wait," he said, "we urge …": the words begin before the cue
    if (best?.by === 'quote' && words[best.word - 1]?.key !== ':' && words[best.word]?.key !== ':' && (cue.kind === 'say' || cue.kind === 'continue')) {
      const before = this.before.quotedRightBefore(sentence, at, predicate)
      const content = before && trim(this.document, { start: before.start, end: this.quotations.endOf(best.start, sentence) })
      if (content) return { content, by: 'before' }
    }
    // "said in May the pact might be a "game changer"": a few words in marks inside the clause that is said
    const clause = best && best === search.shortQuote ? this.clauseBehind(sentence, from, cue, predicate) : undefined
    if (clause && best && clause.content.start < best.start && clause.content.end > best.start) return clause
    if (best) {
      const end = best.by === 'quote' && best !== search.shortQuote ? this.quotations.endOf(best.start, sentence) : this.end.of(sentence, best.word, predicate)
      const content = trim(this.document, { start: best.start, end })
      if (content) return { content, by: best.by }
    }
    return masdar ? undefined : this.aroundVerb(place, last)
  }

  /** The words that a content is looked for in, behind a cue. */
  private placeOf(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined, masdar: boolean): Place {
    const { words } = this.document
    // «ألقى في مؤتمر صحفي باللوم على»: what one is blamed for stands behind the idiom's noun
    const noun = cue.object && cue.kind === 'accuse' ? objectAt(words, at + 1, Math.min(sentence.last, at + CHARGE_IDIOM), cue.object) : undefined
    let from = ((cue.rest && restAt(words, at, sentence.last, cue)) ?? noun ?? at + cue.words.length - 1) + 1
    if (this.cues.verbLast) while (from < sentence.last && words[from]!.pos === 'aux') from++
    const said = predicate && !masdar ? childrenOf(this.document, predicate.index).find((child) => child.parent?.as === 'content' && child.clause.start >= words[from - 1]!.end) : undefined
    return { sentence, at, from, to: Math.min(sentence.last, from + (masdar ? REACH_OF_NOUN : REACH)), cue, predicate, masdar, said, noun }
  }

  /** What opens the words, of all that may. */
  private settled(search: OpenerSearch, { sentence, at, from, to, cue, predicate, said }: Place): Opening | undefined {
    const { document } = this
    const { words } = document
    const { that, marked, shortQuote } = search
    let { best } = search
    // «أكد المتحدث باسم التحالف، تركي المالكي، أن …»: a clause behind a comma is what is said; what seems an object before it tells more of who says it
    if (best?.by === 'obj' && that && words[that.word - 1]!.pos === 'punct' && this.asides.isSetOff(best.word, at, that.word)) best = that
    // «أكد الوزير ردا على سؤال أن …»
    if (best && that && isCircumstance(document, best, that, said)) best = that
    else if (best && marked && isBeforeQuote(document, best, marked.word)) best = marked
    // «الوزير الذي كان يتحدث للصحفيين إلى أن …»: what stands behind a relative clause is said by the main verb
    if (best && predicate?.parent?.as === 'relative' && best.by !== 'quote' && best.start >= predicate.clause.end && !hasPronounObject(document, predicate)) best = undefined
    best ??= shortQuote
    // "Moscow denied, though Kyiv insisted": a mark behind the verb, and what is denied stands before it
    const answers = cue.kind === 'deny' && best?.by !== 'quote' && predicate !== undefined && words[from]?.pos === 'punct' && this.before.standsBehindSubject(predicate)
    if (answers) best = undefined
    if (!best && !answers && predicate?.form === 'finite' && !this.before.isSaidBefore(sentence, at, predicate) && cue.openers.some((opener) => opener.by === 'obj') && cue.kind !== 'say' && (cue.kind !== 'judge' || hasPronounObject(document, predicate))) best = this.told.afterSubject(at, from, to, predicate, cue.kind === 'judge')
    // «اتهمت المحامية "القضاء بالرضوخ لـ…"»: the charge begins behind the accused, inside the marks or out
    return cue.kind === 'accuse' && best?.by === 'quote' ? this.told.chargeBehind(best.word, to, cue) ?? best : best
  }

  /** What a verb says that nothing opens: what stands before it, or the clause right behind it. */
  private aroundVerb({ sentence, at, from, to, cue, predicate }: Place, last: CodedStatement | undefined): Content | undefined {
    const { words } = this.document
    const before = this.before.of(sentence, at, cue, predicate, last)
    if (!before) return this.clauseBehind(sentence, from, cue, predicate)
    // "campaigns that analysts say may be a screen": what is said goes on behind the verb
    let end = at
    while (end > sentence.first && (words[end]!.end > before.content.end || words[end]!.pos === 'punct')) end--
    const next = words[from]
    if (end < sentence.first || words[end]!.pos !== 'sub' || !next || from >= to || (next.pos !== 'aux' && next.pos !== 'verb')) return before
    const content = trim(this.document, { start: next.start, end: this.end.of(sentence, from, predicate) })
    return content ? { content, by: 'clause' } : before
  }

  /** The words in marks right behind a noun's pronoun, a colon between them or none. */
  private quotedBehind(sentence: Sentence, from: number): Span | undefined {
    const { words, text } = this.document
    if (words[from]?.clitic !== 'after' || from >= sentence.last) return undefined
    return this.quotations.of(sentence).find((one) => one.start >= words[from]!.end && one.inner.end > one.inner.start && /^\s*:?\s*$/.test(text.slice(words[from]!.end, one.start)))?.inner
  }

  /** "after the opposition said it would stay away": a clause right behind the verb that the grammar did not hang on it. */
  private clauseBehind(sentence: Sentence, behind: number, cue: Cue, predicate: Predicate | undefined): Content | undefined {
    const { words } = this.document
    if (predicate?.form !== 'finite' || cue.hearer || !cue.openers.some((opener) => opener.by === 'clause') || (this.before.isSetBehind(predicate) && this.isBehindClause(predicate, sentence))) return undefined
    const { predicates } = inSentence(this.document, sentence.index)
    const from = this.behindWhen(behind, sentence)
    if (!this.opensClause(from, predicate, sentence)) return undefined
    const first = words[from]!.pos === 'sub' ? from + 1 : from
    const told = predicates.find((one) => one.form === 'finite' && one.word > from && one.word < from + CLAUSE_OPENS)
    if (!told || words.slice(first, told.word).some((word) => word.pos === 'punct' || word.pos === 'sub')) return undefined
    const content = trim(this.document, { start: words[from]!.start, end: this.end.of(sentence, from, predicate) })
    return content && { content, by: 'clause' }
  }

  /** "Yesterday, the minister said the pact …": what is set off before a subject is no clause that is said. */
  private isBehindClause({ word, args }: Predicate, sentence: Sentence): boolean {
    const subject = ownSubject({ args })
    const first = Math.min(word, subject ? this.document.groups[subject.group]!.first : word)
    const next = this.document.words[word + 1]
    return next?.pos === 'aux' || next?.pos === 'verb' || inSentence(this.document, sentence.index).predicates.some((one) => one.form === 'finite' && one.word < first)
  }

  /** "said in May the pact …", "said publicly the forest …": the first word behind when and how something is said. */
  private behindWhen(from: number, sentence: Sentence): number {
    const { words } = this.document
    const { times } = inSentence(this.document, sentence.index)
    let at = from
    for (let moved = true; moved && at < sentence.last;) {
      const first = words[at]!.pos === 'prep' ? at + 1 : at
      const time = times.find(({ start, end }) => start >= words[at]!.start && start <= words[first]!.start && end <= sentence.end)
      moved = true
      if (time) while (at < sentence.last && words[at]!.start < time.end) at++
      else if (words[at]!.pos === 'adv' && STARTS.has(words[at + 1]?.pos ?? '')) at++
      else moved = false
    }
    return at
  }

  /** Whether a clause may begin at a word: a noun or pronoun; "there have been"; "if the goal is peace, others should leave", behind whose condition its own clause stands. */
  private opensClause(from: number, { index }: Predicate, sentence: Sentence): boolean {
    const { words } = this.document
    const [word, next] = [words[from], words[from + 1]]
    if (!word || from >= sentence.last) return false
    if (word.pos === 'adv') return next?.pos === 'aux' || next?.verbForm === 'finite' || next?.pos === 'noun'
    if (word.pos !== 'sub') return NOMINAL.has(word.pos)
    const { predicates } = inSentence(this.document, sentence.index)
    const condition = predicates.find((one) => one.mark === from && one.parent?.as === 'condition' && one.parent.predicate === index)
    return !!condition && predicates.some((one) => one.form === 'finite' && one.start > condition.clause.end && /[,،]/.test(this.document.text.slice(condition.clause.end, one.start)))
  }

  /** A quotation ends right before a verb of saying and its subject. */
  followsQuotation(predicate: Predicate): boolean {
    const subject = ownSubject(predicate)
    const start = Math.min(predicate.start, subject ? this.document.groups[subject.group]!.start : predicate.start)
    return /["”»]\s*$/.test(this.document.text.slice(Math.max(0, start - 3), start))
  }
}
