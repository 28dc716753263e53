import type { Span } from '../document/span.js'

/** A statement before it becomes a finding: indices into the document instead of ids. */
export interface CodedStatement {
  /** The predicate of the cue, where the cue is one (not for وفق, "according to", a headline's colon). */
  readonly predicate?: number
  readonly sentence: number
  readonly kind: CueKind
  readonly cue: Span
  /** Indices into `document.actors`; empty when nobody is named. Joint speakers become one statement each. */
  readonly speakers: readonly number[]
  /** Everything that is said, to its end (findings show it whole). */
  readonly content: Span
  readonly direct: boolean
  readonly date: string | null
  /** Index of the outlet it was said to or in. */
  readonly medium?: number
  /** Continues the speech of the statement before it (وأضاف, he added). */
  readonly continues: boolean
  readonly headline: boolean
  readonly rule: string
  /** Of an accusation: whom it is levelled at. */
  readonly accused?: readonly number[]
  /** Of a denial by a verb that may turn down anything ("dismissed the appeal"): it is one only of what tells of something done. */
  readonly deed?: boolean
  /** Of a cue of blame that may name a cause ("blamed high prices for the losses"): an accusation only of somebody. */
  readonly cause?: boolean
  /** Of a cue that keeps its distance: a claim whatever is told («زعم»), or only what is told of another ("claimed that"). */
  readonly claimed?: Claimed
}

/** Of what a word that keeps its distance makes a claim: of all it tells, or of what it tells of another. */
export type Claimed = 'any' | 'another'

/** What kind of saying a cue is (`kind` in cues.tsv). `relay`: an outlet passes on another's words; `own`: claims responsibility. */
export type CueKind = 'say' | 'continue' | 'announce' | 'deny' | 'confirm' | 'accuse' | 'ask' | 'warn' | 'threaten' | 'promise' | 'praise' | 'condemn' | 'judge' | 'according' | 'relay' | 'own' | 'colon'

/** A statement of somebody by a word that tells no act itself. */
export type Telling = CodedStatement & { readonly predicate: number }
