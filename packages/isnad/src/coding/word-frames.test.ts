// Sentences of our own on words that tell an act in some of their frames only: with this noun, this preposition, this doer, and with others none.
import { describe, expect, it } from 'vitest'
import { eventsOf, tableOf } from '../../../../scripts/told-for-tests.js'

/** Sentence | one of its events as `TYPE/act doer+doer > recipient+recipient status`, with `!` before one that it must not have (`! TYPE/act` of anybody); countries stand for states and what is theirs. */
const SENTENCES = tableOf(`
بدأ وزير الخارجية الكيني الأحد جولة أفريقية تشمل تنزانيا وأوغندا. | CONSULT/tour KEN > TZA+UGA actual
تلقى مقاتلو الحركة تدريبات عسكرية من إريتريا. | AID/train ERI > ERI actual
تلقى الضابط أوامره من المخابرات الإريترية. | REQUEST/order ERI > officer actual
أغلقت السلطات المالطية شركة اتصالات رفضت التعاون في التحقيق. | COERCE/restrict MLT > actual
أغلقت الشركة مصنعها في كينيا. | ! COERCE/restrict
قررت كينيا غلق حدودها مع الصومال. | COERCE/close a border KEN > SOM actual
لجأ خمسة ملايين سوري إلى دول الجوار. | RETREAT/flee SYR > actual
لجأت كينيا إلى الخيار العسكري. | ! RETREAT/flee
أنهت الحكومة الكينية عقدا مع شركة تركية. | SANCTION/cancel an agreement KEN > TUR actual
أنهى اللاعب عقده مع النادي. | ! SANCTION/cancel an agreement
رفضت المجر استقبال لاجئين سوريين. | REJECT/deny entry HUN > SYR actual
رفضت أنغيلا ميركل استقبال الوزير التركي. | REJECT/refuse to meet DEU > TUR actual
أعلنت مالطا وقف استقبال لاجئين إريتريين. | REJECT/deny entry MLT > ERI actual
عبرت القوات الإريترية الحدود إلى إثيوبيا. | ASSAULT/invade ERI > ETH actual
قضت القوات الكينية على قيادي في حركة الشباب. | ASSAULT/kill KEN > SOM actual
قضت القوات الكينية على قيادي في حركة الشباب. | ! SANCTION/sentence
سيجلس الرئيس الكيني مع رئيس الوزراء المالطي الأسبوع المقبل. | CONSULT/meet KEN+MLT > planned
جلس الرئيس مع عائلته في المطعم. | ! CONSULT/meet
مات العميل الكيني مسموما في لندن. | ASSAULT/poison > KEN actual
اتهمت كينيا إريتريا بإيواء إرهابيين. | AID/support materially ERI > terrorists alleged
تؤوي المنشأة مفاعلا نوويا. | ! AID/support materially
تراجعت الحكومة رغم معارضة فرنسا. | REJECT/oppose FRA > actual
اتهمت النرويج 12 كينيا باختراق الانتخابات الرئاسية. | COERCE/cyber attack KEN > alleged
تخلت إيران عن برنامجها النووي. | RETREAT/dismantle weapons IRN > actual
أعلنت النرويج تقليص عدد قواتها في مالي. | RETREAT/withdraw forces NOR > MLI actual
قلصت الشركة عدد موظفيها. | ! RETREAT/withdraw forces
خفضت النرويج عدد دبلوماسييها في كينيا. | SANCTION/lower ties NOR > KEN actual
أوقفت النرويج مساهماتها في ميزانية الأونروا. | SANCTION/stop aid NOR > UNRWA actual
أعلنت قطر ضخ عشرة مليارات يورو في الاقتصاد الألماني. | COOPERATE/invest QAT > DEU actual
ضخ البنك المركزي مليار دولار في سوق الصرف. | ! AID/give economic aid
حاولت إيران الالتفاف على العقوبات الأمريكية. | REJECT/defy IRN > USA hypothetical
اقترفت القوات الإريترية جرائم ضد المدنيين الكينيين. | ASSAULT/commit violence ERI > KEN actual
ألقى رئيس الوزراء المالطي باتهامات لاذعة على تركيا. | ACCUSE/accuse MLT > TUR actual
ألقت كينيا القبض على رجل مالطي بتهمة القتل. | ! ACCUSE/accuse
قال المتظاهرون إن على الرئيس الكيني أن يرحل. | RETREAT/step down KEN > hypothetical
رحل الكاتب الكيني عن عمر ناهز 80 عاما. | ! COERCE/deport
رحلت كينيا خمسة مهاجرين إريتريين إلى أوغندا. | COERCE/deport KEN > ERI actual
أساء الوزير الكيني إلى مالطا. | ACCUSE/insult KEN > MLT actual
حاول مهاجمون إريتريون اغتيال الوزير الكيني. | ASSAULT/attempt to assassinate ERI > KEN actual
فقد المراقبون الاتصال بالطائرة الكينية. | ! CONSULT/telephone
كثفت كينيا عملياتها العسكرية ضد حركة الشباب. | ASSAULT/launch an offensive KEN > SOM actual
كثف الفريق هجماته على المرمى. | ! ASSAULT/attack
نظمت المعارضة الكينية تجمعا جماهيريا ضد الحكومة. | PROTEST/rally KEN > KEN actual
نظم النادي مهرجانا غنائيا. | ! PROTEST/rally
رجح الوزير الكيني مسؤولية إريتريا عن الهجوم. | ACCUSE/suspect KEN > ERI actual
رجح المحللون استمرار الأزمة. | ! ACCUSE/suspect
زرعت تركيا أجهزة تجسس في القنصلية السعودية. | COERCE/spy TUR > SAU actual
قصد وفد كيني مالطا لبحث الأزمة. | CONSULT/travel KEN > MLT actual
لم تقبل اليونان انضمام مقدونيا الشمالية إلى الحلف. | REJECT/reject GRC > MKD actual
طلبت الولايات المتحدة من كينيا التوقف عن شراء النفط الإيراني. | SANCTION/stop supplies KEN > IRN hypothetical
طلبت الولايات المتحدة من كينيا التوقف عن شراء النفط الإيراني. | ! COOPERATE/buy
توقفت كينيا عن إطلاق الصواريخ. | RETREAT/halt operations KEN > actual
قالت طهران إنها ستتوقف عن الالتزام بالاتفاق النووي. | SANCTION/suspend an agreement IRN > planned
توقف الصحفي الكيني عن الكتابة. | ! PROTEST/strike
هددت أحزاب كينية بسحب الثقة من رئيس الوزراء الكيني. | ACCUSE/impeach KEN > KEN planned
فتحت مالطا موانئها أمام السفينة. | RETREAT/allow entry MLT > ships actual
وفرت مالطا مأوى لمئة لاجئ. | AID/take in MLT > refugees actual
فرض الجيش الكيني سيطرته على مدينة كيسومو. | ASSAULT/capture KEN > actual
سيطر مسلحون كينيون على مدينة كيسومو. | ASSAULT/capture KEN > actual
واصل الجيش الكيني عملياته ضد حركة الشباب. | ASSAULT/launch an offensive KEN > SOM actual
هزم الجيش الكيني حركة الشباب. | ASSAULT/wage war KEN > SOM actual
هزم المنتخب الكيني نظيره المالطي. | ! ASSAULT/wage war
اتخذت كينيا قرارا بطرد السفير المالطي. | SANCTION/expel a diplomat KEN > MLT actual
رحبت مالطا بقرار طرد السفير. | ! SANCTION/expel a diplomat MLT
أنشأت الصين قاعدة بحرية في جيبوتي. | MOBILIZE/fortify CHN > actual
تلقى أمير قطر دعوة من العاهل السعودي. | AGREE/invite SAU > QAT actual
كتب السناتور الأمريكي رسالة إلى الرئيس الكيني. | CONSULT/send a message USA > KEN actual
قدم السفير الكيني أوراق اعتماده إلى الرئيس المالطي. | SUPPORT/receive credentials MLT > KEN actual
خفف الرئيس الكيني الحكم الصادر ضد الناشطة. | CONCEDE/pardon KEN > activist actual
جمدت الولايات المتحدة 200 مليون دولار من المساعدات للفلسطينيين. | SANCTION/stop aid USA > PSE actual
جمدت الولايات المتحدة أصول الشركة الكينية. | ! SANCTION/stop aid
وسط مخاوف كينية من هجوم إريتري، عزز الجيش مواقعه. | ACCUSE/voice concern KEN > ERI actual
يرفض ترامب وقف تسليح السعودية. | SANCTION/stop military aid USA > SAU denied
أخفق الكونغرس في تمرير القانون. | SUPPORT/approve USA > denied
رفضت السلطات الإسرائيلية دخول الوفد الكيني. | REJECT/deny entry ISR > KEN actual
رفضت الشركة دخول السوق. | ! REJECT/deny entry
أنهى القضاء الفرنسي توقيف نيكولا ساركوزي. | RETREAT/release FRA > FRA actual
رفضت كينيا الدخول في مفاوضات مع مالطا. | ! REJECT/deny entry
يقصد الوزير الكيني الولايات المتحدة بكلامه. | ! CONSULT/travel
أغلقت السلطات الكينية مراكز الاقتراع مساء. | ! COERCE/restrict
`)

describe('words in their frames', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    const found = eventsOf(text)
    if (expected.startsWith('! ')) expect(found.filter((event) => event.startsWith(`${expected.slice(2)} `))).toEqual([])
    else expect(found).toContain(expected)
  })
})
