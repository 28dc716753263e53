// Sentences of our own in which who did it, or to whom, stands outside of the act's own clause or behind another word.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentence | one of its events as `TYPE doer+doer > recipient+recipient`; countries stand for states and what is theirs. */
const SENTENCES = `
قال الرئيس التركي رجب طيب إردوغان خلال زيارة إلى الدوحة إن بلاده ستقف إلى جانب قطر. | CONSULT TUR > QAT
أكد وزير الخارجية السعودي في ختام لقاء مع نظيره الباكستاني أهمية التهدئة. | CONSULT PAK+SAU >
رفضت بكين ما وصفته بتدخل واشنطن في شؤون هونغ كونغ. | REJECT CHN > USA
نفت موسكو ما تردده أوكرانيا بشأن حشد قوات على الحدود. | REJECT RUS > UKR
نفت الرباط اتهامات الجزائر بالتجسس. | REJECT MAR > DZA
اعترفت إسبانيا بدولة فلسطين، وأثار الاعتراف غضب إسرائيل. | ACCUSE ISR > ESP
دانت برلين اعتقال المعارض الروسي. | ACCUSE DEU > RUS
رحبت مصر باتفاق الهدنة الذي توصلت إليه إسرائيل وحماس. | SUPPORT EGY > ISR+PSE
يخطط المستشار الألماني لزيارة كييف الأسبوع المقبل. | CONSULT DEU > UKR
استقبل وزير الخارجية المصري، سامح شكري، الأحد، نظيره القبرصي. | CONSULT CYP > EGY
أبرمت بغداد اتفاق تعاون أمني مع أنقرة. | SUPPORT IRQ+TUR >
أعرب الرئيس الأوكراني فولوديمير زيلينسكي عن أمله في التوصل إلى اتفاق مع روسيا. | SUPPORT RUS+UKR >
طلب لبنان من مجلس الأمن إدانة الغارات الإسرائيلية. | ASSAULT ISR >
تعرض السفير الأميركي لانتقادات حادة من قبل الحكومة العراقية. | ACCUSE IRQ > USA
بعد تعرض الحكومة المجرية لانتقادات من بولندا، دعت إلى اجتماع. | ACCUSE POL > HUN
واجه الرئيس الكولومبي اتهامات من المعارضة الكولومبية بالفساد. | ACCUSE COL > COL
أكدت مصادر أن الصحافية الروسية قتلت داخل منزلها. | ASSAULT  > RUS
قتل الجنود الإثيوبيون 40 إريتريا قرب الحدود. | ASSAULT ETH > ERI
قال المتحدث إن ثلاثة عمال مصريين قتلوا على أيدي جنود ليبيين. | ASSAULT LBY > EGY
أعلنت هولندا التخلي عن حيادها ودعم الخطة الأردنية. | SUPPORT NLD > JOR
توصلت الحكومة الكولومبية إلى اتفاق لوقف إطلاق النار مع حركة طالبان. | SUPPORT AFG+COL >
تعرض الجيش السوري لقصف مكثف من قبل القوات التركية. | ASSAULT TUR > SYR
رد الرئيس الكوبي باتهام واشنطن بتشديد الحصار. | ACCUSE CUB > USA
رفضت بغداد اتهام واشنطن لطهران بالتدخل. | ACCUSE USA > IRN
ودعا المجتمع الدولي إلى الضغط على الحكومة السورية. | REQUEST  > international community
قصفت الطائرات التركية هدفا في مجمع عسكري لحزب الله. | ASSAULT TUR > LBN
تشارك قطر في التحالف العربي الذي تقوده السعودية والذي يقاتل ضد الحوثيين. | ASSAULT Saudi-led coalition in Yemen > YEM
تقاتل قوات سوريا الديمقراطية تنظيم الدولة الإسلامية. | ASSAULT SYR > Islamic State
هدد الرئيس الصربي بالانسحاب من الاتفاق المبرم مع كوسوفو. | THREATEN SRB > XKX
أفرجت الشرطة المجرية عن الصحافي الأوكراني بعد استجوابه. | ACCUSE  > UKR
يمكن إبرام اتفاق بين لبنان وقبرص في المستقبل القريب. | SUPPORT CYP+LBN >
تنتقد عمان التحالف العربي بقيادة السعودية الذي ينفذ منذ 2015 ضربات في اليمن ضد الحوثيين. | ASSAULT Saudi-led coalition in Yemen > YEM
تستمر الأزمة مع قطر التي تتهمها الرياض بدعم الإرهاب. | ACCUSE SAU > QAT
قتل ما لا يقل عن عشرين بولنديا في انفجار قرب الحدود. | ASSAULT  > POL
قال الحاكم إن عشرة كوبيين على الأقل، بينهم ضابطان، قتلوا في الغارة. | ASSAULT  > CUB
هددت النرويج بالرد بعد أن احتجزت اليونان ناقلة نفط كوبية. | COERCE GRC > CUB
تعهد الرئيس الشيلي برد قوي على هجوم كيماوي قرب الحدود. | ASSAULT  >
قال وزير الخارجية الكوبي في حديث عن الحكومة الهندية إن بلاده تدعم بولندا. | SUPPORT CUB > POL
رفض ولي العهد السعودي تعليقات الرئيس الكوبي التي قال فيها إن بلاده تمول الجيش البولندي. | AID CUB > POL
أصيب مئات النازحين السوريين الذين فروا من هجوم على القرية. | ASSAULT  > SYR
تعارض روسيا مزاعم وزارة الداخلية البحرينية، التي أعلنت دعم كوبا. | SUPPORT BHR > CUB
طردت الشرطة اليونانية لاجئين كوبيين واتهمتهم بالسرقة، ولم تعلق أنقرة. | ACCUSE GRC > CUB
اندلعت اشتباكات بين القوات التركية والمسلحين الأكراد أدت إلى جرح سبعة جنود. | ASSAULT  > TUR
التقى الوزير القطري خالد المري السفير. ووقع انفجار في السوق، أدى إلى جرح سبعة مصريين. | ASSAULT  > EGY
أعلنت وزارة الصحة المصرية عن مقتل ثلاثة سودانيين وجرح 12 تشاديا. | ASSAULT  > SDN
وجه الرئيس التركي تحذيرا إلى اليونان من اختبار عزم بلاده. | THREATEN TUR > GRC
هاجم مسلحون من حركة طالبان قاعدة باكستانية. | ASSAULT AFG > PAK
قصفت طائرات إسرائيلية مواقع في لبنان. | ASSAULT ISR > LBN
قصفت طائرات إسرائيلية بلدة في لبنان. | ASSAULT ISR > LBN
سيطرت القوات السورية على البلدة بدعم من روسيا. | SUPPORT RUS > SYR
شنت القوات اليمنية هجوما بمساندة الجيش السوداني. | SUPPORT SDN > YEM
قتل 20 سودانيا جراء قصف الجيش الإثيوبي في المنطقة. | ASSAULT ETH > SDN
جاء ذلك خلال لقاء الرئيس المصري وزير الخارجية الصيني. | CONSULT CHN+EGY >
تجمع في الساحة عمال مصريون يطالبون بالإصلاح. | REQUEST EGY >
نفت موسكو الاتهامات الأوكرانية بتورطها في الحريق. | ACCUSE UKR > RUS
رفضت إيران مطالب واشنطن بوقف التخصيب. | REQUEST USA > IRN
رفضت ألمانيا اتهام إسرائيل بالإبادة. | ACCUSE  > ISR
تقع الجزيرة منذ عقود تحت احتلال اليابان. | COERCE JPN >
قال وزير الخارجية الصيني إن بلاده تتابع الوضع. ودان البيت الأبيض، في بيان "الهجمات التي شنتها إيران". | ACCUSE USA > IRN
أصيب ثلاثة جنود مصريين برصاص القوات الإثيوبية. | ASSAULT ETH > EGY
نفت موسكو تورطها، واتهمت أجهزة المخابرات البريطانية بتدبير الهجوم. | ACCUSE RUS > GBR
French President Emmanuel Macron said during a visit to Berlin on Monday that Europe must act. | CONSULT FRA > DEU
وقالت الشرطة إن المسلحين هاجما مركزا قرب المدينة. | ASSAULT gunmen >
واتهمت الأمم المتحدة القوات السودانية بعرقلة الإغاثة. | ACCUSE United Nations > SDN
وكانت تركيا قد اتهمت أيضا بدعم كوبا. | ACCUSE  > TUR
واتهمت كوبا بدعم اليونان. | AID CUB > GRC
واتهمت السفيرة النرويجية في كلمة ألقتها أمس كوبا بدعم اليونان. | ACCUSE NOR > CUB
واتهم رئيس الوزراء الهندي "عملاء باكستانيين" بالتخطيط للهجوم. | ACCUSE IND > PAK
وتتهم إيران بانتظام أذربيجان بالتجسس عليها. | ACCUSE IRN > AZE
أكد الرئيس البولندي خلال لقائه، الاثنين، مع نظيره الكوبي أهمية الهدوء. | CONSULT CUB+POL >
وأضاف أن المملكة المغربية تدعو الأمم المتحدة إلى التدخل. | REQUEST MAR > United Nations
أفاد التقرير بأن تسليح الحوثيين مستمر. | AID  > YEM
وأضاف أن تمويل إيران لحركة حماس مستمر. | AID IRN > PSE
واتهم الوزير تركيا بتدريب المقاتلين الأكراد وتسليحهم. | AID TUR > TUR
وقال السفير إن قمة هلسنكي ناجحة. | CONSULT  >
وقال السفير إن قمة بكين وموسكو ناجحة. | CONSULT CHN+RUS >
وقال الرئيس الروسي لنظيره الكوبي إنه يدعو إلى الهدوء. | REQUEST RUS > CUB
وقال الوزير القطري لقناة العربية إنه يدعو إلى الهدوء. | REQUEST QAT >
اعتقلت الشرطة النرويجية صحافيا كوبيا. وندد البرلمان بالاعتقال الذي أمر به الوزير الهندي. | COERCE NOR > CUB
وقال الفلسطينيون إن قناصة إسرائيليين يمنعون المزارعين من الحركة. | COERCE ISR > PSE
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

function rolesOf(text: string): string[] {
  const findings = readStory({ id: 'x', language: /[a-z]/.test(text) ? 'en' : 'ar', published: '2025-06-12', text })
  const who = (ids: readonly string[]): string => ids.map((id) => findings.actors.find((actor) => actor.id === id)!).map((actor) => actor.country ?? actor.name).sort().join('+')
  return findings.events.map((event) => `${event.type} ${who(event.actors)} > ${who(event.recipients)}`.trim())
}

describe('roles outside of the clause', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    expect(rolesOf(text)).toContain(expected)
  })
})
