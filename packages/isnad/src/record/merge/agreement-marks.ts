// What tells an agreement apart in every language: which of the listed ones it is, the town it is called by, the very day it was made.
import type { AgreementFinding } from '../../coding/findings.js'
import { daysOf, isExact } from '../dates.js'
import { keyNumber } from '../hash.js'
import { isPlanned } from './story-in.js'

/** The steps that make an agreement: their date is the agreement's own. */
export const MAKING: ReadonlySet<string> = new Set(['signed', 'agreed', 'announced', 'initialled'])

interface Step { readonly stage: string; readonly status: string; readonly date: string | null }

/** The exact days on which it was made, as stories tell them: day numbers. @example daysMade([{ stage: 'signed', status: 'actual', date: '2020-11-09' }]) // [18575] */
export function daysMade(steps: readonly Step[]): number[] {
  const out = new Set<number>()
  for (const { stage, status, date } of steps) {
    const days = MAKING.has(stage) && status !== 'denied' && !isPlanned(status) ? daysOf(date) : null
    if (days && isExact(days)) out.add(days.lo)
  }
  return [...out]
}

/** One day before and one behind: one outlet dates by the night, another by the morning. */
const BESIDE = 1
/** By so many days one is looked for at most. */
const MOST_DAYS = 6

const keyOfDay = (day: number): number => keyNumber(`made on ${day}`)
const keyOfTown = (town: string): number => keyNumber(`called by ${town.toLowerCase()}`)
const keyOfInstrument = (id: string): number => keyNumber(`listed as ${id}`)

/** Under which keys one is filed. */
export function filedUnder(towns: readonly string[], instruments: readonly string[], steps: readonly Step[]): number[] {
  return [...towns.map(keyOfTown), ...instruments.map(keyOfInstrument), ...daysMade(steps).map(keyOfDay)]
}

/** Under which keys the one that a report may be of is looked for. */
export function soughtUnder({ town, instrument, stages }: AgreementFinding): number[] {
  const days = daysMade(stages).slice(0, MOST_DAYS).flatMap((day) => [day - BESIDE, day, day + BESIDE])
  return [...(town ? [keyOfTown(town)] : []), ...(instrument ? [keyOfInstrument(instrument)] : []), ...new Set(days.map(keyOfDay))]
}

/** Whether two were made on the same day, or on days that follow each other. */
export const isOfOneDay = (mine: readonly number[], theirs: readonly number[]): boolean => mine.some((a) => theirs.some((b) => Math.abs(a - b) <= BESIDE))
