// Prepositions of one or several words, from their table.
import type { Word } from '../../document/word.js'
import { normalize } from './letters.js'
import { type Phrases, phrasesOf } from './phrases.js'
import prepositions from './prepositions.tsv.js'

export type PrepositionKind = 'plain' | 'agent' | 'time' | 'cause' | 'purpose' | 'according' | 'manner' | 'condition'
export interface Preposition { readonly as: string; readonly kind: PrepositionKind; readonly length: number }

interface Entry { as: string; kind: PrepositionKind }
let table: Phrases<Entry> | undefined
let kinds: Map<string, PrepositionKind> | undefined

function build(): Phrases<Entry> {
  table = phrasesOf('prepositions', prepositions, 'phrase', ({ cells }, phrase) => ({
    as: normalize(cells.as || phrase),
    kind: (cells.kind || 'plain') as PrepositionKind,
  }))
  return table
}

export const prepositionPhrases = (): Phrases<Entry> => table ?? build()

/** The preposition that begins at a word, the longest one: «من قبل» rather than من. Nouns such as «قبل» only where they govern something. */
export function prepositionAt(words: readonly Word[], i: number, end: number): Preposition | undefined {
  const word = words[i]!
  if (word.key === 'من' && (word.pos === 'pron' || word.pos === 'sub')) {
    // "who" only before a verb
    const next = words[i + 1]
    if (!next || i + 1 >= end || !isNominal(next)) return undefined
  } else if (word.pos === 'verb' || word.pos === 'name' || word.pos === 'punct' || word.pos === 'sub' || word.pos === 'part' || word.definite === true) return undefined
  const found = (table ?? build()).match(words, i, end)
  if (!found) return word.pos === 'prep' || word.key === 'من' ? { as: word.lemma, kind: 'plain', length: 1 } : undefined
  const next = words[i + found.length]
  if (!next || i + found.length >= end) return word.pos === 'prep' && found.length === 1 ? { as: found.value.as, kind: found.value.kind, length: 1 } : undefined
  if (word.pos !== 'prep' && word.key !== 'من' && !isNominal(next)) return undefined
  if (found.length > 1 && !isNominal(next) && next.pos !== 'punct' && next.pos !== 'prep') {
    return word.pos === 'prep' ? { as: word.lemma, kind: 'plain', length: 1 } : undefined
  }
  // «في الشأن السوري» is no «في شأن»
  const last = words[i + found.length - 1]!
  if (found.length > 1 && last.definite === true && last.pos !== 'prep' && next.clitic !== 'after') return word.pos === 'prep' ? { as: word.lemma, kind: 'plain', length: 1 } : undefined
  return { as: found.value.as, kind: found.value.kind, length: found.length }
}

const isNominal = (word: Word): boolean => {
  switch (word.pos) {
    case 'noun':
    case 'name':
    case 'adj':
    case 'num':
    case 'pron':
    case 'det':
    case 'foreign':
      return true
    case 'punct':
      return true
    default:
      return false
  }
}

/** What a preposition is for: `prepositionKind('من قبل')` is 'agent'. */
export function prepositionKind(as: string): PrepositionKind {
  if (!kinds) {
    kinds = new Map()
    for (const line of prepositions.split('\n')) {
      if (line.startsWith('#')) continue
      const [phrase, other, kind] = line.split('\t')
      if (phrase && kind && kind !== 'kind') kinds.set(normalize(other || phrase), kind as PrepositionKind)
    }
  }
  return kinds.get(as) ?? 'plain'
}
