// «من» before a verb: not "from" but "whoever" («محاكمة من اغتالوا الوزير», «كل من يحمل السلاح»), which opens a clause of its own; and what only stresses who did it («أوغندا هي من بدأت», «المتمردون هم الذين قصفوا»).
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import { sameWord } from '../../document/same-make.js'
import type { Word } from '../../document/word.js'

/**
 * The text with such words as what opens a clause, or as mere particles.
 *
 * @example «محاكمة من اغتالوا الوزير» // those who killed him, whoever they are
 */
export function rereadWho(text: Split): Split {
  let words: Word[] | undefined
  for (let i = 0; i + 1 < text.words.length; i++) {
    const word = text.words[i]!
    if (isStressed(text.words, i)) {
      words ??= [...text.words]
      words[i] = sameWord({ ...word, pos: 'part' })
      words[i + 1] = sameWord({ ...text.words[i + 1]!, pos: 'part', lemma: text.words[i + 1]!.key })
      continue
    }
    if (word.key !== 'من' || word.pos !== 'prep' || isCleft(text.words[i - 1]) || !isClause(text.words, i + 1)) continue
    words ??= [...text.words]
    words[i] = sameWord({ ...word, pos: 'sub' })
  }
  return words ? withLayers(text, { words }) : text
}

const RELATIVES: ReadonlySet<string> = new Set(['من', 'الذي', 'التي', 'الذين', 'اللذان', 'اللتان'])

/** «أوغندا هي من بدأت», «المتمردون هم الذين قصفوا»: the same as without the two words. */
function isStressed(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  return words[at]!.pos === 'pron' && words[at]!.clitic === undefined && RELATIVES.has(words[at + 1]?.key ?? '') && (before?.pos === 'noun' || before?.pos === 'name' || before?.pos === 'adj' || before?.clitic === 'after') && at + 2 < words.length && isClause(words, at + 2)
}

/** A verb follows, by itself or negated («من لم يسلم سلاحه»). */
function isClause(words: readonly Word[], at: number): boolean {
  const first = words[at]!
  return first.pos === 'verb' || (first.pos === 'neg' && words[at + 1]?.pos === 'verb')
}

/** «روسيا هي من تقف وراء الهجوم»: who does it has been named. */
const isCleft = (before: Word | undefined): boolean => before?.pos === 'pron' && before.clitic === undefined
