// Dates in words, with their uncertainty: «نحو كانون الأول/ديسمبر 2024», "in the week of 13 Jan 2025".
import type { ToldDays } from 'isnad/record'
import { type Choices, chosen } from '../state.js'
import { digits } from '../text/numbers.js'
import { text } from '../text/text.js'
import { dateOfDay, type Edtf, type Part, readEdtf } from './edtf.js'

const LEVANT = ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول']
const GULF = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر']
const MAGHREB = ['جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر']
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
const LONG = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAYS = { ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] }

const arabic: Record<Choices['months'], (m: number) => string> = { levant: (m) => LEVANT[m] ?? '', gulf: (m) => GULF[m] ?? '', maghreb: (m) => MAGHREB[m] ?? '', both: (m) => `${LEVANT[m]}/${GULF[m]}` }
/** Name of a month, 1–12. */
export const monthName = (month: number, long = false): string => (chosen().language === 'ar' ? arabic[chosen().months](month - 1) : ((long ? LONG : SHORT)[month - 1] ?? ''))
/** For narrow places, such as an axis. */
export const shortMonth = (month: number): string => (chosen().language === 'ar' ? (chosen().months === 'both' ? LEVANT[month - 1] ?? '' : arabic[chosen().months](month - 1)) : (SHORT[month - 1] ?? ''))

interface Style { readonly weekday?: boolean; readonly year?: boolean; readonly month?: boolean }
function partWords(p: Part, style: Style = {}): string {
  const t = text().date
  const year = digits(p.year)
  if (p.wide === 10) return t.decade(year)
  if (p.wide === 100) return t.century(digits(p.year / 100))
  if (p.season) return `${p.season < 30 ? t.seasons[p.season - 21] : t.quarters[p.season - 33]} ${year}`
  if (!p.month) return t.year(year)
  if (!p.day) return style.year === false ? monthName(p.month, true) : `${monthName(p.month, true)} ${year}`
  const weekday = style.weekday ? `${DAYS[chosen().language][new Date(Date.UTC(p.year, p.month - 1, p.day)).getUTCDay()]} ` : ''
  const month = style.month === false ? '' : ` ${monthName(p.month)}`
  return `${weekday}${digits(p.day)}${month}${style.year === false ? '' : ` ${year}`}`
}

/** @example dateWords('2024-10~') // 'about October 2024' */
export function dateWords(edtf: string | null | undefined, style: Style = { weekday: true }): string {
  const date = readEdtf(edtf)
  const t = text().date
  if (!date) return edtf ? edtf : t.unknown
  const plain = plainWords(date, style)
  if (date.kind === 'oneOf') return plain
  if (date.approximate && date.uncertain) return t.aboutMaybe(plain)
  return date.approximate ? t.about(plain) : date.uncertain ? t.maybe(plain) : plain
}
function plainWords(date: Edtf, style: Style): string {
  const t = text().date
  if (date.kind === 'oneOf') return t.oneOf(new Intl.ListFormat(chosen().language, { type: 'disjunction' }).format(date.parts.map((part) => partWords(part))))
  if (date.kind === 'before') return t.until(partWords(date.to as Part))
  if (date.kind === 'after') return t.since(partWords(date.from as Part))
  if (date.kind === 'point') return partWords(date.from as Part, style)
  const from = date.from as Part
  const to = date.to as Part
  if (from.day && to.day && date.lo !== null && date.hi !== null && date.hi - date.lo === 6) return t.week(partWords(from))
  const sameYear = from.year === to.year && Boolean(from.month) && Boolean(to.month)
  return t.between(partWords(from, { year: !sameYear, month: !(sameYear && from.month === to.month && from.day && to.day) }), partWords(to))
}
/** When it was first told; the day it was added, where no story says when it was published. */
export const toldWords = (told: ToldDays): string => (told.toldDays === 'added' ? text().date.added : text().date.reported)(dayWords(told.firstTold))
/** A day on which it was told; none, where no story says when. */
export const toldDay = (told: ToldDays, which: 'firstTold' | 'lastTold'): string => (told.toldDays === 'added' ? text().story.noDate : dayWords(told[which]))
/** A day (ISO) in words, short. */
export const dayWords = (iso: string | null | undefined): string => dateWords(iso?.slice(0, 10), {})
export const dayNumberWords = (day: number): string => dayWords(dateOfDay(day).toISOString())
