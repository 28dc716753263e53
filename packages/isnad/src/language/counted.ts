// People of whom only the number is told: "killed seven", "five others were wounded", "dozens were arrested". Dead, wounded and held people are actors of their own.
import type { Timed } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Term } from './names/lexicon.js'
import { type Phrase, phrase } from './names/phrase.js'
import type { Scan } from './names/scan.js'

/** What only people have done to them, and the words for a number of them that stand alone. */
export interface Counting {
  /** Verbs whose object, or passive subject, is people. */
  readonly suffered: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** Verbs and nouns of an attack, where what it falls on tells of which land those are whom it hurts; `falls`: prepositions behind which stands where one falls, `to` that by which it is laid to somebody as well ("blamed the raid on"). */
  readonly blows?: { readonly verbs: ReadonlySet<string>; readonly nouns: ReadonlySet<string>; readonly falls: ReadonlySet<string>; readonly to: string }
}

const PEOPLE: Term = { class: 'group', en: 'person', sector: 'CVL', flags: new Set(['counted']), number: 'pl', row: -2, article: false }
/** Words of a number with what rounds it ("at least 12 others"). */
const LONGEST = 5

/** Phrases in reading order, with those for a bare number of people. */
export function withCounted(text: Timed, scan: Scan, phrases: readonly Phrase[]): readonly Phrase[] {
  const { counting } = scan.pack.names
  if (!counting) return phrases
  let covered: Set<number> | undefined
  const found: Phrase[] = []
  for (const predicate of text.predicates) {
    const role = roleOf(predicate, counting)
    if (!role) continue
    for (const argument of predicate.args) {
      if (argument.role !== role || argument.shared) continue
      const group = text.groups[argument.group]!
      const head = text.words[group.head]!
      if (group.last - group.first > LONGEST || group.head !== group.last - 1 || (head.pos !== 'num' && !counting.numbers.has(head.lemma))) continue
      covered ??= new Set(phrases.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)))
      const [first, last] = [scan.itemOfWord[group.first]!, scan.itemOfWord[group.head]! + 1]
      if (isOther(scan, first, last, covered)) continue
      found.push(phrase('group', first, last, 'so many', { term: PEOPLE, head: { first: last - 1, last }, number: 'pl', counted: true }))
    }
  }
  return found.length ? [...phrases, ...found].sort((a, b) => a.first - b.first) : phrases
}

/** In which role of a predicate the people are. */
function roleOf({ voice, lemma, verb }: Predicate, { suffered }: Counting): 'subj' | 'obj' | undefined {
  return suffered.has(verb ?? lemma) ? (voice === 'passive' ? 'subj' : voice === 'active' ? 'obj' : undefined) : undefined
}

/** A time, money or a share, or what somebody is already found in. */
function isOther({ items }: Scan, first: number, last: number, covered: ReadonlySet<number>): boolean {
  for (let i = first; i < last; i++) if (covered.has(i) || items[i]!.time || items[i]!.mark) return true
  const next = items[last]
  return next !== undefined && ['%', '$', '-'].includes(next.mark)
}
