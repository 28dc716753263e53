// Lanes over one axis: acts of the first towards the second above the line, of the second below it, of both on it; agreements, sanctions and claims as bars.
import { useMemo } from 'react'
import type { EventRow, ToldDays } from 'isnad/record'
import { go, toAgreement, toClaim, toEvent } from '../../router.js'
import { lastStage, stageName, titleOf } from '../../show/agreement-line.js'
import { dateWords } from '../../show/date-words.js'
import { readEdtf } from '../../show/edtf.js'
import { eventText, quadOf } from '../../show/event-line.js'
import { dayOfIso, hasDay, Mark, stack } from '../../show/event-mark.js'
import { plain } from '../../show/name.js'
import { Axis, timeScale } from '../../show/time-axis.js'
import { useWidth } from '../../show/use-width.js'
import { useChoices } from '../../state.js'
import { useText, word } from '../../text/text.js'
import { type Dyad, frameAround, isOver } from './dyad.js'

const ROW = 13

/** As many whole words as there is room for. */
function fit(label: string, most: number): string {
  if (label.length <= most) return label
  const cut = label.slice(0, most - 1)
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : cut.length)}…`
}

interface Bar { readonly id: string; readonly from: number; readonly to: number; readonly open: boolean; readonly label: string; readonly go: string | null; readonly className: string }

export function DyadLanes({ dyad, names, bounds, cursor, onCursor }: { dyad: Dyad; names: readonly [string, string]; bounds: { from: number; to: number }; cursor: number; onCursor: (day: number) => void }) {
  const t = useText()
  const choices = useChoices()
  const [box, width] = useWidth<HTMLDivElement>()
  const drawn = useMemo(() => {
    const frame = frameAround(bounds)
    const scale = timeScale(frame.from, frame.to, width)
    const party = dyad.parties[0]
    const isFirst = (event: EventRow) => event.actors.some((one) => one.id === party?.id || (one.country !== null && one.country === party?.id))
    const isFirstRecipient = (event: EventRow) => event.recipients.some((one) => one.id === party?.id || (one.country !== null && one.country === party?.id))
    const direction = (event: EventRow): 'up' | 'down' | 'joint' => (event.recipients.length === 0 || (isFirst(event) && isFirstRecipient(event)) ? 'joint' : isFirst(event) ? 'up' : 'down')
    const shown = dyad.events.rows.filter(hasDay)
    const kinds = [
      ['meetings', shown.filter((event) => event.type === 'CONSULT')], ['cooperation', shown.filter((event) => event.type !== 'CONSULT' && quadOf(event.type) < 3)],
      ['verbal', shown.filter((event) => quadOf(event.type) === 3)], ['material', shown.filter((event) => quadOf(event.type) === 4)],
    ] as const
    // What nobody knows the day of stands from the beginning.
    const first = (row: ToldDays): number => (row.toldDays === 'added' ? bounds.from : dayOfIso(row.firstTold))
    const bars: readonly (readonly [keyof typeof t.dyad.lanes, Bar[]])[] = [
      ['agreements', dyad.agreements.map((row) => {
        const days = row.stages.flatMap((stage) => readEdtf(stage.date)?.lo ?? [])
        const stage = lastStage(row)
        const from = Math.max(bounds.from, Math.min(...days, first(row)))
        // Whoever left it, it does not go on to today.
        const to = isOver(stage) ? Math.max(from, readEdtf(stage.date)?.hi ?? from) : scale.to
        return { id: row.id, from, to, open: !isOver(stage), label: `${titleOf(row).text} (${stage ? stageName(stage.stage) : t.stage['spoken of']})`, go: toAgreement(row.id), className: stage?.status === 'actual' ? 'bar-agreement' : 'bar-agreement bar-planned' }
      })],
      ['relations', dyad.relations.map((row) => ({ id: row.id, from: Math.max(bounds.from, readEdtf(row.since)?.lo ?? first(row)), to: readEdtf(row.until)?.hi ?? scale.to, open: !row.until, label: word(t.relation, row.type), go: null, className: row.type === 'sanctioned' || row.type === 'adversary' ? 'bar-sanction' : 'bar-agreement' }))],
      ['claims', dyad.claims.map((row) => ({ id: row.id, from: first(row), to: scale.to, open: true, label: row.proposition, go: toClaim(row.id), className: 'bar-claim' }))],
    ]
    let y = 6
    const lanes = kinds.flatMap(([name, events]) => {
      if (!events.length) return []
      const sides = (['up', 'joint', 'down'] as const).map((side) => {
        const list = events.filter((event) => direction(event) === side)
        return { side, list, ...stack(list, scale, 6), any: list.length > 0 }
      })
      const [up, joint, down] = sides as [typeof sides[0], typeof sides[0], typeof sides[0]]
      const above = up.any ? up.rows * ROW : 4
      const beneath = down.any ? down.rows * ROW : 4
      const line = y + 20 + above + (joint.any ? (joint.rows * ROW) / 2 : 0)
      const lane = { name, y, line, sides: [up, joint, down] as const, height: 24 + above + beneath + (joint.any ? joint.rows * ROW : 6) }
      y += lane.height
      return [lane]
    })
    const barLanes = bars.flatMap(([name, list]) => {
      if (!list.length) return []
      const lane = { name, y, list: list.slice(0, 12) }
      y += 20 + lane.list.length * 18
      return [lane]
    })
    return { scale, lanes, barLanes, height: y + 30 }
  }, [dyad, bounds, width, t])
  const { scale, lanes, barLanes, height } = drawn
  const anchor = choices.language === 'ar' ? width - 4 : 4
  const direction = choices.language === 'ar' ? 'rtl' : 'ltr'
  const x = scale.x(cursor + 1)
  return (
    <>
      <div ref={box} className="chart" dir="ltr">
        <svg width={width} height={height} role="img" aria-label={t.dyad.chart} onPointerDown={(event) => (event.target as Element).closest('.pickable') || onCursor(scale.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().x))}>
          <Axis scale={scale} height={height - 22} at={height - 6} />
          {lanes.map((lane) => (
            <g key={lane.name}>
              <text className="lane-name" x={anchor} y={lane.y + 14} direction={direction}>
                {t.dyad.lanes[lane.name]}
              </text>
              <line className="mid-line" x1={0} x2={width} y1={lane.line} y2={lane.line} />
              {lane.sides.map(({ side, list, row, rows }) =>
                list.map((event) => {
                  const at = row.get(event.id) ?? 0
                  const y = side === 'up' ? lane.line - 10 - at * ROW : side === 'down' ? lane.line + 10 + at * ROW : lane.line + (at - (rows - 1) / 2) * ROW
                  return (
                    // biome-ignore lint/a11y/noStaticElementInteractions: the table is the way by keyboard
                    <g key={event.id} className="pickable" onClick={() => go(toEvent(event.id))}>
                      <title>{`${eventText(event)} — ${dateWords(event.date)}`}</title>
                      <Mark event={event} scale={scale} y={y} />
                    </g>
                  )
                }),
              )}
            </g>
          ))}
          {barLanes.map((lane) => (
            <g key={lane.name}>
              <text className="lane-name" x={anchor} y={lane.y + 14} direction={direction}>
                {t.dyad.lanes[lane.name]}
              </text>
              {lane.list.map((bar, i) => {
                const [a, b] = [scale.x(bar.from), scale.x(bar.to + 1)]
                const left = Math.min(a, b)
                const wide = Math.max(6, Math.abs(b - a))
                const y = lane.y + 20 + i * 18
                return (
                  // biome-ignore lint/a11y/noStaticElementInteractions: lists below are the way by keyboard
                  <g key={bar.id} className={bar.go ? 'pickable' : undefined} onClick={() => bar.go && go(bar.go)}>
                    <title>{plain(bar.label)}</title>
                    <rect className={`bar ${bar.className}`} x={left} y={y} width={wide} height={13} rx={2} />
                    {wide > 120 && (
                      <text className="bar-label" x={direction === 'rtl' ? left + wide - 6 : left + 6} y={y + 10.5} direction={direction}>
                        {fit(plain(bar.label), Math.floor(wide / 7))}
                      </text>
                    )}
                  </g>
                )
              })}
            </g>
          ))}
          <line className="cursor" x1={x} x2={x} y1={0} y2={height - 22} />
        </svg>
      </div>
      <p className="legend">
        <span>{t.dyad.up(names[0], names[1])}</span>
        <span>{t.dyad.down(names[0], names[1])}</span>
        <span>{t.dyad.joint}</span>
      </p>
    </>
  )
}
