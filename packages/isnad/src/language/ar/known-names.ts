// States, capitals and places that the knowledge names: each is one piece in a noun group, however many words it has.
// Organizations stay the nouns that they are made of («الأمم المتحدة»); of these it is only asked whether somebody is named.
import type { Word } from '../../document/word.js'
import { type Entry, gazetteer, type GazetteerMatch } from '../../knowledge/index.js'
import { arabicNames, kunya } from './names.js'

/** A known name that begins at a word. A capital or state may act, a place may not. */
export interface KnownName {
  readonly length: number
  readonly kind: 'state' | 'capital' | 'place'
  readonly gender?: 'm' | 'f'
}

const names = () => gazetteer('ar', arabicNames.keysOf)

/** Some names keep their article in the lexicon («الصين»); the knowledge's keys have none. */
const bareKey = (key: string): string => (key.length > 3 && key !== 'الله' && key.charCodeAt(0) === 0x627 && key.charCodeAt(1) === 0x644 ? key.slice(2) : kunya(key))

/** What may begin at a word. */
export interface Beginning {
  /** The name of a state, capital or place. */
  readonly land: boolean
  /** The name of an organization. */
  readonly body: boolean
  /** The adjective of a state. */
  readonly nisba: boolean
}
const NOTHING: Beginning = { land: false, body: false, nisba: false }
/** By the first words of names: no more than there are names. */
const beginnings = new Map<string, Beginning>()

/** What names begin with a key, with or without the article. */
export function beginningWith(key: string): Beginning {
  const first = bareKey(key)
  const known = beginnings.get(first)
  if (known) return known
  const matches = names().beginning(first)
  if (!matches.length) return NOTHING
  const made = { land: matches.some((match) => landOf(match) !== undefined), body: matches.some((match) => bodyOf(match) !== undefined), nisba: matches.some(({ entries }) => entries.some((entry) => entry.kind === 'state' && entry.as === 'adjective')) }
  beginnings.set(first, made)
  return made
}

/** The longest known name at a word, if it can be nothing else. */
export function knownNameAt(words: readonly Word[], at: number, end: number): KnownName | undefined {
  const found = longestAt(landOf, words, at, end)
  if (!found) return undefined
  const { entry, length } = found
  return entry.kind === 'place' ? { length, kind: 'place' } : { length, kind: entry.as === 'capital' ? 'capital' : 'state', gender: genderOf(entry) }
}

/** How many words the name of a known organization has that begins at a word, 0 where none does: «الأمم المتحدة», «قوات الدعم السريع», «حلف شمال الأطلسي». */
export const organizationLength = (words: readonly Word[], at: number, end: number): number => longestAt(bodyOf, words, at, end)?.length ?? 0

type Land = Extract<Entry, { kind: 'state' | 'place' }>

/** States come before places of the same name. */
function landOf({ entries }: GazetteerMatch): Land | undefined {
  let place: Land | undefined
  for (const entry of entries) {
    if (entry.kind === 'state' && entry.as !== 'adjective' && entry.as !== 'people') return entry
    if (entry.kind === 'place') place ??= entry
  }
  return place
}

/** A bloc is mostly a part of the world. */
const bodyOf = ({ entries }: GazetteerMatch): Entry | undefined => entries.find((entry) => entry.kind === 'organization' && entry.as === 'name' && entry.organization.kind !== 'bloc')

/** «المغرب» is masculine, «المملكة المغربية» is what its noun is. */
const genderOf = ({ as, form, state }: Extract<Land, { kind: 'state' }>): 'm' | 'f' => (as !== 'name' || /^\S+ة\s/.test(form) ? 'f' : state.gender)

function longestAt<Of extends Entry>(of: (match: GazetteerMatch) => Of | undefined, words: readonly Word[], at: number, end: number): { readonly entry: Of; readonly length: number } | undefined {
  const keys: string[] = []
  /** Where each word of the name ends; the signs in «#كوريا_الشمالية» are passed over. */
  const ends: number[] = []
  let next = at
  const keyAt = (index: number): string | undefined => {
    for (; keys.length <= index && next < end; next++) {
      const word = words[next]!
      if (word.key === '_') continue
      if (next > at && word.clitic) return undefined
      keys.push(bareKey(word.key))
      ends.push(next + 1)
    }
    return keys[index]
  }
  for (const match of names().matches(keyAt, 0)) {
    const entry = of(match)
    if (entry && holds(entry, match.length, words[at]!)) return { entry, length: ends[match.length - 1]! - at }
  }
  return undefined
}

function holds(entry: Entry, length: number, first: Word): boolean {
  if (entry.article && !first.definite && !first.key.startsWith('ال')) return false
  if (length > 1) return true
  if (entry.kind === 'place') return !entry.doubtful && (first.pos === 'name' || first.unknown === true)
  return !entry.doubtful || first.pos === 'name'
}

const surnames = new Map<string, boolean>()
/** Whether everybody knows somebody by this surname alone. @example isKnownSurname(word) // true for «ماكرون» */
export function isKnownSurname({ key }: Word): boolean {
  const bare = bareKey(key)
  let known = surnames.get(bare)
  if (known === undefined) {
    known = names().matches((at) => (at === 0 ? bare : undefined), 0).some(({ entries }) => entries.some((entry) => entry.kind === 'person' && entry.as === 'surname' && !entry.doubtful))
    // by the surnames of the knowledge and the names of the texts read so far; there is no end to these
    if (surnames.size > KEPT) surnames.clear()
    surnames.set(bare, known)
  }
  return known
}
const KEPT = 20_000
