// The times of a document as findings.
import type { Document } from '../document/document.js'
import type { SourceLink, TimeFinding } from './findings.js'
import { findingSpan } from './spans.js'

/** @example codeTimes(document)[0] // { quote: { in: 'text', start: 71, end: 77 }, value: '2025-01-17', rule: 'weekday', sources: [] } */
export function codeTimes(document: Document, sources: readonly SourceLink[] = []): TimeFinding[] {
  return document.times.map((time) => ({ quote: findingSpan(document, time), value: time.value, rule: time.rule, sources: [...sources] }))
}
