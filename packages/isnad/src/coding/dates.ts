import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Time } from '../document/time.js'
import { dateOfPredicate } from '../language/times/attach.js'

/** The EDTF date of a predicate's act, or null. An act that lasts takes the time's `eventValue`. */
export function dateOf(document: Document, predicate: number | undefined): string | null {
  if (predicate === undefined) return null
  const time = dateOfPredicate(document, predicate)
  if (!time) return countedDate(document, document.predicates[predicate]!)
  return beginning(time, document.predicates[predicate]!) ?? time.eventValue ?? time.value
}

/** «بعد يومين من الهجوم», "two days after the attack": counted from the time of what came after it. */
function countedDate(document: Document, predicate: Predicate): string | null {
  if (predicate.form === 'finite') return null
  const { times, predicates } = inSentence(document, predicate.sentence)
  const time = times.find(({ anchor }) => anchor?.date !== undefined && anchor.first <= predicate.word && predicate.word < anchor.last && predicates.find((one) => one.word >= anchor.first) === predicate)
  return time?.anchor?.date ?? null
}

/** "closed since January 2016, when protesters stormed it", «منذ عام 2016 حين قطعت الرياض العلاقات»: what the clause behind it tells was at its beginning. */
function beginning({ value, rule, end }: Time, { form, tense, clause, mark }: Predicate): string | undefined {
  if (!rule.startsWith('since') || form !== 'finite' || tense !== 'past' || mark === undefined || clause.start < end || clause.start > end + NEXT) return undefined
  const [from, to] = value?.split('/') ?? []
  return to === undefined || from === '..' ? undefined : from || undefined
}

/** A comma and a blank at most stand between a time and the clause about it. */
const NEXT = 3

/** Whether one of two dates holds the other («2025-01» and «2025-01-17»); of ranges only what they begin with is compared. @example oneHoldsOther('2025-01', '2025-01-17') // true */
export const oneHoldsOther = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/** Whether an EDTF date is one day. @example isDay('2016-05') // false */
export const isDay = (date: string | null): boolean => date !== null && /^\d{4}-\d\d-\d\d$/.test(date)
