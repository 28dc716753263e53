import type { Document, Text } from '../document/document.js'
import type { LanguagePack } from './pack.js'
import { boundSentences } from './bound-sentences.js'
import { linkActors } from './actors.js'
import { findMentions } from './mentions.js'

/** From a text to a document, one layer after another. The order of the work is this function. */
export function readText(text: Text, pack: LanguagePack): Document {
  const tokenized = pack.tokenize(text)
  const worded = pack.analyse(tokenized)
  const split = boundSentences(pack.split(worded))
  const grouped = pack.group(split)
  const parsed = pack.parse(grouped)
  const timed = pack.findTimes(parsed)
  const mentioned = findMentions(timed, pack)
  return linkActors(mentioned, pack)
}
