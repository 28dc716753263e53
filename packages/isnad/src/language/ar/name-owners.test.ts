// Whose a body, a group or an office is, and who is told of together.
import { expect, test } from 'vitest'
import type { Document } from '../../document/document.js'
import { packFor } from '../packs.js'
import { readText } from '../read.js'

const read = (text: string): Document => readText({ story: { id: 't', text }, language: 'ar', text, bodyStart: 0, published: '2024-06-12' }, packFor('ar')!)
/** `kind country sector: quotes` of everybody spoken of. */
const actors = (text: string): string[] => {
  const { actors, mentions } = read(text)
  return actors.map((actor) => `${actor.kind} ${actor.country ?? '-'} ${actor.sector ?? '-'}: ${[...new Set(actor.mentions.flatMap((index) => mentions[index]!.quotes.map(({ start, end }) => text.slice(start, end))))].join(' | ')}`)
}

test('«التابع لـ» says whose', () => {
  expect(actors('رفض المجلس الوطني التابع لمنظمة التحرير الفلسطينية القرار.')).toContain('body PSE GOV: المجلس الوطني التابع لمنظمة التحرير الفلسطينية | المجلس الوطني')
  expect(read('هاجم مسلحون تابعون لحركة الشباب المعسكر.').actors.map((actor) => actor.name)).toContain('al-Shabaab')
  // who follows the news owns nothing
  expect(actors('تابع المجلس الوطني للاتحاد الأخبار.').join()).not.toContain('المجلس الوطني للاتحاد الأخبار |')
})
test('people joined to people are one crowd where one word tells of both', () => {
  expect(actors('أفرجت السلطات عن محامين وأكاديميين كينيين.').join('\n')).toMatch(/group KEN CVL: محامين وأكاديميين كينيين/)
  expect(actors('غادر الدبلوماسيون الكينيون وأسرهم البلاد.').join('\n')).toMatch(/group KEN GOV: الدبلوماسيون الكينيون وأسرهم/)
  // two sides, and what is counted apart
  expect(actors('اندلعت مواجهات بين متظاهرين ومستوطنين.').filter((line) => line.startsWith('group'))).toHaveLength(2)
  expect(actors('أصيب عشرة جنود وخمسة مدنيين.').filter((line) => line.startsWith('group'))).toHaveLength(2)
  expect(actors('هاجم جنود ومسلحون القرية.').filter((line) => line.startsWith('group'))).toHaveLength(2)
})
test('a broken plural tells of the people before it', () => expect(actors('أصيب رجال الشرطة الروس.').join('\n')).toContain('group RUS COP: رجال الشرطة الروس'))
test('who heads an organization heads no state, and a former holder is not the one in office', () => {
  const offices = (text: string) => read(text).actors.filter((actor) => actor.kind === 'person').map((actor) => actor.name)
  expect(offices('وصل الرئيس الكيني جمعة واندي. وقالت رئيسة رابطة الأسر إن اللقاء مفيد.')).toHaveLength(2)
  expect(offices('قال رئيس الوزراء الكيني جمعة واندي إنه موافق. ورفض رئيس الوزراء السابق القرار.')).toHaveLength(2)
  expect(offices('قال الرئيس الكيني جمعة واندي إنه موافق. ورفض الرئيس القرار.')).toHaveLength(1)
})
test('a relative by his first name', () => expect(read('وصل الرئيس خوسيه ميخيا وشقيقه لويس ميخيا. وقال شقيقه لويس إنه متعب.').actors.filter((actor) => actor.kind === 'person')).toHaveLength(2))
test('an organization with its nisba does not take the name of who heads it', () => expect(actors('قال مدير المرصد الكيني جمعة واندي إن القتال توقف.').find((line) => line.startsWith('person'))).toContain('جمعة واندي'))
test('posts of soldiers and of parliaments', () => {
  expect(read('تقدم خليفة حفتر نحو المدينة.').actors[0]).toMatchObject({ sector: 'MIL', country: 'LBY' })
  expect(read('أعلن المتحدث العسكري انسحاب القوات.').actors.find((actor) => actor.kind === 'person')).toMatchObject({ sector: 'MIL' })
})
test('what somebody does for his part is nobody', () => expect(actors('وأكدت كينيا من جانبها الاتفاق.').join()).not.toContain('جانب'))
test('a name behind a lawyer or a relative is whose he is, unless a whole one follows', () => {
  const persons = (text: string) => actors(text).filter((line) => line.startsWith('person'))
  expect(persons('قال محامي ترامب جون سميث إن التحقيق انتهى.').join('\n')).toMatch(/محامي ترامب جون سميث \| محامي ترامب \| جون سميث/)
  expect(persons('قال محامي واندرسترايك إن الحكم ظالم.').join('\n')).toMatch(/CVL: محامي واندرسترايك(\n|$)/)
  expect(persons('قالت زوجة ترامب إنها راضية.').join('\n')).toMatch(/person USA CVL: زوجة ترامب/)
  // his own name behind the article or the pronoun
  expect(persons('قال المحامي جون سميث إن الحكم ظالم.').join('\n')).toContain('المحامي جون سميث | المحامي | جون سميث')
  expect(persons('وصل نجله لويس ميخيا.').join('\n')).toContain('لويس ميخيا')
})
test('who is known as secretary of state is the foreign minister too', () => {
  const text = 'وصل مايك بومبيو إلى المدينة. وقال وزير الخارجية الأميركي إن اللقاء مفيد.'
  const { actors } = readText({ story: { id: 't', text }, language: 'ar', text, bodyStart: 0, published: '2019-06-12' }, packFor('ar')!)
  expect(actors.filter((actor) => actor.country === 'USA' && actor.kind === 'person')).toHaveLength(1)
})
test('a family name that begins with the letter of "like"; where, not who', () => {
  expect(actors('قال قائد الشرطة ميشال كادونوف إن الطريق مغلق.').join()).toContain('ميشال كادونوف')
  expect(actors('سيطر الجيش على القرى شرقي الفرات.').join()).not.toContain('شرقي الفرات')
})
test('media of somebody\'s country, somebody\'s ambassador, who speaks of «our» companies', () => {
  expect(actors('قال الرئيس الكيني في مقابلة مع وسائل إعلام بلاده إن اللقاء مفيد.').join('\n')).toContain('outlet KEN JRN: وسائل إعلام بلاده')
  expect(actors('قالت كينيا إن القرار جيد. وأضافت سفيرتها لدى الأمم المتحدة نورا سميث أنه عادل.').join('\n')).toMatch(/person KEN GOV: .*نورا سميث/)
  expect(actors('قال الرئيس الكيني إن شركاتنا ستبني الجسر.').join('\n')).toContain('group KEN BUS: شركاتنا')
})
