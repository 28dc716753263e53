import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, civil, dayNumber, easter, fromCalendar, inCalendar, mondayOf, monthSpan, orthodoxEaster, parseDay, weekdayOf } from './calendar.js'
import { CALENDAR, NEWS } from './conventions.js'
import { resolve } from './resolve.js'
import { approximate, daysValue, dayValue, firstDay, lastDay, monthValue, rangeValue, writeEdtf, yearValue } from './values.js'

const iso = (day: number | null): string | null => (day === null ? null : writeEdtf(dayValue(day)))

test('day numbers go both ways, whatever the year', () => {
  fc.assert(fc.property(fc.integer({ min: -800_000, max: 800_000 }), (day) => {
    const { year, month, day: d } = civil(day)
    expect(dayNumber(year, month, d)).toBe(day)
    expect(weekdayOf(day + 7)).toBe(weekdayOf(day))
    expect(weekdayOf(mondayOf(day))).toBe(1)
  }))
})

test('known days', () => {
  expect(weekdayOf(dayNumber(2025, 1, 17))).toBe(5)
  expect(iso(addMonths(dayNumber(2024, 1, 31), 1))).toBe('2024-02-29')
  expect(iso(addMonths(dayNumber(2024, 3, 31), -13))).toBe('2023-02-28')
  expect(parseDay('2025-02-30')).toBeNull()
  expect(parseDay('2025-01-17T23:00:00Z')).toBe(dayNumber(2025, 1, 17))
  expect(iso(easter(2024))).toBe('2024-03-31')
  expect(iso(orthodoxEaster(2024))).toBe('2024-05-05')
})

test('Hijri and Persian dates, both ways', () => {
  expect(iso(fromCalendar('hijri', 1446, 7, 17))).toBe('2025-01-17')
  expect(iso(fromCalendar('persian', 1403, 1, 1))).toBe('2024-03-20')
  expect(fromCalendar('hijri', 1446, 13, 1)).toBeNull()
  expect(inCalendar('hijri', dayNumber(2015, 8, 10))).toEqual({ year: 1436, month: 10, day: 25 })
  for (let year = 1420; year < 1460; year++) for (let month = 1; month <= 12; month++) {
    const span = monthSpan('hijri', year, month)!
    expect([29, 30]).toContain(span[1] - span[0] + 1)
  }
})

test('values as EDTF', () => {
  expect(writeEdtf(monthValue(2024, 10, true))).toBe('2024-10~')
  expect(writeEdtf(rangeValue({ year: 2014, approx: true }, { year: 2024 }))).toBe('2014~/2024')
  expect(writeEdtf(rangeValue('open', { year: 2024, month: 6, day: 12 }))).toBe('../2024-06-12')
  expect(writeEdtf({ from: { year: 1990, x: 1 }, grain: 'decade' })).toBe('199X')
  expect(writeEdtf({ from: { year: 1800, x: 2 }, grain: 'century' })).toBe('18XX')
  expect(writeEdtf({ from: { year: 2011, season: 21 }, grain: 'season' })).toBe('2011-21')
  expect(writeEdtf(approximate(yearValue(14)))).toBe('0014~')
  const week = daysValue(dayNumber(2024, 6, 10), dayNumber(2024, 6, 16), 'week')
  expect([iso(firstDay(week)), iso(lastDay(week))]).toEqual(['2024-06-10', '2024-06-16'])
})

test('the same reading by the codebook and by a calendar', () => {
  const context = { published: dayNumber(2024, 6, 12), direction: null, previous: null, nextWeekday: 'coming' } as const
  const ago = { is: 'away', amount: { count: 3, unit: 'month' }, toward: 'past' } as const
  expect(writeEdtf(resolve(ago, { ...context, conventions: NEWS }).value!)).toBe('2024-03~')
  expect(writeEdtf(resolve(ago, { ...context, conventions: CALENDAR }).value!)).toBe('2024-03-12')
  expect(resolve({ is: 'today', days: 0 }, { ...context, published: null, conventions: NEWS })).toEqual({ value: null, basis: 'unresolved' })
})
