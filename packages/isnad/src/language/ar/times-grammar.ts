// The grammar of Arabic time expressions: from units to readings. Each rule has the Arabic it catches and its English.
// Here: set phrases, prepositions and ranges; days are in times-days.ts, weeks to centuries in times-periods.ts, dates in times-dates.ts.
import { type Named, read } from '../times/grammar-rules.js'
import type { Reading, Unit } from '../times/reading.js'
import type { Match, Reader } from '../times/reader.js'
import { daypart, end, plain, rangeEnd, stretch, today } from './times-days.js'
import { amount, month, ordinal, } from './times-dates.js'
import { bareYear, skip } from './times-periods.js'

/** A time expression that begins at this unit, with the preposition that belongs to it. */
export function readTime(r: Reader, at: number): Match | undefined {
  const found = phrase(r, at) ?? daypart(r, at) ?? todayPhrase(r, at) ?? prepositional(r, at) ?? joinedBy(r, at, plain(r, at))
  return found && { first: found.from ?? at, end: found.end, reading: found.value, rule: found.rule }
}

/** «بعد غد», «قبل أمس»: the longer phrase goes before its preposition. */
const todayPhrase = (r: Reader, at: number): Named | undefined => ((r.get(at, 'today')?.length ?? 0) > 1 ? today(r, at) : undefined)

/** «الآن», «مؤخرا», «في وقت سابق», «حينها» */
function phrase(r: Reader, at: number): Named | undefined {
  if (!r.units[at]?.phrase) return undefined
  // «آلان» is a name
  const now = r.text[r.units[at]!.start] === 'آ' ? undefined : r.get(at, 'now')
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
    const to = plain(r, skip(r, at + until.length, 'in')) ?? years(r, at + until.length) ?? weakMonth(r, at + until.length)
    // «حتى السبت»: until Saturday
    if (to && to.value.is !== 'clock') return read({ is: 'until', of: to.value }, to.end, 'until a time')
  }
  const starting = r.get(at, 'startingfrom')
  if (starting) {
    const from = plain(r, at + starting.length) ?? years(r, at + starting.length)
    // «اعتبارا من 2019»
    if (from) return read(from.value, from.end, 'starting from a time')
  }
  const by = r.get(at, 'by')
  if (by) {
    const to = joinedBy(r, at + by.length, plain(r, at + by.length)) ?? years(r, at + by.length) ?? weakMonth(r, at + by.length)
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
    const y = years(r, i)
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

/** «في مارس», «منذ آب»: a month that is another word too, behind a preposition of time. */
function weakMonth(r: Reader, at: number): Named | undefined {
  if (r.units[at]?.prefix !== '' || r.units[at]?.article) return undefined
  const m = month(r, at)
  return m && m.value.calendar === 'gregorian' ? read({ is: 'date', month: m.value.month }, m.end, 'month') : undefined
}

/** «في 2014», «بين 2015-2016» */
function years(r: Reader, at: number): Named | undefined {
  const from = bareYear(r, at)
  const to = from && rangeEnd(r, from.end)
  return from && to?.value.is === 'date' && to.value.year !== undefined ? read({ is: 'range', from: from.value, to: to.value }, to.end, 'range of years') : from
}

function sinceTime(r: Reader, at: number): Named | undefined {
  const i = skip(r, at, 'in')
  const plainTime = plain(r, i) ?? years(r, i) ?? weakMonth(r, i)
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
  const of = plain(r, at) ?? years(r, at)
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
  const of = plain(r, at) ?? lastYear(r, at)
  return of && !['clock', 'stretch'].includes(of.value.is) ? read({ is: 'after', of: of.value }, of.end, 'after a time') : undefined
}

/** «ما بعد 2024»: a year where the clause ends, no count of something */
function lastYear(r: Reader, at: number): Named | undefined {
  const found = years(r, at)
  const next = found && r.units[found.end]
  return next === undefined || next.kind === 'mark' ? found : undefined
}

/** «خلال 24 ساعة», «في غضون عشر سنوات», «خلال الأسبوع الجاري», «خلال الأيام المقبلة» */
function withinTime(r: Reader, at: number, deadline: boolean): Named | undefined {
  const run = stretch(r, at)
  if (run) return run
  const of = plain(r, at) ?? years(r, at)
  if (of && of.value.is !== 'clock') return of
  const n = amount(r, at)
  if (!n || n.value.article) return undefined
  // «خلال 48 ساعة من الآن»
  const now = r.has(n.end, 'of') ? phrase(r, n.end + 1) ?? today(r, n.end + 1) : undefined
  if (now && ['now', 'today'].includes(now.value.is)) return read({ is: 'within', amount: n.value, deadline: true }, now.end, 'within an amount of time')
  return read({ is: 'within', amount: n.value, ...(deadline ? { deadline } : {}) }, n.end, 'within an amount of time')
}

/** «من 13 إلى 15 تموز», «بين الأحد والثلاثاء», «بين عامي 1950 و1953» */
function rangeTime(r: Reader, at: number, start: number): Named | undefined {
  const between = r.has(at, 'between')
  const from = end(r, start)
  if (!from) return undefined
  // «بين عامي 1980 و1988»
  if (between && from.value.is === 'range') return read(from.value, from.end, 'between two times')
  const to = between ? (r.units[from.end]?.prefix === 'and' ? end(r, from.end) : r.has(from.end, 'and') ? end(r, from.end + 1) : undefined) : rangeEnd(r, from.end)
  // «من 18 إلى 12 مليون»: of two bare numbers neither is a day
  if (!to || (isBareDay(from.value) && isBareDay(to.value) && !r.loose)) return undefined
  return read({ is: 'range', from: from.value, to: to.value }, to.end, between ? 'between two times' : 'from a time to a time')
}

const isBareDay = (x: Reading): boolean => x.is === 'date' && x.day !== undefined && x.month === undefined

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
