// Whom an act is towards, where its own slots leave it open: what it lifts, what it is for, what it answers or waits for, and where it strikes tell.
import { childrenOf, inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { actorsOfGroup } from '../language/actors.js'
import { groupHeadedBy } from './by-head.js'
import type { CodedEvent } from './coded.js'
import type { Candidate } from './complete-roles.js'
import { sameCountry, stateOf } from './country-of.js'
import type { Predicate } from '../document/predicate.js'
import type { Markers } from './markers.js'
import type { Reading } from './reading.js'
import { besides, unite } from './roles.js'

type Acts = ReadonlyMap<number, Candidate>

/** Acts that answer a demand. */
const ANSWERS = new Set(['accede to demands', 'concede', 'accept', 'refuse'])
/** Types that take back what was done to somebody. */
const TAKEN_BACK = new Set(['RETREAT', 'CONCEDE'])
/** What is taken back. */
const MEASURES = new Set(['SANCTION', 'COERCE'])

/**
 * Fills the recipients that another act or clause tells.
 * @example findTargets(document, candidate, acts) // "lifted the sanctions imposed on India": India
 */
export function findTargets(document: Document, candidate: Candidate, acts: Acts): void {
  const { act, roles, matched } = candidate
  if (roles.recipients.length || act.roles !== 'one' || matched.expression.noRecipient) return
  const found = ANSWERS.has(act.id) ? askers(candidate, acts) : act.id === 'defect' ? deserted(document, roles.actors) : TAKEN_BACK.has(act.type) ? sufferers(document, candidate, acts) : act.type === 'AID' ? helped(document, candidate, acts) : act.id === 'mediate' ? parties(document, candidate) : act.type === 'ASSAULT' ? aimed(document, candidate, acts) : []
  roles.recipients = besides(found, roles.actors)
}

/** «قتل سبعة مدنيين فضلا عن أربعة من رجال الشرطة»: who else it was done to. */
export function addBeside(document: Document, { act, roles, predicate, reading }: Candidate): void {
  if (!DONE_TO.has(act.type) || !roles.recipients.length) return
  for (const { args } of reading.light ? [predicate, reading.light.predicate] : [predicate]) for (const { role, prep, group } of args) {
    if (role !== 'obl' || prep === undefined || !reading.markers.besides.has(prep)) continue
    roles.recipients = unite(roles.recipients, actorsOfGroup(document, group).filter((actor) => !roles.actors.includes(actor) && PEOPLE.has(document.actors[actor]!.kind)))
  }
}
const DONE_TO = new Set(['ASSAULT', 'COERCE'])
const PEOPLE = new Set(['person', 'group'])

/** «انشقاق العميد السوري»: who defects leaves his own state. */
function deserted(document: Document, actors: readonly number[]): number[] {
  const [country, ...others] = [...new Set(actors.map((actor) => document.actors[actor]!.country))]
  const state = country && !others.length && actors.every((actor) => PEOPLE.has(document.actors[actor]!.kind)) ? stateOf(document, country) : undefined
  return state === undefined ? [] : [state]
}

/** "accepted demands from the army", «استجابت لمطالب المحتجين»: who asked for it. */
function askers({ reading }: Candidate, acts: Acts): number[] {
  for (const name of ['obj', 'obl']) for (const group of reading.groupsIn({ name })) {
    const noun = reading.predicateOf(group)
    const told = noun && acts.get(noun.index)
    if (told?.act.type === 'REQUEST' && told.roles.actors.length) return told.roles.actors
    const asked = noun ? reading.at(noun) : undefined
    const by = asked ? [...asked.actorsIn({ name: 'agent' }), ...[...asked.markers.from].flatMap((prep) => asked.actorsIn({ name: 'obl', prep }))] : []
    if (by.length) return by
  }
  return []
}

/** "lifted sanctions imposed on India", "eased restrictions on aid workers": whom that which is taken back was done to. */
function sufferers(document: Document, { reading, predicate }: Candidate, acts: Acts): number[] {
  for (const group of reading.groupsIn({ name: 'obj' })) {
    const noun = reading.predicateOf(group)
    const told = noun && acts.get(noun.index)
    if (told && MEASURES.has(told.act.type) && told.roles.recipients.length) return told.roles.recipients
    for (const other of inSentence(document, predicate.sentence).predicates) {
      if (other === predicate || !other.args.some((arg) => arg.shared && arg.group === group)) continue
      const imposed = acts.get(other.index)
      if (imposed && MEASURES.has(imposed.act.type) && imposed.roles.recipients.length) return imposed.roles.recipients
    }
  }
  return []
}

/** "launched rockets targeting troops", «أطلق صواريخ استهدفت مقر الحركة»: whom what is fired or launched hits; «أطلقت الغاز لتفريق المحتجين»: whom it is to drive away. */
function aimed(document: Document, candidate: Candidate, acts: Acts): number[] {
  const { reading, predicate, act } = candidate
  const things = reading.groupsIn({ name: 'obj' })
  for (const other of things.length ? inSentence(document, predicate.sentence).predicates : []) {
    if (other.word <= predicate.word || !other.args.some((arg) => arg.role === 'subj' && arg.shared && things.includes(arg.group))) continue
    const told = acts.get(other.index)
    if (told?.act.type === 'ASSAULT' && told.roles.recipients.length) return told.roles.recipients
  }
  return DRIVES_AWAY.has(act.id) ? helped(document, candidate, acts) : []
}

const DRIVES_AWAY = new Set(['use tear gas', 'shoot', 'fire missiles'])

/** "sent troops to help the army", "gave 20 million to support refugees": those whom it is to help. */
function helped(document: Document, { reading, predicate, act }: Candidate, acts: Acts): number[] {
  for (const of of [predicate, reading.light?.predicate]) if (of) for (const child of childrenOf(document, of.index)) {
    if (child.form !== 'infinitive' && child.parent!.as !== 'purpose') continue
    const told = acts.get(child.index)
    if (told?.roles.recipients.length) return told.roles.recipients
    const objects = told ? [] : reading.at(child).actorsIn({ name: 'obj' })
    if (objects.length) return objects
    // "gave 20 million to promote investment in Chad": the land it is for
    for (const prep of told || act.type !== 'AID' ? [] : reading.markers.at) {
      const lands = reading.at(child).actorsIn({ name: 'obl', prep }).filter((actor) => document.actors[actor]!.kind === 'state')
      if (lands.length) return lands
    }
  }
  return []
}

/** "began a push to end the quarrel between Kuwait and its neighbours": those between whom it is. */
function parties(document: Document, { predicate, reading }: Candidate): number[] {
  for (const group of inSentence(document, predicate.sentence).groups) {
    if (group.first < predicate.word || group.start >= predicate.clause.end + AFTER || !group.preposition || !reading.markers.between.has(group.preposition)) continue
    const found = actorsOfGroup(document, group.index)
    if (found.length > 1) return found
  }
  return []
}
/** How far behind its clause the parties may be named. */
const AFTER = 80

/** Blows that fall on a land, whatever in it they hit. */
const STRIKES = new Set(['attack', 'air strike', 'drone strike', 'bomb', 'shell', 'fire missiles', 'invade', 'intervene militarily', 'launch an offensive', 'capture', 'storm', 'target', 'destroy', 'terrorist attack', 'chemical attack', 'use tear gas', 'wage war'])
/** Who strikes a land. */
const ARMED = new Set<string | null>([null, 'GOV', 'MIL', 'REB', 'UAF'])

/** «عبر عن شكره لمالطا على مبادرتها ولدولتي كينيا وأوغندا على دعمهما»: to whom else, by the same preposition behind "and". */
export function addByPreposition(document: Document, { act, roles, predicate, reading, matched }: Candidate): void {
  if (!TURNED_TO.has(act.type) || !roles.recipients.length) return
  const { groups, predicates } = inSentence(document, predicate.sentence)
  for (const slot of matched.expression.recipient) {
    if (slot.name !== 'obl' || slot.prep === undefined || slot.owner) continue
    const own = reading.groupsIn(slot).find((group) => actorsOfGroup(document, group).some((actor) => roles.recipients.includes(actor)))
    if (own === undefined) continue
    const from = document.groups[own]!.last
    const next = predicates.find(({ form, word }) => form === 'finite' && word > from)?.word ?? Infinity
    for (const { prep, preposition, first, index } of groups) {
      if (preposition !== slot.prep || first < from || first > next || document.words[prep! - 1]?.pos !== 'conj' || predicates.some(({ word, form, args }) => word > from && args.some((arg) => arg.group === index && !arg.shared) && (form === 'finite' || args.some((arg) => arg.prep === slot.prep && arg.group < index)))) continue
      const named = actorsOfGroup(document, index)
      roles.recipients = unite(roles.recipients, (named.length || reading.predicateOf(index) ? named : reading.ownersOf(index)).filter((actor) => !roles.actors.includes(actor)))
    }
  }
}
/** Types of what one says to somebody. */
const TURNED_TO = new Set(['SUPPORT', 'ACCUSE', 'REQUEST', 'THREATEN'])

/** «سيطر على مناطق واسعة في كينيا وأوغندا», «على مناطق فيهما»: all the lands that what is struck lies in, where several are told. */
export function landsStruck(document: Document, event: CodedEvent, { reading }: Candidate): number[] {
  if (!STRIKES.has(event.act) || event.recipients.length || !event.actors.length) return []
  const isForeign = (land: number): boolean => event.actors.every((actor) => document.actors[actor]!.kind !== 'person' && document.actors[actor]!.country !== document.actors[land]!.country)
  for (const prep of reading.markers.at) {
    const lands = reading.actorsIn({ name: 'obl', prep }, false).filter((actor) => document.actors[actor]!.kind === 'state')
    if (lands.length > 1 && lands.every(isForeign)) return lands
  }
  return []
}

/** "attacked a base in northern Iraq", "sent food to flooded villages in Chad": the state of that land, if nobody else is named and it is not the doers' own. */
export function stateStruck(document: Document, event: CodedEvent, { from }: Markers): number | undefined {
  if (!(event.type === 'AID' || STRIKES.has(event.act)) || event.recipients.length || !event.actors.length || event.place?.place === undefined) return undefined
  const { country } = document.places[event.place.place]!
  // «هاجمت البلدة بدعم من روسيا»: where something comes from is not struck
  if (document.places[event.place.place]!.mentions.every((index) => { const { sentence, head } = document.mentions[index]!; return sentence !== event.sentence || from.has(groupHeadedBy(document, head)?.preposition ?? '') })) return undefined
  const foreign = (index: number): boolean => {
    const actor = document.actors[index]!
    return actor.country !== country && actor.kind !== 'person' && (event.type === 'AID' || ARMED.has(actor.sector) || actor.kind === 'organization')
  }
  return country !== null && event.actors.every(foreign) ? stateOf(document, country) : undefined
}

/** "US troops in Iraq should leave": from whose land forces of another withdraw. @example stateLeft(document, event) // Iraq */
export function stateLeft(document: Document, event: CodedEvent): number | undefined {
  if (event.act !== 'withdraw forces' || event.recipients.length || !event.actors.length || event.place?.place === undefined) return undefined
  const { country } = document.places[event.place.place]!
  return country !== null && event.actors.every((actor) => document.actors[actor]!.country !== null && document.actors[actor]!.country !== country) ? stateOf(document, country) : undefined
}

/** "threatened to shell Haifa", «هدد بقصف حيفا»: towards the state whose land it is. */
export function threatenStruck(events: readonly CodedEvent[], acts: Acts): void {
  const struck = new Map(events.map((event) => [event.predicate, event.recipients]))
  for (const event of events) {
    if (event.type !== 'THREATEN' || event.recipients.length) continue
    for (const child of acts.get(event.predicate)?.reading.clauses() ?? []) event.recipients = event.recipients.length ? event.recipients : besides(struck.get(child.index) ?? [], event.actors)
  }
}

/** "will not lift the ban until Cuba frees the prisoners", "will strike unless it withdraws": who is to do what it waits for. */
export function awaited(document: Document, predicate: Predicate, reading: Reading, actors: readonly number[]): number[] {
  for (const child of childrenOf(document, predicate.index)) {
    if (child.form !== 'finite' || (child.parent!.as !== 'condition' && !(child.mark !== undefined && reading.markers.awaited.has(document.words[child.mark]!.key)))) continue
    const inner = reading.at(child)
    const found = [...(inner.passive ? inner.actorsIn({ name: 'agent' }) : inner.actorsIn({ name: 'subj' }))].filter((actor) => !actors.includes(actor) && !(document.actors[actor]!.inferred && actors.some((own) => sameCountry(document, own, actor))))
    if (found.length) return found
  }
  return []
}
