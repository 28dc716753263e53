// Sentences of our own about visits, envoys, talks and treaties: what they tell, and what they only seem to tell.
import { describe, expect, it } from 'vitest'
import { type Findings, readStory } from '../index.js'

const read = (text: string): Findings => readStory({ id: 'x', language: 'ar', published: '2019-03-14', text })
const eventsOf = (findings: Findings): string[] => {
  const who = (ids: readonly string[]): string => ids.map((id) => findings.actors.find((actor) => actor.id === id)!).map((actor) => actor.country ?? actor.name).sort().join('+')
  return findings.events.map((event) => [event.act, who(event.actors), '>', who(event.recipients), event.status].filter(Boolean).join(' '))
}

/** Sentence | an event that it tells, as `act doer+doer > recipient+recipient status`. */
const TOLD = `
عقدت كينيا وأوغندا جولة محادثات. | talk KEN+UGA > actual
بدأت جولة مفاوضات بين كينيا وأوغندا. | talk KEN+UGA > actual
قام الوزير الكيني بجولة في أوغندا. | tour KEN > UGA actual
يلتقي رئيس الوزراء الكيني الجمعة ملك النرويج. | meet KEN+NOR > planned
استقبل الرئيس الكيني أمير قطر في نيروبي. | receive QAT > KEN actual
استدعت وزارة الخارجية الإسبانية السفيرة المغربية في مدريد. | summon ESP > MAR actual
استدعت كينيا سفيرها. | recall an ambassador KEN > actual
ردت غانا باستدعاء القائم بأعمالها. | recall an ambassador GHA > actual
انتقدت كينيا الصومال مهددة باستدعاء سفيرها. | threaten KEN > SOM actual
استقبل الرئيس المصري الوزير الكيني وبحث معه العلاقات. | discuss EGY+KEN > actual
استقبل الرئيس المصري الوزير الكيني وعرض عليه الوساطة. | offer EGY > KEN actual
توجه الوزير الكيني إلى أديس أبابا للقاء رئيس الوزراء الإثيوبي. | meet ETH+KEN > planned
يزور الوزير الكيني كمبالا لإجراء محادثات مع نظيره الأوغندي. | talk KEN+UGA > planned
وصل وفد كيني إلى كمبالا لعقد اجتماع مع الرئيس الأوغندي. | meet KEN+UGA > planned
تعهدت بيونغ يانغ بالعودة إلى معاهدة حظر الانتشار النووي التي انسحبت منها عام 2003. | withdraw from PRK > actual
أعلنت تايوان سحب السفير التايواني. | recall an ambassador TWN > actual
وقعت تركيا وأرمينيا بروتوكولا في زيوريخ. ونددت أذربيجان بالاتفاق. | condemn AZE > ARM+TUR actual
أقر البرلمان البرازيلي انضمام فنزويلا إلى ميركوسور. ورحبت كولومبيا بالقرار. | welcome COL > BRA actual
وقع وزير الطاقة الكيني أول من أمس اتفاقية مع نظيره الأوغندي. | sign KEN+UGA > actual
وقعت كينيا وغانا في أكرا أمس الأول اتفاقا للتعاون. | sign GHA+KEN > actual
استقبل الرئيس الكيني أول أمس الخميس وزير الخارجية الغاني. | receive GHA > KEN actual
واستقبلت رئيسة تنزانيا في وقت سابق اليوم الخميس وزير الخارجية الغاني. | receive GHA > TZA actual
وجهت كينيا في وقت متأخر من مساء أمس تهديدا إلى أوغندا. | threaten KEN > UGA actual
ودعت كينيا في وقت لاحق الصومال إلى الحوار. | call on KEN > SOM actual
ويأتي ذلك في وقت حذرت فيه كينيا الصومال من التصعيد. | warn KEN > SOM actual
وصفت وزارة الخارجية الكينية القانون بأنه انتهاك لسيادة البلاد، وأعلنت أنها ستستدعي سفير غانا. | summon KEN > GHA planned
ونفت الصومال أن تكون قد باعت أي مناطق متنازع عليها. | deny SOM > actual
استأنفت زامبيا ومالاوي علاقاتهما الدبلوماسية برعاية الصين. | restore ties MWI+ZMB > actual
تعتزم زامبيا فتح سفارة في مقديشو. | open an embassy ZMB > SOM planned
يناقش مجلس الأمن غدا الهجوم على القاعدة الأممية في كيدال. | attack > United Nations actual
رفعت كندا غانا من قائمة الدول عالية المخاطر. | lift sanctions CAN > GHA actual
أوفد الرئيس الغاني وزير خارجيته إلى لومي حاملا رسالة خطية. | send an envoy GHA > TGO actual
عرضت غانا التوسط بين بنين والنيجر. | offer mediation GHA > BEN+NER actual
سلمت السلطات الغانية إلى نظيرتها الكندية متهما بالتزوير. | extradite GHA > CAN actual
تبادلت غانا وتوغو قوائم السجناء. | share intelligence GHA+TGO > actual
وصلت إلى لواندا طائرة مساعدات كندية. | send aid CAN > AGO actual
اجتمع رئيسا كينيا وأوغندا في كمبالا. وكان الرئيس الكيني قد اجتمع برئيس تشاد في نجامينا. | meet KEN+TCD > actual
وقعت كينيا مذكرة تفاهم مع تشاد في يناير. ووقع الرئيس الكيني ورئيس غانا اتفاقية في أكرا. | sign GHA+KEN > actual
تعهد رؤساء كينيا وأوغندا وتشاد بفتح الحدود. | promise KEN+TCD+UGA > actual
أجرى وزراء خارجية النرويج وكينيا وتشاد محادثات في أوسلو. | talk KEN+NOR+TCD > actual
التقى الوزير الكيني نظيريه الشيلي كارلوس بينتو والبيروفي ماريو سوتو. | meet CHL+KEN+PER > actual
اتفق الرئيسان الشيلي كارلوس بينتو والبيروفي ماريو سوتو على وقف إطلاق النار. | agree to a ceasefire CHL+PER > actual
عقد رؤساء كينيا وأوغندا وتنزانيا قمة في كمبالا. واتفق القادة على فتح الحدود. | agree KEN+TZA+UGA > actual
اجتمع وزراء خارجية تركيا وبيرو وتشيلي في أنقرة. ووقع الوزراء الثلاثة بيانا. | sign CHL+PER+TUR > actual
عقدت كينيا وأوغندا جولة ثالثة من المحادثات. | talk KEN+UGA > actual
كانت كينيا وأوغندا قد خاضتا جولتين من المفاوضات في كمبالا في يناير. | negotiate KEN+UGA > actual
أجرت كينيا الجولة الثانية من المشاورات مع أوغندا. | talk KEN+UGA > actual
تستضيف تركيا جولة جديدة من المحادثات بين كينيا وأوغندا الشهر المقبل. | talk KEN+UGA > planned
بعد أزمة سحبت خلالها كينيا سفيرها وطردت السفير الأوغندي. | expel a diplomat KEN > UGA actual
أشاد وزير الدفاع الكيني بإعلان أوسلو الذي وقعته كينيا وتشاد. | sign KEN+TCD > actual
زار الوزير الغاني أنقرة في 3 مارس وبرلين في 5 مارس. | visit GHA > TUR actual
زار الوزير الغاني أنقرة في 3 مارس وبرلين في 5 مارس. | visit GHA > DEU actual
استقبل أمير قطر الرئيس الكيني يوم الاثنين والرئيس الأوغندي يوم الثلاثاء. | receive UGA > QAT actual
التقى الوزير الغاني نظيره الكيني في نيروبي ونظيره الأوغندي في كمبالا. | meet GHA+UGA > actual
أرسلت الهند مساعدات إلى نيبال في يناير وإلى ميانمار في فبراير. | send aid IND > MMR actual
وافقت غانا على طلب رواندا تمديد بقاء قواتها. | request RWA > actual
توجه الوزير الغاني إلى الدوحة في زيارة تستغرق يومين، يلتقي خلالها أمير قطر. | meet GHA+QAT > actual
استبعدت غانا عقد لقاء بين توغو وبنين. | meet BEN+TGO > denied
أجلت توغو وبنين توقيع الاتفاق إلى الخريف المقبل. | sign BEN+TGO > planned
أودعت غانا وثائق التصديق على المعاهدة. | ratify GHA > actual
تسلم الجيش الغاني من كندا عشرين آلية مدرعة. | supply arms CAN > GHA actual
وصل إلى بيروت فريق طبي كندي. | send aid CAN > LBN actual
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

/** Sentence | what it must not be read as. */
const UNTOLD = `
باتت عملية استدعاء السفير أو نائبه حدثا متكررا في علاقات الهند وباكستان. | recall an ambassador
أكد رئيس الوزراء الإسباني أن بلاده ستستعيد النظام. | retake territory
اتفقت كينيا والصومال على عقد جولة خامسة في القاهرة. | tour
اجتمع فريق التفاوض الكيني مع الرئيس. | negotiate
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

/** Text | its only agreement, as `party+party: stage date`. */
const AGREED = `
وقعت روسيا وبيلاروسيا وكازاخستان معاهدة إنشاء الاتحاد الاقتصادي الأوراسي. | BLR+KAZ+RUS: signed null
ويأتي ذلك بعد شهرين من توقيع كينيا اتفاقا مع أوغندا. | KEN+UGA: signed null
أقر مجلس الشيوخ البرازيلي بروتوكول انضمام فنزويلا إلى ميركوسور. وكانت الأرجنتين قد صادقت على البروتوكول العام الماضي. | ARG+VEN: approved null, ratified 2018
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

describe('Arabic diplomacy', () => {
  it.each(TOLD)('%s', (text, expected) => {
    expect(eventsOf(read(text))).toContain(expected)
  })
  it.each(UNTOLD)('%s is not: %s', (text, act) => {
    expect(read(text).events.map((event) => event.act)).not.toContain(act)
  })
  it.each(AGREED)('%s', (text, expected) => {
    expect(read(text).agreements.map(({ parties, stages }) => `${[...parties].sort().join('+')}: ${stages.map(({ stage, date }) => `${stage} ${date}`).join(', ')}`)).toEqual([expected])
  })
  it('keeps two agreements of one kind apart', () => {
    expect(read('وقعت مصر وكينيا اتفاقية للتجارة. ووقعت مصر وغانا اتفاقية أخرى للنقل الجوي. ووصف الوزير الاتفاقيتين بالمهمتين.').agreements.map(({ parties }) => [...parties].sort().join('+'))).toEqual(['EGY+KEN', 'EGY+GHA'])
  })
})
