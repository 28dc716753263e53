// States, and organizations, that one word joins: "US-Saudi", « franco-allemand », «армяно-азербайджанский».
import { perDocument } from '../document/per-document.js'
import { type Entry, type Language, stateOfFirstHalf } from '../knowledge/index.js'
import type { Item, Scan } from './names/scan.js'

/** Rule of their mentions. */
export const JOINED = 'states joined in one word'

export interface Joined {
  readonly sentence: number
  /** Of a state, or of what else the knowledge has. */
  readonly id: string
  readonly known: boolean
  readonly word: number
  readonly start: number
  readonly end: number
}

/** How many one word may join ("the Russia-Turkey-Iran summit"). */
const MOST = 3

/** All that the words of a text join, in reading order. */
export const joinedIn = (scan: Scan): Joined[] => scan.items.flatMap((item) => (item.mark ? [] : statesJoined(scan, item)))

/** All of them, or none: one that is unknown makes it another word ("Indo-Pacific"). @example statesJoined(scan, item).map(({ id }) => id) // ['USA', 'SAU'] */
function statesJoined(scan: Scan, item: Item): readonly Joined[] {
  const { text } = scan
  const { words } = text
  if (item.bare === '-' && item.last - item.first === 3) {
    // cut into its words already
    const both = [words[item.first]!, words[item.last - 1]!]
    const capitals = tellsDeed(scan, item)
    const entries = both.map(({ key }) => entryOf(scan, [key], capitals))
    return entries.every((entry) => entry !== undefined) ? entries.map((entry, i) => ({ ...entry, sentence: item.sentence, word: i ? item.last - 1 : item.first, start: both[i]!.start, end: both[i]!.end })) : []
  }
  const word = words[item.word]!
  if (!word.key.includes('-') || item.last - item.first > 1) return []
  const written = text.text.slice(word.start, word.end).split('-')
  if (written.length < 2 || written.length > MOST || written.some((part) => !part)) return []
  const lemma = word.lemma.split('-')
  const entry = (i: number): Entries => [written[i]!, ...(lemma.length === written.length ? [lemma[i]!] : [])].map((form) => entryOf(scan, scan.pack.names.keysOf(form))).find((one) => one !== undefined)
  // most words with a dash end in no state
  if (!entry(written.length - 1)) return []
  const out: Joined[] = []
  let start = word.start
  for (const [i, part] of written.entries()) {
    const half = i < written.length - 1 ? stateOfFirstHalf(scan.pack.code as Language, part) : undefined
    const one = entry(i) ?? (half === undefined ? undefined : { id: half, known: false })
    if (!one) return []
    out.push({ ...one, sentence: item.sentence, word: item.word, start, end: start + part.length })
    start += part.length + 1
  }
  return out
}

const isOne = (entry: Entry): boolean => !entry.doubtful && ((entry.kind === 'state' && (entry.as === 'adjective' || entry.as === 'name')) || (entry.kind === 'organization' && entry.organization.kind === 'organization'))

type Entries = Pick<Joined, 'id' | 'known'> | undefined

/** "the Brussels-Belgrade dialogue": where a union sits, the capital is the union's. */
const SHARED_SEATS: ReadonlySet<string> = new Set(['BEL'])

const deeds = perDocument(({ predicates }: Scan['text']): ReadonlySet<number> => new Set(predicates.flatMap(({ word, form }) => (form === 'masdar' || form === 'noun' ? [word] : []))))

/** "the Moscow-Tehran summit", "a Nairobi-Kampala deal", not "a London-Paris train": two capitals are their states before the noun of an act. */
const tellsDeed = ({ items, text }: Scan, { index }: Item): boolean => {
  const next = items[index + 1]
  return next !== undefined && !next.mark && deeds(text).has(next.word)
}

function entryOf(scan: Scan, keys: readonly string[], capitals = false): Entries {
  const entries = scan.lexicon.names.find(keys)
  const entry = entries.find(isOne) ?? (capitals ? entries.find((one) => one.kind === 'state' && one.as === 'capital' && !one.doubtful && !SHARED_SEATS.has(one.state.id)) : undefined)
  if (entry?.kind === 'state') return { id: entry.state.id, known: false }
  return entry?.kind === 'organization' ? { id: entry.organization.id, known: true } : undefined
}
