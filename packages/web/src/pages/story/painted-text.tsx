// The text exactly as it was published. Findings are painted over it by the CSS Custom Highlight API: no element stands inside a word, so Arabic joins as it should.
import { memo, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FindingSpan, Story } from 'isnad'
import { directionOf } from '../../show/name.js'
import { useText } from '../../text/text.js'
import type { Fact, Layer, Part } from './facts.js'
import { offsetOf } from './facts.js'

interface Piece { readonly start: number; readonly text: string }
/** A paragraph that never ends is cut at a space, so that it is laid out bit by bit. */
const LONG = 20_000
/** Ranges that are painted of one layer. */
const MOST = 20_000

/** Beyond so many paragraphs, many stand in one element: a hundred thousand elements stall a page. */
const MANY = 2000
const isLong = (text: string): boolean => {
  let at = -1
  for (let n = 0; n < MANY; n++) if ((at = text.indexOf('\n', at + 1)) < 0) return false
  return true
}
/** Stretches of a text, cut where a paragraph ends. */
function blocksOf(text: string): Piece[] {
  const blocks: Piece[] = []
  for (let start = 0; start < text.length; ) {
    const end = start + LONG >= text.length ? text.length : (text.lastIndexOf('\n', start + LONG) + 1 || text.lastIndexOf(' ', start + LONG) + 1)
    const cut = end > start ? end : start + LONG
    blocks.push({ start, text: text.slice(start, cut) })
    start = cut
  }
  return blocks
}

export function piecesOf(text: string): Piece[] {
  if (isLong(text)) return blocksOf(text)
  const pieces: Piece[] = []
  let start = 0
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    while (end - start > LONG) {
      const space = text.lastIndexOf(' ', start + LONG)
      const cut = space > start ? space + 1 : start + LONG
      pieces.push({ start, text: text.slice(start, cut) })
      start = cut
    }
    if (end > start) pieces.push({ start, text: text.slice(start, end) })
    start = end + 1
  }
  return pieces
}

const Paragraphs = memo(function Paragraphs({ story }: { story: Story }) {
  const pieces = useMemo(() => piecesOf(story.text), [story.text])
  const inBlocks = useMemo(() => isLong(story.text), [story.text])
  return (
    <>
      {story.headline && (
        <h2 className="story-headline" data-in="headline" data-start={0}>
          {story.headline}
        </h2>
      )}
      {pieces.map((piece) => (
        <p key={piece.start} data-in="text" data-start={piece.start} className={inBlocks ? 'lazy block' : pieces.length > 200 ? 'lazy' : undefined}>
          {piece.text}
        </p>
      ))}
    </>
  )
})

interface Nodes { readonly starts: number[]; readonly nodes: Text[]; readonly headline: Text | null }
function nodesOf(root: HTMLElement): Nodes {
  const starts: number[] = []
  const nodes: Text[] = []
  for (const p of root.querySelectorAll<HTMLElement>('p[data-in]')) {
    if (!(p.firstChild instanceof Text)) continue
    starts.push(Number(p.dataset.start))
    nodes.push(p.firstChild)
  }
  const headline = root.querySelector('[data-in="headline"]')?.firstChild
  return { starts, nodes, headline: headline instanceof Text ? headline : null }
}
function indexAt(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= at) low = middle
    else high = middle - 1
  }
  return low
}
function rangeOf(nodes: Nodes, span: FindingSpan): Range | null {
  const range = new Range()
  if (span.in === 'headline') {
    if (!nodes.headline || span.start >= nodes.headline.length) return null
    range.setStart(nodes.headline, span.start)
    range.setEnd(nodes.headline, Math.min(span.end, nodes.headline.length))
    return range
  }
  const a = indexAt(nodes.starts, span.start)
  const b = indexAt(nodes.starts, Math.max(span.start, span.end - 1))
  const [from, to] = [nodes.nodes[a], nodes.nodes[b]]
  if (!from || !to) return null
  range.setStart(from, Math.min(from.length, Math.max(0, span.start - (nodes.starts[a] as number))))
  range.setEnd(to, Math.min(to.length, Math.max(0, span.end - (nodes.starts[b] as number))))
  return range
}

const ROLES = ['trigger', 'content', 'who', 'whom', 'when', 'other'] as const
const canPaint = typeof Highlight !== 'undefined' && 'highlights' in CSS

export function PaintedText({ story, facts, layers, parts, focused, onChoose }: { story: Story; facts: readonly Fact[]; layers: ReadonlySet<Layer>; parts: readonly Part[]; focused: string | null; onChoose: (keys: string[]) => void }) {
  const t = useText()
  const root = useRef<HTMLElement>(null)
  const nodes = useRef<Nodes>({ starts: [], nodes: [], headline: null })
  const [lines, setLines] = useState<readonly { readonly d: string; readonly role: string }[]>([])

  useLayoutEffect(() => {
    void story
    if (root.current) nodes.current = nodesOf(root.current)
  }, [story])

  useEffect(() => {
    if (!canPaint) return
    const ranges = new Map<Layer, Range[]>()
    for (const fact of facts) {
      if (!layers.has(fact.layer)) continue
      const list = ranges.get(fact.layer) ?? []
      ranges.set(fact.layer, list)
      if (list.length > MOST) continue
      for (const span of fact.layer === 'statements' ? fact.spans.slice(0, 1) : fact.spans) {
        const range = rangeOf(nodes.current, span)
        if (range) list.push(range)
      }
    }
    const order: Layer[] = ['statements', 'agreements', 'claims', 'events', 'times', 'places', 'relations', 'projects', 'actors']
    for (const [i, layer] of order.entries()) {
      const highlight = new Highlight(...(ranges.get(layer) ?? []))
      highlight.priority = i
      CSS.highlights.set(`isnad-${layer}`, highlight)
    }
    return () => {
      for (const layer of order) CSS.highlights.delete(`isnad-${layer}`)
    }
  }, [facts, layers])

  useEffect(() => {
    if (!canPaint) return
    for (const role of ROLES) {
      const highlight = new Highlight(...parts.filter((part) => part.role === role).flatMap((part) => rangeOf(nodes.current, part.span) ?? []))
      highlight.priority = role === 'trigger' ? 40 : 30
      CSS.highlights.set(`isnad-part-${role}`, highlight)
    }
    const box = root.current?.getBoundingClientRect()
    const middle = (part: Part) => {
      const rect = rangeOf(nodes.current, part.span)?.getClientRects()[0]
      return rect && box ? { x: rect.x + rect.width / 2 - box.x, y: rect.y - box.y, below: rect.bottom - box.y } : null
    }
    const start = parts[0] && middle(parts[0])
    setLines(
      start && focused
        ? parts.slice(1).flatMap((part) => {
            const end = part.role === 'other' ? null : middle(part)
            if (!end) return []
            const lift = Math.min(start.y, end.y) - (Math.abs(start.y - end.y) < 4 ? Math.min(16, 6 + Math.abs(end.x - start.x) / 30) : 3)
            return [{ role: part.role, d: `M${start.x} ${start.y + 2} C${start.x} ${lift} ${end.x} ${lift} ${end.x} ${end.y + 2}` }]
          })
        : [],
    )
    return () => {
      for (const role of ROLES) CSS.highlights.delete(`isnad-part-${role}`)
    }
  }, [parts, focused])

  const onClick = (event: MouseEvent) => {
    if (!getSelection()?.isCollapsed) return
    const caret = document.caretRangeFromPoint?.(event.clientX, event.clientY)
    const holder = caret?.startContainer.parentElement
    if (!caret || !holder?.dataset.in) return
    const at = Number(holder.dataset.start) + caret.startOffset
    const place = holder.dataset.in as 'headline' | 'text'
    const hit = facts.filter((fact) => layers.has(fact.layer) && fact.spans.some((span) => span.in === place && span.start <= at && at <= span.end))
    const length = (fact: Fact) => Math.min(...fact.spans.filter((span) => span.in === place && span.start <= at && at <= span.end).map((span) => span.end - span.start))
    onChoose(hit.sort((a, b) => length(a) - length(b)).map((fact) => fact.key))
  }

  useEffect(() => {
    const first = parts[0]
    if (!focused || !first) return
    const rect = rangeOf(nodes.current, first.span)?.getBoundingClientRect()
    if (rect && (rect.top < 120 || rect.bottom > innerHeight - 80)) scrollBy({ top: rect.top - innerHeight / 3, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  }, [parts, focused])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the cards in the margin are the way by keyboard
    <article ref={root} className="story-text" lang={story.language ?? undefined} dir={directionOf(story.language, story.text)} data-focused={focused ? '' : undefined} aria-label={t.story.text} onClick={onClick}>
      <Paragraphs story={story} />
      {lines.length > 0 && (
        <svg className="links" aria-hidden="true">
          {lines.map((line) => (
            <path key={line.d} d={line.d} className={`link-${line.role}`} />
          ))}
        </svg>
      )}
    </article>
  )
}
export { offsetOf }
