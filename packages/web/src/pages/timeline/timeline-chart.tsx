// The chart: a lane for each kind of act, marks stacked where they would overlap, months counted beneath. Dragging chooses a stretch.
import { memo, type PointerEvent, useMemo, useState } from 'react'
import type { EventRow } from 'isnad/record'
import { go, toEvent } from '../../router.js'
import { dateWords } from '../../show/date-words.js'
import type { Edtf } from '../../show/edtf.js'
import { isoOfDay } from '../../show/edtf.js'
import { eventText, quadOf } from '../../show/event-line.js'
import { frameOf, hasDay, Mark, stack } from '../../show/event-mark.js'
import { Axis, timeScale } from '../../show/time-axis.js'
import { useWidth } from '../../show/use-width.js'
import { useChoices } from '../../state.js'
import { useText } from '../../text/text.js'

const ROW = 13
const HEAD = 20

export function TimelineChart({ rows: all, pick, onPick }: { rows: readonly EventRow[]; pick: Edtf | null; onPick: (range: string | null) => void }) {
  const t = useText()
  const choices = useChoices()
  const [box, width] = useWidth<HTMLDivElement>()
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null)
  const rows = useMemo(() => all.filter(hasDay), [all])
  const drawn = useMemo(() => {
    void choices
    const { from, to } = frameOf(rows)
    const scale = timeScale(from, Math.max(to, from + 6), width)
    let y = HEAD
    const lanes = ([1, 2, 3, 4] as const).flatMap((quad) => {
      const events = rows.filter((event) => quadOf(event.type) === quad)
      if (!events.length) return []
      const stacked = stack(events, scale, 14)
      const lane = { quad, events, ...stacked, y: y + 16, height: stacked.rows * ROW + 22 }
      y += lane.height
      return [lane]
    })
    return { scale, lanes, height: y + 26 }
  }, [rows, width, choices])
  if (!rows.length) return <div ref={box} />
  const { scale, lanes, height } = drawn
  const xOf = (event: PointerEvent<SVGSVGElement>) => event.clientX - event.currentTarget.getBoundingClientRect().x
  const chosen = drag ?? (pick && pick.lo !== null && pick.hi !== null ? { from: scale.x(pick.lo), to: scale.x(pick.hi + 1) } : null)
  return (
    <div ref={box} className="chart" dir="ltr">
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={t.timeline.chart}
        onPointerDown={(event) => {
          if (event.button !== 0 || (event.target as Element).closest('.pickable')) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setDrag({ from: xOf(event), to: xOf(event) })
        }}
        onPointerMove={(event) => drag && setDrag({ ...drag, to: xOf(event) })}
        onPointerUp={() => {
          if (!drag) return
          const [a, b] = [scale.dayAt(drag.from), scale.dayAt(drag.to)]
          onPick(Math.abs(drag.from - drag.to) < 6 ? null : `${isoOfDay(Math.min(a, b))}/${isoOfDay(Math.max(a, b))}`)
          setDrag(null)
        }}
        onPointerCancel={() => setDrag(null)}
      >
        <Axis scale={scale} height={height - 22} at={height - 6} />
        {chosen && <rect className="brush" x={Math.min(chosen.from, chosen.to)} width={Math.abs(chosen.to - chosen.from)} y={0} height={height - 22} />}
        {lanes.map((lane) => (
          <g key={lane.quad} transform={`translate(0 ${lane.y})`}>
            <line className="lane-line" x1={0} x2={width} y1={-15} y2={-15} />
            <text className="lane-name" x={choices.language === 'ar' ? width - 4 : 4} y={-2} textAnchor="start" direction={choices.language === 'ar' ? 'rtl' : 'ltr'}>
              {t.quad[lane.quad]}
            </text>
            <Lane lane={lane} scale={scale} language={choices.language} />
          </g>
        ))}
      </svg>
    </div>
  )
}

type LaneOf = { readonly events: readonly EventRow[]; readonly row: Map<string, number> }
const Lane = memo(function Lane({ lane, scale }: { lane: LaneOf; scale: ReturnType<typeof timeScale>; language: string }) {
  return lane.events.map((event) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table is the way by keyboard
    <g key={event.id} className="pickable" onClick={() => go(toEvent(event.id))}>
      <title>{`${eventText(event)} — ${dateWords(event.date)}`}</title>
      <Mark event={event} scale={scale} y={(lane.row.get(event.id) ?? 0) * ROW + 12} size={Math.min(1.5, 0.85 + event.counts.chains * 0.12)} />
    </g>
  ))
})
