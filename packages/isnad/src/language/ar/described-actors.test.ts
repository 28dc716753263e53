// Who is told of by a word for what he is or does: with his name behind it, counted apart, or several by name at once.
import { expect, test } from 'vitest'
import type { Document } from '../../document/document.js'
import { packFor } from '../packs.js'
import { readText } from '../read.js'

const read = (text: string): Document => readText({ story: { id: 't', text }, language: 'ar', text, bodyStart: 0, published: '2024-06-12' }, packFor('ar')!)
/** `kind country sector: quotes` of everybody spoken of. */
const actors = (text: string): string => {
  const { actors, mentions } = read(text)
  return actors.map((actor) => `${actor.kind} ${actor.country ?? '-'} ${actor.sector ?? '-'}: ${[...new Set(actor.mentions.flatMap((index) => mentions[index]!.quotes.map(({ start, end }) => text.slice(start, end))))].join(' | ')}`).join('\n')
}

test.each([
  // a calling, a nisba and a name
  ['طردت ألبانيا الجاسوس الصربي دراغان بتروفيتش.', /person SRB SPY: الجاسوس الصربي دراغان بتروفيتش/],
  ['التقى الوفد القس الأمريكي جون ميلر.', /person USA REL: القس الأمريكي جون ميلر/],
  ['انتقدت الإعلامية الكويتية، منال الشاعر، القرار.', /person KWT JRN: الإعلامية الكويتية، منال الشاعر/],
  ['كرمت البلدية المناضل الكيني جمعة واندي.', /person KEN CVL: المناضل الكيني جمعة واندي/],
  ['قال عميل تشيكي سابق إن براغ هددته.', /person CZE SPY: عميل تشيكي سابق/],
  ['قال عمر حداد إن الاتفاق مهم.', /person - CVL: عمر حداد/],
  ['وافتتح المدير العام المساعد جان- لوك دوبوا المعرض.', /جان- لوك دوبوا$/],
  // several by name
  ['كرمت البلدية الطبيبتين هدى منصور وليلى الحارثي.', /هدى منصور\n(?:.*\n)?person - MED: ليلى الحارثي/],
  ['قتل الجنديان خالد سعيد ومحمود فارس في الاشتباك.', /خالد سعيد\n(?:.*\n)?person - MIL: محمود فارس/],
  // groups
  ['اعتقلت الشرطة ثلاثة مشتبه بهم.', /group - UAF: ثلاثة مشتبه بهم/],
  ['قال المشتبه بهم إنهم أبرياء.', /group - UAF: المشتبه بهم/],
  ['اعتقلت الشرطة المشتبه به.', /person - UAF: المشتبه به/],
  ['حذرت الحكومة المنتجين الأتراك.', /group TUR BUS: المنتجين الأتراك/],
  ['أدان اليهود في كندا الهجوم.', /group - REL: اليهود/],
  ['طالبت عائلة الضحية بالتحقيق.', /group - CVL: عائلة/],
  ['خلف القصف 300 جريح مدني.', /group - CVL: 300 جريح مدني/],
  // counted apart
  ['قتل أربعة جنود أتراك وأصيب ستة آخرون في الهجوم.', /group TUR MIL: ستة آخرون/],
  // bodies
  ['ردت المدفعية التشادية على القصف.', /body TCD MIL: المدفعية التشادية/],
  ['نفت السلطات العسكرية في مالي الخبر.', /body MLI MIL: السلطات العسكرية/],
  ['أعلنت خلية الإعلام الأمني أن القوات العراقية قصفت المواقع.', /body IRQ GOV: خلية الإعلام الأمني/],
  ['قال مجلس الشيوخ البولندي إن القانون جيد، ورفض مجلس النواب ذلك.', /body POL LEG: مجلس الشيوخ البولندي\n(?:.*\n)?body POL LEG: مجلس النواب/],
  ['انسحب مقاتلو فصائل المعارضة من البلدة، وقالت المعارضة المسلحة إنها ستعود.', /group - REB: فصائل المعارضة \| المعارضة المسلحة/],
  ['انتشل عمال إنقاذ جثتين.', /group - MED: عمال إنقاذ/],
  ['رفض النائب سامي فهمي ذلك.', /person - LEG: النائب سامي فهمي/],
  ['طالب المحامي العام سامي الفقي بالسجن.', /person - JUD: المحامي العام سامي الفقي/],
  // of what outlet
  ['أفاد مراسل "العربية" بأن الجيش تقدم.', /outlet SAU JRN: مراسل "العربية"/],
])('%s', (text, expected) => expect(actors(text)).toMatch(expected))

test.each([
  // a noun without the article has no name behind it, nor has a brand one
  ['خلف القصف 300 جريح مدني.', /person/],
  ['اشترت غانا مروحيتين من طراز بانتر جديدة.', /بانتر/],
  ['غادر آبي العاصمة الغانية أكرا.', /آبي العاصمة/],
  // whoever "the others" are is not told
  ['رفض الآخرون العرض.', /group/],
  ['اغتال مجهولون الإعلامي العراقي سعد الجبوري.', /مجهولون الإعلامي/],
])('%s: not', (text, wrong) => expect(actors(text)).not.toMatch(wrong))

/** Who is meant by what points back: the actors with their quotes, those of more than one quote only. */
const lines = (text: string): string[] => actors(text).split('\n')

test('«المسؤول», «الرجل», «المحاميان»: a word that fits many means the one spoken of before', () => {
  expect(lines('قال بلينكن في جنيف إن المفاوضات صعبة. وأضاف المسؤول الأمريكي أنها ستطول.')[0]).toMatch(/^person USA GOV: بلينكن \| المسؤول الأمريكي/)
  expect(actors('وصل وكيل الأمين العام للأمم المتحدة مارتن غريفيث. وقال المسؤول الأممي إن الوضع صعب.')).toMatch(/^person - IGO: .*المسؤول الأممي/m)
  expect(actors('اعتقلت الشرطة سامي بن علي. وقالت إن الرجل اعترف.')).toMatch(/سامي بن علي \| الرجل/)
  expect(actors('وصل المحامي خالد سعيد والمحامية منى فهمي. وقال المحاميان إن القضية طويلة.').match(/المحاميان/g)).toHaveLength(2)
  // of another country, or told of further
  expect(actors('قال بلينكن في جنيف إن المفاوضات صعبة. وأضاف المسؤول الكيني أنها ستطول.')).not.toMatch(/بلينكن \| المسؤول/)
  expect(actors('وصلت وزيرة الخارجية الكينية ليلى واندي. ورحبت المسؤولة عن الملف بذلك.')).not.toMatch(/واندي \| المسؤولة/)
})
test('«الزعيمان» are those in office, not who asked them', () => {
  const text = 'التقى الرئيس الكيني جمعة واندي الرئيس الغاني جون ماهاما. وسأل صحفي كيني الرئيس. وقال الزعيمان إنهما راضيان.'
  expect(actors(text).match(/الزعيمان/g)).toHaveLength(2)
  expect(actors(text)).not.toMatch(/JRN: .*الزعيمان/)
})
test('one of several is a person', () => {
  expect(actors('قال أحد سكان البلدة إن القصف استمر.')).toMatch(/^person - CVL: أحد سكان/m)
  expect(actors('وأكد أحد قادة المعارضة ذلك.')).toMatch(/^person - OPP: أحد قادة المعارضة/m)
})
test('two of one noun with names of their own are two', () => {
  expect(lines('أعلنت جامعة عمان تعاونا مع جامعة الكويت.').filter((line) => line.startsWith('organization'))).toHaveLength(2)
  expect(lines('وقعت جامعة الملك خالد اتفاقا مع جامعة الملك فيصل. ورحبت الجامعة بذلك.').filter((line) => line.startsWith('organization'))).toHaveLength(2)
})
