// Sentences of our own on what is done by force, against force, or given: each tells of the act behind it, in one of the many ways in which Arabic news put it.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentence | TYPE/act that it tells of, once; with `!` before one that it does not tell of. */
const SENTENCES = `
تعرضت المعتقلات للعنف الجنسي على أيدي الحراس في بوروندي. | ASSAULT/rape
وقع تبادل للقصف بين الجانبين في كشمير. | ASSAULT/clash
وقعت صدامات بين الأهالي وعناصر الدرك في غينيا. | ASSAULT/clash
تصدى أهالي القرية للمسلحين قرب الحدود. | ASSAULT/clash
تمكنت القوات التشادية من القضاء على عشرة إرهابيين. | ASSAULT/kill
أعلنت وزارة الدفاع النيجرية القضاء على ثلاثة إرهابيين. | ASSAULT/kill
حكم القضاء على الوزير بالسجن. | ! ASSAULT/kill
هددت الهند برد عسكري على باكستان. | ASSAULT/retaliate by force
اتهمت كييف موسكو باستخدام الأسلحة الكيميائية. | ASSAULT/chemical attack
ارتكب المرتزقة تجاوزات بحق السكان. | ASSAULT/commit violence
وجد المحامي مقتولا في منزله في غواتيمالا. | ASSAULT/kill
تعرض الاتفاق لخروقات متكررة من جانب المتمردين الكولومبيين. | ASSAULT/violate a ceasefire
خلفت الحرب في الصومال آلاف القتلى. | ! ASSAULT/wage war
خلفت الحرب في الصومال آلاف القتلى. | ASSAULT/kill
قتل عشرة جنود نيجيريين في اشتباكات مع قراصنة. | ! ASSAULT/clash
بدأ الفنان مسيرته المهنية في مالطا. | ! PROTEST/march
يقبع زعيم الحزب الكيني في السجن منذ عام. | COERCE/imprison
وضعت السلطات التايلاندية الناشط قيد الإقامة الجبرية. | COERCE/imprison
نقل الكاتب الفيتنامي إلى السجن. | COERCE/imprison
حرم المعارض الزامبي من الترشح للانتخابات. | COERCE/prevent
طردت الشرطة المحتجين من الساحة. | COERCE/force to leave
حجزت الجمارك المغربية شحنة من المخدرات. | COERCE/confiscate
تبحث الشرطة النمساوية عن مشتبه به فر بعد الهجوم. | COERCE/pursue
شددت القوات الإثيوبية الحصار على المدينة. | COERCE/blockade
طالبت المنظمات بالإفراج عن الصحفيين المعتقلين في كمبوديا. | ! COERCE/arrest
زار السفير البرازيلي الناشطين المحتجزين في غينيا. | ! COERCE/arrest
لا يزال الجنود المختطفون في قبضة المتمردين. | ASSAULT/abduct
طالت الاعتقالات عشرات الطلاب. | COERCE/arrest
شنت الحكومة الكمبودية حملة على المعارضة. | COERCE/crack down
أُجبرت الشركات على خفض إنتاجها بسبب الجفاف. | ! COERCE/coerce
نشرت السلطات السويدية ألفي شرطي في مالمو. | MOBILIZE/deploy troops
أرسلت لندن حاملة طائرات إلى المحيط الهندي. | MOBILIZE/deploy weapons
تجري باكستان تجربة نووية. | MOBILIZE/test a weapon
أقامت رواندا نقاط مراقبة قرب الحدود. | MOBILIZE/fortify
عززت الشرطة الدنماركية إجراءاتها الأمنية. | MOBILIZE/put police on alert
أبقت بريطانيا جنودها في إستونيا. | MOBILIZE/deploy troops
عبرت سفينة حربية فرنسية مضيق تايوان. | MOBILIZE/show force
كثفت القوات دورياتها. | MOBILIZE/patrol
عاد الأسرى إلى قراهم في إطار صفقة. | RETREAT/release
خرج مقاتلو الجبهة من البلدة إلى الجبال. | ! RETREAT/release
غادرت حافلات تقل مقاتلين المدينة. | RETREAT/evacuate
تسلمت بانكوك جثامين الجنود. | RETREAT/return bodies
أنهت بيرو والإكوادور حالة الحرب. | RETREAT/end a war
خففت كندا العقوبات على ميانمار. | ! SANCTION/sanction
أعلن رئيس تركمانستان عن دعم بقيمة مليون دولار للاقتصاد الأفغاني. | AID/give economic aid
أرسلت السلطات اليونانية سيارات إسعاف إلى مكان الانفجار. | AID/send aid
بدعم أوغندي سيطرت القوات الكونغولية على البلدة. | AID/give military aid
دعمت الإمارات الجنيه السوداني. | AID/give economic aid
سار عشرات الآلاف في شوارع ليما. | PROTEST/march
اصطدم المتظاهرون بالشرطة في دكا. | PROTEST/riot
رفع محتجون لافتات تطالب برحيل الرئيس. | PROTEST/chant
جاب أنصار المرشح الشوارع مرددين شعارات. | PROTEST/march
محتجون يغلقون ميناء مومباسا. | PROTEST/obstruct
وقفة احتجاجية للممرضين في الرباط. | PROTEST/protest
سيرت القوات الأوغندية والكينية دوريات مشتركة. | COOPERATE/patrol jointly
منحت كينيا الهند حق استخدام الميناء. | COOPERATE/lend territory
نسق الجيش النيبالي مع القوات الدولية. | COOPERATE/coordinate operations
تبادلت الهند وباكستان الأسرى. | RETREAT/exchange prisoners
وقعت كينيا ومالطا اتفاقا يشمل تبادل الأسرى. | SUPPORT/sign
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

describe('what is done by force, and what is given', () => {
  it.each(SENTENCES)('%s | %s', (text, expected) => {
    const acts = readStory({ id: 'x', language: 'ar', published: '2025-06-12', text }).events.map(({ type, act }) => `${type}/${act}`)
    const [absent, wanted] = expected.startsWith('! ') ? [true, expected.slice(2)] : [false, expected]
    expect(acts.filter((act) => act === wanted), acts.join(', ')).toHaveLength(absent ? 0 : 1)
  })
})
