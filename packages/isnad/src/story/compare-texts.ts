// What changed from one version of a text to the next, word by word: paragraphs are matched first, so that long texts take little time.

export interface TextPiece { readonly op: 'same' | 'out' | 'in'; readonly text: string }

/** Steps after which two stretches are called rewritten rather than compared further. */
const MOST_STEPS = 600

/**
 * The pieces of both texts in order; those of `same` and `out` are the older text, those of `same` and `in` the newer.
 *
 * @example compareTexts('signed on Friday', 'signed on Saturday') // same «signed on », out «Friday», in «Saturday»
 */
export function compareTexts(older: string, newer: string): TextPiece[] {
  const out: TextPiece[] = []
  const add = (op: TextPiece['op'], text: string): void => {
    if (!text) return
    const last = out.at(-1)
    if (last?.op === op) out[out.length - 1] = { op, text: last.text + text }
    else out.push({ op, text })
  }
  for (const block of blocksOf(paragraphs(older), paragraphs(newer))) {
    if (block.same) for (const p of block.a) add('same', p)
    else {
      const a = words(block.a.join(''))
      const b = words(block.b.join(''))
      for (const part of blocksOf(a, b)) {
        if (part.same) add('same', part.a.join(''))
        else {
          add('out', part.a.join(''))
          add('in', part.b.join(''))
        }
      }
    }
  }
  return out
}

const paragraphs = (text: string): string[] => text.match(/[^\n]*\n+|[^\n]+$/g) ?? []
/** A space goes with the word before it, so that pieces join to the very text. */
const words = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? []

interface Block { readonly same: boolean; readonly a: string[]; readonly b: string[] }

/** Runs that two lists share and do not share (Myers 1986), with what is alike at both ends left out of the search. */
function blocksOf(a: readonly string[], b: readonly string[]): Block[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const blocks: Block[] = []
  if (head) blocks.push({ same: true, a: a.slice(0, head), b: b.slice(0, head) })
  blocks.push(...searched(a.slice(head, a.length - tail), b.slice(head, b.length - tail)))
  if (tail) blocks.push({ same: true, a: a.slice(a.length - tail), b: b.slice(b.length - tail) })
  return blocks
}

function searched(a: readonly string[], b: readonly string[]): Block[] {
  if (!a.length && !b.length) return []
  if (!a.length || !b.length) return [{ same: false, a: [...a], b: [...b] }]
  const trail: Map<number, number>[] = []
  let reach = new Map<number, number>([[1, 0]])
  const most = Math.min(MOST_STEPS, a.length + b.length)
  for (let d = 0; d <= most; d++) {
    trail.push(reach)
    // of the step before, only diagonals of the other parity are asked: nothing is carried over
    const next = new Map<number, number>()
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1)) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      next.set(k, x)
      if (x >= a.length && x - k >= b.length) return traced(a, b, trail, d)
    }
    reach = next
  }
  return [{ same: false, a: [...a], b: [...b] }]
}

function traced(a: readonly string[], b: readonly string[], trail: readonly Map<number, number>[], steps: number): Block[] {
  let x = a.length
  let y = b.length
  const ops: { op: 'same' | 'out' | 'in'; text: string }[] = []
  for (let d = steps; d >= 0; d--) {
    const reach = trail[d]!
    const k = x - y
    const from = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1)) ? k + 1 : k - 1
    const px = d === 0 ? 0 : (reach.get(from) ?? 0)
    const py = d === 0 ? 0 : px - from
    while (x > px && y > py) {
      x--
      y--
      ops.push({ op: 'same', text: a[x]! })
    }
    if (d === 0) break
    if (x === px) ops.push({ op: 'in', text: b[--y]! })
    else ops.push({ op: 'out', text: a[--x]! })
  }
  const blocks: Block[] = []
  for (const { op, text } of ops.reverse()) {
    let last = blocks.at(-1)
    if (!last || last.same !== (op === 'same')) blocks.push((last = { same: op === 'same', a: [], b: [] }))
    if (op !== 'in') last.a.push(text)
    if (op !== 'out') last.b.push(text)
  }
  return blocks
}
