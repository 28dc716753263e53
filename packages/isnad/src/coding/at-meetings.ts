// What is said in a call, a letter or at a meeting: whom the words are meant for, and who talks.
import type { Document } from '../document/document.js'
import { push } from '../document/push.js'
import type { Candidate } from './complete-roles.js'
import { sameCountry } from './country-of.js'
import { besides, unite } from './roles.js'

type Acts = ReadonlyMap<number, Candidate>

/** Acts by which one turns to somebody. */
const TURNED_TO = new Set(['telephone', 'send a message', 'meet', 'visit', 'travel', 'arrive', 'receive', 'talk'])
/** What is said to those one turns to; whom one condemns or accuses is somebody else. */
const SAID_TO = new Set(['REQUEST', 'THREATEN'])
const KIND_WORDS = new Set(['support', 'endorse', 'congratulate', 'condole', 'thank', 'apologise', 'express solidarity', 'praise', 'express confidence', 'greet'])
/** How far above the words the act that they go along with may stand ("called him to convey Kenya's support"). */
const ABOVE = 2

/**
 * Fills whom words are meant for that go along with a call, a letter or a visit.
 * @example sayTo(document, candidate, acts) // "wrote to the bank threatening to withdraw", "called Malta's president to apologise": the bank, the president
 */
export function sayTo(document: Document, { predicate, roles, act, matched }: Candidate, acts: Acts): void {
  if (roles.recipients.length || !roles.actors.length || act.roles !== 'one' || matched.expression.noRecipient || !(SAID_TO.has(act.type) || KIND_WORDS.has(act.id))) return
  for (let at = predicate, up = 0; at.parent && up < ABOVE; up++) {
    const { as } = at.parent
    if (as !== 'purpose' && as !== 'adverbial' && !(as === 'relative' && at.form === 'active-participle') && !(as === 'argument' && up === 0)) return
    at = document.predicates[at.parent.predicate]!
    const over = acts.get(at.index)
    if (!over) continue
    const isOwn = (actor: number): boolean => roles.actors.some((doer) => doer === actor || sameCountry(document, doer, actor))
    if (!TURNED_TO.has(over.act.id) || !over.roles.actors.some(isOwn)) return
    roles.recipients = besides([...over.roles.recipients, ...over.roles.actors], roles.actors).filter((actor) => !isOwn(actor))
    return
  }
}

/** "received the ambassador to discuss trade": guest and host talk. */
export function talkThere({ predicate, roles, act }: Candidate, acts: Acts): void {
  if (act.id !== DISCUSSES || roles.actors.length > 1 || predicate.parent?.as !== 'purpose') return
  const over = acts.get(predicate.parent.predicate)
  if (over?.act.roles === 'host') roles.actors = unite(over.roles.recipients, over.roles.actors)
}

/** "met to discuss trade": the meeting is the talk. `found`: the acts told, by their predicates. */
export function dropTopics(found: Map<number, Candidate>): void {
  const over = new Map<number, Candidate[]>()
  for (const candidate of found.values()) if (candidate.act.id === DISCUSSES && candidate.predicate.parent?.as === 'purpose') push(over, candidate.predicate.parent.predicate, candidate)
  for (const [predicate, topics] of over) {
    const meeting = found.get(predicate)?.act
    if (meeting?.type === 'CONSULT' && meeting.roles === 'mutual' && meeting.id !== DISCUSSES) for (const topic of topics) found.delete(topic.predicate.index)
  }
}
const DISCUSSES = 'discuss'
