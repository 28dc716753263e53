import { isUpper, kindOf, normalize } from './letters.js'
import { CLOSED, type Form, formOf, ING, LAND, PARTICIPLE, UNKNOWN } from './lexicon.js'

/** All that a spelling as written tells: worked out once for each. */
export interface Entry {
  readonly raw: string
  readonly key: string
  readonly form: Form
  /** 0 lower case, 1 capitalised, 2 all capitals. */
  readonly capital: number
  /** Where to cut off 's, n't, 'll (0: nowhere), and where a hyphen joins two words that are read apart ("US-led"). */
  readonly clitic: number
  readonly hyphen: number
}

const SIZE = 1 << 16
const LIMIT = 40_000
// An open-addressed table keyed by the letters themselves, so that finding a known word makes no string.
let slots = new Int32Array(SIZE)
let entries: Entry[] = []

/** The entry of `source.slice(start, end)`. What is stored only saves time; the store is emptied when it grows. */
export function entryAt(source: string, start: number, end: number): Entry {
  let hash = end - start
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + source.charCodeAt(i)) | 0
  hash ^= hash >>> 15
  let slot = hash & (SIZE - 1)
  for (;;) {
    const found = slots[slot]!
    if (found === 0) break
    const entry = entries[found - 1]!
    if (entry.raw.length === end - start && source.startsWith(entry.raw, start)) return entry
    slot = (slot + 1) & (SIZE - 1)
  }
  const entry = makeEntry(source.slice(start, end))
  if (entries.length >= LIMIT) {
    slots = new Int32Array(SIZE)
    entries = []
    return entry
  }
  entries.push(entry)
  slots[slot] = entries.length
  return entry
}

const CLITICS: Readonly<Record<string, string>> = { "'s": "'s", "'ll": "'ll", "'re": 'are', "'ve": 'have', "'d": "'d", "'m": 'am' }
/** The form of a clitic as cut off: 're is are. */
export const cliticForm = (clitic: string): Form => formOf(CLITICS[clitic] ?? clitic)

function makeEntry(raw: string): Entry {
  // Marks keep their shape: which way a quotation mark turns matters.
  const key = kindOf(raw.charCodeAt(0)) === 0 ? raw : normalize(raw)
  const capital = capitalOf(raw)
  let clitic = 0
  if (key.indexOf("'", 1) > 0 && key.length === raw.length) {
    const last = key.lastIndexOf("'")
    // n't: the n belongs to it
    if (key.endsWith("n't") && key.length > 3) clitic = raw.length - 3
    else if (CLITICS[key.slice(last)] && last >= 1) clitic = last
  }
  return { raw, key, form: formOf(key), capital, clitic, hyphen: clitic ? 0 : hyphenOf(raw, capital) }
}

/** "US-led", "Iran-backed", "Israel-Hamas": a name and what is joined to it. "Al-Assad", "Jean-Claude", "vice-president" stay whole. */
function hyphenOf(raw: string, capital: number): number {
  if (!capital) return 0
  const at = raw.search(/[-‐‑–]/)
  if (at < 1) return 0
  const right = raw.slice(at + 1)
  if (!right || /[-‐‑–]/.test(right)) return 0
  const leftForm = formOf(normalize(raw.slice(0, at)))
  const rightForm = formOf(normalize(right))
  if (isUpper(right.charCodeAt(0))) return leftForm.may & LAND && rightForm.may & LAND ? at : 0
  return rightForm.may & (PARTICIPLE | ING) && at > 1 && !(leftForm.may & CLOSED) && leftForm.may & (LAND | UNKNOWN) ? at : 0
}

/** 0 lower case, 1 capitalised, 2 all capitals. */
export function capitalOf(raw: string): number {
  if (!isUpper(raw.charCodeAt(0))) return 0
  let letters = 0
  for (let i = 0; i < raw.length; i++) {
    const c = raw.charCodeAt(i)
    if (isUpper(c)) letters++
    else if ((c >= 97 && c <= 122) || c > 0xdf) return 1
  }
  return letters > 1 ? 2 : 1
}
