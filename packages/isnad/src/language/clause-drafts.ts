// Predicates while a sentence is being read, and how they become predicates: what languages read word by word from left to right have in common.
import type { Grouped, Parsed } from '../document/document.js'
import { withLayers } from '../document/layers.js'
import type { ArgumentRole, Modality, Predicate, PredicateLink } from '../document/predicate.js'
import { sameArgument } from '../document/same-make.js'
import type { Sentence } from '../document/word.js'

/** A predicate while its sentence is being read. */
export interface ClauseDraft {
  readonly word: number
  readonly lemma: string
  readonly verb: string | undefined
  readonly form: Predicate['form']
  tense: Predicate['tense']
  voice: 'active' | 'passive'
  negation: number | undefined
  modality: Modality[]
  args: { role: ArgumentRole; prep?: string; group: number; shared?: boolean }[]
  parent: { draft: ClauseDraft; as: PredicateLink } | undefined
  mark: number | undefined
  /** First and last words it and its arguments cover. */
  first: number
  last: number
  light: ClauseDraft | undefined
  group?: number | undefined
  particle?: string | undefined
  /** It has no subject of its own. */
  empty: boolean
  index: number
  clauseFirst: number
  clauseLast: number
}

/** The group that a draft has in a role, or -1. @example argumentOf(draft, 'subj') // 3 */
export function argumentOf({ args }: Pick<ClauseDraft, 'args'>, role: ArgumentRole): number {
  for (const arg of args) if (arg.role === role) return arg.group
  return -1
}

/** Reads the predicates of a text sentence by sentence. @example parseWith(text, (predicates) => new ClauseReader(text, predicates)) */
export function parseWith(text: Grouped, readerFor: (predicates: Predicate[]) => { readSentence(sentence: Sentence): void }): Parsed {
  const predicates: Predicate[] = []
  const reader = readerFor(predicates)
  for (const sentence of text.sentences) reader.readSentence(sentence)
  return withLayers(text, { predicates })
}

/** A chain of what hangs on what is never longer. */
const DEEPEST = 12

/** What a pack tells of its clauses: how far a group reaches with what belongs to it, and whether a word of the noun or of a side says that there was none ("no talks", «aucun accord»). */
export interface ClauseEnds {
  reach(group: number): number
  isNone(word: number): boolean
}

/**
 * Drafts become predicates in reading order, with their clauses: all that hangs on them, however deep.
 * @example finishPredicates(text, sentence, drafts, predicates, { reach, isNone })
 */
export function finishPredicates(text: Grouped, sentence: Sentence, drafts: ClauseDraft[], predicates: Predicate[], ends: ClauseEnds): void {
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
      last = Math.max(last, ends.reach(arg.group))
    }
    draft.clauseFirst = first
    draft.clauseLast = last
  }
  // Children widen their parents.
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
      negation: draft.negation ?? noneIn(text, draft, ends),
      modality: draft.modality,
      args: draft.args.map(sameArgument),
      // A subject is dropped in headlines only; elsewhere a verb without one was not understood.
      emptySubject: sentence.headline && draft.empty && argumentOf(draft, 'subj') < 0 ? { person: 3, number: 'sg' } : undefined,
      parent: draft.parent && draft.parent.draft.index >= 0 ? { predicate: draft.parent.draft.index, as: draft.parent.as } : undefined,
      mark: draft.mark,
      group: draft.group,
      clause: { start: words[first]!.start, end: words[last - 1]!.end },
      light: draft.light && draft.light.index >= 0 ? draft.light.index : undefined,
      quotation,
      particle: draft.particle,
    })
  }
}

/** "no talks", "signed no treaty", "no minister attended": the word that says that there was none, of the noun itself or of a side of the verb. */
function noneIn({ groups }: Grouped, { form, first, args }: ClauseDraft, ends: ClauseEnds): number | undefined {
  if (form === 'masdar' || form === 'noun') return ends.isNone(first) ? first : undefined
  for (const { role, group, shared } of args) if (!shared && (role === 'obj' || role === 'subj') && ends.isNone(groups[group]!.first)) return groups[group]!.first
  return undefined
}
