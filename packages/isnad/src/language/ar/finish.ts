// From drafts to predicates: in the order of their words, with clause spans, and without circles.
import type { Predicate } from '../../document/predicate.js'
import type { ClauseReader } from './clause-reader.js'
import { colourByFarAdjectives } from './far-adjectives.js'
import type { PredicateDraft } from './predicate-draft.js'

/** `offset`: how many predicates earlier sentences have. */
export function finishDrafts(reader: ClauseReader, offset: number): Predicate[] {
  const { drafts, words, text } = reader
  if (drafts.length === 0) return []
  colourByFarAdjectives(reader)
  let forward = false
  let sorted = true
  for (let k = 0; k < drafts.length; k++) {
    const { parent, id, word } = drafts[k]!
    if (parent && parent.predicate >= id) forward = true
    if (k > 0 && word < drafts[k - 1]!.word) sorted = false
  }
  // only what hangs on something later can hang on itself
  if (forward) breakCircles(drafts)
  const order = sorted ? drafts : [...drafts].sort((a, b) => a.word - b.word || a.id - b.id)
  const place: number[] = []
  for (let k = 0; k < order.length; k++) place[order[k]!.id] = offset + k
  const starts: number[] = []
  const ends: number[] = []
  for (const draft of drafts) {
    let start = Math.min(words[draft.word]!.start, words[draft.first]!.start)
    let end = words[draft.word]!.end
    if (draft.gap !== undefined) {
      start = words[draft.gap]!.start
      end = start
    }
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
    ends[draft.id] = draft.until === undefined ? end : Math.max(end, words[draft.until - 1]!.end)
  }
  for (const draft of drafts) {
    // what is joined by «و» stands beside, not inside
    let at: PredicateDraft = draft
    while (at.parent && at.parent.as !== 'conjunct') {
      const above = at.parent.predicate
      if (starts[above]! <= starts[at.id]! && ends[above]! >= ends[at.id]!) break
      starts[above] = Math.min(starts[above]!, starts[at.id]!)
      ends[above] = Math.max(ends[above]!, ends[at.id]!)
      at = drafts[above]!
    }
  }
  const finished: Predicate[] = []
  for (const draft of order) {
    const word = words[draft.word]!
    finished.push({
      index: offset + finished.length,
      sentence: reader.sentence.index,
      start: word.start,
      end: word.end,
      word: draft.word,
      lemma: draft.lemma,
      verb: draft.verb,
      form: draft.form,
      tense: draft.tense,
      voice: draft.voice,
      negation: draft.negation,
      modality: draft.modality,
      args: draft.args,
      emptySubject: draft.emptySubject && !draft.args.some((a) => a.role === 'subj') ? draft.emptySubject : undefined,
      parent: draft.parent && { predicate: place[draft.parent.predicate]!, as: draft.parent.as },
      mark: draft.mark,
      group: draft.group,
      clause: { start: starts[draft.id]!, end: ends[draft.id]! },
      light: draft.light === undefined ? undefined : place[draft.light]!,
      particle: undefined,
      quotation: undefined,
    })
  }
  return finished
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
