import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokensOf } from './tokens.js'

const shown = (text: string): string => tokensOf(text).map((token) => text.slice(token.start, token.end)).join('|')
const kinds = (text: string): string => tokensOf(text).map((token) => token.kind[0]).join('')

describe('tokens', () => {
  test.each([
    ['diacritics and tatweel are inside words', 'وَقَّعَتْ إيـــران', 'وَقَّعَتْ|إيـــران'],
    ['marks stand alone', 'قال: «نعم»، ثم (غادر)...', 'قال|:|«|نعم|»|،|ثم|(|غادر|)|.|.|.'],
    ['hashtags', '#كوريا_الجنوبية', '#|كوريا|_|الجنوبية'],
    ['two-month names', 'نيسان/ابريل', 'نيسان|/|ابريل'],
    ['numbers', '1,234.5 و٣٫٥ و50%', '1,234.5|و|٣٫٥|و|50|%'],
    ['a date is no number', '17.1.2025 في 10:30', '17|.|1|.|2025|في|10|:|30'],
    ['Latin and Arabic part', 'الـBBC وG20', 'الـ|BBC|و|G20'],
    ['apostrophes', "don't", "don't"],
    ['a dash of tatweel', 'موسكو ـ طهران', 'موسكو|ـ|طهران'],
    ['direction marks belong to no token', '\u200fإيران\u200f،', 'إيران|،'],
    ['nothing', ' \u200f\n ', ''],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test('kinds', () => {
    expect(kinds('قال 5 % ، #')).toBe('wnsps')
    expect(kinds('😀 \ud800 كلمة')).toBe('ssw')
  })

  test('keys are in normal form', () => {
    expect(tokensOf('الاتفاقيّة ٥٠').map((token) => token.key)).toEqual(['الاتفاقيه', '50'])
  })

  test('spaces and breaks before', () => {
    const tokens = tokensOf('عنوان\n\nنص، آخر')
    expect(tokens.map((token) => token.breakBefore)).toEqual([true, true, false, false])
    expect(tokens.map((token) => token.spaceBefore)).toEqual([true, true, false, true])
    expect(tokensOf('أ\u00a0ب')[1]!.spaceBefore).toBe(true)
  })

  test('spans lie in the text, in order, not empty, and leave only space and invisible marks between them', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'ابتةىأ ًّـ.،«»"#_/٣4,A\u200f\ud83d\ude00\n') })), (text) => {
        let at = 0
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(at, token.start)).toMatch(/^[\s\p{C}\p{Z}]*$/u)
          at = token.end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('time grows with length', () => {
    const text = 'وقال «الرئيس» إن 3,5 % #كوريا_الجنوبية... '.repeat(20_000)
    const start = performance.now()
    expect(tokensOf(text).length).toBeGreaterThan(200_000)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
