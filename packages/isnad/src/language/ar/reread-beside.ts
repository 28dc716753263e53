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
    const made = readingBeside(text.words, i, first, last)
    if (!made) continue
    words ??= [...text.words]
    words[i] = sameWord({ ...text.words[i]!, ...made, also: [text.words[i]!.pos] })
  }
  return words ? withLayers(text, { words }) : text
}

/** What a word is beside its neighbour. */
function readingBeside(words: readonly Word[], i: number, first: number, last: number): Partial<Word> | undefined {
  const [before, word] = [words[i - 1]!, words[i]!]
  if (word.pos !== 'noun' && word.pos !== 'adj') return undefined
  if (word.pos === 'noun' && NO_MASDARS.get(word.key) === before.lemma) return word.key === DRONE ? { pos: 'adj', verbForm: undefined, verb: undefined } : { verbForm: undefined, verb: undefined }
  return isStateAsAdjective(words, i) && (standsAlone(before) || isJoinedState(words, i, first, last)) ? { pos: 'name', gender: 'f' } : undefined
}

const DRONE = 'مسيره'
/** Words with the letters of a masdar, by the lemma before them with which they are none: an unmanned plane, the flag that a ship flies. */
const NO_MASDARS: ReadonlyMap<string, string> = new Map([[DRONE, 'طائره'], ['علم', 'رفع']])

/** An adjective without article that is the name of a state besides: «مالي». */
const isStateAsAdjective = (words: readonly Word[], i: number): boolean => words[i]!.pos === 'adj' && words[i]!.definite !== true && isState([{ ...words[i]!, pos: 'name' }], 0, 1)

/** «اتهمت مالي», «في مالي», «إن مالي», «اتهمت فرنسا مالي»: behind these words nothing stands that an indefinite adjective could describe. */
const standsAlone = ({ pos, verbForm, gender }: Word): boolean => pos === 'prep' || pos === 'sub' || pos === 'name' || (pos === 'verb' && verbForm === 'finite' && gender === 'f')

/** «بوركينا فاسو ومالي»: joined to a state. */
function isJoinedState(words: readonly Word[], i: number, first: number, last: number): boolean {
  if (words[i - 1]!.key !== 'و') return false
  for (let k = Math.max(first, i - 1 - LONGEST); k < i - 1; k++) if (knownNameAt(words, k, last)?.length === i - 1 - k && isState(words, k, last)) return true
  return false
}
const isState = (words: readonly Word[], at: number, last: number): boolean => knownNameAt(words, at, last)?.kind === 'state'
