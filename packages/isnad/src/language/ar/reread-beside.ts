// Words that the one beside them tells from others of their letters: «طائرة مسيرة» is no march of planes, «النيجر ومالي» no financial one.
import { sameWord } from '../../document/same-make.js'
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Word } from '../../document/word.js'
import { isNisba } from './agreement.js'
import { suffered } from './frames.js'
import { knownNameAt } from './known-names.js'
import { Noun, nounClasses } from './nouns.js'
import { plightOf } from './plights.js'

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
  if (isDirection(words, i, last)) return { pos: 'prep', number: undefined, gender: undefined, definite: undefined }
  // «قرار الأمم المتحدة», «برعاية الأمم المتحدة»: in many names of states it is a part, behind a noun it is an adjective
  if (word.pos === 'name' && word.definite === true && word.clitic === undefined && UNITED.has(word.lemma) && before.pos === 'noun' && before.definite === true) return { pos: 'adj', gender: 'f' }
  if (word.pos !== 'noun' && word.pos !== 'adj') return undefined
  if (isSufferer(words, i, last)) return { pos: 'noun' }
  const plight = plightOf(word)
  if (plight !== undefined && describes(before, word)) return { pos: 'adj', ...(plight && { verb: plight, verbForm: 'passive-participle' as const, voice: 'passive' as const }) }
  if (word.pos === 'noun' && NO_MASDARS.get(word.key) === before.lemma) return word.key === DRONE ? { pos: 'adj', verbForm: undefined, verb: undefined } : { verbForm: undefined, verb: undefined }
  return isStateAsAdjective(words, i) && (standsAlone(before) || isUnlike(before, word) || isJoinedState(words, i, first, last)) ? { pos: 'name', gender: 'f' } : undefined
}

/** «مقتل مقيم مصري», «وفاة متطوعة كندية»: behind a noun of what befalls somebody, and with a nisba of its own, an adjective is somebody. */
function isSufferer(words: readonly Word[], i: number, last: number): boolean {
  const [before, word, nisba] = [words[i - 1]!, words[i]!, words[i + 1]]
  if (word.pos !== 'adj' || word.definite === true || before.pos !== 'noun' || before.definite === true || !suffered(before.lemma) || !nisba || i + 1 >= last) return false
  return isNisba(nisba) && nisba.definite !== true && nisba.clitic === undefined && word.clitic === undefined && word.gender === nisba.gender
}

/** «الجنود المخطوفين», «صحفيين معتقلين»: both with the article or both without, of one gender, and their endings are not those of two cases. */
function describes(before: Word, word: Word): boolean {
  if (before.pos !== 'noun' || before.clitic !== undefined || word.clitic !== undefined || !((nounClasses().get(before.lemma) ?? 0) & Noun.Animate)) return false
  if ((before.definite === true) !== (word.definite === true) || before.gender !== word.gender) return false
  const [a, b] = [endingOf(before), endingOf(word)]
  // without the article only an ending tells that the first noun has no genitive behind it
  if (word.definite !== true) return a !== undefined && (a === b || (a === 'ا' && b !== 'ون'))
  return before.number === word.number && (a === undefined || b === undefined || a === b)
}
const endingOf = ({ key, lemma, number }: Word): string | undefined => (number === 'pl' && /[وي]ن$/.test(key) && !lemma.endsWith('ن') ? key.slice(-2) : number !== 'pl' && key === `${lemma}ا` ? 'ا' : undefined)

const UNITED: ReadonlySet<string> = new Set(['متحده', 'المتحده'])
const DRONE = 'مسيره'
/** Words with the letters of a masdar, by the lemma before them with which they are none: an unmanned plane, the flag that a ship flies. */
const NO_MASDARS: ReadonlyMap<string, string> = new Map([[DRONE, 'طائره'], ['علم', 'رفع']])

/** An adjective without article that is the name of a state besides: «مالي». */
const isStateAsAdjective = (words: readonly Word[], i: number): boolean => words[i]!.pos === 'adj' && words[i]!.definite !== true && isState([{ ...words[i]!, pos: 'name' }], 0, 1)

/** «اتهمت مالي», «في مالي», «إن مالي», «اتهمت فرنسا مالي»: behind these words nothing stands that an indefinite adjective could describe. */
const standsAlone = ({ pos, verbForm, gender }: Word): boolean => pos === 'prep' || pos === 'sub' || pos === 'name' || (pos === 'verb' && verbForm === 'finite' && gender === 'f')

/** «عضوية مالي», «سلطات مالي»: behind a feminine or a thing in the plural that has no article, an adjective would be feminine. */
const isUnlike = ({ pos, gender, number, definite, clitic }: Word, word: Word): boolean => pos === 'noun' && definite !== true && clitic === undefined && word.gender === 'm' && word.clitic === undefined && gender === 'f' && (number === 'sg' || number === undefined)

/** «في عملية غربي الموصل», «شمال شرقي البلاد»: before a place, the adjective of a quarter says where; «مسؤول غربي» is of the West. */
function isDirection(words: readonly Word[], i: number, last: number): boolean {
  const word = words[i]!
  if ((word.definite === true && word.pos !== 'name') || word.clitic !== undefined || i + 1 >= last) return false
  if (TOWARDS.has(word.key)) return isPlaced(words[i + 1]!)
  return HALVES.has(word.key) && word.pos === 'noun' && TOWARDS.has(words[i + 1]!.key) && i + 2 < last && isPlaced(words[i + 2]!)
}
const TOWARDS: ReadonlySet<string> = new Set(['شمالي', 'جنوبي', 'شرقي', 'غربي'])
const HALVES: ReadonlySet<string> = new Set(['شمال', 'جنوب'])
const COUNTRY = 'بلد'
const isPlaced = ({ pos, lemma, definite, clitic, key }: Word): boolean => clitic === undefined && (pos === 'name' || (pos === 'noun' && ((nounClasses().get(lemma) ?? 0) & Noun.PlaceNoun) !== 0) || (lemma === COUNTRY && definite === true && key !== lemma))

/** «بوركينا فاسو ومالي»: joined to a state. */
function isJoinedState(words: readonly Word[], i: number, first: number, last: number): boolean {
  if (words[i - 1]!.key !== 'و') return false
  for (let k = Math.max(first, i - 1 - LONGEST); k < i - 1; k++) if (knownNameAt(words, k, last)?.length === i - 1 - k && isState(words, k, last)) return true
  return false
}
const isState = (words: readonly Word[], at: number, last: number): boolean => knownNameAt(words, at, last)?.kind === 'state'
