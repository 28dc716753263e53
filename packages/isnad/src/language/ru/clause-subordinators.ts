// что, чтобы, который, если, когда …: which clause opens, and what it hangs on.
import type { PredicateLink } from '../../document/predicate.js'
import { type ClauseState, isSpeech } from './clause-state.js'
import { colourOf } from './colours.js'
import { framesOf } from './lexicon.js'

/** What stands before «то(го), что» and makes of it when or why, not what is said. */
const BESIDE: Readonly<Record<string, PredicateLink>> = { из: 'adverbial', 'из-за': 'adverbial', благодаря: 'adverbial', 'в связи с': 'adverbial', после: 'adverbial', до: 'adverbial', 'несмотря на': 'adverbial', кроме: 'adverbial', помимо: 'adverbial', 'на фоне': 'adverbial', вместо: 'adverbial', перед: 'adverbial', 'в случае': 'condition', для: 'purpose', 'с целью': 'purpose', ради: 'purpose', 'с момента': 'adverbial' }
const WHERE = new Set(['где', 'куда', 'откуда'])
const TIMES = new Set(['когда', 'пока', 'хотя', 'поскольку', 'раз', 'словно', 'пусть', 'лишь', 'будто'])
const ASKING = new Set(['почему', 'зачем', 'сколько', 'отчего', 'кто', 'кого', 'кому', 'кем', 'чей'])

/** @returns where reading goes on */
export function onSubordinator(r: ClauseState, i: number): number {
  const { key, lemma } = r.words[i]!
  if (lemma === 'который' || (lemma === 'чей' && r.before === 'comma')) relative(r, i)
  else if (key === 'что') onWhat(r, i)
  else if (key === 'чтобы' || key === 'чтоб') onSoThat(r, i)
  else if (key === 'если') open(r, 'condition', undefined, i)
  else if (WHERE.has(key)) {
    if (r.before === 'comma' && r.beforeGroup >= 0) open(r, 'adverbial', undefined, i)
    else content(r, i)
  } else if (key === 'как') onHow(r, i)
  else if (TIMES.has(key)) open(r, 'adverbial', undefined, i)
  else if (ASKING.has(key)) {
    if (/^кто|кого|кому|кем$/.test(key) && r.beforeGroup >= 0 && r.words[r.text.groups[r.beforeGroup]!.head]!.lemma === 'тот') r.open('relative', r.clause, undefined, i, r.beforeGroup, i)
    else content(r, i)
  } else return i + 1
  r.conj = r.comma = false
  r.before = 'sub'
  return i + 1
}

function open(r: ClauseState, kind: 'condition' | 'adverbial', as: PredicateLink | undefined, i: number): void {
  while (r.clause.kind === 'participle' && r.clause.outer) r.clause = r.clause.outer
  const host = r.clause.pred
  r.open(kind, r.clause, as && host ? { draft: host, as } : undefined, i)
}

function content(r: ClauseState, i: number): void {
  if (r.verb && isSpeech(r.verb.lemma)) r.open('content', r.clause, { draft: r.verb, as: 'content' }, i)
  else open(r, 'adverbial', undefined, i)
}

function relative(r: ClauseState, i: number): void {
  // «…, в котором», «…, глава которого»
  let at = i - 1
  while (at > r.sentence && r.words[at]!.key !== ',' && r.words[at]!.key !== 'и' && i - at < 5) at--
  const between = r.words.slice(at + 1, i).filter(({ pos }) => pos === 'noun').length
  let about = r.beforeGroup
  // the group right before the comma, not one inside the clause
  while (about >= 0 && r.text.groups[about]!.first > at) about--
  if (r.conj && r.clause.kind === 'relative') about = r.clause.antecedent
  const outer = r.conj && r.clause.kind === 'relative' ? r.clause.outer : r.clause
  let outermost = about
  while (outermost >= 0 && r.text.groups[outermost]!.parent) outermost = r.text.groups[outermost]!.parent!.group
  let antecedent = about < 0 ? -1 : r.antecedent(outermost, i, false)
  // «соглашение о делимитации зон, которое»: what the preposition belongs to
  for (let before = outermost; antecedent < 0 && before >= 0; antecedent = before < 0 ? -1 : r.antecedent(before, i, false)) before = hostOf(r, before)
  r.open('relative', outer, undefined, i, antecedent >= 0 ? antecedent : about, between ? -1 : i)
}

/** The outermost group that ends where the preposition of another stands; -1 where none does. */
function hostOf({ text: { groups } }: ClauseState, group: number): number {
  const { prep } = groups[group]!
  if (prep === undefined) return -1
  for (let g = group - 1; g >= 0 && group - g < 6; g--) if (groups[g]!.last === prep && !groups[g]!.parent) return g
  return -1
}

function onWhat(r: ClauseState, i: number): void {
  const { words } = r
  const group = r.beforeGroup >= 0 && (r.before === 'comma' || r.before === 'group') ? r.text.groups[r.beforeGroup]! : undefined
  if (group && words[group.head]!.lemma === 'то' && group.last >= i - 2) {
    const link = BESIDE[group.preposition ?? '']
    if (link) {
      const kind = link === 'condition' ? 'condition' : 'adverbial'
      const host = r.clause.pred
      r.open(kind, r.clause, host ? { draft: host, as: link } : undefined, i)
      return
    }
    if (r.verb) {
      r.open('content', r.clause, { draft: r.verb, as: 'content' }, i)
      return
    }
  }
  // «и что»: another clause of the same kind
  if (r.conj) for (let clause: typeof r.clause | undefined = r.clause; clause; clause = clause.outer) if (clause.kind === 'content' && clause.link) {
    r.open('content', clause.outer, clause.link, i)
    return
  }
  if (words[i - 1]?.key === ',' && words[i - 2]?.key === 'потому') {
    open(r, 'adverbial', undefined, i)
    return
  }
  // the last verb that says something, else the nearest open one
  let verb = r.verb && isSpeech(r.verb.lemma) ? r.verb : undefined
  for (let clause: typeof r.clause | undefined = r.clause; clause && !verb; clause = clause.outer) for (const one of clause.parts.at(-1)!.verbs.toReversed()) if (isSpeech(one.lemma)) verb ??= one
  verb ??= r.verb
  // «, что вызвало протест»: about all that was told
  const fresh = verb && !r.clauses.some(({ link }) => link?.draft === verb && link.as === 'content')
  if (verb && (isSpeech(verb.lemma) ? fresh : verb === r.verb && r.before === 'comma' && verb.impersonal)) {
    let clause = r.clause
    while ((clause.kind === 'participle' || clause.kind === 'gerund') && clause.outer && clause.pred !== verb) clause = clause.outer
    r.open('content', clause, { draft: verb, as: 'content' }, i)
    return
  }
  if (group && colourOf('noun', words[group.head]!.lemma)) r.open('content', r.clause, r.verb ? { draft: r.verb, as: 'content' } : undefined, i)
  else r.open('relative', r.clause, undefined, i, -1)
}

function onSoThat(r: ClauseState, i: number): void {
  const { verb } = r
  const asks = verb && (/[cod]/.test(framesOf(verb.lemma)) || verb.impersonal) && /wanted|obliged/.test(colourOf('verb', verb.lemma)?.modality ?? '')
  if (asks) r.open('content', r.clause, { draft: verb, as: 'content' }, i)
  else {
    const host = r.clause.pred ?? verb
    r.open('adverbial', r.clause, host ? { draft: host, as: 'purpose' } : undefined, i)
  }
}

function onHow(r: ClauseState, i: number): void {
  const after = r.beforeGroup >= 0 ? r.text.groups[r.beforeGroup]! : undefined
  // «после того, как», «в то время как»
  if (after && words(r, after.head) === 'то' && after.last >= i - 2) {
    open(r, 'adverbial', undefined, i)
    return
  }
  let finite = false
  for (let j = i + 1; j < r.end && j < i + 12 && r.words[j]!.key !== ','; j++) if (r.words[j]!.verbForm === 'finite') finite = true
  if (!finite) return
  if (r.verb && isSpeech(r.verb.lemma) && r.before === 'comma') r.open('content', r.clause, { draft: r.verb, as: 'content' }, i)
  else open(r, 'adverbial', undefined, i)
}
const words = (r: ClauseState, at: number): string => r.words[at]!.lemma
