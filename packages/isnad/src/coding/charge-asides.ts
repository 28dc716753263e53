// What is said to a charge in an aside right behind it: "…, a charge it denies", "…, an allegation denied by Baku", "…, claims Moscow has rejected".
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import { actorsOfArgument } from '../language/actors.js'
import type { Cues } from './cues.js'

/** The noun that stands for the charge, the word that the aside begins with, and who turns it down. */
export interface ChargeAside { readonly charge: Group; readonly from: number; readonly by: readonly number[] }

/**
 * The aside in which a verb denies or rejects a charge.
 * @example asideOf(document, cues, denies)?.by // "…, a charge Baku denies" → Azerbaijan
 */
export function asideOf(document: Document, cues: Cues, { index, form, voice, negation, parent, args, lemma, verb, word }: Predicate): ChargeAside | undefined {
  if (negation !== undefined || !isAnswering(cues, verb ?? lemma)) return undefined
  const { words, groups } = document
  const passive = voice === 'passive' || form === 'passive-participle'
  const object = args.find((argument) => argument.role === (passive ? 'subj' : 'obj') && groups[argument.group]!.last <= word)
  const charge = object && groups[object.group]!
  if (!charge || !cues.accusations.has(words[charge.head]!.lemma)) return undefined
  const from = asideFrom(document, charge)
  if (from === undefined || (parent?.as !== 'relative' && from === charge.first - 1)) return undefined
  return { charge, from, by: actorsOfArgument(document, index, passive ? 'agent' : 'subj') }
}

/** The mark before the aside, or the "and" of «وهو اتهام …»; undefined where the noun begins none. */
function asideFrom({ words }: Document, { first }: Group): number | undefined {
  const before = words[first - 1]
  if (before?.pos === 'punct') return first - 1
  // «وهو اتهام تنفيه كينيا»
  if (before?.pos !== 'pron' || before.clitic || words[first - 2]?.pos !== 'conj') return undefined
  return words[first - 3]?.pos === 'punct' ? first - 3 : first - 2
}

const isAnswering = ({ rejecting, byFirst }: Cues, lemma: string): boolean => rejecting.has(lemma) || !!byFirst.get(lemma)?.some((cue) => cue.kind === 'deny')
