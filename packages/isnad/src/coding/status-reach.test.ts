// How far what colours a verb reaches: over an "and", not over what somebody says along with it. Sentences of our own.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

const statusOf = (text: string, type: string, language = 'ar') => readStory({ id: 'own', language, published: '2024-06-12', text } as never).events.filter((event) => event.type === type).map((event) => event.status)

describe('Arabic participles in the plural', () => {
  it('undergo what is said with «بـ» alone', () => {
    expect(statusOf('حكمت المحكمة الكينية على رجلين متهمين بالسرقة.', 'ACCUSE').length).toBe(0)
  })
})

describe('Arabic acts that are none', () => {
  it.each([
    // what nobody hindered, what one only thinks as well, what one ought to accept, what one will have no part in
    ['قال الوزير الكيني إن الخطة تخفق في منع مالطا من تطوير الصواريخ.', 'COERCE'],
    ['قال الوزير الكيني إنه يتفق على أن الوضع صعب.', 'AGREE'],
    ['ينبغي أن يمتثل الركاب لأوامر الشرطة.', 'AGREE'],
    ['ترفض كينيا التعاون مع مالطا.', 'COOPERATE'],
  ])('%s: no %s', (text, type) => {
    expect(statusOf(text, type)).toEqual([])
  })
})

describe('Arabic status', () => {
  it.each([
    ['سيزور الرئيس الكيني كمبالا الأسبوع المقبل ويلتقي نظيره الأوغندي.', 'CONSULT', 'planned'],
    // what has been is nobody's aim
    ['ما إن غادر الجنود الكينيون الثكنة حتى هاجمتهم قوة أوغندية.', 'ASSAULT', 'actual'],
    ['قد تطرد كينيا السفير الأوغندي وتفرض عقوبات على كمبالا.', 'SANCTION', 'hypothetical'],
    ['قالت كينيا إن على أوغندا إعادة الجثث وإطلاق سراح الصيادين.', 'RETREAT', 'hypothetical'],
    ['ينص الاتفاق على انسحاب القوات الكينية من الصومال.', 'RETREAT', 'planned'],
    ['قالت أوغندا إن التطهير العرقي مستمر في القرى الحدودية.', 'ASSAULT', 'alleged'],
    ['قال الوزير إنه يجب طرد السفير الأوغندي، متهما كمبالا بالكذب.', 'ACCUSE', 'actual'],
    // what is to be done at a visit, and what is around it already
    ['سيوقع الوزيران الاتفاق خلال زيارة الرئيس الكيني إلى كمبالا.', 'CONSULT', 'planned'],
    ['سيبحث الوزيران الاتفاق وسط اتهامات لأوغندا بالتجسس.', 'ACCUSE', 'actual'],
    // what has been agreed is there, whatever is threatened; what it provides for is not yet
    ['تهدد كينيا بإلغاء صفقة جرى إبرامها مع مالطا ما لم تصحح عيوبها.', 'SUPPORT', 'actual'],
    ['رحبت أوغندا باتفاق كيني مالطي يتضمن إجلاء المقاتلين.', 'RETREAT', 'hypothetical'],
    // to say what will come of it is the threat
    ['قال الرئيس الكيني إن مالطا ستندم إذا انسحبت من الاتفاق.', 'THREATEN', 'actual'],
    // who makes an effort to mediate does it; who wants to has not yet
    ['قاد الوزير الكيني جهودا للوساطة بين مالطا وأوغندا.', 'CONSULT', 'actual'],
    ['يسعى الوزير الكيني إلى الوساطة بين مالطا وأوغندا.', 'CONSULT', 'hypothetical'],
    // an arrest by the police is news, whoever tells of it; not one by gunmen
    ['قال مسؤولون كينيون إن الشرطة المالطية اعتقلت ثلاثة أشخاص.', 'COERCE', 'actual'],
    // an attempt is no deed
    ['كرر الضباط الكينيون محاولتهم للإطاحة بالرئيس.', 'COERCE', 'hypothetical'],
    // what stands in a list of charges or demands is one of them
    ['اتهمت المنظمة كينيا بارتكاب انتهاكات بينها تعذيب السجناء.', 'ASSAULT', 'alleged'],
    ['طالبت كينيا أوغندا بخطوات، من بينها الإفراج عن الكاتب.', 'RETREAT', 'hypothetical'],
    // what is agreed on is to be done
    ['وقعت كينيا مع أوغندا اتفاقا لشراء 12 طائرة.', 'COOPERATE', 'planned'],
    // planned first, told as done behind it
    ['حاول المسلحون مهاجمة السفارة الأوغندية. وهاجم المسلحون السفارة الأوغندية بعد ساعة.', 'ASSAULT', 'actual'],
    // who does not want, will not
    ['قالت كينيا إنها لا تسعى إلى مهاجمة أوغندا.', 'ASSAULT', 'denied'],
    ['لا تنوي كينيا سحب قواتها من الصومال.', 'RETREAT', 'denied'],
    ['تنوي كينيا سحب قواتها من الصومال.', 'RETREAT', 'planned'],
    // who intends something stands behind the verb
    ['انتقد الوزير المناطق التي تعتزم كينيا ضمها.', 'COERCE', 'planned'],
    ['قال الوزير إنه لا بد من طرد السفير الكيني.', 'SANCTION', 'hypothetical'],
    // an adjective apart from its noun
    ['غاب الوزير عن القمة بين كينيا وأوغندا، المقررة في نيروبي.', 'CONSULT', 'planned'],
    // what it would come to
    ['قال الوزير إن إلغاء كينيا الاتفاق النووي سيكون خطأ.', 'SANCTION', 'hypothetical'],
    // who does not rule it out leaves it open; what is not respected or recognised is there
    ['لم تستبعد كينيا طرد السفير الأوغندي.', 'SANCTION', 'hypothetical'],
    ['قالت الوزيرة إن التهديد الأوغندي لا يحترم الحدود.', 'THREATEN', 'actual'],
    ['قال الضباط الكينيون إنهم لا يستطيعون ملاحقة المهاجمين.', 'COERCE', 'denied'],
    // how it is denied is not what is denied
    ['تنفي كينيا بشدة دعمها للمتمردين عسكريا.', 'SUPPORT', 'denied'],
    // a part in it is denied, not that it happened
    ['نفت كينيا تورطها في الهجوم على القرية الأوغندية.', 'ASSAULT', 'alleged'],
    // what must come first, and what came next
    ['قال الوزير إن بلاده لن تشارك قبل أن تفرج كينيا عن الكاتب الأوغندي.', 'RETREAT', 'hypothetical'],
    ['غادر الصحفي المدينة قبل أن تعتقله الشرطة الكينية.', 'COERCE', 'actual'],
    // what somebody was driven to was done
    ['الأمر الذي دفع كينيا إلى طرد السفير الأوغندي.', 'SANCTION', 'actual'],
    ['قال الوزير إن الرجل قد يكون قتل في كمبالا.', 'ASSAULT', 'hypothetical'],
    ['لم تقصف كينيا القرية فحسب، بل احتلتها.', 'ASSAULT', 'actual'],
    // several who say so along with what they do; «متهمين بـ» only undergo it
    ['خرج المتظاهرون إلى الشوارع منددين بالحكومة الكينية.', 'ACCUSE', 'actual'],
    ['تظاهر المئات في كمبالا مطالبين بالإفراج عن الكاتب الكيني.', 'RETREAT', 'hypothetical'],
    ['تراجعت الحكومة الكينية عن زيادة الرسوم على أوغندا.', 'RETREAT', 'actual'],
    // what answers a condition inside of what is said; what is voted for; not only, but
    ['قال الوزير إنه لو انتخب رئيسا فسوف يطرد السفير الكيني.', 'SANCTION', 'hypothetical'],
    ['صوت البرلمان الكيني لصالح سحب القوات من الصومال.', 'RETREAT', 'hypothetical'],
    ['دعا الوزير ليس إلى الحوار فحسب، بل إلى انسحاب القوات الكينية من الصومال.', 'RETREAT', 'hypothetical'],
    ['شجبت أوغندا ما أسمته القصف الكيني لقراها.', 'ASSAULT', 'alleged'],
    ['حمل الوزير الأوغندي كينيا مسؤولية قصف القرية.', 'ASSAULT', 'alleged'],
    // that it did not last does not deny it
    ['لم تستمر المحادثات بين كينيا وأوغندا أكثر من ساعة.', 'CONSULT', 'actual'],
    ['لم تبدأ المحادثات بين كينيا وأوغندا.', 'CONSULT', 'denied'],
    ['يشتبه بأن الجيش الكيني قصف القرية.', 'ASSAULT', 'alleged'],
    // what forces do in the field is no charge
    ['قالت الخارجية الأوغندية إن القوات الكينية سيطرت على بلدة غاريسا.', 'ASSAULT', 'actual'],
    // what a verb can, may or is about to do; what it could do, it did
    ['تستطيع كينيا طرد السفير الأوغندي.', 'SANCTION', 'hypothetical'],
    ['استطاعت كينيا طرد السفير الأوغندي.', 'SANCTION', 'actual'],
    ['بوسع كينيا أن تطرد السفير الأوغندي.', 'SANCTION', 'hypothetical'],
    ['يحق لكينيا أن تغلق حدودها مع أوغندا.', 'COERCE', 'hypothetical'],
    ['من غير المستبعد أن تفرض كينيا عقوبات على أوغندا.', 'SANCTION', 'hypothetical'],
    ['يتيح القانون الكيني اعتقال ناشطين أوغنديين.', 'COERCE', 'hypothetical'],
    ['تنظر كينيا في سحب قواتها من الصومال.', 'RETREAT', 'hypothetical'],
    ['أوشكت كينيا على طرد السفير الأوغندي.', 'SANCTION', 'planned'],
    ['تتجه كينيا إلى سحب قواتها من الصومال.', 'RETREAT', 'planned'],
    ['كينيا عازمة على طرد السفير الأوغندي.', 'SANCTION', 'planned'],
    ['كينيا في طريقها إلى الاعتراف بدولة فلسطين.', 'SUPPORT', 'planned'],
    // behind أن at once a verb in the present is not told as done
    ['حذرت بيرو من أن تسحب كينيا قواتها من الصومال.', 'RETREAT', 'hypothetical'],
    ['قررت كينيا أن تطرد السفير الأوغندي.', 'SANCTION', 'planned'],
    // who refuses to do something does not; instead of doing it, it was not done
    ['رفضت كينيا أن تطرد السفير الأوغندي.', 'SANCTION', 'denied'],
    ['امتنعت كينيا عن سحب قواتها من الصومال.', 'RETREAT', 'denied'],
    ['بدل أن تقصف المتمردين، فاوضتهم كينيا.', 'ASSAULT', 'denied'],
    ['لا تعتزم كينيا فرض عقوبات على أوغندا.', 'SANCTION', 'denied'],
    ['فشلت كينيا في فرض عقوبات على أوغندا.', 'SANCTION', 'denied'],
    // what follows from a condition is as open as that
    ['إذا لم تفرج أوغندا عن الصيادين سترد كينيا بقصف عنتيبي.', 'ASSAULT', 'hypothetical'],
    ['في حال إغلاق أوغندا حدودها ستفرض كينيا عقوبات.', 'COERCE', 'hypothetical'],
    // «عقد» before a meeting is no decade
    ['تعتزم كينيا عقد قمة مع أوغندا.', 'CONSULT', 'planned'],
    ['قالت الوزيرة إنه سيتم عقد اجتماع بين كينيا وأوغندا.', 'CONSULT', 'planned'],
    // what aims at something is there
    ['تهدف المحادثات بين كينيا وأوغندا إلى تبادل السجناء.', 'CONSULT', 'actual'],
    // who orders something done has it done; what somebody is ordered to do is still to be done
    ['أمر الرئيس الكيني بطرد السفير الأوغندي.', 'SANCTION', 'actual'],
    ['أمر الرئيس الكيني الجيش بسحب قواته من الصومال.', 'RETREAT', 'hypothetical'],
    // masdars that are also plurals or participles, behind a joined preposition
    ['قامت كينيا بسحب قواتها من الصومال.', 'RETREAT', 'actual'],
    ['هددت كينيا بمهاجمة السفارة الأوغندية.', 'ASSAULT', 'planned'],
    ['هددت كينيا بقطع علاقاتها مع أوغندا.', 'SANCTION', 'planned'],
    // what a text lays down second is laid down as well
    ['تتضمن المسودة سحب الجيش وإطلاق سراح رهائن.', 'RETREAT', 'hypothetical'],
    // who is not content with it has done it
    ['لم تكتف كينيا بقصف مرفأ أوغندي.', 'ASSAULT', 'actual'],
  ])('%s', (text, type, status) => {
    const found = statusOf(text, type)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found)).toEqual(new Set([status]))
  })
  it('what came before is not coloured by what follows', () => {
    expect(statusOf('طردت كينيا السفير الأوغندي، وقد تفرض عقوبات على كمبالا.', 'SANCTION')).toContain('actual')
  })
})

describe('English status', () => {
  it.each([
    // what is spoken of, answered or looked into is there, whatever is still to be done about it
    ['Kenya will comply with the request of the Ugandan president.', 'REQUEST', 'actual'],
    ['The Kenyan and Peruvian ministers will discuss the Ugandan attack on Kisumu.', 'ASSAULT', 'actual'],
    ['Kenya could launch its attack on Kampala.', 'ASSAULT', 'hypothetical'],
    ['The rebels will continue their attack on the Kenyan town.', 'ASSAULT', 'planned'],
    // "no" before a noun denies it, or the verb whose side it is; not the other side
    ['Kenya held no talks with Peru.', 'CONSULT', 'denied'],
    ['No Kenyan soldiers were killed.', 'ASSAULT', 'denied'],
    ['The Kenyan police killed no fewer than 12 rebels.', 'ASSAULT', 'actual'],
    ['Kenya has no plans to withdraw its troops from Chad.', 'RETREAT', 'denied'],
    ['The investigation by Kenyan police found no fault.', 'ACCUSE', 'actual'],
    ['Peru does not recognise the Kenyan annexation of the islands.', 'COERCE', 'actual'],
  ])('%s', (text, type, status) => expect(new Set(statusOf(text, type, 'en'))).toEqual(new Set([status])))
})
