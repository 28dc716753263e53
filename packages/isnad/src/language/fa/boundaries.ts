// Where sentences begin, by token: 1 a sentence, 2 a paragraph.
import type { Tokenized } from '../../document/document.js'
import { ENDS, hasEnded, opensParagraph, PARAGRAPH } from '../sentence-split.js'

const CLOSING = new Set(['»', '"', ')', ']'])

/** @example boundaries(tokens) // «او رفت. ما ماندیم.» → a mark at «او» and «ما» */
export function boundaries(text: Tokenized): Uint8Array {
  const { tokens } = text
  const starts = new Uint8Array(tokens.length)
  for (let t = 0; t < tokens.length; t++) {
    if (opensParagraph(text, t)) {
      starts[t] = PARAGRAPH
      continue
    }
    const { key, spaceBefore } = tokens[t]!
    if (!hasEnded(text, t, CLOSING) || CLOSING.has(key) || ENDS.test(key) || key === ',') continue
    // «ج.ا.ایران»
    if (tokens[t - 1]!.key === '.' && !spaceBefore) continue
    starts[t] = 1
  }
  return starts
}
