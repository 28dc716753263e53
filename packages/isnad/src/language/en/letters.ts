/** Letters that are not a base letter with a mark, so that NFD does not fold them. */
const SPECIAL: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
}

/** Only a-z, digits and the plain apostrophe and hyphen: nothing to fold. */
function isPlain(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const c = form.charCodeAt(i)
    if (c > 0x7f || (c > 0x40 && c < 0x5b) || c === 0x2e) return false
  }
  return true
}

/**
 * Normal form for matching: lower case, straight quotes, no diacritics, no dots in initials (U.N. → un).
 * The United States keep theirs, however written: "US" and "U.S." are `u.s.`, so that they never meet the pronoun "us".
 *
 * @example normalize('Erdoğan’s') // "erdogan's"
 */
export function normalize(form: string): string {
  if (isPlain(form)) return form
  if (form === 'US' || form === 'U.S.' || form === 'U.S') return 'u.s.'
  let key = form
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  for (let i = 0; i < key.length; i++)
    if (key.charCodeAt(i) > 0x7f) {
      key = key.replace(/[^\u0000-\u007f]/g, (letter) => SPECIAL[letter] ?? letter)
      break
    }
  // Initials: U.N. → un; but a.m., p.m., e.g. keep their dots, being no names.
  if (key.length > 2 && key[1] === '.' && /^(?:[A-Z]\.)+[A-Z]?\.?$/.test(form)) key = key.replaceAll('.', '')
  return key
}

const SMALL = 128
/** Kinds of ASCII characters: 1 letter, 2 digit, 3 white, 0 anything else. */
const ASCII = new Uint8Array(SMALL)
for (let c = 0; c < SMALL; c++)
  ASCII[c] = (c >= 65 && c <= 90) || (c >= 97 && c <= 122) ? 1 : c >= 48 && c <= 57 ? 2 : c === 32 || (c >= 9 && c <= 13) ? 3 : 0
export const LETTER = 1
export const DIGIT = 2
export const WHITE = 3

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
/** A letter of an alphabet that English is not written in. */
export const isForeign = (c: number): boolean => c >= 0x370 && !(c >= 0x1e00 && c < 0x2000) && !(c >= 0x2000 && c < 0x2c00)
