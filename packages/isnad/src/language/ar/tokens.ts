// From a text to tokens: what stands between spaces and marks. One pass, each character looked at once.
import type { Text, Tokenized } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Token } from '../../document/word.js'
import { Char, type CharKind, charKind, normalizeRange } from './letters.js'

/**
 * Words (diacritics and tatweel inside), numbers, one token for each punctuation mark or symbol. `#` and `_` are symbols, so that the words of a
 * hashtag are words; a slash between two month names is punctuation. Invisible marks belong to no token.
 *
 * @example tokenize(text of 'نيسان/ابريل').tokens.map((t) => t.key) // ['نيسان', '/', 'ابريل']
 */
export function tokenize(text: Text): Tokenized {
  return withLayers(text, { tokens: tokensOf(text.text) })
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const length = text.length
  let breakBefore = true
  let spaceBefore = true
  let i = 0
  while (i < length) {
    const kind = kindAt(text, i)
    if (kind === Char.Space || kind === Char.Break) {
      spaceBefore = true
      if (kind === Char.Break) breakBefore = true
      i++
      continue
    }
    if (kind === Char.Format) {
      i++
      continue
    }
    const start = i
    let token: Token['kind']
    if (kind === Char.Arabic) {
      i = endOfWord(text, i, Char.Arabic)
      token = 'word'
    } else if (kind === Char.Latin) {
      i = endOfLatin(text, i)
      token = 'word'
    } else if (kind === Char.Digit) {
      i = endOfNumber(text, i)
      token = 'number'
    } else if (kind === Char.Other) {
      // Surrogates: a pair is one symbol (an emoji) or a letter of a rare script; a lone one is a symbol by itself.
      i += isPair(text, i) ? 2 : 1
      token = 'symbol'
    } else {
      // A mark with nothing to sit on is a dash («ـ» between spaces) or dirt.
      i++
      token = kind === Char.Punct || kind === Char.Mark ? 'punct' : 'symbol'
    }
    const key = normalizeRange(text, start, i)
    tokens.push({ start, end: i, index: tokens.length, kind: token, key: key === '' ? text.slice(start, i) : key, breakBefore, spaceBefore })
    breakBefore = false
    spaceBefore = false
  }
  return tokens
}

function kindAt(text: string, i: number): CharKind {
  return charKind(text.charCodeAt(i))
}

/** End of a run of letters of one script with the marks on them; invisible marks at the end are left out. */
function endOfWord(text: string, from: number, script: CharKind): number {
  let end = from + 1
  for (let i = from + 1; i < text.length; i++) {
    const kind = kindAt(text, i)
    if (kind === script || (kind === Char.Mark && text.charCodeAt(i) !== 0x200c && text.charCodeAt(i) !== 0x200d)) end = i + 1
    else if (kind !== Char.Format && kind !== Char.Mark) break
  }
  return end
}

/** Latin words keep their digits and apostrophes: G20, S400, don't. */
function endOfLatin(text: string, from: number): number {
  let end = from + 1
  for (let i = from + 1; i < text.length; i++) {
    const kind = kindAt(text, i)
    if (kind === Char.Latin || kind === Char.Mark) end = i + 1
    else if (kind === Char.Digit && text.charCodeAt(i) < 0x80) end = i + 1
    else if ((text[i] === "'" || text[i] === '’') && i + 1 < text.length && end === i && kindAt(text, i + 1) === Char.Latin) continue
    else break
  }
  return end
}

/** 1,234.5 and ٣٫٥ are one number; 17.1.2025 is three (a date), as are 17/1 and 10:30. */
function endOfNumber(text: string, from: number): number {
  let end = from
  let digitsEnd = -1
  // Behind «17.» of a date only digits are taken, so that its parts stay apart.
  let points = from >= 2 && text[from - 1] === '.' && kindAt(text, from - 2) === Char.Digit ? 1 : 0
  for (let i = from; i < text.length; i++) {
    if (kindAt(text, i) === Char.Digit) {
      end = i + 1
      continue
    }
    if (digitsEnd < 0) digitsEnd = end
    const separator = numberSeparator(text.charCodeAt(i))
    if (separator === 0 || i + 1 >= text.length || kindAt(text, i + 1) !== Char.Digit) break
    if (separator === 2 && ++points > 1) return digitsEnd
  }
  return end
}

const numberSeparator = (code: number): 0 | 1 | 2 => (code === 0x2c || code === 0x66c || code === 0x60c ? 1 : code === 0x2e || code === 0x66b ? 2 : 0)

function isPair(text: string, i: number): boolean {
  const high = text.charCodeAt(i)
  if (high < 0xd800 || high > 0xdbff || i + 1 >= text.length) return false
  const low = text.charCodeAt(i + 1)
  return low >= 0xdc00 && low <= 0xdfff
}
