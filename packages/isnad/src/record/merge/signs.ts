// What words turn on, told in no language: the kind of act that somebody denies, charges or asks for, and who is in it.
import type { EventFinding } from '../../coding/findings.js'
import { keyNumber } from '../hash.js'
import type { People } from '../identity/people.js'
import { actGroup } from './acts.js'
import { partiesOf } from './participants.js'
import { type StoryIn, actsWithin, nodeIn, spokenAt } from './story-in.js'

/** Where signs are kept among words by language: no language has this name. */
export const SIGNS = '*'
const MOST_SIGNS = 6
/** Acts that are done by words about another act. */
const SPOKEN = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'AGREE', 'SUPPORT'])

/**
 * The kind of an act, then all who are in it, as numbers.
 *
 * @example signsOf(story, talks, ['SAU'], people) // "denied that it had held talks with Iran": a meeting, Saudi Arabia, Iran
 */
export function signsOf(story: StoryIn, act: EventFinding, others: readonly string[], people: People): number[] {
  const sides = partiesOf([...[...act.actors, ...act.recipients].map((local) => nodeIn(story, local)), ...others], people)
  return [`act ${actGroup(act.type, act.act)}`, ...[...sides].map((party) => `with ${party}`)].slice(0, MOST_SIGNS).map(keyNumber)
}

/** The signs of what an act of speech is about: of the first act in what its words say. Nothing where none is told. */
export function signsOfSpeech(story: StoryIn, body: EventFinding, people: People): number[] {
  if (!SPOKEN.has(body.type)) return []
  const content = spokenAt(story, body.trigger)?.content
  const act = content && actsWithin(story, content).find((one) => one.body !== body)
  return act ? signsOf(story, act.body, [...body.actors, ...body.recipients].map((local) => nodeIn(story, local)), people) : []
}

/** One kind of act, with two at least who are in both: two who deny arrests need not speak of one. */
export const sameSigns = ([kind, ...parties]: readonly number[], [other, ...others]: readonly number[]): boolean => kind === other && parties.filter((party) => others.includes(party)).length >= 2
