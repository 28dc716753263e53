// How far from its own days the act may lie that a report is of. What is filed under no days or a whole year is many years of plans and visits of two states: of these only those within reach are loaded.
import type { Days } from '../dates.js'
import { actGroup, isOnce, typesAgree } from './acts.js'
import type { MergeSettings, StoryIn } from './story-in.js'

/** The days an act lies on as the record has it; without a date, the day it was first told. */
export interface ActDays { readonly lo: number | null; readonly hi: number | null; readonly anchor: number }

/** Stretch of days, both ends included. */
export interface Reach { readonly from: number; readonly to: number }

/** A date as wide as this tells no days: the act may as well be of the days it is told on. */
const TELLING = 400

/**
 * Where the acts may lie that `matchDates` would not refuse for this report; null: anywhere, of acts that are long spoken of. Twice what it allows between two reports, since the act's own date may be that of a third.
 *
 * @example reachOf({ group: 'meeting', days: null, story }, settings) // { from: story.learnt - 300, to: story.learnt + 300 }
 */
export function reachOf(report: { readonly group: string; readonly days: Days | null; readonly story: Pick<StoryIn, 'learnt'> }, settings: MergeSettings): Reach | null {
  if (isOnce(report.group)) return null
  const { days } = report
  const { learnt } = report.story
  const far = 2 * Math.max(settings.slip, settings.undated, settings.window)
  const telling = days !== null && days.hi - days.lo <= TELLING
  return { from: (telling ? days.lo : Math.min(learnt, days?.lo ?? learnt)) - far, to: (telling ? days.hi : Math.max(learnt, days?.hi ?? learnt)) + far }
}

/** Whether an act lies within reach. */
export const isWithin = (act: ActDays, reach: Reach | null): boolean => reach === null || ((act.hi ?? act.anchor) >= reach.from && (act.lo ?? act.anchor) <= reach.to)

/** What is known of an act without loading it: enough to refuse most that is filed together. */
export interface ActFacts extends ActDays { readonly type: string; readonly act: string }

/** Acts that are looked for: of one kind, and where they may lie. */
export interface Wanted { readonly type: string; readonly group: string; readonly reach: Reach | null }

/** Whether an act may be one that is looked for; `matchEvent` would refuse the others. */
export const isWanted = (act: ActFacts, { type, group, reach }: Wanted): boolean => isWithin(act, reach) && typesAgree({ type, group }, { type: act.type, group: actGroup(act.type, act.act) }) > 0

/** Adds to what is looked for under one key; of one kind, the stretch that holds both. */
export function want(wanted: Wanted[], more: Wanted): void {
  const i = wanted.findIndex((w) => w.type === more.type && w.group === more.group)
  if (i < 0) wanted.push(more)
  else wanted[i] = { ...more, reach: widerReach(wanted[i]!.reach, more.reach) }
}

/** The stretch that holds both. */
export const widerReach = (a: Reach | null, b: Reach | null): Reach | null => (a === null || b === null ? null : { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) })
