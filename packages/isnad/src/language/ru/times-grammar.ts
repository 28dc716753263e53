// The grammar of Russian time expressions: from units to readings. Each rule has a phrase it catches.
import type { Match, Reader } from '../times/reader.js'
import type { Part, Unit } from '../times/reading.js'
import { daysThatFollow, type Named, read, setPhrase, todayWith } from '../times/grammar-rules.js'
import { amount, date, dayAt, year } from './times-dates.js'

/** A time expression that begins at this unit, with the preposition that belongs to it. */
export function readTime(r: Reader, at: number): Match | undefined {
  // «в прошлом», but «в прошлом году»
  const phrase = setPhrase(r, at)
  const found = (phrase && phrase.value.is === 'vague' && r.has(phrase.end, 'unit') ? undefined : phrase) ?? prepositional(r, at) ?? plain(r, at)
  return found && { first: found.from ?? at, end: found.end, reading: found.value, rule: found.rule }
}

/** A time or a year alone, as stands behind a preposition. */
const timeOrYear = (r: Reader, at: number): Named | undefined => {
  const y = year(r, at)
  return plain(r, at) ?? (y ? read({ is: 'date', year: y.value }, y.end, 'year') : undefined)
}

function prepositional(r: Reader, at: number): Named | undefined {
  if (r.has(at, 'since')) {
    const range = rangeOf(r, at)
    if (range) return range
    const time = timeOrYear(r, at + 1)
    // «с понедельника», «с 2014 года»; not «с 17 января по …» (a range) nor «с послом»
    if (time && !r.has(at + 1, 'daypart')) return read({ is: 'since', of: time.value }, time.end, 'since a time')
  }
  if (r.has(at, 'until') && !r.has(at, 'anchor')) return undefined
  if (r.has(at, 'until')) {
    const time = timeOrYear(r, at + 1)
    if (time) return read({ is: 'until', of: time.value }, time.end, 'until a time')
  }
  if (r.has(at, 'by')) {
    const time = timeOrYear(r, at + 1)
    if (time) return read({ is: 'by', of: time.value }, time.end, 'by a time')
  }
  if (r.has(at, 'after')) {
    const time = timeOrYear(r, at + 1)
    if (time) return read({ is: 'after', of: time.value }, time.end, 'after a time')
  }
  if (r.has(at, 'inside')) {
    const n = amount(r, at + 1)
    // «через две недели»; «через час после» is anchored
    if (n && n.value.count !== undefined && n.value.unit !== 'minute' && !r.has(n.end, 'anchor')) return read({ is: 'away', amount: n.value, toward: 'future' }, n.end, 'in an amount of time')
  }
  const over = r.get(at, 'over')
  if (over) {
    const run = stretch(r, at + over.length)
    if (run) return run
  }
  if (r.has(at, 'in')) {
    const y = year(r, at + 1)
    const to = y && !y.told && r.mark(y.end, '-–—') ? year(r, y.end + 1) : undefined
    // «в 2010–2015 годах»
    if (y && to) return read({ is: 'range', from: { is: 'date', year: y.value }, to: { is: 'date', year: to.value } }, to.end + (r.get(to.end, 'unit')?.value === 'year' ? 1 : 0), 'range of years', at + 1)
    if (y?.told) return read({ is: 'date', year: y.value }, y.end, 'year', at + 1)
    const night = r.get(at + 1, 'nightof')
    const on = night && timeOrYear(r, at + 1 + night.length)
    // «в ночь на пятницу»
    if (on) return read(on.value, on.end, 'night of a day', at + 1)
  }
  return undefined
}

/** «с 5 по 7 марта», «с понедельника по среду», «с 2010 по 2015 год» */
function rangeOf(r: Reader, at: number): Named | undefined {
  const from = rangeEnd(r, at + 1)
  if (!from || !(r.has(from.end, 'to') || r.has(from.end, 'until'))) return undefined
  const to = rangeEnd(r, from.end + 1)
  if (!to || to.value.is !== from.value.is) return undefined
  if (from.value.is === 'date' && to.value.is === 'date' && from.value.month === undefined && from.value.day !== undefined && to.value.month === undefined) return undefined
  return read({ is: 'range', from: from.value, to: to.value }, to.end, 'from a time to a time')
}
function rangeEnd(r: Reader, at: number): Named | undefined {
  const found = date(r, at)
  if (found) return read(found.value, found.end, '')
  const y = year(r, at)
  if (y) return read({ is: 'date', year: y.value }, y.end, '')
  const day = dayAt(r, at)
  if (day) return read({ is: 'date', day: day.value }, day.end, '')
  return weekday(r, at)
}

function plain(r: Reader, at: number): Named | undefined {
  return todayWith(r, at, 'daypart') ?? part(r, at) ?? stretch(r, at) ?? away(r, at) ?? weekday(r, at) ?? daysThatFollow(r, at, { dayAt, date, and: 'и' }) ?? dated(r, at) ?? yearPart(r, at) ?? decade(r, at) ?? season(r, at) ?? unit(r, at) ?? toldYear(r, at) ?? festival(r, at) ?? clock(r, at)
}

/** «начале недели», «конце 2022 года», «середине мая» */
function part(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'part')
  if (!word) return undefined
  const from = at + word.length
  const y = year(r, from)
  const found = date(r, from)
  const named = found && found.value.is === 'date' && found.value.day === undefined ? read(found.value, found.end, '') : (unit(r, from) ?? decade(r, from) ?? (y ? read({ is: 'date', year: y.value }, y.end, '') : bareUnit(r, from)))
  return named && read({ is: 'part', part: word.value as Part, of: named.value }, named.end, `${word.value} in a period`)
}
function bareUnit(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'unit')
  return word && word.extra === '' && /^(?:недели|месяца|года|десятилетия|века)$/.test(r.units[at]!.key) ? read({ is: 'unit', unit: word.value as Unit, shift: 0 }, at + 1, '') : undefined
}

/** «последние дни», «последние три года», «ближайшие недели», «прошлые сутки» */
function stretch(r: Reader, at: number): Named | undefined {
  const shift = r.get(at, 'shift')
  if (!shift) return undefined
  const i = at + 1
  const n = amount(r, i)
  if (n && n.value.count !== undefined && shift.extra === 'run') return read({ is: 'stretch', amount: n.value, toward: shift.value === '-1' ? 'past' : 'future' }, n.end, shift.value === '-1' ? 'the past units' : 'the coming units')
  const word = r.get(i, 'unit')
  if (word?.extra !== 'pl') return undefined
  return read({ is: 'stretch', amount: { unit: word.value as Unit }, toward: shift.value === '-1' ? 'past' : 'future' }, i + 1, shift.value === '-1' ? 'the past units' : 'the coming units')
}

const SINCE_THEN = 'спустя'
/** «три дня назад», «неделю назад», «двумя днями ранее» */
function away(r: Reader, at: number): Named | undefined {
  // «спустя четыре года», «год спустя»
  if (r.units[at]?.key === SINCE_THEN) {
    const after = amount(r, at + 1)
    if (after?.value.count !== undefined) return read({ is: 'away', amount: after.value, toward: 'future', from: { is: 'back', unit: 'hour', shift: 0 } }, after.end, 'an amount of time later')
  }
  const n = amount(r, at)
  if (!n || n.value.count === undefined) return undefined
  const ago = r.get(n.end, 'ago')
  if (ago) return read({ is: 'away', amount: n.value, toward: 'past' }, n.end + ago.length, 'an amount of time ago')
  if (r.units[n.end]?.key === SINCE_THEN) return read({ is: 'away', amount: n.value, toward: 'future', from: { is: 'back', unit: 'hour', shift: 0 } }, n.end + 1, 'an amount of time later')
  const earlier = r.get(n.end, 'earlier')
  const later = r.get(n.end, 'hence')
  if (!/ями$|ем$|ей$/.test(r.units[n.end - 1]!.key)) return undefined
  const word = earlier ?? later
  return word && read({ is: 'away', amount: n.value, toward: earlier ? 'past' : 'future', from: { is: 'back', unit: 'hour', shift: 0 } }, n.end + word.length, 'an amount of time earlier or later')
}

/** «пятницу», «прошлую пятницу», «пятницу, 17 января», «пятницу вечером», «утром в пятницу» */
function weekday(r: Reader, at: number): Named | undefined {
  const shift = r.get(at, 'shift')
  const here = r.has(at, 'this')
  const i = shift || here ? at + 1 : at
  const word = r.get(i, 'weekday')
  if (!word) return undefined
  const which = Number(word.value)
  let end = i + 1
  if (shift && shift.extra === '') return read({ is: 'weekday', weekday: which, shift: Number(shift.value) }, end, 'last or next weekday')
  const on = date(r, r.mark(end, ',') ? end + 1 : end)
  if (on?.value.is === 'date' && on.value.day !== undefined) return read({ ...on.value, weekday: which }, on.end, 'weekday with its date')
  if (r.has(end, 'daypart')) end++
  return read({ is: 'weekday', weekday: which }, end, 'weekday')
}

/** «6 апреля», «апреле 2023 года» */
function dated(r: Reader, at: number): Named | undefined {
  const found = date(r, at)
  if (!found) return undefined
  return read(found.value, found.end, found.value.is === 'date' && found.value.day === undefined ? 'month' : 'date')
}

/** «первом квартале 2016 года», «втором полугодии» */
function yearPart(r: Reader, at: number): Named | undefined {
  const which = r.get(at, 'ordinal')
  const word = which && r.get(at + 1, 'unit')
  if (!which || !word || (word.value !== 'quarter' && word.value !== 'half') || Number(which.value) > 4) return undefined
  const y = year(r, at + 2)
  return read({ is: 'yearPart', n: Number(which.value), unit: word.value, ...(y ? { year: y.value } : {}) }, y?.end ?? at + 2, 'part of a year')
}

/** «1990-х годах», «90-е годы» */
function decade(r: Reader, at: number): Named | undefined {
  const match = /^(\d{2}|\d{4})-(?:х|е|ые|ых)$/.exec(r.units[at]?.key ?? '')
  const value = match ? Number(match[1]) : undefined
  if (value === undefined || value % 10) return undefined
  const word = r.get(at + 1, 'unit')
  return read({ is: 'decade', year: value < 100 ? 1900 + value : value }, at + (word?.value === 'year' ? 2 : 1), 'decade')
}

/** «летом 2019 года», «этой осенью», «прошлым летом» */
function season(r: Reader, at: number): Named | undefined {
  const here = r.has(at, 'this')
  const shift = r.get(at, 'shift')
  const i = here || shift ? at + 1 : at
  const word = r.get(i, 'season')
  if (!word) return undefined
  const code = Number(word.value)
  if (here) return read({ is: 'season', season: code, shift: 0 }, i + 1, 'this season')
  if (shift) return shift.extra === '' ? read({ is: 'season', season: code, shift: Number(shift.value) }, i + 1, 'last or next season') : undefined
  const y = year(r, i + 1)
  return y ? read({ is: 'season', season: code, year: y.value }, y.end, 'season of a year') : undefined
}

/** «прошлой неделе», «этом году», «следующем месяце» */
function unit(r: Reader, at: number): Named | undefined {
  const here = r.has(at, 'this')
  const shift = r.get(at, 'shift')
  if (!here && !shift) return undefined
  const word = r.get(at + 1, 'unit')
  if (!word || (word.extra !== '' && word.value !== 'weekend') || word.value === 'minute' || word.value === 'hour') return undefined
  if (here) return word.value === 'day' ? undefined : read({ is: 'unit', unit: word.value as Unit, shift: 0 }, at + 2, 'this unit')
  return shift!.extra === '' && word.value !== 'day' ? read({ is: 'unit', unit: word.value as Unit, shift: Number(shift!.value) }, at + 2, 'last or next unit') : undefined
}

/** «2014 года» behind a noun */
function toldYear(r: Reader, at: number): Named | undefined {
  const y = year(r, at)
  return y?.told ? read({ is: 'date', year: y.value }, y.end, 'year') : undefined
}

function festival(r: Reader, at: number): Named | undefined {
  const moon = r.get(at, 'ramadan')
  if (moon) return read({ is: 'date', month: Number(moon.value.slice(1)), calendar: 'hijri' }, at + 1, 'moon month')
  const word = r.get(at, 'festival')
  if (!word) return undefined
  const y = year(r, at + word.length)
  return read({ is: 'festival', reckoning: word.value, ...(y ? { year: y.value } : {}) }, y?.end ?? at + word.length, 'festival')
}

/** «10:30 мск», «18 часов»: belongs to the day told beside it */
function clock(r: Reader, at: number): Named | undefined {
  const hour = r.number(at, 2)
  if (hour === undefined || hour > 24) return undefined
  let i = at + 1
  if (r.mark(i, ':') && r.number(i + 1, 2) !== undefined) {
    i += 2
    if (r.units[i]?.key === 'мск') i++
    return read({ is: 'clock' }, i, 'time of day')
  }
  return undefined
}
