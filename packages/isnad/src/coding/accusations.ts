// Who accuses whom: the parties of an accusation, told by a verb («اتهمت كييف موسكو بـ») or by a noun («اتهامات كييف لموسكو», "accusations against Russia").
import { clausesAbout, inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Mention } from '../document/mention.js'
import { type Argument, type Predicate, ownSubject } from '../document/predicate.js'
import { actorsInside, actorsOfArgument, actorsOfGroup, doersOf } from '../language/actors.js'
import { calledAfter, groupBehind, groupHeadedBy } from './by-head.js'
import { type Cues, isForm } from './cues.js'
import { agreesWith } from './speakers.js'

/** `accusers` is undefined where the grammar leaves them to the words around (a dropped subject, a verb whose subject is found otherwise). */
export interface Accusation { readonly accusers: readonly number[] | undefined; readonly accused: readonly number[] }

/** Words between whom a relative clause tells of and the word that opens it («فلان، الذي اتهمته …»). */
const BESIDE = 2

/**
 * The parties of an accusation whose charge begins at `charge` (an offset).
 * @example partiesOf(document, cues, predicate, content.start).accused // «اتهام موسكو بالتدخل» → Russia
 */
export function partiesOf(document: Document, cues: Cues, predicate: Predicate, charge: number): Accusation {
  return predicate.form === 'masdar' || predicate.form === 'noun' ? ofNoun(document, cues, predicate) : ofVerb(document, cues, predicate, charge)
}

function ofVerb(document: Document, cues: Cues, predicate: Predicate, charge: number): Accusation {
  const { words, groups } = document
  const participle = predicate.form === 'active-participle'
  // «متهمة إيطاليا»: whoever stands behind a participle is what it has, not who does it
  const subjects = participle ? [] : doersOf(document, predicate)
  const object = predicate.args.find((argument) => argument.role === 'obj') ?? (participle ? predicate.args.find((argument) => argument.role === 'subj' && !argument.shared && groups[argument.group]!.first > predicate.word) : undefined)
  const head = object && words[groups[object.group]!.head]!
  // "blamed each other"
  if (object && !object.shared && subjects.length > 1 && cues.mutual.has(words[groups[object.group]!.first]!.key)) return { accusers: subjects, accused: subjects }
  // «الذي تتهمه تركيا بـ», "whom Turkey accuses of": whoever stands before the relative
  const isGap = object === undefined && ownSubject(predicate) !== undefined
  if (predicate.voice !== 'passive' && predicate.mark !== undefined && predicate.parent?.as === 'relative' && (object?.shared || isGap || head?.pos === 'pron')) {
    const told = toldOf(document, predicate)
    // «النساء اللواتي اتهمن الطبيب بـ»: the verb agrees with whom the clause tells of, so they accuse
    if (object?.shared && subjects.length && told.length && !agreesWith(document, subjects, words[predicate.word]!) && agreesWith(document, told, words[predicate.word]!)) return { accusers: told, accused: subjects }
    // «قطعت الرياض علاقاتها مع الدوحة التي اتهمتها بـ»: nobody accuses themselves; it is whoever does what the sentence tells
    if (subjects.length && subjects.every((actor) => told.includes(actor))) return { accusers: overRelative(document, predicate).filter((actor) => !told.includes(actor)), accused: told }
    return { accusers: undefined, accused: told.filter((actor) => !subjects.includes(actor)) }
  }
  const between = inSentence(document, predicate.sentence).mentions.filter((mention) => isPlain(document, mention) && mention.start >= predicate.end && mention.end <= charge && !isRelative(document, predicate, mention))
  // «اتهم رئيس المركز، فلان، الولايات المتحدة بـ», «يتهم الرئيس فلان المعارضة بـ»: a name behind a title is the subject's own, and the accused stands behind it
  if (object && !object.shared && !participle && head!.pos === 'name' && isSubjectsName(document, predicate, groups[object.group]!)) {
    const named = actorsOfGroup(document, object.group)
    const behind = between.filter((mention) => mention.first > groups[object.group]!.last)
    if (behind.length && named.every((actor) => document.actors[actor]!.kind === 'person')) return { accusers: named, accused: behind.at(-1)!.actors }
  }
  if (predicate.voice === 'passive' && !object) return { accusers: undefined, accused: actorsOfArgument(document, predicate.index, 'subj') }
  // «اتهمت الأمم المتحدة روسيا بـ»: of two names behind the verb the first accuses, if the verb agrees with it, whichever was taken for the subject
  const subject = ownSubject(predicate)
  if (object && subject && !object.shared && !participle && head!.pos !== 'pron' && groups[object.group]!.first > predicate.word && groups[subject.group]!.first > groups[object.group]!.first) {
    const first = actorsOfGroup(document, object.group)
    if (first.length && subjects.length && (agreesWith(document, first, words[predicate.word]!) || first.every((actor) => document.actors[actor]!.kind === 'organization'))) return { accusers: first, accused: subjects }
  }
  // «اتهمت كينيا مقاتلات أوغندية بـ»: whose the thing is called
  const objects = object ? actorsOfGroup(document, object.group) : []
  const accused = (object && !objects.length ? calledAfter(document, object.group) : objects).filter((actor) => !subjects.includes(actor))
  if (accused.length) return { accusers: undefined, accused }
  // «ألقت كييف باللوم على موسكو», "put the blame on": a preposition brings them in
  const brought = predicate.args.filter((argument) => argument.role === 'obl' && !argument.shared && argument.prep !== undefined && cues.charged.has(argument.prep)).flatMap((argument) => actorsOfGroup(document, argument.group)).filter((actor) => !subjects.includes(actor))
  if (brought.length) return { accusers: undefined, accused: brought }
  // "blamed it on": before the charge or as its words
  const last = between.findLast((mention) => !mention.actors.some((actor) => subjects.includes(actor)))
  return { accusers: undefined, accused: last ? last.actors : [] }
}

/**
 * Whether whoever stands before a verb of accusing is accused: it has no object, and its charge stands right behind it («الوزير اتهم بـ…», "people accused of fraud").
 * @example isLevelledAtSubject(document, cues, predicate) // «وزيران اتهما بالفساد» → true
 */
export function isLevelledAtSubject(document: Document, { byFirst }: Cues, { form, args, word, verb, lemma, parent, sentence, tense }: Predicate): boolean {
  const { words } = document
  // "the prince, whom Kenya accuses of": what a relative clause with a subject of its own tells of is the object; «الوزير متهم بالفساد» is said of him
  if ((form !== 'finite' && !(form === 'active-participle' && tense !== 'none')) || args.some((argument) => argument.role === 'agent' || (!argument.shared && (argument.role === 'obj' || (argument.role === 'subj' && parent?.as === 'relative'))))) return false
  // «بينما اتهمت بيتر بالرشوة»: whom the verb does not agree with is whom somebody accuses
  const behind = args.find((argument) => argument.role === 'subj' && !argument.shared && document.groups[argument.group]!.first > word)
  const told = behind && parent?.as !== 'relative' && words[word - 1]?.pos !== 'sub' ? actorsOfGroup(document, behind.group) : []
  if (form === 'finite' && told.length && !agreesWith(document, told, words[word]!)) return false
  let next = word + 1
  // «اتُّهم العام الماضي بالتجسس»: when may stand between
  const when = inSentence(document, sentence).times.find((time) => time.start <= words[next]!.end && time.start >= words[next]!.start)
  while (when && words[next] && words[next]!.start < when.end) next++
  while (words[next]?.pos === 'adv') next++
  const prep = words[next]
  return prep?.pos === 'prep' && !!byFirst.get(verb ?? lemma)?.some((cue) => cue.kind === 'accuse' && !cue.object && !cue.within && cue.openers.some((opener) => opener.by === 'prep' && isForm(prep, opener.prep!)))
}

/** Whether a name stands between commas, or right behind the title that is the subject. */
function isSubjectsName({ words, groups }: Document, predicate: Predicate, name: Group): boolean {
  if (words[name.first - 1]?.pos === 'punct' && words[name.last]?.pos === 'punct') return true
  const subject = ownSubject(predicate)
  const title = subject && groups[subject.group]!
  return !!title && title.last === name.first && words[title.head]!.pos === 'noun' && title.definite
}

/** Who does what the sentence tells of, beside whom a relative clause says more. */
function overRelative(document: Document, predicate: Predicate): readonly number[] {
  for (const other of inSentence(document, predicate.sentence).predicates) {
    if (other.form !== 'finite' || other.parent || other.clause.start > predicate.start || other.clause.end < predicate.end) continue
    const found = actorsOfArgument(document, other.index, 'subj')
    if (found.length && agreesWith(document, found, document.words[predicate.word]!)) return found
  }
  return []
}

function ofNoun(document: Document, cues: Cues, predicate: Predicate): Accusation {
  const { words, groups } = document
  const noun = words[predicate.word]!
  const own = (of: (argument: Argument) => boolean): number[] => predicate.args.filter((argument) => of(argument) && !argument.shared).flatMap((argument) => actorsOfGroup(document, argument.group))
  const agents = own((argument) => argument.role === 'agent')
  // «تواجه الشركة اتهامات», «رفض الوزير اتهامات»: who meets or turns them down is accused
  const met = predicate.args.flatMap((argument) => (argument.shared && (argument.role === 'obj' || (argument.role === 'subj' && isTurnedDown(document, cues, predicate))) ? actorsOfGroup(document, argument.group) : []))
  const objects = [...own((argument) => argument.role === 'obj' || argument.role === 'obj2'), ...met]
  const isLevelledAt = ({ role, prep }: Argument): boolean => role === 'obl' && prep !== undefined && cues.charged.has(prep)
  // «وجهت إلى فلان تهمة التجسس»: whom the verb of the idiom brings in
  const idiom = predicate.light === undefined ? [] : predicate.args.filter((argument) => argument.shared && isLevelledAt(argument)).flatMap((argument) => actorsOfGroup(document, argument.group))
  const charged = [...own(isLevelledAt), ...idiom]
  const owner = predicate.args.find((argument) => (argument.role === 'gen' || argument.role === 'subj') && !argument.shared)
  const owners = owner ? actorsOfGroup(document, owner.group) : []
  const mutual = mutualParties(document, cues, predicate)
  if (mutual.length) return { accusers: mutual, accused: mutual }
  const group = predicate.group ?? groupHeadedBy(document, predicate.word)?.index
  const levelled = group === undefined ? undefined : levelledBeside(document, cues, predicate, group)
  if (levelled) return levelled
  if (agents.length) return { accusers: agents, accused: [...owners, ...objects, ...charged].filter((actor) => !agents.includes(actor)) }
  if (objects.length && owners.length) return { accusers: owners, accused: objects.filter((actor) => !owners.includes(actor)) }
  const adjective = group === undefined ? [] : actorsInside(document, group).filter((actor) => !owners.includes(actor) && !objects.includes(actor) && !charged.includes(actor))
  // «اتهامات من كينيا لأوغندا»: by whom a preposition right behind the noun brings in
  const from = cues.comingFrom.has(words[predicate.word + 1]?.lemma ?? '') ? groupBehind(document, predicate.sentence, predicate.word + 1) : undefined
  const source = from ? actorsOfGroup(document, from.index).filter((actor) => !charged.includes(actor)) : []
  if (charged.length) return { accusers: owners.length ? owners : source.length ? source : adjective.length ? adjective : raisedBy(document, cues, predicate).filter((actor) => !charged.includes(actor)), accused: charged }
  const raised = raisedBy(document, cues, predicate)
  if (objects.length) return { accusers: adjective.length ? adjective : raised.filter((actor) => !objects.includes(actor)), accused: objects }
  // «اتهام موسكو بالتدخل»: one charge that is named with somebody behind it is a charge against them; several, or with the name before it, are theirs
  if (owners.length && noun.number !== 'pl' && groups[owner!.group]!.first > predicate.word) return { accusers: raised.filter((actor) => !owners.includes(actor)), accused: owners }
  return { accusers: owners.length ? owners : adjective.length ? adjective : raised, accused: [] }
}

/** «رفضت كينيا تهمة التجسس التي وجهتها مالطا لها»: a relative clause with somebody behind its preposition tells who levels the charge, and at whom. */
function levelledBeside(document: Document, cues: Cues, predicate: Predicate, group: number): Accusation | undefined {
  const beside = clausesAbout(document, group).find((one) => one.voice !== 'passive' && one.parent?.as === 'relative' && one.start > predicate.end)
  if (!beside) return undefined
  const accusers = actorsOfArgument(document, beside.index, 'subj')
  const accused = beside.args.flatMap(({ role, shared, prep, group: at }) => (role === 'obl' && !shared && prep !== undefined && cues.charged.has(prep) ? actorsOfGroup(document, at) : [])).filter((actor) => !accusers.includes(actor))
  return accusers.length && accused.length ? { accusers, accused } : undefined
}

/** Who raises a charge: the subject of the verb that the noun completes («رد باتهام …», «جدد اتهام …»), unless it meets them or turns them down. */
function raisedBy(document: Document, cues: Cues, predicate: Predicate): number[] {
  if (isTurnedDown(document, cues, predicate) || predicate.args.some((argument) => argument.shared && argument.role === 'obj')) return []
  const verb = verbOver(document, predicate)
  if (verb?.form !== 'finite' || verb.voice === 'passive') return []
  return actorsOfArgument(document, verb.index, 'subj')
}
const verbOver = (document: Document, predicate: Predicate): Predicate | undefined => (predicate.light === undefined ? (predicate.parent?.as === 'argument' ? document.predicates[predicate.parent.predicate] : undefined) : document.predicates[predicate.light])

/** «رفض اتهامات», «نفت الاتهامات»: the verb says no to them. */
function isTurnedDown(document: Document, cues: Cues, predicate: Predicate): boolean {
  if (predicate.modality.includes('failed')) return true
  const verb = verbOver(document, predicate)
  return !!verb && !!cues.byFirst.get(verb.lemma)?.some((cue) => cue.kind === 'deny')
}

/** «اتهامات متبادلة بين البلدين», «تبادل البلدان الاتهامات»: both accuse and both are accused. */
function mutualParties(document: Document, cues: Cues, predicate: Predicate): readonly number[] {
  const { words, groups } = document
  const light = verbOver(document, predicate)
  if (light && cues.mutual.has(light.lemma)) {
    const both = actorsOfArgument(document, light.index, 'subj')
    return both.length > 1 ? both : []
  }
  const group = predicate.group === undefined ? undefined : groups[predicate.group]!
  if (!group) return []
  let mutual = false
  for (let i = group.first; i < Math.min(group.last + 2, words.length); i++) if (cues.mutual.has(words[i]!.lemma) || cues.mutual.has(words[i]!.key)) mutual = true
  if (!mutual) return []
  for (const other of inSentence(document, predicate.sentence).groups) {
    if (other.first < group.first || other.first > group.last + 3 || other.prep === undefined || !cues.mutual.has(words[other.prep]!.lemma)) continue
    const both = actorsOfGroup(document, other.index)
    if (both.length > 1) return both
  }
  return []
}

/** Whom the relative clause of a predicate tells of: the longest mention that ends right before the word that opens it, else the group it shares. */
function toldOf(document: Document, predicate: Predicate): readonly number[] {
  let best: Mention | undefined
  const mark = predicate.mark!
  for (const mention of inSentence(document, predicate.sentence).mentions) {
    if (mention.last > mark || mention.last < mark - BESIDE || !mention.actors.length || mention.form === 'pronoun' || mention.form === 'empty' || mention.form === 'adjective') continue
    if (!best || mention.last > best.last || (mention.last === best.last && mention.first < best.first)) best = mention
  }
  const shared = predicate.args.find((argument) => argument.role === 'obj' && argument.shared)
  const own = shared ? actorsOfGroup(document, shared.group) : []
  return own.length ? own : (best?.actors ?? [])
}

/** Somebody named or described outside of any preposition. */
function isPlain(document: Document, mention: Mention): boolean {
  if (!mention.actors.length || mention.weak || mention.form === 'pronoun' || mention.form === 'empty' || mention.form === 'adjective') return false
  return document.words[mention.first - 1]?.pos !== 'prep'
}

/** Whether a mention stands in a relative clause between the verb and its charge. */
function isRelative(document: Document, of: Predicate, mention: Mention): boolean {
  return inSentence(document, of.sentence).predicates.some((other) => other.parent?.as === 'relative' && other.index !== of.index && other.clause.start <= mention.start && other.clause.end >= mention.end && other.clause.start > of.start)
}
