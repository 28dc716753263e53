// Who speaks: from a predicate of saying, or a group after "according to", to actors.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Sentence } from '../document/word.js'
import { actorsInside, actorsOfArgument, actorsOfGroup } from '../language/actors.js'
import type { Cues } from './cues.js'

/** Actors a group stands for; a document («بيان للخارجية», "a ministry statement") speaks for the actor inside it. */
export function speakersInGroup(document: Document, group: number, cues: Cues): number[] {
  const own = actorsOfGroup(document, group)
  if (own.length) return own
  const head = document.words[document.groups[group]!.head]!
  if (!cues.nouns.has(head.lemma) && !cues.nouns.has(head.key)) return []
  const inside = actorsInside(document, group)
  if (inside.length) return inside
  // «بيان لوزارة الخارجية», «بلاغ صادر عن الوزارة»: who issued it stands right behind
  const { first, last, sentence } = document.groups[group]!
  for (const other of inSentence(document, sentence).groups) {
    if (other.prep === undefined || other.prep <= first || other.prep > last + 2) continue
    const found = actorsOfGroup(document, other.index)
    if (found.length) return found
  }
  return []
}

/** Whether the subject is a paper (statement, report) whose author the sentence does not name. */
export function isPaper(document: Document, predicate: Predicate | undefined, cues: Cues): boolean {
  const subject = predicate?.args.find((argument) => argument.role === 'subj')
  const head = subject && document.words[document.groups[subject.group]!.head]
  return !!head && (cues.nouns.has(head.lemma) || cues.nouns.has(head.key))
}

/** The speaker of a predicate of saying: its subject, agent, or dropped subject; else the actor that stands next to the cue. */
export function speakersOfPredicate(document: Document, predicate: Predicate | undefined, at: number, sentence: Sentence, cues: Cues, content: Span | undefined): number[] {
  if (predicate) {
    // a verb of saying with a subject that can speak is active, whatever unvocalised writing allows
    const role = predicate.args.some((argument) => argument.role === 'agent') ? 'agent' : 'subj'
    for (const argument of predicate.args) {
      if (argument.role !== role && !(predicate.form === 'masdar' && argument.role === 'gen')) continue
      const found = speakersInGroup(document, argument.group, cues)
      if (found.length) return found
    }
    const found = actorsOfArgument(document, predicate.index, role)
    if (found.length) return found
    if (isPaper(document, predicate, cues)) return []
    if (predicate.args.some((argument) => argument.role === role) && predicate.form !== 'finite') return []
  }
  // nothing attached: the first actor right after the cue (verb first), before what is said begins
  const limit = content && content.start > document.words[at]!.start ? content.start : sentence.end
  for (const mention of inSentence(document, sentence.index).mentions) {
    if (mention.first <= at || mention.start >= limit || mention.first > at + 3) continue
    if (mention.actors.length && mention.form !== 'adjective') return [...mention.actors]
  }
  return []
}
