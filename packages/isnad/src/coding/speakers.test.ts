// Who speaks where the sentence does not name him, in sentences of our own.
import { describe, expect, test } from 'vitest'
import type { Story } from '../document/story.js'
import { code, read } from '../index.js'

/** Cue and speaker of every statement: «قال: Kenya», «ذكر: –» for nobody's. */
function speakers(text: string, language = 'ar'): string[] {
  const findings = code(read({ id: 's', language, published: '2023-05-16', text } as Story))
  const name = (actor: string): string => findings.actors.find((one) => one.id === actor)?.name ?? actor
  return findings.statements.map((one) => `${text.slice(one.cue.start, one.cue.end)}: ${[one.speaker].flat().filter((id): id is string => !!id).map(name).join('+') || '–'}`)
}

describe('a word for anybody with its article means who was told of', () => {
  test.each([
    ['قال وزير الخارجية النرويجي يوناس دال إن بلاده ستدعم غانا. وأضاف المسؤول النرويجي أن الدعم سيستمر.', ['قال: Jonas Dal', 'أضاف: Jonas Dal']],
    ['قال محمد دياوارا إن القتال انتهى. وأضاف الرجل الذي رفض الكشف عن مكانه أن السلام قريب.', ['قال: Mohamed Diawara', 'أضاف: Mohamed Diawara']],
    ['قال موسى كامارا وفريد ندوندي إنهما بريئان. وأكد المتهمان أنهما نادمان.', ['قال: Mousa Camara', 'قال: Farid Ndondi', 'أكد: Mousa Camara', 'أكد: Farid Ndondi']],
    // whoever issued the paper, told in a clause about it
    ['ستفتح المعابر قريبا، وفقا لبيان نشره الديوان الملكي الأردني.', ['وفقا ل: Jordanian Royal Court']],
    ['قتل 300 جهادي في سوريا حسب معلومات قدمها مصدر مقرب من الملف، الذي أوضح أن 730 طفلا هناك.', ['حسب: informed source', 'أوضح: informed source']],
    ['وجاء في بيان حصلت عليه رويترز أن كينيا ستنسحب.', ['جاء في بيان: –']],
    // «إلا أنه»: who spoke before goes on, not whom he spoke of
    ['قال مصدر مطلع إن جون كامو غادر إلى مالطا. إلا أنه دعا إلى الحذر.', ['قال: informed source', 'دعا: informed source']],
    ['لكن عمر حامد المتحدث باسم حركة طالبان نفى التقارير وقال إن القتال انتهى.', ['نفى: Omar Hamid', 'قال: Omar Hamid']],
    // those who are his are spoken to
    ['أعلن التنظيم مسؤوليته ودعا أنصاره إلى مهاجمة مالطا.', ['أعلن: –', 'دعا: –']],
    // whose name stands behind is another
    ['قال موسى كامارا إن القتال انتهى. ويرى الخبير المالي في هيئة البورصة، عمر ديوب، أن العملة ستهبط.', ['قال: Mousa Camara', 'يرى: Omar Diop']],
  ])('%s', (text, expected) => {
    const found = speakers(text)
    expect(found.map((line) => line.split(':')[0])).toEqual(expected.map((line) => line.split(':')[0]))
    // who is whom, however the names are spelled
    const order = (lines: readonly string[]): number[] => lines.map((line) => lines.findIndex((other) => other.split(': ')[1] === line.split(': ')[1]))
    expect(order(found)).toEqual(order(expected))
  })
})

describe('a paper speaks for who made it', () => {
  test.each([
    ['أصدرت منظمة أوكسفام تقريرا عن الفقر في مالي. وذكر التقرير أن نصف السكان فقراء.', ['ذكر: Oxfam']],
    ['قالت الشرطة الكينية إن الحادث وقع ليلا. وذكر تقرير صادر عن البنك الدولي أن الطرق رديئة. وأشار التقرير إلى أن الحكومة لم تتحرك.', ['قالت: Kenyan police', 'ذكر: World Bank', 'أشار: World Bank']],
    // nobody's where it is not told who made it
    ['قالت الشرطة الكينية إن الحادث وقع ليلا. وأظهرت دراسة حديثة أن السرعة هي السبب.', ['قالت: Kenyan police', 'أظهرت: –']],
    ['قالت الشرطة الكينية إن الحادث وقع ليلا. وتشير التقديرات إلى أن القتلى مئة.', ['قالت: Kenyan police', 'تشير: –']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

describe('words in marks', () => {
  test.each([
    ['نقلت الوكالة المالية عن الوزير عمر ديوب قوله: "لن نترك جنودنا في الصحراء وحدهم".', ['قول: Omar Dyub']],
    ['نقلت "سبوتنيك" عن الوزير المالي عمر ديوب قوله إن الحدود ستفتح.', ['قول: Omar Dyub']],
    ['نقلت وكالة الأناضول على لسان الوزير عمر ديوب قوله إن الحدود ستفتح.', ['قول: Omar Dyub']],
    ['"هذا القرار خاطئ"، أضاف الوزير الكيني.', ['أضاف: Kenyan minister']],
    ['وقال المسؤول الكيني الذي طلب عدم ذكر اسمه لـ"سبوتنيك" إن الحدود ستفتح.', ['قال: Kenyan official']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

describe('who speaks by his title, with the name behind all that belongs to it', () => {
  test.each([
    ['وقال حاكم المدينة دانيال بومبا إن المهاجمين فروا.', ['قال: Daniel Bumba']],
    ['وقال المتحدث باسمها خالد عمر إن الحدود ستفتح، لافتا إلى استمرار المشاورات.', ['قال: Khalid Omar', 'لافتا: Khalid Omar']],
    ['"لا خطط لدينا لرفع الضرائب"، يقول الوزير الكيني.', ['يقول: Kenyan minister']],
    ['ونسبت صحيفة "لوموند" إلى مسؤول كيني قوله إن الحدود ستفتح.', ['قول: Kenyan official']],
    ['اتهمت الحكومة السودانية تشاد بتسليح المتمردين، وهي اتهامات نفتها نجامينا مرارا.', ['اتهمت: Sudan', 'نفت: Chad']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

describe('a subject of her own goes on with no man\'s words', () => {
  test.each([
    ['قال عمر ديوب، قيادي في جماعة أنصار الدين، إن القتال انتهى. وقالت الجماعة إن عدد القتلى ثلاثة.', ['قال: Omar Dyub', 'قالت: Ansar Dine']],
    ['قالت منظمة أوكسفام، في تقرير نشر اليوم، إن نصف السكان فقراء. وذكر التقرير أن الحكومة لم تتحرك.', ['قالت: Oxfam', 'ذكر: Oxfam']],
    ['قال الوزير الكيني عمر ديوب إن الاقتصاد ينمو. ونقل البيان عن الوزير قوله إن الصادرات زادت.', ['قال: Omar Dyub', 'قول: Omar Dyub']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

test('what is said ends where the speaker says something more', () => {
  const contents = (text: string): string[] => code(read({ id: 's', language: 'ar', text } as Story)).statements.map((one) => text.slice(one.content.start, one.content.end))
  expect(contents('قال الوزير إن قواته ستبقى في البلدة، لكنه دعا الشركاء إلى التمويل.')).toEqual(['إن قواته ستبقى في البلدة', 'إلى التمويل'])
  expect(contents('قال الوزير إن قواته ستبقى في البلدة، إلا أنه أشار إلى صعوبات.')).toEqual(['إن قواته ستبقى في البلدة', 'إلى صعوبات'])
  expect(contents('قال الوزير إن قواته ستبقى في البلدة، كما دعا الشركاء إلى التمويل.')).toEqual(['إن قواته ستبقى في البلدة', 'إلى التمويل'])
  expect(contents('وقال الوزير: "لن نترك جنودنا هناك أبدا"، قبل أن يغادر القاعة.')).toEqual(['لن نترك جنودنا هناك أبدا'])
})

describe('a name between commas', () => {
  test('«قال الناشط، علي الحكيم، إن»', () => expect(speakers('قال الناشط، علي الحكيم، إن الطرق مغلقة في نيامي.')).toEqual(['قال: Ali Hakim']))
})

describe('according to', () => {
  test.each([
    ['انسحب الجيش الكيني من البلدة، حسبما أفاد بيان كيني الأربعاء.', ['حسبما أفاد: Kenya']],
    ['انسحب الجيش الكيني من البلدة، على ما أفادت وزارة الخارجية الكينية.', ['على ما أفادت: Ministry of Foreign Affairs of Kenya']],
    ['انسحب الجيش الكيني من البلدة، وفق ما ورد في تقرير لمنظمة أوكسفام.', ['وفق ما ورد في: Oxfam']],
    ['انسحب الجيش الكيني من البلدة على ما يبدو.', []],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})

test('asking for something is said, to ask that a name be kept back is not', () => {
  expect(speakers('وطلبت كينيا المساعدة من الأمم المتحدة.')).toEqual(['طلبت: Kenya'])
  expect(speakers('وقال مسؤول كيني طلب عدم ذكر اسمه إن القتال انتهى.')).toEqual(['قال: Kenyan official'])
})

describe('English: who has told, behind a name and what is said of it', () => {
  test.each([
    ['The border will open by May 9, Ahmad Karimi, a director of the Iraqi railways, told the news agency INA.', ['told: Ahmad Karimi']],
    ['Jordan will open the border, the minister, Ahmad Karimi, told Reuters.', ['told: Ahmad Karimi']],
    ['The border will open soon, Ahmad Karimi, an official, said.', ['said: Ahmad Karimi']],
    ["Macron's office said he would visit Rabat.", ['said: Office of Emmanuel Macron']],
  ])('%s', (text, expected) => expect(speakers(text, 'en')).toEqual(expected))
})

describe('a joint statement speaks for both who issued it', () => {
  test.each([
    ['وقّعت مالي وغانا، الأربعاء، اتفاقية صيد. وجاء في بيان مشترك أن التعاون سيتوسع. وبحسب البيان، ستفتح المعابر قريبا.', ['جاء في بيان: Mali', 'جاء في بيان: Ghana', 'بحسب: Mali', 'بحسب: Ghana']],
    ['وقّع الرئيس الكيني سالم عمر ونظيره الأوغندي جون أوكيلو اتفاقية للطاقة. وجاء في بيان مشترك أن العمل سيبدأ.', ['جاء في بيان: Salem Omar', 'جاء في بيان: John Aukilu']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected))
})
