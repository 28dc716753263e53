// Wrongs told of others, and where words said end, in sentences of our own.
import { expect, test } from 'vitest'
import { readStory } from '../index.js'

const read = (text: string) => {
  const findings = readStory({ id: 't', language: 'ar', published: '2024-06-12', headline: null, text } as never)
  const name = (id: string | null) => findings.actors.find((actor) => actor.id === id)?.name ?? null
  return { claims: findings.claims.map((claim) => ({ accused: claim.accused.map(name), by: claim.stances.map((stance) => `${name(stance.actor)} ${stance.stance}`) })), statements: findings.statements.map((statement) => ({ by: name(statement.speaker), content: text.slice(statement.content.start, statement.content.end) })) }
}

test('a wrong with its owner is a claim: «انتهاكات إسرائيل»', () => {
  expect(read('قالت تركيا إن انتهاكات إسرائيل للقانون الدولي مستمرة.').claims).toEqual([{ accused: ['Israel'], by: ['Turkey alleges'] }])
})

test('a wrong that is fought is nobody\'s: «مكافحة الإرهاب»', () => {
  expect(read('قالت تركيا إن فرنسا تواصل مكافحة الإرهاب.').claims).toEqual([])
})

test('what is said ends where another answers, and nobody says «يذكر أن»', () => {
  expect(read('قالت تركيا إن فرنسا زودت المتمردين بالسلاح، فيما نفت باريس ذلك.').statements[0]).toEqual({ by: 'Turkey', content: 'إن فرنسا زودت المتمردين بالسلاح' })
  expect(read('زار الوزير باريس. يذكر أن البلدين وقعا اتفاقا العام الماضي.').statements).toEqual([])
})

test('who accuses and who is accused, by verb and by noun', () => {
  const parties = (text: string) => read(text).claims
  // a noun of accusing with one name behind it names the accused; a light verb says who raises it
  expect(parties('ورد البرلمان الكيني باتهام أوغندا بتسميم البحيرة.')).toEqual([{ accused: ['Uganda'], by: ['Parliament of Kenya alleges'] }])
  expect(parties('وسط اتهامات متبادلة بين الهند وباكستان بخرق الهدنة.')).toEqual([{ accused: ['India', 'Pakistan'], by: ['India alleges', 'Pakistan alleges'] }])
  expect(parties('بعد اتهام الجيش الكيني أوغندا بزرع ألغام، أغلقت الحدود.')).toEqual([{ accused: ['Uganda'], by: ['Kenyan army alleges'] }])
  // nobody raises what he turns down
  expect(parties('رفض الرئيس الكيني اتهامات له بالفساد.').flatMap((claim) => claim.by)).toEqual([])
  expect(parties('واتهمت الأمم المتحدة في مارس الماضي إريتريا بتهريب السلاح.')).toEqual([{ accused: ['Eritrea'], by: ['United Nations alleges'] }])
  // a relative clause: whoever it tells of
  expect(parties('قطعت بيرو علاقاتها مع بوليفيا التي اتهمتها بإيواء المهربين.')).toEqual([{ accused: ['Bolivia'], by: ['Peru alleges'] }])
})

test('a wrong is the subject\'s when the verb does it, seeks it or has it for an object', () => {
  expect(read('قالت وزارة الخارجية الصينية إن البيان يظهر أن أستراليا تريد تأجيج التوتر.').claims).toEqual([{ accused: ['Australia'], by: ['Ministry of Foreign Affairs of China alleges'] }])
  expect(read('قالت تركيا إن اليونان لم تلتزم بالاتفاق.').claims).toEqual([{ accused: ['Greece'], by: ['Turkey alleges'] }])
  expect(read('قال الوزير المغربي إن إيران تدعم المتمردين.').claims.map((claim) => claim.accused)).toEqual([['Iran']])
  // fighting or suffering a wrong, or helping those it was done to, is none
  expect(read('قالت تركيا إن فرنسا تعرضت لاعتداءات إرهابية.').claims).toEqual([])
  expect(read('قال الوزير المغربي إن إسبانيا أنقذت المهاجرين غير الشرعيين.').claims).toEqual([])
  expect(read('استبعدت تركيا إجراء انتخابات مبكرة.').claims).toEqual([])
})

test('a denial: who told what is denied alleges it, and whoever of another side would have done it is accused', () => {
  expect(read('نفت كينيا تقارير قالت إن المتمردين قصفوا المطار.').claims.map((claim) => claim.accused)).toEqual([['rebels']])
  expect(read('نفت الحكومة الكينية وجود خلاف مع الجيش.').claims).toEqual([{ accused: ['Kenya'], by: ['Kenya denies'] }])
  // so many people are no culprit
  expect(read('قال مسؤول كيني إن 23 شخصا قتلوا في الغارات.').claims).toEqual([])
})

test('a wrong told in passing, done to somebody, or only called for is no charge; who is to end one does it', () => {
  expect(read('قالت كينيا إن الحدود أغلقت بعد اعتداءات أوغندا.').claims).toEqual([])
  expect(read('قالت كينيا إن اغتيال السفير الأوغندي جرى في الليل.').claims).toEqual([])
  expect(read('دعت كينيا أوغندا إلى وقف عدوانها على الصومال.').claims).toEqual([{ accused: ['Uganda'], by: ['Kenya alleges'] }])
  expect(read('قالت كينيا إن التهديدات الأوغندية سترد عليها.').claims).toEqual([])
  expect(read('نددت كينيا بالتهديدات الأوغندية.').claims).toEqual([{ accused: ['Uganda'], by: ['Kenya alleges'] }])
})

test('what is judged in a clause of its own is whose the words before it are', () => {
  expect(read('شنت أوغندا غارات وصفتها كينيا بأنها جريمة حرب.').claims).toEqual([{ accused: ['Uganda'], by: ['Kenya alleges'] }])
  expect(read('صادرت أوغندا شحنة من النفط الكيني، وهو ما تعتبره نيروبي مخالفا للقانون الدولي.').claims).toEqual([{ accused: ['Uganda'], by: ['Kenya alleges'] }])
})

test('who is accused confirms by owning up; to say it again is to allege it', () => {
  const both = (text: string) => read(text).claims.map((claim) => claim.by)
  expect(both('اتهمت كينيا أوغندا بقصف المطار. وأكدت أوغندا أنها قصفت المطار.')).toEqual([['Kenya alleges', 'Uganda confirms']])
  expect(both('اتهمت كينيا أوغندا بقصف المطار. وأكدت تنزانيا أنها لا تملك دليلا على قصف المطار.')).toEqual([['Kenya alleges']])
})

test('«التي قالت واشنطن إنها»: a verb of saying has no object, so who stands behind it says it', () => {
  expect(read('قاطعت فرنسا انتخابات كينيا التي قالت أوغندا إنها مزورة.').statements[0]!.by).toBe('Uganda')
})

test('a wrong is what something is called, not farther on in it; what a wrong only surrounds, and a mistake, are no charge', () => {
  expect(read('وصفت كينيا القرار الأوغندي بأنه انتهاك صارخ للقانون الدولي.').claims).toEqual([{ accused: ['Uganda'], by: ['Kenya alleges'] }])
  expect(read('وصفت السفارة الكينية التفتيش بأنه استفزاز صارخ من قبل السلطات الأوغندية.').claims).toEqual([{ accused: ['Uganda'], by: ['Embassy of Kenya alleges'] }])
  expect(read('نددت كينيا بقرار أوغندا واعتبرته خضوعا لمن يضمرون الكراهية لها.').claims).toEqual([])
  expect(read('قالت كينيا إن أوغندا ارتكبت خطأ كبيرا.').claims).toEqual([])
  expect(read('وذكرت الشرطة الكينية أن عمالا أوغنديين تجمعوا وسط تصاعد الغضب من تفشي الفساد.').claims).toEqual([])
  expect(read('ترى كينيا أن استقرار أوغندا ضرورة لمواجهة تهديدات "إرهابية".').claims).toEqual([])
})

test('others\' charge is not the speaker\'s; what others do not mean to do is not denied', () => {
  expect(read('انتقد الوزير الكيني التحقيق في مزاعم التدخل الأوغندي في الانتخابات.').claims.flatMap((claim) => claim.by)).toEqual([])
  expect(read('قال الوزير الكيني إن أوغندا لا تسعى إلى السلام.').claims.filter((claim) => claim.by.includes('Kenyan minister denies'))).toEqual([])
})
