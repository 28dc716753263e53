// The form in which words are searched: letters folded and clitics taken off, so that وزراء finds والوزراء. Never shown; the text keeps its own.
import { alternatives, parseTable } from '../../document/table.js'
import spellings from './spellings.tsv.js'

/** A word of a text in its search form, with where it stands. */
export interface FoldedWord { readonly start: number; readonly end: number; readonly stem: string }

const WORD = /[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+(?:['’][\p{L}]+)?/gu
const MARKS = /[\u064B-\u065F\u0670\u0640\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g
const ARABIC = /[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFF]/

const stems = new Map<string, string>()
let variants: Map<string, string> | undefined

/**
 * One word in its search form.
 *
 * @example foldWord('والوزراء') === foldWord('وزراء') // true
 */
export function foldWord(word: string): string {
  const hit = stems.get(word)
  if (hit !== undefined) return hit
  const stem = stemOf(word)
  variants ??= readSpellings()
  const folded = variants.get(stem) ?? stem
  if (stems.size > 100_000) stems.clear()
  stems.set(word, folded)
  return folded
}

/** The words of a text in their search form. */
export function foldWords(text: string): FoldedWord[] {
  const out: FoldedWord[] = []
  for (const m of text.matchAll(WORD)) {
    const stem = foldWord(m[0])
    if (stem) out.push({ start: m.index, end: m.index + m[0].length, stem })
  }
  return out
}

/** A text as the full-text index takes it. */
export function foldText(text: string): string {
  const out: string[] = []
  for (const m of text.matchAll(WORD)) {
    const stem = foldWord(m[0])
    if (stem) out.push(stem)
  }
  return out.join(' ')
}

function readSpellings(): Map<string, string> {
  const out = new Map<string, string>()
  for (const row of parseTable('record/ask/spellings.tsv', spellings)) {
    const forms = alternatives(row.cells.forms).map(stemOf)
    for (const form of forms) if (form !== forms[0]) out.set(form, forms[0]!)
  }
  return out
}

function stemOf(word: string): string {
  return ARABIC.test(word) ? arabicStem(word) : latinStem(word)
}

/** Letters that papers write in several ways, in one. */
export function foldLetters(word: string): string {
  return word
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیئې]/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/[ةۀە]/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/ء/g, '')
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .toLowerCase()
}

const SUFFIXES = ['هما', 'تين', 'تان', 'ها', 'هم', 'هن', 'كم', 'نا', 'ات', 'ان', 'ين', 'ون', 'يه', 'ي', 'ه']

/** «والوزراء» → زرا, as «وزراء»: each step is taken until none is left, so that all forms of a word come to the same end. */
function arabicStem(word: string): string {
  let s = foldLetters(word)
  for (let i = 0; i < 5; i++) {
    const before = s
    if (s.startsWith('ال') && s.length >= 5) s = s.slice(2)
    else if (s.startsWith('لل') && s.length >= 5) s = s.slice(2)
    else if ((s[0] === 'و' || s[0] === 'ف') && s.length >= 4) s = s.slice(1)
    else if ((s[0] === 'ب' || s[0] === 'ل' || s[0] === 'ك') && s.length >= 5) s = s.slice(1)
    else if (s[0] === 'س' && s.length >= 5 && 'ينتا'.includes(s[1]!)) s = s.slice(1)
    if (s === before) break
  }
  for (let i = 0; i < 2; i++) {
    const suffix = SUFFIXES.find((x) => s.endsWith(x) && s.length - x.length >= 3)
    if (!suffix) break
    s = s.slice(0, -suffix.length)
  }
  return s
}

function latinStem(word: string): string {
  let s = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’](s)?$/, '').replace(/['’]/g, '')
  if (!/^[a-z]+$/.test(s)) return s
  if (s.endsWith('ies') && s.length > 5) s = `${s.slice(0, -3)}y`
  else if (/(?:ss|sh|ch|x|z)es$/.test(s) && s.length > 5) s = s.slice(0, -2)
  else if (s.endsWith('s') && !/(?:ss|us|is)$/.test(s) && s.length > 3) s = s.slice(0, -1)
  if (s.endsWith('ing') && s.length > 6) s = s.slice(0, -3)
  else if (s.endsWith('ed') && s.length > 5) s = s.slice(0, -2)
  else if (s.endsWith('e') && s.length > 4) s = s.slice(0, -1)
  return s
}
