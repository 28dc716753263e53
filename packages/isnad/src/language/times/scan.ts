// Finds the times of a document: sentence by sentence, one look-up a token, the grammar only where a word of time stands.
import type { Parsed, Timed } from '../../document/document.js'
import type { Time } from '../../document/time.js'
import { attachTimes } from './attach.js'
import { parseDay } from './calendar.js'
import { anchorEvent, GroupIndex } from './anchors.js'
import { NEWS } from './conventions.js'
import { directionAt } from './direction.js'
import type { TimeLanguage } from './language.js'
import { Reader } from './reader.js'
import { resolve, type TimeContext } from './resolve.js'
import { toUnits, type Unit } from './units.js'
import { type Value, writeEdtf } from './values.js'

/** @example findTimesWith(parsed, arabicTimes).times // [{ start, end, value: '2025-01-17', … }] */
export function findTimesWith(text: Parsed, language: TimeLanguage): Timed {
  const times: Time[] = []
  const published = parseDay(text.published)
  let previous: Value | null = null
  const groups = new GroupIndex(text)
  for (const { first, last, sentence } of stretches(text)) {
    const units = toUnits(text.text, text.tokens, first, last, language.lexicon(), language.variants, language.normalize)
    const reader = new Reader(units, text.text)
    for (let i = 0; i < units.length; ) {
      const unit = units[i]!
      if (unit.kind === 'mark' || (unit.kind === 'word' && unit.lexemes.length === 0)) {
        i++
        continue
      }
      const match = language.read(reader, i)
      if (!match) {
        const anchored = language.anchor(reader, i)
        const event = anchored && anchorEvent(text, sentence, units[anchored.event]!.start, anchored, groups)
        if (anchored && event) {
          times.push({ start: units[i]!.start, end: event.end, index: times.length, sentence, rule: anchored.rule, value: null, basis: 'unresolved', anchor: { first: event.first, last: event.last, relation: anchored.relation } })
          i = anchored.event
        } else i++
        continue
      }
      const span = spanOf(units, match.first, match.end)
      const context: TimeContext = { published, direction: directionAt(text, sentence, span), previous, conventions: NEWS, nextWeekday: language.nextWeekday }
      const { value, basis, eventValue } = resolve(match.reading, context)
      times.push({ ...span, index: times.length, sentence, rule: match.rule, value: value && writeEdtf(value), basis, ...(eventValue === undefined ? {} : { eventValue: eventValue && writeEdtf(eventValue) }) })
      if (value) previous = value
      i = match.end
    }
  }
  return { ...text, times, datedBy: attachTimes(text, times, language) }
}

const spanOf = (units: readonly Unit[], first: number, end: number): { start: number; end: number } => ({ start: units[first]!.start, end: units[end - 1]!.end })

/** The token ranges to read: the sentences, or the lines where there are no sentences yet. */
function* stretches(text: Parsed): Generator<{ first: number; last: number; sentence: number }> {
  const { tokens, sentences } = text
  if (!sentences.length) {
    for (let first = 0, i = 1; i <= tokens.length; i++) {
      if (i < tokens.length && !tokens[i]!.breakBefore) continue
      if (i > first) yield { first, last: i, sentence: 0 }
      first = i
    }
    return
  }
  let token = 0
  for (const sentence of sentences) {
    while (token < tokens.length && tokens[token]!.end <= sentence.start) token++
    const first = token
    while (token < tokens.length && tokens[token]!.start < sentence.end) token++
    yield { first, last: token, sentence: sentence.index }
  }
}
