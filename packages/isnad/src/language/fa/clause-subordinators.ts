// که, اینکه, اگر, چون, تا …: which clause opens, and what it hangs on.
import type { Clause } from './clause-state.js'
import { isSpeech } from './clause-state.js'
import type { ClauseReader } from './clause-reader.js'
import { fold } from './letters.js'
import { framesOf } from './lexicon.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))
/** «در حالی که», «هنگامی که»: nouns that with «که» only tie clauses. */
const TYING = set('حالی طوری هنگامی زمانی وقتی آنجا آنجایی جایی گونه‌ای نحوی شرایطی حین حالیست زمان')
const CONDITION = set('صورتی شرطی')
const IF = fold('اگر')
const UNTIL = fold('تا')
const THAT = fold('که')
const SO_THAT = fold('اینکه')
const FOR = fold('برای')
const WITHOUT = fold('بدون')

export function onSubordinator(r: ClauseReader, i: number): void {
  const { words } = r
  const { key, lemma } = words[i]!
  if (key === THAT) onThat(r, i)
  else if (lemma === SO_THAT) onSoThat(r, i)
  else if (lemma === IF) {
    r.advance(i)
    open(r, r.newClause('condition', r.clause, undefined, i))
  } else if (key === UNTIL) {
    const host = r.clause.pred
    const asked = host && /[dio]/.test(framesOf(host.lemma))
    open(r, r.newClause(asked ? 'content' : 'purpose', r.clause, host ? { draft: host, as: asked ? 'content' : 'purpose' } : undefined, i))
  } else {
    // «زیرا …» behind its main clause, «وقتی …» before it
    if (r.clause.pred && r.comma) open(r, r.newClause('adverbial', r.clause, undefined, i))
    else {
      r.advance(i)
      open(r, r.newClause('adverbial', r.clause, undefined, i))
    }
  }
}

function open(r: ClauseReader, clause: Clause): void {
  r.clause = clause
}

const NEWS = fold('خبر')
const FROM = fold('از')

function onThat(r: ClauseReader, i: number): void {
  const { words } = r
  const before = words[i - 1]
  if (!before || i === r.sentence) return
  const { clause } = r
  const told = clause.pred
  // behind its verb: what is said, else what goes with it
  if (told && r.lastVerbEnd >= i - (r.comma ? 2 : 1)) {
    // «از خروج خود از توافق خبر داد که در سال ۲۰۱۸ منعقد شده بود»: what it tells of stands before it
    const of = told.lemma === NEWS ? told.args.findLast(({ role, prep }) => role === 'obl' && prep === FROM) : undefined
    if (of) {
      open(r, r.newClause('relative', clause, undefined, i, { antecedent: of.group }))
      return
    }
    const object = told.args.some(({ role, group }) => role === 'obj' && !r.isSomebody(group))
    if ((isSpeech(told.lemma) && !object) || (/[dio]/.test(framesOf(told.lemma)) && !(object && isSpeech(told.lemma)))) open(r, r.newClause('content', clause, { draft: told, as: 'content' }, i))
    // «حاصل بیانیه‌ای است که رهبران امضا کردند»: about what it is; «درست است که» about nothing
    else if (told.copula) {
      const one = told.args.flatMap(({ role, group }) => (role === 'obj' ? indefiniteAtEnd(r, group) : [])).at(-1)
      open(r, one !== undefined ? r.newClause('relative', clause, undefined, i, { antecedent: one }) : r.newClause('adverbial', clause, undefined, i))
    }
    else open(r, r.newClause('relative', clause, undefined, i, { antecedent: indefiniteOf(r, told.args) }))
    return
  }
  if (TYING.has(before.key) || CONDITION.has(before.key)) {
    r.advance(i)
    dropLast(r)
    open(r, r.newClause(CONDITION.has(before.key) ? 'condition' : 'adverbial', r.clause, undefined, i))
    return
  }
  // «و که», «که … و که»
  if (before.pos === 'conj') {
    open(r, r.newClause(clause.kind, clause.outer, clause.link, i, { antecedent: clause.antecedent, before: clause.pred, joined: true }))
    return
  }
  if (r.lastGroup >= 0) open(r, r.newClause('relative', clause, undefined, i, { antecedent: r.lastGroup }))
  else open(r, r.newClause('adverbial', clause, undefined, i))
}

/** «حاصل بیانیه‌ای»: the noun of a group, or inside it, that ends it as one of several. */
function indefiniteAtEnd(r: ClauseReader, group: number): number[] {
  const { groups } = r.text
  const { last, sentence } = groups[group]!
  for (let g = group; g < groups.length && groups[g]!.first < last && groups[g]!.sentence === sentence; g++) {
    const head = r.words[groups[g]!.head]!
    if (groups[g]!.last === last && groups[g]!.head === last - 1 && head.pos === 'noun' && head.definite !== true && /ی$/.test(head.key) && !r.isSomebody(g)) return [g]
  }
  return []
}

/** «توافقی امضا کردند که …»: the object told as one of several. */
function indefiniteOf(r: ClauseReader, args: readonly { role: string; group: number }[]): number {
  for (const { role, group } of args) if ((role === 'obj' || role === 'subj') && r.words[r.text.groups[group]!.head]!.definite !== true && !r.isSomebody(group)) return group
  return -1
}

/** What «حالی», «هنگامی» had been taken for. */
function dropLast(r: ClauseReader): void {
  const { clause } = r
  const last = clause.fronted.at(-1)
  if (last && last.group === r.lastGroup) clause.fronted.pop()
  if (clause.subject === r.lastGroup) clause.subject = -1
  clause.bare = clause.bare.filter((g) => g !== r.lastGroup)
}

/** «با بیان اینکه», «مبنی بر اینکه», «پس از آنکه», «برای اینکه» */
function onSoThat(r: ClauseReader, i: number): void {
  const { words, text } = r
  const { clause } = r
  const before = words[i - 1]
  const told = clause.pred
  if (told && r.lastVerbEnd >= i - 1 && isSpeech(told.lemma)) {
    open(r, r.newClause('content', clause, { draft: told, as: 'content' }, i))
    return
  }
  // the noun that it is the content of: right before, or before «مبنی بر», «به»
  if (r.lastGroup >= 0 && before && (before.pos === 'noun' || before.pos === 'prep' || before.pos === 'adj')) {
    const group = text.groups[r.lastGroup]!
    const head = words[group.head]!
    if (i - group.last <= 2 && (head.verb !== undefined && isSpeech(head.verb))) {
      r.advance(i)
      open(r, r.newClause('content', r.clause, undefined, i, { noun: r.lastGroup }))
      return
    }
  }
  if (before?.key === FOR) {
    const host = clause.pred
    open(r, r.newClause('purpose', clause, host ? { draft: host, as: 'purpose' } : undefined, i))
    return
  }
  if (before?.key !== WITHOUT) r.advance(i)
  open(r, r.newClause('adverbial', r.clause, undefined, i))
}
