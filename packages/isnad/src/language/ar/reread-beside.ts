// Words that the one beside them tells from others of their letters: «طائرة مسيرة» is no march of planes, «النيجر ومالي» no financial one.
import { sameWord } from '../../document/same-make.js'
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Word } from '../../document/word.js'
import { knownNameAt } from './known-names.js'

/** How many words the name of a state before "and" may have. */
const LONGEST = 4

/**
 * The text with such words read as what they are there.
 *
 * @example «قصفت طائرات مسيرة الميناء» // مسيرة: an adjective
 */
export function rereadBeside(text: Split): Split {
  let words: Word[] | undefined
  for (const { first, last } of text.sentences) for (let i = first + 1; i < last; i++) {
    const word = text.words[i]!
    const made = word.key === 'مسيره' && word.pos === 'noun' && text.words[i - 1]!.lemma === 'طائره' ? { pos: 'adj' as const, verbForm: undefined, verb: undefined } : isJoinedState(text.words, i, first, last) ? { pos: 'name' as const, gender: 'f' as const } : undefined
    if (!made) continue
    words ??= [...text.words]
    words[i] = sameWord({ ...word, ...made, also: [word.pos] })
  }
  return words ? withLayers(text, { words }) : text
}

/** «بوركينا فاسو ومالي»: an adjective without article that is the name of a state besides, joined to one. */
function isJoinedState(words: readonly Word[], i: number, first: number, last: number): boolean {
  const word = words[i]!
  if (word.pos !== 'adj' || word.definite === true || words[i - 1]!.key !== 'و' || !isState([{ ...word, pos: 'name' }], 0, 1)) return false
  for (let k = Math.max(first, i - 1 - LONGEST); k < i - 1; k++) if (knownNameAt(words, k, last)?.length === i - 1 - k && isState(words, k, last)) return true
  return false
}
const isState = (words: readonly Word[], at: number, last: number): boolean => knownNameAt(words, at, last)?.kind === 'state'
