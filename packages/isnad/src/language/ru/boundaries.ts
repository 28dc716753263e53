// Where sentences begin, by token: 1 a sentence, 2 a paragraph.
import type { Tokenized } from '../../document/document.js'
import { isUpper } from './letters.js'

const CLOSING = new Set(['»', '"', '”', ')', ']'])
const OPENING = new Set(['«', '"', '“', '„', '(', '[', '-', '–', '—'])

/** @example boundaries(tokens) // «Он уехал. Она осталась.» → a mark at «Он» and «Она» */
export function boundaries({ text, tokens, bodyStart }: Tokenized): Uint8Array {
  const starts = new Uint8Array(tokens.length)
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t]!
    if (t === 0 || token.breakBefore || (bodyStart > 0 && token.start >= bodyStart && tokens[t - 1]!.start < bodyStart)) {
      starts[t] = 2
      continue
    }
    if (!/^(?:\.+|[!?…])$/.test(tokens[t - 1]!.key) && !(CLOSING.has(tokens[t - 1]!.key) && t > 1 && /^(?:\.+|[!?…])$/.test(tokens[t - 2]!.key))) continue
    if (CLOSING.has(token.key)) continue
    // «… !» — сказал он: goes on with a small letter
    let next = t
    while (next < tokens.length && OPENING.has(tokens[next]!.key)) next++
    const c = next < tokens.length ? text.charCodeAt(tokens[next]!.start) : 0
    if (isUpper(c) || (c >= 48 && c <= 57 && tokens[t - 1]!.key === '.')) starts[t] = 1
  }
  return starts
}
