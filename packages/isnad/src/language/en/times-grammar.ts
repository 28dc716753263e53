// The grammar of English time expressions: from units to readings. Each rule has a phrase it catches.
// Here: set phrases, prepositions and ranges; days are in times-days.ts, weeks to centuries in times-periods.ts, dates in times-dates.ts.
import { type Named, type Read, read } from '../times/grammar-rules.js'
import { isUpper } from './letters.js'
import type { Reading, Unit } from '../times/reading.js'
import type { Match, Reader } from '../times/reader.js'
import { clock, plain, stretch, todayRule, weekday } from './times-days.js'
import { amount, dayAt, monthAt, number, ordinal, year } from './times-dates.js'
import { bareMonth, bareYear, monthOf, skip, startingAt } from './times-periods.js'

/** A time expression that begins at this unit, with the preposition that belongs to it. */
export function readTime(r: Reader, at: number): Match | undefined {
  const found = todayRule(r, at) ?? phrase(r, at) ?? prepositional(r, at) ?? joined(r, at, behind(r, at) ?? plain(r, at))
  return found && { first: found.from ?? at, end: found.end, reading: found.value, rule: found.rule }
}

/** "now", "recently", "at the same time", "the following day" */
function phrase(r: Reader, at: number): Named | undefined {
  if (!r.units[at]?.phrase) return undefined
  const now = r.get(at, 'now')
  if (now) return read({ is: 'now' }, at + now.length, 'now')
  const untilNow = r.get(at, 'untilnow')
  if (untilNow) return read({ is: 'until', of: { is: 'now' } }, at + untilNow.length, 'until now')
  const back = r.get(at, 'back')
  // "the same day in 1998"
  const inYear = back?.value === 'day' && back.extra === '0' && r.has(at + back.length, 'in') ? bareYear(r, at + back.length + 1) : undefined
  if (inYear?.value.is === 'date' && inYear.value.year !== undefined) return read({ is: 'sameDay', as: 'told', year: inYear.value.year }, inYear.end, 'the same day of a year')
  if (back && !r.has(at + back.length, 'of') && !r.has(at + back.length, 'before') && !(back.value === 'year' && back.length === 2 && !r.loose && back.extra === '0' && r.has(at, 'the'))) return read({ is: 'back', unit: back.value as Unit, shift: Number(back.extra) }, at + back.length, 'that time or the one beside it')
  const vague = r.get(at, 'vague')
  // "in the past 24 hours" is longer than "in the past"
  const run = vague && r.has(at, 'in') ? stretch(r, at + 1) : undefined
  return vague && !r.has(at + vague.length, 'of') && !(run && run.end > at + vague.length) ? read({ is: 'vague' }, at + vague.length, 'vague time') : undefined
}

/** Prepositions that make a time of what follows. */
function prepositional(r: Reader, at: number): Named | undefined {
  const since = r.get(at, 'since')
  if (since) {
    const of = timeOrYear(r, skip(r, at + since.length, 'on'))
    // "since March", "since the beginning of the year"
    if (of) return read({ is: 'since', of: of.value }, of.end, 'since a time')
    return undefined
  }
  const until = r.get(at, 'until')
  if (until) {
    const of = timeOrYear(r, at + until.length)
    // "until Friday"
    if (of) return read({ is: 'until', of: of.value }, of.end, 'until a time')
  }
  if (r.has(at, 'by')) {
    const of = timeOrYear(r, at + 1)
    // "by the end of the year", "by 2030"
    if (of && of.value.is !== 'range') return read({ is: 'by', of: of.value }, of.end, 'by a time')
  }
  const asof = r.get(at, 'asof')
  if (asof && !r.has(at, 'from')) {
    const of = timeOrYear(r, skip(r, at + asof.length, 'on'))
    // "as of yesterday"
    if (of) return read(of.value, of.end, 'as of a time')
  }
  const before = r.get(at, 'before')
  if (before) {
    const of = timeOrYear(r, at + before.length)
    // "before Friday"
    if (of) return read({ is: 'before', of: of.value }, of.end, 'before a time')
  }
  if (r.has(at, 'after') && r.units[at]!.key === 'after') {
    const of = timeOrYear(r, at + 1)
    // "after Friday"
    if (of) return read({ is: 'after', of: of.value }, of.end, 'after a time')
  }
  const within = r.get(at, 'within')
  if (within) {
    let i = skip(r, at + within.length, 'the')
    const ahead = r.get(i, 'shift')
    if (ahead?.value === '1') i += ahead.length
    const n = amount(r, i)
    // "within 48 hours", "within weeks"
    if (n) return read({ is: 'within', amount: n.value }, n.end, 'within an amount of time')
    const of = stretch(r, at + within.length)
    if (of) return of
  }
  const over = r.get(at, 'over') ?? r.get(at, 'for')
  if (over) {
    // "over the past three days", "for the past year", "in the coming weeks"
    const run = stretch(r, at + over.length)
    if (run) return run
  }
  if (r.has(at, 'in')) {
    const n = amount(r, at + 1)
    // "in two weeks", "in a few days"; not "in three hours of talks"
    if (n && r.units[at]!.key === 'in' && (n.value.count !== undefined || n.value.plural) && !r.has(n.end, 'of') && !r.has(n.end, 'ago') && !r.mark(n.end, "'")) return read({ is: 'away', amount: n.value, toward: 'future' }, r.has(n.end, 'hence') ? n.end : n.end, 'in an amount of time')
    const y = years(r, skip(r, at + 1, 'the'))
    // "in 2014", "during 2016"
    // "over 2000 people": a count, unless a year stands before its noun
    if (y && (r.units[at]!.key !== 'over' || isYearOfNoun(r, at + 1))) return startingAt({ ...y, rule: 'year' }, skip(r, at + 1, 'the'))
  }
  if (r.has(at, 'from')) {
    const range_ = rangeOf(r, at + 1, false)
    if (range_) return range_
  }
  if (r.has(at, 'between')) {
    const range_ = rangeOf(r, at + 1, true)
    if (range_) return range_
  }
  return eventYear(r, at) ?? nthDay(r, at)
}

/** "the 2015 nuclear deal", "its 2011 revolution": a year before its noun */
function eventYear(r: Reader, at: number): Named | undefined {
  if (!isYearOfNoun(r, at + 1)) return undefined
  if (!r.has(at, 'the') && !r.has(at, 'possessive') && r.get(at, 'number')?.value !== '1') return undefined
  return startingAt(read({ is: 'date', year: r.number(at + 1, 4)! }, at + 2, 'year of an event'), at + 1)
}

/** A year in front of a noun that it counts nothing of ("2015 nuclear deal"). */
function isYearOfNoun(r: Reader, at: number): boolean {
  const value = r.number(at, 4)
  if (value === undefined || r.units[at]!.digits !== 4 || value < 1900 || value > 2100 || value % 100 === 0) return false
  return r.units[at + 1]?.kind === 'word' && !r.has(at + 1, 'plural') && !r.has(at + 1, 'unit') && !r.has(at + 1, 'to') && !r.has(at + 1, 'month')
}

/** "in 2014", "since 2015-2016" */
function years(r: Reader, at: number): Named | undefined {
  const from = bareYear(r, at)
  const to = from && rangeEnd(r, from.end)
  return from && to?.value.is === 'date' && to.value.year !== undefined && to.value.month === undefined ? read({ is: 'range', from: from.value, to: to.value }, to.end, 'range of years') : from
}

const timeOrYear = (r: Reader, at: number): Named | undefined => {
  const i = skip(r, at, 'in')
  if (clock(r, i)) return undefined
  return nowAt(r, i) ?? behind(r, i) ?? joined(r, i, plain(r, i)) ?? bareMonth(r, i) ?? years(r, i)
}

const nowAt = (r: Reader, at: number): Named | undefined => (r.has(at, 'now') ? read({ is: 'now' }, at + r.get(at, 'now')!.length, 'now') : undefined)

function rangeOf(r: Reader, at: number, between: boolean): Named | undefined {
  const from = end(r, at)
  if (!from) return undefined
  const to = between ? (r.has(from.end, 'and') ? end(r, from.end + 1) : undefined) : rangeEnd(r, from.end)
  if (!to) return undefined
  const bare = (x: Reading): boolean => x.is === 'date' && x.month === undefined && x.day !== undefined && x.weekday === undefined
  if (bare(from.value) && bare(to.value)) {
    // "from 4 to 22 this month"
    const of = monthOf(r, to.end)
    if (!of || from.value.is !== 'date' || to.value.is !== 'date') return undefined
    return read({ is: 'range', from: { is: 'nth', n: from.value.day!, unit: 'day', of: of.value }, to: { is: 'nth', n: to.value.day!, unit: 'day', of: of.value } }, of.end, 'range of days')
  }
  return read({ is: 'range', from: from.value, to: to.value }, to.end, between ? 'between two times' : 'from a time to a time')
}

/** One end of a range. */
function end(r: Reader, at: number): Read<Reading> | undefined {
  const i = skip(r, at, 'on')
  if (clock(r, i)) return undefined
  const time = nowAt(r, i) ?? plain(r, i) ?? bareMonth(r, i)
  if (time) return time
  const j = skip(r, i, 'the')
  const y = year(r, j)
  if (y && !r.mark(j, ',') && !r.has(j, 'of')) {
    const m = monthAt(r, y.end)
    return m ? { value: { is: 'date', year: y.value, month: m.value.month }, end: m.end } : { value: { is: 'date', year: y.value }, end: y.end }
  }
  const day = dayAt(r, j)
  return day && { value: { is: 'date', day: day.value }, end: day.end }
}

function rangeEnd(r: Reader, at: number): Read<Reading> | undefined {
  if (r.has(at, 'to')) return r.units[at]!.key === 'and' ? undefined : end(r, at + r.get(at, 'to')!.length)
  if (r.mark(at, '-–—') && r.units[at + 1]) {
    // "2017-18"
    const first = r.units[at - 1]
    const second = r.units[at + 1]!
    if (first?.kind === 'number' && first.digits === 4 && second.kind === 'number' && second.digits === 2 && second.value === (first.value + 1) % 100) return { value: { is: 'date', year: first.value + 1 }, end: at + 2 }
    return end(r, at + 1)
  }
  return undefined
}

/** A time goes on: "July 13-15", "Aug 8 - Aug 12", "Saturday and Sunday", "13-15 July", "2017-2021". */
function joined(r: Reader, at: number, found: Named | undefined): Named | undefined {
  if (!found) {
    const i = skip(r, at, 'the')
    const first = dayAt(r, i) ?? (r.number(i, 4) !== undefined && r.units[i]!.digits === 4 ? { value: r.number(i, 4)!, end: i + 1 } : undefined)
    if (first && (r.mark(first.end, '-–—') || r.has(first.end, 'to'))) {
      const from = end(r, i)
      const to = from && rangeEnd(r, from.end)
      // "4 till 23 of this month"
      if (r.loose && from?.value.is === 'date' && from.value.day !== undefined && to?.value.is === 'nth' && to.value.unit === 'day') return read({ is: 'range', from: { ...to.value, n: from.value.day }, to: to.value }, to.end, 'range of days')
      if (from?.value.is === 'date' && to?.value.is === 'date') {
        if (to.value.month !== undefined && from.value.year === undefined) return read({ is: 'range', from: from.value, to: to.value }, to.end, 'range of days')
        if (from.value.year !== undefined && to.value.year !== undefined && (r.loose || r.mark(at - 1, '([') || to.value.year - from.value.year < 100)) return read({ is: 'range', from: from.value, to: to.value }, to.end, 'range of years')
        if (r.loose) {
          const of = monthOf(r, to.end)
          if (of && from.value.day && to.value.day) return read({ is: 'range', from: { is: 'nth', n: from.value.day, unit: 'day', of: of.value }, to: { is: 'nth', n: to.value.day, unit: 'day', of: of.value } }, of.end, 'range of days')
        }
      }
    }
    // "wins 2020 Iowa caucuses", "his country's 2025 Finance Act": without an article only before a name
    const owned = r.has(i - 1, 'possessive') || (r.mark(i - 2, "'") && r.has(i - 1, 'plural'))
    if (i === at && isYearOfNoun(r, i) && (owned || (r.units[i - 1]?.kind === 'word' && isUpper(r.text.charCodeAt(r.units[i + 1]!.start))))) return read({ is: 'date', year: r.number(i, 4)! }, i + 1, 'year of an event')
    const y = r.units[i]
    if (y?.kind === 'number' && y.digits === 4 && y.value >= 1000 && y.value <= 2200 && ((r.mark(i - 1, '([') && r.mark(i + 1, ')]')) || (r.loose && r.units.length === 1))) return read({ is: 'date', year: y.value }, i + 1, 'year in parentheses')
    return undefined
  }
  const v = found.value
  if (v.is === 'date' && v.day !== undefined && (r.mark(found.end, '-–—') || r.has(found.end, 'to'))) {
    const to = rangeEnd(r, found.end)
    if (to?.value.is === 'date' && (to.value.day !== undefined || to.value.month !== undefined)) {
      const tail = to.value.year === undefined ? year(r, to.end) : undefined
      return read({ is: 'range', from: v, to: tail ? { ...to.value, year: tail.value } : to.value }, tail?.end ?? to.end, 'range of dates')
    }
  }
  if (v.is === 'date' && v.month !== undefined && v.day === undefined) {
    // "November between 19 and 20"
    if (r.has(found.end, 'between')) {
      const [a, b] = [dayAt(r, found.end + 1), undefined as Read<number> | undefined]
      const c = a && r.has(a.end, 'and') ? dayAt(r, a.end + 1) : b
      if (a && c) return read({ is: 'range', from: { ...v, day: a.value }, to: { ...v, day: c.value } }, c.end, 'range of days')
    }
    if (r.mark(found.end, '-–—') || (r.has(found.end, 'to') && r.units[found.end]!.key !== 'and')) {
      const to = rangeEnd(r, found.end)
      if (to?.value.is === 'date' && to.value.month !== undefined) return read({ is: 'range', from: v, to: to.value }, to.end, 'range of months')
    }
  }
  if (v.is === 'weekday' && r.has(found.end, 'and') && v.shift === undefined) {
    const to = weekday(r, found.end + 1)
    if (to?.value.is === 'weekday' && to.value.weekday === (v.weekday % 7) + 1) return read({ is: 'range', from: { ...v, ...(to.value.shift === undefined ? {} : { shift: to.value.shift }) }, to: to.value }, to.end, 'two days')
  }
  if ((v.is === 'unit' && v.unit === 'week') && (r.has(found.end, 'between') || r.has(found.end, 'from'))) {
    const a = weekday(r, found.end + 1)
    const b = a && (r.has(a.end, 'and') || r.has(a.end, 'to')) ? weekday(r, a.end + 1) : undefined
    if (a?.value.is === 'weekday' && b?.value.is === 'weekday') return read({ is: 'range', from: { ...a.value, of: v }, to: { ...b.value, of: v } }, b.end, 'days of a week')
  }
  return found
}

/** "three days ago", "two years earlier", "a week from now", "two days before yesterday", "three fridays from now" */
function behind(r: Reader, at: number): Named | undefined {
  const n = amount(r, skip(r, at, 'for'))
  if (!n) {
    const count = number(r, at)
    const name = count && r.get(count.end, 'weekday')
    if (count && name && r.has(count.end + 1, 'hence')) {
      const hence = r.get(count.end + 1, 'hence')!
      return read({ is: 'weekday', weekday: Number(name.value), coming: count.value }, count.end + 1 + hence.length, 'so many weekdays from now')
    }
    return undefined
  }
  const i = n.end
  const word = r.units[i]?.key
  if (word === 'ago' || word === 'back') {
    // "a week ago Friday" is left alone
    return n.value.count === undefined && !n.value.plural ? undefined : read({ is: 'away', amount: n.value, toward: 'past' }, i + 1, 'an amount of time ago')
  }
  const hence = r.get(i, 'hence')
  if (hence && word !== 'later') return read({ is: 'away', amount: n.value, toward: 'future' }, i + hence.length, 'an amount of time from now')
  if (word === 'earlier' || word === 'later' || word === 'before' || word === 'after' || word === 'from' || word === 'prior') {
    const step = word === 'prior' ? 2 : 1
    const of = word === 'earlier' || word === 'later' ? undefined : nowAt(r, i + step) ?? plain(r, skip(r, i + step, 'on')) ?? years(r, i + step)
    const toward = word === 'later' || word === 'after' || word === 'from' ? 'future' : 'past'
    if (of) {
      // "two years from mid-2013" is how long
      if (word === 'from' && !['now', 'today', 'weekday'].includes(of.value.is) && !r.loose) return undefined
      return read({ is: 'away', amount: n.value, toward, from: of.value }, of.end, 'an amount of time before or after a time')
    }
    if (word === 'earlier' || word === 'later') {
      const from: Reading | undefined = r.loose && word === 'later' ? undefined : { is: 'back', unit: 'hour', shift: 0 }
      return read({ is: 'away', amount: n.value, toward, ...(from ? { from } : {}) }, i + 1, 'an amount of time earlier or later')
    }
  }
  if (r.mark(i, ',') && r.has(i + 1, 'from') && r.units[at]!.key === 'for') {
    const of = plain(r, i + 2)
    if (of) return read({ is: 'range', from: of.value, to: { is: 'away', amount: n.value, toward: 'future', from: of.value } }, of.end, 'an amount of time from a time')
  }
  return undefined
}

/** "for the fourth day", "for a third straight night", "fourth night in a row", "the second consecutive day" */
function nthDay(r: Reader, at: number): Named | undefined {
  const forIt = r.has(at, 'for')
  let i = forIt ? at + 1 : at
  if (r.has(i, 'the') || r.get(i, 'number')?.value === '1') i++
  const which = ordinal(r, i)
  if (!which) return undefined
  const straight = r.has(which.end, 'straight')
  const word = r.get(straight ? which.end + 1 : which.end, 'unit')
  if (word?.extra !== '' || !['day', 'week', 'month', 'year'].includes(word.value)) return undefined
  const stop = (straight ? which.end + 1 : which.end) + 1
  const row = r.get(stop, 'inarow')
  if (!forIt && !straight && !row) return undefined
  return read({ is: 'nthDay', n: which.value, unit: word.value as Unit }, row ? stop + row.length : stop, 'for the nth day')
}
