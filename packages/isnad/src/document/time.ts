import type { Found } from './span.js'

/** A time expression. `value` is EDTF against the story's date, null where it can't be resolved. */
export interface Time extends Found {
  readonly index: number
  readonly sentence: number
  readonly value: string | null
  readonly basis: 'explicit' | 'relative' | 'anchored' | 'unresolved'
  /** Event-anchored ("after the signing"): word range of the anchor event; `date` where the time between tells it ("two days after the signing"); `counted`: the time itself is counted from the event's. */
  readonly anchor?: { readonly first: number; readonly last: number; readonly relation: 'before' | 'after' | 'during' | 'since' | 'until'; readonly date?: string | undefined; readonly counted?: boolean }
  /** A duration that reaches from or to now, or "for the Nth day": the value an event that lasts takes as its date. */
  readonly eventValue?: string | null
}

/** Whether an EDTF date is one day. @example isDay('2016-05') // false */
export const isDay = (date: string | null): boolean => date !== null && /^\d{4}-\d\d-\d\d$/.test(date)
