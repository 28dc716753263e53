// Where an English proper name begins and ends: capitals, particles, initials.
import type { Term } from '../names/lexicon.js'
import type { Phrase, Range } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { isUpper } from './letters.js'

export const PARTICLES = new Set(['al', 'el', 'bin', 'ibn', 'bint', 'abu', 'de', 'del', 'della', 'di', 'da', 'dos', 'van', 'von', 'der', 'den', 'le', 'la', 'ben', 'ould', 'bou', 'ter', 'af', 'of'])

export const isComma = (mark: string): boolean => mark === ','
export const capital = (text: string, at: number): boolean => isUpper(text.charCodeAt(at))

/** An item that begins with a capital letter. */
export const isCapital = (scan: Scan, i: number): boolean => {
  const item = scan.items[i]
  // ("Iran-backed" is no name)
  if (!item || item.mark || item.bare === '-') return false
  const { text } = scan.text
  return isUpper(text.charCodeAt(item.start)) || (item.end - item.start > 5 && /^(?:al|el|as|ar|an|at|ad|ash|az)-\p{Lu}/u.test(text.slice(item.start, item.start + 6)))
}

/** First of its sentence (behind marks), where a capital tells nothing. */
export function opensSentence(scan: Scan, i: number): boolean {
  const item = scan.items[i]!
  for (let at = i - 1; at >= 0 && scan.items[at]!.sentence === item.sentence; at--) if (!scan.items[at]!.mark) return false
  return true
}

/** Whether a capitalised item is part of a name. */
export function isNameLike(scan: Scan, i: number): boolean {
  const item = scan.items[i]
  if (!item || item.mark || item.time || !isCapital(scan, i)) return false
  if (scan.term(i, 'stop')) return false
  if (item.pos === 'pron' || item.pos === 'det' || item.pos === 'prep' || item.pos === 'conj' || item.pos === 'sub') return false
  // "Describing Jane Roe as …", "Yesterday Roe said": a verb or adverb at the head of a sentence is no part of the name behind it
  if (opensSentence(scan, i)) return item.pos === 'name' || item.unknown || (item.pos !== 'verb' && item.pos !== 'adv' && item.pos !== 'aux' && item.pos !== 'num' && isNameLikeInside(scan, i + 1))
  return true
}
function isNameLikeInside(scan: Scan, i: number): boolean {
  return scan.adjoins(i) && isCapital(scan, i) && (scan.items[i]!.pos === 'name' || scan.items[i]!.unknown) && !scan.names(i).some((m) => m.entries.some((e) => e.kind === 'state' && e.as === 'adjective'))
}

/** The end of a name that begins at `at`, or `at` when none does. */
export function nameRun(scan: Scan, at: number, _introduced: boolean): number {
  const { items } = scan
  let i = at
  let words = 0
  while (i < items.length && i - at < 8) {
    const item = items[i]!
    if (item.sentence !== items[at]!.sentence) break
    if (item.mark) {
      if (i > at && item.mark === '.' && !item.spaceBefore && items[i - 1]!.end - items[i - 1]!.start === 1 && isCapital(scan, i + 1)) { i++; continue }
      if (i > at && item.mark === '-' && !item.spaceBefore && items[i + 1] && !items[i + 1]!.spaceBefore && isCapital(scan, i + 1)) { i++; continue }
      break
    }
    if (item.time) break
    const particle = PARTICLES.has(item.key) && item.key !== 'of'
    if (particle && i > at && isCapital(scan, i + 1) && scan.adjoins(i + 1)) { i++; continue }
    if (!isNameLike(scan, i)) break
    // a title, nationality or body inside is no part of a person's name
    if (i > at && blocked(scan, i)) break
    i++
    words++
    if (item.after >= 0) break
  }
  while (i > at && items[i - 1]!.mark) i--
  return words > 0 ? i : at
}

function blocked(scan: Scan, i: number): boolean {
  for (const hit of scan.terms(i)) for (const term of hit.terms) if (term.class === 'title' ? !isSurname(scan, i, hit.length, term) : term.class === 'body' || term.class === 'organization' || term.class === 'outlet' || term.class === 'government' || term.class === 'place') return true
  return false
}

/** "Mayor Dayton King said", "Emma Bishop": a title that is a surname too, with no name behind it that it could be the title of. */
const isSurname = (scan: Scan, i: number, length: number, term: Term): boolean => length === 1 && term.flags.has('surname') && !isCapital(scan, i + 1) && scan.items[i - 1]?.key !== 'the'

/** What stands in parentheses at `i`. */
export function marked(scan: Scan, i: number, most = 4): { inner: Range; end: number } | undefined {
  const { items } = scan
  if (items[i]?.mark !== '(') return undefined
  for (let j = i + 2; j < items.length && j <= i + 1 + most; j++) if (items[j]!.mark === ')') return { inner: { first: i + 1, last: j }, end: j + 1 }
  return undefined
}

/** Adds a short name in parentheses: "Kurdistan Workers' Party (PKK)". */
export function takeAlias(scan: Scan, phrase: Phrase): void {
  const found = marked(scan, phrase.last, 2)
  if (!found || !isCapital(scan, found.inner.first) || scan.items[found.inner.first]!.time) return
  phrase.alias = found.inner
  phrase.core ??= { first: phrase.first, last: phrase.last }
  phrase.last = found.end
}
