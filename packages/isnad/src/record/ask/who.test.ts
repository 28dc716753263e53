import { expect, it, test } from 'vitest'
import { onEachStore, told } from '../open-for-tests.js'
import { arabicNameIn, latinNameIn } from './who.js'

test('a person goes by the name that stories in Latin letters write, not by our spelling of the Arabic', () => {
  const names = { 'رئيس الوزراء الفيتنامي تران مينه': ['ar', 1], 'تران مينه': ['ar', 3], 'Vietnamese Prime Minister Tran Minh': ['en', 2], 'Vietnamese Prime Minister': ['en', 2], 'Tran Minh': ['en', 1] } as const
  expect(latinNameIn('Tran Mina', names)).toBe('Tran Minh')
  expect(arabicNameIn(names)).toBe('تران مينه')
  // nobody writes it in Latin letters, or as it stands
  expect(latinNameIn('Tran Mina', { 'تران مينه': ['ar', 3], 'Vietnamese Prime Minister': ['en', 2] })).toBe('Tran Mina')
  expect(latinNameIn('Tran Minh', { 'Tran Minh': ['en', 1], 'Tran Minha': ['en', 5] })).toBe('Tran Minh')
})

onEachStore('whom a name means', (open) => {
  it('one name alone means him of whom most is told, among those who are written so', async () => {
    const record = await open()
    const person = (id: string, name: string, country: string, times: number) => Array.from({ length: times }, (_, i) => told({ id: `${id}${i}`, text: `${name} spoke.` }, { actors: [{ id: 'a1', kind: 'person', name, country }] }))
    await record.add([...person('b', 'Emilio Botin', 'ESP', 3), ...person('p', 'Nikita Putin', 'RUS', 2), ...person('s', 'Sabina Putin', 'RUS', 1)])
    const found = async (name: string) => (await record.who(name)).map((one) => one.name)
    expect(await found('Putin')).toEqual(['Nikita Putin', 'Sabina Putin', 'Emilio Botin'])
    expect(await found('Botin')).toEqual(['Emilio Botin', 'Nikita Putin', 'Sabina Putin'])
    expect((await found('Sabina Putin'))[0]).toBe('Sabina Putin')
    await record.close()
  })

  it('a ministry, an army and rebels are found by the words that stories call them, in any of their forms', async () => {
    const record = await open()
    const called = (id: string, text: string, name: string, more: object) => told({ id, text, language: 'ar' }, { actors: [{ id: 'a1', name, quotes: [{ in: 'text', start: 0, end: text.length }], ...more }] })
    await record.add([
      called('m1', 'وزارة الخارجية الكينية', 'Ministry of Foreign Affairs of Kenya', { kind: 'body', country: 'KEN' }),
      called('m2', 'الجيش', 'army', { kind: 'body' }),
      called('m3', 'المتمردين', 'rebels', { kind: 'group', country: 'MLT' }),
    ])
    const found = async (name: string) => (await record.who(name)).map((one) => one.name)
    expect(await found('وزارة الخارجية الكينية')).toEqual(['Ministry of Foreign Affairs of Kenya'])
    expect(await found('الخارجية')).toEqual(['Ministry of Foreign Affairs of Kenya'])
    expect(await found('جيش')).toEqual(['army'])
    expect(await found('المتمردون')).toEqual(['rebels'])
    expect(await found('rebels')).toEqual(['rebels'])
    expect(await found('بحرية')).toEqual([])
    await record.close()
  })
})
