// One event on an axis of time: a shape for its kind, a bar where the date is a stretch, hollow when planned, dotted when only its report has a date.
import type { ToldDays } from 'isnad/record'
import { readEdtf } from './edtf.js'
import { quadOf } from './event-line.js'
import type { TimeScale } from './time-axis.js'

export interface Marked { readonly id: string; readonly type: string; readonly status: string; readonly date: string | null; readonly day: string; readonly toldDays?: ToldDays['toldDays'] }
export interface MarkPlace { readonly x1: number; readonly x2: number; readonly fuzzy: boolean; readonly told: boolean; readonly openStart: boolean; readonly openEnd: boolean }

export const dayOfIso = (iso: string): number => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 864e5)
/** First and last day of an event; those of its report where it has no date. */
export function daysOf(event: Marked): { lo: number; hi: number } {
  const date = readEdtf(event.date)
  const told = dayOfIso(event.day)
  const lo = date ? (date.lo ?? (date.hi as number) - 30) : told
  const hi = date ? (date.hi ?? (date.lo as number) + 30) : told
  return { lo, hi: Math.max(lo, hi) }
}
/** Whether there is a day to draw it at: of its own, or of a story that says when it told it. */
export const hasDay = (event: Marked): boolean => event.date !== null || event.toldDays !== 'added'

/** Dates known only to more days than that don't set the axis, where others do: «2000–2018» would press all else to its edge. They are drawn as far as the axis goes. */
const VAGUE = [62, 800]
/** First and last day of a drawing of these. */
export function frameOf(events: readonly Marked[]): { from: number; to: number } {
  const days = events.filter(hasDay).map(daysOf)
  const telling = VAGUE.map((most) => days.filter((d) => d.hi - d.lo <= most))
  const shown = telling.find((some) => some.length * 2 > days.length) ?? days
  return { from: Math.min(...shown.map((d) => d.lo)), to: Math.max(...shown.map((d) => d.hi)) }
}

export function placeOf(event: Marked, scale: TimeScale): MarkPlace {
  const date = readEdtf(event.date)
  const { lo, hi } = daysOf(event)
  const [a, b] = [scale.x(Math.max(lo, scale.from)), scale.x(Math.min(hi, scale.to) + 1)]
  return { x1: Math.min(a, b), x2: Math.max(a, b), fuzzy: Boolean(date && (date.approximate || date.uncertain)), told: !date, openStart: date?.kind === 'before', openEnd: date?.kind === 'after' }
}
const SHAPES: Readonly<Record<number, string>> = { 1: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0', 2: 'M-4.6 -4.6h9.2v9.2h-9.2z', 3: 'M0 -5.6L5.6 4.6H-5.6z', 4: 'M0 -6.2L6.2 0L0 6.2L-6.2 0z' }

export function Mark({ event, scale, y, size = 1 }: { event: Marked; scale: TimeScale; y: number; size?: number }) {
  const place = placeOf(event, scale)
  const quad = quadOf(event.type)
  const wide = place.x2 - place.x1 > 13 && !place.told
  const middle = (place.x1 + place.x2) / 2
  const className = `mark mark-q${quad} ${event.status === 'actual' ? '' : `mark-${event.status}`} ${place.told ? 'mark-told' : ''}`
  if (!wide) return <path className={className} d={SHAPES[quad]} transform={`translate(${middle} ${y}) scale(${size})`} />
  return (
    <g className={className}>
      <rect x={place.x1} y={y - 3.5} width={place.x2 - place.x1} height={7} rx={place.fuzzy ? 3.5 : 1} className={place.fuzzy ? 'soft-ends' : undefined} />
      {(place.openStart || place.openEnd) && <path d={`M${middle} ${y - 6}l6 6l-6 6`} className="open-end" />}
    </g>
  )
}

/** Rows for marks that would overlap: each goes in the first row that is free. */
export function stack(events: readonly Marked[], scale: TimeScale, most: number): { row: Map<string, number>; rows: number } {
  const ends: number[] = []
  const row = new Map<string, number>()
  const sorted = events.map((event) => ({ event, place: placeOf(event, scale) })).sort((a, b) => a.place.x1 - b.place.x1)
  for (const { event, place } of sorted) {
    const middle = (place.x1 + place.x2) / 2
    const [from, to] = place.x2 - place.x1 > 13 && !place.told ? [place.x1, place.x2] : [middle - 6, middle + 6]
    let at = ends.findIndex((end) => end <= from)
    if (at < 0) at = ends.length < most ? ends.length : row.size % most
    ends[at] = Math.max(ends[at] ?? 0, to + 2)
    row.set(event.id, at)
  }
  return { row, rows: Math.max(1, ends.length) }
}
