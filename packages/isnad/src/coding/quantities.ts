// Figures beside an event: dead, injured, detained, sums, with who gives them.
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { CodedQuantity } from './coded.js'

export function quantitiesOf(_document: Document, _predicate: Predicate): CodedQuantity[] {
  return []
}
