// One act told twice is one event; two acts in like words stay two. Texts of our own.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

const events = (text: string, type: string) => readStory({ id: 'own', language: 'ar', published: '2024-06-12', text } as never).events.filter((event) => event.type === type)

describe('Arabic: acts told again', () => {
  it('to condemn something and to call it bad is one charge: «ندد … معتبرا»', () => {
    expect(events('ندد الرئيس الكيني وليام روتو بالقرار الأوغندي، معتبرا أنه خطأ خطير.', 'ACCUSE')).toHaveLength(1)
    expect(events('ندد الرئيس الكيني وليام روتو بالقرار الأوغندي، واعتبر وزير خارجية تنزانيا أنه خطأ خطير.', 'ACCUSE').length).toBeGreaterThan(1)
  })
  it('a killing told as an assassination', () => {
    expect(events('اغتيل القاضي الكيني جون موانغي الأحد في نيروبي. وقتل موانغي أمام منزله.', 'ASSAULT')).toHaveLength(1)
  })
  it('a noun alone gives way to the word that says when: «القمة … القمة المقررة»', () => {
    expect(events('قال الوزير الكيني إن قمة شرق أفريقيا مهمة. وستعقد القمة في نيروبي الشهر المقبل.', 'CONSULT').map((event) => event.status)).toEqual(['planned'])
  })
  it('what is dated years back is another happening', () => {
    expect(events('قتل تسعة جنود كينيين في هجوم شنته حركة الشباب قرب غاريسا. وشهدت كينيا هجمات عام 2015.', 'ASSAULT').length).toBeGreaterThan(1)
  })
})
