// What "and" and commas join, and at which level.
import { formOf, kindOfNoun, LAND } from './lexicon.js'
import { isQuoteMark, TIME_NOUNS } from './group-words.js'
import type { Draft, GroupState } from './group-state.js'
import { readBeside, readOne } from './group-inside.js'
import { MONTHS } from './time-words.js'

/** "A, B and C", "A and B": at which level does "and" join? */
export function join(r: GroupState, outer: Draft): void {
  const first = r.at
  if (first >= r.end) return
  const word = r.words[first]!
  if (isJoiner(r, first)) joinOne(r, outer, first)
  else if (word.pos === 'punct' && word.key === ',') joinList(r, outer)
}

function isJoiner(r: GroupState, i: number): boolean {
  const word = r.words[i]
  if (!word || i >= r.end) return false
  return (word.pos === 'conj' && (word.key === 'and' || word.key === 'or' || word.key === '&' || word.key === 'nor')) || isAsWellAs(r, i)
}

/** "A as well as B" joins as "and" does. */
function isAsWellAs(r: GroupState, i: number): boolean {
  return r.words[i]!.key === 'as' && i + 3 < r.end && r.words[i + 1]!.key === 'well' && r.words[i + 2]!.key === 'as'
}

/** Adverbs by which a story goes on to what came next. */
const SEQUEL: ReadonlySet<string> = new Set(['later', 'then', 'subsequently', 'afterwards', 'earlier'])

function joinOne(r: GroupState, outer: Draft, i: number, depth = 0): boolean {
  if (depth > 20) return false
  let next = isAsWellAs(r, i) ? i + 3 : i + 1
  if (r.words[next]?.pos === 'adv' && next < r.end && r.starts(next + 1)) {
    // "summoned him in May and later that month presented …": when the next thing was, not a second time of the first
    if (SEQUEL.has(r.words[next]!.key) && r.words[next + 1]!.pos === 'det') return false
    next++
  }
  if (!r.starts(next)) return false
  // "talks between Ecuador and Peru ended": there are two of them, whatever follows
  if (r.finite && r.words[outer.first - 1]?.key !== 'between' && finiteAfterGroup(r, next)) return false
  // "Kenya is to release prisoners and Uganda to lift its embargo"
  if (r.words[next]!.pos === 'name' && r.words[outer.head]!.pos === 'noun' && r.words[next + 1]?.key === 'to' && r.words[next + 2]?.verbForm === 'infinitive' && next + 2 < r.end) return false
  const mark = r.drafts.length
  const at = r.at
  r.at = next
  const other = readOne(r, next, 1)
  if (!other || isDateBeside(r, outer, other)) {
    r.drafts.length = mark
    r.at = at
    return false
  }
  // "the president of Russia and Iran": to what "of" brought in, when both are bare names or nouns
  let host = outer
  const inner = lastGenitive(r, outer, i)
  if (inner && isBare(r, other) && r.words[inner.head]!.pos === r.words[other.head]!.pos && !isBare(r, outer) && (!hasOwner(r, other) || hasOwner(r, inner))) {
    host = inner
    outer.last = other.last
  }
  other.parent = { group: host, as: 'conjunct' }
  host.conjuncts.push(other)
  if (isJoiner(r, r.at)) joinOne(r, host, r.at, depth + 1)
  // "the minister and his Jordanian counterpart, Omar Razzaz, signed"
  else if (host === outer) readBeside(r, other)
  return true
}

/** "a pact with Oman on 3 March and a deal with Chad": a date does not join the next thing told. */
function isDateBeside(r: GroupState, date: Draft, other: Draft): boolean {
  const head = r.words[other.head]!
  return r.words[other.first]!.pos === 'det' && !TIME_NOUNS.has(head.lemma) && MONTHS.has(r.words[date.head]!.key) && r.words.slice(date.first, date.last).every(({ pos, key }) => pos === 'num' || MONTHS.has(key))
}

export function joinInner(r: GroupState, inner: Draft): void {
  if (isJoiner(r, r.at)) {
    const next = r.at + 1
    if (!r.starts(next) || (r.finite && finiteAfterGroup(r, next))) return
    if (r.words[next]!.pos === 'det' && r.words[inner.first]!.pos !== 'det') return
    const bare =
      r.words[next]!.pos === 'name' ||
      (r.words[next]!.pos !== 'det' && r.words[inner.head]!.pos === 'noun' && r.words[inner.first]!.pos !== 'det')
    if (!bare) return
    if (r.words[next]!.pos === 'name' && (r.words[inner.head]!.pos !== 'name' || isSomebodyElse(r, inner, next))) return
    joinOne(r, inner, r.at)
  } else if (r.isMark(r.at, ',') && r.words[inner.head]!.pos === 'name') joinList(r, inner, true)
}

/** "Jane Roe of Kenya and John Smith of Malta": behind a land, the full name of somebody, or one whose own land follows, joins whoever is of it. */
function isSomebodyElse(r: GroupState, land: Draft, first: number): boolean {
  if (!isLand(r, land.head)) return false
  let last = first
  while (last + 1 < r.end && r.words[last + 1]!.pos === 'name') last++
  // "the leaders of Kenya and Malta's foreign minister"
  if (r.words[last + 1]?.key === "'s") return true
  return !isLand(r, last) && (last > first || r.words[last + 1]?.key === 'of')
}

function isLand(r: GroupState, head: number): boolean {
  return (formOf(r.words[head]!.key).may & LAND) !== 0
}

function isBare(r: GroupState, draft: Draft): boolean {
  return r.words[draft.first]!.pos !== 'det'
}

/** "Egypt's foreign minister": what another's name with 's stands before. */
const hasOwner = (r: GroupState, { first, head }: Draft): boolean => r.words.slice(first, head).some(({ key, pos }) => pos === 'part' && (key === "'s" || key === "'"))

function lastGenitive(r: GroupState, outer: Draft, end: number): Draft | undefined {
  for (let k = r.drafts.length - 1; k >= 0; k--) {
    const draft = r.drafts[k]!
    if (draft === outer) return undefined
    if (draft.last === end && draft.parent?.as === 'genitive' && draft.parent.group === outer) return draft
  }
  return undefined
}

/** A plural for persons with its article, and two full names behind it that a mark closes. */
function isTwoPersons(r: GroupState, { first, head }: Draft, names: readonly Draft[]): boolean {
  const { words } = r
  const noun = words[head]!
  return noun.pos === 'noun' && noun.number === 'pl' && kindOfNoun(noun.lemma) === 'person' && words.slice(first, head).some(({ pos, key }) => pos === 'det' || pos === 'num' || key === "'" || key === "'s") && names.every((name) => words[name.head]!.pos === 'name' && name.head > name.first && !isLand(r, name.head)) && (r.at >= r.end || words[r.at]!.pos === 'punct')
}

/** "A, B, C and D"; in a headline "A, B" is enough. */
function joinList(r: GroupState, outer: Draft, inner = false): void {
  const { words } = r
  const mark = r.drafts.length
  const at = r.at
  const found: Draft[] = []
  let closed = false
  for (let turn = 0; turn < 14; turn++) {
    let i = r.at
    const comma = r.isMark(i, ',')
    if (comma) i++
    const and = isJoiner(r, i)
    if (and) i++
    if (!(comma || and) || !r.starts(i) || r.words[i]!.pos === 'pron') break
    if (and && r.finite && finiteAfterGroup(r, i)) break
    if (!and && r.finite && finiteAfterGroup(r, i)) break
    r.at = i
    const other = readOne(r, i, 1)
    if (!other || (inner && (isLand(r, outer.head) !== isLand(r, other.head) || words[other.first]!.pos === 'det'))) break
    found.push(other)
    if (and) {
      closed = true
      break
    }
  }
  const headlinePair = r.headline && found.length === 1 && r.words[outer.head]!.pos === 'name' && r.words[found[0]!.head]!.pos === 'name'
  if ((!closed && !headlinePair) || (inner && found.length === 1)) {
    r.drafts.length = mark
    r.at = at
    return
  }
  // "the foreign ministers, Jane Roe and John Smith, met": who they are
  if (closed && found.length === 2 && isTwoPersons(r, outer, found)) {
    const [one, two] = found as [Draft, Draft]
    one.parent = { group: outer, as: 'apposition' }
    two.parent = { group: one, as: 'conjunct' }
    one.conjuncts.push(two)
    outer.last = two.last
    return
  }
  for (const other of found) {
    other.parent = { group: outer, as: 'conjunct' }
    outer.conjuncts.push(other)
  }
}

/** Whether the group at `i` is followed by a finite verb, so that it is the subject of another clause. */
export function finiteAfterGroup(r: GroupState, i: number): boolean {
  const { words } = r
  const limit = Math.min(r.end, i + 14)
  let seen = false
  for (let j = i; j < limit; j++) {
    const word = words[j]!
    switch (word.pos) {
      case 'noun':
      case 'name':
      case 'pron':
        seen = true
        continue
      case 'verb':
        if (word.verbForm === 'finite') return seen && words[j - 1]!.pos !== 'conj'
        if (words[j - 1]!.key === '-') continue
        return false
      case 'aux':
        return seen
      case 'sub':
      case 'conj':
        return false
      case 'punct':
        if (word.key === '-' || isQuoteMark(word.key)) continue
        return false
      case 'part':
        if (word.key !== "'s" && word.key !== "'") return false
        continue
      default:
        continue
    }
  }
  return false
}
