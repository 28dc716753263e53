// Sentences of our own in the words that newspapers use for acts besides the plain verb: idioms, light verbs, converse verbs, and what looks like them and is no act.
import { describe, expect, it } from 'vitest'
import { eventsOf, tableOf } from '../../../../scripts/told-for-tests.js'

/** Sentence | one of its events as `TYPE/act doer+doer > recipient+recipient status`, with `!` before one that it must not have; countries stand for states and what is theirs. */
const SENTENCES = tableOf(`
أمرت النيابة الكينية بحبس صحفي مالطي 15 يوما على ذمة التحقيق. | COERCE/imprison KEN > MLT actual
جددت النيابة الكينية حبس الناشط المالطي 15 يوما. | COERCE/imprison KEN > MLT actual
أصدرت المحكمة الجنائية الدولية أمرا بالقبض على الرئيس الكيني. | ACCUSE/charge International Criminal Court > KEN actual
أدلى الوزير المالطي بشهادته ضد الرئيس الكيني. | ACCUSE/testify against MLT > KEN actual
شهد الوزير المالطي ضد الرئيس الكيني. | ACCUSE/testify against MLT > KEN actual
لاحقت السلطات الكينية قضائيا صحفيين مالطيين. | ACCUSE/put on trial KEN > MLT actual
نقضت محكمة كينية حكما بإعدام ضابط مالطي. | RETREAT/drop a charge KEN > actual
ألغت محكمة كينية حكما بسجن ضابط مالطي. | RETREAT/drop a charge KEN > actual
اتخذت كينيا إجراءات قانونية ضد شركة مالطية. | ACCUSE/sue KEN > MLT actual
باشرت النيابة الكينية إجراءات قضائية ضد شركة مالطية. | ACCUSE/sue KEN > MLT actual
رفعت كينيا الإقامة الجبرية عن المعارض مايكل واويرو. | RETREAT/release KEN > KEN actual
أصدر الإنتربول نشرة حمراء بحق الوزير المالطي. | ACCUSE/charge Interpol > MLT actual
وقع خمسة صحفيين مالطيين في قبضة الشرطة الكينية. | COERCE/arrest KEN > MLT actual
خاضت العائلة الكينية معارك قضائية. | ! ASSAULT/fight KEN > actual
وجه الجيش الكيني ضربات إلى مواقع إثيوبية. | ASSAULT/attack KEN > ETH actual
وجه الجيش الكيني ضربة قاسية للجيش الإثيوبي. | ASSAULT/attack KEN > ETH actual
أصابت الضربات الكينية أهدافا إثيوبية. | ASSAULT/attack KEN > ETH actual
أمطرت القوات الكينية بلدات إثيوبية بالقذائف. | ASSAULT/shell KEN > ETH actual
أطلقت القوات الكينية النار باتجاه متظاهرين إثيوبيين. | ASSAULT/shoot KEN > ETH actual
أطلقت كينيا طائرة بدون طيار محملة بالمتفجرات على إثيوبيا. | ASSAULT/drone strike KEN > ETH actual
وأدان توغلات القوات الكينية في الأراضي الإثيوبية. | ASSAULT/advance KEN > actual
ضاعف الجيش الكيني توغلاته في الأراضي الإثيوبية. | ASSAULT/advance KEN > actual
سقطت البلدة الإثيوبية في يد القوات الكينية. | ASSAULT/capture KEN > actual
أحرزت القوات الكينية تقدما في بلدة إثيوبية. | ASSAULT/advance KEN > actual
زحفت القوات الكينية نحو العاصمة الإثيوبية. | ASSAULT/advance KEN > ETH actual
ألقى مسلحون كينيون زجاجات حارقة على السفارة الإثيوبية. | ASSAULT/burn down KEN > ETH actual
ألقى ملثمون عبوات مولوتوف على السفارة الإثيوبية في نيروبي. | ASSAULT/burn down KEN > ETH actual
وقع عشرة جنود إثيوبيين في أسر القوات الكينية. | ASSAULT/take hostage KEN > ETH actual
بدأت القوات الكينية عملية في جنوب إثيوبيا. | ASSAULT/launch an offensive KEN > ETH actual
تعرضت القوات الكينية لإطلاق نار من الجيش الإثيوبي. | ASSAULT/shoot ETH > KEN actual
تعرضت كينيا خلال الانتخابات لنحو 25 مليون هجوم إلكتروني. | COERCE/cyber attack > KEN actual
تصدت كينيا لهجوم إلكتروني إثيوبي. | COERCE/cyber attack ETH > KEN actual
مارس الجيش الكيني عمليات قتل واغتصاب بحق المدنيين الإثيوبيين. | ASSAULT/kill KEN > actual
استخدمت كينيا صواريخ ضد مدن إثيوبية. | ASSAULT/attack KEN > ETH actual
أرسلت كينيا قوات إلى مدينة مويالي الحدودية. | MOBILIZE/deploy troops KEN > actual
اتجهت سفن حربية كينية صوب السواحل الصومالية. | MOBILIZE/deploy troops KEN > actual
تتجه البحرية الكينية نحو السواحل الصومالية. | MOBILIZE/deploy troops KEN > actual
نقلت كينيا قوات إلى الحدود الصومالية. | MOBILIZE/deploy troops KEN > actual
أدخلت كينيا أسلحة ثقيلة إلى المنطقة الحدودية. | MOBILIZE/deploy weapons KEN > actual
أعلن الرئيس الكيني أنه سيعلق إجراء التجارب النووية. | RETREAT/halt enrichment KEN > planned
انهار وقف إطلاق النار بين كينيا وإثيوبيا. | ASSAULT/violate a ceasefire ETH+KEN > actual
انهارت الهدنة بين كينيا وإثيوبيا. | ASSAULT/violate a ceasefire ETH+KEN > actual
تعاني كينيا من تهديدات الجفاف. | ! THREATEN/threaten > KEN actual
حاصرت الفيضانات قرى كينية. | ! COERCE/blockade > KEN actual
احتجزت الفيضانات السكان في منازلهم. | ! COERCE/arrest > people actual
قال الوزير الكيني إنه يجب الإفراج عن الصحفي المالطي. | REQUEST/say that one must KEN > actual
قال الوزير الكيني: يجب رفع العقوبات عن بلاده. | REQUEST/say that one must KEN > actual
قال الرئيس الكيني إنه ينبغي محاسبة إثيوبيا. | REQUEST/say that one must KEN > actual
قال الرئيس الكيني إنه لا بد من محاسبة إثيوبيا. | REQUEST/say that one must KEN > actual
رأت كينيا وجوب انسحاب إثيوبيا من البلدة. | REQUEST/insist KEN > ETH actual
منحت كينيا إثيوبيا مهلة أسبوع للانسحاب. | THREATEN/give an ultimatum KEN > ETH actual
حددت كينيا لإثيوبيا مهلة أسبوع. | THREATEN/give an ultimatum KEN > ETH actual
لا تقبل كينيا التدخل الإثيوبي. | REJECT/reject KEN > ETH actual
رفض الوزير الكيني الاتهامات الموجهة إليه. | REJECT/deny KEN > actual
رفضت كينيا الاتهامات الإثيوبية. | REJECT/deny KEN > ETH actual
رفضت كينيا كل الاتهامات الإثيوبية. | REJECT/deny KEN > ETH actual
أغلقت كينيا الباب أمام المفاوضات مع إثيوبيا. | REJECT/refuse to meet KEN > ETH actual
هددت كينيا إثيوبيا بشن حرب. | THREATEN/threaten an attack KEN > ETH actual
توعد الرئيس الكيني حركة الشباب بشن عملية عسكرية. | THREATEN/threaten an attack KEN > SOM actual
لوحت كينيا باستخدام القوة ضد إثيوبيا. | THREATEN/threaten force KEN > ETH actual
هددت كينيا باستخدام القوة. | THREATEN/threaten force KEN > actual
هددت كينيا بقطع المساعدات عن إثيوبيا. | THREATEN/threaten to stop aid KEN > ETH actual
هددت نقابات كينية بالإضراب. | THREATEN/threaten protest KEN > actual
أصدرت الأرصاد الجوية الكينية إنذارا أحمر. | ! THREATEN/warn KEN > actual
الأطفال الكينيون مهددون بالإصابة بالمرض. | ! THREATEN/threaten > KEN actual
باتت الشركات الكينية مهددة بالإفلاس. | ! THREATEN/threaten > KEN actual
حركات تهدد هيمنة الحزب الكيني. | ! THREATEN/threaten movements > KEN actual
تنظر كينيا إلى حركة الشباب على أنها منظمة إرهابية. | ACCUSE/characterise KEN > SOM actual
وضعت كينيا حركة الشباب ضمن قائمة المنظمات الإرهابية. | SANCTION/designate as terrorist KEN > SOM actual
تلقت كينيا نبأ الاعتقال بقلق. | ACCUSE/voice concern KEN > actual
صب الوزير الكيني جام غضبه على إثيوبيا. | ACCUSE/criticise KEN > ETH actual
شكت كينيا من التدخلات الإثيوبية. | ACCUSE/complain KEN > ETH actual
قدر الوزير الكيني جهود مالطا. | SUPPORT/praise KEN > MLT actual
كال الرئيس الكيني المديح لمالطا. | SUPPORT/praise KEN > MLT actual
نسب الرئيس الكيني إلى أجهزة مالطا الفضل في إحباط الهجوم. | SUPPORT/praise KEN > MLT actual
أعرب المدرب الكيني عن ثقته في اللاعبين. | ! SUPPORT/express confidence KEN > athletes actual
من المتوقع خروج عشرات الآلاف من المحتجين في نيروبي. | PROTEST/protest KEN > planned
احتشد آلاف الكينيين قرب الحدود. | PROTEST/protest KEN > actual
احتشد آلاف الكينيين أمام البرلمان. | PROTEST/protest KEN > actual
تجمع آلاف الكينيين في ساحة الاستقلال للمطالبة باستقالة الرئيس. | PROTEST/protest KEN > actual
توافد آلاف المتظاهرين الكينيين إلى الساحة. | PROTEST/protest KEN > actual
لوّح عمال كينيون بالإضراب. | THREATEN/threaten protest KEN > actual
حولت كينيا مليون دولار إلى إثيوبيا. | AID/give economic aid KEN > ETH actual
مدت كينيا يد العون لإثيوبيا. | AID/aid KEN > ETH actual
وضعت كينيا إمكاناتها تحت تصرف إثيوبيا. | AID/aid KEN > ETH actual
اتخذت كينيا إجراءات ضد إثيوبيا. | SANCTION/sanction KEN > ETH actual
منعت كينيا التعامل مع شركات إثيوبية. | SANCTION/suspend cooperation KEN > ETH actual
حظرت كينيا التعامل مع شركات إثيوبية. | SANCTION/suspend cooperation KEN > ETH actual
سحبت كينيا جائزة من الكاتب الإثيوبي. | SANCTION/strip of rights KEN > ETH actual
أخلت كينيا شبه الجزيرة من الأسلحة النووية. | RETREAT/dismantle weapons KEN > actual
طردت القوات الكينية آلاف الإثيوبيين من منازلهم. | COERCE/displace KEN > ETH actual
استولى الجيش الكيني على السلطة. | COERCE/seize power KEN > actual
تعرض الرئيس الكيني لمحاولة انقلابية. | COERCE/overthrow > KEN actual
وقعت محاولة انقلابية في كينيا. | COERCE/overthrow > actual
قاد ضباط كينيون محاولة انقلاب. | COERCE/overthrow KEN > actual
أقصى الرئيس الكيني خصومه. | COERCE/repress KEN > KEN actual
عرقلت كينيا وصول المساعدات إلى إثيوبيا. | COERCE/restrict KEN > ETH actual
احتجزت كينيا سفينة إثيوبية. | COERCE/seize a ship KEN > ETH actual
أقام الرئيس الكيني مأدبة عشاء على شرف نظيره الإثيوبي. | CONSULT/host ETH > KEN actual
بجهود كينية وأممية تم التوصل إلى هدنة. | CONSULT/mediate KEN+United Nations > actual
أصلحت كينيا بين إثيوبيا والصومال. | CONSULT/mediate KEN > ETH+SOM actual
منح عمدة نيروبي الإذن بالتظاهر. | AGREE/allow KEN > actual
دعا الرئيس الكيني نظيره الإثيوبي إلى العشاء. | AGREE/invite KEN > ETH actual
اعتقل الأمن الكيني الوزير الإثيوبي. | COERCE/arrest KEN > ETH actual
احتجز الأمن الكيني الوزير الإثيوبي. | COERCE/arrest KEN > ETH actual
سقط جندي إثيوبي برصاص القوات الكينية. | ASSAULT/kill KEN > ETH actual
أوسعت الشرطة الكينية صحفيا إثيوبيا ضربا. | ASSAULT/beat KEN > ETH actual
استخدمت الشرطة الكينية خراطيم المياه لتفريق المتظاهرين. | ASSAULT/use tear gas KEN > KEN actual
غادر الناشط الكيني السجن. | RETREAT/release > KEN actual
خضعت كينيا لضغوط إثيوبيا. | CONCEDE/concede KEN > ETH actual
حذرت كينيا من السياسة الإثيوبية. | ACCUSE/warn of KEN > ETH actual
استفز القرار الإثيوبي كينيا. | ACCUSE/voice anger KEN > ETH actual
باعت كينيا أسلحة لإثيوبيا. | COOPERATE/sell arms KEN > ETH actual
حصلت الحكومة الكينية على ثقة البرلمان. | SUPPORT/approve KEN > KEN actual
أودع الوزير الكيني السجن أمس. | COERCE/imprison > KEN actual
قالت كينيا إن 23 دبلوماسيا مالطيا أعلنوا أشخاصا غير مرغوب فيهم. | SANCTION/expel a diplomat > MLT actual
رحبت مالطا بنقل السفارة الكينية إلى القدس. | SUPPORT/move an embassy KEN > actual
أعلنت شركة النقل المالطية أنها ستوقف أنشطتها في كينيا. | SANCTION/suspend cooperation MLT > KEN planned
هدد الجفاف الأمن الغذائي في كينيا. | ! THREATEN/threaten > KEN actual
اتفق الخبراء الكينيون على هذه الحقيقة. | ! AGREE/agree KEN > actual
هاجم سمك القرش سائحا كينيا. | ! ASSAULT/attack > KEN actual
معركة كينيا مع الفقر. | ! ASSAULT/fight KEN > actual
مفاوضات بين النادي الكيني واللاعب. | ! CONSULT/negotiate KEN > actual
تعرضت كينيا لضغوط من إثيوبيا. | SANCTION/put pressure ETH > KEN actual
`)

describe('acts in the words of newspapers', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    if (expected.startsWith('! ')) expect(eventsOf(text)).not.toContain(expected.slice(2))
    else expect(eventsOf(text)).toContain(expected)
  })
})
