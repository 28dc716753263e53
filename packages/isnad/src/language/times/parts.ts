// Early, mid and late: what part of a week, month, year … is meant, by the conventions in force.
import { civil, dayNumber } from './calendar.js'
import type { Part } from './reading.js'
import type { TimeContext } from './context.js'
import { approximate, daysValue, dayValue, firstDay, lastDay, monthValue, rangeValue, type Value } from './values.js'

/** «مطلع الأسبوع» Monday to Wednesday, «مطلع شباط» that month approximately, «منتصف تموز» the 15th approximately, «أواخر العام» its last quarter. */
export function partOf(part: Part, of: Value, context: TimeContext): Value | null {
  const first = firstDay(of)
  const last = lastDay(of)
  if (first === null || last === null) return null
  const { year, month } = civil(first)
  const first3 = part === 'early' || part === 'start'
  const parts = context.conventions.parts
  switch (of.grain) {
    case 'day': return of
    case 'week': {
      const monday = first
      if (first3) return daysValue(monday, monday + 2, 'day')
      if (part === 'mid') return daysValue(monday + 1, monday + 3, 'day')
      return daysValue(monday + (parts === 'halves' ? 3 : 4), monday + 6, 'day')
    }
    case 'month': {
      if (parts === 'thirds') return first3 ? daysValue(first, first + 9) : part === 'mid' ? dayValue(first + 14) : daysValue(first + 20, last)
      if (parts === 'halves') return first3 ? daysValue(first, first + 14) : part === 'mid' ? daysValue(first + 9, first + 19) : daysValue(first + 15, last)
      return part === 'mid' ? dayValue(dayNumber(year, month, 15), true) : monthValue(year, month, true)
    }
    case 'year': {
      if (parts === 'news') {
        if (part === 'start') return monthValue(year, 1, true)
        if (part === 'end') return monthValue(year, 12, true)
        if (part === 'early') return rangeValue({ year, month: 1 }, { year, month: 3 }, 'month')
        if (part === 'mid') return monthValue(year, 6, true)
        return rangeValue({ year, month: 10 }, { year, month: 12 }, 'month')
      }
      if (first3) return parts === 'halves' ? rangeValue({ year, month: 1 }, { year, month: 6 }, 'month') : rangeValue({ year, month: 1 }, { year, month: 3 }, 'month')
      if (part === 'mid') return rangeValue({ year, month: 5 }, { year, month: 8 }, 'month')
      return rangeValue({ year, month: part === 'late' && parts === 'halves' ? 7 : 9 }, { year, month: 12 }, 'month')
    }
    case 'decade': {
      const base = year - (year % 10)
      const [a, b] = first3 ? [0, 3] : part === 'mid' ? [4, 6] : [7, 9]
      return rangeValue({ year: base + a, approx: true }, { year: base + b, approx: true }, 'year')
    }
    case 'century': {
      const base = year - (year % 100)
      const [a, b] = first3 ? [0, 33] : part === 'mid' ? [40, 60] : [67, 99]
      return rangeValue({ year: base + a, approx: true }, { year: base + b, approx: true }, 'year')
    }
    case 'quarter': case 'half': case 'season': {
      if (of.grain === 'season' || part === 'mid') return approximate(of)
      const m = first3 ? civil(first) : civil(last)
      return monthValue(m.year, m.month, true)
    }
  }
}
