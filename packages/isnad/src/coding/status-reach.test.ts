// How far what colours a verb reaches: over an "and", not over what somebody says along with it. Sentences of our own.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

const statusOf = (text: string, type: string) => readStory({ id: 'own', language: 'ar', published: '2024-06-12', text } as never).events.filter((event) => event.type === type).map((event) => event.status)

describe('Arabic status', () => {
  it.each([
    ['سيزور الرئيس الكيني كمبالا الأسبوع المقبل ويلتقي نظيره الأوغندي.', 'CONSULT', 'planned'],
    ['قد تطرد كينيا السفير الأوغندي وتفرض عقوبات على كمبالا.', 'SANCTION', 'hypothetical'],
    ['قالت كينيا إن على أوغندا إعادة الجثث وإطلاق سراح الصيادين.', 'RETREAT', 'hypothetical'],
    ['ينص الاتفاق على انسحاب القوات الكينية من الصومال.', 'RETREAT', 'planned'],
    ['قالت أوغندا إن التطهير العرقي مستمر في القرى الحدودية.', 'ASSAULT', 'alleged'],
    ['قال الوزير إنه يجب طرد السفير الأوغندي، متهما كمبالا بالكذب.', 'ACCUSE', 'actual'],
  ])('%s', (text, type, status) => {
    const found = statusOf(text, type)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found)).toEqual(new Set([status]))
  })
  it('what came before is not coloured by what follows', () => {
    expect(statusOf('طردت كينيا السفير الأوغندي، وقد تفرض عقوبات على كمبالا.', 'SANCTION')).toContain('actual')
  })
})
