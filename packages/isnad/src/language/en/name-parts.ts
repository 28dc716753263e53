// What can stand in an English noun phrase that names somebody, one part after another: owners, modifiers, portfolios, heads, names.
import type { Term, TermClass } from '../names/lexicon.js'
import { type Owner, type Phrase, phrase, type Range } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { sayingsOf } from '../sayings.js'
import { isUpper } from './letters.js'
import { isCapital, nameRun } from './name-runs.js'

/** Something in front of a head noun. */
export interface Part extends Range {
  readonly as: 'modifier' | 'portfolio' | 'owner' | 'name' | 'rank' | 'quantifier' | 'head'
  readonly owner?: Owner
  readonly term?: Term
  readonly phrase?: Phrase
  /** Joined to the one before by "and". */
  readonly also?: boolean
}

const HEADS: readonly TermClass[] = ['title', 'body', 'organization', 'outlet', 'group', 'government', 'bloc', 'place', 'anaphor']
const MOST = 9

/** Prepositions that bring in a place. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'at', 'near', 'to', 'from', 'into', 'across', 'around', 'inside', 'outside', 'over', 'towards', 'toward', 'through', 'off', 'within', 'on'])

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
  return head && head.term.class !== 'anaphor' && scan.adjoins(at2) ? { ...other, also: true } : undefined
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
    const end = longName(scan, at, nameRun(scan, at, before.length > 0))
    if (end > at) return { as: 'name', first: at, last: end }
  }
  return undefined
}

/** "Elman Peace and Human Rights Organisation": capitals on both sides of "and", "of", "for", up to a head noun with a capital. */
function longName(scan: Scan, at: number, end: number): number {
  if (end === at) return end
  for (let i = end, links = 0; i < end + 6; i++) {
    const item = scan.items[i]
    if (!item || item.mark || item.sentence !== scan.items[at]!.sentence) return end
    if (item.key === 'and' || item.key === 'of' || item.key === 'for') { if (++links > 1) return end; continue }
    if (!isCapital(scan, i)) return end
    if (links > 0 && i > end && (scan.term(i, 'organization') || scan.term(i, 'body'))) return i
    if (links === 0) return end
  }
  return end
}

/** "foreign", "defence" are portfolios when a minister, ministry, secretary … follows, directly or behind "and" and another portfolio. */
function portfolioFollows(scan: Scan, at: number): boolean {
  if (scan.items[at]?.key === 'and') return scan.term(at + 1, 'portfolio') !== undefined && portfolioFollows(scan, at + 2)
  const head = scan.term(at, 'title', 'body', 'modifier')
  return !!head && scan.adjoins(at) && (head.term.flags.has('portfolio') || head.term.class === 'modifier')
}

export function headAt(scan: Scan, at: number): { length: number; term: Term } | undefined {
  for (const hit of scan.terms(at)) for (const kind of HEADS) for (const term of hit.terms) {
    if (term.class !== kind) continue
    // "two Ukrainians" is not "the two"
    if (term.flags.has('twosides') && hit.length === 1 && scan.items[at - 1]?.key !== 'the') continue
    // "students" are a group, though "student" may stand before a name
    const group = term.class === 'title' && term.number === 'pl' && term.flags.has('weak') ? hit.terms.find((other) => other.class === 'group' && other.number !== 'sg') : undefined
    return { length: hit.length, term: group ?? term }
  }
  return undefined
}

/** States whose names are given names too. */
const ALSO_GIVEN = new Set(['jordan', 'chad', 'georgia', 'israel'])

/** A name of the world at an item, as an owner or name. */
export function knownOwner(scan: Scan, at: number): Part | undefined {
  for (const match of scan.names(at)) for (const entry of match.entries) {
    const range = { first: at, last: at + match.length }
    const upper = isCapital(scan, at) || (scan.items[at]!.bare === '-' && isUpper(scan.text.text.charCodeAt(scan.items[at]!.start)))
    if (!upper || scan.items[range.last]?.mark === '$') continue
    if (entry.doubtful && match.length < 3 && !cued(scan, at, range.last) && !(entry.kind === 'organization' && entry.organization.kind === 'outlet' && isTitled(scan, at, range.last))) continue
    if (entry.kind === 'state') {
      // "Jordan Pickford", "Chad Smith": a state's name that a person can bear, with another name behind it
      if (entry.as === 'name' && match.length === 1 && ALSO_GIVEN.has(scan.items[at]!.key) && nameRun(scan, at, false) > range.last && !headAt(scan, range.last) && scan.names(range.last).length === 0) continue
      const made = phrase('state', range.first, range.last, `state by ${entry.as}`, { id: entry.state.id, by: entry.as, match, definite: true, number: entry.number ?? 'sg', gender: 'f' })
      return { as: 'owner', ...range, owner: { kind: 'state', id: entry.state.id, at: range, by: entry.as === 'adjective' || entry.as === 'people' ? 'adjective' : entry.as === 'capital' ? 'capital' : 'name' }, phrase: made }
    }
    if (entry.kind === 'organization') return { as: 'owner', ...range, owner: { kind: 'known', id: entry.organization.id, at: range }, phrase: phrase('known', range.first, range.last, 'known organization', { id: entry.organization.id, match, definite: true, number: 'sg' }) }
    if (entry.kind === 'person') {
      const end = Math.max(range.last, entry.as === 'surname' ? nameRun(scan, at, true) : range.last)
      if (entry.as === 'surname' && end > range.last) continue
      return { as: 'name', first: at, last: end, phrase: phrase('person', at, end, 'known person', { id: entry.person.id, match, name: { first: at, last: end }, definite: true, number: 'sg', gender: entry.person.gender }) }
    }
    if (entry.place.rank < 3 && !cued(scan, at, range.last)) continue
    // "the Bush administration" is not that of a town
    if (match.entries.some((other) => other.kind === 'person') && scan.term(range.last, 'government')) continue
    // a place whose name goes on with another capital is somebody's ("Paris Hilton")
    if (nameRun(scan, at, false) > range.last && match.length === 1 && !headAt(scan, range.last)) continue
    return { as: 'owner', ...range, owner: { kind: 'place', id: entry.place.id, at: range }, phrase: phrase('place', range.first, range.last, 'known place', { id: entry.place.id, match, name: range, definite: true }) }
  }
  return undefined
}

function cued(scan: Scan, at: number, last: number): boolean {
  const before = scan.items[at - 1]
  return (!!before && !before.mark && (PLACE_PREPOSITIONS.has(before.key) || !!scan.term(at - 1, 'place', 'outlet', 'organization'))) || !!scan.term(last, 'outlet', 'organization', 'place', 'government')
}

/** "The Sun reported", "according to The Sun": a paper with an ordinary word for a name, its article before it; behind it a verb of saying, or a capital in the article. */
function isTitled(scan: Scan, at: number, last: number): boolean {
  const article = scan.items[at]!.key === 'the' ? at : at - 1
  if (scan.items[article]?.key !== 'the') return false
  const inside = article > 0 && scan.items[article - 1]!.sentence === scan.items[article]!.sentence && !scan.items[article - 1]!.mark
  if (inside && isCapital(scan, article) && !isCapital(scan, last)) return true
  const next = scan.items[last]
  const word = next && scan.text.words[next.word]!
  return !!word && word.pos === 'verb' && sayingsOf(scan.pack).has(word.verb ?? word.lemma)
}
