// Arabic sentences of our own: the kind of act that is told, and the kind that is not.
import { describe, expect, test } from 'vitest'
import { readStory } from '../index.js'

const told = (text: string): string[] => readStory({ id: 'own', language: 'ar', published: '2021-03-01', text }).events.map((event) => event.type)

describe('Arabic acts: what is told and what only looks like it', () => {
  test.each([
    ['تجمع عشرات المحتجين أمام مبنى البلدية في فاس ورددوا هتافات ضد الحكومة.', 'PROTEST', 'ASSAULT'],
    ['احتج مئات المتظاهرين في ليما على رفع أسعار الخبز.', 'PROTEST', 'ACCUSE'],
    ['استقال الوزير احتجاجا على قرار البرلمان.', '', 'PROTEST'],
    ['شن النائب الكيني وليام أوتينو هجوما عنيفا على الحكومة.', 'ACCUSE', 'ASSAULT'],
    ['شن الجيش الكيني هجوما عنيفا على مواقع المتمردين.', 'ASSAULT', 'ACCUSE'],
    ['ضرب زلزال قوي سواحل تشيلي الأحد.', '', 'ASSAULT'],
    ['تلقى الاقتصاد ضربة موجعة.', '', 'ASSAULT'],
    ['قال مراقبون إن الوضع قد ينفجر في أي لحظة.', '', 'ASSAULT'],
    ['قال مسؤول طلب عدم كشف اسمه إن القرار صدر الأحد.', '', 'REQUEST'],
    ['قال الوزير في مقابلة مع صحيفة محلية إن الأسعار ارتفعت.', '', 'CONSULT'],
    ['وقع الحادث قرب بلدة تدعى سيدي صالح.', '', 'REQUEST'],
    // how one stands to another is a relation, unless one says so of oneself
    ['تدعم نيروبي حكومة جنوب السودان منذ سنوات.', '', 'SUPPORT'],
    ['قالت وزارة الخارجية الكينية إن نيروبي تدعم الاتفاق الموقع في كمبالا.', 'SUPPORT', 'ACCUSE'],
    ['قال الخبير إن القيود تمنع كينيا من التصدير.', '', 'COERCE'],
    ['شنت الشرطة الإيطالية حملة اعتقالات في صقلية.', 'COERCE', 'ASSAULT'],
  ])('%s', (text, type, never) => {
    const events = told(text)
    if (type) expect(events).toContain(type)
    expect(events).not.toContain(never)
  })

  // «تفاديا لأي هجوم»: what is only feared, or only says which charge, tells of no blow
  test.each(['تسعى الحكومة إلى منع أي هجوم.', 'قال الخبير إن الفيلم يتناول ظاهرة القتل.', 'تدرب العناصر على تنفيذ هجمات.'])('%s', (text) => {
    expect(told(text)).not.toContain('ASSAULT')
  })
  test.each(['نفى الجيش التشادي قصف مطار أبشي.', 'وقع هجوم قرب السوق.', 'هددت حركة الشباب الصومالية بقصف المطار.'])('%s', (text) => {
    expect(told(text)).toContain('ASSAULT')
  })

  // alone, a sentence tells what it says enough of; what it only points at was told elsewhere
  test('a lone sentence that points at a blow does not tell of it', () => {
    expect(told('استنكر وزير الداخلية الهجوم.')).not.toContain('ASSAULT')
    expect(told('استنكر وزير الداخلية الهجوم الذي شنته حركة الشباب على فندق في مقديشو الأحد.')).toContain('ASSAULT')
  })

  // a day of its own makes a nameless act one of its kind; a habit or a field has none
  test('a dated act needs nobody named', () => {
    expect(told('يستند القرار إلى اتفاق جرى توقيعه في مارس 2019.')).toContain('SUPPORT')
    expect(told('يستند القرار إلى اتفاق جرى توقيعه.')).not.toContain('SUPPORT')
    expect(told('يعاقب القانون منذ 2019 على التدخين.')).not.toContain('SANCTION')
  })
})
