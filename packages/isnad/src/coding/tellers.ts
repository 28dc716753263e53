// Who only tells of an act: a source, a witness or an outlet, to which the verb of telling lends the noun («كشفت مصادر عن اعتقال …», "sources revealed the arrest of").
import type { Document } from '../document/document.js'
import type { Actor } from '../document/mention.js'
import type { CodedStatement } from './coded-statement.js'
import type { Candidate } from './complete-roles.js'

/** Acts that words do: a source may threaten or deny. */
const SPOKEN = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'AGREE', 'SUPPORT'])
/** What those are called of whom no more is known than that they tell. */
const TELLERS = /\b(sources?|witness(es)?|correspondents?|reports?)$/

/** Acts of force that those who keep count of them tell of («أعلن المرصد عن مقتل …»). */
const FORCE = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE'])
const FREED = new Set(['release', 'hand over prisoners'])

/** Whether somebody is known only as one who tells («مصادر أمنية»). */
const isTeller = ({ kind, nameless, name }: Actor): boolean => kind === 'outlet' || (nameless === true && TELLERS.test(name))

/** Takes those who tell of an act out of its doers, where no word but the verb of telling makes them so. */
export function leaveOutTellers(document: Document, { reading, roles, act }: Candidate, speech: CodedStatement | undefined): void {
  if (!speech || !reading.nominal || SPOKEN.has(act.type) || !roles.actors.length) return
  const ofForce = FORCE.has(act.type) || FREED.has(act.id)
  const tellers = speech.speakers.filter((actor) => isTeller(document.actors[actor]!) || (ofForce && document.actors[actor]!.sector === 'NGO'))
  if (tellers.length) roles.actors = roles.actors.filter((actor) => !tellers.includes(actor))
}
