// Sentences of our own in which somebody charges, criticises, praises, asks or threatens by what he says of another, without a verb that says so.
import { describe, expect, it } from 'vitest'
import { eventsOf, tableOf } from '../../../../scripts/told-for-tests.js'
import { readStory } from '../index.js'

/** The acts of an English sentence. */
const actsIn = (text: string): string[] => readStory({ id: 'x', language: 'en', published: '2025-06-12', text }).events.map(({ type, act }) => `${type} ${act}`)

const SAID_IN_ENGLISH = `
The Kenyan minister said Uganda's decision was a courageous step. | SUPPORT praise
"Uganda is a great friend of ours," the Kenyan president said. | SUPPORT praise
The Kenyan president said Uganda would pay a heavy price for the attack. | THREATEN threaten
"This attack will not go unanswered," the Kenyan president said. | THREATEN threaten
The Kenyan president said he hoped Uganda would withdraw its troops. | REQUEST call on
The Kenyan minister said Ugandan policies constituted an obstacle to peace. | ACCUSE criticise
The Kenyan minister said Uganda was planning an attack on its neighbours. | ACCUSE accuse
The Kenyan minister said Uganda has blood on its hands. | ACCUSE accuse
The Kenyan minister said Uganda was playing with fire. | ACCUSE criticise
The Kenyan minister said Uganda does not want peace. | ACCUSE criticise`

const UNSAID_IN_ENGLISH = `
The Kenyan minister said the situation in Uganda was alarming. | ACCUSE
The Kenyan court said not allowing Ugandans to marry constituted discrimination. | REJECT
The Kenyan minister said the talks with Uganda were constructive. | SUPPORT
The Kenyan minister said his country would pay for the repairs in Uganda. | THREATEN
The Kenyan president said he hoped his team would win in Uganda. | REQUEST`

/** Sentence | what is done by saying it, and towards whom. */
const SAID = `
قالت الحكومة الكينية إن أوغندا تقوض الأمن في المنطقة. | ACCUSE/accuse KEN > UGA actual
قال الوزير الكيني إن سياسات أوغندا تمثل خطرا على السلام. | ACCUSE/criticise KEN > UGA actual
قال الوزير الكيني إن الموقف الأوغندي مقلق للغاية. | ACCUSE/criticise KEN > UGA actual
قال الوزير الكيني إن اعتقال أوغندا للصحفيين يبعث على القلق. | ACCUSE/criticise KEN > UGA actual
قال الوزير الكيني إنه من المؤسف أن أوغندا رفضت المقترح. | ACCUSE/criticise KEN > UGA actual
قال الوزير الكيني إن أوغندا لا تريد السلام. | ACCUSE/criticise KEN > UGA actual
قال الوزير الكيني إن أوغندا غير جادة في المفاوضات. | ACCUSE/criticise KEN > UGA actual
قال الوزير الكيني إن أوغندا تلعب بالنار. | ACCUSE/criticise KEN > UGA actual
قالت المفوضة الكينية إن القرار الأوغندي "الأحادي وغير المدروس" لم يترك لها خيارا. | ACCUSE/criticise KEN > UGA actual
قال الوزير الكيني إن أوغندا تتحمل في النهاية مسؤولية المجزرة. | ACCUSE/accuse KEN > UGA actual
قال الوزير الكيني إن أوغندا تهدف من وراء المناورات إلى تهديد جيرانها. | ACCUSE/accuse KEN > UGA actual
قال الوزير الكيني إن أوغندا عرضت السلام في الإقليم للخطر. | ACCUSE/accuse KEN > UGA actual
قال الوزير الكيني إن القرار الأوغندي خطوة في الاتجاه الصحيح. | SUPPORT/praise KEN > UGA actual
قال الوزير الكيني إن موقف أوغندا شجاع. | SUPPORT/praise KEN > UGA actual
شدد الوزير الكيني على حق أوغندا في الدفاع عن نفسها. | SUPPORT/support KEN > UGA actual
قال الرئيس الكيني: نأمل أن تسحب أوغندا قواتها من بلادنا. | REQUEST/call on KEN > UGA actual
قال الرئيس الكيني إنه من المهم أن تفرج أوغندا عن الصحفيين. | REQUEST/say that one must KEN > UGA actual
قال الرئيس الكيني إن بلاده ليست مستعدة للتفاوض مع أوغندا. | REJECT/reject KEN > UGA actual
قال الرئيس الكيني إنه لا يمكن القبول بالشروط الأوغندية. | REJECT/reject KEN > UGA actual
أعربت كينيا عن معارضتها الشديدة للقرار الأوغندي. | REJECT/oppose KEN > UGA actual
قال الرئيس الكيني إن العدوان الأوغندي لن يمر دون رد. | THREATEN/threaten KEN > UGA actual
قال الرئيس الكيني إن أوغندا ستواجه عواقب وخيمة. | THREATEN/threaten KEN > UGA actual
قال الرئيس الكيني إنه إذا لم تسحب أوغندا قواتها فستفرض بلاده عقوبات عليها. | THREATEN/threaten KEN > UGA actual
قال الوزير الكيني إن أوغندا هي من أطلقت الصواريخ على القاعدة. | ACCUSE/accuse KEN > UGA actual
قال الوزير الكيني إن أوغندا هي التي تقف وراء التفجير. | ACCUSE/accuse KEN > UGA actual
قال الوزير الكيني إن أوغندا تخطط لشن هجوم على بلاده. | ACCUSE/accuse KEN > UGA actual
قال الوزير الكيني إن أوغندا ليس لديها الإرادة لإنهاء الحرب. | ACCUSE/criticise KEN > UGA actual
قال المعارض الكيني إن النظام الأوغندي يتخذ من الإرهاب ذريعة للقمع. | ACCUSE/accuse KEN > UGA actual
قال الرئيس الكيني إن الشروط الأوغندية لا معنى لها. | ACCUSE/criticise KEN > UGA actual
قال الوزير الكيني إن يدي أوغندا تلطختا بدماء الأبرياء. | ACCUSE/accuse KEN > UGA actual
عد الوزير الكيني القرار الأوغندي صفعة للسلام. | ACCUSE/characterise KEN > UGA actual
هاجم الرئيس الكيني مشاركة قوات أوغندية في الحصار. | ACCUSE/criticise KEN > UGA actual
قال الوزير الأوغندي إن التقارير التي تشير إلى أن السلطات احتجزت الصحفي هي زائفة تماما. | REJECT/deny UGA > actual`

/** What only sounds like it: sentence | a type that is not told. */
const UNSAID = `
قال الوزير الكيني إن حالة المريضة الأوغندية خطيرة. | ACCUSE
قال الوزير الكيني إن ترحيل المهاجرين الأوغنديين فشل. | ACCUSE
قال الوزير الكيني إن الجفاف يشكل خطرا على أوغندا. | ACCUSE
أعلن الجيش الكيني إحباط هجوم إرهابي في نيروبي. | ACCUSE
قال الوزير الكيني إن المحادثات مع أوغندا كانت إيجابية. | SUPPORT
أعلنت البحرية الكينية اعتراض سفينة أوغندية. | REJECT
قال الرئيس الكيني إن بلاده مستعدة للتفاوض مع أوغندا. | REJECT
قال الرئيس الكيني إن بلاده ستفرض رسوما على السكر. | THREATEN
قال الوزير الكيني إنه من المهم تأييد أي مسعى إلى الحوار. | REQUEST
قالت المنظمة الكينية إنها فشلت في الحصول على موافقة أوغندا. | ACCUSE
قال المبعوث الكيني إن اليوم سيكون عاصفة هوجاء تضرب أوغندا. | ACCUSE
قال الوزير الكيني إن بلاده هي التي قصفت القاعدة الأوغندية. | ACCUSE
أعلنت جماعة الجيش الكيني المعارضة نقل المقاتلين إلى أوغندا. | REJECT
اعترف الأسقف الأوغندي بأن الكنيسة الأوغندية فشلت في حماية الأطفال. | ACCUSE`

describe('what is done by what is said of another', () => {
  it.each(tableOf(SAID))('%s', (text, done) => expect(eventsOf(text)).toContain(done))
  it.each(tableOf(UNSAID))('not: %s', (text, type) => expect(eventsOf(text).filter((event) => event.startsWith(type))).toEqual([]))
  it.each(tableOf(SAID_IN_ENGLISH))('%s', (text, done) => expect(actsIn(text)).toContain(done))
  it.each(tableOf(UNSAID_IN_ENGLISH))('not: %s', (text, type) => expect(actsIn(text).filter((event) => event.startsWith(type))).toEqual([]))
})
