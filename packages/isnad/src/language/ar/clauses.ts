// Predicates with their arguments and how one hangs on another: a shallow dependency reading, sentence by sentence.
import type { Grouped, Parsed } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Predicate } from '../../document/predicate.js'
import { ClauseReader } from './clause-reader.js'
import { fillGaps } from './gapping.js'
import { Lexemes } from './lexemes.js'
import { OpenQuotations } from './quotations.js'
import { settle } from './roles.js'

/**
 * Finds verbs, masdars, participles and event nouns with what hangs on them.
 *
 * @example parse(grouped).predicates[0] // { lemma: 'وقع', args: [{ role: 'subj', … }, { role: 'obj', … }] }
 */
export function parse(text: Grouped): Parsed {
  const predicates: Predicate[] = []
  const byWord = new Int32Array(text.words.length).fill(-1)
  for (const group of text.groups) if (!group.parent) byWord[group.first] = group.index
  const lexemes = new Lexemes(text.words)
  const quotations = new OpenQuotations(text.quotations)
  for (const sentence of text.sentences) {
    const reader = new ClauseReader(text, sentence, byWord, predicates.length, lexemes)
    reader.read()
    settle(reader)
    fillGaps(reader)
    for (const draft of reader.finish()) {
      const inside = quotations.at(draft.start)
      if (inside) (draft as { quotation?: number }).quotation = inside.index
      predicates.push(draft)
    }
  }
  return withLayers(text, { predicates })
}
