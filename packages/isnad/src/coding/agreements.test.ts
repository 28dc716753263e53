// Agreements in sentences of our own, in both languages: which kind, between whom, at which stage.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentences | the agreements they speak of, as `type A+B stage@date status, …`, parted by `;`; nothing where there is none. */
const PACTS = `
وقعت مصر وقبرص الأحد اتفاقية لترسيم الحدود البحرية. | agreement EGY+CYP signed@2024-06-09 actual
اتفاق بين اليونان وتركيا على فتح معبر جديد | agreement GRC+TUR agreed@– actual
أشاد الوزير بالهدنة، التي توصلت إليها إسرائيل وحركة حماس. | ceasefire ISR+Hamas agreed@– actual
وقعت كينيا وتشاد مذكرتي تفاهم، تتعلق إحداهما بالتجارة والأخرى بالأمن. | memorandum KEN+TCD signed@– actual; memorandum KEN+TCD signed@– actual
Kenya and Chad signed two agreements on trade and fishing on Monday. | agreement KEN+TCD signed@2024-06-10 actual; agreement KEN+TCD signed@2024-06-10 actual
أقر النواب الكينيون في 3 يونيو مذكرة التفاهم الأمنية مع تشاد. وصادق البرلمان الكيني في 5 يونيو على المذكرة الثانية المتعلقة بالتجارة. | memorandum TCD+KEN approved@2024-06-03 actual; memorandum TCD+KEN ratified@2024-06-05 actual
وقع الوزيران الكيني والتشادي مذكرة تفاهم في نيروبي. ودخلت المذكرة حيز التنفيذ في مايو. | memorandum KEN+TCD signed@– actual, in_force@2024-05 actual
سلمت كينيا سفير تشاد مذكرة احتجاج. |
Peru asked to see the text of a fishing accord it signed with Japan last week. | agreement JPN+PER signed@2024-06-03/2024-06-09 actual
Turkey breaks off talks with Syria after Egypt fishing deal with Greece. | agreement GRC+EGY
رفضت تركيا الاتفاق المبرم بين مصر واليونان في مايو. | agreement EGY+GRC signed@2024-05 actual
وافق البرلمان التركي على إرسال قوات إلى ليبيا بموجب مذكرة التفاهم الموقعة بين الطرفين في مايو. | memorandum TUR+LBY signed@2024-05 actual
Турция осудила соглашение о границах, которое Греция и Египет подписали в мае. | agreement GRC+EGY signed@2024-05 actual
В мае Чили подписала соглашение с Перу, а в июне Греция и Египет заключили меморандум. | agreement PER+CHL signed@2024-05 actual; memorandum GRC+EGY signed@2024-06 actual
وقعت كينيا وتشاد الجمعة إعلانا مشتركا. ووقع وزيرا خارجية البلدين بالأحرف الأولى معاهدة السلام. | declaration KEN+TCD signed@2024-06-07 actual; treaty KEN+TCD initialled@2024-06-07 actual
وقعت كينيا وتشاد أمس الثلاثاء بروتوكولا وسط توتر مع أوغندا. | agreement KEN+TCD signed@2024-06-11 actual
وقّعت كينيا اتفاقيتين: واحدة مع مالطا بشأن الصيد، وأخرى مع قبرص بشأن الطاقة. | agreement MLT+KEN signed@– actual; agreement CYP+KEN signed@– actual
توصلت كينيا وتشاد في مايو إلى ترتيب مؤقت. | agreement KEN+TCD agreed@2024-05 actual
Two prosecutors made an arrangement with the suspect in Chad. |
تبادلت كينيا ومالطا مذكرتين رسميتين. | memorandum KEN+MLT signed@– actual
انتهكت كينيا ومالطا اتفاق الصيد. وبقي ملحق روما المتفق عليه في 18 مارس حبرا على ورق. | agreement KEN+MLT in_force@– actual; agreement KEN+MLT agreed@2024-03-18 actual
التقى الملحق العسكري الكيني وزير الدفاع المالطي. |
Kenya signed memorandums with both: one with Malta on fisheries, another with Cyprus on energy. | memorandum MLT+KEN signed@– actual; memorandum CYP+KEN signed@– actual
وافقت كينيا ومالطا الأحد على اتفاق الممر. وكان البلدان توصلا في مارس إلى اتفاق في شأن لوحات السيارات. | agreement KEN+MLT agreed@2024-06-09 actual; agreement KEN+MLT agreed@2024-03 actual
Malta met Kenya in May. Kenya and Malta fight over fish. Kenya blamed Malta. France and Germany met because the 2013 fishing agreement was broken. | agreement MLT+KEN in_force@– actual, signed@2013 actual
وعدت كندا باحترام اتفاق سابق مع أستراليا. | agreement AUS+CAN
رحبت الحكومة بترتيب بين قوات سوريا الديمقراطية والحكومة العراقية. | agreement Syrian Democratic Forces+IRQ
انسحبت البرازيل من اتفاق الصيد مع الأرجنتين. وحذرت كندا وفرنسا البرازيل من الخروج من اتفاق الصيد. | agreement ARG+BRA withdrawn@– actual
أشادت كوريا الجنوبية بالاتفاق التجاري مع تشيلي. وانسحبت بيرو من الاتفاق التجاري. | agreement CHL+PER withdrawn@– actual
انسحبت الهند من الاتفاق المائي مع باكستان. واقترحت الهند اتفاقا مائيا جديدا مع باكستان. | agreement PAK+IND withdrawn@– actual; agreement IND+PAK proposed@– actual
Kenya and Uganda signed a declaration on the completion of talks and a framework on fishing. | declaration KEN+UGA signed@– actual; agreement KEN+UGA signed@– actual
توسطت قطر في محادثات بين الحوثيين والسعودية بشأن اتفاق ينهي الحرب. | agreement Houthis+SAU negotiating@– actual
بموجب الاتفاق التجاري مع كندا، تخفض المكسيك الرسوم. | agreement CAN+MEX
رفضت إسرائيل طلب الوفد الفلسطيني. وقال الوفد إن اتفاق أوسلو انتهى. | agreement ISR+PSE expired@– actual
أكدت إيران أنها ستبقى في الاتفاق النووي. | 
قال الوزير التركي إن تركيا تحترم اتفاقية مونترو. | treaty TUR
قالت تركيا إن ذلك انتهاك لاتفاقية فيينا. | treaty in_force@– actual
خرقت باكستان اتفاق وقف إطلاق النار مع الهند. | ceasefire IND+PAK in_force@– actual
اتفق الوزيران على تفعيل اتفاقية الدفاع بين كينيا وأوغندا الموقعة عام 2004. | agreement KEN+UGA in_force@– planned, signed@2004 actual
وقعت الرباط اتفاقين: اتفاق صيد مع موسكو في 3 مارس، واتفاق تجارة مع لندن في 8 مارس. | agreement RUS+MAR signed@2024-03-03 actual; agreement GBR+MAR signed@2024-03-08 actual
هاجمت إسرائيل حركة حماس. وأعلنت حماس التوصل إلى اتفاق جديد لوقف إطلاق النار بوساطة قطرية. | ceasefire Hamas+ISR agreed@– actual
رحبت قطر بالاتفاق الروسي- التركي الجديد. | agreement RUS+TUR
كانت كينيا قد وقعت عام 2019 اتفاقية مع مالطا لترسيم الحدود، لكن برلمان مالطا رفض التصديق عليها. | agreement MLT+KEN signed@2019 actual, ratified@– denied
أبرمت بيرو وبوليفيا في مارس الماضي اتفاقا لتقاسم المياه، دخل حيز التنفيذ مطلع الشهر الجاري. | agreement PER+BOL signed@2024-03 actual, in_force@2024-06~ actual
وقعت كينيا معاهدة مع مالطا. وأقال الرئيس وزيره ثم عاتبه. | treaty MLT+KEN signed@– actual
Kenya signed a fishing treaty with Malta in 1998 that took effect in 2000. | treaty MLT+KEN signed@1998 actual, in_force@2000 actual
Kenya signed a treaty with Malta in 2019 and ratified it in May. | treaty MLT+KEN signed@2019 actual, ratified@2024-05 actual
Кения и Мальта подписали договор в 2019 году. Парламент Мальты ратифицировал его в мае. | treaty KEN+MLT signed@2019 actual, ratified@2024-05 actual
The new treaty between Kenya and Peru replaces the friendship treaty that the two countries signed in 1988. | treaty KEN+PER; treaty KEN+PER signed@1988 actual
Kenya denied that it had reached a secret deal with Malta over the base. | agreement MLT+KEN agreed@– denied
Kenya and Malta will sign a treaty on Friday. | treaty KEN+MLT signed@2024-06-14 planned
دخلت لائحة ترسيم الحدود بين كينيا ومالطا حيز التنفيذ. | agreement KEN+MLT in_force@– actual
أدرجت كينيا الحركة على لائحة الإرهاب. |
وكانت روسيا قد نشرت قواتها بموجب بيان ثلاثي وُقّع في العاشر من نوفمبر 2020. | declaration RUS signed@2020-11-10 actual
اتهمت كينيا مالطا بقصف البلدة. وتعالت الدعوات إلى هدنة إنسانية. |
وقعت كينيا وتشاد في النرويج إعلان أوسلو الذي ينص على وقف القتال. | declaration KEN+TCD signed@– actual
وقع زعماء دول الاتحاد الأفريقي وماليزيا الأحد إعلان نيروبي. | declaration African Union+MYS signed@2024-06-09 actual
The leaders of the NATO countries and Kenya's foreign minister signed an accord on Monday. | agreement NATO+KEN signed@2024-06-10 actual
Kenya revived the trade agreement of May 27, 1998, with Malta. | agreement KEN+MLT agreed@1998-05-27 actual
فعلت كينيا ومالطا الاتفاقية المؤرخة في 17 نيسان 2001. | agreement KEN+MLT in_force@– actual, agreed@2001-04-17 actual
Ministers rejected the November 27 border agreement between Kenya and Malta. | agreement KEN+MLT agreed@2023-11-27 actual
The Kenyan-Maltese accord was suspended. | agreement KEN+MLT suspended@– actual
بدأت المحادثات المنصوص عليها في إعلان أوسلو الموقع بين كينيا وتشاد عام 2021. | declaration KEN+TCD signed@2021 actual
The Oslo Declaration was signed by Kenya and Chad. | declaration KEN+TCD signed@– actual
رحبت تشاد ومالي بالاتفاق. | 
Chad and Mali hailed the deal. | 
وقعت مصر وقبرص اتفاقية، وفقا لبيان صحفي. | agreement EGY+CYP signed@– actual
انتهك البلدان الهدنة بوساطة قطرية. |
توصلت الحكومة إلى اتفاق مع الدول المعنية. |
على مدى ثلاثة عقود بين فرنسا والجزائر |
جرت المحادثات في القرية التي تم فيها توقيع الهدنة عام 1953. | ceasefire signed@1953 actual
وكان الرئيس قد سحب بلاده من معاهدة السماوات المفتوحة التي وقعت في 1992. | treaty withdrawn@– actual, signed@1992 actual
رفع المحتج لافتة كتب عليها "معاهدة حظر الألغام". | treaty
الاتفاق التجاري المطبق منذ 2016 بين كينيا وأوغندا مفيد. | agreement KEN+UGA in_force@2016 actual
اتفقت الكويت والعراق على عقد قمة ثانية. |
صرح متحدث مصري بأنه لم يتم توقيع أي اتفاق نهائي بين مصر وقبرص. | agreement EGY+CYP signed@– denied
تحدثت مصر وقبرص عن هشاشة وقف إطلاق النار في الجنوب. |
لم توقع الهند وباكستان على معاهدة سلام رسمية. | treaty IND+PAK signed@– denied
وقّعت الرباط اتفاقيتين متشابهتي العنوان: اتفاقية الأمن البحري مع البرتغال في 3 مارس، واتفاقية الأمن الجوي مع السنغال في 9 مايو. الأولى وُقّعت في لشبونة. أما الثانية فوُقّعت في داكار. | agreement PRT+MAR signed@2024-03-03 actual; agreement SEN+MAR signed@2024-05-09 actual
وقّعت الجزائر معاهدتين، الأولى مع إيطاليا في يناير، والثانية مع تركيا في أبريل. | treaty ITA+DZA signed@2024-01 actual; treaty TUR+DZA signed@2024-04 actual
Peru has concluded two treaties this year, an extradition treaty with Chile in January and a fishing treaty with Japan in April. The first was signed in Lima. | treaty CHL+PER signed@2024-01 actual; treaty JPN+PER signed@2024-04 actual
Kenya signed two agreements: a security pact with Uganda on 3 March and a trade deal with India on 9 May. | treaty UGA+KEN signed@2024-03-03 actual; agreement IND+KEN signed@2024-05-09 actual
وقع الأردن اتفاقا مع العراق في مايو. وكانت تونس قد أعلنت أنها تدرس الأمر. وأوضح الوزير أن صفقات السلاح التي أبرمها البلدان في أبريل لا تدخل فيه. | agreement IRQ+JOR signed@2024-05 actual; contract JOR+IRQ signed@2024-04 actual
توصلت كينيا لاتفاق مع الصومال الأربعاء. | agreement SOM+KEN agreed@2024-06-12 actual
هدد الوزير الكندي بالانسحاب من الاتفاق الموقع في عام 2015 مع الهند. | agreement CAN+IND withdrawn@– planned, signed@2015 actual
وقع وزيرا خارجية تركيا ومصر بيانا مشتركا في 6 يونيو 2024، تنفيذا للبيان الثلاثي الصادر في 12 مايو 2022. | declaration TUR+EGY signed@2024-06-06 actual; declaration TUR+EGY announced@2022-05-12 actual
اتفقت كينيا والصومال الأحد على فتح معبر. وقال الوزير إن الاتفاق مهم. | agreement KEN+SOM agreed@2024-06-09 actual
اتفقت كينيا والصومال الأحد على اتصال آخر. وتنتهي قريبا المهلة التي حددها اتفاق نيروبي. |
دعت فرنسا إلى هدنة بين كينيا والصومال. | ceasefire KEN+SOM agreed@– hypothetical
وافق البرلمان الكيني على اتفاقية الدفاع مع فرنسا. | agreement FRA+KEN approved@– actual
صفقة بين كينيا والهند؟ | contract KEN+IND
اشتبكت القوات الهندية والباكستانية في كشمير. وسبق أن انهار وقف إطلاق النار عام 2021. | ceasefire IND+PAK terminated@2021 actual
قال المرشح المالطي إنه لو انتخب رئيسا لمالطا فسوف يقر اتفاقا يمنح كينيا سفنا. | agreement MLT+KEN approved@– hypothetical
Kenya called for a ceasefire between Chad and Sudan. | ceasefire TCD+SDN agreed@– hypothetical
Britain signed up to the Kyoto protocol in 1997. | treaty GBR signed@1997 actual
Egypt and Cyprus signed a maritime border agreement on Sunday. | agreement EGY+CYP signed@2024-06-09 actual
أرجأت تايلاند وكمبوديا توقيع الاتفاق الحدودي. | agreement THA+KHM signed@– planned, postponed@– actual
علقت إثيوبيا العمل باتفاقية الدفاع مع كينيا. | agreement KEN+ETH suspended@– actual
انتهت صلاحية المعاهدة بين روسيا واليابان. | treaty RUS+JPN expired@– actual
بدأ سريان الاتفاق بين بيرو وتشيلي. | agreement PER+CHL in_force@– actual
بدأ التطبيق المؤقت للاتفاق بين كندا والنرويج. | agreement CAN+NOR provisional@– actual
وقعت كينيا وتنزانيا بالأحرف الأولى اتفاقا لتصدير الكهرباء. | agreement KEN+TZA initialled@– actual
أحالت الحكومة التونسية الاتفاقية الموقعة مع ليبيا إلى البرلمان. | agreement TUN+LBY submitted@– actual, signed@– actual
أصدر الرئيس التونسي مرسوما بالمصادقة على الاتفاق مع إيطاليا. | agreement ITA+TUN promulgated@– actual
أدخلت النرويج والسويد تعديلات على اتفاقية الصيد. | agreement NOR+SWE amended@– actual
أيد البرلمان النرويجي المعاهدة مع فنلندا. | treaty NOR+FIN approved@– actual
توجت المحادثات باتفاق بين فنزويلا وغويانا. | agreement VEN+GUY agreed@– actual
فسخت بنما العقد الموقع مع الصين. | contract CHN+PAN terminated@– actual, signed@– actual
ترتبط مصر بمعاهدة سلام مع إسرائيل منذ عام 1979. | treaty EGY+ISR in_force@1979 actual
وقعت الجزائر اتفاقا مع إيطاليا، ومذكرة تفاهم مع إسبانيا. | agreement ITA+DZA signed@– actual; memorandum ESP+DZA signed@– actual
وقعت الجزائر اتفاقية مع إيطاليا لتوريد الغاز وأخرى مع إسبانيا للنقل البحري. | agreement ITA+DZA signed@– actual; agreement ESP+DZA signed@– actual
بعد توقيع قطر وتركيا اتفاقا في مجال الطاقة، ارتفعت الأسهم. | agreement QAT+TUR signed@– actual
وقعت جماعة الحوثي والحكومة اليمنية اتفاق تبادل أسرى. | agreement Houthis+YEM signed@– actual
Ethiopia suspended implementation of the agreement with Kenya. | agreement KEN+ETH suspended@– actual
Thailand and Cambodia put off a border deal. | agreement THA+KHM postponed@– actual
The deal between Canada and Norway has been provisionally applied since 2017. | agreement CAN+NOR provisional@2017 actual
The Tunisian government submitted the agreement with Libya to parliament. | agreement LBY+TUN submitted@– actual
Venezuela agreed a deal with Guyana over fishing. | agreement GUY+VEN agreed@– actual
Algeria signed a gas deal with Italy and another with Spain. | agreement ITA+DZA signed@– actual; agreement ESP+DZA signed@– actual
The Philippines pulled out of the deal with Australia. | agreement AUS+PHL withdrawn@– actual
Norway backs the treaty with Finland. | treaty NOR+FIN
`

describe('the words of an agreement', () => {
  it('are its title with the clause that tells which it is, what it is about, and what is said to be in it', () => {
    const { agreements } = readStory({ id: 't', language: 'ar', headline: null, text: 'أبرمت الهند اتفاقا يحمل الاسم ذاته مع اليابان ينص على "تعاون عسكري واسع". وقال الوزير إن الاتفاق لا يهدف إلى إقامة قواعد.', published: '2024-06-12' } as never)
    expect(agreements.map(({ title, areas, clauses }) => [title, areas, clauses.map(({ said }) => said)])).toEqual([['اتفاقا يحمل الاسم ذاته', ['defence'], ['in', 'not in']]])
  })
})

/** Sentence | how long the agreement is to last. */
const TERMS = `
وقعت قطر والصين عقدا لتوريد الغاز لمدة 27 عاما. | 27 عاما
وقعت كينيا وأوغندا اتفاقا مدته خمس سنوات. | خمس سنوات
أعلنت أرمينيا وأذربيجان هدنة ثلاثة أيام. | ثلاثة أيام
يسري الاتفاق بين كينيا وأوغندا حتى نهاية عام 2030. | حتى نهاية عام 2030
تستمر الهدنة بين أرمينيا وأذربيجان أسبوعا. | أسبوعا
وقعت كينيا وأوغندا الاتفاق العام الماضي. |
Qatar and China signed a 27-year gas deal. | 27-year
Qatar signed an agreement with China to supply gas for 27 years. | 27 years
The treaty between Kenya and Uganda is valid until 2040. | until 2040
Kenya and Uganda signed a border treaty last month. |
`

describe('the term of an agreement', () => {
  it.each(TERMS.trim().split('\n').map((line) => line.split('|').map((part) => part.trim())))('%s', (text, wanted) => {
    const { agreements } = readStory({ id: 't', language: /[\u0620-\u064a]/.test(text!) ? 'ar' : 'en', headline: null, text: text!, published: '2024-06-12' } as never)
    expect(agreements.map(({ term }) => term ?? '')).toEqual([wanted])
  })
})

/** Sentence | the parties of the agreement that its name tells of. */
const NAMES = `
en | Ethiopia accused the TPLF of violating the Pretoria peace agreement. | agreement ETH+Tigray People's Liberation Front
en | Canada and Mexico want the United States to extend the USMCA. | agreement USA+CAN+MEX
en | Hungary ratified the Treaty of Lisbon. | treaty HUN
fr | La Russie a violé les accords de Minsk, selon l'Ukraine. | agreement RUS+UKR
fr | Le Mali a dénoncé l'accord de paix d'Alger. | agreement MLI
ru | Украина обвинила Россию в том, что она нарушила Минские соглашения. | agreement RUS+UKR
ru | Сербия и Хорватия нарушили Дейтонские мирные соглашения в Боснии и Герцеговине. | agreement BIH+SRB+HRV
fa | اوکراین گفت روسیه توافق مینسک را نقض کرد. | agreement RUS+UKR
fa | طالبان گفت آمریکا توافق دوحه را نقض کرد. | agreement USA+Taliban
ar | انسحبت مالي من اتفاق الجزائر للسلام. | agreement MLI
ar | انسحبت الولايات المتحدة من الاتفاق النووي مع طهران. | agreement IRN+USA
ar | صادقت كينيا على معاهدة أعالي البحار. | treaty KEN
`

it('leaves an agreement whose parties are known to them, whatever two the story is about', () => {
  const text = 'زار الرئيس الإيراني حسن روحاني مالطا الأربعاء. والتقى روحاني رئيس وزراء مالطا. وتسعى إيران ومالطا إلى توسيع التجارة. وجاء ذلك بعد خروج أميركا من الاتفاق النووي المبرم مع إيران عام 2015. وقالت مالطا إن إيران ملتزمة.'
  const findings = readStory({ id: 't', language: 'ar', headline: null, text, published: '2018-07-03' } as never)
  const name = (id: string) => findings.actors.find((actor) => actor.id === id)?.name ?? id
  expect(findings.agreements.map(({ parties }) => parties.map(name).sort().join('+'))).toEqual(['IRN+USA'])
})

describe('names of agreements', () => {
  it.each(NAMES.trim().split('\n').map((line) => line.split('|').map((part) => part.trim())))('%s: %s', (language, text, wanted) => {
    const findings = readStory({ id: 't', language, headline: null, text, published: '2024-06-12' } as never)
    const name = (id: string) => findings.actors.find((actor) => actor.id === id)?.name ?? id
    expect(findings.agreements.map(({ type, parties }) => `${type} ${parties.map(name).join('+')}`)).toEqual([wanted])
  })
})

describe('agreements', () => {
  it.each(PACTS.trim().split('\n').map((line) => line.split('|').map((part) => part.trim())))('%s', (text, wanted) => {
    const findings = readStory({ id: 't', language: /[\u0620-\u064a]/.test(text!) ? 'ar' : /[а-я]/.test(text!) ? 'ru' : 'en', headline: null, text: text!, published: '2024-06-12' } as never)
    const name = (id: string) => findings.actors.find((actor) => actor.id === id)?.name ?? id
    const told = findings.agreements.map((agreement) => `${agreement.type} ${agreement.parties.map(name).join('+')} ${agreement.stages.map((stage) => `${stage.stage}@${stage.date ?? '–'} ${stage.status}`).join(', ')}`.trim())
    expect(told.join('; ').replace(/ {2,}/g, ' ')).toBe(wanted)
  })
})
