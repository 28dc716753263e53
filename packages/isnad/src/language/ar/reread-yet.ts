// Two prepositions that only colour what is told, so that who stands behind them may be the subject: «لم يصدر بعد تعليق» ("yet", behind a denied verb), «حتى حلفاؤها انتقدوا القرار» ("even", before people).
import { sameWord } from '../../document/same-make.js'
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Word } from '../../document/word.js'
import { nounClasses, Noun } from './nouns.js'

/**
 * The text with such words as particles.
 *
 * @example «لم يصل بعد أي رد» // no answer has come yet; nothing came after it
 */
export function rereadYet(text: Split): Split {
  let words: Word[] | undefined
  for (const { first, last } of text.sentences) {
    for (let i = first; i < last; i++) {
      const word = text.words[i]!
      if (word.pos !== 'prep' || !(word.key === 'بعد' ? isDenied(text.words, i - 1, first) && isYet(text.words, i + 1, last) : word.key === 'حتي' && isEven(text.words, i, first, last))) continue
      words ??= [...text.words]
      words[i] = sameWord({ ...word, pos: 'part' })
    }
  }
  return words ? withLayers(text, { words }) : text
}

/** «لم يصدر», «لم يعلنها»: a verb right before, with what denies it. */
function isDenied(words: readonly Word[], at: number, first: number): boolean {
  const verb = words[at]?.clitic === 'after' ? at - 1 : at
  return verb > first && words[verb]!.pos === 'verb' && words[verb - 1]!.pos === 'neg'
}

/** Not «لم يعد بعد الاجتماع», «لم يتغير بعد سنوات»: what follows is a time, or an act of its own. */
function isYet(words: readonly Word[], at: number, last: number): boolean {
  const next = words[at]
  if (!next || at >= last || next.pos === 'punct' || next.pos === 'prep' || next.pos === 'sub') return true
  if (next.pos === 'det') return next.key === 'اي'
  if (next.pos === 'name') return true
  if (next.pos !== 'noun') return false
  const bits = nounClasses().get(next.lemma) ?? 0
  if (bits & Noun.Time) return false
  return (bits & (Noun.Title | Noun.Body | Noun.Animate)) !== 0 || (next.definite !== true && words[at + 1]?.pos !== 'noun' && words[at + 1]?.clitic !== 'after' && words[at + 1]?.pos !== 'name')
}

/** «قال إن حتى الوزير …», «رفض حتى نواب الحزب …»: people, and nothing that it could be a stretch up to («من الجنود حتى الضباط»). */
function isEven(words: readonly Word[], at: number, first: number, last: number): boolean {
  const next = words[at + 1]
  if (!next || at + 1 >= last || next.pos !== 'noun' || !((nounClasses().get(next.lemma) ?? 0) & (Noun.Title | Noun.Animate))) return false
  for (let i = at - 1; i >= first && i >= at - REACH; i--) if (words[i]!.pos === 'prep' && words[i]!.key === 'من') return false
  return true
}
const REACH = 6
