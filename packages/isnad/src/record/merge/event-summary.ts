// What an event is, from its reports: which status holds, which date is best supported, what other dates there were.
import { type Days, NO_DAY, canAgree, daysOf, isExact, widthOf } from '../dates.js'
import { type EventReport, countedReports } from './event-state.js'
import { isPlanned } from './story-in.js'

export interface EventSummary {
  readonly status: string
  readonly date: string | null
  readonly lo: number | null
  readonly hi: number | null
  readonly anchor: number
  readonly place: string | null
  /** Dates it was planned for and did not keep. */
  readonly former: readonly string[]
}

/** The account of an event as these reports give it; pass those of a day to see it as of that day. */
export function summarise(all: readonly EventReport[]): EventSummary {
  const counted = countedReports(all)
  // What was put right in a version before holds as long as its sentence stands.
  const reports = heard([...counted, ...all.filter((r) => r.state === 'replaced' && isByPerson(r) && !counted.includes(r) && !counted.some((c) => isByPerson(c) && c.chain === r.chain))])
  const status = statusOf(reports)
  const side = reports.filter((r) => isPlanned(r.status) === isPlanned(status))
  const date = bestDate(side.map((r) => ({ date: r.date, chain: r.chain, learnt: r.learnt }))) ?? (isPlanned(status) ? null : null)
  const days = daysOf(date)
  const planned = reports.filter((r) => r.status === 'planned' && r.date)
  const former = [...new Set(planned.map((r) => r.date!))].filter((d) => d !== date && (!days || !canAgree(daysOf(d) ?? days, days)))
  const first = firstTold(reports)
  return { status, date, lo: days?.lo ?? null, hi: days?.hi ?? null, anchor: days ? days.lo : first, place: bestPlace(reports), former }
}

/** The day of the first story that says when it told it; the first day it was learnt, where none does. */
export function firstTold(reports: readonly { readonly learnt: number; readonly dated: number }[]): number {
  const dated = reports.filter((r) => r.dated)
  return Math.min(...(dated.length ? dated : reports).map((r) => r.learnt))
}

/** The day of the first story that says when it told it, else `NO_DAY`. */
export const dayToldOf = (reports: readonly { readonly learnt: number; readonly dated: number }[]): number => (reports.some((r) => r.dated) ? firstTold(reports) : NO_DAY)

/** Mark among a report's reasons that a person put it right or added it. */
export const PERSON = 'person'
export const isByPerson = (r: { readonly reasons: string }): boolean => r.reasons.includes(`"${PERSON}":1`)
/** Where a person put the reading of one source right, that is heard in place of how its other prints were read. */
export function heard<R extends { readonly reasons: string; readonly chain: string; readonly state: string }>(reports: readonly R[]): readonly R[] {
  const said = new Set(reports.filter((r) => isByPerson(r) && (r.state === 'current' || r.state === 'replaced')))
  if (!said.size) return reports
  const chains = new Set([...said].map((r) => r.chain))
  return reports.filter((r) => said.has(r) || !chains.has(r.chain))
}

/** Done, when somebody reports it as done; a plan that was later denied is off; else what the newest reports say. */
function statusOf(reports: readonly EventReport[]): string {
  const chains = (status: string) => new Set(reports.filter((r) => r.status === status).map((r) => r.chain)).size
  const actual = chains('actual')
  if (actual && actual >= chains('denied')) return 'actual'
  const newest = [...reports].sort((a, b) => b.learnt - a.learnt || b.assertion - a.assertion)
  if (actual) return newest.find((r) => r.status === 'actual' || r.status === 'denied')!.status
  const alleged = chains('alleged')
  if (alleged) return 'alleged'
  return newest.find((r) => r.status === 'denied' || r.status === 'planned')?.status ?? newest[0]!.status
}

/** The date that most independent chains support; coarser dates that hold it count for it. */
export function bestDate(told: readonly { date: string | null; chain: string; learnt: number }[]): string | null {
  const values = new Map<string, { days: Days; chains: Set<string>; times: number; first: number }>()
  for (const t of told) {
    const days = daysOf(t.date)
    if (!days || !t.date) continue
    const entry = values.get(t.date)
    if (entry) {
      entry.chains.add(t.chain)
      entry.times++
      entry.first = Math.min(entry.first, t.learnt)
    } else values.set(t.date, { days, chains: new Set([t.chain]), times: 1, first: t.learnt })
  }
  if (!values.size) return null
  let best: { date: string; votes: number; width: number; own: number; times: number; first: number } | undefined
  for (const [date, v] of values) {
    let votes = 0
    // A coarse date speaks for every finer one in it; a finer one doesn't speak for the coarse.
    for (const w of values.values()) if (canAgree(v.days, w.days) && widthOf(w.days) >= widthOf(v.days)) votes += w.chains.size
    const candidate = { date, votes, width: widthOf(v.days), own: v.chains.size, times: v.times, first: v.first }
    if (!best || isBetter(candidate, best)) best = candidate
  }
  return best!.date
}

function isBetter(a: { votes: number; width: number; own: number; times: number; first: number; date: string }, b: typeof a): boolean {
  // A finer date wins unless it has clearly less behind it.
  if (a.votes !== b.votes) return a.votes > b.votes
  if (a.width !== b.width) return a.width < b.width
  if (a.own !== b.own) return a.own > b.own
  if (a.times !== b.times) return a.times > b.times
  if (a.first !== b.first) return a.first < b.first
  return a.date < b.date
}

function bestPlace(reports: readonly EventReport[]): string | null {
  const counts = new Map<string, Set<string>>()
  for (const r of reports) {
    if (!r.place) continue
    const chains = counts.get(r.place) ?? new Set()
    chains.add(r.chain)
    counts.set(r.place, chains)
  }
  let best: string | null = null
  let most = 0
  for (const [place, chains] of counts) {
    if (chains.size > most) {
      best = place
      most = chains.size
    }
  }
  return best
}

/** Exact dates that can't all be right, each with who says so; only acts told as done, only newest versions. */
export function rivalDates<R extends { date: string | null; status: string; state: string }>(reports: readonly R[]): Map<string, R[]> {
  const exact = new Map<string, R[]>()
  for (const r of reports) {
    if (r.state !== 'current' || isPlanned(r.status) || !r.date) continue
    const days = daysOf(r.date)
    if (!days || !isExact(days)) continue
    exact.set(r.date, [...(exact.get(r.date) ?? []), r])
  }
  return exact.size > 1 ? exact : new Map()
}
