// What "it" and "them" mean that is nobody: "imposed sanctions in 2019 and lifted them", "signed the treaty. It was ratified …".
// Only conditions of expressions look at it: which noun a verb has there, not who does what.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { ArgumentRole } from '../document/predicate.js'
import { perDocument } from '../document/per-document.js'
import { actorsOfGroup } from '../language/actors.js'

/** Groups that stand for a thing, by the pronoun's group. */
const meant = perDocument((_: Document) => new Map<number, number | undefined>())

/**
 * The group of the noun for things that a pronoun group takes up, or undefined where it means somebody or nothing is told that it could mean.
 *
 * @example thingMeant(document, them.index) // "imposed sanctions and lifted them": the sanctions
 */
export function thingMeant(document: Document, group: number): number | undefined {
  const known = meant(document)
  if (!known.has(group)) known.set(group, find(document, document.groups[group]!))
  return known.get(group)
}

function find(document: Document, pronoun: Group): number | undefined {
  const { words } = document
  const word = words[pronoun.head]!
  // a pronoun with a gender may be anybody's or anything's
  if (word.pos !== 'pron' || word.person !== 3 || word.gender !== undefined || word.clitic !== undefined || actorsOfGroup(document, pronoun.index).length) return undefined
  const isSubject = inSentence(document, pronoun.sentence).predicates.some(({ args }) => args.some(({ role, shared, group }) => role === 'subj' && !shared && group === pronoun.index))
  const many = word.number === 'pl'
  for (const role of ORDER[isSubject ? 'subj' : 'obj']) {
    const here = last(document, pronoun, pronoun.sentence, role, many)
    if (here !== undefined) return here
  }
  // what opens a sentence goes on with the one before
  if (!opens(document, pronoun)) return undefined
  for (const role of ORDER[isSubject ? 'subj' : 'obj']) {
    const before = pronoun.sentence > 0 ? last(document, pronoun, pronoun.sentence - 1, role, many) : undefined
    if (before !== undefined) return before
  }
  return undefined
}
/** No other noun for a thing stands before it in its sentence, and no colon. */
function opens({ groups, words, sentences }: Document, { index, first, sentence }: Group): boolean {
  for (let g = index - 1; g >= 0 && groups[g]!.sentence === sentence; g--) if (words[groups[g]!.head]!.pos === 'noun' && !groups[g]!.animate && groups[g]!.prep === undefined) return false
  for (let i = sentences[sentence]!.first; i < first; i++) if (words[i]!.key === ':') return false
  return true
}

/** A subject rather takes up what the sentence before was about, an object what was done something to. */
const ORDER: Record<'subj' | 'obj', readonly ArgumentRole[]> = { subj: ['subj', 'obj'], obj: ['obj', 'subj'] }

/** The last noun for things in a role of a finite verb of a sentence, before the pronoun. */
function last(document: Document, pronoun: Group, sentence: number, role: ArgumentRole, many: boolean): number | undefined {
  const { groups, words, sentences } = document
  if (sentences[sentence]!.headline !== sentences[pronoun.sentence]!.headline) return undefined
  let found: number | undefined
  for (const { form, args } of inSentence(document, sentence).predicates) {
    if (form !== 'finite') continue
    for (const arg of args) {
      if (arg.role !== role || arg.shared || groups[arg.group]!.head >= pronoun.head) continue
      // "The agreement ended the war. It was renewed in 2016. Malta left it": still the agreement
      const group = groups[thingMeant(document, arg.group) ?? arg.group]!
      const noun = words[group.head]!
      if (noun.pos !== 'noun' || group.animate || actorsOfGroup(document, group.index).length) continue
      if ((noun.number === 'pl' || group.conjuncts.length > 0) !== many) continue
      if (found === undefined || groups[found]!.head < group.head) found = group.index
    }
  }
  return found
}
