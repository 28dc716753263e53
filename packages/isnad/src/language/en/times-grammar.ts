// The grammar of English time expressions: from units to readings. Each rule has a phrase it catches.
import type { Part, Reading, Unit } from '../times/reading.js'
import type { Match, Reader } from '../times/reader.js'
import { amount, century, date, dayAt, monthAt, number, ordinal, type Read, spelledYear, year } from './times-dates.js'

interface Named extends Read<Reading> {
  readonly rule: string
  /** Where the quote begins, when a small word before it is left out ("on", "in", "the"). */
  readonly from?: number
}
const startingAt = (found: Named | undefined, from: number): Named | undefined => found && { ...found, from: found.from ?? from }
const read = (value: Reading, end: number, rule: string): Named => ({ value, end, rule })

/** A time expression that begins at this unit, with the preposition that belongs to it. */
export function readTime(r: Reader, at: number): Match | undefined {
  const found = todayRule(r, at) ?? phrase(r, at) ?? prepositional(r, at) ?? joined(r, at, behind(r, at) ?? plain(r, at))
  return found && { first: found.from ?? at, end: found.end, reading: found.value, rule: found.rule }
}

/** "now", "recently", "at the same time", "the following day" */
function phrase(r: Reader, at: number): Named | undefined {
  const now = r.get(at, 'now')
  if (now) return read({ is: 'now' }, at + now.length, 'now')
  const untilNow = r.get(at, 'untilnow')
  if (untilNow) return read({ is: 'until', of: { is: 'now' } }, at + untilNow.length, 'until now')
  const back = r.get(at, 'back')
  if (back && !r.has(at + back.length, 'of') && !r.has(at + back.length, 'before') && !(back.value === 'year' && back.length === 2 && !r.loose && back.extra === '0' && r.has(at, 'the'))) return read({ is: 'back', unit: back.value as Unit, shift: Number(back.extra) }, at + back.length, 'that time or the one beside it')
  const vague = r.get(at, 'vague')
  return vague && !r.has(at + vague.length, 'of') ? read({ is: 'vague' }, at + vague.length, 'vague time') : undefined
}

const skip = (r: Reader, at: number, kind: string): number => at + (r.get(at, kind)?.length ?? 0)

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
    const y = bareYear(r, skip(r, at + 1, 'the'))
    // "in 2014", "during 2016"
    if (y) return startingAt({ ...y, rule: 'year' }, skip(r, at + 1, 'the'))
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
  const value = r.number(at + 1, 4)
  const next = r.units[at + 2]
  if (value === undefined || r.units[at + 1]!.digits !== 4 || value < 1900 || value > 2100 || value % 100 === 0) return undefined
  if (!r.has(at, 'the') && !r.has(at, 'possessive') && r.get(at, 'number')?.value !== '1') return undefined
  if (next?.kind !== 'word' || r.has(at + 2, 'plural') || r.has(at + 2, 'unit') || r.has(at + 2, 'to') || r.has(at + 2, 'month')) return undefined
  return startingAt(read({ is: 'date', year: value }, at + 2, 'year of an event'), at + 1)
}

const timeOrYear = (r: Reader, at: number): Named | undefined => {
  const i = skip(r, at, 'in')
  if (clock(r, i)) return undefined
  return nowAt(r, i) ?? behind(r, i) ?? joined(r, i, plain(r, i)) ?? bareMonth(r, i) ?? bareYear(r, i)
}
const nowAt = (r: Reader, at: number): Named | undefined => (r.has(at, 'now') ? read({ is: 'now' }, at + r.get(at, 'now')!.length, 'now') : undefined)

/** Four digits, where a preposition has made them a year. */
function bareYear(r: Reader, at: number): Named | undefined {
  const value = r.number(at, 4)
  if (value === undefined || r.units[at]!.digits !== 4 || value < 1000 || value > 2200) {
    const spelled = r.loose ? spelledYear(r, at) : undefined
    return spelled && read({ is: 'date', year: spelled.value }, spelled.end, 'year')
  }
  if (r.has(at + 1, 'plural') && !r.units[at + 1]!.gap) return undefined
  if (r.mark(at + 1, "'") && r.has(at + 2, 'plural') && value % 10 === 0) return undefined
  // "by 1650 GMT"
  if (r.has(at + 1, 'clockpost') || r.mark(at + 1, '%')) return undefined
  const to = rangeEnd(r, at + 1)
  if (to?.value.is === 'date' && to.value.year !== undefined && to.value.month === undefined) return read({ is: 'range', from: { is: 'date', year: value }, to: to.value }, to.end, 'range of years')
  return read({ is: 'date', year: value }, at + 1, 'year')
}

/** A month alone: weak ones only where a preposition stands before them. */
function bareMonth(r: Reader, at: number): Named | undefined {
  const m = monthAt(r, at)
  return m && read({ is: 'date', month: m.value.month }, trimDot(r, m.end), 'month')
}
const trimDot = (r: Reader, end: number): number => (r.mark(end - 1, '.') && end >= r.units.length ? end - 1 : end)

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

function monthOf(r: Reader, at: number): Read<Reading> | undefined {
  const i = skip(r, skip(r, skip(r, at, 'of'), 'in'), 'the')
  const of = unit(r, i)
  return of?.value.is === 'unit' && of.value.unit === 'month' ? of : undefined
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
    const of = word === 'earlier' || word === 'later' ? undefined : nowAt(r, i + step) ?? plain(r, skip(r, i + step, 'on')) ?? bareYear(r, i + step)
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

/** "the past three days", "the last few weeks", "the next two years", "recent days" */
function stretch(r: Reader, at: number): Named | undefined {
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
  return todayRule(r, at) ?? edgeOfMonth(r, at) ?? restOf(r, at) ?? part(r, at) ?? stretch(r, at) ?? nth(r, at) ?? yearPart(r, at) ?? weekday(r, at) ?? festival(r, at) ?? dateRule(r, at) ?? decade(r, at) ?? season(r, at) ?? unit(r, at) ?? nthOfMonth(r, at) ?? clock(r, at)
}

/** "today", "yesterday evening", "tomorrow morning" */
function todayRule(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'today')
  if (!word) return undefined
  let i = at + word.length
  if (r.has(i, 'daypart')) i++
  // "today, Friday", "yesterday (Thursday)"
  const open = r.mark(i, '(,')
  if (open && r.has(i + 1, 'weekday') && (r.mark(i, ',') || r.mark(i + 2, ')'))) i = r.mark(i, '(') ? i + 3 : i + 2
  return read({ is: 'today', days: Number(word.value) }, i, 'today and its neighbours')
}

/** "EOM": where a date is asked for */
function edgeOfMonth(r: Reader, at: number): Named | undefined {
  const word = r.loose ? r.get(at, 'edge') : undefined
  if (!word) return undefined
  const [side, name] = word.extra ? [word.value, word.extra] : word.value.split(' ')
  return read({ is: 'part', part: side === 'end' ? 'late' : 'early', of: { is: 'unit', unit: name as Unit, shift: 0 } }, at + word.length, 'edge of a period')
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

function dateRule(r: Reader, at: number): Named | undefined {
  const i = skip(r, at, 'the')
  const ides = r.get(i, 'ides')
  const m = ides && monthAt(r, i + ides.length)
  if (ides && m) return read({ is: 'date', month: m.value.month, day: [3, 5, 7, 10].includes(m.value.month) ? 15 : 13 }, m.end, 'date')
  const found = date(r, i)
  if (found) {
    // "Jul 18, Fri"
    const name = r.loose && r.mark(found.end, ',') ? r.get(found.end + 1, 'weekday') : undefined
    if (name && found.value.is === 'date') return read({ ...found.value, weekday: Number(name.value) }, found.end + 2, 'date')
    return startingAt(read(found.value, found.end, found.value.is === 'date' && found.value.day === undefined ? 'month' : 'date'), i)
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
  return read({ is: 'date', month: m.value.month }, stop, 'month')
}

/** "Friday", "last Wednesday", "Friday, July 18", "Tuesday next week", "Friday night", "Thursday the 21st" */
function weekday(r: Reader, at: number): Named | undefined {
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
    if (nth_ && !r.has(nth_.end, 'of')) return read({ is: 'date', day: nth_.value, weekday: which }, nth_.end, 'weekday with its day')
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

/** "last week", "this month", "the coming year", "current quarter", "the weekend", "last week's Sunday" */
function unit(r: Reader, at: number): Named | undefined {
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
function nth(r: Reader, at: number): Named | undefined {
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
function nthOfMonth(r: Reader, at: number): Named | undefined {
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

function ofPeriod(r: Reader, at: number): Read<Reading> | undefined {
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
function yearPart(r: Reader, at: number): Named | undefined {
  const the = skip(r, at, 'the')
  const before = r.number(the, 4) !== undefined && r.units[the]!.digits === 4 ? the + 1 : the
  const letter = r.units[before]?.key
  if ((letter === 'q' || letter === 'h') && r.units[before + 1]?.kind === 'number' && !r.units[before + 1]!.gap) {
    const n = r.units[before + 1]!.value
    const kind = letter === 'q' ? 'quarter' : 'half'
    if (n < 1 || n > (kind === 'quarter' ? 4 : 2)) return undefined
    const y = before > the ? { value: r.units[the]!.value, end: before + 2 } : year(r, before + 2)
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
function decade(r: Reader, at: number): Named | undefined {
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
function season(r: Reader, at: number): Named | undefined {
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
function festival(r: Reader, at: number): Named | undefined {
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

/** "at 10:30 a.m.", "3 p.m. local time": belongs to the day told beside it */
function clock(r: Reader, at: number): Named | undefined {
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
