// The sentence a finding stands on, by which a later version of the story tells it again, in other words, or no more.
import type { FindingSpan } from '../../coding/findings.js'

/** What a finding of a version before stood on. */
export interface Told { readonly sentence: string; readonly words: string }

/** @example toldIn('He came. She left.', { in: 'text', start: 9, end: 12 }) // { sentence: 'She left.', words: 'She' } */
export const toldIn = (text: string, span: { readonly start: number; readonly end: number }): Told => ({ sentence: sentenceOf(text, span.start, span.end), words: text.slice(span.start, span.end) })

/** The span a finding stands on first of all. */
export function firstSpan(body: Record<string, unknown>): FindingSpan | null {
  const span = body.trigger ?? body.cue ?? body.quote ?? body.span ?? (Array.isArray(body.quotes) ? body.quotes[0] : null)
  return span && typeof span === 'object' && 'in' in span ? (span as FindingSpan) : null
}

/** The sentence around a stretch of a text. */
export function sentenceOf(text: string, start: number, end: number): string {
  const before = text.slice(0, start)
  const from = Math.max(before.lastIndexOf('\n') + 1, lastStop(before))
  const after = /[.؟!?](?=\s|$)|\n/.exec(text.slice(end))
  return text.slice(from, after ? end + after.index + (after[0] === '\n' ? 0 : 1) : text.length).trim()
}
const lastStop = (text: string): number => {
  let at = 0
  for (const m of text.matchAll(/[.؟!?]\s/g)) at = m.index + m[0].length
  return at
}
