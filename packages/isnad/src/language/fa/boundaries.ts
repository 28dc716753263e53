// Where sentences begin, by token: 1 a sentence, 2 a paragraph.
import type { Tokenized } from '../../document/document.js'

const CLOSING = new Set(['»', '"', ')', ']'])
const ENDS = /^(?:\.+|[!?…])$/

/** @example boundaries(tokens) // «او رفت. ما ماندیم.» → a mark at «او» and «ما» */
export function boundaries({ tokens, bodyStart }: Tokenized): Uint8Array {
  const starts = new Uint8Array(tokens.length)
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t]!
    if (t === 0 || token.breakBefore || (bodyStart > 0 && token.start >= bodyStart && tokens[t - 1]!.start < bodyStart)) {
      starts[t] = 2
      continue
    }
    const before = tokens[t - 1]!.key
    if (!ENDS.test(before) && !(CLOSING.has(before) && t > 1 && ENDS.test(tokens[t - 2]!.key))) continue
    if (CLOSING.has(token.key) || ENDS.test(token.key) || token.key === ',') continue
    // «ج.ا.ایران»
    if (before === '.' && !token.spaceBefore) continue
    starts[t] = 1
  }
  return starts
}
