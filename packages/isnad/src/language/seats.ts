// Seats of government whose name is also a person's or another town's ("La Paz", "Victoria"): they stand for the government where their state is named nearby.
import { perDocument } from '../document/per-document.js'
import type { Entry, GazetteerMatch } from '../knowledge/index.js'
import type { Scan } from './names/scan.js'

type IsNameLike = (scan: Scan, at: number) => boolean
type Seat = Extract<Entry, { kind: 'state' }>

/** Of a nation within a state not: "Barcelona" beside Catalans is mostly its club. */
const isSeat = (entry: Entry): entry is Seat => entry.kind === 'state' && entry.as === 'capital' && entry.doubtful && entry.state.status !== 'nation'

/** States that a text names by their name, adjective or people, where the form leaves no doubt. */
const statesCalled = perDocument((scan: Scan): ReadonlySet<string> => {
  const called = new Set<string>()
  for (let at = 0; at < scan.items.length; at++) for (const { entries } of scan.names(at)) for (const entry of entries) if (entry.kind === 'state' && entry.as !== 'capital' && !entry.doubtful) called.add(entry.state.id)
  return called
})

/** First keys of seats that the text also gives to somebody ("Sean Kingston said …; Kingston denied it") or puts in another land ("Victoria, Australia"). */
const othersNames = perDocument((scan: Scan): ReadonlySet<string> => {
  const others = new Set<string>()
  for (let at = 0; at < scan.items.length; at++) {
    if (scan.wordAt(at).named) others.add(scan.items[at]!.key)
    for (const { entries, length } of scan.names(at)) {
      const seats = entries.filter(isSeat)
      if (!seats.length) continue
      const behind = at + length + 1
      const land = scan.items[behind - 1]?.mark === ',' ? scan.names(behind).flatMap((match) => match.entries) : []
      // "Brasilia, Santiago, Buenos Aires": one of a row of seats
      const isElsewhere = land.length > 0 && !land.some((entry) => entry.kind === 'state' && (entry.as === 'capital' || seats.some(({ state }) => state.id === entry.state.id))) && land.some(({ kind }) => kind === 'state' || kind === 'place')
      if (isElsewhere) others.add(scan.items[at]!.key)
    }
  }
  return others
})

/** Whether another part of a longer name stands right beside: "Queen Victoria", "Carlos Santiago", "Georgetown University". */
function isInLongerName(scan: Scan, at: number, last: number, isNameLike: IsNameLike): boolean {
  const { items } = scan
  const isPart = (i: number): boolean => isNameLike(scan, i) && items[i]!.pos !== 'verb'
  if (items[last - 1]!.after < 0 && scan.adjoins(last) && isPart(last)) return true
  if (!scan.adjoins(at) || !isPart(at - 1)) return false
  // "Earlier Santiago said": the first word of a sentence has its capital in any case
  return scan.adjoins(at - 1) || items[at - 1]!.pos === 'name' || items[at - 1]!.unknown || !!scan.term(at - 1, 'title', 'rank')
}

const longerNames = perDocument((_: Scan) => new Map<string, boolean>())

/** Whether a seat's name stands in a longer name anywhere in the text: it is then nobody's government there. */
function standsInName(scan: Scan, key: string, isNameLike: IsNameLike): boolean {
  const kept = longerNames(scan)
  let found = kept.get(key)
  if (found === undefined) {
    found = scan.items.some((item) => item.key === key && scan.names(item.index).some((match) => match.entries.some(isSeat) && isInLongerName(scan, item.index, item.index + match.length, isNameLike)))
    kept.set(key, found)
  }
  return found
}

/**
 * The state whose seat of government a match names, where only that it is named nearby tells so: the text names the state elsewhere, and gives the name to nobody else.
 * @example seatNearby(scan, at, match, isNameLike)?.state.id // "BOL" at "La Paz" in a story that speaks of Bolivia
 */
export function seatNearby(scan: Scan, at: number, match: GazetteerMatch, isNameLike: IsNameLike): Seat | undefined {
  const seat = match.entries.find((entry): entry is Seat => isSeat(entry) && statesCalled(scan).has(entry.state.id))
  if (!seat || scan.items[at]!.pos !== 'name') return undefined
  const { key } = scan.items[at]!
  return othersNames(scan).has(key) || standsInName(scan, key, isNameLike) ? undefined : { ...seat, doubtful: false }
}
