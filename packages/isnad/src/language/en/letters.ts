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

export { DIGIT, isForeign, isUpper, kindOf, LETTER, WHITE } from '../latin-letters.js'
