// Cues with something between the speaker and what is said: cue × speaker × insertion. The speaker and the first word of the content must be found.
import { describe, expect, test } from 'vitest'
import { readStory } from '../index.js'

const CUES: readonly (readonly [string, string, string])[] = [['قال', 'قالت', 'إن'], ['أعلن', 'أعلنت', 'أن'], ['أكد', 'أكدت', 'أن'], ['أوضح', 'أوضحت', 'أن'], ['حذر', 'حذرت', 'من أن']]
const SPEAKERS: readonly (readonly [string, 'm' | 'f'])[] = [['وزير الخارجية الكيني', 'm'], ['مسؤول كيني', 'm'], ['القصر الملكي', 'm'], ['الناشطان', 'm'], ['عدة دول', 'f'], ['متحدثة باسم الجيش الكيني', 'f']]
const BETWEEN = ['', ' في تقرير لم يكشف عن مصدره', ' ردا على سؤال', ' في تغريدة على تويتر', ' خلال مؤتمر صحفي في فاليتا', '، الثلاثاء،', '، لم تذكر هويته،', ' أمام البرلمان']

describe('a speaker, something in between, and what is said', () => {
  for (const [he, she, opener] of CUES) for (const [speaker, gender] of SPEAKERS) for (const between of BETWEEN) {
    const cue = gender === 'f' ? she : he
    const text = `${cue} ${speaker}${between} ${opener} الوضع في مالطا يتحسن وإن القوات ستبقى.`
    test(text, () => {
      const { actors, statements } = readStory({ id: 't', language: 'ar', text, published: '2024-06-12' })
      const found = statements.filter(({ cue: { start, end } }) => text.slice(start, end) === cue)
      const at = text.indexOf(speaker)
      expect(found.map(({ content }) => content.start)).toEqual([text.indexOf(`${opener} الوضع`)])
      expect(actors.find(({ id }) => id === found[0]!.speaker)?.quotes.some(({ start }) => start >= at && start < at + speaker.length)).toBe(true)
    })
  }
})

test('«على ضرورة أن» is what is said, not where', () => {
  const text = 'أكد وزير الخارجية الكيني على ضرورة أن تنسحب القوات.'
  const [statement] = readStory({ id: 't', language: 'ar', text, published: '2024-06-12' }).statements
  expect(text.slice(statement!.content.start)).toMatch(/^على ضرورة/)
})

test('words in marks behind a circumstance and a colon', () => {
  const text = 'أكد مسؤول كيني في تغريدة على تويتر: "الوضع يتحسن في كل مكان من البلاد".'
  const [statement] = readStory({ id: 't', language: 'ar', text, published: '2024-06-12' }).statements
  expect(text.slice(statement!.content.start)).toMatch(/^الوضع/)
})

describe('who expects', () => {
  test.each([
    ['مسؤول كيني يتوقع أن تنسحب القوات من المدينة.', 'مسؤول كيني'],
    ['توقع خبير مالطي أن الوضع يتحسن.', 'خبير مالطي'],
    ['لكن دبلوماسيا كينيا توقع أن الوضع يتحسن.', 'دبلوماسيا كينيا'],
  ])('%s', (text, speaker) => {
    const { actors, statements } = readStory({ id: 't', language: 'ar', text, published: '2024-06-12' })
    expect(actors.find(({ id }) => id === statements[0]?.speaker)?.quotes.map(({ start, end }) => text.slice(start, end))).toContain(speaker)
  })
  test('«الاجتماع يتوقع أن يعقد»: nobody', () => {
    const text = 'الاجتماع يتوقع أن يعقد غدا في فاليتا.'
    expect(readStory({ id: 't', language: 'ar', text, published: '2024-06-12' }).statements.map(({ speaker }) => speaker)).toEqual([null])
  })
})
