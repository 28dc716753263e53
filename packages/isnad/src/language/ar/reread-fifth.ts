// Verbs of the fifth form in the past, written like a feminine present («تجمع المتظاهرون», «وتقدم مئات المهاجرين»): what men do is not told in the feminine.
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import { sameWord } from '../../document/same-make.js'
import type { Word } from '../../document/word.js'
import { readings } from './analyse.js'
import { approximationAt } from './nouns.js'

/**
 * The text with such words as verbs in the past.
 *
 * @example «تجمع مئات المتظاهرين أمام السفارة» // they gathered; nobody collects them
 */
export function rereadFifth(text: Split): Split {
  let words: Word[] | undefined
  for (const { first, last } of text.sentences) {
    for (let i = first; i + 1 < last; i++) {
      const word = text.words[i]!
      if (!isFeminine(word) || !((opensClause(text.words, i, first) && areMen(text.words, i + 1, last)) || isThought(text.words, i, last))) continue
      const lemma = fifthForm(text.text.slice(word.start, word.end))
      if (lemma === undefined) continue
      words ??= [...text.words]
      words[i] = sameWord({ ...word, lemma, tense: 'past', gender: 'm', voice: 'active' })
    }
  }
  return words ? withLayers(text, { words }) : text
}

const isFeminine = ({ pos, tense, gender, number, key }: Word): boolean => pos === 'verb' && tense === 'present' && gender === 'f' && number === 'sg' && key.startsWith('ت')

/** «خبير كيني توقع أن …», «توقع فلان أن …»: "that" behind it, and a man before or behind: he expected it; nobody signs a clause. */
function isThought(words: readonly Word[], i: number, last: number): boolean {
  if (!THOUGHT.has(words[i]!.key)) return false
  let that = i + 1
  while (that < last && that < i + THAT_REACH && words[that]!.pos !== 'verb' && words[that]!.pos !== 'sub' && words[that]!.pos !== 'prep') that++
  return words[that]?.key === 'ان' && words[that]!.pos === 'sub'
}
const THAT_REACH = 8
/** Verbs of the fifth form that have a clause, where the feminine present of another verb has none. */
const THOUGHT: ReadonlySet<string> = new Set(['توقع'])

/** Nobody stands before it who might do it. */
function opensClause(words: readonly Word[], i: number, first: number): boolean {
  const before = words[i - 1]
  return i === first || before!.pos === 'conj' || before!.pos === 'punct'
}

/** «المتظاهرون», «مئات المحتجين», «نحو 200 متظاهر»: they can only be who does it. */
function areMen(words: readonly Word[], from: number, last: number): boolean {
  if (words[from]!.key.endsWith('ون') && isPlural(words[from]!)) return true
  const figure = from + approximationAt(words, from, last)
  let i = figure
  while (i < last && words[i]!.pos === 'num') i++
  if (i === figure || i >= last) return false
  return (words[i]!.key.endsWith('ين') && isPlural(words[i]!)) || (words[i]!.pos === 'noun' && words[i]!.verbForm === 'active-participle')
}
const isPlural = ({ pos, number, lemma, key }: Word): boolean => (pos === 'noun' || pos === 'adj') && number === 'pl' && !lemma.endsWith(key.slice(-2))

/** The verb of the fifth form that the letters spell, if there is one. */
function fifthForm(raw: string): string | undefined {
  for (const { parts } of readings(raw)) {
    const part = parts[0]!
    if (parts.length === 1 && part.pos === 'verb' && part.tense === 'past' && part.gender === 'm' && part.lemma.startsWith('ت')) return part.lemma
  }
  return undefined
}
