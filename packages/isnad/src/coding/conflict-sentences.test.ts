// Sentences of our own on attacks, arrests, trials and protests: who did it to whom, and whether it is done, on whose word, or not at all.
import { describe, expect, it } from 'vitest'
import { eventsOf, tableOf } from '../../../../scripts/told-for-tests.js'

/** Sentence | one of its events as `TYPE/act doer+doer > recipient+recipient status`, with `!` before one that it must not have; countries stand for states and what is theirs. */
const SENTENCES = tableOf(`
اعتقلت القوات النيجيرية اثنين من المتمردين الكوبيين على علاقة بخطف ثلاثة جنود أتراك. | ASSAULT/abduct CUB > TUR alleged
أعلن مسؤول أمني تركي اعتقال عشرة مقاتلين سوريين، مشيرا إلى مسؤوليتهم عن تفجيرات في المدينة. | ASSAULT/explode SYR > alleged
أعلنت حركة الشباب مسؤوليتها عن الهجوم على القاعدة في مقديشو. | ASSAULT/attack SOM > actual
اعتقلت الشرطة الكولومبية رجلا متهما بقتل صحفي كوبي. | ! ACCUSE/accuse of aggression COL > actual
أنشأت الأمم المتحدة محكمة لمقاضاة من اغتالوا رئيس الوزراء اللبناني. | ASSAULT/assassinate > LBN actual
قال الرئيس الكيني إن الحل هو إحالة كل من قام باعتداء على الجيش الإثيوبي إلى القضاء. | ASSAULT/attack > ETH actual
روسيا هي من قصفت القاعدة التركية. | ASSAULT/bomb RUS > TUR actual
اتهم الجيش السوداني قوات الدعم السريع بخرق الهدنة وقصف المستشفيات. | ASSAULT/violate a ceasefire SDN > alleged
اتهم الجيش السوداني قوات الدعم السريع بخرق الهدنة وقصف المستشفيات. | ASSAULT/bomb SDN > alleged
بدأ الجيش الياباني إجلاء رعايا بلاده. | AID/evacuate people JPN > JPN actual
أعلنت البيرو إرسال قوة من الشرطة إلى حدودها مع الإكوادور. | MOBILIZE/deploy troops PER > actual
أرسلت تركيا قوات إلى ليبيا. | AID/send troops to help TUR > LBY actual
فرض الرئيس الإكوادوري حالة الطوارئ وحظر التجول ليلا. | COERCE/impose emergency ECU > actual
فرض الرئيس الإكوادوري حالة الطوارئ وحظر التجول ليلا. | COERCE/impose a curfew ECU > actual
دان الرئيس الفرنسي الهجوم وعرض على باماكو إرسال تعزيزات. | AGREE/offer FRA > MLI actual
شن الجيش السوداني غارات وهجمات على المدينة. | ! ASSAULT/attack SDN > actual
أطلقت حركة حماس دفعة من الصواريخ على عسقلان. | ASSAULT/fire missiles PSE > actual
رفض حسن نصر الله تسليم الجنديين الإسرائيليين. | RETREAT/hand over prisoners LBN > ISR denied
أطلقت الشرطة التايلاندية قنابل الغاز لتفريق محتجين كوبيين. | ASSAULT/use tear gas THA > CUB actual
توعد المرشد الإيراني علي خامنئي إسرائيل بالرد على قصف السفارة الكوبية. | ASSAULT/bomb > CUB actual
نجا الرئيس الفنزويلي من محاولة اغتيال. | ASSAULT/attempt to assassinate > VEN actual
توعدت موسكو بقطع الغاز عن فنلندا. | SANCTION/stop supplies RUS > FIN planned
قطعت روسيا الغاز عن النمسا. | SANCTION/stop supplies RUS > AUT actual
صد الجيش الإثيوبي هجوما لقوات تيغراي. | ! ASSAULT/attack ETH > actual
حظرت لاتفيا استيراد الفحم الروسي. | SANCTION/embargo LVA > RUS actual
وقع انقلاب عسكري في الغابون. | COERCE/overthrow > actual
وجهت فنزويلا تهديدا إلى غويانا. | THREATEN/threaten VEN > GUY actual
لوحت فنزويلا بطرد السفير الغوياني. | SANCTION/expel a diplomat VEN > GUY planned
ألقت غانا باللوم في الحادث على توغو. | ACCUSE/blame GHA > TGO actual
ألقت غانا باللوم في الحادث على توغو. | ! ACCUSE/blame TGO > alleged
قدمت اليونان احتجاجا رسميا إلى ليبيا. | ACCUSE/protest officially GRC > LBY actual
استدعي السفير الإيراني إلى وزارة الخارجية النرويجية. | ACCUSE/summon NOR > IRN actual
تم استدعاء السفير الإيراني في أوسلو. | ACCUSE/summon > IRN actual
أثار القرار المجري غضب سويسرا. | ACCUSE/voice anger CHE > HUN actual
رأت البرازيل في قرار الأرجنتين استفزازا لها. | ACCUSE/characterise BRA > ARG actual
وصفت أوغندا الاتهامات بأنها لا أساس لها. | REJECT/deny UGA > actual
رفضت النمسا رفضا قاطعا تصريحات السفير المجري. | REJECT/reject AUT > HUN actual
رفضت النمسا بشدة الخطة المجرية. | REJECT/reject AUT > HUN actual
قاطعت المعارضة التوغولية الانتخابات. | PROTEST/boycott TGO > actual
قمعت الشرطة تظاهرة للمعارضة في مابوتو. | ! PROTEST/protest MOZ > actual
أجرى الجيش الصيني مناورات حول تايوان. | MOBILIZE/military exercise CHN > actual
استدعى الجيش الإسرائيلي 50 ألفا من جنود الاحتياط. | MOBILIZE/mobilise ISR > actual
خفضت الأردن تمثيلها الدبلوماسي في قطر. | SANCTION/lower ties JOR > QAT actual
أمهلت مالي السفير الفرنسي 72 ساعة لمغادرة البلاد. | SANCTION/expel a diplomat MLI > FRA actual
صدر حكم بالسجن على ناشط فيتنامي. | SANCTION/sentence > VNM actual
داهمت الشرطة الألمانية منازل مشتبه بهم في برلين. | COERCE/raid DEU > actual
تعرض البرلمان الألباني لهجوم إلكتروني. | ! ASSAULT/attack > ALB actual
نفذت السعودية حكم الإعدام بحق مواطن يمني. | ASSAULT/execute SAU > YEM actual
استخدم الجيش السوري غاز السارين ضد المدنيين. | ! ASSAULT/use tear gas SYR > civilians actual
حذرت طهران من أن أي هجوم سيقابل برد حازم. | ! ASSAULT/attack IRN > hypothetical
اعتقلت الشرطة التونسية مواطنا بريطانيا. | COERCE/arrest TUN > GBR actual
طردت بولندا دبلوماسيا روسيا. | SANCTION/expel a diplomat POL > RUS actual
قتل جنديان تشاديان في هجوم بقنبلة يدوية نفذه مقاتلون نيجريون. | ASSAULT/kill NER > TCD actual
قتل شخصان في هجوم بسيارة مفخخة استهدف مقر الشرطة الكينية. | ! ASSAULT/kill KEN > KEN actual
جرح جنديان تشاديان في بانغي. | ASSAULT/wound > TCD actual
قضى عشرة كينيين إثر هجوم لجنود إثيوبيين على بلدة حدودية. | ASSAULT/kill ETH > KEN actual
شنت القوات الإثيوبية غارات على معسكر للحوثيين. | ASSAULT/air strike ETH > YEM actual
تعتزم النقابات التونسية تنظيم مظاهرة حاشدة. | PROTEST/protest TUN > planned
يعتزم العمال الكينيون تنفيذ إضراب شامل. | PROTEST/strike KEN > planned
منعت الشرطة الكينية تنظيم مظاهرة في نيروبي. | COERCE/restrict KEN > actual
أقدم متظاهرون كينيون على حرق العلم الإثيوبي. | PROTEST/burn in protest KEN > actual
هاجم المنتخب الكيني مرمى تنزانيا. | ! ASSAULT/attack KEN > TZA actual
قتل سبعة مدنيين كينيين، فضلا عن 4 من الجنود التشاديين. | ASSAULT/kill > KEN+TCD actual
دوت ثلاثة انفجارات في العاصمة الصومالية. | ! ASSAULT/explode > SOM actual
شنت صحيفة تركية هجوما عنيفا على الرئيس القبرصي. | ACCUSE/criticise TUR > CYP actual
ألقى متظاهرون تونسيون الحجارة على مركز للشرطة. | ! ASSAULT/bomb TUN > TUN actual
سقط صاروخ في بحر اليابان. | ! ASSAULT/fire missiles > actual
أضرب خمسون معتقلا مصريا عن الطعام. | PROTEST/hunger strike EGY > actual
أحرق مستوطنون إسرائيليون منازل في القرية. | ASSAULT/burn down ISR > actual
أحرق مستوطنون منازل في القرية. | ASSAULT/burn down settlers > actual
قالت الشرطة الأوغندية إن انتحاريا يستقل دراجة ملغومة فجر نفسه قرب مدرسة. | ASSAULT/suicide attack > actual
وذكر البيان أن مدرعات كينية فتحت النار على متظاهرين أوغنديين. | ASSAULT/shoot KEN > UGA actual
وقالت الوزارة إن السفير الكيني تم طرده يوم الأحد. | SANCTION/expel > KEN actual
وأوضح المحامي أن المعتقلين الكينيين لم يتم الإفراج عنهم. | RETREAT/release > KEN denied
وأكدت مالطا أن قواتها سيتم سحبها من أوغندا. | RETREAT/withdraw forces > UGA planned
القوات الكينية فرضت سيطرتها على المدينة الأوغندية. | ASSAULT/capture KEN > actual
`)

describe('conflict sentences', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    if (expected.startsWith('! ')) expect(eventsOf(text)).not.toContain(expected.slice(2))
    else expect(eventsOf(text)).toContain(expected)
  })
})
