// What nouns of acts take from around them: their genitives, what prepositions bring in, and the verbs that lend themselves to them. For languages read word by word from left to right.
import type { Grouped } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { ClauseDraft } from './clause-drafts.js'
import { argumentOf } from './clause-drafts.js'

/** How many groups behind a noun may belong to it. */
export const REACH = 7

/** What colours a noun of an act: the preposition before it or before the noun it belongs to («برای برقراری آتش‌بس»), or that noun itself («لزوم امضای توافق», «необходимость подписания договора»). */
export function colourAbove<Modality>(group: Group, { groups, words }: Grouped, ofPreposition: (preposition: string) => Modality | undefined, ofNoun: (lemma: string) => Modality | undefined): Modality | undefined {
  for (let at: Group | undefined = group, up = 0; at && up < 4; at = at.parent && groups[at.parent.group], up++) {
    const found: Modality | undefined = (at.preposition === undefined ? undefined : ofPreposition(at.preposition)) ?? (at === group || at.parent?.as === 'apposition' ? undefined : ofNoun(words[at.head]!.lemma))
    if (found) return found
  }
  return undefined
}

/** The first of the groups that one is joined to. */
export function joinedTo(g: number, groups: readonly Group[]): number {
  let outer = g
  while (groups[outer]!.parent?.as === 'conjunct') outer = groups[outer]!.parent!.group
  return outer
}

/** «une série de discussions», «серию ударов»: the group whose head only says how many (`counts`, by lemma), or the group itself. */
export function wholeOf(g: number, { groups, words }: Grouped, counts: (lemma: string) => boolean): number {
  const { parent } = groups[g]!
  return parent?.as === 'genitive' && counts(words[groups[parent.group]!.head]!.lemma) ? joinedTo(parent.group, groups) : g
}

/** «la visite de X», «سفر وزیر»: the genitives in its group, in a role. */
export function takeGenitives(draft: ClauseDraft, { index, last, sentence }: Group, { groups }: Grouped, role: 'gen' | 'subj' = 'gen'): void {
  for (let h = index + 1; h < groups.length && groups[h]!.first < last && groups[h]!.sentence === sentence; h++)
    if (groups[h]!.parent?.group === index && groups[h]!.parent!.as === 'genitive') draft.args.push({ role, group: h })
}

/** What a preposition brings in behind a noun of an act; undefined where what stands behind it is not the noun's. */
export type RoleBehind = (preposition: string) => 'agent' | 'gen' | 'obl' | undefined

/** Prepositional groups right behind it, up to the next verb or mark. `outer`: the groups that no other holds, from the one at `from` on, in which it stands. */
export function takeFollowing(draft: ClauseDraft, group: Group, { groups, words }: Grouped, outer: readonly number[], from: number, roleOf: RoleBehind): void {
  // only what ends where the whole ends has something behind it
  let end = group.last
  for (let k = from; k < outer.length && k < from + REACH; k++) {
    const next = groups[outer[k]!]!
    if (next.first <= group.head) {
      // an inner group: what follows belongs to it only where it closes the outer one
      if (next.first <= group.first && next.last > group.last && next.index !== group.index && next.last !== end) return
      continue
    }
    const start = next.prep ?? next.first
    if (!next.prep || !next.preposition) {
      // a time between: «la visite mardi du ministre à Paris»
      if (start !== end || next.prep) return
      end = next.last
      continue
    }
    if (start > end + 1 || (start !== end && words[end]?.pos !== 'adv')) return
    const role = roleOf(next.preposition)
    end = next.last
    if (!role) continue
    draft.args.push(role === 'gen' ? { role, group: next.index } : { role, prep: next.preposition, group: next.index })
    draft.last = Math.max(draft.last, next.last)
  }
}

/** A verb that only carries a noun gives it its tense, negation, colour and sides. `own`: the noun's group; `by`: the preposition of whoever does it, behind a passive. */
export function lendTo(draft: ClauseDraft, verb: ClauseDraft, subject: 'subj' | 'obj' | 'none', own: number, by: string): void {
  draft.light = verb
  draft.tense = verb.tense
  draft.negation = verb.negation
  for (const modality of verb.modality) if (!draft.modality.includes(modality)) draft.modality.push(modality)
  if (subject !== 'none' && verb.voice === 'active' && !draft.args.some(({ role }) => role === subject)) for (const arg of verb.args) if (arg.role === 'subj') draft.args.push({ role: subject, group: arg.group, shared: true })
  const agent = argumentOf(verb, 'agent')
  if (verb.voice === 'passive' && agent >= 0) draft.args.push({ role: 'agent', prep: by, group: agent, shared: true })
  for (const arg of verb.args) if (arg.role === 'obl' && arg.group !== own && !draft.args.some(({ group }) => group === arg.group)) draft.args.push({ ...arg, shared: true })
}
