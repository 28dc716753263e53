// Finite verbs: which clause is theirs, and who their subject is.
import type { Predicate } from '../../document/predicate.js'
import { argumentOf, type Clause, type Draft } from './clause-drafts.js'
import { framesOf } from './lexicon.js'
import type { VerbGroup } from './verb-groups.js'
import type { ClauseState } from './clause-state.js'
import { CLAUSE_PREPOSITIONS, isSpeech, STATES, takesPerson } from './clause-words.js'
import { ZERO_THAT } from './zero-that.js'

/** Verbs of going somewhere. */
const GOING = new Set(['travel', 'fly', 'head', 'go', 'return'])

export function onFinite(r: ClauseState, group: VerbGroup): void {
  const lemma = r.words[group.main]!.lemma
  if (r.conj) closeComparison(r)
  // What the sentence has been waiting for may lie outside the clause that just had its verb.
  if (r.clause.pred && !r.conj && r.clause.pending < 0) leaveFinished(r)
  const clause = r.clause
  if (clause.pred) {
    secondFinite(r, group, lemma)
    return
  }
  const draft = r.draft(group)
  r.link(draft, clause)
  if (clause.subject >= 0) {
    draft.args.push({ role: 'subj', group: clause.subject, shared: clause.subjectShared || undefined })
    if (!clause.subjectShared) draft.first = Math.min(draft.first, r.text.groups[clause.subject]!.first)
  } else draft.empty = true
  if (clause.gap && clause.antecedent >= 0 && draft.voice !== 'passive') draft.args.push({ role: 'obj', group: clause.antecedent, shared: true })
  // "to Rome, where the minister travelled"
  if (clause.kind === 'relative' && clause.antecedent >= 0 && clause.mark !== undefined && r.words[clause.mark]!.key === 'where' && GOING.has(lemma)) draft.args.push({ role: 'obl', prep: 'to', group: clause.antecedent, shared: true })
  r.settle(draft, clause)
  if (isSpeech(lemma)) r.takeQuoted(draft)
  // "is opposed to", "was concerned about": a state of the subject, not something done to it
  if (
    draft.voice === 'passive' &&
    STATES.has(r.words[group.main]!.key) &&
    r.next()?.kind === 'group' &&
    (r.next() as { prep: string }).prep !== 'by'
  )
    draft.voice = 'active'
}

/** "the sale was annulled and a new tender issued": without an object behind "and", done to its subject as the verb before was. */
function isGapped(r: ClauseState, draft: Draft, { pred }: Clause): boolean {
  const { text } = r
  const { start, end, verbForm } = r.words[draft.word]!
  if (!r.before(2) || r.before(2)!.kind !== 'conj' || pred?.voice !== 'passive' || verbForm !== 'finite' || draft.tense !== 'past' || draft.modality.length || !text.text.slice(start, end).endsWith('ed')) return false
  const next = r.next()
  return framesOf(draft.lemma).includes('t') && !/[ic]/.test(framesOf(draft.lemma)) && !(next?.kind === 'group' && !next.prep && !r.isTime(next.group))
}

/** "described it as an attack and called on Kyiv": what "as" opened never had a verb, so that it was a preposition and its noun belongs to the verb before. */
function closeComparison(r: ClauseState): void {
  const { clause } = r
  const { outer } = clause
  if (clause.kind !== 'adverbial' || clause.pred || clause.verb || clause.subject < 0 || clause.mark === undefined || !outer?.pred) return
  const mark = r.words[clause.mark]!.key
  if (mark !== 'as' && mark !== 'than' && mark !== 'like') return
  outer.pred.args.push({ role: 'obl', prep: mark, group: clause.subject })
  r.clause = outer
}

/** Out of relative, adverbial and content clauses that have their verb, to one that still waits for its own. */
function leaveFinished(r: ClauseState): void {
  for (let c: Clause | undefined = r.clause; c?.outer && c.kind !== 'quote' && c.kind !== 'parenthesis'; c = c.outer) {
    const outer: Clause = c.outer
    if (!outer.pred && outer.subject >= 0 && c.pred) {
      r.clause = outer
      return
    }
  }
}

/** A finite verb where the clause has one: joined by "and", a speech verb at the end, or the verb of a clause without "that". */
function secondFinite(r: ClauseState, group: VerbGroup, lemma: string): void {
  const clause = r.clause
  const before = r.before()
  const first = clause.pred!
  if (group.first === group.main && completesAuxiliary(r, group)) return
  const nextItem = r.next()
  const apposed = r.before(2)
  if (
    !r.conj &&
    r.comma &&
    apposed?.kind === 'group' &&
    !apposed.prep &&
    clause.verb &&
    ZERO_THAT.has(clause.verb.lemma) &&
    argumentOf(clause.verb, 'obj') === apposed.group &&
    (r.isApposed(apposed.group) || r.text.groups[apposed.group]!.conjuncts.length > 1)
  ) {
    // "NPR reported X, the prime minister, recommended …"
    const verb = clause.verb
    verb.args = verb.args.filter((arg) => arg.role !== 'obj')
    r.zeroThat(verb, apposed.group)
    const draft = r.draft(group)
    r.link(draft, r.clause)
    draft.args.push({ role: 'subj', group: apposed.group })
    r.settle(draft, r.clause)
    return
  }
  // "…, Karimi, an official, told the agency": the group behind is the hearer
  const toHearer = takesPerson(lemma) && nextItem?.kind === 'group' && !nextItem.prep
  if (!r.conj && isSpeech(lemma) && r.comma && nextItem?.kind === 'group' && !nextItem.prep && !(r.next(2)?.kind === 'verb') && !(toHearer && clause.pending >= 0)) {
    // "Russia will sign, said Lavrov"
    const draft = r.draft(group)
    draft.empty = true
    r.reportWhole(draft)
    return
  }
  if (clause.pending >= 0 && !clause.pendingAfterComma && !r.conj && r.before(2)?.kind === 'unparen' && resumeContent(r, group, lemma)) return
  if (clause.pending >= 0) {
    const subject = clause.pending
    // "Russia will sign, Lavrov said" · "…, according to him, Lavrov added"
    if (isSpeech(lemma) && clause.pendingAfterComma && !r.conj && r.endsHere()) {
      const draft = r.draft(group)
      draft.args.push({ role: 'subj', group: subject })
      draft.first = Math.min(draft.first, r.text.groups[subject]!.first)
      r.reportWhole(draft)
      return
    }
    const outer = r.coordinationLevel(group, true)
    r.clause = outer
    const draft = r.draft(group)
    if (isGapped(r, draft, outer)) draft.voice = 'passive'
    draft.args.push({ role: 'subj', group: subject })
    draft.first = Math.min(draft.first, r.text.groups[subject]!.first)
    r.conjoin(draft, outer)
    outer.subject = subject
    outer.subjectShared = false
    r.settle(draft, outer)
    if (isSpeech(lemma)) r.takeQuoted(draft)
    return
  }
  const afterConj = r.conj || before?.kind === 'conj'
  if (
    !afterConj &&
    !r.comma &&
    before?.kind === 'group' &&
    clause.verb &&
    argumentOf(clause.verb, 'obj') >= 0 &&
    clause.verb.args.every((arg) => arg.role !== 'obj' || !arg.shared)
  ) {
    // "said Russia would sign", "acknowledged some countries in the EU had": the object was the subject of a clause without "that"
    const verb = clause.verb
    if (framesOf(verb.lemma).includes('c')) {
      const object = argumentOf(verb, 'obj')
      verb.args = verb.args.filter((arg) => arg.role !== 'obj' && !(arg.role === 'obl' && arg.group > object))
      for (const arg of verb.args) if (arg.role === 'obj2') arg.role = 'obj'
      r.zeroThat(verb, object)
      const draft = r.draft(group)
      r.link(draft, r.clause)
      draft.args.push({ role: 'subj', group: object })
      draft.first = Math.min(draft.first, r.text.groups[object]!.first)
      r.settle(draft, r.clause)
      return
    }
  }
  if (!afterConj && resumeContent(r, group, lemma)) return
  if (!afterConj && !r.comma && stealSubject(r, group)) return
  const level = r.coordinationLevel(group, false)
  r.clause = level
  const draft = r.draft(group)
  r.conjoin(draft, level)
  const mate = level.pred ?? first
  r.share(draft, mate)
  r.settle(draft, level)
  if (isSpeech(lemma)) r.takeQuoted(draft)
}

/**
 * "says its force in Somalia — which numbers 8,000 — is in need", "said the man who shot him was", "said hundreds of IS (Islamic State) fighters fled":
 * behind what was put in, the object of the verb of saying turns out to be the subject of what is said.
 */
function resumeContent(r: ClauseState, group: VerbGroup, lemma: string): boolean {
  let { clause } = r
  while (clause.kind === 'relative' && clause.pred && clause.outer) clause = clause.outer
  const verb = clause.pred
  if (!verb || clause.kind === 'quote' || !ZERO_THAT.has(verb.lemma) || verb.voice === 'passive' || (ZERO_THAT.has(lemma) && r.endsHere())) return false
  const object = verb.args.find((arg) => arg.role === 'obj' && !arg.shared)
  if (!object || r.drafts.some((draft) => draft.parent?.draft === verb && draft.parent.as === 'content')) return false
  const subject = clause.pending >= 0 ? clause.pending : object.group
  verb.args = verb.args.filter((arg) => arg.role === 'subj' || (arg.role === 'obl' && arg.group < object.group))
  clause.pending = -1
  r.clause = clause
  r.zeroThat(verb, subject)
  const draft = r.draft(group)
  r.link(draft, r.clause)
  draft.args.push({ role: 'subj', group: subject })
  draft.first = Math.min(draft.first, r.text.groups[object.group]!.first)
  r.settle(draft, r.clause)
  return true
}

/** "had not, as of yesterday, announced": the verb behind the comma completes the auxiliary before it. */
export function completesAuxiliary(r: ClauseState, group: VerbGroup): boolean {
  const { clause } = r
  const auxiliary = clause.pred
  if (
    !r.comma ||
    r.conj ||
    auxiliary?.lemma !== 'have' ||
    auxiliary !== clause.verb ||
    argumentOf(auxiliary, 'obj') >= 0 ||
    r.words[group.main]!.verbForm === 'infinitive'
  )
    return false
  const draft = r.draft(group)
  ;(draft as { form: Predicate['form'] }).form = 'finite'
  Object.assign(draft, {
    voice: 'active',
    tense: 'past',
    negation: auxiliary.negation,
    modality: auxiliary.modality,
    args: auxiliary.args,
    parent: auxiliary.parent,
    mark: auxiliary.mark,
    first: auxiliary.first,
  })
  r.drafts.splice(r.drafts.indexOf(auxiliary), 1)
  for (let r = 0; r < clause.roots.length; r++) if (clause.roots[r] === auxiliary) clause.roots[r] = draft
  for (const other of r.drafts) if (other.parent?.draft === auxiliary) other.parent = { draft, as: other.parent.as }
  clause.pred = clause.verb = draft
  return true
}

/** "three weeks after the teenager who joined the group gave birth": a group behind "after" turns out to be a subject. */
function stealSubject(r: ClauseState, group: VerbGroup): boolean {
  let clause: Clause | undefined = r.clause
  const antecedent = clause.kind === 'relative' ? clause.antecedent : -1
  if (clause.kind === 'relative') clause = clause.outer
  const host = clause?.verb
  if (!clause || !host) return false
  for (let n = host.args.length - 1; n >= 0; n--) {
    const arg = host.args[n]!
    if (arg.role !== 'obl' || !CLAUSE_PREPOSITIONS.has(arg.prep ?? '') || (antecedent >= 0 && arg.group !== antecedent)) continue
    host.args = host.args.filter((other, m) => m < n || other.role === 'subj')
    const mark = r.text.groups[arg.group]!.prep
    r.clause = r.newClause('adverbial', clause, { draft: host, as: 'adverbial' }, mark, -1)
    r.clause.subject = arg.group
    const draft = r.draft(group)
    r.link(draft, r.clause)
    draft.args.push({ role: 'subj', group: arg.group })
    r.settle(draft, r.clause)
    return true
  }
  return false
}
