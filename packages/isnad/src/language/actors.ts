// From phrases to actors and mentions: who is whom in one story. Names first, then what points back to them; `references.ts` answers who a group is.
import type { Document, Timed } from '../document/document.js'
import { withLayers } from '../document/layers.js'
import { coreference } from './coreference.js'
import type { Mentioned } from './mentions.js'
import { nameRoles } from './name-roles.js'
import type { LanguagePack } from './pack.js'

export { actorsInside, actorsOfArgument, actorsOfGroup, actorsOfOne, doersOf } from './references.js'

/** Links every phrase to an actor or place. */
export function linkActors(text: Mentioned, pack: LanguagePack): Document {
  const predicates = nameRoles(text, pack)
  const { mentions, actors, places } = coreference({ ...text, predicates }, pack)
  return withLayers(text as Timed, { predicates, mentions, actors, places, problems: [] })
}
