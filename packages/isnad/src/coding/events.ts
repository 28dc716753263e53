import type { Document } from '../document/document.js'
import type { LanguagePack } from '../language/pack.js'

export function codeEvents(_document: Document, _pack: LanguagePack): never[] {
  return []
}
