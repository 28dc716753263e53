// Whose a body, a government or a crowd without a name is: its owner's in the sentence, and nobody's where the sentence says only who leads or backs it.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** `name/country` of each actor of a plain sentence. */
const actorsIn = (text: string): string[] => readStory({ id: 'x', language: /[\u0620-\u064a]/.test(text) ? 'ar' : 'en', published: '2025-06-12', text }).actors.map((actor) => `${actor.name}/${actor.country ?? '–'}`)

describe('whose they are', () => {
  for (const [text, wanted] of [
    ['The Peruvian army said its troops attacked the Chilean navy.', 'Peruvian forces/PER'],
    ['The Kenyan president arrived in Dodoma and said his government would sign the treaty.', 'Kenya/KEN'],
    ['King Hassan of Morocco said the talks between Israel and Egypt in Cairo would go on.', 'Hassan/MAR'],
    ['US-led forces struck Raqqa.', 'forces/–'],
    // a state's envoy to an organization is that state's, named or not
    ['قالت سفيرة كينيا لدى الأمم المتحدة نورا سميث إن القرار جيد.', 'Noura Smith/KEN'],
    ['أوضح أندريه سميرنوف، السفير الروسي لدى الأمم المتحدة، أمام المجلس أن القرار جيد.', 'André Smirnov/RUS'],
    ['قال السفير الفرنسي لدى الاتحاد الأوروبي إن القرار جيد.', 'French ambassador to the European Union/FRA'],
    ["Kenya's representative at the African Union, Nora Otieno, said it was fair.", 'Nora Otieno/KEN'],
    ['The Iraqi foreign minister said the Iran-backed forces had left Mosul.', 'forces/–'],
  ] as const)
    it(text, () => expect(actorsIn(text)).toContain(wanted))
})

describe('whose they are when no word says it', () => {
  const found = (text: string, name: RegExp) => readStory({ id: 'x', language: /[\u0620-\u064a]/.test(text) ? 'ar' : 'en', published: '2025-06-12', text }).actors.find((actor) => name.test(actor.name))
  it('the place they are said to be in', () => {
    expect(found('قتلت الغارات السعودية عشرات المدنيين في اليمن.', /civilian/)).toMatchObject({ country: 'YEM', country_inferred: true })
    expect(found('وفي بريطانيا وافق مجلس الوزراء على معاقبة سوريا.', /Council of Ministers/)).toMatchObject({ country: 'GBR', country_inferred: true })
  })
  it('police and courts are of the state they stand in, embassies are not', () => {
    expect(found('اعتقلت الشرطة في موسكو عشرات المحتجين على الحرب في أوكرانيا.', /police/)).toMatchObject({ country: 'RUS' })
    expect(found('A court in Hanoi sentenced two activists. Thailand and Laos protested.', /court/)).toMatchObject({ country: 'VNM' })
    expect(found('اقتحم محتجون السفارة السويدية في بغداد.', /Embassy/)).toMatchObject({ country: 'SWE' })
  })
  it('of two countries equally near, neither', () => expect(found('Peru and Chile signed a treaty. The police arrested a smuggler.', /police/)?.country ?? null).toBeNull())
  it('a military attaché at an organization is of the forces of the state that sent him', () => expect(found('قال الملحق العسكري الروسي لدى حلف شمال الأطلسي أندريه سميرنوف إن القرار جيد.', /Smirnov/)).toMatchObject({ country: 'RUS', sector: 'MIL' }))
  it('people who may be anybody\'s are nobody\'s', () => expect(found('The Malian army killed dozens of jihadists near Gao, the Malian government said.', /jihadist/)?.country ?? null).toBeNull())
  it('a country that is said is not marked', () => expect(found('The Peruvian police arrested a smuggler.', /police/)).not.toHaveProperty('country_inferred'))
  it('a mission is of the state whose other one was told, or of nobody; never of where it stands', () => {
    expect(found('اقتحم محتجون السفارة الكينية في بغداد والقنصلية في البصرة.', /onsulate/)).toMatchObject({ country: 'KEN' })
    expect(found('هاجم مسلحون السفارة في بغداد.', /mbassy/)?.country ?? null).toBeNull()
  })
  it('people around an embassy are of where it is posted, not of whose it is', () => {
    expect(found('Protesters attacked the Swedish embassy in Baghdad.', /protester/)).toMatchObject({ country: 'IRQ', country_inferred: true })
    expect(found('اقتحم محتجون السفارة السويدية في بغداد.', /protester/)).toMatchObject({ country: 'IRQ', country_inferred: true })
    expect(found('Gunmen attacked the Swedish embassy.', /gunm/)?.country ?? null).toBeNull()
  })
  it('who is told of before another state is not of that state', () => {
    for (const text of [
      'أعرب الوزير عن أمله في أن تتولى النرويج الوساطة بين الطرفين.', 'أعلنت وزارة الخارجية أنها استدعت سفير بيرو.', 'التقى الرئيس وفدا من البرتغال.',
      'The minister hoped that Norway would mediate.', 'The president received the ambassador of Peru.',
    ])
      expect(readStory({ id: 'x', language: /[\u0620-\u064a]/.test(text) ? 'ar' : 'en', published: '2025-06-12', text }).actors.filter(({ country_inferred }) => country_inferred), text).toEqual([])
    // where things are, and whose bodies act, tells
    expect(found('قال الرئيس في كلمة ألقاها في نيروبي إن البلاد آمنة.', /president/)).toMatchObject({ country: 'KEN', country_inferred: true })
    expect(found('قال الوزير إن الجيش الكيني سيتدخل.', /minister/)).toMatchObject({ country: 'KEN', country_inferred: true })
    // and what stood before
    expect(found('أقرت بيرو الموازنة. وقال الوزير إن بيرو ستعود إلى النمو.', /minister/)).toMatchObject({ country: 'PER', country_inferred: true })
  })
  it('doing away with something is no court', () => expect(found('دعت إيران إلى القضاء على الإرهاب.', /judiciary/)).toBeUndefined())
})

describe('who is named', () => {
  const names = (text: string): string[] => readStory({ id: 'x', language: 'ar', published: '2025-06-12', text }).actors.map((actor) => `${actor.name}/${actor.country ?? '–'}`)
  const speaks = (text: string): (string | undefined)[] => {
    const found = readStory({ id: 'x', language: 'ar', published: '2025-06-12', text })
    return found.statements.map((statement) => found.actors.find((actor) => actor.id === statement.speaker)?.name)
  }
  it('a first name that is a nisba too', () => {
    expect(names('أفاد المتحدث باسم التحالف تركي المالكي بأن الطائرات قصفت الموقع.')).toContain('Turki al-Malki/–')
    expect(names('قال وزير دفاع تركي إن الجيش جاهز.')).toContain('Turkish defence minister/TUR')
  })
  it('a family name is who is known by it where the story speaks of his country', () => {
    expect(names('قال المالكي إن الجيش العراقي جاهز.')).toContain('Nouri al-Maliki/IRQ')
    expect(names('قال المالكي إن الجيش السعودي جاهز.').join()).not.toContain('Nouri')
  })
  it('who made the paper is who speaks in it', () => expect(speaks('نفت دمشق وموسكو الاتهام.\nأصدرت وزارة الخارجية الإسرائيلية بيانا أكدت فيه أن الهجوم جريمة.')).toContain('Ministry of Foreign Affairs of Israel'))
  it('a ship that carries somebody says nothing', () => expect(speaks('وصلت إلى الميناء السفينة التي كانت تقل مهاجرين.')).toEqual([]))
  it('«لكنها» is the subject before, not who stands next to it', () => {
    const found = readStory({ id: 'x', language: 'ar', published: '2025-06-12', text: 'وسعت إسرائيل إلى البقاء خارج الحرب الأهلية السورية، لكنها أقرت بشن غارات هناك.' })
    const strike = found.events.find((event) => event.type === 'ASSAULT')
    expect(found.actors.filter((actor) => strike?.actors.includes(actor.id)).map((actor) => actor.name)).toEqual(['Israel'])
  })
  it('a word of what somebody is called is no act', () => {
    const acts = (text: string): string[] => readStory({ id: 'x', language: 'ar', published: '2025-06-12', text }).events.map((event) => event.act)
    expect(acts('أعلن صندوق النقد الدولي الجمعة قرضا لمصر.')).not.toContain('criticise')
    expect(acts('وصلت بعثة منظمة حظر الأسلحة الكيميائية إلى دوما.')).not.toContain('embargo')
    expect(acts('قال شهود إن هجوم حماس على القاعدة كان كبيرا.')).toContain('attack')
  })
})

describe('two of one office', () => {
  const names = (text: string): string[] => readStory({ id: 'x', language: /[\u0620-\u064a]/.test(text) ? 'ar' : 'en', published: '2025-06-12', text }).actors.filter((actor) => actor.kind === 'person').map((actor) => actor.name)
  for (const text of ['التقى وزيرا خارجية مصر وتركيا.', 'وقعت مصر وتركيا الاتفاق. وسيلتقي وزيرا خارجية البلدين الشهر المقبل.', 'Egypt and Turkey signed the agreement. The foreign ministers of the two countries are to meet next month.'])
    it(text, () => expect(names(text).sort()).toEqual(['Egyptian foreign minister', 'Turkish foreign minister']))
  it('of one state they are a group', () => expect(names('قال وزيرا خارجية مصر إن الأمر انتهى.')).toEqual([]))
})

describe('who is told together', () => {
  const of = (text: string, language = 'ar') => readStory({ id: 'x', language, published: '2025-06-12', text })
  const named = (text: string, language = 'ar') => of(text, language).actors.map((actor) => `${actor.kind} ${actor.name}/${actor.country ?? '–'}`)
  it('the ministers of both countries, not "my minister"', () => {
    expect(named('شارك الخبراء في اجتماع بين وزيري خارجية بيرو وشيلي.')).toEqual(expect.arrayContaining(['person Peruvian foreign minister/PER', 'person Chilean foreign minister/CHL']))
  })
  it('the three countries are those told in one list', () => {
    const found = of('وافقت الكويت والأردن ومصر على مساعدة اليمن. واتفقت الدول الثلاث على المبلغ.')
    expect(found.mentions.find((mention) => found.actors.length && mention.rule === 'anaphor')?.actors.length).toBe(3)
  })
  it('the four are those of one list, whoever else the sentence names; none of them is "it"', () => {
    const parties = (text: string, type: string, language: string) => {
      const found = of(text, language)
      const { actors, recipients } = found.events.find((event) => event.type === type)!
      const codes = (ids: readonly string[]) => ids.map((id) => found.actors.find((actor) => actor.id === id)!.country).sort().join()
      return `${codes(actors)} > ${codes(recipients)}`
    }
    expect(parties('Peru, Chile, Nepal and Malta issued a joint statement. The four severed ties with Kenya, alleging that it arms rebels.', 'SANCTION', 'en')).toBe('CHL,MLT,NPL,PER > KEN')
    expect(parties('Peru, Chile, Nepal and Malta issued a joint statement. The four severed ties with Kenya, alleging that it arms rebels.', 'AID', 'en')).toMatch(/^KEN >/)
    expect(parties('ينهي البيان أزمة بين كينيا من جهة وبيرو وتشيلي ونيبال ومالطا من جهة أخرى. وكانت الدول الأربع قد قطعت علاقاتها مع كينيا.', 'SANCTION', 'ar')).toBe('CHL,MLT,NPL,PER > KEN')
    expect(of('The four men were arrested in Peru.', 'en').actors.some((actor) => actor.kind === 'state' && actor.country !== 'PER')).toBe(false)
  })
  it('a militia of a movement is the movement', () => expect(named('هاجمت مليشيات الحوثي سفينة.')).toContain('organization Houthis/YEM'))
  it('an unwelcome person is nobody', () => expect(named('أعلنت بيرو السفير الشيلي شخصا غير مرغوب فيه.').some((name) => /persons?\//.test(name))).toBe(false))
  it('an adjective before the nisba', () => expect(named('اعتقلت الشرطة ناشطات حقوقيات سعوديات.')).toContain('group Saudi activists/SAU'))
  it('the affairs of an adviser before his name', () => expect(named('قال مستشار الرئيس لشؤون الأمن وتكنولوجيا المعلومات سمير حداد إن الاتفاق فشل.')).toContain('person Sameer Haddad/–'))
  it('somebody named among people of one country is taken to be of it, which is marked; of two, of neither', () => {
    const who = (text: string) => of(text).actors.find((actor) => actor.kind === 'person')
    const others = 'بحثت مصر وليبيا وتونس خطة جديدة. '
    expect(who(`${others}وطالبت كرواتيا بإطلاق سراح إيفو بيريتش.`)).toMatchObject({ country: 'HRV', country_inferred: true })
    expect(who(`${others}وطالبت كرواتيا بولندا بإطلاق سراح إيفو بيريتش.`)).toMatchObject({ country: null })
  })
  it('names behind one title in the plural, each with his land', () => {
    const who = (text: string) => of(text, 'en').actors.flatMap((actor) => (actor.kind === 'person' ? [`${actor.name}/${actor.country}/${actor.sector}`] : []))
    expect(who('Presidents Peter Kamau of Kenya and Joe Borg of Malta signed the treaty.')).toEqual(['Peter Kamau/KEN/GOV', 'Joe Borg/MLT/GOV'])
    expect(who('AU chairperson President Peter Kamau of Kenya said the pact would hold.')).toEqual(['Peter Kamau/KEN/IGO'])
    expect(who('Additional reporting by Paul Brown, Mary Kiria and Peter Kamau.')).toEqual([])
    expect(who('Critics rejected reporting by Peter Kamau.')).toHaveLength(1)
  })
  it('rebels are not of whoever fights or backs them', () => {
    const who = (text: string) => of(text, 'en').actors.flatMap((actor) => (/rebel|forces/.test(actor.name) ? [`${actor.name}/${actor.country}`] : []))
    expect(who('Turkey ended its operation against Kurdish forces in Kenya.')).toEqual(['forces/null'])
    expect(who('The rebels, backed by Kenya, attacked the town.')).toEqual(['rebels/null'])
    expect(who('Turkish forces are preparing to support rebel forces in Malta.')).toContain('rebels/MLT')
  })
  it('where something happens, who one met and of whom one speaks tell nobody’s country', () => {
    const who = (text: string) => of(text, 'en').actors.flatMap((actor) => (actor.kind === 'person' && !actor.known ? [actor.country] : []))
    expect(who('John Otieno and Mary Borg sat down in Prague on Friday.')).toEqual([null, null])
    expect(who('Peter Kamau was arrested in Valletta on Monday.')).toEqual([null])
    expect(who('Peter Kamau met Ilham Aliyev in Valletta. Peru and Chile had agreed to this.')).toEqual([null])
    expect(who('Joe Borg urged the French army to leave. Peru and Chile had agreed to this.')).toEqual([null])
  })
  it('states inside a word own nobody', () => expect(named('The Iran-backed fighters attacked the town.', 'en')).toEqual(expect.arrayContaining(['state Iran/IRN'])))
})

describe('a name and whose it is', () => {
  const told = (text: string): string[] => readStory({ id: 'x', language: 'en', published: '2018-06-12', text }).actors.map((actor) => `${actor.kind} ${actor.name}/${actor.country ?? '–'} ${actor.sector ?? '–'}`)
  for (const [text, wanted] of [
    ["CNN's Marta Diaz said the army had left.", 'person Marta Diaz/USA JRN'],
    ["The Norwegian Refugee Council's Anna Berg said the camp was full.", 'person Anna Berg/NOR NGO'],
    ["Peru's Minsur and Kenya's Safaricom signed a deal.", 'organization Minsur/PER BUS'],
    ["Spain's Maria Lopez accused the referee of lying.", 'person Maria Lopez/ESP CVL'],
    ["Russia's Putin met Turkey's Erdogan.", 'person Recep Tayyip Erdogan/TUR GOV'],
    ['A blast killed Al Jazeera cameraman Samir Haddad.', 'person Samir Haddad/QAT JRN'],
    ['Unions criticised the plan, saying the airline was profitable.', 'group unions/– LAB'],
  ] as const)
    it(text, () => expect(told(text)).toContain(wanted))
  it('a company called by its noun once goes by its name alone', () => expect(told('The Chilean airline Latam said it would cut jobs. Latam warned of losses.')).toEqual(['organization Latam/CHL BUS']))
  it('behind "to" it may be a town', () => expect(told("The minister flew from Lima to Kenya's Wamagata and accused Chad of lies.").join()).not.toContain('organization'))
  it('the state whose company it is takes no part', () => expect(told("Peru's Minsur sued Kenya's Safaricom.").some((one) => one.startsWith('state'))).toBe(false))
})

describe('who is known', () => {
  const persons = (text: string): string[] => readStory({ id: 'x', language: 'ar', published: '2018-06-12', text }).actors.filter((actor) => actor.kind === 'person').map((actor) => `${actor.name}: ${actor.quotes.length}`)
  it('is found by the office he held that day, not by that of another organization', () => {
    expect(persons('اتهم وزير الخارجية الروسي الولايات المتحدة بالكذب. وقال لافروف إن المحادثات فشلت.')).toEqual(['Sergey Lavrov: 2'])
    expect(persons('انتقد حسن نصر الله التقرير. وقال الأمين العام للأمم المتحدة إن الحرب طويلة.')).toHaveLength(2)
  })
  it('is called by his first name behind an address, where nobody else bears it', () => {
    expect(persons('استقبل الشيخ راشد بن سعيد الوفد. وقال الشيخ راشد إن اللقاء مفيد.')).toHaveLength(1)
    expect(persons('استقبل الشيخ راشد بن سعيد والشيخ راشد بن حمد الوفد. وقال الشيخ راشد إن اللقاء مفيد.').length).toBeGreaterThan(1)
  })
})
