// What a deed brings about is its doer's: in «اغتيال القائد أوقف المفاوضات» nobody but whoever killed him broke them off, not he.
import { predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Candidate } from './complete-roles.js'

/**
 * Takes an act from those to whom only the deed that is its subject was done.
 * @example leaveToDoer(document, candidate, acts) // «طرد السفير أثار احتجاجات»: the ambassador stirs up nothing
 */
export function leaveToDoer(document: Document, { predicate, roles, act }: Candidate, acts: ReadonlyMap<number, Candidate>): void {
  // «أثار طرد السفير احتجاجات»: against whoever expelled him
  const protest = act.type === 'PROTEST' && !roles.actors.length
  const over = protest && predicate.parent?.as === 'argument' ? document.predicates[predicate.parent.predicate]! : predicate
  const side = protest ? roles.recipients : roles.actors
  if (!side.length) return
  for (const { role, group } of over.args) {
    const deed = role === 'subj' ? predicateAtWord(document, document.groups[group]!.head) : undefined
    const told = deed && deed.index !== predicate.index ? acts.get(deed.index) : undefined
    if (!told?.reading.nominal || told.act.roles !== 'one' || !side.every((actor) => told.roles.recipients.includes(actor) && !told.roles.actors.includes(actor))) continue
    const doers = told.roles.actors.filter((actor) => protest || !roles.recipients.includes(actor))
    if (protest) roles.recipients = doers
    else roles.actors = doers
    return
  }
}
