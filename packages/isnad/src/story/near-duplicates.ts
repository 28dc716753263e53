// Near-duplicates: one agency's story under several mastheads. Word shingles and MinHash (Broder 1997), and the agency that a story credits.
import agencies from './agencies.tsv.js'
import type { Story } from './story.js'

/** How many least hashes a sketch keeps, and how many of them make a band that two stories must share to be looked at. */
const HASHES = 72
const ROWS = 3
/** Words a shingle: two keep a re-edited wire near its origin, and still tell two stories on one subject apart. */
const SHINGLE = 2

const seeds = new Uint32Array(HASHES)
const factors = new Uint32Array(HASHES)
for (let i = 0, x = 0x9e3779b9; i < HASHES; i++) {
  x = (Math.imul(x ^ (x >>> 15), 0x85ebca6b) + 0x6d2b79f5) >>> 0
  seeds[i] = x
  x = (Math.imul(x ^ (x >>> 13), 0xc2b2ae35) + 0x27d4eb2f) >>> 0
  factors[i] = x | 1
}

/** The words of a text as hashes, without marks, case and the spellings that papers differ in. */
function wordHashes(text: string): number[] {
  const out: number[] = []
  let hash = 0x811c9dc5
  let inside = false
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? letterOf(text.charCodeAt(i)) : -1
    if (c === 0) continue
    if (c > 0) {
      hash = Math.imul(hash ^ c, 0x01000193)
      inside = true
    } else if (inside) {
      out.push(hash >>> 0)
      hash = 0x811c9dc5
      inside = false
    }
  }
  return out
}

/** A letter or digit in the form it counts by; 0 for a mark that counts as nothing; -1 for what parts words. */
function letterOf(c: number): number {
  if (c < 128) {
    if ((c >= 48 && c <= 57) || (c >= 97 && c <= 122)) return c
    if (c >= 65 && c <= 90) return c + 32
    return -1
  }
  if (c >= 0x0600 && c <= 0x06ff) {
    if ((c >= 0x064b && c <= 0x065f) || c === 0x0670 || c === 0x0640) return 0
    if (c === 0x0622 || c === 0x0623 || c === 0x0625 || c === 0x0671) return 0x0627
    if (c === 0x0649 || c === 0x06cc) return 0x064a
    if (c === 0x0629) return 0x0647
    if (c === 0x06a9) return 0x0643
    if (c >= 0x0660 && c <= 0x0669) return c - 0x0660 + 48
    if (c >= 0x06f0 && c <= 0x06f9) return c - 0x06f0 + 48
    return (c >= 0x0620 && c <= 0x064a) || (c >= 0x066e && c <= 0x06d3) ? c : -1
  }
  if (c >= 0x200b && c <= 0x200f) return 0
  if (c >= 0x2000 && c <= 0x2bff) return -1
  if (c >= 0x3000 && c <= 0x303f) return -1
  if (c === 0xa0 || c === 0xab || c === 0xbb) return -1
  return c >= 0x410 && c <= 0x42f ? c + 32 : c
}

/**
 * A small fingerprint of a text: how much two of them share tells how much the texts do. Empty for a text too short to tell.
 *
 * @example resemblance(sketchOf(a), sketchOf(b)) // 0.83
 */
export function sketchOf(text: string): Uint32Array {
  const words = wordHashes(text)
  if (words.length < 12) return new Uint32Array(0)
  const sketch = new Uint32Array(HASHES).fill(0xffffffff)
  const seen = new Set<number>()
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    let shingle = words[i]!
    for (let j = 1; j < SHINGLE; j++) shingle = (Math.imul(shingle, 0x01000193) ^ words[i + j]!) >>> 0
    if (seen.has(shingle)) continue
    seen.add(shingle)
    for (let k = 0; k < HASHES; k++) {
      let h = Math.imul(shingle ^ seeds[k]!, factors[k]!)
      h = (h ^ (h >>> 16)) >>> 0
      if (h < sketch[k]!) sketch[k] = h
    }
  }
  return sketch
}

/** The share of shingles that two texts have in common, as their sketches tell it. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  if (!a.length || a.length !== b.length) return 0
  let same = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++
  return same / a.length
}

/** Keys by which a text's possible copies are looked up: two texts that share half of their shingles share a key in 96 of 100 cases. */
export function bandsOf(sketch: Uint32Array): number[] {
  const out: number[] = []
  for (let i = 0; i + ROWS <= sketch.length; i += ROWS) {
    let a = i + 1
    let b = 0x9747b28c ^ i
    for (let j = 0; j < ROWS; j++) {
      a = Math.imul(a ^ sketch[i + j]!, 0x01000193)
      b = Math.imul(b ^ sketch[i + j]!, 0x5bd1e995)
      b ^= b >>> 13
    }
    out.push((a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff))
  }
  return out
}

/** What one needs to know of two stories to say whether one is a copy of the other. */
export interface CopyTraits {
  readonly sketch: Uint32Array
  readonly language: string | null
  /** Day number, or null. */
  readonly day: number | null
  readonly agency: string | null
  readonly outlet: string | null
}

/** Stories that share at least this much are copies; less will do when both credit the same agency. */
export const COPY_SHARE = 0.5
export const COPY_SHARE_SAME_AGENCY = 0.36
/** One outlet's own stories share its set phrases and background; only a whole story run again is a copy. */
export const COPY_SHARE_SAME_OUTLET = 0.7
/** A wire is reprinted within days; the same words a year later are an archive, not a source. */
export const COPY_DAYS = 10

/** How much of each other two stories are, if they are copies; else 0. */
export function copyShare(a: CopyTraits, b: CopyTraits): number {
  if (a.language !== b.language) return 0
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > COPY_DAYS) return 0
  const share = resemblance(a.sketch, b.sketch)
  const sameAgency = a.agency !== null && a.agency === b.agency && a.agency !== 'agencies'
  const sameOutlet = a.outlet !== null && a.outlet === b.outlet
  return share >= (sameOutlet ? COPY_SHARE_SAME_OUTLET : sameAgency ? COPY_SHARE_SAME_AGENCY : COPY_SHARE) ? share : 0
}

export interface Agency { readonly name: string; readonly country: string | null }

let byForm: Map<string, Agency> | undefined
function agencyForms(): Map<string, Agency> {
  if (byForm) return byForm
  byForm = new Map()
  const lines = agencies.split('\n').filter((line) => line.trim() && !line.startsWith('#'))
  for (const line of lines.slice(1)) {
    const [name = '', country = '', forms = ''] = line.split('\t').map((cell) => cell.trim())
    const agency = { name, country: country === '-' || !country ? null : country }
    for (const form of forms.split('|')) byForm.set(plain(form), agency)
    byForm.set(plain(name), agency)
  }
  return byForm
}

const plain = (form: string): string => form.replace(/[.\s«»"'()]+/g, ' ').replace(/[أإآ]/g, 'ا').trim().toLowerCase()

/** The agency of a name or credit («أ ف ب», "Reuters"), or null. */
export const agencyNamed = (form: string): Agency | null => agencyForms().get(plain(form)) ?? null

/**
 * The agency a story credits: where its carrier says so, in its dateline, or in a line of its own at the end.
 *
 * @example creditOf({ id: '1', text: 'الرياض (أ ف ب) - استقبل الوزير …' })?.name // 'AFP'
 */
export function creditOf(story: Story): Agency | null {
  if (story.agency) return agencyNamed(story.agency) ?? { name: story.agency, country: null }
  const text = story.text
  const head = text.slice(0, 160)
  // «موسكو 17-1 (ا ف ب) -», "PARIS (Reuters) -", «الرياض - رويترز:»
  for (const found of head.matchAll(/\(([^()\n]{2,40})\)/g)) {
    const agency = agencyIn(found[1]!)
    if (agency && /^\s*[-–—:ـ]|^\s*\n/.test(head.slice(found.index + found[0].length))) return agency
  }
  const dash = /^[^\n.،؛:!؟]{0,60}?[-–—/|]\s*([^\n.،؛:!؟\-–—]{2,30}?)\s*(?:[-–—:]|\n)/.exec(head)
  const fromDash = dash ? agencyIn(dash[1]!) : null
  if (fromDash) return fromDash
  // «(أ ف ب)», "— Reuters", «المصدر: وكالات» at the very end
  const tail = text.slice(-120).trimEnd()
  const bracket = /\(([^()\n]{2,40})\)\s*\.?$/.exec(tail)
  const fromBracket = bracket ? agencyIn(bracket[1]!) : null
  if (fromBracket) return fromBracket
  const line = /(?:^|\n)\s*(?:المصدر\s*:?|مصدر\s*:|Source\s*:?|[-–—*])?\s*([^\n]{2,40}?)\s*\.?$/.exec(tail)
  return line ? agencyIn(line[1]!) : null
}

/** «رويترز، أ ف ب» names two: the first counts. */
function agencyIn(text: string): Agency | null {
  for (const part of [text, ...text.split(/\s*[،,/|+\-–—]\s*|\s+و(?=\S)/)]) {
    const agency = agencyNamed(part)
    if (agency) return agency
  }
  return null
}
