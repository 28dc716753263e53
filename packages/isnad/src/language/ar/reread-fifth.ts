// Verbs of the fifth form in the past, written like a feminine present («تجمع المتظاهرون», «وتقدم مئات المهاجرين»): what men do is not told in the feminine,
// and what a state or things do is not told in the masculine («أوغندا تقوض السلام» undermines it).
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import { sameWord } from '../../document/same-make.js'
import type { Word } from '../../document/word.js'
import { readings } from './analyse.js'
import { knownNameAt } from './known-names.js'
import { approximationAt } from './nouns.js'

/**
 * The text with such words read as whoever stands beside them asks for.
 *
 * @example «تجمع مئات المتظاهرين أمام السفارة» // they gathered; nobody collects them
 */
export function rereadFifth(text: Split): Split {
  let words: Word[] | undefined
  for (const { first, last } of text.sentences) {
    for (let i = first; i + 1 < last; i++) {
      const word = text.words[i]!
      const present = isMasculinePast(word) && followsHer(text.words, i, first) ? presentOf(text.text.slice(word.start, word.end)) : undefined
      if (present !== undefined) {
        words ??= [...text.words]
        words[i] = sameWord({ ...word, lemma: present, tense: 'present', gender: 'f', voice: 'active' })
        continue
      }
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

const isMasculinePast = ({ pos, tense, gender, number, key }: Word): boolean => pos === 'verb' && tense === 'past' && gender === 'm' && number === 'sg' && key.startsWith('ت')

/** «إن أوغندا تـ…», «سياسات أوغندا تـ…», «إنها تـ…», «التي تـ…»: whoever or whatever does it stands right before it, in the feminine. */
function followsHer(words: readonly Word[], at: number, first: number): boolean {
  let head = at
  while (head > first && (words[head - 1]!.pos === 'noun' || words[head - 1]!.pos === 'name' || words[head - 1]!.pos === 'adj' || words[head - 1]!.clitic === 'after')) head--
  const before = words[head - 1]
  // «التي توافد لتغطيتها الصحافيون»: another may come behind
  if (head === at) return head > first && before!.key === 'التي' && (words[at + 1]?.pos === 'noun' || words[at + 1]?.pos === 'name' || words[at + 1]?.clitic === 'after')
  const opens = head === first || before!.pos === 'sub' || before!.pos === 'punct'
  const { pos, gender, number, key } = words[head]!
  if (!opens) return false
  if (pos === 'pron') return gender === 'f' && at === head + 1
  if (pos === 'name') return knownNameAt(words, head, at)?.gender === 'f'
  return gender === 'f' || (number === 'pl' && !key.endsWith('ون') && !key.endsWith('ين'))
}

/** The likeliest verb of which the letters spell the feminine present. */
function presentOf(raw: string): string | undefined {
  let best: { readonly cost: number; readonly lemma: string } | undefined
  for (const { parts, cost } of readings(raw)) {
    const { pos, tense, gender, number, person, lemma } = parts[0]!
    if (parts.length === 1 && pos === 'verb' && tense === 'present' && gender === 'f' && number === 'sg' && person === 3 && (!best || cost < best.cost)) best = { cost, lemma }
  }
  return best?.lemma
}

/** The verb of the fifth form that the letters spell, if there is one. */
function fifthForm(raw: string): string | undefined {
  for (const { parts } of readings(raw)) {
    const part = parts[0]!
    if (parts.length === 1 && part.pos === 'verb' && part.tense === 'past' && part.gender === 'm' && part.lemma.startsWith('ت')) return part.lemma
  }
  return undefined
}
