// Calendar arithmetic on day numbers (days since 1970-01-01), proleptic Gregorian, without time zones.
// Hijri and Persian dates go through Intl, which knows the Umm al-Qura tables.

export interface Civil { readonly year: number; readonly month: number; readonly day: number }
export type Calendar = 'gregorian' | 'hijri' | 'persian'

/** Days since 1970-01-01 of a Gregorian date. @example dayNumber(2025, 1, 17) // 20105 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The Gregorian date of a day number. */
export function civil(number: number): Civil {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1
export const mondayOf = (number: number): number => number - weekdayOf(number) + 1
export const monthLength = (year: number, month: number): number => dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)
export const validDate = (year: number, month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)

/** The same day of the month, months later (the last one where the month is too short). */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civil(number)
  const at = year * 12 + month - 1 + months
  const y = Math.floor(at / 12)
  const m = at - y * 12 + 1
  return dayNumber(y, m, Math.min(day, monthLength(y, m)))
}

/** `YYYY-MM-DD…` to a day number; null for anything that is no date. */
export function parseDay(text: string | null | undefined): number | null {
  if (!text || text.length < 10 || text[4] !== '-' || text[7] !== '-') return null
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return validDate(year, month, day) ? dayNumber(year, month, day) : null
}

// Day number of the first day and mean length of a year, for a first guess that Intl then corrects.
const OTHER = {
  hijri: { intl: 'en-u-ca-islamic-umalqura', epoch: -492148, year: 354.36667, months: [0, 30, 59, 89, 118, 148, 177, 207, 236, 266, 295, 325] },
  persian: { intl: 'en-u-ca-persian', epoch: -492268, year: 365.2422, months: [0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336] },
} as const
const formats = new Map<string, Intl.DateTimeFormat>()

/** A day in another calendar. @example inCalendar('hijri', dayNumber(2025, 1, 17)) // { year: 1446, month: 7, day: 17 } */
export function inCalendar(calendar: 'hijri' | 'persian', number: number): Civil {
  let format = formats.get(calendar)
  if (!format) {
    format = new Intl.DateTimeFormat(OTHER[calendar].intl, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })
    formats.set(calendar, format)
  }
  let year = 0
  let month = 0
  let day = 0
  for (const part of format.formatToParts(number * 86400000)) {
    if (part.type === 'year' || (part.type as string) === 'relatedYear') year = Number(part.value)
    else if (part.type === 'month') month = Number(part.value)
    else if (part.type === 'day') day = Number(part.value)
  }
  return { year, month, day }
}

/** Day number of a date in another calendar, or null if there is no such day. @example fromCalendar('hijri', 1446, 7, 17) // 2025-01-17 */
export function fromCalendar(calendar: Calendar, year: number, month: number, day: number): number | null {
  if (calendar === 'gregorian') return validDate(year, month, day) ? dayNumber(year, month, day) : null
  const { epoch, year: length, months } = OTHER[calendar]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  let guess = Math.round(epoch + (year - 1) * length + months[month - 1]! + day - 1)
  for (let tries = 0; tries < 4; tries++) {
    const at = inCalendar(calendar, guess)
    const off = Math.round((year - at.year) * length + (month - at.month) * (calendar === 'hijri' ? 29.53 : 30.44) + (day - at.day))
    if (off === 0) return at.month === month && at.day === day ? guess : null
    guess += off
  }
  return null
}

/** First and last day of a month in any calendar. */
export function monthSpan(calendar: Calendar, year: number, month: number): [number, number] | null {
  const first = fromCalendar(calendar, year, month, 1)
  if (first === null) return null
  const next = month === 12 ? fromCalendar(calendar, year + 1, 1, 1) : fromCalendar(calendar, year, month + 1, 1)
  return next === null ? null : [first, next - 1]
}

/** Western Easter Sunday (Meeus). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** Orthodox Easter Sunday, as a Gregorian day (the Julian reckoning, thirteen days behind in our centuries). */
export function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  const gap = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return dayNumber(year, month, ((d + e + 114) % 31) + 1) + gap
}
