import { describe, expect, it } from 'vitest'
import { foldText, foldWord, foldWords } from './fold.js'

describe('the search form of words', () => {
  const same: [string, string][] = [
    ['والوزراء', 'وزراء'], ['أمريكا', 'أميركا'], ['الأمريكية', 'أميركية'], ['للبنان', 'لبنان'], ['بلبنان', 'لبنان'], ['وبروسيا', 'روسيا'], ['السعوديين', 'السعودية'], ['سيوقّع', 'يوقع'],
    ['إيران', 'ايران'], ['المسؤولين', 'مسئولين'], ['agreements', 'agreement'], ['signed', 'signing'], ['defence', 'defense'], ["Iran's", 'Iran'], ['مُوسْكُو', 'موسكو'], ['ترمب', 'وترامب'], ['٢٠٢٥', '2025'],
  ]
  it.each(same)('%s is found by %s', (a, b) => expect(foldWord(a)).toBe(foldWord(b)))
  const apart: [string, string][] = [['روسيا', 'للرئيس'], ['سلمان', 'سلطان'], ['بغداد', 'غداء'], ['وزير', 'وزارة'], ['general', 'generous']]
  it.each(apart)('%s is not found by %s', (a, b) => expect(foldWord(a)).not.toBe(foldWord(b)))

  it('keeps where each word stands', () => {
    const text = 'قال «وزير» الخارجية'
    expect(foldWords(text).map((w) => text.slice(w.start, w.end))).toEqual(['قال', 'وزير', 'الخارجية'])
  })
  it('does not stumble over strange text', () => {
    expect(foldText('')).toBe('')
    expect(foldText('😀 \u202e\u200f ـــ')).toBe('')
  })
})
