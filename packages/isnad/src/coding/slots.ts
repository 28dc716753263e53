// Which groups stand near a word, and which predicates have one as an argument.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import { isForm } from './cues.js'

/** How far after its word a prepositional group is looked for. */
const NEAR = 8

/** Groups brought in by one of the prepositions shortly after a word, nearest first. */
export function groupsAfter(document: Document, sentence: number, word: number, prepositions: readonly string[]): Group[] {
  const { words } = document
  const found: Group[] = []
  for (const group of inSentence(document, sentence).groups) {
    if (group.prep === undefined || group.prep <= word || group.prep > word + NEAR) continue
    if (group.parent && group.parent.as === 'conjunct') continue
    if (!prepositions.some((preposition) => isForm(words[group.prep!], preposition))) continue
    // another verb between: the group is no longer this word's
    let broken = false
    for (let i = word + 1; i < group.prep; i++) if (words[i]!.pos === 'verb' || words[i]!.pos === 'punct' && /[.؟!:]/.test(words[i]!.key)) broken = true
    if (!broken) found.push(group)
  }
  return found
}

/** Predicates that have this group (or a group it is the head genitive of) as an argument. */
export function predicatesOver(document: Document, group: Group): { predicate: Predicate; role: string; prep?: string }[] {
  const found: { predicate: Predicate; role: string; prep?: string }[] = []
  const self = new Set<number>([group.index])
  for (let at = group; at.parent && (at.parent.as === 'conjunct' || at.parent.as === 'apposition'); ) {
    at = document.groups[at.parent.group]!
    self.add(at.index)
  }
  for (const predicate of inSentence(document, group.sentence).predicates) for (const argument of predicate.args) if (self.has(argument.group)) found.push({ predicate, role: argument.role, prep: argument.prep })
  return found
}
