// Numbers and calendar dates in Persian: «۲۸ دی ۱۴۰۳», «۱۷ ژانویه ۲۰۲۵», «دی ماه», «1403/10/28».
import { type Read, threeFigures } from '../times/grammar-rules.js'
import type { Reader } from '../times/reader.js'
import type { Calendar } from '../times/calendar.js'
import type { Amount, Reading, Unit } from '../times/reading.js'


export function number(r: Reader, at: number): Read<number> | undefined {
  const digits = r.number(at, 6)
  if (digits !== undefined) return { value: digits, end: at + 1 }
  const word = r.get(at, 'number')
  if (!word) return undefined
  // «بیست و پنج»
  const tens = Number(word.value)
  if (tens >= 20 && tens < 100 && r.has(at + 1, 'and')) {
    const ones = r.get(at + 2, 'number')
    if (ones && Number(ones.value) < 10) return { value: tens + Number(ones.value), end: at + 3 }
  }
  return { value: tens, end: at + word.length }
}

export function ordinal(r: Reader, at: number): Read<number> | undefined {
  const word = r.get(at, 'ordinal')
  return word && { value: Number(word.value), end: at + word.length }
}

interface Year { readonly year: number; readonly calendar?: Calendar }
/** Years from 1200 to 1499 are of the solar calendar, others are ours. */
const calendarOf = (year: number): Year => (year >= 1200 && year < 1500 ? { year, calendar: 'persian' } : { year })

/** A year in four digits, with its era. */
export function year(r: Reader, at: number): Read<Year> | undefined {
  const value = r.number(at, 4)
  if (value === undefined || r.units[at]!.digits !== 4 || value < 1000 || value > 2200 || r.mark(at + 1, '%٪')) return undefined
  const era = r.get(at + 1, 'era')
  if (era) return { value: era.value === 'gregorian' ? { year: value } : { year: value, calendar: era.value as Calendar }, end: at + 1 + era.length }
  return { value: calendarOf(value), end: at + 1 }
}

/** «سال ۱۴۰۳», «سال ۲۰۱۵» */
export function namedYear(r: Reader, at: number): Read<Year> | undefined {
  const word = r.get(at, 'unit')
  if (word?.value !== 'year' || word.extra !== '') return undefined
  const full = year(r, at + 1)
  if (full) return full
  // «سال ۹۸»
  const short = r.number(at + 1, 2)
  return short !== undefined && short >= 50 && r.units[at + 1]!.digits === 2 ? { value: { year: 1300 + short, calendar: 'persian' }, end: at + 2 } : undefined
}

/** «۱۷» */
export function dayAt(r: Reader, at: number): Read<number> | undefined {
  const day = number(r, at)
  return day && day.value >= 1 && day.value <= 31 ? day : undefined
}

function monthOf(value: string): { month: number; calendar?: Calendar } {
  if (value.startsWith('p')) return { month: Number(value.slice(1)), calendar: 'persian' }
  if (value.startsWith('h')) return { month: Number(value.slice(1)), calendar: 'hijri' }
  return { month: Number(value) }
}

/** «۲۸ دی ۱۴۰۳», «۲۸ دی ماه», «دی ۱۴۰۳», «ماه مارس», «۱۷ ژانویه سال ۲۰۲۵» */
export function date(r: Reader, at: number): Read<Reading> | undefined {
  const numeric = numericDate(r, at)
  if (numeric) return numeric
  const day = r.number(at, 2) ?? undefined
  const nth = day === undefined ? ordinal(r, at) : undefined
  const number = day ?? nth?.value
  let i = number === undefined ? at : day === undefined ? nth!.end : at + 1
  if (number !== undefined && (number < 1 || number > 31)) return undefined
  const named = number === undefined && r.get(i, 'unit')?.value === 'month' && r.get(i, 'unit')?.extra === ''
  if (named) i++
  const month = r.get(i, 'month')
  if (!month) return undefined
  let end = i + 1
  const behind = r.get(end, 'unit')?.value === 'month' && !r.has(end + 1, 'shift') ? end + 1 : end
  const told = year(r, behind) ?? namedYear(r, behind)
  // «مهر», «دی», «می» are words of their own
  if (month.extra === 'weak' && number === undefined && !told && behind === end && !named) return undefined
  end = behind
  const base = { is: 'date' as const, ...monthOf(month.value), ...(number === undefined ? {} : { day: number }) }
  if (told) return { value: { ...base, year: told.value.year, ...(base.calendar ? {} : told.value.calendar ? { calendar: told.value.calendar } : {}) }, end: told.end }
  const shift = r.get(end, 'shift')
  if (shift && shift.extra === '') return { value: { ...base, shift: Number(shift.value) }, end: end + shift.length }
  // «۲۸ دی امسال», «دی سال گذشته»
  const word = r.get(end, 'unit')
  const of = word?.value === 'year' && word.extra === '' ? r.get(end + 1, 'shift') : undefined
  if (of && !base.calendar) return { value: { ...base, yearShift: Number(of.value) }, end: end + 1 + of.length }
  return { value: base, end }
}

/** «1403/10/28», «2025-01-17» */
function numericDate(r: Reader, at: number): Read<Reading> | undefined {
  const [a, b, c] = threeFigures(r, at) ?? []
  if (!a || !b || !c) return undefined
  if (a.digits === 4 && b.value <= 12 && c.value <= 31) {
    const { year: y, calendar } = calendarOf(a.value)
    return { value: { is: 'date', year: y, month: b.value, day: c.value, ...(calendar ? { calendar } : {}) }, end: at + 5 }
  }
  return undefined
}

/** «سه روز», «چند هفته», «حدود دو سال» */
export function amount(r: Reader, at: number): Read<Amount & { readonly plural: boolean }> | undefined {
  let i = at
  const about = r.get(i, 'about')
  if (about) i += about.length
  const few = r.get(i, 'few')
  let count: number | undefined
  if (few) i += few.length
  else {
    const n = number(r, i)
    if (!n) return undefined
    count = n.value
    i = n.end
  }
  const unit = r.get(i, 'unit')
  if (!unit) return undefined
  return { value: { unit: unit.value as Unit, ...(count === undefined ? {} : { count }), ...(about ? { approx: true } : {}), plural: true }, end: i + 1 }
}
