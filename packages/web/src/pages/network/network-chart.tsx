// The drawing of the network: one line a pair and kind of act, thickness by independent chains, dashed where nothing is told to have happened.
import { type KeyboardEvent, useMemo } from 'react'
import { nameOf } from '../../show/name.js'
import { useWidth } from '../../show/use-width.js'
import { useChoices } from '../../state.js'
import { useText, word } from '../../text/text.js'
import { type Box, layout, shownOf } from './layout.js'
import type { Network } from 'isnad/record'

export default function NetworkChart({ network, chosen, onChoose }: { network: Network; chosen: string | null; onChoose: (id: string | null) => void }) {
  const t = useText()
  useChoices()
  const [box, width] = useWidth<HTMLDivElement>(900)
  const height = width < 600 ? 540 : Math.max(360, Math.min(680, Math.round(width * 0.58)))
  const linked = useMemo(() => {
    const ids = new Set(network.edges.flatMap((edge) => [edge.a, edge.b]))
    return network.nodes.filter((node) => ids.has(node.id))
  }, [network])
  // By the strongest there is: what tells one line from another in ten stories would be one thickness in ten thousand.
  const strongest = Math.max(3, ...network.edges.map((edge) => Math.log2(1 + edge.chains)))
  const spots = useMemo(() => layout(linked.map((node) => ({ id: node.id, weight: node.events })), network.edges.map((edge) => ({ a: edge.a, b: edge.b, weight: edge.chains })), width, height), [linked, network, width, height])
  const near = new Set(chosen ? network.edges.filter((edge) => edge.a === chosen || edge.b === chosen).flatMap((edge) => [edge.a, edge.b]) : [])
  const pairs = new Map<string, number>()
  // No name lies over another: the busiest have theirs, the others when they are chosen, or pointed at.
  const busiest = [...linked].sort((a, b) => b.events - a.events)
  const boxes = busiest.map((node): Box => {
    const at = spots.get(node.id) ?? { x: 0, y: 0 }
    const lines = linesOf(nameOf(node))
    const wide = Math.max(...lines.map((line) => line.length)) * 6
    return { x: at.x - wide / 2, y: at.y - upOf(node) - lines.length * 13, width: wide, height: lines.length * 13 }
  })
  const shown = shownOf(boxes)
  const named = new Set(busiest.filter((_, i) => shown[i]).map((node) => node.id))
  return (
    <div ref={box} className="chart network" dir="ltr">
      <svg width={width} height={height} role="group" aria-label={t.network.chart}>
        {network.edges.map((edge) => {
          const [a, b] = [spots.get(edge.a), spots.get(edge.b)]
          if (!a || !b) return null
          const key = `${edge.a} ${edge.b}`
          const nth = pairs.get(key) ?? 0
          pairs.set(key, nth + 1)
          const bend = (nth % 2 ? -1 : 1) * Math.ceil(nth / 2) * 16
          const [dx, dy] = [b.x - a.x, b.y - a.y]
          const length = Math.hypot(dx, dy) || 1
          const [mx, my] = [(a.x + b.x) / 2 - (dy / length) * bend, (a.y + b.y) / 2 + (dx / length) * bend]
          const dim = chosen && edge.a !== chosen && edge.b !== chosen
          return <path key={`${key} ${edge.quad}`} className={`edge edge-${edge.quad} ${dim ? 'dim' : ''}`} d={`M${a.x} ${a.y}Q${mx} ${my} ${b.x} ${b.y}`} strokeWidth={0.8 + (5 * Math.log2(1 + edge.chains)) / strongest} strokeDasharray={edge.planned === edge.events ? '6 4' : undefined} />
        })}
        {linked.map((node) => {
          const at = spots.get(node.id)
          if (!at) return null
          const name = nameOf(node)
          const onKey = (event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            onChoose(node.id === chosen ? null : node.id)
          }
          return (
            <g key={node.id} role="button" tabIndex={0} aria-pressed={node.id === chosen} aria-label={`${name}: ${t.counts.events(node.events)}`} className={`node node-${node.kind} ${chosen && !near.has(node.id) && node.id !== chosen ? 'dim' : ''} ${node.id === chosen ? 'chosen' : ''}`} transform={`translate(${at.x} ${at.y})`} onClick={() => onChoose(node.id === chosen ? null : node.id)} onKeyDown={onKey}>
              <title>{`${name} (${word(t.kind, node.kind)})`}</title>
              {node.kind === 'state' ? <circle r={5 + Math.min(9, Math.sqrt(node.events) * 1.6)} /> : <rect x={-5} y={-5} width={10} height={10} rx={1.5} />}
              <Label name={name} up={upOf(node)} hidden={!(named.has(node.id) || node.id === chosen || (chosen && near.has(node.id)))} />
            </g>
          )
        })}
      </svg>
      <ul className="legend">
        {([1, 2, 3, 4] as const).map((quad) => (
          <li key={quad}>
            <svg viewBox="0 0 26 10" aria-hidden="true">
              <path className={`edge edge-${quad}`} d="M1 5h24" strokeWidth={3} />
            </svg>
            {word(t.quad, String(quad))}
          </li>
        ))}
        <li className="node node-state">
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <circle cx="7" cy="7" r="5" />
          </svg>
          {t.network.state}
        </li>
        <li className="node">
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <rect x="2.5" y="2.5" width="9" height="9" rx="1.5" />
          </svg>
          {t.network.other}
        </li>
        <li>
          <svg viewBox="0 0 26 14" aria-hidden="true">
            <path className="edge edge-1" d="M1 4h24" strokeWidth={1.4} />
            <path className="edge edge-1" d="M1 10h24" strokeWidth={5} />
          </svg>
          {t.network.thick}
        </li>
      </ul>
    </div>
  )
}

/** Letters of a line of a label, and lines of it: beyond that it ends in «…», and the title says all. */
const LINE = 22
const LINES = 2

/** Words of a name in lines, none cut. @example linesOf('الرئيس الأميركي دونالد ترامب') // ['الرئيس الأميركي دونالد', 'ترامب'] */
function linesOf(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length > LINES ? [...lines.slice(0, LINES - 1), `${lines[LINES - 1]}…`] : lines
}
/** How far above its node a label begins. */
const upOf = (node: { events: number }): number => 9 + Math.min(9, Math.sqrt(node.events) * 1.6)
function Label({ name, up, hidden }: { name: string; up: number; hidden: boolean }) {
  const lines = linesOf(name)
  return (
    <text className={hidden ? 'crowded' : undefined} y={-up - (lines.length - 1) * 13} textAnchor="middle" direction={/[\u0600-\u06ff]/.test(name) ? 'rtl' : 'ltr'}>
      {lines.map((line, i) => (
        <tspan key={line} x={0} dy={i ? 13 : 0}>
          {i < lines.length - 1 ? `${line} ` : line}
        </tspan>
      ))}
    </text>
  )
}
