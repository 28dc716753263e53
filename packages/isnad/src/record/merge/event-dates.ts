// How two reports of one act lie in time: dates that can agree, a plan that slipped, no date at all.
import { type Days, canAgree, daysOf, gapOf, isExact } from '../dates.js'
import { isOnce } from './acts.js'
import type { ReportView } from './event-match.js'
import type { EventState } from './event-state.js'
import { type MergeSettings, isPlanned } from './story-in.js'

/** What comes again and again is not put off: the next is another. */
const VIOLENT = new Set(['ASSAULT', 'COERCE', 'PROTEST'])
/** A meeting that took place so many days from the one announced is hardly the one announced. */
const EVERYDAY_SLIP = 60

/** What was told as done is not what is planned for a day later than this many days. */
const DONE_EARLY = 7
const toldDone = (event: EventState, day: number): boolean => event.reports.some((r) => !isPlanned(r.status) && r.status !== 'denied' && r.learnt < day - DONE_EARLY)

/** «بين 2008 و2018» tells as little of when somebody met somebody as no date does. */
const tellingDays = (days: Days | null, once: boolean): Days | null => (days && !once && days.hi - days.lo > 400 ? null : days)

export function matchDates(report: ReportView, event: EventState, settings: MergeSettings): { score: number; reason: string } | null {
  const planned = isPlanned(report.body.status)
  const { story } = report
  const once = isOnce(report.group)
  const violent = VIOLENT.has(report.body.type) && !once
  const days = tellingDays(report.days, once)
  const sameSide = planned === isPlanned(event.status)
  const own = daysOf(event.date)
  if (days) {
    let best: { score: number; reason: string } | null = null
    const consider = (score: number, reason: string): void => {
      if (!best || score > best.score) best = { score, reason }
    }
    let dated = false
    for (const r of event.reports) {
      const other = tellingDays(daysOf(r.date), once)
      if (!other) continue
      dated = true
      const otherPlanned = isPlanned(r.status)
      if (canAgree(days, other)) {
        const exact = isExact(days) && isExact(other)
        const widest = Math.max(days.hi - days.lo, other.hi - other.lo)
        consider(violent ? (exact ? 0.26 : widest <= 7 ? 0.16 : widest <= 31 ? 0.1 : 0.02) : exact ? 0.3 : widest <= 7 ? 0.22 : widest <= 31 ? 0.14 : widest <= 100 ? 0.06 : 0.02, 'date')
        continue
      }
      const gap = gapOf(days, other)
      if (planned || otherPlanned) {
        // A plan and what came of it: the deed does not come long before the day it was planned for.
        const later = planned ? other : days
        const plan = planned ? days : other
        const early = planned && otherPlanned ? 0 : plan.lo - later.hi
        if (gap <= (violent ? settings.window : settings.slip) && early <= 7) consider(once ? -0.02 - (0.1 * gap) / settings.slip : -0.1 - 0.3 * Math.min(1, gap / EVERYDAY_SLIP), 'slipped')
      } else if (gap <= settings.window) consider(once ? -0.06 : -0.2, 'dates differ')
    }
    // One report's odd date must not draw others of that date in: what most say counts too.
    if (best && own && sameSide && !canAgree(days, own) && gapOf(days, own) > settings.window && !planned) return null
    if (best || dated) return best
    // The event has no date: the stories that told it are all there is.
    // «في عام 2016» holds the day on which a break of relations was first told.
    const since = once && days.lo <= event.anchor && event.anchor <= days.hi ? 0 : event.anchor - days.hi
    if (planned) return Math.abs(days.lo - event.anchor) <= settings.slip && !toldDone(event, days.lo) ? { score: 0, reason: 'undated' } : null
    if (!once && days.lo - event.anchor > settings.undated) return null
    // What was told as done is of that day or before: a later one is another act.
    const done = planned || isPlanned(event.status) ? null : Math.min(...event.reports.filter((r) => !isPlanned(r.status)).map((r) => r.learnt))
    if (since < -settings.slip || (done !== null && days.lo > done + 1)) return null
    if (since <= 3) return { score: since >= -31 ? 0.04 : -0.06, reason: 'undated' }
    return since <= settings.undated ? { score: once ? -0.04 : -0.16, reason: 'undated' } : once && since <= 400 ? { score: -0.16, reason: 'undated' } : null
  }
  // No date in this story: how long before it was told did it happen?
  const from = event.lo ?? event.anchor
  const to = event.hi ?? event.anchor
  const told = story.learnt
  if (planned || isPlanned(event.status)) {
    const ahead = from - told
    if (!planned && event.lo !== null && ahead > DONE_EARLY) return null
    if (ahead > settings.slip || told - to > (once ? settings.slip : settings.undated)) return null
    return { score: (event.lo === null && Math.abs(ahead) <= 3 ? 0.08 : -0.02) - (violent ? 0.1 : 0), reason: 'undated' }
  }
  const since = told - to
  if (since < -settings.window) return null
  if (since <= 4) return { score: 0.1, reason: 'undated' }
  if (since <= 14) return { score: once ? 0 : violent ? -0.22 : -0.1, reason: 'undated' }
  if (since <= settings.undated) return { score: once ? -0.08 : -0.22, reason: 'undated' }
  return once ? { score: since <= 400 ? -0.16 : -0.24, reason: 'undated' } : null
}
