// Cuts a text at spaces and marks, in one pass: what languages that part their words by spaces have in common.
import type { Text, Tokenized } from '../document/document.js'
import { withLayers } from '../document/layers.js'
import type { Token } from '../document/word.js'
import { DIGIT, isHyphen, isLineBreak, kindOf, LETTER, WHITE } from './latin-letters.js'

/** How a language writes words and figures. Each gives where what begins at `i` ends. */
export interface Cuts {
  wordEnd(source: string, i: number, n: number): number
  numberEnd(source: string, i: number, n: number): number
  /** The end of a word that a mark begins at `i`, if one does («-t-il»). */
  markedWord?(source: string, i: number): number | undefined
  key(form: string): string
}

/** @example cutTokens(text, cuts).tokens.map(({ key }) => key) */
export function cutTokens(text: Text, cuts: Cuts): Tokenized {
  const source = text.text
  const n = source.length
  const tokens: Token[] = []
  let breakBefore = true
  let spaceBefore = true
  for (let i = 0; i < n; ) {
    const c = source.charCodeAt(i)
    const kind = kindOf(c)
    if (kind === WHITE) {
      spaceBefore = true
      if (isLineBreak(c)) breakBefore = true
      i++
      continue
    }
    const start = i
    let what: Token['kind'] = 'punct'
    const marked = kind === DIGIT || kind === LETTER ? undefined : cuts.markedWord?.(source, i)
    if (kind === DIGIT) {
      what = 'number'
      i = cuts.numberEnd(source, i, n)
    } else if (kind === LETTER || marked !== undefined) {
      what = 'word'
      i = marked ?? cuts.wordEnd(source, i, n)
    } else if (c === 0x2e && source.charCodeAt(i + 1) === 0x2e) {
      while (i < n && source.charCodeAt(i) === 0x2e) i++
    } else {
      i += c >= 0xd800 && c <= 0xdbff && i + 1 < n ? 2 : 1
      if (!isPunctuation(c)) what = 'symbol'
    }
    tokens.push({ start, end: i, index: tokens.length, kind: what, key: cuts.key(source.slice(start, i)), breakBefore, spaceBefore })
    breakBefore = false
    spaceBefore = false
  }
  return withLayers(text, { tokens })
}

/** Digits that a group of three may stand behind («1 200»). */
const GROUP = 3

/** 1 200, 12,5, 10h30, 1er, 2023; `hyphens`: letters joined by a hyphen belong to it («5-й»). */
export function figureEnd(source: string, i: number, n: number, hyphens: boolean): number {
  const start = i
  while (i < n) {
    const c = source.charCodeAt(i)
    const kind = kindOf(c)
    if (kind === DIGIT || kind === LETTER) i++
    else if ((c === 0x2c || c === 0x2e || c === 0x3a) && kindOf(source.charCodeAt(i + 1)) === DIGIT) i += 2
    else if (hyphens && isHyphen(c) && kindOf(source.charCodeAt(i + 1)) === LETTER) i += 2
    else if (kind === WHITE && c !== 10 && c !== 13 && i - start <= GROUP && /^\d{3}(?!\d)/.test(source.slice(i + 1, i + 5))) i += 4
    else break
  }
  return i
}

const SYMBOLS: ReadonlySet<string> = new Set(['$', '%', '&', '+', '<', '=', '>', '^', '|', '~', '#', '@', '€', '£', '°'])
/** A mark and no symbol. */
export function isPunctuation(c: number): boolean {
  const letter = String.fromCharCode(c)
  return !SYMBOLS.has(letter) && /[\p{P}`]/u.test(letter)
}
