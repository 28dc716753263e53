// Who is party to an agreement where its own words do not name two: subjects of what is done to it, who talks about it, the two that its sentence speaks of.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import { actorsInside, actorsOfArgument, actorsOfGroup, doersOf } from '../language/actors.js'
import type { Actor } from '../document/mention.js'
import type { LanguagePack } from '../language/pack.js'
import type { AgreementTable } from './agreement-table.js'
import { cuesOf } from './cues.js'

/** An ISO code, or the index of an actor that is no state. */
export type Party = string | number
/** A predicate that has the agreement as an argument. */
export interface Over { readonly predicate: Predicate; readonly role: string; readonly prep?: string }

/** How far up the subject is looked for whose agreement it is («اتفق البلدان على تفعيل اتفاقية …»). */
const UP = 3
/** Words from «بين» to the second of two whose joining was not read. */
const SECOND = 16
/** Sentences that speak of each of the two whom a story is about, at least so many and such a part of all; those that speak of both; how many times more than speak of a third. */
const OFTEN = 3
const PART = 4
const TOGETHER = 2
const FAR_OFTENER = 1.5

/** A candidate for an office of state: what he would sign, his state would. */
const wouldLead = ({ kind, office }: Actor): boolean => kind === 'person' && /\bcandidate\b/.test(office ?? '')

export class Sides {
  private readonly named = new Map<number, boolean>()
  private readonly mediating = new Map<number, ReadonlySet<number>>()
  private main: Party[] | null | undefined

  constructor(
    private readonly document: Document,
    private readonly pack: LanguagePack,
    private readonly table: AgreementTable,
  ) {}

  /** Persons and bodies of a state, and a people called by its name, stand for it; others for themselves. */
  asParties(actors: readonly number[]): Party[] {
    const out: Party[] = []
    for (const told of actors) {
      const index = this.whole(told)
      const actor = this.document.actors[index]
      if (!actor || actor.kind === 'outlet' || this.isNobody(index) || this.isOnlyName(index)) continue
      const official = (actor.kind === 'person' || actor.kind === 'body' || (actor.kind === 'group' && actor.nameless)) && (actor.sector === 'GOV' || actor.sector === 'MIL' || actor.sector === 'LEG' || wouldLead(actor) || (actor.sector === null && actor.kind !== 'group'))
      const people = actor.kind === 'group' && !actor.nameless && actor.sector === null
      const party = actor.country && (actor.kind === 'state' || official || people) ? actor.country : index
      if (!out.includes(party)) out.push(party)
    }
    return out
  }

  /** «قادة مجلس التعاون», "NATO countries": the states of an organization sign as that organization. */
  private whole(index: number): number {
    const { actors } = this.document
    const actor = actors[index]
    const of = actor?.of === undefined ? undefined : actors[actor.of]
    const several = actor !== undefined && !actor.country && (actor.kind === 'bloc' || (actor.kind === 'group' && actor.nameless === true && (actor.sector === 'GOV' || actor.sector === 'IGO' || actor.sector === null)))
    return several && of && ((of.kind === 'organization' && of.sector === 'IGO') || of.kind === 'bloc') ? of.index : index
  }

  /** «اتفاقية فيينا»: a town that the story names for nothing but the agreement called by it. */
  private isOnlyName(index: number): boolean {
    const known = this.named.get(index)
    if (known !== undefined) return known
    const { document: { actors, mentions, words }, table } = this
    const { kind, mentions: all } = actors[index]!
    const names = kind === 'state' ? all.slice(0, 20).map((one) => mentions[one]!).filter(({ form }) => form === 'name' || form === 'adjective') : []
    const only = names.length > 0 && names.every(({ form, first, last, capital }) => form === 'name' && capital !== undefined && table.heads.has(words[first - 1]?.lemma ?? '') && !(words[last]?.pos === 'conj' && words[last + 1]?.pos === 'name'))
    this.named.set(index, only)
    return only
  }

  /** «المصادر», «الوفود», "officials": of no state, and no side of their own; nor is who heads an organization of states («أمين عام الحلف»). */
  private isNobody(index: number): boolean {
    const { kind, nameless, country, sector } = this.document.actors[index]!
    if (kind === 'person' && sector === 'IGO') return true
    return nameless === true && country === null && (kind === 'person' || (kind === 'group' && (sector === null || sector === 'GOV' || sector === 'MIL' || sector === 'UNK' || sector === 'BUS')))
  }

  /** Subjects of what the agreement is the object of, and of what that hangs on; `one` will do where the other side is named, and `told` says that something is said to become of it. */
  subjectsOver(over: readonly Over[], one: boolean, told: boolean): number[] {
    for (const { predicate, role } of over) {
      // «رحبت تشاد ومالي بالاتفاق»: whoever only speaks of it is no party
      if (role === 'subj' || (!told && cuesOf(this.pack).byFirst.has(predicate.lemma))) continue
      let at: Predicate | undefined = predicate
      for (let n = 0; at && n < UP; n++) {
        const found = this.doersOf(at)
        if (this.asParties(found).length >= (one ? 1 : 2)) return found
        at = at.parent && at.parent.as !== 'relative' && at.parent.as !== 'adverbial' ? this.document.predicates[at.parent.predicate] : undefined
        // of what he says became of it, he may be
        if (at && !told && cuesOf(this.pack).byFirst.has(at.lemma)) break
      }
    }
    return []
  }

  /** Its subject; of a verbal noun with nothing else beside it, who is named there («سعي الإسرائيليين إلى …»); of a body of two, the two («اللجنة المشتركة السعودية العراقية»). */
  private doersOf({ index, form, args }: Predicate): number[] {
    const { document } = this
    const found = actorsOfArgument(document, index, 'subj')
    if (!found.length && form === 'masdar' && !args.some((arg) => arg.role === 'subj' || arg.role === 'obj')) return args.filter((arg) => arg.role === 'gen').flatMap((arg) => actorsOfGroup(document, arg.group))
    return found.length === 1 && document.actors[found[0]!]!.kind === 'body' ? this.twoInside(args.filter((arg) => arg.role === 'subj').map((arg) => arg.group)) ?? found : found
  }

  private twoInside(groups: readonly number[]): number[] | undefined {
    for (const group of groups) {
      const states = actorsInside(this.document, group).filter((actor) => this.document.actors[actor]!.kind === 'state')
      if (states.length === 2) return states
    }
    return undefined
  }

  /** «محادثات بين X وY بشأن اتفاق», "talks between X and Y on a deal": who talks about it, or about what leads to it. */
  talking(over: readonly Over[]): number[] {
    const { document } = this
    for (const { predicate } of over) {
      let at: Predicate | undefined = predicate
      for (let n = 0; at && n < UP; n++) {
        const arg = at.args.find((one) => one.prep !== undefined && this.table.pair.includes(one.prep))
        const two = arg ? actorsOfGroup(document, arg.group) : []
        if (two.length >= 2) return two
        at = at.parent && at.parent.as !== 'content' && at.parent.as !== 'conjunct' ? document.predicates[at.parent.predicate] : undefined
      }
    }
    return []
  }

  /** Who does it by its own words: «حذّرت باريس واشنطن من الانسحاب» leaves open which of the two may leave. `told`: else whoever says that it is done. */
  ownSubject({ index, form, args, parent }: Predicate, told = true): number[] {
    const over = parent && this.document.predicates[parent.predicate]
    if (form !== 'finite' && over && args.some((arg) => arg.role === 'subj' && arg.shared) && over.args.some((arg) => arg.role === 'obj' && this.document.groups[arg.group]!.animate)) return []
    const own = actorsOfArgument(this.document, index, 'subj')
    // "announced that his country was withdrawing"
    return own.length || !told || !over || parent.as !== 'content' ? own : actorsOfArgument(this.document, over.index, 'subj')
  }

  /** Who does what the clause around a noun tells. */
  clauseSubject(group: Group): number[] {
    const { document } = this
    const { start } = document.words[group.head]!
    const told = inSentence(document, group.sentence).predicates.findLast((predicate) => predicate.form === 'finite' && predicate.word < group.head && start < predicate.clause.end && !predicate.args.some((arg) => arg.group === group.index))
    // whoever only speaks of it is no party
    return told && !cuesOf(this.pack).byFirst.has(told.lemma) ? actorsOfArgument(document, told.index, 'subj') : []
  }

  /** «بموجب الاتفاق، تسحب الحكومة قواتها», "under the deal, …": who does what it binds to. */
  under(group: Group): number[] {
    const told = this.boundTo(group)
    return told ? actorsOfArgument(this.document, told.index, 'subj') : []
  }

  /** What is told to be done under an agreement. */
  boundTo(group: Group): Predicate | undefined {
    const { document, table } = this
    if (group.preposition === undefined || !table.under.has(group.preposition)) return undefined
    const { start } = document.words[group.head]!
    const { predicates } = inSentence(document, group.sentence)
    return predicates.find((predicate) => predicate.form === 'finite' && predicate.args.some((arg) => arg.group === group.index)) ?? predicates.find((predicate) => predicate.form === 'finite' && predicate.word > group.head && predicate.clause.start <= start)
  }

  /** «بين حركة البناء المعارضة للحكومة وحزب العدل»: the second of two whose joining the words between have hidden. */
  secondAfter(group: Group, first: readonly number[]): number[] {
    const { words, sentences } = this.document
    const end = Math.min(group.last + SECOND, sentences[group.sentence]!.last)
    const { mentions } = inSentence(this.document, group.sentence)
    for (let i = group.last; i < end; i++) {
      const word = words[i]!
      if ((word.pos === 'verb' && word.verbForm === 'finite') || word.pos === 'sub' || (word.pos === 'punct' && /[.؟?!:؛;،,]/.test(word.key))) break
      if (word.pos !== 'conj') continue
      const next = mentions.find((mention) => mention.first <= i + 2 && mention.first > i && !mention.weak && mention.actors.length > 0 && !mention.actors.some((actor) => first.includes(actor)))
      if (next) return [...next.actors]
    }
    return []
  }

  /** The two that its sentence joins, or speaks of as two («خرق البلدان الهدنة»); or who does something with it and the one other side that its sentence names. */
  ofSentence(group: Group, doers: readonly Party[], joined: boolean, known = false): Party[] {
    const { document } = this
    const { groups, predicates, mentions } = inSentence(document, group.sentence)
    const mediators = this.mediators(group.sentence)
    // two that are joined do something together, or are spoken of as two
    const doing = (index: number) => predicates.some((predicate) => predicate.args.some((arg) => arg.group === index && (arg.role === 'subj' || arg.prep === this.table.pair[0])))
    for (const other of groups) {
      if (document.words[other.head]!.pos === 'pron' || other.parent?.as === 'conjunct' || (other.conjuncts.length > 0 && (!joined || !doing(other.index)))) continue
      const two = other.conjuncts.length ? undefined : this.twoInside([other.index])
      const sides = this.asParties(two && document.words[other.head]!.number === 'du' ? two : actorsOfGroup(document, other.index)).filter((side) => this.isSide(side) && !this.isMediator(side))
      // whose parties are known is not between the two that the story is about
      if (sides.length === 2) return known || (other.prep !== undefined && this.table.pair.includes(document.words[other.prep]!.lemma)) ? sides : this.likely(sides)
    }
    const all = new Set<Party>()
    for (const mention of mentions) if (mention.form !== 'empty' && mention.form !== 'pronoun') for (const side of this.asParties(mention.actors.filter((actor) => !mediators.has(actor)))) if (this.isSide(side) && !this.isMediator(side)) all.add(side)
    return all.size === 2 && doers.some((doer) => all.has(doer)) ? [...all] : []
  }

  /** «باريس وبرلين تطالبان … باتفاق عام 2013»: of two states that only stand in its sentence, where the story is about another two, those are likelier. */
  private likely(two: Party[]): Party[] {
    const main = two.every((party) => typeof party === 'string') ? this.mainPair() : undefined
    return main && !two.every((party) => main.includes(party)) ? main : two
  }

  /** The two states that a story is about: named far oftener than any third, and somewhere in one sentence; undefined where it has no such two. */
  mainPair(): Party[] | undefined {
    if (this.main === undefined) this.main = this.findMainPair() ?? null
    return this.main ?? undefined
  }

  private findMainPair(): Party[] | undefined {
    const { document } = this
    const sentences = new Map<string, Set<number>>()
    for (const { sentence, form, actors } of document.mentions) {
      if (form === 'empty' || form === 'pronoun') continue
      for (const side of this.asParties(actors)) if (typeof side === 'string') {
        const told = sentences.get(side) ?? new Set<number>()
        sentences.set(side, told.add(sentence))
      }
    }
    const [first, second, third] = [...sentences].sort((a, b) => b[1].size - a[1].size)
    if (!first || !second || second[1].size < Math.max(OFTEN, document.sentences.length / PART) || second[1].size < (third?.[1].size ?? 0) * FAR_OFTENER) return undefined
    return [...second[1]].filter((sentence) => first[1].has(sentence)).length >= TOGETHER ? [first[0], second[0]] : undefined
  }

  /** "The United Nations" beside a warring side is rather who mediates. */
  isMediator(side: Party): boolean {
    return typeof side !== 'string' && this.document.actors[side]!.sector === 'IGO'
  }

  /** Under whose auspices it is made: «برعاية روسية», «بوساطة مصر», "brokered by Qatar". */
  mediators(sentence: number): ReadonlySet<number> {
    const known = this.mediating.get(sentence)
    if (known) return known
    const { document, table } = this
    const found = new Set<number>()
    const { groups, predicates, mentions } = inSentence(document, sentence)
    for (const group of groups) if (table.mediating.has(document.words[group.head]!.lemma)) for (const actor of actorsInside(document, group.index)) found.add(actor)
    for (const predicate of predicates) if (table.mediating.has(predicate.lemma)) for (const actor of doersOf(document, predicate)) found.add(actor)
    // "a Russian-mediated truce"
    for (const { last, actors } of mentions) if (/^[-–]$/.test(document.words[last]?.key ?? '') && table.mediating.has(document.words[last + 1]?.lemma ?? '')) for (const actor of actors) found.add(actor)
    // «موسكو التي رعت الاتفاق»: then its ministry is no side of it either
    const states = new Set([...found].map((actor) => document.actors[actor]!).flatMap(({ kind, country }) => (kind === 'state' && country ? [country] : [])))
    if (states.size) for (const { index, kind, country } of document.actors) if (country && states.has(country) && (kind === 'body' || kind === 'person')) found.add(index)
    this.mediating.set(sentence, found)
    return found
  }

  /** «البلدان», «الطرفان», "the two sides": whom the sentence speaks of as two. */
  twoOf(group: Group): Party[] {
    const { document } = this
    for (const other of inSentence(document, group.sentence).groups) {
      if (!other.definite || other.conjuncts.length || (other.number ?? document.words[other.head]!.number) !== 'du' || document.words[other.head]!.pos === 'pron') continue
      const actors = this.twoInside([other.index]) ?? actorsOfGroup(document, other.index)
      const sides = actors.length === 2 && actors.every((actor) => document.actors[actor]!.kind !== 'person') ? this.asParties(actors).filter((side) => this.isSide(side)) : []
      if (sides.length === 2) return sides
    }
    return []
  }

  /** «ألزمت المحكمة إسرائيل باحترام اتفاقية …»: the one state that a sentence speaks of; who only speaks of it, and the town it is called by, are none. */
  onlyState(group: Group): Party[] {
    const { document } = this
    const { mentions, predicates } = inSentence(document, group.sentence)
    const speaking = new Set(predicates.filter((predicate) => predicate.form === 'finite' && cuesOf(this.pack).byFirst.has(predicate.lemma)).flatMap((predicate) => this.asParties(actorsOfArgument(document, predicate.index, 'subj'))))
    const sides = new Set<Party>()
    for (const { form, first, actors } of mentions) {
      if (form === 'empty' || form === 'pronoun' || (first > group.head && first < group.last)) continue
      for (const side of this.asParties(actors)) if (typeof side === 'string') sides.add(side)
    }
    return sides.size === 1 ? [...sides].filter((side) => !speaking.has(side)) : []
  }

  /** «الروسي- التركي»: the state whose adjective follows that of another behind a dash. */
  dashed(group: Group, first: readonly number[]): number[] {
    const { words } = this.document
    if (!/^[-–—]$/.test(words[group.last]?.key ?? '')) return []
    const next = inSentence(this.document, group.sentence).mentions.find((mention) => mention.first === group.last + 1 && mention.form === 'adjective')
    return next ? next.actors.filter((actor) => !first.includes(actor)) : []
  }

  /** «القوى الكبرى», "world powers": several states told as one. */
  isBloc(side: number): boolean {
    const { kind, sector } = this.document.actors[side]!
    return kind === 'bloc' || (kind !== 'person' && sector === null)
  }

  /** A state, or an organised body of people: who may be bound by an agreement. */
  isSide(side: Party): boolean {
    if (typeof side === 'string') return true
    const { kind, nameless } = this.document.actors[side]!
    return kind === 'organization' || (kind === 'group' && !nameless)
  }
}
