import type { Story } from '../story/story.js'
import type { Group } from './group.js'
import type { Actor, Mention, Place } from './mention.js'
import type { Predicate } from './predicate.js'
import type { Problem } from './problem.js'
import type { Time } from './time.js'
import type { Quotation, Sentence, Token, Word } from './word.js'

/** The text that is read: `headline + "\n\n" + text`, or the text alone when there is no headline. All spans are offsets into it. */
export interface Text {
  readonly story: Story
  readonly language: string
  readonly text: string
  /** Where the body begins in `text` (0 without a headline). */
  readonly bodyStart: number
  /** `YYYY-MM-DD`, or null when the story has no usable date. */
  readonly published: string | null
}
export interface Tokenized extends Text { readonly tokens: readonly Token[] }
export interface Worded extends Tokenized { readonly words: readonly Word[] }
export interface Split extends Worded {
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  /** The dateline at the head of the body («موسكو 17-1 (ا ف ب) -»), if any. */
  readonly dateline?: Dateline
}
export interface Grouped extends Split { readonly groups: readonly Group[] }
export interface Parsed extends Grouped { readonly predicates: readonly Predicate[] }
export interface Timed extends Parsed {
  readonly times: readonly Time[]
  /** Predicate index → index of the time that dates it (`language/times/attach.ts`). */
  readonly datedBy?: readonly (number | undefined)[]
  /** Predicate index → when a clause was that is only told by how long before or after another ("two years after Kenya expelled the envoy"). */
  readonly countedDates?: ReadonlyMap<number, string> | undefined
  /** Predicate index → index of the noun predicate that was its occasion («خلال الزيارة», "at the summit"). */
  readonly occasionOf?: readonly (number | undefined)[]
}
export interface Document extends Timed {
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly problems: readonly Problem[]
}

/** Where and through whom a story was filed. `end`: where the news begins. */
export interface Dateline {
  readonly start: number
  readonly end: number
  readonly place?: { readonly start: number; readonly end: number }
  readonly agency?: { readonly start: number; readonly end: number }
  readonly date?: { readonly start: number; readonly end: number }
}
