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
  const [xs, ys] = [at.map((p) => p.x), at.map((p) => p.y)]
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [padX, padY] = [Math.min(90, width * 0.11), 36]
  return new Map(nodes.map((node, i) => [node.id, { x: padX + (((xs[i] as number) - x0) / (x1 - x0 || 1)) * (width - padX * 2), y: padY + (((ys[i] as number) - y0) / (y1 - y0 || 1)) * (height - padY * 2) }]))
}
