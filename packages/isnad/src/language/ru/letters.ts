// Normal forms of Russian words: small letters, ё as е, no stress marks.
import { DIGIT, isForeign, isUpper, kindOf, LETTER, WHITE } from '../latin-letters.js'

export { DIGIT, isForeign, isUpper, kindOf, LETTER, WHITE }

/**
 * Normal form for matching.
 * @example normalize('Объединённых') // 'объединенных'
 */
export function normalize(form: string): string {
  const key = form.toLowerCase()
  return /[ё\u0300-\u036f’ʼ‐‑\u00ad]/.test(key) ? key.normalize('NFC').replace(/ё/g, 'е').replace(/[\u0300\u0301\u00ad]/g, '').replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-') : key
}

const VOWEL = /[аеиоуыэюя]/
export const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWEL.test(letter)
