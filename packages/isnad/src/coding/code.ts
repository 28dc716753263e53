import type { Document } from '../document/document.js'
import type { LanguagePack } from '../language/pack.js'
import { codeEvents } from './events.js'
import type { Findings } from './findings.js'

export function codeDocument(document: Document, pack: LanguagePack): Findings {
  const events = codeEvents(document, pack)
  void events
  throw new Error('being built')
}
