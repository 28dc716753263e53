// What a question may be narrowed by, the same for every question, and how a long answer is turned over page by page.
import { dayOfIso, daysOf } from '../dates.js'
import { RecordProblem } from '../problem.js'

export interface Filters {
  /** A state (`IRN`, «إيران», Iran), an id, or a name. */
  readonly actor?: string
  /** Acts between `actor` and this one. */
  readonly with?: string
  readonly type?: readonly string[]
  readonly status?: readonly string[]
  /** EDTF; acts dated (or, undated, told) in between, both ends included. */
  readonly from?: string
  readonly to?: string
  /** A place or a country code. */
  readonly place?: string
  /** Only events with a place or country, or only those without. */
  readonly placed?: boolean
  readonly outlet?: string
  readonly language?: string
  /** At least so many independent chains of sources. */
  readonly minChains?: number
  /** Only events that a story reports as its news, not those that all only refer to. */
  readonly told?: boolean
  /** `reviewed`: only what a person accepted; `candidate`: only what none has; default: both, without what was rejected. */
  readonly tier?: 'candidate' | 'reviewed' | 'rejected' | 'all'
  /** Only what could be known on that day: stories published (or, undated, added) by then. */
  readonly asOf?: string
  readonly limit?: number
  readonly cursor?: string
  readonly order?: 'newest' | 'oldest'
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Give it as `cursor` for the next page; null on the last. */
  readonly next: string | null
}

export const MOST_ROWS = 1000
export const DEFAULT_ROWS = 50

export const TYPES = ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] as const
/** What people have looked at: not yet, and found right or wrong. */
export const TIERS = ['candidate', 'reviewed', 'rejected'] as const
export const STATUSES = ['actual', 'planned', 'hypothetical', 'denied', 'alleged'] as const

/** Filters with dates as days, checked. */
export interface Checked {
  readonly from: number | null
  readonly to: number | null
  readonly asOf: number | null
  readonly types: readonly string[]
  readonly statuses: readonly string[]
  readonly tiers: readonly string[] | null
  readonly limit: number
  readonly newest: boolean
  readonly after: { anchor: number; seq: number } | null
}

export function checkFilters(f: Filters): Checked {
  const date = (name: string, value: string | undefined, end: 'lo' | 'hi'): number | null => {
    if (value === undefined) return null
    const days = daysOf(value)
    if (!days) throw new RecordProblem('bad-filter', { filter: name, given: value, possible: 'a date such as 2025, 2025-01 or 2025-01-17' })
    return days[end]
  }
  const among = (name: string, given: readonly string[] | undefined, possible: readonly string[], change: (s: string) => string): string[] =>
    (given ?? []).map((g) => {
      const value = change(g)
      if (!possible.includes(value)) throw new RecordProblem('bad-filter', { filter: name, given: g, possible: possible.join(', ') })
      return value
    })
  const tiers = f.tier === undefined ? ['candidate', 'reviewed'] : f.tier === 'all' ? null : [f.tier]
  return {
    from: date('from', f.from, 'lo'), to: date('to', f.to, 'hi'), asOf: f.asOf === undefined ? null : (dayOfIso(f.asOf) ?? date('asOf', f.asOf, 'hi')),
    types: among('type', f.type, TYPES, (s) => s.toUpperCase()), statuses: among('status', f.status, STATUSES, (s) => s.toLowerCase()), tiers,
    limit: Math.max(1, Math.min(MOST_ROWS, Math.floor(f.limit ?? DEFAULT_ROWS))), newest: f.order !== 'oldest', after: readCursor(f.cursor),
  }
}

export const makeCursor = (anchor: number, seq: number): string => Buffer.from(`${anchor}.${seq}`).toString('base64url')

function readCursor(cursor: string | undefined): { anchor: number; seq: number } | null {
  if (cursor === undefined) return null
  const m = /^(-?\d+(?:\.\d+)?)\.(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())
  if (!m) throw new RecordProblem('bad-cursor', { cursor })
  return { anchor: Number(m[1]), seq: Number(m[2]) }
}
