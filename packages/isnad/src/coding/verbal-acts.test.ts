// Sentences of our own with the words by which one blames, punishes, refuses, demands, threatens and works together, and with what only sounds like them.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

const actsOf = (text: string): string[] => readStory({ id: 'x', language: 'ar', published: '2019-03-14', text }).events.map((event) => `${event.type} ${event.act}`)
const rows = (table: string): [string, string][] => table.trim().split('\n').map((line) => line.split(' | ') as [string, string])

/** Sentence | an act that it tells. */
const TOLD = rows(`
قالت كندا إن تصريحات الوزير الهندي غير مقبولة. | ACCUSE criticise
أكد الرئيس المكسيكي أن القرار الغاني خاطئ وغير عادل. | ACCUSE criticise
وصف الرئيس الفنزويلي نظيره الكولومبي بالدمية. | ACCUSE characterise
شن النائب الغاني كوفي منساه هجوما على كندا في كلمة ألقاها أمس. | ACCUSE criticise
يواجه الوزير السابق في غانا تهما بالفساد. | ACCUSE accuse
طالت الاتهامات الوزير اللبناني. | ACCUSE accuse
حذرت كوبا من مخططات بيروفية لزعزعة استقرار فنزويلا. | ACCUSE warn of
عزت كييف الانفجار إلى موسكو. | ACCUSE blame
زادت الصين التعريفات على فول الصويا البرازيلي. | SANCTION impose tariffs
طبقت الهند رسوما جمركية على الفولاذ الماليزي. | SANCTION impose tariffs
أنهت شركات يابانية تعاملاتها مع بيلاروسيا. | SANCTION suspend cooperation
ردت موسكو بتدابير مماثلة. | SANCTION sanction
ستتخذ إيران إجراءات عقابية ضد الهند. | SANCTION sanction
أنزلت المحكمة عقوبة الإعدام بثلاثة متهمين في بنغلاديش. | SANCTION sentence
يقضي الناشط الفيتنامي حكما بالسجن لعشر سنوات أصدرته محكمة في هانوي. | SANCTION sentence
نال الوزير الكوري السابق حكما بالسجن سنتين. | SANCTION sentence
سحبت السويد استثماراتها من كندا. | SANCTION stop supplies
استبعدت اللجنة الانتخابية في ساحل العاج الرئيس السابق من السباق. | SANCTION expel
ستعود الرحلات الجوية المباشرة بين تركيا وأرمينيا. | COOPERATE launch a joint project
أطلقت الصين وباكستان مشروعا مشتركا لبناء محطة نووية. | COOPERATE launch a joint project
دعت إسبانيا بريطانيا إلى العمل مع فرنسا لوقف التهريب. | COOPERATE cooperate
وقع الرئيس البرازيلي على القانون. | SUPPORT sign
صدر قرار من مجلس الأمن بتمديد البعثة. | SUPPORT adopt
سيحسن العراق وتركيا علاقاتهما الاقتصادية. | SUPPORT strengthen ties
جرت اتصالات بين بغداد وأنقرة. | CONSULT talk
تعتزم كندا الاتصال ببريطانيا. | CONSULT telephone
قال الناطق الكيني إن هذه الأنباء لا أساس لها من الصحة. | REJECT deny
قال الوزير الكيني إن بلاده لا علاقة لها بالهجوم. | REJECT deny
أكدت وزارة الدفاع الأوغندية أن الاتهامات باطلة. | REJECT deny
وصف الكرملين الاتهامات بأنها هراء محض. | REJECT deny
قوبل المقترح المصري بالرفض من إثيوبيا. | REJECT reject
تسعى كينيا للحصول على قرض من صندوق النقد. | REQUEST ask for economic aid
حذر الكرملين من أي تحركات في البحر الأسود. | THREATEN warn
ستدفع غانا ثمنا باهظا، قال الوزير الإيفواري. | THREATEN threaten
تعهد الرئيس الكوري بتدمير اليابان. | THREATEN threaten an attack
أكد الوزير الكيني أن بلاده ستحترم الاتفاق ونفى وجود خلافات. | REJECT deny
قالت كينيا إن أوغندا وراء الهجوم. | ACCUSE accuse
يلاحق القضاء الإسباني الوزير السابق. | ACCUSE put on trial
طعن محام في نزاهة الوزير الكويتي. | ACCUSE criticise
أحيل قائد الجيش الزامبي إلى التقاعد. | SANCTION dismiss
قرر الرئيس الزامبي إنهاء خدمات قائد الجيش. | SANCTION dismiss
حرم الاتحاد الدولي النادي التركي من المشاركة في البطولة. | SANCTION expel
استبعدت واشنطن تركيا من برنامج المقاتلة. | SANCTION expel
انسحبت شركة شل الهولندية من مشروع في روسيا. | SANCTION withdraw from
فرضت الصين قيودا على تصدير الغاليوم. | SANCTION ban trade
أيدت محكمة الاستئناف حبس الناشط الكويتي. | SANCTION sentence
قاطعت السعودية قطر. | SANCTION cut ties
يصدر العراق النفط إلى الأردن. | COOPERATE export
بدأ ضخ الغاز الأذربيجاني إلى إيطاليا. | COOPERATE supply
فتحت السعودية أجواءها أمام الطائرات الإسرائيلية. | COOPERATE lend territory
شكلت فرنسا وألمانيا لواء مشتركا. | COOPERATE form a military alliance
رحلت إسبانيا المطلوب إلى المغرب. | COOPERATE extradite
مدد مجلس الأمن ولاية البعثة في مالي. | SUPPORT approve
وافقت الحكومة السودانية على إجراء محادثات. | AGREE agree to meet
تسعى أوكرانيا إلى الحصول على صواريخ ألمانية. | REQUEST ask for military aid
أكدت الأمم المتحدة أنه يجب على المجر احترام القانون. | REQUEST say that one must
أحجمت المجر عن دعم البيان. | REJECT refuse
أسقط البرلمان العراقي مشروع القانون. | REJECT reject
أجلت الهند زيارة الوزير. | REJECT postpone
أعلن أمير الكويت عن دعم بقيمة مليار دولار للاقتصاد الأردني. | AGREE promise aid
`)

/** Sentence | a type that it does not tell of. */
const UNTOLD = rows(`
قال الوزير إن الوضع في هايتي صعب. | ACCUSE
قالت كندا إن المحادثات مع الهند غير رسمية. | ACCUSE
قال الوزير الكيني إن الأزمة لا علاقة لها بالدين. | REJECT
احتلت النرويج قمة المؤشر العالمي للتنمية. | CONSULT
قوبل طلب الوزير الكيني بالترحيب. | CONSULT
يعتبر الكينيون مومباسا عاصمتهم التاريخية. | SUPPORT
لم يصدق الوزير الكيني الرواية. | SUPPORT
`)

describe('Arabic verbal acts', () => {
  it.each(TOLD)('%s', (text, expected) => {
    expect(actsOf(text)).toContain(expected)
  })
  it.each(UNTOLD)('%s is not: %s', (text, type) => {
    expect(actsOf(text).map((act) => act.split(' ')[0])).not.toContain(type)
  })
})
