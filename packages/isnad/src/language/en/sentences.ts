import type { Split, Worded } from '../../document/document.js'
import type { Quotation, Word } from '../../document/word.js'
import { divide } from '../sentence-split.js'
import { boundaries, OPENING } from './boundaries.js'
import { findDateline } from './datelines.js'
import type { EnglishWorded } from './words.js'

/**
 * Sentences, quotations and the dateline.
 *
 * @example «MOSCOW, Jan 17 (Reuters) - Russia agreed. Iran signed.» → dateline, two sentences
 */
export function split(text: Worded): Split {
  const starts = (text as Partial<EnglishWorded>).starts ?? boundaries(text)
  return divide(text, starts, findQuotations(text, starts), findDateline(text))
}

interface Opened {
  start: number
  mark: string
  word: number
}

/**
 * Quotations in one pass. A quotation that is not closed in its paragraph ends with it (a new paragraph then opens with marks of its own);
 * single quotes inside double ones are quotations too.
 */
function findQuotations(text: Worded, starts: Uint8Array): Quotation[] {
  const { words, tokens } = text
  const source = text.text
  const found: { start: number; end: number; innerStart: number; innerEnd: number; closed: boolean; words: number }[] = []
  const stack: Opened[] = []
  const finish = (at: Opened, end: number, innerEnd: number, closed: boolean, lastWord: number) => {
    if (innerEnd > at.start + at.mark.length)
      found.push({ start: at.start, end, innerStart: at.start + at.mark.length, innerEnd, closed, words: lastWord - at.word - 1 })
  }
  let lastEnd = 0
  for (let w = 0; w < words.length; w++) {
    const word = words[w]!
    const token = tokens[word.token]!
    if (starts[word.token] === 2 && word.start === token.start) {
      for (const opened of stack.splice(0)) if (opened.mark !== "'" && opened.mark !== '‘') finish(opened, lastEnd, lastEnd, false, w)
    }
    if (word.pos === 'punct') {
      const c = source.charCodeAt(word.start)
      if (
        c === 0x22 ||
        c === 0x201c ||
        c === 0x201d ||
        c === 0xab ||
        c === 0xbb ||
        c === 0x27 ||
        c === 0x2018 ||
        c === 0x2019 ||
        c === 0x60
      ) {
        const mark = source.slice(word.start, word.end)
        const single = c === 0x27 ? mark.length === 1 : c === 0x2018 || c === 0x2019
        const kind = single ? "'" : '"'
        const openIndex = stack.findLastIndex((opened) => (opened.mark === "'" || opened.mark === '‘') === single)
        const nextGlued = w + 1 < words.length && words[w + 1]!.start === word.end
        const opensByShape = c === 0x201c || c === 0x2018 || c === 0xab || c === 0x60
        const closesByShape = c === 0x201d || c === 0xbb || (c === 0x27 && mark.length === 2)
        const opens =
          opensByShape ||
          (!closesByShape &&
            (openIndex < 0
              ? nextGlued &&
                (token.spaceBefore ||
                  w === 0 ||
                  OPENING.has(source[word.start - 1] ?? '') ||
                  isDash(source.charCodeAt(word.start - 1)) ||
                  (!single && !isLetterBefore(source, word.start)))
              : token.spaceBefore && nextGlued && !(w > 0 && !single && !stack.length)))
        if (opens && !(openIndex >= 0 && !opensByShape && !token.spaceBefore)) {
          if (openIndex >= 0 && kind === '"') {
            // A second opening without a closing: the first was left open.
            const [left] = stack.splice(openIndex, 1)
            finish(left!, lastEnd, lastEnd, false, w)
          }
          stack.push({ start: word.start, mark: single ? "'" : mark, word: w })
        } else if (openIndex >= 0) {
          const opened = stack[openIndex]!
          stack.length = openIndex
          finish(opened, word.end, word.start, true, w)
        }
      }
    }
    lastEnd = word.end
  }
  for (const opened of stack) if (opened.mark !== "'") finish(opened, lastEnd, lastEnd, false, words.length)
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.map((q, index) => ({
    index,
    start: q.start,
    end: q.end,
    closed: q.closed,
    inner: { start: q.innerStart, end: q.innerEnd },
    short: q.words <= 3,
  }))
}
const isDash = (c: number): boolean => c === 0x2d || c === 0x2013 || c === 0x2014
const isLetterBefore = (source: string, i: number): boolean => i > 0 && /[\p{L}\p{N}]/u.test(source[i - 1]!)

export type { Word }
