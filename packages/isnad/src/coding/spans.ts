import type { Document } from '../document/document.js'
import type { Span } from '../document/span.js'
import type { FindingSpan } from './findings.js'

/** A span of the whole text as one of the headline or the body. A span that would straddle both is cut to the part where it starts. */
export function findingSpan(document: Document, span: Span): FindingSpan {
  const { bodyStart } = document
  if (span.start < bodyStart) return { in: 'headline', start: span.start, end: Math.min(span.end, bodyStart - 2) }
  return { in: 'text', start: span.start - bodyStart, end: span.end - bodyStart }
}

/** A story as far as spans point into it. */
interface Pointed { readonly headline?: string | null; readonly text: string }

/** What a span's offsets count in. @example textIn(story, 'headline') */
export const textIn = (story: Pointed, where: FindingSpan['in']): string => (where === 'headline' ? (story.headline ?? '') : story.text)

/** The words of a story that a span holds. @example wordsAt(story, event.trigger) // 'وقّع' */
export const wordsAt = (story: Pointed, span: FindingSpan): string => textIn(story, span.in).slice(span.start, span.end)

/** 32-bit FNV-1a twice over, as 16 hex digits: enough to see that a text is not the one that was read. */
export function textHash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193 ^ text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
    b ^= b >>> 13
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')
}

/** Where the words of a sentence begin, behind a dateline. @example beginOf(document, sentence) // "SEOUL, Feb 19 - North Korea fired": at "North" */
export const beginOf = ({ dateline }: Pick<Document, 'dateline'>, { start, end }: Span): number => (dateline && dateline.start >= start && dateline.end < end ? dateline.end : start)
