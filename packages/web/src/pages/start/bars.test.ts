import { expect, test } from 'vitest'
import { barsOf } from './bars.js'

test('months without events have their place', () => {
  expect(barsOf([{ month: '2024-11', events: 2 }, { month: '2025-01', events: 1 }])).toEqual([{ from: '2024-11', to: '2024-11', events: 2 }, { from: '2024-12', to: '2024-12', events: 0 }, { from: '2025-01', to: '2025-01', events: 1 }])
})
test('many months go together, and none is lost', () => {
  const months = Array.from({ length: 240 }, (_, i) => ({ month: `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, events: 1 }))
  const bars = barsOf(months)
  expect(bars.length).toBeLessThanOrEqual(16)
  expect(bars.reduce((n, bar) => n + bar.events, 0)).toBeGreaterThanOrEqual(234)
})
test('one date far off does not press the rest together', () => {
  const bars = barsOf([{ month: '1917-11', events: 1 }, ...Array.from({ length: 12 }, (_, i) => ({ month: `2024-${String(i + 1).padStart(2, '0')}`, events: 40 }))])
  expect(bars[0]?.from).toBe('2024-01')
})
test('nothing gives no bars', () => expect(barsOf([])).toEqual([]))
