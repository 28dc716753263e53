// Tokens as the time grammars see them: digits apart from letters and marks («15-8», "14april"), one-letter prefixes taken off,
// and each with what the time tables say of it.
import type { Token } from '../../document/word.js'
import type { Entry, Lexeme, TimeLexicon } from './lexicon.js'

export interface Unit {
  readonly start: number
  readonly end: number
  readonly key: string
  /** The normal form as written and without prefix and article, for phrases. */
  readonly forms: readonly string[]
  readonly kind: 'word' | 'number' | 'mark'
  readonly value: number
  /** How many digits. */
  readonly digits: number
  /** It is a piece of a longer figure («12,000», «6.5»), so neither year nor day. */
  readonly figure: boolean
  readonly article: boolean
  /** What was written joined before it: `and` (و), `in` (ب), `for` (ل), `as` (ك). */
  readonly prefix: string
  /** White space stands before it. */
  readonly gap: boolean
  readonly lexemes: readonly Lexeme[]
  /** A time can be made of it, or digits. */
  readonly hot: boolean
  readonly anchor: boolean
  readonly head: boolean
  readonly phrase: boolean
  /** A number, "some", "about": an amount of time may begin here. */
  readonly amount: boolean
  readonly seconds: ReadonlySet<string> | undefined
}

const NONE: readonly Lexeme[] = []
const LETTER = 1
const DIGIT = 2
const MARK = 3

function charClass(code: number): number {
  if ((code >= 48 && code <= 57) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return DIGIT
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code !== 0x60c && code !== 0x61b && code !== 0x61f && code !== 0x66a && code !== 0x66b && code !== 0x66c && !(code >= 0x2010 && code <= 0x2043) && code !== 0xd7)) return LETTER
  return MARK
}

/** Marks that are written over or between letters and are no letters: vowel signs, tatweel, direction marks. */
const isLoose = (code: number): boolean => (code >= 0x64b && code <= 0x65f) || code === 0x640 || code === 0x670 || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)

/** Where the text stands after `letters` letters. */
export function afterLetters(text: string, start: number, letters: number): number {
  let at = start
  for (let n = 0; n < letters; at++) if (!isLoose(text.charCodeAt(at))) n++
  while (isLoose(text.charCodeAt(at))) at++
  return at
}

function digitValue(code: number): number {
  return code >= 0x6f0 ? code - 0x6f0 : code >= 0x660 ? code - 0x660 : code - 48
}

/** Does the token mix digits or marks with letters? */
function isPlainWord(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (charClass(text.charCodeAt(i)) !== LETTER) return false
  return true
}

/** `known`: the tokens' entries, from `first` on, where they have been looked up already. */
export function toUnits(text: string, tokens: readonly Token[], first: number, last: number, lexicon: TimeLexicon, known?: readonly (Entry | null | undefined)[]): Unit[] {
  const units: Unit[] = []
  for (let t = first; t < last; t++) {
    const token = tokens[t]!
    const entry = known?.[t - first]
    if (token.kind === 'word' && (entry !== undefined || isPlainWord(text, token.start, token.end))) {
      units.push(wordUnit(text, token.start, token.end, token.key, token.spaceBefore, entry === undefined ? lexicon.entry(token.key) : entry))
      continue
    }
    let at = token.start
    while (at < token.end) {
      let code = text.charCodeAt(at)
      if (isLoose(code)) {
        at++
        continue
      }
      const kind = charClass(code)
      const from = at
      const gap = from === token.start ? token.spaceBefore : false
      if (kind === MARK) {
        at++
        const key = text[from] === '’' ? "'" : text[from]!
        units.push({ start: from, end: at, key, forms: [key], kind: 'mark', value: 0, digits: 0, figure: false, article: false, prefix: '', gap, lexemes: NONE, hot: false, anchor: false, head: false, amount: false, phrase: false, seconds: undefined })
      } else if (kind === DIGIT) {
        let value = 0
        for (; at < token.end && charClass(code) === DIGIT; code = text.charCodeAt(at)) {
          value = value * 10 + digitValue(code)
          at++
        }
        units.push({ start: from, end: at, key: '', forms: [String(value)], kind: 'number', value, digits: at - from, figure: false, article: false, prefix: '', gap, lexemes: NONE, hot: true, anchor: false, head: true, amount: true, phrase: false, seconds: undefined })
      } else {
        while (at < token.end && charClass(text.charCodeAt(at)) === LETTER) at++
        const key = lexicon.normalize(text.slice(from, at))
        units.push(wordUnit(text, from, at, key, gap, lexicon.entry(key)))
      }
    }
  }
  markFigures(units)
  return units
}

function wordUnit(text: string, start: number, end: number, key: string, gap: boolean, entry: Entry | null): Unit {
  if (!entry) return { start, end, key, forms: [key], kind: 'word', value: 0, digits: 0, figure: false, article: false, prefix: '', gap, lexemes: NONE, hot: false, anchor: false, head: false, amount: false, phrase: false, seconds: undefined }
  const { skip, cut, forms, prefix, article, lexemes, hot, anchor, head, amount, phrase, seconds } = entry
  return { start: skip ? afterLetters(text, start, skip) : start, end: end - cut, key: entry.key, forms, kind: 'word', value: 0, digits: 0, figure: false, article, prefix, gap, lexemes, hot, anchor, head, amount, phrase, seconds }
}

/**
 * Is there anything of time among these tokens: a word of time, digits, a preposition before an event?
 * Leaves in `known` what the tables say of each plain word (undefined: the token must be taken apart).
 */
export function mayTellTime(text: string, tokens: readonly Token[], first: number, last: number, lexicon: TimeLexicon, known: (Entry | null | undefined)[]): boolean {
  known.length = 0
  let found = false
  for (let t = first; t < last; t++) {
    const token = tokens[t]!
    if (token.kind !== 'word') {
      if (token.kind === 'number') found = true
      known.push(undefined)
      continue
    }
    const entry = lexicon.entry(token.key)
    if (entry) {
      known.push(entry)
      if (entry.hot || entry.anchor || (entry.seconds && t + 1 < last && startsPhrase(tokens[t + 1]!, entry.seconds, lexicon))) found = true
    } else if (isPlainWord(text, token.start, token.end)) known.push(null)
    else {
      known.push(undefined)
      if (!found) for (const piece of toUnits(text, tokens, t, t + 1, lexicon)) if (piece.hot) found = true
    }
  }
  return found
}

function startsPhrase(next: Token, seconds: ReadonlySet<string>, lexicon: TimeLexicon): boolean {
  if (seconds.has(next.key)) return true
  // "al-Fitr" begins with "al"
  const hyphen = next.key.indexOf('-')
  if (hyphen > 0 && seconds.has(next.key.slice(0, hyphen))) return true
  return (lexicon.entry(next.key)?.forms.some((form) => seconds.has(form)) ?? false)
}

/** «12,000» and «6.5» are figures; «12.01.2025» is a date. */
function markFigures(units: Unit[]): void {
  for (let i = 0; i + 2 < units.length; i++) {
    const [a, mark, b] = [units[i]!, units[i + 1]!, units[i + 2]!]
    if (a.kind !== 'number' || b.kind !== 'number' || mark.kind !== 'mark' || mark.gap || b.gap) continue
    const dotted = mark.key === '.' || mark.key === '٫'
    const grouped = (mark.key === ',' || mark.key === '٬' || mark.key === '،') && b.digits === 3
    if (!dotted && !grouped) continue
    const more = units[i + 3]
    const less = units[i - 1]
    if (dotted && ((more?.key === '.' && !more.gap && units[i + 4]?.kind === 'number' && !units[i + 4]!.gap) || (less?.key === '.' && !a.gap && units[i - 2]?.kind === 'number'))) continue
    units[i] = { ...a, figure: true }
    units[i + 2] = { ...b, figure: true }
  }
}
