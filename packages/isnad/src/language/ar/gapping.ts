// A verb that is left out where «و» sets one side with its time or place against another: «زار أنقرة في 3 مارس وبرلين في 5 مارس» are two visits.
// The verb is read once more, with what stands before it shared.
import type { Group } from '../../document/group.js'
import type { ClauseReader } from './clause-reader.js'
import { Lexeme } from './lexemes.js'
import { Noun } from './nouns.js'
import type { DraftArgument, PredicateDraft } from './predicate-draft.js'

/** A group that stands for a clause without its verb. */
export interface Gap { readonly verb: PredicateDraft; readonly group: Group; readonly until: number }

/** Whether a group begins a clause whose verb is left out: what ends right before it and what begins right behind it are of one kind, both times or both places. */
export function gapAt(reader: ClauseReader, group: Group): Gap | undefined {
  const and = (group.prep ?? group.first) - 1
  const verb = reader.top.predicate
  if (reader.words[and]?.key !== 'و' || verb?.form !== 'finite' || verb.frame.content === 'speech' || reader.nominals.byGroup.has(group.index)) return undefined
  const before = outermostEndingAt(reader, group, and)
  const behind = outermostAt(reader, reader.reach(group))
  if (!before || !behind || before.first <= verb.word) return undefined
  const timed = isTime(reader, before)
  const both = isTime(reader, behind) ? timed : isPlace(reader, behind) && hasPlaceAt(reader, group, timed ? (before.prep ?? before.first) : and, behind.preposition)
  return both ? { verb, group, until: timesFrom(reader, reader.reach(behind)) } : undefined
}

function outermostEndingAt(reader: ClauseReader, group: Group, end: number): Group | undefined {
  for (let k = group.index - 1; k >= 0 && k >= group.index - NEAR; k--) {
    const one = reader.text.groups[k]!
    if (!one.parent && one.sentence === group.sentence && reader.reach(one) === end) return one
  }
  return undefined
}
/** «سفارتها في الرباط عام 2018»: a place with this preposition ends there, though it may hang on another group. */
function hasPlaceAt(reader: ClauseReader, group: Group, end: number, preposition: string | undefined): boolean {
  for (let k = group.index - 1; k >= 0 && k >= group.index - NEAR; k--) {
    const one = reader.text.groups[k]!
    if (one.sentence === group.sentence && one.last === end && one.preposition === preposition && isPlace(reader, one)) return true
  }
  return false
}

/** How many groups back the one before may begin. */
const NEAR = 6

/** The group that begins at a word, with its preposition or without one. */
function outermostAt(reader: ClauseReader, at: number): Group | undefined {
  const bare = reader.byWord[at] ?? -1
  if (bare >= 0) return reader.text.groups[bare]
  const behind = reader.words[at]?.pos === 'prep' ? (reader.byWord[at + 1] ?? -1) : -1
  return behind >= 0 && reader.text.groups[behind]!.prep === at ? reader.text.groups[behind] : undefined
}

/** «في الداخلة عام 2020»: a time behind it is of the same clause. */
function timesFrom(reader: ClauseReader, at: number): number {
  const next = outermostAt(reader, at)
  return next && isTime(reader, next) ? reader.reach(next) : at
}

const isTime = ({ lexemes }: ClauseReader, { head }: Group): boolean => (lexemes.at(head) & (Noun.Time | Lexeme.DayWithArticle | Lexeme.DayBare)) !== 0
const isPlace = ({ words }: ClauseReader, { head, prep, known }: Group): boolean => prep !== undefined && (known === true || words[head]!.pos === 'name')

/** Reads the verbs that are left out, once it is settled who does what in the clauses before. */
export function fillGaps(reader: ClauseReader): void {
  for (const gap of reader.gaps) {
    const set = against(reader, gap)
    if (set) fill(reader, gap, set)
  }
}

/** What the group is set against: an argument of the verb that is like it and stands as it does. */
function against({ text, words }: ClauseReader, { verb, group }: Gap): DraftArgument | undefined {
  const named = ({ head, known }: Group): boolean => known === true || words[head]!.pos === 'name'
  const alike = (arg: DraftArgument): boolean => {
    const other = text.groups[arg.group]!
    return !arg.shared && other.first > verb.word && other.last < group.first && other.definite === group.definite && named(other) === named(group) && (other.animate === true) === (group.animate === true)
  }
  if (group.prep !== undefined) return verb.args.findLast((arg) => arg.role === 'obl' && arg.prep === group.preposition && alike(arg))
  const object = verb.args.find((arg) => arg.role === 'obj')
  return object ? (alike(object) ? object : undefined) : verb.args.find((arg) => arg.role === 'subj' && alike(arg))
}

function fill({ drafts, text }: ClauseReader, { verb, group, until }: Gap, set: DraftArgument): void {
  const own: DraftArgument[] = []
  const rest: DraftArgument[] = []
  const { last } = text.groups[set.group]!
  for (const arg of verb.args) {
    const { first, index } = text.groups[arg.group]!
    if (arg.shared || first < last) {
      rest.push(arg)
      own.push(arg === set ? { ...arg, group: group.index } : { ...arg, shared: true })
    } else if (first > group.first) own.push(arg)
    else if (index !== group.index) rest.push(arg)
  }
  verb.args = rest
  const copy: PredicateDraft = { ...verb, id: drafts.length, args: own, parent: { predicate: verb.id, as: 'conjunct' }, conjunctOf: verb.id, mark: undefined, bare: [], topics: [], modality: [...verb.modality], gap: group.prep ?? group.first, until }
  for (const draft of drafts) if (draft.parent?.predicate === verb.id && draft.word > group.first) draft.parent.predicate = copy.id
  drafts.push(copy)
}
