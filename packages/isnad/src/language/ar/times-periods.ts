// Weeks, months, years and what is counted in them: «مطلع الأسبوع», «أول ثلاثاء من أكتوبر», «تسعينيات القرن الماضي», «الربع الأول من 2016».
import { type Named, type Read, read } from '../times/grammar-rules.js'
import type { Part, Reading, Unit } from '../times/reading.js'
import type { Reader } from '../times/reader.js'
import { date, isYearWord, month, ordinal, shiftAt, year } from './times-dates.js'



export const skip = (r: Reader, at: number, kind: string): number => at + (r.get(at, kind)?.length ?? 0)

/** «في 2014», «منذ 1967»: four digits are a year only behind a preposition of time. */
export function bareYear(r: Reader, at: number): Named | undefined {
  const y = year(r, at, false)
  if (!y || r.units[at]!.kind === 'mark' || r.has(at, 'of')) return undefined
  if (y.value.year < 1000 || y.value.year > 2200) return undefined
  const next = r.get(y.end, 'unit')
  if (next && r.units[y.end]!.prefix === '' && !r.units[y.end]!.article) return undefined
  return read({ is: 'date', ...y.value }, y.end, 'year')
}

export function dateRule(r: Reader, at: number): Named | undefined {
  const found = date(r, at)
  if (!found) return undefined
  // «3 رجب 1446 هـ الموافق 3 يناير 2025 م»: two calendars, one day
  const same = corresponding(r, found.end)
  if (same) return read(same.value, same.end, 'date in two calendars')
  return read(found.value, found.end, found.value.is === 'date' && found.value.day === undefined ? 'month' : 'date')
}

export function corresponding(r: Reader, at: number): Read<Reading> | undefined {
  let i = at
  if (r.mark(i, '،,/(')) i++
  const word = r.get(i, 'corresponding')
  if (word) i += word.length
  else if (!r.mark(at, '/(')) return undefined
  if (r.mark(i, ':')) i++
  const first = word ? date(r, i) ?? (r.get(i, 'unit')?.value === 'day' ? date(r, i + 1) : undefined) : date(r, i)
  if (first?.value.is !== 'date' || first.value.day === undefined || (!word && first.value.year === undefined)) return undefined
  return { value: first.value, end: r.mark(at, '(') && r.mark(first.end, ')') ? first.end + 1 : first.end }
}

/** «مطلع الأسبوع», «منتصف تموز», «أواخر العام الماضي», «نهاية 2012», «بداية شهر 3» */
export function part(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'part')
  if (!word || r.units[at]!.article) return undefined
  const i = at + word.length
  const of = ofPart(r, i)
  if (!of) return undefined
  if (of.value.is === 'date' && of.value.day !== undefined) return undefined
  return read({ is: 'part', part: word.value as Part, of: of.value }, of.end, `${word.value} in a period`)
}

function ofPart(r: Reader, at: number): Read<Reading> | undefined {
  const i = skip(r, at, 'of')
  const inner = dateRule(r, i) ?? unit(r, i) ?? yearRule(r, i) ?? season(r, i) ?? decade(r, i) ?? yearPart(r, i) ?? bareYear(r, i) ?? festivalMonth(r, i)
  if (inner) return inner
  const m = month(r, i)
  if (m) return { value: { is: 'date', month: m.value.month, ...(m.value.calendar === 'gregorian' ? {} : { calendar: m.value.calendar }) }, end: m.end }
  // «مطلع الأسبوع», «نهاية العام», «منتصف الشهر»: the running one
  const word = r.get(i, 'unit')
  if (word && r.units[i]!.article && word.extra === '1' && ['week', 'month', 'year', 'decade', 'century'].includes(word.value) && !r.has(i + 1, 'ordinal')) {
    return { value: { is: 'unit', unit: word.value as Unit, shift: 0 }, end: i + 1 }
  }
  // «بداية الصيف»
  const seasonWord = r.units[i]?.article ? r.get(i, 'season') : undefined
  if (seasonWord) return { value: { is: 'season', season: Number(seasonWord.value) }, end: i + seasonWord.length }
  return undefined
}

/** «من شهر أكتوبر 2014», «في سبتمبر لعام 2014», «من العام»: what an nth day or week belongs to. */
export function ofPeriod(r: Reader, at: number): Read<Reading> | undefined {
  let i = at
  if (r.has(i, 'of') || r.has(i, 'in')) i++
  else if (r.units[i]?.prefix !== 'in' && !r.loose) return undefined
  const m = month(r, i)
  if (m) {
    const dated = date(r, i)
    if (dated && dated.value.is === 'date' && dated.value.day === undefined) return dated
    return { value: { is: 'date', month: m.value.month }, end: m.end }
  }
  const inner = unit(r, i) ?? yearRule(r, i) ?? bareYear(r, i)
  if (inner) return inner
  const word = r.get(i, 'unit')
  return word && r.units[i]!.article && (word.value === 'month' || word.value === 'year') && r.loose ? { value: { is: 'unit', unit: word.value as Unit, shift: 0 }, end: i + 1 } : undefined
}

/** «أول ثلاثاء من أكتوبر», «آخر يوم من الشهر», «الأسبوع الأول من أكتوبر», «ثالث يوم من شهر عشرة» */
export function nth(r: Reader, at: number): Named | undefined {
  const first = r.get(at, 'unit')
  if (first && r.units[at]!.article && first.extra === '1' && ['week', 'month', 'year'].includes(first.value)) {
    const which = ordinal(r, at + 1) ?? (r.has(at + 1, 'final') ? { value: -1, end: at + 2 } : undefined)
    const of = which && ofPeriod(r, which.end)
    return of && read({ is: 'nth', n: which.value, unit: first.value as Unit, of: of.value }, of.end, 'nth unit of a period')
  }
  // «أحد الأسبوع الماضي»: Sunday of last week
  const dayName = r.units[at]?.article || r.units[at]?.prefix ? undefined : r.get(at, 'dayname')
  if (dayName) {
    const week = unit(r, at + 1)
    return week?.value.is === 'unit' && week.value.unit === 'week' ? read({ is: 'weekday', weekday: Number(dayName.value), of: week.value }, week.end, 'weekday of a week') : undefined
  }
  const which = r.units[at]?.article ? undefined : r.has(at, 'lastof') ? { value: -1, end: at + 1 } : ordinal(r, at)
  if (!which) return undefined
  const name = r.get(which.end, 'dayname')
  const word = r.get(which.end, 'unit')
  if (r.units[which.end]?.article || r.units[which.end]?.prefix) return undefined
  if (name) {
    const of = ofPeriod(r, which.end + name.length)
    if (of) return read({ is: 'nth', n: which.value, weekday: Number(name.value), of: of.value }, of.end, 'nth weekday of a month')
  }
  if (word && word.extra === '1' && ['day', 'week', 'month', 'year'].includes(word.value)) {
    const of = ofPeriod(r, which.end + word.length)
    if (of) return read({ is: 'nth', n: which.value, unit: word.value as Unit, of: of.value }, of.end, 'nth unit of a period')
  }
  return undefined
}

/** «الأسبوع الماضي», «هذا العام», «العام قبل الماضي», «الشهر نفسه», «العام التالي» */
export function unit(r: Reader, at: number): Named | undefined {
  const demonstrative = r.has(at, 'this')
  const distant = !demonstrative && (r.has(at, 'that') || r.has(at, 'same'))
  const i = demonstrative || distant ? at + 1 : at
  if (r.has(i, 'weekend')) {
    const word = r.get(i, 'weekend')!
    const shift = shiftAt(r, i + word.length)
    return read({ is: 'unit', unit: 'weekend', shift: shift?.value ?? 0 }, shift?.end ?? i + word.length, 'weekend')
  }
  const word = r.get(i, 'unit')
  if (word?.extra !== '1' || !r.units[i]!.article) return undefined
  const unitName = word.value as Unit
  const stop = i + word.length
  if (unitName === 'minute' || unitName === 'hour') return undefined
  const inYear = distant && unitName === 'day' ? year(r, stop, true) : undefined
  if (inYear) return read({ is: 'sameDay', as: 'told', year: inYear.value.year }, inYear.end, 'the same day of a year')
  if (distant) return read({ is: 'back', unit: unitName, shift: 0 }, stop, 'that unit')
  // «العام المالي الحالي»
  const after = r.has(stop, 'fiscal') ? stop + 1 : stop
  const shift = r.get(after, 'shift')
  if (shift && r.units[after]!.prefix === '') {
    const value = Number(shift.value)
    const yearBehind = shift.extra === 'same' && unitName === 'day' ? year(r, after + shift.length, true) : undefined
    if (yearBehind) return read({ is: 'sameDay', as: 'told', year: yearBehind.value.year }, yearBehind.end, 'the same day of a year')
    if (shift.extra === 'same') return read({ is: 'back', unit: unitName, shift: 0 }, after + shift.length, 'the same unit')
    if (shift.extra === 'back') return read(unitName === 'day' || !r.loose ? { is: 'back', unit: unitName, shift: value } : { is: 'unit', unit: unitName, shift: value }, after + shift.length, 'the unit before or after')
    return read(withWeekday(r, { is: 'unit', unit: unitName, shift: value }, after + shift.length), weekdayAfterUnit(r, unitName, after + shift.length), 'last, this or next unit')
  }
  if (demonstrative) return read({ is: 'unit', unit: unitName, shift: 0 }, stop, 'this unit')
  return undefined
}

// «الأسبوع القادم الأحد»: Sunday of next week
function withWeekday(r: Reader, week: Extract<Reading, { is: 'unit' }>, at: number): Reading {
  const name = week.unit === 'week' ? r.get(at, 'weekday') : undefined
  return name && r.units[at]!.prefix === '' ? { is: 'weekday', weekday: Number(name.value), of: week } : week
}

const weekdayAfterUnit = (r: Reader, name: Unit, at: number): number => (name === 'week' && r.has(at, 'weekday') && r.units[at]!.prefix === '' ? at + 1 : at)

/** «عام 2012», «العام 2005», «عامي 2014 و2015», «سنة 1446 هـ» */
export function yearRule(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'unit')
  if (word?.value !== 'year') return undefined
  if (word.extra === '2' || word.extra === 'pl') {
    const first = year(r, at + 1, false)
    const second = first && (r.units[first.end]?.prefix === 'and' ? year(r, first.end, false) : r.has(first.end, 'and') ? year(r, first.end + 1, false) : rangeYear(r, first.end))
    return first && second && read({ is: 'range', from: { is: 'date', ...first.value }, to: { is: 'date', ...second.value } }, second.end, 'range of years')
  }
  const y = year(r, at, true)
  if (!y) return undefined
  const to = r.mark(y.end, '-–/') ? year(r, y.end + 1, false) : undefined
  if (to) return read({ is: 'range', from: { is: 'date', ...y.value }, to: { is: 'date', ...to.value } }, to.end, 'range of years')
  return read({ is: 'date', ...y.value }, y.end, 'year')
}

const rangeYear = (r: Reader, at: number): Read<{ year: number }> | undefined => (r.has(at, 'to') || r.mark(at, '-–') ? year(r, at + 1, false) : undefined)

/** «ربيع 2011», «صيف العام الماضي», «الربيع المقبل», «هذا الصيف» */
export function season(r: Reader, at: number): Named | undefined {
  const demonstrative = r.has(at, 'this')
  const i = demonstrative ? at + 1 : at
  const word = r.get(i, 'season')
  if (!word) return undefined
  const code = Number(word.value)
  const stop = i + word.length
  if (demonstrative) return r.units[i]!.article ? read({ is: 'season', season: code, shift: 0 }, stop, 'this season') : undefined
  const shift = shiftAt(r, stop)
  if (shift && r.units[i]!.article) return read({ is: 'season', season: code, shift: shift.value }, shift.end, 'last or next season')
  if (r.units[i]!.article) return undefined
  const y = year(r, stop, false)
  if (y) return read({ is: 'season', season: code, year: y.value.year }, y.end, 'season of a year')
  const ofYear = unit(r, skip(r, stop, 'of'))
  if (ofYear?.value.is === 'unit' && ofYear.value.unit === 'year') return read({ is: 'season', season: code, yearShift: ofYear.value.shift }, ofYear.end, 'season of a year')
  return undefined
}

/** «رجل في العشرينات», «أواخر الثلاثينات»: alone these are ages */
const AGES_END = 1940

/** «تسعينيات القرن الماضي», «الثمانينات», «القرن العشرين», «العقد الأول من القرن الحالي» */
export function decade(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'decade')
  if (word) {
    let i = at + word.length
    let base = Number(word.value)
    const century_ = century(r, skip(r, i, 'of'))
    if (century_) {
      base = (century_.value - 1) * 100 + (base % 100)
      i = century_.end
    } else if (!r.units[at]!.article || base < AGES_END) return undefined
    return read({ is: 'decade', year: base }, i, 'decade')
  }
  const c = century(r, at)
  return c && c.rule !== 'relative' ? read({ is: 'century', century: c.value }, c.end, 'century') : undefined
}

function century(r: Reader, at: number): { value: number; end: number; rule: string } | undefined {
  const word = r.get(at, 'unit')
  if (word?.value !== 'century' || !r.units[at]!.article) return undefined
  const which = ordinal(r, at + 1)
  if (which) return { value: which.value, end: which.end, rule: 'century' }
  const shift = shiftAt(r, at + 1)
  return shift ? { value: 21 + shift.value, end: shift.end, rule: 'relative' } : undefined
}

/** «الربع الثالث من عام 2016», «النصف الأول من العام الجاري» */
export function yearPart(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'yearpart')
  if (!word || !r.units[at]!.article) return undefined
  const kind = word.value as 'quarter' | 'half'
  const which = ordinal(r, at + word.length) ?? (r.has(at + word.length, 'final') ? { value: kind === 'quarter' ? 4 : 2, end: at + word.length + 1 } : undefined)
  if (!which || which.value > 4) return undefined
  const i = skip(r, skip(r, which.end, 'of'), 'in')
  const y = year(r, which.end, false)
  if (y) return read({ is: 'yearPart', n: which.value, unit: kind, year: y.value.year }, y.end, 'part of a year')
  const of = unit(r, i)
  if (of?.value.is === 'unit' && of.value.unit === 'year') return read({ is: 'yearPart', n: which.value, unit: kind, shift: of.value.shift }, of.end, 'part of a year')
  if (isYearWord(r, i) && r.units[i]!.article) return read({ is: 'yearPart', n: which.value, unit: kind, shift: 0 }, i + 1, 'part of a year')
  return undefined
}

/** «عيد الفطر», «رأس السنة الهجرية», «عيد الميلاد 2020», «شهر رمضان المبارك» */
export function festival(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'festival')
  if (!word) return festivalMonth(r, at)
  const stop = at + word.length
  const y = year(r, stop, false)
  if (y) return read({ is: 'festival', reckoning: word.value, year: y.value.year }, y.end, 'festival')
  const shift = shiftAt(r, stop)
  return read({ is: 'festival', reckoning: word.value, ...(shift ? { shift: shift.value } : {}) }, shift?.end ?? stop, 'festival')
}

export function festivalMonth(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'ramadan')
  if (!word) return undefined
  const stop = at + word.length
  const shift = shiftAt(r, stop)
  const y = shift ? undefined : year(r, stop, false)
  return read({ is: 'date', month: Number(word.value.slice(1)), calendar: 'hijri', ...(y && y.value.year < 1600 ? { year: y.value.year } : {}), ...(shift ? { shift: shift.value } : {}) }, shift?.end ?? stop, 'moon month')
}
