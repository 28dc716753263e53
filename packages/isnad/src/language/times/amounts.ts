// So many units ago, ahead, past, to come, within: «قبل ثلاثة أيام», "the past two weeks", «خلال 48 ساعة».
import { addMonths, civil, mondayOf } from './calendar.js'
import type { TimeContext } from './context.js'
import type { Amount, Shift, Unit } from './reading.js'
import { daysValue, dayValue, firstDay, type Moment, momentAt, monthValue, rangeValue, type Value, yearValue } from './values.js'

export const SMALL = new Set<Unit>(['minute', 'hour', 'day', 'weekend'])

/** «الأسبوع الماضي»: a whole unit before, at or after now. */
export function unitValue(unit: Unit, shift: Shift, now: number, context: TimeContext): Value | null {
  const { year, month } = civil(now)
  switch (unit) {
    case 'minute': case 'hour': return dayValue(now)
    case 'day': return dayValue(now + shift)
    case 'weekend': {
      const coming = mondayOf(now) + 5 + 7 * shift
      // "over the weekend", told on a Tuesday, is the one that has been
      const saturday = shift === 0 && coming > now && (context.direction === 'past' || (context.direction === null && context.conventions.away !== 'day')) ? coming - 7 : coming
      return daysValue(saturday, saturday + 1, 'week')
    }
    case 'week': {
      const monday = mondayOf(now) + 7 * shift
      const toNow = shift === 0 && (context.direction === 'past' || (context.direction === null && context.conventions.thisWeek === 'to-now'))
      return daysValue(monday, toNow ? now : monday + 6, 'week')
    }
    case 'month': {
      const at = year * 12 + month - 1 + shift
      return monthValue(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1)
    }
    case 'quarter': case 'half': {
      const size = unit === 'quarter' ? 3 : 6
      const at = Math.floor((year * 12 + month - 1) / size) + shift
      const first = at * size
      return rangeValue({ year: Math.floor(first / 12), month: (first % 12) + 1 }, { year: Math.floor(first / 12), month: (first % 12) + size }, unit)
    }
    case 'season': {
      const at = Math.floor((year * 12 + month - 3) / 3) + shift
      return { from: { year: Math.floor(at / 4), season: 21 + (((at % 4) + 4) % 4) }, grain: 'season' }
    }
    case 'year': return yearValue(year + shift)
    case 'decade': return { from: { year: year - (year % 10) + 10 * shift, x: 1 }, grain: 'decade' }
    case 'century': return { from: { year: year - (year % 100) + 100 * shift, x: 2 }, grain: 'century' }
  }
}

/** A day so many units away. */
export function plus(day: number, amount: Amount, sign: 1 | -1): number {
  const n = sign * (amount.count ?? 1)
  let at = day
  switch (amount.unit) {
    case 'minute': at += Math.trunc(n / 1440); break
    case 'hour': at += Math.trunc(n / 24); break
    case 'day': case 'weekend': at += n; break
    case 'week': at += Math.round(n * 7); break
    case 'month': at = addMonths(at, Math.trunc(n)) + Math.round((n % 1) * 30); break
    case 'quarter': case 'season': at = addMonths(at, 3 * n); break
    case 'half': at = addMonths(at, 6 * n); break
    case 'year': at = addMonths(at, Math.round(12 * n)); break
    case 'decade': at = addMonths(at, Math.round(120 * n)); break
    case 'century': at = addMonths(at, Math.round(1200 * n)); break
  }
  return amount.and ? plus(at, amount.and, sign) : at
}

/** N units before or after now (or another time): to the unit, and approximately when it is a week or longer. */
export function away(amount: Amount, toward: 'past' | 'future', from: Value | null | undefined, context: Pick<TimeContext, 'published' | 'direction' | 'mentioned' | 'conventions'>): Value | null {
  // «وبعد أيام وقّع»: told of the past, it is counted from what was told before, if that is known
  const told = from === undefined && toward === 'future' && context.direction === 'past' && context.conventions.away !== 'day'
  const base = from !== undefined ? from : told ? (context.mentioned ?? null) : context.published === null ? null : dayValue(context.published)
  const day = base && firstDay(base)
  if (day === null || day === undefined) return null
  const sign = toward === 'past' ? -1 : 1
  if (amount.count === undefined) return context.conventions.away === 'day' ? dayValue(plus(day, { ...amount, count: 3 }, sign)) : some(amount.unit, sign, day)
  const at = plus(day, amount, sign)
  if (context.conventions.away === 'day' || amount.and) return dayValue(at, amount.approx && context.conventions.away !== 'day' ? true : undefined)
  switch (amount.unit) {
    case 'minute': case 'hour': case 'day': case 'weekend': return dayValue(at, amount.approx && amount.unit === 'day' ? true : undefined)
    case 'week': return from ? dayValue(at) : dayValue(at, true)
    case 'month': case 'quarter': case 'season': case 'half': {
      const { year, month } = civil(at)
      return amount.count % 1 ? monthValue(year, month, true) : monthValue(year, month, true)
    }
    case 'decade': case 'century': case 'year': return yearValue(civil(at).year, true)
  }
}

/** "Some days ago", "in the coming weeks": the month or year it must be in, approximately; years are too loose to say. */
function some(unit: Unit, sign: 1 | -1, day: number): Value | null {
  switch (unit) {
    case 'minute': case 'hour': return dayValue(day, true)
    case 'day': case 'weekend': {
      const { year, month } = civil(day + sign * 3)
      return monthValue(year, month, true)
    }
    case 'week': {
      const { year, month } = civil(day + sign * 21)
      return monthValue(year, month, true)
    }
    case 'month': return yearValue(civil(addMonths(day, sign * 4)).year, true)
    default: return null
  }
}

export function stretch(amount: Amount, toward: 'past' | 'future', now: number, context: TimeContext): Value | null {
  const sign = toward === 'past' ? -1 : 1
  if (amount.count === undefined) return toward === 'future' ? some(amount.unit, 1, now) : amount.unit === 'hour' ? dayValue(now, true) : null
  const count = amount.count
  if (context.conventions.stretch === 'whole' && Number.isInteger(count) && !amount.and) {
    if (count === 0) return null
    const near = unitValue(amount.unit, sign, now, { ...context, direction: 'future' })
    const far = unitValue(amount.unit, sign * count, now, { ...context, direction: 'future' })
    if (near && far && amount.unit !== 'hour' && amount.unit !== 'minute') {
      const [a, b] = sign < 0 ? [far, near] : [near, far]
      return rangeValue(start(a), end(b), amount.unit === 'weekend' || amount.unit === 'half' ? 'day' : amount.unit)
    }
  }
  const far = plus(now, amount, sign)
  const grain = amount.unit === 'year' || amount.unit === 'decade' || amount.unit === 'century' ? 'year' : amount.unit === 'month' ? 'month' : 'day'
  const approx = grain !== 'day' || amount.unit === 'week'
  return sign < 0 ? rangeValue(momentAt(far, grain, approx), momentAt(now, grain), grain) : rangeValue(momentAt(now, grain), momentAt(far, grain, approx), grain)
}

export function within(amount: Amount, now: number, context: TimeContext): Value | null {
  if (amount.count === undefined) return context.direction === 'past' ? null : some(amount.unit, 1, now)
  // a deadline runs from the day it was set, where the sentence tells it
  const sign = context.direction === 'past' ? -1 : 1
  const previous = context.previous && firstDay(context.previous)
  const base = sign > 0 && previous !== null && previous !== undefined && Math.abs(previous - now) <= 3 ? previous : now
  const far = plus(base, amount, sign)
  if (context.conventions.away !== 'day' && (amount.unit === 'year' || amount.unit === 'decade')) {
    return sign < 0 ? rangeValue(momentAt(far, 'year', true), momentAt(now, 'year'), 'year') : rangeValue(momentAt(now, 'year'), momentAt(far, 'year', true), 'year')
  }
  return sign < 0 ? daysValue(far, base) : daysValue(base, far)
}

/** The first end that is known. */
export const start = (value: Value): Moment => (value.from === 'open' ? (value.to as Moment) : value.from)
/** The last end that is known. */
export const end = (value: Value): Moment => (value.to === undefined || value.to === 'open' ? (value.from as Moment) : value.to)
