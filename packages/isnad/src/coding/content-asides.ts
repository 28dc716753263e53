// What stands between a verb of saying and what is said without being it: clauses about the speaker, other sayings, asides, names.
import { childrenOf, clausesAbout, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Quotation, Sentence, Word } from '../document/word.js'
import { mentionsOver } from './by-head.js'
import { isUntold } from './content-circumstance.js'
import { wordAt } from './content-span.js'
import { type Cues, cueAt } from './cues.js'

/** Words that may be set off between a noun of saying and "that". */
const ASIDE = 7

/** Words within which a quotation belongs to a cue in a relative clause. */
const NEAR = 5

/** Tells what is in the way between a cue and its content. */
export class Asides {
  constructor(private readonly document: Document, private readonly cues: Cues) {}

  /** «…، مشيرا إلى أن»: a participle that goes along with a speech, not one that names a person («المتحدث»). */
  isCircumstance(at: number): boolean {
    const { words, text } = this.document
    const word = words[at]!
    if (word.definite) return false
    // "…, further saying", ", later adding"
    const before = words[at - 1]?.pos === 'adv' && words[at - 2]?.pos === 'punct' ? words[at - 2] : words[at - 1]
    // «على 37 متهما»: a counted noun
    if (before?.pos === 'num') return false
    // "issued a statement saying": the paper's words
    if (before?.pos === 'noun' && this.cues.nouns.has(before.lemma) && predicateAtWord(this.document, at)?.form === 'active-participle') return true
    const accusative = /(?:[اةً]|ين|ing)$/u.test(text.slice(word.start, word.end))
    // «نفت هذه الاتهامات قائلة إنها …»: behind a definite noun an indefinite participle is no adjective of it
    if (before && (before.definite || before.pos === 'name') && this.isAside(predicateAtWord(this.document, at))) return true
    // «Посол отверг обвинения, заявив, что …», «…, affirmant que …»
    const gerund = word.pos === 'verb' && this.isAside(predicateAtWord(this.document, at))
    return (accusative || gerund) && (!before || before.pos === 'punct' || before.pos === 'conj' || before.pos === 'pron' || (gerund && !accusative && before.pos === 'prep') || /[اً]$/u.test(text.slice(word.start, word.end)))
  }

  /** "with officials saying that": of whom a preposition brings in, who does what the participle says beside the main verb. */
  isAbsolute(at: number): boolean {
    const predicate = predicateAtWord(this.document, at)
    const subject = predicate?.form === 'active-participle' ? predicate.args.find(({ role }) => role === 'subj') : undefined
    const group = subject && this.document.groups[subject.group]!
    return !!group && group.last === at && group.prep !== undefined && this.cues.absolutes.has(this.document.words[group.prep]!.lemma)
  }

  /** A participle that goes along with a finite verb. */
  isAside(predicate: Predicate | undefined): boolean {
    if (predicate?.form !== 'active-participle' || predicate.parent?.as !== 'adverbial') return false
    return this.document.predicates[predicate.parent.predicate]?.form === 'finite'
  }

  isOtherCue(i: number, sentence: Sentence): boolean {
    const predicate = predicateAtWord(this.document, i)
    if ((predicate?.form !== 'finite' && !(predicate?.form === 'active-participle' && this.isCircumstance(i))) || this.asksAnonymity(i) || isUntold(predicate)) return false
    const cue = cueAt(this.document.words, i, sentence.last, this.cues)
    return !!cue && cue.openers.some((opener) => opener.by === 'that' || opener.by === 'prep')
  }

  /** «قال مسؤول طلب عدم نشر اسمه "…"»: who asked for something not to be done, in passing. */
  asksAnonymity(at: number): boolean {
    for (let i = at + 1; i <= at + 3; i++) {
      const predicate = predicateAtWord(this.document, i)
      if (predicate?.form === 'masdar') return predicate.negation !== undefined && cueAt(this.document.words, at, at + 1, this.cues)?.kind === 'ask'
    }
    return false
  }

  /** Whether the clause that a word opens is about a noun, or about when something was («بعد أن»). */
  opensAside(mark: number, sentence: Sentence): boolean {
    if (this.cues.occasions.has(this.document.words[mark - 1]?.lemma ?? '')) return true
    return inSentence(this.document, sentence.index).predicates.some((predicate) => predicate.mark === mark && predicate.parent?.as === 'relative')
  }

  /** The first word behind the clause that a word opens. */
  behindClause(mark: number, sentence: Sentence): number {
    const clause = inSentence(this.document, sentence.index).predicates.find((one) => one.mark === mark)?.clause
    return clause ? Math.max(mark + 1, wordAt(this.document, clause.end, mark, sentence.last)) : sentence.last
  }

  /** «قوله، الثلاثاء، إن …»: the last comma of a time or place set off right behind a noun of saying and its pronoun. */
  behindAside(from: number, comma: number, to: number): number | undefined {
    const { words } = this.document
    if (comma > from + 1 || words[from]?.clitic !== 'after') return undefined
    if (this.cues.that.has(words[comma + 1]?.key ?? '')) return comma
    for (let i = comma + 1; i < Math.min(to - 1, comma + ASIDE); i++) {
      const { pos } = words[i]!
      if (pos === 'verb' || pos === 'sub') return undefined
      if (pos === 'punct') return this.cues.that.has(words[i + 1]!.key) ? i : undefined
    }
    return undefined
  }

  /** «قالت الشركة التي يفترض أن تنقب …، إنها»: this "that" belongs to a clause about the speaker, and the cue has one of its own. */
  isRelativeInside(word: number, predicate: Predicate | undefined): boolean {
    if (!predicate || !this.cues.that.has(this.document.words[word]!.key)) return false
    const own = childrenOf(this.document, predicate.index).find((child) => child.parent?.as === 'content' && child.mark !== undefined)
    if (own?.mark === undefined || own.mark <= word) return false
    return inSentence(this.document, predicate.sentence).predicates.some((other) => other.mark === word && other.parent !== undefined && other.parent.predicate !== predicate.index)
  }

  nothingBetween(from: number, to: number): boolean {
    // a quotation belongs to the cue unless another clause begins between them
    for (let i = from; i < to; i++) if (predicateAtWord(this.document, i)?.form === 'finite' && this.document.words[i]!.pos === 'verb' && predicateAtWord(this.document, i)!.parent?.as !== 'relative' && !this.asksAnonymity(i) && !isUntold(predicateAtWord(this.document, i))) return false
    return true
  }

  /** «الذي طلب عدم كشف اسمه، "…"»: the quotation behind a relative clause belongs to whoever it tells of. */
  isBeyond(from: number, to: number, predicate: Predicate | undefined): boolean {
    if (predicate?.parent?.as !== 'relative') return false
    if (to - from > NEAR) return true
    for (let i = from; i < to; i++) if (/[,،]/.test(this.document.words[i]!.key)) return true
    return false
  }

  /** A comma stands before a group, or within a few words of the cue, and no verb between it and the mark behind it. */
  isSetOff(first: number, at: number, mark: number): boolean {
    const { words } = this.document
    for (let i = first; i < mark; i++) if (words[i]!.verbForm === 'finite') return false
    for (let i = at + 1; i < mark - 1; i++) if (words[i]!.pos === 'punct' && /[,،]/.test(words[i]!.key)) return true
    return false
  }

  belongsToSubject(i: number, predicate: Predicate | undefined): boolean {
    const subject = predicate?.args.find((arg) => arg.role === 'subj')
    const group = subject && this.document.groups[subject.group]
    if (!group) return false
    if (i >= group.first && i < group.last) return true
    // «اتهمت الجماعات المطالبة بالانفصال الجيش بقتل …»: what tells which of them is meant
    return this.document.words[i]!.pos === 'prep' && clausesAbout(this.document, group.index).some(({ form, args }) => form === 'active-participle' && args.some((arg) => arg.role === 'obl' && !arg.shared && this.document.groups[arg.group]!.prep === i))
  }

  isManner(word: Word | undefined): boolean {
    return !!word && !word.definite && this.cues.manners.has(word.lemma)
  }

  /** "accused the International Court of Justice of bias": a preposition in somebody's name opens nothing. */
  isInName(word: number): boolean {
    return mentionsOver(this.document, word).some((mention) => mention.form === 'name' && mention.first < word && mention.last > word + 1 && mention.place === undefined)
  }

  /** «صحيفة "إل سور"», «نقلت "سبوتنيك" عن»: the name of somebody in marks. */
  isName({ start, inner }: Quotation, sentence: Sentence): boolean {
    return inSentence(this.document, sentence.index).mentions.some((mention) => mention.form === 'name' && mention.end >= inner.end && (mention.start < start || (mention.start <= inner.start && mention.actors.length > 0)))
  }
}
