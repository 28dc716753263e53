// Cuts a Persian text at spaces and marks, and joins what is one word though it is written in parts: «می شود», «کتاب ها», «گفت و گو», «رئیس جمهور».
import type { Text, Tokenized } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import { alternatives, parseTable } from '../../document/table.js'
import type { Token } from '../../document/word.js'
import { isPunctuation } from '../cut-tokens.js'
import { isLineBreak } from '../latin-letters.js'
import joinedTable from './joined.tsv.js'
import { DIGIT, fold, kindOf, LETTER, WHITE, ZWNJ } from './letters.js'

/** Written with a non-joiner or a blank behind their word, and part of it. */
const SUFFIXES = new Set(['ها', 'های', 'هایی', 'هایش', 'هایشان', 'هایمان', 'ی', 'ای', 'ام', 'اش', 'اند', 'ایم', 'اید', 'ترین', 'تر', 'تری', 'ترینها', 'مان', 'شان', 'تان', 'گان', 'ان', 'ایی', 'گری', 'گیری', 'گر', 'گرا', 'گرایی', 'مند', 'پذیر', 'آمیز', 'وار'].map(fold))
/** Of these only what cannot be a word of its own is joined across a blank. */
const ACROSS = new Set(['ها', 'های', 'هایی', 'هایش', 'هایشان', 'ترین'].map(fold))
const PREFIXES = new Set(['می', 'نمی', 'همی'].map(fold))
/** Prepositions and the like, which a non-joiner does not make part of the next word. */
const APART = new Set(['به', 'در', 'از', 'پس', 'پیش', 'قبل', 'بعد', 'علاوه', 'مبنی', 'بنا', 'با', 'بر', 'این', 'آن', 'تا', 'نه', 'هر', 'چنین'].map(fold))
const BEHIND = new Set(['را', 'که', 'است', 'از', 'بر', 'به'].map(fold))

interface Piece { readonly start: number; readonly end: number; readonly key: string; /** What stands before: a joiner, a blank, nothing of a word. */ readonly gap: 'joiner' | 'blank' | 'other' }
interface Node { next?: Map<string, Node>; key?: string }
/** What may be written on the last part of such a word. */
const ENDINGS = ['', 'ها', 'های', 'هایی', 'ی', 'ان', 'ای', 'اش', 'ش', 'شان', 'ات', 'یی', 'هایش', 'هایشان', 'یم'].map(fold)

let joined: { root: Node; same: Map<string, string> } | undefined
function joins(): { root: Node; same: Map<string, string> } {
  if (joined) return joined
  const root: Node = {}
  const same = new Map<string, string>()
  for (const { cells } of parseTable('fa/joined', joinedTable)) {
    const forms = alternatives(cells.words)
    const key = fold(forms[0]!)
    for (const form of forms) {
      if (fold(form) !== key) same.set(fold(form), key)
      for (const ending of ENDINGS) {
        const parts = form.split('\u200c').map(fold)
        parts[parts.length - 1] += ending
        let node = root
        for (const part of parts) {
          node.next ??= new Map()
          const child = node.next.get(part) ?? {}
          node.next.set(part, child)
          node = child
        }
        node.key ??= key + ending
      }
    }
  }
  return (joined = { root, same })
}

/** Normal form of a word or short phrase for matching. @example normalize('گفتگو') === normalize('گفت‌وگو') */
export function normalize(form: string): string {
  const key = fold(form)
  return joins().same.get(key) ?? key
}

/** @example «گفت و گوی وزیر با ناتو» → گفت و گوی | وزیر | با | ناتو */
export function tokenize(text: Text): Tokenized {
  const source = text.text
  const n = source.length
  const tokens: Token[] = []
  let breakBefore = true
  let spaceBefore = true
  let pieces: Piece[] = []
  const push = (start: number, end: number, kind: Token['kind'], key: string): void => {
    tokens.push({ start, end, index: tokens.length, kind, key, breakBefore, spaceBefore })
    breakBefore = false
    spaceBefore = false
  }
  const flush = (): void => {
    for (const word of wordsOf(pieces)) {
      if (tokens.length && !breakBefore && tokens.at(-1)!.end < word.start) spaceBefore = true
      push(word.start, word.end, 'word', word.key)
    }
    pieces = []
  }
  let blank = false
  for (let i = 0; i < n; ) {
    const kind = kindOf(source.charCodeAt(i))
    if (kind === LETTER) {
      const start = i
      while (i < n && (kindOf(source.charCodeAt(i)) === LETTER || (kindOf(source.charCodeAt(i)) === DIGIT && i > start))) i++
      piecesOf(source, start, i, pieces.length && blank ? 'blank' : 'other', pieces)
      blank = false
      continue
    }
    const c = source.charCodeAt(i)
    if (kind === WHITE && (c === 0x20 || c === 0xa0) && pieces.length && !blank) {
      blank = true
      i++
      continue
    }
    flush()
    if (blank) spaceBefore = true
    blank = false
    if (kind === WHITE) {
      spaceBefore = true
      if (isLineBreak(c)) breakBefore = true
      i++
      continue
    }
    const start = i
    if (kind === DIGIT) {
      i = numberEnd(source, i, n)
      push(start, i, 'number', fold(source.slice(start, i)))
      continue
    }
    if (c === 0x2e && source.charCodeAt(i + 1) === 0x2e) while (i < n && source.charCodeAt(i) === 0x2e) i++
    else i += c >= 0xd800 && c <= 0xdbff && i + 1 < n ? 2 : 1
    push(start, i, isPunctuation(c) && c !== PERCENT ? 'punct' : 'symbol', markOf(source.slice(start, i)))
  }
  flush()
  return withLayers(text, { tokens })
}

/** «٪» */
const PERCENT = 0x66a
/** Persian marks by their Latin fellows, which the engine knows. */
const MARKS: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?', '“': '"', '”': '"', '„': '"', '٫': '.', '٬': ',' }
const markOf = (mark: string): string => MARKS[mark] ?? mark

/** The parts of what is written without a blank. */
function piecesOf(source: string, start: number, end: number, gap: Piece['gap'], pieces: Piece[]): void {
  let from = start
  let before = gap
  for (let i = start; i <= end; i++)
    if (i === end || source.charCodeAt(i) === ZWNJ) {
      const key = i > from ? fold(source.slice(from, i)) : ''
      if (key) {
        pieces.push({ start: from, end: i, key, gap: before })
        before = 'joiner'
      }
      from = i + 1
    }
}

/** Words of pieces that stand side by side: the longest of the table, what is joined by its non-joiner, suffixes. */
function wordsOf(pieces: readonly Piece[]): { start: number; end: number; key: string }[] {
  const words: { start: number; end: number; key: string }[] = []
  for (let i = 0; i < pieces.length; ) {
    const first = pieces[i]!
    const found = longest(pieces, i)
    let at = found ? found.end : i + 1
    let key = found ? found.key : (joins().same.get(first.key) ?? first.key)
    // «می شود», «نمی‌تواند»
    if (!found && PREFIXES.has(first.key) && pieces[at] && pieces[at]!.gap !== 'other') key += pieces[at++]!.key
    while (at < pieces.length) {
      const next = pieces[at]!
      if (next.gap === 'joiner' ? APART.has(key) || (BEHIND.has(next.key) && !SUFFIXES.has(next.key)) || longest(pieces, at) : next.gap !== 'blank' || !isSuffix(key, next.key)) break
      key += next.key
      at++
    }
    words.push({ start: first.start, end: pieces[at - 1]!.end, key })
    i = at
  }
  return words
}

/** «کتاب ها», «هسته ای», «کرده اند» */
const isSuffix = (key: string, suffix: string): boolean => (ACROSS.has(suffix) && key.length > 2) || (key.endsWith('ه') && key.length > 3 && /^(?:ای|اند|ام|ایم|اید)$/.test(suffix))

function longest(pieces: readonly Piece[], i: number): { end: number; key: string } | undefined {
  let node: Node | undefined = joins().root
  let found: { end: number; key: string } | undefined
  for (let at = i; at < pieces.length && node; at++) {
    if (at > i && pieces[at]!.gap === 'other') break
    node = node.next?.get(pieces[at]!.key)
    if (node?.key && at > i) found = { end: at + 1, key: node.key }
  }
  return found
}

/** The keys of a name as a table writes it: as the tokens of a text are. One function, kept. */
export function keysOf(form: string): readonly string[] {
  const pieces: Piece[] = []
  let first = true
  for (const match of form.matchAll(/[^\s/()«»"',-]+/g)) {
    piecesOf(form, match.index, match.index + match[0].length, first ? 'other' : 'blank', pieces)
    first = false
  }
  return wordsOf(pieces).map(({ key }) => key)
}

/** ۱۲۰۰, ۱۲٫۵, 10:30. */
function numberEnd(source: string, i: number, n: number): number {
  while (i < n) {
    const c = source.charCodeAt(i)
    if (kindOf(c) === DIGIT) i++
    else if ((c === 0x2c || c === 0x2e || c === 0x3a || c === 0x66b || c === 0x66c) && kindOf(source.charCodeAt(i + 1)) === DIGIT) i += 2
    else break
  }
  return i
}
