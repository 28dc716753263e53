// Who says something is somebody, whether or not any table has heard of him. Sentences of our own.
import { describe, expect, test } from 'vitest'
import { readStory } from '../index.js'

const speakers = (text: string, language = 'ar'): string[] => {
  const { actors, statements } = readStory({ id: 's', language, published: '2024-03-05', text })
  return statements.map((one) => { const actor = actors.find(({ id }) => id === one.speaker); return actor ? `${actor.kind} ${actor.name}` : '–' })
}

describe('the subject of a verb of saying', () => {
  test('that no table knows is a person by name', () => {
    expect(speakers('وصرح الملقي في مؤتمر صحافي بأن المفاوضات انتهت.')).toEqual(['person al-Malqi'])
  })
  test('is somebody by the words for him, and goes on', () => {
    expect(speakers('التقى وزير خارجية تونس نظيره الليبي. وقال شقيقه إن الرحلة طويلة. وأضاف أن الطائرة تأخرت.')).toEqual(['person شقيق', 'person شقيق'])
    expect(speakers('The French president left on Monday. A bystander said the road was closed.', 'en')).toEqual(['person bystander'])
  })
  test('that is a paper is nobody', () => {
    expect(speakers('The guidelines say the road must stay open.', 'en')).not.toContain('group guidelines')
  })
  test('is one with the name behind him', () => {
    expect(speakers('وقال القاضي الأميركي جورج دانيلز إن الدعوى مرفوضة.')).toEqual(['person George Danilz'])
  })
})

describe('what is said', () => {
  const contents = (text: string): string[] => readStory({ id: 's', language: 'ar', published: '2024-03-05', text }).statements.map(({ content }) => text.slice(content.start, content.end))
  test('begins with its own clause behind a comma, not with the name of who says it', () => {
    expect(contents('أكد المتحدث باسم التحالف العربي الذي تقوده السعودية، تركي المالكي، أن القوات أحبطت هجوما.')).toEqual(['أن القوات أحبطت هجوما'])
  })
  test('is an object where no comma sets it off', () => {
    expect(contents('أعلنت الحكومة الأردنية وقف الرحلات.')).toEqual(['وقف الرحلات'])
  })
  test('by an organization in marks that holds a word of no name', () => {
    expect(speakers('وكتبت منظمة "أطباء بلا حدود" أن القصف أصاب بلدة.')).toEqual(['organization Médecins Sans Frontières'])
  })
})
