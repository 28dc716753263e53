// Whom pronouns and verbs without a subject mean, and where they mean nobody.
import { describe, expect, it } from 'vitest'
import { read, readStory } from '../index.js'

/** Sentence | whom its third-person pronouns and empty subjects mean, in reading order; `–` for a thing or nothing. */
const SENTENCES = `
وقع الرئيس الكيني الاتفاق الذي أعدته أوغندا. | –
زار الوزير الغاني المناطق التي تسيطر عليها المعارضة. | –
نشر الرئيس الكيني خطابا وجهه البرلمان. | –
ارتفعت صادرات أوغندا مقارنة مع الفترة نفسها من العام الماضي. | –
التقى الرئيس الكيني الرئيس الأوغندي نفسه. | Ugandan president
رفضت أوغندا ما نقلته الصحف. | –
وصف الوزير الكيني الاتفاقية بأنها تضع أعباء كبيرة. | –
وقعت كينيا اتفاقية جديدة، وهي اتفاقية مهمة. | –
أكد الوزير الكيني أنها زيادة مؤقتة. | –
قال الرئيس الكيني إنه لا ينبغي استخدام القوة. | –
قال الرئيس الكيني إنه سيزور أوغندا. | Kenyan president
تفقد الرئيس الكيني وحدات جيش بلاده. | Kenyan president
دعمت كينيا أوغندا وشركاتها. | Uganda
أطلقت كينيا سراح الصحافي الأوغندي بعد احتجازه. | Ugandan journalist
أدانت كينيا قرار المحكمة ووصفته بأنه خطير. | – | –
يذكر أن كينيا وقعت الاتفاق. | –
قال الجيش الكيني إن وزير الدفاع الأوغندي وصل الأحد وإنه عاد الاثنين. | Ugandan defence minister
أدى القرار إلى أزمة في كينيا، ما يزيد الضغوط. | –
`

describe('whom a pronoun or a verb without a subject means', () => {
  for (const line of SENTENCES.trim().split('\n')) {
    const [sentence, ...meant] = line.split(' | ')
    it(sentence!, () => {
      const { actors, mentions } = read({ id: 't', language: 'ar', published: '2025-03-04', headline: null, text: sentence! })
      const pointing = mentions.filter(({ form }) => form === 'pronoun' || form === 'empty').filter(({ actors: of }) => of.length > 0)
      const told = pointing.map(({ actors: of }) => of.map((one) => actors[one]!.name).join('+'))
      expect(told).toEqual(meant.filter((one) => one !== '–'))
    })
  }
})

describe('«قررنا»: rather "we decided" than "he decided us"', () => {
  const verb = (text: string, key: string) => read({ id: 't', language: 'ar', published: '2025-03-04', headline: null, text }).words.find((word) => word.pos === 'verb' && word.key.startsWith(key))!
  it.each([['قال الرئيس الكيني "لقد اعتقلنا خمسة جنود".', 'اعتقل', 1], ['وقال الوزير "قررنا الانسحاب".', 'قرر', 1], ['وأضافت "ناقشنا الملف".', 'ناقش', 1], ['قال الشاهد إن الوزير أبلغنا بالقرار.', 'ابلغ', 3], ['تحدث عن الرجل الذي خدعنا.', 'خدع', 3]])('%s', (text, key, person) => expect(verb(text, key).person).toBe(person))
})

it.each([
  ['قال جون ليغير، رئيس الشركة، إن الصفقة مفيدة.', 'John Lighir'],
  ['انتقد الخطة مستشار الرئيس للأمن القومي روبرت كامبل الذي اقترح أن تستمر المحادثات.', 'Robert Campbell'],
])('who speaks has the name right there: %s', (text, name) => {
  const { statements, actors } = readStory({ id: 't', language: 'ar', published: '2025-03-04', headline: null, text, source: { outlet: null, url: null } })
  expect(statements.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name)).toContain(name)
})

it('the surname of somebody told in full is a name alone too', () => {
  const { words } = read({ id: 't', language: 'ar', published: '2025-03-04', headline: null, text: 'اتهم القضاء وزير الطاقة الكيني السابق باولو سيغيم بالتجسس. وقال الجيش إن سيغيم سافر.' })
  expect(words.filter((word) => word.key === 'سيغيم').map((word) => word.pos)).toEqual(['name', 'name'])
})

it.each([['اعتقلت الشرطة 30 كينيا.', 'Kenyan people'], ['وجه القاضي تهما إلى 14 روسيا.', 'Russian people']])('who is counted is no state: %s', (text, name) => {
  const { actors } = readStory({ id: 't', language: 'ar', published: '2025-03-04', headline: null, text, source: { outlet: null, url: null } })
  expect(actors.map((actor) => actor.name)).toContain(name)
  expect(actors.filter((actor) => actor.kind === 'state')).toEqual([])
})
