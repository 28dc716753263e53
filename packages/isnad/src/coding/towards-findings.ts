// Towards whom one welcomes, charges or denies, where another finding of the story knows: whose agreement it is, whom a claim accuses, who has alleged it.
import { groupsUnder } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { CodedAgreement } from './agreements.js'
import type { CodedClaim } from './claim-ledger.js'
import type { CodedEvent } from './coded.js'
import { sameCountry, stateOf } from './country-of.js'

/**
 * Gives reactions that name nobody those whom the agreements and claims of the story name.
 * @example nameTargets(document, events, claims, agreements) // «رحبت مالطا بالاتفاق»: its parties; «نفت قبرص …»: who had alleged it
 */
export function nameTargets(document: Document, events: readonly CodedEvent[], claims: readonly CodedClaim[], agreements: readonly CodedAgreement[]): void {
  const agreementAt = new Map<number, CodedAgreement>()
  for (const agreement of agreements) for (const group of agreement.groups) if (!agreementAt.has(group)) agreementAt.set(group, agreement)
  for (const event of events) {
    if (event.recipients.length || !event.actors.length) continue
    event.recipients = targetsByClaim(document, event, claims)
    if (!event.recipients.length && (JUDGES_AGREEMENTS.has(event.act) || BINDS.test(event.act))) event.recipients = partiesOf(document, event, agreementAt)
  }
}

/** «ترفض أثينا الاتهامات», «وهو ما تعتبره طهران قرصنة»: whom the claim that stands on the same words accuses, or who alleged what they deny. */
function targetsByClaim(document: Document, { type, act, actors, trigger, alsoTriggers }: CodedEvent, claims: readonly CodedClaim[]): number[] {
  const own = type === 'ACCUSE' ? 'alleges' : act === DENIAL ? 'denies' : undefined
  if (!own) return []
  for (const { accused, stances } of claims) {
    if (!stances.some(({ actor, stance, span }) => stance === own && actors.includes(actor) && [trigger, ...alsoTriggers].some(({ start }) => span.start <= start && start < span.end))) continue
    // "France denied the strike that Syria laid to Israel": to whom nothing is laid answers nobody
    if (own === 'denies' && !accused.some((one) => actors.some((actor) => actor === one || sameCountry(document, actor, one)))) continue
    const found = own === 'alleges' ? accused : stances.flatMap(({ actor, stance }) => (stance === 'alleges' ? [actor] : []))
    const others = found.filter((actor, i) => !actors.some((one) => one === actor || (own === 'denies' && sameCountry(document, one, actor))) && !found.slice(0, i).some((one) => one === actor || sameCountry(document, one, actor)))
    if (others.length) return others
  }
  return []
}
const DENIAL = 'deny'

/** Acts by which one is for an agreement or against it. */
const JUDGES_AGREEMENTS = new Set(['welcome', 'praise', 'support', 'endorse', 'congratulate', 'condemn', 'denounce', 'criticise', 'deplore', 'reject', 'oppose', 'object', 'characterise', 'voice concern', 'voice anger', 'defend verbally', 'express solidarity'])
/** «تعهدت بموجب الاتفاق بأن»: what one promises in it, one promises the other side. */
const BINDS = /^promise\b/
/** How many nouns deep the agreement may stand («رحب بتنفيذ الاتفاق»). */
const DEEP = 2

/** «رحب بالاتفاق», "voiced support for the deal": whose agreement it is. */
function partiesOf(document: Document, { predicate, also, actors }: CodedEvent, agreementAt: ReadonlyMap<number, CodedAgreement>): number[] {
  for (const index of [predicate, ...also]) {
    const told = document.predicates[index]!
    for (const { group, role } of argumentsOf(document, told)) {
      if (role === 'subj' && told.voice === 'active') continue
      const agreement = agreementIn(document, group, agreementAt)
      if (!agreement || agreement.parties.length < 2) continue
      const parties = agreement.parties.flatMap((party) => (typeof party === 'number' ? [party] : stateOf(document, party) ?? []))
      const isPower = (party: number): boolean => document.actors[party]!.kind === 'state' || document.actors[party]!.sector === 'GOV'
      const others = parties.filter((party) => !actors.some((actor) => actor === party || document.actors[actor]!.of === party || (isPower(party) && sameCountry(document, actor, party))))
      if (others.length) return others
    }
  }
  return []
}

/** What stands beside it, and beside the verb that only carries it. */
const argumentsOf = ({ predicates }: Document, { args, light }: Predicate) => (light === undefined ? args : [...args, ...predicates[light]!.args])

function agreementIn(document: Document, group: number, agreementAt: ReadonlyMap<number, CodedAgreement>, depth = 0): CodedAgreement | undefined {
  const own = agreementAt.get(group)
  if (own || depth >= DEEP) return own
  for (const under of groupsUnder(document, group)) {
    const found = under.parent!.as === 'genitive' ? agreementIn(document, under.index, agreementAt, depth + 1) : undefined
    if (found) return found
  }
  return undefined
}
