// Cuts a Russian text at spaces and marks, in one pass.
import type { Text, Tokenized } from '../../document/document.js'
import { cutTokens, figureEnd } from '../cut-tokens.js'
import { isHyphen } from '../latin-letters.js'
import { DIGIT, isUpper, kindOf, LETTER, normalize, WHITE } from './letters.js'

/** «экс-президент»: two words. */
const FORMER = /^экс-(?=\p{L})/iu
/** Short words with a full stop of their own. */
const SHORT = new Set(['г', 'гг', 'им', 'ул', 'тыс', 'млн', 'млрд', 'трлн', 'долл', 'руб', 'св', 'обл', 'стр', 'проф', 'ген', 'др', 'пр'])

/** @example «А.А. Громыко прибыл в г. Минск.» → А.А. | Громыко | прибыл | в | г. | Минск | . */
export const tokenize = (text: Text): Tokenized => cutTokens(text, { wordEnd, numberEnd: (source, i, n) => figureEnd(source, i, n, true), key: keyOf })

/** «млрд.» and «млрд» are one word; initials keep their stops. */
const keyOf = (form: string): string => {
  const key = normalize(form)
  return key.endsWith('.') && SHORT.has(key.slice(0, -1)) ? key.slice(0, -1) : key
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
