// What has been spoken of, one entry a mention.
import type { Draft } from './names/drafts.js'

export interface Said {
  readonly draft: Draft
  /** Its word, and where its words end. */
  readonly word: number
  readonly last: number
  readonly sentence: number
  readonly subject: boolean
  readonly weak: boolean
}

/** How many mentions back what points back looks. */
export const MOST = 40

/** The last mentions, the last one first. @example for (const { draft } of lately(said)) if (draft.kind === 'person') return draft */
export function* lately(said: readonly Said[], most = MOST): Generator<Said> {
  for (let i = said.length - 1, n = 0; i >= 0 && n < most; i--, n++) yield said[i]!
}

/** Those told of before a word, the last one first, as far back as `least`, a sentence. @example for (const { draft } of saidBefore(said, word, sentence)) return draft */
export function* saidBefore(said: readonly Said[], word: number, least: number): Generator<Said> {
  for (const one of lately(said)) {
    if (one.sentence < least) return
    if (one.word < word) yield one
  }
}

/** Who was lately called by a word. */
export function calledAt(said: readonly Said[], word: number): Draft | undefined {
  for (const one of lately(said)) if (one.word === word) return one.draft
  return undefined
}
