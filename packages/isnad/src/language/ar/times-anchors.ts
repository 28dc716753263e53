// Event-anchored phrases in Arabic: «بعد توقيع الاتفاق», «عقب الاجتماع», «قبل أيام من عودته», «منذ وصوله إلى الحكم».
// Clauses («بعد أن», «بعدما»), إثر and خلال are no times (the codebook).
import type { AnchorMatch, Reader } from '../times/reader.js'
import type { Amount } from '../times/reading.js'
import { amount } from './times-dates.js'

export function readAnchor(r: Reader, at: number): AnchorMatch | undefined {
  const word = r.get(at, 'anchor')
  if (!word || r.has(at - 1, 'notbefore')) return undefined
  const relation = word.value as AnchorMatch['relation']
  let event = at + word.length
  // «بعد يومين من الهجوم», «قبل ساعات على التصويت», «بعد مرور عام على الاتفاق»
  const n = amount(r, event)
  const short = r.get(event, 'while')
  if (short) {
    // «بعد وقت قصير من إعلانه»
    if (!r.has(event + short.length, 'anchorof')) return undefined
    event += short.length + 1
  } else if (n) {
    if (!r.has(n.end, 'anchorof')) return undefined
    event = n.end + 1
  }
  const unit = r.units[event]
  if (unit?.kind !== 'word' || r.has(event, 'notevent')) return undefined
  // «حتى تشكيل حكومة»; not «حتى الموت», «حتى بمساعدة»
  if (relation === 'until' && (unit.article || unit.prefix !== '' || r.text.startsWith('ال', unit.start))) return undefined
  return { first: at, event, relation, needsEvent: word.extra === 'event' && !n, ...between(n?.value, word.extra), rule: `${relation} an event` }
}

/** How long before or after: told by itself, or by the word («غداة الهجوم»: the day after it). */
function between(told: Amount | undefined, extra: string | undefined): { amount?: Amount } {
  if (told) return { amount: told }
  return extra === 'day' ? { amount: { count: 1, unit: 'day' } } : {}
}
