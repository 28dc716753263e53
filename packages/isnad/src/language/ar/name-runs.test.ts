// Where a name begins and ends among words that have no capitals.
import { expect, test } from 'vitest'
import { entityFindings } from '../../coding/actors.js'
import { packFor } from '../packs.js'
import { readText } from '../read.js'

const names = (text: string): string[] => entityFindings(readText({ story: { id: 't', text }, language: 'ar', text, bodyStart: 0, published: '2024-06-12' }, packFor('ar')!)).map((e) => `${e.type} ${text.slice(e.start, e.end)}`)

test('behind a title and a given name stands the family name, whatever it may mean', () => {
  expect(names('استقبل الوزير أحمد التوفيق السفير.')).toEqual(['PER أحمد التوفيق'])
  expect(names('قال وزير الصحة سعيد رزق إن الدواء متوفر.')).toEqual(['PER سعيد رزق'])
  expect(names('تحدث الوزير محمد مشيرا إلى الأزمة.')).toEqual(['PER محمد'])
})
test('a nisba of no state behind a whole name is the family name', () => {
  expect(names('ألقى عبد الكريم الشدادي كلمة.')).toEqual(['PER عبد الكريم الشدادي'])
})
test('behind given names a nisba of a state is a family name, behind other words it is none', () => {
  expect(names('قال خالد المصري إن الدواء متوفر.')).toEqual(['PER خالد المصري'])
  expect(names('فاز محمود سالم التونسي بالجائزة.')).toEqual(['PER محمود سالم التونسي'])
  expect(names('فاز المنتخب التونسي بالجائزة.')).toEqual([])
})
test('a king’s name ends with his number', () => {
  expect(names('عاد ألفريد الثاني من الحرب.')).toEqual(['PER ألفريد الثاني'])
})
test('a place, or a word behind a whole name, is no part of it', () => {
  expect(names('زار محمد بن زيد كربلاء أمس.')).toEqual(['PER محمد بن زيد', 'LOC كربلاء'])
  expect(names('أتم أحمد بن طولون بناء الجامع.')).toEqual(['PER أحمد بن طولون'])
})
test('was born is no father’s name', () => {
  expect(names('ولد بيتهوفن في ألمانيا.')).toEqual(['PER بيتهوفن', 'LOC ألمانيا'])
})
test('"and" before a second name that the tables have', () => {
  expect(names('ناقش اللقاء خطة شافيز ولوكاشنكو للنفط.')).toEqual(['PER شافيز', 'PER ولوكاشنكو'])
  expect(names('حضر عمرو زكي وعادل فتحي وفرج شلبي.')).toEqual(['PER عمرو زكي', 'PER وعادل فتحي', 'PER وفرج شلبي'])
})
test('a word that begins as a verb of the future does may be a foreign name', () => {
  expect(names('قال المدير هانس ستاوفر إن المصنع سيغلق.')).toEqual(['PER هانس ستاوفر'])
})
test('what is merely called a name is nobody alone', () => {
  expect(names('يعمل البرنامج على نظام إكس.')).toEqual([])
})
test('clubs and lands', () => {
  expect(names('فاز ريال مدريد على ضيفه في فلوريدا.')).toEqual(['ORG ريال مدريد', 'LOC فلوريدا'])
})
test('names of letters are nobody’s, nor is what follows them', () => {
  expect(names('أبحرت المدمرة يو إس إس توماس هدسون إلى الميناء.')).toEqual([])
  expect(names('قال ستيفان دي ميستورا إن المحادثات صعبة.')).toEqual(['PER ستيفان دي ميستورا'])
})
test('a foreign name that begins with the letter of a preposition', () => {
  expect(names('قتلت الشرطة المهاجم بنجامين هوفمان أمس.')).toEqual(['PER بنجامين هوفمان'])
  expect(names('يستهدف القرار كوانج رامبانج حاكم الولاية.')).toEqual(['PER كوانج رامبانج'])
  expect(names('التقى الوزير بجون هوفمان أمس.')).toEqual(['PER بجون هوفمان'])
})
test('who acts for a minister has the office and the state of his title', () => {
  const document = readText({ story: { id: 't', text: '' }, language: 'ar', text: 'وصل ديفيد هوفمان القائم بأعمال مساعد وزير الخارجية الأميركي إلى عمان.', bodyStart: 0, published: '2024-06-12' }, packFor('ar')!)
  expect(document.actors.find((actor) => actor.kind === 'person')).toMatchObject({ country: 'USA', office: 'acting assistant foreign minister' })
})
test('a given name that is read as a verb, «لو» inside a name, a family name that begins with «و»', () => {
  expect(names('نجح المبعوث السعودي، نزار الحمداني، في عقد لقاء.')).toEqual(['PER نزار الحمداني'])
  expect(names('قال وزير الزراعة الفرنسي، برونو لو مير إن الرسوم خطيرة.')).toEqual(['PER برونو لو مير'])
  expect(names('قال المندوب الأمريكي روبرت وود إن القرار جيد.')).toEqual(['PER روبرت وود'])
})
test('in quotation marks the paper, else the part of the world', () => {
  expect(names('قال الوزير في تصريح لـ«الشرق الأوسط» إن الطريق مغلق.')).toEqual(['ORG الشرق الأوسط'])
  expect(names('قال الوزير إن السلام في الشرق الأوسط بعيد.')).toEqual(['LOC الشرق الأوسط'])
})
test('a surname that everybody knows, with a family name behind it, is somebody else\'s given name; an accusative is no part of a name', () => {
  const known = (text: string) => readText({ story: { id: 't', text: '' }, language: 'ar', text, bodyStart: 0, published: '2024-06-12' }, packFor('ar')!).actors.find((actor) => actor.kind === 'person')?.known
  expect(known('قال شكري إن القاهرة ترفض ذلك.')).toBeDefined()
  expect(known('قال شكري بلعيد إن القاهرة ترفض ذلك.')).toBeUndefined()
  expect(names('التقى محمود عباس وفدا من الأطباء.')).toEqual(['PER محمود عباس'])
})
test('the name of whoever has the title, not of the hospital or the ministry in it', () => {
  expect(names('انتقد الحزب اعتقال مدير المستشفى سالم عمر.')).toEqual(['PER سالم عمر'])
  expect(names('زار نائب وزير الزراعة سالم عمر حقولا.')).toEqual(['PER سالم عمر'])
})
test('a known person’s last name is a name where it stands alone, whatever it means besides', () => {
  expect(names('وصل الرئيس إبراهيم رئيسي مساء. وقال إن رئيسي متعب، وإن دوره رئيسي.')).toEqual(['PER إبراهيم رئيسي', 'PER رئيسي'])
})
