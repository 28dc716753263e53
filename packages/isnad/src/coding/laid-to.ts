// Acts that a word before them lays to somebody: «متهمين بخطف السياح», «مسؤوليتهم عن التفجيرات», «لتورط الحركة في القتل», "their involvement in the killings".
import { groupsUnder, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import { actorsOfGroup } from '../language/actors.js'
import { groupsEndingAt } from './by-head.js'
import type { Candidate } from './complete-roles.js'
import type { Reading } from './reading.js'
import { besides } from './roles.js'

/** Acts that one is charged with. */
const CHARGED = new Set(['ASSAULT', 'COERCE', 'PROTEST'])

/**
 * Gives an act to whom the noun or participle right before it lays it to, and to nobody else: who arrests, tries or names those people did not do it.
 * @example layTo(document, candidate) // «اعتقل الجيش متهمين بخطف السياح»: the accused
 */
export function layTo(document: Document, { reading, predicate, roles, act }: Candidate): void {
  const { group } = reading
  if (!CHARGED.has(act.type) || !reading.nominal || group?.prep === undefined || predicate.args.some((arg) => (arg.role === 'subj' || arg.role === 'agent') && !arg.shared) || reading.owners().length) return
  const laying = groupsEndingAt(document, group.prep).find((before) => lays(document, before, group.prep!, reading.markers.laying))
  // «روسيا مسؤولة عن الهجوم»: said of her by a clause without a verb
  const said = laying || group.parent?.as !== 'prepositional' ? undefined : saidOf(reading, document.groups[group.parent.group]!)
  if (!laying && !said?.length) return
  const accused = laying ? accusedBy(document, laying, reading.markers.laying) : said
  const above = predicate.parent && reading.at(document.predicates[predicate.parent.predicate]!)
  // «أعلنت الحركة مسؤوليتها عن الهجوم»: who says so of themselves owns up to it
  if (accused === undefined || above?.actorsIn({ name: 'subj' }).some((actor) => accused.includes(actor))) return
  roles.actors = besides(accused, roles.recipients)
  roles.laid = true
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
  if (laying.prep === undefined) return own
  return groupsEndingAt(document, laying.prep).map((one) => actorsOfGroup(document, one.index)).find((found) => found.length) ?? []
}

const isNamedHere = (document: Document, sentence: number, actors: readonly number[]): boolean =>
  inSentence(document, sentence).mentions.some(({ form, actors: named }) => form !== 'pronoun' && form !== 'empty' && actors.some((actor) => named.includes(actor)))
