import { expect, test } from 'vitest'
import { readStory } from '../index.js'
import { BIAS, byWeights, toldWeights } from './told-choice.js'
import { TOLD_FEATURES, type ToldFeature } from './told-features.js'

const presented = (text: string, headline: string | null = null): string[] => readStory({ id: 'x', language: /[\u0620-\u064a]/.test(text) ? 'ar' : 'en', published: '2024-06-12', headline, text }).events.map((event) => `${event.act} ${event.presentation}`)

test('the table weighs every feature once, and nothing else', () => {
  for (const weights of toldWeights().values()) {
    expect([...weights.keys()]).toEqual([BIAS, ...TOLD_FEATURES])
    expect([...weights.values()].every(Number.isFinite)).toBe(true)
  }
})

test('in a short sentence of one act the rules’ answer stands; in a long one it is weighed', () => {
  const facts = (...all: [ToldFeature, number][]) => new Map(all)
  expect(byWeights('ASSAULT', facts(['the rules say so', 1], ['length of the sentence', 0.2]))).toBe(true)
  expect(byWeights('ASSAULT', facts(['the rules say so', 1], ['length of the sentence', 1.2], ['other acts in the sentence', 2]))).toBe(false)
  expect(byWeights('ASSAULT', facts(['the rules say so', 1], ['length of the sentence', 1.2], ['subject is indefinite', 1], ['place is told', 1], ['recipient is nameless', 1], ['has a figure', 1], ['verb is past', 1], ['early in the sentence', 1]))).toBe(true)
})

test.each([
  ['Police in Nairobi said gunmen had killed four traders in an ambush on the road to Mombasa late on Sunday.', 'kill told'],
  ['A suicide bomber blew himself up outside a mosque in Kampala on Friday, killing at least twelve people and wounding dozens.', 'suicide attack told'],
  ['Thousands marched through Oslo on Saturday to demand the release of journalists held in Uganda, organisers said.', 'march told'],
  ['قتل مسلحون مجهولون ضابطا في الشرطة الكينية وأصابوا اثنين من مرافقيه في كمين نصبوه قرب بلدة حدودية مساء السبت.', 'kill told'],
  ['تظاهر آلاف الطلبة أمام البرلمان في أوسلو احتجاجا على رفع الرسوم الجامعية، فيما أغلقت الشرطة الطرق المؤدية إليه.', 'protest told'],
  ['انفجرت سيارة مفخخة صباح اليوم أمام فندق في العاصمة الكينية ما أسفر عن مقتل سبعة أشخاص وجرح عشرين آخرين.', 'explode told'],
  // of missiles that are brought down the weights know nothing
  ['اعترضت الدفاعات الجوية الكينية صاروخين أطلقا من الأراضي الأوغندية باتجاه العاصمة دون وقوع إصابات.', 'intercept told'],
  // what is only recalled, though its verb is that of a main clause
  ['وفي عام 1981 دمر سلاح الجو الكيني مصنعا أوغنديا رغم معارضة النرويج التي طالبت حينها بفتح تحقيق دولي وهددت بقطع المعونة.', 'destroy referred'],
  ['Kenyan troops, who have fought the rebels since 2011, withdrew from the town after talks with the government in Kampala.', 'fight against referred'],
])('long sentences: %s', (text, answer) => {
  expect(presented(text)).toContain(answer)
})

test('headlines and other types are left to the rules', () => {
  expect(presented('غادر الوفد.', 'مقتل خمسة جنود كينيين في كمين')).toContain('kill told')
  expect(presented('The Kenyan minister visited Oslo on Monday and met his Norwegian counterpart, who praised the talks and promised further help.')).toContain('visit told')
})
