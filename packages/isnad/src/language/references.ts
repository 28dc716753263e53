// Who or where a group, an argument, a predicate is about: questions that coding asks of a finished document.
import { groupsUnder } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Group } from '../document/group.js'
import type { Actor, Mention } from '../document/mention.js'
import { JOINED } from './joined-states.js'
import type { ArgumentRole, Predicate } from '../document/predicate.js'
import { perDocument } from '../document/per-document.js'
import { push } from '../document/push.js'

interface Index {
  /** Mentions whose head is this word. */
  readonly byHead: Map<number, Mention[]>
  /** The innermost mention over a word. */
  readonly over: Int32Array
  /** Mentions in reading order, for ranges. */
  readonly sorted: readonly Mention[]
  /** What `actorsOfGroup` has found. */
  readonly actorsOf: (readonly number[] | undefined)[]
}
const indexOf = perDocument((document: Document): Index => {
  const byHead = new Map<number, Mention[]>()
  const over = new Int32Array(document.words.length).fill(-1)
  const sorted = [...document.mentions].sort((a, b) => a.first - b.first || b.last - a.last)
  for (const mention of sorted) {
    push(byHead, mention.head, mention)
    for (let i = mention.first; i < mention.last; i++) over[i] = mention.index
  }
  return { byHead, over, sorted, actorsOf: [] }
})

/** Mentions inside a range of words; what is told of somebody behind a comma ("the return of Ann Hill, a Texas woman") may stand outside it. */
function mentionsIn(sorted: readonly Mention[], first: number, last: number): Mention[] {
  const low = firstIndex(sorted, (mention) => mention.first >= first)
  const found: Mention[] = []
  for (let i = low; i < sorted.length && sorted[i]!.first < last; i++) if (sorted[i]!.head < last && (sorted[i]!.last <= last || sorted[i]!.named)) found.push(sorted[i]!)
  return found
}

/**
 * The actors a group stands for, with all that is joined to it by "and"; empty for a group that is no actor.
 * @example actorsOfGroup(document, group.index).map((actor) => document.actors[actor].name) // ['Russia', 'Iran']
 */
export function actorsOfGroup(document: Document, group: number): number[] {
  const { actorsOf } = indexOf(document)
  const known = actorsOf[group]
  if (known) return known.slice()
  const found: number[] = []
  const of = document.groups[group]
  if (!of) return found
  const add = (actors: readonly number[]): void => {
    for (const actor of actors) if (!found.includes(actor)) found.push(actor)
  }
  for (const one of [of, ...(of.conjuncts.length ? of.conjuncts : joinedInside(document, of)).map((i) => document.groups[i]!)]) {
    // "the leaders of Bahrain and the Emirates": the land behind "and" has its leader too, and is not one beside them
    if (!one || (one !== of && isWithinSeveral(document, of, one.head))) continue
    const whole = one === of ? titled(document, of) : []
    add(whole.length ? whole : ownActors(document, one))
    add(joinedInWord(document, one.head))
    if (!found.length && one === of) add(bearers(document, of))
    // «الرئيسان الفرنسي فلان والروسي فلان»: both who are named behind a title for two
    const number = one.number ?? document.words[one.head]!.number
    if (number === 'du') for (const child of groupsUnder(document, one.index)) if (child.parent!.as === 'apposition') add(ownActors(document, child))
    if (number !== 'sg') add(namedInside(document, one.head))
  }
  actorsOf[group] = found
  return found.slice()
}

/** "Israel-Hamas fighting", "the Russia-Turkey-Iran summit": all whom the word joins. */
function joinedInWord(document: Document, head: number): readonly number[] {
  const { byHead } = indexOf(document)
  const { words } = document
  const at = [head, ...(words[head + 1]?.key === '-' ? [head + 2] : []), ...(words[head - 1]?.key === '-' ? [head - 2] : [])].sort((a, b) => a - b)
  const mentions = at.flatMap((word) => byHead.get(word) ?? [])
  return mentions.some(({ rule }) => rule === JOINED) ? mentions.flatMap(({ actors }) => actors) : []
}

/** "Movement for Renewal (MR) leader Jane Roe said": the words that somebody's title begins with, cut off by a preposition of its own. */
function titled(document: Document, { first, last, prep, parent }: Group): readonly number[] {
  if (prep !== undefined || parent) return []
  const { sorted } = indexOf(document)
  for (let i = firstIndex(sorted, (mention) => mention.first >= first); i < sorted.length && sorted[i]!.first === first; i++) {
    const { entity, form, head, weak, actors, last: end } = sorted[i]!
    if (entity === 'person' && form === 'name' && !weak && head >= last && end > last && actors.length) return actors
  }
  return []
}

/** "British and EU negotiators": an adjective that shares its noun with what it is joined to stands for its state. */
function bearers(document: Document, { head, conjuncts }: Group): readonly number[] {
  if (!conjuncts.length || !conjuncts.some((index) => ownActors(document, document.groups[index]!).length)) return []
  return indexOf(document).byHead.get(head)?.find(({ form, actors }) => form === 'adjective' && actors.length > 0)?.actors ?? []
}

/** Whether a word stands inside the words for several that a group is headed by. */
const isWithinSeveral = (document: Document, { head }: Group, at: number): boolean => indexOf(document).byHead.get(head)?.some(({ first, last, actors }) => actors.length > 1 && first <= at && at < last) ?? false

/** «نظيريه المصري فلان والأردني فلان»: persons named inside what a word for two tells of. */
function namedInside(document: Document, head: number): readonly number[] {
  const { byHead, sorted } = indexOf(document)
  const both = byHead.get(head)?.find(({ form, entity }) => form === 'name' && entity === 'person')
  if (!both) return []
  const named: number[] = []
  for (let i = firstIndex(sorted, (mention) => mention.first > both.first); i < sorted.length && sorted[i]!.first < both.last; i++) {
    const { form, entity, weak, last, actors } = sorted[i]!
    if (form === 'name' && entity === 'person' && !weak && last <= both.last) named.push(...actors)
  }
  return named
}

/** What is joined to the last words of somebody, and does with him what he does. */
const joinedInside = (document: Document, group: Group): readonly number[] => {
  const behind = joinedBehindName(document, group)
  return behind.length ? behind : joinedToSeveral(document, group)
}

/** How deep the organization stands in the words for its leaders: «قادة دول الاتحاد الأفريقي». */
const DEEP = 3

/** «قادة دول الخليج ومصر», "the leaders of the Gulf states and Egypt's minister": a state, or who acts for one, is no part of what several states are, but takes part beside them. */
function joinedToSeveral(document: Document, { head, index }: Group): readonly number[] {
  const { actors, groups } = document
  if (!indexOf(document).byHead.get(head)?.some(({ actors: [who, other], weak }) => !weak && who !== undefined && other === undefined && isOfSeveral(actors, actors[who]!))) return []
  let under = index
  for (let n = 0; n < DEEP; n++) {
    const part = groupsUnder(document, under).find((child) => child.parent!.as === 'genitive')
    if (!part) return []
    if (part.conjuncts.length) return part.conjuncts.every((one) => ownActors(document, groups[one]!).some((actor) => isOfState(actors[actor]!))) ? part.conjuncts : []
    under = part.index
  }
  return []
}

/** An organization of states, a bloc, or people of one. */
const isOfSeveral = (actors: readonly Actor[], { kind, sector, nameless, of }: Actor): boolean =>
  kind === 'bloc' || (kind === 'organization' && sector === 'IGO') || (kind === 'group' && nameless === true && of !== undefined && (actors[of]!.kind === 'bloc' || actors[of]!.sector === 'IGO'))

const isOfState = ({ kind, country, office }: Actor): boolean => kind === 'state' || (kind === 'person' && country !== null && office !== null)

/** «جماعة الحوثي والحكومة اليمنية»: what is joined to the last part of a name is joined to whoever bears it. */
function joinedBehindName(document: Document, { index, head }: Group): readonly number[] {
  const name = indexOf(document).byHead.get(head)?.find(({ form, entity, weak, actors }) => form === 'name' && !weak && actors.length > 0 && NAMED_BEHIND.has(entity ?? ''))
  if (!name) return []
  const part = groupsUnder(document, index).find((child) => child.parent!.as === 'genitive' && child.conjuncts.length > 0 && child.head < name.last)
  // «سفارتا مصر والأردن»: the owners, where the part is somebody by itself
  return part && document.groups[part.conjuncts[0]!]!.first >= name.last && !indexOf(document).byHead.get(part.head)?.some(({ actors }) => actors.length > 0) ? part.conjuncts : []
}

/** The actors a group stands for by itself, without what is joined to it. @example actorsOfOne(document, group.index) */
export const actorsOfOne = (document: Document, group: number): readonly number[] => ownActors(document, document.groups[group]!)

function ownActors(document: Document, group: Group): readonly number[] {
  const index = indexOf(document)
  const exact = index.byHead.get(group.head)?.find((mention) => mention.actors.length && mention.form !== 'adjective' && mention.form !== 'empty')
  // "two lawmakers, Jane Roe and John Smith, …": by their names
  const named = exact?.actors.length === 1 && document.actors[exact.actors[0]!]!.kind === 'group' ? namedBeside(document, group) : []
  if (named.length > 1) return named
  if (exact) return (exact.weak && around(index, exact, group)?.actors) || exact.actors
  const over = document.mentions[index.over[group.head]!]
  if (over?.actors.length && over.form !== 'adjective' && over.first >= group.first - 1 && over.head >= group.first && !over.weak) return over.actors
  // «المتحدثة باسم المفوضية، فلانة، طالبت»: the name, behind all that tells who he is
  if (over?.actors.length && over.form === 'name' && over.entity === 'person' && over.named && over.named.start <= group.start && group.end <= over.named.end) return over.actors
  // «عمر حامد المتحدث باسم الحركة نفى»: what he is, behind his name
  if (over?.actors.length && over.form === 'name' && over.entity === 'person' && !over.weak && !group.parent && group.prep === undefined && over.head < group.first && group.last <= over.last) return over.actors
  // «حركة الإصلاح التي اتهمت …»: the name behind the noun that it is the name of
  if (over?.actors.length && NAMED_BEHIND.has(over.entity ?? '') && group.parent?.as === 'genitive' && document.groups[group.parent.group]!.head === over.head) return over.actors
  // «اصطدموا بقوات الشرطة التي فرقتهم»: forces by the word that says which they are
  if (over?.actors.length && !over.weak && group.parent?.as === 'genitive' && document.groups[group.parent.group]!.head === over.head && over.actors.every((actor) => FORCES.has(document.actors[actor]!.sector ?? ''))) return over.actors
  // the name in apposition («الرئيس … فلان»), or the noun behind a quantifier («عدد من المسؤولين»)
  for (const child of groupsUnder(document, group.index)) {
    if (child.parent!.as === 'apposition') {
      // "the two ministers, Jane Roe and John Smith,": both
      const actors = [child, ...child.conjuncts.map((one) => document.groups[one]!)].flatMap((one) => ownActors(document, one))
      if (actors.length) return actors
    }
  }
  return []
}

/** Two whose names stand beside the word for them. */
function namedBeside(document: Document, group: Group): readonly number[] {
  const beside = groupsUnder(document, group.index).find((child) => child.parent!.as === 'apposition' && child.conjuncts.length === 1)
  return beside ? [beside, document.groups[beside.conjuncts[0]!]!].flatMap((one) => ownActors(document, one)) : []
}

/** "Federal Bureau of Statistics Director Jane Roe", "the University of Leeds's Institute for Transport": the whole of which the name that a group begins with only says whose. */
function around({ sorted }: Index, inner: Mention, group: Group): Mention | undefined {
  for (let i = firstIndex(sorted, (mention) => mention.first >= group.first); i < sorted.length && sorted[i]!.first <= inner.first; i++) {
    const outer = sorted[i]!
    if (outer.head > inner.head && outer.last > inner.last && outer.last <= group.last && !outer.weak && outer.form === 'name' && outer.actors.length) return outer
  }
  return undefined
}

const FORCES: ReadonlySet<string> = new Set(['MIL', 'COP'])

/** What is called by a noun with its name behind: not persons, whose name may be another's («رئيس الحكومة»). */
export const NAMED_BEHIND: ReadonlySet<string> = new Set(['organization', 'body', 'outlet'])

/**
 * The owners inside a group that is no actor itself: nisbas and genitives («الغارات الإسرائيلية» → Israel, «هجوم الحوثيين» → Houthis, "Russian strikes").
 * @example actorsInside(document, group.index)
 */
export function actorsInside(document: Document, group: number): number[] {
  const of = document.groups[group]
  if (!of) return []
  const found: number[] = []
  let covered = -1
  for (const mention of mentionsIn(indexOf(document).sorted, of.first, of.last)) {
    if (mention.head === of.head || (mention.first < covered && mention.rule !== JOINED)) continue
    if (!mention.actors.length) continue
    covered = mention.last
    for (const actor of mention.actors) if (!found.includes(actor)) found.push(actor)
  }
  return found
}

/**
 * The actors in a role of a predicate: its groups with that role, or for the subject the one that is left out.
 * @example actorsOfArgument(document, predicate.index, 'subj')
 */
export function actorsOfArgument(document: Document, predicate: number, role: ArgumentRole): number[] {
  const of = document.predicates[predicate]
  if (!of) return []
  const found: number[] = []
  let said = false
  for (const argument of of.args) {
    if (argument.role !== role) continue
    said = true
    for (const actor of actorsOfGroup(document, argument.group)) if (!found.includes(actor)) found.push(actor)
  }
  if (!said && role === 'subj' && of.emptySubject) {
    for (const mention of indexOf(document).byHead.get(of.word) ?? []) if (mention.form === 'empty') return [...mention.actors]
  }
  return found
}

/** Who does what a predicate tells, whichever its voice. @example doersOf(document, predicate) // «قُتل الرجل برصاص الجيش»: the army */
export const doersOf = (document: Document, { index, voice }: Pick<Predicate, 'index' | 'voice'>): number[] => actorsOfArgument(document, index, voice === 'passive' ? 'agent' : 'subj')
