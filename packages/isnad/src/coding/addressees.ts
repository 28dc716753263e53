// To whom one asks, promises, threatens or thanks, where only the verb of saying names him: «قال لنظيره إنه يثمن التعاون, داعيا إلى …».
import type { Document } from '../document/document.js'
import { actorsOfGroup } from '../language/actors.js'
import type { CodedStatement, CueKind } from './coded-statement.js'
import type { Candidate } from './complete-roles.js'
import { besides } from './roles.js'

/** Acts by which one turns to whom one speaks with. */
const TURNED_TO = new Set(['REQUEST', 'AGREE', 'THREATEN'])
const SAID_TO_ONE = new Set(['praise', 'thank', 'congratulate', 'condole', 'express solidarity', 'apologise'])
/** Words of saying whose object is who is spoken to: whom one accuses or asks is another matter. */
const TOLD = new Set<CueKind>(['say', 'continue', 'announce', 'warn'])
/** How far up the verb of saying stands. */
const UP = 3

/**
 * Whom the speaker turns to with an act of his own words that names nobody else: a person or a state, no outlet, which only passes it on.
 * @example addressees(document, candidate, [president], speech, byPredicate) // "told his counterpart that he called for calm": the counterpart
 */
export function addressees(document: Document, { act, predicate, reading, matched }: Candidate, actors: readonly number[], speech: CodedStatement | undefined, byPredicate: ReadonlyMap<number, CodedStatement>): number[] {
  if (act.roles !== 'one' || !(TURNED_TO.has(act.type) || SAID_TO_ONE.has(act.id)) || matched.expression.noRecipient || !actors.length) return []
  const said = speech ?? statementOver(document, predicate.index, byPredicate)
  if (said?.predicate === undefined || said.headline || !TOLD.has(said.kind) || !actors.every((actor) => said.speakers.includes(actor))) return []
  const { markers } = reading
  const found = document.predicates[said.predicate]!.args.flatMap(({ role, prep, shared, group }) => (!shared && (role === 'obj' || (role === 'obl' && prep !== undefined && markers.addressed.has(prep))) ? actorsOfGroup(document, group) : []))
  return besides(found, actors).filter((actor) => {
    const { kind, sector } = document.actors[actor]!
    return (kind === 'person' || kind === 'state') && sector !== 'JRN'
  })
}

/** «قال لنظيره …، داعيا إلى»: what is said on, beside what has been said. */
function statementOver(document: Document, predicate: number, byPredicate: ReadonlyMap<number, CodedStatement>): CodedStatement | undefined {
  let { parent } = document.predicates[predicate]!
  for (let up = 0; parent && up < UP && (parent.as === 'adverbial' || parent.as === 'conjunct'); up++) {
    const found = byPredicate.get(parent.predicate)
    if (found) return found
    parent = document.predicates[parent.predicate]!.parent
  }
  return undefined
}
