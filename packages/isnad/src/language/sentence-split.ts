// Sentences, quotations and datelines, where the tokens that begin a sentence or a paragraph are known: what languages that mark sentences by full stops have in common.
import type { Dateline, Split, Tokenized, Worded } from '../document/document.js'
import { withLayers } from '../document/layers.js'
import type { Quotation, Sentence } from '../document/word.js'

/** What begins at a token (an entry of `starts`): nothing, a sentence or a paragraph. */
export const PARAGRAPH = 2

/**
 * Cuts the words where `starts` says. A sentence knows the outermost long quotation that was open when it began.
 * @example divide(text, boundaries(text), quotations, dateline).sentences.length
 */
export function divide(text: Worded, starts: Uint8Array, quotations: Quotation[], dateline: Dateline | undefined): Split {
  const { words } = text
  const sentences: Sentence[] = []
  let paragraph = -1
  let first = 0
  let open = 0
  const close = (last: number): void => {
    const start = words[first]!.start
    while (open < quotations.length && quotations[open]!.end <= start) open++
    let insideQuote: number | undefined
    for (let q = open; q < quotations.length && quotations[q]!.start < start; q++) if (quotations[q]!.end > start && !quotations[q]!.short) insideQuote ??= q
    sentences.push({ index: sentences.length, first, last, start, end: words[last - 1]!.end, headline: start < text.bodyStart, paragraph: Math.max(0, paragraph), insideQuote })
    first = last
  }
  for (let w = 0; w < words.length; w++) {
    const { token } = words[w]!
    // of the words that one token holds only the first can begin anything
    if (w > 0 && words[w - 1]!.token === token) continue
    if (starts[token] && w > first) close(w)
    if (starts[token] === PARAGRAPH) paragraph++
  }
  if (words.length > first) close(words.length)
  return withLayers(text, { sentences, quotations, dateline })
}

/** Whether a token begins a paragraph, or the body behind the headline. */
export const opensParagraph = ({ tokens, bodyStart }: Tokenized, t: number): boolean => t === 0 || tokens[t]!.breakBefore || (bodyStart > 0 && tokens[t]!.start >= bodyStart && tokens[t - 1]!.start < bodyStart)

/** Whether a sentence has ended before a token: at a full stop, or at a mark that closes behind one. */
export function hasEnded({ tokens }: Tokenized, t: number, closing: ReadonlySet<string>): boolean {
  const before = tokens[t - 1]!.key
  return ENDS.test(before) || (closing.has(before) && t > 1 && ENDS.test(tokens[t - 2]!.key))
}
/** Marks that end a sentence. */
export const ENDS = /^(?:\.+|[!?…])$/

/** How a language whose sentences begin with a capital marks what closes and opens; `alone`: whether an opening mark behind a full stop begins a sentence whatever follows. */
export interface Edges { readonly closing: ReadonlySet<string>; readonly opening: ReadonlySet<string>; readonly alone: boolean; isUpper(charCode: number): boolean }

/**
 * Where sentences begin, by token: 1 a sentence, 2 a paragraph. A sentence begins with a capital, or a figure behind a full stop.
 * @example startsByCapital(text, edges) // «Il part. Elle reste.» → a mark at «Il» and «Elle»
 */
export function startsByCapital(text: Tokenized, { closing, opening, alone, isUpper }: Edges): Uint8Array {
  const { tokens } = text
  const starts = new Uint8Array(tokens.length)
  for (let t = 0; t < tokens.length; t++) {
    if (opensParagraph(text, t)) {
      starts[t] = PARAGRAPH
      continue
    }
    const { key } = tokens[t]!
    if (!hasEnded(text, t, closing) || closing.has(key)) continue
    let next = t
    while (next < tokens.length && opening.has(tokens[next]!.key)) next++
    const c = next < tokens.length ? text.text.charCodeAt(tokens[next]!.start) : 0
    if (isUpper(c) || (c >= 48 && c <= 57 && tokens[t - 1]!.key === '.') || (alone && opening.has(key))) starts[t] = 1
  }
  return starts
}

/** Reads the tokens sentence by sentence, before there are words. @example forEachSentence(starts, tokens.length, (first, last) => read(first, last)) */
export function forEachSentence(starts: Uint8Array, count: number, read: (first: number, last: number) => void): void {
  let first = 0
  for (let t = 0; t <= count; t++)
    if (t === count || (starts[t] && t > first)) {
      read(first, t)
      first = t
    }
}

/** A quotation mark that opened. */
export interface OpenMark { readonly start: number; readonly end: number; readonly word: number; readonly mark: string }
/** What a mark does, given those that are open: the last one it closes goes with all inside it. */
export type MarkRole = (mark: string, open: readonly OpenMark[]) => 'opens' | 'closes' | 'either' | undefined

/** Words that a short quotation has at most. */
const SHORT = 3

/**
 * Quotations in one pass, outer before inner: one that its paragraph does not close ends with it. Of marks that look the same at both ends («"») the second closes the first.
 * @example quotationsBy(text, starts, (mark) => (mark === '«' ? 'opens' : mark === '»' ? 'closes' : mark === '"' ? 'either' : undefined))
 */
export function quotationsBy({ words }: Worded, starts: Uint8Array, roleOf: MarkRole, counts: (from: number, to: number, words: number) => boolean = () => true): Quotation[] {
  const found: { start: number; end: number; from: number; to: number; closed: boolean; words: number }[] = []
  const stack: OpenMark[] = []
  let lastEnd = 0
  const finish = (opened: OpenMark | undefined, end: number, to: number, closed: boolean, word: number): void => {
    if (opened && to > opened.end) found.push({ start: opened.start, end, from: opened.end, to, closed, words: word - opened.word - 1 })
  }
  for (let w = 0; w < words.length; w++) {
    const { token, pos, key: mark, start, end } = words[w]!
    if (starts[token] === PARAGRAPH) for (const opened of stack.splice(0)) finish(opened, lastEnd, lastEnd, false, w)
    lastEnd = end
    const role = pos === 'punct' ? roleOf(mark, stack) : undefined
    if (role === undefined) continue
    const same = role === 'either' ? stack.findLastIndex((opened) => opened.mark === mark) : -1
    if (role === 'opens' || (role === 'either' && same < 0)) stack.push({ start, end, word: w, mark })
    else finish(role === 'closes' ? stack.pop() : stack.splice(same)[0], end, start, true, w)
  }
  for (const opened of stack) finish(opened, lastEnd, lastEnd, false, words.length)
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => counts(one.from, one.to, one.words))
    .map((one, index) => ({ index, start: one.start, end: one.end, closed: one.closed, inner: { start: one.from, end: one.to }, short: one.words <= SHORT }))
}

/**
 * The dateline that a pattern with the groups `place`, `date` and `agency` finds in the first letters of the body.
 * @example datelineBy(text, /^(?<place>\p{Lu}+) - /u, 120)?.place // «PARIS - …»
 */
export function datelineBy(text: Worded, pattern: RegExp, reach: number, isOne: (groups: Readonly<Record<string, string | undefined>>) => boolean = () => true): Dateline | undefined {
  const start = text.bodyStart
  const head = text.text.slice(start, start + reach)
  const match = pattern.exec(head)
  if (!match?.groups || !isOne(match.groups)) return undefined
  const at = (part: string | undefined): { start: number; end: number } | undefined => {
    if (!part) return undefined
    const from = start + head.indexOf(part)
    return { start: from, end: from + part.length }
  }
  return { start, end: start + match[0].length, place: at(match.groups.place), agency: at(match.groups.agency), date: at(match.groups.date) }
}
