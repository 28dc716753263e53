import type { Document } from '../document/document.js'
import { dateOfPredicate } from '../language/times/attach.js'

/** The EDTF date of a predicate's act, or null. An act that lasts takes the time's `eventValue`. */
export function dateOf(document: Document, predicate: number | undefined): string | null {
  if (predicate === undefined) return null
  const time = dateOfPredicate(document, predicate)
  return time ? (time.eventValue ?? time.value) : null
}
