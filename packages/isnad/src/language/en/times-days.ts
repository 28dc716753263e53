// Days and a time without a preposition: "Friday night", "Tuesday next week", "late last month", "the past three days".
import { type Named, type Read, read } from '../times/grammar-rules.js'
import type { Part, Reading, Unit } from '../times/reading.js'
import type { Reader } from '../times/reader.js'
import { amount, date, dayAt, number, ordinal } from './times-dates.js'
import { bareMonth, bareYear, dateRule, decade, edgeOfMonth, festival, nth, nthOfMonth, season, skip, unit, yearPart } from './times-periods.js'

/** "the past three days", "the last few weeks", "the next two years", "recent days" */
export function stretch(r: Reader, at: number): Named | undefined {
  const the = skip(r, at, 'the')
  const shift = r.get(the, 'shift')
  let i = the
  let n: ReturnType<typeof amount>
  // "will last 30 years" is a verb
  if (shift && the === at && r.units[the]!.key === 'last' && r.has(at - 1, 'modal')) return undefined
  if (shift && shift.extra === '' && shift.value !== '0') {
    i = the + shift.length
    n = amount(r, i)
    // "for the past year": up to now, unlike "last year"
    if (!n && the > at && r.units[the]!.key === 'past') {
      const one = r.get(i, 'unit')
      if (one && one.extra === '') return read({ is: 'stretch', amount: { count: 1, unit: one.value as Unit }, toward: 'past' }, i + 1, 'the past unit')
    }
  } else {
    // "two upcoming weeks"
    const count = r.loose ? number(r, the) : undefined
    const behindCount = count && r.get(count.end, 'shift')
    if (count && behindCount?.value === '1') {
      const word = r.get(count.end + 1, 'unit')
      if (word) return read({ is: 'unit', unit: word.value as Unit, shift: count.value }, count.end + 2, 'so many units ahead')
    }
    return undefined
  }
  if (!n || (n.value.count === undefined && !n.value.plural && !r.has(i, 'few'))) return undefined
  if (r.loose && r.units[the]!.key === 'upcoming' && n.value.count !== undefined) return read({ is: 'unit', unit: n.value.unit, shift: n.value.count }, n.end, 'so many units ahead')
  return read({ is: 'stretch', amount: n.value, toward: shift.value.startsWith('-') ? 'past' : 'future' }, n.end, shift.value.startsWith('-') ? 'the past units' : 'the coming units')
}

/** A time without a preposition. */
export function plain(r: Reader, at: number): Named | undefined {
  return todayRule(r, at) ?? edgeOfMonth(r, at) ?? restOf(r, at) ?? part(r, at) ?? stretch(r, at) ?? nth(r, at) ?? yearPart(r, at) ?? weekday(r, at) ?? festival(r, at) ?? dateRule(r, at) ?? decade(r, at) ?? season(r, at) ?? unit(r, at) ?? nthOfMonth(r, at) ?? clock(r, at) ?? overnight(r, at)
}

/** "shot down three drones overnight": the night that began the day before; "an overnight raid" says only what kind of raid */
function overnight(r: Reader, at: number): Named | undefined {
  if (r.units[at]?.key !== 'overnight' || r.capital(at)) return undefined
  const next = r.units[at + 1]
  if (next?.kind === 'word' && !BEHIND.has(next.key)) return undefined
  return r.has(at + 1, 'on') && r.has(at + 2, 'weekday') ? undefined : read({ is: 'today', days: -1 }, at + 1, 'overnight')
}
/** What may follow a time at the end of its clause. */
const BEHIND: ReadonlySet<string> = new Set(['on', 'in', 'at', 'by', 'after', 'as', 'and', 'but', 'with', 'against', 'from', 'when', 'while', 'to', 'before', 'near', 'for', 'amid', 'following', 'during', 'over', 'that', 'because', 'killing', 'wounding', 'injuring'])

/** "today", "yesterday evening", "tomorrow morning" */
export function todayRule(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'today')
  if (!word) return undefined
  let i = at + word.length
  // "on this day in 1950"
  const inYear = word.length === 2 && word.value === '0' && r.has(i, 'in') ? bareYear(r, i + 1) : undefined
  if (inYear?.value.is === 'date' && inYear.value.year !== undefined) return read({ is: 'sameDay', as: 'today', year: inYear.value.year }, inYear.end, 'the same day of a year')
  if (r.has(i, 'daypart')) i++
  // "today, Friday", "yesterday (Thursday)"
  const open = r.mark(i, '(,')
  if (open && r.has(i + 1, 'weekday') && (r.mark(i, ',') || r.mark(i + 2, ')'))) i = r.mark(i, '(') ? i + 3 : i + 2
  return read({ is: 'today', days: Number(word.value) }, i, 'today and its neighbours')
}

/** "the rest of the week", "later this week", "earlier this month", "all week" */
function restOf(r: Reader, at: number): Named | undefined {
  const rest = r.get(at, 'rest')
  if (rest) {
    let i = skip(r, at + rest.length, 'the')
    if (r.get(i, 'shift')?.value === '0' || r.units[i]?.key === 'my') i++
    const word = r.get(i, 'unit')
    return word && word.extra === '' ? read({ is: 'rest', unit: word.value as Unit }, i + 1, 'the rest of a period') : undefined
  }
  const later = r.has(at, 'later')
  if (!later && !r.has(at, 'earlier')) return undefined
  let i = at + 1
  if (r.has(i, 'in') && r.has(i + 1, 'the')) i += 2
  else if (r.get(i, 'shift')?.value === '0') i++
  else {
    const of = r.has(i, 'on') ? plain(r, i + 1) : plain(r, i)
    // "earlier on Friday", "later in March"
    const month = of ?? (r.has(i, 'in') ? plain(r, i + 1) ?? bareMonth(r, i + 1) : undefined)
    return month && ['weekday', 'today', 'date', 'unit'].includes(month.value.is) ? read(month.value, month.end, 'earlier or later in a time') : undefined
  }
  const word = r.get(i, 'unit')
  if (word?.extra !== '' || word.value === 'day') return undefined
  return read({ is: 'rest', unit: word.value as Unit, ...(later ? { later } : { earlier: true }) }, i + 1, later ? 'later in a period' : 'earlier in a period')
}

/** "early March", "mid-January", "late last year", "the end of the month", "late on Sunday", "early 1990s" */
function part(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'part') ?? r.get(skip(r, at, 'the'), 'part')
  if (!word) return undefined
  const first = r.get(at, 'part') ? at : skip(r, at, 'the')
  let i = first + word.length
  if (r.mark(i, '-') && !r.units[i]!.gap) i++
  if (r.has(i, 'on') || r.has(i, 'in')) i++
  if (r.units[i]?.key === 'around') i++
  const of = ofPart(r, i)
  if (!of) return undefined
  if (of.value.is === 'date' && of.value.day !== undefined && word.value !== 'early' && word.value !== 'late') return undefined
  return read({ is: 'part', part: word.value as Part, of: of.value }, of.end, `${word.value} in a period`)
}

function ofPart(r: Reader, at: number): Read<Reading> | undefined {
  const the = skip(r, at, 'the')
  const of = dateRule(r, at) ?? weekday(r, at) ?? todayRule(r, at) ?? unit(r, at) ?? decade(r, at) ?? season(r, at) ?? bareMonth(r, the) ?? yearPart(r, at) ?? bareYear(r, the)
  if (of) return of
  const word = r.get(the, 'unit')
  if (word && word.extra === '' && ['week', 'month', 'year', 'decade', 'century', 'quarter'].includes(word.value) && (the > at || r.loose)) return { value: { is: 'unit', unit: word.value as Unit, shift: 0 }, end: the + 1 }
  const shift = r.get(the, 'shift')
  const unitWord = shift && r.get(the + shift.length, 'unit')
  return shift && unitWord?.extra === '' ? { value: { is: 'unit', unit: unitWord.value as Unit, shift: Number(shift.value) }, end: the + shift.length + 1 } : undefined
}

/** "Friday", "last Wednesday", "Friday, July 18", "Tuesday next week", "Friday night", "Thursday the 21st" */
export function weekday(r: Reader, at: number): Named | undefined {
  let i = at
  const shift = r.get(i, 'shift')
  if (shift && r.units[i]!.key !== 'current') i += shift.length
  else {
    const loosepart = r.get(i, 'loosepart')
    if (loosepart) {
      i++
      if (r.has(i, 'on')) i++
    }
  }
  const word = r.get(i, 'weekday')
  if (!word) return undefined
  if (word.extra === 'weak' && !r.loose && !(r.capital(i) && (r.mark(i + 1, '.,') || r.has(i + 1, 'month') || r.number(i + 1) !== undefined))) return undefined
  const which = Number(word.value)
  let stop = i + 1
  if (r.mark(stop, '.') && word.extra === 'weak' && r.units[stop + 1]) stop++
  if (!shift) {
    // "Friday, July 18, 2014", "Wed, 22 of Jan", "Friday the 15th"
    const j = r.mark(stop, ',') ? stop + 1 : r.mark(stop, '(') ? stop + 1 : stop
    const dated = date(r, skip(r, skip(r, j, 'on'), 'the'))
    if (dated?.value.is === 'date' && dated.value.day !== undefined) return read({ ...dated.value, weekday: which }, r.mark(stop, '(') && r.mark(dated.end, ')') ? dated.end + 1 : dated.end, 'weekday with its date')
    const nth_ = r.has(stop, 'the') ? dayAt(r, stop + 1) ?? (r.loose ? numberDay(r, stop + 1) : undefined) : r.loose ? ordinal(r, stop) : undefined
    // "announced on Friday the second stage" is another thing
    const apart = !r.loose && r.units[stop + 1]?.kind === 'word' && r.units[nth_?.end ?? 0]?.kind === 'word'
    if (nth_ && !apart && !r.has(nth_.end, 'of')) return read({ is: 'date', day: nth_.value, weekday: which }, nth_.end, 'weekday with its day')
    let k = stop
    if (r.has(k, 'of') || r.has(k, 'in') || r.has(k, 'from')) k++
    const week = unit(r, k)
    if (week?.value.is === 'unit' && week.value.unit === 'week') return read({ is: 'weekday', weekday: which, of: week.value }, week.end, 'weekday of a week')
  }
  if (r.has(stop, 'daypart') && !r.mark(stop - 1, '.')) stop++
  if (!shift) return read({ is: 'weekday', weekday: which }, stop, 'weekday')
  // "following Wednesday's quake" is after it
  if (shift.extra === 'back' && !r.has(at - 1, 'the')) return undefined
  return read(shift.extra === 'back' ? { is: 'weekday', weekday: which, shift: Number(shift.value) } : { is: 'weekday', weekday: which, shift: Number(shift.value) }, stop, 'last, this or next weekday')
}

const numberDay = (r: Reader, at: number): Read<number> | undefined => {
  const n = number(r, at)
  return n && n.value <= 31 ? n : undefined
}

/** "at 10:30 a.m.", "3 p.m. local time": belongs to the day told beside it */
export function clock(r: Reader, at: number): Named | undefined {
  const hour = r.number(at, 2)
  if (hour === undefined || hour > 24) return undefined
  let i = at + 1
  const minutes = r.mark(i, ':.') && r.number(i + 1, 2) !== undefined && !r.units[i + 1]!.gap
  if (minutes) i += 2
  let marked = false
  while (r.has(i, 'clockpost')) {
    i += r.get(i, 'clockpost')!.length
    marked = true
  }
  return marked ? read({ is: 'clock' }, i, 'time of day') : undefined
}
