import type { Span } from './span.js'

/** What reading could not do; worded in `messages/`. Codes are words, never numbers. */
export type Problem =
  | { readonly code: 'story-without-text'; readonly story: string }
  | { readonly code: 'story-without-date'; readonly story: string; readonly span?: Span; readonly quote?: string }
  | { readonly code: 'impossible-date'; readonly story: string; readonly given: string }
  | { readonly code: 'language-without-pack'; readonly story: string; readonly language: string; readonly packs: readonly string[] }
  | { readonly code: 'language-unknown'; readonly story: string }
  | { readonly code: 'text-not-readable'; readonly story: string; readonly why: string }
  | { readonly code: 'stretch-in-another-language'; readonly story: string; readonly span: Span; readonly language: string }
