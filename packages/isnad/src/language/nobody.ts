// Where a pronoun or a verb without a subject means nobody that has been told of: a thing, or nothing at all.
import type { Predicate } from '../document/predicate.js'
import type { Mentioned } from './mentions.js'
import type { Gender, GrammaticalNumber } from './names/agree.js'
import type { Draft } from './names/drafts.js'
import type { LanguagePack } from './pack.js'
import { calledAt, type Said, saidBefore } from './said.js'
import { impersonalOf, papersOf, type Sayings, sayingsOf } from './sayings.js'
import { groupsBefore, meansNoun, type Things } from './things.js'

/** What has been told so far, as the discourse keeps it (`discourse.ts`). */
export interface Told {
  readonly said: readonly Said[]
  /** Who was called what, by every word of it. */
  readonly saidAt: ReadonlyMap<number, Draft>
  readonly subjectAt: ReadonlyMap<number, readonly number[]>
  readonly objectAt: ReadonlyMap<number, readonly number[]>
  readonly predicateAt: ReadonlyMap<number, Predicate>
  readonly sentenceOfWord: Int32Array
  /** Whether a word heads the subject or object of a finite verb. */
  takesPartAt(word: number): boolean
}

export class Nobody {
  private readonly sayings: Sayings
  private readonly papers: ReadonlySet<string>
  private readonly impersonal: ReadonlySet<string>

  constructor(private readonly text: Mentioned, private readonly pack: LanguagePack, private readonly things: Things, private readonly told: Told) {
    this.sayings = sayingsOf(pack)
    this.papers = papersOf(pack)
    this.impersonal = impersonalOf(pack)
  }

  /** «تتجه الدول الأربع إلى أن تؤكد», «طائرات نفذت غارة استهدفت»: the subject of what it hangs on is nobody that has been told of, and agrees. */
  isThingsDoing({ args }: Predicate, number: GrammaticalNumber, gender: Gender): boolean {
    const subject = args.find(({ role, shared }) => role === 'subj' && !shared)
    if (!subject) return false
    const { head, conjuncts } = this.text.groups[subject.group]!
    const noun = this.text.words[head]!
    return noun.pos === 'noun' && conjuncts.length === 0 && !this.papers.has(noun.lemma) && !this.told.saidAt.has(head) && meansNoun(noun, number, gender)
  }

  /** «يذكر أن», «ما يزيد الكلفة»: a verb that nobody in particular, or nothing with a name, is the subject of. */
  isNobodys({ word, lemma, tense, emptySubject }: Predicate): boolean {
    const { words } = this.text
    if (tense === 'present' && emptySubject!.number === 'sg' && emptySubject!.gender !== 'f' && this.impersonal.has(lemma) && words[word - 1]?.pos !== 'pron') return true
    // not «ما وصفته بأنه», which takes up its object
    return this.things.isBehindFreeRelative(word) && !(words[word + 1]?.pos === 'pron' && words[word + 1]!.clitic === 'after') && emptySubject!.gender !== 'f' && emptySubject!.number === 'sg'
  }

  /** «أعربت فرنسا عن أسفها للقرار، فيما رحبت به إسرائيل»: a thing told in the same sentence is nearer than somebody of a sentence before. */
  meansThing(word: number, host: number, found: Draft, number: GrammaticalNumber, gender: Gender): boolean {
    const sentence = this.told.sentenceOfWord[word]!
    if (this.pack.names.personalGender || found.kind !== 'person' || this.told.sentenceOfWord[found.last] === sentence) return false
    const { words, sentences } = this.text
    const start = sentences[sentence]!.first
    for (const { first, head, definite, animate } of groupsBefore(this.text, host)) {
      if (first < start) return false
      const noun = words[head]!
      if (noun.pos === 'noun' && definite && !animate && !this.told.saidAt.has(head) && noun.gender === gender && (noun.number ?? 'sg') === number) return true
    }
    return false
  }

  /** «وهي اتفاقية مهمة», «إنها زيادة مؤقتة», «وهو ما يعني»: what a noun for a thing tells of is nobody. Where pronouns tell persons from things they say so themselves. */
  isCalledThing(word: number, host: number, found: Draft): boolean {
    if (this.pack.names.personalGender) return false
    const { words } = this.text
    if (host !== word && words[host]!.pos !== 'sub') return false
    const next = words[word + 1]
    if (!next) return false
    // «هذه هي المرة الأولى», «القانون هو واحد من …»: it only links
    if (host === word && (words[word - 1]?.pos === 'noun' || words[word - 1]?.pos === 'det') && words[word]!.clitic === undefined && (next.pos === 'num' || (next.pos === 'noun' && this.things.headedAt(word + 1)?.animate !== true))) return true
    if (host === word && words[word - 1]?.pos !== 'conj' && words[word - 1]?.pos !== 'punct') return false
    if (host === word && this.pack.names.freeRelatives?.has(next.key)) return true
    // «أنه بموجب القانون», «أنه لا ينبغي», «أنه هناك»: the clause goes on without it
    if (host !== word && words[word]!.gender === 'm' && words[word]!.number !== 'pl' && this.isExpletive(word)) return true
    const at = next.pos === 'punct' ? word + 2 : word + 1
    const called = this.things.headedAt(at)
    if (!called || called.animate === true || words[at]!.pos !== 'noun' || called.prep !== undefined || called.known) return false
    if (found.kind === 'person' || found.kind === 'group') return true
    // «وقعت كينيا اتفاقية، وهي اتفاقية مهمة», not «كينيا، وهي دولة كبيرة»
    const sentence = this.told.sentenceOfWord[word]!
    return this.things.before(host, -1, this.text.sentences[sentence]!.first, words[word]!.number ?? 'sg', words[word]!.gender, (group) => this.told.saidAt.has(group.head)) !== undefined
  }

  /** «أنه» before a clause that has no use for a subject. */
  private isExpletive(word: number): boolean {
    const { words } = this.text
    let at = word + 1
    while (words[at]?.pos === 'neg' || (words[at]?.pos === 'aux' && words[at]!.lemma.length < 3)) at++
    const next = words[at]
    if (!next) return false
    if (next.pos === 'adv' || (next.pos === 'prep' && at === word + 1) || next.pos === 'aux') return true
    const told = this.told.predicateAt.get(at)
    // «إنه ينبغي التحقيق»: what must be done is named by a noun
    if (next.pos === 'verb' && !told && (this.told.subjectAt.get(word) ?? []).some((index) => this.text.predicates[index]!.form === 'masdar' && this.text.predicates[index]!.modality.includes('obliged'))) return true
    // a verb with another subject, or in another gender
    return next.pos === 'verb' && (next.gender === 'f' || next.number === 'pl' || told?.args.some(({ role, shared, group }) => role === 'subj' && !shared && this.text.groups[group]!.head > at) === true)
  }

  /** «انخفضت الصادرات إلى أدنى مستوى لها»: a thing that is nearer than whoever might be meant. */
  isThing(word: number, host: number, found: Draft, number: GrammaticalNumber, gender: Gender): boolean {
    if (this.pack.names.personalGender) return false
    const sentence = this.told.sentenceOfWord[word]!
    const owned = this.things.isOwned(host, word)
    if (owned || this.sayings.get(this.text.words[host]!.verb ?? this.text.words[host]!.lemma) === 'addressed') return false
    let last: Said | undefined
    for (const one of saidBefore(this.told.said, word, sentence)) if (one.draft === found) { last = one; break }
    const after = last ? last.word : -1
    const thing = this.things.before(host, after, this.text.sentences[sentence]!.first, number, gender, (group) => this.told.saidAt.has(group.head) || (group.animate === true && !this.told.takesPartAt(group.head)))
    // a subject goes before what merely stands nearer
    if (!thing || (last?.subject && !this.told.subjectAt.has(thing.head))) return false
    // «بعد إدانته», «وأمهلته»: what something is done to has been spoken of for its own sake
    return (owned === false && this.text.words[host]!.pos !== 'verb') || this.told.takesPartAt(thing.head)
  }

  /** «قطعت علاقاتها بمالطا عام 2011 ثم استأنفتها», «قبل أن تستأنفها»: what the same doer goes on to do is done to the same thing. */
  goesOnAboutThing(word: number, number: GrammaticalNumber, gender: Gender): boolean {
    const { groups, predicates, words } = this.text
    // a present of the past («قبل أن تستأنفها») tells what was done later
    for (const index of this.told.objectAt.get(word) ?? []) {
      const { form, voice, tense, word: at, emptySubject, args, parent, mark } = predicates[index]!
      if (form !== 'finite' || voice === 'passive' || words[word - 1]?.pos !== 'verb' || (!emptySubject && args.some(({ role, shared }) => role === 'subj' && !shared))) continue
      const before = parent && (parent.as === 'conjunct' || (parent.as === 'adverbial' && mark !== undefined && tense === 'past' && words[at]!.tense === 'present')) ? predicates[parent.predicate] : undefined
      const object = before?.form === 'finite' && before.voice === 'active' && before.index < index ? before.args.find(({ role, shared }) => role === 'obj' && !shared) : undefined
      if (!object) continue
      const { head, animate } = groups[object.group]!
      if (words[head]!.pos === 'noun' && !animate && head < word && !calledAt(this.told.said, head) && meansNoun(words[head]!, number, gender)) return true
    }
    return false
  }

  /** "Moscow condemned the move, but Washington welcomed it": what the verb before was done to is a thing, and so is "it". */
  meansObject(word: number): boolean {
    const { groups, predicates, words } = this.text
    for (const index of this.told.objectAt.get(word)!) for (let i = index - 1; i >= 0 && predicates[index]!.sentence - predicates[i]!.sentence <= 1; i--) {
      const { form, args } = predicates[i]!
      const object = form === 'finite' ? args.find(({ role, shared, group }) => role === 'obj' && !shared && groups[group]!.head < word) : undefined
      if (!object) continue
      const { head, animate, conjuncts } = groups[object.group]!
      return words[head]!.pos === 'noun' && words[head]!.number !== 'pl' && !animate && !conjuncts.length && !calledAt(this.told.said, head)
    }
    return false
  }
}
