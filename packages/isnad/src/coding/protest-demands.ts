// What a protest demands: banners and slogans give a statement, the demand itself is no event (PLOVER; CONVENTIONS).
import type { Candidate } from './complete-roles.js'
import type { Expressions } from './expressions.js'
import type { Told } from './status.js'

/** Class of nouns for protests and for those who hold them (classes.tsv of a pack). */
const PROTEST = 'protest'
/** How many words before a noun the noun may stand that it says more of. */
const BEFORE = 4

/** «طالب المتظاهرون بإصلاحات», "a march calling for his release". @example isProtestDemand(candidate, expressions, acts) // true */
export function isProtestDemand(candidate: Candidate, expressions: Expressions, acts: ReadonlyMap<number, Candidate>): boolean {
  // «تظاهر العشرات مطالبين بالإفراج عنه», "marched, calling for his release"
  const { act, predicate: { form, parent } } = candidate
  return isOfProtest(candidate, expressions) || (act.type === 'REQUEST' && form === 'active-participle' && parent?.as === 'adverbial' && acts.get(parent.predicate)?.act.type === 'PROTEST')
}

/** A protest or who holds it demands it. */
function isOfProtest({ act, predicate, reading }: Candidate, { classes }: Expressions): boolean {
  const nouns = act.type === 'REQUEST' ? classes.get(PROTEST) : undefined
  if (!nouns) return false
  const { words, groups } = reading.document
  const isOne = (word: number): boolean => nouns.has(words[word]!.lemma) || nouns.has(words[word]!.key)
  for (const name of ['subj', 'of', 'gen']) for (const group of reading.groupsIn({ name })) if (isOne(groups[group]!.head)) return true
  if (predicate.form === 'finite') return false
  // «الاحتجاجات الشعبية المطالبة بالإصلاح»: a participle that is spelled like the verbal noun
  for (let i = predicate.word - 1; i >= Math.max(0, predicate.word - BEFORE); i--) {
    const { pos } = words[i]!
    if (pos === 'noun') return isOne(i)
    if (pos !== 'adj' && pos !== 'part') return false
  }
  return false
}

/** Whether an act is only what a protest demands. @example isDemandedByProtest(inside, acts, expressions) // «طالب المتظاهرون بالإفراج عنه»: the release */
export const isDemandedByProtest = (inside: Told | undefined, acts: ReadonlyMap<number, Candidate>, expressions: Expressions): boolean => {
  const demand = inside && acts.get(inside.predicate.index)
  return demand !== undefined && isOfProtest(demand, expressions)
}
