// Numbers and calendar dates in Russian: «6 апреля 2023 года», «1 мая», «апрель 2023 года», «06.04.2023».
import { dayFirstDate, plainNumber, type Read } from '../times/grammar-rules.js'
import type { Reader } from '../times/reader.js'
import type { Amount, Reading, Unit } from '../times/reading.js'


/** «2023», «2023 года», «2023 году», «2023 г.» */
export function year(r: Reader, at: number): Read<number> & { readonly told: boolean } | undefined {
  const value = r.number(at, 4)
  if (value === undefined || r.units[at]!.digits !== 4 || value < 1000 || value > 2200 || r.mark(at + 1, '%')) return undefined
  const word = r.get(at + 1, 'unit')
  const told = word?.value === 'year' && word.extra === ''
  const stop = told && r.units[at + 1]!.key === 'г' && r.mark(at + 2, '.') && !r.units[at + 2]!.gap
  return { value, end: at + (told ? 2 : 1) + (stop ? 1 : 0), told }
}
export function dayAt(r: Reader, at: number): Read<number> | undefined {
  const value = r.number(at, 2)
  return value !== undefined && value >= 1 && value <= 31 ? { value, end: at + 1 } : undefined
}

/** «6 апреля 2023 года», «апреле 2023 года», «6 апреля», «апреле прошлого года», «06.04.2023» */
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
  const relative = yearCounted(r, end)
  return relative ? { value: { ...base, yearShift: relative.value }, end: relative.end } : { value: base, end }
}

/** «этого года», «прошлого года», «текущего года» */
function yearCounted(r: Reader, at: number): Read<number> | undefined {
  const here = r.has(at, 'this')
  const shift = r.get(at, 'shift')
  const word = r.get(at + 1, 'unit')
  if (word?.value !== 'year' || word.extra !== '') return undefined
  if (here) return { value: 0, end: at + 2 }
  return shift?.extra === '' ? { value: Number(shift.value), end: at + 2 } : undefined
}

/** «три дня», «несколько недель», «около двух лет», «неделю» */
export function amount(r: Reader, at: number): Read<Amount & { readonly plural: boolean }> | undefined {
  let i = at
  const about = r.get(i, 'about')
  if (about) i += about.length
  const few = r.get(i, 'few')
  let count: number | undefined
  if (few) i += few.length
  else {
    const n = plainNumber(r, i)
    if (n) {
      count = n.value
      i = n.end
      if ((r.mark(i, '-–—') || r.has(i, 'or')) && plainNumber(r, i + 1)) {
        const more = plainNumber(r, i + 1)!
        count = more.value
        i = more.end
      }
    } else if (about) return undefined
    else if (/^(?:неделю|месяц|год|час|минуту|день|сутки)$/.test(r.units[i]?.key ?? '')) count = 1
    else return undefined
  }
  const unit = r.get(i, 'unit')
  if (!unit || r.units[i]!.key === 'г') return undefined
  return { value: { unit: unit.value as Unit, ...(count === undefined ? {} : { count }), ...(about ? { approx: true } : {}), plural: unit.extra === 'pl' }, end: i + 1 }
}
