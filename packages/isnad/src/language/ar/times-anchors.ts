// Event-anchored phrases in Arabic: «بعد توقيع الاتفاق», «عقب الاجتماع», «قبل أيام من عودته». Where the phrase ends is settled by the noun group, or by what can't belong to it.
import type { AnchorMatch, Reader } from '../times/reader.js'

export function readAnchor(_r: Reader, _at: number): AnchorMatch | undefined {
  return undefined
}
