// Acts that a word before them lays to somebody: «متهمين بخطف السياح», «مسؤوليتهم عن التفجيرات», «لتورط الحركة في القتل», "their involvement in the killings".
import { groupsUnder, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import { actorsOfArgument, actorsOfGroup } from '../language/actors.js'
import { firstJoined, groupsEndingAt } from './by-head.js'
import type { Candidate } from './complete-roles.js'
import type { Reading } from './reading.js'
import { besides } from './roles.js'

/** Acts that one is charged with. */
const CHARGED = new Set(['ASSAULT', 'COERCE', 'PROTEST'])

const BLAME = 'blame'

/**
 * Gives an act to whom the noun or participle right before it lays it to, and to nobody else: who arrests, tries or names those people did not do it.
 * @example layTo(document, candidate) // «اعتقل الجيش متهمين بخطف السياح»: the accused
 */
export function layTo(document: Document, { reading, predicate, roles, act }: Candidate, acts: ReadonlyMap<number, Candidate>): void {
  if (!CHARGED.has(act.type) || !reading.nominal || !reading.group) return
  // "blamed the attack on Malta": they did it, and were not its target
  const blame = predicate.parent?.as === 'argument' ? acts.get(predicate.parent.predicate) : undefined
  const laid = blame?.act.id === BLAME && reading.group.prep === undefined && blame.matched.expression.recipient.some(({ name }) => name === 'obl') && blame.predicate.args.some(({ role, group }) => role === 'obj' && group === reading.group!.index)
  if (laid && blame.roles.recipients.length === 1 && !roles.actors.length) {
    roles.actors = blame.roles.recipients.slice()
    roles.recipients = besides(roles.recipients, roles.actors)
    roles.laid = true
    return
  }
  const blamed = blamedFor(reading, acts) ?? blamedBeside(reading, acts)
  if (blamed) {
    roles.actors = besides(blamed, roles.recipients)
    roles.laid = true
    return
  }
  const sufferers = onCharge(reading, acts)
  if (sufferers) {
    roles.actors = besides(sufferers, roles.recipients)
    roles.laid = true
    return
  }
  // «متهم باغتصاب وقتل فتاة»: what is joined to a noun stands behind that one's preposition
  const group = reading.group.prep === undefined ? firstJoined(document, reading.group) : reading.group
  if (group.prep === undefined || predicate.args.some((arg) => (arg.role === 'subj' || arg.role === 'agent') && !arg.shared) || reading.owners().length) return
  const laying = groupsEndingAt(document, group.prep).find((before) => lays(document, before, group.prep!, reading.markers.laying))
  // «روسيا مسؤولة عن الهجوم»: said of her by a clause without a verb
  const said = laying || group.parent?.as !== 'prepositional' ? undefined : saidOf(reading, document.groups[group.parent.group]!)
  if (!laying && !said?.length) return
  const accused = laying ? accusedBy(document, laying, reading.markers.laying) : said
  const above = predicate.parent && reading.at(document.predicates[predicate.parent.predicate]!)
  // «يشتبه في ضلوعهم بالقتل وأعمال شغب»: whose pronoun it is, is less sure further on
  if (accused === undefined || (group !== reading.group && laying && document.words[laying.head]!.verbForm === undefined)) return
  // «أعلنت الحركة مسؤوليتها عن الهجوم»: who says so of themselves owns up to it; «اعتقل متهم بخطف السياح» says nothing
  const form = laying && document.words[laying.head]!.verbForm
  if ((form === undefined || form === 'masdar' || above?.nominal) && above?.actorsIn({ name: 'subj' }).some((actor) => accused.includes(actor))) return
  roles.actors = besides(accused, roles.recipients)
  roles.laid = true
}

/** «حملت كينيا أوغندا مسؤولية الهجوم»: who is held responsible, where the deed says for what. */
function blamedFor({ document, group, markers }: Reading, acts: ReadonlyMap<number, Candidate>): readonly number[] | undefined {
  const over = group?.parent?.as === 'genitive' ? document.groups[group.parent.group]! : undefined
  if (!over || !markers.laying.has(document.words[over.head]!.lemma)) return undefined
  const { predicates } = inSentence(document, over.sentence)
  const blaming = predicates.find(({ index, args }) => acts.get(index)?.act.id === BLAME && args.some(({ role, group: of }) => (role === 'obj' || role === 'obj2') && of === over.index))
  const blamed = blaming && acts.get(blaming.index)!.roles.recipients
  return blamed?.length ? blamed : undefined
}

/** "the raid, blamed on Malta, killed ten": on whom a participle about the deed lays it. */
function blamedBeside({ document, group, predicate }: Reading, acts: ReadonlyMap<number, Candidate>): readonly number[] | undefined {
  const laid = inSentence(document, predicate.sentence).predicates.find((one) => one.form === 'passive-participle' && acts.get(one.index)?.act.id === BLAME && one.args.some(({ role, shared, group: of }) => role === 'subj' && shared === true && of === group?.index))
  const found = laid && acts.get(laid.index)!.roles.recipients
  return found?.length === 1 ? found : undefined
}

/** How far up from the charge whoever is held on it may stand, and from the deed the charge («بتهمة محاولة اغتيال …»). */
const UP = 3
/** «اعتقل رجلا بتهمة قتل السفير», «حكم عليه بالسجن بتهمة قتل …»: who is held, tried or punished on a charge, where the deed is told in one. */
function onCharge(reading: Reading, acts: ReadonlyMap<number, Candidate>): readonly number[] | undefined {
  const { document } = reading
  const charge = chargeOver(reading)
  if (charge === undefined || reading.owners().length) return undefined
  let one = predicateAtWord(document, charge)
  for (let up = 0; one && up < UP; up++) {
    one = one.parent && one.parent.as !== 'relative' ? document.predicates[one.parent.predicate] : undefined
    if (!one) break
    const above = acts.get(one.index)
    if (above && !HELD.has(above.act.type)) return undefined
    const told = above?.roles.recipients ?? []
    const found = told.length ? told : reading.at(one, 1).actorsIn({ name: 'obj' }, false)
    if (found.length) return found.every((actor) => PEOPLE.has(document.actors[actor]!.kind)) ? found : undefined
  }
  return undefined
}
/** What is done to somebody on a charge, and who may be held on one. */
const HELD = new Set(['COERCE', 'SANCTION', 'ACCUSE', 'ASSAULT'])
const PEOPLE = new Set(['person', 'group', 'organization'])

/** The noun of a charge, behind its preposition, of which the deed says what it is. */
function chargeOver({ document, group, markers }: Reading): number | undefined {
  let at = group
  for (let up = 0; at?.parent && up < UP; up++) {
    at = at.parent.as === 'genitive' || at.parent.as === 'conjunct' ? document.groups[at.parent.group] : undefined
    if (at && markers.charges.has(document.words[at.head]!.lemma)) return at.prep === undefined ? undefined : at.head
  }
  return undefined
}


/** Of whom a noun that lays acts to somebody is said. */
function saidOf({ document, markers }: Reading, { head }: Group): number[] {
  if (!markers.laying.has(document.words[head]!.lemma)) return []
  const clause = predicateAtWord(document, head)
  return clause === undefined || clause.negation !== undefined ? [] : clause.args.flatMap(({ role, group }) => (role === 'subj' ? actorsOfGroup(document, group) : []))
}

/** Its head, or its last word where that is an adjective («جنديا متهما بـ»), is a word that lays an act to somebody. */
function lays({ words }: Document, { head, last }: Group, prep: number, laying: ReadonlySet<string>): boolean {
  return laying.has(words[head]!.lemma) || (last === prep && words[last - 1]!.pos === 'adj' && laying.has(words[last - 1]!.lemma))
}

/**
 * The people that the word itself means or describes («المتهمون»), those whose it is («تورط الحركة»), or those right before it («اثنين من المتمردين على علاقة بـ»);
 * undefined where a pronoun means somebody whom its sentence does not name («لم يعلن أحد مسؤوليته عن الهجوم»).
 */
function accusedBy(document: Document, laying: Group, words: ReadonlySet<string>): readonly number[] | undefined {
  const head = document.words[laying.head]!
  const own = actorsOfGroup(document, laying.index)
  if (own.length && (head.verbForm !== undefined || !words.has(head.lemma))) return own
  const owner = groupsUnder(document, laying.index).find((one) => one.parent!.as === 'genitive')
  if (owner) {
    const whose = actorsOfGroup(document, owner.index)
    return document.words[owner.head]!.pos !== 'pron' || isNamedHere(document, laying.sentence, whose) ? whose : undefined
  }
  // «رجل متهم بقتل …»: whom it describes; «مثل الوزير أمام المحكمة متهما بـ»: of whom the verb is told
  const described = laying.parent?.as === 'genitive' ? actorsOfGroup(document, laying.parent.group) : []
  if (described.length) return described
  if (laying.prep === undefined) {
    const clause = head.verbForm === undefined ? undefined : predicateAtWord(document, laying.head)
    return clause?.parent?.as === 'adverbial' ? actorsOfArgument(document, clause.parent.predicate, 'subj') : own
  }
  return groupsEndingAt(document, laying.prep).map((one) => actorsOfGroup(document, one.index)).find((found) => found.length) ?? []
}

const isNamedHere = (document: Document, sentence: number, actors: readonly number[]): boolean =>
  inSentence(document, sentence).mentions.some(({ form, actors: named }) => form !== 'pronoun' && form !== 'empty' && actors.some((actor) => named.includes(actor)))
