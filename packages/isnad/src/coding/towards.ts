// Towards whom one condemns, refuses, welcomes or asks, when it is towards what somebody does («ندد بالغارات», "rejected the American proposal"): those who do it.
import { childrenOf, clausesAbout, groupsUnder, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { actorsInside, actorsOfGroup } from '../language/actors.js'
import type { Candidate } from './complete-roles.js'
import type { Expressions } from './expressions.js'
import { sameCountry, stateOf } from './country-of.js'
import type { Reading } from './reading.js'
import { besides } from './roles.js'

/** Acts towards what somebody does or wants: «ندد بالغارات», «رحب بالاعتراف», «رفض دعوة واشنطن». */
const TOWARDS_ACTS = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'REQUEST', 'AGREE'])
const APPLAUSE = new Set(['welcome', 'praise', 'thank', 'endorse', 'support', 'recognise', 'express solidarity', 'congratulate', 'defend verbally', 'vote for'])
/** Who commits himself to something does so towards nobody whom it only tells of («ملتزمة بالرؤية التي تضع أسس الوحدة»). */
const ONESELF = 'commit oneself'
/** How many nouns deep somebody is looked for («مخاوفها من ازدياد نفوذ الصين»). */
const DEEP = 4

/** Towards whom, when it is towards what somebody does: those who do it. */
export function blameDoers(document: Document, candidate: Candidate, acts: ReadonlyMap<number, Candidate>, classes: Classes): void {
  const { reading, roles, act, matched } = candidate
  if (act.id === 'deny') {
    roles.recipients = tellers(document, candidate, acts).filter((actor) => !roles.actors.includes(actor))
    return
  }
  if ((roles.recipients.length && !roles.inside) || act.roles !== 'one' || !TOWARDS_ACTS.has(act.type) || (act.type === 'SUPPORT' && !APPLAUSE.has(act.id)) || act.id === ONESELF || matched.expression.noRecipient) return
  const others = (actors: readonly number[]): number[] => besides(actors, roles.actors)
  const slots = matched.expression.recipient.length ? matched.expression.recipient : [{ name: 'obj' }]
  let suffered = false
  /** Who suffers what is condemned, and those of them whom a state has in its hands. */
  const victims: number[] = []
  const held: number[] = []
  for (const slot of [...slots, { name: 'subj' }]) for (const group of reading.groupsIn(slot).flatMap((one) => [one, ...document.groups[one]!.conjuncts])) {
    const noun = reading.predicateOf(group)
    if (noun && noun.index === reading.predicate.index) continue
    if (roles.inside && (!noun || slot.name === 'subj' || !actorsInside(document, group).some((actor) => roles.recipients.includes(actor)))) continue
    if (slot.name === 'subj' && WILLING.has(act.type)) continue
    const itself = noun && acts.get(noun.index)
    const told = itself ?? harmIn(document, group, acts)
    // who stands behind what is not told as an act, or as one only inside it
    const further = (): number[] => (slot.name === 'subj' ? [] : behind(reading, group))
    const doers = others(!told ? further() : !itself && !told.roles.actors.length && slot.name !== 'subj' ? besides(further(), told.roles.recipients) : WILLING.has(act.type) && told.act.type === 'CONSULT' ? [] : told.roles.actors)
    if (doers.length) {
      roles.recipients = doers
      return
    }
    if (told && (SUFFERED.has(told.act.type) || FREED.has(told.act.id)) && slot.name !== 'subj') {
      suffered = true
      victims.push(...(told.roles.recipients.length ? told.roles.recipients : actorsInside(document, group)))
      if (told.act.type === 'COERCE') held.push(...told.roles.recipients)
    }
  }
  const named = others(freeRelative(document, reading, acts))
  if (named.length) {
    roles.recipients = named
    return
  }
  // «انتقد اعتقال الناشطات», «رحب بإدانة القائد»: those who suffer what is condemned are not whom it is towards
  if (suffered && (act.type === 'ACCUSE' || act.type === 'SUPPORT')) {
    roles.recipients = others(stateOver(document, held))
    roles.suffered = victims
  }
  if (roles.inside) return
  if (act.type !== 'REQUEST') {
    for (const slot of [...slots, ...(WILLING.has(act.type) ? [] : [{ name: 'subj' }])]) for (const group of reading.groupsIn(slot)) {
      const doers = others(pointedAt(document, candidate, group, acts, classes))
      if (doers.length) {
        roles.recipients = doers
        return
      }
    }
  }
  // «أعرب عن قلقه من أن تقوم إيران بـ», "is worried that Iran …"
  if (act.type !== 'ACCUSE' || act.content) return
  for (const child of reading.clauses()) {
    if (child.parent!.as !== 'content' || child.form !== 'finite') continue
    const doers = others(acts.get(child.index)?.roles.actors ?? reading.at(child).actorsIn({ name: 'subj' }))
    if (doers.length) {
      roles.recipients = doers
      return
    }
  }
}
/** «قلقه من احتمال قتل الرهائن»: the blow that the noun behind a noun tells of. */
function harmIn(document: Document, group: number, acts: ReadonlyMap<number, Candidate>): Candidate | undefined {
  for (let at = group, depth = 0; depth < DEEP; depth++) {
    const inner = groupsUnder(document, at).find((child) => child.parent!.as === 'genitive')
    if (!inner) return undefined
    const noun = predicateAtWord(document, inner.head)
    const told = noun && acts.get(noun.index)
    if (told && SUFFERED.has(told.act.type)) return told
    at = inner.index
  }
  return undefined
}
/** How many sentences back a demonstrative points, and how many predicates back a noun that takes up a verb. */
const NEAR_BY = 2
const FAR_BACK = 60
/** Types of what is condemned. */
const HARMFUL = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'REJECT', 'THREATEN', 'MOBILIZE', 'PROTEST'])

/** «اعترفت سوريا بـ… ورحبت موسكو بالاعتراف», «دان هذه الأعمال», "condemned the move": who did what was told before, which a noun without more or a demonstrative points at. */
function pointedAt(document: Document, { predicate, reading, roles, act }: Candidate, group: number, acts: ReadonlyMap<number, Candidate>, classes: Classes): number[] {
  const at = document.groups[group]!
  const head = document.words[at.head]!
  const demonstrative = head.pos === 'det' || head.pos === 'pron' || document.words.slice(at.first, at.head).some((word) => word.pos === 'det')
  if (head.clitic || (!demonstrative && !(at.definite && at.last - at.first === 1))) return []
  let near: number[] | undefined
  for (let i = predicate.index - 1; i >= 0 && i >= predicate.index - FAR_BACK; i--) {
    const told = document.predicates[i]!
    if (told.word >= at.head) continue
    if (document.sentences[told.sentence]!.headline) break
    const other = acts.get(i)
    if (!other && told.form !== 'finite') continue
    const same = told.lemma === head.lemma || (head.verb !== undefined && (told.lemma === head.verb || told.verb === head.verb))
    const called = !same && !!other && act.type !== 'AGREE' && isCalled(head.lemma, other, classes, predicate.sentence - told.sentence)
    if (!same && !called && !(other && !near && demonstrative && act.type === 'ACCUSE' && HARMFUL.has(other.act.type) && predicate.sentence - told.sentence < NEAR_BY)) continue
    const doers = (other ? other.roles.actors : reading.at(told).actorsIn({ name: 'subj' })).filter((actor) => !roles.actors.includes(actor) && !((called || (act.type === 'ACCUSE' && !same)) && roles.actors.some((one) => sameCountry(document, actor, one))))
    if (!doers.length) continue
    if (same || called) return doers
    near = doers
  }
  return near ?? []
}

type Classes = Expressions['classes']
/** «وقعت أنقرة ويريفان بروتوكولا … ونددت باكو بالاتفاق», «أقر البرلمان الانضمام … ورحبت كراكاس بالقرار»: nouns by which an act is called that was told just before. */
function isCalled(noun: string, { act, predicate }: Candidate, classes: Classes, back: number): boolean {
  if (back >= NEAR_BY || predicate.tense === 'future' || predicate.modality.length) return false
  return AGREED_ON.has(act.id) ? !!classes.get('agreement')?.has(noun) : DECIDED.has(act.type) && !!classes.get('move')?.has(noun)
}
/** How two come to an agreement. */
const AGREED_ON = new Set(['sign', 'initial', 'conclude', 'reach', 'finalise', 'agree', 'announce an agreement'])
/** Types of what is called a step or a decision. */
const DECIDED = new Set(['SUPPORT', 'SANCTION', 'RETREAT', 'COERCE', 'REJECT', 'MOBILIZE', 'CONCEDE'])

/** Types by which one is for something, not against it. */
const WILLING = new Set(['AGREE', 'SUPPORT'])
const SUFFERED = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'THREATEN'])
/** What is done for people, whom one who welcomes it does not address. */
const FREED = new Set(['release', 'rescue', 'hand over prisoners', 'evacuate people', 'acquit'])

/** «دانت برلين اعتقال معارض روسي»: people are arrested by their own state, unless another is said to have done it. */
function stateOver(document: Document, victims: readonly number[]): number[] {
  const country = victims.length ? document.actors[victims[0]!]!.country : null
  if (country === null || victims.some((victim) => document.actors[victim]!.country !== country || !['person', 'group'].includes(document.actors[victim]!.kind))) return []
  const state = stateOf(document, country)
  return state === undefined ? [] : [state]
}

/** Who told or charged what is denied: «نفى اتهامات واشنطن», «نفى ما تردده المعارضة», «نفت المشروع، الأمر الذي أعلنته أثينا». */
function tellers(document: Document, { reading }: Candidate, acts: ReadonlyMap<number, Candidate>): number[] {
  for (const group of reading.groupsIn({ name: 'obj' })) {
    const noun = reading.predicateOf(group)
    const told = noun && acts.get(noun.index)
    if (told?.act.type === 'ACCUSE') return told.roles.actors
    // «رفض تهمة الإبادة التي وجهتها كينيا»: who levelled it, in the clause about it
    const [levelled] = [group, ...groupsUnder(document, group).map(({ index }) => index)].flatMap((one) => clausesAbout(document, one).find(({ parent }) => parent?.as === 'relative') ?? []).sort((x, y) => x.index - y.index)
    const levellers = levelled ? reading.at(levelled).actorsIn({ name: 'subj' }) : []
    if (levellers.length) return levellers
  }
  return freeRelative(document, reading, acts)
}

/** «رفضت ما وصفته بتدخل كندا», «نفى ما تردده المعارضة», "what it called Canada's interference": who does what the clause without a noun tells of. */
function freeRelative(document: Document, reading: Reading, acts: ReadonlyMap<number, Candidate>): number[] {
  if (reading.nominal || reading.groupsIn({ name: 'obj' }).length) return []
  for (const child of childrenOf(document, reading.predicate.index)) {
    if (child.parent!.as !== 'relative' || child.form !== 'finite' || child.args.some((arg) => arg.shared && arg.role !== 'subj')) continue
    const inner = reading.at(child)
    const said = acts.get(child.index)?.act.type === 'ACCUSE'
    const subject = said ? [] : inner.actorsIn({ name: 'subj' }).filter((actor) => !reading.actorsIn({ name: 'subj' }).includes(actor))
    if (subject.length) return subject
    for (const arg of child.args) if (arg.role === 'obl' || arg.role === 'obj2') {
      const doers = behind(inner, arg.group)
      if (doers.length) return doers
    }
  }
  return []
}

/** Whose doing a group tells of: the subject of its noun, whoever owns what it is about, or who does what its clause says («الإصلاحات التي تجريها الحكومة»). */
export function behind(reading: Reading, group: number, depth = 0): number[] {
  const { document } = reading
  const noun = reading.predicateOf(group)
  if (noun) {
    const inner = reading.at(noun)
    const doers = inner.actorsIn({ name: 'subj' })
    if (doers.length) return doers
    if (inner.owners().length) return inner.owners()
    const told = inner.told?.actorsIn({ name: 'subj' })
    if (told?.length) return told
  }
  const made = makers(reading, group)
  if (made.length) return made
  if (depth >= DEEP) return []
  for (const under of groupsUnder(document, group)) {
    if (under.parent!.as === 'conjunct' || under.parent!.as === 'apposition') continue
    const own = actorsOfGroup(document, under.index)
    if (own.length) return own
    const further = behind(reading, under.index, depth + 1)
    if (further.length) return further
  }
  if (noun) for (const arg of noun.args) {
    if (arg.shared || arg.group === group || arg.role === 'obj') continue
    const own = actorsOfGroup(document, arg.group)
    if (own.length) return arg.role === 'gen' || arg.prep !== undefined ? own : []
    const further = behind(reading, arg.group, depth + 1)
    if (further.length) return further
  }
  return []
}

/** «المشروع المقدم من كندا», "the resolution proposed by the council", "a motion by the union": who made what a group names. */
function makers(reading: Reading, group: number): number[] {
  const { document, predicate } = reading
  const { last, sentence } = document.groups[group]!
  const by = predicate.voice === 'active' ? predicate.args.find((arg) => arg.role === 'obl' && arg.prep === 'by' && document.groups[arg.group]!.prep === last) : undefined
  if (by) return actorsOfGroup(document, by.group)
  for (const other of inSentence(document, sentence).predicates) {
    if (other.form !== 'passive-participle' || other.word < last - 1 || other.word > last + 1 || !other.args.some((arg) => arg.role === 'subj' && arg.group === group)) continue
    const agent = other.args.find((arg) => arg.role === 'agent')
    return agent ? actorsOfGroup(document, agent.group) : []
  }
  return []
}
