// A story with its findings, on its way into the merged view.
import { textIn } from '../../coding/spans.js'
import type { EventFinding, FindingSpan, StatementFinding } from '../../coding/findings.js'
import { firstIndex } from '../../document/first-index.js'
import { perDocument } from '../../document/per-document.js'
import { push } from '../../document/push.js'
import { dayOfIso } from '../dates.js'
import { type Told, toldIn } from './sentence.js'

/** How far two reports may be apart and still be of one act. Kept with the record; a change takes effect at the next rebuild. */
export interface MergeSettings {
  /** Days by which exact dates of one act may differ between stories (they are then shown as a conflict). */
  readonly window: number
  /** Days by which a planned date may slip. */
  readonly slip: number
  /** Days after an act within which a story that gives no date may speak of it as news. */
  readonly undated: number
  /** How sure a join must be, 0–1. */
  readonly sure: number
}
export const DEFAULT_SETTINGS: MergeSettings = { window: 3, slip: 150, undated: 45, sure: 0.55 }

/** One finding as the record keeps it. */
export interface Assertion<Body = unknown> {
  readonly seq: number
  readonly id: string
  readonly kind: string
  readonly local: string
  readonly body: Body
}

export interface StoryIn {
  readonly seq: number
  readonly id: string
  readonly language: string | null
  readonly learnt: number
  readonly published: string | null
  readonly outlet: string | null
  readonly chain: string
  /** The story that leads its copies, itself if none does. */
  readonly leader: number
  /** Earlier versions at the same address, with the sentence that each of their assertions stood on. */
  readonly versions: readonly number[]
  readonly earlier?: ReadonlyMap<number, Told>
  readonly headline: string
  readonly text: string
  readonly assertions: readonly Assertion[]
  /** `replaced` when a newer version is already there. */
  readonly state: 'current' | 'replaced'
  /** Local actor id → node. */
  readonly actors: Map<string, string>
}

/** What a story tells, by kind: of a story of megabytes each kind is asked for thousands of times. */
const byKind = perDocument((assertions: readonly Assertion[]): ReadonlyMap<string, readonly Assertion[]> => {
  const kinds = new Map<string, Assertion[]>()
  for (const a of assertions) push(kinds, a.kind, a)
  return kinds
})

export const ofKind = <B>(story: StoryIn, kind: string): readonly Assertion<B>[] => (byKind(story.assertions).get(kind) ?? []) as readonly Assertion<unknown>[] as readonly Assertion<B>[]

/** The acts of a story by where their trigger stands, in the order of the text. */
const actsByPlace = perDocument((assertions: readonly Assertion[]): ReadonlyMap<string, readonly Assertion<EventFinding>[]> => {
  const places = new Map<string, Assertion<EventFinding>[]>()
  for (const a of (byKind(assertions).get('event') ?? []) as readonly Assertion<unknown>[] as readonly Assertion<EventFinding>[]) push(places, a.body.trigger.in, a)
  for (const acts of places.values()) acts.sort((a, b) => a.body.trigger.start - b.body.trigger.start || a.seq - b.seq)
  return places
})

/** The acts whose trigger lies in a span, as the story's order has them. */
export function actsWithin(story: StoryIn, span: FindingSpan): Assertion<EventFinding>[] {
  const acts = actsByPlace(story.assertions).get(span.in) ?? []
  const out: Assertion<EventFinding>[] = []
  for (let i = firstIndex(acts, (a) => a.body.trigger.start >= span.start); i < acts.length && acts[i]!.body.trigger.start <= span.end; i++) if (acts[i]!.body.trigger.end <= span.end) out.push(acts[i]!)
  return out.sort((a, b) => a.seq - b.seq)
}

/** The statements of a story by where their cue stands. */
const statementsByPlace = perDocument((assertions: readonly Assertion[]): ReadonlyMap<string, readonly StatementFinding[]> => {
  const places = new Map<string, StatementFinding[]>()
  for (const { body } of (byKind(assertions).get('statement') ?? []) as readonly Assertion<StatementFinding>[]) push(places, body.cue.in, body)
  for (const said of places.values()) said.sort((a, b) => a.cue.start - b.cue.start)
  return places
})

/** How many letters the longest cue has. */
const LONGEST_CUE = 200

/** The first statement whose cue lies over a span. */
export function spokenAt(story: StoryIn, span: FindingSpan): StatementFinding | undefined {
  const said = statementsByPlace(story.assertions).get(span.in) ?? []
  for (let i = firstIndex(said, ({ cue }) => cue.start > span.start - LONGEST_CUE); i < said.length && said[i]!.cue.start < span.end; i++) if (said[i]!.cue.end > span.start) return said[i]
  return undefined
}

/** 1 where the story says when it was published: only then was it told on the day that it was learnt. */
export const datedIn = (story: Pick<StoryIn, 'published'>): 0 | 1 => (dayOfIso(story.published) === null ? 0 : 1)

/** The node of a local actor id; parties of agreements may also be ISO codes. */
export const nodeIn = (story: StoryIn, local: string): string => story.actors.get(local) ?? local

export const isPlanned = (status: string): boolean => status === 'planned' || status === 'hypothetical'

export type EventAssertion = Assertion<EventFinding>

/** What becomes of an assertion of an earlier version: its sentence is still there (`replaced`), was reworded (`changed`), or went (`gone`). */
export function stateOfEarlier(story: StoryIn, assertion: number, toldAgain: boolean): 'replaced' | 'changed' | 'gone' {
  const sentence = story.earlier?.get(assertion)?.sentence
  if (sentence !== undefined && (story.text.includes(sentence) || story.headline.includes(sentence))) return 'replaced'
  return toldAgain ? 'changed' : 'gone'
}

/** Whether these words of a new version are those that an assertion of an earlier one stood on, in the same sentence. */
export function tellsAgain(story: StoryIn, assertion: number, span: FindingSpan): boolean {
  const before = story.earlier?.get(assertion)
  if (!before) return false
  const now = toldIn(textIn(story, span.in), span)
  return now.words === before.words && now.sentence === before.sentence
}
