// What is said to a charge in an aside right behind it: "…, a charge it denies", "…, an allegation denied by Baku", "…, claims Moscow has rejected".
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import { actorsOfArgument } from '../language/actors.js'
import type { Cues } from './cues.js'

/** The noun that stands for the charge, and who turns it down. */
export interface ChargeAside { readonly charge: Group; readonly by: readonly number[] }

/**
 * The aside in which a verb denies or rejects a charge.
 * @example asideOf(document, cues, denies)?.by // "…, a charge Baku denies" → Azerbaijan
 */
export function asideOf(document: Document, cues: Cues, { index, form, voice, negation, parent, args, lemma, verb }: Predicate): ChargeAside | undefined {
  if (parent?.as !== 'relative' || negation !== undefined || !isAnswering(cues, verb ?? lemma)) return undefined
  const { words, groups } = document
  const passive = voice === 'passive' || form === 'passive-participle'
  const shared = args.find((argument) => argument.shared && argument.role === (passive ? 'subj' : 'obj'))
  const charge = shared && groups[shared.group]!
  if (!charge || !cues.accusations.has(words[charge.head]!.lemma) || words[charge.first - 1]?.pos !== 'punct') return undefined
  return { charge, by: actorsOfArgument(document, index, passive ? 'agent' : 'subj') }
}

const isAnswering = ({ rejecting, byFirst }: Cues, lemma: string): boolean => rejecting.has(lemma) || !!byFirst.get(lemma)?.some((cue) => cue.kind === 'deny')
