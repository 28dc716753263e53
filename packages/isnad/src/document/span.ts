/** Half-open, in UTF-16 code units of `Document.text`: `text.slice(start, end)` is the quote. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span and the name of the rule that found it. */
export interface Found extends Span {
  readonly rule: string
}
