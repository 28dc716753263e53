// Numbers and calendar dates in English: "January 17, 2025", "the 17th of January", "17 Jan", "2025-01-17", "9/11/2001".
import type { Calendar } from '../times/calendar.js'
import type { Amount, Reading, Unit } from '../times/reading.js'
import type { Read } from '../times/grammar-rules.js'
import type { Reader } from '../times/reader.js'


/** "twenty-one", "two hundred and sixty seven", "25". */
export function number(r: Reader, at: number): Read<number> | undefined {
  const digits = r.number(at, 6)
  if (digits !== undefined) return { value: digits, end: at + 1 }
  let total = 0
  let group = 0
  let i = at
  let any = false
  while (true) {
    const j = any && r.mark(i, '-') && !r.units[i]!.gap ? i + 1 : any && r.has(i, 'and') && r.has(i + 1, 'number') && total + group >= 100 ? i + 1 : i
    const word = r.get(j, 'number')
    if (!word) break
    const value = Number(word.value)
    if (word.extra === 'times') {
      if (!any) break
      if (value === 1000) {
        total += group * 1000
        group = 0
      } else group *= value
    } else if (!any) group = value
    else if (group % 100 === 0 || (group % 10 === 0 && group % 100 >= 20 && value < 10)) group += value
    else break
    any = true
    i = j + word.length
  }
  return any ? { value: total + group, end: i } : undefined
}

/** "nineteen ninety nine", "nineteen zero one", "two thousand and eighteen": a year read out. */
export function spelledYear(r: Reader, at: number): Read<number> | undefined {
  const first = number(r, at)
  if (!first || r.units[at]!.kind === 'number') return undefined
  if (first.value >= 1000 && first.value <= 2200) return first
  if (first.value < 13 || first.value > 20) return undefined
  const second = number(r, r.mark(first.end, '-') ? first.end + 1 : first.end)
  if (second && second.value >= 10 && second.value <= 99) return { value: first.value * 100 + second.value, end: second.end }
  if (r.units[first.end]?.key === 'zero' || r.units[first.end]?.key === 'oh') {
    const small = number(r, first.end + 1)
    if (small && small.value < 10) return { value: first.value * 100 + small.value, end: small.end }
  }
  return undefined
}

/** "17th", "seventeenth", "twenty-first". */
export function ordinal(r: Reader, at: number): Read<number> | undefined {
  const digits = r.number(at, 3)
  if (digits !== undefined) return r.has(at + 1, 'ordinalmark') && !r.units[at + 1]!.gap ? { value: digits, end: at + 2 } : undefined
  const word = r.get(at, 'ordinal')
  if (word) return { value: Number(word.value), end: at + word.length }
  const tens = r.get(at, 'number')
  if (tens && Number(tens.value) >= 20) {
    const i = r.mark(at + 1, '-') ? at + 2 : at + 1
    const small = r.get(i, 'ordinal')
    if (small && Number(small.value) < 10) return { value: Number(tens.value) + Number(small.value), end: i + 1 }
  }
  return undefined
}

/** A month's name: with a capital where the word is another too ("May", "March"). */
export function monthAt(r: Reader, at: number): Read<{ month: number; weak: boolean }> | undefined {
  const word = r.get(at, 'month')
  if (!word) return undefined
  const weak = word.extra === 'weak'
  if (weak && !r.loose && !r.capital(at)) return undefined
  let end = at + 1
  // "Jan." with its dot
  if (r.mark(end, '.') && !r.units[end]!.gap && r.units[at]!.end - r.units[at]!.start <= 4 && r.units[end + 1]) end++
  return { value: { month: Number(word.value), weak }, end }
}

/** ", 2025", "2025", "of 2025", "'19" and spelled years where a date is asked for. */
export function year(r: Reader, at: number): Read<number> | undefined {
  let i = at
  if (r.mark(i, ',')) i++
  if (r.has(i, 'of')) i++
  if (r.mark(i, "'") && r.units[i + 1]?.digits === 2) return { value: century(r.units[i + 1]!.value), end: i + 2 }
  const value = r.number(i, 4)
  if (value !== undefined && r.units[i]!.digits === 4 && value >= 1000 && value <= 2200 && !(r.has(i + 1, 'plural') && !r.units[i + 1]!.gap) && !r.mark(i + 1, '%')) return { value, end: i + 1 }
  return r.loose ? spelledYear(r, i) : undefined
}
export const century = (two: number): number => (two > 50 ? 1900 + two : 2000 + two)

/** A day of the month: "17", "17th", "the 17th", "seventeenth". */
export function dayAt(r: Reader, at: number): Read<number> | undefined {
  const nth = ordinal(r, at)
  if (nth) return nth.value <= 31 ? nth : undefined
  const value = r.number(at, 2)
  return value !== undefined && value >= 1 && value <= 31 ? { value, end: at + 1 } : undefined
}

/** Any date with a month in it, or a numeric one. */
export function date(r: Reader, at: number): Read<Reading> | undefined {
  return numericDate(r, at) ?? monthFirst(r, at) ?? dayFirst(r, at)
}

/** "January 17, 2025", "Jan. 17", "October2", "Oct-2", "March first", "February the 15th", "March 2013" */
function monthFirst(r: Reader, at: number): Read<Reading> | undefined {
  const m = monthAt(r, at)
  if (!m) return undefined
  let i = m.end
  if (r.mark(i, '-/.') && (r.loose || !r.units[i]!.gap)) i++
  const the = r.has(i, 'the') ? i + 1 : i
  const day = dayAt(r, the) ?? (r.loose ? spelledDay(r, the) : undefined)
  if (day && !(r.mark(day.end, ':') && r.number(day.end + 1) !== undefined) && !(r.mark(day.end, '%'))) {
    const tail = year(r, day.end) ?? (r.loose && r.mark(day.end, '-/') ? year(r, day.end + 1) : undefined)
    return { value: { is: 'date', month: m.value.month, day: day.value, ...(tail ? { year: tail.value } : {}) }, end: tail?.end ?? day.end }
  }
  const tail = year(r, m.end)
  if (tail) return { value: { is: 'date', month: m.value.month, year: tail.value }, end: tail.end }
  return undefined
}

function spelledDay(r: Reader, at: number): Read<number> | undefined {
  const n = number(r, at)
  return n && r.units[at]!.kind === 'word' && n.value >= 1 && n.value <= 31 ? n : undefined
}

/** "17 January 2025", "the 15th of February", "31-Oct-74", "14april 2015", "2019-sep-1" */
function dayFirst(r: Reader, at: number): Read<Reading> | undefined {
  const full = r.number(at, 4)
  if (full !== undefined && r.units[at]!.digits === 4 && (r.mark(at + 1, '-/') || r.loose)) {
    const i = r.mark(at + 1, '-/') ? at + 2 : at + 1
    const m = monthAt(r, i)
    if (m) {
      const day = r.mark(m.end, '-/') ? dayAt(r, m.end + 1) : undefined
      return { value: { is: 'date', year: full, month: m.value.month, ...(day ? { day: day.value } : {}) }, end: day?.end ?? m.end }
    }
  }
  const day = dayAt(r, at)
  if (!day) return undefined
  let i = day.end
  if (r.mark(i, '-/') && !r.units[i]!.gap) i++
  else if (r.has(i, 'of')) i++
  const m = monthAt(r, i)
  if (!m) return undefined
  let tail = year(r, m.end)
  if (!tail && r.mark(m.end, '-/') && r.number(m.end + 1) !== undefined) tail = year(r, m.end + 1) ?? (r.units[m.end + 1]!.digits === 2 ? { value: century(r.units[m.end + 1]!.value), end: m.end + 2 } : undefined)
  if (!tail && r.loose && r.units[m.end]?.kind === 'number' && r.units[m.end]!.digits === 2 && ordinal(r, at)) tail = { value: century(r.units[m.end]!.value), end: m.end + 1 }
  return { value: { is: 'date', month: m.value.month, day: day.value, ...(tail ? { year: tail.value } : {}) }, end: tail?.end ?? m.end }
}

/** "2025-01-17", "1/17/2025", "17.01.2025", "2014-10", "3/2015"; month first as Americans write, unless it can't be. */
export function numericDate(r: Reader, at: number): Read<Reading> | undefined {
  const [ua, mark, ub] = [r.units[at], r.units[at + 1], r.units[at + 2]]
  if (ua?.kind !== 'number' || ub?.kind !== 'number' || mark?.kind !== 'mark' || !'-/.'.includes(mark.key)) return undefined
  const tight = !mark.gap && !ub.gap
  if ((!tight || ua.figure) && !r.loose) return undefined
  const [a, b] = [ua.value, ub.value]
  const second = r.units[at + 3]
  const uc = second?.kind === 'mark' && second.key === mark.key && r.units[at + 4]?.kind === 'number' ? r.units[at + 4]! : undefined
  if (uc) {
    if (ua.digits === 4 && b <= 12 && uc.value <= 31) return { value: { is: 'date', year: a, month: b, day: uc.value }, end: at + 5 }
    const full = uc.digits === 4 ? uc.value : uc.digits === 2 ? century(uc.value) : undefined
    if (full === undefined || ua.digits > 2 || ub.digits > 2) return undefined
    if (a <= 12 && b <= 31 && mark.key !== '.') return { value: { is: 'date', year: full, month: a, day: b }, end: at + 5 }
    if (b <= 12 && a <= 31) return { value: { is: 'date', year: full, month: b, day: a }, end: at + 5 }
    return a <= 12 && b <= 31 ? { value: { is: 'date', year: full, month: a, day: b }, end: at + 5 } : undefined
  }
  if (ua.digits === 4 && ub.digits <= 2 && b >= 1 && b <= 12 && (r.loose || (mark.key === '-' && ub.digits === 2 && b !== (a + 1) % 100))) return { value: { is: 'date', year: a, month: b }, end: at + 3 }
  if (ub.digits === 4 && ua.digits <= 2 && a >= 1 && a <= 12 && (r.loose || mark.key === '/')) return { value: { is: 'date', year: b, month: a }, end: at + 3 }
  if (!r.loose || ua.digits > 2 || ub.digits > 2) return undefined
  if (a >= 1 && a <= 12 && b >= 1 && b <= 31) return { value: { is: 'date', month: a, day: b }, end: at + 3 }
  return b >= 1 && b <= 12 && a <= 31 ? { value: { is: 'date', month: b, day: a }, end: at + 3 } : undefined
}

/** "three days", "a couple of weeks", "about a year and a half", "1 month and 21 days", "the few years" */
export function amount(r: Reader, at: number, depth = 0): Read<Amount & { readonly plural: boolean }> | undefined {
  let i = at
  let approx = false
  const about = r.get(i, 'about')
  if (about) {
    approx = true
    i += about.length
  }
  const few = r.get(i, 'few')
  let count: number | undefined
  if (few) i += few.length
  else {
    const n = number(r, i)
    if (n) {
      count = n.value
      i = n.end
      // "one and a half years", "two or three days"
      if (r.has(i, 'and') && r.has(i + 1, 'number') && r.has(i + 2, 'half')) {
        count += 0.5
        i += 3
      } else if ((r.has(i, 'or') || r.has(i, 'to')) && number(r, i + 1) && r.get(number(r, i + 1)!.end, 'unit')) {
        const more = number(r, i + 1)!
        count = more.value
        approx = true
        i = more.end
      }
    }
  }
  if (r.mark(i, '-') && !r.units[i]!.gap) i++
  const unit = r.get(i, 'unit')
  if (!unit) return undefined
  if (unit.extra === '2' && count !== undefined) count *= 2
  i++
  const plural = unit.extra === 'pl'
  if (r.has(i, 'and') && r.has(i + 1, 'number') && r.has(i + 2, 'half') && count !== undefined) {
    count += 0.5
    i += 3
  }
  if (r.has(i, 'aboutafter')) {
    approx = true
    i += r.get(i, 'aboutafter')!.length
  }
  const base: Amount = { unit: unit.value as Unit, ...(count === undefined ? {} : { count }), ...(approx ? { approx } : {}) }
  // "1 month and 21 days", "5 years 1 month 12 days"
  const next = r.mark(i, ',') || r.has(i, 'and') ? i + 1 : i
  const more = depth < 3 && count !== undefined && number(r, next) && r.units[next]!.kind === 'number' ? amount(r, next, depth + 1) : undefined
  if (more && more.value.count !== undefined) return { value: { and: more.value, plural, ...base }, end: more.end }
  if (!plural && !few && count === undefined) return undefined
  return { value: { plural, ...base }, end: i }
}

export type { Calendar }
