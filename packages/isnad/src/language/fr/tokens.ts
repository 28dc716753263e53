// Cuts a French text at spaces, marks and elisions, in one pass.
import type { Text, Tokenized } from '../../document/document.js'
import { alternatives, parseTable } from '../../document/table.js'
import { type Cuts, cutTokens, figureEnd } from '../cut-tokens.js'
import functionTable from './function-words.tsv.js'
import { DIGIT, isUpper, kindOf, LETTER, normalize, WHITE } from './letters.js'
import { isApostrophe, isHyphen } from '../latin-letters.js'

/** What stands before an apostrophe and is a word of its own: l'accord, qu'il, lorsqu'elle. */
const ELIDED = new Set(['l', 'd', 'qu', 'n', 's', 'j', 'm', 't', 'c', 'lorsqu', 'puisqu', 'jusqu', 'quoiqu', 'presqu'])
/** Pronouns written behind their verb: a-t-il, dit-on, est-ce. */
const INVERTED = /^-(?:t-(?:il|elle|on|ils|elles)|il|elle|on|ils|elles|je|nous|vous|ce|le|la|les|lui|leur|là|ci)(?![\p{L}\p{N}-])/u
/** Words with a full stop of their own, before a capital. */
const TITLES = new Set(['m', 'mm', 'dr', 'pr', 'st', 'ste', 'gén', 'col', 'cap', 'lt', 'me', 'mgr'])

/** Closed-class words of several parts («selon lesquelles», «coûte que coûte») by their first: the rest, the longest first. */
let joined: ReadonlyMap<string, readonly string[]> | undefined
function joins(): ReadonlyMap<string, readonly string[]> {
  if (joined) return joined
  const made = new Map<string, string[]>()
  for (const { cells } of parseTable('fr/function-words', functionTable)) for (const words of alternatives(cells.words)) {
    const cut = words.startsWith("d'") ? 2 : words.indexOf(' ')
    if (cut < 0 || !words.includes(' ')) continue
    const first = words.slice(0, cut)
    made.set(first, [...(made.get(first) ?? []), words.slice(cut)].sort((a, b) => b.length - a.length))
  }
  return (joined = made)
}
/** The end of a word that begins at `i` and whose first part ends at `end`. */
function joinedEnd(source: string, i: number, end: number): number {
  for (const rest of joins().get(source.slice(i, end).toLowerCase().replace('’', "'")) ?? []) {
    if (source.slice(end, end + rest.length).toLowerCase().replace(/\u00a0/g, ' ') === rest && kindOf(source.charCodeAt(end + rest.length)) !== LETTER) return end + rest.length
  }
  return end
}
/** «ex-président»: two words. */
const FORMER = /^ex-(?=\p{L})/iu

/** @example «l'ONU a-t-elle dit» → l' | ONU | a | -t-elle | dit */
export const tokenize = (text: Text): Tokenized => cutTokens(text, CUTS)
const CUTS: Cuts = {
  wordEnd(source, i, n) {
    const end = wordEnd(source, i, n)
    return joinedEnd(source, i, end)
  },
  numberEnd: (source, i, n) => figureEnd(source, i, n, false),
  markedWord(source, i) {
    const inverted = isHyphen(source.charCodeAt(i)) && i > 0 && kindOf(source.charCodeAt(i - 1)) === LETTER ? INVERTED.exec(source.slice(i, i + 9)) : null
    return inverted ? i + inverted[0].length : undefined
  },
  key: normalize,
}

function wordEnd(source: string, i: number, n: number): number {
  const start = i
  if (source.startsWith('http', i) || source.startsWith('www.', i)) {
    while (i < n && kindOf(source.charCodeAt(i)) !== WHITE) i++
    return i
  }
  if (FORMER.test(source.slice(i, i + 4))) return i + 3
  while (i < n) {
    const c = source.charCodeAt(i)
    const kind = kindOf(c)
    if (kind === LETTER || kind === DIGIT || c === 0x5f || c === 0xad) {
      i++
      continue
    }
    const next = i + 1 < n ? kindOf(source.charCodeAt(i + 1)) : 0
    if (isApostrophe(c) && (next === LETTER || next === DIGIT || source.charCodeAt(i + 1) === 0xab || source.charCodeAt(i + 1) === 0x22)) {
      const before = source.slice(start, i).toLowerCase()
      // N'Djamena, M'Bala are names
      const name = (before === 'n' || before === 'm') && isUpper(source.charCodeAt(start)) && isUpper(source.charCodeAt(i + 1))
      if (ELIDED.has(before) && !name) return i + 1
      if (next === LETTER) {
        i++
        continue
      }
      return i
    }
    if (isHyphen(c) && (next === LETTER || next === DIGIT)) {
      if (INVERTED.test(source.slice(i, i + 9)) && !isUpper(source.charCodeAt(start))) return i
      i++
      continue
    }
    if (c === 0x2e) {
      // U.E., M. Dupont
      const single = i - 1 === start || (source.charCodeAt(i - 2) === 0x2e && isUpper(source.charCodeAt(i - 1)))
      if (single && isUpper(source.charCodeAt(i - 1)) && next === LETTER && isUpper(source.charCodeAt(i + 1)) && source.charCodeAt(i + 2) === 0x2e) {
        i++
        continue
      }
      if (single && source.charCodeAt(i - 2) === 0x2e) return i + 1
      const c2 = source.charCodeAt(i + 1)
      if (isUpper(source.charCodeAt(start)) && TITLES.has(source.slice(start, i).toLowerCase()) && kindOf(c2) === WHITE && isUpper(source.charCodeAt(i + 2))) return i + 1
      // George W. Bush
      if (i - 1 === start && isUpper(source.charCodeAt(start)) && c2 === 0x20 && isUpper(source.charCodeAt(i + 2)) && i + 3 < n && kindOf(source.charCodeAt(i + 3)) === LETTER && isNameBefore(source, start)) return i + 1
    }
    return i
  }
  return i
}

/** A capitalised word right before an initial. */
function isNameBefore(source: string, start: number): boolean {
  const match = /(\p{Lu}[\p{L}-]+)\s$/u.exec(source.slice(Math.max(0, start - 30), start))
  return match !== null
}
