// Marks, quotations, subordinating words, predicative adjectives.
import { argumentOf, type Clause, type Draft } from './clause-drafts.js'
import type { ClauseState } from './clause-state.js'
import { colourOf } from './colours.js'
import { isAsking, isSpeech, isSpeechNoun, LINKS, PLACING, takesPerson } from './clause-words.js'

export function onAdjective(r: ClauseState, at: number): void {
  const clause = r.clause
  const verb = clause.verb
  const before = r.before()
  if (!verb || (before?.kind !== 'verb' && before?.kind !== 'adj' && before?.kind !== 'conj' && before?.kind !== 'neg')) return
  if (verb.lemma !== 'be' && verb.lemma !== 'become' && verb.lemma !== 'remain' && verb.lemma !== 'seem' && verb.lemma !== 'appear') return
  const word = r.words[at]!
  const draft: Draft = {
    word: at,
    lemma: word.lemma,
    verb: word.verb,
    form: 'adj',
    tense: verb.tense,
    voice: 'active',
    negation: verb.negation,
    modality: [...verb.modality],
    args: [],
    parent: verb.parent,
    mark: verb.mark,
    first: verb.first,
    last: at + 1,
    light: verb,
    particle: undefined,
    empty: false,
    index: -1,
    clauseFirst: at,
    clauseLast: at + 1,
  }
  for (const arg of verb.args) if (arg.role === 'subj') draft.args.push({ ...arg })
  if (verb.parent === undefined && clause.roots.includes(verb)) clause.roots.push(draft)
  r.drafts.push(draft)
  clause.verb = draft
}

export function onComma(r: ClauseState): void {
  const clause = r.clause
  const { outer } = clause
  const open = openAbove(clause)
  if (open) {
    r.clause = open.outer!
    if (open.kind !== 'relative') r.waiting.push({ draft: open.pred!, clause: open.outer! })
  } else if (outer && clause.pred && clause.kind === 'relative' && clause.comma && !listGoesOn(r)) r.clause = outer
  else if (outer && !clause.pred && clause.verb && clause.kind === 'adverbial' && clause.subject < 0) {
    // "Biden, while campaigning in Ohio, called …": the participle's clause ends here
    for (const entry of r.later) if (entry.clause === clause) entry.clause = outer
    r.clause = outer
  } else if (!clause.pred && clause.verb && !clause.outer && clause.subject < 0) clause.verb = undefined
  else if (!clause.pred && clause.verb && clause.verb.form !== 'finite') clause.verb = undefined
}

/** The finished clause, here or further out, whose own outer clause still waits for its verb: "that if X did what it needed, Y would …". */
function openAbove(clause: Clause): Clause | undefined {
  for (let c: Clause = clause; c.pred && c.outer && c.kind !== 'quote' && c.kind !== 'parenthesis'; c = c.outer)
    if (!c.outer.pred) return c.kind === 'content' && c.outer.kind === 'main' ? undefined : c
  return undefined
}

function listGoesOn(r: ClauseState): boolean {
  const next = r.next()
  return next?.kind === 'group' && r.next(2)?.kind === 'conj'
}

export function onStrong(r: ClauseState, mark: string): void {
  // A colon or dash behind a name in a headline: "Macron: we will act"
  const old = r.clause
  // "a meeting of the club - a group of leaders - would discuss": what stands between dashes is no subject
  if (mark !== ';' && mark !== ':') old.pending = -1
  if (mark === ';' || old.pred) {
    let main = old
    while (main.outer && main.kind !== 'quote' && main.kind !== 'parenthesis') main = main.outer
    const teller =
      mark === ':'
        ? old.pred && isSpeech(old.pred.lemma)
          ? old.pred
          : main.pred && isSpeech(main.pred.lemma)
            ? main.pred
            : undefined
        : undefined
    if (teller) r.clause = r.newClause('content', main, { draft: teller, as: 'content' }, undefined, -1)
    else if (main.kind === 'main' && mark !== '—' && mark !== '–' && mark !== '--' && mark !== '-')
      r.clause = r.newClause('main', undefined, undefined, undefined, -1)
    else r.clause = main
    r.comma = true
    return
  }
  if (mark === ':' && !old.pred && old.kind === 'main') r.clause = r.newClause('main', undefined, undefined, undefined, -1)
  r.comma = true
}

export function onOpen(r: ClauseState): void {
  const before = r.before()
  const verb = r.clause.verb
  // A quotation that only goes on with the sentence is read as if it had no marks: … called it "a grave breach of the deal".
  const speech =
    verb &&
    isSpeech(verb.lemma) &&
    (before?.kind === 'verb' || before?.kind === 'comma' || before?.kind === 'strong' || before?.kind === 'sub' || before?.kind === 'group')
  if (before && before.kind !== 'comma' && before.kind !== 'strong' && !speech && before.kind !== 'close') return
  if (before?.kind === 'sub') return
  const following = r.next()
  if (
    (before?.kind === 'group' && r.nextIsFinite()) ||
    (following?.kind === 'verb' && following.verb.form !== 'finite' && before && before.kind !== 'comma' && before.kind !== 'strong')
  ) {
    // said the deal "was dead", urged all "to reject violence"
    r.line.splice(r.k, 1)
    r.k--
    return
  }
  const told = before?.kind === 'strong' && r.clause.kind === 'content' && !r.clause.pred ? r.clause.link : undefined
  const clause = r.newClause('quote', r.clause, told ?? (speech ? { draft: verb, as: 'content' } : undefined), undefined, -1)
  r.clause = clause
  r.quoteFrom.push(r.drafts.length)
}

export function onClose(r: ClauseState): void {
  for (let c: Clause | undefined = r.clause; c; c = c.outer)
    if (c.kind === 'quote') {
      const from = r.quoteFrom.pop() ?? r.drafts.length
      if (!c.link) for (let d = from; d < r.drafts.length; d++) if (!r.drafts[d]!.parent) r.quoted.push(r.drafts[d]!)
      r.clause = c.outer!
      return
    }
}

export function onSub(r: ClauseState, key: string, at: number): void {
  const clause = r.clause
  const before = r.before()
  if (key === 'that') {
    const verb = tellingOver(r, clause.verb) ?? clause.verb
    if (r.conj && clause.kind === 'content' && clause.link && clause.outer) {
      // "said that X and that Y"
      r.clause = r.newClause('content', clause.outer, clause.link, at, -1)
      return
    }
    const hearer =
      before?.kind === 'group' &&
      !before.prep &&
      verb &&
      (r.isTime(before.group) ||
        (argumentOf(verb, 'obj') === before.group && takesPerson(verb.lemma)) ||
        (isSpeech(verb.lemma) && argumentOf(verb, 'subj') === before.group && r.before(2)?.kind === 'verb' && r.next()?.kind === 'group'))
    // "told Secretary of State Jane Roe that": still whom it is told
    const titled = before?.kind === 'group' && before.prep === 'of' && verb && takesPerson(verb.lemma) && argumentOf(verb, 'obj') >= 0 && r.words[r.text.groups[before.group]!.head]!.pos === 'name'
    const placed = titled || (before?.kind === 'group' && before.prep && before.prep !== 'of' && verb && isSpeech(verb.lemma))
    const told =
      verb &&
      (before?.kind === 'verb' ||
        before?.kind === 'adj' ||
        before?.kind === 'close' ||
        hearer ||
        placed ||
        (before?.kind === 'comma' && isSpeech(verb.lemma)))
    if (
      told &&
      !(
        before?.kind === 'group' &&
        argumentOf(verb, 'obj') === before.group &&
        !takesPerson(verb.lemma) &&
        !isSpeechNoun(r.words[r.text.groups[before.group]!.head]!.lemma)
      )
    ) {
      r.clause = r.newClause('content', clause, { draft: verb, as: 'content' }, at, -1)
      r.clause.alleged = before?.kind === 'group' && isAllegation(r, before.group)
      return
    }
    if (before?.kind === 'group') {
      if (isSpeechNoun(r.words[r.text.groups[before.group]!.head]!.lemma) && verb) {
        r.clause = r.newClause('content', clause, { draft: verb, as: 'content' }, at, -1)
        r.clause.alleged = isAllegation(r, before.group)
        return
      }
      relative(r, before.group, at)
      return
    }
    r.clause = r.newClause('content', clause, verb ? { draft: verb, as: 'content' } : undefined, at, -1)
    return
  }
  if (key === 'who' || key === 'which' || key === 'whose' || key === 'whom' || key === 'where' || key === 'whereby') {
    const group =
      before?.kind === 'group'
        ? before.group
        : (before?.kind === 'comma' || before?.kind === 'prep' || before?.kind === 'strong') && r.before(2)?.kind === 'group'
          ? (r.before(2) as { group: number }).group
          : -1
    if (group >= 0) {
      relative(r, key === 'who' && before?.kind === 'group' ? personBefore(r, group) : group, at)
      if (key === 'whom' || key === 'where' || key === 'whose' || key === 'whereby' || before?.kind === 'prep') {
        r.clause.subject = -1
        r.clause.subjectShared = false
      }
      return
    }
    if (key === 'which' && clause.pred) {
      r.clause = r.newClause('relative', clause, { draft: clause.pred, as: 'relative' }, at, -1)
      return
    }
  }
  const asked = key === 'if' && !r.comma && (before?.kind === 'verb' || before?.kind === 'group') && clause.verb && isAsking(clause.verb.lemma)
  const as = asked ? 'content' :
    LINKS[key] ??
    ((key === 'who' || key === 'which' || key === 'where' || key === 'when') && before?.kind === 'verb' ? 'content' : 'adverbial')
  const verb = clause.verb ?? clause.pred
  const kind = as === 'condition' ? 'condition' : as === 'content' ? 'content' : 'adverbial'
  let outer = clause
  if (r.comma && clause.outer && clause.pred && (clause.kind === 'relative' || clause.kind === 'adverbial')) outer = clause.outer
  r.clause = r.newClause(
    kind,
    outer,
    verb && outer.pred ? { draft: as === 'content' ? verb : (outer.pred ?? verb), as } : undefined,
    at,
    -1,
  )
  r.clause.conditional = as === 'condition'
}

/** "a lecturer at the university who", "a man from Mali who": the person rather than his place. */
function personBefore(r: ClauseState, noun: number): number {
  const { groups } = r.text
  for (let back = 1; back <= 3; back++) {
    const item = r.before(back)
    if (item?.kind !== 'group') return noun
    if (groups[item.group]!.person) return item.group
    if (!item.prep || !PLACING.has(item.prep)) return noun
  }
  return noun
}

function relative(r: ClauseState, noun: number, at: number): void {
  // "deported a man Friday who …"
  const earlier = r.before(2)
  const clause = r.clause
  const group = r.isTime(noun) && earlier?.kind === 'group' ? earlier.group : amongThose(r, noun)
  r.clause = r.newClause('relative', clause, undefined, at, group)
  r.clause.subject = group
  r.clause.subjectShared = true
}

/** "Otieno was among those who signed": he signed. */
function amongThose(r: ClauseState, noun: number): number {
  const { verb } = r.clause
  const { head, prep } = r.text.groups[noun]!
  if (verb?.lemma !== 'be' || r.words[head]!.key !== 'those' || prep === undefined || r.words[prep]!.key !== 'among') return noun
  const subject = argumentOf(verb, 'subj')
  return subject >= 0 ? subject : noun
}

/** "Kenya's allegation that", "claims that": a noun for what somebody only alleges. */
const isAllegation = (r: ClauseState, group: number): boolean => colourOf('noun', r.words[r.text.groups[group]!.head]!.lemma)?.modality === 'alleged'

/** "said in a statement issued on Monday that Malta …": the verb of saying over a participle that a time ends, where it has said nothing yet. */
function tellingOver(r: ClauseState, verb: Draft | undefined): Draft | undefined {
  const before = r.before()
  if (verb?.form !== 'passive-participle' || verb.parent?.as !== 'relative' || before?.kind !== 'group' || !r.isTime(before.group) || r.next()?.kind !== 'group') return undefined
  const over = verb.parent.draft
  return isSpeech(over.lemma) && (takesPerson(over.lemma) || argumentOf(over, 'obj') < 0) ? over : undefined
}
