import { describe, expect, it } from 'vitest'
import { canAgree, dayOfIso, daysOf, gapOf, isExact, isoMonthOf, isoOf, monthOf } from './dates.js'

const span = (edtf: string): string => {
  const d = daysOf(edtf)!
  return `${isoOf(d.lo)} ${isoOf(d.hi)} ${d.fine}${d.loose ? ' loose' : ''}`
}

describe('EDTF dates as stretches of days', () => {
  it.each([
    ['2025-01-17', '2025-01-17 2025-01-17 day'], ['2025-02', '2025-02-01 2025-02-28 month'], ['2024', '2024-01-01 2024-12-31 year'], ['2017/2021', '2017-01-01 2021-12-31 range'], ['2024-10~', '2024-10-01 2024-10-31 month loose'],
    ['2025-01-13/2025-01-15', '2025-01-13 2025-01-15 range'], ['2024-XX', '2024-01-01 2024-12-31 year'], ['201X', '2010-01-01 2019-12-31 range'], ['2025-21', '2025-03-01 2025-05-31 season'], ['2025-34', '2025-04-01 2025-06-30 season'], ['[2025-01-14,2025-01-15]', '2025-01-14 2025-01-15 range'],
  ])('%s', (edtf, expected) => expect(span(edtf)).toBe(expected))
  it.each(['', 'yesterday', '2025-13', '2025-01-45', '17/01/2025', '2025-02/2025-01'])('%s is none', (text) => expect(daysOf(text)).toBeNull())
  it('tells which can be one time', () => {
    expect(canAgree(daysOf('2025-01')!, daysOf('2025-01-17')!)).toBe(true)
    expect(canAgree(daysOf('2025-01-16')!, daysOf('2025-01-17')!)).toBe(false)
    expect(canAgree(daysOf('2024-10~')!, daysOf('2024-11-05')!)).toBe(true)
    expect(canAgree(daysOf('../2025-01-20')!, daysOf('2024')!)).toBe(true)
    expect(gapOf(daysOf('2025-01-10')!, daysOf('2025-01-17')!)).toBe(7)
    expect([isExact(daysOf('2025-01-17')!), isExact(daysOf('2025-01-17~')!), isExact(daysOf('2025-01')!)]).toEqual([true, false, false])
  })
  it('counts days and months', () => {
    expect(dayOfIso('1970-01-02T10:00:00Z')).toBe(1)
    expect(dayOfIso('soon')).toBeNull()
    expect(isoMonthOf(monthOf(dayOfIso('2025-01-17')!))).toBe('2025-01')
  })
})
