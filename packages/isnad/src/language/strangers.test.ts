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

describe('who speaks in Arabic', () => {
  test('for a ministry without a country is of the ministry spoken of last', () => {
    expect(speakers('وصفت وزارة الخارجية البريطانية تصريحات السفير الروسي بأنها كاذبة. وأضاف المتحدث باسم الخارجية أن الأمر خطير.').at(-1)).toBe('person Foreign Office spokesperson')
  })
  test('may have a name that looks as if it had two articles', () => {
    expect(speakers('لكن الإليزيه أكد أن الرئيس سيحضر.')).toEqual(['body Élysée Palace'])
  })
  test('goes on behind a quotation that something is left out of', () => {
    expect(speakers('صرح العميد سمير الحلبي "تم (...) تحرير المطار بمشاركة الألوية وبإسناد من القوات"، مشيرا إلى أنه تم تطهيره.')).toEqual(['person Sameer Halabi', 'person Sameer Halabi'])
  })
  test('says it behind a clause with "was" and a noun', () => {
    expect(speakers('وبسؤاله عما إذا كان المختبر مسؤولا عن الغاز، قال الوزير البريطاني إنه لا يعرف.')).toEqual(['person British minister'])
  })
  test('accuses, though whom he accuses is nobody known', () => {
    expect(speakers('أكدت شركة الطيران الخبر. واتهمت الشرطة الأسترالية شقيقين، بالتورط في مخطط للتفجير.').at(-1)).toBe('body Australian police')
  })
  test('is a ministry of two things, with its country behind both', () => {
    expect(speakers('وكانت وزارة الزراعة والتعاون الدولي المصرية قد أعلنت أن الموسم انتهى.')).toEqual(['body Ministry of Agriculture and International Cooperation of Egypt'])
  })
  test('is nobody where reports do; the report spoken of is its author', () => {
    expect(speakers('قال الرئيس التونسي إن الموسم انتهى. وتقول تقارير إن الأزمة كبيرة.')).toEqual(['person Tunisian president', '–'])
  })
  test('of two countries is these, not a stranger', () => {
    const { actors, events } = readStory({ id: 's', language: 'ar', published: '2024-03-05', text: 'وقعت تونس وليبيا معاهدة. وكانت حكومتا البلدين قد أعلنتا في آذار/مارس الماضي بدء المفاوضات حول المعاهدة.' })
    expect(events.filter(({ act }) => act === 'begin negotiations').flatMap((one) => one.actors.map((id) => actors.find((actor) => actor.id === id)?.name)).sort()).toEqual(['Libya', 'Tunisia'])
  })
})
