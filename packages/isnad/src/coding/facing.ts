// Towards whom a measure, a charge or a threat is, where only its clause names another side. Kept narrow: on the gold 7 of 17 of what it added were right before,
// on stories of the corpora most.
import { childrenOf, inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Mention } from '../document/mention.js'
import { ownSubject, type Predicate } from '../document/predicate.js'
import { actorsOfGroup } from '../language/actors.js'
import { groupHeadedBy, mentionsNear } from './by-head.js'
import type { Candidate } from './complete-roles.js'
import { sameCountry } from './country-of.js'
import type { Reading } from './reading.js'
import { unite } from './roles.js'

/** Types whose recipient is mostly the other side that its clause names, however it is tied to it. */
const FACING = new Set(['SANCTION', 'ACCUSE', 'THREATEN'])
/** Whom a measure touches that does not say so itself: states and what they are in; people only where a court decides about them. */
const MEASURED = new Set(['state', 'organization', 'body'])
const DECREED = new Set(['sentence', 'convict'])
/** Worry is about whatever is told next. */
const WORRIED = 'voice concern'
/** What ends the part of a clause that a threat can have its target in. */
const PAUSES = /^[،,؛;]$/

/**
 * Gives an act against somebody the other side that its clause names, where its own slots name none.
 *
 * @example facing(document, candidate) // «انسحبت واشنطن من الاتفاق المبرم مع طهران»: towards Iran
 */
export function facing(document: Document, { reading, predicate, roles, act, matched }: Candidate): void {
  if (!FACING.has(act.type) || act.id === WORRIED || roles.recipients.length || !roles.actors.length || act.roles !== 'one' || matched.expression.noRecipient) return
  const countries = new Set(roles.actors.map((actor) => document.actors[actor]!.country))
  // a threat names its target before anything else is told
  const limit = act.type === 'THREATEN' ? Math.max(predicate.word, ...predicate.args.flatMap((arg) => (arg.role === 'subj' && !arg.shared ? [document.groups[arg.group]!.last] : []))) : Number.POSITIVE_INFINITY
  const own = predicate.args.flatMap(({ role, shared, group }) => (role === 'subj' && !shared ? [document.groups[group]!] : []))
  const end = ownEnd(document, predicate)
  for (let i = predicate.word + 1; i < document.words.length && document.words[i]!.start < end; i++) {
    // «وصفه المتحدث باسم قوات التحالف»: what is part of who does it is no side
    if (own.some(({ first, last }) => first <= i && i < last)) continue
    if (i > limit && document.words[i]!.pos === 'punct' && PAUSES.test(document.words[i]!.key)) return
    for (const mention of mentionsNear(document, i, 0)) {
      // "condemned the attack on a convoy in Mali": where it was
      if (mention.locative === 'in' && (act.type === 'SANCTION' || roles.suffered?.length === 0 || isAside(document, predicate, mention))) continue
      if (judges(reading, mention)) continue
      const at = groupHeadedBy(document, mention.head)
      // «اتهمت الصين بزعزعة العلاقات بعد قرار السلفادور»: who is accused stands by himself
      if (act.id === 'accuse' && (at?.prep !== undefined || at?.parent)) continue
      const group = act.type === 'THREATEN' ? at : undefined
      const others = unite(mention.actors, group ? actorsOfGroup(document, group.index) : []).filter((actor) => {
        const { kind, country } = document.actors[actor]!
        if (act.type === 'SANCTION' && !DECREED.has(act.id) && !MEASURED.has(kind) && mention.first > predicate.word + 1) return false
        return !roles.actors.includes(actor) && !roles.suffered?.some((one) => one === actor || sameCountry(document, one, actor)) && kind !== 'outlet' && (country === null || !countries.has(country))
      })
      if (!others.length) continue
      roles.recipients = others
      return
    }
  }
}

/** «نددت باريس بالغارة ودعت لندن إلى», "Paris condemned the raid, and London called for": where what somebody else does begins. */
function ownEnd(document: Document, { index, word, clause }: Predicate): number {
  let { end } = clause
  for (const child of childrenOf(document, index)) if (child.parent!.as === 'conjunct' && child.form === 'finite' && child.word > word && ownSubject(child) !== undefined) end = Math.min(end, child.clause.start)
  return end
}

/** «نددت باريس بالعملية التي وصفتها الأمم المتحدة بأنها …»: who passes judgement on the same thing is no side. */
const judges = ({ document, markers, predicate }: Reading, { head }: Mention): boolean =>
  inSentence(document, predicate.sentence).predicates.some((other) => other.index !== predicate.index && other.parent?.as === 'relative' && markers.judging.has(other.lemma) && other.args.some((arg) => arg.role === 'subj' && !arg.shared && document.groups[arg.group]!.head === head))

/** «ندد نجله، الذي يعيش في عمّان، بالقرار»: where somebody is of whom a clause tells more, is no side. */
const isAside = (document: Document, { index, word, sentence }: Predicate, { start, end }: Mention): boolean =>
  inSentence(document, sentence).predicates.some((other) => other.index !== index && other.parent?.as === 'relative' && other.word > word && other.clause.start <= start && end <= other.clause.end)
