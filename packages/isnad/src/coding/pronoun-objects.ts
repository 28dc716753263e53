// What a pronoun with a gender means that stands for no actor: «قطعت علاقاتها بمالطا عام 2011 ثم استأنفتها»: the thing that the verb before was about.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Word } from '../document/word.js'
import { actorsOfGroup } from '../language/actors.js'
import { actOfVerb } from './by-head.js'
import type { Candidate } from './complete-roles.js'
import { sameCountry } from './country-of.js'
import { thingMeant } from './meant-things.js'
import { besides, unite } from './roles.js'

/** How many predicates up what a pronoun means may have been told. */
const UP = 3

/**
 * The group of the thing that a verb's pronoun takes up: as its gender tells, or for one without a gender as the telling goes on.
 * @example thingTakenUp(document, predicate, group) // «ثم استأنفتها» → «علاقاتها», "lifted them" → "sanctions"
 */
export const thingTakenUp = (document: Document, predicate: Predicate, group: number): number | undefined => thingGoneOnAbout(document, predicate, group) ?? thingMeant(document, group)

/**
 * The group that a verb's pronoun takes up: the object of the verb that it is joined to, or of the one told last in the sentence before.
 * @example thingGoneOnAbout(document, predicate, group) // «ثم استأنفتها» → «علاقاتها»
 */
function thingGoneOnAbout(document: Document, predicate: Predicate, group: number): number | undefined {
  const { words, groups, predicates } = document
  const pronoun = words[groups[group]!.head]!
  // one without a gender: meant-things.ts
  if (pronoun.pos !== 'pron' || (pronoun.gender === undefined && pronoun.clitic === undefined) || predicate.form !== 'finite' || actorsOfGroup(document, group).length) return undefined
  let at = predicate
  for (let up = 0; up < UP; up++) {
    const next: Predicate | undefined = at.parent ? ((at.parent.as === 'conjunct' || at.parent.as === 'adverbial' ? predicates[at.parent.predicate] : undefined)) : up === 0 ? before(document, predicate) : undefined
    if (!next || next.word > predicate.word) return undefined
    if (next.form === 'finite') {
      const found = next.args.filter(({ role, shared }) => !shared && role === 'obj').map((arg) => arg.group).find((one) => words[groups[one]!.head]!.pos === 'noun' && groups[one]!.first < groups[group]!.first && agrees(pronoun, words[groups[one]!.head]!))
      if (found !== undefined) return found
    }
    at = next
  }
  return undefined
}

/** The last verb of its own of the sentence before. */
function before(document: Document, { sentence }: Predicate): Predicate | undefined {
  if (sentence === 0 || document.sentences[sentence - 1]!.headline) return undefined
  return inSentence(document, sentence - 1).predicates.findLast((one) => one.form === 'finite' && one.parent?.as !== 'relative' && one.parent?.as !== 'content')
}

/**
 * Whether a pronoun may stand for a noun: in gender and number, as far as they are known; of what is not alive a plural is feminine in some languages.
 * @example agrees(ها, اتفاقية) // true
 */
export function agrees(pronoun: Pick<Word, 'gender' | 'number'>, noun: Word): boolean {
  if (pronoun.number === 'sg' && pronoun.gender === 'f') return noun.number === 'pl' || (noun.number !== 'du' && noun.gender !== 'm')
  if (pronoun.number && noun.number && pronoun.number !== noun.number) return false
  return !pronoun.gender || !noun.gender || pronoun.gender === noun.gender
}

/**
 * Gives an act that is done to what another act was done to its sides: «قطعت علاقاتها بمالطا ثم استأنفتها»: with Malta.
 * @example shareMatter(document, candidate, acts)
 */
export function shareMatter(document: Document, { predicate, roles, act, matched }: Candidate, acts: ReadonlyMap<number, Candidate>): void {
  if (roles.recipients.length || matched.expression.noRecipient || !roles.actors.length) return
  const object = predicate.args.find(({ role }) => role === 'obj')
  const thing = object && thingTakenUp(document, predicate, object.group)
  if (thing === undefined) return
  const told = inSentence(document, document.groups[thing]!.sentence).predicates.find((one) => one.args.some(({ role, group }) => role === 'obj' && group === thing))
  const over = told && actOfVerb(document, acts, told)
  if (!over || !roles.actors.some((actor) => over.roles.actors.some((one) => one === actor || sameCountry(document, one, actor)))) return
  if (act.roles === 'mutual') roles.actors = unite(roles.actors, over.roles.actors.length > 1 ? over.roles.actors : over.roles.recipients)
  else roles.recipients = besides(over.roles.recipients, roles.actors)
}
