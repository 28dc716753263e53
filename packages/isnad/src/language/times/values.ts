// What a time expression means: a stretch of days whose two ends have a precision of their own, written as EDTF (ISO 8601-2).
import { civil, dayNumber, monthLength } from './calendar.js'

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'decade' | 'century'

/** One end, as fine as it is known: a year, a month, a day; `x` digits of the year are unknown (decade 1, century 2). `season` 21 spring … 24 winter. */
export interface Moment {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly season?: number
  readonly x?: 1 | 2
  readonly approx?: boolean
}

/** `to` left out: one moment. `open`: that end is not known (`..`). */
export interface Value {
  readonly from: Moment | 'open'
  readonly to?: Moment | 'open'
  readonly grain: Grain
}

export const dayMoment = (number: number, approx = false): Moment => ({ ...civil(number), ...(approx ? { approx } : {}) })
export const dayValue = (number: number, approx = false): Value => ({ from: dayMoment(number, approx), grain: 'day' })
export const monthValue = (year: number, month: number, approx = false): Value => ({ from: { year, month, ...(approx ? { approx } : {}) }, grain: 'month' })
export const yearValue = (year: number, approx = false): Value => ({ from: { year, ...(approx ? { approx } : {}) }, grain: 'year' })
export const daysValue = (from: number, to: number, grain: Grain = 'day'): Value => ({ from: dayMoment(from), to: dayMoment(to), grain })
export const rangeValue = (from: Moment | 'open', to: Moment | 'open', grain: Grain = 'day'): Value => ({ from, to, grain })

/** The same with `~` on its ends. */
export function approximate(value: Value): Value {
  const mark = (m: Moment | 'open'): Moment | 'open' => (m === 'open' ? m : { ...m, approx: true })
  return value.to === undefined ? { ...value, from: mark(value.from) } : { ...value, from: mark(value.from), to: mark(value.to) }
}

const pad = (n: number, width: number): string => String(Math.abs(n)).padStart(width, '0')

function writeMoment(m: Moment | 'open'): string {
  if (m === 'open') return '..'
  const sign = m.year < 0 ? '-' : ''
  let text = sign + pad(m.year, 4)
  if (m.x) text = `${text.slice(0, -m.x)}${'X'.repeat(m.x)}`
  else if (m.season) text += `-${m.season}`
  else if (m.month) text += `-${pad(m.month, 2)}${m.day ? `-${pad(m.day, 2)}` : ''}`
  return text + (m.approx ? '~' : '')
}

/** @example writeEdtf(monthValue(2024, 10, true)) // '2024-10~' */
export function writeEdtf(value: Value): string {
  if (value.to === undefined) return writeMoment(value.from)
  const from = writeMoment(value.from)
  const to = writeMoment(value.to)
  return from === to ? from : `${from}/${to}`
}

const SEASON_START = [3, 6, 9, 12]

/** First day of a moment, as a number; the season's by whole months. */
export function firstOf(m: Moment): number {
  if (m.x) return dayNumber(m.year - (m.year % 10 ** m.x), 1, 1)
  if (m.season) return dayNumber(m.year, SEASON_START[m.season - 21] ?? 1, 1)
  return dayNumber(m.year, m.month ?? 1, m.day ?? 1)
}

/** Last day of a moment. */
export function lastOf(m: Moment): number {
  if (m.x) return dayNumber(m.year - (m.year % 10 ** m.x) + 10 ** m.x - 1, 12, 31)
  if (m.season) {
    const month = (SEASON_START[m.season - 21] ?? 1) + 2
    return month > 12 ? dayNumber(m.year + 1, month - 12, monthLength(m.year + 1, month - 12)) : dayNumber(m.year, month, monthLength(m.year, month))
  }
  if (!m.month) return dayNumber(m.year, 12, 31)
  return dayNumber(m.year, m.month, m.day ?? monthLength(m.year, m.month))
}

export const firstDay = (value: Value): number | null => (value.from === 'open' ? null : firstOf(value.from))
export const lastDay = (value: Value): number | null => {
  const to = value.to ?? value.from
  return to === 'open' ? null : lastOf(to)
}
/** One day and no more. */
export const isDay = (value: Value): boolean => value.to === undefined && value.from !== 'open' && value.from.day !== undefined && !value.from.approx

/** A day number at the precision of a grain: the end of "since March" is a month. */
export function momentAt(number: number, like: Moment | Grain, approx = false): Moment {
  const { year, month, day } = civil(number)
  const extra = approx ? { approx: true } : {}
  const grain = typeof like === 'string' ? like : like.day ? 'day' : like.month ? 'month' : 'year'
  if (grain === 'day' || grain === 'week') return { year, month, day, ...extra }
  if (grain === 'month') return { year, month, ...extra }
  return { year, ...extra }
}
