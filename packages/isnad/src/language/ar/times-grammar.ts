// The grammar of Arabic time expressions: from units to readings. Each rule has the Arabic it catches and its English.
import type { Part, Reading, Unit } from '../times/reading.js'
import type { Match, Reader } from '../times/reader.js'
import { amount, date, isYearWord, month, number, numericDate, ordinal, type Read, shiftAt, year } from './times-dates.js'

const read = (value: Reading, end: number, rule: string): Named => ({ value, end, rule })
interface Named extends Read<Reading> {
  readonly rule: string
  /** Where the quote begins, when «في» before it is left out. */
  readonly from?: number
}

/** A time expression that begins at this unit, with the preposition that belongs to it. */
export function readTime(r: Reader, at: number): Match | undefined {
  const found = phrase(r, at) ?? daypart(r, at) ?? todayPhrase(r, at) ?? prepositional(r, at) ?? joinedBy(r, at, plain(r, at))
  return found && { first: found.from ?? at, end: found.end, reading: found.value, rule: found.rule }
}

/** «بعد غد», «قبل أمس»: the longer phrase goes before its preposition. */
const todayPhrase = (r: Reader, at: number): Named | undefined => ((r.get(at, 'today')?.length ?? 0) > 1 ? today(r, at) : undefined)

/** «الآن», «مؤخرا», «في وقت سابق», «حينها» */
function phrase(r: Reader, at: number): Named | undefined {
  const now = r.get(at, 'now')
  if (now) return read({ is: 'now' }, at + now.length, 'now')
  const untilNow = r.get(at, 'untilnow')
  if (untilNow) return read({ is: 'until', of: { is: 'now' } }, at + untilNow.length, 'until now')
  const back = r.get(at, 'back')
  if (back) return read({ is: 'back', unit: back.value as Unit, shift: Number(back.extra) }, at + back.length, 'at that time')
  const vague = r.get(at, 'vague')
  // «وأخيرا، …» opens the last point of a list
  if (!vague || (vague.extra === 'notfirst' && at === 0 && r.mark(at + vague.length, '،,'))) return undefined
  const end = at + vague.length
  // «بعد وقت قصير من إعلانه» is anchored
  if (r.has(at, 'anchor') && r.has(end, 'anchorof') && vague.extra !== 'thatpoint') return undefined
  // «بعد ذلك بيومين»
  if (vague.extra === 'thatpoint' && r.units[end]?.prefix === 'in') {
    const n = amount(r, end)
    if (n) return read({ is: 'away', amount: n.value, toward: r.get(at, 'anchor')?.value === 'before' ? 'past' : 'future', from: { is: 'back', unit: 'hour', shift: 0 } }, n.end, 'an amount of time before or after that')
  }
  // «في وقت سابق أمس», «في وقت لاحق من الشهر»: earlier yesterday
  const inner = plain(r, r.has(end, 'of') ? end + 1 : end)
  if (inner && !['vague', 'clock'].includes(inner.value.is)) return read(inner.value, inner.end, 'earlier or later within a time')
  return read({ is: 'vague' }, end, 'vague time')
}

/** Prepositions that make a time of what follows. */
function prepositional(r: Reader, at: number): Named | undefined {
  // «منذ 2015», «منذ عشر سنوات», «منذ مطلع العام»: since
  const since = r.get(at, 'since')
  if (since) return sinceTime(r, at + since.length)
  const until = r.get(at, 'until')
  if (until && r.units[at]) {
    const to = plain(r, skip(r, at + until.length, 'in')) ?? bareYear(r, at + until.length) ?? weakMonth(r, at + until.length)
    // «حتى السبت»: until Saturday
    if (to && to.value.is !== 'clock') return read({ is: 'until', of: to.value }, to.end, 'until a time')
  }
  const starting = r.get(at, 'startingfrom')
  if (starting) {
    const from = plain(r, at + starting.length) ?? bareYear(r, at + starting.length)
    // «اعتبارا من 2019»
    if (from) return read(from.value, from.end, 'starting from a time')
  }
  const by = r.get(at, 'by')
  if (by) {
    const to = joinedBy(r, at + by.length, plain(r, at + by.length)) ?? bareYear(r, at + by.length) ?? weakMonth(r, at + by.length)
    // «بحلول نهاية العام»: by the end of the year
    if (to) return read({ is: 'by', of: to.value }, to.end, 'by a time')
  }
  const before = r.get(at, 'before')
  if (before) return beforeTime(r, at + before.length)
  const after = r.get(at, 'after')
  if (after) return afterTime(r, at + after.length)
  const within = r.get(at, 'within')
  if (within) return withinTime(r, at + within.length, within.extra === 'deadline')
  const throughout = r.get(at, 'throughout')
  if (throughout) {
    const over = stretch(r, at + throughout.length) ?? plain(r, at + throughout.length)
    // «على مدى الأيام الماضية»: over the past days
    if (over && ['stretch', 'unit', 'vague', 'decade', 'today', 'date', 'range', 'rest'].includes(over.value.is)) return read(over.value, over.end, 'throughout a time')
  }
  const inn = r.get(at, 'in')
  if (inn) {
    const i = at + inn.length
    const run = stretch(r, i)
    // «في الأيام المقبلة»: a set phrase keeps its preposition
    if (run) return run
    const y = bareYear(r, i)
    if (y) return r.units[at]!.key === 'خلال' ? y : { ...y, from: i }
    const m = plain(r, i) ? undefined : weakMonth(r, i)
    if (m) return r.units[at]!.key === 'خلال' ? m : { ...m, from: i }
  }
  if (r.loose && r.has(at, 'of')) {
    // «من أسبوع», spoken for "a week ago"
    const n = amount(r, at + 1)
    if (n && !n.value.article && n.end === r.units.length) return read({ is: 'away', amount: n.value, toward: 'past' }, n.end, 'an amount of time ago')
  }
  const from = r.get(at, 'of')
  if (from && r.units[at]!.prefix !== 'as') return rangeTime(r, at, at + from.length)
  const between = r.get(at, 'between')
  if (between) return rangeTime(r, at, at + between.length)
  // «لليوم الرابع على التوالي»: for the fourth day in a row
  return nthDay(r, at)
}

const skip = (r: Reader, at: number, kind: string): number => at + (r.get(at, kind)?.length ?? 0)

/** «في مارس», «منذ آب»: a month that is another word too, behind a preposition of time. */
function weakMonth(r: Reader, at: number): Named | undefined {
  if (r.units[at]?.prefix !== '' || r.units[at]?.article) return undefined
  const m = month(r, at)
  return m && m.value.calendar === 'gregorian' ? read({ is: 'date', month: m.value.month }, m.end, 'month') : undefined
}

/** «في 2014», «منذ 1967»: four digits are a year only behind a preposition of time. */
function bareYear(r: Reader, at: number): Named | undefined {
  const y = year(r, at, false)
  if (!y || r.units[at]!.kind === 'mark' || r.has(at, 'of')) return undefined
  if (y.value.year < 1000 || y.value.year > 2200) return undefined
  const next = r.get(y.end, 'unit')
  if (next && r.units[y.end]!.prefix === '' && !r.units[y.end]!.article) return undefined
  const to = rangeEnd(r, y.end)
  const reading: Reading = { is: 'date', ...y.value }
  return to ? read({ is: 'range', from: reading, to: to.value }, to.end, 'range of years') : read(reading, y.end, 'year')
}

function sinceTime(r: Reader, at: number): Named | undefined {
  const i = skip(r, at, 'in')
  const plainTime = plain(r, i) ?? bareYear(r, i) ?? weakMonth(r, i)
  if (plainTime && !['vague', 'back', 'stretch', 'clock'].includes(plainTime.value.is)) return read({ is: 'since', of: plainTime.value }, plainTime.end, 'since a time')
  const run = stretch(r, i)
  if (run) return read(run.value, run.end, 'since some time')
  const n = amount(r, i)
  if (!n) return undefined
  // «منذ عشر سنوات», «منذ نحو شهر»; «منذ سنوات» is too loose
  const shift = r.get(n.end, 'shift')
  return read({ is: 'sinceAmount', amount: n.value }, n.end + (shift ? shift.length : 0), 'since an amount of time')
}

/** «قبل ثلاثة أيام», «قبل نحو شهر»; «قبل نهاية العام», «قبل الجمعة» */
function beforeTime(r: Reader, at: number): Named | undefined {
  const n = amount(r, at)
  if (n && !n.value.article && !r.has(n.end, 'anchorof') && !r.has(n.end, 'shift')) return read({ is: 'away', amount: n.value, toward: 'past' }, n.end, 'an amount of time ago')
  const of = plain(r, at) ?? bareYear(r, at)
  if (of && of.value.is !== 'clock') {
    // «قبل يومين من الجمعة»
    return read({ is: 'before', of: of.value }, of.end, 'before a time')
  }
  if (n && !n.value.article && r.has(n.end, 'of')) {
    const from = plain(r, n.end + 1) ?? phrase(r, n.end + 1)
    if (from && from.value.is !== 'vague') return read({ is: 'away', amount: n.value, toward: 'past', from: from.value }, from.end, 'an amount of time before a time')
  }
  return undefined
}

/** «بعد ثلاثة أيام», «بعد غد»; «بعد يومين من الجمعة»; «بعد الأحد» */
function afterTime(r: Reader, at: number): Named | undefined {
  const n = amount(r, at)
  if (n && !n.value.article) {
    if (!r.has(n.end, 'anchorof') && !r.has(n.end, 'after')) {
      if (n.value.count === undefined && !n.value.plural) return undefined
      return read({ is: 'away', amount: n.value, toward: 'future' }, n.end, 'in an amount of time')
    }
    const from = plain(r, n.end + 1) ?? phrase(r, n.end + 1)
    if (from && from.value.is !== 'vague') return read({ is: 'away', amount: n.value, toward: 'future', from: from.value }, from.end, 'an amount of time after a time')
    return undefined
  }
  const of = plain(r, at)
  return of && !['clock', 'stretch'].includes(of.value.is) ? read({ is: 'after', of: of.value }, of.end, 'after a time') : undefined
}

/** «خلال 24 ساعة», «في غضون عشر سنوات», «خلال الأسبوع الجاري», «خلال الأيام المقبلة» */
function withinTime(r: Reader, at: number, deadline: boolean): Named | undefined {
  const run = stretch(r, at)
  if (run) return run
  const of = plain(r, at) ?? bareYear(r, at)
  if (of && of.value.is !== 'clock') return of
  const n = amount(r, at)
  if (!n || n.value.article) return undefined
  // «خلال 48 ساعة من الآن»
  const now = r.has(n.end, 'of') ? phrase(r, n.end + 1) ?? today(r, n.end + 1) : undefined
  if (now && ['now', 'today'].includes(now.value.is)) return read({ is: 'within', amount: n.value, deadline: true }, now.end, 'within an amount of time')
  return read({ is: 'within', amount: n.value, ...(deadline ? { deadline } : {}) }, n.end, 'within an amount of time')
}

/** «الأيام الثلاثة الماضية», «السنوات العشر الأخيرة», «الـ24 ساعة المقبلة», «آخر ثلاثة أيام», «اليومين الماضيين» */
function stretch(r: Reader, at: number): Named | undefined {
  const last = r.get(at, 'lastof')
  if (last) {
    const n = amount(r, at + last.length)
    if (n && n.value.count !== undefined && n.value.count > 1 && !n.value.article) return read({ is: 'stretch', amount: n.value, toward: 'past' }, n.end, 'the last so many units')
    return undefined
  }
  const n = amount(r, at)
  if (!n || (n.value.count === 1 && !n.value.plural)) return undefined
  let i = n.end
  while (r.has(i, 'skip')) i++
  const shift = r.get(i, 'shift')
  if (!shift || shift.extra === 'same' || (!n.value.article && !r.loose)) return undefined
  if (shift.extra === 'back') return read({ is: 'vague' }, i + shift.length, 'the days before or after')
  const toward = Number(shift.value) < 0 ? 'past' : Number(shift.value) > 0 ? 'future' : undefined
  if (!toward) return undefined
  // «السنوات الأخيرة»: nobody can say which
  return read({ is: 'stretch', amount: n.value, toward }, i + shift.length, toward === 'past' ? 'the past units' : 'the coming units')
}

/** «من 13 إلى 15 تموز», «بين الأحد والثلاثاء», «بين عامي 1950 و1953» */
function rangeTime(r: Reader, at: number, start: number): Named | undefined {
  const between = r.has(at, 'between')
  const from = end(r, start)
  if (!from) return undefined
  // «بين عامي 1980 و1988»
  if (between && from.value.is === 'range') return read(from.value, from.end, 'between two times')
  const to = between ? (r.units[from.end]?.prefix === 'and' ? end(r, from.end) : r.has(from.end, 'and') ? end(r, from.end + 1) : undefined) : rangeEnd(r, from.end)
  return to && read({ is: 'range', from: from.value, to: to.value }, to.end, between ? 'between two times' : 'from a time to a time')
}

/** One end of a range: a time, a day of the month, a year. */
function end(r: Reader, at: number): Read<Reading> | undefined {
  const time = plain(r, at)
  if (time && time.value.is !== 'clock') return time
  if (r.has(at, 'now')) return { value: { is: 'now' }, end: at + r.get(at, 'now')!.length }
  const y = year(r, at, false)
  if (y && r.units[at]!.kind !== 'mark' && !r.has(at, 'of')) return { value: { is: 'date', ...y.value }, end: y.end }
  const day = r.number(at, 2)
  if (day !== undefined && day >= 1 && day <= 31) return { value: { is: 'date', day }, end: at + 1 }
  const nth = ordinal(r, at)
  return nth && nth.value <= 31 ? { value: { is: 'date', day: nth.value }, end: nth.end } : undefined
}

/** «إلى 15 تموز», «-2021», «وحتى الخميس» behind the first end. */
function rangeEnd(r: Reader, at: number): Read<Reading> | undefined {
  if (r.has(at, 'to')) return end(r, skip(r, at + r.get(at, 'to')!.length, 'in'))
  if (r.mark(at, '-–—/') && r.units[at + 1]) return end(r, at + 1)
  return undefined
}

/** A time goes on: «الجمعة والسبت», «نهاية آب أو مطلع أيلول», «13 إلى 15 تموز», «2017-2021». */
function joinedBy(r: Reader, at: number, found: Named | undefined): Named | undefined {
  if (!found) {
    // «13 إلى 15 تموز», «(2017-2021)»
    const first = r.number(at, 4)
    if (first === undefined || !(r.has(at + 1, 'to') || r.mark(at + 1, '-–—'))) return parenthesisedYear(r, at)
    const from = end(r, at)
    const to = from && rangeEnd(r, from.end)
    if (!from || !to || to.value.is !== 'date' || from.value.is !== 'date') return undefined
    const years = from.value.year !== undefined && to.value.year !== undefined && from.value.month === undefined
    if (!years && to.value.month === undefined) return undefined
    return read({ is: 'range', from: from.value, to: to.value }, to.end, years ? 'range of years' : 'range of days')
  }
  const is = found.value.is
  if (is === 'vague' || is === 'now' || is === 'range' || is === 'clock') return found
  if (r.has(found.end, 'or') && is === 'part') {
    const to = plain(r, found.end + 1)
    if (to?.value.is === 'part') return read({ is: 'range', from: { is: 'either', of: found.value }, to: { is: 'either', of: to.value } }, to.end, 'one time or another')
  }
  if (r.mark(found.end, '-–—') && is === 'date' && found.value.is === 'date' && (found.value.day !== undefined || r.loose)) {
    const to = end(r, found.end + 1)
    if (to && to.value.is === 'date' && to.value.month !== undefined) return read({ is: 'range', from: found.value, to: to.value }, to.end, 'range of dates')
  }
  return found
}

/** «كرمان (2024)» */
function parenthesisedYear(r: Reader, at: number): Named | undefined {
  const value = r.number(at, 4)
  if (value === undefined || r.units[at]!.digits !== 4 || value < 1000 || value > 2200) return undefined
  // «انتخابات 2012»
  if (r.has(at - 1, 'eventyear') && value >= 1900 && !r.has(at + 1, 'unit')) return read({ is: 'date', year: value }, at + 1, 'year of an event')
  if (r.mark(at - 1, '([') && r.mark(at + 1, ')]')) return read({ is: 'date', year: value }, at + 1, 'year in parentheses')
  return r.loose && r.units.length === 1 ? read({ is: 'date', year: value }, at + 1, 'year') : undefined
}

/** «لليوم الرابع على التوالي», «لليلة الثانية» */
function nthDay(r: Reader, at: number): Named | undefined {
  const unit = r.get(at, 'unit')
  if (unit?.extra !== '1' || r.units[at]!.prefix !== 'for' || !r.units[at]!.article) return undefined
  const n = ordinal(r, at + unit.length)
  if (!n) return undefined
  let i = n.end
  if (r.has(i, 'inarow')) i += r.get(i, 'inarow')!.length
  return read({ is: 'nthDay', n: n.value, unit: unit.value as Unit }, i, 'for the nth day')
}

/** «اليومين الماضيين», «الأيام الثلاثة المقبلة» without a preposition; a vague «السنوات الأخيرة» only counts behind one. */
function counted(r: Reader, at: number): Named | undefined {
  const run = r.has(at, 'lastof') || r.has(at, 'unit') || r.has(at, 'number') || r.units[at]?.kind === 'number' || r.units[at]?.key === 'ال' ? stretch(r, at) : undefined
  return run?.value.is === 'stretch' && run.value.amount.count !== undefined ? run : undefined
}

/** A time without a preposition. */
export function plain(r: Reader, at: number): Named | undefined {
  return daypart(r, at) ?? counted(r, at) ?? today(r, at) ?? weekday(r, at) ?? day(r, at) ?? part(r, at) ?? nth(r, at) ?? festivalMonth(r, at) ?? dateRule(r, at) ?? unit(r, at) ?? yearRule(r, at) ?? season(r, at) ?? decade(r, at) ?? yearPart(r, at) ?? festival(r, at) ?? clock(r, at)
}

function dateRule(r: Reader, at: number): Named | undefined {
  const found = date(r, at)
  if (!found) return undefined
  // «25 شوال 1436 هـ الموافق 10 أغسطس 2015 م»: two calendars, one day
  const same = corresponding(r, found.end)
  if (same) return read(same.value, same.end, 'date in two calendars')
  return read(found.value, found.end, found.value.is === 'date' && found.value.day === undefined ? 'month' : 'date')
}

function corresponding(r: Reader, at: number): Read<Reading> | undefined {
  let i = at
  if (r.mark(i, '،,/(')) i++
  const word = r.get(i, 'corresponding')
  if (word) i += word.length
  else if (!r.mark(at, '/(')) return undefined
  if (r.mark(i, ':')) i++
  const first = word ? date(r, i) ?? (r.get(i, 'unit')?.value === 'day' ? date(r, i + 1) : undefined) : date(r, i)
  if (first?.value.is !== 'date' || first.value.day === undefined || (!word && first.value.year === undefined)) return undefined
  return { value: first.value, end: r.mark(at, '(') && r.mark(first.end, ')') ? first.end + 1 : first.end }
}

/** «اليوم», «أمس الأربعاء», «غدا (الخميس)», «اليوم، الأحد» */
function today(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'today')
  if (!word) return undefined
  let i = at + word.length
  if (word.value === '0') {
    // «اليوم الأول من القمة» is no today; «اليوم الماضي» and «اليوم نفسه» are counted
    if (ordinal(r, i) || r.has(i, 'shift')) return undefined
  }
  const named = weekdayBehind(r, i)
  if (named) i = named
  const dated = date(r, r.mark(i, '،,') ? i + 1 : i)
  if (dated && dated.value.is === 'date' && dated.value.day !== undefined) return read(dated.value, dated.end, 'today with its date')
  i = adverb(r, i)
  return read({ is: 'today', days: Number(word.value) }, i, 'today and its neighbours')
}

/** Where a weekday in apposition ends: «، الأحد», «(الخميس)», «الأربعاء», «يوم الاثنين». */
function weekdayBehind(r: Reader, at: number): number | undefined {
  const i = r.mark(at, '،,(') ? at + 1 : at
  const j = r.get(i, 'unit')?.value === 'day' && !r.units[i]!.article ? i + 1 : i
  if (!r.has(j, 'weekday') || r.units[j]!.prefix !== '') return undefined
  return r.mark(at, '(') ? (r.mark(j + 1, ')') ? j + 2 : undefined) : j + 1
}

/** «صباحا», «مساء» behind a day. */
function adverb(r: Reader, at: number): number {
  const word = r.get(at, 'dayadverb')
  if (!word || r.units[at]!.prefix !== '') return at
  // «الجمعة مساء» but not «الجمعة مساء أمس»
  return plain(r, at) ? at : at + word.length
}

/** «مساء الأحد», «فجر السبت», «بعد ظهر اليوم», «صباح 12 مايو», «ليل السبت - الأحد» */
function daypart(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'daypart')
  if (!word) return undefined
  let i = at + word.length
  if (r.has(i, 'of') && r.get(i + 1, 'unit')?.value === 'day') i++
  const open = r.mark(i, '(')
  const of = daypart(r, i) ?? today(r, open ? i + 1 : i) ?? weekday(r, open ? i + 1 : i) ?? day(r, open ? i + 1 : i) ?? dateRule(r, open ? i + 1 : i)
  if (!of || (of.value.is === 'date' && of.value.day === undefined)) return undefined
  let stop = open && r.mark(of.end, ')') ? of.end + 1 : of.end
  // «ليل السبت - الأحد», «ليل الخميس الجمعة»: the night from one day to the next
  const next = r.mark(of.end, '-–/') ? of.end + 1 : of.end
  const second = r.get(next, 'weekday')
  if (second && of.value.is === 'weekday' && r.units[next]!.prefix !== 'for') {
    if (Number(second.value) === (of.value.weekday % 7) + 1) {
      const dated = dateBehind(r, next + 1)
      stop = dated?.end ?? next + 1
      if (dated && dated.value.is === 'date') return read({ is: 'range', from: { is: 'away', amount: { count: 1, unit: 'day' }, toward: 'past', from: dated.value }, to: dated.value }, stop, 'night between two days')
      return read({ is: 'range', from: of.value, to: { is: 'weekday', weekday: Number(second.value) } }, stop, 'night between two days')
    }
  }
  return read(of.value, stop, 'part of a day')
}

/** «في 7 أبريل 2013», «، 12 يناير», «(12 يناير)», «الموافق 14 شباط» behind a weekday. */
function dateBehind(r: Reader, at: number): Read<Reading> | undefined {
  const same = corresponding(r, at)
  if (same) return same
  let i = at
  const open = r.mark(i, '(')
  if (r.mark(i, '،,(')) i++
  const inn = r.get(i, 'in')
  if (inn) i += inn.length
  const found = date(r, i)
  if (found && (found.value.is === 'nth' || (found.value.is === 'date' && found.value.day !== undefined))) {
    const both = corresponding(r, found.end)
    if (both) return both
    return { value: found.value, end: open && r.mark(found.end, ')') ? found.end + 1 : found.end }
  }
  // «الأحد يناير الحادي والعشرين»
  if (r.loose && found && found.value.is === 'date' && found.value.month !== undefined) return found
  return undefined
}

/** «الجمعة», «الأربعاء الماضي», «الاثنين 18 شباط», «الثلاثاء من الأسبوع المقبل», «السبت السادس عشر» */
function weekday(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'weekday')
  if (!word) return undefined
  return weekdayTail(r, at + word.length, Number(word.value))
}

function weekdayTail(r: Reader, at: number, which: number): Named {
  const dated = dateBehind(r, at)
  if (dated) return read(dated.value.is === 'date' ? { ...dated.value, weekday: which, ...(r.has(at, 'ordinal') ? { nth: true } : {}) } : dated.value, dated.end, 'weekday with its date')
  if (r.has(at, 'final')) {
    const of = ofPeriod(r, at + 1)
    if (of) return read({ is: 'nth', n: -1, weekday: which, of: of.value }, of.end, 'last weekday of a month')
  }
  const shift = shiftAt(r, at) ?? backShift(r, at)
  if (shift) {
    const after = dateBehind(r, shift.end)
    if (after) return read(after.value, after.end, 'weekday with its date')
    return read({ is: 'weekday', weekday: which, shift: shift.value }, adverb(r, shift.end), 'last or next weekday')
  }
  // «الاثنين من هذا الأسبوع», «الثلاثاء من الشهر الماضي» only with an ordinal
  let i = at
  if (r.has(i, 'of') || r.has(i, 'in')) i++
  const week = unit(r, i)
  if (week && week.value.is === 'unit' && week.value.unit === 'week') return read({ is: 'weekday', weekday: which, of: week.value }, week.end, 'weekday of a week')
  const nthWord = ordinal(r, at)
  if (nthWord) {
    const of = ofPeriod(r, nthWord.end)
    if (of) return read({ is: 'nth', n: nthWord.value, weekday: which, of: of.value }, of.end, 'nth weekday of a month')
    if (nthWord.value > 5) return read({ is: 'date', day: nthWord.value, weekday: which }, nthWord.end, 'weekday with its day')
    if (r.loose) return read({ is: 'nth', n: nthWord.value, weekday: which, of: { is: 'unit', unit: 'month', shift: 0 } }, nthWord.end, 'nth weekday of the month')
  }
  return read({ is: 'weekday', weekday: which }, adverb(r, at), 'weekday')
}

/** «الثلاثاء السابق», «الأحد التالي»: before or after the one told. */
function backShift(r: Reader, at: number): Read<number> | undefined {
  const shift = r.get(at, 'shift')
  return shift?.extra === 'back' && r.units[at]!.prefix === '' ? { value: Number(shift.value), end: at + shift.length } : undefined
}

/** «يوم الجمعة», «يوم 12 أكتوبر», «يومي السبت والأحد», «يوم أمس», «يوم بعد غد», «اليوم التالي», «هذا اليوم» */
function day(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'unit')
  if (word?.value !== 'day') return undefined
  const i = at + word.length
  if (word.extra === '2' || word.extra === 'pl') return days(r, i)
  if (r.units[at]!.article) {
    const nthWord = ordinal(r, i)
    if (nthWord) {
      const of = ofPeriod(r, nthWord.end)
      return of && read({ is: 'nth', n: nthWord.value, unit: 'day', of: of.value }, of.end, 'nth day of a month')
    }
    if (r.has(i, 'final')) {
      const of = ofPeriod(r, i + 1)
      if (of) return read({ is: 'nth', n: -1, unit: 'day', of: of.value }, of.end, 'last day of a month')
    }
    return unit(r, at)
  }
  const found = weekday(r, i) ?? today(r, i) ?? dateRule(r, i) ?? festival(r, i)
  if (found && !(found.value.is === 'date' && found.value.day === undefined)) return read(found.value, found.end, found.rule)
  return unit(r, at)
}

/** «يومي السبت والأحد», «أيام 13 و14 و15 مايو» */
function days(r: Reader, at: number): Named | undefined {
  const first = end(r, at)
  if (!first || !(first.value.is === 'weekday' || (first.value.is === 'date' && first.value.day !== undefined))) return undefined
  let last = first
  let more = last.end
  while (true) {
    if (r.mark(more, '،,')) more++
    const unit_ = r.units[more]
    const next = unit_?.prefix === 'and' ? end(r, more) : r.has(more, 'and') ? end(r, more + 1) : rangeEnd(r, more)
    if (!next || next.value.is !== first.value.is) break
    last = next
    more = next.end
  }
  if (last === first) return first.value.is === 'weekday' ? read(first.value, first.end, 'weekday') : undefined
  return read({ is: 'range', from: first.value, to: last.value }, last.end, 'several days')
}

/** «مطلع الأسبوع», «منتصف تموز», «أواخر العام الماضي», «نهاية 2012», «بداية شهر 3» */
function part(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'part')
  if (!word || r.units[at]!.article) return undefined
  const i = at + word.length
  const of = ofPart(r, i)
  if (!of) return undefined
  if (of.value.is === 'date' && of.value.day !== undefined) return undefined
  return read({ is: 'part', part: word.value as Part, of: of.value }, of.end, `${word.value} in a period`)
}

function ofPart(r: Reader, at: number): Read<Reading> | undefined {
  const i = skip(r, at, 'of')
  const inner = dateRule(r, i) ?? unit(r, i) ?? yearRule(r, i) ?? season(r, i) ?? decade(r, i) ?? yearPart(r, i) ?? bareYear(r, i) ?? festivalMonth(r, i)
  if (inner) return inner
  const m = month(r, i)
  if (m) return { value: { is: 'date', month: m.value.month, ...(m.value.calendar === 'gregorian' ? {} : { calendar: m.value.calendar }) }, end: m.end }
  // «مطلع الأسبوع», «نهاية العام», «منتصف الشهر»: the running one
  const word = r.get(i, 'unit')
  if (word && r.units[i]!.article && word.extra === '1' && ['week', 'month', 'year', 'decade', 'century'].includes(word.value) && !r.has(i + 1, 'ordinal')) {
    return { value: { is: 'unit', unit: word.value as Unit, shift: 0 }, end: i + 1 }
  }
  // «بداية الصيف»
  const seasonWord = r.units[i]?.article ? r.get(i, 'season') : undefined
  if (seasonWord) return { value: { is: 'season', season: Number(seasonWord.value) }, end: i + seasonWord.length }
  return undefined
}

/** «من شهر أكتوبر 2014», «في سبتمبر لعام 2014», «من العام»: what an nth day or week belongs to. */
function ofPeriod(r: Reader, at: number): Read<Reading> | undefined {
  let i = at
  if (r.has(i, 'of') || r.has(i, 'in')) i++
  else if (r.units[i]?.prefix !== 'in' && !r.loose) return undefined
  const m = month(r, i)
  if (m) {
    const dated = date(r, i)
    if (dated && dated.value.is === 'date' && dated.value.day === undefined) return dated
    return { value: { is: 'date', month: m.value.month }, end: m.end }
  }
  const inner = unit(r, i) ?? yearRule(r, i) ?? bareYear(r, i)
  if (inner) return inner
  const word = r.get(i, 'unit')
  return word && r.units[i]!.article && (word.value === 'month' || word.value === 'year') && r.loose ? { value: { is: 'unit', unit: word.value as Unit, shift: 0 }, end: i + 1 } : undefined
}

/** «أول ثلاثاء من أكتوبر», «آخر يوم من الشهر», «الأسبوع الأول من أكتوبر», «ثالث يوم من شهر عشرة» */
function nth(r: Reader, at: number): Named | undefined {
  const first = r.get(at, 'unit')
  if (first && r.units[at]!.article && first.extra === '1' && ['week', 'month', 'year'].includes(first.value)) {
    const which = ordinal(r, at + 1) ?? (r.has(at + 1, 'final') ? { value: -1, end: at + 2 } : undefined)
    const of = which && ofPeriod(r, which.end)
    return of && read({ is: 'nth', n: which.value, unit: first.value as Unit, of: of.value }, of.end, 'nth unit of a period')
  }
  // «أحد الأسبوع الماضي»: Sunday of last week
  const dayName = r.units[at]?.article || r.units[at]?.prefix ? undefined : r.get(at, 'dayname')
  if (dayName) {
    const week = unit(r, at + 1)
    return week?.value.is === 'unit' && week.value.unit === 'week' ? read({ is: 'weekday', weekday: Number(dayName.value), of: week.value }, week.end, 'weekday of a week') : undefined
  }
  const which = r.units[at]?.article ? undefined : r.has(at, 'lastof') ? { value: -1, end: at + 1 } : ordinal(r, at)
  if (!which) return undefined
  const name = r.get(which.end, 'dayname')
  const word = r.get(which.end, 'unit')
  if (r.units[which.end]?.article || r.units[which.end]?.prefix) return undefined
  if (name) {
    const of = ofPeriod(r, which.end + name.length)
    if (of) return read({ is: 'nth', n: which.value, weekday: Number(name.value), of: of.value }, of.end, 'nth weekday of a month')
  }
  if (word && word.extra === '1' && ['day', 'week', 'month', 'year'].includes(word.value)) {
    const of = ofPeriod(r, which.end + word.length)
    if (of) return read({ is: 'nth', n: which.value, unit: word.value as Unit, of: of.value }, of.end, 'nth unit of a period')
  }
  return undefined
}

/** «الأسبوع الماضي», «هذا العام», «العام قبل الماضي», «الشهر نفسه», «العام التالي» */
function unit(r: Reader, at: number): Named | undefined {
  const demonstrative = r.has(at, 'this')
  const distant = !demonstrative && (r.has(at, 'that') || r.has(at, 'same'))
  const i = demonstrative || distant ? at + 1 : at
  if (r.has(i, 'weekend')) {
    const word = r.get(i, 'weekend')!
    const shift = shiftAt(r, i + word.length)
    return read({ is: 'unit', unit: 'weekend', shift: shift?.value ?? 0 }, shift?.end ?? i + word.length, 'weekend')
  }
  const word = r.get(i, 'unit')
  if (word?.extra !== '1' || !r.units[i]!.article) return undefined
  const unitName = word.value as Unit
  const stop = i + word.length
  if (unitName === 'minute' || unitName === 'hour') return undefined
  if (distant) return read({ is: 'back', unit: unitName, shift: 0 }, stop, 'that unit')
  // «العام المالي الحالي»
  const after = r.has(stop, 'fiscal') ? stop + 1 : stop
  const shift = r.get(after, 'shift')
  if (shift && r.units[after]!.prefix === '') {
    const value = Number(shift.value)
    if (shift.extra === 'same') return read({ is: 'back', unit: unitName, shift: 0 }, after + shift.length, 'the same unit')
    if (shift.extra === 'back') return read(unitName === 'day' || !r.loose ? { is: 'back', unit: unitName, shift: value } : { is: 'unit', unit: unitName, shift: value }, after + shift.length, 'the unit before or after')
    return read(withWeekday(r, { is: 'unit', unit: unitName, shift: value }, after + shift.length), weekdayAfterUnit(r, unitName, after + shift.length), 'last, this or next unit')
  }
  if (demonstrative) return read({ is: 'unit', unit: unitName, shift: 0 }, stop, 'this unit')
  return undefined
}

// «الأسبوع القادم الأحد»: Sunday of next week
function withWeekday(r: Reader, week: Extract<Reading, { is: 'unit' }>, at: number): Reading {
  const name = week.unit === 'week' ? r.get(at, 'weekday') : undefined
  return name && r.units[at]!.prefix === '' ? { is: 'weekday', weekday: Number(name.value), of: week } : week
}
const weekdayAfterUnit = (r: Reader, name: Unit, at: number): number => (name === 'week' && r.has(at, 'weekday') && r.units[at]!.prefix === '' ? at + 1 : at)

/** «عام 2012», «العام 2005», «عامي 2014 و2015», «سنة 1446 هـ» */
function yearRule(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'unit')
  if (word?.value !== 'year') return undefined
  if (word.extra === '2' || word.extra === 'pl') {
    const first = year(r, at + 1, false)
    const second = first && (r.units[first.end]?.prefix === 'and' ? year(r, first.end, false) : r.has(first.end, 'and') ? year(r, first.end + 1, false) : rangeYear(r, first.end))
    return first && second && read({ is: 'range', from: { is: 'date', ...first.value }, to: { is: 'date', ...second.value } }, second.end, 'range of years')
  }
  const y = year(r, at, true)
  if (!y) return undefined
  const to = r.mark(y.end, '-–/') ? year(r, y.end + 1, false) : undefined
  if (to) return read({ is: 'range', from: { is: 'date', ...y.value }, to: { is: 'date', ...to.value } }, to.end, 'range of years')
  return read({ is: 'date', ...y.value }, y.end, 'year')
}
const rangeYear = (r: Reader, at: number): Read<{ year: number }> | undefined => (r.has(at, 'to') || r.mark(at, '-–') ? year(r, at + 1, false) : undefined)

/** «ربيع 2011», «صيف العام الماضي», «الربيع المقبل», «هذا الصيف» */
function season(r: Reader, at: number): Named | undefined {
  const demonstrative = r.has(at, 'this')
  const i = demonstrative ? at + 1 : at
  const word = r.get(i, 'season')
  if (!word) return undefined
  const code = Number(word.value)
  const stop = i + word.length
  if (demonstrative) return r.units[i]!.article ? read({ is: 'season', season: code, shift: 0 }, stop, 'this season') : undefined
  const shift = shiftAt(r, stop)
  if (shift && r.units[i]!.article) return read({ is: 'season', season: code, shift: shift.value }, shift.end, 'last or next season')
  if (r.units[i]!.article) return undefined
  const y = year(r, stop, false)
  if (y) return read({ is: 'season', season: code, year: y.value.year }, y.end, 'season of a year')
  const ofYear = unit(r, skip(r, stop, 'of'))
  if (ofYear?.value.is === 'unit' && ofYear.value.unit === 'year') return read({ is: 'season', season: code, yearShift: ofYear.value.shift }, ofYear.end, 'season of a year')
  return undefined
}

/** «تسعينيات القرن الماضي», «الثمانينات», «القرن العشرين», «العقد الأول من القرن الحالي» */
function decade(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'decade')
  if (word) {
    let i = at + word.length
    let base = Number(word.value)
    const century_ = century(r, skip(r, i, 'of'))
    if (century_) {
      base = (century_.value - 1) * 100 + (base % 100)
      i = century_.end
    } else if (!r.units[at]!.article) return undefined
    return read({ is: 'decade', year: base }, i, 'decade')
  }
  const c = century(r, at)
  return c && c.rule !== 'relative' ? read({ is: 'century', century: c.value }, c.end, 'century') : undefined
}

function century(r: Reader, at: number): { value: number; end: number; rule: string } | undefined {
  const word = r.get(at, 'unit')
  if (word?.value !== 'century' || !r.units[at]!.article) return undefined
  const which = ordinal(r, at + 1)
  if (which) return { value: which.value, end: which.end, rule: 'century' }
  const shift = shiftAt(r, at + 1)
  return shift ? { value: 21 + shift.value, end: shift.end, rule: 'relative' } : undefined
}

/** «الربع الثالث من عام 2016», «النصف الأول من العام الجاري» */
function yearPart(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'yearpart')
  if (!word || !r.units[at]!.article) return undefined
  const kind = word.value as 'quarter' | 'half'
  const which = ordinal(r, at + word.length) ?? (r.has(at + word.length, 'final') ? { value: kind === 'quarter' ? 4 : 2, end: at + word.length + 1 } : undefined)
  if (!which || which.value > 4) return undefined
  const i = skip(r, skip(r, which.end, 'of'), 'in')
  const y = year(r, which.end, false)
  if (y) return read({ is: 'yearPart', n: which.value, unit: kind, year: y.value.year }, y.end, 'part of a year')
  const of = unit(r, i)
  if (of?.value.is === 'unit' && of.value.unit === 'year') return read({ is: 'yearPart', n: which.value, unit: kind, shift: of.value.shift }, of.end, 'part of a year')
  if (isYearWord(r, i) && r.units[i]!.article) return read({ is: 'yearPart', n: which.value, unit: kind, shift: 0 }, i + 1, 'part of a year')
  return undefined
}

/** «عيد الفطر», «رأس السنة الهجرية», «عيد الميلاد 2020», «شهر رمضان المبارك» */
function festival(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'festival')
  if (!word) return festivalMonth(r, at)
  const stop = at + word.length
  const y = year(r, stop, false)
  if (y) return read({ is: 'festival', reckoning: word.value, year: y.value.year }, y.end, 'festival')
  const shift = shiftAt(r, stop)
  return read({ is: 'festival', reckoning: word.value, ...(shift ? { shift: shift.value } : {}) }, shift?.end ?? stop, 'festival')
}

function festivalMonth(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'ramadan')
  if (!word) return undefined
  const stop = at + word.length
  const shift = shiftAt(r, stop)
  const y = shift ? undefined : year(r, stop, false)
  return read({ is: 'date', month: Number(word.value.slice(1)), calendar: 'hijri', ...(y && y.value.year < 1600 ? { year: y.value.year } : {}), ...(shift ? { shift: shift.value } : {}) }, shift?.end ?? stop, 'moon month')
}

/** «الساعة 12:00 (التاسعة ت غ)», «الساعة الثالثة عصرا»: belongs to the day told beside it. */
function clock(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'clock')
  if (!word || !r.units[at]!.article) return undefined
  const i = at + word.length
  const digits = r.number(i, 2)
  let stop: number
  if (digits !== undefined) stop = r.mark(i + 1, ':.') && r.number(i + 2, 2) !== undefined ? i + 3 : i + 1
  else {
    const nthWord = ordinal(r, i) ?? (r.units[i]?.article ? number(r, i) : undefined)
    if (!nthWord || nthWord.value > 12) return undefined
    stop = nthWord.end
  }
  while (r.has(stop, 'clockpost')) stop += r.get(stop, 'clockpost')!.length
  stop = adverb(r, stop)
  return read({ is: 'clock' }, stop, 'time of day')
}

export { numericDate }
