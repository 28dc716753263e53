// EDTF dates as stretches of days, never finer than they were told.

export interface Part { readonly year: number; readonly month?: number; readonly day?: number; /** 21–24 seasons, 33–36 quarters. */ readonly season?: number; /** The year is known to ten or a hundred years. */ readonly wide?: 10 | 100; readonly approximate: boolean; readonly uncertain: boolean }
export interface Edtf {
  readonly kind: 'point' | 'range' | 'before' | 'after' | 'oneOf'
  readonly from: Part | null
  readonly to: Part | null
  readonly parts: readonly Part[]
  /** Days since 1970, both included; open ends are null. */
  readonly lo: number | null
  readonly hi: number | null
  readonly approximate: boolean
  readonly uncertain: boolean
}

const DAY = 864e5
export const dayNumber = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / DAY)
export const isoOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)
export const dateOfDay = (day: number): Date => new Date(day * DAY)

function partOf(text: string): Part | null {
  const approximate = /[~%]/.test(text)
  const uncertain = /[?%]/.test(text)
  const found = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(text.replace(/[~%?]/g, '').replace(/T.*$/, ''))
  if (!found) return null
  const year = found[1] as string
  const marks = { approximate, uncertain }
  if (year.includes('X')) return { year: Number(year.replaceAll('X', '0')), wide: year.endsWith('XX') ? 100 : 10, ...marks }
  const month = found[2] && found[2] !== 'XX' ? Number(found[2]) : undefined
  const day = found[3] && found[3] !== 'XX' ? Number(found[3]) : undefined
  if (month === undefined) return { year: Number(year), ...marks }
  if (month > 12) return (month >= 21 && month <= 24) || (month >= 33 && month <= 36) ? { year: Number(year), season: month, ...marks } : null
  return { year: Number(year), month, ...(day === undefined ? {} : { day }), ...marks }
}
const low = (p: Part): number => (p.season ? dayNumber(p.year, p.season < 30 ? (p.season - 21) * 3 + 3 : (p.season - 33) * 3 + 1, 1) : dayNumber(p.year, p.month ?? 1, p.day ?? 1))
const high = (p: Part): number => {
  if (p.wide) return dayNumber(p.year + p.wide, 1, 0)
  if (p.season) return dayNumber(p.year, p.season < 30 ? (p.season - 20) * 3 + 3 : (p.season - 32) * 3 + 1, 0)
  if (p.day) return dayNumber(p.year, p.month ?? 1, p.day)
  return p.month ? dayNumber(p.year, p.month + 1, 0) : dayNumber(p.year + 1, 1, 0)
}

/** @example readEdtf('2024-02')?.hi // 19782 */
export function readEdtf(text: string | null | undefined): Edtf | null {
  if (!text) return null
  const set = /^[[{](.*)[\]}]$/.exec(text)
  if (set) {
    const parts = (set[1] as string).split(',').map((item) => partOf(item.trim())).filter((part): part is Part => part !== null)
    const [first] = parts
    return first ? { kind: 'oneOf', from: first, to: parts.at(-1) ?? first, parts, lo: Math.min(...parts.map(low)), hi: Math.max(...parts.map(high)), approximate: false, uncertain: true } : null
  }
  if (text.includes('/')) {
    const [a = '', b = ''] = text.split('/')
    const from = partOf(a)
    const to = partOf(b)
    const marks = { approximate: Boolean(from?.approximate || to?.approximate), uncertain: Boolean(from?.uncertain || to?.uncertain), parts: [] }
    if (from && to) return { kind: 'range', from, to, lo: low(from), hi: high(to), ...marks }
    if (to) return { kind: 'before', from: null, to, lo: null, hi: high(to), ...marks }
    return from ? { kind: 'after', from, to: null, lo: low(from), hi: null, ...marks } : null
  }
  const part = partOf(text)
  return part ? { kind: 'point', from: part, to: part, parts: [], lo: low(part), hi: high(part), approximate: part.approximate, uncertain: part.uncertain } : null
}
