// Doers and patients that a clause names itself, where a pronoun or a subject left out could be anybody.
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import { actorsOfGroup } from '../language/actors.js'

/** Whether a group is only a pronoun. */
const isPronoun = ({ words, groups }: Document, group: number): boolean => words[groups[group]!.head]!.pos === 'pron'

/** Whether a pronoun is the subject or the agent that a clause names («أنها تملك»): it may point too far back to tell of whom. @example hasPronounSubject(document, predicate) // "claimed it was the only one" → true */
export function hasPronounSubject(document: Document, { args }: Predicate): boolean {
  const subject = args.find((arg) => (arg.role === 'subj' || arg.role === 'agent') && !arg.shared)
  return !!subject && isPronoun(document, subject.group)
}

/** The subject that is said. @example doerSaid(document, predicate) // «تصنفه أنقرة منظمة إرهابية»: Turkey */
export function doerSaid(document: Document, { args }: Predicate): number[] {
  return args.filter((arg) => arg.role === 'subj' && !arg.shared && !isPronoun(document, arg.group)).flatMap((arg) => actorsOfGroup(document, arg.group))
}

/**
 * The object by its name; in the clause right behind a name («الحزب الذي تصنفه أنقرة»), that one, which `antecedent` finds.
 * @example patientNamed(document, predicate, () => []) // "Turkey considers the PKK a terrorist group": the PKK
 */
export function patientNamed(document: Document, { word, args }: Predicate, antecedent: () => number[]): number[] {
  const object = args.find((arg) => arg.role === 'obj')
  if (!object) return []
  if (isPronoun(document, object.group)) return document.words[word - 1]?.pos === 'sub' ? antecedent() : []
  const { prep, last } = document.groups[object.group]!
  // «المدعومة من واشنطن، التي تعتبرها أنقرة …»: behind a comma or «و», of something further out
  return object.shared && prep !== undefined && document.words[last]?.pos !== 'sub' ? [] : actorsOfGroup(document, object.group)
}
