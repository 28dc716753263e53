// Event-anchored phrases in English: "after the signing", "following the meeting", "since the coup".
import type { AnchorMatch, Reader } from '../times/reader.js'

export function readAnchor(_r: Reader, _at: number): AnchorMatch | undefined {
  return undefined
}
