// Drafts become predicates in reading order, with their clauses: all that hangs on them, however deep.
import type { Grouped } from '../../document/document.js'
import type { Predicate } from '../../document/predicate.js'
import { sameArgument } from '../../document/same-make.js'
import type { Sentence } from '../../document/word.js'
import type { Draft } from './clause-drafts.js'

const DEEPEST = 12
const NONE = new Set(['aucun', 'aucune', 'nul', 'nulle'])

export function finishPredicates(text: Grouped, sentence: Sentence, drafts: Draft[], predicates: Predicate[], reach: (group: number) => number): void {
  const { words, groups, quotations } = text
  drafts.sort((a, b) => a.word - b.word)
  const base = predicates.length
  drafts.forEach((draft, i) => {
    draft.index = base + i
    let first = Math.min(draft.first, draft.word)
    let last = Math.max(draft.last, draft.word + 1)
    for (const { shared, group } of draft.args) {
      if (shared) continue
      const { prep, first: start } = groups[group]!
      first = Math.min(first, prep !== undefined && prep < start ? prep : start)
      last = Math.max(last, reach(group))
    }
    draft.clauseFirst = first
    draft.clauseLast = last
  })
  for (const draft of drafts) {
    let parent = draft.parent?.draft
    for (let steps = 0; parent && steps < DEEPEST; steps++) {
      if (parent === draft) {
        draft.parent = undefined
        break
      }
      parent.clauseFirst = Math.min(parent.clauseFirst, draft.clauseFirst)
      parent.clauseLast = Math.max(parent.clauseLast, draft.clauseLast)
      parent = parent.parent?.draft
    }
  }
  let q = 0
  for (const draft of drafts) {
    const word = words[draft.word]!
    while (q < quotations.length && quotations[q]!.end <= word.start) q++
    let quotation: number | undefined
    for (let n = q; n < quotations.length && quotations[n]!.start <= word.start; n++) if (quotations[n]!.end > word.start && !quotations[n]!.short) quotation = n
    const last = Math.min(draft.clauseLast, sentence.last)
    const first = Math.max(draft.clauseFirst, sentence.first)
    predicates.push({
      start: word.start, end: word.end, index: draft.index, sentence: sentence.index, word: draft.word, lemma: draft.lemma, verb: draft.verb, form: draft.form,
      tense: draft.tense, voice: draft.voice, negation: draft.negation ?? noneIn(text, draft), modality: draft.modality, args: draft.args.map(sameArgument),
      emptySubject: sentence.headline && draft.empty && !draft.args.some(({ role }) => role === 'subj') ? { person: 3, number: 'sg' } : undefined,
      parent: draft.parent && draft.parent.draft.index >= 0 ? { predicate: draft.parent.draft.index, as: draft.parent.as } : undefined,
      mark: draft.mark, group: draft.group, clause: { start: words[first]!.start, end: words[last - 1]!.end },
      light: draft.light && draft.light.index >= 0 ? draft.light.index : undefined, particle: undefined, quotation,
    })
  }
}

/** «aucun accord», «sans aucune négociation»: the word that says that there was none. */
function noneIn({ words, groups }: Grouped, draft: Draft): number | undefined {
  const isNone = (first: number): boolean => NONE.has(words[first]!.key)
  if (draft.form === 'masdar' || draft.form === 'noun') return isNone(draft.first) ? draft.first : undefined
  for (const { role, group, shared } of draft.args) if (!shared && (role === 'obj' || role === 'subj') && isNone(groups[group]!.first)) return groups[group]!.first
  return undefined
}
