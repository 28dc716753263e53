import { describe, expect, it } from 'vitest'
import { Lexeme } from './lexemes.js'
import { Noun } from './nouns.js'

describe('bits of a word', () => {
  it('those of nouns and those of lexemes share one number and none of its bits', () => {
    const bits = [...Object.values(Noun), ...Object.values(Lexeme)]
    expect(new Set(bits).size).toBe(bits.length)
    expect(bits.reduce((sum, bit) => sum | bit, 0)).toBe(bits.reduce((sum, bit) => sum + bit, 0))
  })
})
