// Where a proper name begins and ends by its capitals: what languages that write names with them have in common.
import type { Phrase, Range } from './names/phrase.js'
import type { Scan } from './names/scan.js'

/** How a language writes names. */
export interface Capitals {
  isUpper(charCode: number): boolean
  /** An article or the like written small and joined before a capital («al-Assad», «аль-Асад»), at the head of a word. */
  readonly joined: RegExp
  /** Small words inside names («de», «van», «бен»). */
  readonly particles: ReadonlySet<string>
  /** Whether a particle goes on with the name of which so many words have been read; a capital stands behind it or not. */
  goesOn(scan: Scan, particle: number, words: number): boolean
  /** What never goes on with somebody's name, besides lands, titles and bodies. */
  ends?(scan: Scan, i: number): boolean
}

/** Words that a name has at most. */
const LONGEST = 7
/** Letters of a joined article with the capital behind it. */
const JOINED = 5
const NO_NAME: ReadonlySet<string> = new Set(['pron', 'det', 'prep', 'conj', 'sub', 'aux', 'adv', 'neg', 'num', 'verb', 'adj'])
const ENDING: ReadonlySet<string> = new Set(['title', 'body', 'organization', 'outlet', 'government', 'place'])

/** First of its sentence, where a capital tells nothing. */
export function opensSentence({ items }: Scan, i: number): boolean {
  const { sentence } = items[i]!
  for (let at = i - 1; at >= 0 && items[at]!.sentence === sentence; at--) if (!items[at]!.mark) return /^[.:!?]$/.test(items[i - 1]?.mark ?? '')
  return true
}

/** All letters are capitals: ONU, ООН. */
export function isAcronym({ items, text }: Scan, i: number): boolean {
  const { start, end } = items[i]!
  const form = text.text.slice(start, end)
  return end - start > 1 && form === form.toUpperCase() && /\p{Lu}{2}/u.test(form)
}

/** The name of a state begins there. */
export const isKnownLand = (scan: Scan, i: number): boolean => scan.names(i).some(({ entries }) => entries.some((entry) => entry.kind === 'state' && entry.as === 'name'))

/** Adds a short name in parentheses: «Front populaire ivoirien (FPI)», «Свободная сирийская армия (ССА)». */
export function takeAlias(scan: Scan, phrase: Phrase): void {
  const { items } = scan
  const at = phrase.last
  if (items[at]?.mark !== '(' || items[at + 2]?.mark !== ')' || !isAcronym(scan, at + 1) || items[at + 1]!.time) return
  const inner: Range = { first: at + 1, last: at + 2 }
  phrase.alias = inner
  phrase.core ??= { first: phrase.first, last: phrase.last }
  phrase.last = at + 3
}

/** Names by how one language writes them. @example new CapitalRuns({ isUpper, joined, particles, goesOn }).end(scan, 3) // 5: a name of two words */
export class CapitalRuns {
  constructor(private readonly capitals: Capitals) {}

  /** An item that begins with a capital. */
  isCapital(scan: Scan, i: number): boolean {
    const item = scan.items[i]
    if (!item || item.mark) return false
    const { text } = scan.text
    return this.capitals.isUpper(text.charCodeAt(item.start)) || (item.end - item.start >= JOINED && this.capitals.joined.test(text.slice(item.start, item.start + JOINED)))
  }

  /** The end of a name that begins at `at`, or `at` when none does. */
  end(scan: Scan, at: number): number {
    const { items } = scan
    let i = at
    let words = 0
    while (i < items.length && i - at < LONGEST) {
      const item = items[i]!
      if (item.sentence !== items[at]!.sentence || item.mark || item.time) break
      if (i > at && this.capitals.particles.has(item.key) && !this.isCapital(scan, i) && this.capitals.goesOn(scan, i, words)) {
        i++
        continue
      }
      if (!this.isNameLike(scan, i, i > at) || (i > at && this.isEnd(scan, i))) break
      i++
      words++
    }
    return words > 0 ? i : at
  }

  private isNameLike(scan: Scan, i: number, inside: boolean): boolean {
    const item = scan.items[i]!
    if (!this.isCapital(scan, i) || scan.term(i, 'stop')) return false
    return item.pos === 'name' || (inside && !NO_NAME.has(item.pos))
  }

  private isEnd(scan: Scan, i: number): boolean {
    return isKnownLand(scan, i) || this.capitals.ends?.(scan, i) === true || scan.terms(i).some(({ terms }) => terms.some((term) => ENDING.has(term.class)))
  }
}
