// What times of a sentence are worth: sentences of ours, each expression with its value. Published on Wednesday 2024-06-12.
import { describe, expect, test } from 'vitest'
import { packFor } from '../packs.js'

function timesOf(language: string, text: string): [quote: string, value: string | null][] {
  const pack = packFor(language)!
  const story = { id: 'case', language, text }
  const { times } = pack.findTimes(pack.parse(pack.group(pack.split(pack.analyse(pack.tokenize({ story, language, text, bodyStart: 0, published: '2024-06-12' }))))))
  return times.map((time) => [text.slice(time.start, time.end), time.value])
}

const CASES: Readonly<Record<string, readonly (readonly [text: string, ...times: [string, string | null][]])[]>> = {
  ar: [
    ['لم تعقد أي قمة منذ الحرب التي اندلعت بين البلدين قبل عشرين عاما.', ['منذ الحرب', '2004~/2024'], ['قبل عشرين عاما', '2004~']],
    ['قصفت تشاد الكفرة في 9 أيار. ووقعت ليبيا الاتفاق بعد ثمانية أيام من القصف.', ['9 أيار', '2024-05-09'], ['بعد ثمانية أيام من القصف', '2024-05-17']],
    ['هذه أول زيارة لوزير كيني منذ القطيعة التي بدأت عام 2009.', ['منذ القطيعة', '2009/2024'], ['عام 2009', '2009']],
    ['لم يتفقا منذ الجولة التي تبدأ غدا.', ['منذ الجولة', null], ['غدا', '2024-06-13']],
    ['اجتمع وفدا بيرو والإكوادور السبت في ليما. وغادر الوفد الإكوادوري بعد الاجتماع من دون الإدلاء بتصريحات.', ['السبت', '2024-06-08'], ['بعد الاجتماع', '2024-06-08']],
    ['وصلت القوات في 3 أيار/مايو 2004، وفي اليوم نفسه من عام 2010 غادرت.', ['3 أيار/مايو 2004', '2004-05-03'], ['اليوم نفسه من عام 2010', '2010-05-03']],
    ['في مثل هذا اليوم من عام 1950 بدأت الحرب.', ['هذا اليوم من عام 1950', '1950-06-12']],
    ['وفي مثل هذا اليوم ولد الملك.', ['هذا اليوم', null]],
    ['يقول خبراء إن النظام لن يتغير بعد 2030.', ['بعد 2030', '2030/..']],
    ['خفضت الحكومة الموازنة من 18 إلى 12 مليون دولار.'],
    ['يدرس المجلس عقودا تستمر بين 3 و7 سنوات.'],
    ['اعتقلت الشرطة رجلا في أواخر العشرينات.'],
    ['كان ذلك في ثلاثينات القرن الماضي.', ['ثلاثينات القرن الماضي', '193X']],
    ['هذه أسوأ كارثة في 15 عاما الماضية.', ['في 15 عاما الماضية', '2009~/2024']],
    ['قال آلان دوبوا إن الحكومة ستستقيل.'],
    ['بدأ الخلاف في 24 أيار/مايو 2017. وفي 5 يونيو قطعت بيرو علاقاتها بتشيلي. وفي شباط/فبراير أعادتها.', ['24 أيار/مايو 2017', '2017-05-24'], ['5 يونيو', '2017-06-05'], ['شباط/فبراير', '2018-02']],
    ['بدأ الخلاف في 24 أيار/مايو 2017.\n\nوفي 5 يونيو قطعت بيرو علاقاتها بتشيلي.', ['24 أيار/مايو 2017', '2017-05-24'], ['5 يونيو', '2024-06-05']],
  ],
  en: [
    ['Kenya will sign the deal this Tuesday.', ['this Tuesday', '2024-06-18']],
    ['Ruto met Macron on Monday. Earlier in the day they toured a port.', ['Monday', '2024-06-10'], ['Earlier in the day', '2024-06-10']],
    ['Chad bombed Kufra on May 9. The pact was signed eight days after the bombing.', ['May 9', '2024-05-09'], ['eight days after the bombing', '2024-05-17']],
    ['Air strikes in the past 24 hours killed ten sailors.', ['in the past 24 hours', '2024-06-11/2024-06-12']],
    ['In the past two years the port has grown.', ['In the past two years', '2022~/2024']],
    ['In the past the port was small.', ['In the past', null]],
    ['The wreck lies at a depth of over 1600 feet.'],
    ['Hansen wins 2020 Iowa caucuses.', ['2020', '2020']],
    ["The king defended Norway's 2019 election and his 2025 budget.", ['2019', '2019'], ['2025', '2025']],
    ['The ferry sank with 1950 passengers.'],
    ['He told the Today programme that the plan was unfair.'],
    ['On May 3, 2004 the troops came; on the same day in 2010 they left.', ['May 3, 2004', '2004-05-03'], ['the same day in 2010', '2010-05-03']],
    ['On this day in 1950 the war began.', ['this day in 1950', '1950-06-12']],
    ['Envoys met on Saturday in Lima. The minister left after the meeting.', ['Saturday', '2024-06-08'], ['after the meeting', '2024-06-08']],
  ],
}

for (const [language, cases] of Object.entries(CASES)) {
  describe(`values of times, ${language}`, () => {
    for (const [text, ...times] of cases) test(text, () => expect(timesOf(language, text)).toEqual(times))
  })
}
