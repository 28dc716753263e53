// Participles in ـة that are written like a noun («المشاركة» is participation, «المعارضة» the opposition): behind a noun with the article
// that they agree with, they are its attribute («الدول المشاركة في القمة», «الأحزاب المعارضة»).
import { sameWord } from '../../document/same-make.js'
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Word } from '../../document/word.js'
import { agrees } from './agreement.js'
import { auxiliaryOf, frameOf } from './frames.js'
import { nounClasses, Noun } from './nouns.js'

/**
 * The text with such words as participles.
 *
 * @example «اجتمعت الدول المشاركة في المبادرة» // the participating states; nobody's participation
 */
export function rereadAttributes(text: Split): Split {
  let words: Word[] | undefined
  for (const { first, last } of text.sentences) {
    for (let i = first + 1; i < last; i++) {
      const word = text.words[i]!
      if (!isLikeNoun(word) || !isBehindItsNoun(text.words, i, first)) continue
      words ??= [...text.words]
      // «الأحزاب المعارضة»: by itself it tells what they are, not what they did
      const acts = i + 1 < last && isComplement(text.words[i + 1]!, word.verb!)
      words[i] = sameWord({ ...word, pos: 'adj', lemma: word.key.slice(0, -1), verbForm: acts ? 'active-participle' : undefined, verb: acts ? word.verb : undefined, number: 'sg', gender: 'f', also: ['noun'] })
    }
  }
  return words ? withLayers(text, { words }) : text
}

/** «المشاركة», «المقاتلة»: of the third form, where the participle and the masdar are one word. */
const isLikeNoun = ({ pos, definite, clitic, key, verb, verbForm }: Word): boolean =>
  pos === 'noun' && definite === true && clitic === undefined && verb !== undefined && (verbForm === 'masdar' || verbForm === 'active-participle') && key.startsWith('م') && key.endsWith('ه') && key.length > 4

/** What control says of verbs whose object may be an act of their subject's (verb-frames.tsv). */
const OWN: ReadonlySet<string> = new Set(['s', 'own'])

/** «المشاركة في القمة», «المقاطعة لقطر», «المطالبة بالانفصال»; not «المعارضة في درعا». */
const isComplement = ({ pos, key }: Word, verb: string): boolean => {
  const { object, preps, content } = frameOf(verb)
  return pos === 'prep' && (key === 'ل' || ((object === '-' || content !== '') && preps.has(key)))
}

function isBehindItsNoun(words: readonly Word[], i: number, first: number): boolean {
  const noun = words[i - 1]!
  if (noun.pos !== 'noun' || noun.definite !== true || noun.clitic) return false
  const bits = nounClasses().get(noun.lemma) ?? 0
  if (bits & (Noun.Time | Noun.Manner) || !agrees(noun, words[i]!, true, (bits & Noun.Animate) !== 0)) return false
  // «قررت الدول المشاركة في …»: what they decided; what is done to people is no act («اتهمت الجماعات المطالبة بالانفصال الجيش»)
  const before = words[i - 2]
  return !(i - 2 >= first && before!.pos === 'verb' && frameOf(before!.lemma).object !== 'p' && (auxiliaryOf(before!.lemma, 'verb') !== undefined || OWN.has(frameOf(before!.lemma).control ?? '')))
}
