// Acts that are still to come, by what is said of them or what they stand behind. Sentences of our own.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

const statusOf = (text: string, type: string, language = 'ar') => readStory({ id: 'own', language, published: '2025-03-01', text } as never).events.filter((event) => event.type === type).map((event) => event.status)

describe('what is said of an act', () => {
  it.each([
    ['قال الوزير المالطي إن الاعتراف بحكومة كينيا ضروري.', 'SUPPORT', 'hypothetical'],
    ['قال الوزير المالطي إن فرض عقوبات على كينيا خيار مطروح.', 'SANCTION', 'hypothetical'],
    ['قال الوزير المالطي إن الحل هو فرض عقوبات على كينيا.', 'SANCTION', 'hypothetical'],
    ['قال الوزير المالطي إن الخطوة التالية هي طرد السفير الكيني.', 'SANCTION', 'hypothetical'],
    ['اعتبر الوزير المالطي فرض عقوبات على كينيا أمرا ضروريا.', 'SANCTION', 'hypothetical'],
    ['تتضمن الخطة المالطية سحب القوات من كينيا.', 'RETREAT', 'hypothetical'],
    ['قال الوزير المالطي إن الوقت مناسب لفرض عقوبات على كينيا.', 'SANCTION', 'hypothetical'],
    ['حضرت زامبيا المفاوضات الرامية إلى فرض عقوبات على كينيا.', 'SANCTION', 'hypothetical'],
    ['صوت البرلمان المالطي ضد سحب القوات من كينيا.', 'RETREAT', 'hypothetical'],
    // what is called a crime is charged, not wished for
    ['قال الوزير المالطي إن قصف كينيا للميناء جريمة.', 'ASSAULT', 'alleged'],
    ['تضمنت الزيارة لقاء الوزير المالطي نظيره الكيني.', 'CONSULT', 'actual'],
  ])('%s', (text, type, status) => {
    expect(statusOf(text, type)).toContain(status)
  })
})

describe('what a meeting stands behind', () => {
  it.each([
    ['كشفت الوزارة تفاصيل زيارة يعتزم الرئيس المالطي القيام بها إلى كينيا.', 'planned'],
    ['تحدث الوزير عن القمة التي ستعقد في كينيا.', 'planned'],
    ['تحدث الوزير عن الزيارة المقبلة إلى كينيا.', 'planned'],
    ['جاء ذلك قبيل زيارة الرئيس المالطي إلى كينيا.', 'planned'],
    ['جاء ذلك قبل أسبوع من زيارة الرئيس المالطي إلى كينيا.', 'planned'],
    ['تحدث الوزير عن القمة التي عقدت في كينيا.', 'actual'],
    ['جاء ذلك بعد زيارة الرئيس المالطي إلى كينيا.', 'actual'],
  ])('%s', (text, status) => {
    expect(statusOf(text, 'CONSULT').at(-1)).toBe(status)
  })
  it('is past where what came before it is', () => {
    expect(statusOf('قُتل الوزير الكيني في 3 مايو 2019 قبيل زيارة الرئيس المالطي إلى كينيا.', 'CONSULT')).toEqual(['actual'])
  })
})

describe('what a verb of saying says behind an insertion', () => {
  it('is the verb’s, not that of the participle between the commas', () => {
    const { events } = readStory({ id: 'own', language: 'ar', published: '2025-03-01', text: 'قالت الوزارة المالطية في بيان، متهمة كينيا بالتجسس، إنها استدعت السفير الزامبي.' } as never)
    expect(events.find(({ act }) => act === 'summon')?.status).toBe('actual')
  })
})

describe('who does what is still to come', () => {
  const doersOf = (text: string, type: string) => {
    const { events, actors } = readStory({ id: 'own', language: 'ar', published: '2025-03-01', text } as never)
    return events.filter((event) => event.type === type).flatMap((event) => event.actors.map((id) => actors.find((actor) => actor.id === id)!.country))
  }
  it.each([
    ['يتطلع الرئيس المالطي إلى زيارة الرئيس الكيني إلى مالطا.', 'CONSULT', 'KEN'],
    ['حذر الوزير المالطي من أنه إذا ثبت أن كينيا وراء الهجوم فسترد مالطا ردا قويا.', 'THREATEN', 'MLT'],
    ['اعتقلت السلطات الكينية المئات من المحتجين.', 'COERCE', 'KEN'],
  ])('%s', (text, type, country) => {
    expect(doersOf(text, type)).toEqual([country])
  })
})
