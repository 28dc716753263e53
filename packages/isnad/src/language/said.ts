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
