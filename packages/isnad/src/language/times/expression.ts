// A time expression by itself, without a story around it: for searching by date, and for the peers' test data.
import type { TimeConventions } from './conventions.js'
import { CALENDAR } from './conventions.js'
import { parseDay } from './calendar.js'
import type { TimeLanguage } from './language.js'
import { Reader } from './reader.js'
import type { Direction, TimeContext } from './context.js'
import { resolve } from './resolve.js'
import { toUnits } from './units.js'
import { writeEdtf } from './values.js'
import type { Text } from '../../document/document.js'
import type { LanguagePack } from '../pack.js'

export interface ParsedTime { readonly start: number; readonly end: number; readonly value: string | null; readonly rule: string }
export interface ExpressionOptions {
  readonly conventions?: TimeConventions
  readonly direction?: Direction
}

/**
 * Every time in a short text, counted from `reference`.
 *
 * @example parseTimeExpression('الأسبوع الماضي', '2025-01-17', arabic) // [{ start: 0, end: 14, value: '2025-01-06/2025-01-12', … }]
 */
export function parseTimeExpression(text: string, reference: string | null, pack: Pick<LanguagePack, 'tokenize' | 'times'>, options: ExpressionOptions = {}): ParsedTime[] {
  const language = pack.times
  if (!language) return []
  const story: Text = { story: { id: '', text }, language: '', text, bodyStart: 0, published: reference }
  const { tokens } = pack.tokenize(story)
  const units = toUnits(text, tokens, 0, tokens.length, language.lexicon())
  const reader = new Reader(units, text, true)
  const context: TimeContext = { published: parseDay(reference), direction: options.direction ?? null, previous: null, conventions: options.conventions ?? CALENDAR, nextWeekday: language.nextWeekday }
  const found: ParsedTime[] = []
  for (let i = 0; i < units.length; ) {
    const match = language.read(reader, i)
    if (!match) {
      i++
      continue
    }
    const { value } = resolve(match.reading, context)
    found.push({ start: units[match.first]!.start, end: units[match.end - 1]!.end, value: value && writeEdtf(value), rule: match.rule })
    i = match.end
  }
  return found
}

export type { TimeLanguage }
