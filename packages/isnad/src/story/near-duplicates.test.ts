import { describe, expect, it } from 'vitest'
import { agencyNamed, bandsOf, copyShare, creditOf, resemblance, sketchOf } from './near-duplicates.js'

const wire = 'The envoys of both countries met on Monday in the capital and agreed to open a third round of talks next month, officials said. They spoke for six hours about the border, about water and about those who are still held on either side. Neither would say whether a text was ready. The hosts had put forward a paper in spring that both sides turned down.'
const edited = wire.replace('on Monday', 'Monday').replace('officials said', 'sources told us').replace('The hosts had put', 'The hosts put')
const other = 'Rain fell on the capital for the third day. Schools stayed closed and the airport cancelled most of its flights, while the mayor asked all who could to stay at home until the water was gone. On Monday the army began to hand out bread and blankets.'
const traits = (text: string, over: object = {}) => ({ sketch: sketchOf(text), language: 'en', day: 20000, agency: null, outlet: null, ...over })

describe('near-duplicates', () => {
  it('a re-edited wire is a copy, another story is none', () => {
    expect(resemblance(sketchOf(wire), sketchOf(edited))).toBeGreaterThan(0.6)
    expect(copyShare(traits(wire), traits(edited))).toBeGreaterThan(0)
    expect(copyShare(traits(wire), traits(other))).toBe(0)
  })
  it('shares a key with what it is a copy of', () => {
    const bands = new Set(bandsOf(sketchOf(wire)))
    expect(bandsOf(sketchOf(edited)).some((b) => bands.has(b))).toBe(true)
  })
  it('not in another language, not weeks later, not for set phrases of one outlet', () => {
    expect(copyShare(traits(wire), traits(edited, { language: 'fr' }))).toBe(0)
    expect(copyShare(traits(wire), traits(edited, { day: 20030 }))).toBe(0)
    const half = `${wire.slice(0, 190)} ${other}`
    expect(copyShare(traits(wire, { outlet: 'x' }), traits(half, { outlet: 'x' }))).toBe(0)
  })
  it('spellings, vowel marks and digits of two papers are one', () => {
    const a = 'قالت الوزارة أمس إنّ الوفد وصل إلى المدينة ومعه ١٢ خبيرا وإنه سيبقى فيها حتى نهاية الأسبوع على الأقل'
    const b = 'قالت الوزارة امس ان الوفد وصل الى المدينه ومعه 12 خبيرا وانه سيبقي فيها حتي نهايه الاسبوع علي الاقل'
    expect(resemblance(sketchOf(a), sketchOf(b))).toBe(1)
  })
  it('a text too short to tell is nobody’s copy', () => expect(copyShare(traits('Two men met.'), traits('Two men met.'))).toBe(0))
})

describe('agency credits', () => {
  const story = (text: string) => ({ id: '1', text })
  it.each([
    ['الرياض (أ ف ب) - استقبل الوزير نظيره أمس.', 'AFP'], ['موسكو 17-1 (ا ف ب) - وصل الوفد.', 'AFP'], ['PARIS (Reuters) - The talks ended.', 'Reuters'], ['الدوحة - رويترز: قال مسؤول', 'Reuters'], ['وصل الوفد إلى بغداد أمس.\n\n(د ب أ)', 'DPA'], ['وصل الوفد إلى بغداد أمس.\nالمصدر: وكالات', 'agencies'],
    ['وصل الوفد إلى بغداد أمس.\n(رويترز، أ ف ب)', 'Reuters'],
  ])('%s', (text, agency) => expect(creditOf(story(text))?.name).toBe(agency))
  it.each(['قال وزير لرويترز إن الوفد وصل. وأضاف أنه سيعود غدا.', 'The AP reported nothing new. Talks go on.', 'تاس مدينة صغيرة لا يعرفها أحد. والناس فيها قليل.'])('none in: %s', (text) => expect(creditOf(story(text))).toBeNull())
  it('goes by what the carrier says first', () => expect(creditOf({ id: '1', text: 'x', agency: 'رويترز' })?.name).toBe('Reuters'))
  it('knows the forms of a name', () => expect([agencyNamed('أ.ف.ب')?.name, agencyNamed('وكالة فرانس برس')?.name, agencyNamed('nobody')]).toEqual(['AFP', 'AFP', null]))
})
