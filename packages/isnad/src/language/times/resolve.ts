// Gives a reading its value against the story's date. What can't be resolved is null, never a guess.
import { addMonths, civil, dayNumber, easter, fromCalendar, inCalendar, monthSpan, mondayOf, orthodoxEaster, validDate, weekdayOf } from './calendar.js'
import type { TimeConventions } from './conventions.js'
import type { Amount, Reading, Shift, Unit } from './reading.js'
import { partOf } from './parts.js'
import { dayMoment, daysValue, dayValue, firstDay, firstOf, lastDay, momentAt, monthValue, rangeValue, type Moment, type Value, yearValue } from './values.js'

/** `present`: a present tense, which with a weekday looks ahead ("talks begin Monday") and with a date says nothing. */
export type Direction = 'past' | 'future' | 'present' | null

export interface TimeContext {
  /** Day number of the day of publication (or of the speech). */
  readonly published: number | null
  /** Where the governing verb looks. */
  readonly direction: Direction
  /** The day last told, for "the next day". */
  readonly previous: Value | null
  /** The time last mentioned in the same sentence, for "that month". */
  readonly mentioned?: Value | null
  /** The governing verb is in the future: «لن يكتمل قبل سنتين» is two years ahead. */
  readonly ahead?: boolean
  readonly conventions: TimeConventions
  /** "next Wednesday": the coming one, or that of next week (English). */
  readonly nextWeekday: 'coming' | 'next-week'
}

export interface Resolved { readonly value: Value | null; readonly basis: 'explicit' | 'relative' | 'unresolved'; readonly eventValue?: Value | null }

const UNRESOLVED: Resolved = { value: null, basis: 'unresolved' }
const SMALL = new Set<Unit>(['minute', 'hour', 'day', 'weekend'])

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
    case 'away': return away(reading.amount, context.ahead && !reading.from ? 'future' : reading.toward, reading.from, context)
    case 'clock': return context.previous ?? null
    default: return now === null ? null : relativeValue(reading, now, context)
  }
}

/** Deadlines lie ahead; those told of the past («بقي حتى الأحد») are the nearest. */
const ahead = (context: TimeContext): TimeContext => (context.direction === 'future' ? context : { ...context, direction: context.direction === 'past' ? null : 'future' })
const start = (value: Value): Moment => (value.from === 'open' ? (value.to as Moment) : value.from)
const end = (value: Value): Moment => (value.to === undefined || value.to === 'open' ? (value.from as Moment) : value.to)

/** Readings that count from the story's date. */
function relativeValue(reading: Reading, now: number, context: TimeContext): Value | null {
  switch (reading.is) {
    case 'today': return dayValue(now + reading.days)
    case 'now': return dayValue(now)
    case 'weekday': return weekdayValue(reading, now, context)
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

function dateValue(r: Extract<Reading, { is: 'date' }>, context: TimeContext): Value | null {
  const { day, month } = r
  const now = context.published
  if (r.yearShift !== undefined) {
    const { yearShift, ...rest } = r
    return now === null ? null : dateValue({ ...rest, year: (r.calendar && r.calendar !== 'gregorian' ? inCalendar(r.calendar, now) : civil(now)).year + yearShift }, context)
  }
  if (r.calendar && r.calendar !== 'gregorian') return otherCalendar(r, r.calendar, context)
  if (month === undefined && day === undefined) return r.year === undefined ? null : yearValue(r.year)
  if (r.year !== undefined) {
    if (month === undefined) return yearValue(r.year)
    if (day === undefined) return monthValue(r.year, month)
    if (!validDate(r.year, month, day)) return null
    const at = dayNumber(r.year, month, day)
    return r.nth && r.weekday !== undefined && weekdayOf(at) !== r.weekday && day <= 5 ? nth({ is: 'nth', n: day, weekday: r.weekday, of: { is: 'date', year: r.year, month } }, context) : dayValue(at)
  }
  if (now === null) return null
  const { year, month: thisMonth } = civil(now)
  if (month === undefined) return dayOfMonth(day!, r.weekday, now, r.shift, context)
  if (day === undefined) {
    if (r.shift === 0) return monthValue(year, month)
    const gap = month - thisMonth
    if (r.shift !== undefined) return monthValue(r.shift < 0 ? (gap < 0 ? year : year - 1) + (r.shift + 1) : (gap > 0 ? year : year + 1) + (r.shift - 1), month)
    if (context.direction === 'past') return monthValue(gap <= 0 ? year : year - 1, month)
    if (context.direction === 'future') return monthValue(gap >= 0 ? year : year + 1, month)
    if (context.conventions.open === 'next') return monthValue(gap >= 0 ? year : year + 1, month)
    // nobody says: the nearer one, within half a year either way
    return monthValue(gap > 6 ? year - 1 : gap < -6 ? year + 1 : year, month)
  }
  const candidates: number[] = []
  for (let y = year - 8; y <= year + 8; y++) if (validDate(y, month, day)) candidates.push(dayNumber(y, month, day))
  if (!candidates.length) return null
  // where a calendar is asked, a day of the running month is that of this year even when it is over
  const running = context.conventions.open === 'next' && r.weekday === undefined && r.shift === undefined && month === thisMonth && validDate(year, month, day) ? dayNumber(year, month, day) : null
  const best = running ?? pick(candidates, now, r.weekday, r.shift, context)
  return best === null ? null : dayValue(best)
}

/** "The 24th": of the month that fits. */
function dayOfMonth(day: number, weekday: number | undefined, now: number, shift: Shift | undefined, context: TimeContext): Value | null {
  const { year, month } = civil(now)
  const candidates: number[] = []
  for (let m = -12; m <= 12; m++) {
    const at = year * 12 + month - 1 + m
    const y = Math.floor(at / 12)
    if (validDate(y, at - y * 12 + 1, day)) candidates.push(dayNumber(y, at - y * 12 + 1, day))
  }
  const best = pick(candidates, now, weekday, shift, context)
  return best === null ? null : dayValue(best)
}

/** Of several days that an expression without a year can be, the one meant: a weekday beside it decides, then last/next, then where the verb looks. */
function pick(candidates: readonly number[], now: number, weekday: number | undefined, shift: Shift | undefined, context: TimeContext): number | null {
  const onDay = weekday === undefined ? candidates : candidates.filter((n) => weekdayOf(n) === weekday)
  const list = onDay.length ? onDay : candidates
  const before = list.filter((n) => (shift === undefined ? n <= now : n < now))
  const after = list.filter((n) => (shift === undefined ? n >= now : n > now))
  if (shift === 0) return list.find((n) => civil(n).year === civil(now).year) ?? null
  if (shift !== undefined && shift < 0) return before[before.length - 1] ?? null
  if (shift !== undefined && shift > 0) return after[0] ?? null
  if (context.direction === 'past') {
    const [last, next] = [before[before.length - 1], after[0]]
    // nobody leaves out the year of a day almost a year ago: «دعا إلى انتخابات في 20 مايو» looks ahead
    return last === undefined || (next !== undefined && shift === undefined && now - last > 6 * (next - now)) ? (next ?? last ?? null) : last
  }
  if (context.direction === 'future' || context.conventions.open === 'next') return after[0] ?? before[before.length - 1] ?? null
  return list.reduce((best, n) => (Math.abs(n - now) < Math.abs(best - now) ? n : best), list[0]!)
}

function otherCalendar(r: Extract<Reading, { is: 'date' }>, calendar: 'hijri' | 'persian', context: TimeContext): Value | null {
  const { month, day } = r
  const now = context.published
  if (r.year !== undefined && month === undefined) {
    const first = fromCalendar(calendar, r.year, 1, 1)
    const next = fromCalendar(calendar, r.year + 1, 1, 1)
    return first === null || next === null ? null : rangeValue({ year: civil(first).year }, { year: civil(next - 1).year }, 'year')
  }
  if (month === undefined) return null
  let year = r.year
  if (year === undefined) {
    if (now === null) return null
    const today = inCalendar(calendar, now)
    const gap = month - today.month
    if (r.shift === 0) year = today.year
    else if (r.shift !== undefined) year = r.shift < 0 ? (gap < 0 ? today.year : today.year - 1) : gap > 0 ? today.year : today.year + 1
    else if (context.direction === 'past') year = gap <= 0 ? today.year : today.year - 1
    else if (context.direction === 'future' || context.conventions.open === 'next') year = gap >= 0 ? today.year : today.year + 1
    else year = gap > 6 ? today.year - 1 : gap < -6 ? today.year + 1 : today.year
  }
  if (day !== undefined) {
    const at = fromCalendar(calendar, year, month, day)
    return at === null ? null : dayValue(at)
  }
  const span = monthSpan(calendar, year, month)
  if (!span) return null
  // a moon month has no month of its own in our calendar: the one that holds most of it, approximately
  const middle = civil(Math.floor((span[0] + span[1]) / 2))
  return monthValue(middle.year, middle.month, true)
}

function weekdayValue(r: Extract<Reading, { is: 'weekday' }>, now: number, context: TimeContext): Value | null {
  if (r.of) {
    const of = evaluate(r.of, { ...context, direction: 'future' })
    const first = of && firstDay(of)
    if (first === null || first === undefined) return null
    return dayValue(first + ((r.weekday - weekdayOf(first) + 7) % 7))
  }
  if (r.coming) return dayValue(now + (((r.weekday - weekdayOf(now) + 7) % 7) || 7) + 7 * (r.coming - 1))
  const today = weekdayOf(now)
  const back = (today - r.weekday + 7) % 7
  const forth = (r.weekday - today + 7) % 7
  if (r.shift !== undefined) {
    if (r.shift < 0) return dayValue(now - (back || 7) - 7 * (-r.shift - 1))
    if (r.shift > 0) {
      if (context.nextWeekday === 'next-week') return dayValue(mondayOf(now) + 7 * r.shift + r.weekday - 1)
      return dayValue(now + (forth || 7) + 7 * (r.shift - 1))
    }
    return dayValue(mondayOf(now) + r.weekday - 1)
  }
  if (context.direction === 'future' || context.direction === 'present') return dayValue(now + forth)
  if (context.direction === null && context.conventions.open === 'next') return dayValue(now + (forth || 7))
  // with nothing to go by, a day that was almost a week ago is rather the coming one
  return dayValue(context.direction === null && back >= 5 ? now + forth : now - back)
}

/** «الأسبوع الماضي»: a whole unit before, at or after now. */
function unitValue(unit: Unit, shift: Shift, now: number, context: TimeContext): Value | null {
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
function away(amount: Amount, toward: 'past' | 'future', from: Reading | undefined, context: TimeContext): Value | null {
  // «وبعد أيام وقّع»: told of the past, it is counted from what was told before, if that is known
  const told = !from && toward === 'future' && context.direction === 'past' && context.conventions.away !== 'day'
  if (from?.is === 'back' && (amount.count === undefined || (!SMALL.has(amount.unit) && !context.mentioned))) return null
  const base = from ? evaluate(from, context) : told ? (context.mentioned ?? null) : context.published === null ? null : dayValue(context.published)
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

function stretch(amount: Amount, toward: 'past' | 'future', now: number, context: TimeContext): Value | null {
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

function within(amount: Amount, now: number, context: TimeContext): Value | null {
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
  if (r.weekday !== undefined) {
    const at = r.n > 0 ? first + ((r.weekday - weekdayOf(first) + 7) % 7) + 7 * (r.n - 1) : last - ((weekdayOf(last) - r.weekday + 7) % 7) + 7 * (r.n + 1)
    return dayValue(at)
  }
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

function seasonValue(season: number, year: number | undefined, shift: Shift | undefined, context: TimeContext): Value | null {
  let at = year
  if (at === undefined) {
    if (context.published === null) return null
    const thisYear = civil(context.published).year
    const middle = (y: number): number => firstOf({ year: y, season }) + 45
    const running = [thisYear - 1, thisYear].find((y) => Math.abs(middle(y) - context.published!) <= 46)
    if (shift === 0) at = running ?? thisYear
    else if (shift !== undefined && shift < 0) at = [thisYear, thisYear - 1, thisYear - 2].filter((y) => y !== running && middle(y) < context.published!)[-shift - 1]
    else if (shift !== undefined) at = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2].filter((y) => y !== running && middle(y) > context.published!)[shift - 1]
    else if (context.direction === 'past') at = running ?? (middle(thisYear) < context.published ? thisYear : thisYear - 1)
    else if (context.direction === 'future') at = running ?? (middle(thisYear) > context.published ? thisYear : thisYear + 1)
    else at = [thisYear - 1, thisYear, thisYear + 1].reduce((best, y) => (Math.abs(middle(y) - context.published!) < Math.abs(middle(best) - context.published!) ? y : best))
  }
  return at === undefined ? null : { from: { year: at, season }, grain: 'season' }
}

/** `gregorian 12-25`, `hijri 10-01`, `hijri 09-01 month`, `easter -2`, `orthodox 0`, `nth 4 4 11` (fourth Thursday of November). */
function festival(reckoning: string, year: number | undefined, shift: Shift | undefined, context: TimeContext): Value | null {
  const [kind, a = '0', b = '', c = ''] = reckoning.split(' ')
  const inYear = (y: number): number | null => {
    switch (kind) {
      case 'gregorian': return dayNumber(y, Number(a.slice(0, 2)), Number(a.slice(3)))
      case 'easter': return easter(y) + Number(a)
      case 'orthodox': return orthodoxEaster(y) + Number(a)
      case 'nth': {
        const value = nth({ is: 'nth', n: Number(a), weekday: Number(b), of: { is: 'date', year: y, month: Number(c) } }, context)
        return value && firstDay(value)
      }
      case 'hijri': case 'persian': {
        const near = inCalendar(kind, dayNumber(y, 1, 1)).year
        for (let other = near; other <= near + 1; other++) {
          const at = fromCalendar(kind, other, Number(a.slice(0, 2)), Number(a.slice(3)))
          if (at !== null && civil(at).year === y) return at
        }
        return null
      }
      default: return null
    }
  }
  if (year !== undefined) {
    const at = inYear(year)
    return at === null ? null : dayValue(at)
  }
  const now = context.published
  if (now === null) return null
  const list: number[] = []
  for (let y = civil(now).year - 1; y <= civil(now).year + 1; y++) {
    const at = inYear(y)
    if (at !== null) list.push(at)
  }
  if (!list.length) return null
  const best = pick(list, now, undefined, shift === 0 ? undefined : shift, context)
  return best === null ? null : dayValue(best)
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
