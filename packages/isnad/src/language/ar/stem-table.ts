// A big table found by the words in it, without turning its text into objects first: only where each line begins is kept, by a hash of its words.
import { foldCode } from './letters.js'

const TAB = 9
const NEWLINE = 10
const HASH_SIGN = 35
const BAR = 124

/**
 * Lines of a tab-separated table by the normal form of any alternative in the given columns.
 *
 * @example new StemTable('noun\tplural\nدولة\tدول', [0, 1]).find('دول') // [['دولة', 'دول']]
 */
export class StemTable {
  private readonly slots: Int32Array
  private readonly hashes: Int32Array
  private readonly mask: number
  private readonly ignored: readonly number[]
  private readonly parsed = new Map<number, string[]>()

  /** @param ignored alternatives that are signs rather than words ("ات") */
  constructor(private readonly text: string, columns: readonly number[], ignored: readonly string[] = []) {
    this.ignored = ignored.map(hashOf)
    let size = 1024
    while (size < text.length / 6) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size).fill(-1)
    this.hashes = new Int32Array(size)
    this.index(columns)
  }

  /** The cells of every line that has this key, in the order of the table. */
  find(key: string): readonly (readonly string[])[] {
    const hash = hashOf(key)
    let found: string[][] | undefined
    for (let slot = spread(hash) & this.mask; this.slots[slot] !== -1; slot = (slot + 1) & this.mask) {
      if (this.hashes[slot] !== hash) continue
      const cells = this.cellsAt(this.slots[slot]!)
      found ??= []
      if (!found.includes(cells)) found.push(cells)
    }
    return found ?? NONE
  }

  private index(columns: readonly number[]): void {
    const { text } = this
    let wanted = 0
    for (const column of columns) wanted |= 1 << column
    let line = 0
    let head = true
    while (line < text.length) {
      let end = text.indexOf('\n', line)
      if (end < 0) end = text.length
      if (end > line && text.charCodeAt(line) !== HASH_SIGN) {
        if (head) head = false
        else this.indexLine(line, end, wanted)
      }
      line = end + 1
    }
  }

  private indexLine(line: number, end: number, wanted: number): void {
    const { text } = this
    let column = 0
    let hash = 0
    let letters = 0
    for (let i = line; i <= end; i++) {
      const code = i === end ? NEWLINE : text.charCodeAt(i)
      if (code === TAB || code === BAR || code === NEWLINE) {
        if (letters > 0 && !this.ignored.includes(hash)) this.insert(hash, line)
        hash = 0
        letters = 0
        if (code === TAB) column++
      } else if ((wanted >> column) & 1) {
        const folded = foldCode(code)
        if (folded !== 0) {
          hash = step(hash, folded)
          letters++
        }
      }
    }
  }

  private insert(hash: number, line: number): void {
    let slot = spread(hash) & this.mask
    while (this.slots[slot] !== -1) {
      if (this.slots[slot] === line && this.hashes[slot] === hash) return
      slot = (slot + 1) & this.mask
    }
    this.slots[slot] = line
    this.hashes[slot] = hash
  }

  private cellsAt(line: number): string[] {
    const known = this.parsed.get(line)
    if (known) return known
    let end = this.text.indexOf('\n', line)
    if (end < 0) end = this.text.length
    const cells = this.text.slice(line, end).split('\t')
    this.parsed.set(line, cells)
    return cells
  }
}

const NONE: readonly (readonly string[])[] = []
function hashOf(key: string): number {
  let hash = 0
  for (let i = 0; i < key.length; i++) hash = step(hash, key.charCodeAt(i))
  return hash
}

const step = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0
const spread = (hash: number): number => (hash ^ (hash >>> 15)) & 0x7fffffff
