// A shared axis of time. On the Arabic screen it runs with the writing, from right to left, unless chosen otherwise.
import { scaleUtc } from 'd3-scale'
import { axisReversed, chosen } from '../state.js'
import { digits } from '../text/numbers.js'
import { shortMonth } from './date-words.js'
import { dateOfDay } from './edtf.js'

export interface TimeScale { readonly from: number; readonly to: number; readonly width: number; x(day: number): number; dayAt(x: number): number; readonly ticks: readonly { readonly day: number; readonly label: string; readonly year: boolean }[] }

const DAY = 864e5
/** Half a label, in points: none is cut at the edge of the drawing. */
const half = (label: string): number => Math.max(24, label.length * 3.4)
/** @example timeScale(20000, 20100, 900).x(20050) // 450 */
export function timeScale(from: number, to: number, width: number): TimeScale {
  const pad = Math.max(1, (to - from) * 0.015)
  const reversed = axisReversed()
  const scale = scaleUtc([dateOfDay(from - pad), dateOfDay(to + 1 + pad)], reversed ? [width - 12, 12] : [12, width - 12])
  const span = to - from
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 110))).map((date, i, all) => {
    const year = date.getUTCMonth() === 0 && date.getUTCDate() === 1
    const label = year ? digits(date.getUTCFullYear()) : span > 1200 ? `${shortMonth(date.getUTCMonth() + 1)} ${digits(date.getUTCFullYear())}` : date.getUTCDate() === 1 && span > 62 ? shortMonth(date.getUTCMonth() + 1) : `${digits(date.getUTCDate())} ${shortMonth(date.getUTCMonth() + 1)}`
    // «5 May» alone doesn't say of which year: the first does, and each that begins another.
    const tells = year || span > 1200 || all[i - 1]?.getUTCFullYear() === date.getUTCFullYear()
    return { day: date.getTime() / DAY, label: tells ? label : `${label} ${digits(date.getUTCFullYear())}`, year }
  })
  return { from, to, width, x: (day) => scale(dateOfDay(day)) as number, dayAt: (x) => Math.floor((scale.invert(x) as Date).getTime() / DAY), ticks }
}

export function Axis({ scale, height, at }: { scale: TimeScale; height: number; at: number }) {
  return (
    <g className="axis" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <g key={tick.day} transform={`translate(${scale.x(tick.day)} 0)`} className={tick.year ? 'year' : undefined}>
          <line y1={0} y2={height} />
          <text y={at} x={Math.max(0, half(tick.label) - scale.x(tick.day)) - Math.max(0, scale.x(tick.day) - (scale.width - half(tick.label)))} textAnchor="middle" direction={chosen().language === 'ar' ? 'rtl' : 'ltr'}>
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  )
}
