// Where the words that are said end: with the sentence, or before whatever says something else or comments on them.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import type { Sentence } from '../document/word.js'
import { asideOf } from './charge-asides.js'
import { type Cues, cueAt } from './cues.js'
import type { NearQuotations } from './near-quotations.js'

const SEMICOLON = /^[;؛]$/

/** What may be said of the words before it by a relative clause («الأمر الذي نفته طهران»). */
export const BACKWARD: ReadonlySet<string> = new Set(['deny', 'announce', 'confirm'])

/** «حمّلته», «تنفيه»: the object is a pronoun. */
export const hasPronounObject = ({ words, groups }: Document, predicate: Predicate): boolean => predicate.args.some((arg) => arg.role === 'obj' && words[groups[arg.group]!.head]?.pos === 'pron')

/** «الأمر الذي نفته», «وهو ما تنفيه»: about the words before it. */
export function tellsBackward(document: Document, predicate: Predicate): boolean {
  if (hasPronounObject(document, predicate)) return true
  // «وهي اتهامات نفتها نجامينا»: the noun before the verb is its object, and a pronoun behind it takes it up
  const behind = document.words[predicate.word + 1]
  if (behind?.pos === 'pron' && behind.clitic === 'after' && predicate.args.some(({ role, group }) => role === 'obj' && document.groups[group]!.last <= predicate.word)) return true
  const relative = predicate.parent?.as === 'relative' || document.words[predicate.word - 1]?.pos === 'sub'
  // "the week that Malta announced its plans": what it speaks of stands behind it
  return relative && predicate.args.some((arg) => arg.role === 'obj' && !!arg.shared) && !predicate.args.some(({ role, shared, group }) => role === 'obj' && !shared && document.groups[group]!.first > predicate.word) && !hasClauseBehind(document, predicate)
}

/** "the day that the president announced troops would leave": the subject of another clause right behind the verb. */
const hasClauseBehind = (document: Document, { sentence, word }: Predicate): boolean => inSentence(document, sentence).predicates.some((other) => other.form === 'finite' && other.word > word && other.args.some(({ role, shared, group }) => role === 'subj' && !shared && document.groups[group]!.first === word + 1))

/** Finds where what a cue says ends. */
export class ContentEnd {
  constructor(private readonly document: Document, private readonly cues: Cues, private readonly quotations: NearQuotations) {}

  /** What is said ends where another saying begins after a comma («…، مضيفا أن …», «نفت المسؤولية، وقالت إن …»), else with the sentence. */
  of(sentence: Sentence, from: number, cue: Predicate | undefined): number {
    const { words } = this.document
    const closing = this.closingOf(from, cue, sentence)
    for (let i = from + 1; i < sentence.last; i++) {
      const word = words[i]!
      if (word.start >= closing && /[,،]/.test(word.key)) return word.start
      if (this.isAside(i, from)) return word.start
      if (SEMICOLON.test(word.key) && this.saysBehind(i, sentence)) return word.start
      if (i < from + 3 && !(i === from + 2 && words[from]!.pos === 'prep' && this.cues.contrasts.has(word.key))) continue
      const comment = this.commentBefore(i, from, sentence)
      if (comment !== undefined) return words[comment]!.start
      const tail = this.tailBefore(i, from, sentence)
      if (tail !== undefined) return words[tail]!.start
      const turn = this.turnAt(i)
      if (turn !== undefined && this.isOwnTurn(i, turn, sentence)) return words[i - 1]!.pos === 'conj' ? words[i - 1]!.start : word.start
      if (this.isAnotherClause(i, from, sentence)) return words[i - 1]!.start
      const isContrast = this.cues.contrasts.has(word.key)
      if (((isContrast || turn === i + 2) && this.isAnswer(i, from, sentence)) || (isContrast && this.isMeanwhile(i, from))) return words[i - 1]!.pos === 'prep' || words[i - 1]!.pos === 'conj' ? words[i - 1]!.start : word.start
      if (words[i - 1]!.pos !== 'punct' && words[i - 1]!.pos !== 'conj') continue
      const other = cueAt(words, i, sentence.last, this.cues)
      if (other && (other.kind === 'according' || word.verbForm === 'active-participle' || other.kind === 'continue' || this.goesAlong(i, from, cue))) return words[i - 1]!.pos === 'conj' ? words[i - 1]!.start : word.start
    }
    return sentence.end
  }

  /** What is said opens as a clause of its own («أن …», «بأن …», "that …"). */
  private isClause(from: number): boolean {
    const { words } = this.document
    return words[from]!.pos === 'sub' || words[from + 1]!.pos === 'sub'
  }

  /** «تطالب واشنطن بنزع السلاح في حين تسعى بيونغ يانغ إلى …»: behind what is no clause, what others do meanwhile is no part of it. */
  private isMeanwhile(at: number, from: number): boolean {
    const { words, sentences } = this.document
    const verb = predicateAtWord(this.document, at + 1)
    if (this.isClause(from) || verb?.form !== 'finite' || ownSubject(verb) === undefined) return false
    return !this.quotations.isQuoted(words[at]!.start, sentences[verb.sentence]!)
  }

  /** «اتهمت المنظمة الجيش بجرائم حرب، ولم ترد السلطات»: behind what is no clause, a comma and "and", what a verb tells of somebody else is no part of it. */
  private isAnotherClause(at: number, from: number, sentence: Sentence): boolean {
    const { words } = this.document
    if (words[at - 1]!.pos !== 'conj' || !/[,،]/.test(words[at - 2]?.key ?? '') || at - 2 <= from || this.isClause(from)) return false
    const verb = predicateAtWord(this.document, words[at]!.pos === 'neg' ? at + 1 : at)
    const subject = verb?.form === 'finite' ? ownSubject(verb) : undefined
    // «الانتخابات التي جرت في مايو، وفاز فيها الرئيس»: what goes on with a clause of what is said is said
    if (verb?.parent && this.document.predicates[verb.parent.predicate]!.word >= from) return false
    return subject !== undefined && this.document.groups[subject.group]!.first > verb!.word && !this.quotations.isQuoted(words[at]!.start, sentence)
  }

  /** «…; в МВД эти сведения опровергли»: behind the mark somebody else says something, and nobody tells of that. */
  private saysBehind(at: number, sentence: Sentence): boolean {
    const { words } = this.document
    for (let i = at + 1; i < sentence.last && !SEMICOLON.test(words[i]!.key); i++) {
      const predicate = words[i]!.verbForm === 'finite' ? predicateAtWord(this.document, i) : undefined
      if (!predicate) continue
      return predicate.voice === 'active' && predicate.parent === undefined && this.cues.byFirst.has(predicate.lemma) && ownSubject(predicate) !== undefined
    }
    return false
  }

  /** «أوغندا، التي تتهمها كينيا بدعم المتمردين، …», "the minister, who denies it, is to appear": what a relative clause says of somebody ends with it, between commas or where no clause is said. */
  private closingOf(from: number, cue: Predicate | undefined, sentence: Sentence): number {
    const { words } = this.document
    const { end } = sentence
    // "With Malta encouraging Kenya to leave, Peru has …", "Citing security, Kenya expelled …"
    if (cue?.form === 'active-participle' && (cue.word <= sentence.first || this.isAbsolutelyFronted(cue, sentence))) for (let i = from + 1; i < sentence.last; i++) if (/[,،]/.test(words[i]!.key)) return words[i]!.start
    if (cue && this.isFronted(cue, sentence)) for (let i = from + 1; i + 1 < sentence.last; i++) if (/[,،]/.test(words[i]!.key) && words[i + 1]!.verbForm === 'finite' && predicateAtWord(this.document, i + 1)?.parent?.predicate !== cue.index) return words[i]!.start
    if (cue?.parent?.as !== 'relative' || cue.clause.end <= words[from]!.start) return end
    const { pos } = words[from]!
    return pos === 'prep' || pos === 'noun' || (cue.mark !== undefined && /[,،]/.test(words[cue.mark - 1]?.key ?? '')) ? cue.clause.end : end
  }

  private isAbsolutelyFronted({ args }: Predicate, { first }: Sentence): boolean {
    const { words, groups } = this.document
    return this.cues.absolutes.has(words[first]!.lemma) && args.some(({ role, group }) => role === 'subj' && groups[group]!.prep === first)
  }

  /** «رغم نفي كينيا أي دور لها، فرضت مالطا عقوبات»: a noun of saying that the sentence opens with, behind a preposition, only sets the scene for its verb. */
  private isFronted({ form, group }: Predicate, { first }: Sentence): boolean {
    const prep = form === 'finite' || group === undefined ? undefined : this.document.groups[group]!.prep
    return prep !== undefined && prep <= first + 1
  }

  /** «نفت ذلك قائلة إن …», «نفى هذه الاتهامات مؤكدا أن …»: behind what is no clause a participle goes on, no mark between. */
  private isAside(at: number, from: number): boolean {
    const { words } = this.document
    const word = words[at]!
    if (word.verbForm !== 'active-participle' || word.definite === true || words[at + 1]?.pos !== 'sub' || !this.cues.that.has(words[at + 1]!.key)) return false
    return !this.isClause(from) && words[at - 1]!.pos !== 'verb' && this.cues.byFirst.get(word.verb ?? word.lemma)?.some(({ openers }) => openers.some(({ by }) => by === 'that')) === true
  }

  /** «نفت دمشق المسؤولية، وقالت الوكالة إن …»: a verb of saying that goes along with the cue, behind a mark; where no clause is said the mark may lack («اتهمتها بالقصف وقالت إن …»). */
  private goesAlong(at: number, from: number, cue: Predicate | undefined): boolean {
    const { words, sentences } = this.document
    const other = predicateAtWord(this.document, at)
    if (cue === undefined || other?.form !== 'finite' || other.voice !== 'active' || other.parent?.as !== 'conjunct' || other.parent.predicate !== cue.index || words[at - 1]!.pos !== 'conj') return false
    // "denied that it had sold arms and accused Kenya of lies"
    const accuses = this.cues.byFirst.get(other.lemma)?.some((one) => one.kind === 'accuse') === true
    return (words[at - 2]!.pos === 'punct' || !this.isClause(from) || accuses) && !this.quotations.isQuoted(words[at]!.start, sentences[other.sentence]!)
  }

  /** Where what a contrast opens begins («لكن», «إلا أن»), if it is one. */
  private turnAt(at: number): number | undefined {
    const { words } = this.document
    if (this.cues.turns.get(words[at]!.key) === words[at + 1]?.key && words[at + 1] !== undefined) return at + 2
    return this.cues.contrasts.has(words[at]!.key) ? at + 1 : undefined
  }

  /** «…، لكنه دعا الأطراف إلى»: behind a mark, a contrast with a pronoun and a verb of saying, or such a verb without a subject («…، كما دعا إلى»): the speaker says something more. */
  private isOwnTurn(at: number, turn: number, sentence: Sentence): boolean {
    const { words } = this.document
    const before = words[at - 1]!.pos === 'conj' ? words[at - 2] : words[at - 1]
    if (before?.pos !== 'punct') return false
    const named = words[turn]?.pos === 'pron' && words[turn]!.clitic === 'after'
    const first = named ? turn + 1 : turn
    const verb = words[first]?.pos === 'aux' ? first + 1 : first
    const predicate = verb < sentence.last ? predicateAtWord(this.document, verb) : undefined
    return predicate?.form === 'finite' && (named || !ownSubject(predicate)) && predicate.voice === 'active' && predicate.negation === undefined && !!cueAt(words, verb, sentence.last, this.cues) && !this.quotations.isQuoted(words[verb]!.start, sentence)
  }

  /** «…، فيما نفت طهران ذلك», "…, while a spokesman denied it": another has the word from here; what is no clause itself («رحبت بالاتفاق، فيما تظاهر معارضون») ends before whatever another does. */
  private isAnswer(at: number, from: number, sentence: Sentence): boolean {
    const { words, groups } = this.document
    const clause = words[from]!.pos !== 'prep' && words[from]!.pos !== 'noun'
    let marked = false
    for (let i = at - 1; i > at - 4 && i > sentence.first; i--) if (words[i]!.pos === 'punct') marked = true
    if ((!marked && clause) || this.quotations.isQuoted(words[at]!.start, sentence)) return false
    for (let i = at + 1; i < Math.min(sentence.last, at + 14); i++) {
      const predicate = predicateAtWord(this.document, i)
      if (predicate?.form !== 'finite') continue
      if (predicate.parent?.as === 'relative') continue
      // «بالفساد بينما اتهمت آخر بالرشوة»
      if (!marked) return !!cueAt(words, i, sentence.last, this.cues)
      const subject = ownSubject(predicate)
      return (!clause || !!cueAt(words, i, sentence.last, this.cues)) && !!subject && words[groups[subject.group]!.head]!.pos !== 'pron'
    }
    return false
  }

  /** "…, the agency added.": the mark before a subject and its verb of saying that close the sentence. */
  private tailBefore(at: number, from: number, sentence: Sentence): number | undefined {
    const { words, groups } = this.document
    const next = words[at + 1]
    if (next && at + 1 < sentence.last && next.pos !== 'punct' && next.pos !== 'prep') return undefined
    const predicate = predicateAtWord(this.document, at)
    if (predicate?.form !== 'finite' || predicate.voice === 'passive' || !cueAt(words, at, sentence.last, this.cues)?.openers.some((opener) => opener.by === 'clause' || opener.by === 'quote')) return undefined
    const subject = ownSubject(predicate)
    const group = subject && groups[subject.group]!
    if (!group || group.first <= from + 1 || group.last > at || group.last < at - 2) return undefined
    return /[,،]/.test(words[group.first - 1]!.key) ? group.first - 1 : undefined
  }

  /** «…، الأمر الذي نفته طهران», "…, a charge it denies": the mark before a relative clause that denies or confirms what comes before it. */
  commentBefore(at: number, from: number, sentence: Sentence): number | undefined {
    const predicate = predicateAtWord(this.document, at)
    const aside = predicate && asideOf(this.document, this.cues, predicate)
    if (aside && aside.from > from) return aside.from
    if (predicate?.form !== 'finite' || !tellsBackward(this.document, predicate)) return undefined
    const cue = cueAt(this.document.words, at, sentence.last, this.cues)
    if (!cue || !BACKWARD.has(cue.kind)) return undefined
    const { words } = this.document
    for (let i = at - 1; i > from && i > at - 8; i--) {
      if (words[i]!.pos === 'punct') return i
      // «بدعم المتمردين وهو ما تنفيه كينيا»: no mark before it
      if (words[i]!.pos === 'conj' && words[i + 1]?.pos === 'pron' && !words[i + 1]!.clitic && words[i + 2]?.pos === 'sub') return i
    }
    return undefined
  }
}
