// Denials of reports and rumours, answers some sentences on, what watchers of rights tell. In sentences of our own.
import { expect, test } from 'vitest'
import { readStory } from '../index.js'

const claims = (text: string) => {
  const findings = readStory({ id: 't', language: 'ar', published: '2024-06-12', headline: null, text } as never)
  const name = (id: string | null) => findings.actors.find((actor) => actor.id === id)?.name ?? null
  return findings.claims.map((claim) => `${claim.accused.map(name).join('+')}: ${text.slice(claim.quote.start, claim.quote.end)} | ${claim.stances.map((stance) => `${name(stance.actor)} ${stance.stance}`).sort().join(', ')}`)
}

test('what a report or rumour tells is what is denied, and whose it is alleges it', () => {
  expect(claims('نفى الجيش الكيني صحة ما تردد عن انسحاب قواته من المدينة.')).toEqual(['Kenyan army: انسحاب قواته من المدينة | Kenyan army denies'])
  expect(claims('نفت كينيا الأنباء التي أفادت بانسحاب قواتها من المدينة.')).toEqual(['Kenya: انسحاب قواتها من المدينة | Kenya denies'])
  expect(claims('فندت كينيا مزاعم أوغندا حول دعم نيروبي جماعات مسلحة.')).toEqual(['Kenya: دعم نيروبي جماعات مسلحة | Kenya denies, Uganda alleges'])
  expect(claims('نفت كينيا مزاعم تدخلها في شؤون أوغندا.')).toEqual(['Kenya: تدخلها في شؤون أوغندا | Kenya denies'])
})

test('what only points back tells nothing of its own', () => {
  expect(claims('اتهمت كينيا أوغندا بقصف المطار. ونفت أوغندا صحة هذه التقارير.')).toEqual(['Uganda: قصف المطار | Kenya alleges, Uganda denies'])
})

test('«ذلك» behind a noun is what the verb has', () => {
  expect(claims('قال الحوثيون إن التحالف العربي يمنع السفن من دخول الميناء. ونفى التحالف ذلك في بيان.')[0]).toMatch(/Houthis alleges, .*oalition.* denies$/)
})

test('the same act disowned answers who told of it; a part of others is not disowned', () => {
  expect(claims('قال وزير الدفاع الكيني إن الجيش الأوغندي قصف قرية حدودية. وقال المتحدث باسم الجيش الأوغندي إن الجيش لم يقصف أي موقع داخل كينيا.')).toHaveLength(1)
  expect(claims('قال الوزير الكيني إنه لا يملك أدلة على ضلوع أوغندا في الهجوم.')).toEqual([])
})

test('silence on "these charges" some sentences on', () => {
  const told = 'اتهمت كينيا أوغندا بقصف المطار. وقالت تنزانيا إنها تدرس الأمر. وعقد البرلمان جلسة طارئة. '
  expect(claims(`${told}ولم تعلق أوغندا على هذه الاتهامات.`)[0]).toMatch(/Uganda declines$/)
  expect(claims(`${told}ولم تعلق أوغندا على الجلسة.`)[0]).not.toMatch(/declines/)
})

test('watchers of rights tell of somebody\'s deed; of the course of a battle they only report', () => {
  expect(claims('قالت منظمة العفو الدولية إن الشرطة الكينية قتلت عشرين محتجا.')).toEqual(['Kenyan police: الشرطة الكينية قتلت عشرين محتجا | Amnesty International alleges'])
  expect(claims('ذكر المرصد السوري لحقوق الإنسان أن الجيش دخل البلدة.')).toEqual([])
})

test('the noun of a charge may stand far behind its verb', () => {
  expect(claims('وجه الادعاء العام في كينيا إلى ثلاثة مواطنين أوغنديين تهمة تهريب السلاح.')[0]).toMatch(/تهريب السلاح \| .* alleges$/)
})

test('whose a thing is called does what it does', () => {
  expect(claims('قالت كينيا إن طائرات أوغندية قصفت المطار. ولم تعلق أوغندا.')).toEqual(['Uganda: طائرات أوغندية قصفت المطار | Kenya alleges, Uganda declines'])
  expect(claims('قالت كينيا إن مسيرات أوغندية انتهكت مجالها الجوي.')).toEqual(['Uganda: مسيرات أوغندية انتهكت مجالها الجوي | Kenya alleges'])
  expect(claims('اتهمت كينيا مقاتلات أوغندية بالاقتراب من طائرة مدنية.')).toEqual(['Uganda: الاقتراب من طائرة مدنية | Kenya alleges'])
  expect(claims('قالت كينيا إن الأضرار التي لحقت بالمباني الأوغندية كبيرة.')).toEqual([])
})

test('"we have no part in it" denies what was told of us', () => {
  expect(claims('قالت كينيا إن أوغندا قصفت المطار. وقال وزير الخارجية الأوغندي: "ليس لنا أي دور في ذلك".')).toEqual(['Uganda: أوغندا قصفت المطار | Kenya alleges, Ugandan foreign minister denies'])
})

test('words that are no clause end where a participle goes on without a mark; «رد بأن» says, «رد بقصف» does', () => {
  const said = (text: string) => readStory({ id: 't', language: 'ar', published: '2024-06-12', headline: null, text } as never).statements.map(({ content }) => text.slice(content.start, content.end))
  expect(said('نفت كينيا هذه الاتهامات مؤكدة أن قواتها لم تعبر الحدود.')).toEqual(['هذه الاتهامات', 'أن قواتها لم تعبر الحدود'])
  expect(said('وردت كينيا بأن الاتهامات باطلة.')).toEqual(['بأن الاتهامات باطلة'])
  expect(said('وردت كينيا بقصف مواقع المتمردين.')).toEqual([])
})

test('who levels a charge in the clause that tells of it alleges; whom its preposition brings in is accused', () => {
  expect(claims('رفضت كينيا تهمة التجسس التي وجهتها أوغندا لها.')).toEqual(['Kenya: التجسس | Kenya denies, Uganda alleges'])
  expect(claims('رفضت نيروبي التهمة بالتجسس التي وجهتها أوغندا لكينيا.')).toEqual(['Kenya: التجسس | Kenya denies, Uganda alleges'])
  expect(claims('علقت أوغندا على تهمة التجسس التي رفضتها كينيا.')).toEqual([])
})
