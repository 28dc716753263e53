import type { Span } from '../document/span.js'
import type { EventType, Presentation, Quantity, Status } from './findings.js'

/** A figure beside an event before it becomes a finding: `according_to` holds indices into `document.actors`. */
export interface CodedQuantity extends Omit<Quantity, 'text' | 'according_to'> {
  readonly span: Span
  readonly according_to: readonly number[]
}

/** An event before it becomes a finding: indices into the document instead of ids. Claims and agreements read and link these. */
export interface CodedEvent {
  /** Index of the predicate that tells of it most clearly. */
  predicate: number
  trigger: Span
  sentence: number
  headline: boolean
  /** `id` in acts.tsv. */
  act: string
  type: EventType
  mode?: string
  contexts: readonly string[]
  cameo: string
  /** Indices into `document.actors`. */
  actors: number[]
  recipients: number[]
  status: Status
  /** Told by one of its mentions, or only referred to by all. */
  presentation: Presentation
  /** Whose word it is, where the story does not say it in its own voice. */
  accordingTo: number[]
  date: string | null
  place: EventPlace | null
  /** Further mentions: predicates and their words. */
  also: number[]
  alsoTriggers: Span[]
  quantities: CodedQuantity[]
  /** Nothing by itself: kept only as a further mention of an event told elsewhere. */
  weak?: boolean
  /** A definite noun («الهجوم», "the visit"), which may point back. */
  pointing?: boolean
  /** A round of what was told before. */
  inSeries?: boolean
  /** A noun without any verb that says whether it is done («القمة», "the visit"): actual only for want of a word. */
  /** One still to come («الجولة المقبلة», "the next round"): none of those that were told. */
  next?: boolean
  bare?: boolean
  rule: string
}

/** Where an event happened: an index into `document.places`, or the state that one of the actors is. */
export interface EventPlace {
  readonly name: string
  /** The country that an act is plainly in, where no words tell where it was: what tells it more closely is better. */
  readonly plain?: string
  readonly place?: number
  readonly span?: Span
}
