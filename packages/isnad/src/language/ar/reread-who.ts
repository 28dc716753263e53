// «من» before a verb: not "from" but "whoever" («محاكمة من اغتالوا الوزير», «كل من يحمل السلاح»), which opens a clause of its own. What only stresses who did it («أوغندا هي من بدأت») is in reread-cleft.ts.
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import { sameWord } from '../../document/same-make.js'
import type { Word } from '../../document/word.js'

/**
 * The text with such words as what opens a clause.
 *
 * @example «محاكمة من اغتالوا الوزير» // those who killed him, whoever they are
 */
export function rereadWho(text: Split): Split {
  let words: Word[] | undefined
  for (let i = 0; i + 1 < text.words.length; i++) {
    const word = text.words[i]!
    if (word.key !== 'من' || word.pos !== 'prep' || isCleft(text.words[i - 1]) || !isClause(text.words, i + 1)) continue
    words ??= [...text.words]
    words[i] = sameWord({ ...word, pos: 'sub' })
  }
  return words ? withLayers(text, { words }) : text
}

/** A verb follows, by itself or negated («من لم يسلم سلاحه»). */
function isClause(words: readonly Word[], at: number): boolean {
  const first = words[at]!
  return first.pos === 'verb' || (first.pos === 'neg' && words[at + 1]?.pos === 'verb')
}

/** «روسيا هي من تقف وراء الهجوم»: who does it has been named. */
const isCleft = (before: Word | undefined): boolean => before?.pos === 'pron' && before.clitic === undefined
