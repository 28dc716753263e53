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
  it('the dead of an attack that was told before: «قتلوا في الهجوم»', () => {
    expect(events('هاجم مسلحون السوق في مدينة غاريسا الأحد. وقالت الشرطة الكينية إن خمسة تجار قتلوا في الهجوم.', 'ASSAULT')).toHaveLength(1)
    expect(events('هاجم مسلحون السوق في مدينة غاريسا الأحد. وقتل خمسة تجار في انفجار عبوة في نيروبي الاثنين.', 'ASSAULT')).toHaveLength(2)
  })
  it('what forces of one state did to the same', () => {
    expect(events('اعتقل الجيش الكيني القاضي جون موانغي الجمعة. وذكرت الوكالة أن الشرطة الكينية اعتقلت موانغي قرب مومباسا.', 'COERCE')).toHaveLength(1)
  })
  it('the same sides come to the same agreement: «التوصل … إبرام»', () => {
    expect(events('تحدث الوزير التنزاني عن فرص التوصل إلى اتفاق بين كينيا وأوغندا. ودعا إلى إبرام اتفاق بين كينيا وأوغندا.', 'SUPPORT')).toHaveLength(1)
    expect(events('تحدث الوزير التنزاني عن فرص التوصل إلى اتفاق بين كينيا وأوغندا. ودعا إلى إبرام اتفاق بين كينيا والصومال.', 'SUPPORT').length).toBeGreaterThan(1)
  })
})
