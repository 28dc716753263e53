// que, qui, dont, où, si, lorsque …: which clause opens, and what it hangs on.
import type { PredicateLink } from '../../document/predicate.js'
import type { Clause } from './clause-drafts.js'
import { type ClauseState, isSpeech } from './clause-state.js'
import { framesOf } from './lexicon.js'

/** What stands before «que» and makes a conjunction of it, with how its clause hangs on the other. */
const BEFORE_QUE: Readonly<Record<string, PredicateLink>> = {
  afin: 'purpose', pour: 'purpose', parce: 'adverbial', alors: 'adverbial', tandis: 'adverbial', bien: 'adverbial', avant: 'adverbial', après: 'adverbial', depuis: 'adverbial', pendant: 'adverbial', ainsi: 'adverbial',
  dès: 'adverbial', lors: 'adverbial', sans: 'adverbial', tant: 'adverbial', outre: 'adverbial', moins: 'condition', condition: 'condition', pourvu: 'condition', cas: 'condition', vu: 'adverbial', attendu: 'adverbial', selon: 'condition', sorte: 'adverbial', aussitôt: 'adverbial',
}
const SPEECH_NOUNS = new Set(['fait', 'idée', 'espoir', 'crainte', 'annonce', 'affirmation', 'déclaration', 'sentiment', 'impression', 'preuve', 'assurance', 'certitude', 'hypothèse', 'nouvelle', 'accusation', 'promesse', 'information', 'rumeur', 'conviction', 'garantie', 'risque', 'condition', 'principe', 'allégation'])
const COMPARING = /^(?:plus|moins|autant|aussi|davantage|mieux|plutôt|autre|autres|même|mêmes|tel|telle|tels|telles|si|tellement|tant|ailleurs)$/
const TIMES = new Set(['quand', 'lorsque', "lorsqu'", 'comme', 'puisque', "puisqu'", 'quoique', "quoiqu'"])

/** @returns where reading goes on */
export function onSubordinator(r: ClauseState, i: number): number {
  const { words } = r
  const { key, lemma } = words[i]!
  const before = r.before
  if (lemma === 'que') onQue(r, i)
  else if (key === 'qui' && words[i - 1]?.pos !== 'prep') onQui(r, i)
  else if (key === 'qui' || key === 'dont' || key === 'où' || lemma === 'lequel') open(r, r.newClause('relative', r.clause, undefined, i, r.beforeGroup))
  else if (lemma === 'si' || key === 'si') {
    const verb = r.clause.verb
    const asks = verb && (before === 'verb' || before === 'group') && /^(?:demander|savoir|ignorer|préciser|dire|voir|vérifier|déterminer|décider|indiquer|se-demander)$/.test(verb.lemma)
    open(r, asks ? r.newClause('content', r.clause, { draft: verb, as: 'content' }, i) : r.newClause('condition', r.clause, undefined, i))
  } else if (TIMES.has(key)) open(r, r.newClause('adverbial', r.clause, undefined, i))
  else if (key === 'pourquoi' || key === 'comment' || key === 'combien') {
    const verb = r.clause.verb
    if (verb && isSpeech(verb.lemma)) open(r, r.newClause('content', r.clause, { draft: verb, as: 'content' }, i))
  }
  r.conj = r.comma = false
  r.before = 'sub'
  return i + 1
}

function open(r: ClauseState, clause: Clause): void {
  r.clause = clause
}

function onQue(r: ClauseState, i: number): void {
  const { words } = r
  const previous = words[i - 1]
  const { clause } = r
  const link = previous && (r.before !== 'verb' || previous.pos !== 'verb') ? BEFORE_QUE[previous.key] : undefined
  if (link && previous && previous.index >= r.sentence && !(previous.key === 'ainsi' && !r.comma)) {
    const kind = link === 'condition' ? 'condition' : 'adverbial'
    const host = clause.pred
    open(r, r.newClause(kind, clause, host ? { draft: host, as: link } : undefined, i))
    return
  }
  if (!hasFiniteAhead(r, i)) return // «plus que», «ne … que», «tel que»
  if (previous && COMPARING.test(previous.key) && r.before !== 'verb') {
    open(r, r.newClause('adverbial', clause, undefined, i))
    return
  }
  // «et que»: another clause of the same kind
  if (r.conj || r.before === 'conj') {
    for (let c: Clause | undefined = clause; c; c = c.outer) if (c.kind === 'content' && c.link) {
      open(r, r.newClause('content', c.outer, c.link, i))
      return
    }
  }
  if (previous?.key === 'ce') {
    // «…, ce que Moscou nie»: what is denied is all that was told
    const told = r.words[i - 2]?.pos === 'punct' && r.text.groups[r.beforeGroup]?.head === i - 1 ? r.beforeGroup : -1
    if (told >= 0) clause.pending = -1
    open(r, r.newClause('relative', clause, undefined, i, told, told >= 0))
    return
  }
  // the nearest verb of saying that has nothing said yet
  let teller: Clause | undefined = clause
  while (teller && !(teller.verb && isSpeech(teller.verb.lemma))) teller = teller.kind === 'quote' || teller.kind === 'parenthesis' ? undefined : teller.outer
  const verb = clause.verb && isSpeech(clause.verb.lemma) ? clause.verb : r.comma ? teller?.verb : undefined
  const group = r.before === 'group' && r.beforeGroup >= 0 ? r.text.groups[r.beforeGroup]! : undefined
  const governed = group?.prep !== undefined
  if (verb && (r.before === 'verb' || governed || r.before === 'comma' || r.before === 'other' || !group || hears(r, verb.lemma, r.beforeGroup) || verb.args.some(({ role, group: g }) => role === 'subj' && g === r.beforeGroup && r.text.groups[g]!.first > verb.word))) {
    open(r, r.newClause('content', clause, { draft: verb, as: 'content' }, i))
    return
  }
  if (group && !governed) {
    const noun = words[group.head]!.lemma
    if (SPEECH_NOUNS.has(noun)) {
      open(r, r.newClause('content', clause, clause.verb ? { draft: clause.verb, as: 'content' } : undefined, i))
      return
    }
    open(r, r.newClause('relative', clause, undefined, i, r.beforeGroup, true))
    return
  }
  if (group) {
    open(r, r.newClause('relative', clause, undefined, i, innermost(r, r.beforeGroup), true))
    return
  }
  if (clause.verb) open(r, r.newClause('content', clause, { draft: clause.verb, as: 'content' }, i))
}

/** «a informé le Conseil que», «a averti Paris que» */
const hears = (r: ClauseState, lemma: string, group: number): boolean => framesOf(lemma).includes('p') && group >= 0 && r.clause.verb!.args.some((arg) => arg.role === 'obj' && arg.group === group)

/** A finite verb stands before the next strong mark. */
function hasFiniteAhead(r: ClauseState, i: number): boolean {
  for (let j = i + 1; j < r.end; j++) {
    const word = r.words[j]!
    if (word.verbForm === 'finite') return true
    if (word.pos === 'punct' && /^[;.)]$/.test(word.key)) return false
    if (word.pos === 'sub' && word.lemma !== 'que' && j > i + 1 && word.key !== 'si' && word.key !== "s'") continue
  }
  return false
}

function onQui(r: ClauseState, i: number): void {
  const { clause } = r
  const relative = r.newClause('relative', clause, undefined, i, r.beforeGroup)
  if (r.before === 'conj' || r.conj) {
    // «qui a signé et qui a»
    for (let c: Clause | undefined = clause; c; c = c.outer) if (c.kind === 'relative' && c.subject >= 0) {
      const again = r.newClause('relative', c.outer, undefined, i, c.antecedent)
      again.subject = c.subject
      again.shared = true
      open(r, again)
      return
    }
  }
  if (r.words[i - 1]?.key !== 'ce' && r.beforeGroup >= 0 && (r.before === 'group' || r.before === 'comma' || r.before === 'other' || r.before === 'unquote')) {
    relative.subject = antecedentOf(r, r.beforeGroup, i)
    relative.shared = true
  }
  open(r, relative)
}

/** The noun that a verb behind «qui» agrees with: the whole group, or the noun inside it that stands right before. */
function antecedentOf(r: ClauseState, group: number, i: number): number {
  const { groups } = r.text
  const inner = innermost(r, group)
  if (inner === group) return group
  let number: string | undefined
  for (let j = i + 1; j < r.end && j < i + 5; j++) if (r.words[j]!.verbForm === 'finite') {
    number = r.words[j]!.number
    break
  }
  const numberOf = (g: number): string | undefined => r.words[groups[g]!.head]!.number ?? (groups[g]!.conjuncts.length ? 'pl' : 'sg')
  return number && numberOf(group) !== number && numberOf(inner) === number ? inner : group
}

/** The group inside another that ends where it ends. */
function innermost(r: ClauseState, group: number): number {
  const { groups } = r.text
  const end = r.reach(group)
  let inner = group
  for (let g = group + 1; g < groups.length && groups[g]!.first < end && groups[g]!.sentence === groups[group]!.sentence; g++) if (groups[g]!.last === end) inner = g
  return inner
}
