// Days, months and years that are named: which one is meant when the year, or more, is left out.
import { civil, dayNumber, easter, fromCalendar, inCalendar, monthLength, monthSpan, mondayOf, orthodoxEaster, validDate, weekdayOf } from './calendar.js'
import type { TimeContext } from './context.js'
import type { Reading, Shift } from './reading.js'
import { dayValue, firstDay, firstOf, monthValue, rangeValue, type Value, yearValue } from './values.js'

export function dateValue(r: Extract<Reading, { is: 'date' }>, context: TimeContext): Value | null {
  const { day, month } = r
  const now = context.published
  if (r.yearShift !== undefined) {
    const { yearShift, ...rest } = r
    return now === null ? null : dateValue({ ...rest, year: (r.calendar && r.calendar !== 'gregorian' ? inCalendar(r.calendar, now) : civil(now)).year + yearShift }, context)
  }
  if (r.toldYear !== undefined) {
    const { toldYear, ...rest } = r
    const told = yearOf(context.mentioned ?? context.narrated)
    return told === undefined ? null : dateValue({ ...rest, year: told + toldYear }, context)
  }
  if (r.calendar && r.calendar !== 'gregorian') return otherCalendar(r, r.calendar, context)
  if (month === undefined && day === undefined) return r.year === undefined ? null : yearValue(r.year)
  if (r.year !== undefined) {
    if (month === undefined) return yearValue(r.year)
    if (day === undefined) return monthValue(r.year, month)
    if (!validDate(r.year, month, day)) return null
    const at = dayNumber(r.year, month, day)
    return r.nth && r.weekday !== undefined && weekdayOf(at) !== r.weekday && day <= 5 ? dayValue(nthWeekday(day, r.weekday, dayNumber(r.year, month, 1), dayNumber(r.year, month, monthLength(r.year, month)))) : dayValue(at)
  }
  if (now === null) return null
  const { year, month: thisMonth } = civil(now)
  const later = month === undefined ? undefined : onward(r, month, now, context)
  if (later !== undefined) return dateValue({ ...r, year: later }, context)
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

/** «قطعت علاقاتها في أغسطس 2021، ثم أغلقت أجواءها في سبتمبر»: a story of years ago goes on in them, to the next such month or day. */
function onward({ day, shift, weekday }: Extract<Reading, { is: 'date' }>, month: number, now: number, { dated, direction }: TimeContext): number | undefined {
  if (!dated || dated.from === 'open' || dated.from.month === undefined || shift !== undefined || weekday !== undefined || direction === 'future' || direction === 'present') return undefined
  const { year, month: told } = dated.from
  const after = month > told || (month === told && (day ?? 32) >= (dated.from.day ?? 0)) ? year : year + 1
  return after < civil(now).year && dayNumber(after, month, day ?? 1) <= now ? after : undefined
}

function yearOf(value: Value | null | undefined): number | undefined {
  const last = value?.to === undefined || value.to === 'open' ? value?.from : value.to
  return last === 'open' ? undefined : last?.year
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

export function weekdayValue(r: Extract<Reading, { is: 'weekday' }>, of: Value | null | undefined, now: number, context: TimeContext): Value | null {
  if (of !== undefined) {
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
    // "will sign it this Tuesday", said on a Thursday; "met on Monday, this Friday": by where the verb looks
    if (context.direction === 'future') return dayValue(now + forth)
    return dayValue(context.direction === 'past' ? now - back : mondayOf(now) + r.weekday - 1)
  }
  if (context.direction === 'future' || context.direction === 'present') return dayValue(now + forth)
  if (context.direction === null && context.conventions.open === 'next') return dayValue(now + (forth || 7))
  // with nothing to go by, a day that was almost a week ago is rather the coming one
  return dayValue(context.direction === null && back >= 5 ? now + forth : now - back)
}

export function seasonValue(season: number, year: number | undefined, shift: Shift | undefined, context: TimeContext): Value | null {
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
export function festival(reckoning: string, year: number | undefined, shift: Shift | undefined, context: TimeContext): Value | null {
  const [kind, a = '0', b = '', c = ''] = reckoning.split(' ')
  const inYear = (y: number): number | null => {
    switch (kind) {
      case 'gregorian': return dayNumber(y, Number(a.slice(0, 2)), Number(a.slice(3)))
      case 'easter': return easter(y) + Number(a)
      case 'orthodox': return orthodoxEaster(y) + Number(a)
      case 'nth': {
        return nthWeekday(Number(a), Number(b), dayNumber(y, Number(c), 1), dayNumber(y, Number(c), monthLength(y, Number(c))))
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

/** The day of the nth such weekday between two days; `n` negative from the end. */
export function nthWeekday(n: number, weekday: number, first: number, last: number): number {
  return n > 0 ? first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1) : last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (n + 1)
}
