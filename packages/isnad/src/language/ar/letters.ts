// Arabic letters: the normal form that tables and texts are matched in, and what kind of character each one is.
// The text itself is never changed; only keys are.

/** What a character does in a text. `Mark` sits inside or on a word (diacritic, tatweel, joiner); `Format` is invisible (bidi marks, BOM). */
export const Char = { Other: 0, Space: 1, Break: 2, Arabic: 3, Latin: 4, Digit: 5, Mark: 6, Format: 7, Punct: 8, Symbol: 9 } as const
export type CharKind = (typeof Char)[keyof typeof Char]

const KNOWN = 0x700
let kinds: Uint8Array | undefined
let folded: Uint16Array | undefined

/** Kind of a UTF-16 unit. Surrogates are `Other`: the tokenizer looks at pairs itself. */
export function charKind(code: number): CharKind {
  const table = kinds ?? buildKinds()
  return (code < KNOWN ? table[code]! : kindBeyond(code)) as CharKind
}

function buildKinds(): Uint8Array {
  const table = new Uint8Array(KNOWN)
  for (let code = 0; code < KNOWN; code++) table[code] = kindOf(code)
  kinds = table
  return table
}

function kindOf(code: number): CharKind {
  if (code === 0x0a || code === 0x0d || code === 0x0b || code === 0x0c || code === 0x85) return Char.Break
  if (code === 0x20 || code === 0x09 || code === 0xa0) return Char.Space
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return Char.Space
  if (code >= 0x30 && code <= 0x39) return Char.Digit
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return Char.Latin
  if (code === 0xad || code === 0x61c) return Char.Format
  if (code === 0xab || code === 0xbb || code === 0xb7) return Char.Punct
  if (code < 0x80) return '!"\'(),-./:;?[]{}`'.includes(String.fromCharCode(code)) ? Char.Punct : Char.Symbol
  if (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x250) return Char.Latin
  if (code >= 0x300 && code < 0x370) return Char.Mark
  if (code >= 0x600) return arabicKind(code)
  return /\p{L}/u.test(String.fromCharCode(code)) ? Char.Latin : /\p{M}/u.test(String.fromCharCode(code)) ? Char.Mark : Char.Symbol
}

function arabicKind(code: number): CharKind {
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return Char.Digit
  if (code === 0x640 || isDiacritic(code)) return Char.Mark
  if (code === 0x60c || code === 0x61b || code === 0x61e || code === 0x61f || code === 0x66a || code === 0x66b || code === 0x66c || code === 0x66d || code === 0x6d4) {
    return code === 0x66a ? Char.Symbol : Char.Punct
  }
  if ((code >= 0x620 && code <= 0x64a) || (code >= 0x66e && code <= 0x6d3) || code === 0x6d5 || (code >= 0x6ee && code <= 0x6ef) || code >= 0x6fa) return Char.Arabic
  return Char.Symbol
}

function kindBeyond(code: number): CharKind {
  if (code >= 0xd800 && code <= 0xdfff) return Char.Other
  if (code === 0x200c || code === 0x200d) return Char.Mark
  if (code >= 0xfe70 && code <= 0xfe7f) return Char.Mark
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || code === 0xfeff) return Char.Format
  if ((code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0x1680) return Char.Space
  if (code === 0x2028 || code === 0x2029) return Char.Break
  if ((code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e) || (code >= 0x3001 && code <= 0x3011)) return Char.Punct
  if (code === 0xfd3e || code === 0xfd3f) return Char.Punct
  if ((code >= 0xfb50 && code <= 0xfdfb) || (code >= 0xfe80 && code <= 0xfefc) || (code >= 0x750 && code <= 0x77f) || (code >= 0x8a0 && code <= 0x8ff)) return Char.Arabic
  if (code < 0x2000 || code >= 0x2c00) {
    const char = String.fromCharCode(code)
    if (/\p{L}/u.test(char)) return Char.Latin
    if (/\p{M}/u.test(char)) return Char.Mark
    if (/\p{N}/u.test(char)) return Char.Digit
    if (/\p{P}/u.test(char)) return Char.Punct
  }
  return Char.Symbol
}

/** Harakat, tanwin, shadda, sukun, dagger alef and Quranic marks. */
export const isDiacritic = (code: number): boolean =>
  (code >= 0x64b && code <= 0x65f) || code === 0x670 || (code >= 0x610 && code <= 0x61a) || (code >= 0x6d6 && code <= 0x6dc) || (code >= 0x6df && code <= 0x6e4) || code === 0x6e7 || code === 0x6e8 || (code >= 0x6ea && code <= 0x6ed)

export const isArabicLetter = (code: number): boolean => charKind(code) === Char.Arabic

/** Letters that stand for each other in print, or that other writings of Arabic script use for the Arabic ones. */
const FOLDS: readonly (readonly [string, string])[] = [
  ['أإآٱٲٳ', 'ا'],
  ['ىیې', 'ي'],
  ['ةہھە', 'ه'],
  ['کڪ', 'ك'],
  ['ڤ', 'ف'],
  ['پ', 'ب'],
  ['گ', 'ك'],
]

function buildFolds(): Uint16Array {
  const table = new Uint16Array(KNOWN)
  for (let code = 0; code < KNOWN; code++) {
    const kind = charKind(code)
    table[code] = kind === Char.Mark || kind === Char.Format ? 0 : code
  }
  for (const [letters, to] of FOLDS) for (const letter of letters) table[letter.charCodeAt(0)] = to.charCodeAt(0)
  for (let digit = 0; digit < 10; digit++) table[0x660 + digit] = table[0x6f0 + digit] = 0x30 + digit
  for (let code = 0x41; code <= 0x5a; code++) table[code] = code + 32
  table[0xa0] = 0x20
  table[0x66b] = 0x2e
  table[0x66c] = 0x2c
  folded = table
  return table
}

/**
 * The one form in which words are compared: no diacritics, tatweel or direction marks; أإآ→ا, ى→ي, ة→ه; Persian ک ی → Arabic;
 * presentation forms as ordinary letters; digits in ASCII; Latin in small letters. Also right for a phrase (spaces stay).
 *
 * @example normalize('وقَّعــت إيرانُ اتفاقيةً') // 'وقعت ايران اتفاقيه'
 */
export const normalize = (form: string): string => normalizeRange(form, 0, form.length)

/** Normal form of one UTF-16 unit; 0 for a mark that vanishes. For Arabic letters and ASCII, not for presentation forms. */
export function foldCode(code: number): number {
  return code < KNOWN ? (folded ?? buildFolds())[code]! : code
}

/** `normalize(text.slice(start, end))` without making the slice when it is not needed. */
export function normalizeRange(text: string, start: number, end: number): string {
  const table = folded ?? buildFolds()
  let i = start
  for (; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= KNOWN ? needsSlowFold(code) : table[code] !== code) break
  }
  if (i === end) return text.slice(start, end)
  let key = text.slice(start, i)
  for (; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code < KNOWN) {
      const to = table[code]!
      if (to !== 0) key += String.fromCharCode(to)
    } else if (!needsSlowFold(code)) key += text[i]
    else if (code >= 0xfb50) key += normalizePresentation(text[i]!)
  }
  return key
}

const needsSlowFold = (code: number): boolean => (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202f) || (code >= 0x2060 && code <= 0x206f) || (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfeff)

/** One presentation form (ﻻ, ﷲ) as the letters it stands for; a format character vanishes. */
function normalizePresentation(char: string): string {
  const plain = char.normalize('NFKC')
  return plain === char ? (charKind(char.charCodeAt(0)) === Char.Format ? '' : char) : normalize(plain).trim()
}

/** True when a written form carries any diacritic that tells more than its letters do. */
export function hasDiacritics(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x64b && code <= 0x652) return true
  }
  return false
}
