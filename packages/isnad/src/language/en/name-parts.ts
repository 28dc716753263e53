// What can stand in an English noun phrase that names somebody, one part after another: owners, modifiers, portfolios, heads, names.
import type { Term } from '../names/lexicon.js'
import type { Owner, Phrase, Range } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { headAt, knownOwner } from './known-names.js'
import { isCapital, nameRun } from './name-runs.js'
import { properName } from './proper-names.js'

/** Something in front of a head noun. */
export interface Part extends Range {
  readonly as: 'modifier' | 'portfolio' | 'owner' | 'name' | 'rank' | 'quantifier' | 'head'
  readonly owner?: Owner
  readonly term?: Term
  readonly phrase?: Phrase
  /** Joined to the one before by "and". */
  readonly also?: boolean
}

const MOST = 9

/** Reads what can stand in a noun phrase, one part after another. */
export function partsFrom(scan: Scan, start: number): Part[] {
  const parts: Part[] = []
  for (let at = start; parts.length < MOST; ) {
    const joined = sharedHead(scan, at, parts)
    if (joined) { parts.push(joined); at = joined.last; continue }
    const item = scan.items[at]
    if (!item || item.mark || item.time || (at > start && item.sentence !== scan.items[start]!.sentence)) break
    const part = partAt(scan, at, parts)
    if (!part) break
    parts.push(part)
    // a possessive ends a name, not the phrase; a comma or end does
    at = part.last
    if (part.as === 'head' && part.term && !['body', 'government', 'organization', 'outlet', 'title', 'group', 'place'].includes(part.term.class)) break
  }
  return parts
}

/** "Canadian and British ambassadors", "British, Canadian ambassadors", "US and British ambassadors": another nationality before the same head. */
function sharedHead(scan: Scan, at: number, parts: readonly Part[]): Part | undefined {
  const last = parts.at(-1)
  const item = scan.items[at]
  if (!item || last?.as !== 'owner' || last.owner?.kind !== 'state' || scan.items[at - 1]!.after >= 0) return undefined
  if (last.owner.by !== 'adjective' && (last.owner.by !== 'name' || item.key !== 'and' || parts.length > 1 || scan.items[last.first - 1]?.pos === 'det' || scan.items[last.first - 1]?.mark === ',')) return undefined
  if (item.key !== 'and' && item.mark !== ',') return undefined
  const other = knownOwner(scan, at + 1)
  if (!other || other.owner?.kind !== 'state' || other.owner.by !== 'adjective') return undefined
  const at2 = colouredHead(scan, other.last)
  const head = headAt(scan, at2)
  return head && (head.term.class !== 'anaphor' || head.term.flags.has('counterpart')) && scan.adjoins(at2) ? { ...other, also: true } : undefined
}

/** "Kenyan and Ugandan (foreign) ministers", "(senior) officials": where the head stands behind what colours it. */
function colouredHead(scan: Scan, at: number): number {
  const colour = scan.adjoins(at) ? scan.term(at, 'modifier', 'portfolio') : undefined
  return colour && headAt(scan, at + colour.length) ? at + colour.length : at
}

function partAt(scan: Scan, at: number, before: readonly Part[]): Part | undefined {
  const item = scan.items[at]!
  if ((scan.term(at, 'stop')?.length ?? 0) > 1) return undefined
  // "Trump's own adviser": "own" says nothing of its own
  if (item.key === 'own' && before.length && scan.items[at - 1]!.after >= 0 && scan.adjoins(at + 1)) return { as: 'rank', first: at, last: at + 1 }
  const known = knownOwner(scan, at)
  const hits = scan.terms(at)
  const head = headAt(scan, at)
  const length = Math.max(head ? head.length : 0, hits[0]?.length ?? 0)
  const proper = isCapital(scan, at) ? properName(scan, at) : undefined
  if (proper && proper.name!.last > Math.max(known?.last ?? 0, at + length)) return { as: 'name', first: at, last: proper.name!.last, phrase: proper }
  if (known && known.last - at >= length) return known
  if (head && (item.pos !== 'verb' || isCapital(scan, at)) && head.length >= (hits.find((hit) => hit.terms.some((term) => term.class === 'modifier' || term.class === 'portfolio'))?.length ?? 0)) {
    // "foreign" alone is a portfolio only before "minister"; "military", "police" colour when a head follows
    const colour = scan.term(at, 'modifier', 'portfolio')
    if (colour && colour.length === head.length && headAt(scan, at + colour.length) && scan.adjoins(at + colour.length) && item.after < 0) return { as: colour.term.class as 'modifier', first: at, last: at + colour.length, term: colour.term }
    return { as: 'head', first: at, last: at + head.length, term: head.term }
  }
  const rank = scan.term(at, 'rank')
  if (rank && isCapital(scan, at)) return { as: 'rank', first: at, last: at + rank.length + (scan.items[at + rank.length]?.mark === '.' && !scan.items[at + rank.length]!.spaceBefore ? 1 : 0), term: rank.term }
  const portfolio = scan.term(at, 'portfolio')
  if (portfolio && portfolioFollows(scan, at + portfolio.length)) return { as: 'portfolio', first: at, last: at + portfolio.length, term: portfolio.term }
  // "a judge jailed the mayor": what somebody does colours nobody
  const modifier = scan.wordAt(at).verbForm === 'finite' ? undefined : scan.term(at, 'modifier')
  if (modifier) return { as: 'modifier', first: at, last: at + modifier.length, term: modifier.term }
  const quantifier = before.length === 0 ? scan.term(at, 'quantifier') : undefined
  if (quantifier) return { as: 'quantifier', first: at, last: at + quantifier.length, term: quantifier.term }
  if (item.pos === 'num' && before.length === 0 && scan.adjoins(at + 1)) return { as: 'quantifier', first: at, last: at + 1 }
  if (known) return known
  if (isCapital(scan, at)) {
    const end = nameRun(scan, at, before.length > 0)
    if (end > at) return { as: 'name', first: at, last: end }
  }
  return undefined
}

/** "foreign", "defence" are portfolios when a minister, ministry, secretary … follows, directly or behind "and" and another portfolio. */
function portfolioFollows(scan: Scan, at: number): boolean {
  for (let n = 0; scan.items[at]?.key === 'and'; n++, at += 2) if (n === MOST || !scan.term(at + 1, 'portfolio')) return false
  const head = scan.term(at, 'title', 'body', 'modifier')
  return !!head && scan.adjoins(at) && (head.term.flags.has('portfolio') || head.term.class === 'modifier')
}
