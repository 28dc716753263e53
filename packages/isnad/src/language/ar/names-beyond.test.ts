// Names beyond what hangs on their title: titles × complements × comma or none. Each must be one person who bears his name and speaks.
import { describe, expect, test } from 'vitest'
import { readStory } from '../../index.js'

const TITLES: readonly (readonly [string, 'm' | 'f'])[] = [
  ['المدير العام للمنظمة', 'm'], ['المدير العام لشركة الطيران', 'm'], ['مدير منظمة الإغاثة في مالي', 'm'], ['مدير الأمن العام في محافظة درعا', 'm'],
  ['المبعوث الكيني إلى مالي', 'm'], ['المبعوث الكيني الخاص لمالطا', 'm'], ['المبعوث الكيني لعملية السلام', 'm'], ['مبعوث الأمم المتحدة إلى مالي', 'm'],
  ['المتحدث باسم الأمين العام للأمم المتحدة', 'm'], ['ممثل الأمين العام للأمم المتحدة في مالي', 'm'], ['الناطق باسم حركة الشباب', 'm'],
  ['رئيس لجنة الأمن في البرلمان', 'm'], ['رئيس البعثة الدولية في مالي', 'm'], ['الرئيس التنفيذي للشركة', 'm'], ['قائد القوات الكينية في مالي', 'm'],
  ['قائد المنطقة العسكرية الوسطى', 'm'], ['مستشار وزير الدفاع', 'm'], ['عضو مجلس الشيوخ عن ولاية تكساس', 'm'], ['عضو المكتب السياسي للحركة', 'm'],
  ['الأمين العام للحزب', 'm'], ['مساعد وزير الخارجية الكيني لشؤون الشرق الأدنى', 'm'],
  ['الرئيسة التنفيذية للشركة', 'f'], ['المفوضة الأوروبية للتجارة', 'f'], ['منسقة الشؤون الإنسانية في سوريا', 'f'], ['مندوبة كينيا في مجلس الأمن', 'f'],
]
const NAMES = { m: 'كريم البغدادي', f: 'سلمى الحمداني' } as const

describe('a name beyond what hangs on its title', () => {
  for (const [title, gender] of TITLES) for (const comma of ['', '،']) {
    const name = NAMES[gender]
    const text = `${gender === 'f' ? 'قالت' : 'قال'} ${title}${comma} ${name}${comma} إن الوضع يتحسن.`
    test(text, () => {
      const { actors, statements } = readStory({ id: 't', language: 'ar', text, published: '2024-06-12' })
      const persons = actors.filter(({ kind }) => kind === 'person')
      expect(persons.map(({ quotes }) => quotes.some(({ start, end }) => text.slice(start, end) === name))).toEqual([true])
      expect(statements.map(({ speaker }) => speaker)).toEqual([persons[0]!.id])
    })
  }
})

test('«محامي المتهمة، فلان،»: the name behind whose he is', () => {
  const text = 'وقال محامي المتهمة، كريم البغدادي، إن الوضع يتحسن.'
  const { actors, statements } = readStory({ id: 't', language: 'ar', text, published: '2024-06-12' })
  const named = actors.find(({ quotes }) => quotes.some(({ start, end }) => text.slice(start, end) === NAMES.m))
  expect(statements.map(({ speaker }) => speaker)).toEqual([named?.id])
})

test('titles hung on titles are read to their end', () => {
  const text = `${'مدير لمدير '.repeat(60)}فندق.`
  expect(readStory({ id: 't', language: 'ar', text, published: '2024-06-12' }).problems ?? []).toEqual([])
})

describe('whose name it is not', () => {
  const persons = (text: string) => readStory({ id: 't', language: 'ar', text, published: '2024-06-12' }).actors.filter(({ kind }) => kind === 'person').length
  test.each([
    // where a minister is, and whom he meets there
    ['التقى وزير الدفاع الكيني في فاليتا كريم البغدادي.', 2],
    // who is told something
    ['أكد السفير الكيني في الاتحاد الأوروبي لبي بي سي أن بلاده سترد.', 1],
    // an adjective is no politician
    ['يشكون من تراجع الحريات السياسية في ظل الرئيس كريم البغدادي.', 1],
  ] as const)('%s', (text, count) => {
    expect(persons(text)).toBe(count)
  })
})
