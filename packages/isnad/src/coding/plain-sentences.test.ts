// Plain agency sentences of our own, each with the act it tells: who does it, to whom, whether it is done. They hold the grammar, not any one story.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentence | one of its events as `TYPE doer+doer > recipient+recipient status`; countries stand for states and what is theirs. */
const SENTENCES = `
أعربت مولدوفا ونيبال وفيجي عن أسفها للقرار الكندي. | ACCUSE FJI+MDA+NPL > CAN actual
رفضت نيكاراغوا حتى الآن عرضا نرويجيا بالوساطة. | REJECT NIC > NOR actual
لم يصدر تعليق من مدريد، علما بأن هايتي قبلت العرض الإسباني. | AGREE HTI > ESP actual
اشتبك الجيشان. وجرت عملية تبادل أسرى بين بوروندي ورواندا. | RETREAT BDI+RWA > actual
انطلقت مناورات عسكرية مولدوفية سلوفاكية. | COOPERATE MDA+SVK > actual
صفقة أسلحة بين كوريا الجنوبية ورومانيا. | COOPERATE KOR+ROU > actual
نفذت غواتيمالا وبليز بنود الاتفاق. | COOPERATE BLZ+GTM > actual
منحت ليتوانيا المعارض البيلاروسي حق اللجوء. | AID LTU > BLR actual
حصل الناشط الفنزويلي على اللجوء في تشيلي. | AID CHL > VEN actual
نقلت تركيا جرحى ليبيين للعلاج في أنقرة. | AID TUR > LBY actual
رصدت أيسلندا مبلغا إضافيا لهايتي. | AID ISL > HTI actual
سلمت إسبانيا قاعدتها العسكرية إلى موريتانيا. | RETREAT ESP > MRT actual
شطبت كينيا الحركة الصومالية من قائمة الإرهاب. | RETREAT KEN > SOM actual
استئناف الرحلات الجوية بين بيرو وبوليفيا. | RETREAT BOL+PER > actual
أعادت عمان فتح معبر المزيونة مع اليمن. | RETREAT OMN > YEM actual
أفرجت سنغافورة عن أموال ميانمارية مجمدة. | RETREAT SGP > MMR actual
أنهت تايلاند مقاطعتها لكمبوديا. | RETREAT THA > KHM actual
أعلن رئيس وزراء مالطا إجراء انتخابات مبكرة. | CONCEDE MLT > actual
اتفقت مولدوفا وزيمبابوي وأوزبكستان على تبادل السفراء. | AGREE MDA+UZB+ZWE > actual
وقع رئيسا أنغولا وزامبيا معاهدة حدودية. | SUPPORT AGO+ZMB > actual
جمع لقاء في نيروبي بين رئيسي زامبيا وموزمبيق. | CONSULT MOZ+ZMB > actual
جرى لقاء بين الوزيرين التونسي والليبي. | CONSULT LBY+TUN > actual
التقى وزير الخارجية القبرصي نظيره المالطي. | CONSULT CYP+MLT > actual
تلقى ملك البحرين اتصالا هاتفيا من سلطان عمان. | CONSULT BHR+OMN > actual
في اتصال هاتفي مع نظيره الأيرلندي، شدد وزير الخارجية المالطي على مكافحة التهريب. | CONSULT IRL+MLT > actual
لعبت سويسرا دور الوسيط بين كوبا والمكسيك. | CONSULT CHE > CUB+MEX actual
أوفد الرئيس الجزائري وزير خارجيته إلى باماكو. | CONSULT DZA > MLI actual
تستضيف كينيا جولة مفاوضات بين بوروندي ورواندا. | CONSULT KEN > BDI+RWA actual
أمر رئيس الوزراء الإثيوبي الجيش بالانسحاب من البلدة. | REQUEST ETH > ETH actual
قبل الرئيس الكوبي دعوة نظيره المكسيكي لزيارة بلاده. | AGREE CUB > MEX actual
وقعت بنما وكوستاريكا اتفاقا ينص على تبادل السجناء. | RETREAT CRI+PAN > planned
ينص الاتفاق على سحب تشاد قواتها من الواحة. | RETREAT TCD > planned
تخوض مالي وغينيا حربا. واتفق طرفا النزاع على تبادل الأسرى. | AGREE GIN+MLI > actual
أُبرم اتفاق بين سويسرا وبيرو. | SUPPORT CHE+PER > actual
تم بحث العلاقات الثنائية بين لاوس وكمبوديا. | CONSULT KHM+LAO > actual
وافق الرئيس الكولومبي على لقاء زعيم المتمردين. | AGREE COL > COL actual
ردت باراغواي بإيجابية على المقترح البرازيلي. | AGREE PRY > BRA actual
قدمت الدنمارك ضمانات أمنية لآيسلندا. | AGREE DNK > ISL actual
قبلت ليتوانيا اعتذار بيلاروسيا. | SUPPORT LTU > BLR actual
بعث أمير الكويت برقية تعزية إلى ملك ماليزيا. | SUPPORT KWT > MYS actual
عادت العلاقات بين نيبال وبوتان. | SUPPORT BTN+NPL > actual
صادق برلمان ألبانيا على اتفاقية مع مالطا. | SUPPORT ALB > MLT actual
طلبت تشاد دعم بوركينا فاسو. | REQUEST TCD > BFA actual
ينبغي لصربيا أن تعترف بالجبل الأسود، بحسب وزير خارجية ألبانيا. | SUPPORT SRB > MNE hypothetical
طردت 20 دولة 45 مسؤولا صينيا. | SANCTION countries > CHN actual
لاقى الموقف الكيني تأييدا من أوغندا. | SUPPORT UGA > KEN actual
نوه الوزير المصري بجهود تنزانيا. | SUPPORT EGY > TZA actual
أعلن الكرملين أن الرئيس الروسي سيزور بكين الأسبوع المقبل. | CONSULT RUS > CHN planned
بدأت زيارة الرئيس الكيني إلى أنقرة الأحد. | CONSULT KEN > TUR actual
تأجلت زيارة الرئيس التركي إلى بغداد. | CONSULT TUR > IRQ planned
بدأت محاكمة الوزير التونسي السابق. | ACCUSE > TUN actual
عززت الهند علاقاتها بفرنسا. | SUPPORT IND+FRA > actual
زار الوزير حسين أمير عبد اللهيان الرياض. | CONSULT IRN > SAU actual
وصل وفد من حركة طالبان إلى الدوحة الأحد. | CONSULT AFG > QAT actual
استدعت الخارجية المصرية السفير الإثيوبي احتجاجا على تصريحات رئيس الوزراء الإثيوبي. | ACCUSE EGY > ETH actual
فرض الاتحاد الأوروبي عقوبات جديدة على سبعة مسؤولين إيرانيين. | SANCTION European Union > IRN actual
قتل 12 شخصا في غارة جوية شنها الجيش السوداني على سوق في مدينة نيالا. | ASSAULT SDN > SDN actual
نفت الرياض أن تكون قد أجرت أي اتصالات مع إسرائيل. | REJECT SAU > actual
اتهم الرئيس الفنزويلي واشنطن بالتخطيط لاغتياله. | ACCUSE VEN > USA actual
طالبت تركيا السويد بتسليم ثلاثين مطلوبا. | REQUEST TUR > SWE actual
وقعت مصر والأردن والعراق مذكرة تفاهم لمد خط أنابيب من البصرة إلى العقبة. | SUPPORT EGY+JOR+IRQ > actual
أفرجت السلطات الإيرانية عن صحافيين أميركيين كانا محتجزين منذ عام. | RETREAT IRN > USA actual
رفضت إثيوبيا مقترحا مصريا بإشراك البنك الدولي في المفاوضات. | REJECT ETH > EGY actual
رفضت إثيوبيا مقترحا مصريا بإشراك البنك الدولي في المفاوضات. | REQUEST EGY > ETH actual
تبنت حركة الشباب الصومالية الهجوم الذي استهدف فندقا في مقديشو. | ASSAULT SOM > actual
أكد وزير الخارجية الجزائري أن بلاده قطعت علاقاتها الدبلوماسية مع المغرب. | SANCTION DZA > MAR actual
هددت بيونغ يانغ باستئناف تجاربها النووية إذا أجرت واشنطن وسيول مناورات مشتركة. | THREATEN PRK > USA+KOR actual
هددت بيونغ يانغ باستئناف تجاربها النووية إذا أجرت واشنطن وسيول مناورات مشتركة. | COOPERATE USA+KOR > hypothetical
تظاهر آلاف العراقيين في بغداد احتجاجا على الوجود التركي شمال البلاد. | PROTEST IRQ > TUR actual
دعا مجلس الأمن الدولي أطراف النزاع في ليبيا إلى وقف القتال. | REQUEST UN Security Council > parties actual
صادق البرلمان التركي الثلاثاء على انضمام فنلندا إلى حلف شمال الأطلسي. | SUPPORT TUR > FIN actual
سحبت فرنسا قواتها من النيجر. | RETREAT FRA > NER actual
أجرى الرئيسان الفرنسي إيمانويل ماكرون والروسي فلاديمير بوتين مكالمة هاتفية. | CONSULT FRA+RUS > actual
سلمت الولايات المتحدة أوكرانيا منظومات دفاع جوي. | AID USA > UKR actual
منحت قطر لبنان مساعدة مالية لدعم الجيش. | AID QAT > LBN actual
قررت كندا طرد السفير السعودي ردا على اعتقال ناشطات. | SANCTION CAN > SAU actual
يعتزم رئيس الوزراء العراقي محمد شياع السوداني زيارة أنقرة نهاية الشهر الجاري. | CONSULT IRQ > TUR planned
اعتقلت قوات الأمن التونسية عشرات المحتجين خلال مواجهات في محيط البرلمان. | COERCE TUN > TUN actual
اتفقت أرمينيا وأذربيجان على ترسيم الحدود بينهما. | AGREE ARM+AZE > actual
قدمت ألمانيا مساعدات بقيمة 50 مليون يورو إلى لبنان. | AID DEU > LBN actual
حمّلت كييف موسكو مسؤولية تفجير السد. | ACCUSE UKR > RUS actual
أعلن الجيش الإسرائيلي اعتراض صاروخ أطلق من اليمن. | ASSAULT ISR > actual
استقبل أمير الكويت وزير الدفاع الأميركي في قصر بيان. | CONSULT USA > KWT actual
التقى الرئيس المصري نظيره السوداني على هامش القمة. | CONSULT EGY+SDN > actual
انتقدت منظمة العفو الدولية السلطات التونسية لملاحقتها معارضين. | ACCUSE GBR > TUN actual
أرسلت تركيا قوات إلى ليبيا لدعم حكومة الوفاق. | AID TUR > LBY actual
توسطت سلطنة عمان بين طهران وواشنطن. | CONSULT OMN > IRN+USA actual
أفادت وزارة الصحة في غزة بمقتل 20 فلسطينيا. | ASSAULT > PSE actual
استخدمت روسيا حق النقض ضد مشروع قرار أميركي بشأن كوريا الشمالية. | REJECT RUS > USA actual
شدد المستشار الألماني على أن بلاده لن ترسل صواريخ إلى أوكرانيا. | AID DEU > UKR denied
من المقرر أن يجتمع وزراء مالية مجموعة السبع في طوكيو الأسبوع المقبل. | CONSULT G7 finance ministers > planned
انسحبت بوركينا فاسو من المجموعة الاقتصادية لدول غرب أفريقيا. | SANCTION BFA > Economic Community of West African States actual
زار سلطان عمان هيثم بن طارق طهران. | CONSULT OMN > IRN actual
استقبل أمير قطر الشيخ تميم بن حمد آل ثاني وزير الدفاع الأميركي. | CONSULT USA > QAT actual
زار الرئيس التركي العراق الأحد. | CONSULT TUR > IRQ actual
بعد ساعات من إعلان الهدنة، اتهمت كييف القوات الروسية بقصف بلدة في منطقة خاركيف. | ASSAULT RUS > UKR alleged
وكان وزير الخارجية السعودي قد التقى نظيره الإيراني في بكين في أبريل الماضي. | CONSULT IRN+SAU > actual
تسعى باكستان إلى الانضمام إلى مجموعة بريكس بدعم من روسيا. | SUPPORT RUS > PAK actual
وقال المسؤول الإسرائيلي، الذي طلب عدم كشف هويته، إن إسرائيل ستسحب قواتها من الممر. | RETREAT ISR > planned
وُقّع في الرياض اتفاق دفاعي بين السعودية وباكستان. | SUPPORT PAK+SAU > actual
شهدت موسكو توقيع معاهدة بين روسيا وإيران. | SUPPORT IRN+RUS > actual
علقت الولايات المتحدة مساعداتها العسكرية لأوكرانيا مؤقتا. | SANCTION USA > UKR actual
ردا على ذلك، استدعت برلين القائم بالأعمال الروسي. | ACCUSE DEU > RUS actual
اتهمت منظمة هيومن رايتس ووتش الجيش الميانماري بارتكاب جرائم حرب. | ACCUSE USA > MMR actual
أمهل الاتحاد الأوروبي صربيا حتى نهاية العام لتنفيذ الإصلاحات. | THREATEN European Union > SRB actual
طردت مولدافيا ثلاثة دبلوماسيين روس. | SANCTION MDA > RUS actual
عقد مجلس الأمن جلسة مغلقة بناء على طلب من فرنسا. | REQUEST FRA > actual
نددت وزارة الخارجية الفرنسية بشدة بالهجوم الذي استهدف سفارتها في طهران. | ASSAULT > FRA actual
احتجز الحرس الثوري ناقلة نفط ترفع علم جزر مارشال في مضيق هرمز. | COERCE IRN > ships actual
فتحت الشرطة النار على المتظاهرين في داكا. | ASSAULT BGD > BGD actual
اتهم مسؤول أممي أطراف الصراع بعرقلة الإغاثة. | ACCUSE United Nations official > parties actual
اتهم وزير إسرائيلي حماس بالكذب. | ACCUSE ISR > PSE actual
حذرت واشنطن طهران من مغبة مهاجمة قواتها. | THREATEN USA > IRN actual
تبادلت روسيا وأوكرانيا مئات الأسرى بوساطة إماراتية. | CONSULT ARE > RUS+UKR actual
استأنفت السعودية وإيران علاقاتهما الدبلوماسية في مارس 2023 بعد قطيعة دامت سبع سنوات. | SUPPORT IRN+SAU > actual
محادثات سعودية إيرانية في بغداد | CONSULT IRN+SAU > actual
قمة روسية أميركية في ألاسكا الأسبوع المقبل | CONSULT RUS+USA > planned
اعتقال صحافي تركي بتهمة إهانة الرئيس | COERCE > TUR actual
زيارة مفاجئة لوزير الخارجية الفرنسي إلى كييف | CONSULT FRA > UKR actual
مناورات عسكرية مشتركة بين الصين وروسيا في بحر اليابان | COOPERATE CHN+RUS > actual
تبادل للأسرى بين روسيا وأوكرانيا بوساطة إماراتية | RETREAT RUS+UKR > actual
تهديد إيراني بإغلاق مضيق هرمز | THREATEN IRN > actual
قررت محكمة العدل الدولية إلزام إسرائيل بوقف هجومها على رفح. | RETREAT ISR > hypothetical
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

const ENGLISH = `
Egypt summoned the Ethiopian ambassador on Sunday to protest remarks by the prime minister. | ACCUSE EGY > ETH actual
The European Union imposed sanctions on seven Iranian officials over human rights abuses. | SANCTION European Union > IRN actual
At least 12 people were killed in an air strike by the Sudanese army on a market in Nyala. | ASSAULT SDN > SDN actual
Riyadh denied it had held talks with Israel. | REJECT SAU > actual
French President Emmanuel Macron and Russian President Vladimir Putin spoke by phone for an hour. | CONSULT FRA+RUS > actual
The United States supplied Ukraine with Patriot missiles. | AID USA > UKR actual
Canada said it would expel the Saudi ambassador. | SANCTION CAN > SAU planned
Iraqi Prime Minister Mohammed Shia al-Sudani plans to visit Ankara at the end of the month. | CONSULT IRQ > TUR planned
Ethiopia rejected an Egyptian proposal to involve the World Bank in the talks. | REQUEST EGY > ETH actual
Algeria cut diplomatic ties with Morocco in August 2021. | SANCTION DZA > MAR actual
Qatar and Egypt are mediating between Israel and Hamas. | CONSULT EGY+QAT > ISR+PSE actual
A Moscow court sentenced a U.S. journalist to 16 years in prison for espionage. | SANCTION RUS > USA actual
Thousands of Iraqis protested in Baghdad against Turkey's military presence. | PROTEST IRQ > TUR actual
Kyiv blamed Moscow for blowing up the dam. | ACCUSE UKR > RUS actual
Germany will send air defence systems to Ukraine, Chancellor Olaf Scholz said. | AID DEU > UKR planned
Mali's junta expelled the French ambassador. | SANCTION MLI > FRA actual
Saudi Arabia and Pakistan signed a mutual defence agreement in Riyadh. | SUPPORT PAK+SAU > actual
Hamas freed three hostages in exchange for 183 Palestinian prisoners. | RETREAT PSE > PSE actual
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

function eventsOf(text: string, language: string): string[] {
  const findings = readStory({ id: 'x', language, published: '2025-06-12', text })
  const who = (ids: readonly string[]): string => ids.map((id) => findings.actors.find((actor) => actor.id === id)!).map((actor) => actor.country ?? actor.name).sort().join('+')
  return findings.events.map((event) => [event.type, who(event.actors), '>', who(event.recipients), event.status].filter(Boolean).join(' '))
}
/** Doers and recipients in one order. */
const sorted = (expected: string): string => expected.split(' > ').map((side, i) => (i === 0 ? side.replace(/^(\w+) (.*)$/, (_, type, who) => `${type} ${who.split('+').sort().join('+')}`) : side.replace(/^(.*) (\w+)$/, (_, who, status) => `${who.split('+').sort().join('+')} ${status}`))).join(' > ')

describe('plain sentences', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    expect(eventsOf(text, 'ar')).toContain(sorted(expected))
  })
  it.each(ENGLISH)('%s', (text, expected) => {
    expect(eventsOf(text, 'en')).toContain(sorted(expected))
  })
})
