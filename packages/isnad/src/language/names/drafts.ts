// Actors while they are being put together: found by keys and by names, filled as mentions tell more.
import type { ActorKind, Sector } from '../../document/mention.js'
import type { Phrase } from './phrase.js'

/** A mention on its way: the phrase it came from and whom it points to. */
export interface Draft {
  readonly index: number
  kind: ActorKind
  /** English name so far; composed at the end when nobody's is known. */
  name: string | undefined
  known: string | undefined
  country: string | null | undefined
  sector: Sector | null | undefined
  /** Office words, most specific last. */
  office: string | undefined
  former?: boolean
  gender: 'm' | 'f' | undefined
  number: 'sg' | 'du' | 'pl' | undefined
  /** Name tokens of a person, longest form seen. */
  tokens: readonly string[]
  nameless: boolean
  /** Head nouns of the titles it had: «المستشارة» may be who was called «مستشارة الأمن القومي». */
  readonly heads: Set<string>
  /** What it belongs to: another actor («الناطق باسم حماس» → Hamas). */
  of: number | undefined
  /** The phrase it was made from. */
  readonly from: Phrase | undefined
  rule: string
  /** Positions (word indices) of its mentions so far, last one last; for recency. */
  last: number
  count: number
}

/** All drafts of one story. */
export class Drafts {
  readonly all: Draft[] = []
  private readonly keys = new Map<string, Draft>()

  make(kind: ActorKind, from: Phrase | undefined, rule: string, rest: Partial<Draft> = {}): Draft {
    const draft: Draft = {
      name: undefined, known: undefined, country: undefined, sector: undefined, office: undefined, gender: from?.gender, number: from?.number ?? 'sg', tokens: [], nameless: false, of: undefined, last: -1, count: 0, heads: new Set(), ...rest,
      index: this.all.length, kind, from, rule,
    }
    this.all.push(draft)
    return draft
  }

  find(key: string): Draft | undefined {
    return this.keys.get(key)
  }

  /** The draft of a key, made when it is new. */
  keyed(key: string, make: () => Draft): Draft {
    const known = this.keys.get(key)
    if (known) return known
    const draft = make()
    this.keys.set(key, draft)
    return draft
  }

  alias(key: string, draft: Draft): void {
    if (!this.keys.has(key)) this.keys.set(key, draft)
  }
}

/**
 * Whether two persons' names can be one: the shorter is the end of the longer («بوتين», «فلاديمير بوتين»), or its first and last parts are («نوري أبو سهمين»).
 * @example sameName(['bin', 'salman'], ['mohammed', 'bin', 'salman']) // true
 */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (!short.length) return false
  let tail = true
  for (let i = 1; i <= short.length; i++) if (!alike(short[short.length - i]!, long[long.length - i]!)) { tail = false; break }
  if (tail) return true
  if (short.length < 2) return false
  if (short.length === long.length) return false
  // parts left out in the middle or at the end of a long name, in order, the first one kept
  if (!alike(short[0]!, long[0]!)) return false
  let at = 0
  for (const part of short) {
    while (at < long.length && !alike(part, long[at]!)) at++
    if (at++ >= long.length) return false
  }
  return true
}

/** Equal, or spelled with one letter more, less or other, in words long enough to be sure («ترامب», «ترمب»). */
export function alike(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  let j = 0
  while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++
  const rest = Math.max(a.length, b.length) - i - j
  return a.length === b.length ? rest <= 1 && a.length >= 5 : rest === 1
}
