// Where the verb that governs a time looks: «وقّع الجمعة» back, «يوقّع الجمعة» ahead.
import type { Parsed } from '../../document/document.js'
import type { Span } from '../../document/span.js'
import type { Direction } from './resolve.js'

export function directionAt(_text: Parsed, _sentence: number, _span: Span): Direction {
  return null
}
