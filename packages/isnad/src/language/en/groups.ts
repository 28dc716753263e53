// Noun groups. One pass from left to right; a group looks ahead only as far as it reaches itself.
import type { Grouped, Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import { kindOfNoun } from './lexicon.js'
import { prepositionAt } from './phrases.js'
import { isQuoteMark, JOINING, TIME_NOUNS } from './group-words.js'
import { DAYS, MONTHS } from './time-words.js'
import { type Draft, GroupState } from './group-state.js'
import { quantityAt } from './group-runs.js'
import { readOne } from './group-inside.js'
import { finiteAfterGroup, join } from './group-joins.js'

/**
 * Finds the noun groups of every sentence. A title with its name is one group with the name as head ("Russian Foreign Minister Sergei Lavrov": Lavrov);
 * what 's, "of" and a name before a noun bring in are genitive groups inside it, what stands beside it between commas an apposition inside it.
 *
 * @example group(split).groups.map((g) => split.text.slice(g.start, g.end)) // ["Russia's recognition of the regions", 'Russia', 'the regions']
 */
export function group(text: Split): Grouped {
  const reader = new GroupReader(text)
  for (const sentence of text.sentences) reader.readSentence(sentence.index, sentence.first, sentence.last, sentence.headline)
  return withLayers(text, { groups: reader.groups })
}
/** Prepositions that bring in a list: "firms including Deutsche Bahn, Daimler and Siemens have". */
const LISTING = new Set(['including', 'such as', 'like', 'between', 'among', 'excluding', 'except'])

/** A date, a weekday, a year. */
const isTimeNoun = ({ words }: GroupState, { head }: Draft): boolean => words[head]!.pos === 'num' || TIME_NOUNS.has(words[head]!.lemma) || MONTHS.has(words[head]!.key) || DAYS.has(words[head]!.key)

/** "The treaty, signed by A, B and C, ended …": the sentence has begun with what its verb will be about, so that nothing in it is put before its subject. */
function opensWithSubject({ drafts, words }: GroupState, from: number): boolean {
  const first = drafts[0]
  if (!first || first.prep !== undefined) return false
  for (let i = first.first - 1; i >= from; i--) if (words[i]!.pos !== 'punct' && words[i]!.pos !== 'adv' && words[i]!.pos !== 'conj') return false
  return true
}

class GroupReader extends GroupState {
  /** First word of the sentence, behind a dateline. */
  private from = 0

  readSentence(sentence: number, first: number, last: number, headline: boolean): void {
    this.sentence = sentence
    this.headline = headline
    this.from = first
    this.end = last
    this.drafts = []
    this.finite = false
    this.parenthesis = false
    const { words } = this
    const skipTo =
      this.text.dateline && words[first]!.start < this.text.dateline.end && words[first]!.start >= this.text.dateline.start
        ? this.text.dateline.end
        : 0
    if (skipTo) while (this.from < last && words[this.from]!.start < skipTo) this.from++
    let prep = -1
    let preposition = ''
    let i = first
    while (i < last) {
      const word = words[i]!
      if (word.start < skipTo) {
        i++
        continue
      }
      if (word.pos === 'punct') {
        const mark = this.written(i)
        if (mark === '(' || mark === '[') this.parenthesis = true
        else if (mark === ')' || mark === ']') this.parenthesis = false
        else if (mark === ';' || mark === ':') this.finite = false
        else if (mark === ',' && this.finite && this.starts(i + 1) && finiteAfterGroup(this, i + 1)) this.finite = false
        if (!isQuoteMark(mark)) prep = -1
        i++
        continue
      }
      const quantity = quantityAt(this, i)
      if (quantity && this.starts(i + quantity)) {
        this.at = i + quantity
        const outer = this.readWhole(i + quantity, prep >= 0 && !LISTING.has(preposition))
        if (outer) {
          outer.first = i
          if (prep >= 0) {
            outer.prep = prep
            outer.preposition = preposition
          }
          prep = -1
          i = Math.max(this.at, i + 1)
          continue
        }
      }
      const found = prepositionAt(words, i, last)
      if (found) {
        prep = i
        preposition = found.as
        i += found.length
        continue
      }
      if (word.pos === 'sub') this.finite = false
      else if (word.pos === 'conj' && this.finite && this.starts(i + 1) && finiteAfterGroup(this, i + 1)) this.finite = false
      if ((word.pos === 'verb' && word.verbForm === 'finite') || word.pos === 'aux') this.finite = true
      if (this.starts(i)) {
        this.at = i
        const outer = this.readWhole(i, prep >= 0 && !LISTING.has(preposition) && !(JOINING.has(preposition) && prep > first))
        if (outer) {
          if (prep >= 0) {
            outer.prep = prep
            outer.preposition = preposition
          }
          prep = -1
          i = Math.max(this.at, i + 1)
          continue
        }
      }
      if (word.pos !== 'adv' && word.pos !== 'neg') prep = -1
      i++
    }
    this.finish()
  }

  /** A group with what is joined to it and stands beside it. */
  readWhole(i: number, governed: boolean): Draft | undefined {
    const outer = readOne(this, i, 0)
    if (!outer) return undefined
    // "On Thursday, A and B met": what follows the comma is not in a list with Thursday.
    const fronted = !this.finite && this.isMark(this.at, ',') && (isTimeNoun(this, outer) || (governed && !opensWithSubject(this, this.from)))
    if (!fronted) join(this, outer)
    return outer
  }

  /** Drafts become groups, outer before inner, in reading order. */
  finish(): void {
    const { drafts, words } = this
    if (!drafts.length) return
    drafts.sort((a, b) => a.first - b.first || b.last - a.last)
    const base = this.groups.length
    for (let k = 0; k < drafts.length; k++) drafts[k]!.index = base + k
    for (const draft of drafts) {
      const person = words[draft.head]!.pos === 'noun' && kindOfNoun(words[draft.head]!.lemma) === 'person' ? true : undefined
      this.groups.push({
        index: draft.index,
        sentence: draft.sentence,
        start: words[draft.first]!.start,
        end: words[draft.last - 1]!.end,
        first: draft.first,
        last: draft.last,
        head: draft.head,
        prep: draft.prep,
        preposition: draft.preposition,
        parent: draft.parent ? { group: draft.parent.group.index, as: draft.parent.as } : undefined,
        conjuncts: draft.conjuncts.map((other) => other.index),
        definite: draft.definite,
        known: undefined,
        animate: person,
        person,
        gender: undefined,
        number: undefined,
        parenthetical: draft.parenthetical,
      })
    }
  }
}
