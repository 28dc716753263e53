// Acts as the background paragraphs of agencies tell them, in sentences of our own: a verb left out, a measure with its charge, what others did likewise, what is told of a rupture's end, a call that names nobody.
import { expect, test } from 'vitest'
import { readStory } from '../index.js'

/** `act status doers → recipients @date`, states by code. */
function acts(language: string, text: string): string[] {
  const { events, actors } = readStory({ id: '1', language, published: '2024-06-12', text })
  const name = (id: string) => { const actor = actors.find((one) => one.id === id)!; return actor.kind === 'state' ? actor.country! : actor.name }
  return events.map((one) => `${one.act} ${one.status} ${one.actors.map(name).join('+') || '–'} → ${one.recipients.map(name).join('+') || '–'}${one.date ? ` @${one.date}` : ''}`)
}

test.each([
  // a verb left out
  ['ar', 'زار وزير خارجية كينيا فاليتا في مارس 2022، والرئيس المالطي نيروبي في يونيو 2023، فرئيس الوزراء الكيني فاليتا في سبتمبر.', 'visit actual Maltese president → KEN @2023-06'],
  ['ar', 'زار وزير خارجية كينيا فاليتا في مارس 2022، والرئيس المالطي نيروبي في يونيو 2023، فرئيس الوزراء الكيني فاليتا في سبتمبر.', 'visit actual Kenyan prime minister → MLT @2023-09'],
  ['ar', 'عادت السفارة الكينية في فاليتا إلى العمل في 9 أغسطس، والقنصلية في غوزو في 13 أغسطس.', 'reopen an embassy actual Consulate of Kenya → – @2023-08-13'],
  ['ar', 'وفي يوم القمة نفسه، أي الخامس من يناير، زار وزير المالية الكيني فاليتا.', 'visit actual Kenyan finance minister → MLT @2024-01-05'],
  // measures on a charge
  ['ar', 'قطعت كينيا علاقاتها بمالطا في مايو 2019 بتهمة دعم متمردين.', 'accuse actual KEN → MLT @2019-05'],
  ['ar', 'أغلقت كينيا حدودها مع أوغندا بزعم دعمها للمتمردين، وهو ما نفته كمبالا مرارا.', 'support materially alleged UGA → rebels'],
  ['ar', 'أغلقت كينيا حدودها مع أوغندا بزعم دعمها للمتمردين، وهو ما نفته كمبالا مرارا.', 'deny actual UGA → KEN'],
  ['en', 'Kenya expelled three Maltese diplomats on charges of spying.', 'accuse actual KEN → Maltese diplomats'],
  // others did the same
  ['ar', 'قطعت كينيا علاقاتها مع مالطا، وحذت أوغندا وتنزانيا حذوها.', 'cut ties actual KEN+UGA+TZA → MLT'],
  ['ar', 'طردت كينيا السفير المالطي الاثنين، وتبعتها أوغندا في اليوم التالي.', 'expel a diplomat actual UGA → MLT @2024-06-11'],
  ['en', 'Kenya expelled the Maltese ambassador on Monday. Uganda followed suit on Tuesday.', 'expel a diplomat actual UGA → MLT @2024-06-11'],
  ['fr', "Le Kenya a rompu ses relations avec Malte, et l'Ouganda a fait de même.", 'cut ties actual KEN+UGA → MLT'],
  ['ru', 'Кения разорвала отношения с Мальтой. Уганда последовала её примеру во вторник.', 'cut ties actual UGA → MLT @2024-06-11'],
  // the end of a rupture
  ['ar', 'كانت كينيا قد سحبت سفيرها من فاليتا في مارس 2014، ولم تعده إلا بعد ثمانية أشهر.', 'reinstate an ambassador actual KEN → MLT @2014-11~'],
  ['ar', 'قطعت كينيا علاقاتها مع مالطا عام 2019. وفتحت كينيا سفارتها في فاليتا في 6 يونيو.', 'reopen an embassy actual KEN → – @2024-06-06'],
  ['ar', 'فتحت كينيا سفارتها في فاليتا في 6 يونيو.', 'open an embassy actual KEN → – @2024-06-06'],
  ['ar', 'فتحت الحدود بين كينيا وأوغندا الاثنين.', 'reopen actual KEN+UGA → – @2024-06-10'],
  ['ar', 'هبطت في نيروبي أول طائرة مالطية منذ القطيعة.', 'reopen actual MLT → –'],
  // what a pronoun takes up that is a thing
  ['ar', 'قطعت كينيا علاقاتها مع مالطا عام 2011 ثم استأنفتها عام 2015.', 'restore ties actual KEN+MLT → – @2015'],
  ['ar', 'قطعت كينيا علاقاتها مع مالطا عام 2019، قبل أن تستأنفها في 4 فبراير 2021.', 'restore ties actual KEN+MLT → – @2021-02-04'],
  ['ar', 'فرضت كينيا عقوبات على مالطا عام 2011 ورفعتها عام 2015.', 'lift sanctions actual KEN → MLT @2015'],
  // calls and meetings
  ['ar', 'قال الوزير الكيني جون مبادي إنه اتفق على ذلك مع نظيره المالطي كريس فيرن في اتصال هاتفي.', 'telephone actual John Mabadi+Chris Firn → –'],
  ['ar', 'أجرى وزير خارجية كينيا موساليا مودافادي محادثات مع نظيره المالطي كريس فيرن، ثم التقى الرئيس روبرت أبيلا.', 'meet actual Musalya Mudafadi+Robert Abila → –'],
  ['ar', 'هذه أول زيارة لوزير خارجية كيني منذ سبع سنوات.', 'visit actual Kenyan foreign minister → –'],
  ['ar', 'اتفق البلدان على ذلك أمس. ويلتقي وزيرا خارجية كينيا ومالطا في روما.', 'meet planned Kenyan foreign minister+Maltese foreign minister → –'],
])('%s: %s %s', (language, text, expected) => {
  expect(acts(language, text)).toContain(expected)
})

test.each([
  // a court holds its own to account; nobody is accused abroad
  ['ar', 'اعتقلت الشرطة الكينية صحفيا مالطيا بتهمة التجسس.', /^accuse/],
  // who comes after a guest, does nothing like a state
  ['ar', 'زار الرئيس الكيني مالطا، وتبعته زوجته.', /زوج|wife/],
])('%s: %s not %s', (language, text, unwanted) => {
  expect(acts(language, text).filter((one) => unwanted.test(one))).toEqual([])
})

test('a charge told in between is what is denied next', () => {
  const denials = acts('ar', 'نفت نيروبي تقارير عن تدخلها في الانتخابات. وكانت كمبالا قد قطعت علاقاتها معها في يونيو، متهمة إياها بدعم المتمردين، وهي تهمة تنفيها كينيا.').filter((one) => one.startsWith('deny'))
  expect(denials).toEqual(['deny actual KEN → –', 'deny actual KEN → UGA'])
})
