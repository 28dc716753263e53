// "voted to ratify the treaty": where a parliament, a council or a cabinet votes to do it, the vote is the act.
import { childrenOf } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Told } from './status.js'

/** Who does a thing by voting for it. */
const DECIDES: ReadonlySet<string> = new Set(['GOV', 'LEG', 'IGO', 'JUD'])
/** What others are still to do once it is voted for: troops do not leave by a vote. */
const OF_TROOPS: ReadonlySet<string> = new Set(['expel peacekeepers', 'withdraw forces', 'expel'])
const VOTES: ReadonlySet<string> = new Set(['vote for', 'vote'])

/** Whether what a vote was for is done by it. `child`: what stands right under the vote. @example isDoneByVote(document, told, child, over) // "parliament voted to ratify the treaty" */
export function isDoneByVote({ actors }: Document, told: Told, child: Predicate, over: Told): boolean {
  if (!VOTES.has(over.act.id) || child.form !== 'infinitive' || child.parent?.as !== 'content' || child.negation !== undefined || over.predicate.form === 'masdar' || !over.roles.actors.length) return false
  if (!over.roles.actors.every((actor) => DECIDES.has(actors[actor]!.sector ?? ''))) return false
  return !(OF_TROOPS.has(told.act.id) && (told.act.id !== 'expel' || told.roles.recipients.some((actor) => actors[actor]!.sector === 'MIL')))
}

/** Whether a vote is told only as the way in which something is done, an act of its own. @example isWayOfDoing(document, voted, acts) */
export function isWayOfDoing<T extends Told>(document: Document, vote: T, acts: ReadonlyMap<number, T>): boolean {
  if (!VOTES.has(vote.act.id)) return false
  return childrenOf(document, vote.predicate.index).some((child) => {
    if (child.form !== 'infinitive') return false
    const told = [child, ...childrenOf(document, child.index).filter(({ light }) => light === child.index)].map(({ index }) => acts.get(index)).find((one) => one !== undefined)
    return told !== undefined && isDoneByVote(document, told, child, vote)
  })
}
