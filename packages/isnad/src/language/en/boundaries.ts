import type { Tokenized } from '../../document/document.js'
import type { Token } from '../../document/word.js'
import { isUpper } from './letters.js'
import { abbreviation } from './tokens.js'

/** " ” ’ ' ) ] » */
const isClosing = (c: number): boolean => c === 0x22 || c === 0x201d || c === 0x2019 || c === 0x27 || c === 0x29 || c === 0x5d || c === 0xbb
export const OPENING = new Set(['"', '“', '‘', "'", '``', '(', '[', '«'])
/** Closed-class words that begin a sentence far more often than they are part of a name. */
const STARTERS = new Set(
  'the a an he she it they we i in on at but and however this these those that there his her its their after before when while if as for with by from to under since according meanwhile also some many both'.split(
    ' ',
  ),
)

/**
 * Which tokens begin a sentence (1) or a paragraph (2). A full stop ends one when what follows looks like a beginning; a line break always does,
 * unless the line was only broken to fit a width (the next goes on in lower case).
 */
export function boundaries(text: Tokenized): Uint8Array {
  const { tokens } = text
  const source = text.text
  const n = tokens.length
  const starts = new Uint8Array(n + 1)
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!
    if (i === 0 || token.start >= text.bodyStart !== tokens[i - 1]!.start >= text.bodyStart) {
      starts[i] = 2
      continue
    }
    if (token.breakBefore && breaks(source, tokens[i - 1]!, token)) {
      starts[i] = 2
      continue
    }
    if (starts[i]) continue
    const before = tokens[i - 1]!
    if (before.kind !== 'punct') {
      // An abbreviation that ends the sentence as well: "in the U.S. The talks"
      if (
        before.kind === 'word' &&
        source.charCodeAt(before.end - 1) === 0x2e &&
        isUpper(source.charCodeAt(token.start)) &&
        STARTERS.has(token.key) &&
        abbreviation(before.key) !== 'title'
      )
        starts[i] = 1
      continue
    }
    if (!isEnd(source, before) && !isClosing(source.charCodeAt(before.start))) continue
    // Back over closing marks to what may have ended the sentence.
    let j = i - 1
    while (j > 0 && !tokens[j]!.spaceBefore && tokens[j]!.kind === 'punct' && isClosing(source.charCodeAt(tokens[j]!.start))) j--
    const end = tokens[j]!
    if (!isEnd(source, end) || !token.spaceBefore) continue
    if (source.charCodeAt(token.start) === 0x29) continue
    if (begins(source, tokens, i, end, j < i - 1)) starts[i] = 1
  }
  return starts
}

function isEnd(source: string, token: Token): boolean {
  const c = source.charCodeAt(token.start)
  return token.kind === 'punct' && (c === 0x2e || c === 0x21 || c === 0x3f || c === 0x2026)
}

function breaks(source: string, before: Token, token: Token): boolean {
  let lines = 0
  for (let i = before.end; i < token.start; i++) if (source.charCodeAt(i) === 10) lines++
  if (lines > 1) return true
  const c = source.charCodeAt(token.start)
  const lower = token.kind === 'word' && !isUpper(c)
  return !(lower && !isEnd(source, before))
}

/** Whether token `i`, after an end mark, begins a sentence. */
function begins(source: string, tokens: readonly Token[], i: number, end: Token, quoted: boolean): boolean {
  const token = tokens[i]!
  const c = source.charCodeAt(token.start)
  if (token.kind === 'word' && !isUpper(c)) {
    // "What now?" he asked · the president said... then left · lower-case brand names
    return c > 0x2000
  }
  const mark = source.charCodeAt(end.start)
  if (quoted && mark !== 0x2e && token.kind === 'word') {
    // "Will it hold?" Trump asked. — the tail belongs to the question
    for (let j = i + 1; j < Math.min(tokens.length, i + 5); j++) {
      const next = tokens[j]!
      if (next.kind !== 'word') break
      if (!isUpper(source.charCodeAt(next.start))) return !SPEECH.has(next.key)
    }
  }
  return true
}
const SPEECH = new Set(['said', 'says', 'asked', 'asks', 'wrote', 'tweeted', 'added', 'shouted', 'wondered', 'exclaimed', 'told', 'posted'])
