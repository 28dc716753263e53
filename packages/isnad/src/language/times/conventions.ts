// How loose expressions are written as dates. `news` is the codebook's; the others are those of the calendars and
// schedulers whose test data we are measured on («قبل ثلاثة أشهر» is "about that month" in news, that very day for a scheduler).

export interface TimeConventions {
  /** "three months ago": the unit, marked approximate, or the day. */
  readonly away: 'unit' | 'day'
  /** Early, mid, late: the codebook's; thirds of a month and edges of a week; or halves. */
  readonly parts: 'news' | 'thirds' | 'halves'
  /** "The past three days": up to today, or the three whole ones before it. */
  readonly stretch: 'to-now' | 'whole'
  /** A day or month without a year and without a verb: the nearest one, or the next. */
  readonly open: 'nearest' | 'next'
  /** «هذا الأسبوع» where nothing says past or future. */
  readonly thisWeek: 'whole' | 'to-now'
}

export const NEWS: TimeConventions = { away: 'unit', parts: 'news', stretch: 'to-now', open: 'nearest', thisWeek: 'to-now' }
/** As a calendar would (Duckling). */
export const CALENDAR: TimeConventions = { away: 'day', parts: 'thirds', stretch: 'whole', open: 'next', thisWeek: 'whole' }
/** As a scheduling assistant would (Recognizers-Text). */
export const SCHEDULE: TimeConventions = { away: 'day', parts: 'halves', stretch: 'whole', open: 'nearest', thisWeek: 'whole' }
