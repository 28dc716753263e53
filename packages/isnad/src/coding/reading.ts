// One predicate as event coding sees it: which groups stand in which slot, whatever its form (finite, passive, verbal noun, participle, governed by a light verb).
import { childrenOf, clausesAbout, groupsUnder, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { type Group, hasPossessor } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import type { Word } from '../document/word.js'
import { actorsInside, actorsOfArgument, actorsOfGroup } from '../language/actors.js'
import { JOINED } from '../language/joined-states.js'
import { groupBefore, groupHeadedBy, mentionsNear, possessorBefore } from './by-head.js'
import type { Slot } from './expressions.js'
import type { Markers } from './markers.js'
import { stateOf } from './country-of.js'

/** How many words around its noun an adjective may stand. */
const NEAR = 4
/** How far after it a word of its expression may stand when nothing ties the two. */
const WINDOW = 9
const BARE = 14
const SOON = 6
const STOPS = new Set(['.', '؟', '?', '!', '؛', ';', ':'])

/** A letter that is no capital. */
const SMALL = /\p{Ll}/u

/** Groups in a slot, and of each those that may be what it is called. */
export interface SlotFill { readonly groups: readonly number[]; readonly members: readonly (readonly number[])[] }

export class Reading {
  /** What `matchExpression` has found in slots, by their number. */
  readonly slots: (SlotFill | undefined)[] = []
  readonly word: Word
  /** The noun group this predicate heads, if it is a noun. */
  readonly group: Group | undefined
  readonly light: Reading | undefined
  readonly nominal: boolean
  readonly passive: boolean
  /** Its owner is undecided: the genitive of a verbal noun may be its subject or its object. */
  readonly openGenitive: boolean

  constructor(readonly document: Document, readonly predicate: Predicate, readonly markers: Markers, depth = 0) {
    this.word = document.words[predicate.word]!
    this.nominal = predicate.form === 'masdar' || predicate.form === 'noun'
    this.group = this.nominal || predicate.form === 'adj' ? groupHeadedBy(document, predicate.word) : undefined
    const light = predicate.light !== undefined && depth < 2 ? document.predicates[predicate.light] : undefined
    this.light = light && light !== predicate ? this.at(light, depth + 1) : undefined
    this.passive = isPassive(predicate) || (predicate.voice === 'passive' && this.isNamed)
    this.openGenitive = this.nominal && predicate.args.some((arg) => arg.role === 'gen') && !predicate.args.some((arg) => arg.role === 'obj' || arg.role === 'subj')
  }

  /** «يدعى سمير حداد»: what can be nothing but passive has a name behind it that somebody goes by. */
  private get isNamed(): boolean {
    const { predicate, word, document } = this
    return predicate.form === 'finite' && word.voice === 'passive' && predicate.args.some((arg) => arg.role === 'obj' && ['name', 'adj', 'foreign'].includes(document.words[document.groups[arg.group]!.head]!.pos))
  }

  /** Another predicate of the same document. */
  at(predicate: Predicate, depth = 0): Reading {
    return new Reading(this.document, predicate, this.markers, depth)
  }

  /** Groups in a slot, nearest reading first; a passive's subject is its object. */
  groupsIn(slot: Slot): number[] {
    const { predicate } = this
    const { passive } = this
    const own = (role: string, prep?: string): number[] => groupsOfArguments(predicate, role, prep)
    switch (slot.name) {
      case 'subj':
        if (passive) return own('agent')
        if (this.nominal) {
          const agents = own('agent')
          if (agents.length) return agents
          const subjects = own('subj')
          if (subjects.length) return subjects
          if (!this.openGenitive && own('gen').length) return own('gen')
          return this.light && !this.isLentOtherwise ? this.light.groupsIn(slot) : []
        }
        return own('subj')
      case 'obj': {
        // "were given the right to vote": beside whom it is given to, the object is the thing
        // «سفیر عنصر نامطلوب شناخته شد»: what it is called is no object
        if (passive) return own('subj').length && (!own('obj2').length || !own('obj').length) ? own('subj') : own('obj')
        const objects = own('obj')
        if (objects.length || !this.nominal) return objects
        if (this.openGenitive || own('subj').length) return own('gen')
        // «طرد للدبلوماسيين», "the expulsion of diplomats"
        return own('gen').length ? [] : [...this.markers.of].flatMap((prep) => own('obl', prep))
      }
      case 'obl': {
        const found = own('obl', slot.prep)
        if (slot.prep === undefined) return found
        const nearer = found.filter((group) => !this.isOfOccasion(group) && !this.isOfJudged(group))
        if (nearer.length) return nearer
        const further = this.beyond(slot.prep).filter((group) => !this.isOfOwnWrong(group) && !this.isOfJudged(group))
        if (further.length) return further
        const lit = this.light ? this.light.groupsIn(slot) : []
        return lit.length ? lit : this.soonAfter(slot.prep)
      }
      case 'of': {
        const over = this.describes()
        return over ? [over.index] : []
      }
      default:
        return own(slot.name)
    }
  }

  /** "sanctions over the attack on Kenya", «عقوبات بسبب الهجوم على كينيا»: right behind another act that only was the occasion or the cause, it is that one's. */
  private isOfOccasion(group: number): boolean {
    const { document, predicate } = this
    const { prep } = document.groups[group]!
    const other = prep === undefined || prep - 1 <= predicate.word ? undefined : predicateAtWord(document, prep - 1)
    const by = other && groupHeadedBy(document, other.word)?.preposition
    return !!by && (this.markers.occasion.has(by) || this.markers.punished.has(by)) && other.args.some((arg) => arg.role === 'obl' && arg.group === group && !arg.shared)
  }

  /** "sanctions against Kenya because of its attacks on Uganda": the attacks' own; but "mobilised for the war against Uganda" is against it too. */
  private isOfOwnWrong(group: number): boolean {
    const { groups, words } = this.document
    const { prep } = groups[group]!
    const noun = prep === undefined ? undefined : groupHeadedBy(this.document, prep - 1)
    return noun !== undefined && hasPossessor(noun, words) && this.isOfOccasion(group)
  }

  /** «انتقدت كندا القبض على ناشطات»: right behind the verbal noun that is judged, it is that one's. */
  private isOfJudged(group: number): boolean {
    const { document, predicate, markers } = this
    const { prep, preposition = '' } = document.groups[group]!
    // "demanded support from the assembly": of whom it is asked; "described the attack as a crime": what it is called
    if (prep === undefined || predicate.form !== 'finite' || markers.from.has(preposition) || markers.addressed.has(preposition) || markers.taken.has(preposition) || !markers.judging.has(predicate.lemma)) return false
    // "blamed the attack on Malta", not "blamed the attack on Malta on Uganda"
    if (markers.blaming.has(predicate.lemma) && !predicate.args.some((arg) => arg.role === 'obl' && arg.prep === preposition && arg.group > group)) return false
    const noun = predicateAtWord(document, prep - 1)
    if (noun?.form !== 'masdar' || noun.light === predicate.index) return false
    return predicate.args.some((arg) => arg.role === 'obj' && !arg.shared && document.groups[arg.group]!.last === prep && document.groups[arg.group]!.head === prep - 1)
  }

  /** «توصلت إلى اتفاق مع طهران», «توقيع اتفاق سلام بين …»: what hangs on the noun of an argument serves the verb too. */
  private beyond(prep: string, of: Predicate = this.predicate, depth = 0): number[] {
    const found: number[] = []
    const { between, with: beside } = this.markers
    for (const arg of of.args) {
      const undergoes = arg.role === 'subj' && (depth > 0 || isPassive(of))
      if (arg.shared || (arg.role !== 'obj' && arg.role !== 'obl' && arg.role !== 'gen' && !undergoes)) continue
      // «افتتاح سفارة في الرباط»
      for (const child of groupsUnder(this.document, arg.group)) if (child.parent!.as === 'prepositional' && child.preposition === prep) found.push(child.index)
      const noun = this.predicateOf(arg.group)
      // "relations with Kenya were restored": what stands between the subject and its verb is the subject's
      if (!noun && undergoes) found.push(...this.rightBehind(arg.group, prep))
      if (!noun || noun.index === of.index || noun.index === this.predicate.index) continue
      for (const inner of noun.args) if (inner.role === 'obl' && inner.prep === prep && !inner.shared) found.push(inner.group)
      if (!found.length && depth < 2 && (between.has(prep) || beside.has(prep))) found.push(...this.beyond(prep, noun, depth + 1))
    }
    return found
  }

  /** The group that this preposition brings in right behind another. */
  private rightBehind(group: number, prep: string): number[] {
    const { groups, words } = this.document
    const { last } = groups[group]!
    const word = words[last]
    if (word?.pos !== 'prep' || (word.lemma !== prep && word.key !== prep)) return []
    const behind = groupHeadedBy(this.document, last + 1) ?? groupHeadedBy(this.document, last + 2) ?? groupHeadedBy(this.document, last + 3)
    return behind?.prep === last && isBy(groups, behind, word) ? [behind.index] : []
  }

  /** Nothing of its own stands behind it. */
  get endsClause(): boolean {
    return this.markers.verbLast && this.predicate.form === 'finite'
  }

  /** A group that this preposition brings in shortly after, though nothing ties the two. */
  private soonAfter(prep: string): number[] {
    const { document, predicate } = this
    if (this.endsClause) return []
    const { words } = document
    for (let i = predicate.word + 1; i < words.length && i <= predicate.word + SOON; i++) {
      const word = words[i]!
      if (word.pos === 'verb' || word.pos === 'sub' || (word.pos === 'punct' && word.key !== '"' && word.key !== '«' && word.key !== '»')) break
      if (word.pos !== 'prep' || (word.lemma !== prep && word.key !== prep)) continue
      const group = groupHeadedBy(document, i + 1) ?? groupHeadedBy(document, i + 2)
      return group && group.prep === i && isBy(document.groups, group, word) && !this.isOfCircumstance(group.index) && !this.isOfOccasion(group.index) && !this.isOfJudged(group.index) ? [group.index] : []
    }
    return []
  }

  /** «مهاجمة السفارة احتجاجا على الحكم»: what the protest is against is not what is attacked. */
  private isOfCircumstance(group: number): boolean {
    return childrenOf(this.document, this.predicate.index).some((child) => child.parent!.as === 'adverbial' && child.group !== undefined && this.document.groups[child.group]!.prep === undefined && child.args.some((arg) => arg.group === group && !arg.shared))
  }

  /** «تعصف حرب أهلية بالبلاد»: the noun is what happens. */
  get isSubject(): boolean {
    const { document, predicate, group } = this
    const parent = predicate.parent && document.predicates[predicate.parent.predicate]
    return !!parent && !!group && parent.args.some((arg) => arg.role === 'subj' && arg.group === group.index && !arg.shared)
  }

  /** «ندين», "we urge": who speaks, does it. */
  get firstPerson(): boolean {
    const { document, predicate, word } = this
    const subject = predicate.args.find((arg) => arg.role === 'subj')
    return (subject ? document.words[document.groups[subject.group]!.head]! : (predicate.emptySubject ?? word)).person === 1
  }

  /** «هددونا», "they arrested me": it is done to who speaks. */
  get doneToSpeaker(): boolean {
    return this.groupsIn({ name: 'obj' }).some((group) => this.document.words[this.document.groups[group]!.head]!.person === 1)
  }

  /** The noun group an adjective, participle or relative clause describes. */
  describes(): Group | undefined {
    const { predicate, document } = this
    if (this.nominal) return undefined
    const shared = predicate.args.find((arg) => arg.shared && (arg.role === 'subj' || arg.role === 'obj'))
    if (shared) return document.groups[shared.group]
    return groupBefore(document, predicate.word)
  }

  /** The actors in a slot. A group that is no actor gives its owners («سياسة ترامب» → Trump), or with `land` the state that it lies in. */
  actorsIn(slot: Slot, land = !slot.owner): number[] {
    const { document, predicate } = this
    const found: number[] = []
    const add = (actors: readonly number[]): void => {
      for (const actor of actors) if (!found.includes(actor)) found.push(actor)
    }
    if (slot.name === 'nisba') {
      add(this.owners())
      return found
    }
    if (slot.name === 'light-subj') {
      if (this.light) add(this.light.actorsIn({ name: 'subj' }))
      return found
    }
    for (const group of this.groupsIn(slot)) {
      // «استأنفا العلاقات بوساطة الصين»: who only helps it along is no side
      if (!slot.owner && this.markers.helped.has(slot.prep ?? '') && this.isCircumstance(group)) continue
      if (slot.by) {
        add(this.doersOf(group))
        continue
      }
      const own = slot.owner ? [] : actorsOfGroup(document, group)
      add(own.length ? own : slot.owner ? this.belongingTo(group) : (this.possessorOf(group) ?? (slot.name === 'subj' ? this.doersTold(group) : undefined) ?? this.ownersOf(group)))
      if (!found.length && slot.name === 'subj') add(this.issuerOf(group))
      // «دعمه للوحدة الترابية للمغرب»: whose it is, told right behind by the preposition of possession
      if (!found.length && slot.name === 'obl' && !slot.by && !slot.owner) add([...this.markers.of].flatMap((prep) => this.rightBehind(group, prep)).flatMap((one) => (this.predicateOf(one) ? [] : actorsOfGroup(document, one))))
      if (!found.length && land) add(this.stateOfPlace(group))
    }
    if (found.length && slot.name === 'gen' && this.group && this.ownersJoined(this.group).length) add(this.owners())
    if (!found.length && slot.name === 'subj' && !this.passive) {
      if (!this.nominal) {
        add(actorsOfArgument(document, predicate.index, 'subj'))
        if (!found.length) add(this.matrixSubject())
      } else if (this.light && !this.isLentOtherwise) add(this.light.actorsIn({ name: 'subj' }))
      else add(this.issuerOfProvision())
    }
    return found
  }

  /** «أصدر الرئيس مرسوما يحظر …»: what a decree does is done by whoever issues it. */
  private issuerOf(group: number): number[] {
    const { document, predicate, markers } = this
    if (this.nominal) return this.light?.issuerOf(group) ?? []
    const { lemma, key } = document.words[document.groups[group]!.head]!
    const parent = predicate.parent?.as === 'relative' ? document.predicates[predicate.parent.predicate]! : undefined
    if (!parent || !(markers.edicts.has(lemma) || markers.edicts.has(key)) || !markers.issuing.has(parent.lemma)) return []
    return parent.args.some((arg) => arg.role === 'obj' && arg.group === group && !arg.shared) ? this.at(parent, 2).actorsIn({ name: 'subj' }) : []
  }

  /** «مرسوما يقضي بفرض عقوبات»: what it provides for is theirs too. */
  private issuerOfProvision(): number[] {
    const { predicate, document } = this
    const parent = predicate.parent?.as === 'argument' ? document.predicates[predicate.parent.predicate]! : undefined
    return parent?.form === 'finite' && this.markers.provides.has(parent.lemma) ? groupsOfArguments(parent, 'subj', undefined).flatMap((group) => this.at(parent, 2).issuerOf(group)) : []
  }

  /** A verbal noun that only says how it is done. */
  private isCircumstance(group: number): boolean {
    return this.predicateOf(group)?.parent?.as === 'adverbial'
  }

  /** «صد هجوما لقوات …», «أحبط هجوما خطط له متشددون», "repelled a Russian attack": who does what the noun of a group tells, which is not who meets it. */
  private doersOf(group: number): number[] {
    const { document } = this
    const noun = this.predicateOf(group)
    if (!noun) return []
    const inner = this.at(noun)
    const met = this.actorsIn({ name: 'subj' })
    const others = (found: readonly number[]): number[] => found.filter((actor) => !met.includes(actor))
    for (const found of [inner.owners(), inner.told?.actorsIn({ name: 'subj' }) ?? [], groupsOfArguments(noun, 'subj', undefined).flatMap((one) => actorsOfGroup(document, one))]) if (others(found).length) return others(found)
    if (document.groups[group]!.definite) return []
    return others([...this.markers.of].flatMap((prep) => inner.groupsIn({ name: 'obl', prep })).flatMap((one) => actorsOfGroup(document, one)))
  }

  /** «تعرضت القافلة لهجوم», «شهدت البلاد احتجاجات»: the light verb's subject is not who does what the noun tells. */
  private get isLentOtherwise(): boolean {
    const { predicate, light } = this
    return !!light && predicate.args.some((arg) => arg.shared && arg.role !== 'subj' && light.predicate.args.some((other) => other.role === 'subj' && other.group === arg.group))
  }

  /** «تعرض الموكب لهجوم», «واجه الرئيس انتقادات», «لقي القرار إدانة»: the verb's subject is whom the noun is done to; "put the town under siege", "was placed under arrest": whom the verb is. */
  get undergoer(): number[] {
    const { predicate, light } = this
    if (!this.nominal || !light) return []
    const told = light.predicate.args.flatMap((arg) => (arg.role === 'subj' || arg.role === 'obj' ? [arg.group] : []))
    return predicate.args.flatMap((arg) => (arg.role === 'obj' && arg.shared && told.includes(arg.group) ? [arg.group] : []))
  }

  /** A participle without a subject of its own has that of the verb it hangs on («وصل … داعيا إلى»). */
  private matrixSubject(): number[] {
    const { predicate, document } = this
    if (predicate.form !== 'active-participle' && predicate.form !== 'infinitive') return []
    const parent = predicate.parent && document.predicates[predicate.parent.predicate]
    if (!parent || parent === predicate || (predicate.parent!.as !== 'adverbial' && predicate.parent!.as !== 'conjunct' && predicate.parent!.as !== 'purpose')) return []
    return actorsOfArgument(document, parent.index, 'subj')
  }

  /** «الغارات التي شنتها إسرائيل على …»: the clause that says who did what the noun tells; «الهجوم الذي أدانته كندا» says who judges it. */
  get told(): Reading | undefined {
    const clause = this.clauseAbout()
    return clause && !this.markers.judging.has(clause.lemma) ? this.at(clause, 2) : undefined
  }
  private clauseAbout(): Predicate | undefined {
    const { predicate, document, group } = this
    if (!group) return undefined
    const clauses = clausesAbout(document, group.index)
    return clauses.find(({ parent }) => parent?.as === 'relative' && parent.predicate === predicate.index) ?? clauses.find(({ word }) => word > predicate.word)
  }

  /** «أقدمت على فصل الموظفين», «تولى الوساطة»: who does the verb that the noun completes. */
  governorsSubject(): number[] {
    const { predicate, document, group } = this
    const parent = predicate.parent?.as === 'argument' ? document.predicates[predicate.parent.predicate] : undefined
    // "prevented an attack": who keeps it from happening does not do it
    if (parent?.form !== 'finite' || !group || parent.negation !== undefined || this.isLentOtherwise || (predicate.modality.includes('failed') && !parent.modality.includes('failed'))) return []
    if (!parent.args.some((arg) => arg.group === group.index && (arg.role === 'obj' || arg.role === 'obl'))) return []
    // «ليصل إلى 205 هجمات»: a figure that something comes to
    if (group.prep !== undefined && document.words.slice(group.first, group.head).some(({ pos }) => pos === 'num')) return []
    return this.at(parent, 2).actorsIn({ name: 'subj' })
  }

  /** «زيارة إلى باريس»: the state that a place belongs to, where the story speaks of it. */
  private stateOfPlace(group: number): number[] {
    const { document } = this
    const { first, last } = document.groups[group]!
    for (let i = first; i < last; i++) for (const mention of mentionsNear(document, i, 0)) {
      const country = mention.place === undefined ? null : document.places[mention.place]!.country
      const state = country === null ? undefined : stateOf(document, country)
      if (state !== undefined) return [state]
    }
    return []
  }

  /** Owners inside a group that is no actor, leaving out what hangs on an event noun of its own. */
  ownersOf(group: number): number[] {
    return actorsInside(this.document, group)
  }

  /** "Syria sanctions": the land whose name alone, where its adjective would say whose they are, stands right before the noun; "US sanctions" are the letters' own. */
  namedFor(): number[] {
    const { document, group, predicate } = this
    if (!group || !this.nominal) return []
    for (const child of groupsUnder(document, group.index)) {
      if (child.parent!.as !== 'genitive' || child.last !== predicate.word) continue
      const mention = mentionsNear(document, child.head, 0).find((one) => one.form === 'name' && one.entity === 'state' && one.last === predicate.word)
      if (mention && SMALL.test(document.text.slice(mention.start, mention.end))) return mention.actors.filter((actor) => document.actors[actor]!.kind === 'state')
    }
    return []
  }

  /** "Ireland's recognition of Palestine": of several who are named with a noun, the one in the possessive before it. */
  private possessorOf(group: number): number[] | undefined {
    if (!this.predicateOf(group)) return undefined
    const actors = possessorBefore(this.document, group)
    return actors.length ? actors : undefined
  }

  /** "the shelling of a Kenyan village by Somali troops killed four": who does what a noun tells with its doer named. */
  private doersTold(group: number): number[] | undefined {
    const noun = this.predicateOf(group)
    const doers = noun && noun.index !== this.predicate.index ? this.at(noun, 2).groupsIn({ name: 'agent' }).flatMap((one) => actorsOfGroup(this.document, one)) : []
    return doers.length ? doers : undefined
  }

  /** «سفارة زامبيا في كيغالي»: whose it is, not where. */
  private belongingTo(group: number): number[] {
    // «جولته الأفريقية»: his whose pronoun stands on it, whatever it is called by
    const his = groupsUnder(this.document, group).filter((child) => child.parent!.as === 'genitive' && this.document.words[child.head]!.pos === 'pron' && this.document.words[child.head]!.clitic === 'after').flatMap((child) => actorsOfGroup(this.document, child.index))
    if (his.length) return his
    const where = groupsUnder(this.document, group).filter((child) => child.parent!.as === 'prepositional').flatMap((child) => actorsOfGroup(this.document, child.index))
    return this.ownersOf(group).filter((actor) => !where.includes(actor))
  }

  /** «الغارات الإسرائيلية», "Russian strikes": the owner that an adjective of the noun names. */
  owners(): number[] {
    const { group, document, predicate } = this
    if (!group) return []
    const found: number[] = []
    const own = group.parent?.as === 'genitive' ? document.groups[group.parent.group]! : group
    for (const mention of mentionsNear(document, predicate.word, NEAR)) {
      if (mention.form !== 'adjective' || mention.first < group.first) continue
      // «إدانة الغارات الإسرائيلية»: of two nouns that it agrees with an adjective is the nearer one's
      if (mention.last > group.last && !(own !== group && mention.first === group.last && mention.last <= own.last && this.agrees(predicate.word, mention.first))) continue
      if (groupsUnder(document, group.index).some((other) => other.parent!.as === 'genitive' && other.last === mention.first && this.agrees(other.head, mention.first) && predicateAtWord(document, other.head))) continue
      // «غارات الطائرات الإسرائيلية»: the adjective of a genitive is found through the genitive
      // (but "US-Saudi talks" are both's, whichever of the two is a genitive)
      if (mention.rule !== JOINED && groupsUnder(document, group.index).some((other) => other.first <= mention.first && mention.last <= other.last && other.parent!.as !== 'apposition')) continue
      for (const actor of mention.actors) if (!found.includes(actor)) found.push(actor)
    }
    return found.length ? [...this.ownersJoined(group), ...found] : found
  }

  /** "US and Israeli strikes": the state before "and" that the adjective of the noun is joined to. */
  private ownersJoined({ first }: Group): number[] {
    const { document } = this
    const state = mentionsNear(document, first, 0).find((mention) => mention.form === 'name' && mention.first === first)
    if (!state || document.words[state.last]?.pos !== 'conj' || !mentionsNear(document, state.last + 1, 0).some((mention) => mention.form === 'adjective' && mention.first === state.last + 1)) return []
    return state.actors.filter((actor) => document.actors[actor]!.kind === 'state')
  }

  /** Whether an adjective can be a noun's, by gender and number. */
  private agrees(noun: number, adjective: number): boolean {
    const [of, word] = [this.document.words[noun]!, this.document.words[adjective]!]
    return of.gender !== undefined && word.gender !== undefined && word.gender === (of.number === 'pl' ? 'f' : of.gender)
  }

  /** Adjectives (and nouns that stand before it, in English) of the noun. */
  modifiers(): readonly Word[] {
    this.adjectives ??= this.findModifiers()
    return this.adjectives
  }
  private adjectives: readonly Word[] | undefined

  private findModifiers(): Word[] {
    const { group, document, predicate } = this
    const found: Word[] = []
    if (!group) return found
    const { words } = document
    for (let i = group.first; i < predicate.word; i++) found.push(words[i]!)
    for (let i = predicate.word + 1; i < group.last && i <= predicate.word + NEAR; i++) {
      if (words[i]!.pos === 'adj' || words[i]!.also?.includes('adj')) found.push(words[i]!)
      // «عملياتها العسكرية»: the owner's pronoun stands between
      else if (words[i]!.pos === 'conj' || words[i]!.pos === 'adv' || (words[i]!.pos === 'pron' && words[i]!.clitic === 'after')) continue
      else break
    }
    return found
  }

  /** Groups that follow it without a preposition and hang on nothing: what it may take when nothing was tied to it. */
  bareAfter(): number[] {
    const { document, predicate } = this
    if (this.endsClause) return []
    const { words } = document
    const found: number[] = []
    for (let i = predicate.word + 1; i < words.length && i <= predicate.word + BARE; i++) {
      const word = words[i]!
      if (word.pos === 'verb' || word.pos === 'sub' || (word.pos === 'punct' && word.key !== '"' && word.key !== '«')) break
      const group = groupHeadedBy(document, i)
      if (!group || group.sentence !== predicate.sentence || group.prep !== undefined || group.parent) continue
      found.push(group.index)
      i = Math.max(i, group.last - 1)
    }
    return found
  }

  /** Where what stands shortly after it ends: looked for once. */
  private nearEnd = -1

  /** A group shortly after it, with that preposition or none, whose head is one of these words. */
  groupNear(lemmas: ReadonlySet<string>, prep: string | undefined): number | undefined {
    const { document, predicate } = this
    const { words } = document
    if (this.nearEnd < 0) {
      let end = predicate.word + 1
      if (!this.endsClause) while (end < words.length && end <= predicate.word + WINDOW && words[end]!.pos !== 'verb' && !(words[end]!.pos === 'punct' && STOPS.has(words[end]!.key))) end++
      this.nearEnd = end
    }
    for (let i = predicate.word + 1; i < this.nearEnd; i++) {
      const word = words[i]!
      if (!lemmas.has(word.lemma) && !lemmas.has(word.key)) continue
      const group = groupHeadedBy(document, i)
      if (!group || group.sentence !== predicate.sentence) continue
      const before = group.prep === undefined ? undefined : words[group.prep]!
      if (prep === undefined ? before === undefined && !group.parent : before?.lemma === prep || before?.key === prep) return group.index
    }
    return undefined
  }

  /** The predicates that are its clause (content, purpose). */
  clauses(): readonly Predicate[] {
    const own = childrenOf(this.document, this.predicate.index).filter((child) => child.parent!.as === 'content' || child.parent!.as === 'purpose' || child.parent!.as === 'argument')
    if (own.length || !this.light || !this.group) return own
    // "reiterated its demand that troops leave"
    const { end } = this.group
    return childrenOf(this.document, this.light.predicate.index).filter((child) => child.parent!.as === 'content' && child.clause.start > end && child.clause.start - end < 3)
  }

  /** The event noun that heads a group, as a predicate. */
  predicateOf(group: number): Predicate | undefined {
    const head = this.document.groups[group]?.head
    return head === undefined ? undefined : predicateAtWord(this.document, head)
  }
}

/** A preposition brings the group in by itself, not with the group before it as one («بعد أيام من مقتله»: after it). */
const isBy = (groups: readonly Group[], { preposition, index }: Group, { lemma, key }: Word): boolean =>
  preposition === undefined || preposition === lemma || preposition === key || groups[index - 1]?.preposition !== preposition

function groupsOfArguments({ args }: Predicate, role: string, prep: string | undefined): number[] {
  const groups: number[] = []
  for (const arg of args) if (arg.role === role && (prep === undefined || arg.prep === prep)) groups.push(arg.group)
  return groups
}

/** A passive has no object beside its subject: with both, an unmarked verb is active («تنفي طهران الاتهامات»). */
function isPassive(predicate: Predicate): boolean {
  if (predicate.voice !== 'passive') return false
  return !(predicate.args.some((arg) => arg.role === 'subj') && predicate.args.some((arg) => arg.role === 'obj')) || predicate.args.some((arg) => arg.role === 'obj2')
}
