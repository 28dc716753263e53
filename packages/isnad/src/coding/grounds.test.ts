// Claims that no word of accusing makes: the ground of an act, what others would have one believe, silence, a part denied. In sentences of our own.
import { expect, test } from 'vitest'
import { readStory } from '../index.js'

const claims = (text: string, language = 'ar') => {
  const findings = readStory({ id: 't', language, published: '2024-06-12', headline: null, text } as never)
  const name = (id: string | null) => findings.actors.find((actor) => actor.id === id)?.name ?? null
  return findings.claims.map((claim) => `${claim.accused.map(name).join('+')}: ${text.slice(claim.quote.start, claim.quote.end)} | ${claim.stances.map((stance) => `${name(stance.actor)} ${stance.stance}`).join(', ')}`)
}

test('who acts because of another\'s wrong alleges it; who is held on a charge is accused', () => {
  expect(claims('فرضت كينيا عقوبات على أوغندا بسبب انتهاكاتها لحقوق الإنسان.')).toEqual(['Uganda: انتهاكاتها لحقوق الإنسان | Kenya alleges'])
  expect(claims('هددت كينيا بوقف تزويد أوغندا بالكهرباء بسبب عدم تسديد كمبالا لديونها.')).toEqual(['Uganda: عدم تسديد كمبالا لديونها | Kenya alleges'])
  expect(claims('اعتقلت الشرطة الكينية السفير الأوغندي بتهمة التجسس.')).toEqual(['Ugandan ambassador: التجسس | Kenyan police alleges'])
  // a reason that is no wrong, or one's own; a reason given with "that"
  expect(claims('فرضت كينيا قيودا على أوغندا بسبب انتشار المرض.')).toEqual([])
  expect(claims('منعت الشرطة الكينية السفير الأوغندي من الدخول بحجة أن المنطقة مغلقة.')).toEqual([])
})

test('what others would have one believe of one\'s own side is their claim, and denied', () => {
  expect(claims('قال وزير الخارجية الكيني إن أوغندا تسعى إلى إظهار أن كينيا تدبر انقلابا.')).toEqual([
    'Kenya: تدبر انقلابا | Uganda alleges, Kenyan foreign minister denies',
    'Uganda: أوغندا تسعى إلى إظهار أن كينيا تدبر انقلابا | Kenyan foreign minister alleges',
  ])
  expect(claims('قال وزير الخارجية الكيني إن أوغندا تسعى إلى إظهار أن تنزانيا فقيرة.')).toEqual([])
})

test('silence over what was told, and a part in it denied', () => {
  expect(claims('قالت كينيا إن أوغندا قصفت المطار. ولم يؤكد متحدث باسم الجيش الأوغندي أو ينفي تلك التقارير.')).toEqual(['Uganda: أوغندا قصفت المطار | Kenya alleges, Ugandan army spokesperson declines'])
  expect(claims('امتنع متحدث باسم الحكومة الكينية عن التعليق على وجود مفاوضات مع أوغندا.')).toEqual([': وجود مفاوضات مع أوغندا | Kenya declines'])
  expect(claims('رفض الوزير الكيني التعليق على سؤال الصحافيين.')).toEqual([])
  expect(claims('اتهمت كينيا أوغندا بقصف المطار، لكن أوغندا نفت أي ضلوع لها فيه.')).toEqual(['Uganda: قصف المطار | Kenya alleges, Uganda denies'])
})

test('in English: grounds, whom a charge names, what is held for a wrong, what only is turned down', () => {
  const en = (text: string) => claims(text, 'en')
  expect(en('Kenya arrested the Ugandan ambassador on charges of espionage.')).toEqual(['Ugandan ambassador: espionage | Kenya alleges'])
  expect(en('The Kenyan government alleged that Uganda had shelled the airport.')).toEqual(['Uganda: Uganda had shelled the airport | Kenya alleges'])
  expect(en('Kenya has alleged Ugandan involvement in the attack.')).toEqual(['Uganda: Ugandan involvement in the attack | Kenya alleges'])
  expect(en('Kenya accused Uganda of shelling the airport. Uganda rejected the accusations.')).toEqual(['Uganda: shelling the airport | Kenya alleges, Uganda denies'])
  expect(en('A Kenyan judge dismissed the appeal.')).toEqual([])
  expect(en('The Kenyan foreign minister said Uganda was trying to convince the world that Kenya was plotting a war.')[0]).toBe('Kenya: plotting a war | Uganda alleges, Kenyan foreign minister denies')
})

test('to turn down a charge is to deny it', () => {
  expect(claims('اتهمت كينيا أوغندا بقصف المطار. ورفضت أوغندا هذه الاتهامات.')).toEqual(['Uganda: قصف المطار | Kenya alleges, Uganda denies'])
  expect(claims('اتهمت كينيا أوغندا بقصف المطار. ورفضت أوغندا الدعوة.')).toEqual(['Uganda: قصف المطار | Kenya alleges'])
})
