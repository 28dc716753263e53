// Arabic constructions that are read alike for every word: passives that nothing marks, "it is he who", verbs with the letters of a noun at the head of a sentence. Sentences of ours.
import { describe, expect, it } from 'vitest'
import { eventsOf, tableOf } from '../../../../scripts/told-for-tests.js'

const SENTENCES = tableOf(`
احتجز صحفيان كينيان في مالطا. | COERCE/arrest > KEN actual
أوقف جنديان مالطيان في نيروبي. | COERCE/arrest > MLT actual
أعدم الجاسوس المالطي في كينيا شنقا. | ASSAULT/execute > MLT actual
استهدف موكب الوزير الكيني بعبوة ناسفة. | ASSAULT/target > KEN actual
احتجز المسلحون في المدينة عشرة رهائن. | ASSAULT/take hostage gunmen > hostages actual
خطف المسلحون وقتلوا طبيبا كينيا. | ! ASSAULT/abduct > KEN actual
أفرجت مالطا عن الصيادين الذين احتجزتهم كينيا. | COERCE/arrest KEN > MLT actual
قال الوزير المالطي إن الجيش الكيني هو الذي قصف القرية. | ASSAULT/bomb KEN > alleged
قالت مالطا إن كينيا هي من بدأت القصف. | ASSAULT/bomb KEN > alleged
المتمردون هم من خطف السفير المالطي. | ASSAULT/abduct MLT > MLT actual
قال الوزير المالطي إنه هو من طلب من كينيا سحب قواتها. | REQUEST/request MLT > KEN actual
سحب الجيش الكيني قواته من مالطا. | RETREAT/withdraw forces KEN > MLT actual
سحب القوات الكينية من مالطا بدأ اليوم. | RETREAT/withdraw forces KEN > MLT actual
قصف الجيش الكيني بالمدفعية قرى مالطية. | ASSAULT/bomb KEN > MLT actual
وقف الرئيس الكيني إلى جانب مالطا في نزاعها مع أوغندا. | SUPPORT/side with KEN > MLT actual
مثل الوزير الكيني السابق أمام المحكمة بتهمة الفساد. | ACCUSE/put on trial > KEN actual
أسر المتمردون جنديين كينيين. | ASSAULT/take hostage KEN > KEN actual
أسر الضحايا الكينيين طالبت مالطا بتعويضات. | REQUEST/demand KEN > MLT actual
قطع المتظاهرون طريقا في نيروبي. | PROTEST/obstruct KEN > actual
دعم كينيا للمتمردين يهدد السلام. | SUPPORT/support KEN > KEN actual
دعم العراق لسوريا مهم. | SUPPORT/support IRQ > SYR actual
حمل الوزير الكيني مالطا مسؤولية الهجوم. | ACCUSE/blame KEN > MLT actual
أجل الرئيس الكيني زيارته إلى مالطا. | REJECT/postpone KEN > actual
وعد الرئيس الكيني كاذب. | ! AGREE/promise KEN > actual
اعتقلت الشرطة الكينية رجلا بتهمة قتل السفير المالطي. | ASSAULT/kill KEN > MLT alleged
حكمت المحكمة على الجندي الكيني بالإعدام بتهمة قتل مدنيين أوغنديين. | ASSAULT/kill KEN > UGA alleged
يحاكم القائد الكيني بتهمة تعذيب سجناء مالطيين. | ASSAULT/torture KEN > MLT alleged
قال الوزير إن اغتيال القائد الكيني لن يوقف المفاوضات. | ! CONSULT/negotiate KEN > actual
أثار طرد السفير الكيني احتجاجات في نيروبي. | ! PROTEST/protest > KEN actual
نفذت القوات الكينية بنجاح غارة على القوات المالطية. | ASSAULT/air strike KEN > MLT actual
أطلق الجيش الكيني بنجاح سراح الرهائن المالطيين. | RETREAT/release KEN > MLT actual
رفضت كينيا بحزم مطالب مالطا. | REJECT/reject KEN > MLT actual
رحبت مالطا بنجاح المفاوضات في كينيا. | SUPPORT/welcome MLT > KEN actual
اعتقلت الشرطة الكينية العشرات في نيروبي. | COERCE/arrest KEN > KEN actual
هجرت كينيا المئات من المهاجرين المالطيين. | COERCE/displace KEN > MLT actual
أعرب البرلمان المالطي عن تضامنه مع أوغندا ورفضه أي تدخل كيني. | REJECT/reject MLT > KEN actual
أعلنت مالطا تضامنها مع كينيا ودعمها الحكومة الأوغندية. | SUPPORT/support MLT > UGA actual
قدمت مالطا اقتراحها ورفضه الرئيس الكيني. | ! REJECT/reject MLT > KEN actual
وقعت كينيا وأوغندا الاتفاق على الرغم من معارضة مالطا. | REJECT/oppose MLT > actual
أقر البرلمان الكيني القانون وسط معارضة شديدة من مالطا. | REJECT/oppose MLT > actual
رغم نفي كينيا أي دور لها في الهجوم، فرضت مالطا عقوبات عليها. | SANCTION/sanction MLT > actual
تأجلت المحادثات مع استمرار رفض كينيا المقترح المالطي. | REJECT/reject KEN > MLT actual
انتهت المحادثات وسط تصاعد القصف الكيني على مالطا. | ASSAULT/bomb KEN > MLT actual
قالت الأمم المتحدة إنها أرسلت مساعدات إلى كينيا. | AID/aid United Nations > KEN actual
رفضت كينيا سحب قواتها من الجزيرة. | REJECT/reject KEN > actual
ينص الاتفاق بين كينيا ومالطا على انسحاب القوات الكينية خلال ستين يوما وتبادل الأسرى. | ! RETREAT/exchange prisoners > actual
يتضمن الاتفاق وقف إطلاق النار وسحب القوات الكينية من مالطا. | RETREAT/withdraw forces KEN > MLT hypothetical
انتقدت كينيا الغارة وحملت المتمردين المالطيين مسؤوليتها. | ACCUSE/blame KEN > MLT actual
قالت كينيا إن جنود مالطا فتحوا النار، وحملت أوغندا مسؤولية الحادث. | ACCUSE/blame KEN > UGA actual
سلمت كينيا مالطا شحنة من الأسلحة. | AID/supply arms KEN > MLT actual
وافقت كينيا على منح مالطا قرضا. | AID/give economic aid KEN > MLT planned
وافق البرلمان الكيني على إرسال قوات إلى هايتي. | AID/send troops to help KEN > HTI planned
هددت مالطا بالرد على أي ضربة كينية. | ! ASSAULT/attack KEN > alleged
سيطرت المعارضة السورية على حلب. | ASSAULT/capture SYR > actual
دعا الرئيس الكيني المجتمع المالطي إلى التحرك. | REQUEST/call on KEN > MLT actual
رفضت كينيا اتهامات أوغندا لها بدعم المتمردين الأوغنديين. | AID/support materially KEN > UGA alleged
اعتقلت الشرطة الكينية النائب الكيني جون موانغي للاشتباه في ضلوعه في الهجوم على مالطا. | ASSAULT/attack KEN > MLT alleged
أدانت هيئة محلفين كينية الوزير المالطي السابق. | SANCTION/convict KEN > MLT actual
قال الوزير الكيني إن مالطا قصفت القرية، واصفا ما قامت به بأنه عدوان. | ! ACCUSE/characterise MLT > KEN actual
اتهم أردوغان نتنياهو بارتكاب مجازر. | ACCUSE/accuse TUR > ISR actual
التقى بوتين ماكرون في نيروبي. | CONSULT/meet FRA+RUS > actual
أدانت كينيا المالطي جون بورغ الذي تم اعتقاله في نيروبي. | COERCE/arrest > MLT actual
نشرت الحركة تسجيلا يحث فيه زعيمها أتباعه على مهاجمة كينيا. | ! ACCUSE/incite > KEN actual
أعطى عمدة نيروبي الضوء الأخضر لزيارة مالطا. | SUPPORT/give a green light KEN > MLT actual
خطفت جماعة أبي سياف ثلاثة سياح. | ASSAULT/abduct PHL > tourists actual
قتل 36 وأصيب 20 في انفجار قرب نيروبي. | ASSAULT/kill > KEN actual
اعتقلت الشرطة المالطية 40 في احتجاجات. | COERCE/arrest MLT > MLT actual
قالت فرنسا إن الهجوم على سوق في نيامي أسفر عن مقتل ثلاثة تجار. | ASSAULT/attack > NER actual
حذرت مالطا من أن تزويد كينيا بالصواريخ سيؤدي إلى تصعيد. | AID/supply arms > KEN hypothetical
قررت كينيا إغلاق مجالها الجوي أمام الطائرات المالطية. | COERCE/close a border KEN > MLT actual
دعا البابا مالطا إلى استقبال المهاجرين. | REQUEST/call on VAT > MLT actual
تظاهر العشرات أمام السفارة المالطية في نيروبي. | PROTEST/protest KEN > actual
قال المتحدث باسم حماس إن الحركة ستفرج عن الرهائن الكينيين. | RETREAT/release PSE > KEN planned
قالت حركة الشباب إن الجماعة هاجمت قاعدة كينية. | ASSAULT/attack SOM > KEN actual
حملت كينيا الحكومة المالطية المسؤولية عن الهجوم. | ACCUSE/blame KEN > MLT actual
وجهت كينيا تحذيرا إلى مالطا من مهاجمة سفنها. | THREATEN/warn KEN > MLT actual
أوقفت كينيا تراخيص تصدير أسلحة إلى مالطا. | SANCTION/stop supplies KEN > MLT actual
أسقطت كينيا إحدى مقاتلات مالطا. | ASSAULT/shoot down KEN > MLT actual
أنهى الرئيس المالطي جولته الأفريقية التي شملت كينيا وأوغندا. | CONSULT/tour MLT > KEN+UGA actual
`)

describe('constructions', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    if (expected.startsWith('! ')) expect(eventsOf(text)).not.toContain(expected.slice(2))
    else expect(eventsOf(text)).toContain(expected)
  })
})
