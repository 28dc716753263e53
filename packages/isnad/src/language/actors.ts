import type { Document } from '../document/document.js'
import type { Mentioned } from './mentions.js'
import type { LanguagePack } from './pack.js'

export function linkActors(text: Mentioned, _pack: LanguagePack): Document {
  return { ...text, mentions: [], actors: [], places: text.placesFound, problems: [] }
}
