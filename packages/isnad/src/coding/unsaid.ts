// Verbs of saying with which nothing is said: what is still to be said, and what is nobody's word.
import type { Document } from '../document/document.js'
import { mentionsOver } from './by-head.js'
import type { Predicate } from '../document/predicate.js'
import type { Word } from '../document/word.js'
import type { Cue } from './cues.js'

/** "is expected to announce a deal", "if Washington objects to it": what is still to be said is no statement. */
export function isUnsaid({ kind }: Cue, predicate: Predicate | undefined): boolean {
  if (!predicate || predicate.form === 'masdar') return false
  if (predicate.modality.includes('conditional')) return kind !== 'according'
  return UNSAID.has(kind) && (predicate.modality.includes('planned') || predicate.modality.includes('possible')) && predicate.negation === undefined
}
const UNSAID: ReadonlySet<string> = new Set(['announce', 'condemn', 'praise', 'confirm'])

/** «يذكر أن», «ويعتقد أن», «قيل إن», "it is said": a passive, or a present without a subject that is one. */
export function isNobodys(word: Word, before: Word | undefined, cue: Cue, predicate: Predicate | undefined): boolean {
  if (!predicate || predicate.args.some((arg) => arg.role === 'agent')) return false
  if (word.voice === 'passive' && predicate.voice === 'passive') return true
  if (!predicate.emptySubject || before?.pos === 'pron') return false
  if (cue.impersonal && predicate.tense === 'present' && predicate.emptySubject.number === 'sg' && predicate.emptySubject.gender !== 'f') return true
  return false
}

/** «نفت بريطانيا الملك إلى قبرص»: the object is somebody, whom a preposition right behind sends somewhere. @example isSentAway(document, predicate) // true */
export function isSentAway(document: Document, predicate: Predicate | undefined): boolean {
  const object = predicate?.args.find((argument) => argument.role === 'obj' && !argument.shared)
  const group = object && document.groups[object.group]!
  if (!group || document.words[group.last]?.pos !== 'prep') return false
  return mentionsOver(document, group.head).some((mention) => mention.head === group.head && mention.actors.some((actor) => document.actors[actor]!.kind === 'person' || document.actors[actor]!.kind === 'group'))
}

/** "the ruler dismissed his foreign minister": whoever has a subject before it and a person for object denies nothing. @example isOfPerson(document, predicate) // true */
export function isOfPerson(document: Document, predicate: Predicate | undefined): boolean {
  const subject = predicate?.args.find((argument) => argument.role === 'subj' && !argument.shared)
  const object = predicate?.args.find((argument) => argument.role === 'obj' && !argument.shared)
  if (!subject || !object || document.groups[subject.group]!.first > predicate!.word) return false
  const { head } = document.groups[object.group]!
  return mentionsOver(document, head).some((mention) => mention.actors.some((actor) => document.actors[actor]!.kind === 'person'))
}
