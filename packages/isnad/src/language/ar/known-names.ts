// States, capitals and places that the knowledge names: each is one piece in a noun group, however many words it has.
import { type Gazetteer, gazetteer } from '../../knowledge/index.js'
import type { Word } from '../../document/word.js'
import { arabicNames } from './names.js'

/** A known name that begins at a word. A capital or state may act, a place may not. */
export interface KnownName {
  readonly length: number
  readonly kind: 'state' | 'capital' | 'place' | 'organization' | 'person'
  readonly gender?: 'm' | 'f'
}

let names: Gazetteer | undefined

/** Some names keep their article in the lexicon («الصين»); the knowledge's keys have none. */
const bareKey = (key: string): string => (key.length > 3 && key.startsWith('ال') ? key.slice(2) : key)

/** The longest known name at a word, if it can be nothing else. */
export function knownNameAt(words: readonly Word[], at: number, end: number): KnownName | undefined {
  names ??= gazetteer('ar', arabicNames.keysOf)
  const match = names.longest((i) => (i < end && (i === at || !words[i]!.clitic) ? bareKey(words[i]!.key) : undefined), at)
  if (!match) return undefined
  const word = words[at]!
  for (const entry of match.entries) {
    if (entry.kind === 'state' && entry.as !== 'adjective' && entry.as !== 'people') {
      if (entry.doubtful && match.length === 1 && word.pos !== 'name') continue
      if (entry.article && !word.definite && !word.key.startsWith('ال')) continue
      return { length: match.length, kind: entry.as === 'capital' ? 'capital' : 'state', gender: entry.as === 'name' ? entry.state.gender : 'f' }
    }
    if (entry.kind === 'organization' && entry.as === 'name') {
      if (entry.doubtful) continue
      return { length: match.length, kind: 'organization' }
    }
    if (entry.kind === 'place') {
      if (word.pos !== 'name' && !word.unknown && match.length === 1) continue
      return { length: match.length, kind: 'place' }
    }
    if (entry.kind === 'person' && match.length > 1) return { length: match.length, kind: 'person' }
  }
  return undefined
}
