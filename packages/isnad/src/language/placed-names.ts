// Places that the knowledge lacks, by where their names stand: "in Zawara, Libya", "near Ain Issa".
import type { Timed } from '../document/document.js'
import type { Phrase } from './names/phrase.js'
import type { Scan } from './names/scan.js'

/**
 * Phrases, those made places that are names without a title, stand behind "in" or "near" somewhere and act nowhere in the story.
 * @example placedNames(text, scan, phrases)
 */
export function placedNames(text: Timed, scan: Scan, phrases: readonly Phrase[]): Phrase[] {
  const placed = new Set(phrases.flatMap((phrase) => (phrase.name && ((phrase.kind === 'place' && !phrase.id) || (isBare(phrase) && isSited(scan, phrase))) ? [keysOf(scan, phrase).join(' ')] : [])))
  if (!placed.size) return [...phrases]
  const doers = doersOf(text)
  // a name that somebody bears, whole or in part, is no place's
  const borne = new Set<string>()
  for (const phrase of phrases) if (phrase.kind === 'person' && phrase.name && (!isBare(phrase) || (scan.items[phrase.first - 1]?.pos !== 'prep' && doers.has(scan.items[phrase.name.last - 1]!.word)))) for (const key of keysOf(scan, phrase)) borne.add(key)
  return phrases.map((phrase) => (isBare(phrase) && placed.has(keysOf(scan, phrase).join(' ')) && !borne.has(keysOf(scan, phrase).at(-1)!) ? { ...phrase, kind: 'place' as const, rule: 'name of a place' } : phrase))
}

/** Behind a preposition that names stand behind as places; "in Brexit talks" the name only says which talks. */
function isSited(scan: Scan, { first, last }: Phrase): boolean {
  const [before, next] = [scan.items[first - 1], scan.items[last]]
  if (!before || before.mark || before.sentence !== scan.items[first]!.sentence || !scan.pack.names.siting?.has(before.key)) return false
  return scan.items[last - 1]!.after < 0 && !(next && scan.adjoins(last) && next.pos === 'noun')
}

/** A name of capitals alone: of several words, or of one that only a name can be. */
const isBare = ({ kind, name, id, rule, proper, inside }: Phrase): boolean => kind === 'person' && !!name && !inside && id === undefined && (rule === 'bare name' || (rule === 'bare word' && proper === true))

const keysOf = ({ items }: Scan, { name }: Phrase): string[] => items.slice(name!.first, name!.last).filter((item) => !item.mark).map((item) => item.bare)

/** Head words of the subjects of finite verbs. */
function doersOf({ predicates, groups }: Timed): Set<number> {
  const heads = new Set<number>()
  for (const { form, args } of predicates) if (form === 'finite') for (const { role, group } of args) if (role === 'subj') heads.add(groups[group]!.head)
  return heads
}
