// Kinds of characters in languages of the Latin alphabet: letters, digits, white space; capitals.
const SMALL = 128
/** Kinds of ASCII characters: 1 letter, 2 digit, 3 white, 0 anything else. */
const ASCII = new Uint8Array(SMALL)
for (let c = 0; c < SMALL; c++)
  ASCII[c] = (c >= 65 && c <= 90) || (c >= 97 && c <= 122) ? 1 : c >= 48 && c <= 57 ? 2 : c === 32 || (c >= 9 && c <= 13) ? 3 : 0
export const LETTER = 1
export const DIGIT = 2
export const WHITE = 3

/** White space that ends a line. */
export const isLineBreak = (c: number): boolean => c === 10 || c === 13 || c === 0x2028 || c === 0x2029 || c === 0x85

/** Letter, digit, white space or none of them (marks and surrogates of letters count as letters). */
export function kindOf(c: number): number {
  if (c < SMALL) return ASCII[c]!
  if (
    c === 0xa0 ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x3000 ||
    (c >= 0x2000 && c <= 0x200f) ||
    c === 0xfeff ||
    c === 0x85
  )
    return WHITE
  if (c >= 0x2010 && c <= 0x2bff) return 0
  if (c >= 0xd800 && c <= 0xdfff) return 0
  if (c < 0xc0) return c === 0xaa || c === 0xb5 || c === 0xba ? LETTER : 0
  if (c === 0xd7 || c === 0xf7) return 0
  if (c < 0x2000) return OTHER.test(String.fromCharCode(c)) ? 0 : LETTER
  return LETTER_CLASS.test(String.fromCharCode(c)) ? LETTER : 0
}
const OTHER = /[\p{P}\p{S}\p{Z}\p{C}]/u
const LETTER_CLASS = /[\p{L}\p{M}\p{N}]/u

/** A capital letter of any alphabet that has them. */
export const isUpper = (c: number): boolean =>
  c < SMALL ? c >= 65 && c <= 90 : c >= 0xc0 && c < 0x530 && UPPER.test(String.fromCharCode(c))
const UPPER = /\p{Lu}/u
/** A letter of an alphabet that is not Latin. */
export const isForeign = (c: number): boolean => c >= 0x370 && !(c >= 0x1e00 && c < 0x2000) && !(c >= 0x2000 && c < 0x2c00)

export const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019 || c === 0x2bc
export const isHyphen = (c: number): boolean => c === 0x2d || c === 0x2010 || c === 0x2011
