import type { Timed } from '../document/document.js'
import type { Mention, Place } from '../document/mention.js'
import type { LanguagePack } from './pack.js'

/** A mention before it is linked: what its words alone tell. Extended by the owner of this file. */
export interface Candidate extends Omit<Mention, 'actors' | 'place'> {}
export interface Mentioned extends Timed { readonly candidates: readonly Candidate[]; readonly placesFound: readonly Place[] }

export function findMentions(text: Timed, _pack: LanguagePack): Mentioned {
  return { ...text, candidates: [], placesFound: [] }
}
