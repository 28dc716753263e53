import { expect, test } from 'vitest'
import { readStory } from '../index.js'

/** `act presentation` of each event of a plain sentence. */
const presented = (text: string, headline: string | null = null): string[] => readStory({ id: 'x', language: /[\u0620-\u064a]/.test(text) ? 'ar' : 'en', published: '2024-06-12', headline, text }).events.map((event) => `${event.act} ${event.presentation}`)

test.each([
  // a verb of a main clause, or of what somebody says
  ['قتل ثلاثة جنود في كمين شمال المدينة.', 'kill'],
  ['وقالت الشرطة إن مسلحين خطفوا مهندسا سويديا.', 'abduct'],
  ['Gunmen abducted a Swedish engineer on Monday.', 'abduct'],
  // a negated past is no present
  ['لم تقصف كينيا القاعدة الأوغندية أمس.', 'bomb'],
  // men do nothing in the feminine: a verb of the fifth form
  ['وتجمع نحو 200 متظاهر أمام السفارة.', 'protest'],
  // behind an adverbial and a comma only the verb can stand, though a masdar has its letters
  ['وفي كمبالا، تظاهر مئات الطلبة ضد الحكومة.', 'protest'],
  // what it is for makes it no pretence («تظاهر بأنه»)
  ['تظاهر آلاف الكينيين للمطالبة بإطلاق سراح المعتقلين.', 'protest'],
  // a noun that a verb brings in as new
  ['شن الجيش الكيني هجوما على المتمردين.', 'attack'],
  ['أعلنت الشرطة النرويجية مقتل زعيم المتمردين.', 'kill'],
  ['The rebels staged an attack on a Kenyan base.', 'attack'],
  // a participle that goes along with what is told
  ['غادر الوزير السويدي القمة متهما النرويج بتسليح المتمردين.', 'accuse'],
  // who are a crowd only by what they do: a verb of gathering in a main clause is news of them
  ['واحتشد المتظاهرون أمام السفارة النرويجية.', 'protest'],
  // an entry of a list of days; two are as good as a figure
  ['14 مارس 1998: اغتيال الوزير الكيني في كمبالا.', 'assassinate'],
  // the article is that of the idiom
  ['تعرض موظف نرويجي للخطف على أيدي مسلحين.', 'abduct'],
  // a day makes one occasion of what goes on
  ['وعذب الجنود النرويجيون معتقلا كينيا يوم الأحد.', 'torture'],
] as const)('told: %s', (text, act) => {
  expect(presented(text)).toContain(`${act} told`)
})

test.each([
  // when, why, which
  ['استقال الوزير الكيني بعد اغتيال نائبه.', 'assassinate'],
  ['غادر الوفد النرويجي المدينة عندما قصفها المتمردون.', 'bomb'],
  ['شيع الآلاف الضابط الذي قتله المتمردون.', 'kill'],
  ['The minister resigned after the assassination of his Kenyan deputy.', 'assassinate'],
  // what was going on meanwhile
  ['كان المتظاهرون يرشقون الشرطة بالحجارة.', 'throw stones'],
  // of a known act, when it was
  ['وقع الهجوم على القاعدة الكينية فجرا.', 'attack'],
  // … nor who it was
  ['نفذ المتمردون الكينيون الهجوم.', 'attack'],
  // how people are treated where they are held
  ['وقال إن المعتقل الكيني تعرض للتعذيب في السجن.', 'torture'],
  ['وأحرق المتظاهرون العلم النرويجي.', 'burn in protest'],
  ['قام المتظاهرون بقطع الطريق إلى المطار.', 'obstruct'],
  // … and what somebody says of them
  ['وقال الضابط الكيني إن المتظاهرين تجمعوا قرب السفارة.', 'protest'],
  // what the protesters do there tells of a protest that is known
  ['وردد المتظاهرون هتافات ضد الحكومة.', 'chant'],
  // who they are, in passing
  ['Three protesters crossed the bridge in Nairobi.', 'protest'],
] as const)('referred to: %s', (text, act) => {
  expect(presented(text)).toContain(`${act} referred`)
})

test('an act told once is told, whatever else refers to it', () => {
  expect(presented('ندد الوزير باغتيال النائب الكيني. وكان مسلحون اغتالوا النائب الكيني مساء الأحد.')).toContain('assassinate told')
  expect(presented('غادر الوفد.', 'مقتل خمسة جنود كينيين في كمين')).toContain('kill told')
})
