// The grammar of French time expressions: from units to readings. Each rule has a phrase it catches.
import type { Match, Reader } from '../times/reader.js'
import type { Part, Unit } from '../times/reading.js'
import { daysThatFollow, type Named, plainNumber, read, setPhrase, todayWith } from '../times/grammar-rules.js'
import { amount, article, date, dayAt, of, ordinal, skip, year } from './times-dates.js'

/** A time expression that begins at this unit, with the preposition that belongs to it. */
export function readTime(r: Reader, at: number): Match | undefined {
  const found = setPhrase(r, at, (end) => of(r, end) !== end) ?? prepositional(r, at) ?? plain(r, at)
  return found && { first: found.from ?? at, end: found.end, reading: found.value, rule: found.rule }
}

/** A time or a bare year or month, as stands behind a preposition. */
const timeOrYear = (r: Reader, at: number): Named | undefined => {
  const i = r.has(at, 'in') ? at + 1 : at
  const the = article(r, i)
  const y = year(r, the)
  return plain(r, i) ?? (y ? read({ is: 'date', year: y.value }, y.end, 'year') : undefined)
}

function prepositional(r: Reader, at: number): Named | undefined {
  const ago = r.get(at, 'ago')
  if (ago) {
    const n = amount(r, at + ago.length)
    // «il y a trois jours»; «il y a un an»
    if (n) return read({ is: 'away', amount: n.value, toward: 'past' }, n.end, 'an amount of time ago')
  }
  const since = r.get(at, 'since')
  if (since) {
    const n = amount(r, article(r, at + since.length))
    // «depuis trois ans», «depuis mars», «depuis le début de l'année»
    if (n && (n.value.count !== undefined || n.value.plural)) return read({ is: 'sinceAmount', amount: n.value }, n.end, 'since an amount of time')
    const time = timeOrYear(r, at + since.length)
    if (time) return read({ is: 'since', of: time.value }, time.end, 'since a time')
  }
  const until = r.get(at, 'until')
  if (until) {
    // «jusqu'à vendredi», «jusqu'en 2025», «jusqu'au 6 avril»
    const time = timeOrYear(r, skip(r, at + until.length, 'at'))
    if (time) return read({ is: 'until', of: time.value }, time.end, 'until a time')
  }
  const by = r.get(at, 'byonly')
  if (by) {
    const from = skip(r, at + by.length, 'at')
    const n = amount(r, from)
    // «d'ici trois mois», «d'ici la fin de l'année», «d'ici 2030»
    if (n && n.value.count !== undefined) return read({ is: 'within', amount: n.value, deadline: true }, n.end, 'within an amount of time')
    const time = timeOrYear(r, from)
    if (time) return read({ is: 'by', of: time.value }, time.end, 'by a time')
  }
  const before = r.get(at, 'before')
  if (before) {
    const time = timeOrYear(r, at + before.length)
    // «avant vendredi»
    if (time) return read({ is: 'before', of: time.value }, time.end, 'before a time')
  }
  if (r.has(at, 'after')) {
    const time = timeOrYear(r, at + 1)
    if (time) return read({ is: 'after', of: time.value }, time.end, 'after a time')
  }
  if (r.has(at, 'inside')) {
    const n = amount(r, at + 1)
    // «dans deux semaines»; not «dans une heure de discussions»
    if (n && n.value.count !== undefined && n.value.unit !== 'minute' && of(r, n.end) === n.end) return read({ is: 'away', amount: n.value, toward: 'future' }, n.end, 'in an amount of time')
    // «dans la nuit de lundi à mardi»
    const night = nightOf(r, article(r, at + 1))
    if (night) return night
  }
  const over = r.get(at, 'over')
  if (over) {
    const run = stretch(r, at + over.length)
    if (run) return run
  }
  if (r.has(at, 'in') || r.units[at]?.key === 'de' || r.units[at]?.key === 'vers' || r.units[at]?.key === 'courant') {
    const y = year(r, at + 1)
    // «en 2014», «l'accord de 2015»; «entre 2010 et 2012» is a range
    if (y && !(r.units[at]!.key === 'de' && r.units[y.end]?.kind === 'word' && r.units[y.end]!.key !== 'à' && !r.has(y.end, 'of') && r.has(y.end, 'unit'))) {
      const to = r.units[y.end]?.key === 'à' || r.mark(y.end, '-–') ? year(r, y.end + 1) : undefined
      if (to) return read({ is: 'range', from: { is: 'date', year: y.value }, to: { is: 'date', year: to.value } }, to.end, 'range of years', at + 1)
      return read({ is: 'date', year: y.value }, y.end, 'year', at + 1)
    }
  }
  return rangeOf(r, at) ?? nthDay(r, at)
}

/** «du 5 au 7 mars», «de lundi à mercredi», «entre 2010 et 2015» */
function rangeOf(r: Reader, at: number): Named | undefined {
  const between = r.has(at, 'between')
  if (!between && !r.has(at, 'from')) return undefined
  const from = rangeEnd(r, at + 1)
  if (!from) return undefined
  const link = r.units[from.end]?.key
  if (between ? link !== 'et' : link !== 'au' && link !== 'à') return undefined
  const to = rangeEnd(r, from.end + 1)
  if (!to || to.value.is !== from.value.is) return undefined
  if (from.value.is === 'date' && to.value.is === 'date' && from.value.month === undefined && from.value.day !== undefined && to.value.month === undefined) return undefined
  return read({ is: 'range', from: from.value, to: to.value }, to.end, 'from a time to a time')
}

function rangeEnd(r: Reader, at: number): Named | undefined {
  const i = article(r, at)
  const found = date(r, i)
  if (found) return read(found.value, found.end, 'date')
  const day = r.get(i, 'weekday')
  if (day) return weekday(r, i)
  const y = year(r, i)
  if (y) return read({ is: 'date', year: y.value }, y.end, 'year')
  const n = dayAt(r, i)
  return n && read({ is: 'date', day: n.value }, n.end, 'day')
}

/** «pour la troisième journée consécutive», «pour le cinquième jour» */
function nthDay(r: Reader, at: number): Named | undefined {
  if (!r.has(at, 'for')) return undefined
  const which = ordinal(r, article(r, at + 1))
  const word = which && r.get(which.end, 'unit')
  if (!which || !word || !['day', 'week', 'month', 'year'].includes(word.value)) return undefined
  const straight = r.get(which.end + 1, 'straight')
  return read({ is: 'nthDay', n: which.value, unit: word.value as Unit }, which.end + 1 + (straight?.length ?? 0), 'for the nth day')
}

/** «la nuit de lundi à mardi», «nuit du 5 au 6 mars» */
function nightOf(r: Reader, at: number): Named | undefined {
  const night = r.get(at, 'nightof')
  if (!night) return undefined
  const from = rangeEnd(r, at + night.length)
  if (!from) return undefined
  const link = r.units[from.end]?.key
  const to = link === 'à' || link === 'au' ? rangeEnd(r, from.end + 1) : undefined
  if (!to) return read(from.value, from.end, 'night of a day')
  return read({ is: 'range', from: from.value, to: to.value }, to.end, 'night between two days')
}

/** A time without a preposition. */
export function plain(r: Reader, at: number): Named | undefined {
  return todayWith(r, at, 'daypart') ?? part(r, at) ?? stretch(r, at) ?? away(r, at) ?? weekday(r, at) ?? daysThatFollow(r, at, { dayAt, date, and: 'et' }) ?? dated(r, at) ?? yearPart(r, at) ?? decade(r, at) ?? season(r, at) ?? unit(r, at) ?? festival(r, at) ?? clock(r, at)
}

/** «début mars», «fin 2022», «mi-mai», «à la fin du mois» */
function part(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'part')
  if (!word) return undefined
  let i = at + word.length
  if (word.value === 'mid' && r.mark(i, '-')) i++
  const inner = r.get(at, 'part')!.length > 1 || word.value !== 'mid' ? of(r, i) : i
  const from = article(r, inner)
  const y = year(r, from)
  const found = date(r, from)
  const named = found && found.value.is === 'date' && found.value.day === undefined ? read(found.value, found.end, '') : unit(r, inner) ?? decade(r, inner) ?? (y ? read({ is: 'date', year: y.value }, y.end, '') : bareUnit(r, from))
  return named && read({ is: 'part', part: word.value as Part, of: named.value }, named.end, `${word.value} in a period`)
}
/** «(la fin de) l'année», «du mois» */
function bareUnit(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'unit')
  return word && word.extra === '' && ['week', 'month', 'year', 'decade', 'century'].includes(word.value) ? read({ is: 'unit', unit: word.value as Unit, shift: 0 }, at + 1, '') : undefined
}

/** «ces derniers jours», «les trois dernières semaines», «les prochaines heures», «les 24 heures à venir» */
function stretch(r: Reader, at: number): Named | undefined {
  let i = r.has(at, 'this') ? at + 1 : article(r, at)
  if (i === at) return undefined
  const n = plainNumber(r, i)
  if (n) i = n.end
  const shift = r.get(i, 'shift')
  if (shift?.extra !== '' || shift.value === '0') return undefined
  const count = n ?? plainNumber(r, i + shift.length)
  const word = r.get(n ? i + shift.length : count ? count.end : i + shift.length, 'unit')
  if (!word || (word.extra !== 'pl' && word.value !== 'month')) return undefined
  const end = (n ? i + shift.length : count ? count.end : i + shift.length) + 1
  if (word.value === 'month' && !/s$/.test(r.units[i]!.key)) return undefined
  return read({ is: 'stretch', amount: { unit: word.value as Unit, ...(count ? { count: count.value } : {}) }, toward: shift.value === '-1' ? 'past' : 'future' }, end, shift.value === '-1' ? 'the past units' : 'the coming units')
}

/** «trois jours plus tôt», «deux ans après», «un mois plus tard» */
function away(r: Reader, at: number): Named | undefined {
  const n = amount(r, at)
  if (!n || n.value.count === undefined) return undefined
  const earlier = r.get(n.end, 'earlier')
  const later = r.get(n.end, 'hence')
  const word = earlier && r.units[n.end]!.key !== 'avant' ? earlier : later && r.units[n.end]!.key !== 'après' ? later : undefined
  if (!word) return undefined
  return read({ is: 'away', amount: n.value, toward: word === earlier ? 'past' : 'future', from: { is: 'back', unit: 'hour', shift: 0 } }, n.end + word.length, 'an amount of time earlier or later')
}

/** «lundi», «lundi dernier», «ce lundi», «lundi 6 avril», «lundi soir» */
function weekday(r: Reader, at: number): Named | undefined {
  const here = r.has(at, 'this')
  const i = here ? at + 1 : article(r, at)
  const word = r.get(i, 'weekday')
  if (!word) return undefined
  const which = Number(word.value)
  let end = i + 1
  const on = date(r, r.mark(end, ',') ? end + 1 : end)
  if (on?.value.is === 'date' && on.value.day !== undefined) return read({ ...on.value, weekday: which }, on.end, 'weekday with its date', i)
  const day = dayAt(r, end)
  if (day && !r.has(day.end, 'unit') && (r.units[day.end] === undefined || r.units[day.end]!.kind !== 'mark' || !r.mark(day.end, '%'))) return read({ is: 'date', day: day.value, weekday: which }, day.end, 'weekday with its day', i)
  const shift = r.get(end, 'shift')
  if (shift && shift.extra === '' && shift.value !== '0') return read({ is: 'weekday', weekday: which, shift: Number(shift.value) }, end + shift.length, 'last or next weekday', i)
  if (r.has(end, 'daypart')) end++
  return read({ is: 'weekday', weekday: which }, end, 'weekday', here ? at : i)
}

/** «6 avril», «avril 2023», «avril» behind «en», «de» or «depuis» */
function dated(r: Reader, at: number): Named | undefined {
  const i = article(r, at)
  const found = date(r, i)
  if (!found) return undefined
  return read(found.value, found.end, found.value.is === 'date' && found.value.day === undefined ? 'month' : 'date', i)
}

/** «le premier trimestre 2016», «second semestre de l'année» */
function yearPart(r: Reader, at: number): Named | undefined {
  const which = ordinal(r, article(r, at))
  const word = which && r.get(which.end, 'unit')
  if (!which || !word || (word.value !== 'quarter' && word.value !== 'half') || which.value > 4) return undefined
  const end = which.end + 1
  const from = of(r, end)
  const y = year(r, from)
  return read({ is: 'yearPart', n: which.value, unit: word.value, ...(y ? { year: y.value } : {}) }, y?.end ?? end, 'part of a year')
}

/** «les années 1990», «des années 90», «années soixante» */
function decade(r: Reader, at: number): Named | undefined {
  const i = article(r, at)
  if (r.units[i]?.key !== 'années') return undefined
  const value = r.number(i + 1, 4)
  if (value === undefined || value % 10) return undefined
  return read({ is: 'decade', year: value < 100 ? 1900 + value : value }, i + 2, 'decade', i)
}

/** «l'été 2019», «cet été», «l'hiver dernier» */
function season(r: Reader, at: number): Named | undefined {
  const here = r.has(at, 'this')
  const i = here ? at + 1 : article(r, at)
  const word = r.get(i, 'season')
  if (!word) return undefined
  const code = Number(word.value)
  if (here) return read({ is: 'season', season: code, shift: 0 }, i + 1, 'this season')
  const y = year(r, i + 1)
  if (y) return read({ is: 'season', season: code, year: y.value }, y.end, 'season of a year', i)
  const shift = i > at ? r.get(i + 1, 'shift') : undefined
  return shift?.extra === '' && shift.value !== '0' ? read({ is: 'season', season: code, shift: Number(shift.value) }, i + 2, 'last or next season', i) : undefined
}

/** «la semaine dernière», «cette année», «l'an prochain», «le mois suivant», «la même année» */
function unit(r: Reader, at: number): Named | undefined {
  const here = r.has(at, 'this')
  const i = here ? at + 1 : article(r, at)
  const word = r.get(i, 'unit')
  if (!word || (word.extra !== '' && word.value !== 'month') || word.value === 'minute' || word.value === 'hour') return undefined
  const end = i + word.length
  if (here) return word.value === 'day' ? undefined : read({ is: 'unit', unit: word.value as Unit, shift: 0 }, end, 'this unit')
  const shift = i > at || r.units[at - 1]?.key === 'du' || r.units[at - 1]?.key === 'au' ? r.get(end, 'shift') : undefined
  if (!shift) return word.value === 'weekend' && i > at ? read({ is: 'unit', unit: 'weekend', shift: 0 }, end, 'weekend') : undefined
  if (shift.extra === 'back') return read({ is: 'back', unit: word.value as Unit, shift: Number(shift.value) }, end + shift.length, 'the following unit')
  return read({ is: 'unit', unit: word.value as Unit, shift: Number(shift.value) }, end + shift.length, 'last or next unit')
}

function festival(r: Reader, at: number): Named | undefined {
  const i = article(r, at)
  const moon = r.get(i, 'ramadan')
  if (moon) {
    const y = year(r, i + 1)
    return read(y ? { is: 'moonMonth', month: Number(moon.value.slice(1)), year: y.value } : { is: 'date', month: Number(moon.value.slice(1)), calendar: 'hijri' }, y?.end ?? i + 1, 'moon month', i)
  }
  const word = r.get(i, 'festival')
  if (!word) return undefined
  const y = year(r, i + word.length)
  return read({ is: 'festival', reckoning: word.value, ...(y ? { year: y.value } : {}) }, y?.end ?? i + word.length, 'festival', i)
}

/** «10h30», «à 10 heures», «18h00 GMT»: belongs to the day told beside it */
function clock(r: Reader, at: number): Named | undefined {
  const hour = r.number(at, 2)
  if (hour === undefined || hour > 24 || !r.has(at + 1, 'clockpost')) return undefined
  // «24 heures» is how long
  if (r.units[at + 1]!.key === 'heures' && r.units[at - 1]?.key !== 'à') return undefined
  let i = at + 2
  if (r.number(i, 2) !== undefined && !r.units[i]!.gap) i++
  while (r.has(i, 'clockpost')) i++
  return read({ is: 'clock' }, i, 'time of day')
}
