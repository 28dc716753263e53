// Who says what, in sentences of our own; the first is the one the README shows.
import { describe, expect, test } from 'vitest'
import type { Story } from '../document/story.js'
import { code, read } from '../index.js'

/** What is found in one sentence, with the words instead of the spans. */
function said(text: string, language = 'ar') {
  const story = { id: 's', language, published: '2023-05-16', text } as Story
  const findings = code(read(story))
  const words = (span: { start: number; end: number } | null | undefined): string => (span ? text.slice(span.start, span.end) : '')
  const name = (actor: string): string => findings.actors.find((one) => one.id === actor)?.name ?? actor
  return {
    statements: findings.statements.map((one) => ({ who: [one.speaker].flat().filter((id): id is string => !!id).map(name), what: words(one.content) })),
    claims: findings.claims.map((one) => ({ what: words(one.quote), accused: one.accused.map(name), stances: one.stances.map((stance) => `${name(stance.actor)} ${stance.stance}`) })),
  }
}

describe('an accusation and the relative clause that denies it', () => {
  test('in Arabic', () => {
    const { statements, claims } = said('اتهمت بيرو الاثنين جارتها بوليفيا بإيواء مهربي أسلحة على الحدود المشتركة، الأمر الذي نفته لاباز.')
    expect(statements).toEqual([{ who: ['Peru'], what: 'بإيواء مهربي أسلحة على الحدود المشتركة' }, { who: ['Bolivia'], what: 'بإيواء مهربي أسلحة على الحدود المشتركة' }])
    expect(claims).toEqual([{ what: 'إيواء مهربي أسلحة على الحدود المشتركة', accused: ['Bolivia'], stances: ['Peru alleges', 'Bolivia denies'] }])
  })
})

describe('what is said', () => {
  test('ends where another saying begins', () => {
    const { statements } = said('قال وزير خارجية الأردن إن القمة ستعقد في عمان، مضيفا أن الدعوات وجهت إلى جميع الدول.')
    expect(statements.map((one) => one.what)).toEqual(['إن القمة ستعقد في عمان', 'أن الدعوات وجهت إلى جميع الدول'])
    expect(statements[1]!.who).toEqual(statements[0]!.who)
    expect(said('نفت كينيا مسؤوليتها عن القصف، وقالت وكالة أوغندية إن الميناء احترق.').statements.map((one) => one.what)).toEqual(['مسؤوليتها عن القصف', 'إن الميناء احترق'])
    // behind what is no clause, what others do meanwhile
    expect(said('تطالب كينيا بنزع السلاح في حين تسعى أوغندا إلى تخفيف العقوبات.').statements.map((one) => one.what)).toEqual(['بنزع السلاح'])
    // what is inside the words said goes on with them
    expect(said('قال وزير خارجية الأردن إن السفن عادت ورست في العقبة.').statements.map((one) => one.what)).toEqual(['إن السفن عادت ورست في العقبة'])
  })
  test('begins behind a clause that tells when', () => {
    expect(said('قال الوزير الأردني، بعد أن وصل إلى عمان، إن الميناء أغلق.').statements.map((one) => one.what)).toEqual(['إن الميناء أغلق'])
  })
  test('may stand before who says it', () => {
    const { statements } = said('"The border will reopen next week," Chilean Foreign Minister Ana Rojas said on Monday.', 'en')
    expect(statements).toHaveLength(1)
    expect(statements[0]!.what).toMatch(/^The border will reopen next week/)
  })
})

describe('what stands before a verb', () => {
  const what = (text: string): string[] => said(text, 'en').statements.map((one) => `${one.who.join('+')}: ${one.what}`)
  test('is said only where it is set off, or goes on behind the verb', () => {
    expect(what('The oil deal that Kenya concluded with Oman last year has been cancelled.')).toEqual([])
    expect(what('Talks stalled on Friday after the Kenyan government said it would not attend.')).toEqual(['Kenya: it would not attend'])
    expect(what('The road is closed, the Kenyan government said.')).toEqual(['Kenya: The road is closed'])
  })
  test('is not said by a verb that has something else for its object', () => {
    expect(what('"We never helped them," the Peruvian president said. Quito has recalled its ambassador.')).toHaveLength(1)
  })
  test('two names and "say", "has long accused": verbs', () => {
    expect(what('Lima and Quito say the exercises are defensive.')).toEqual(['Peru: the exercises are defensive', 'Ecuador: the exercises are defensive'])
    expect(what('Ethiopia has long accused Eritrea of backing separatists, which Asmara denies.')).toEqual(['Ethiopia: of backing separatists', 'Eritrea: of backing separatists'])
    expect(what('Peru and Chile had long talks in Lima.')).toEqual([])
  })
})

describe('who speaks', () => {
  const speakers = (text: string) => said(text).statements.map((one) => `${one.who.join('+')}: ${one.what}`)
  test('goes to whom it is said to be, not to whoever acts in a clause before', () => {
    expect(speakers('Kenya announced that it was leaving the pact that world powers signed with Iran and said it would arm.').at(-1)).toBe('Kenya: it would arm')
  })
  test('is not the name of the paper that it was said to, nor what another does meanwhile', () => {
    expect(speakers('وقال الوزير الكيني في مقابلة مع صحيفة "إل سور" إن الوضع هادئ.')).toEqual(['Kenyan minister: إن الوضع هادئ'])
    expect(speakers('ورحبت أوغندا بالاتفاق، فيما تظاهر معارضون في نيروبي.')).toEqual(['Uganda: بالاتفاق'])
  })
  test('the author of a paper, and who says it by his own act', () => {
    expect(speakers('قالت الشرطة الكينية إن الوضع هادئ. وجاء في بيان للحكومة الأوغندية أن الجيش انسحب.')[1]).toBe('Uganda: أن الجيش انسحب')
    expect(speakers('هاجمت كينيا أوغندا بقولها إن كمبالا تضر نفسها.')).toEqual(['Kenya: إن كمبالا تضر نفسها'])
    expect(speakers('ونشر البرلمان الكيني تقريرا أشار فيه إلى تراجع الصادرات.')).toEqual(['Parliament of Kenya: إلى تراجع الصادرات'])
    // two said it, though it is not told who: not the one who spoke before
    expect(speakers('قال الرئيس الكيني وليام روتو إن الوضع هادئ. لكن الجماعتين المسلحتين نفتا وجود هدنة.').some((line) => line.startsWith('William Ruto: وجود'))).toBe(false)
  })
  test('a verb and the participle behind it are one saying', () => {
    expect(speakers('واستطرد الرئيس الكيني وليام روتو قائلا: "إننا نريد السلام".')).toEqual(['William Ruto: إننا نريد السلام'])
  })
  test('what something is taken for is nobody\'s word', () => {
    expect(speakers('وتعد البحيرة الأكبر في كينيا.')).toEqual([])
    expect(speakers('وتعدها كينيا الأكبر في العالم.')).toEqual(['Kenya: الأكبر في العالم'])
    expect(speakers('وفي انتخابات نددت بها كينيا فاز الحزب الحاكم.')).toEqual([])
    expect(speakers('وحكمت المحكمة على 37 متهما، وبالسجن على امرأة.')).toEqual([])
  })
})

test('an accusation is of the deed, not of whose members did it', () => {
  expect(said('The ministry accused the head of the ports agency of leaking documents.', 'en').statements[0]?.what).toMatch(/^of leaking documents/)
})

describe('in English', () => {
  const told = (text: string) => said(text, 'en').statements.map((one) => `${one.who.join('+')}: ${one.what}`)
  test('a participle behind a comma goes on speaking, and what was said ends before it', () =>
    expect(told('The bridge is unsafe, the Peruvian army said, warning that more rain is likely.')).toEqual(['Peruvian army: The bridge is unsafe', 'Peruvian army: that more rain is likely']))
  test('words that the cue interrupts begin before it', () => expect(told('"While we wait for the report," the Peruvian president said, "we urge everyone to stay at home."')[0]).toMatch(/^Peruvian president: While we wait/))
  test('what was said ends before who says it', () => expect(told('Reuters wrote that he fled. The Peruvian army denied it, the news agency added.')).toContain('Peruvian army: it'))
  test('what was said begins behind the dateline', () => expect(told('LIMA, Feb 19 - The bridge has fallen into the river, the Peruvian army said.')).toEqual(['Peruvian army: The bridge has fallen into the river']))
  test('a warning that is issued', () => expect(told('The Peruvian army issued a warning that the port would close.')).toEqual(['Peruvian army: that the port would close']))
  test('what somebody refuses to say is not said', () => expect(told('The Peruvian army declined to confirm whether the bridge had fallen.')).toEqual([]))
  test('a participle of saying goes with the main clause', () => expect(told('Peru has not paid since the company left on Monday, claiming it was bankrupt.')).toEqual(['Peru: it was bankrupt']))
  test('"reported that" is no participle', () => expect(told('At the same time Peruvian troops reported that the bridge had fallen.')).toEqual(['Peruvian forces: that the bridge had fallen']))
  test('what is claimed of another is an allegation, a description and what is claimed of oneself are none', () => {
    expect(said('Peru claimed that Chile had moved the border stones.', 'en').claims).toEqual([{ what: 'Chile had moved the border stones', accused: ['Chile'], stances: ['Peru alleges'] }])
    for (const text of ['Peru claimed that Chile was a small country.', 'Peru claimed it had moved the border stones.', 'Peru claimed that Chile would move the border stones.', 'Dozens of Chileans claimed asylum.']) expect(said(text, 'en').claims, text).toEqual([])
  })
})

describe('in English', () => {
  test('what figures of somebody vouch for begins behind him', () => {
    expect(said('According to figures from the World Bank, rents rose.', 'en').statements).toEqual([{ who: ['World Bank'], what: 'rents rose' }])
    expect(said('According to a poll by the Lima Gazette, most voters favour the pact.', 'en').statements).toEqual([{ who: ['Lima Gazette'], what: 'most voters favour the pact' }])
    expect(said('Oxfam condemned the ban. According to its data, ten people died.', 'en').statements.at(-1)).toEqual({ who: ['Oxfam'], what: 'ten people died' })
  })
  test('an office without an article may stand behind the verb, and "pointed to" is a saying', () => {
    expect(said('The bridge was closed, said harbour chief Tom Ashby.', 'en').statements).toEqual([{ who: ['Tom Ashby'], what: 'The bridge was closed' }])
    expect(said('Peruvian President Mario Soto pointed to the growth of exports.', 'en').statements).toEqual([{ who: ['Mario Soto'], what: 'to the growth of exports' }])
  })
  test('the leader of a land is who heads it', () => {
    expect(said('Danish Prime Minister Mette Frederiksen left. The Danish leader said the ice was melting.', 'en').statements[0]!.who).toEqual(['Mette Frederiksen'])
    expect(said('Peruvian President Mario Soto left. The Peruvian opposition leader said the ice was melting.', 'en').statements[0]!.who).not.toEqual(['Mario Soto'])
  })
})

describe('said by a noun, behind a parenthesis, through somebody', () => {
  test.each([
    ['أدانت فيجي تهديد كندا بفرض رسوم على صادراتها.', 'Fiji: تهديد كندا بفرض رسوم على صادراتها'],
    ['نقلت الوكالة عن وزير خارجية فيجي قوله، الثلاثاء، إن بلاده ستنسحب.', 'Fijian foreign minister: إن بلاده ستنسحب'],
    ['ذكرت صحيفة نيبالية نقلا عن الجيش أن الطائرة تحطمت.', 'Nepalese newspaper: أن الطائرة تحطمت', 'Nepalese army: أن الطائرة تحطمت'],
  ])('%s', (text, ...expected) => expect(said(text).statements.map(({ who, what }) => `${who.join('+')}: ${what}`)).toEqual(expected))
})
