import { expect, test } from 'vitest'
import { firstIndex } from './first-index.js'

test('finds where a sorted list turns, within a range, and its end where it never does', () => {
  const list = [1, 3, 3, 7, 9]
  for (let at = 0; at <= 10; at++) {
    const plain = list.findIndex((n) => n >= at)
    expect(firstIndex(list, (n) => n >= at), `${at}`).toBe(plain < 0 ? list.length : plain)
  }
  expect(firstIndex(list, (n) => n >= 3, 2)).toBe(2)
  expect(firstIndex(list, (n) => n >= 9, 0, 3)).toBe(3)
  expect(firstIndex([], () => true)).toBe(0)
})
