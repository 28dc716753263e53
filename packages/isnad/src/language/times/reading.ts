// What the words of a time expression say, before it is worked out against the story's date. No language in it:
// each pack's grammar (`ar/times.ts`, `en/times.ts`) makes these, `resolve.ts` gives them a value.
import type { Calendar } from './calendar.js'

export type Unit = 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'decade' | 'century'
export type Part = 'start' | 'early' | 'mid' | 'late' | 'end'
/** -2 the one before last, -1 last, 0 this, 1 next, 2 the one after next. */
export type Shift = number

/** A number of units; `count` left out: "some". */
export interface Amount { readonly count?: number; readonly unit: Unit; readonly approx?: boolean; readonly and?: Amount }

export type Reading =
  /** «17 يناير 2025», «أيلول الماضي», «2019», "the 24th" */
  | { readonly is: 'date'; readonly year?: number; readonly month?: number; readonly day?: number; readonly weekday?: number; readonly calendar?: Calendar; readonly shift?: Shift; /** «من العام الماضي» */ readonly yearShift?: number; /** «من العام نفسه» 0, «من العام التالي» 1: counted from the year told before */ readonly toldYear?: Shift; /** «الثلاثاء الثالث من سبتمبر»: the third Tuesday, unless the third is one */ readonly nth?: boolean }
  /** «الجمعة», «الجمعة المقبل»; `of`: the week or month it belongs to */
  | { readonly is: 'weekday'; readonly weekday: number; readonly shift?: Shift; readonly of?: Reading; /** the so-manieth such day from now */ readonly coming?: number }
  /** «اليوم», «أمس», "tomorrow" */
  | { readonly is: 'today'; readonly days: number }
  /** «الآن», "currently" */
  | { readonly is: 'now' }
  /** «الأسبوع الماضي», «هذا العام» */
  | { readonly is: 'unit'; readonly unit: Unit; readonly shift: Shift }
  /** «الأيام الثلاثة الماضية», "the next two weeks" */
  | { readonly is: 'stretch'; readonly amount: Amount; readonly toward: 'past' | 'future' }
  /** «قبل ثلاثة أيام», "in two weeks"; `from`: counted from there («بعد يومين من الجمعة») */
  | { readonly is: 'away'; readonly amount: Amount; readonly toward: 'past' | 'future'; readonly from?: Reading }
  /** «خلال 48 ساعة», "within weeks" */
  | { readonly is: 'within'; readonly amount: Amount; /** «في غضون», said of what lies ahead */ readonly deadline?: boolean }
  /** «لمدة 45 يوما» where it is anchored */
  | { readonly is: 'lasting'; readonly amount: Amount }
  /** «مطلع», «منتصف», «أواخر» + a time */
  | { readonly is: 'part'; readonly part: Part; readonly of: Reading }
  | { readonly is: 'since'; readonly of: Reading }
  | { readonly is: 'sinceAmount'; readonly amount: Amount }
  | { readonly is: 'until'; readonly of: Reading }
  | { readonly is: 'by'; readonly of: Reading }
  | { readonly is: 'before'; readonly of: Reading }
  | { readonly is: 'after'; readonly of: Reading }
  /** «نهاية آب أو مطلع أيلول»: one end of a choice, as its whole month */
  | { readonly is: 'either'; readonly of: Reading }
  | { readonly is: 'range'; readonly from: Reading; readonly to: Reading }
  /** «ثاني ثلاثاء من أكتوبر», "the last day of May"; `n` negative from the end */
  | { readonly is: 'nth'; readonly n: number; readonly unit?: Unit; readonly weekday?: number; readonly of: Reading }
  | { readonly is: 'season'; readonly season: number; readonly year?: number; readonly shift?: Shift; readonly yearShift?: number }
  /** «الربع الأول من 2016»: one of `parts` equal parts of a year */
  | { readonly is: 'yearPart'; readonly n: number; readonly unit: 'quarter' | 'half'; readonly year?: number; readonly shift?: Shift }
  | { readonly is: 'decade'; readonly year: number; readonly shift?: Shift }
  /** «القرن العشرين» is 20 */
  | { readonly is: 'century'; readonly century: number }
  /** «عيد الفطر 2013»: how it is reckoned is in the table (`gregorian 12-25`, `hijri 10-01`, `easter -2`) */
  | { readonly is: 'festival'; readonly reckoning: string; readonly year?: number; readonly shift?: Shift; readonly yearShift?: number }
  /** "Ramadan 2018": a Hijri month by the year of ours it begins in */
  | { readonly is: 'moonMonth'; readonly month: number; readonly year: number }
  /** "week 10" */
  | { readonly is: 'isoWeek'; readonly n: number; readonly year?: number }
  /** "the week of October 7th" */
  | { readonly is: 'weekOf'; readonly of: Reading }
  /** «اليوم التالي», "that day", "at that time": from the time last told */
  | { readonly is: 'back'; readonly unit: Unit; readonly shift: Shift }
  /** «اليوم نفسه من عام 1990», "on this day in 1950": the day told, or today's, in another year */
  | { readonly is: 'sameDay'; readonly as: 'told' | 'today'; readonly year: number }
  /** «الساعة الثالثة»: the day of its clause */
  | { readonly is: 'clock' }
  /** «لليوم الرابع على التوالي» */
  | { readonly is: 'nthDay'; readonly n: number; readonly unit: Unit; readonly of?: Reading }
  /** «مؤخرا», "recently": a time, but nobody can say which */
  | { readonly is: 'vague' }
  /** An era «عام 14 ق.م» and the like are years; kept plain. `rest`: what is left of a unit that runs */
  | { readonly is: 'rest'; readonly unit: Unit; readonly later?: boolean; readonly earlier?: boolean }
