import { expect, test } from 'vitest'
import { actorId, actorFindings, entityFindings } from '../../coding/actors.js'
import type { Document } from '../../document/document.js'
import { packFor } from '../packs.js'
import { readText } from '../read.js'

const read = (text: string): Document => readText({ story: { id: 't', text }, language: 'ar', text, bodyStart: 0, published: '2024-06-12' }, packFor('ar')!)
/** Every actor with its kind, country, office and the ways it is called. */
const actors = (text: string): string[] => {
  const document = read(text)
  return actorFindings(document, new Set(document.actors.map((a) => a.index))).map((a) => `${a.kind} ${a.country ?? '-'} ${a.office ?? '-'}: ${a.quotes.map((q) => text.slice(q.start, q.end)).join(' | ')}`)
}
const has = (text: string, ...wanted: string[]): void => {
  const found = actors(text)
  for (const line of wanted) expect(found, `${text}\n${found.join('\n')}`).toContain(line)
}
const entities = (text: string): string[] => entityFindings(read(text)).map((e) => `${e.type} ${text.slice(e.start, e.end)}`)

test('title, nisba and name make one person, called by all its parts', () => {
  has('أعلن وزير الخارجية النرويجي كنوت لارسن أن بلاده سترسل وفدا.', 'person NOR foreign minister: وزير الخارجية النرويجي كنوت لارسن | وزير الخارجية النرويجي | كنوت لارسن')
})
test('an armed group without a name is one, and of no country that its victim is of', () => {
  has('خطفت جماعة مسلحة سائحا فرنسيا.', 'group - -: جماعة مسلحة')
  expect(actors('فازت المجموعة الأولى من الطلاب.').filter((line) => line.startsWith('group'))).not.toContain('group - -: المجموعة الأولى')
})
test('a name with its title behind it', () => {
  has('قال كنوت لارسن، وزير الدفاع النرويجي، إن السفينة غادرت.', 'person NOR defence minister: كنوت لارسن، وزير الدفاع النرويجي | كنوت لارسن | وزير الدفاع النرويجي')
})
test('a name some words behind its title', () => {
  has('وصل مبعوث النرويج إلى اليمن، كنوت لارسن، صباحا.', 'person NOR envoy: مبعوث النرويج إلى اليمن، كنوت لارسن | مبعوث النرويج إلى اليمن | كنوت لارسن')
  expect(actors('قال المسؤول في البلدية سالم الحارثي إن الجسر مغلق.').filter((line) => line.startsWith('person'))).toHaveLength(1)
  expect(actors('فاز الناشط والكاتب العماني سالم الحارثي بالجائزة.').filter((line) => line.startsWith('person'))).toHaveLength(1)
  // the name is whose the campaign is, or begins its own clause
  expect(actors('انتقد المدير السابق لحملة سالم الحارثي القرار.').join('\n')).not.toMatch(/المدير السابق لحملة سالم/)
  expect(actors('أشاد الوزير خلال اللقاء بسالم الحارثي.').join('\n')).not.toMatch(/الوزير خلال اللقاء/)
})
test('a word behind a noun that it agrees with only says which', () => {
  expect(actors('تشكل السياحة مصدرا رئيسيا للدخل.')).toEqual([])
  expect(actors('قال إن مصدرا أمنيا أكد ذلك.').join('\n')).toContain('مصدرا أمنيا')
  expect(actors('تأجل مؤتمره الصحفي بسبب أزمة الطيران المدني.').filter((line) => line.startsWith('person'))).toEqual([])
  expect(actors('قال الصحفي إن الطريق مغلق.').join('\n')).toMatch(/person .*الصحفي/)
})
test('a surname alone is who was named in full', () => {
  const text = 'التقى الرئيس المالطي أنطون بورج السفراء. وأكد بورج أن اللقاء مفيد.'
  has(text, 'person MLT president: الرئيس المالطي أنطون بورج | الرئيس المالطي | أنطون بورج | بورج')
})
test('an office alone is who holds it', () => {
  const text = 'استقبل وزير النقل العماني سالم الحارثي الوفد. وقال الوزير إن الطريق مفتوح.'
  expect(actors(text).find((line) => line.includes('سالم الحارثي'))).toContain('| الوزير')
})
test('a counterpart has the office of the one before and the country of the nisba', () => {
  has('اجتمع وزير الخارجية الفنلندي إركي تومي بنظيره الأردني سامي العلي.', 'person JOR foreign minister: نظيره الأردني سامي العلي | نظيره الأردني | سامي العلي')
})
test('a title for two, each with his nisba and name', () => {
  const found = actors('اتفق الرئيسان الشيلي كارلوس بينتو والبيروفي ماريو سوتو على فتح الحدود.').join('\n')
  expect(found).toMatch(/person CHL president: .*كارلوس بينتو/)
  expect(found).toMatch(/person PER president: .*ماريو سوتو/)
  const oblique = actors('جرت محادثات بين الرئيسين الشيلي كارلوس بينتو والبيروفي ماريو سوتو في ليما.').join('\n')
  expect(oblique).toMatch(/person CHL president: .*كارلوس بينتو/)
  expect(oblique).toMatch(/person PER president: .*ماريو سوتو/)
})
test('bodies are put together from portfolio and nisba', () => {
  has('نفت وزارة الداخلية الكينية الخبر، وقالت الخارجية الكينية إنها تتابع.', 'body KEN -: وزارة الداخلية الكينية', 'body KEN -: الخارجية الكينية')
  expect(read('نفت وزارة الداخلية الكينية الخبر.').actors.find((a) => a.kind === 'body')?.name).toBe('Ministry of Interior of Kenya')
})
test('authorities and government are the state', () => {
  has('رفضت السلطات التنزانية الطلب.', 'state TZA -: السلطات التنزانية | التنزانية')
})
test('a capital that acts is the state, one where something happens is a place', () => {
  has('رفضت ليما المقترح.', 'state PER -: ليما')
  const place = read('قتل شخصان في ليما.')
  expect(place.places.map((p) => p.name)).toEqual(['Lima'])
  expect(place.actors.filter((a) => a.kind === 'state' && a.mentions.length)).toEqual([])
})
test('two nisbas of one noun', () => {
  const found = actors('قصفت القوات الهندية والبنغالية المواقع.').join('\n')
  expect(found).toMatch(/IND/)
  expect(found).toMatch(/BGD/)
})
test('nameless officials and groups', () => {
  has('قال مسؤول عسكري غاني إن متظاهرين أغلقوا الطريق.', 'person GHA official: مسؤول عسكري غاني')
  expect(read('أغلق متظاهرون الطريق.').actors.some((a) => a.kind === 'group' && a.sector === 'CVL')).toBe(true)
})
test('organizations by their noun and name', () => {
  const found = actors('أعلنت حركة «النور والسلام» وقفها القتال، ونقلت صحيفة "النجم" ذلك. وقالت الحركة إنها ملتزمة.').join('\n')
  expect(found).toMatch(/organization .*: حركة «النور والسلام» \| النور والسلام \| الحركة/)
  expect(found).toMatch(/outlet .*"النجم"/)
})
test('a document speaks for its author', () => {
  const text = 'ردت وزارة الخارجية الكوبية على الاتهامات. وأضاف البيان أن كوبا مستعدة.'
  const document = read(text)
  const mention = document.mentions.find((m) => m.rule === 'document')!
  expect(document.actors[mention.actors[0]!]!.name).toBe('Ministry of Foreign Affairs of Cuba')
})
test('«بلاده» is the country of whom the text spoke', () => {
  const document = read('قال الرئيس الكولومبي لويس ميخيا إن بلاده مستعدة.')
  const mention = document.mentions.find((m) => m.rule === 'anaphor')!
  expect(document.actors[mention.actors[0]!]!.country).toBe('COL')
})
test('the subject left out is that of the sentence before, not of what was said', () => {
  const document = read('قال الرئيس الكولومبي لويس ميخيا إن المعارضة ترفض الحوار. وأضاف أن الحكومة ستنتظر.')
  const empty = document.mentions.filter((m) => m.form === 'empty').at(-1)
  if (empty) expect(document.actors[empty.actors[0]!]?.name).toContain('Mejia')
})
test('words that only look like titles', () => {
  // «أمام» is no imam, «الأزمة السياسية» no politician, «فتح» the verb no movement
  const found = actors('فتح الجنود النار أمام المقر خلال الأزمة السياسية.').join('\n')
  expect(found).not.toMatch(/politician|imam/)
  expect(found).not.toMatch(/organization/)
})
test('names for lists of names: whole words, titles off', () => {
  expect(entities('زار الرئيس الكولومبي لويس ميخيا مدينة مرسيليا وباريس.')).toEqual(['PER لويس ميخيا', 'LOC مرسيليا', 'LOC وباريس'])
})
test('behind a given name stands a family name, whatever else it means', () => {
  expect(entities('صرح هشام عبادة للصحافة.')).toEqual(['PER هشام عبادة'])
  expect(entities('وصل الشيخ خليفة بن زهران إلى المطار.')).toEqual(['PER خليفة بن زهران'])
  // a common word before a name is no given name
  expect(entities('حياة بتهوفن قصيرة.')).not.toContain('PER حياة بتهوفن')
})
test('names of kings have their number', () => {
  expect(entities('استقبل الملك ألفونسو الثالث عشر الوفد.')).toEqual(['PER ألفونسو الثالث عشر'])
})
test('one word that nobody knows is a name behind its verb if it is spelled as names are', () => {
  expect(entities('وأوضح شترايخنبرغ أن اللقاء تأجل.')).toEqual(['PER شترايخنبرغ'])
})
test('what a thing is called is nobody, and an abstract noun with one odd word no title', () => {
  expect(entities('هبطت طائرة كوماندور سترايكر في المطار.').join()).not.toContain('PER')
  expect(entities('تحدث السكان عن معالي غرندوليم القديمة.').join()).not.toContain('PER معالي')
})
test('ids are stable', () => {
  expect(actorId(0)).toBe('a1')
})

test('a nisba behind another adjective, states joined, whose adviser', () => {
  expect(actors('أفرجت السلطات عن ناشطات حقوقيات بحرينيات.')).toContain('group BHR -: ناشطات حقوقيات بحرينيات')
  expect(actors('التقى الوفد رؤساء غانا وتوغو.').filter((one) => one.includes('رؤساء'))).toEqual(['person GHA president: رؤساء غانا وتوغو', 'person TGO president: رؤساء غانا وتوغو'])
  expect(actors('قالت سارة ميلر مستشارة الأمن القومي للرئيس الأميركي إن الخطة جاهزة.').find((one) => one.includes('سارة'))).toMatch(/^person USA/)
  // what is told to somebody is not his
  expect(actors('قال الوزير للرئيس الكيني إن الخطة جاهزة.').find((one) => one.includes('الوزير'))).not.toMatch(/KEN .*للرئيس/)
})

test('«المملكة» is the kingdom that the story speaks of', () => {
  has('ذكر بلاغ أن المملكة تدين الاعتداء. وأضاف أن المغرب يدعو إلى الهدوء.', 'state MAR -: المملكة | المغرب')
  expect(actors('أعلنت المملكة أمس دعم السودان.')).toContain('state SAU -: المملكة')
})

test('«رئيس وكالة» heads an agency, «وزير الداخلية وكالة» is acting', () => {
  has('قال رئيس وكالة الفضاء اليابانية إن الرحلة ناجحة.', 'person JPN president: رئيس وكالة الفضاء اليابانية')
  expect(actors('أعلن وزير الداخلية وكالة سمير خالد ذلك.').join(' ')).toContain('acting interior minister')
  expect(actors('قال رئيس الوكالة إن الأمر انتهى.').join(' ')).not.toContain('acting')
})

test('a name is quoted with the article that «لل» holds and with the pronoun written on it', () => {
  has('سلّم الهلال الأحمر المساعدات للنازحين، وقصف القائد الكيني خميس موتوا التل وتقدمت قواته.', 'group - -: للنازحين', 'body KEN -: قواته')
  // «للبنان» has no article, and «بلادها» is no name of the country
  has('أعادت بيرو السفينة للبنان. وقالت رئيسة بيرو إن بلادها راضية.', 'state LBN -: لبنان')
  expect(actors('قالت رئيسة بيرو إن بلادها راضية.').find((line) => line.startsWith('state'))).not.toContain('بلاد')
})
test('what is possessed is not its own possessor', () => {
  const document = read('زار الرئيس الكيني التل وتقدمت قواته.')
  const pronoun = document.mentions.findLast((mention) => mention.form === 'pronoun')!
  expect(document.actors[pronoun.actors[0]!]!.office).toBe('president')
})
test('a given name that is spelled like a particle', () => {
  has('التقى الوزير آبي تسفاي الوفد. وقال آبي إن اللقاء مفيد، ورحب آبي الذي وصل أمس بالنتيجة.', 'person - minister: الوزير آبي تسفاي | الوزير | آبي تسفاي | آبي')
})
test('what moves is no movement, what is whole is for nothing', () => {
  expect(actors('تعطلت حركة الحافلات في المدينة.').filter((line) => line.startsWith('organization'))).toEqual([])
  expect(actors('دعا البرلمان الكيني الجديد للانعقاد.').join()).not.toContain('للانعقاد')
})
test('a size is no state', () => {
  expect(actors('عثر العمال على أنبوب طوله متران وقطره متر.').join()).not.toContain('QAT')
})
test('a minister\'s ministry', () => {
  expect(read('قال وزير الصحة الكيني إن وزارته ستطعن في الحكم.').actors.map((actor) => actor.name)).toContain('Ministry of Health of Kenya')
})
test('parties of one name are those of the land that the story speaks of', () => {
  const party = (text: string) => read(text).actors.find((actor) => actor.sector === 'PTY')
  expect(party('قالت الحكومة الغانية إن الحزب الجمهوري سيشارك في الانتخابات في غانا.')).toMatchObject({ country: 'GHA' })
  expect(party('قال الرئيس الأميركي إن الحزب الجمهوري سيفوز.')).toMatchObject({ country: 'USA', known: 'republicans-us' })
  expect(party('صوت البرلمان المغربي وأيد حزب العدالة والتنمية القانون.')).toMatchObject({ country: 'MAR', known: 'pjd' })
})
