// EDTF dates as stretches of days, so that dates of different fineness can be compared. Nothing is made finer than it was said.

/** Days since 1970-01-01, both ends included. `fine`: how fine the date was told. `loose`: it carried ~, ? or %. */
export interface Days {
  readonly lo: number
  readonly hi: number
  readonly fine: 'day' | 'month' | 'season' | 'year' | 'range' | 'open'
  readonly loose: boolean
}

const DAY = 864e5
/** Stands where nobody told a day: before all days, so that it comes last among the newest. Never shown. */
export const NO_DAY = -1_000_000
const dayOf = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month, day) / DAY)
/** An open end reaches this far: enough to overlap what it should, not for ever. */
const OPEN = 3660

interface Part {
  lo: number
  hi: number
  fine: Days['fine']
  loose: boolean
}

function readPart(text: string): Part | null {
  const loose = /[~%?]/.test(text)
  const s = text.replace(/[~%?]/g, '').replace(/T.*$/, '')
  const m = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(s)
  if (!m) return null
  const [, y, mo, d] = m as unknown as [string, string, string | undefined, string | undefined]
  if (y.includes('X')) {
    const from = +y.replace(/X/g, '0')
    const to = +y.replace(/X/g, '9')
    return { lo: dayOf(from, 0, 1), hi: dayOf(to + 1, 0, 0), fine: 'range', loose }
  }
  const year = +y
  if (!mo || mo === 'XX') return { lo: dayOf(year, 0, 1), hi: dayOf(year + 1, 0, 0), fine: 'year', loose }
  const month = +mo
  if (month >= 21 && month <= 24) return { lo: dayOf(year, (month - 21) * 3 + 2, 1), hi: dayOf(year, (month - 20) * 3 + 2, 0), fine: 'season', loose }
  if (month >= 33 && month <= 36) return { lo: dayOf(year, (month - 33) * 3, 1), hi: dayOf(year, (month - 32) * 3, 0), fine: 'season', loose }
  if (month < 1 || month > 12) return null
  if (!d || d === 'XX') return { lo: dayOf(year, month - 1, 1), hi: dayOf(year, month, 0), fine: 'month', loose }
  const day = +d
  if (day < 1 || day > 31) return null
  const at = dayOf(year, month - 1, day)
  return { lo: at, hi: at, fine: 'day', loose }
}

const known = new Map<string, Days | null>()

/**
 * Reads an EDTF value (levels 0 and 1, one-of sets of level 2); null for what is none.
 *
 * @example daysOf('2024-02') // { lo: 19754, hi: 19782, fine: 'month', loose: false }
 */
export function daysOf(edtf: string | null | undefined): Days | null {
  if (!edtf) return null
  const hit = known.get(edtf)
  if (hit !== undefined) return hit
  const days = read(edtf)
  if (known.size > 50_000) known.clear()
  known.set(edtf, days)
  return days
}

function read(edtf: string): Days | null {
  const set = /^[[{](.*)[\]}]$/.exec(edtf)
  if (set) {
    const parts = set[1]!.split(/,|\.\./).map((p) => readPart(p.trim()))
    const good = parts.filter((p): p is Part => p !== null)
    if (!good.length) return null
    return { lo: Math.min(...good.map((p) => p.lo)), hi: Math.max(...good.map((p) => p.hi)), fine: 'range', loose: false }
  }
  const slash = edtf.indexOf('/')
  if (slash < 0) {
    const part = readPart(edtf)
    return part ? { ...part } : null
  }
  const left = edtf.slice(0, slash)
  const right = edtf.slice(slash + 1)
  const from = readPart(left)
  const to = readPart(right)
  if (!from && !to) return null
  if (!from) return { lo: to!.lo - OPEN, hi: to!.hi, fine: 'open', loose: to!.loose }
  if (!to) return { lo: from.lo, hi: from.hi + OPEN, fine: 'open', loose: from.loose }
  if (to.hi < from.lo) return null
  return { lo: from.lo, hi: to.hi, fine: to.hi - from.lo === 0 ? 'day' : 'range', loose: from.loose || to.loose }
}

/** The stretch with room for a loose date: `2024-10~` may be a month off. */
export function roomy(days: Days): { lo: number; hi: number } {
  if (!days.loose) return days
  const slack = days.hi - days.lo + 1
  return { lo: days.lo - slack, hi: days.hi + slack }
}

/** Whether two dates may be the same time. */
export function canAgree(a: Days, b: Days): boolean {
  const x = roomy(a)
  const y = roomy(b)
  return x.lo <= y.hi && y.lo <= x.hi
}

/** Days between two stretches; 0 when they touch. */
export const gapOf = (a: { lo: number; hi: number }, b: { lo: number; hi: number }): number => Math.max(0, a.lo - b.hi, b.lo - a.hi)

/** Told to the day, without ~ or ?. */
export const isExact = (days: Days): boolean => days.fine === 'day' && !days.loose

/** How many days it covers: the fewer, the finer. */
export const widthOf = (days: Days): number => days.hi - days.lo + 1 + (days.loose ? 1 : 0)

/** `2025-01-17` of a day number. */
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** Months counted from year 0: 2025-01 is 24300. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** `2025-01` of a month number. */
export const isoMonthOf = (month: number): string => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`

/** The day of an ISO date or date-time, or null. */
export function dayOfIso(iso: string | null | undefined): number | null {
  const m = iso ? /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) : null
  if (!m) return null
  const day = dayOf(+m[1]!, +m[2]! - 1, +m[3]!)
  return Number.isFinite(day) ? day : null
}
