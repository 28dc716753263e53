// Words that noun groups are read by.
import { fold } from './letters.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))

export const DAYS = set('شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه یک‌شنبه شنبه‌شب یکشنبه‌شب دوشنبه‌شب سه‌شنبه‌شب چهارشنبه‌شب پنجشنبه‌شب جمعه‌شب')
export const MONTHS = set('ژانویه فوریه مارس آوریل مه می ژوئن ژوئیه جولای اوت آگوست سپتامبر اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند')
/** Nouns that head a time. */
export const TIME_NOUNS: ReadonlySet<string> = new Set([...DAYS, ...set('ژانویه فوریه مارس آوریل ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد تیرماه مرداد شهریور آبان آذر بهمن اسفند دی‌ماه مهرماه روز روزها شب هفته ماه سال سالها دهه قرن ساعت دقیقه صبح ظهر عصر امروز دیروز فردا امشب دیشب بامداد شامگاه نیمه‌شب غروب سپیده‌دم بهار تابستان پاییز زمستان')])
export const isTimeWord = (key: string): boolean => TIME_NOUNS.has(key) || MONTHS.has(key)
/** Days and their parts: no name belongs to them. */
export const CLOCK: ReadonlySet<string> = new Set([...DAYS, ...set('صبح ظهر عصر شب بامداد شامگاه غروب نیمه‌شب سپیده‌دم')])
/** Counting words between a number and what is counted: «۱۲ نفر», «سه فروند». */
export const COUNTERS = set('نفر تن فروند دستگاه عدد مورد فقره قبضه رأس جلد باب واحد دلار یورو پوند ریال تومان روبل یوان بشکه لیتر متر مترمکعب هکتار درصد')
/** Nouns that only say how many. */
export const COUNTS = set('شماری تعدادی گروهی جمعی عده‌ای تعداد شمار بسیاری برخی بعضی یکی بخشی نیمی اکثریت مجموعه سلسله دور رشته سری دهها ده‌ها صدها هزاران میلیون‌ها بخش عده گروهی')
