// Gives a reading its value against the story's date. What can't be resolved is null, never a guess.
import { addMonths, civil, dayNumber, inCalendar, mondayOf, monthSpan, validDate, weekdayOf } from './calendar.js'
import { away, end, plus, SMALL, start, stretch, unitValue, within } from './amounts.js'
import type { TimeContext } from './context.js'
import { dateValue, festival, nthWeekday, seasonValue, weekdayValue } from './dates.js'
import { partOf } from './parts.js'
import type { Amount, Reading, Shift, Unit } from './reading.js'
import { dayMoment, daysValue, dayValue, firstDay, lastDay, momentAt, monthValue, rangeValue, type Value, yearValue } from './values.js'

export interface Resolved { readonly value: Value | null; readonly basis: 'explicit' | 'relative' | 'unresolved'; readonly eventValue?: Value | null }

const UNRESOLVED: Resolved = { value: null, basis: 'unresolved' }

/** @example resolve({ is: 'today', days: -1 }, context).value // the day before publication */
export function resolve(reading: Reading, context: TimeContext): Resolved {
  if (reading.is === 'nthDay') return nthDay(reading, context)
  const value = evaluate(reading, context)
  if (!value) return UNRESOLVED
  return { value, basis: isExplicit(reading) ? 'explicit' : 'relative' }
}

function isExplicit(reading: Reading): boolean {
  switch (reading.is) {
    case 'date': return reading.year !== undefined
    case 'decade': case 'century': return true
    case 'season': case 'yearPart': case 'festival': return reading.year !== undefined
    case 'range': return isExplicit(reading.to) || isExplicit(reading.from)
    case 'part': case 'by': case 'until': case 'before': case 'after': case 'nth': return isExplicit(reading.of)
    default: return false
  }
}

/** The value of a reading, or null. */
export function evaluate(reading: Reading, context: TimeContext): Value | null {
  const now = context.published
  switch (reading.is) {
    case 'vague': return null
    case 'date': return dateValue(reading, context)
    case 'decade': {
      const base = reading.shift !== undefined && now !== null ? civil(now).year - (civil(now).year % 10) + reading.shift * 10 : reading.year
      return { from: { year: base, x: 1 }, grain: 'decade' }
    }
    case 'century': return context.conventions.away === 'day' ? rangeValue({ year: (reading.century - 1) * 100 }, { year: reading.century * 100 - 1 }, 'century') : { from: { year: (reading.century - 1) * 100, x: 2 }, grain: 'century' }
    case 'range': return range(reading.from, reading.to, context)
    case 'part': {
      const of = evaluate(reading.of, context)
      return of && partOf(reading.part, of, context)
    }
    case 'nth': return nth(reading, context)
    case 'season': return seasonValue(reading.season, reading.yearShift !== undefined && now !== null ? civil(now).year + reading.yearShift : reading.year, reading.shift, context)
    case 'either': {
      const value = evaluate(reading.of, context)
      return value && (value.from === 'open' ? value : { ...value, from: { year: value.from.year, ...(value.from.month ? { month: value.from.month } : {}) } })
    }
    case 'yearPart': {
      const year = reading.year ?? (now === null ? undefined : civil(now).year + (reading.shift ?? 0))
      if (year === undefined) return null
      const size = reading.unit === 'quarter' ? 3 : 6
      const first = (reading.n - 1) * size + 1
      return first + size - 1 > 12 || first < 1 ? null : rangeValue({ year, month: first }, { year, month: first + size - 1 }, reading.unit)
    }
    case 'festival': return festival(reading.reckoning, reading.yearShift !== undefined && now !== null ? civil(now).year + reading.yearShift : reading.year, reading.shift, context)
    case 'moonMonth': {
      const span = [0, 1].map((n) => monthSpan('hijri', inCalendar('hijri', dayNumber(reading.year, 1, 1)).year + n, reading.month)).find((s) => s && civil(s[0]).year === reading.year)
      return span ? daysValue(span[0], span[1]) : null
    }
    case 'isoWeek': {
      const year = reading.year ?? (now === null ? null : civil(now).year)
      if (year === null || reading.n < 1 || reading.n > 53) return null
      const monday = mondayOf(dayNumber(year, 1, 4)) + 7 * (reading.n - 1)
      return daysValue(monday, monday + 6, 'week')
    }
    case 'weekOf': {
      const day = evaluate(reading.of, context)
      const first = day && firstDay(day)
      return first === null ? null : daysValue(mondayOf(first), mondayOf(first) + 6, 'week')
    }
    case 'back': return back(reading.unit, reading.shift, context)
    case 'sameDay': {
      const told = reading.as === 'today' ? (now === null ? null : dayValue(now)) : back('day', 0, context)
      return told && told.from !== 'open' && told.from.month !== undefined && told.from.day !== undefined && validDate(reading.year, told.from.month, told.from.day) ? { from: { ...told.from, year: reading.year }, grain: 'day' } : null
    }
    case 'until': {
      if (reading.of.is === 'now') return now === null ? null : rangeValue('open', dayMoment(now))
      return evaluate(reading.of, ahead(context))
    }
    case 'by': return deadline(reading.of, ahead(context))
    case 'before': {
      const of = deadline(reading.of, context)
      if (!of || now === null) return of && rangeValue('open', end(of), of.grain)
      const last = lastDay(of)
      if (last === null) return of
      return last > now ? rangeValue(momentAt(now, end(of)), end(of), of.grain) : rangeValue('open', start(of), of.grain)
    }
    case 'after': {
      const of = evaluate(reading.of, context)
      return of && rangeValue(start(of), 'open', of.grain)
    }
    case 'since': {
      if (now === null) return null
      const of = evaluate(reading.of, { ...context, direction: 'past' })
      if (!of || of.from === 'open') return null
      const from = reading.of.is === 'part' && (reading.of.part === 'start' || reading.of.part === 'early') && of.from.approx ? { ...of.from, approx: false } : of.from
      return rangeValue(from, momentAt(now, of.from), of.grain)
    }
    case 'away': {
      // «بعد ذلك بسنوات»: years from a day told far above are not to be counted
      if (reading.from?.is === 'back' && (reading.amount.count === undefined || (!SMALL.has(reading.amount.unit) && !context.mentioned))) return null
      return away(reading.amount, context.ahead && !reading.from ? 'future' : reading.toward, reading.from && evaluate(reading.from, context), context)
    }
    case 'clock': return context.previous ?? null
    default: return now === null ? null : relativeValue(reading, now, context)
  }
}

/** Deadlines lie ahead; those told of the past («بقي حتى الأحد») are the nearest. */
const ahead = (context: TimeContext): TimeContext => (context.direction === 'future' ? context : { ...context, direction: context.direction === 'past' ? null : 'future' })

/** Readings that count from the story's date. */
function relativeValue(reading: Reading, now: number, context: TimeContext): Value | null {
  switch (reading.is) {
    case 'today': return dayValue(now + reading.days)
    case 'now': return dayValue(now)
    case 'weekday': return weekdayValue(reading, reading.of && evaluate(reading.of, { ...context, direction: 'future' }), now, context)
    case 'unit': return unitValue(reading.unit, reading.shift, now, context)
    case 'stretch': return stretch(reading.amount, reading.toward, now, context)
    case 'within': return within(reading.amount, now, context)
    case 'sinceAmount': {
      const from = away({ ...reading.amount, approx: !SMALL.has(reading.amount.unit) }, 'past', undefined, context)
      if (reading.amount.count === undefined || !from || from.from === 'open') return null
      return rangeValue(from.from, momentAt(now, from.from), from.grain)
    }
    case 'lasting': {
      const base = context.previous && firstDay(context.previous)
      if (base === null || reading.amount.count === undefined) return null
      if (reading.amount.unit === 'hour' || reading.amount.unit === 'minute') return reading.amount.count < 24 ? dayValue(base) : daysValue(base, base + Math.round(reading.amount.count / 24))
      return daysValue(base, plus(base, reading.amount, 1))
    }
    case 'rest': {
      const unit = unitValue(reading.unit, 0, now, { ...context, direction: 'future' })
      if (!unit) return null
      const last = lastDay(unit)!
      if (reading.earlier) return context.conventions.away === 'day' ? daysValue(firstDay(unit)!, now - 1) : unit.grain === 'week' ? daysValue(firstDay(unit)!, now) : unit
      if (reading.later && context.conventions.away !== 'day') return now >= last ? daysValue(now + 1, now + 6) : daysValue(now + 1, last)
      return daysValue(now, last)
    }
    default: return null
  }
}

/** The end of the year as a deadline is its last month, without "about". */
function deadline(reading: Reading, context: TimeContext): Value | null {
  const value = evaluate(reading, context)
  if (!value || reading.is !== 'part' || reading.part !== 'end' || value.from === 'open' || value.to !== undefined) return value
  return { ...value, from: { ...value.from, approx: false } }
}

/** «من 13 إلى 15 تموز»: either end lends the other what it lacks. */
function range(from: Reading, to: Reading, context: TimeContext): Value | null {
  let a = from
  let b = to
  if (a.is === 'date' && b.is === 'date') {
    if (a.month === undefined && a.day === undefined && a.year !== undefined && a.year <= 31 && b.day !== undefined) a = { is: 'date', day: a.year }
    if (a.day !== undefined && a.month === undefined && b.month !== undefined) a = { ...a, month: b.month, ...(b.calendar ? { calendar: b.calendar } : {}) }
    if (b.day !== undefined && b.month === undefined && a.month !== undefined) b = { ...b, month: a.month, ...(a.calendar ? { calendar: a.calendar } : {}) }
    if (a.year === undefined && b.year !== undefined) a = { ...a, year: a.month !== undefined && b.month !== undefined && a.month > b.month ? b.year - 1 : b.year }
    if (b.year === undefined && a.year !== undefined && b.month !== undefined) b = { ...b, year: a.month !== undefined && a.month > b.month ? a.year + 1 : a.year }
    if (a.shift === undefined && b.shift !== undefined && a.year === undefined) a = { ...a, shift: b.shift }
  }
  let x = evaluate(a, context)
  if (a.is === 'either' && b.is === 'either' && x) {
    const y = evaluate(b, { ...context, published: firstDay(x), direction: 'future' })
    return y && rangeValue(start(x), end(y), x.grain)
  }
  let y = evaluate(b, context)
  if (!x || !y) return null
  if (firstDay(x)! > lastDay(y)!) {
    // «من الأحد إلى الخميس»: the second follows the first
    if (context.published !== null) {
      if (b.is === 'weekday' && !b.of) y = dayValue(firstDay(x)! + ((b.weekday - weekdayOf(firstDay(x)!) + 7) % 7))
      else if (b.is === 'date' && b.year === undefined) y = evaluate(b, { ...context, published: firstDay(x)!, direction: 'future' }) ?? y
      else if (a.is === 'date' && a.year === undefined) x = evaluate(a, { ...context, published: lastDay(y)!, direction: 'past' }) ?? x
    }
    if (firstDay(x)! > lastDay(y)!) return null
  } else if (a.is === 'weekday' && b.is === 'weekday' && lastDay(y)! - firstDay(x)! > 6) {
    x = dayValue(lastDay(y)! - ((weekdayOf(lastDay(y)!) - a.weekday + 7) % 7))
  }
  const [u, v] = [start(x), end(y)]
  return rangeValue(u, v, u.day && v.day ? 'day' : u.month && v.month ? 'month' : 'year')
}

function nth(r: Extract<Reading, { is: 'nth' }>, context: TimeContext): Value | null {
  const of = evaluate(r.of, context)
  const first = of && firstDay(of)
  const last = of && lastDay(of)
  if (first === null || last === null || first === undefined || last === undefined || r.n === 0) return null
  if (r.weekday !== undefined) return dayValue(nthWeekday(r.n, r.weekday, first, last))
  switch (r.unit) {
    case 'day': return dayValue(r.n > 0 ? first + r.n - 1 : last + r.n + 1)
    case 'week': {
      // the first week that begins in it; the last is the one that holds its end wholly or begins in it
      const monday = r.n > 0 ? first + ((8 - weekdayOf(first)) % 7) + 7 * (r.n - 1) : (of!.grain === 'year' ? mondayOf(last) : mondayOf(last - 6 + ((7 - weekdayOf(last)) % 7 === 0 ? 6 : 0))) + 7 * (r.n + 1)
      return daysValue(monday, monday + 6, 'week')
    }
    case 'weekend': {
      const saturday = r.n > 0 ? first + ((6 - weekdayOf(first) + 7) % 7) + 7 * (r.n - 1) : last - ((weekdayOf(last) - 6 + 7) % 7) + 7 * (r.n + 1)
      return daysValue(saturday, saturday + 1, 'week')
    }
    case 'month': {
      const at = r.n > 0 ? addMonths(first, r.n - 1) : addMonths(last - civil(last).day + 1, r.n + 1)
      return monthValue(civil(at).year, civil(at).month)
    }
    case 'quarter': case 'half': {
      const size = r.unit === 'quarter' ? 3 : 6
      const at = r.n > 0 ? addMonths(first, size * (r.n - 1)) : addMonths(last + 1, size * r.n)
      const { year, month } = civil(at)
      return rangeValue({ year, month }, momentAt(addMonths(at, size - 1), 'month'), r.unit)
    }
    case 'year': return yearValue(r.n > 0 ? civil(first).year + r.n - 1 : civil(last).year + r.n + 1)
    default: return null
  }
}

/** "That day", «اليوم التالي», «الشهر نفسه»: counted from the time last told. */
function back(unit: Unit, shift: Shift, context: TimeContext): Value | null {
  const previous = context.mentioned ?? context.previous ?? (context.conventions.away === 'day' && context.published !== null ? dayValue(context.published) : null)
  const base = previous && (shift > 0 ? lastDay(previous) : firstDay(previous))
  if (!previous || base === null || base === undefined) return null
  if (unit === 'day') {
    if (shift === 0 && start(previous).day === undefined) return previous
    return start(previous).day === undefined ? null : dayValue(base + shift)
  }
  if (shift === 0 && unit === 'hour') return previous
  return unitValue(unit, shift, base, { ...context, direction: 'future' })
}

/** «لليوم الرابع على التوالي»: the time is the day reached, the event runs from the first to it. */
function nthDay(r: Extract<Reading, { is: 'nthDay' }>, context: TimeContext): Resolved {
  const reached = r.of ? evaluate(r.of, context) : context.previous && context.previous.from !== 'open' && context.previous.from.day && Math.abs(firstDay(context.previous)! - (context.published ?? 0)) <= 7 ? context.previous : context.published === null ? null : dayValue(context.published)
  const day = reached && lastDay(reached)
  if (day === null || day === undefined) return UNRESOLVED
  const amount: Amount = { unit: r.unit, count: r.n - 1 }
  if (r.unit === 'day') return { value: dayValue(day), basis: 'relative', eventValue: daysValue(plus(day, amount, -1), day) }
  if (r.unit === 'week') return { value: unitValue('week', 0, day, { ...context, direction: 'past' }), basis: 'relative', eventValue: rangeValue(dayMoment(plus(day, amount, -1), true), dayMoment(day)) }
  if (r.unit === 'month') return { value: unitValue('month', 0, day, context), basis: 'relative', eventValue: rangeValue(momentAt(plus(day, amount, -1), 'month', true), momentAt(day, 'month'), 'month') }
  return { value: unitValue('year', 0, day, context), basis: 'relative', eventValue: rangeValue(momentAt(plus(day, amount, -1), 'year', true), momentAt(day, 'year'), 'year') }
}
