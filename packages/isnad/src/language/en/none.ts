import type { Grouped } from '../../document/document.js'
import { sameArgument } from '../../document/same-make.js'
import type { Predicate } from '../../document/predicate.js'
import type { Sentence } from '../../document/word.js'
import type { Draft } from './clause-drafts.js'
import { isOfKind } from './noun-kinds.js'

/** Drafts become predicates in reading order, with their clauses: all that hangs on them, however deep. */
export function finishPredicates(
  text: Grouped,
  sentence: Sentence,
  drafts: Draft[],
  predicates: Predicate[],
  reach: readonly number[],
): void {
  const { words, groups, quotations } = text
  drafts.sort((a, b) => a.word - b.word)
  const base = predicates.length
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!
    draft.index = base + i
    let first = Math.min(draft.first, draft.word)
    let last = Math.max(draft.last, draft.word + 1)
    for (const arg of draft.args) {
      if (arg.shared) continue
      const group = groups[arg.group]!
      first = Math.min(first, group.prep !== undefined && group.prep < group.first ? group.prep : group.first)
      last = Math.max(last, reach[arg.group]!)
    }
    draft.clauseFirst = first
    draft.clauseLast = last
  }
  // Children widen their parents; a chain is never longer than the sentence has predicates.
  for (const draft of drafts) {
    let parent = draft.parent?.draft
    for (let steps = 0; parent && steps < 12; steps++) {
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
    for (let n = q; n < quotations.length && quotations[n]!.start <= word.start; n++)
      if (quotations[n]!.end > word.start && !quotations[n]!.short) quotation = n
    const last = Math.min(draft.clauseLast, sentence.last)
    const first = Math.max(draft.clauseFirst, sentence.first)
    predicates.push({
      start: word.start,
      end: word.end,
      index: draft.index,
      sentence: sentence.index,
      word: draft.word,
      lemma: draft.lemma,
      verb: draft.verb,
      form: draft.form,
      tense: draft.tense,
      voice: draft.voice,
      negation: draft.negation ?? noneIn(text, draft),
      modality: draft.modality,
      args: draft.args.map(sameArgument),
      // English drops a subject in headlines only; elsewhere a verb without one was not understood.
      emptySubject:
        sentence.headline && draft.empty && !draft.args.some((arg) => arg.role === 'subj') ? { person: 3, number: 'sg' } : undefined,
      parent: draft.parent && draft.parent.draft.index >= 0 ? { predicate: draft.parent.draft.index, as: draft.parent.as } : undefined,
      mark: draft.mark,
      clause: { start: words[first]!.start, end: words[last - 1]!.end },
      light: draft.light && draft.light.index >= 0 ? draft.light.index : undefined,
      quotation,
      particle: draft.particle,
    })
  }
}

/** "no talks", "signed no treaty", "no minister attended", "nothing was agreed": the word that says that there was none, of the noun itself or of a side of the verb. */
function noneIn({ words, groups }: Grouped, draft: Draft): number | undefined {
  const isNone = (first: number): boolean => {
    const { key, pos } = words[first]!
    const next = words[first + 1]
    // "no one was hurt", but "no two accounts agree"
    return (isOfKind('none', key) && pos === 'det' && (next?.pos !== 'num' || (next.key === 'one' && words[first + 2]?.pos !== 'noun'))) || (isOfKind('nobody', key) && pos !== 'noun')
  }
  if (draft.form === 'masdar' || draft.form === 'noun') return isNone(draft.first) ? draft.first : undefined
  for (const { role, group, shared } of draft.args) if (!shared && (role === 'obj' || role === 'subj') && isNone(groups[group]!.first)) return groups[group]!.first
  return undefined
}
