// Event-anchored phrases in Arabic: «بعد توقيع الاتفاق», «عقب الاجتماع», «قبل أيام من عودته», «منذ وصوله إلى الحكم».
// Clauses («بعد أن», «بعدما»), إثر and خلال are no times (the codebook).
import type { AnchorMatch, Reader } from '../times/reader.js'
import { amount } from './times-dates.js'

export function readAnchor(r: Reader, at: number): AnchorMatch | undefined {
  const word = r.get(at, 'anchor')
  if (!word || r.has(at - 1, 'notbefore')) return undefined
  const relation = word.value as AnchorMatch['relation']
  let event = at + word.length
  // «بعد يومين من الهجوم», «قبل ساعات على التصويت», «بعد مرور عام على الاتفاق»
  const n = amount(r, event)
  if (n) {
    if (!r.has(n.end, 'anchorof')) return undefined
    event = n.end + 1
  }
  const unit = r.units[event]
  if (!unit || unit.kind !== 'word' || r.has(event, 'notevent')) return undefined
  return { first: at, event, relation, needsEvent: word.extra === 'event', ...(n ? { amount: n.value } : {}), rule: `${relation} an event` }
}
