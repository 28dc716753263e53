// Event-anchored phrases in English: "after the signing", "following the vote", "two days after the attack", "since the coup".
// Clauses ("after halting them", "after they met") and "during the talks" are no times (the codebook).
import type { AnchorMatch, Reader } from '../times/reader.js'
import { amount } from './times-dates.js'

export function readAnchor(r: Reader, at: number): AnchorMatch | undefined {
  const n = amount(r, at)
  const prep = n ? n.end : at
  const word = r.get(prep, 'anchor')
  if (!word) return undefined
  if (n && word.value !== 'after' && word.value !== 'before') return undefined
  const event = prep + word.length
  const unit = r.units[event]
  if (unit?.kind !== 'word' || r.has(event, 'notevent') || (!n && r.has(at - 1, 'being'))) return undefined
  // "after halting them" is a clause, "after bombing" and "after fighting" are not
  if (unit.key.endsWith('ing') && !r.has(event, 'ingnoun')) return undefined
  // "hours after the attack": on its day
  // "less than a week after": no one can say when
  const between = r.units[at - 1]?.key === 'than' ? undefined : n && n.value.count === undefined && n.value.unit === 'hour' ? { ...n.value, count: 1 } : n?.value
  const relation = word.value as AnchorMatch['relation']
  return { first: at, event, relation, needsEvent: true, ...(between ? { amount: between } : {}), rule: `${relation} an event` }
}
