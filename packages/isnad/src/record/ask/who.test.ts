import { expect, test } from 'vitest'
import { arabicNameIn, latinNameIn } from './who.js'

test('a person goes by the name that stories in Latin letters write, not by our spelling of the Arabic', () => {
  const names = { 'رئيس الوزراء الفيتنامي تران مينه': ['ar', 1], 'تران مينه': ['ar', 3], 'Vietnamese Prime Minister Tran Minh': ['en', 2], 'Vietnamese Prime Minister': ['en', 2], 'Tran Minh': ['en', 1] } as const
  expect(latinNameIn('Tran Mina', names)).toBe('Tran Minh')
  expect(arabicNameIn(names)).toBe('تران مينه')
  // nobody writes it in Latin letters, or as it stands
  expect(latinNameIn('Tran Mina', { 'تران مينه': ['ar', 3], 'Vietnamese Prime Minister': ['en', 2] })).toBe('Tran Mina')
  expect(latinNameIn('Tran Minh', { 'Tran Minh': ['en', 1], 'Tran Minha': ['en', 5] })).toBe('Tran Minh')
})
