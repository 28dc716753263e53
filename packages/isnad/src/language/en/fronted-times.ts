// A time that opens a clause without a comma: "On May 12 | Israeli jets bombed", "Last year | police arrested", "In late 2019 | protesters stormed".
import { kindOfNoun } from './lexicon.js'
import { isCapital } from './group-words.js'
import { DAY_PARTS, DAYS, DECADE, isUnit, MONTHS, SEASONS, UNITS, YEAR } from './time-words.js'
import type { GroupState } from './group-state.js'

/** What points from the story's day. */
const POINTING = new Set(['last', 'next', 'this'])
const PARTS = new Set(['early', 'late', 'mid'])
const STRETCH_WORDS = new Set(['the', 'these', 'recent', 'past', 'last', 'next', 'coming', 'following', 'early', 'late', 'same', 'several', 'many', 'few'])
/** Prepositions that bring in a day, and those that bring in a month, year or season. */
const BEFORE_DAYS = new Set(['on', 'by', 'since', 'until'])
const BEFORE_PERIODS = new Set(['in', 'by', 'since', 'until'])

/**
 * Where the time at the head of a group ends, when what follows it in one breath is a group of its own; else undefined.
 * @example frontedTime(state, 1) // "On Monday | police arrested ten people" → 2
 */
export function frontedTime(r: GroupState, start: number): number | undefined {
  const first = r.words[start]!
  if (first.pos === 'det' || (STRETCH_WORDS.has(first.key) && !POINTING.has(first.key) && !PARTS.has(first.key))) return stretchEnd(r, start)
  if (first.pos !== 'num' && !DAYS.has(first.key) && !MONTHS.has(first.key) && !SEASONS.has(first.key) && !POINTING.has(first.key) && !PARTS.has(first.key)) return undefined
  const preposition = r.words[start - 1]?.pos === 'prep' ? r.words[start - 1]!.key : ''
  const end = BEFORE_DAYS.has(preposition) ? (dayEnd(r, start) ?? periodEnd(r, start, preposition)) : preposition === '' || BEFORE_PERIODS.has(preposition) ? periodEnd(r, start, preposition) : undefined
  return end !== undefined && opensGroup(r, end) ? end : undefined
}

/** "Monday", "Monday night", "12 May", "May 12, 2023" */
function dayEnd(r: GroupState, start: number): number | undefined {
  const { words } = r
  let i = start
  if (DAYS.has(words[i]!.key)) {
    i++
    if (DAY_PARTS.has(words[i]?.key ?? '')) i++
    return i
  }
  if (isDayNumber(r, i) && isMonth(r, i + 1)) i += 2
  else if (isMonth(r, i) && isDayNumber(r, i + 1)) i += 2
  else return undefined
  if (isYear(r, i)) return i + 1
  return r.isMark(i, ',') && isYear(r, i + 1) ? i + 2 : i
}

/** "last week", "this May", "January", "late March", "June 2014", "2015", "June last year", "summer" */
function periodEnd(r: GroupState, start: number, preposition: string): number | undefined {
  const { words } = r
  let i = start
  if (POINTING.has(words[i]!.key)) {
    const unit = words[i + 1]?.key ?? ''
    return preposition !== 'in' && opensClause(r, start) && (UNITS.has(unit) || DAYS.has(unit) || isMonth(r, i + 1)) ? i + 2 : undefined
  }
  if (preposition === '') return undefined
  if (PARTS.has(words[i]!.key)) i++
  if (isMonth(r, i)) {
    i++
    if (isYear(r, i)) return i + 1
    return POINTING.has(words[i]?.key ?? '') && words[i + 1]?.key === 'year' ? i + 2 : i
  }
  return isYear(r, i) || SEASONS.has(words[i]?.key ?? '') ? i + 1 : undefined
}

/** "the weekend", "the 1990s", "the last two weeks", "recent years", behind a preposition that opens the clause and before somebody. */
function stretchEnd(r: GroupState, start: number): number | undefined {
  const { words } = r
  if (words[start - 1]?.pos !== 'prep' || !opensClause(r, start - 1)) return undefined
  let i = start
  while (i < r.end && i < start + 4 && (STRETCH_WORDS.has(words[i]!.key) || words[i]!.pos === 'num')) i++
  const unit = words[i - 1]?.pos === 'num' && DECADE.test(words[i - 1]!.key) ? i : i < r.end && isUnit(words[i]!.key) ? i + 1 : undefined
  if (unit === undefined || unit >= r.end) return undefined
  const next = words[unit]!
  const somebody = next.pos === 'name' || (next.pos === 'noun' && ['person', 'group'].includes(kindOfNoun(next.lemma))) || (next.pos === 'adj' && isCapital(r.text.text, next.start))
  return somebody && opensGroup(r, unit) ? unit : undefined
}

const isMonth = (r: GroupState, i: number): boolean => i < r.end && MONTHS.has(r.words[i]!.key)
const isDayNumber = (r: GroupState, i: number): boolean => i < r.end && r.words[i]!.pos === 'num' && /^\d{1,2}(?:st|nd|rd|th)?$/.test(r.words[i]!.key)
const isYear = (r: GroupState, i: number): boolean => i < r.end && r.words[i]!.pos === 'num' && YEAR.test(r.words[i]!.key)

/** A sentence begins here, or a clause after a mark, conjunction or "that". */
function opensClause(r: GroupState, i: number): boolean {
  return r.text.sentences[r.sentence]!.first === i || ['punct', 'conj', 'sub'].includes(r.words[i - 1]!.pos)
}

/** The rest is a group that can be the subject: not "in May elections", "in 2015 talks" unless those do something themselves. */
function opensGroup(r: GroupState, i: number): boolean {
  const { words } = r
  if (!r.starts(i) || DAYS.has(words[i]!.key)) return false
  let head = i
  while (head + 1 < r.end && ['noun', 'name', 'adj', 'num'].includes(words[head + 1]!.pos)) head++
  const kind = words[head]!.pos === 'noun' ? kindOfNoun(words[head]!.lemma) : ''
  return (kind !== 'event' && kind !== 'act') || words[head + 1]?.verbForm === 'finite' || words[head + 1]?.pos === 'aux'
}
