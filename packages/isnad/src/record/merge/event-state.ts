// An event in memory while a batch is merged: its row, its reports, and what they are filed under.
import type { LocationFinding } from '../../coding/findings.js'
import { NO_DAY } from '../dates.js'
import type { Tables } from '../store/tables.js'
import type { Taking } from './participants.js'

export interface EventReport {
  readonly assertion: number
  readonly story: number
  readonly status: string
  /** Whether its story tells it as news or only refers to it. */
  readonly presentation: string
  readonly date: string | null
  readonly place: string | null
  readonly learnt: number
  readonly dated: number
  readonly outlet: string | null
  chain: string
  readonly language: string | null
  state: string
  readonly reasons: string
  /** JSON: `[[what, value], …]`. */
  readonly numbers: string
  readonly agreement: number | null
}

export interface EventState {
  readonly seq: number
  readonly id: string
  type: string
  act: string
  mode: string | null
  status: string
  date: string | null
  lo: number | null
  hi: number | null
  anchor: number
  place: string | null
  country: string | null
  agreement: number | null
  /** Node → reports that name it in this role. */
  actors: Record<string, number>
  recipients: Record<string, number>
  contexts: string[]
  cameo: string | null
  score: number | null
  location: LocationFinding | null
  languages: string[]
  words: Record<string, number[]>
  reports: EventReport[]
  tier: string
  /** What it was filed under when it was loaded, to be taken back. */
  readonly filed: Filed
  dirty: boolean
  /** What matching needs of it, worked out when first needed and dropped when it changes. */
  seen?: EventSeen | undefined
}

export interface EventSeen {
  readonly group: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly actorParties: Taking
  readonly recipientParties: Taking
}

export interface Filed {
  fresh: boolean
  parties: { party: string; anchor: number; role: string }[]
  dyads: { a: string; b: string; anchor: number }[]
  keys: number[]
  counts: { month: number; type: string; status: string; reports: number; chains: number } | null
}

/** An event as it was kept. What only the one that a report joins needs is read when it is asked for: most that are loaded are compared and let go. */
export function eventFromRow(row: Tables['event'], reports: EventReport[]): EventState {
  const kept = { contexts: unread<string[]>(row.contexts), languages: unread<string[]>(row.languages), words: unread<EventState['words']>(row.words), location: unread<LocationFinding | null>(row.location ?? 'null') }
  return {
    seq: row.seq, id: row.id, type: row.type, act: row.act, mode: row.mode, status: row.status, date: row.date, lo: row.lo, hi: row.hi, anchor: anchorOf(row), place: row.place, country: row.country,
    agreement: row.agreement, actors: JSON.parse(row.actors), recipients: JSON.parse(row.recipients), cameo: row.cameo, score: row.score, reports, tier: row.tier,
    get contexts() { return kept.contexts() },
    set contexts(value) { kept.contexts = () => value },
    get languages() { return kept.languages() },
    set languages(value) { kept.languages = () => value },
    get words() { return kept.words() },
    set words(value) { kept.words = () => value },
    get location() { return kept.location() },
    set location(value) { kept.location = () => value },
    filed: { fresh: false, parties: [], dyads: [], keys: [], counts: null }, dirty: false,
  }
}

/** The day that an act is compared by: where nobody told one, that on which the record learnt of it. */
export const anchorOf = (row: Pick<Tables['event'], 'anchor' | 'first_learnt'>): number => (row.anchor === NO_DAY ? row.first_learnt : row.anchor)

/** The day that an act is listed under: unknown, where it has no date and no story says when it told of it. */
export const sortDayOf = (e: Pick<EventState, 'lo' | 'anchor' | 'reports'>): number => (e.lo === null && !e.reports.some((r) => r.dated) ? NO_DAY : e.anchor)

/** JSON that is read once, when it is first asked for. */
function unread<X>(text: string): () => X {
  let read: { readonly value: X } | undefined
  return () => (read ??= { value: JSON.parse(text) as X }).value
}

export function rowFromEvent(e: EventState): Tables['event'] {
  const current = countedReports(e.reports)
  return {
    seq: e.seq, id: e.id, type: e.type, act: e.act, mode: e.mode, status: e.status, date: e.date, lo: e.lo, hi: e.hi, anchor: sortDayOf(e), place: e.place, country: e.country, agreement: e.agreement,
    actors: JSON.stringify(e.actors), recipients: JSON.stringify(e.recipients), contexts: JSON.stringify(e.contexts), cameo: e.cameo, score: e.score,
    location: e.location ? JSON.stringify(e.location) : null, languages: JSON.stringify(e.languages), words: JSON.stringify(e.words),
    reports: e.reports.length, stories: new Set(current.map((r) => r.story)).size, outlets: new Set(current.map((r) => r.outlet ?? `story ${r.story}`)).size,
    chains: new Set(current.map((r) => r.chain)).size, first_learnt: Math.min(...e.reports.map((r) => r.learnt)), last_learnt: Math.max(...e.reports.map((r) => r.learnt)), tier: e.tier,
  }
}

/** The reports that count: those of newest versions, or all where only replaced versions told it. */
export function countedReports<R extends { state: string }>(reports: readonly R[]): readonly R[] {
  const current = reports.filter((r) => r.state === 'current')
  return current.length ? current : reports
}

export const reportRow = (event: number, r: EventReport): Tables['event_report'] => ({
  assertion: r.assertion, event, story: r.story, status: r.status, presentation: r.presentation, date: r.date, place: r.place, learnt: r.learnt, dated: r.dated, outlet: r.outlet, chain: r.chain, language: r.language, state: r.state, reasons: r.reasons, numbers: r.numbers, agreement: r.agreement,
})

/** Actors that enough reports name in that role: a slip of one reader among many is left out. */
export function namedBy(counts: Record<string, number>, other: Record<string, number> = {}): string[] {
  const entries = Object.entries(counts)
  const most = Math.max(0, ...entries.map(([, n]) => n))
  return entries.filter(([node, n]) => n * 4 >= most && n >= (other[node] ?? 0)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([node]) => node)
}
