// Whoever does something to somebody, or has it done to him, is somebody, whether or not any table has his noun: "arrested the captain of a ship", "freed two ex-ministers".
import type { Timed } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Argument, Predicate } from '../document/predicate.js'
import type { Owner, Phrase } from './names/phrase.js'
import type { Scan } from './names/scan.js'
import { coveredBy, description } from './strangers.js'

/** Which arguments make somebody of a noun for persons: prepositions behind which stands whom something is done to, and verbs that only say what somebody is called or becomes. */
export interface Undergoing {
  readonly prepositions: ReadonlySet<string>
  readonly calling: ReadonlySet<string>
  /** Nouns for persons that as often are for something else ("praised the nation's character"). */
  readonly unsure: ReadonlySet<string>
}

/** Phrases in reading order, with those for persons by their nouns who are a side of what a finite verb tells and are in no phrase yet. */
export function withUndergoers(text: Timed, scan: Scan, phrases: readonly Phrase[]): readonly Phrase[] {
  const { undergoing } = scan.pack.names
  if (!undergoing) return phrases
  const found: Phrase[] = []
  let covered: Map<number, Phrase> | undefined
  for (const predicate of text.predicates) for (const argument of predicate.args) {
    if (!isSide(predicate, argument, undergoing)) continue
    const group = text.groups[argument.group]!
    const noun = text.words[group.head]!
    if (!group.animate || noun.pos !== 'noun' || undergoing.unsure.has(noun.lemma)) continue
    covered ??= coveredBy(phrases)
    const at = scan.itemOfWord[group.head]!
    if (covered.has(at) || scan.items[at]!.time || isTitleBefore(scan, at, covered)) continue
    const made = description(text, scan, group, at, covered)
    if (!made) continue
    widen(text, scan, group, made, covered)
    for (let i = made.first; i < made.last; i++) if (!covered.has(i)) covered.set(i, made)
    found.push(made)
  }
  return found.length ? [...phrases, ...found].sort((a, b) => a.first - b.first || b.last - a.last) : phrases
}

function isSide({ form, voice, lemma }: Predicate, { role, shared, prep }: Argument, { prepositions, calling }: Undergoing): boolean {
  if (form !== 'finite' || shared) return false
  // "was elected leader", "hailed him a hero": what he is, not another
  if (role === 'obj' || role === 'obj2') return voice === 'active' && !calling.has(lemma)
  return role === 'subj' || role === 'agent' || (prep !== undefined && prepositions.has(prep))
}

/** "the shadow secretary, Ann Smith, said", "its main backer, Kenya, said": that one is named. */
function isTitleBefore({ items }: Scan, at: number, covered: ReadonlyMap<number, Phrase>): boolean {
  const behind = items[at + 1]?.mark === ',' ? (covered.get(at + 2) ?? covered.get(at + 3)) : undefined
  return behind !== undefined && behind.kind !== 'group' && behind.kind !== 'anaphor' && (behind.name !== undefined || behind.id !== undefined)
}

/** Takes in what stands before the noun ("a British engineer"), and leaves off an "of" that is cut short. */
function widen({ words }: Timed, scan: Scan, group: Group, made: Phrase, covered: ReadonlyMap<number, Phrase>): void {
  const at = made.head!.first
  const end = scan.itemOfWord[group.last - 1]! + 1
  if (made.last < end && made.last > at + 1) made.last = at + 1
  for (let i = at - 1; i >= scan.itemOfWord[group.first]!; i--) {
    const { mark, word, time } = scan.items[i]!
    const inner = covered.get(i)
    if (mark || time || words[word]!.pos === 'det' || words[word]!.pos === 'num' || (inner && (inner.kind !== 'state' || !inner.id || inner.by !== 'adjective'))) break
    if (inner) made.owners.push({ kind: 'state', id: inner.id!, at: { first: inner.first, last: inner.last }, by: 'adjective' } satisfies Owner)
    made.first = i
  }
  made.term = { ...made.term!, en: scan.text.text.slice(scan.items[made.first]!.start, scan.items[made.last - 1]!.end) }
}
