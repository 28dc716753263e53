// From drafts to predicates: in the order of their words, with clause spans, and without circles.
import type { Predicate } from '../../document/predicate.js'
import type { ClauseReader } from './clause-reader.js'
import type { PredicateDraft } from './predicate-draft.js'

/** `offset`: how many predicates earlier sentences have. */
export function finishDrafts(reader: ClauseReader, offset: number): Predicate[] {
  const { drafts, words, text } = reader
  if (drafts.length === 0) return []
  breakCircles(drafts)
  const order = [...drafts].sort((a, b) => a.word - b.word || a.id - b.id)
  const place = new Int32Array(drafts.length)
  for (let k = 0; k < order.length; k++) place[order[k]!.id] = offset + k
  const starts = new Float64Array(drafts.length)
  const ends = new Float64Array(drafts.length)
  for (const draft of drafts) {
    let start = Math.min(words[draft.word]!.start, words[draft.first]!.start)
    let end = words[draft.word]!.end
    if (draft.mark !== undefined) start = Math.min(start, words[draft.mark]!.start)
    if (draft.negation !== undefined && draft.negation >= reader.sentence.first) start = Math.min(start, words[draft.negation]!.start)
    for (const argument of draft.args) {
      if (argument.shared) continue
      const group = text.groups[argument.group]!
      start = Math.min(start, group.start)
      if (group.prep !== undefined) start = Math.min(start, words[group.prep]!.start)
      end = Math.max(end, words[reader.reach(group) - 1]!.end)
    }
    starts[draft.id] = start
    ends[draft.id] = end
  }
  // children before parents: by depth
  const byDepth = [...drafts].sort((a, b) => depth(drafts, b) - depth(drafts, a))
  for (const draft of byDepth) {
    if (!draft.parent) continue
    const parent = draft.parent.predicate
    // what is joined by «و» stands beside, not inside; a relative clause of a later sentence part is inside
    if (draft.parent.as === 'conjunct') continue
    starts[parent] = Math.min(starts[parent]!, starts[draft.id]!)
    ends[parent] = Math.max(ends[parent]!, ends[draft.id]!)
  }
  return order.map((draft, k) => {
    const word = words[draft.word]!
    return {
      index: offset + k,
      sentence: reader.sentence.index,
      start: word.start,
      end: word.end,
      word: draft.word,
      lemma: draft.lemma,
      ...(draft.verb === undefined ? {} : { verb: draft.verb }),
      form: draft.form,
      tense: draft.tense,
      voice: draft.voice,
      ...(draft.negation === undefined ? {} : { negation: draft.negation }),
      modality: draft.modality,
      args: draft.args,
      ...(draft.emptySubject && !draft.args.some((a) => a.role === 'subj') ? { emptySubject: draft.emptySubject } : {}),
      ...(draft.parent ? { parent: { predicate: place[draft.parent.predicate]!, as: draft.parent.as } } : {}),
      ...(draft.mark === undefined ? {} : { mark: draft.mark }),
      ...(draft.group === undefined ? {} : { group: draft.group }),
      clause: { start: starts[draft.id]!, end: ends[draft.id]! },
      ...(draft.light === undefined ? {} : { light: place[draft.light]! }),
    }
  })
}

function depth(drafts: readonly PredicateDraft[], draft: PredicateDraft): number {
  let at = draft
  let steps = 0
  while (at.parent && steps < drafts.length) {
    at = drafts[at.parent.predicate]!
    steps++
  }
  return steps
}

function breakCircles(drafts: readonly PredicateDraft[]): void {
  const state = new Uint8Array(drafts.length)
  for (const start of drafts) {
    const path: PredicateDraft[] = []
    let at: PredicateDraft | undefined = start
    while (at && state[at.id] === 0) {
      state[at.id] = 1
      path.push(at)
      const next: PredicateDraft | undefined = at.parent ? drafts[at.parent.predicate] : undefined
      if (next && state[next.id] === 1) {
        at.parent = undefined
        break
      }
      at = next
    }
    for (const draft of path) state[draft.id] = 2
  }
}
