// Arabic verbs of acts in their rarer frames (another preposition, passive, verbal noun, another class of object): sentences of ours, what they tell and what they must not.
import { describe, expect, it } from 'vitest'
import { eventsOf, tableOf } from '../../../../scripts/told-for-tests.js'

const SENTENCES = tableOf(`
تبادلت كينيا ومالطا مذكرتين لاستئناف العلاقات. | SUPPORT/sign KEN+MLT > actual
تبادل الوزيران الكيني والمالطي الآراء. | ! SUPPORT/sign KEN+MLT > actual
عزت كينيا قرارها إلى حماية أمنها. | ! SUPPORT/condole KEN > actual
قطعت كينيا علاقاتها بمالطا بزعم دعمها للإرهاب، وهو ما نفته فاليتا. | SANCTION/cut ties KEN > MLT actual
نشر الجيش الكيني قناصة فوق أسطح المباني في مومباسا. | MOBILIZE/deploy troops KEN > actual
مارست كينيا الكثير من الضغوط على مالطا. | REQUEST/press KEN > MLT actual
صعد الرئيس الكيني من ضغوطه على مالطا. | SANCTION/put pressure KEN > MLT actual
تعرض الوزير المالطي لطعنات في فاليتا. | ASSAULT/stab > MLT actual
تعرض اللاعب المالطي لإصابة في الركبة. | ! ASSAULT/wound > MLT actual
جمعت مأدبة العشاء الرئيس الكيني مع نظيره المالطي. | CONSULT/meet KEN+MLT > actual
تصافح الرئيس الكيني ورئيس مالطا في نيروبي. | CONSULT/meet KEN+MLT > actual
أخطرت كينيا مالطا بتحرك الأسطول. | CONSULT/brief KEN > MLT actual
ينظر المدعي العام الكيني في شكوى ضد وزير مالطي. | ACCUSE/investigate KEN > MLT actual
اختار الرئيس الكيني السفير المالطي لقيادة المنتخب. | ! SUPPORT/nominate KEN > MLT actual
صعدت كينيا لهجتها ضد مالطا. | ACCUSE/criticise KEN > MLT actual
صعدت أسهم كينيا ضد توقعات مالطا. | ! ACCUSE/criticise KEN > MLT actual
غرد الرئيس الكيني ضد رئيس مالطا. | ACCUSE/criticise KEN > MLT actual
شبه الوزير المالطي الرئيس الكيني بهتلر. | ACCUSE/characterise MLT > KEN actual
تبادل الرئيس الكيني ورئيس مالطا الإهانات. | ACCUSE/quarrel KEN+MLT > actual
أحالت كينيا ثلاثة ضباط مالطيين على القضاء. | ACCUSE/put on trial KEN > MLT actual
أحال الرئيس الكيني النص على المحكمة الدستورية المالطية. | ! ACCUSE/put on trial KEN > MLT actual
أخرجت كينيا الجيش المالطي من الصومال. | SANCTION/expel KEN > MLT actual
طرد الدبلوماسيون الكينيون من فاليتا. | SANCTION/expel a diplomat > KEN actual
نزعت كينيا الجنسية عن ناشط مالطي. | SANCTION/strip of rights KEN > MLT actual
أزالت كينيا الرسوم عن البضائع المالطية. | RETREAT/lift sanctions KEN > MLT actual
أرجعت إيطاليا مهاجرين كينيين إلى ليبيا. | COERCE/deport ITA > KEN actual
أتمت كينيا ومالطا اتفاقية الصيد. | SUPPORT/finalise KEN+MLT > actual
التحق مقاتلون كينيون بتنظيم الدولة الإسلامية. | SUPPORT/join KEN > Islamic State actual
مدد مجلس الأمن الدولي عمل البعثة في الصومال. | SUPPORT/approve UN Security Council > actual
تحدى الرئيس الكيني مالطا وطالبها بدليل. | REJECT/defy KEN > MLT actual
تحدى المنتخب الكيني مالطا في المباراة. | ! REJECT/defy KEN > MLT actual
بعد سقوط صدام حسين أعادت كينيا فتح سفارتها. | COERCE/overthrow > IRQ actual
استخدم الجيش الكيني الطائرات لقصف مواقع حركة الشباب. | ASSAULT/bomb KEN > SOM actual
دمرت غارة كينية مخزن سلاح للجيش المالطي. | ASSAULT/destroy KEN > MLT actual
تحتاج كينيا لتدمير أسلحتها القديمة. | ! ASSAULT/destroy KEN > actual
حمل متمردون كينيون السلاح ضد الحكومة المالطية. | ASSAULT/fight against KEN > MLT actual
اخترقت طائرة كينية الحدود المالطية. | MOBILIZE/violate airspace KEN > MLT actual
انتقد الكثير من الكينيين رئيس مالطا. | ACCUSE/criticise KEN > MLT actual
استعاد الجيش الكيني العديد من المدن والبلدات. | ASSAULT/retake territory KEN > actual
طردت كينيا المزيد من دبلوماسيي مالطا. | SANCTION/expel a diplomat KEN > MLT actual
كينيا منفتحة على الحوار مع مالطا. | AGREE/express readiness KEN > MLT actual
انضم شبان كينيون إلى جماعات مسلحة في الصومال. | SUPPORT/join KEN > SOM actual
أعفت كينيا مالطا من العقوبات. | RETREAT/ease sanctions KEN > MLT actual
أعفت كينيا السفير من مهامه في مالطا. | ! RETREAT/ease sanctions KEN > actual
أزالت كينيا الحزب المالطي عن القائمة السوداء. | RETREAT/lift sanctions KEN > MLT actual
تمسك الرئيس الكيني بموقفه. | REJECT/refuse to yield KEN > actual
غادر دبلوماسيون كينيون القاعة احتجاجا على كلمة مالطا. | PROTEST/protest KEN > MLT actual
غادر دبلوماسيون كينيون القاعة بعد كلمة مالطا. | ! PROTEST/protest KEN > MLT actual
طبقت كينيا عقوبات على مالطا. | SANCTION/sanction KEN > MLT actual
طبقت كينيا عقوبة الإعدام على قاتل مالطي. | ! SANCTION/sanction KEN > MLT actual
استقل الوزير الكيني طائرة إلى مالطا. | ! SANCTION/secede KEN > actual
خفضت كينيا عدد موظفي سفارتها في مالطا. | SANCTION/lower ties KEN > MLT actual
سحقت الشرطة الكينية احتجاجات الطلاب. | COERCE/repress KEN > KEN actual
راقبت الاستخبارات الكينية رئيس مالطا. | COERCE/spy KEN > MLT actual
نددت مالطا بالاختفاء القسري لصحفي كيني. | ASSAULT/abduct > KEN actual
`)

describe('frames of Arabic verbs', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    if (expected.startsWith('! ')) expect(eventsOf(text)).not.toContain(expected.slice(2))
    else expect(eventsOf(text)).toContain(expected)
  })
})
