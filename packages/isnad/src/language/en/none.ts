import type { Word } from '../../document/word.js'
import { isOfKind } from './noun-kinds.js'

/** "no talks", "no minister attended", "nothing was agreed": a word that says that there was none. */
export function isNone(words: readonly Word[], at: number): boolean {
  const { key, pos } = words[at]!
  const next = words[at + 1]
  // "no one was hurt", but "no two accounts agree"
  return (isOfKind('none', key) && pos === 'det' && (next?.pos !== 'num' || (next.key === 'one' && words[at + 2]?.pos !== 'noun'))) || (isOfKind('nobody', key) && pos !== 'noun')
}
