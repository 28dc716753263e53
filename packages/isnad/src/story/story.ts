/** A news item as one outlet published it, untouched. Nothing in it is ever altered by reading. */
export interface Story {
  readonly id: string
  /** ISO 639-1. Left out: detected. */
  readonly language?: string | null
  /** The document creation time, `2025-01-17` or an ISO date-time; "yesterday" is counted from it. Left out: unknown, and never guessed. */
  readonly published?: string | null
  readonly headline?: string | null
  readonly text: string
  readonly source?: { readonly outlet?: string | null; readonly url?: string | null } | null
  /** The wire it credits, where its carrier says so apart from the text. */
  readonly agency?: string | null
  readonly version?: number
}
