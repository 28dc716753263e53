// Numbers and calendar dates in French: «6 avril 2023», «1er mai», «avril 2023», «06/04/2023».
import { dayFirstDate, plainNumber, type Read } from '../times/grammar-rules.js'
import type { Reader } from '../times/reader.js'
import type { Amount, Reading, Unit } from '../times/reading.js'


/** Behind the words of a kind, with the mark of an elision («l'», «d'»). */
export function skip(r: Reader, at: number, kind: string): number {
  const word = r.get(at, kind)
  if (word) return at + word.length
  return at
}
/** Behind an article: «le», «l'». */
export const article = (r: Reader, at: number): number => (r.units[at]?.key === 'l' && r.mark(at + 1, "'") ? at + 2 : r.has(at, 'the') ? at + 1 : at)
/** Behind «de», «d'», «du», with the article behind it. */
export function of(r: Reader, at: number): number {
  const key = r.units[at]?.key
  if (key === 'du' || key === 'des') return at + 1
  if (key === 'de') return article(r, at + 1)
  return key === 'd' && r.mark(at + 1, "'") ? at + 2 : at
}

export function ordinal(r: Reader, at: number): Read<number> | undefined {
  const digits = r.number(at, 2)
  if (digits !== undefined) return r.has(at + 1, 'ordinalmark') && !r.units[at + 1]!.gap ? { value: digits, end: at + 2 } : undefined
  const word = r.get(at, 'ordinal')
  return word && { value: Number(word.value), end: at + word.length }
}

/** A year in four digits. */
export function year(r: Reader, at: number): Read<number> | undefined {
  const value = r.number(at, 4)
  return value !== undefined && r.units[at]!.digits === 4 && value >= 1000 && value <= 2200 && !r.mark(at + 1, '%') ? { value, end: at + 1 } : undefined
}

/** «6», «1er» */
export function dayAt(r: Reader, at: number): Read<number> | undefined {
  const nth = r.number(at, 2) !== undefined ? ordinal(r, at) : undefined
  if (nth) return nth.value === 1 ? nth : undefined
  const value = r.number(at, 2)
  return value !== undefined && value >= 1 && value <= 31 ? { value, end: at + 1 } : undefined
}

/** «6 avril 2023», «avril 2023», «6 avril», «avril dernier», «06/04/2023», «2023-04-06» */
export function date(r: Reader, at: number): Read<Reading> | undefined {
  const numeric = dayFirstDate(r, at)
  if (numeric) return numeric
  const day = dayAt(r, at)
  const month = r.get(day ? day.end : at, 'month')
  if (!month) return undefined
  const end = (day ? day.end : at) + 1
  const base = { is: 'date' as const, month: Number(month.value), ...(day ? { day: day.value } : {}) }
  const y = year(r, end)
  if (y) return { value: { ...base, year: y.value }, end: y.end }
  const shift = r.get(end, 'shift')
  if (shift && shift.extra === '' && shift.value !== '0') return { value: { ...base, shift: Number(shift.value) }, end: end + shift.length }
  // «le 6 avril de cette année», «de l'an dernier»
  const i = of(r, end)
  const relative = i > end ? yearCounted(r, i) : undefined
  return relative ? { value: { ...base, yearShift: relative.value }, end: relative.end } : { value: base, end }
}

/** «cette année», «l'an dernier», «année prochaine» */
function yearCounted(r: Reader, at: number): Read<number> | undefined {
  const i = article(r, at)
  const here = r.has(i, 'this')
  const word = r.get(here ? i + 1 : i, 'unit')
  if (word?.value !== 'year' || word.extra !== '') return undefined
  if (here) return { value: 0, end: i + 2 }
  const shift = r.get(i + 1, 'shift')
  return shift?.extra === '' ? { value: Number(shift.value), end: i + 1 + shift.length } : undefined
}

/** «trois jours», «quelques semaines», «environ deux ans», «un mois» */
export function amount(r: Reader, at: number): Read<Amount & { readonly plural: boolean }> | undefined {
  let i = at
  const about = r.get(i, 'about')
  if (about) i += about.length
  const few = r.get(i, 'few')
  let count: number | undefined
  if (few) i += few.length
  else {
    const n = plainNumber(r, i)
    if (!n) return undefined
    count = n.value
    i = n.end
    if (r.has(i, 'or') || (r.has(i, 'to') && r.units[i]!.key === 'à')) {
      const more = plainNumber(r, i + 1)
      if (more && r.has(more.end, 'unit')) {
        count = more.value
        i = more.end
      }
    }
  }
  const unit = r.get(i, 'unit')
  if (!unit) return undefined
  const plural = unit.extra === 'pl' || unit.value === 'month'
  return { value: { unit: unit.value as Unit, ...(count === undefined ? {} : { count }), ...(about ? { approx: true } : {}), plural }, end: i + 1 }
}
