import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from './compare-texts.js'

const joined = (pieces: readonly { op: string; text: string }[], not: string) => pieces.filter((p) => p.op !== not).map((p) => p.text).join('')

test('tells which words changed', () => {
  expect(compareTexts('وقّع الوزيران الاتفاق الجمعة في مسقط.\nثم غادرا.', 'وقّع الوزيران الاتفاق السبت في مسقط.\nثم غادرا.')).toEqual([
    { op: 'same', text: 'وقّع الوزيران الاتفاق ' }, { op: 'out', text: 'الجمعة ' }, { op: 'in', text: 'السبت ' }, { op: 'same', text: 'في مسقط.\nثم غادرا.' },
  ])
  expect(compareTexts('', 'a b')).toEqual([{ op: 'in', text: 'a b' }])
  expect(compareTexts('a\n\nb\n\nc', 'a\n\nc')).toEqual([{ op: 'same', text: 'a\n\n' }, { op: 'out', text: 'b\n\n' }, { op: 'same', text: 'c' }])
})

test('both texts are whole in it, whatever they are', () => {
  const text = fc.array(fc.constantFrom('one', 'two', 'ثلاثة', ' ', '\n', '\n\n', '.', ' x ')).map((parts) => parts.join(''))
  fc.assert(fc.property(text, text, (a, b) => {
    const pieces = compareTexts(a, b)
    expect(joined(pieces, 'in')).toBe(a)
    expect(joined(pieces, 'out')).toBe(b)
  }), { numRuns: 300 })
})

test('two long texts with nothing in common take little time', () => {
  const a = Array.from({ length: 60_000 }, (_, i) => `a${i}`).join(' ')
  const b = Array.from({ length: 60_000 }, (_, i) => `b${i}`).join(' ')
  const begun = Date.now()
  expect(compareTexts(a, b)).toHaveLength(2)
  expect(Date.now() - begun).toBeLessThan(6000)
})
