// The grammar of Persian time expressions: from units to readings. Each rule has a phrase it catches.
import type { Match, Reader } from '../times/reader.js'
import type { Part, Unit } from '../times/reading.js'
import { daysThatFollow, type Named, read, setPhrase, todayWith } from '../times/grammar-rules.js'
import { amount, date, dayAt, namedYear, ordinal, year } from './times-dates.js'

/** A time expression that begins at this unit, with the preposition that belongs to it. */
export function readTime(r: Reader, at: number): Match | undefined {
  const found = setPhrase(r, at) ?? prepositional(r, at) ?? plain(r, at)
  return found && { first: found.from ?? at, end: found.end, reading: found.value, rule: found.rule }
}

/** A year alone, as stands behind a preposition. */
function bareYear(r: Reader, at: number): Named | undefined {
  const y = year(r, at)
  return y && read({ is: 'date', ...y.value }, y.end, 'year')
}
const timeOrYear = (r: Reader, at: number): Named | undefined => plain(r, at) ?? bareYear(r, at)

function prepositional(r: Reader, at: number): Named | undefined {
  const range = rangeOf(r, at)
  if (range) return range
  const since = r.get(at, 'since')
  if (since) {
    // «از دو سال پیش», «از جمعه», «از سال ۲۰۱۵»
    const n = amount(r, at + since.length)
    const ago = n && r.get(n.end, 'ago')
    if (n && ago) return read({ is: 'sinceAmount', amount: n.value }, n.end + ago.length, 'since an amount of time')
    const time = plain(r, at + since.length)
    if (time && time.value.is !== 'clock') return read({ is: 'since', of: time.value }, time.end, 'since a time')
  }
  const until = r.get(at, 'until')
  if (until) {
    const time = timeOrYear(r, at + until.length)
    // «تا جمعه», «تا پایان سال»
    if (time && time.value.is !== 'away') return read({ is: 'until', of: time.value }, time.end, 'until a time')
    const n = amount(r, at + until.length)
    const hence = n && r.get(n.end, 'hence')
    if (n && hence) return read({ is: 'within', amount: n.value, deadline: true }, n.end + hence.length, 'within an amount of time')
  }
  const before = r.get(at, 'before')
  if (before) {
    const time = timeOrYear(r, at + before.length)
    if (time) return read({ is: 'before', of: time.value }, time.end, 'before a time')
  }
  const after = r.get(at, 'after')
  if (after) {
    const time = timeOrYear(r, at + after.length)
    if (time) return read({ is: 'after', of: time.value }, time.end, 'after a time')
  }
  const over = r.get(at, 'over')
  if (over) {
    const run = stretch(r, at + over.length)
    if (run) return run
    const n = amount(r, at + over.length)
    // «ظرف ۴۸ ساعت»
    if (n && r.units[at]!.key !== 'در' && n.value.count !== undefined) return read({ is: 'within', amount: n.value, deadline: true }, n.end, 'within an amount of time')
  }
  if (r.has(at, 'in')) {
    const y = bareYear(r, at + 1)
    if (y) return { ...y, from: at + 1 }
  }
  return nthDay(r, at)
}

/** «از دوشنبه تا چهارشنبه», «بین سال‌های ۲۰۱۰ و ۲۰۱۵», «از ۵ تا ۷ مارس» */
function rangeOf(r: Reader, at: number): Named | undefined {
  const between = r.has(at, 'between')
  if (!between && !r.has(at, 'from')) return undefined
  let i = at + 1
  const years = r.get(i, 'unit')
  if (years?.value === 'year' && years.extra === 'pl') i++
  const from = rangeEnd(r, i)
  if (!from || !(between ? r.has(from.end, 'and') : r.has(from.end, 'to'))) return undefined
  const to = rangeEnd(r, from.end + 1)
  if (!to || to.value.is !== from.value.is) return undefined
  if (from.value.is === 'date' && to.value.is === 'date' && from.value.day !== undefined && from.value.month === undefined && to.value.month === undefined) return undefined
  return read({ is: 'range', from: from.value, to: to.value }, to.end, 'from a time to a time')
}
function rangeEnd(r: Reader, at: number): Named | undefined {
  const found = date(r, at)
  if (found) return read(found.value, found.end, 'date')
  const day = weekday(r, at)
  if (day) return day
  const y = year(r, at) ?? namedYear(r, at)
  if (y) return read({ is: 'date', ...y.value }, y.end, 'year')
  const n = r.number(at, 2)
  return n !== undefined && n >= 1 && n <= 31 ? read({ is: 'date', day: n }, at + 1, 'day') : undefined
}

/** «برای سومین روز متوالی» */
function nthDay(r: Reader, at: number): Named | undefined {
  if (!r.has(at, 'for')) return undefined
  const which = ordinal(r, at + 1)
  const word = which && r.get(which.end, 'unit')
  if (!which || !word || !['day', 'week', 'month', 'year'].includes(word.value)) return undefined
  const straight = r.get(which.end + 1, 'straight')
  return read({ is: 'nthDay', n: which.value, unit: word.value as Unit }, which.end + 1 + (straight?.length ?? 0), 'for the nth day')
}

/** A time without a preposition. */
export function plain(r: Reader, at: number): Named | undefined {
  return todayWith(r, at, 'weekday') ?? part(r, at) ?? stretch(r, at) ?? away(r, at) ?? weekday(r, at) ?? daysThatFollow(r, at, { dayAt, date, and: 'و' }) ?? dated(r, at) ?? yearNamed(r, at) ?? decade(r, at) ?? season(r, at) ?? unit(r, at) ?? festival(r, at) ?? clock(r, at)
}

/** «اواخر ماه», «اوایل سال ۲۰۲۰», «پایان هفته» */
function part(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'part')
  if (!word) return undefined
  // «اول فروردین» is a day
  const day = date(r, at)
  if (day?.value.is === 'date' && day.value.day !== undefined) return undefined
  const i = at + word.length
  const found = date(r, i)
  const y = namedYear(r, i) ?? year(r, i)
  const named = found && found.value.is === 'date' && found.value.day === undefined ? read(found.value, found.end, '') : y ? read({ is: 'date', ...y.value }, y.end, '') : unit(r, i) ?? decade(r, i) ?? bareUnit(r, i)
  return named && read({ is: 'part', part: word.value as Part, of: named.value }, named.end, `${word.value} in a period`)
}
function bareUnit(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'unit')
  return word && word.extra === '' && ['week', 'month', 'year'].includes(word.value) ? read({ is: 'unit', unit: word.value as Unit, shift: 0 }, at + 1, '') : undefined
}

/** «روزهای اخیر», «دو هفته گذشته», «ماه‌های آینده», «۲۴ ساعت گذشته» */
function stretch(r: Reader, at: number): Named | undefined {
  const n = amount(r, at)
  const word = n ? undefined : r.get(at, 'unit')
  if (!n && word?.extra !== 'pl') return undefined
  const end = n ? n.end : at + 1
  const shift = r.get(end, 'shift')
  if (shift?.extra !== '' || shift.value === '0') return undefined
  // «دو سال پیش» is a day, «دو سال گذشته» all of it
  if (n && /^(?:پیش|قبل|بعد|دیگر)$/.test(r.units[end]!.key)) return undefined
  return read({ is: 'stretch', amount: n ? n.value : { unit: word!.value as Unit }, toward: shift.value === '-1' ? 'past' : 'future' }, end + shift.length, shift.value === '-1' ? 'the past units' : 'the coming units')
}

/** «سه روز پیش», «دو سال قبل», «یک ماه بعد» */
function away(r: Reader, at: number): Named | undefined {
  const n = amount(r, at)
  if (!n || (n.value.count === undefined && !r.has(at, 'few'))) return undefined
  const ago = r.get(n.end, 'ago')
  if (ago && r.units[n.end + 1]?.key !== 'از') return read({ is: 'away', amount: n.value, toward: 'past' }, n.end + ago.length, 'an amount of time ago')
  const hence = r.get(n.end, 'hence')
  if (!hence || r.units[n.end + 1]?.key === 'از') return undefined
  return r.units[n.end]!.key === 'بعد' ? read({ is: 'away', amount: n.value, toward: 'future', from: { is: 'back', unit: 'hour', shift: 0 } }, n.end + hence.length, 'an amount of time later') : read({ is: 'away', amount: n.value, toward: 'future' }, n.end + hence.length, 'in an amount of time')
}

/** «جمعه», «روز جمعه», «جمعه گذشته», «جمعه ۲۸ دی», «شامگاه جمعه» */
function weekday(r: Reader, at: number): Named | undefined {
  let i = at
  if (r.has(i, 'this')) i++
  while (r.has(i, 'daypart')) i += r.get(i, 'daypart')!.length
  const day = r.get(i, 'unit')
  if (day?.value === 'day' && day.extra === '') i++
  const word = r.get(i, 'weekday')
  if (!word) return undefined
  const which = Number(word.value)
  let end = i + word.length
  const bracket = r.mark(end, '(') || r.mark(end, ',،') ? 1 : 0
  const on = date(r, end + bracket)
  if (on?.value.is === 'date' && on.value.day !== undefined) return read({ ...on.value, weekday: which }, bracket && r.mark(on.end, ')') ? on.end + 1 : on.end, 'weekday with its date')
  const shift = r.get(end, 'shift')
  if (shift && shift.extra === '' && shift.value !== '0' && !/^(?:پیش|قبل|بعد|دیگر)$/.test(r.units[end]!.key)) return read({ is: 'weekday', weekday: which, shift: Number(shift.value) }, end + shift.length, 'last or next weekday')
  // «جمعه هفته گذشته»
  const of = unit(r, end)
  if (of?.value.is === 'unit' && of.value.unit === 'week') return read({ is: 'weekday', weekday: which, of: of.value }, of.end, 'weekday of a week')
  if (r.has(end, 'daypart')) end++
  return read({ is: 'weekday', weekday: which }, end, 'weekday')
}

/** «۲۸ دی», «ژانویه ۲۰۲۵», «ماه مارس» */
function dated(r: Reader, at: number): Named | undefined {
  const day = r.get(at, 'unit')
  const i = day?.value === 'day' && day.extra === '' ? at + 1 : at
  const found = date(r, i)
  if (!found || (i > at && found.value.is === 'date' && found.value.day === undefined)) return undefined
  return read(found.value, found.end, found.value.is === 'date' && found.value.day === undefined ? 'month' : 'date')
}

function yearNamed(r: Reader, at: number): Named | undefined {
  const y = namedYear(r, at)
  return y && read({ is: 'date', ...y.value }, y.end, 'year')
}

/** «دهه ۱۹۹۰», «دهه ۶۰» */
function decade(r: Reader, at: number): Named | undefined {
  if (r.get(at, 'unit')?.value !== 'decade') return undefined
  const value = r.number(at + 1, 4)
  if (value === undefined || value % 10 || r.units[at + 1]!.digits !== 4 || value < 1500) return undefined
  return read({ is: 'decade', year: value }, r.has(at + 2, 'era') ? at + 3 : at + 2, 'decade')
}

/** «تابستان ۲۰۱۹», «زمستان گذشته» */
function season(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'season')
  if (!word) return undefined
  const code = Number(word.value)
  const y = year(r, at + 1) ?? namedYear(r, at + 1)
  if (y && !y.value.calendar) return read({ is: 'season', season: code, year: y.value.year }, y.end, 'season of a year')
  const shift = r.get(at + 1, 'shift')
  return shift?.extra === '' && shift.value !== '0' ? read({ is: 'season', season: code, shift: Number(shift.value) }, at + 2, 'last or next season') : undefined
}

/** «هفته گذشته», «سال جاری», «این ماه», «ماه آینده» */
function unit(r: Reader, at: number): Named | undefined {
  const here = r.has(at, 'this')
  const i = here ? at + 1 : at
  const word = r.get(i, 'unit')
  if (!word || word.extra !== '' || word.value === 'minute' || word.value === 'hour') return undefined
  const end = i + word.length
  if (here) return word.value === 'day' ? undefined : read({ is: 'unit', unit: word.value as Unit, shift: 0 }, end, 'this unit')
  const shift = r.get(end, 'shift')
  if (!shift) return undefined
  if (/^(?:دیگر|بعد|قبل|پیش)$/.test(r.units[end]!.key) && (r.units[end]!.key === 'دیگر' || r.units[end + 1]?.key === 'از')) return undefined
  return read({ is: 'unit', unit: word.value as Unit, shift: Number(shift.value) }, end + shift.length, 'last or next unit')
}

function festival(r: Reader, at: number): Named | undefined {
  const moon = r.get(at, 'ramadan')
  if (moon) {
    const y = year(r, at + moon.length)
    return read(y && !y.value.calendar ? { is: 'moonMonth', month: Number(moon.value.slice(1)), year: y.value.year } : { is: 'date', month: Number(moon.value.slice(1)), calendar: 'hijri' }, y?.end ?? at + moon.length, 'moon month')
  }
  const word = r.get(at, 'festival')
  if (!word) return undefined
  const y = year(r, at + word.length)
  return read({ is: 'festival', reckoning: word.value, ...(y && !y.value.calendar ? { year: y.value.year } : {}) }, y?.end ?? at + word.length, 'festival')
}

/** «ساعت ۱۰:۳۰» */
function clock(r: Reader, at: number): Named | undefined {
  if (r.get(at, 'unit')?.value !== 'hour') return undefined
  const hour = r.number(at + 1, 2)
  if (hour === undefined || hour > 24) return undefined
  const end = r.mark(at + 2, ':') && r.number(at + 3, 2) !== undefined ? at + 4 : at + 2
  return read({ is: 'clock' }, end, 'time of day')
}
