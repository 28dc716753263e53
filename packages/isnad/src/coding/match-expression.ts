// Which expression of acts.tsv a predicate is, if any: by its lemma, then by the conditions on what stands around it.
import { groupsUnder, inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import { perDocument } from '../document/per-document.js'
import type { Word } from '../document/word.js'
import { actorsOfGroup } from '../language/actors.js'
import type { Condition, Expression, ExpressionPos, Expressions } from './expressions.js'
import { groupHeadedBy, mentionsNear } from './by-head.js'
import type { Markers } from './markers.js'
import { thingTakenUp } from './pronoun-objects.js'
import type { Reading, SlotFill } from './reading.js'
import { thingMeant } from './meant-things.js'
import { isCommon } from './sectors.js'

/** How close the second word of an expression must follow the first ("call … off"). */
const CLOSE = 4
/** How much a noun's own row goes before one of its verb that only asks for somebody. */
const OWN = 2.5
/** How far `near` looks. */
const FAR = 14

export interface Matched {
  readonly expression: Expression
  /** Groups that a condition of the expression names by word or class: they belong to it and tell of no act of their own. */
  readonly taken: readonly number[]
  /** A word of its own stands with it («دخل حيز التنفيذ»), so that it can hardly mean anything else. */
  readonly specific: boolean
}

/** The most specific expression that holds for a predicate. */
export function matchExpression(reading: Reading, expressions: Expressions): Matched | undefined {
  const { predicate, word } = reading
  let best: Matched | undefined
  let weight = -1
  // "accused of killing civilians": a verb in that form is no noun with rows of its own
  const ownRows = reading.nominal && !(word.pos === 'verb' && word.verbForm !== 'masdar') && (hasNounRow(word.lemma, expressions) || hasNounRow(word.key, expressions))
  // "backing the rebels": with an object it is the verb's
  const own = predicate.args.some((arg) => arg.role === 'obj' && !arg.shared) ? 0.5 : OWN
  const lemmas = [word.lemma, word.key, word.verb]
  if (!reading.nominal) lemmas.push(predicate.lemma, predicate.verb)
  for (let i = 0; i < lemmas.length; i++) {
    const lemma = lemmas[i]
    const rows = lemma && lemmas.indexOf(lemma) === i ? expressions.byLemma.get(lemma) : undefined
    if (!lemma || !rows) continue
    for (const expression of rows) {
      if (!fitsForm(expression.pos, reading, lemma)) continue
      // a noun with rows of its own is not read as its verb's, unless that row asks for more
      if (expression.pos === 'v' && reading.nominal && !expression.with.length && ownRows) continue
      if (expression.rest.length && !(expression.rest.length === 1 && predicate.particle === expression.rest[0]) && !follows(reading.document, reading.markers, predicate.word, expression.rest)) continue
      const held = holds(reading, expression, expressions)
      if (!held) continue
      const weighs = held.weight + (expression.rest.length ? 2 : 0) + (expression.pos === 'n' && reading.nominal ? own : 0) - (reading.nominal && lemma === word.verb && lemma !== word.lemma ? 0.25 : 0)
      if (weighs > weight) {
        weight = weighs
        best = { expression, taken: held.taken, specific: held.taken.length > 0 || expression.rest.length > 0 }
      }
    }
  }
  return best ?? actOfSubject(reading, expressions)
}

const NONE: ReadonlySet<string> = new Set()
const hasNounRow = (lemma: string, expressions: Expressions): boolean => expressions.byLemma.get(lemma)?.some((expression) => expression.pos === 'n') ?? false

/** «أغلق مئات المتظاهرين الشوارع», "some 200 protesters blocked": so many of them together do one thing, whatever it is. */
function actOfSubject(reading: Reading, expressions: Expressions): Matched | undefined {
  const { predicate, document } = reading
  if (predicate.form !== 'finite' || reading.passive || predicate.tense !== 'past') return undefined
  for (const group of reading.groupsIn({ name: 'subj' })) {
    const { first, last } = document.groups[group]!
    for (const member of [group, ...counted(document, group, expressions)]) {
      const head = document.words[document.groups[member]!.head]!
      const expression = [head.lemma, head.key].flatMap((lemma) => expressions.byLemma.get(lemma) ?? []).find((one) => one.pos === 'x')
      if (expression && (member !== group || document.words.slice(first, Math.min(last, head.index)).some((word) => word.pos === 'num'))) return { expression, taken: [], specific: true }
    }
  }
  return undefined
}

/** «طالبة» is a student, "they are fine" no penalty, though the adjective is spelled like a verb; «صادر حاسوبه», taken for one, has its object behind it. */
const isOnlySpelledSo = ({ predicate, word, group, document }: Reading): boolean =>
  predicate.form === 'adj' && word.pos === 'adj' && word.verb === undefined && !(group && groupsUnder(document, group.index).some((child) => child.parent!.as === 'genitive'))

function fitsForm(pos: ExpressionPos, reading: Reading, lemma: string): boolean {
  const { predicate, nominal, word } = reading
  const participle = predicate.form === 'active-participle' || predicate.form === 'passive-participle'
  switch (pos) {
    case 'v': return nominal || isOnlySpelledSo(reading) ? lemma === word.verb : true
    case 'f': return !nominal && predicate.form !== 'adj'
    case 'n': return nominal
    case 'a': return participle || predicate.form === 'adj' || (nominal && lemma === predicate.lemma)
    case 'x': return false
  }
}

function follows({ words }: Document, { tight }: Markers, at: number, rest: readonly string[]): boolean {
  let i = at + 1
  for (const wanted of rest) {
    // "gave it a seat in parliament" is no giving in: a preposition is the verb's own only right behind it
    const end = Math.min(words.length, i + (tight.has(wanted) ? 1 : CLOSE))
    while (i < end && words[i]!.key !== wanted && words[i]!.lemma !== wanted) {
      if (words[i]!.pos === 'punct') return false
      i++
    }
    if (i >= end) return false
    i++
  }
  return true
}

/** «سفیر خود را فراخواند»: where the verb stands last, what stands near it stands before it, behind the verb before. */
function isNearBefore({ words }: Document, at: number, lemmas: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= 0 && i >= at - FAR; i--) {
    const word = words[i]!
    if (word.pos === 'verb' || word.pos === 'sub' || (word.pos === 'punct' && /^[.;:]$/.test(word.key))) return false
    if (isOneOf(word, lemmas)) return true
  }
  return false
}

/** «على الرغم من», «في ظل»: prepositions of several words, by what they come to or by their noun. */
const isPhrase = (preposition: string | undefined, lemmas: ReadonlySet<string>): boolean => preposition !== undefined && (lemmas.has(preposition) || (preposition.includes(' ') && lemmas.has(preposition.slice(preposition.lastIndexOf(' ') + 1))))

/** What is said to or of somebody, whoever says it. */
const TOLD_TO = new Set(['urge', 'request', 'criticise', 'condemn', 'denounce', 'praise', 'advise', 'brief', 'consult', 'warn', 'order'])

function holds(reading: Reading, expression: Expression, expressions: Expressions): { weight: number; taken: number[] } | undefined {
  if (!expression.with.length) return { weight: 0, taken: [] }
  let best: { weight: number; taken: number[] } | undefined
  for (const list of expression.with) {
    let weight = 0
    const taken: number[] = []
    let all = true
    for (const condition of list) {
      const groups = check(reading, condition, expressions, expression)
      if (!groups === !condition.not) {
        all = false
        break
      }
      weight += condition.not ? 0.5 : condition.lemmas ? 3 : condition.classes ? 2 : 1
      if (groups && condition.lemmas && (condition.name === 'obj' || condition.name === 'subj' || condition.name === 'gen')) taken.push(...groups)
    }
    if (all && (!best || weight > best.weight)) best = { weight, taken }
  }
  return best
}

/** The groups by which a condition holds (empty when it holds by something that is no group), or undefined. */
function check(reading: Reading, condition: Condition, expressions: Expressions, expression: Expression): number[] | undefined {
  const { document, predicate } = reading
  const { lemmas, classes } = condition
  switch (condition.name) {
    // a headline tells what happened in the present tense
    case 'tense': return lemmas?.has(predicate.tense) || (lemmas?.has('past') && predicate.tense === 'present' && document.sentences[predicate.sentence]!.headline) ? [] : undefined
    case 'form': return lemmas?.has(predicate.form) ? [] : undefined
    // «لن نسمح», "we will": who speaks of themselves
    case 'person': return lemmas?.has(String(reading.word.person ?? '')) ? [] : undefined
    // "had no part in", "had nothing to do with"
    case 'negated': return predicate.negation !== undefined ? [] : undefined
    case 'voice': return lemmas?.has(reading.passive ? 'passive' : 'active') ? [] : undefined
    case 'light': return reading.light && (!lemmas || lemmas.has(reading.light.predicate.lemma)) ? [] : undefined
    // «يشكل تهديدا», "poses a threat": the verb whose object or complement the noun is
    case 'under': {
      const above = predicate.parent?.as === 'argument' || (predicate.parent?.as === 'adverbial' && reading.group?.prep !== undefined) ? document.predicates[predicate.parent.predicate] : undefined
      return above && lemmas?.has(above.lemma) ? [] : undefined
    }
    case 'nisba': return reading.owners().length ? [] : undefined
    case 'prep': return reading.group?.prep !== undefined && (!lemmas || isOneOf(document.words[reading.group.prep]!, lemmas) || isPhrase(reading.group.preposition, lemmas)) ? [] : undefined
    // «نقطة تفتيش», "war crimes": the noun whose genitive it is
    case 'over': {
      const over = reading.group?.parent?.as === 'genitive' ? document.groups[reading.group.parent.group]! : undefined
      return over && (!lemmas || isOneOf(document.words[over.head]!, lemmas)) && (!classes || classes.some((name) => isOneOf(document.words[over.head]!, expressions.classes.get(name) ?? NONE))) ? [] : undefined
    }
    case 'adj': {
      // of a verb, the adjective is that of its object («شن هجوما عنيفا», "launched a fierce attack")
      // («استدعاء السفير الإيراني»: what must have none, must have none there either)
      const own = reading.group ? reading.modifiers() : []
      const words = reading.group && expression.pos !== 'v' && !(condition.not && !lemmas) ? own : [...own, ...reading.groupsIn({ name: 'obj' }).flatMap((group) => adjectivesOf(document, group))]
      return (lemmas ? words.some((word) => isOneOf(word, lemmas)) : words.some((word) => word.pos === 'adj')) ? [] : undefined
    }
    case 'near': {
      const { words } = document
      if (reading.endsClause) return lemmas && isNearBefore(document, predicate.word, lemmas) ? [] : undefined
      for (let i = predicate.word + 1; i < words.length && i <= predicate.word + FAR; i++) {
        const word = words[i]!
        if (word.pos === 'punct' && (word.key === '.' || word.key === '؟' || word.key === '؛')) break
        if (lemmas && isOneOf(word, lemmas)) return []
        if (classes?.some((name) => (expressions.classes.get(name)?.has(word.lemma) || expressions.classes.get(name)?.has(word.key)) && !(name === 'blame' && isAvoided(document, i)))) return []
      }
      return undefined
    }
    case 'told': return lemmas && isToldBefore(document, predicate.word, lemmas) ? [] : undefined
    case 'to': return reading.clauses().some((clause) => clause.form === 'infinitive' && (!lemmas || lemmas.has(clause.lemma))) ? [] : undefined
    case 'clause': {
      const clauses = reading.clauses()
      // without words it is a clause indeed: the plans of "demonstrated against plans" are none
      return (lemmas ? clauses.some((clause) => lemmas.has(clause.lemma) || (clause.verb !== undefined && lemmas.has(clause.verb))) : clauses.some((clause) => clause.parent!.as !== 'argument' || clause.form === 'finite' || clause.form === 'infinitive')) ? [] : undefined
    }
  }
  const { groups, members } = inSlot(reading, condition, expressions)
  if (condition.name === 'gen' && lemmas && !groups.length && reading.modifiers().some((word) => isOneOf(word, lemmas))) return []
  if (!lemmas && !classes) return groups.length ? [...groups] : undefined
  for (let i = 0; i < groups.length; i++) {
    if (lemmas) for (const member of members[i]!) if (isOneOf(document.words[document.groups[member]!.head]!, lemmas)) return [groups[i]!]
    if (classes?.some((name) => members[i]!.some((member) => inClass(reading, member, name, expressions)))) return [groups[i]!]
  }
  // close by without being tied to it: the words are those of the expression all the same
  if (lemmas && !condition.not && (condition.name === 'obj' || condition.name === 'obl')) {
    const near = reading.groupNear(lemmas, condition.name === 'obl' ? condition.prep : undefined)
    if (near !== undefined) return [near]
  }
  // "has been urged to", "were criticised": with nobody said to do it, whom it is done to shows what it is
  if (expression.act !== undefined && TOLD_TO.has(expression.act.id) && classes?.includes('actor') && !condition.not && condition.name === 'subj' && !groups.length && reading.passive && predicate.form === 'finite' && reading.groupsIn({ name: 'obj' }).some((group) => inClass(reading, group, 'actor', expressions))) return []
  // a subject that is not said can only be an actor
  if (classes && condition.name === 'subj' && !groups.length && !reading.passive && classes.some((name) => actorsAre(reading, reading.actorsIn({ name: 'subj' }), name) || (name === COURT && isOfCourt(document, reading.actorsIn({ name: 'subj' }))))) return []
  return undefined
}

/** What stands in a slot as conditions see it, and of each the groups that may be what it is called: its conjuncts and what a word of quantity counts. */
function inSlot(reading: Reading, condition: Condition, expressions: Expressions): SlotFill {
  const known = reading.slots[condition.slot]
  if (known) return known
  const { document } = reading
  const groups = reading.groupsIn(condition)
  if (condition.name === 'obj' && !reading.nominal) groups.push(...reading.groupsIn({ name: 'obj2' }))
  // the genitive of an idiom stands right after its noun, whatever its role turns out to be
  if (condition.name === 'gen' && !groups.length && reading.group) for (const group of groupsUnder(document, reading.group.index)) if (group.parent!.as === 'genitive') groups.push(group.index)
  const members = groups.map((group) => [group, ...document.groups[group]!.conjuncts].flatMap((member) => [member, ...counted(document, member, expressions), ...meant(document, reading, condition, member)]))
  const filled = { groups, members }
  reading.slots[condition.slot] = filled
  return filled
}

/** «قطعت علاقاتها ثم استأنفتها», "imposed sanctions and lifted them": the noun that a pronoun takes up; one with a gender only where something is done to it. */
function meant(document: Document, { predicate }: Reading, { name }: Condition, member: number): number[] {
  const thing = name === 'obj' || name === 'obl' ? thingTakenUp(document, predicate, member) : thingMeant(document, member)
  return thing === undefined ? [] : [thing]
}

/** «تفادي كارثة», "to stop the aggression": what a verbal noun is about is not what somebody is called. */
function isAvoided(document: Document, word: number): boolean {
  const parent = groupHeadedBy(document, word)?.parent
  return parent?.as === 'genitive' && document.words[document.groups[parent.group]!.head]!.verbForm === 'masdar'
}

/** How many words behind its noun an adjective may stand. */
const ADJECTIVES = 4
/** The adjectives right behind the head of a group, and what stands before it. */
function adjectivesOf({ groups, words }: Document, group: number): Word[] {
  const { first, head, last } = groups[group]!
  const found: Word[] = words.slice(first, head)
  for (let i = head + 1; i < last && i <= head + ADJECTIVES && words[i]!.pos !== 'noun'; i++) if (words[i]!.pos === 'adj' || words[i]!.also?.includes('adj')) found.push(words[i]!)
  return found
}

/** «عدد من الدبلوماسيين», "dozens of troops": what a word of quantity counts. */
function counted(document: Document, group: number, expressions: Expressions): number[] {
  const head = document.words[document.groups[group]!.head]!
  // «400 من عناصر الحرس», "400 of the guards"
  if (head.pos !== 'num' && !['quantity', 'span'].some((name) => expressions.classes.get(name) && isOneOf(head, expressions.classes.get(name)!))) return []
  const under = groupsUnder(document, group).filter((child) => child.parent!.as === 'genitive' || child.parent!.as === 'prepositional').map((child) => child.index)
  const next = document.groups[group + 1]
  // «دفعة من الصواريخ»
  return under.length === 0 && next?.prep !== undefined && next.prep === document.groups[group]!.last ? [next.index] : under
}

/** Where each word is told first. */
const firstTold = perDocument(({ words }: Document): ReadonlyMap<string, number> => {
  const first = new Map<string, number>()
  for (const { lemma, index } of words) if (!first.has(lemma)) first.set(lemma, index)
  return first
})
/** «المحادثات … الجولة الرابعة»: what the story has spoken of says what a bare noun is of. */
function isToldBefore(document: Document, at: number, lemmas: ReadonlySet<string>): boolean {
  const first = firstTold(document)
  for (const lemma of lemmas) if ((first.get(lemma) ?? at) < at) return true
  return false
}

const isOneOf = (word: Word, lemmas: ReadonlySet<string>): boolean => lemmas.has(word.lemma) || lemmas.has(word.key)

/** «قبل أن ترد الدعوى»: the court that was told of before. */
const COURT = 'court'
const isOfCourt = ({ actors }: Document, of: readonly number[]): boolean => of.length > 0 && of.every((actor) => actors[actor]!.sector === 'JUD' && actors[actor]!.kind !== 'person')

const ARMED = new Set(['MIL', 'REB', 'UAF', 'SPY', 'COP', 'CRM'])
function actorsAre({ document }: Reading, actors: readonly number[], name: string): boolean {
  if (!actors.length) return false
  switch (name) {
    case 'actor': return true
    case 'police': return actors.every((actor) => document.actors[actor]!.sector === 'COP')
    // fighters and armies, by name too
    case 'armed': return actors.every((actor) => document.actors[actor]!.kind !== 'person' && ARMED.has(document.actors[actor]!.sector ?? '') && document.actors[actor]!.sector !== 'COP')
    case 'state': return actors.some((actor) => document.actors[actor]!.kind === 'state')
    case 'body': return actors.some((actor) => document.actors[actor]!.kind === 'body')
    // one person by name or office, who is no fighter: their blows are of words
    case 'individual': return actors.every((actor) => document.actors[actor]!.kind === 'person' && !ARMED.has(document.actors[actor]!.sector ?? '') && !(document.actors[actor]!.nameless && isCommon(document.actors[actor]!.sector)))
    case 'person': return actors.some((actor) => document.actors[actor]!.kind === 'person' || document.actors[actor]!.kind === 'group')
    case 'group': return actors.some((actor) => document.actors[actor]!.kind === 'group')
    case 'outlet': return actors.some((actor) => document.actors[actor]!.kind === 'outlet')
    case 'organization': return actors.some((actor) => document.actors[actor]!.kind === 'organization' || document.actors[actor]!.kind === 'bloc')
    default: return false
  }
}

function inClass(reading: Reading, group: number, name: string, expressions: Expressions): boolean {
  const { document } = reading
  const head = document.groups[group]!.head
  const nouns = expressions.classes.get(name)
  if (nouns && isOneOf(document.words[head]!, nouns)) return true
  if (nouns && name === CALLED && document.words[head]!.pos === 'pron' && meansOne(document, group, nouns)) return true
  // «احتشد آلاف الكينيين»: so many of them, whoever they are, are a crowd
  if (nouns && name === 'crowd' && isCountedAdjective(document, document.groups[group]!, nouns)) return true
  // «استهدف تجويع السكان»: what is done, not whom it is done to
  if (name === 'act') {
    const noun = reading.predicateOf(group)
    return noun?.form === 'masdar' && noun.args.some((arg) => arg.role === 'gen' || arg.role === 'obj')
  }
  // «سفيرها», «القائم بأعمالها»: theirs of whom was spoken
  if (name === 'own') return isOwned(document, document.groups[group]!)
  const own = actorsOfGroup(document, group)
  // «إقليمي أبخازيا وأوسيتيا الجنوبية»: the territory of a state or would-be state
  if ((name === 'place' || name === 'state') && expressions.classes.get('territory')?.has(document.words[head]!.lemma)) return true
  if (name === 'place') return own.some((actor) => document.actors[actor]!.kind === 'state') || mentionsNear(document, head, 2).some((mention) => mention.place !== undefined && mention.first <= head && head < mention.last)
  if (name === 'actor' && !own.length) return document.words[head]!.pos === 'pron' || isActorLike(reading, group, expressions)
  return actorsAre(reading, own, name)
}

/** The class of those whom a further verb mostly has a pronoun for. */
const CALLED = 'ambassador'
/** «سحبت سفراءها ولم تعدهم إلا بعد عام», "recalled its envoy and sent him back": what a pronoun means is what it was called last. */
function meansOne(document: Document, group: number, nouns: ReadonlySet<string>): boolean {
  const { head, sentence } = document.groups[group]!
  return actorsOfGroup(document, group).some((actor) => {
    const last = document.actors[actor]!.mentions.map((index) => document.mentions[index]!).findLast(({ first, form, sentence: told }) => first < head && told >= sentence - 1 && form !== 'pronoun' && form !== 'empty')
    return last !== undefined && document.words.slice(last.first, last.last).some((word) => isOneOf(word, nouns))
  })
}

/** An adjective that stands for people, with a round number before it. */
const isCountedAdjective = ({ words }: Document, { first, head }: Group, numbers: ReadonlySet<string>): boolean =>
  words[head]!.pos === 'adj' && words.slice(first, head).some((word) => word.pos === 'num' && isOneOf(word, numbers))

/** A pronoun written on it or on its own complement, not on what is joined to it («السفير أو نائبه»). */
function isOwned({ words }: Document, { head, last, parent }: Group): boolean {
  if (parent?.as === 'conjunct') return false
  for (let i = head + 1; i < last && i < head + OWNED && words[i]!.pos !== 'conj'; i++) if (words[i]!.pos === 'pron' && words[i]!.clitic === 'after') return true
  return false
}
/** How far behind a noun the pronoun of its owner stands. */
const OWNED = 4

/** Classes whose nouns can do something, even where nobody could be found for them. */
const DOERS = ['body', 'force', 'person', 'organization', 'government', 'envoy', 'crowd', 'group', 'court', 'outlet', 'side']

/** Whether the head of a group is a noun for people or bodies («حكومتها», "its parliament"). */
export function isActorLike({ document }: Reading, group: number, expressions: Expressions): boolean {
  const word = document.words[document.groups[group]!.head]!
  if (document.groups[group]!.person) return true
  if (word.pos === 'name' && !isInTime(document, document.groups[group]!.sentence, word) && !mentionsNear(document, word.index, 0).some((mention) => mention.place !== undefined)) return true
  return DOERS.some((name) => {
    const nouns = expressions.classes.get(name)
    return !!nouns && isOneOf(word, nouns)
  })
}

/** "on Saturday": a day is written like a name and nobody. */
const isInTime = (document: Document, sentence: number, { start }: Word): boolean => inSentence(document, sentence).times.some((time) => time.start <= start && start < time.end)
