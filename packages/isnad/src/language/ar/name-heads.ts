// A phrase begun at its head noun: what the noun itself tells, before anything behind it is read.
import { flagValue, type Term } from '../names/lexicon.js'
import { type Phrase, phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'

/** «القوات», «الوحدات»: a body whose noun is a plural is spoken of as a feminine. */
const isMany = (scan: Scan, kind: Phrase['kind'], at: number): boolean => kind === 'body' && scan.items[at]!.number === 'pl'

export function headed(scan: Scan, kind: Phrase['kind'], at: number, length: number, term: Term, rule: string): Phrase {
  const last = scan.items[at + length - 1]!
  // «المشتبه بهم»: the pronoun tells how many they are, and owns nothing
  const itself = length > 1 && last.pos === 'pron'
  const made = phrase(kind, at, at + length, rule, {
    term, head: { first: at, last: at + length }, definite: scan.items[at]!.definite || (length > 1 && ((last.definite && !itself) || flagValue(term.flags, 'country') !== undefined)) || last.after >= 0,
    // «وزيري»: the endings of the table take it for a plural, the word layer knows that its plural is another
    number: itself ? last.number : term.construct && scan.items[at]!.number === 'du' ? 'du' : (term.number ?? scan.items[at]!.number), gender: isMany(scan, kind, at) ? 'f' : (term.gender ?? scan.items[at]!.gender),
  })
  if (last.after >= 0) made.owners.push({ kind: 'pronoun', at: { first: at + length - 1, last: at + length } })
  return made
}
