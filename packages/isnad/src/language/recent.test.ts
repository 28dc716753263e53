import { expect, it } from 'vitest'
import { Recent } from './recent.js'

it('keeps what is asked for again and forgets what is not, in bounded memory', () => {
  const seen = new Recent<string, number>(2)
  seen.set('often', 1)
  for (let i = 0; i < 20; i++) {
    seen.set(`once ${i}`, i)
    expect(seen.get('often')).toBe(1)
  }
  expect(seen.get('once 0')).toBeUndefined()
  seen.clear()
  expect(seen.get('often')).toBeUndefined()
})
