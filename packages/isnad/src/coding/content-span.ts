// Small ways about the words of a content.
import type { Document } from '../document/document.js'
import type { Span } from '../document/span.js'

/** Leaves off white space, marks and a leading "and" at the edges; undefined when nothing is left. @example trim(document, { start: 10, end: 20 }) */
export function trim({ text }: Document, span: Span): Span | undefined {
  let { start, end } = span
  while (start < end && /[\s"“”«»،,:;؛.\-–—]/.test(text[start]!)) start++
  while (end > start && /[\s"“”«»،,:;؛.\-–—]/.test(text[end - 1]!)) end--
  return end > start ? { start, end } : undefined
}

/** The word at an offset, of those in a range; its end where none is. @example wordAt(document, 120, 4, 60) */
export function wordAt({ words }: Document, offset: number, from: number, to: number): number {
  for (let i = from; i < to; i++) if (words[i]!.end > offset) return i
  return to
}
