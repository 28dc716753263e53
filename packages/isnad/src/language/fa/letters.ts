// Normal forms of Persian words: one letter for each that is written in several ways, no vowel signs, no zero-width non-joiner.
import { LETTER as LATIN_LETTER, DIGIT as LATIN_DIGIT, kindOf as latinKindOf } from '../latin-letters.js'

export const ZWNJ = 0x200c
export const WHITE = 3
export const DIGIT = 2
export const LETTER = 1

const SAME: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ئ: 'ی', ې: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', ە: 'ه', ؤ: 'و', أ: 'ا', إ: 'ا', ٱ: 'ا', ء: '' }
const FOLD = /[يىئېكةۀەؤأإٱء]/g
/** Signs over and between letters, the tatweel, joiners. */
const LOOSE = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** A word in its normal letters, joined: «می‌شود» and «ميشود» are one. @example fold('رئيس‌جمهوري') // 'رییسجمهوری' */
export function fold(form: string): string {
  return form
    .toLowerCase()
    .replace(LOOSE, '')
    .replace(FOLD, (letter) => SAME[letter]!)
    .replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

/** What a character is: letter, digit, white space, or 0 for marks. The joiner counts as a letter: it stands inside words. */
export function kindOf(c: number): number {
  if (c === ZWNJ || c === 0x200d || c === 0x200b) return LETTER
  if (c >= 0x0600 && c <= 0x06ff) {
    if ((c >= 0x0660 && c <= 0x0669) || (c >= 0x06f0 && c <= 0x06f9)) return DIGIT
    return c === 0x060c || c === 0x061b || c === 0x061f || c === 0x066a || c === 0x066b || c === 0x066c || c === 0x066d || c === 0x06d4 ? 0 : LETTER
  }
  const kind = latinKindOf(c)
  return kind === LATIN_LETTER ? LETTER : kind === LATIN_DIGIT ? DIGIT : kind
}
