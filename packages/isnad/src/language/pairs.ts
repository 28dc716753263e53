// Two or more that are told of together: «البلدان», «الجانبان», «الدول الثلاث».
import { firstIndex } from '../document/first-index.js'
import type { Group } from '../document/group.js'
import { ownSubject } from '../document/predicate.js'
import type { Mentioned } from './mentions.js'
import type { Draft } from './names/drafts.js'
import { lately, MOST, type Said } from './said.js'

/** Two that were joined, how much, and where last. */
interface Pair { drafts: Draft[]; weight: number; word: number }
/** Two words that a verb sets over against each other. */
interface Faced { readonly subject: number; readonly object: number; readonly word: number }

/** How much less a pair counts with every sentence, and how much two count that were not joined. */
const FADES = 0.75
const NAMED = 0.5
/** How much two count whom the sentence itself speaks of so far, and no third. */
const HERE = 0.6
/** How much two count whom a verb sets over against each other («اتهمت كينيا أوغندا»). */
const FACED = 0.75
/** How much two count who were meant by such words before: what has been "the two sides" goes on being them. */
const MEANT = 1.5
/** How much two count who together do something to a third: they are rather one of two sides («طالبت باريس وبرلين كينيا بـ»). */
const ALLIED = 1
/** How much the two that a headline speaks of count, wherever in the story: more than the last two named, less than two joined of late. */
const HEADLINED = 0.75

/** How many sentences before "these countries" they may have been listed. */
const NEAR = 2

/** Whose word is that of their state. */
const OF_STATE: ReadonlySet<string> = new Set(['GOV', 'LEG', 'MIL', 'JUD'])

export class Pairs {
  /** Groups of two or more joined by "and", in reading order. */
  private readonly lists: readonly Group[]
  /** Those of just two, and how many of them have been looked at. */
  private readonly joined: readonly Group[]
  private paired = 0
  private readonly joinedPairs: Pair[] = []
  /** Subjects and objects of verbs, in reading order, and how many of them have been looked at. */
  private readonly faced: readonly Faced[]
  private met = 0
  private readonly facedPairs: Pair[] = []
  /** Heads of subjects whose verb has somebody else as its object. */
  private readonly allied: ReadonlySet<number>
  /** Whom «البلدان» meant where it stood, in reading order. */
  private readonly meant: { word: number; drafts: readonly Draft[] }[] = []

  /** `saidAt`: who was called what, by every word of it. `isSubject`: of words that head one. */
  constructor(
    private readonly text: Mentioned,
    private readonly said: readonly Said[],
    private readonly saidAt: ReadonlyMap<number, Draft>,
    private readonly sentenceOfWord: Int32Array,
    private readonly isSubject: (word: number) => boolean,
  ) {
    this.lists = text.groups.filter((group) => group.conjuncts.length > 0 && group.parent?.as !== 'conjunct')
    this.joined = this.lists.filter((group) => group.conjuncts.length === 1)
    this.faced = facedIn(text)
    this.allied = new Set(this.faced.map(({ subject }) => subject))
  }

  /** The last two different ones that somebody stood for, the earlier first: by name, else by whoever was of them. */
  private lastSides(word: number, of: (draft: Draft) => Draft | undefined): Draft[] {
    const newcomer = this.newcomer(word, of)
    const named = this.lastTwo((draft) => of(draft) === draft && draft !== newcomer)
    if (named.length) return named
    const found: Draft[] = []
    for (const { draft, weak } of lately(this.said)) {
      const side = weak ? undefined : of(draft)
      if (side && side !== newcomer && !found.includes(side)) found.unshift(side)
      if (found.length === 2) return found
    }
    return newcomer ? this.lastTwo((draft) => of(draft) === draft) : []
  }

  /** «وعرضت البرازيل الوساطة بين البلدين», "Brazil offered to mediate between the two": the only side that this sentence names, for the first time, is not one of two spoken of before. */
  private newcomer(word: number, of: (draft: Draft) => Draft | undefined): Draft | undefined {
    const here = this.sentenceOfWord[word] ?? 0
    let found: Draft | undefined
    for (const { draft, sentence } of lately(this.said)) {
      const side = of(draft)
      if (!side) continue
      if (sentence < here ? side === found : found && side !== found) return undefined
      if (sentence === here) found = side
    }
    return found
  }

  /** «وافق البرلمان التركي على إرسال قوات إلى ليبيا بموجب مذكرة بين الطرفين»: the sides that this sentence speaks of so far. */
  private sidesHere(word: number, of: (draft: Draft) => Draft | undefined): Draft[] {
    const here = this.sentenceOfWord[word] ?? 0
    const found: Draft[] = []
    let strong = false
    for (const { draft, weak, sentence } of lately(this.said)) {
      if (sentence !== here) break
      const side = draft.kind === 'state' || (!weak && OF_STATE.has(draft.sector ?? '')) ? of(draft) : undefined
      if (side && !weak) strong = true
      if (side && !found.includes(side)) found.unshift(side)
    }
    return strong ? found : []
  }

  /** The last two different actors of a sort, the earlier first. */
  lastTwo(of: (draft: Draft) => boolean): Draft[] {
    const found: Draft[] = []
    for (const { draft } of lately(this.said, 3 * MOST)) {
      if (of(draft) && !found.includes(draft)) found.unshift(draft)
      if (found.length === 2) return found
    }
    return []
  }

  /** «طهران تعلق محادثاتها مع الرياض»: the sides that the headline speaks of. */
  private ofHeadline(of: (draft: Draft) => Draft | undefined): Draft[] {
    const found: Draft[] = []
    for (const { draft, weak, word } of this.said) {
      if (!this.text.sentences[this.sentenceOfWord[word] ?? 0]?.headline) break
      const side = weak ? undefined : of(draft)
      if (side && !found.includes(side)) found.push(side)
    }
    return found
  }

  /** Takes in the pairs that were joined up to a word. */
  private gather(word: number): void {
    for (; this.paired < this.joined.length && this.joined[this.paired]!.last <= word; this.paired++) {
      const group = this.joined[this.paired]!
      const [a, b] = [this.saidAt.get(group.head), this.saidAt.get(this.text.groups[group.conjuncts[0]!]!.head)]
      if (!a || !b || a === b) continue
      const headline = this.text.sentences[group.sentence]?.headline === true
      const subject = this.isSubject(group.head) || headline
      // «مع الرياض وبغداد تتحدث»: the second one begins a clause of its own
      const next = this.text.words[this.text.groups[group.conjuncts[0]!]!.last]
      if (headline && group.prep !== undefined && !this.text.scan.pack.names.meetings?.between.has(this.text.words[group.prep]!.lemma) && next?.pos === 'verb' && next.verbForm === 'finite') continue
      this.joinedPairs.push({ drafts: [a, b], weight: subject ? (this.allied.has(group.head) && !headline ? ALLIED : 2) : 1, word: group.head })
    }
  }

  /** «اتهمت كينيا أوغندا», "Kenya accused Uganda": takes in those whom a verb sets over against each other up to a word. */
  private meet(word: number): void {
    for (; this.met < this.faced.length && this.faced[this.met]!.word <= word; this.met++) {
      const { subject, object, word: at } = this.faced[this.met]!
      const [a, b] = [this.saidAt.get(subject), this.saidAt.get(object)]
      if (a && b && a !== b) this.facedPairs.push({ drafts: [a, b], weight: FACED, word: at })
    }
  }

  /** «… مصر وتركيا … ووقعته قطر معهما»: the two joined last, in this sentence or the one before; else the last two named. `not`: who can't be meant. */
  near(word: number, not: readonly Draft[]): Draft[] {
    return this.justJoined(word, not) ?? this.lastTwo((draft) => !not.includes(draft))
  }

  /** "Kerry and Lavrov met … The two agreed": the two joined last, in this sentence or the one before. */
  justJoined(word: number, not: readonly Draft[] = []): Draft[] | undefined {
    this.gather(word)
    const here = this.sentenceOfWord[word] ?? 0
    for (let i = this.joinedPairs.length - 1; i >= 0; i--) {
      const { drafts, word: at } = this.joinedPairs[i]!
      if (here - (this.sentenceOfWord[at] ?? 0) > 1) break
      if (at < word && !drafts.some((draft) => not.includes(draft))) return drafts
    }
    return undefined
  }

  /** «استقبل الوزير فلان نظيره فلانا. وجاء في بيان مشترك»: the last two of some sort that were joined or set over against each other, in this sentence or the one before. */
  justTold(word: number, isOne: (draft: Draft) => boolean): Draft[] | undefined {
    this.gather(word)
    this.meet(word)
    const here = this.sentenceOfWord[word] ?? 0
    for (const pairs of [this.joinedPairs, this.facedPairs]) {
      for (let i = pairs.length - 1; i >= 0; i--) {
        const { drafts, word: at } = pairs[i]!
        if (here - (this.sentenceOfWord[at] ?? 0) > 1) break
        if (at < word && drafts.every(isOne)) return drafts
      }
    }
    return undefined
  }

  /**
   * «البلدان», «الجانبان», "the two sides": the two that the story joined last and most, above all in its headline or as subjects («اتفقت الرياض وطهران»,
   * «وزير خارجية مالي ونظيره النيجري»): a third named in between («ووقّعته الصين معهما») does not make the two others. Failing that, the last two named. `of` says who counts, as whom.
   */
  main(word: number, of: (draft: Draft) => Draft | undefined): Draft[] {
    this.gather(word)
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
    for (let i = this.joinedPairs.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) give(this.joinedPairs[i]!.drafts.map(of), this.joinedPairs[i]!.weight, this.joinedPairs[i]!.word)
    this.meet(word)
    for (let i = this.facedPairs.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) give(this.facedPairs[i]!.drafts.map(of), this.facedPairs[i]!.weight, this.facedPairs[i]!.word)
    for (let i = this.meant.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) if (this.meant[i]!.word < word) give(this.meant[i]!.drafts.map(of), MEANT, this.meant[i]!.word)
    const headlined = this.ofHeadline(of)
    if (headlined.length === 2) give(headlined, HEADLINED, word)
    const nearest = this.sidesHere(word, of)
    if (nearest.length === 2) give(nearest, HERE, word)
    const last = this.lastSides(word, of)
    if (last.length) give(last, NAMED, Math.min(word, ...last.map((draft) => draft.last)))
    const found = best ? best.drafts : last
    if (found.length === 2 && word > (this.meant.at(-1)?.word ?? -1)) this.meant.push({ word, drafts: found })
    return found
  }

  /** The lists that were told before a word, the last first. */
  private *listsBefore(word: number): Generator<Group> {
    for (let i = firstIndex(this.lists, ({ first }) => first > word) - 1; i >= 0; i--) if (this.lists[i]!.last <= word) yield this.lists[i]!
  }

  /** Who heads each part of a list. */
  private listed({ head, conjuncts }: Group): (Draft | undefined)[] {
    return [head, ...conjuncts.map((one) => this.text.groups[one]!.head)].map((word) => this.saidAt.get(word))
  }

  /** «أعلنت كينيا ومالطا وبيرو … وأدانت هذه الدول»: the states that were last told in one list, in this sentence or one of the two before. */
  justListed(word: number): Draft[] {
    const here = this.sentenceOfWord[word] ?? 0
    for (const group of this.listsBefore(word)) {
      if (here - group.sentence > NEAR) break
      const all = this.listed(group)
      // one that is nobody we know would be left out
      if (all.every((draft) => draft?.kind === 'state')) return [...new Set(all as Draft[])]
    }
    return []
  }

  /**
   * «الدول الثلاث», "the four countries", "the four": the last so many states that were told in one list; of a longer list those that may be meant (`among`), or all whom this sentence does not
   * name beside them («بين قطر من جهة والسعودية والإمارات ومصر من جهة أخرى … الدول الثلاث علاقاتها مع قطر»). Else all that were told so far, if they are so many (not for a bare number: `listed`).
   */
  states(word: number, many: number, { among, listed = false }: { among?: ReadonlySet<string>; listed?: boolean } = {}): Draft[] {
    const here = this.sentenceOfWord[word] ?? 0
    const beside = new Set<Draft>()
    for (const { draft, weak, sentence } of lately(this.said, this.said.length)) {
      if (sentence !== here) break
      if (!weak) beside.add(draft)
    }
    const fits = (drafts: Draft[]): Draft[] | undefined => [drafts, drafts.filter((draft) => !beside.has(draft))].find(({ length }) => length === many)
    for (const group of this.listsBefore(word)) {
      if (group.conjuncts.length < many - 1) continue
      // «من جهة وأوغندا وتشاد ومالطا»: what is nobody may open the list
      const all = this.listed(group).flatMap((draft) => draft ?? [])
      if (!all.every(({ kind }) => kind === 'state') || all.length < group.conjuncts.length) continue
      const found = fits([...new Set(all)].filter(({ country }) => !among || among.has(country ?? '')))
      if (found) return found
    }
    if (listed) return []
    const all = new Set<Draft>()
    for (const { draft, word: at } of this.said) {
      if (at < word && draft.kind === 'state' && (!among || among.has(draft.country ?? ''))) all.add(draft)
      if (all.size > many) return []
    }
    return all.size === many ? [...all] : []
  }
}

/** The subject and the object of every verb that has both beside it, or what another preposition than one of place brings in («قطعت كينيا علاقاتها مع أوغندا»). */
function facedIn({ predicates, groups, scan }: Mentioned): Faced[] {
  const { placePrepositions } = scan.pack.names
  const found: Faced[] = []
  for (const { form, args, parent } of predicates) {
    // «وقّعت كينيا اتفاقا مع أوغندا»: who signs it, and with whom, by the noun
    if (form !== 'finite' && !(form === 'masdar' && parent?.as === 'argument')) continue
    const subject = form === 'finite' ? ownSubject({ args }) : args.find((arg) => arg.role === 'subj' && arg.shared)
    if (!subject) continue
    const a = groups[subject.group]!
    for (const { role, shared, prep, group } of args) {
      if (shared || !(role === 'obj' || (role === 'obl' && prep !== undefined && !placePrepositions.has(prep)))) continue
      const b = groups[group]!
      found.push({ subject: a.head, object: b.head, word: Math.max(a.last, b.last) })
    }
  }
  return found.sort((a, b) => a.word - b.word)
}
