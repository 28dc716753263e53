// Days and a time without a preposition: «الأربعاء الماضي», «مساء أمس», «يومي السبت والأحد», «الساعة الثالثة».
import { type Named, type Read, read } from '../times/grammar-rules.js'
import type { Reading } from '../times/reading.js'
import type { Reader } from '../times/reader.js'
import { amount, date, number, ordinal, shiftAt, year } from './times-dates.js'
import { corresponding, dateRule, decade, festival, festivalMonth, nth, ofPeriod, part, season, skip, unit, yearPart, yearRule } from './times-periods.js'

/** «الأيام الثلاثة الماضية», «السنوات العشر الأخيرة», «الـ24 ساعة المقبلة», «آخر ثلاثة أيام», «اليومين الماضيين» */
export function stretch(r: Reader, at: number): Named | undefined {
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
  // «15 عاما الماضية» lacks its article, as newspapers print it
  if (!shift || shift.extra === 'same' || (!n.value.article && !r.loose && !((n.value.count ?? 0) > 2 && r.text.startsWith('ال', r.units[i]!.start)))) return undefined
  if (shift.extra === 'back') return read({ is: 'vague' }, i + shift.length, 'the days before or after')
  const toward = Number(shift.value) < 0 ? 'past' : Number(shift.value) > 0 ? 'future' : undefined
  if (!toward) return undefined
  // «السنوات الأخيرة»: nobody can say which
  return read({ is: 'stretch', amount: n.value, toward }, i + shift.length, toward === 'past' ? 'the past units' : 'the coming units')
}

/** One end of a range: a time, a day of the month, a year. */
export function end(r: Reader, at: number): Read<Reading> | undefined {
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

/** «اليومين الماضيين», «الأيام الثلاثة المقبلة» without a preposition; a vague «السنوات الأخيرة» only counts behind one. */
function counted(r: Reader, at: number): Named | undefined {
  const run = r.has(at, 'lastof') || r.has(at, 'unit') || r.has(at, 'number') || r.units[at]?.kind === 'number' || r.units[at]?.key === 'ال' ? stretch(r, at) : undefined
  return run?.value.is === 'stretch' && run.value.amount.count !== undefined ? run : undefined
}

/** A time without a preposition. */
export function plain(r: Reader, at: number): Named | undefined {
  return daypart(r, at) ?? counted(r, at) ?? today(r, at) ?? weekday(r, at) ?? day(r, at) ?? part(r, at) ?? nth(r, at) ?? festivalMonth(r, at) ?? dateRule(r, at) ?? unit(r, at) ?? yearRule(r, at) ?? season(r, at) ?? decade(r, at) ?? yearPart(r, at) ?? festival(r, at) ?? clock(r, at)
}

/** «اليوم», «أمس الأربعاء», «غدا (الخميس)», «اليوم، الأحد» */
export function today(r: Reader, at: number): Named | undefined {
  const word = r.get(at, 'today')
  if (!word) return undefined
  let i = at + word.length
  if (word.value === '0') {
    // «اليوم الأول من القمة» is no today; «اليوم الماضي» and «اليوم نفسه» are counted
    if (ordinal(r, i) || r.has(i, 'shift')) return undefined
    // «في مثل هذا اليوم من عام 1950»; without its year, of whichever
    const inYear = r.has(i, 'of') ? year(r, i, true) : undefined
    if (inYear) return read({ is: 'sameDay', as: 'today', year: inYear.value.year }, inYear.end, 'the same day of a year')
    if (r.units[at - 1]?.key === 'مثل') return read({ is: 'vague' }, i, 'such a day')
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
export function daypart(r: Reader, at: number, depth = 0): Named | undefined {
  const word = r.get(at, 'daypart')
  if (!word) return undefined
  let i = at + word.length
  if (r.has(i, 'of') && r.get(i + 1, 'unit')?.value === 'day') i++
  const open = r.mark(i, '(')
  const of = (depth < 2 ? daypart(r, i, depth + 1) : undefined) ?? today(r, open ? i + 1 : i) ?? weekday(r, open ? i + 1 : i) ?? day(r, open ? i + 1 : i) ?? dateRule(r, open ? i + 1 : i)
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
    // «الجمعة السابعة من المسيرات» counts Fridays: a day of the month is masculine
    if (nthWord.value > 5 && !/[ةه]$/u.test(r.units[at]!.key)) return read({ is: 'date', day: nthWord.value, weekday: which }, nthWord.end, 'weekday with its day')
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

/** «إلى 15 تموز», «-2021», «وحتى الخميس» behind the first end. */
export function rangeEnd(r: Reader, at: number): Read<Reading> | undefined {
  if (r.has(at, 'to')) return end(r, skip(r, at + r.get(at, 'to')!.length, 'in'))
  if (r.mark(at, '-–—/') && r.units[at + 1]) return end(r, at + 1)
  return undefined
}
