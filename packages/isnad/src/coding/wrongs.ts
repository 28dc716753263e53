// Wrongdoing that somebody tells of another: a word of wrong in what is said, and who is made responsible for it.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Group } from '../document/group.js'
import { type Argument, type Predicate, ownSubject } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Word } from '../document/word.js'
import { actorsOfArgument, actorsOfGroup, doersOf } from '../language/actors.js'
import { answerableFor, isPointingNear } from './answerable.js'
import { calledAfter, groupHeadedBy, groupsEndingAt, possessorBefore } from './by-head.js'
import type { CodedStatement } from './coded-statement.js'
import { type Cues, cueAt } from './cues.js'
import { isOutlawed } from './sectors.js'

/**
 * What is alleged, and of whom. `told`: a verb of theirs tells it («واشنطن تنتهك»); `about`: it stands in a clause about them;
 * `owned`: a noun names it as theirs («تورط إيران»); `judged`: somebody calls it so.
 */
export interface Wrong { readonly quote: Span; readonly accused: readonly number[]; readonly as: 'told' | 'about' | 'owned' | 'judged'; readonly at: number }

/** How far into what is said a wrong is looked for, and how many it may tell of. */
const FAR = 420
const MOST = 3
/** How many words may stand before the word of wrong in what something is called («بأنها كانت عملية تجسس»). */
const VERDICT = 4
/** How many words its phrase may take at the end of what is said («تدخلا سافرا في شؤون اليمن»). */
const LAST = 6

/**
 * The wrongs that a statement tells of others. `doersOf` says who did an act that a noun tells of.
 * @example wrongsIn(document, cues, statement, isAnother) // «قال إن واشنطن تنتهك الاتفاق»: the breach, by Washington
 */
export function wrongsIn(document: Document, cues: Cues, statement: CodedStatement, isAnother: (actor: number) => boolean, doersOf: (word: number) => readonly number[] = () => []): Wrong[] {
  const found: Wrong[] = []
  let covered = -1
  for (const at of wrongWords(document, cues, statement)) {
    if (found.length >= MOST) break
    if (document.words[at]!.start < covered) continue
    const wrong = new Reader(document, cues, statement, at, isAnother, doersOf).read()
    if (!wrong || wrong.quote.end - wrong.quote.start < 4) continue
    found.push(wrong)
    covered = wrong.quote.end
  }
  return found
}

const wordsOfWrong = new WeakMap<CodedStatement, readonly number[]>()

/** The words in what is said that tell of wrong, whoever it is laid to; events and claims both ask, so they are looked for once. */
function wrongWords(document: Document, cues: Cues, statement: CodedStatement): readonly number[] {
  const known = wordsOfWrong.get(statement)
  if (known) return known
  const { content, kind } = statement
  const { words } = document
  const end = Math.min(content.end, content.start + FAR)
  const found: number[] = []
  for (let i = firstIndex(words, (word) => word.start >= content.start); i < words.length && words[i]!.start < end; i++) if (isWrong(document, i, cues, kind === 'condemn') && !isFought(words, i, content.start, cues) && !isInPassing(words, i, content.start, cues)) found.push(i)
  wordsOfWrong.set(statement, found)
  return found
}

/** Whether a word tells of wrong where it stands: «غير قانوني» does, «قانوني» does not; «مسؤول عن», not «مسؤول رفيع»; «لم تلتزم», not «تلتزم». */
function isWrong(document: Document, at: number, cues: Cues, condemned: boolean): boolean {
  const { words } = document
  const word = words[at]!
  const condition = cues.wrong.get(word.lemma) ?? cues.wrong.get(word.key) ?? (word.verb ? cues.wrong.get(word.verb) : undefined)
  if (condition === undefined || condition.has(`!${words[at + 1]?.lemma}`)) return false
  // "chemical weapons": only to use them is wrong
  if (condition.has('used')) return false
  // «الجناة», "the abuser": somebody to speak of, not a deed told
  if (word.pos === 'noun' && word.verbForm === 'active-participle' && (predicateAtWord(document, at)?.tense ?? 'none') === 'none') return false
  if (condition.has('behind')) return word.pos === 'prep'
  if (condition.has('') || condition.has('whom') || condition.has('by') || (condemned && condition.has('condemned'))) return true
  if (condition.has('not') && words[at - 1]?.pos === 'neg') return true
  if (condition.has('pl') && word.number === 'pl') return true
  if (condition.has('finite') && word.verbForm === 'finite') return true
  const predicate = condition.has('denied') || condition.has('abet') ? predicateAtWord(document, at) : undefined
  if (condition.has('denied') && predicate?.negation !== undefined && predicate.tense !== 'future') return true
  if (condition.has('abet') && predicate && predicate.negation === undefined && predicate.args.some((argument) => (argument.role === 'obj' || argument.role === 'obl' || argument.role === 'gen' || (argument.role === 'subj' && predicate.voice === 'passive' && predicate.form === 'finite')) && !argument.shared && isArmed(document, argument.group, cues))) return true
  if (condition.has('unkept') && predicateAtWord(document, at)?.negation !== undefined && goesWith(words, at, condition)) return true
  if (condition.has('unkept')) return false
  if (condition.has('sought') && isSought(words, at, cues)) return true
  if (goesWith(words, at, condition) || comesAfter(words, at, condition)) return true
  return word.number !== 'pl' && (condition.has(words[at + 1]?.lemma ?? '-') || condition.has(words[at + 2]?.lemma ?? '-'))
}

/** How many words behind one of wrong the noun may stand that makes it one («تتحمل كينيا في النهاية مسؤولية»), and how many before it the verb that aims at it («يهدفون من وراء الهجوم إلى تهديد»). */
const WITH = 5
const SOUGHT = 8

/** «تعرض السلام للخطر»: a noun that makes it a wrong, in its clause. */
function goesWith(words: readonly Word[], at: number, condition: ReadonlySet<string>): boolean {
  for (let i = at + 1; i <= at + WITH && i < words.length; i++) {
    const { pos, lemma, key } = words[i]!
    if ((pos === 'punct' && !isMark(words[i]!)) || pos === 'sub') return false
    if (condition.has(`~${lemma}`) || condition.has(`~${key}`)) return true
  }
  return false
}
/** «التهديد الذي يمثله المتمردون»: what a clause tells of is named right before it. */
function comesAfter(words: readonly Word[], at: number, condition: ReadonlySet<string>): boolean {
  if (words[at]!.verbForm !== 'finite') return false
  for (let i = at - 1; i >= 0 && i >= at - AFTER && words[i]!.pos !== 'verb' && words[i]!.pos !== 'conj'; i--) if (condition.has(`<${words[i]!.lemma}`) || condition.has(`<${words[i]!.key}`)) return true
  return false
}
/** How many letters may stand between a noun and the clause about it. */
const CLOSE = 3
/** How many words before the verb of such a clause its noun may stand («الخطر الداهم الذي يشكله»). */
const AFTER = 4
/** «تسعى إلى إضعاف»: what is no wrong by itself is one where somebody is said to be after it. */
function isSought(words: readonly Word[], at: number, cues: Cues): boolean {
  for (let i = at - 1; i >= 0 && i >= at - SOUGHT; i--) {
    const { pos, lemma, verb } = words[i]!
    if ((pos === 'punct' && !isMark(words[i]!)) || pos === 'sub') return false
    if (cues.attempts.has(lemma) || (pos === 'verb' && (cues.aims.has(lemma) || cues.seeking.has(lemma) || (verb !== undefined && cues.aims.has(verb))))) return true
  }
  return false
}

/** Rebels, militias and the like, or a word of wrong («تدعم المتمردين», «يمول الإرهاب»). */
function isArmed(document: Document, group: number, cues: Cues): boolean {
  const { actors, groups, words } = document
  if (actorsOfGroup(document, group).some((actor) => isOutlawed(actors[actor]!.sector))) return true
  const { first, last } = groups[group]!
  for (let i = first; i < last; i++) {
    const condition = cues.wrong.get(words[i]!.lemma)
    if (condition?.has('') || condition?.has(words[i + 1]?.lemma ?? '-')) return true
  }
  return false
}

/** «مكافحة الإرهاب», «تعرض لهجوم», "ending the abuse": the wrong is what is fought or suffered, not what is done. */
function isFought(words: readonly Word[], at: number, from: number, cues: Cues): boolean {
  for (let i = at - 1, n = 0; i >= 0 && n < 5 && words[i]!.start >= from; i--, n++) {
    const word = words[i]!
    if ((word.pos === 'punct' && !isMark(word)) || word.pos === 'sub') return false
    if (cues.against.has(word.lemma) || (word.verb !== undefined && cues.against.has(word.verb))) return true
    // «التحقيق أثبت تورط أوغندا»: what a verb between tells
    if (word.verbForm === 'finite') return false
  }
  return false
}

/** «بعد اغتيال الوزير», "after the murder": it only tells when, or of what one speaks. */
function isInPassing(words: readonly Word[], at: number, from: number, cues: Cues): boolean {
  for (let i = at - 1; i >= 0 && words[i]!.start >= from; i--) {
    const { pos, lemma, key } = words[i]!
    // «ينتقد التحقيق في مزاعم التدخل»: others' charge
    if (cues.occasions.has(lemma) || cues.occasions.has(key) || cues.accusations.has(lemma)) return true
    if (pos !== 'noun' && pos !== 'adj' && pos !== 'det' && pos !== 'num' && pos !== 'name' && !isMark(words[i]!)) return false
  }
  return false
}

/** A quotation mark: «لمواجهة تهديدات "إرهابية"» goes on behind it. */
const isMark = ({ key }: Word): boolean => /^["'«»“”„]$/.test(key)

class Reader {
  private readonly predicate: Predicate | undefined

  constructor(
    private readonly document: Document,
    private readonly cues: Cues,
    private readonly statement: CodedStatement,
    private readonly at: number,
    private readonly isAnother: (actor: number) => boolean,
    private readonly doersOf: (word: number) => readonly number[],
  ) {
    this.predicate = predicateAtWord(document, at)
  }

  read(): Wrong | undefined {
    const { predicate } = this
    if (this.needs('behind')) return this.stoodBehind()
    if (predicate && (this.isUnsaid(predicate) || (predicate.negation !== undefined && !this.needs('denied') && !this.needs('unkept')))) return undefined
    if (predicate?.form === 'finite') return this.withNoun(this.told(predicate), predicate)
    const sought = this.soughtBy(predicate)
    if (sought) return sought
    if (this.statement.kind === 'judge' && this.isNominal()) return this.judged()
    const group = this.groupAt()
    // «محاسبة مرتكبيه», «منتهكي القانون»: whoever does wrong is no wrong
    if (group?.head === this.at && !predicate && this.statement.kind !== 'judge' && this.document.words[this.at]!.verbForm === 'active-participle') return undefined
    if (!group && !predicate && this.statement.kind !== 'judge') return this.doneAgainst()
    // «الإرهابي فلان», «المهاجرين غير الشرعيين»: a name to call somebody by
    // «أوغندا مسؤولة عن الهجوم» says so of her
    const said = predicate !== undefined && predicate.tense !== 'none' && this.needs(this.document.words[this.at + 1]?.lemma ?? '-')
    if (group && !said && ((group.head === this.at && actorsOfGroup(this.document, group.index).length) || (group.head !== this.at && group.animate))) return undefined
    // «القرار الأميركي انتهاك للقانون»: said of whatever is somebody's
    const stated = predicate && predicate.tense !== 'none' ? ownSubject(predicate) : undefined
    if (predicate && stated) {
      const of = this.answerable(stated.group)
      if (!of.length && this.statement.kind === 'judge') return this.judged()
      return of.length ? this.within({ start: predicate.clause.start, end: Math.max(predicate.clause.end, predicate.end, group?.head === this.at ? group.end : 0) }, of, 'told') : undefined
    }
    const done = group?.head === this.at ? this.doneBy(group) : this.doneAs(group)
    if (done) return done
    const owners = group ? this.ownersOf(group) : []
    if (group && owners.length) return this.within({ start: group.start, end: this.phraseEnd(Math.max(group.end, predicate ? predicate.clause.end : group.end)) }, owners, 'owned')
    if (this.statement.kind === 'judge') return this.judged()
    const stopped = group && this.statement.kind === 'ask' && this.isStopped() ? this.addressee() : []
    if (group && stopped.length) return this.within({ start: group.start, end: this.phraseEnd(Math.max(group.end, predicate ? predicate.clause.end : group.end)) }, stopped, 'told')
    const over = this.over(predicate, group)
    return over && this.told(over)
  }

  /** «التهديد الذي يمثله المتمردون»: a clause with the noun that makes it a wrong. */
  private withNoun(wrong: Wrong | undefined, { word, mark }: Predicate): Wrong | undefined {
    const { words } = this.document
    const condition = this.cues.wrong.get(words[word]!.lemma) ?? this.cues.wrong.get(words[word]!.verb ?? '')
    const noun = wrong && condition && mark !== undefined ? groupsEndingAt(this.document, mark).find((group) => condition.has(`<${words[group.head]!.lemma}`)) : undefined
    return wrong && noun && noun.start >= this.statement.content.start ? { ...wrong, quote: { start: noun.start, end: wrong.quote.end } } : wrong
  }
  /** «الانتهاكات التي ارتكبتها القوات», "the abuses that the army committed": the clause about a wrong says whose it is. */
  private doneBy(group: Group): Wrong | undefined {
    const { document } = this
    for (const told of inSentence(document, group.sentence).predicates) {
      const suffered = told.form === 'passive-participle' || told.voice === 'passive'
      if ((told.form !== 'finite' && !suffered) || told.negation !== undefined || told.start < group.start || Math.min(told.clause.start, told.start) > group.end + CLOSE || (suffered ? !this.does(told) : told.parent?.as !== 'relative' || told.clause.start < group.end || !this.isOf(told, group))) continue
      const doers = actorsOfArgument(document, told.index, suffered ? 'agent' : 'subj').filter(this.isAnother)
      if (doers.length && !this.isUnsaid(told)) return this.within({ start: group.start, end: Math.max(told.end, told.clause.end) }, doers, 'owned')
    }
    return this.doneAs(group)
  }
  /** A clause about a noun in which it is what is done: by its pronoun, or by one behind a preposition («قامت بها»). */
  private isOf(told: Predicate, group: Group): boolean {
    const { words, groups } = this.document
    const { args, mark } = told
    return this.does(told) && args.some(({ role, shared, group: of }) => (role === 'obj' && (of === group.index || words[groups[of]!.head]!.pos === 'pron')) || (role === 'obl' && !shared && words[groups[of]!.head]!.pos === 'pron' && mark !== undefined))
  }
  /** "commit", «قام»: a verb that does what its noun names. */
  private does({ lemma, verb }: Predicate): boolean {
    return [lemma, verb ?? ''].some((one) => this.cues.doing.has(one) || this.cues.wrong.get(one)?.has(''))
  }
  /** «ما قامت به أوغندا عملية قرصنة»: what somebody did is called so. */
  private doneAs(group: Group | undefined): Wrong | undefined {
    const { document, cues } = this
    const { words } = document
    let outer = group
    while (outer?.parent) outer = document.groups[outer.parent.group]
    const first = outer?.first ?? -1
    const did = outer && inSentence(document, outer.sentence).predicates.find((one) => one.form === 'finite' && one.negation === undefined && (cues.doing.has(one.lemma) || cues.doing.has(one.verb ?? '')) && one.word < first && one.clause.end <= outer.start && one.clause.end >= outer.start - CLOSE)
    const opener = did && words.slice(Math.max(0, did.word - 2), did.word).find(({ pos, key }) => pos === 'sub' && cues.anaphors.has(key))
    if (!outer || !did || !opener || opener.start < this.statement.content.start) return undefined
    const doers = actorsOfArgument(document, did.index, 'subj').filter(this.isAnother)
    return doers.length ? this.within({ start: opener.start, end: this.phraseEnd(outer.end) }, doers, 'told') : undefined
  }

  /** «محاولة أوغندية لزعزعة الاستقرار», «مساعي الحكومة لنزع الشرعية»: whoever the attempt is said to be of. */
  private soughtBy(predicate: Predicate | undefined): Wrong | undefined {
    const { document, cues, statement, at } = this
    const { words } = document
    const prep = groupHeadedBy(document, at)?.prep
    const attempt = predicate && prep !== undefined ? groupsEndingAt(document, prep).find((one) => cues.attempts.has(words[one.head]!.lemma)) : undefined
    if (!predicate || !attempt || attempt.start < statement.content.start) return undefined
    const owners = inSentence(document, attempt.sentence).mentions.filter(({ first, last, form }) => first >= attempt.first && last <= attempt.last && form !== 'pronoun').flatMap(({ actors }) => actors)
    const doers = owners.filter(this.isAnother)
    return doers.length ? this.within({ start: attempt.start, end: this.phraseEnd(Math.max(predicate.end, predicate.clause.end)) }, doers, 'owned') : undefined
  }

  /** "Iran was behind the attack": a preposition that a verb of being or standing has, before something done. */
  private stoodBehind(): Wrong | undefined {
    const { document, at, cues } = this
    const { groups, words } = document
    for (const verb of inSentence(document, this.statement.sentence).predicates) {
      if (verb.form !== 'finite' || verb.negation !== undefined || !(cues.being.has(verb.lemma) || cues.standing.has(verb.lemma))) continue
      const argument = verb.args.find((one) => one.role === 'obl' && !one.shared && groups[one.group]!.prep === at)
      const deed = argument && groups[argument.group]!.head
      if (deed !== undefined && (predicateAtWord(document, deed) || cues.wrong.has(words[deed]!.lemma))) return this.isUnsaid(verb) ? undefined : this.told(verb)
    }
    return undefined
  }
  /** "is arming the islands in breach of the treaty": what a verb tells that a noun of wrong within a preposition says more of. */
  private doneAgainst(): Wrong | undefined {
    const { document, at } = this
    const verb = inSentence(document, this.statement.sentence).predicates.find((one) => one.form === 'finite' && one.word < at && one.args.some(({ role, shared, group }) => role === 'obl' && !shared && (document.groups[group]!.prep ?? at + 1) <= at && document.groups[group]!.first > at))
    return verb && verb.negation === undefined && verb.start >= this.statement.content.start && !this.isUnsaid(verb) ? this.told(verb) : undefined
  }
  /** What the table says of the word: `denied` a wrong by its negation («لم تلتزم», «عدم التزام»). */
  private needs(what: string): boolean {
    const { lemma, key, verb } = this.document.words[this.at]!
    const { wrong } = this.cues
    return !!(wrong.get(lemma) ?? wrong.get(key) ?? (verb ? wrong.get(verb) : undefined))?.has(what)
  }
  /** What is only supposed, as it is or through what it hangs on. */
  private isUnsaid(predicate: Predicate): boolean {
    let one: Predicate | undefined = predicate
    for (let up = 0; one && up < 3; up++) {
      if (one.modality.includes('conditional') || one.modality.includes('obliged') || one.parent?.as === 'condition' || (up > 0 && one.negation !== undefined)) return true
      one = one.parent ? this.document.predicates[one.parent.predicate] : undefined
    }
    return false
  }
  private answerable(group: number): number[] {
    return answerableFor(this.document, group, this.isAnother, this.doersOf)
  }

  /** What a verb tells of its subject. */
  private told(predicate: Predicate, as: Wrong['as'] = 'told'): Wrong | undefined {
    const role = predicate.args.some((argument) => argument.role === 'agent') ? 'agent' : 'subj'
    if ((predicate.voice === 'passive' && role !== 'agent') || predicate.modality.includes('conditional') || predicate.modality.includes('possible') || predicate.parent?.as === 'condition' || this.isAsked(predicate)) return undefined
    // «a annoncé son retrait de l'organisation, qui avait imposé un blocus»: of an act that is announced, whoever tells it says who else did what
    if (predicate.form === 'finite' && predicate.parent?.as === 'relative' && this.isAnnounced()) return undefined
    const named = actorsOfArgument(this.document, predicate.index, role)
    // «مسيرات روسية انتهكت مجالها»: whose the thing is that does it
    const thing = named.length || (predicate.word !== this.at && !this.cues.aims.has(predicate.lemma)) ? undefined : predicate.args.find((argument) => argument.role === role && (!argument.shared || (predicate.parent?.as === 'relative' && predicate.negation !== undefined)))
    const doers = (thing ? this.ownersOfThing(thing.group) : named).filter(this.isAnother)
    return doers.length ? this.within({ start: predicate.clause.start, end: Math.max(predicate.clause.end, predicate.end) }, doers, as) : undefined
  }
  /** «مسيرات روسية», "Turkey's drilling", «سياسات أوغندا»: after whom a thing is called, or whose deed it is. */
  private ownersOfThing(group: number): readonly number[] {
    const called = calledAfter(this.document, group)
    if (called.length) return called
    const { words, groups } = this.document
    const possessor = possessorBefore(this.document, group)
    if (possessor.length) return possessor
    return this.cues.deeds.has(words[groups[group]!.head]!.lemma) ? this.answerable(group) : []
  }
  /** What is said is a noun, with no clause of its own but about somebody. */
  private isAnnounced(): boolean {
    const { content, sentence } = this.statement
    return !inSentence(this.document, sentence).predicates.some((one) => one.form === 'finite' && one.start >= content.start && one.end <= content.end && one.parent?.as !== 'relative')
  }
  /** «دعا المجلس المنظمة إلى تحديد المسؤولين»: what is only asked for is not told; who is asked to end a wrong does it. */
  private isAsked(predicate: Predicate): boolean {
    return this.statement.kind === 'ask' && predicate.parent?.as !== 'relative' && !this.cues.stopping.has(predicate.lemma) && !this.cues.stopping.has(predicate.verb ?? '')
  }
  /** «إلى وقف القصف», "to stop the shelling": what is to end goes on; but «بالتدخل لوقف القصف» asks for another thing, to the end that it stops. */
  private isStopped(): boolean {
    const { words } = this.document
    return [1, 2, 3].some((n) => {
      const word = words[this.at - n]
      return !!word && word.start >= this.statement.content.start && (this.cues.stopping.has(word.lemma) || this.cues.stopping.has(word.verb ?? '')) && predicateAtWord(this.document, this.at - n)?.parent?.as !== 'purpose'
    })
  }
  /** Whom the speaker calls upon: whoever is asked to end a wrong does it, unless he stands above those who do («المجتمع الدولي», "the Security Council"). */
  private addressee(): number[] {
    const isAbove = (actor: number): boolean => { const { kind, sector } = this.document.actors[actor]!; return kind === 'bloc' || sector === 'IGO' }
    return this.calledUpon().filter((actor) => !isAbove(actor))
  }
  private calledUpon(): number[] {
    return (this.cue?.args ?? []).filter((argument) => !argument.shared && (argument.role === 'obj' || (argument.role === 'obl' && this.document.groups[argument.group]!.start < this.statement.content.start))).flatMap((argument) => actorsOfGroup(this.document, argument.group)).filter(this.isAnother)
  }
  /** The verb or noun of saying. */
  private get cue(): Predicate | undefined {
    const { predicate } = this.statement
    return predicate === undefined ? undefined : this.document.predicates[predicate]
  }
  /** «وصفت القرار بأنه …», not «ما وصفته بـ…»: what is judged is named. */
  private isNominal(): boolean {
    const { document, cue } = this
    return !!cue?.args.some((argument) => argument.role === 'obj' && !argument.shared && document.words[document.groups[argument.group]!.head]!.pos !== 'pron')
  }
  /** «وصفت القرار الإسرائيلي بأنه جريمة»: whoever what is judged belongs to. */
  private judged(): Wrong | undefined {
    const { statement, cue } = this
    if (!this.isVerdict()) return undefined
    const doers = this.doersBeside()
    if (doers.length) return this.within(statement.content, doers, 'judged')
    // "called the measures a blockade": of two objects the first is what is called so
    const named = this.calledSo()
    for (const argument of named ? [named] : (cue?.args ?? [])) {
      if (!named && argument.role !== 'obj') continue
      const { head } = this.document.groups[argument.group]!
      const told = this.document.words[head]!.pos === 'pron' && cue!.form === 'finite' ? this.antecedent(cue!) : undefined
      const actors = told ?? this.answerable(argument.group)
      if (actors.length) return this.within(statement.content, actors, 'judged')
    }
    return undefined
  }
  /** Of two objects the first in the text. */
  private calledSo(): Argument | undefined {
    const own = this.cue?.args.filter(({ role, shared }) => !shared && (role === 'obj' || role === 'obj2')) ?? []
    if (own.length < 2) return undefined
    return own.reduce((first, one) => (this.document.groups[one.group]!.start < this.document.groups[first.group]!.start ? one : first))
  }
  /** «بأنه عملية تجسس»: the word is what something is called, behind what is called so, not farther on in it. */
  private isVerdict(): boolean {
    const { document, cues, statement, cue, at } = this
    const { words, groups } = document
    let from = statement.content.start
    const called = this.calledSo()
    for (const { role, shared, group } of called ? [called] : (cue?.args ?? [])) if ((called || role === 'obj') && !shared && groups[group]!.end > from && groups[group]!.start <= from) from = groups[group]!.end
    let between = 0
    for (let i = firstIndex(words, (word) => word.start >= from); i < at; i++) {
      const { pos, key } = words[i]!
      // «الهجوم على عفرين بأنه …»: what follows "that"
      if (pos === 'sub' && cues.that.has(key)) between = 0
      else if (pos !== 'punct') between++
    }
    if (words[at]!.start < from) return false
    // «اعتبر تعليق التمويل عقابا جماعيا»: the last words, of what may be called so at length
    const isLast = !words[at]!.definite && words[at - 1]?.pos !== 'prep' && firstIndex(words, (word) => word.start >= statement.content.end) - at <= LAST
    return between <= VERDICT || isLast
  }
  /** «استفزازا من قبل السلطات البريطانية»: who does what something is called. */
  private doersBeside(): number[] {
    const predicate = this.predicate ?? predicateAtWord(this.document, this.groupAt()?.head ?? -1)
    if (!predicate) return []
    const agents = this.own(predicate, 'agent')
    return agents.length ? agents : this.own(predicate, 'subj')
  }
  /** Who answers for what a clause tells more of: «عملية للجيش وصفتها الأمم المتحدة بأنها …» the army; «وهو ما تعتبره طهران …» whoever did what stands before it. Undefined where nothing does. */
  private antecedent(cue: Predicate): number[] | undefined {
    const { document } = this
    const { words } = document
    const mark = cue.mark ?? cue.word
    const here = inSentence(document, cue.sentence)
    let last = mark
    while (last > 0 && (words[last - 1]!.pos === 'punct' || words[last - 1]!.pos === 'adv')) last--
    const best = groupsEndingAt(document, last).find((group) => words[group.head]!.pos !== 'pron')
    if (best) return cue.mark !== undefined || last === mark ? this.answerable(best.index) : undefined
    // «ما وصفه بـ…» alone points to nothing before it
    if (cue.mark === undefined || words[mark - 1]?.pos !== 'pron') return undefined
    const over = here.predicates.findLast((one) => one.form === 'finite' && one.word < mark && one.parent?.as !== 'relative') ?? (cue.word - document.sentences[cue.sentence]!.first < 5 ? inSentence(document, cue.sentence - 1).predicates.find((one) => one.form === 'finite' && !one.parent) : undefined)
    return over ? doersOf(document, over).filter(this.isAnother) : undefined
  }
  /** The finite verb whose act the wrong is: it does or seeks it («تسعى للتدخل»), or has it for an object («ارتكبت جرائم»). */
  private over(predicate: Predicate | undefined, group: Group | undefined): Predicate | undefined {
    const { document, statement, cues } = this
    const { words, predicates } = document
    let of: Predicate | undefined = predicate
    let outer: Group | undefined = group
    for (let up = 0; up < 3; up++) {
      while (outer?.parent) outer = document.groups[outer.parent.group]
      const governor: Predicate | undefined = of?.parent && (of.parent.as === 'argument' || of.parent.as === 'purpose') ? predicates[of.parent.predicate] : outer && inSentence(document, statement.sentence).predicates.find((one) => one.index !== of?.index && one.args.some((argument) => argument.group === outer!.index && !argument.shared && (argument.role === 'obj' || argument.role === 'obl')))
      // «تجمعوا وسط تفشي الفساد»: it only sets the scene
      if (outer?.prep !== undefined && cues.occasions.has(words[outer.prep]!.lemma)) return undefined
      if (!governor || governor.negation !== undefined || governor.start < statement.content.start || governor.index === statement.predicate || this.isUnsaid(governor)) return undefined
      const abets = cues.wrong.get(governor.lemma)?.has('abet')
      if (cues.against.has(governor.lemma) || (governor.verb && cues.against.has(governor.verb)) || (!abets && cueAt(words, governor.word, words.length, cues))) return undefined
      // «انتشل المهاجرين غير الشرعيين»: an adjective colours what a verb has; only to back or carry out such is wrong
      if (up === 0 && words[this.at]!.pos === 'adj' && !abets && predicateAtWord(document, outer?.head ?? -1)?.light !== governor.index) return undefined
      if (governor.form === 'finite') return governor.parent?.as === 'adverbial' ? undefined : governor
      if (governor.form !== 'masdar') return undefined
      of = governor
      outer = groupHeadedBy(document, governor.word)
    }
    return undefined
  }
  private groupAt(): Group | undefined {
    const { document, at } = this
    let best: Group | undefined
    for (const group of inSentence(document, this.statement.sentence).groups) {
      if (group.first > at || group.last <= at) continue
      if (group.head === at) return group
      // an adjective colours its noun
      if (document.words[at]!.pos === 'adj' && (!best || group.last - group.first < best.last - best.first)) best = group
    }
    return best
  }
  /** Whose wrong it is: who does it, else whom it belongs to («انتهاكات الجيش», «التهديدات الإسرائيلية»). */
  private ownersOf(group: Group): number[] {
    const { document, at } = this
    const { words, groups } = document
    // «تصريحات عدائية من قبل المسؤولين»: who does what the adjective colours
    const predicate = this.predicate ?? predicateAtWord(document, group.head)
    if (predicate) {
      for (const role of ['agent', 'subj'] as const) {
        const found = this.own(predicate, role)
        if (found.length) return found
      }
      if (predicate.args.some((argument) => argument.role === 'obj')) return []
      // «قتل المدنيين»: what stands behind one such deed alone is whom it was done to
      const of = predicate.args.find((argument) => argument.role === 'gen')
      if (of && this.needs('whom')) return []
      if (of) return this.needs('by') || this.needs('denied') || words[at]!.number === 'pl' || words[groups[of.group]!.head]!.pos === 'pron' || predicate.args.some((argument) => argument.role === 'obl' && !argument.shared) ? this.own(predicate, 'gen') : []
    }
    for (const mention of inSentence(document, group.sentence).mentions) {
      if (mention.first < group.first || mention.last > group.last || mention.head === group.head || (mention.first <= at && mention.last > at)) continue
      // "militant terrorism": what kind of wrong it is, not whose
      if (mention.form === 'description' && mention.last <= group.head && mention.actors.every((actor) => document.actors[actor]!.kind === 'group')) continue
      if (mention.form === 'pronoun' && !isPointingNear(this.document, mention)) continue
      // «تقويض جهود المجتمع الدولي»: whom it is done to
      if (mention.form !== 'adjective' && this.needs('whom')) continue
      const others = mention.actors.filter(this.isAnother)
      if (others.length) return others
    }
    // «بـ"التهديدات" الأوغندية»: the adjective stands outside of the marks
    const outside = group.head === at && isMark(words[group.last] ?? words[at]!) ? inSentence(document, group.sentence).mentions.find((mention) => mention.form === 'adjective' && mention.first === group.last + 1) : undefined
    if (outside) return outside.actors.filter(this.isAnother)
    return []
  }
  private own(predicate: Predicate, role: 'agent' | 'subj' | 'gen'): number[] {
    const found: number[] = []
    for (const argument of predicate.args) if (argument.role === role && !argument.shared && this.isSure(argument.group)) found.push(...actorsOfGroup(this.document, argument.group).filter(this.isAnother))
    return found
  }
  private isSure(group: number): boolean {
    const { groups, words } = this.document
    const { head, sentence } = groups[group]!
    if (words[head]!.pos !== 'pron') return true
    const mention = inSentence(this.document, sentence).mentions.find((one) => one.head === head)
    return !!mention && isPointingNear(this.document, mention)
  }
  /** What goes on about a noun: up to a mark, a verb or an "and". */
  private phraseEnd(from: number): number {
    const { words } = this.document
    let end = from
    for (let i = firstIndex(words, (word) => word.start >= from), n = 0; i < words.length && n < 14; i++, n++) {
      const { pos } = words[i]!
      if (pos === 'punct' || pos === 'verb' || pos === 'conj' || pos === 'sub' || pos === 'aux' || words[i]!.start > this.statement.content.end) break
      end = words[i]!.end
    }
    return end
  }
  private within(span: Span, accused: readonly number[], as: Wrong['as']): Wrong {
    const { content } = this.statement
    return { quote: { start: Math.max(content.start, span.start), end: Math.min(content.end, span.end) }, accused: [...new Set(accused)], as, at: this.document.words[this.at]!.start }
  }
}
