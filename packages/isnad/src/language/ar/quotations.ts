// Quotation marks to quotations: directional «» “” and straight " which opens and closes alike; nested, unclosed, over sentences and paragraphs.
import type { Worded } from '../../document/document.js'
import type { Quotation, Word } from '../../document/word.js'

const OPENING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '”', '‹': '›' }
const CLOSING = new Set(['»', '”', '›'])
const STRAIGHT = new Set(['"', '＂', "''", '``', '″'])
/** Longest quotation, in words, that only sets off a title or a doubtful word. */
const SHORT = 5

interface Open { mark: string; word: number; slot: number }

/** Where a line or paragraph begins: `breaks[i]` is true when word i begins one. */
export function findQuotations(text: Worded, begins: (word: number) => boolean): Quotation[] {
  const { words } = text
  const marks: number[] = []
  for (let i = 0; i < words.length; i++) if (isMark(text, i)) marks.push(i)
  const found: (Quotation | undefined)[] = []
  const open: Open[] = []
  const close = (entry: Open, end: number, innerEnd: number, closed: boolean): void => {
    const first = words[entry.word]!
    if (innerEnd <= first.end) return
    found[entry.slot] = {
      index: 0,
      start: first.start,
      end,
      closed,
      inner: { start: first.end, end: innerEnd },
      short: isShort(words, entry.word, innerEnd),
    }
  }
  let at = 0
  for (let m = 0; m < marks.length; m++) {
    const i = marks[m]!
    // an unclosed quotation ends with its paragraph, unless the next mark can only close it
    for (; at < i; at++) {
      if (!open.length || at === 0 || !begins(at)) continue
      if (closesLater(text, marks, m)) continue
      for (const entry of open.splice(0)) close(entry, words[at - 1]!.end, words[at - 1]!.end, false)
    }
    at = i
    if (open.length && begins(i) && i > 0) {
      // each paragraph of a long quotation opens the mark anew
      for (const entry of open.splice(0)) close(entry, words[i - 1]!.end, words[i - 1]!.end, false)
    }
    const mark = written(text, i)
    const opens = OPENING[mark] !== undefined
    const straight = STRAIGHT.has(mark)
    const top = open.findLastIndex((entry) => (straight ? STRAIGHT.has(entry.mark) : OPENING[entry.mark] === mark || (CLOSING.has(mark) && !STRAIGHT.has(entry.mark))))
    if (opens || (straight && (top < 0 || reopens(text, i)))) {
      if (open.length < 8) {
        open.push({ mark, word: i, slot: found.length })
        found.push(undefined)
      }
    } else if (top >= 0) {
      const end = words[i]!
      for (const entry of open.splice(top + 1)) close(entry, end.start, end.start, false)
      close(open.pop()!, end.end, end.start, true)
    }
  }
  if (open.length) {
    let end = words.length
    for (let i = Math.max(at, open.at(-1)!.word) + 1; i < words.length; i++) {
      if (begins(i)) {
        end = i
        break
      }
    }
    const last = words[end - 1]!.end
    for (const entry of open.splice(0)) close(entry, last, last, false)
  }
  const quotations: Quotation[] = []
  for (const quotation of found) if (quotation) quotations.push({ ...quotation, index: quotations.length })
  return quotations
}

/** The innermost quotation at a place, asked for places from left to right. */
export class OpenQuotations {
  private readonly open: Quotation[] = []
  private next = 0

  constructor(private readonly quotations: readonly Quotation[]) {}

  at(place: number): Quotation | undefined {
    while (this.next < this.quotations.length && this.quotations[this.next]!.start <= place) this.open.push(this.quotations[this.next++]!)
    while (this.open.length > 0 && this.open[this.open.length - 1]!.end <= place) this.open.pop()
    return this.open[this.open.length - 1]
  }
}

const written = (text: Worded, i: number): string => text.text.slice(text.words[i]!.start, text.words[i]!.end)

function isMark(text: Worded, i: number): boolean {
  if (text.words[i]!.pos !== 'punct') return false
  const mark = written(text, i)
  return OPENING[mark] !== undefined || CLOSING.has(mark) || STRAIGHT.has(mark)
}

/** A straight mark after a space and before a letter can only open: «قال "نعم" و "لا"». Only used to repair a mark left open. */
function reopens(text: Worded, i: number): boolean {
  const token = text.tokens[text.words[i]!.token]!
  const next = text.tokens[token.index + 1]
  return token.spaceBefore && next !== undefined && !next.spaceBefore && !next.breakBefore && next.kind === 'word'
}

/** A straight or closing mark that stands at the end of a word closes what an earlier paragraph opened. */
function closesLater(text: Worded, marks: readonly number[], m: number): boolean {
  const i = marks[m]!
  const mark = written(text, i)
  if (CLOSING.has(mark)) return true
  if (OPENING[mark] !== undefined) return false
  const token = text.tokens[text.words[i]!.token]!
  return !token.spaceBefore && !token.breakBefore && i > 0
}

function isShort(words: readonly Word[], opening: number, innerEnd: number): boolean {
  let count = 0
  for (let i = opening + 1; i < words.length && words[i]!.start < innerEnd; i++) {
    const word = words[i]!
    if (word.pos === 'punct' || word.clitic) continue
    if (word.pos === 'sub' || word.pos === 'aux' || word.pos === 'neg' || word.pos === 'pron' || (word.pos === 'verb' && count > 0)) return false
    if (++count > SHORT) return false
  }
  return count > 0
}
