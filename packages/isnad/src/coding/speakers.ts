// Who speaks: from a predicate of saying, or a group after "according to", to actors.
import { clausesAbout, groupsUnder, inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { type Argument, type Predicate, ownSubject } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Sentence } from '../document/word.js'
import { actorsInside, actorsOfArgument, actorsOfGroup } from '../language/actors.js'
import { type Cues, cueAt } from './cues.js'

/** Actors a group stands for; a document («بيان للخارجية», "a ministry statement") speaks for the actor inside it. */
export function speakersInGroup(document: Document, group: number, cues: Cues): number[] {
  const own = actorsOfGroup(document, group)
  const head = document.words[document.groups[group]!.head]!
  if (!cues.nouns.has(head.lemma) && !cues.nouns.has(head.key)) return own
  const inside = own.length ? own : actorsInside(document, group)
  if (inside.length > 1) return inside
  // «بيان لوزارة الخارجية», «بلاغ صادر عن الوزارة», «البيان المشترك لكينيا وتنزانيا»: who issued it stands right behind
  const { first, last, sentence } = document.groups[group]!
  const { times } = inSentence(document, sentence)
  for (const other of inSentence(document, sentence).groups) {
    if (other.prep === undefined || other.prep <= first) continue
    // "a tweet on Monday by the minister"
    const between = document.words.slice(last, other.prep).filter((word, i, all) => !times.some(({ start, end }) => (word.start >= start && word.end <= end) || (word.pos === 'prep' && all[i + 1]?.start === start)))
    if (between.length > 2 || between.some(({ pos }) => pos !== 'adj' && pos !== 'adv')) continue
    const found = actorsOfGroup(document, other.index)
    if (found.length && (!inside.length || found.includes(inside[0]!))) return found
  }
  return inside.length ? inside : issuersOf(document, group)
}

/** «وفقا لبيان نشره الديوان», «حسب معلومات قدمها مصدر»: whoever a clause about the paper says to have issued it; «بيان حصلت عليه الوكالة» is another's. */
function issuersOf(document: Document, group: number): number[] {
  for (const { parent, args } of clausesAbout(document, group)) {
    if (parent?.as !== 'relative') continue
    const subject = args.find(({ role, shared }) => role === 'subj' && !shared)
    const found = subject ? actorsOfGroup(document, subject.group) : []
    if (found.length) return found
  }
  return []
}

/** Whether a verb of this number and gender can have these for its subject: things in the plural agree like a feminine, people in the plural as such. */
export function agreesWith(document: Document, actors: readonly number[], { number, gender }: { readonly number?: 'sg' | 'du' | 'pl'; readonly gender?: 'm' | 'f' }): boolean {
  if (actors.length > 1) return number !== 'sg' || gender === 'f'
  const actor = document.actors[actors[0]!]
  if (!actor) return false
  const plural = actor.kind === 'group' || actor.kind === 'bloc' || actor.number === 'pl'
  if (number && number !== 'sg') return plural || (number === 'pl' && actor.kind === 'organization')
  return !gender || !actor.gender || actor.gender === gender || (plural && gender === 'f')
}

/** Whether the subject is a paper (statement, report) whose author the sentence does not name. */
export function isPaper(document: Document, predicate: Predicate | undefined, { nouns }: Cues): boolean {
  return isSubjectOf(document, predicate, nouns)
}

/** Whether the subject is a report, which is not of whoever spoke last. */
export function isReport(document: Document, predicate: Predicate | undefined, { reports }: Cues): boolean {
  return isSubjectOf(document, predicate, reports)
}

function isSubjectOf({ words, groups }: Document, predicate: Predicate | undefined, nouns: ReadonlySet<string>): boolean {
  const subject = predicate?.args.find((argument) => argument.role === 'subj')
  const head = subject && words[groups[subject.group]!.head]
  return !!head && (nouns.has(head.lemma) || nouns.has(head.key))
}

/** The speaker of a predicate of saying: its subject, agent, or dropped subject; else the actor that stands next to the cue. */
export function speakersOfPredicate(document: Document, predicate: Predicate | undefined, at: number, sentence: Sentence, cues: Cues, content: Span | undefined): number[] {
  const before = predicate?.emptySubject ? beforeCue(document, predicate, at, sentence) : []
  if (before.length) return before
  const beside = predicate && !predicate.emptySubject ? [] : besideCue(document, at, sentence, content)
  if (beside.length) return beside
  if (predicate) {
    // a verb of saying with a subject that can speak is active, whatever unvocalised writing allows
    const role = predicate.args.some((argument) => argument.role === 'agent') || isSaidOf(document, predicate, sentence, cues) ? 'agent' : 'subj'
    for (const argument of predicate.args) {
      if (argument.role !== role && !(predicate.form === 'masdar' && argument.role === 'gen')) continue
      const found = speakersInGroup(document, argument.group, cues)
      if (found.length && role === 'subj' && isOther(document, predicate, argument, found, content)) return beforeCue(document, predicate, at, sentence)
      if (found.length) return found
    }
    const found = actorsOfArgument(document, predicate.index, role)
    if (found.length) return found
    // "The two nations issued statements saying": whoever issued them
    const issuing = predicate.form === 'active-participle' && isPaper(document, predicate, cues) ? predicate.parent && document.predicates[predicate.parent.predicate] : undefined
    if (issuing?.form === 'finite') return actorsOfArgument(document, issuing.index, 'subj')
    if (isPaper(document, predicate, cues)) return makersOf(document, predicate)
    if (predicate.args.some((argument) => argument.role === role) && predicate.form !== 'finite') return []
    if (role === 'agent') return []
  }
  // «الصحيفة التي اتهمت الوزير», «من يتهمون الوزير»: behind the verb of a clause about who says it stands somebody else
  const about = predicate?.parent?.as === 'relative' && predicate.args.every((argument) => argument.role !== 'subj' || argument.shared)
  const last = predicate && !predicate.emptySubject && !about ? besideCue(document, at, sentence, content) : []
  return last.length && (isUnknownSpeaker(document, predicate) || isHearer(document, predicate!, last)) ? [] : last
}

/** «أعلن التنظيم مسؤوليته ودعا أنصاره»: with a subject that nobody is found for, those who are his and stand behind the verb as its object are spoken to. */
const isHearer = (document: Document, { form, args }: Predicate, found: readonly number[]): boolean =>
  form === 'finite' && args.some(({ role }) => role === 'subj') && args.some(({ role, shared, group }) => role === 'obj' && !shared && groupsUnder(document, group).some(({ head }) => document.words[head]!.pos === 'pron') && actorsOfGroup(document, group).some((actor) => found.includes(actor)))

/** «نشر البرلمان تقريرا أشار إلى», "issued a report that says": whoever makes the paper that a clause is about. */
function makersOf(document: Document, { parent, args }: Predicate): number[] {
  const about = parent?.as === 'relative' ? args.find(({ role, shared }) => role === 'subj' && shared) : undefined
  const over = about && document.predicates[parent!.predicate]!
  return over?.form === 'finite' && over.args.some(({ role, group, shared }) => role === 'obj' && !shared && group === about!.group) ? actorsOfArgument(document, over.index, 'subj') : []
}

/** "He was described as", "it is reported that": a plain passive is said of its subject, not by it. */
function isSaidOf({ words }: Document, predicate: Predicate, sentence: Sentence, cues: Cues): boolean {
  if (predicate.form !== 'finite' || predicate.voice !== 'passive' || words[predicate.word]!.voice !== 'passive') return false
  // "was quoted as saying" is the speaker's own word
  if ((cueAt(words, predicate.word, sentence.last, cues)?.words.length ?? 0) > 1) return false
  let before = predicate.word - 1
  while (words[before]?.pos === 'adv') before--
  return words[before]?.pos === 'aux'
}

/** "Friends said", "a commander told Reuters": somebody new speaks, though nobody could be found for it; whoever stands behind the verb is the hearer. */
export function isUnknownSpeaker(document: Document, predicate: Predicate | undefined): boolean {
  if (predicate?.form !== 'finite') return false
  const subject = ownSubject(predicate)
  const group = subject && document.groups[subject.group]!
  const head = group && document.words[group.head]!
  if (!head || head.index !== group.last - 1 || head.index >= predicate.word || document.words[predicate.word]!.voice === 'either') return false
  for (let i = head.index + 1; i < predicate.word; i++) if (document.words[i]!.pos === 'punct') return false
  const first = document.words[group.first]!
  return head.pos === 'name' || (head.pos === 'noun' && (first === head || first.lemma === 'a'))
}

/** «يهدد إسرائيل»: a state of the other gender right behind a verb is no subject of it, unless a feminine verb goes on with what it says («نفت الصومال أن»); called by its capital, a state is feminine whatever its name. */
function isOther(document: Document, predicate: Predicate, argument: Argument, found: readonly number[], content: Span | undefined): boolean {
  const { words, groups, actors } = document
  const verb = words[predicate.word]!
  const group = groups[argument.group]!
  if (predicate.form !== 'finite' || argument.shared || !verb.gender || verb.number === 'pl' || found.length > 1 || group.first <= predicate.word) return false
  if (verb.gender === 'f' && content !== undefined && content.start >= group.end && predicate.args.every(({ role, shared }) => role !== 'obj' || shared)) return false
  const actor = actors[found[0]!]!
  return actor.kind === 'state' && words[group.head]!.pos === 'name' && !inSentence(document, predicate.sentence).mentions.some((mention) => mention.head === group.head && mention.rule === 'state by capital') && !!actor.gender && actor.gender !== verb.gender
}

/** «فتح تدين …», «أما الوكالة التي …، فقالت»: whoever opens the sentence, when nothing but what tells of him stands between. */
function beforeCue(document: Document, predicate: Predicate, at: number, sentence: Sentence): number[] {
  if (predicate.form !== 'finite') return []
  const { words } = document
  const { mentions, predicates } = inSentence(document, sentence.index)
  let first = sentence.first
  // «اقرأ أيضا: روسيا تتهم …»: a colon opens anew
  for (let i = at - 1; i > first && i > at - 12; i--) if (words[i]!.key === ':') first = i + 1
  // «يذكر أن التحالف الذي تقوده الرياض، أعلن …»: within a clause of its own, whoever opens that
  if (predicate.mark !== undefined && predicate.parent?.as === 'content' && predicate.mark >= first && predicate.mark < at) first = predicate.mark + 1
  while (first < at && (words[first]!.pos === 'conj' || words[first]!.pos === 'part' || words[first]!.pos === 'aux' || words[first]!.pos === 'punct')) first++
  const opens = mentions.find((mention) => mention.first === first && mention.actors.length > 0 && mention.form !== 'pronoun' && mention.form !== 'empty' && mention.form !== 'adjective')
  if (!opens || opens.last > at || !agreesWith(document, opens.actors, words[at]!)) return []
  if (predicates.some((other) => other.form === 'finite' && other.word < at && other.word >= opens.last && other.parent?.as !== 'relative' && !other.args.some((argument) => argument.shared))) return []
  if (opens.last < at && words[at - 1]!.pos !== 'punct' && words[at - 1]!.pos !== 'conj' && words[at - 1]!.pos !== 'aux') return []
  return [...opens.actors]
}

/** Whoever stands right behind the cue, times in between left out («أعلن اليوم الاثنين لوران فابيوس …», «وقال سيدا: …»). */
function besideCue(document: Document, at: number, sentence: Sentence, content: Span | undefined): number[] {
  const { words } = document
  const { mentions, times } = inSentence(document, sentence.index)
  const limit = content && content.start > words[at]!.start ? content.start : sentence.end
  let next = at + 1
  for (; next < sentence.last && words[next]!.start < limit; next++) {
    const word = words[next]!
    if (!(word.clitic === 'after' && word.pos === 'pron') && word.pos !== 'adv' && word.pos !== 'punct' && !times.some((time) => time.start <= word.start && time.end >= word.end)) break
  }
  if (next >= sentence.last || words[next]!.start >= limit || words[next]!.pos === 'prep' || words[next]!.pos === 'sub') return []
  for (const mention of mentions) {
    if (mention.first !== next && mention.head !== next) continue
    if (mention.actors.length && mention.form !== 'adjective' && mention.form !== 'pronoun' && mention.form !== 'empty') return [...mention.actors]
  }
  return words[next]!.pos === 'name' ? personCalled(document, words[next]!.key) : []
}

/** «ولفت الصباغ إلى», «ونفت فال»: a family name that is a common noun too, of a person told of before; without the article only as it is written there. */
export function surnameOf(document: Document, { args }: Predicate): number[] {
  const subject = ownSubject({ args })
  const group = subject && document.groups[subject.group]!
  const head = group && document.words[group.head]!
  if (head?.pos !== 'noun' || group!.last - group!.first !== 1) return []
  const named = personCalled(document, head.key)
  if (head.definite) return named
  const { mentions } = document
  return named.filter((actor) => document.actors[actor]!.mentions.slice(0, 3).some((index) => mentions[index]!.form === 'name' && document.words[mentions[index]!.last - 1]?.key === head.key))
}

/** A person one of whose names this is, though it is neither the first nor the last («يون», «كير»). */
function personCalled(document: Document, key: string): number[] {
  if (key.length < 3) return []
  // the first mentions of the first persons: whoever matters is introduced early, and a long story stays cheap
  for (const actor of document.actors.slice(0, 200)) {
    if (actor.kind !== 'person') continue
    for (const index of actor.mentions.slice(0, 3)) {
      const mention = document.mentions[index]!
      if (mention.form !== 'name') continue
      for (let i = mention.first; i < mention.last; i++) {
        const word = document.words[i]!
        if (word.pos === 'name' && (word.key === key || (key.length > 2 && word.key.length <= key.length + 5 && word.key.endsWith(key) && word.key.length > key.length + 1))) return [actor.index]
      }
    }
  }
  return []
}
