// Cuts a Russian text at spaces and marks, in one pass.
import type { Text, Tokenized } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Token } from '../../document/word.js'
import { isHyphen } from '../latin-letters.js'
import { DIGIT, isUpper, kindOf, LETTER, normalize, WHITE } from './letters.js'

/** «экс-президент»: two words. */
const FORMER = /^экс-(?=\p{L})/iu
/** Short words with a full stop of their own. */
const SHORT = new Set(['г', 'гг', 'им', 'ул', 'тыс', 'млн', 'млрд', 'трлн', 'долл', 'руб', 'св', 'обл', 'стр', 'проф', 'ген', 'др', 'пр'])
/** What stands behind a word and a hyphen and is a particle: «все-таки», «кто-то» stay whole; «по-видимому» too. */

/** @example «А.А. Громыко прибыл в г. Минск.» → А.А. | Громыко | прибыл | в | г. | Минск | . */
export function tokenize(text: Text): Tokenized {
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
      if (c === 10 || c === 13 || c === 0x2028 || c === 0x2029 || c === 0x85) breakBefore = true
      i++
      continue
    }
    const start = i
    let what: Token['kind'] = 'punct'
    if (kind === DIGIT) {
      what = 'number'
      i = numberEnd(source, i, n)
    } else if (kind === LETTER) {
      what = 'word'
      i = wordEnd(source, i, n)
    } else if (c === 0x2e && source.charCodeAt(i + 1) === 0x2e) {
      while (i < n && source.charCodeAt(i) === 0x2e) i++
    } else {
      i += c >= 0xd800 && c <= 0xdbff && i + 1 < n ? 2 : 1
      if (!isPunctuation(c)) what = 'symbol'
    }
    tokens.push({ start, end: i, index: tokens.length, kind: what, key: keyOf(source.slice(start, i)), breakBefore, spaceBefore })
    breakBefore = false
    spaceBefore = false
  }
  return withLayers(text, { tokens })
}

/** «млрд.» and «млрд» are one word; initials keep their stops. */
const keyOf = (form: string): string => {
  const key = normalize(form)
  return key.endsWith('.') && SHORT.has(key.slice(0, -1)) ? key.slice(0, -1) : key
}

/** 1 200, 12,5, 10:30, 5-й, 2023. */
function numberEnd(source: string, i: number, n: number): number {
  const start = i
  while (i < n) {
    const c = source.charCodeAt(i)
    const kind = kindOf(c)
    if (kind === DIGIT || kind === LETTER) i++
    else if ((c === 0x2c || c === 0x2e || c === 0x3a) && kindOf(source.charCodeAt(i + 1)) === DIGIT) i += 2
    else if (isHyphen(c) && kindOf(source.charCodeAt(i + 1)) === LETTER) i += 2
    else if (kind === WHITE && c !== 10 && c !== 13 && i - start <= 3 && /^\d{3}(?!\d)/.test(source.slice(i + 1, i + 5))) i += 4
    else break
  }
  return i
}

function wordEnd(source: string, i: number, n: number): number {
  const start = i
  if (source.startsWith('http', i) || source.startsWith('www.', i)) {
    while (i < n && kindOf(source.charCodeAt(i)) !== WHITE) i++
    return i
  }
  if (FORMER.test(source.slice(i, i + 5))) return i + 4
  while (i < n) {
    const c = source.charCodeAt(i)
    const kind = kindOf(c)
    if (kind === LETTER || kind === DIGIT || c === 0x5f || c === 0xad) {
      i++
      continue
    }
    const next = i + 1 < n ? kindOf(source.charCodeAt(i + 1)) : 0
    if (((isHyphen(c) && (next === LETTER || next === DIGIT)) || ((c === 0x27 || c === 0x2019) && next === LETTER)) && i > start) {
      i++
      continue
    }
    if (c === 0x2e) {
      // А. Громыко, А.А. Громыко, Дж. Буш: a capital and a small letter or none
      const single = (i - 1 === start || source.charCodeAt(i - 2) === 0x2e) && isUpper(source.charCodeAt(i - 1))
      if (single) {
        if (next === LETTER && isUpper(source.charCodeAt(i + 1)) && source.charCodeAt(i + 2) === 0x2e) {
          i++
          continue
        }
        if (isUpper(source.charCodeAt(next === WHITE ? i + 2 : i + 1))) return i + 1
      }
      if (SHORT.has(source.slice(start, i).toLowerCase()) && !(next === WHITE && /^\s*\n/.test(source.slice(i + 1, i + 3))) && (next === WHITE ? !isUpper(source.charCodeAt(i + 2)) || /^(?:г|им|ул|св)$/.test(source.slice(start, i)) : true) && i + 1 < n) return i + 1
    }
    return i
  }
  return i
}

const SYMBOLS = new Set(['$', '%', '&', '+', '<', '=', '>', '^', '|', '~', '#', '@', '€', '£', '°', '№'])
function isPunctuation(c: number): boolean {
  const letter = String.fromCharCode(c)
  return !SYMBOLS.has(letter) && /[\p{P}`]/u.test(letter)
}
