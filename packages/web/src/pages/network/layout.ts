// A force layout of at most sixty nodes: seeded by the ids, so that the same network always looks the same.
export interface Node { readonly id: string; readonly weight: number }
export interface Tie { readonly a: string; readonly b: string; readonly weight: number }
export interface Spot { x: number; y: number }

const seedOf = (text: string): number => {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return (hash >>> 0) / 4294967296
}

/** @example layout([{ id: 'IRN', weight: 3 }], [], 800, 500).get('IRN') */
export function layout(nodes: readonly Node[], ties: readonly Tie[], width: number, height: number): Map<string, Spot> {
  const at = nodes.map((node, i) => {
    const turn = seedOf(node.id) * Math.PI * 2
    const out = Math.sqrt((i + 0.5) / nodes.length)
    return { x: Math.cos(turn) * out, y: Math.sin(turn) * out, dx: 0, dy: 0 }
  })
  const index = new Map(nodes.map((node, i) => [node.id, i]))
  const links = ties.flatMap((tie) => {
    const [a, b] = [index.get(tie.a), index.get(tie.b)]
    return a === undefined || b === undefined ? [] : [{ a, b, pull: 0.5 + Math.log1p(tie.weight) / 3 }]
  })
  const ideal = 1.5 / Math.sqrt(Math.max(1, nodes.length))
  for (let round = 0; round < 320; round++) {
    const heat = 0.09 * (1 - round / 320) + 0.002
    for (let i = 0; i < at.length; i++) for (let j = i + 1; j < at.length; j++) {
      const [p, q] = [at[i], at[j]] as [typeof at[0], typeof at[0]]
      const [dx, dy] = [p.x - q.x, p.y - q.y]
      const d2 = Math.max(1e-4, dx * dx + dy * dy)
      const push = (ideal * ideal) / d2
      p.dx += dx * push
      p.dy += dy * push
      q.dx -= dx * push
      q.dy -= dy * push
    }
    for (const link of links) {
      const [p, q] = [at[link.a], at[link.b]] as [typeof at[0], typeof at[0]]
      const [dx, dy] = [p.x - q.x, p.y - q.y]
      const pull = (Math.hypot(dx, dy) / ideal) * link.pull
      p.dx -= dx * pull
      p.dy -= dy * pull
      q.dx += dx * pull
      q.dy += dy * pull
    }
    for (const p of at) {
      p.dx -= p.x * 0.9
      p.dy -= p.y * 0.9
      const length = Math.hypot(p.dx, p.dy) || 1
      p.x += (p.dx / length) * Math.min(heat, length)
      p.y += (p.dy / length) * Math.min(heat, length)
      p.dx = 0
      p.dy = 0
    }
  }
  const [xs, ys] = [spread(at.map((p) => p.x)), spread(at.map((p) => p.y))]
  const [padX, padY] = [Math.min(90, width * 0.11), 36]
  return new Map(nodes.map((node, i) => [node.id, { x: padX + (xs[i] as number) * (width - padX * 2), y: padY + (ys[i] as number) * (height - padY * 2) }]))
}

/** Values from 0 to 1, in the same order, moved apart where they crowd: half by where they are, half by their rank. */
function spread(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number))
  const rank = new Array<number>(values.length)
  for (const [place, i] of order.entries()) rank[i] = values.length > 1 ? place / (values.length - 1) : 0.5
  return values.map((value, i) => (high > low ? (value - low) / (high - low) : 0.5) * 0.5 + (rank[i] as number) * 0.5)
}

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** Which of these boxes can be shown without one lying over another; the first come first. @example shownOf([{ x: 0, y: 0, width: 9, height: 9 }, { x: 5, y: 5, width: 9, height: 9 }]) // [true, false] */
export function shownOf(boxes: readonly Box[]): boolean[] {
  const kept: Box[] = []
  return boxes.map((box) => {
    const free = kept.every((other) => box.x + box.width < other.x || other.x + other.width < box.x || box.y + box.height < other.y || other.y + other.height < box.y)
    if (free) kept.push(box)
    return free
  })
}
