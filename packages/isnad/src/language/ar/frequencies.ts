// How often a lemma is met as a part of speech in the news, as a cost. Counted on unlabelled stories; breaks ties only.
import type { Pos } from '../../document/word.js'

/** Cost of a lemma: the rarer the higher; `unseen` for one that was not counted. */
export function frequencyCost(_lemma: string, _pos: Pos, unseen: number): number {
  return unseen
}
