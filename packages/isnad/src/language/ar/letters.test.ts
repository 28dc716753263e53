import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Char, charKind, foldCode, normalize, normalizeRange } from './letters.js'

describe('normalize', () => {
  test.each([
    ['وقَّعــت', 'وقعت'],
    ['أُعلِنَ', 'اعلن'],
    ['إلى آخر ٱلمدى', 'الي اخر المدي'],
    ['اتفاقيةٌ', 'اتفاقيه'],
    ['ﻻ', 'لا'],
    ['ﷲ', 'الله'],
    ['ﺍﻟﺴﻼﻡ', 'السلام'],
    ['٣٫٥ ۲۰', '3.5 20'],
    ['ایران کشور', 'ايران كشور'],
    ['\u200fإيران\u200e', 'ايران'],
    ['G20 NATO', 'g20 nato'],
    ['', ''],
  ])('%s', (form, key) => {
    expect(normalize(form)).toBe(key)
  })

  test('what is normal stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (form) => {
        const key = normalize(form)
        expect(normalize(key)).toBe(key)
      }),
    )
  })

  test('a range is as good as a slice', () => {
    const text = 'قال «الرئيس» إنّه سيزور أثينا'
    expect(normalizeRange(text, 13, 17)).toBe(normalize(text.slice(13, 17)))
  })
})

test('foldCode agrees with normalize letter by letter', () => {
  for (let code = 0x600; code < 0x700; code++) {
    const folded = foldCode(code)
    expect(normalize(String.fromCharCode(code))).toBe(folded === 0 ? '' : String.fromCharCode(folded))
  }
})

test('kinds of characters', () => {
  const kinds = [...'ابA5٥،«»؟-–…#_%'].map((c) => charKind(c.charCodeAt(0)))
  expect(kinds).toEqual([Char.Arabic, Char.Arabic, Char.Latin, Char.Digit, Char.Digit, Char.Punct, Char.Punct, Char.Punct, Char.Punct, Char.Punct, Char.Punct, Char.Punct, Char.Symbol, Char.Symbol, Char.Symbol])
  expect(charKind(0x64f)).toBe(Char.Mark)
  expect(charKind(0x640)).toBe(Char.Mark)
  expect(charKind(0x200f)).toBe(Char.Format)
  expect(charKind(0xa0)).toBe(Char.Space)
})
