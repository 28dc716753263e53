// What has been spoken of so far, for what points back: pronouns, empty subjects, «بلاده», «البلدان», «الأخير».
import type { Predicate } from '../document/predicate.js'
import { firstIndex } from '../document/first-index.js'
import type { Group } from '../document/group.js'
import { push } from '../document/push.js'
import type { Mentioned } from './mentions.js'
import type { Draft } from './names/drafts.js'
import type { Phrase } from './names/phrase.js'
import type { Scan } from './names/scan.js'
import { isSaying, type Sayings, sayingsOf } from './sayings.js'

export type DiscourseEvent =
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly word: number; readonly sentence: number }
  | { readonly kind: 'pronoun'; readonly word: number; readonly sentence: number }
  | { readonly kind: 'empty'; readonly predicate: Predicate; readonly word: number; readonly sentence: number }

interface Said { readonly draft: Draft; readonly word: number; readonly last: number; readonly sentence: number; readonly subject: boolean; readonly weak: boolean }

/** Two that were joined, how much, and where last. */
interface Pair { drafts: Draft[]; weight: number; word: number }

type Number = 'sg' | 'du' | 'pl'
type Gender = 'm' | 'f' | undefined

/** How far back a pronoun looks, in sentences and in mentions. */
const REACH = 3
const MOST = 40
/** Longest stretch of words remembered for one mention. */
const LONG = 16
/** How much less a pair counts with every sentence, and how much two count that were not joined. */
const FADES = 0.75
const NAMED = 0.5

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
  private issuer: Draft | undefined
  /** Groups of just two joined by "and", in reading order, and how many of them `pairs` has looked at. */
  private readonly joined: readonly Group[]
  private paired = 0
  private readonly pairs: Pair[] = []
  /** Who was called what, by every word of it. */
  private readonly saidAt = new Map<number, Draft>()
  private readonly sentenceOfWord: Int32Array

  constructor(
    private readonly text: Mentioned,
    private readonly scan: Scan,
  ) {
    for (const predicate of text.predicates) {
      this.predicateAt.set(predicate.word, predicate)
      for (const argument of predicate.args) {
        if (argument.role !== 'subj' && argument.role !== 'agent') {
          const head = argument.shared || argument.role === 'gen' ? undefined : text.groups[argument.group]?.head
          if (head !== undefined && text.words[head]!.pos === 'pron') push(this.objectAt, head, predicate.index)
          continue
        }
        if (argument.role === 'subj' && predicate.voice === 'passive' && predicate.args.some((other) => other.role === 'agent')) continue
        const group = text.groups[argument.group]
        if (!group) continue
        for (const one of [group, ...group.conjuncts.map((i) => text.groups[i])]) if (one) {
          push(this.subjectAt, one.head, predicate.index)
        }
      }
    }
    this.sayings = sayingsOf(scan.pack)
    this.roots = text.predicates.filter((p) => (p.form === 'finite' || p.form === 'adj') && this.stands(p))
    this.joined = text.groups.filter((group) => group.conjuncts.length === 1 && group.parent?.as !== 'conjunct')
    this.sentenceOfWord = new Int32Array(text.words.length)
    for (const sentence of text.sentences) for (let i = sentence.first; i < sentence.last; i++) this.sentenceOfWord[i] = sentence.index
  }

  /** Phrases, pronouns and empty subjects in the order they are read. */
  events(phrases: readonly Phrase[]): DiscourseEvent[] {
    const events: DiscourseEvent[] = []
    const { items } = this.scan
    for (const phrase of phrases) {
      events.push({ kind: 'phrase', phrase, word: this.wordOf(phrase), sentence: items[phrase.first]!.sentence })
    }
    for (const word of this.text.words) {
      if (word.pos === 'pron' && word.person === 3) events.push({ kind: 'pronoun', word: word.index, sentence: this.sentenceOfWord[word.index]! })
    }
    for (const predicate of this.text.predicates) if (predicate.emptySubject?.person === 3) events.push({ kind: 'empty', predicate, word: predicate.word, sentence: predicate.sentence })
    return events.sort((a, b) => a.word - b.word)
  }

  isSubject(phrase: Phrase): boolean {
    return this.subjectAt.has(this.wordOf(phrase))
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

  /** Whether a phrase is the subject or object of a finite verb: who or what takes part in an act. At the head of a sentence a capital is no sign of a name. */
  takesPart(phrase: Phrase): boolean {
    const word = this.wordOf(phrase)
    if (word === this.text.sentences[this.sentenceOfWord[word]!]!.first) return false
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

  note(draft: Draft, word: number, how: 'said' | 'weak' | 'pronoun' | 'empty', last = word + 1): void {
    draft.last = word
    const predicates = how === 'weak' ? undefined : how === 'empty' ? [this.predicateAt.get(word)!.index] : this.subjectAt.get(word)
    for (const predicate of predicates ?? []) {
      const list = this.subjectOf.get(predicate)
      if (!list) this.subjectOf.set(predicate, [draft])
      else if (!list.includes(draft)) list.push(draft)
    }
    for (let i = word; i < last && i < word + LONG; i++) this.saidAt.set(i, draft)
    this.said.push({ draft, word, last, sentence: this.sentenceOfWord[word] ?? 0, subject: predicates !== undefined, weak: how === 'weak' })
  }

  private *back(word: number, reach = REACH): Generator<Said> {
    const sentence = this.sentenceOfWord[word] ?? 0
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) {
      const one = this.said[i]!
      if (sentence - one.sentence > reach) return
      if (one.word < word) yield one
    }
  }

  /**
   * Who left his subject out. «مشيرا إلى», «وأضاف»: the subject of what it hangs on, else of the last sentence's own verb, not of one inside what was said;
   * else the last one spoken of that agrees.
   */
  emptySubject(predicate: Predicate): Draft[] {
    const { number, gender } = predicate.emptySubject!
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
      if (!found || !agree(found, number, gender)) continue
      if (!speaks || isSaying(over, this.sayings)) return found
      nearest ??= found
    }
    if (nearest) return nearest
    for (let i = this.before(predicate.word); i >= 0; i--) {
      const root = this.roots[i]!
      if (predicate.sentence - root.sentence > REACH) break
      if (root.quotation !== undefined && root.quotation !== predicate.quotation && !this.text.quotations[root.quotation]?.short) continue
      const found = this.subjectOf.get(root.index)
      if (found && root.index !== predicate.index && agree(found, number, gender)) return found
    }
    return this.nearest(predicate.word, number, gender)
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
      for (let k = this.said.length - 1, n = 0; k >= 0 && n < MOST; k--, n++) if (this.said[k]!.word === owner.head) return this.said[k]!.draft
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

  private nearest(word: number, number: Number, gender: Gender, not: readonly Draft[] = [], fits: (draft: Draft) => boolean = (draft) => agree([draft], number, gender)): Draft[] {
    if (number === 'du') return this.lastTwo(() => true)
    let best: Said | undefined
    for (const one of this.back(word)) {
      // "Sweden and Finland said they would join": both, where neither is many
      if (number === 'pl' && one.subject && one.draft.number !== 'pl' && one.sentence === this.sentenceOfWord[word] && this.scan.pack.names.personalGender) {
        const both = this.togetherWith(one)
        if (both.length > 1 && !both.some((draft) => not.includes(draft))) return both
      }
      if (not.includes(one.draft) || !fits(one.draft)) continue
      if (one.subject) return [one.draft]
      if (!best && !one.weak) best = one
    }
    return best ? [best.draft] : []
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
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < MOST && found.length < 8; i--, n++) {
      const { word: at, draft, weak } = this.said[i]!
      if (at < heads[0]! - LONG) break
      if (!weak && heads.includes(at) && !found.includes(draft)) found.unshift(draft)
    }
    return found
  }

  /** Whom a pronoun means: whoever stands right before its word («عن مسؤول محلي قوله»), else a subject near by, but not of its own verb. */
  pronoun(word: number): Draft[] {
    const at = this.text.words[word]
    if (!at) return []
    const number = at.number ?? 'sg'
    const gender = at.gender ?? this.scan.pack.names.pronounGender?.(at.key)
    const personal = this.scan.pack.names.personalGender
    const fits = (draft: Draft): boolean => agree([draft], number, gender) && (!personal || number !== 'sg' || (gender !== undefined) === (draft.kind === 'person'))
    const host = this.host(word)
    const adjacent = this.said.at(-1)
    if (adjacent && host < word && adjacent.last >= host - 1 && adjacent.word < host && adjacent.sentence === this.sentenceOfWord[word] && !adjacent.weak && fits(adjacent.draft) && !OPENS.has(this.text.words[host]!.pos)) return [adjacent.draft]
    const own = this.predicateAt.get(host)
    const not = own && own.form === 'finite' ? [...(this.subjectOf.get(own.index) ?? [])] : []
    // «تقدمت قواته»: the forces are his, not their own
    for (let i = this.said.length - 1; i >= 0 && this.said[i]!.word >= host; i--) if (this.said[i]!.word === host) not.push(this.said[i]!.draft)
    // who speaks is "I" in his own words
    if (personal) not.push(...this.quotedAt(at.start))
    // «اعتقلت الشرطة الناشط واقتادته», "arrested the man and took him": to whom one did the first, he does the next
    for (const index of this.objectAt.get(word) ?? []) {
      const again = this.doneBefore(index)
      if (again && !not.includes(again) && fits(again)) return [again]
    }
    // «لوح بعقوبات عليه»: whom one does something to is another than who does it
    const doers: Draft[] = []
    for (const index of this.objectAt.get(word) ?? []) if (this.text.predicates[index]!.voice === 'active') doers.push(...this.doerOf(index).filter((draft) => !not.includes(draft)))
    const found = this.nearest(word, number, gender, not, fits)
    if (found.length !== 1 || !doers.includes(found[0]!)) return found
    // somebody else: the one spoken of with it, if it tells by its gender
    const other = this.nearest(word, number, gender, [...not, ...doers], (draft) => fits(draft) && (draft.gender !== undefined || (personal && draft.kind === 'person')) && draft.kind !== 'group' && draft.kind !== 'outlet')
    return other.every((draft) => this.sentenceOfWord[draft.last] === this.sentenceOfWord[word]) ? other : []
  }

  /** The object of the verb that another is joined to, where both are the same one's doing. */
  private doneBefore(index: number): Draft | undefined {
    const { form, voice, parent, args, quotation } = this.text.predicates[index]!
    if (form !== 'finite' || voice !== 'active' || parent?.as !== 'conjunct' || args.some((argument) => argument.role === 'subj' && !argument.shared)) return undefined
    const first = this.text.predicates[parent.predicate]!
    if (first.form !== 'finite' || first.voice !== 'active' || first.sentence !== this.text.predicates[index]!.sentence || first.quotation !== quotation) return undefined
    const objects = first.args.filter((argument) => argument.role === 'obj' && !argument.shared)
    const object = objects.length === 1 ? this.text.groups[objects[0]!.group]! : undefined
    if (!object || object.conjuncts.length) return undefined
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < MOST && this.said[i]!.word >= object.head; i--, n++) if (this.said[i]!.word === object.head) return this.said[i]!.draft
    return undefined
  }

  private quotes: { readonly start: number; readonly end: number; readonly teller: Predicate | undefined }[] | undefined
  private quote = 0
  /** Persons whose own words stand at an offset, as far as they have been named by then: who says the quotation, else who said the one before it. */
  private quotedAt(offset: number): Draft[] {
    this.quotes ??= this.tellers()
    const { quotes } = this
    while (this.quote < quotes.length && quotes[this.quote]!.end <= offset) this.quote++
    const quote = quotes[this.quote]
    if (!quote || quote.start > offset) return []
    for (let i = this.quote; i >= 0 && i > this.quote - 2; i--) {
      const { teller } = quotes[i]!
      if (teller) return (this.subjectOf.get(teller.index) ?? this.namedAhead(teller)).filter((draft) => draft.kind === 'person')
    }
    return []
  }

  /** "…," said Moussa: whoever of those spoken of so far has the name of a subject that is still to come. */
  private namedAhead(teller: Predicate): Draft[] {
    const subject = teller.args.find((argument) => argument.role === 'subj')
    const head = subject && this.text.words[this.text.groups[subject.group]!.head]!
    if (head?.pos !== 'name') return []
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) if (this.said[i]!.draft.tokens.includes(head.key)) return [this.said[i]!.draft]
    return []
  }

  /** Long quotations with the verb that says each. */
  private tellers(): { start: number; end: number; teller: Predicate | undefined }[] {
    const tellers = new Map<number, Predicate>()
    for (const { quotation, parent } of this.text.predicates) {
      const over = parent?.as === 'content' ? this.text.predicates[parent.predicate]! : undefined
      if (quotation !== undefined && over && over.quotation !== quotation && !tellers.has(quotation) && isSaying(over, this.sayings)) tellers.set(quotation, over)
    }
    return this.text.quotations.filter((one) => !one.short).map(({ index, start, end }) => ({ start, end, teller: tellers.get(index) }))
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

  lastWithCountry(): Draft | undefined {
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) {
      const { draft, weak } = this.said[i]!
      if (draft.country && !weak && draft.kind !== 'outlet') return draft
    }
    return undefined
  }

  lastPerson(): Draft | undefined {
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) if (this.said[i]!.draft.kind === 'person' && this.said[i]!.draft.office) return this.said[i]!.draft
    return undefined
  }

  /** A paper said whose it is («بيان للخارجية»). */
  issue(draft: Draft): void {
    this.issuer = draft
  }

  /** Whose paper was spoken of last: of whom it was said; else the body, state or organization that was last a subject or the source of something said. */
  lastAuthor(): Draft[] {
    if (this.issuer) return [this.issuer]
    let other: Draft | undefined
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) {
      const { draft, subject } = this.said[i]!
      if (!subject) continue
      if (draft.kind === 'body' || draft.kind === 'organization' || draft.kind === 'outlet') return [draft]
      if (draft.kind === 'state') other ??= draft
    }
    return other ? [other] : []
  }

  /** «أعلنت الوزارة في بيان»: who spoke last before a paper without an owner issued it. */
  issueBySubject(word: number): void {
    for (const one of this.back(word, 0)) {
      if (!one.subject || one.draft.kind === 'group') continue
      this.issuer = one.draft
      return
    }
  }

  /** The last two different ones that somebody stood for, the earlier first: by name, else by whoever was of them. */
  private lastSides(of: (draft: Draft) => Draft | undefined): Draft[] {
    const named = this.lastTwo((draft) => of(draft) === draft)
    if (named.length) return named
    const found: Draft[] = []
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) {
      const side = this.said[i]!.weak ? undefined : of(this.said[i]!.draft)
      if (side && !found.includes(side)) found.unshift(side)
      if (found.length === 2) return found
    }
    return []
  }

  /** The last two different actors of a sort, the earlier first. */
  lastTwo(of: (draft: Draft) => boolean): Draft[] {
    const found: Draft[] = []
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < 3 * MOST; i--, n++) {
      const { draft } = this.said[i]!
      if (of(draft) && !found.includes(draft)) found.unshift(draft)
      if (found.length === 2) return found
    }
    return []
  }

  /**
   * «البلدان», «الجانبان», "the two sides": the two that the story joined last and most, above all in its headline or as subjects («اتفقت الرياض وطهران»,
   * «وزير خارجية مالي ونظيره النيجري»): a third named in between («ووقّعته الصين معهما») does not make the two others. Failing that, the last two named. `of` says who counts, as whom.
   */
  mainPair(word: number, of: (draft: Draft) => Draft | undefined): Draft[] {
    for (; this.paired < this.joined.length && this.joined[this.paired]!.last <= word; this.paired++) {
      const group = this.joined[this.paired]!
      const [a, b] = [this.saidAt.get(group.head), this.saidAt.get(this.text.groups[group.conjuncts[0]!]!.head)]
      if (!a || !b || a === b) continue
      const headline = this.text.sentences[group.sentence]?.headline === true
      const subject = this.subjectAt.has(group.head) || headline
      // «مع الرياض وبغداد تتحدث»: the second one begins a clause of its own
      const next = this.text.words[this.text.groups[group.conjuncts[0]!]!.last]
      if (headline && group.prep !== undefined && next?.pos === 'verb' && next.verbForm === 'finite') continue
      this.pairs.push({ drafts: [a, b], weight: subject ? 2 : 1, word: group.head })
    }
    const sums = new Map<string, Pair>()
    const here = this.sentenceOfWord[word] ?? 0
    let best: Pair | undefined
    const give = (drafts: readonly (Draft | undefined)[], weight: number, at: number): void => {
      const [a, b] = drafts
      if (!a || !b || a === b) return
      const key = a.index < b.index ? `${a.index} ${b.index}` : `${b.index} ${a.index}`
      const sum = sums.get(key) ?? { drafts: [a, b], weight: 0, word: at }
      sum.weight += weight * FADES ** (here - (this.sentenceOfWord[at] ?? 0))
      sums.set(key, sum)
      if (!best || sum.weight > best.weight) best = sum
    }
    for (let i = this.pairs.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) give(this.pairs[i]!.drafts.map(of), this.pairs[i]!.weight, this.pairs[i]!.word)
    const last = this.lastSides(of)
    if (last.length) give(last, NAMED, Math.min(word, ...last.map((draft) => draft.last)))
    return best ? best.drafts : last
  }

  /** «الدول الثلاث», "the four countries": the last so many states that were told in one list, else all that were told so far, if they are so many. */
  statesTogether(word: number, many: number): Draft[] {
    const { groups } = this.text
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i]!
      if (group.last > word || group.conjuncts.length !== many - 1 || group.parent?.as === 'conjunct') continue
      const listed = [group, ...group.conjuncts.map((one) => groups[one]!)].map(({ head }) => this.saidAt.get(head))
      if (listed.every((draft) => draft?.kind === 'state')) return [...new Set(listed as Draft[])]
    }
    const all = new Set<Draft>()
    for (const { draft, word: at } of this.said) if (at < word && draft.kind === 'state') all.add(draft)
    return all.size === many ? [...all] : []
  }

  latter(phrase: Phrase): Draft[] {
    for (const one of this.back(this.scan.items[phrase.first]!.word)) if (!one.weak && agree([one.draft], 'sg', phrase.gender)) return [one.draft]
    return []
  }
}

/** Agreement of a pronoun or verb with one or several: number, then gender where both are known; things in the plural agree like a feminine. */
function agree(drafts: readonly Draft[], number: Number, gender: Gender): boolean {
  if (drafts.length > 1) return number === 'du' ? drafts.length === 2 : number === 'pl'
  const draft = drafts[0]
  if (!draft || number === 'du') return false
  if (draft.kind === 'person') return number === 'sg' && (!gender || !draft.gender || draft.gender === gender)
  if (draft.kind === 'group') return number === 'pl' || (draft.number !== 'pl' && gender === draft.gender)
  if (number === 'pl') return draft.kind === 'bloc' || draft.number === 'pl' || draft.kind === 'organization'
  return !gender || !draft.gender || draft.gender === gender
}
