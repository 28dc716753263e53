// Weeks, months, years and what is counted in them: "last week", "the first Tuesday of October", "the 1990s", "Q2 2016", "summer 2019".
import { type Named, type Read, read } from '../times/grammar-rules.js'
import type { Reading, Unit } from '../times/reading.js'
import type { Reader } from '../times/reader.js'
import { amount, century, date, dayAt, monthAt, number, ordinal, spelledYear, year } from './times-dates.js'

export const startingAt = (found: Named | undefined, from: number): Named | undefined => found && { ...found, from: found.from ?? from }

export const skip = (r: Reader, at: number, kind: string): number => at + (r.get(at, kind)?.length ?? 0)

/** Four digits, where a preposition has made them a year. */
export function bareYear(r: Reader, at: number): Named | undefined {
  const value = r.number(at, 4)
  if (value === undefined || r.units[at]!.digits !== 4 || value < 1000 || value > 2200) {
    const spelled = r.loose ? spelledYear(r, at) : undefined
    return spelled && read({ is: 'date', year: spelled.value }, spelled.end, 'year')
  }
  if (r.has(at + 1, 'plural') && !r.units[at + 1]!.gap) return undefined
  if (r.mark(at + 1, "'") && r.has(at + 2, 'plural') && value % 10 === 0) return undefined
  // "by 1650 GMT"
  if (r.has(at + 1, 'clockpost') || r.mark(at + 1, '%')) return undefined
  return read({ is: 'date', year: value }, at + 1, 'year')
}

/** A month alone: weak ones only where a preposition stands before them. */
export function bareMonth(r: Reader, at: number): Named | undefined {
  const m = monthAt(r, at)
  return m && withYear(r, read({ is: 'date', month: m.value.month }, trimDot(r, m.end), 'month'))
}

/** "June last year", "12 May of this year": the year may stand behind a month or day as one counted from now. */
function withYear(r: Reader, found: Named): Named {
  const { value } = found
  if (value.is !== 'date' || value.month === undefined || value.year !== undefined || value.shift !== undefined) return found
  const at = skip(r, found.end, 'of')
  // "of that year", "of the same year", "the following year"
  const told = skip(r, at, 'the')
  const pointed = r.get(told, 'that') ?? r.get(told, 'shift')
  if (pointed && (pointed.kind === 'that' || pointed.extra === 'back') && r.get(told + pointed.length, 'unit')?.value === 'year') return { ...found, value: { ...value, toldYear: pointed.kind === 'that' ? 0 : Number(pointed.value) }, end: told + pointed.length + 1 }
  const shift = r.get(at, 'shift')
  const word = shift?.extra === '' ? r.get(at + shift.length, 'unit') : undefined
  return word?.value === 'year' && word.extra === '' ? { ...found, value: { ...value, yearShift: Number(shift!.value) }, end: at + shift!.length + 1 } : found
}

const trimDot = (r: Reader, end: number): number => (r.mark(end - 1, '.') && end >= r.units.length ? end - 1 : end)

export function monthOf(r: Reader, at: number): Read<Reading> | undefined {
  const i = skip(r, skip(r, skip(r, at, 'of'), 'in'), 'the')
  const of = unit(r, i)
  return of?.value.is === 'unit' && of.value.unit === 'month' ? of : undefined
}

/** "EOM": where a date is asked for */
export function edgeOfMonth(r: Reader, at: number): Named | undefined {
  const word = r.loose ? r.get(at, 'edge') : undefined
  if (!word) return undefined
  const [side, name] = word.extra ? [word.value, word.extra] : word.value.split(' ')
  return read({ is: 'part', part: side === 'end' ? 'late' : 'early', of: { is: 'unit', unit: name as Unit, shift: 0 } }, at + word.length, 'edge of a period')
}

export function dateRule(r: Reader, at: number): Named | undefined {
  const i = skip(r, at, 'the')
  const ides = r.get(i, 'ides')
  const m = ides && monthAt(r, i + ides.length)
  if (ides && m) return read({ is: 'date', month: m.value.month, day: [3, 5, 7, 10].includes(m.value.month) ? 15 : 13 }, m.end, 'date')
  const found = date(r, i)
  if (found) {
    // "Jul 18, Fri"
    const name = r.loose && r.mark(found.end, ',') ? r.get(found.end + 1, 'weekday') : undefined
    if (name && found.value.is === 'date') return read({ ...found.value, weekday: Number(name.value) }, found.end + 2, 'date')
    return startingAt(withYear(r, read(found.value, found.end, found.value.is === 'date' && found.value.day === undefined ? 'month' : 'date')), i)
  }
  return monthRule(r, at)
}

/** "last March", "next June", "this April", "January", "March in a year", "March after next" */
function monthRule(r: Reader, at: number): Named | undefined {
  const shift = r.get(at, 'shift')
  if (shift && shift.extra === '') {
    const m = monthAt(r, at + shift.length)
    return m && read({ is: 'date', month: m.value.month, shift: Number(shift.value) }, trimDot(r, m.end), 'last, this or next month')
  }
  const m = monthAt(r, at)
  if (!m) return undefined
  const before = r.units[at - 1]
  const placed = r.loose || (before?.kind === 'word' && (r.has(at - 1, 'in') || r.has(at - 1, 'since') || r.has(at - 1, 'until') || r.has(at - 1, 'by') || r.has(at - 1, 'before') || r.has(at - 1, 'after') || r.has(at - 1, 'of') || r.has(at - 1, 'from') || r.has(at - 1, 'between')))
  // "May said" is a person, "on March" a walk
  if (m.value.weak && !placed) return undefined
  const stop = trimDot(r, m.end)
  if (r.loose && r.has(m.end, 'in')) {
    const n = amount(r, m.end + 1)
    if (n && n.value.unit === 'year') return read({ is: 'date', month: m.value.month, yearShift: n.value.count ?? 1 }, n.end, 'month in a year')
  }
  const next = r.loose ? r.get(m.end, 'afternext') : undefined
  if (next) return read({ is: 'date', month: m.value.month, shift: 2 }, m.end + next.length, 'the month after next')
  return withYear(r, read({ is: 'date', month: m.value.month }, stop, 'month'))
}

/** "last week", "this month", "the coming year", "current quarter", "the weekend", "last week's Sunday" */
export function unit(r: Reader, at: number): Named | undefined {
  const the = skip(r, at, 'the')
  const shift = r.get(the, 'shift')
  if (!shift) {
    const word = r.get(the, 'unit')
    if (word?.extra !== '') return undefined
    // "the weekend"; "the week of October 7th"; "the week after next"
    const next = r.get(the + 1, 'afternext')
    if (next) return read({ is: 'unit', unit: word.value as Unit, shift: 2 }, the + 1 + next.length, 'the unit after next')
    const of = r.get(the, 'weekof')
    if (of && the >= at) {
      const day = dateRule(r, skip(r, the + of.length, 'on')) ?? dayOnly(r, the + of.length)
      if (day) return read({ is: 'weekOf', of: day.value }, day.end, 'the week of a day')
    }
    if (word.value === 'weekend' && (the > at || r.loose)) return read({ is: 'unit', unit: 'weekend', shift: 0 }, the + 1, 'weekend')
    if (word.value === 'week' && r.loose) {
      const n = r.number(the + 1, 2)
      if (n !== undefined && the === at) return read({ is: 'isoWeek', n }, the + 2, 'numbered week')
      if (the > at) return read({ is: 'unit', unit: 'week', shift: 0 }, the + 1, 'the week')
    }
    return undefined
  }
  const i = the + shift.length
  const word = r.get(i, 'unit')
  if (!word) return undefined
  if (word.extra !== '' && !(r.loose && word.extra === 'pl')) return undefined
  if (word.value === 'minute' || word.value === 'hour') return undefined
  const name = word.value as Unit
  let stop = i + 1
  if (shift.extra === 'back') return read(r.loose ? { is: 'unit', unit: name, shift: Number(shift.value) } : { is: 'back', unit: name, shift: Number(shift.value) }, stop, 'the same or following unit')
  const next = r.get(stop, 'afternext')
  if (next) stop += next.length
  const found: Reading = { is: 'unit', unit: name, shift: Number(shift.value) + (next ? 1 : 0) }
  // "last week's Sunday", "last week Sunday"
  const possessive = r.mark(stop, "'") ? (r.has(stop + 1, 'plural') ? stop + 2 : stop + 1) : stop
  const day = name === 'week' ? r.get(possessive, 'weekday') : undefined
  if (day && (possessive > stop || r.loose)) return read({ is: 'weekday', weekday: Number(day.value), of: found }, possessive + 1, 'weekday of a week')
  // «this season» and "last night" are words of their own
  return read(name === 'day' && shift.value === '0' ? { is: 'today', days: 0 } : found, stop, 'last, this or next unit')
}

function dayOnly(r: Reader, at: number): Read<Reading> | undefined {
  const day = dayAt(r, skip(r, at, 'the'))
  return day && { value: { is: 'date', day: day.value }, end: day.end }
}

/** "the first Tuesday of October", "last day of May", "the third week of 2018", "the 20th of next month" */
export function nth(r: Reader, at: number): Named | undefined {
  const the = skip(r, at, 'the')
  let which = ordinal(r, the)
  const final = which ? r.get(which.end, 'final') : r.get(the, 'final')
  // "the fifth last day"
  if (final) which = { value: which ? -which.value : -1, end: (which?.end ?? the) + final.length }
  if (!which) return undefined
  const name = r.get(which.end, 'weekday')
  const word = r.get(which.end, 'unit')
  if (!name && !(word && word.extra === '' && ['day', 'week', 'weekend', 'month', 'quarter', 'year'].includes(word.value))) return nthOfMonth(r, at)
  const stop = which.end + 1
  const of = ofPeriod(r, stop)
  if (!of) return r.loose && name && !final ? read({ is: 'nth', n: which.value, weekday: Number(name.value), of: { is: 'unit', unit: 'month', shift: 0 } }, stop, 'nth weekday of the month') : undefined
  return read({ is: 'nth', n: which.value, ...(name ? { weekday: Number(name.value) } : { unit: word!.value as Unit }), of: of.value }, of.end, 'nth of a period')
}

/** "20th of next month", "the 20 of this month" */
export function nthOfMonth(r: Reader, at: number): Named | undefined {
  const the = skip(r, at, 'the')
  const day = dayAt(r, the)
  if (!day) return undefined
  if (r.has(day.end, 'of')) {
    const of = monthOf(r, day.end)
    if (of) return read({ is: 'nth', n: day.value, unit: 'day', of: of.value }, of.end, 'day of a month')
  }
  // "the 24th": only where a date is asked for, or behind "on"
  if (the > at && (r.loose || (r.has(at - 1, 'on') && ordinal(r, the))) && !r.has(day.end, 'unit') && !r.has(day.end, 'of') && (r.loose || r.units[day.end] === undefined || r.mark(day.end, ',.;)'))) return read({ is: 'date', day: day.value }, day.end, 'day of the month')
  return undefined
}

export function ofPeriod(r: Reader, at: number): Read<Reading> | undefined {
  if (!r.has(at, 'of') && !r.has(at, 'in')) {
    const of = unit(r, at)
    return of?.value.is === 'unit' && r.loose ? of : undefined
  }
  const i = at + 1
  const the = skip(r, i, 'the')
  const of = monthYear(r, i) ?? unit(r, i) ?? bareMonth(r, the) ?? bareYear(r, the)
  if (of) return of
  const word = r.get(the, 'unit')
  return word && the > i && (word.value === 'month' || word.value === 'year') && r.loose ? { value: { is: 'unit', unit: word.value as Unit, shift: 0 }, end: the + 1 } : undefined
}

function monthYear(r: Reader, at: number): Read<Reading> | undefined {
  const found = dateRule(r, at)
  return found?.value.is === 'date' && found.value.day === undefined ? found : undefined
}

/** "the third quarter of 2016", "Q2", "2016 Q3", "H1 2016", "first half of the year" */
export function yearPart(r: Reader, at: number): Named | undefined {
  const the = skip(r, at, 'the')
  const before = r.number(the, 4) !== undefined && r.units[the]!.digits === 4 ? the + 1 : the
  const letter = r.units[before]?.key
  if ((letter === 'q' || letter === 'h') && r.units[before + 1]?.kind === 'number' && !r.units[before + 1]!.gap) {
    const n = r.units[before + 1]!.value
    const kind = letter === 'q' ? 'quarter' : 'half'
    if (n < 1 || n > (kind === 'quarter' ? 4 : 2)) return undefined
    const y = before > the ? { value: r.units[the]!.value, end: before + 2 } : year(r, before + 2)
    // "100% H2": a gas, where nothing makes it a time
    if (!y && !r.loose && !r.has(the - 1, 'in') && !r.has(the - 1, 'of') && !r.has(the - 1, 'for') && the === at) return undefined
    return read({ is: 'yearPart', n, unit: kind, ...(y ? { year: y.value } : {}) }, y && before === the ? y.end : before + 2, 'part of a year')
  }
  const which = ordinal(r, the) ?? (r.has(the, 'final') ? { value: 4, end: the + 1 } : undefined)
  if (!which || which.value > 4) return undefined
  const half = r.has(which.end, 'half')
  const word = r.get(which.end, 'unit')
  if (!half && !(word?.value === 'quarter' && word.extra === '')) return undefined
  const kind = half ? 'half' : 'quarter'
  const i = which.end + 1
  const y = year(r, i)
  if (y) return read({ is: 'yearPart', n: which.value, unit: kind, year: y.value }, y.end, 'part of a year')
  const of = skip(r, skip(r, i, 'of'), 'in')
  const yearUnit = unit(r, of)
  if (yearUnit?.value.is === 'unit' && yearUnit.value.unit === 'year') return read({ is: 'yearPart', n: which.value, unit: kind, shift: yearUnit.value.shift }, yearUnit.end, 'part of a year')
  if (r.has(of, 'the') && r.get(of + 1, 'unit')?.value === 'year') return read({ is: 'yearPart', n: which.value, unit: kind, shift: 0 }, of + 2, 'part of a year')
  return half ? undefined : r.loose || the > at ? read({ is: 'yearPart', n: which.value, unit: kind }, i, 'part of a year') : undefined
}

/** "the 1970s", "the '40s", "the nineteen seventies", "the 21st century" */
export function decade(r: Reader, at: number): Named | undefined {
  const the = skip(r, at, 'the')
  const nthCentury = ordinal(r, the)
  if (nthCentury && r.get(nthCentury.end, 'unit')?.value === 'century') return read({ is: 'century', century: nthCentury.value }, nthCentury.end + 1, 'century')
  if (nthCentury && r.mark(nthCentury.end, '-') && r.get(nthCentury.end + 1, 'unit')?.value === 'century') return read({ is: 'century', century: nthCentury.value }, nthCentury.end + 2, 'century')
  let i = the
  const quote = r.mark(i, "'")
  if (quote) i++
  const digits = r.number(i, 4)
  if (digits !== undefined && digits % 10 === 0 && (r.units[i]!.digits === 4 || (r.units[i]!.digits === 2 && the > at))) {
    let stop = i + 1
    if (r.mark(stop, "'") && !r.units[stop]!.gap) stop++
    if (r.has(stop, 'plural') && !r.units[stop]!.gap) {
      const base = r.units[i]!.digits === 4 ? digits : century(digits) > 2030 || digits > 20 ? 1900 + digits : 2000 + digits
      return read({ is: 'decade', year: base }, stop + 1, 'decade')
    }
    return undefined
  }
  const thousands = r.loose && the > at ? number(r, the) : undefined
  if (thousands && r.units[thousands.end]?.key === 'thousands') return read({ is: 'decade', year: thousands.value * 1000 }, thousands.end + 1, 'decade')
  const hundreds = number(r, i)
  const j = hundreds ? (r.mark(hundreds.end, '-') ? hundreds.end + 1 : hundreds.end) : i
  const word = r.get(j, 'decade')
  if (!word || (!hundreds && (the === at || word.value === '10'))) return undefined
  return read({ is: 'decade', year: (hundreds ? hundreds.value : 19) * 100 + Number(word.value) }, j + 1, 'decade')
}

/** "last summer", "summer 2019", "the spring of 2012", "this winter" */
export function season(r: Reader, at: number): Named | undefined {
  const shift = r.get(at, 'shift')
  const the = shift ? at + shift.length : skip(r, at, 'the')
  const word = r.get(the, 'season')
  if (!word) return undefined
  const code = Number(word.value)
  if (shift) return shift.extra === '' ? read({ is: 'season', season: code, shift: Number(shift.value) }, the + 1, 'last, this or next season') : undefined
  const y = year(r, the + 1)
  if (y) return read({ is: 'season', season: code, year: y.value }, y.end, 'season of a year')
  const ofYear = unit(r, skip(r, the + 1, 'of'))
  if (ofYear?.value.is === 'unit' && ofYear.value.unit === 'year') return read({ is: 'season', season: code, yearShift: ofYear.value.shift }, ofYear.end, 'season of a year')
  return r.has(at - 1, 'in') && word.value !== '24' && (the > at) && r.units[the]!.key !== 'fall' ? read({ is: 'season', season: code }, the + 1, 'season') : undefined
}

/** "Christmas", "Eid al-Fitr 2018", "last Thanksgiving", "Ramadan" */
export function festival(r: Reader, at: number): Named | undefined {
  const shift = r.get(at, 'shift')
  const i = shift ? at + shift.length : skip(r, at, 'the')
  const moon = r.get(i, 'ramadan')
  if (moon) {
    const y = year(r, i + 1)
    return read(y && y.value > 1600 ? { is: 'moonMonth', month: Number(moon.value.slice(1)), year: y.value } : { is: 'date', month: Number(moon.value.slice(1)), calendar: 'hijri', ...(shift ? { shift: Number(shift.value) } : {}) }, y?.end ?? i + 1, 'moon month')
  }
  const word = r.get(i, 'festival')
  if (!word) return undefined
  if (!r.loose && !r.capital(i)) return undefined
  const stop = i + word.length
  const y = year(r, skip(r, stop, 'in'))
  if (y) return read({ is: 'festival', reckoning: word.value, year: y.value }, y.end, 'festival')
  const of = r.loose ? unit(r, skip(r, stop, 'of')) : undefined
  if (of?.value.is === 'unit' && of.value.unit === 'year') return read({ is: 'festival', reckoning: word.value, yearShift: of.value.shift }, of.end, 'festival')
  return read({ is: 'festival', reckoning: word.value, ...(shift ? { shift: Number(shift.value) } : {}) }, stop, 'festival')
}
