// Wrongdoing that somebody tells of another: a word of wrong in what is said, and who is made responsible for it.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Word } from '../document/word.js'
import { actorsOfArgument, actorsOfGroup } from '../language/actors.js'
import type { CodedStatement } from './coded-statement.js'
import { type Cues, cueAt } from './cues.js'

/**
 * What is alleged, and of whom. `told`: a verb of theirs tells it («واشنطن تنتهك»); `about`: it stands in a clause about them;
 * `owned`: a noun names it as theirs («تورط إيران»); `judged`: somebody calls it so.
 */
export interface Wrong { readonly quote: Span; readonly accused: readonly number[]; readonly as: 'told' | 'about' | 'owned' | 'judged'; readonly at: number }

/** How far into what is said a wrong is looked for, and how many it may tell of. */
const FAR = 420
const MOST = 3

/**
 * The wrongs that a statement tells of others.
 * @example wrongsIn(document, cues, statement, isAnother) // «قال إن واشنطن تنتهك الاتفاق»: the breach, by Washington
 */
export function wrongsIn(document: Document, cues: Cues, statement: CodedStatement, isAnother: (actor: number) => boolean): Wrong[] {
  const { words } = document
  const { content } = statement
  const end = Math.min(content.end, content.start + FAR)
  const found: Wrong[] = []
  let covered = -1
  for (let i = firstIndex(words, (word) => word.start >= content.start); i < words.length && words[i]!.start < end && found.length < MOST; i++) {
    const word = words[i]!
    if (word.start < covered || !isWrong(words, i, cues) || isFought(words, i, content.start, cues)) continue
    const wrong = new Reader(document, cues, statement, i, isAnother).read()
    if (!wrong || wrong.quote.end - wrong.quote.start < 4) continue
    found.push(wrong)
    covered = wrong.quote.end
  }
  return found
}

/** Whether a word tells of wrong where it stands: «غير قانوني» does, «قانوني» does not; «مسؤول عن», not «مسؤول رفيع». */
function isWrong(words: readonly Word[], at: number, cues: Cues): boolean {
  const word = words[at]!
  const condition = cues.wrong.get(word.lemma) ?? cues.wrong.get(word.key) ?? (word.verb ? cues.wrong.get(word.verb) : undefined)
  if (condition === undefined) return false
  if (condition === 'not') return words[at - 1]?.pos === 'neg'
  return condition === '' || (word.number !== 'pl' && (words[at + 1]?.lemma === condition || words[at + 2]?.lemma === condition))
}

/** «مكافحة الإرهاب», «تعرض لهجوم», "ending the abuse": the wrong is what is fought or suffered, not what is done. */
function isFought(words: readonly Word[], at: number, from: number, cues: Cues): boolean {
  for (let i = at - 1, n = 0; i >= 0 && n < 5 && words[i]!.start >= from; i--, n++) {
    const word = words[i]!
    if (word.pos === 'punct' || word.pos === 'sub') return false
    if (cues.against.has(word.lemma) || (word.verb !== undefined && cues.against.has(word.verb))) return true
  }
  return false
}

class Reader {
  private readonly predicate: Predicate | undefined

  constructor(
    private readonly document: Document,
    private readonly cues: Cues,
    private readonly statement: CodedStatement,
    private readonly at: number,
    private readonly isAnother: (actor: number) => boolean,
  ) {
    this.predicate = predicateAtWord(document, at)
  }

  read(): Wrong | undefined {
    const { predicate } = this
    if (predicate && (predicate.negation !== undefined || predicate.modality.includes('conditional') || predicate.parent?.as === 'condition')) return undefined
    if (predicate?.form === 'finite') return this.told(predicate)
    const group = this.groupAt()
    // «الإرهابي فلان», «المهاجرين غير الشرعيين»: a name to call somebody by
    if (group && ((group.head === this.at && actorsOfGroup(this.document, group.index).length) || (group.head !== this.at && group.animate))) return undefined
    const owners = group ? this.ownersOf(group) : []
    if (group && owners.length) return this.within({ start: group.start, end: this.phraseEnd(Math.max(group.end, predicate ? predicate.clause.end : group.end)) }, owners, 'owned')
    if (this.statement.kind === 'judge') return this.judged()
    const over = this.over()
    return over && this.told(over, 'about')
  }

  /** What a verb tells of its subject. */
  private told(predicate: Predicate, as: Wrong['as'] = 'told'): Wrong | undefined {
    const role = predicate.args.some((argument) => argument.role === 'agent') ? 'agent' : 'subj'
    if ((predicate.voice === 'passive' && role !== 'agent') || predicate.modality.includes('conditional') || predicate.parent?.as === 'condition') return undefined
    const doers = actorsOfArgument(this.document, predicate.index, role).filter(this.isAnother)
    return doers.length ? this.within({ start: predicate.clause.start, end: Math.max(predicate.clause.end, predicate.end) }, doers, as) : undefined
  }
  /** «وصفت القرار الإسرائيلي بأنه جريمة»: whoever what is judged belongs to. */
  private judged(): Wrong | undefined {
    const { document, statement } = this
    const cue = statement.predicate === undefined ? undefined : document.predicates[statement.predicate]
    for (const argument of cue?.args ?? []) {
      if (argument.role !== 'obj') continue
      const group = document.groups[argument.group]!
      const nisba = inSentence(document, group.sentence).mentions.filter((mention) => mention.first >= group.first && mention.last <= group.last && mention.form === 'adjective').flatMap((mention) => mention.actors)
      const actors = [...actorsOfGroup(document, argument.group), ...nisba].filter(this.isAnother)
      if (actors.length) return this.within(statement.content, actors.slice(0, 1), 'judged')
    }
    return undefined
  }
  /** The finite verb that what is said is about, when the wrong stands in its clause. */
  private over(): Predicate | undefined {
    const { document, statement, at } = this
    const word = document.words[at]!
    for (const predicate of inSentence(document, statement.sentence).predicates) {
      if (predicate.form !== 'finite' || predicate.start < statement.content.start || predicate.index === statement.predicate) continue
      if (predicate.clause.start > word.start || predicate.clause.end < word.end) continue
      if (cueAt(document.words, predicate.word, document.words.length, this.cues)) return undefined
      if (predicate.negation !== undefined || predicate.modality.includes('conditional') || predicate.parent?.as === 'relative' || predicate.parent?.as === 'adverbial' || predicate.start - statement.content.start > 90) return undefined
      return predicate
    }
    return undefined
  }
  private groupAt(): Group | undefined {
    const { document, at } = this
    let best: Group | undefined
    for (const group of inSentence(document, document.sentences[this.statement.sentence]!.index).groups) {
      if (group.first > at || group.last <= at) continue
      if (group.head === at) return group
      // an adjective colours its noun
      if (document.words[at]!.pos === 'adj' && (!best || group.last - group.first < best.last - best.first)) best = group
    }
    return best
  }
  /** Whose wrong it is: who does it, else whom it belongs to («انتهاكات الجيش», «التهديدات الإسرائيلية»). */
  private ownersOf(group: Group): number[] {
    const { document, predicate, at } = this
    const { words, groups } = document
    if (predicate) {
      for (const role of ['agent', 'subj'] as const) {
        const found = this.own(predicate, role)
        if (found.length) return found
      }
      if (predicate.args.some((argument) => argument.role === 'obj')) return []
      // «قتل المدنيين»: what stands behind one such deed alone is whom it was done to
      const of = predicate.args.find((argument) => argument.role === 'gen')
      if (of) return words[at]!.number === 'pl' || words[groups[of.group]!.head]!.pos === 'pron' || predicate.args.some((argument) => argument.role === 'obl' && !argument.shared) ? this.own(predicate, 'gen') : []
    }
    for (const mention of inSentence(document, group.sentence).mentions) {
      if (mention.first < group.first || mention.last > group.last || mention.head === group.head || (mention.first <= at && mention.last > at)) continue
      // "militant terrorism": what kind of wrong it is, not whose
      if (mention.form === 'description' && mention.last <= group.head && mention.actors.every((actor) => document.actors[actor]!.kind === 'group')) continue
      const others = mention.actors.filter(this.isAnother)
      if (others.length) return others
    }
    return []
  }
  private own(predicate: Predicate, role: 'agent' | 'subj' | 'gen'): number[] {
    const found: number[] = []
    for (const argument of predicate.args) if (argument.role === role && !argument.shared) found.push(...actorsOfGroup(this.document, argument.group).filter(this.isAnother))
    return found
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
