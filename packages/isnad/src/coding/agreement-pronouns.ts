// Which agreement a pronoun, or a verb without a subject, goes on about: «وقعت كينيا اتفاقية مع مالطا … لكن البرلمان رفض التصديق عليها», "signed a treaty and ratified it in May".
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Word } from '../document/word.js'
import { actorsOfGroup } from '../language/actors.js'
import type { StageName } from './findings.js'
import { agrees } from './pronoun-objects.js'

/** How many sentences back the agreement may have been named. */
export const NEAR = 1

/**
 * The last of the groups that name agreements which stands before a word and may be meant: in its sentence or the one before, and no other thing that the word would fit was done something to since.
 *
 * @example agreementTakenUp(document, at, document.words[at]!, sentence, groups) // «عليها» → «اتفاقية»
 */
export function agreementTakenUp(document: Document, at: number, pronoun: Pick<Word, 'gender' | 'number'>, sentence: number, named: readonly Group[]): Group | undefined {
  const { words, sentences } = document
  let last: Group | undefined
  for (const group of named) if (group.head < at && group.sentence >= sentence - NEAR && sentences[group.sentence]!.headline === sentences[sentence]!.headline && (!last || group.head > last.head)) last = group
  if (!last || !agrees(pronoun, words[last.head]!)) return undefined
  for (let one = last.sentence; one <= sentence; one++) for (const { form, args } of inSentence(document, one).predicates) {
    if (form !== 'finite') continue
    for (const { role, shared, group } of args) {
      const other = document.groups[group]!
      if (role !== 'obj' || shared || other.head <= last.head || other.head >= at) continue
      const noun = words[other.head]!
      if (noun.pos === 'noun' && !other.animate && agrees(pronoun, noun) && !actorsOfGroup(document, group).length) return undefined
    }
  }
  return last
}

/** A pronoun of the third person. `nobody`: it stands for nobody. */
export function thirdPerson(document: Document, { head, index }: Group): { nobody: boolean } | undefined {
  const { pos, person } = document.words[head]!
  return pos === 'pron' && person === 3 ? { nobody: !actorsOfGroup(document, index).length } : undefined
}

/** What is done to agreements alone: a pronoun there means none of the states that it may have been taken for. */
export const ONLY_AGREEMENTS: ReadonlySet<StageName> = new Set<StageName>(['signed', 'initialled', 'ratified'])
