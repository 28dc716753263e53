// What has been spoken of so far, for what points back: pronouns, empty subjects, «بلاده», «البلدان», «الأخير».
import { type Predicate, ownSubject } from '../document/predicate.js'
import { firstIndex } from '../document/first-index.js'
import type { Group } from '../document/group.js'
import { push } from '../document/push.js'
import type { Mentioned } from './mentions.js'
import { agree, type Gender, type GrammaticalNumber } from './names/agree.js'
import type { Draft } from './names/drafts.js'
import type { Phrase } from './names/phrase.js'
import type { Scan } from './names/scan.js'
import { Nobody } from './nobody.js'
import { OwnWords } from './own-words.js'
import { Pairs } from './pairs.js'
import { Papers } from './papers.js'
import { calledAt, lately, type Said, saidBefore } from './said.js'
import { isSaying, papersOf, type Sayings, sayingsOf, spokenOf } from './sayings.js'
import { Things } from './things.js'

export type DiscourseEvent =
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly word: number; readonly sentence: number }
  | { readonly kind: 'pronoun'; readonly word: number; readonly sentence: number }
  | { readonly kind: 'empty'; readonly predicate: Predicate; readonly word: number; readonly sentence: number }

/** How far back a pronoun looks, in sentences. */
const REACH = 3
/** Longest stretch of words remembered for one mention. */
const LONG = 16

/** What a pronoun is written on without meaning who stands right before: a verb has its object there, «لكنها» begins a clause about the subject before. */
const OPENS: ReadonlySet<string> = new Set(['verb', 'conj'])

export class Discourse {
  private readonly said: Said[] = []
  /** Predicates whose subject a word heads. */
  private readonly subjectAt = new Map<number, number[]>()
  /** Predicates that have a pronoun for an object or behind a preposition. */
  private readonly objectAt = new Map<number, number[]>()
  /** Who the subject of a predicate turned out to be. */
  private readonly subjectOf = new Map<number, Draft[]>()
  /** Predicates that stand by themselves, in reading order. */
  private readonly roots: readonly Predicate[]
  private readonly predicateAt = new Map<number, Predicate>()
  private readonly sayings: Sayings
  private readonly papers: ReadonlySet<string>
  readonly pairs: Pairs
  private readonly ownWords: OwnWords
  private readonly things: Things
  /** Whose papers the story speaks of. */
  readonly author: Papers
  private readonly nobody: Nobody
  /** Who was called what, by every word of it. */
  private readonly saidAt = new Map<number, Draft>()
  private readonly sentenceOfWord: Int32Array

  constructor(
    private readonly text: Mentioned,
    private readonly scan: Scan,
  ) {
    for (const predicate of text.predicates) {
      this.predicateAt.set(predicate.word, predicate)
      this.findResumed(predicate)
      for (const argument of predicate.args) {
        // «بحث واشنطن فرض رسوم»: whose verbal noun has an object beside him does it
        const doing = argument.role === 'gen' && predicate.form === 'masdar' && !scan.pack.names.personalGender && predicate.args.some((other) => other.role === 'obj' && !other.shared)
        if (argument.role !== 'subj' && argument.role !== 'agent' && !doing) {
          const head = argument.shared || argument.role === 'gen' ? undefined : text.groups[argument.group]?.head
          if (head !== undefined && text.words[head]!.pos === 'pron') push(this.objectAt, head, predicate.index)
          continue
        }
        // «أُبلغ الوزير من السفير»; but "was received by the king. He …": where pronouns tell persons apart, the clause is about its subject
        if (argument.role === (scan.pack.names.personalGender ? 'agent' : 'subj') && predicate.voice === 'passive' && predicate.form === 'finite' && predicate.args.some((other) => other.role === (scan.pack.names.personalGender ? 'subj' : 'agent'))) continue
        if (argument.role === 'subj' && predicate.voice === 'passive' && predicate.form !== 'finite' && predicate.args.some((other) => other.role === 'agent')) continue
        const group = text.groups[argument.group]
        if (!group) continue
        for (const one of [group, ...group.conjuncts.map((i) => text.groups[i])]) if (one) {
          push(this.subjectAt, one.head, predicate.index)
        }
      }
    }
    this.sayings = sayingsOf(scan.pack)
    this.papers = papersOf(scan.pack)
    this.roots = text.predicates.filter((p) => (p.form === 'finite' || p.form === 'adj') && this.stands(p))
    this.sentenceOfWord = new Int32Array(text.words.length)
    for (const sentence of text.sentences) for (let i = sentence.first; i < sentence.last; i++) this.sentenceOfWord[i] = sentence.index
    this.things = new Things(text, scan.pack.names, this.predicateAt)
    this.author = new Papers(text, spokenOf(scan.pack), { said: this.said, subjectOf: this.subjectOf, sentenceOfWord: this.sentenceOfWord })
    this.nobody = new Nobody(text, scan.pack, this.things, { said: this.said, saidAt: this.saidAt, subjectAt: this.subjectAt, objectAt: this.objectAt, predicateAt: this.predicateAt, sentenceOfWord: this.sentenceOfWord, takesPartAt: (word) => this.takesPartAt(word) })
    this.ownWords = new OwnWords(text, this.sayings, this.said, this.subjectOf)
    this.pairs = new Pairs(text, this.said, this.saidAt, this.sentenceOfWord, (word) => this.subjectAt.has(word))
  }

  /** Pronouns that a clause about somebody takes him up by, with the word before the clause. */
  private readonly resumedAt = new Map<number, number>()
  /** «الكاتبة التي أطلقت الشرطة سراحها»: a clause about somebody who is none of its parts himself has his pronoun on one of them. */
  private findResumed({ form, word, args, parent }: Predicate): void {
    const { groups, words } = this.text
    if (form !== 'finite' || parent?.as !== 'relative' || words[word - 1]?.pos !== 'sub' || args.some(({ shared }) => shared) || !args.some(({ role }) => role === 'subj')) return
    for (const { group, role } of args) {
      const own = role === 'obj' || role === 'obl' ? groups[group + 1] : undefined
      if (own?.parent?.group !== group || own.parent.as !== 'genitive' || words[own.head]!.pos !== 'pron') continue
      const before = words[word - 2]?.pos === 'punct' ? word - 3 : word - 2
      this.resumedAt.set(own.head, before)
      return
    }
  }

  /** Phrases, pronouns and empty subjects in the order they are read. */
  events(phrases: readonly Phrase[]): DiscourseEvent[] {
    const events: DiscourseEvent[] = []
    const { items } = this.scan
    for (const phrase of phrases) {
      events.push({ kind: 'phrase', phrase, word: this.wordOf(phrase), sentence: items[phrase.first]!.sentence })
    }
    // «sa visite»: where it heads a group of its own
    const owners = new Set<number>()
    for (const { head, parent } of this.text.groups) if (parent?.as === 'genitive' && this.text.words[head]!.pos === 'det') owners.add(head)
    for (const word of this.text.words) {
      if ((word.pos === 'pron' || owners.has(word.index)) && word.person === 3) events.push({ kind: 'pronoun', word: word.index, sentence: this.sentenceOfWord[word.index]! })
    }
    for (const predicate of this.text.predicates) if (predicate.emptySubject?.person === 3) events.push({ kind: 'empty', predicate, word: predicate.word, sentence: predicate.sentence })
    return events.sort((a, b) => a.word - b.word)
  }

  isSubject(phrase: Phrase): boolean {
    return this.subjectAt.has(this.wordOf(phrase))
  }

  /** Those whose name begins with a plural. */
  private readonly pluralNamed = new Set<Draft>()
  /** «الأمم المتحدة»: one body, of which the plural's gender tells nothing. */
  noteName(draft: Draft, { first }: Phrase): void {
    if (draft.kind === 'organization' && this.scan.items[first]!.number === 'pl') this.pluralNamed.add(draft)
  }

  /** «قالت عضو المجلس»: the verb right before tells of a woman, which the noun of an office may hide. */
  isWoman(phrase: Phrase): boolean {
    const word = this.wordOf(phrase)
    for (const index of this.subjectAt.get(word) ?? []) {
      const predicate = this.text.predicates[index]!
      const verb = this.text.words[predicate.word]!
      if (verb.pos === 'verb' && verb.index === word - 1 && phrase.head && isSaying(predicate, this.sayings) && verb.person === 3 && verb.number === 'sg' && verb.gender === 'f') return true
    }
    return false
  }

  /** Whether a phrase is the subject of a verb of saying, or the object of one that is said to somebody: somebody, not something. */
  speaks(phrase: Phrase): boolean {
    const word = this.wordOf(phrase)
    const says = (index: number): boolean => {
      const predicate = this.text.predicates[index]!
      return predicate.form === 'finite' && predicate.voice === 'active' && isSaying(predicate, this.sayings)
    }
    return (this.subjectAt.get(word) ?? []).some(says) || (this.addressedAt ??= this.findAddressed()).has(word)
  }

  /**
   * Whether a phrase is the subject or object of a finite verb, or whom a noun of an act is done to: who or what takes part in an act.
   * At the head of a sentence a capital is no sign of a name, and many are hardly ever one.
   */
  takesPart(phrase: Phrase): boolean {
    const word = this.wordOf(phrase)
    if (word === this.text.sentences[this.sentenceOfWord[word]!]!.first && (this.text.words[word]!.number === 'pl' || !this.subjectAt.has(word))) return false
    return this.takesPartAt(word) || (this.undergoingAt ??= this.findUndergoing()).has(word)
  }

  private undergoingAt: Set<number> | undefined
  /** Words behind the noun of an act, whom it is done to: "a probe into Roe", "charges against Roe"; towns have other prepositions. */
  private findUndergoing(): Set<number> {
    const found = new Set<number>()
    const { towardsSomebody } = this.scan.pack.names
    if (towardsSomebody) for (const { form, args } of this.text.predicates) if (form === 'masdar') for (const { prep, shared, group } of args) if (!shared && prep !== undefined && towardsSomebody.has(prep)) found.add(this.text.groups[group]!.head)
    return found
  }

  /** Whether a word heads a side of what a finite verb tells. */
  takesPartAt(word: number): boolean {
    return this.subjectAt.has(word) || (this.sufferingAt ??= this.findSuffering()).has(word)
  }

  private sufferingAt: Set<number> | undefined
  /** Words that head the object of a finite verb. */
  private findSuffering(): Set<number> {
    const found = new Set<number>()
    for (const { form, args } of this.text.predicates) if (form === 'finite') for (const { role, shared, group } of args) if ((role === 'obj' || role === 'agent') && !shared) found.add(this.text.groups[group]!.head)
    return found
  }

  private addressedAt: Set<number> | undefined
  /** Words that head the object of a verb of accusing, asking, warning. */
  private findAddressed(): Set<number> {
    const found = new Set<number>()
    for (const { voice, lemma, args } of this.text.predicates) if (voice === 'active' && (this.sayings.get(lemma) ?? 'plain') !== 'plain') for (const { role, shared, group } of args) if (role === 'obj' && !shared) found.add(this.text.groups[group]!.head)
    return found
  }

  /** The word of a phrase that others see: its noun, or its name where that heads the group («الرئيس الروسي», "Foreign Minister Sergei Lavrov"). */
  private wordOf(phrase: Phrase): number {
    const { items } = this.scan
    const word = items[(phrase.head ?? phrase.name ?? phrase).first]!.word
    if (this.subjectAt.has(word)) return word
    // "the European Union", "the Home Office": the last word heads it
    if (!this.scan.pack.names.headFirst) for (const range of [phrase.head, phrase.core ?? phrase]) if (range) {
      const end = items[range.last - 1]!.word
      if (this.subjectAt.has(end)) return end
    }
    if (!phrase.name) return word
    const last = items[phrase.name.last - 1]!.word
    return this.subjectAt.has(last) ? last : word
  }

  /** Words that mean several together: "The four severed ties with Kenya, alleging that it …" is none of them. */
  private readonly shared = new Set<number>()

  note(draft: Draft, word: number, how: 'said' | 'weak' | 'pronoun' | 'empty', last = word + 1): void {
    draft.last = word
    const predicates = how === 'weak' ? undefined : how === 'empty' ? [this.predicateAt.get(word)!.index] : this.subjectAt.get(word)
    for (const predicate of predicates ?? []) {
      const list = this.subjectOf.get(predicate)
      if (!list) this.subjectOf.set(predicate, [draft])
      else if (!list.includes(draft)) list.push(draft)
    }
    for (let i = word; i < last && i < word + LONG; i++) this.saidAt.set(i, draft)
    const subject = predicates?.some((index) => this.isAbout(index)) ?? (how === 'said' && this.isTopic(word))
    if (how === 'said' && predicates) this.author.issueInClause(draft, predicates)
    const before = this.said.at(-1)
    if (before?.word === word && before.draft !== draft && before.draft.kind === draft.kind) this.shared.add(word)
    this.said.push({ draft, word, last, sentence: this.sentenceOfWord[word] ?? 0, subject, weak: how === 'weak' })
  }

  /** "condemned an attack on a patrol of peacekeepers": where a verb has its subject written out, whose doing a noun tells of is not whom the sentence is about, but for its subject ("the minister's comments prompted"). */
  private isAbout(predicate: number): boolean {
    const { form, word } = this.text.predicates[predicate]!
    return !this.scan.pack.names.personalGender || (form !== 'masdar' && form !== 'noun') || this.subjectAt.has(word)
  }

  /** «سيكون الرئيس في جولة», «كان الوزير في روما»: whom a clause without another verb is about. */
  private isTopic(word: number): boolean {
    const before = this.text.words[word - 1]
    return !this.scan.pack.names.personalGender && before?.pos === 'aux' && before.verbForm === 'finite' && before.person === 3
  }

  private back(word: number, reach = REACH): Generator<Said> {
    return saidBefore(this.said, word, (this.sentenceOfWord[word] ?? 0) - reach)
  }

  /**
   * Who left his subject out. «مشيرا إلى», «وأضاف»: the subject of what it hangs on, else of the last sentence's own verb, not of one inside what was said;
   * else the last one spoken of that agrees.
   */
  emptySubject(predicate: Predicate): Draft[] {
    const { number, gender } = predicate.emptySubject!
    if (this.nobody.isNobodys(predicate)) return []
    const speaks = isSaying(predicate, this.sayings)
    let nearest: Draft[] | undefined
    let over = predicate
    for (let n = 0; n < 6 && over.parent; n++) {
      const { as } = over.parent
      over = this.text.predicates[over.parent.predicate]!
      // what stands outside of quotes hangs on nothing inside of them
      if (as === 'relative') {
        const owner = this.ownerOfAntecedent(predicate)
        if (owner && agree([owner], number, gender)) return [owner]
        // «أصدرت الوزارة بيانا أدانت فيه الهجوم»: who made the thing that the clause is about (not «لافتة كتب عليها», "on which was written")
        const about = predicate.args.find((argument) => argument.shared && argument.role !== 'subj')
        const maker = about && over.args.some((argument) => argument.group === about.group) && predicate.args.some((argument) => argument.role === 'obj') ? this.subjectOf.get(over.index) : undefined
        if (maker && over.quotation === predicate.quotation && agree(maker, number, gender)) return maker
      }
      if (as === 'relative' || (over.quotation !== undefined && over.quotation !== predicate.quotation)) break
      const found = this.subjectOf.get(over.index)
      if (!found && !speaks && this.nobody.isThingsDoing(over, number, gender)) return []
      if (!found || !agree(found, number, gender)) continue
      if (!speaks || isSaying(over, this.sayings)) return found
      nearest ??= found
    }
    if (nearest) return nearest
    const told = this.toldOf(predicate, number, gender, speaks)
    if (told) return told
    // outlets tell; who else does something is rather another
    return this.nearest(predicate.word, number, gender, [], speaks ? undefined : (draft) => draft.kind !== 'outlet' && agree([draft], number, gender))
  }

  /** Whom the story told of last by a verb of its own, not inside of what somebody said. */
  private toldOf(predicate: Predicate, number: GrammaticalNumber, gender: Gender, speaks: boolean): Draft[] | undefined {
    for (let i = this.before(predicate.word); i >= 0; i--) {
      const root = this.roots[i]!
      if (predicate.sentence - root.sentence > REACH) return undefined
      if (root.quotation !== undefined && root.quotation !== predicate.quotation && !this.text.quotations[root.quotation]?.short) continue
      const found = this.subjectOf.get(root.index)
      if (found && root.index !== predicate.index && agree(found, number, gender) && (speaks || found.some((draft) => draft.kind !== 'outlet'))) return found
    }
    return undefined
  }

  /** «إلا أنه دعا إلى», «لكنه أضاف»: who says something more at the head of a sentence, taken up by a pronoun, is who spoke before. */
  private speakingOn(word: number, number: GrammaticalNumber, gender: Gender): Draft[] {
    const { words, sentences, predicates } = this.text
    const { first } = sentences[this.sentenceOfWord[word]!]!
    if (word - first > 4 || words.slice(first, word).some(({ pos }) => pos !== 'conj' && pos !== 'sub' && pos !== 'part' && pos !== 'punct')) return []
    const predicate = (this.subjectAt.get(word) ?? []).map((index) => predicates[index]!).find((one) => one.form === 'finite' && isSaying(one, this.sayings))
    return (predicate && this.toldOf(predicate, number, gender, true)) ?? []
  }

  /** «تصريحاته التي أطلقها», «بيان الوزارة الذي أصدرته»: whose the thing is that somebody not named in the clause about it made. */
  private ownerOfAntecedent(predicate: Predicate): Draft | undefined {
    const about = predicate.args.find((argument) => argument.shared && argument.role === 'obj')
    const thing = about && this.text.groups[about.group]
    if (!thing || thing.animate) return undefined
    const { groups } = this.text
    for (let i = thing.index + 1; i < groups.length && groups[i]!.first < thing.last; i++) {
      const owner = groups[i]!
      if (owner.parent?.group !== thing.index || owner.parent.as !== 'genitive') continue
      const draft = calledAt(this.said, owner.head)
      if (draft) return draft
    }
    return undefined
  }

  /** Whether a predicate tells what the story tells, not what somebody in it says; of a verb of saying outside of quotes that holds whatever it seems to hang on. */
  private stands(predicate: Predicate): boolean {
    if (predicate.quotation === undefined && predicate.form === 'finite' && predicate.parent?.as !== 'relative' && isSaying(predicate, this.sayings)) return true
    let at = predicate
    for (let n = 0; at.parent && n < 8; n++) {
      if (at.parent.as !== 'conjunct' && at.parent.as !== 'adverbial') return false
      at = this.text.predicates[at.parent.predicate]!
    }
    return true
  }

  /** Index of the last root predicate before a word. */
  private before(word: number): number {
    return firstIndex(this.roots, (root) => root.word >= word) - 1
  }

  private nearest(word: number, number: GrammaticalNumber, gender: Gender, not: readonly Draft[] = [], fits: (draft: Draft) => boolean = (draft) => agree([draft], number, gender)): Draft[] {
    if (number === 'du') return this.countedTwo(word, not) ?? this.pairs.near(word, not)
    const here = this.sentenceOfWord[word]!
    let best: Said | undefined
    for (const one of this.back(word)) {
      // "Sweden and Finland said they would join": both, where neither is many
      // "Kenya and Uganda cut ties in 2019. They restored them last year": and so where it opens a sentence
      if (number === 'pl' && one.subject && one.draft.number !== 'pl' && (one.sentence === here || (one.sentence === here - 1 && !this.isUndergoing(word) && !this.objectAt.has(word)) || (one.draft.kind === 'state' && this.opensSentence(word))) && this.scan.pack.names.personalGender) {
        const both = this.togetherWith(one)
        // of the sentence before only those who are alike: two states, two persons
        if (both.length > 1 && !both.some((draft) => not.includes(draft)) && (one.sentence === here || both.every(({ kind }) => kind === one.draft.kind))) return both
      }
      if (not.includes(one.draft) || !fits(one.draft) || (number === 'sg' && (this.shared.has(one.word) || this.isListed(one)))) continue
      if (one.subject) return [one.draft]
      if (!best && !one.weak) best = one
    }
    return best ? [best.draft] : []
  }

  /** The one subject of the main clause of the sentence before: "Nepal denied the charge, made by India. It has …". */
  private mainBefore(word: number): Draft | undefined {
    const here = this.sentenceOfWord[word]!
    for (let i = this.before(word); i >= 0 && this.roots[i]!.sentence >= here - 1; i--) {
      const { sentence, parent, index, quotation } = this.roots[i]!
      if (sentence === here || parent || quotation !== undefined) continue
      const found = this.subjectOf.get(index)
      return found?.length === 1 ? found[0] : undefined
    }
    return undefined
  }

  /** "arrested two protesters. They were freed": what was done to them is done to those whom the sentence before has last. */
  private isUndergoing(word: number): boolean {
    return (this.subjectAt.get(word) ?? []).some((index) => this.text.predicates[index]!.voice === 'passive')
  }

  /** The first word of a sentence, but for "and", "but". */
  private opensSentence(word: number): boolean {
    const { first } = this.text.sentences[this.sentenceOfWord[word]!]!
    return this.subjectAt.has(word) && !this.isUndergoing(word) && (word === first || (word === first + 1 && this.text.words[first]!.pos === 'conj'))
  }

  /** "Peru and Chile issued a statement. They cut ties with Kenya, as it …": nor a state of several that are one subject. */
  private isListed(one: Said): boolean {
    return this.scan.pack.names.personalGender === true && one.subject && one.draft.kind === 'state' && this.togetherWith(one).length > 1
  }

  /** «أفرجت عن طبيبين بعد احتجازهما»: two who were counted, in this sentence or the one before. */
  private countedTwo(word: number, not: readonly Draft[]): Draft[] | undefined {
    for (const { draft, weak, word: at } of this.back(word, 1)) if (!weak && draft.kind === 'group' && this.text.words[at]!.number === 'du' && !not.includes(draft)) return [draft]
    return undefined
  }

  /** Heads of the groups that "and" joins, by the head of each. */
  private coordinated: Map<number, readonly number[]> | undefined
  /** Those who are one subject together: joined by "and", or spoken of by one word ("the two countries"). */
  private togetherWith({ word }: Said): Draft[] {
    if (!this.coordinated) {
      this.coordinated = new Map()
      for (const group of this.text.groups) {
        if (!group.conjuncts.length) continue
        const heads = [group.head, ...group.conjuncts.map((index) => this.text.groups[index]!.head)]
        for (const head of heads) this.coordinated.set(head, heads)
      }
    }
    const heads = this.coordinated.get(word) ?? [word]
    const found: Draft[] = []
    for (const { word: at, draft, weak } of lately(this.said)) {
      if (found.length === 8 || at < heads[0]! - LONG) break
      if (!weak && heads.includes(at) && !found.includes(draft)) found.unshift(draft)
    }
    return found
  }

  /** "accused Eritrea of arming rebels, a charge it denies": who answers what somebody is accused of is the accused. */
  private accusedBefore(word: number): Draft | undefined {
    const { predicates, groups } = this.text
    for (const index of this.subjectAt.get(word) ?? []) {
      const { parent, args } = predicates[index]!
      const about = parent?.as === 'relative' ? args.find(({ role, shared }) => role === 'obj' && shared) : undefined
      // "accused it of backing rebels, which it denies": words are denied, not people
      if (!parent || !about || (groups[about.group]!.animate && !this.sayings.has(predicates[index]!.lemma))) continue
      for (let over: Predicate | undefined = predicates[parent.predicate], up = 0; over && up < 3; over = over.parent && predicates[over.parent.predicate], up++) {
        if (this.sayings.get(over.lemma) !== 'addressed') continue
        const whom = over.voice === 'passive' ? 'subj' : 'obj'
        const accused = over.args.find(({ role, shared }) => role === whom && !shared)
        return accused && calledAt(this.said, groups[accused.group]!.head)
      }
    }
    return undefined
  }

  /** Whom a pronoun means: whoever stands right before its word («عن مسؤول محلي قوله»), else a subject near by, but not of its own verb. */
  pronoun(word: number): Draft[] {
    const at = this.text.words[word]
    if (!at) return []
    if (at.pos === 'sub' && this.scan.pack.names.owningRelatives?.has(at.key)) return this.antecedent(word)
    const number = at.number ?? 'sg'
    const gender = at.gender ?? this.scan.pack.names.pronounGender?.(at.key)
    const personal = this.scan.pack.names.personalGender
    const { pronounPerson } = this.scan.pack.names
    const person = pronounPerson ? pronounPerson(at.key) : gender !== undefined
    const { lemma: act, number: many } = this.text.words[this.host(word)]!
    // «انتخابه», but «انتخاباتها» are a state's
    const ofPersons = many !== 'pl' && this.scan.pack.names.personalActs?.has(act) === true
    const fits = (draft: Draft): boolean => agree([draft], number, gender) && (!ofPersons || draft.kind === 'person' || draft.kind === 'group') && (!personal || number !== 'sg' || person === undefined || person === (draft.kind === 'person'))
    const ownVerb = at.pos === 'det' ? this.ownVerbs().get(word) : undefined
    const doing = ownVerb === undefined ? undefined : this.subjectOf.get(ownVerb)
    if (ownVerb !== undefined && this.scan.pack.names.possessive === 'subject') return doing?.length && (number === 'pl') === (doing.length > 1 || doing[0]!.number === 'pl') ? doing : []
    const bound = this.things.boundTo(word)
    if (bound) {
      const draft = bound === 'something' ? undefined : this.boundTo(bound, word)
      return draft && fits(draft) ? [draft] : []
    }
    const host = this.host(word)
    const teller = this.tellerOf(word)
    const ofTeller = this.scan.pack.names.pronounOfTeller?.(at.key) === true && teller?.kind !== 'group' && teller !== undefined && agree([teller], number, undefined)
    if (teller && !this.nobody.isCalledThing(word, host, teller) && (fits(teller) || ofTeller || (number === 'sg' && this.pluralNamed.has(teller)) || (personal && number === 'pl' && this.areTellers(teller, word)))) return [teller]
    const going = host < word && this.text.words[host]!.pos === 'conj' ? this.goingOn(word) : undefined
    if (going && fits(going)) return [going]
    const same = personal ? [] : this.speakingOn(word, number, gender)
    if (same.length) return same
    const again = this.ownBefore(word)
    if (again && fits(again)) return [again]
    const resumed = this.resumedAt.get(word)
    const taken = resumed === undefined ? undefined : this.saidAt.get(resumed)
    if (taken && fits(taken)) return [taken]
    const accused = this.accusedBefore(word)
    if (accused && fits(accused)) return [accused]
    const adjacent = this.lastBefore(host)
    if (adjacent && host < word && adjacent.last >= host - 1 && adjacent.sentence === this.sentenceOfWord[word] && !adjacent.weak && fits(adjacent.draft) && !OPENS.has(this.text.words[host]!.pos) && !this.isTold(adjacent, host) && !this.isDoneBy(adjacent.draft, word) && !this.nobody.isCalledThing(word, host, adjacent.draft)) return [adjacent.draft]
    const own = this.predicateAt.get(host)
    const not = own && own.form === 'finite' ? [...(this.subjectOf.get(own.index) ?? [])] : []
    // «تقدمت قواته», «وسائل إعلام بلاده»: the forces are his, not their own
    for (let i = this.said.length - 1; i >= 0 && this.said[i]!.last > host; i--) if (this.said[i]!.word <= host) not.push(this.said[i]!.draft)
    if (doing && this.scan.pack.names.possessive === 'other') not.push(...doing)
    // who speaks is "I" in his own words
    if (personal) not.push(...this.ownWords.speakersAt(at.start))
    // «اعتقلت الشرطة الناشط واقتادته», "arrested the man and took him": to whom one did the first, he does the next
    for (const index of this.objectAt.get(word) ?? []) {
      const before = this.doneBefore(index)
      if (before && !not.includes(before) && (fits(before) || (this.scan.pack.names.genderedThings && before.kind !== 'person' && agree([before], number, undefined)))) return [before]
    }
    // «لوح بعقوبات عليه»: whom one does something to is another than who does it
    const doers: Draft[] = []
    for (const index of this.objectAt.get(word) ?? []) if (this.text.predicates[index]!.voice === 'active') doers.push(...this.doerOf(index).filter((draft) => !not.includes(draft)))
    for (const index of this.objectAt.get(word) ?? []) not.push(...this.leadersOf(index))
    const outletToo = personal || (this.subjectAt.get(word) ?? []).some((index) => isSaying(this.text.predicates[index]!, this.sayings)) || (host < word && (this.things.headedAt(host)?.animate === true || this.papers.has(this.text.words[host]!.lemma)))
    const here = this.scan.pack.names.genderedThings && person === true && number === 'sg' ? this.stateHere(word, not) : undefined
    if (here) return [here]
    const found = this.nearest(word, number, gender, not, outletToo ? fits : (draft) => draft.kind !== 'outlet' && fits(draft))
    const main = personal && number === 'sg' && found.length === 1 && word === this.text.sentences[this.sentenceOfWord[word]!]!.first && this.subjectAt.has(word) ? this.mainBefore(word) : undefined
    if (main && main !== found[0] && main.kind === found[0]!.kind && fits(main) && !not.includes(main)) return [main]
    if (found.length === 1 && this.objectAt.has(word) && (personal ? number === 'sg' && gender === undefined && this.nobody.meansObject(word) : this.nobody.meansThing(word, host, found[0]!, number, gender))) return []
    if (!personal && found.length === 1 && (found[0]!.kind === 'state' || found[0]!.kind === 'body') && this.nobody.goesOnAboutThing(word, number, gender)) return []
    if (found.length === 1 && (this.nobody.isCalledThing(word, host, found[0]!) || this.nobody.isThing(word, host, found[0]!, number, gender))) return []
    // "Kenya and Uganda cut ties but restored them": not themselves
    if (found.length > 1 && personal && found.every((draft) => doers.includes(draft))) return []
    const along = !personal && found.length === 1 && found[0]!.kind === 'person' ? this.tellerAlong(word) : undefined
    if (along && fits(along)) return [along]
    if (found.length !== 1 || !doers.includes(found[0]!)) return found
    // somebody else: the one spoken of with it, if it tells by its gender
    const other = this.nearest(word, number, gender, [...not, ...doers], (draft) => fits(draft) && (draft.gender !== undefined || (personal && draft.kind === 'person')) && draft.kind !== 'group' && draft.kind !== 'outlet')
    return other.every((draft) => this.sentenceOfWord[draft.last] === this.sentenceOfWord[word]) ? other : []
  }

  private verbOver: Map<number, number> | undefined
  /** Finite verbs by the possessive before what they are done to («a annoncé son retrait»). */
  private ownVerbs(): ReadonlyMap<number, number> {
    if (this.verbOver) return this.verbOver
    const { groups, words, predicates } = this.text
    this.verbOver = new Map()
    for (const { form, args, index } of predicates) if (form === 'finite') for (const { role, shared, group } of args) {
      const own = role === 'obj' && !shared ? groups[group + 1] : undefined
      if (own?.parent?.group === group && own.parent.as === 'genitive' && words[own.head]!.pos === 'det') this.verbOver.set(own.head, index)
    }
    return this.verbOver
  }

  /** «… ont rompu avec Doha, ce qu'il a nié»: where a pronoun with a gender may be a state's, the one state that its sentence has told of, if it has told of no person: the one that does something or of which something is said. */
  private stateHere(word: number, not: readonly Draft[]): Draft | undefined {
    const found = new Map<Draft, boolean>()
    for (const one of this.back(word, 0)) {
      if (one.draft.kind === 'person') return undefined
      if (one.draft.kind === 'state' && !one.weak && !not.includes(one.draft) && !this.isListed(one)) found.set(one.draft, one.subject || found.get(one.draft) === true)
    }
    const doing = [...found].filter(([, subject]) => subject)
    return doing.length === 1 ? doing[0]![0] : undefined
  }

  /** "talks between Kenya and Uganda, whose presidents …": whoever stands right before a word that opens a clause; two that are joined, where what is theirs is several. */
  private antecedent(word: number): Draft[] {
    const { words } = this.text
    let before = word - 1
    while (words[before]?.pos === 'punct' && before > word - 3) before--
    const draft = this.saidAt.get(before)
    if (!draft) return []
    const said = lately(this.said)
    let both: Draft[] = []
    for (const one of said) if (one.draft === draft && one.word <= before) {
      both = this.togetherWith(one)
      break
    }
    const theirs = words.slice(word + 1, word + LONG).find(({ pos }) => pos === 'noun')
    return theirs?.number === 'pl' && both.length > 1 ? both : [draft]
  }

  /** "the army led by Otieno overthrew him": by whom those who do it are led is one of them. */
  private leadersOf(index: number): Draft[] {
    const { predicates, groups } = this.text
    const { args, word } = predicates[index]!
    const subject = args.find((arg) => arg.role === 'subj' && !arg.shared)
    if (!subject) return []
    const found: Draft[] = []
    for (let at = groups[subject.group]!.last; at < word; at++) {
      const other = this.predicateAt.get(at)
      if (other?.parent?.as !== 'relative' || !other.args.some((arg) => arg.shared && arg.group === subject.group)) continue
      for (const { role, group } of other.args) if (role === 'agent') for (const one of this.said) if (groups[group]!.first <= one.word && one.word < groups[group]!.last) found.push(one.draft)
    }
    return found
  }

  /** «فلان، حاكم ولاية الجزيرة الذي اتهمته»: a verb that is done to somebody only takes up him whose part the nearest noun is. */
  private boundTo(bound: Group, word: number): Draft | undefined {
    const addressed = this.sayings.get(this.text.words[word - 1]!.lemma) === 'addressed'
    for (let at: Group | undefined = bound, up = 0; at && up < 4; at = at.parent && this.text.groups[at.parent.group], up++) {
      const draft = this.saidAt.get(at.head)
      if (draft || !addressed) return draft
    }
    return undefined
  }

  /** Who was told of last whose words end before a word: «جيش بلاده» is not the army's own country. */
  private lastBefore(host: number): Said | undefined {
    for (const one of lately(this.said)) if (one.last <= host && one.word < host) return one
    return undefined
  }

  /** «أبلغه أن بلاده سترسل»: who is told something stands right before it, and it is of who tells it. */
  private isTold({ word, last }: Said, host: number): boolean {
    return last === host - 1 && this.text.words[last]!.pos === 'sub' && this.objectAt.has(word)
  }

  /** «إن رئيس غانا طلب منه»: whom a verb is done to is not its own subject. */
  private isDoneBy(draft: Draft, word: number): boolean {
    return (this.objectAt.get(word) ?? []).some((index) => this.text.predicates[index]!.form === 'finite' && this.text.predicates[index]!.voice === 'active' && (this.subjectOf.get(index) ?? []).includes(draft))
  }

  /** «أعلنت موسكو، حليفة مينسك، أنها ستقدم», "the minister said he would": the subject of what somebody says, not in quotes, is who says it. */
  private tellerOf(word: number): Draft | undefined {
    for (const index of this.subjectAt.get(word) ?? []) {
      const { parent, quotation } = this.text.predicates[index]!
      const over = parent?.as === 'content' ? this.text.predicates[parent.predicate]! : undefined
      if (!over || over.quotation !== quotation || this.sayings.get(over.lemma) !== 'plain') continue
      // «اتهمت كينيا أوغندا وقالت إنها احتجزت بحارة»: whom one has just accused is what one goes on about
      if (over.parent?.as === 'conjunct' && this.sayings.get(this.text.predicates[over.parent.predicate]!.lemma) === 'addressed') continue
      const tellers = this.subjectOf.get(over.index)
      if (tellers?.length !== 1) continue
      // «قالت الشرطة إن الوزير سافر وإنه عاد»: who speaks for others goes on about him
      const before = tellers[0]!.kind === 'person' && tellers[0]!.office !== 'spokesperson' && (tellers[0]!.office || !tellers[0]!.nameless) ? undefined : this.toldBefore(over.index, index)
      return before ?? tellers[0]
    }
    return undefined
  }

  /** «…، مضيفا أنه يخشى»: the person whose subject a participle is that goes on to say it, not one he spoke of. */
  private tellerAlong(word: number): Draft | undefined {
    for (const index of this.subjectAt.get(word) ?? []) {
      const { parent, quotation } = this.text.predicates[index]!
      const over = parent?.as === 'content' ? this.text.predicates[parent.predicate]! : undefined
      if (over?.form !== 'active-participle' || over.quotation !== quotation || over.verb === undefined || this.sayings.get(over.verb) !== 'plain') continue
      const tellers = this.subjectOf.get(over.index)
      if (tellers?.length === 1 && tellers[0]!.kind === 'person') return tellers[0]
    }
    return undefined
  }

  /** «دعا الوزير الاتحاد إلى …، لكنه دعا الجميع إلى …»: behind "but" whoever did the first goes on. */
  private goingOn(word: number): Draft | undefined {
    for (const index of this.subjectAt.get(word) ?? []) {
      const { parent, quotation, sentence } = this.text.predicates[index]!
      const first = parent?.as === 'conjunct' ? this.text.predicates[parent.predicate]! : undefined
      const doers = first && first.quotation === quotation && first.sentence === sentence ? this.subjectOf.get(first.index) : undefined
      if (doers?.length === 1) return doers[0]
    }
    return undefined
  }

  /** «تضامنها مع كينيا ودعمها الحكومة»: of two verbal nouns that are joined, each with a pronoun, both are the same one's. */
  private ownBefore(word: number): Draft | undefined {
    for (const index of this.subjectAt.get(word) ?? []) {
      const { form, parent } = this.text.predicates[index]!
      const first = form === 'masdar' && parent?.as === 'conjunct' ? this.text.predicates[parent.predicate]! : undefined
      const own = first?.form === 'masdar' ? ownSubject(first) : undefined
      if (own === undefined || this.text.words[this.text.groups[own.group]!.head]!.pos !== 'pron') continue
      const doers = this.subjectOf.get(first!.index)
      if (doers?.length === 1) return doers[0]
    }
    return undefined
  }

  /** The person that the clause before this one, told by the same verb, is about. */
  private toldBefore(over: number, index: number): Draft | undefined {
    for (let i = index - 1; i > over; i--) {
      const { parent, form } = this.text.predicates[i]!
      if (parent?.predicate !== over || parent.as !== 'content' || form !== 'finite') continue
      const found = this.subjectOf.get(i)
      return found?.length === 1 && found[0]!.kind === 'person' ? found[0] : undefined
    }
    return undefined
  }

  /** "Kenyan authorities say they have opened an inquiry", "police said they had arrested two": a body of many, of what it does itself; not of what others must do. */
  private areTellers({ kind }: Draft, word: number): boolean {
    return kind !== 'person' && (this.subjectAt.get(word) ?? []).some((index) => this.text.predicates[index]!.voice === 'active' && !this.text.predicates[index]!.modality.includes('obliged'))
  }

  /** The object of the verb that another is joined to, where both are the same one's doing. */
  private doneBefore(index: number): Draft | undefined {
    const { form, voice, parent, args, quotation } = this.text.predicates[index]!
    // «разорвала отношения с Катаром, обвинив его», "cut ties with Kenya, accusing it": so a participle about the same doer
    const along = form === 'active-participle' && parent?.as === 'adverbial'
    if ((form !== 'finite' && !along) || voice !== 'active' || (parent?.as !== 'conjunct' && !along) || ownSubject({ args }) !== undefined) return undefined
    const { sentence } = this.text.predicates[index]!
    let first = this.text.predicates[parent.predicate]!
    for (let up = 0; up < 3; up++) {
      if (first.form !== 'finite' || first.voice !== 'active' || first.sentence !== sentence || first.quotation !== quotation) return undefined
      const found = this.doneTo(first)
      if (found) return found
      // «بعث رسالة إلى نظيره رحب فيها بالاتفاق ودعاه»: whom the letter that tells of it was sent to
      if (first.args.some(({ role }) => role === 'obj') || ownSubject(first) !== undefined || (first.parent?.as !== 'conjunct' && first.parent?.as !== 'adverbial')) return undefined
      first = this.text.predicates[first.parent.predicate]!
    }
    return undefined
  }

  /** The one object of a verb; or, where that is a thing, the one person behind a preposition. */
  private doneTo({ args }: Predicate): Draft | undefined {
    const objects = args.filter((argument) => argument.role === 'obj' && !argument.shared)
    const object = objects.length === 1 ? this.text.groups[objects[0]!.group]! : undefined
    if (object?.conjuncts.length) return undefined
    const called = object && calledAt(this.said, object.head)
    if (called || !object) return called
    const persons = args.flatMap(({ role, shared, group }) => (role === 'obl' && !shared && !this.text.groups[group]!.conjuncts.length ? (calledAt(this.said, this.text.groups[group]!.head) ?? []) : [])).filter(({ kind }) => kind === 'person')
    if (persons.length) return persons.length === 1 ? persons[0] : undefined
    // «a rompu ses relations avec le Qatar et lui a fermé sa frontière»: a state, where it is none that something happens in
    const states = args.flatMap(({ role, shared, prep, group }) => (role === 'obl' && !shared && prep !== undefined && !this.scan.pack.names.siting?.has(prep) && !this.text.groups[group]!.conjuncts.length ? (this.said.findLast(({ word, weak }) => !weak && word === this.text.groups[group]!.head)?.draft ?? []) : [])).filter(({ kind }) => kind === 'state')
    return states.length === 1 ? states[0] : undefined
  }

  /** Who does it, or for a noun without a doer who does the verb it completes. */
  private doerOf(index: number): readonly Draft[] {
    let at = this.text.predicates[index]!
    for (let n = 0; n < 4; n++) {
      const found = this.subjectOf.get(at.index)
      if (found || at.form === 'finite' || !at.parent || (at.parent.as !== 'argument' && at.parent.as !== 'purpose')) return found ?? []
      at = this.text.predicates[at.parent.predicate]!
    }
    return []
  }

  /** The word a joined pronoun is written on. */
  private host(word: number): number {
    const { words } = this.text
    let at = word
    while (at > 0 && words[at]!.clitic === 'after' && words[at - 1]!.token === words[at]!.token) at--
    return at
  }

  /** «الرجل», «المسؤول الكيني», "the man": the person of those who may be called so who did something last, else who was told of last. */
  calledAnew(word: number, gender: Gender, fits: (draft: Draft) => boolean): Draft | undefined {
    let best: Draft | undefined
    for (const { draft, weak, subject } of this.back(word)) {
      if (weak || draft.kind !== 'person' || !agree([draft], 'sg', gender) || !fits(draft)) continue
      if (subject) return draft
      best ??= draft
    }
    return best
  }

  lastWithCountry(): Draft | undefined {
    for (const { draft, weak } of lately(this.said)) {
      if (draft.country && !weak && draft.kind !== 'outlet') return draft
    }
    return undefined
  }

  /** Of some countries the one that somebody told of last is of. */
  lastOf(countries: readonly string[]): string | undefined {
    for (const { draft } of lately(this.said)) if (draft.country && countries.includes(draft.country)) return draft.country
    return undefined
  }

  lastPerson(): Draft | undefined {
    for (const { draft } of lately(this.said)) if (draft.kind === 'person' && draft.office) return draft
    return undefined
  }

  /** The last person that fits; `before`: in a sentence before this one. */
  lastWho(fits: (draft: Draft) => boolean, before = Number.POSITIVE_INFINITY): Draft | undefined {
    for (const { draft, sentence } of lately(this.said)) if (draft.kind === 'person' && sentence < before && fits(draft)) return draft
    return undefined
  }

  /** Whether somebody says something where he is named. */
  private speaksAt({ word }: Said): boolean {
    return (this.subjectAt.get(word) ?? []).some((index) => isSaying(this.text.predicates[index]!, this.sayings))
  }

  latter(phrase: Phrase): Draft[] {
    // «يخشى من انسحاب الأخير»: the last who was named, not who is only taken up
    const named = ({ word, draft }: Said): boolean => this.text.words[word]!.pos !== 'pron' && this.text.words[word]!.pos !== 'verb' && draft.kind === 'person'
    const here = this.sentenceOfWord[this.scan.items[phrase.first]!.word]
    const person = [...this.back(this.scan.items[phrase.first]!.word, 1)].find((one) => !one.weak && !(one.sentence === here && this.speaksAt(one)) && named(one) && agree([one.draft], 'sg', phrase.gender))
    if (person && phrase.gender === 'm') return [person.draft]
    for (const one of this.back(this.scan.items[phrase.first]!.word)) if (!one.weak && agree([one.draft], 'sg', phrase.gender)) return [one.draft]
    return []
  }
}
