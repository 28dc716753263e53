// A verb that is left out where «و» sets one side with its time or place against another: «زار أنقرة في 3 مارس وبرلين في 5 مارس» are two visits;
// so are «زار الوزير أنقرة في مارس، والرئيس برلين في مايو», where both sides are set against both.
// The verb is read once more, with what stands before it shared.
import type { Group } from '../../document/group.js'
import type { ClauseReader } from './clause-reader.js'
import { Lexeme } from './lexemes.js'
import { Noun } from './nouns.js'
import type { DraftArgument, PredicateDraft } from './predicate-draft.js'

/** A group that stands for a clause without its verb. */
export interface Gap {
  readonly verb: PredicateDraft
  readonly group: Group
  /** Its object, where the group is its subject. */
  readonly object?: Group
  readonly until: number
}

/** Whether a group begins a clause whose verb is left out: what ends right before it and what begins right behind it are of one kind, both times or both places. */
export function gapAt(reader: ClauseReader, group: Group): Gap | undefined {
  const and = (group.prep ?? group.first) - 1
  const verb = reader.top.predicate
  if (!JOINS.has(reader.words[and]?.key ?? '') || verb?.form !== 'finite' || verb.frame.content === 'speech' || reader.nominals.byGroup.has(group.index)) return undefined
  // behind a mark only a time of its own tells it from the next of a list
  const end = reader.words[and - 1]?.key === COMMA ? and - 1 : and
  const before = outermostEndingAt(reader, group, end)
  const object = objectBehind(reader, group, verb)
  const next = outermostAt(reader, reader.reach(object ?? group))
  // «والقنصلية في غوزو في 13 أغسطس»: set against a time by its own, with its place before that
  const later = before && next && isTime(reader, before) && isPlace(reader, next) ? outermostAt(reader, reader.reach(next)) : undefined
  const behind = later && isTime(reader, later) ? later : next
  if (!before || !behind || before.first <= verb.word) return undefined
  const timed = isTime(reader, before)
  const both = isTime(reader, behind) ? timed : !object && end === and && isPlace(reader, behind) && hasPlaceAt(reader, group, timed ? (before.prep ?? before.first) : and, behind.preposition)
  return both ? { verb, group, ...(object && { object }), until: timesFrom(reader, reader.reach(behind)) } : undefined
}
const JOINS = new Set(['و', 'ف'])
const COMMA = '،'

/** «والرئيس برلين في مايو»: two sides without a verb, of one that has both. */
function objectBehind(reader: ClauseReader, group: Group, verb: PredicateDraft): Group | undefined {
  if (group.prep !== undefined || verb.bare.length + verb.topics.length < 2 || verb.pronoun !== undefined) return undefined
  const next = outermostAt(reader, reader.reach(group))
  return next && next.prep === undefined && !next.parent && !isTime(reader, next) ? next : undefined
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
  // the last first: what stands behind it is its own
  for (const gap of [...reader.gaps].reverse()) {
    const set = gap.object ? againstBoth(reader, gap) : against(reader, gap)
    if (set) fill(reader, gap, set)
  }
}

/** The object that the second of two groups is set against, where the first is like the subject. */
function againstBoth({ text }: ClauseReader, { verb, group, object }: Gap): DraftArgument | undefined {
  const of = (role: string): DraftArgument | undefined => verb.args.find((arg) => arg.role === role && !arg.shared)
  const [subj, obj] = [of('subj'), of('obj')]
  if (!subj || !obj || text.groups[subj.group]!.animate !== group.animate || text.groups[obj.group]!.animate !== object!.animate || text.groups[obj.group]!.definite !== object!.definite) return undefined
  return obj
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

function fill({ drafts, text }: ClauseReader, { verb, group, object, until }: Gap, set: DraftArgument): void {
  const own: DraftArgument[] = []
  const rest: DraftArgument[] = []
  const { last } = text.groups[set.group]!
  for (const arg of verb.args) {
    const { first, index } = text.groups[arg.group]!
    if (arg.shared || first < last) {
      rest.push(arg)
      own.push(arg === set ? { ...arg, group: (object ?? group).index } : object && arg.role === 'subj' ? { ...arg, group: group.index } : { ...arg, shared: true })
    } else if (index === group.index || index === object?.index) continue
    else if (first > group.first) own.push(arg)
    else rest.push(arg)
  }
  verb.args = rest
  const copy: PredicateDraft = { ...verb, id: drafts.length, args: own, parent: { predicate: verb.id, as: 'conjunct' }, conjunctOf: verb.id, mark: undefined, bare: [], topics: [], modality: [...verb.modality], gap: group.prep ?? group.first, until }
  for (const draft of drafts) if (draft.parent?.predicate === verb.id && draft.word > group.first) draft.parent.predicate = copy.id
  drafts.push(copy)
}
