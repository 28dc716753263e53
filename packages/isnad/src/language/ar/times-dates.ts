// Numbers and calendar dates in Arabic: «السابع عشر من تشرين الثاني/نوفمبر 2024», «3 رجب 1446 هـ الموافق 3 يناير 2025 م».
import type { Calendar } from '../times/calendar.js'
import type { Amount, Reading, Unit } from '../times/reading.js'
import type { Read } from '../times/grammar-rules.js'
import type { Reader } from '../times/reader.js'

type DateReading = Extract<Reading, { is: 'date' }>

/** «خمسة وعشرين», «ثلاثة عشر», «ألفين وثمانية عشر», «25»: a whole number in words or digits. */
export function number(r: Reader, at: number): Read<number> | undefined {
  const digits = r.number(at, 6)
  if (digits !== undefined) return { value: digits, end: at + 1 }
  let total = 0
  let i = at
  let last = Number.POSITIVE_INFINITY
  while (true) {
    const unit = r.units[i]
    if (!unit || (i > at && unit.prefix !== 'and')) break
    const word = r.get(i, 'number')
    if (!word || word.extra === 'times') break
    let value = Number(word.value)
    let end = i + word.length
    // «ثلاثة عشر», thirteen
    if (value < 10 && r.units[end] && r.units[end]!.prefix === '' && (r.get(end, 'number')?.value === '10' || r.has(end, 'teen'))) {
      value += 10
      end++
    }
    const times = r.get(end, 'number')
    if (times && r.units[end]!.prefix === '' && (times.extra === 'times' || times.value === '1000' || times.value === '100') && value < Number(times.value)) {
      value *= Number(times.value)
      end++
    }
    // «خمسة وعشرين» is small before great, «ألفين وثمانية» great before small
    const tens = value < 10 && r.units[end]?.prefix === 'and' ? r.get(end, 'number') : undefined
    if (tens && Number(tens.value) >= 20 && Number(tens.value) <= 90) {
      value += Number(tens.value)
      end += tens.length
    }
    if (i > at && value >= last) break
    total += value
    last = value
    i = end
  }
  return i > at ? { value: total, end: i } : undefined
}

/** «السابع», «الثالث عشر», «الحادي والعشرين», «الثلاثين». */
export function ordinal(r: Reader, at: number): Read<number> | undefined {
  const word = r.get(at, 'ordinal')
  if (!word) {
    const tens = r.units[at]?.article ? r.get(at, 'number') : undefined
    return tens && Number(tens.value) >= 20 && Number(tens.value) <= 90 ? { value: Number(tens.value), end: at + tens.length } : undefined
  }
  let value = Number(word.value)
  let end = at + word.length
  if (r.has(end, 'teen') && value < 10 && r.units[end]!.prefix === '') return { value: value + 10, end: end + 1 }
  const tens = r.units[end]?.prefix === 'and' ? r.get(end, 'number') : undefined
  if (tens && Number(tens.value) >= 20 && Number(tens.value) <= 90) {
    value += Number(tens.value)
    end += tens.length
  }
  return { value, end }
}

const calendarOf = (value: string): { month: number; calendar: Calendar } =>
  value.startsWith('h') ? { month: Number(value.slice(1)), calendar: 'hijri' } : value.startsWith('p') ? { month: Number(value.slice(1)), calendar: 'persian' } : { month: Number(value), calendar: 'gregorian' }

export interface Month { readonly month: number; readonly calendar: Calendar; readonly weak: boolean }

/** A month with its twin: «نيسان/ابريل», «كانون الثاني (يناير)», «شهر أكتوبر», «شهر 3». */
export function month(r: Reader, at: number): Read<Month> | undefined {
  let i = at
  const named = r.get(i, 'unit')
  const shahr = named?.value === 'month' && named.extra === '1'
  if (shahr) i += named!.length
  const word = r.get(i, 'month')
  if (!word) {
    if (!shahr) return undefined
    const n = r.number(i, 2) ?? (r.units[i]?.article ? undefined : Number(r.get(i, 'number')?.value ?? Number.NaN))
    if (n !== undefined && n >= 1 && n <= 12 && r.units[at]!.article === false) return { value: { month: n, calendar: 'gregorian', weak: !r.loose }, end: i + 1 }
    const nth = r.units[at]!.article ? ordinal(r, i) : undefined
    return nth && nth.value <= 12 && r.loose ? { value: { month: nth.value, calendar: 'gregorian', weak: false }, end: nth.end } : undefined
  }
  const { month: value, calendar } = calendarOf(word.value)
  let end = i + word.length
  const twin = twinEnd(r, end, word.value)
  if (twin) end = twin
  return { value: { month: value, calendar, weak: word.extra === 'weak' && !shahr && !twin }, end }
}

/** Where the other name of the same month ends: «/أبريل», «(أبريل)», «- أبريل», «أبريل». */
function twinEnd(r: Reader, at: number, value: string): number | undefined {
  const marked = r.mark(at, '/(-–ـ\\،[') ? at + 1 : at
  const twin = r.get(marked, 'month')
  // «تشرين الأول» alone may be written «تشرين أول»; «تشرين» itself is weak and only the twin says which
  if (!twin || twin.value !== value || r.units[marked]!.prefix === 'and') return undefined
  const end = marked + twin.length
  return r.mark(at, '([') && r.mark(end, ')]') ? end + 1 : end
}

/** «2024», «عام 2024», «من عام 2024 م», «لعام 1446 هـ», «ألفين وثمانية عشر». */
export function year(r: Reader, at: number, needsWord: boolean): Read<{ year: number; calendar?: Calendar }> | undefined {
  let i = at
  if (r.mark(i, ',،')) i++
  if (r.has(i, 'of')) i++
  if (r.has(i, 'in') && isYearWord(r, i + 1)) i++
  const worded = isYearWord(r, i)
  if (worded) i++
  if (needsWord && !worded) return undefined
  let value = r.number(i, 4)
  let end = i + 1
  if (value === undefined) {
    const spelled = number(r, i)
    if (!spelled || r.units[i]!.kind === 'number' || spelled.value < 1000 || spelled.value > 2200) return undefined
    value = spelled.value
    end = spelled.end
  } else if (r.units[i]!.digits !== 4 && !(worded && r.units[i]!.digits === 3)) return undefined
  if (r.mark(end, '%٪')) return undefined
  const era = eraAt(r, end)
  if (era) return { value: { year: value, calendar: era.value }, end: era.end }
  return { value: { year: value }, end }
}

/** «م», «هـ», «ميلادية», also in parentheses. */
export function eraAt(r: Reader, at: number): Read<Calendar> | undefined {
  const era = r.get(at, 'era')
  if (era) return { value: era.value as Calendar, end: at + era.length }
  if (r.mark(at, '(') && r.has(at + 1, 'era') && r.mark(at + 2, ')')) return { value: r.get(at + 1, 'era')!.value as Calendar, end: at + 3 }
  return undefined
}

export function isYearWord(r: Reader, at: number): boolean {
  const word = r.get(at, 'unit')
  return word?.value === 'year' && word.extra === '1'
}

/** «الماضي», «المقبل», «الجاري» behind a month or date; not «التالي», «نفسه». */
export function shiftAt(r: Reader, at: number): Read<number> | undefined {
  const shift = r.get(at, 'shift')
  if (shift?.extra !== '' || r.units[at]!.prefix !== '') return undefined
  return { value: Number(shift.value), end: at + shift.length }
}

/** What may follow day and month: «من العام الماضي», «الماضي», «2024». */
interface Tail { readonly year?: number; readonly toldYear?: number; readonly yearShift?: number; readonly shift?: number; readonly calendar?: Calendar; readonly end: number }
function dateTail(r: Reader, at: number): Tail {
  const y = year(r, at, false)
  if (y) return { ...y.value, end: y.end }
  const shift = shiftAt(r, at)
  if (shift) return { shift: shift.value, end: shift.end }
  // «من العام الماضي», «من هذا العام», «من العام الجاري»
  let i = at
  if (r.has(i, 'of')) i++
  // «من العام نفسه», «من ذلك العام», «من العام التالي»
  const pointed = r.has(i, 'that') || r.has(i, 'same') ? i + 1 : i
  const back = isYearWord(r, pointed) ? r.get(pointed + 1, 'shift') : undefined
  if (pointed > i && isYearWord(r, pointed)) return { toldYear: 0, end: pointed + 1 }
  if (back && back.extra !== '' && r.units[pointed]!.article && r.units[pointed + 1]!.prefix === '') return { toldYear: back.extra === 'same' ? 0 : Number(back.value), end: pointed + 1 + back.length }
  const demonstrative = r.has(i, 'this')
  if (demonstrative) i++
  if (isYearWord(r, i) && (r.units[i]!.article || demonstrative)) {
    const s = shiftAt(r, i + 1)
    if (s) return { yearShift: s.value, end: s.end }
    if (demonstrative) return { yearShift: 0, end: i + 1 }
  }
  return { end: at }
}

function withTail(base: DateReading, tail: Tail): Reading {
  const { year: y, yearShift, toldYear, shift, calendar } = tail
  const cal = calendar && calendar !== 'gregorian' ? { calendar } : {}
  if (y !== undefined) return { ...base, ...cal, year: y }
  return { ...base, ...(yearShift === undefined ? {} : { yearShift }), ...(toldYear === undefined ? {} : { toldYear }), ...(shift === undefined ? {} : { shift }) }
}

/** «17 كانون الثاني/يناير 2025», «السابع من أكتوبر الماضي», «أيلول 2014», «17 من الشهر الجاري». */
export function date(r: Reader, at: number): Read<Reading> | undefined {
  const numeric = numericDate(r, at)
  if (numeric) return numeric
  let day: Read<number> | undefined
  const digits = r.number(at, 2)
  if (digits !== undefined && digits >= 1 && digits <= 31) day = { value: digits, end: at + 1 }
  else day = ordinal(r, at)
  if (day && day.value <= 31) {
    let i = day.end
    const joined = r.mark(i, '-/.') && r.number(i + 1) === undefined
    if (joined) i++
    if (r.has(i, 'of')) i++
    const m = month(r, i)
    // «1-صفر» is a score
    if (m && !(joined && m.value.weak)) {
      let end = m.end
      if (r.mark(end, '.') && r.number(end + 1) !== undefined && r.units[end + 1]!.digits === 4) end++
      const tail = dateTail(r, end)
      const calendar = m.value.calendar === 'gregorian' ? {} : { calendar: m.value.calendar }
      return { value: withTail({ is: 'date', day: day.value, month: m.value.month, ...calendar }, tail), end: tail.end === end ? m.end : tail.end }
    }
    const ofMonth = runningMonth(r, i)
    if (ofMonth) return { value: { is: 'nth', n: day.value, unit: 'day', of: ofMonth.value }, end: ofMonth.end }
    return undefined
  }
  const m = month(r, at)
  if (!m) return undefined
  // «يناير الثاني والعشرين، 2018»
  const after = r.loose ? ordinal(r, m.end) : undefined
  const tail = dateTail(r, after?.end ?? m.end)
  if (m.value.weak && tail.end === m.end) return undefined
  const calendar = m.value.calendar === 'gregorian' ? {} : { calendar: m.value.calendar }
  return { value: withTail({ is: 'date', month: m.value.month, ...(after ? { day: after.value } : {}), ...calendar }, tail), end: tail.end }
}

/** «من الشهر الجاري», «من هذا الشهر», «من الشهر المقبل». */
function runningMonth(r: Reader, at: number): Read<Reading> | undefined {
  let i = at
  const demonstrative = r.has(i, 'this')
  if (demonstrative) i++
  const unit = r.get(i, 'unit')
  if (unit?.value !== 'month' || unit.extra !== '1') return undefined
  const shift = shiftAt(r, i + 1)
  if (shift) return { value: { is: 'unit', unit: 'month', shift: shift.value }, end: shift.end }
  return demonstrative ? { value: { is: 'unit', unit: 'month', shift: 0 }, end: i + 1 } : undefined
}

/** «15-8», «17/01/2025», «2025-01-17», «3/2015»; two numbers alone need a day and a month that can be nothing else. */
export function numericDate(r: Reader, at: number): Read<Reading> | undefined {
  // «1-8 أيلول» is a range of days
  if (month(r, at + 3)) return undefined
  const a = r.number(at)
  const mark = r.units[at + 1]
  const b = r.number(at + 2)
  if (a === undefined || b === undefined || !mark || mark.kind !== 'mark' || !'-/.–'.includes(mark.key)) return numericLoose(r, at)
  const tight = !mark.gap && !r.units[at + 2]!.gap
  if (!tight && !r.loose) return undefined
  const [da, db] = [r.units[at]!.digits, r.units[at + 2]!.digits]
  const second = r.units[at + 3]
  const c = second?.kind === 'mark' && second.key === mark.key && !second.gap === tight ? r.number(at + 4) : undefined
  if (c !== undefined) {
    const dc = r.units[at + 4]!.digits
    // «22/1/1422هـ», «17/4/2001م»
    const era = eraAt(r, at + 5)
    const calendar = era && era.value !== 'gregorian' ? { calendar: era.value } : {}
    const end = era?.end ?? at + 5
    if (da === 4 && b <= 12 && c <= 31) return { value: { is: 'date', year: a, month: b, day: c, ...calendar }, end }
    const full = dc === 4 ? c : dc === 2 ? (c > 50 ? 1900 + c : 2000 + c) : undefined
    if (full === undefined || da > 2 || db > 2) return undefined
    if (b <= 12 && a <= 31) return { value: { is: 'date', year: full, month: b, day: a, ...calendar }, end }
    if (a <= 12 && b <= 31) return { value: { is: 'date', year: full, month: a, day: b, ...calendar }, end }
    return undefined
  }
  if (da === 4 && db <= 2 && b >= 1 && b <= 12 && mark.key !== '–') return r.loose || mark.key === '/' ? { value: { is: 'date', year: a, month: b }, end: at + 3 } : undefined
  if (db === 4 && da <= 2 && a >= 1 && a <= 12) return { value: { is: 'date', year: b, month: a }, end: at + 3 }
  if (da <= 2 && db <= 2 && (mark.key === '-' || mark.key === '/')) {
    if (a >= 1 && a <= 31 && b >= 1 && b <= 12 && (r.loose || (mark.key === '-' ? isPlaced(r, at) : a > 12))) return { value: { is: 'date', day: a, month: b }, end: at + 3 }
    if (r.loose && a <= 12 && b <= 31) return { value: { is: 'date', day: b, month: a }, end: at + 3 }
  }
  return undefined
}

/** Two small numbers are a date in a dateline («هراري 15-7 (اف ب) -») or behind «يوم» and «في»; elsewhere they are a score. */
function isPlaced(r: Reader, at: number): boolean {
  const before = r.units[at - 1]
  if (!before) return true
  if (r.get(at - 1, 'unit')?.value === 'day' || r.has(at - 1, 'since')) return true
  return at <= 6 && (r.mark(at + 3, '(/-–') || r.units[at + 3] === undefined)
}

/** «4.22», «2015.3»: a figure in news, a date where a date is asked for. */
function numericLoose(r: Reader, at: number): Read<Reading> | undefined {
  const [a, mark, b] = [r.units[at], r.units[at + 1], r.units[at + 2]]
  if (!r.loose || a?.kind !== 'number' || b?.kind !== 'number' || mark?.key !== '.') return undefined
  if (a.digits === 4 && b.value <= 12) return { value: { is: 'date', year: a.value, month: b.value }, end: at + 3 }
  if (a.value <= 12 && b.value <= 31 && b.value > 12) return { value: { is: 'date', month: a.value, day: b.value }, end: at + 3 }
  if (a.value <= 31 && b.value <= 12) return { value: { is: 'date', month: b.value, day: a.value }, end: at + 3 }
  return undefined
}

/** «ثلاثة أيام», «24 ساعة», «يومين», «نحو شهر», «بضعة أسابيع», «عام ونصف», «الأيام الثلاثة». */
export function amount(r: Reader, at: number): Read<Amount & { readonly article: boolean; readonly plural: boolean }> | undefined {
  let i = at
  let approx = false
  const about = r.get(i, 'about')
  if (about) {
    approx = true
    i += about.length
  }
  let few = false
  const fewWord = r.get(i, 'few')
  if (fewWord) {
    few = true
    i += fewWord.length
  }
  // «الـ24 ساعة», «ال 24 ساعة»
  let article = false
  if (r.units[i]?.kind === 'word' && r.units[i]!.key === 'ال') {
    article = true
    i++
  }
  const n = few ? undefined : number(r, i)
  if (n) {
    article ||= r.units[i]!.article
    i = n.end
  }
  const unit = r.get(i, 'unit')
  if (!unit) return undefined
  article ||= r.units[i]!.article
  i += unit.length
  // «بعد عقد اجتماع»: the holding of it, no decade
  if (unit.value === 'decade' && unit.extra === '1' && !n && !article && r.units[i] && r.units[i]!.kind !== 'mark' && !r.has(i, 'of') && !r.has(i, 'timefiller')) return undefined
  let count: number | undefined
  if (n) count = n.value
  else if (unit.extra === '1') count = few ? undefined : 1
  else if (unit.extra === '2') count = 2
  // «الأيام الثلاثة الماضية», «السنوات الـ15 الماضية»
  if (!n && unit.extra === 'pl' && r.units[i] && r.units[i]!.prefix === '') {
    const behind = r.units[i]!.article ? number(r, i) : r.units[i]!.key === 'ال' && r.units[i + 1]?.kind === 'number' ? number(r, i + 1) : undefined
    if (behind && behind.value < 100) {
      count = behind.value
      i = behind.end
    }
  }
  if (!n && unit.extra === '1' && r.units[i]?.key === 'واحد') i++
  // «عام ونصف»: one and a half
  if (count !== undefined && r.units[i]?.prefix === 'and') {
    const half = r.get(i, 'fraction')
    if (half) {
      count += Number(half.value)
      i += half.length
    }
  }
  // «عقدين من الزمن»
  const filler = r.get(i, 'timefiller')
  if (filler) i += filler.length
  const more = r.get(i, 'fewafter')
  if (more && count === undefined) i += more.length
  if (!approx && r.has(i, 'aboutafter')) {
    approx = true
    i += r.get(i, 'aboutafter')!.length
  }
  return { value: { unit: unit.value as Unit, article, plural: unit.extra === 'pl', ...(count === undefined ? {} : { count }), ...(approx ? { approx } : {}) }, end: i }
}
