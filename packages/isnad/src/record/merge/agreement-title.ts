// What an agreement's name says, in concepts that its translations share.
import { alternatives, parseTable } from '../../document/table.js'
import { foldWord, foldWords } from '../ask/fold.js'
import table from './agreement-words.tsv.js'

interface Concept { readonly name: string; readonly kind: 'form' | 'subject' | 'quality' }
let byStem: Map<string, Concept> | undefined

function concepts(): Map<string, Concept> {
  if (byStem) return byStem
  byStem = new Map()
  for (const { cells } of parseTable('record/merge/agreement-words.tsv', table)) {
    const concept: Concept = { name: cells.concept!, kind: cells.kind as Concept['kind'] }
    for (const language of ['ar', 'en', 'fr', 'fa', 'ru'])
      for (const word of alternatives(cells[language])) {
        const stem = foldWord(word)
        if (!byStem.has(stem)) byStem.set(stem, concept)
      }
  }
  return byStem
}

export interface TitleSense {
  readonly forms: ReadonlySet<string>
  readonly subjects: ReadonlySet<string>
  readonly qualities: ReadonlySet<string>
  /** The other words, which only a name in the same language can share. */
  readonly rest: ReadonlySet<string>
  /** The whole, for telling that two names are one. */
  readonly folded: string
}

const EMPTY = new Set(['the', 'a', 'an', 'of', 'on', 'for', 'to', 'in', 'between', 'with', 'and', 'على', 'في', 'بين', 'من', 'عن', 'الى', 'مع', 'de', 'la', 'le', 'du', 'des', 'les', 'en', 'et', 'matiere', 'و', 'را', 'از', 'با', 'о', 'и', 'в', 'об', 'за'].map(foldWord))
const senses = new Map<string, TitleSense>()

/** @example titleSense('اتفاقية الدفاع المشترك').subjects // Set { 'defence' } */
export function titleSense(title: string): TitleSense {
  const hit = senses.get(title)
  if (hit) return hit
  const forms = new Set<string>()
  const subjects = new Set<string>()
  const qualities = new Set<string>()
  const rest = new Set<string>()
  const words = foldWords(title)
  for (const { stem } of words) {
    const concept = concepts().get(stem)
    if (concept) (concept.kind === 'form' ? forms : concept.kind === 'subject' ? subjects : qualities).add(concept.name)
    else if (stem.length > 1 && !EMPTY.has(stem)) rest.add(stem)
  }
  const sense = { forms, subjects, qualities, rest, folded: words.map((w) => w.stem).join(' ') }
  if (senses.size > 20_000) senses.clear()
  senses.set(title, sense)
  return sense
}

/** Whether a name says only what sort of paper it is; a ceasefire is one. @example isBareTitle('the deal') // true */
export function isBareTitle(title: string): boolean {
  const { subjects, qualities, rest } = titleSense(title)
  return qualities.size + rest.size === 0 && [...subjects].every((subject) => subject === 'ceasefire')
}
