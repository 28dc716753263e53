// Persian word by word: tokens, words, verbs, groups, predicates, times, who is who; then findings of whole sentences. Sentences are ours.
import { describe, expect, test } from 'vitest'
import type { Document } from '../../document/document.js'
import { code, read } from '../../index.js'
import { conjugate } from './conjugation.js'
import { latin } from './latin.js'
import { nominal } from './lexicon.js'
import { normalize } from './tokens.js'

const PUBLISHED = '2025-01-17'
const of = (text: string): Document => read({ id: '1', language: 'fa', published: PUBLISHED, text })
const slice = ({ text }: Document, { start, end }: { start: number; end: number }) => text.slice(start, end)

describe('tokens', () => {
  test.each([
    ['گفت و گوی وزیر', ['گفت و گوی', 'وزیر']],
    ['او می رود.', ['او', 'می رود', '.']],
    ['کتاب ها و هسته ای', ['کتاب ها', 'و', 'هسته ای']],
    ['رئیس جمهور آمده‌اند', ['رئیس جمهور', 'آمده‌اند']],
    ['به‌دلیل این‌که', ['به', 'دلیل', 'این‌که']],
    ['۱۲٫۵ درصد، ۱۴۰۳/۱۰/۲۸', ['۱۲٫۵', 'درصد', '،', '۱۴۰۳', '/', '۱۰', '/', '۲۸']],
  ])('%s', (text, tokens) => {
    const document = of(text)
    expect(document.tokens.map((token) => slice(document, token))).toEqual(tokens)
  })
  test.each([['گفتگو', 'گفت‌وگو'], ['رييس جمهوري'.replace(' ', '\u200c'), 'رئیس‌جمهوری'], ['كشور', 'کشور'], ['می‌شود', 'ميشود']])('%s is %s', (one, other) => expect(normalize(one)).toBe(normalize(other)))
})

test.each([
  ['کرد', 'کن', ['کردند', 'نکرد', 'میکند', 'نمیکند', 'بکند', 'کند', 'کردهاند', 'کردن']],
  ['افزود', 'افزای', ['افزود', 'نیفزود', 'میافزاید', 'بیفزاید']],
  ['آمد', 'آی', ['نیامد', 'میآید', 'بیاید']],
  ['بازگشت', 'بازگرد', ['بازگشت', 'بازنگشت', 'بازمیگردد', 'بازنمیگردند', 'بازگردد']],
])('%s', (past, present, forms) => {
  const made: string[] = []
  conjugate(past, present, true, (form) => made.push(form))
  expect(forms.filter((form) => !made.includes(form))).toEqual([])
})

test.each([['وزیران', 'وزیر'], ['نمایندگان', 'نماینده'], ['حملات', 'حمله'], ['مقامات', 'مقام'], ['کشورهایی', 'کشور'], ['برنامهای', 'برنامه'], ['نیروی', 'نیرو']])('the dictionary form of %s', (many, one) => expect(nominal(many).lemma).toBe(one))
test.each([['محمدباقر', 'Mohammadbagher'], ['کارلوس', 'Carlos'], ['تران', 'Taran']])('%s in Latin letters', (name, letters) => expect(latin(name)).toBe(letters))

/** A predicate by its word: lemma, tense, voice, negation, modality. */
const SHAPES: readonly (readonly [text: string, word: string, shape: string])[] = [
  ['مراکش این حمله را محکوم کرد.', 'محکوم', 'محکوم past active'],
  ['این پیمان در رم امضا شد.', 'امضا', 'امضا past passive'],
  ['این پیمان به امضا رسیده است.', 'امضا', 'امضا past passive'],
  ['این پیمان به امضای وزیران دفاع و خارجه دو کشور رسید.', 'امضای', 'امضا past passive'],
  ['پرو این پیمان را امضا نکرد.', 'امضا', 'امضا past active not'],
  ['پرو این پیمان را امضا خواهد کرد.', 'امضا', 'امضا future active planned'],
  ['پرو قصد دارد این پیمان را امضا کند.', 'امضا', 'امضا future active planned'],
  ['قرار است پرو این پیمان را امضا کند.', 'امضا', 'امضا future active planned'],
  ['پرو می‌تواند این پیمان را امضا کند.', 'امضا', 'امضا present active possible'],
  ['پرو باید این پیمان را امضا کند.', 'امضا', 'امضا present active obliged'],
  ['اگر پرو این پیمان را امضا کند، شیلی از آن خارج می‌شود.', 'امضا', 'امضا present active conditional'],
  ['دو ملوان در لیما کشته شدند.', 'کشته', 'کشتن past passive'],
  ['شورشیان مورد حمله قرار گرفتند.', 'حمله', 'حمله past passive'],
  ['شورشیان هدف حمله موشکی قرار گرفتند.', 'حمله', 'حمله past passive'],
  ['پرو مذاکرات را از سر گرفت.', 'گرفت', 'ازسرگرفتن past active'],
  ['پرو از شیلی خواست ملوانان را آزاد کند.', 'آزاد', 'آزاد present active wanted'],
]
test.each(SHAPES)('%s %s', (text, word, shape) => {
  const document = of(text)
  const found = document.predicates.find((one) => slice(document, one) === word && one.form === 'finite')
  expect(found && [found.lemma.replaceAll('-', ''), found.tense, found.voice, found.negation !== undefined && 'not', ...found.modality].filter(Boolean).join(' ')).toBe(shape)
})

/** Who does and who undergoes, by predicate. */
const ROLES: readonly (readonly [text: string, word: string, subject: string | undefined, object: string | undefined])[] = [
  ['پرو از شیلی خواست ملوانان را آزاد کند.', 'آزاد', 'شیلی', 'ملوانان'],
  ['پرو حمله شیلی به لیما را محکوم کرد.', 'محکوم', 'پرو', 'حمله شیلی'],
  ['وزیری که لیما را ترک کرد، با پادشاه دیدار کرد.', 'دیدار', 'وزیری', undefined],
  ['وزیر گفت که پرو سفیر شیلی را اخراج کرده است.', 'اخراج', 'پرو', 'سفیر شیلی'],
  ['پرو این حمله را محکوم و سفیر خود را احضار کرد.', 'محکوم', 'پرو', 'این حمله'],
  ['جنگنده‌های پرویی سانتیاگو را بمباران کردند.', 'بمباران', 'جنگنده‌های پرویی', 'سانتیاگو'],
  ['پارلمان قانون را به تصویب رساند.', 'تصویب', 'پارلمان', 'قانون'],
  ['پلیس با شلیک گاز معترضان را متفرق کرد.', 'متفرق', 'پلیس', 'معترضان'],
  ['وزیر در شبکه‌های اجتماعی بازگشت ملوانان را تأیید کرد.', 'تأیید', 'وزیر', 'بازگشت ملوانان'],
  ['هزاران نفر روز جمعه در لیما، پایتخت پرو، تظاهرات کردند.', 'تظاهرات', 'هزاران نفر', undefined],
  ['پلیس معترضان را متفرق کرد.', 'متفرق', 'پلیس', 'معترضان'],
  ['دولت پرو خواستار پایان جنگ شد.', 'خواستار', 'دولت پرو', 'پایان جنگ'],
]
test.each(ROLES)('%s %s', (text, word, subject, object) => {
  const document = of(text)
  const found = document.predicates.find((one) => slice(document, one) === word && one.form === 'finite')!
  const role = (name: string) => {
    const arg = found.args.find((one) => one.role === name)
    return arg && slice(document, document.groups[arg.group]!)
  }
  expect([role('subj'), role('obj')]).toEqual([subject, object])
})

const TIMES: readonly (readonly [text: string, quote: string, value: string | null])[] = [
  ['این پیمان روز سه‌شنبه امضا شد.', 'روز سه‌شنبه', '2025-01-14'],
  ['این پیمان ۲۸ دی ۱۴۰۳ امضا شد.', '۲۸ دی ۱۴۰۳', '2025-01-17'],
  ['این پیمان اول فروردین ۱۴۰۰ امضا شد.', 'اول فروردین ۱۴۰۰', '2021-03-21'],
  ['این پیمان ۳۰ اسفند ۱۳۹۹ امضا شد.', '۳۰ اسفند ۱۳۹۹', '2021-03-20'],
  ['این پیمان در ۱۷ ژوئن ٢٠٢٤ امضا شد.', '۱۷ ژوئن ٢٠٢٤', '2024-06-17'],
  ['این پیمان در سپتامبر ۲۰۲۱ امضا شد.', 'سپتامبر ۲۰۲۱', '2021-09'],
  ['این پیمان هفته گذشته امضا شد.', 'هفته گذشته', '2025-01-06/2025-01-12'],
  ['این پیمان روز گذشته امضا شد.', 'روز گذشته', '2025-01-16'],
  ['این پیمان سه روز پیش امضا شد.', 'سه روز پیش', '2025-01-14'],
  ['این پیمان در سال ۱۳۹۴ امضا شد.', 'سال ۱۳۹۴', '2015/2016'],
  ['پرو از سال ۲۰۱۹ با شورشیان می‌جنگد.', 'از سال ۲۰۱۹', '2019/2025'],
  ['این پیمان فردا امضا می‌شود.', 'فردا', '2025-01-18'],
]
test.each(TIMES)('%s', (text, quote, value) => {
  const document = of(text)
  expect(document.times.map((time) => [slice(document, time), time.value])).toEqual([[quote, value]])
})

const ACTORS: readonly (readonly [text: string, actors: string])[] = [
  ['سرگئی لاوروف وزیر خارجه روسیه با پادشاه اردن دیدار کرد.', 'Sergey Lavrov RUS foreign minister; Russia RUS -; Jordanian king JOR king'],
  ['سخنگوی وزارت دفاع مالی از شورشیان انتقاد کرد.', 'Ministry of Defence of Mali MLI -; Ministry of Defence of Mali spokesperson MLI spokesperson'],
  ['ارتش مالی به شورشیان حمله کرد.', 'army of Mali MLI -'],
  ['کشتی نیجریه‌ای غرق شد و نیجریه آن را رد کرد.', 'Nigeria NGA -'],
  ['عبدالفتاح السیسی با امامعلی رحمان دیدار کرد.', 'Abdel Fattah el-Sisi EGY president; Emomali Rahmon TJK president'],
  ['سفیر فرانسه در مسکو شهر را ترک کرد.', 'French ambassador FRA ambassador'],
]
test.each(ACTORS)('%s', (text, actors) => {
  const document = of(text)
  expect(document.actors.map((actor) => `${actor.name} ${actor.country ?? '-'} ${actor.office ?? '-'}`).slice(0, actors.split('; ').length).join('; ')).toBe(actors)
})

/** Acts of a sentence: act, status, doers, recipients by country; statements: speaker and words. */
const ACTS: readonly (readonly [text: string, acts: readonly string[]])[] = [
  ['وزیر خارجه پرو روز جمعه در لیما با همتای شیلیایی خود دیدار کرد.', ['meet actual PER+CHL > - 2025-01-17']],
  ['ارتش شیلی شب گذشته مواضع شورشیان پرو را بمباران کرد.', ['bomb actual CHL > PER 2025-01-16']],
  ['پرو تحریم‌های جدیدی علیه شیلی اعمال کرد.', ['sanction actual PER > CHL -']],
  ['دادگاهی در لیما یک شهروند شیلیایی را به ده سال زندان محکوم کرد.', ['convict actual - > CHL -']],
  ['نخست‌وزیر پرو قرار است به شیلی سفر کند.', ['visit planned PER > CHL -']],
  ['پرو دیپلمات شیلیایی را عنصر نامطلوب اعلام کرد.', ['expel a diplomat actual PER > CHL -']],
  ['پرو واردات گندم از شیلی را ممنوع اعلام کرد.', ['embargo actual PER > CHL -']],
  ['شیلی این ادعا را بی‌اساس خواند.', ['reject actual CHL > - -']],
  ['نیروهای امنیتی سودان جنوبی ریک ماچار، معاون اول رئیس‌جمهور، را بازداشت کردند.', ['arrest actual SSD > SSD -']],
  ['پرو شیلی را مسئول این وضعیت دانست.', ['blame actual PER > CHL -']],
  ['وزیر خارجه پرو بر لزوم امضای توافق صلح میان شیلی و بولیوی تأکید کرد.', ['sign hypothetical CHL+BOL > - -']],
  ['سفر رئیس‌جمهور پرو به شیلی که قرار بود هفته جاری انجام شود به تعویق افتاد.', ['visit planned PER > CHL 2025-01-13/2025-01-19', 'postpone actual - > CHL -']],
  ['پرو تصمیم گرفت ده دستگاه تانک در اختیار شیلی قرار دهد.', ['supply arms planned PER > CHL -']],
  ['پرو و شیلی بر سر آتش‌بس به توافق رسیدند.', ['reach actual PER+CHL > - -']],
  ['پرو سفیر خود را از سانتیاگو فراخواند.', ['recall an ambassador actual PER > CHL -']],
]
test.each(ACTS)('%s', (text, acts) => {
  const findings = code(of(text))
  const country = (ids: readonly string[]) => ids.map((id) => findings.actors.find((actor) => actor.id === id)?.country ?? '-').join('+') || '-'
  expect(findings.events.map((event) => `${event.act} ${event.status} ${country(event.actors)} > ${country(event.recipients)} ${event.date ?? '-'}`)).toEqual(acts)
})

const SAID: readonly (readonly [text: string, said: readonly string[]])[] = [
  ['وزیر خارجه پرو گفت که کشورش با شیلی مذاکره نمی‌کند.', ['PER: که کشورش با شیلی مذاکره نمی‌کند']],
  ['سخنگوی دولت شیلی افزود: «ما به این پیمان پایبندیم و می‌مانیم.»', ['CHL: ما به این پیمان پایبندیم و می‌مانیم']],
  ['به گفته وزیر دفاع پرو، شورشیان عقب‌نشینی کرده‌اند.', ['PER: شورشیان عقب‌نشینی کرده‌اند']],
  ['پرو حمله شورشیان به لیما را محکوم کرد.', ['PER: حمله شورشیان به لیما']],
  ['پرو این اقدام را تهدیدی برای منطقه خواند.', ['PER: این اقدام را تهدیدی برای منطقه']],
  ['پرو شیلی را به دست داشتن در این حمله متهم کرد.', ['PER: به دست داشتن در این حمله']],
  ['دولت شیلی بر ضرورت گفت‌وگو با همسایگان تاکید کرد.', ['CHL: بر ضرورت گفت‌وگو با همسایگان']],
]
test.each(SAID)('%s', (text, said) => {
  const findings = code(of(text))
  expect(findings.statements.map(({ speaker, content }) => `${findings.actors.find(({ id }) => id === speaker)?.country ?? '-'}: ${text.slice(content.start, content.end)}`)).toEqual(said)
})
