// Names of the world and head nouns at an item: a state, an organization, a person, a place, where the text means it.
import type { Entry, GazetteerMatch } from '../../knowledge/index.js'
import type { Term, TermClass } from '../names/lexicon.js'
import { phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { seatNearby } from '../seats.js'
import { sayingsOf } from '../sayings.js'
import { isUpper } from './letters.js'
import type { Part } from './name-parts.js'
import { isCapital, isNameLike, nameRun } from './name-runs.js'

const HEADS: readonly TermClass[] = ['title', 'body', 'organization', 'outlet', 'group', 'government', 'bloc', 'place', 'anaphor']

/** Prepositions that bring in a place. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'at', 'near', 'to', 'from', 'into', 'across', 'around', 'inside', 'outside', 'over', 'towards', 'toward', 'through', 'off', 'within', 'on'])

/** The head noun at an item, the longest that a table has. @example headAt(scan, at)?.term.en // "prime minister" */
export function headAt(scan: Scan, at: number): { length: number; term: Term } | undefined {
  for (const hit of scan.terms(at)) for (const kind of HEADS) for (const term of hit.terms) {
    if (term.class !== kind) continue
    // "two Ukrainians" is not "the two", "six others" not "the six"
    if (term.class === 'anaphor' && (term.flags.has('alone') || term.flags.has('twosides')) && hit.length === 1 && scan.items[at - 1]?.key !== 'the') continue
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
  for (const match of scan.names(at)) for (const entry of meant(scan, at, match)) {
    const range = { first: at, last: at + match.length }
    const upper = isCapital(scan, at) || (scan.items[at]!.bare === '-' && isUpper(scan.text.text.charCodeAt(scan.items[at]!.start)))
    if (!upper || scan.items[range.last]?.mark === '$') continue
    // "The National Institute" is no paper's
    const isCued = cued(scan, at, range.last) && !(entry.kind === 'organization' && entry.organization.kind === 'outlet' && isCapital(scan, range.last))
    if (entry.doubtful && match.length < 3 && !isCued && !(entry.kind === 'person' && isInOffice(scan, at, entry.person.posts)) && !(entry.kind === 'organization' && entry.organization.kind === 'outlet' && isTitled(scan, at, range.last))) continue
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
    if (match.entries.some((other) => other.kind === 'person' && (scan.term(range.last, 'government') || isInOffice(scan, at, other.person.posts)))) continue
    // a place whose name goes on with another capital is somebody's ("Paris Hilton")
    if (nameRun(scan, at, false) > range.last && match.length === 1 && !headAt(scan, range.last)) continue
    return { as: 'owner', ...range, owner: { kind: 'place', id: entry.place.id, at: range }, phrase: phrase('place', range.first, range.last, 'known place', { id: entry.place.id, match, name: range, definite: true }) }
  }
  return undefined
}

/** What a name may mean where it stands: "Bolivia … La Paz denied" the government of the state that is spoken of, behind a cue the town before it. */
const meant = (scan: Scan, at: number, match: GazetteerMatch): readonly Entry[] => {
  const seat = seatNearby(scan, at, match, isNameLike)
  return seat && !cued(scan, at, at + match.length) ? [seat] : match.entries
}

/** "President Bush": a surname that may be another's or a town's, behind the title of an office that he held. */
const isInOffice = (scan: Scan, at: number, posts: readonly { readonly office: string }[]): boolean =>
  [1, 2].some((length) => { const title = isCapital(scan, at - length) ? scan.term(at - length, 'title') : undefined; return title?.length === length && posts.some(({ office }) => office === title.term.en) })

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
