import type { Text, Tokenized } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Token } from '../../document/word.js'
import { alternatives, parseTable } from '../../document/table.js'
import abbreviationTable from './abbreviations.tsv.js'
import { type Entry, entryAt } from './entries.js'
import { DIGIT, isUpper, kindOf, LETTER, WHITE } from './letters.js'
import { isApostrophe, isHyphen, isLineBreak } from '../latin-letters.js'

/** A token with what its spelling tells. */
export interface EnglishToken extends Token {
  readonly entry: Entry
}

let abbreviations: Map<string, string> | undefined
/** What must follow a word that ends in a full stop of its own (Mr., Gen., Jan.): 'title', 'number', 'any'; undefined when it is no abbreviation. */
export function abbreviation(word: string): string | undefined {
  abbreviations ??= new Map(
    parseTable('en/abbreviations.tsv', abbreviationTable).flatMap((row) =>
      alternatives(row.cells.abbreviation).map((form) => [form, row.cells.before ?? '']),
    ),
  )
  return abbreviations.get(word)
}
function isAbbreviation(source: string, start: number, end: number, n: number): boolean {
  const what = abbreviation(source.slice(start, end).toLowerCase())
  if (!what) return false
  if (what === 'any') return isUpper(source.charCodeAt(start)) || end - start > 4 || source.charCodeAt(start + 1) === 0x2e
  let next = end
  while (next < n && next < end + 2 && kindOf(source.charCodeAt(next)) === WHITE) next++
  const c = next < n ? source.charCodeAt(next) : 0
  return what === 'title' ? isUpper(source.charCodeAt(start)) && isUpper(c) : kindOf(c) === DIGIT
}

/** A rough end for web addresses, where only white space and closing marks end. */
const startsAddress = (text: string, i: number): boolean =>
  text.startsWith('http://', i) || text.startsWith('https://', i) || text.startsWith('www.', i)

/**
 * Cuts a text at spaces and marks, in one pass. A possessive, "n't" and "'ll" stay in their token (words.ts makes words of them);
 * the dot of an abbreviation stays too, so that a token "." always ends something.
 *
 * @example "Gen. Smith's U.S.-led force" → Gen. | Smith's | U.S.-led | force
 */
export function tokenize(text: Text): Tokenized {
  const source = text.text
  const n = source.length
  const tokens: EnglishToken[] = []
  let i = 0
  let breakBefore = true
  let spaceBefore = true
  while (i < n) {
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
    if (kind === LETTER || kind === DIGIT) {
      what = kind === DIGIT ? 'number' : 'word'
      i = wordEnd(source, i, n)
      // "@name", "#tag" are a mark and a word: the mark is its own token.
    } else if (c === 0x2e && source.charCodeAt(i + 1) === 0x2e) {
      while (i < n && source.charCodeAt(i) === 0x2e) i++
    } else if (c === 0x2d && source.charCodeAt(i + 1) === 0x2d) {
      while (i < n && source.charCodeAt(i) === 0x2d) i++
    } else if ((c === 0x60 || c === 0x27) && source.charCodeAt(i + 1) === c) {
      i += 2 // ``quoted''
    } else {
      i += c >= 0xd800 && c <= 0xdbff && i + 1 < n ? 2 : 1
      if (!isPunctuation(c)) what = 'symbol'
    }
    const entry = entryAt(source, start, i)
    tokens.push({
      start,
      end: i,
      index: tokens.length,
      kind: what,
      key: what === 'word' ? entry.key : entry.raw,
      breakBefore,
      spaceBefore,
      entry,
    })
    breakBefore = false
    spaceBefore = false
  }
  return withLayers(text, { tokens })
}

/** Where the word or number that begins at `i` ends. */
function wordEnd(source: string, i: number, n: number): number {
  const start = i
  const first = source.charCodeAt(i)
  if ((first === 0x68 || first === 0x77) && startsAddress(source, i)) {
    while (i < n && kindOf(source.charCodeAt(i)) !== WHITE) i++
    while (i > start && '.,;:!?)]}"\'”’'.includes(source[i - 1]!)) i--
    return i
  }
  while (i < n) {
    const c = source.charCodeAt(i)
    const kind = kindOf(c)
    if (kind === LETTER || kind === DIGIT || c === 0x5f) {
      i++
      continue
    }
    const next = i + 1 < n ? kindOf(source.charCodeAt(i + 1)) : 0
    const inner = next === LETTER || next === DIGIT
    if (isApostrophe(c) && inner && i > start) {
      i++
      continue
    }
    if ((isHyphen(c) && inner) || (c === 0x2013 && next === LETTER && kindOf(source.charCodeAt(i - 1)) === LETTER)) {
      i++
      continue
    }
    if (c === 0x2e) {
      // 1.5, U.S., a.m., Mr.
      const before = kindOf(source.charCodeAt(i - 1))
      if (before === DIGIT && next === DIGIT) {
        i++
        continue
      }
      const single = before === LETTER && (i - 1 === start || !isWordCharacter(source.charCodeAt(i - 2)))
      if (single && next === LETTER && (i + 2 >= n || !isLetter(source.charCodeAt(i + 2)))) {
        i += 2
        continue
      }
      if (single && i - 1 > start) return i + 1 // the last dot of U.S.
      if (single && i - 1 === start && isUpper(source.charCodeAt(start)) && isInitial(source, i + 1, n)) return i + 1 // George W. Bush
      if (before === LETTER && i - start <= 6 && isAbbreviation(source, start, i + 1, n)) return i + 1
      return i
    }
    if ((c === 0x2c || c === 0x3a) && kindOf(source.charCodeAt(i - 1)) === DIGIT && next === DIGIT) {
      // 1,200 and 10:30; "2004,2005" is rare enough
      i++
      continue
    }
    return i
  }
  return i
}
const isLetter = (c: number): boolean => kindOf(c) === LETTER
const isWordCharacter = (c: number): boolean => {
  const kind = kindOf(c)
  return kind === LETTER || kind === DIGIT
}
/** Behind a single capital and its dot: a space and another capital, as in a name. */
function isInitial(source: string, i: number, n: number): boolean {
  return i + 1 < n && source.charCodeAt(i) === 0x20 && isUpper(source.charCodeAt(i + 1))
}

const PUNCTUATION = /[\p{P}`]/u
function isPunctuation(c: number): boolean {
  if (c < 128)
    return !(
      c === 0x24 ||
      c === 0x25 ||
      c === 0x26 ||
      c === 0x2b ||
      c === 0x3c ||
      c === 0x3d ||
      c === 0x3e ||
      c === 0x5e ||
      c === 0x7c ||
      c === 0x7e ||
      c === 0x23 ||
      c === 0x40
    )
  return PUNCTUATION.test(String.fromCharCode(c))
}
