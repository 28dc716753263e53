// What belongs inside a group: "of", parentheses, appositions.
import { formOf, kindOfNoun, LAND } from './lexicon.js'
import { isCapital, OF_VERBS, PORTFOLIOS } from './group-words.js'
import { DAYS, MONTHS } from './time-words.js'
import type { Draft, GroupState } from './group-state.js'
import { readRun } from './group-runs.js'
import { finiteAfterGroup, joinInner } from './group-joins.js'

/** A group with its genitives and appositions, but without what "and" joins. */
export function readOne(r: GroupState, i: number, depth: number): Draft | undefined {
  const outer = readRun(r, i)
  if (!outer) return undefined
  readOf(r, outer, depth)
  readParenthesis(r, outer)
  if (depth === 0) readBeside(r, outer)
  return outer
}

function readOf(r: GroupState, outer: Draft, depth: number): void {
  const { words } = r
  for (let turn = 0; turn < 4; turn++) {
    const i = r.at
    if (i + 1 >= r.end || words[i]!.key !== 'of' || depth > 6 || !r.starts(i + 1)) return
    if (turn === 0 && depth === 0 && verbTakesOf(r, outer)) return
    if (words[outer.head]!.pos === 'name' && words[outer.head]!.key.length < 2) return
    r.at = i + 1
    const inner = readOne(r, i + 1, depth + 1)
    if (!inner) {
      r.at = i
      return
    }
    inner.prep = i
    inner.preposition = 'of'
    inner.parent = { group: outer, as: 'genitive' }
    cutTitle(r, outer, inner)
    joinInner(r, inner)
    outer.last = Math.max(outer.last, r.at)
  }
}

/** "accused Iran of the attack": "of" belongs to the verb. */
function verbTakesOf(r: GroupState, outer: Draft): boolean {
  const before = r.words[outer.first - 1]
  return !!before && before.pos === 'verb' && OF_VERBS.has(before.lemma) && !r.isMark(outer.first - 1, ',')
}

/** "Secretary of State Antony Blinken", "President of Russia Vladimir Putin": the name after the portfolio is the head of the whole. */
function cutTitle(r: GroupState, outer: Draft, inner: Draft): void {
  const { words } = r
  const last = words[inner.head]!
  // "State Department of … spokesperson": the person is the head, the body belongs to it
  if (
    inner.head > inner.first &&
    last.pos === 'noun' &&
    kindOfNoun(last.lemma) === 'person' &&
    (words[outer.head]!.pos === 'name' || kindOfNoun(words[outer.head]!.lemma) === 'group') &&
    isCapital(r.text.text, words[inner.first]!.start) &&
    inner.last === inner.head + 1
  ) {
    outer.head = inner.head
    outer.last = inner.last
    inner.last = inner.head
    inner.head = inner.last - 1
    return
  }
  if (words[outer.head]!.pos === 'name' && !kindOfNoun(words[outer.head]!.lemma)) return
  if (kindOfNoun(words[outer.head]!.lemma) !== 'person' || words[inner.head]!.pos !== 'name') return
  let cut = -1
  for (let j = inner.first; j < inner.last - 1; j++) {
    const word = words[j]!
    const next = words[j + 1]!
    // "President of the Security Council": a body, not a person's name
    if (next.pos !== 'name' || next.key === 'and' || kindOfNoun(words[inner.head]!.lemma) === 'group') continue
    if (
      (PORTFOLIOS.has(word.key) || (formOf(word.key).may & LAND && word.pos === 'name')) &&
      !PORTFOLIOS.has(next.key) &&
      !(formOf(next.key).may & LAND)
    )
      cut = j + 1
  }
  if (cut < 0 || inner.last - cut > 5) return
  outer.head = inner.head
  outer.last = inner.last
  inner.last = cut
  inner.head = cut - 1
}

/** "Islamic State (IS)": the short form in parentheses stands beside the name. */
function readParenthesis(r: GroupState, outer: Draft): void {
  const i = r.at
  if (!r.isMark(i, '(') || i + 2 >= r.end || !r.isMark(i + 2, ')')) return
  const word = r.words[i + 1]!
  if (word.pos !== 'name' && word.pos !== 'noun') return
  const inner = r.add(i + 1, i + 2, i + 1)
  inner.parenthetical = true
  inner.parent = { group: outer, as: 'apposition' }
  outer.last = i + 3
  r.at = i + 3
  // "Islamic State (IS) fighters", "Foreign Minister (FM) Lavrov": the group goes on
  const next = r.words[i + 3]
  if (
    next &&
    i + 3 < r.end &&
    (next.pos === 'noun' || (next.pos === 'name' && kindOfNoun(r.words[outer.head]!.lemma) === 'person')) &&
    !DAYS.has(next.key) &&
    r.words[outer.head]!.number !== 'pl'
  ) {
    let last = i + 4
    while (last < r.end && (r.words[last]!.pos === 'noun' || r.words[last]!.pos === 'name') && !DAYS.has(r.words[last]!.key)) last++
    const name = r.add(outer.first, i + 3, outer.head)
    inner.parent = { group: name, as: 'apposition' }
    for (const draft of r.drafts) if (draft.parent?.group === outer && draft !== name) draft.parent = { group: name, as: draft.parent.as }
    name.parent = { group: outer, as: 'genitive' }
    outer.last = last
    outer.head = last - 1
    r.at = last
  }
}

/** "Sergei Lavrov, Russia's foreign minister," and "the Russian president, Vladimir Putin,": an apposition. */
export function readBeside(r: GroupState, outer: Draft): void {
  const comma = r.at
  if (!r.isMark(comma, ',') || comma + 1 >= r.end || !r.starts(comma + 1)) return
  const { words } = r
  const head = words[outer.head]!
  // "Last Sunday, the ministers met"
  if (DAYS.has(head.key) || MONTHS.has(head.key)) return
  const kind = head.pos === 'name' ? 'name' : kindOfNoun(head.lemma)
  if (kind !== 'name' && kind !== 'person' && kind !== 'group' && kind !== 'place') return
  if (words[comma + 1]!.pos === 'pron') return
  const mark = r.drafts.length
  const inner = readOne(r, comma + 1, 1)
  const back = () => {
    r.drafts.length = mark
    r.at = comma
  }
  if (!inner) {
    back()
    return
  }
  const innerHead = words[inner.head]!
  const innerKind = innerHead.pos === 'name' ? 'name' : kindOfNoun(innerHead.lemma)
  const closes = closesApposition(r, r.at)
  const person = kind === 'name' ? innerKind === 'person' || innerKind === 'group' || innerKind === 'place' : innerKind === 'name'
  if (!person || !closes) {
    back()
    return
  }
  // "Paris, France": a name beside a name is no apposition of persons; a list goes on with "and"
  if (words[r.at]?.pos === 'conj' && r.at < r.end) {
    back()
    return
  }
  if (kind === 'name' && innerHead.pos === 'noun' && words[inner.first]!.pos !== 'det' && innerKind !== 'person') {
    back()
    return
  }
  inner.parent = { group: outer, as: 'apposition' }
  outer.last = inner.last
}

function closesApposition(r: GroupState, i: number): boolean {
  if (i >= r.end) return true
  const word = r.words[i]!
  if (word.pos !== 'punct') return false
  if (word.key !== ',') return word.key !== '('
  // X, Y, Z and W: a list
  const next = r.words[i + 1]
  if (!next || i + 1 >= r.end) return true
  if (next.pos === 'conj' && r.starts(i + 2)) return !!finiteAfterGroup(r, i + 2)
  return true
}
