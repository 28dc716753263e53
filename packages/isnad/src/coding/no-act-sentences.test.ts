// What reads like an act and is none (CONVENTIONS): a protest's demand, a state that lasts, a feeling that nobody has, what a thing leads to, words that are at home in sport, markets or daily life; beside each kind its like that is one.
import { describe, expect, it } from 'vitest'
import { eventsOf, tableOf } from '../../../../scripts/told-for-tests.js'

const SENTENCES = tableOf(`
طالب المتظاهرون الحكومة الكينية بالإفراج عن الطلاب. | ! REQUEST/demand release
طالب المتظاهرون الحكومة الكينية بالإفراج عن الطلاب. | ! RETREAT/release
قمعت الشرطة الكينية المتظاهرين المطالبين باستقالة الوزير. | ! REQUEST/demand resignation
طالبت المعارضة الكينية الحكومة بالإفراج عن الطلاب. | REQUEST/demand release KEN > KEN actual
سألت مالطا كينيا عن الصيادين المحتجزين. | ! COERCE/arrest
احتجزت كينيا صيادين مالطيين. | COERCE/arrest KEN > MLT actual
أثارت الحادثة مخاوف من توقف القطارات في نيروبي. | ! ACCUSE/voice concern
أثارت تصريحات الوزير الكيني قلق مالطا. | ACCUSE/voice concern MLT > KEN actual
قدمت مالطا اقتراحا لحل النزاع بين كينيا والصومال. | ! SUPPORT/settle
حلت كينيا ومالطا خلافهما على الصيد. | SUPPORT/settle KEN+MLT > actual
خرقت كينيا الهدنة التي أنهت الحرب. | ! RETREAT/end a war
أقر البرلمان الكيني ضريبة على أصحاب الدراجات. | ! SANCTION/impose tariffs
فرضت كينيا ضرائب على واردات مالطا. | SANCTION/impose tariffs KEN > MLT actual
سعى الوزير الكيني إلى إنقاذ حكومته. | ! AID/rescue
أنقذت البحرية المالطية صيادين كينيين. | AID/rescue MLT > KEN actual
تقاتل في الجنوب ميليشيات متحالفة مع كينيا. | ! SUPPORT/ally oneself
أطلعت مالطا السكان على خطة الاستجابة الكينية. | ! AGREE/accept
استجابت كينيا لطلب مالطا. | AGREE/accept KEN > MLT actual
بدأ إضراب السائقين بدعوة من نقابات كينية. | ! AGREE/invite
زار الوزير المالطي نيروبي بدعوة من نظيره الكيني. | AGREE/invite KEN > MLT actual
حضر الوزير الكيني جلسة نقاش عن الزراعة. | ! CONSULT/hold a session
توجه الوزير الكيني برسالة إلى المزارعين. | ! CONSULT/travel
يستهدف الاتحاد الأوروبي الوزير الكيني بعقوبات جديدة. | SANCTION/sanction European Union > KEN actual
تقدمت القوات الحكومية والجماعات المتعاونة مع كينيا. | ! COOPERATE
ولم ترد أنباء عن مقتل جنود كينيين. | ! ASSAULT/kill
وردت أنباء عن مقتل جنود كينيين. | ASSAULT/kill > KEN actual
تظاهر المئات في مومباسا مطالبين الحكومة الكينية بالاستقالة. | ! REQUEST
`)

describe('what is no act', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    if (expected.startsWith('! ')) expect(eventsOf(text).filter((event) => event.startsWith(expected.slice(2)))).toEqual([])
    else expect(eventsOf(text)).toContain(expected)
  })
})
