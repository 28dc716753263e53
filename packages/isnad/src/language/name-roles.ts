// Subjects and objects put right by what only the names tell: read before any name was known, «قال سيدا» has an object in the accusative.
import type { Group } from '../document/group.js'
import { sameArgument } from '../document/same-make.js'
import { type Argument, type Predicate, ownSubject } from '../document/predicate.js'
import { organizationInfo } from '../knowledge/index.js'
import type { Mentioned } from './mentions.js'
import type { Phrase } from './names/phrase.js'
import type { LanguagePack } from './pack.js'
import { isSaying, type Sayings, sayingsOf } from './sayings.js'

/** The predicates of a text, those changed whose subject the names tell. */
export function nameRoles(text: Mentioned, pack: LanguagePack): readonly Predicate[] {
  const sayings = sayingsOf(pack)
  const byHead = new Map<number, Phrase>()
  for (const phrase of text.phrases) byHead.set(text.scan.items[(phrase.head ?? phrase.name ?? phrase).first]!.word, phrase)
  // where times begin, and end
  const times = new Map(text.times.map((time) => [time.start, time.end]))
  let changed = false
  const late = new LateObjects(text, times, byHead)
  const predicates = text.predicates.map((predicate) => {
    if (predicate.form !== 'finite') return predicate
    const next = predicate.emptySubject ? subjectBehind(text, predicate, byHead, times, isSaying(predicate, sayings)) : (late.objectFor(predicate, isSaying(predicate, sayings)) ?? objectBehind(text, predicate, byHead, sayings))
    if (next) changed = true
    return next ?? predicate
  })
  return changed ? predicates : text.predicates
}

/** «قال سيدا», «رحب سيدا بـ…»: a name that only looks like an accusative, right behind a verb without a subject, is its subject. */
function subjectBehind(text: Mentioned, predicate: Predicate, byHead: ReadonlyMap<number, Phrase>, times: ReadonlyMap<number, number>, saying: boolean): Predicate | undefined {
  const { person, number, gender } = predicate.emptySubject!
  if (person !== 3 || number !== 'sg') return undefined
  const own = predicate.args.find((argument) => argument.role === 'obj' && !argument.prep && !argument.shared)
  const group = own && text.groups[own.group]
  const phrase = group && isNext(text, predicate, group, times) ? byHead.get(group.head) : undefined
  if (!own || phrase?.kind !== 'person' || !phrase.name || (gender && phrase.gender && gender !== phrase.gender)) return undefined
  if (!saying && phrase.head) return undefined
  return { ...predicate, args: predicate.args.map((argument): Argument => (argument === own ? sameArgument({ role: 'subj', group: own.group }) : argument.role === 'obj2' ? { ...argument, role: 'obj' } : argument)), emptySubject: undefined }
}

/** «ودعا القوات إلى …», «واعتبرت السفير …»: who stands right behind a verb that does not agree is no subject of it. */
function objectBehind(text: Mentioned, predicate: Predicate, byHead: ReadonlyMap<number, Phrase>, sayings: Sayings): Predicate | undefined {
  const verb = text.words[predicate.word]!
  // who says something has no object that is somebody
  if (sayings.get(predicate.lemma) === 'plain') return undefined
  if (predicate.voice !== 'active' || verb.person !== 3 || verb.number !== 'sg' || !verb.gender) return undefined
  const subjects = predicate.args.filter((argument) => argument.role === 'subj')
  const own = subjects[0]
  if (!own || own.shared || subjects.length > 1 || predicate.args.some((argument) => argument.role === 'obj')) return undefined
  const group = text.groups[own.group]!
  if (group.first !== predicate.word + 1 || group.conjuncts.length > 0) return undefined
  const phrase = byHead.get(group.head)
  if (!phrase || phrase.kind === 'place' || phrase.name || phrase.counted) return undefined
  const head = text.words[group.head]!
  const number = group.number ?? head.number
  const gender = group.gender ?? head.gender
  // «ودعا المجتمع الدولي إلى …», «وحث جميع الأطراف على …»: many at once are asked, they don't ask
  const asked = sayings.get(predicate.lemma) === 'asked' && isMany(phrase) && group.definite && predicate.tense === 'past' && verb.gender !== undefined && predicate.args.some((argument) => argument.role === 'obl')
  const disagrees = asked || (verb.gender === 'f' ? gender === 'm' && number === 'sg' && phrase.kind === 'person' : gender === 'f' && head.pos === 'noun' && phrase.kind !== 'person')
  if (!disagrees) return undefined
  return { ...predicate, args: predicate.args.map((argument): Argument => (argument === own ? sameArgument({ role: 'obj', group: own.group }) : argument)), emptySubject: { person: 3, number: 'sg', gender: verb.gender } }
}

/** Countries together, that no one speaks for. */
const isMany = (phrase: Phrase): boolean => phrase.kind === 'bloc' || (phrase.kind === 'known' && phrase.id !== undefined && organizationInfo(phrase.id)?.kind === 'bloc')

/** Nothing but adverbs and times stands between a verb and a group. */
function isNext(text: Mentioned, predicate: Predicate, group: Group, times: ReadonlyMap<number, number>): boolean {
  if (group.first <= predicate.word || group.first > predicate.word + 4) return false
  let at = predicate.word + 1
  while (at < group.first && text.words[at]!.pos === 'adv') at++
  if (at === group.first) return true
  return (times.get(text.words[at]!.start) ?? 0) >= text.words[group.first - 1]!.end
}

/** How far behind its verb an object is looked for, in words. */
const FAR = 40

/** «وقّع الوزير ونظيره حسين أمير … في بكين، الخميس، بيانا مشتركا»: the object that commas have cut off from its verb. */
class LateObjects {
  /** Groups by their first word, outermost first, and those that are somebody's argument or part. */
  private readonly byFirst = new Map<number, Group>()
  private readonly taken = new Set<number>()
  /** Where the name phrase over a word begins. */
  private readonly nameAt = new Map<number, number>()
  private readonly timeEnds: ReadonlySet<number>

  constructor(private readonly text: Mentioned, private readonly times: ReadonlyMap<number, number>, private readonly byHead: ReadonlyMap<number, Phrase>) {
    this.timeEnds = new Set(times.values())
    for (const group of text.groups) {
      if (!this.byFirst.has(group.first)) this.byFirst.set(group.first, group)
      if (group.parent) this.taken.add(group.index)
    }
    for (const predicate of text.predicates) for (const argument of predicate.args) this.taken.add(argument.group)
    const { items } = text.scan
    for (const phrase of text.phrases) {
      if (phrase.kind === 'place') continue
      const first = items[phrase.first]!.word
      for (let i = phrase.first + 1; i < phrase.last; i++) this.nameAt.set(items[i]!.word, first)
    }
  }

  /** The predicate with its object, if it had none, or one that is only the tail of its subject's name. */
  objectFor(predicate: Predicate, saying: boolean): Predicate | undefined {
    if (saying || predicate.voice !== 'active') return undefined
    const subject = ownSubject(predicate)
    const own = predicate.args.find((argument) => argument.role === 'obj' && !argument.prep)
    // only where the verb comes first
    if (!subject || this.text.groups[subject.group]!.first < predicate.word) return undefined
    const [before, tail] = [this.text.groups[subject.group]!, own && this.text.groups[own.group]!]
    // «ولي العهد رئيس مجلس الوزراء الأمير …»: a second title
    const title = tail !== undefined && tail.first === before.last && this.isSomebody(tail)
    const name = tail && this.nameAt.get(tail.first)
    if (tail && !title && (name === undefined || name < before.first || name <= predicate.word)) return undefined
    const late = this.behind(predicate, tail ? tail.conjuncts.reduce((last, i) => Math.max(last, this.text.groups[i]!.last), tail.last) : before.last)
    if (!late) return undefined
    const args = predicate.args.flatMap((argument): Argument[] => (argument !== own ? [argument] : title ? [sameArgument({ role: 'subj', group: argument.group })] : []))
    return { ...predicate, args: [...args, sameArgument({ role: 'obj', group: late.index })] }
  }

  private isSomebody(group: Group): boolean {
    const phrase = this.byHead.get(group.head)
    return phrase !== undefined && phrase.kind !== 'anaphor' && phrase.kind !== 'place'
  }

  private behind(predicate: Predicate, from: number): Group | undefined {
    const { words, sentences } = this.text
    const limit = Math.min(sentences[predicate.sentence]!.last, from + FAR)
    for (let i = Math.max(from, predicate.word + 1); i < limit; i++) {
      const word = words[i]!
      if ((word.pos === 'verb' && word.verbForm !== 'passive-participle') || word.pos === 'sub' || word.pos === 'aux' || word.pos === 'conj' || (word.pos === 'punct' && !/^[،,]$/.test(word.key))) return undefined
      const group = this.byFirst.get(i)
      // behind a time between commas; behind a comma alone it may be anything
      if (!group || words[i - 1]?.pos !== 'punct' || !this.timeEnds.has(words[i - 2]?.end ?? -1)) continue
      if (this.times.has(group.start) || group.prep !== undefined) continue
      if (this.taken.has(group.index) || this.isSomebody(group) || group.known || words[group.head]!.pos !== 'noun' || words[group.last]?.pos === 'verb') return undefined
      return group
    }
    return undefined
  }
}
