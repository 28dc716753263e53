// How a preposition places a phrase: in a place, or on the way to or from one.
import type { Phrase } from './names/phrase.js'
import type { Item, Scan } from './names/scan.js'
import { groupsOf } from './times/anchors.js'

/** Adjectives before a noun for a place. */
const MODIFIERS = 3

/**
 * Whether a preposition of place stands before a phrase: `in` a place, or `to`, `from` one.
 * @example locativeOf(scan, phrase) // «في بغداد» → 'in'
 */
export function locativeOf(scan: Scan, phrase: Phrase): 'in' | 'to' | undefined {
  const { items, pack } = scan
  const { placePrepositions, directions } = pack.names
  const first = items[phrase.first]!
  if (first.before.length) return placePrepositions.has(first.before.at(-1)!) ? 'in' : undefined
  const at = beforeNoun(scan, phrase.first)
  const before = items[at]
  if (!before || before.mark || before.sentence !== first.sentence || !placePrepositions.has(before.key)) return undefined
  const outer = beforeQuantity(scan, first, before)
  if (outer !== undefined) return placePrepositions.has(outer) && !directions.has(outer) ? 'in' : undefined
  return directions.has(before.key) || comesTo(scan, at) ? 'to' : 'in'
}

/** "arrived in Nairobi": where somebody comes to. */
const comesTo = ({ items, pack, text }: Scan, at: number): boolean => {
  const verb = items[at - 1]
  return !!verb && !verb.mark && pack.names.arrivals?.has(text.words[verb.word]!.lemma) === true
}

/** The item before a phrase and the noun that says what it is ("in the capital, Khartoum"), with what tells more of that ("in the northern port city of Tripoli"). */
function beforeNoun(scan: Scan, first: number): number {
  const { items, pack } = scan
  let at = first - 1
  if (at > 0 && items[at]!.mark === ',' && scan.term(at - 1, 'place')) at--
  if (at < 0 || items[at]!.mark || !(pack.names.quarters?.has(items[at]!.key) || scan.term(at, 'place'))) return at
  at--
  // «في أحد شوارع بلغراد»
  if (at >= 0 && !items[at]!.mark && pack.names.quarters?.has(items[at]!.key) && !items[at + 1]!.before.length) at--
  for (let n = 0; n < MODIFIERS && at >= 0 && isModifier(items[at]!) && !pack.names.placePrepositions.has(items[at]!.key); n++) at--
  return at
}
const isModifier = ({ mark, pos, before }: Item): boolean => !mark && (pos === 'adj' || pos === 'det' || pos === 'name') && !before.length

/** «نفذتها كل من فرنسا وبريطانيا»: a preposition behind a word for how many is inside the group; what stands before it all is the group's own, or nothing (''). */
function beforeQuantity({ text }: Scan, first: Item, before: Item): string | undefined {
  const group = groupsOf(text).at(first.word)
  if (!group || group.head !== first.word || group.first !== before.word - 1) return undefined
  return group.prep === undefined ? '' : text.words[group.prep]!.key
}
