import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Time } from '../document/time.js'
import { dateOfPredicate } from '../language/times/attach.js'

/** The EDTF date of a predicate's act, or null. An act that lasts takes the time's `eventValue`. */
export function dateOf(document: Document, predicate: number | undefined): string | null {
  if (predicate === undefined) return null
  const of = document.predicates[predicate]!
  const time = dateOfPredicate(document, predicate)
  const begun = beginning(document, time, opened(document, of))
  if (begun !== undefined) return begun
  const counted = countedClause(document, of)
  if (counted !== undefined) return counted
  return time ? (time.eventValue ?? time.value) : countedDate(document, of)
}

/** «بعد يومين من الهجوم», "two days after the attack": counted from the time of what came after it. */
function countedDate(document: Document, predicate: Predicate): string | null {
  if (predicate.form === 'finite') return null
  const { times, predicates } = inSentence(document, predicate.sentence)
  const time = times.find(({ anchor }) => anchor?.date !== undefined && anchor.first <= predicate.word && predicate.word < anchor.last && predicates.find((one) => one.word >= anchor.first) === predicate)
  return time?.anchor?.date ?? null
}

/** "three weeks after Kenya shelled the town and closed the border", "after Kenyan strikes killed ten": the verb of such a clause, one joined to it, and the act that is its subject. */
function countedClause(document: Document, predicate: Predicate): string | undefined {
  const { countedDates, predicates, groups } = document
  if (!countedDates) return undefined
  if (predicate.form === 'finite') return countedDates.get(predicate.index) ?? countedDates.get(opened(document, predicate).index)
  const over = predicate.parent && predicates[predicate.parent.predicate]!
  return over?.form === 'finite' && (predicate.light === over.index || over.args.some(({ role, shared, group }) => role === 'subj' && !shared && groups[group]!.head === predicate.word)) ? countedDates.get(over.index) : undefined
}

/** "empty since January 2013, when students stormed it", «منذ عام 2013 حين قطعت كينيا العلاقات»: what the clause behind it tells was at its beginning. */
function beginning(document: Document, own: Time | undefined, { form, tense, clause, mark, sentence }: Predicate): string | undefined {
  if (form !== 'finite' || tense !== 'past' || mark === undefined) return undefined
  const isOver = ({ rule, end }: Time): boolean => rule.startsWith('since') && clause.start >= end && clause.start <= end + NEXT
  // "shut since 2016": an adjective has no time that the clause could take over
  const time = own ? (isOver(own) ? own : undefined) : inSentence(document, sentence).times.find(isOver)
  const [from, to] = time?.value?.split('/') ?? []
  return to === undefined || from === '..' ? undefined : from || undefined
}

/** "when protesters stormed it and Riyadh cut ties": the first of the clauses joined under one word for when. */
function opened(document: Document, verb: Predicate): Predicate {
  if (verb.mark !== undefined || verb.parent === undefined || verb.parent.as === 'content') return verb
  const { predicates } = inSentence(document, verb.sentence)
  return predicates.find((one) => one.mark !== undefined && one.tense === verb.tense && one.clause.end < verb.clause.start && one.clause.end > verb.clause.start - JOINED && (one.index === verb.parent!.predicate || one.parent?.predicate === verb.parent!.predicate)) ?? verb
}
/** "and" with its blanks at most stands between two clauses that are joined. */
const JOINED = 6

/** A comma and a blank at most stand between a time and the clause about it. */
const NEXT = 3

/** «منذ 2009», "since March": what a stretch that reaches to now began with. @example sinceWhen(time) // '2009' */
export function sinceWhen(time: Time | undefined): string | undefined {
  const [from, to] = time?.rule.startsWith('since') ? (time.value ?? '').split('/') : []
  return to === undefined || !/^\d{4}/.test(from ?? '') ? undefined : from
}

/** Whether one of two dates holds the other («2025-01» and «2025-01-17»); of ranges only what they begin with is compared. @example oneHoldsOther('2025-01', '2025-01-17') // true */
export const oneHoldsOther = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)
