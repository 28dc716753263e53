// Which time dates which predicate: the codebook's "Dates and places". It decides the dates of events and statements.
import type { Document, Timed } from '../../document/document.js'
import type { Time } from '../../document/time.js'

/**
 * The time that dates a predicate, or undefined where the story does not date it.
 *
 * @example dateOfPredicate(document, signing.index)?.value // '2025-01-17'
 */
export function dateOfPredicate(document: Timed | Document, predicateIndex: number): Time | undefined {
  const predicate = document.predicates[predicateIndex]
  if (!predicate) return undefined
  const inClause = document.times.filter((time) => time.start >= predicate.clause.start && time.end <= predicate.clause.end && time.value !== null)
  return inClause[0]
}
