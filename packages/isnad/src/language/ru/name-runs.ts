// Where a proper name begins and ends in Russian: capitals, particles, initials.
import type { Range, Phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { isUpper } from './letters.js'

export const PARTICLES = new Set(['бен', 'бин', 'ибн', 'аль', 'эль', 'ас', 'аш', 'ад', 'ан', 'ар', 'фон', 'ван', 'де', 'да', 'ди', 'дер', 'дос', 'оглы', 'кызы', 'абу'])
const LONGEST = 7

/** An item that begins with a capital. */
export function isCapital(scan: Scan, i: number): boolean {
  const item = scan.items[i]
  if (!item || item.mark) return false
  const { text } = scan.text
  return isUpper(text.charCodeAt(item.start)) || (item.end - item.start > 4 && /^(?:аль|эль|ас|аш|ар|ан|ат|ад|абу)-\p{Lu}/u.test(text.slice(item.start, item.start + 5)))
}

/** First of its sentence, where a capital tells nothing. */
export function opensSentence(scan: Scan, i: number): boolean {
  const item = scan.items[i]!
  for (let at = i - 1; at >= 0 && scan.items[at]!.sentence === item.sentence; at--) if (!scan.items[at]!.mark) return /^[.:!?]$/.test(scan.items[i - 1]?.mark ?? '')
  return true
}

/** All letters are capitals: ООН, НАТО. */
export const isAcronym = (scan: Scan, i: number): boolean => {
  const { start, end } = scan.items[i]!
  const form = scan.text.text.slice(start, end)
  return end - start > 1 && form === form.toUpperCase() && /\p{Lu}{2}/u.test(form)
}

const NO_NAME = new Set(['pron', 'det', 'prep', 'conj', 'sub', 'aux', 'adv', 'neg', 'num', 'verb', 'adj'])
function isNameLike(scan: Scan, i: number, inside: boolean): boolean {
  const item = scan.items[i]
  if (!item || item.mark || item.time || !isCapital(scan, i) || scan.term(i, 'stop')) return false
  if (item.pos === 'name') return true
  return inside && !NO_NAME.has(item.pos)
}

/** The end of a name that begins at `at`, or `at` when none does. */
export function nameRun(scan: Scan, at: number): number {
  const { items } = scan
  let i = at
  let words = 0
  while (i < items.length && i - at < LONGEST) {
    const item = items[i]!
    if (item.sentence !== items[at]!.sentence || item.mark || item.time) break
    if (i > at && PARTICLES.has(item.key) && !isCapital(scan, i) && scan.adjoins(i + 1) && (isCapital(scan, i + 1) || (PARTICLES.has(scan.items[i + 1]!.key) && isCapital(scan, i + 2)))) {
      i++
      continue
    }
    if (!isNameLike(scan, i, i > at)) break
    if (i > at && blocked(scan, i)) break
    i++
    words++
  }
  return words > 0 ? i : at
}

const isKnownLand = (scan: Scan, i: number): boolean => scan.names(i).some(({ entries }) => entries.some((entry) => entry.kind === 'state' && entry.as === 'name'))
function blocked(scan: Scan, i: number): boolean {
  if (isKnownLand(scan, i) || isAcronym(scan, i)) return true
  for (const hit of scan.terms(i)) for (const term of hit.terms) if (['title', 'body', 'organization', 'outlet', 'government', 'place'].includes(term.class)) return true
  return false
}

/** Adds a short name in parentheses: «Свободная сирийская армия (ССА)». */
export function takeAlias(scan: Scan, phrase: Phrase): void {
  const { items } = scan
  const at = phrase.last
  if (items[at]?.mark !== '(' || items[at + 2]?.mark !== ')' || !isAcronym(scan, at + 1) || items[at + 1]!.time) return
  const inner: Range = { first: at + 1, last: at + 2 }
  phrase.alias = inner
  phrase.core ??= { first: phrase.first, last: phrase.last }
  phrase.last = at + 3
}
