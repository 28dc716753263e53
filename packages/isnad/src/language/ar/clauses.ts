// Predicates with their arguments and how one hangs on another: a shallow dependency reading, sentence by sentence.
import type { Grouped, Parsed } from '../../document/document.js'
import type { Predicate } from '../../document/predicate.js'
import { ClauseReader } from './clause-reader.js'
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
  let quotation = 0
  for (const sentence of text.sentences) {
    const reader = new ClauseReader(text, sentence, byWord, predicates.length)
    reader.read()
    settle(reader)
    for (const draft of reader.finish()) {
      while (quotation < text.quotations.length && text.quotations[quotation]!.end <= draft.start) quotation++
      let inside: number | undefined
      for (let q = quotation; q < text.quotations.length && text.quotations[q]!.start <= draft.start; q++) if (text.quotations[q]!.end > draft.start) inside = q
      if (inside !== undefined) (draft as { quotation?: number }).quotation = inside
      predicates.push(draft)
    }
  }
  return { ...text, predicates }
}
