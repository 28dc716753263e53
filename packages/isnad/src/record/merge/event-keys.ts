// Under what an event is filed, and where a report looks for it: acts of one class, between the same two, in the same weeks.
import type { Days } from '../dates.js'
import { keyNumber } from '../hash.js'
import { isOnce, typeClass } from './acts.js'

export interface Filing {
  readonly type: string
  readonly group: string
  readonly parties: readonly string[]
  readonly days: { readonly lo: number; readonly hi: number } | null
  /** The day it counts from when it has no date. */
  readonly anchor: number
  readonly planned: boolean
  readonly agreement: number | null
}

const week = (day: number): number => Math.floor((day + 3) / 7)
const month = (day: number): number => Math.floor(day / 30.4375)
const year = (day: number): number => Math.floor(day / 365.2425)

function pairsOf(parties: readonly string[]): string[] {
  const sorted = [...new Set(parties)].sort().slice(0, 6)
  const out: string[] = []
  for (let i = 0; i < sorted.length; i++) for (let j = i + 1; j < sorted.length; j++) out.push(`${sorted[i]}+${sorted[j]}`)
  return out
}

const through = (from: number, to: number, most: number): number[] => {
  const out: number[] = []
  for (let i = from; i <= to && out.length < most; i++) out.push(i)
  return out
}

/** The keys an event is filed under. */
export function filingKeys(f: Filing): number[] {
  const out: string[] = []
  const cls = typeClass(f.type)
  const parties = [...new Set(f.parties)]
  const pairs = pairsOf(parties)
  const lo = f.days?.lo ?? f.anchor
  const hi = f.days?.hi ?? f.anchor
  const width = hi - lo
  const when = width <= 14 ? through(week(lo), week(hi), 3).map((w) => `w${w}`) : width <= 70 ? through(month(lo), month(hi), 4).map((m) => `m${m}`) : through(year(lo), year(hi), 4).map((y) => `y${y}`)
  const who = pairs.length ? pairs : parties.map((p) => `=${p}`)
  for (const w of when) {
    for (const p of who) out.push(`${cls}|${p}|${w}`)
    for (const p of parties) out.push(`${cls}|~${p}|${w}`)
    if (!parties.length) out.push(`${cls}|=|${w}`)
  }
  for (const y of through(year(lo), year(hi), 3)) for (const p of who) out.push(`act|${f.group}|${p}|${y}`)
  if (f.planned) for (const p of who) out.push(`plan|${cls}|${p}`)
  if (f.agreement !== null) out.push(`agreement|${cls}|${f.agreement}`)
  return [...new Set(out.map(keyNumber))]
}

/** Keys that a report looks under. */
export interface Lookup {
  /** Of its days, or of its agreement. */
  readonly near: readonly number[]
  /** Of whole years, or of no time at all: most that is filed there is of other days. */
  readonly anyDay: readonly number[]
}

/**
 * The keys a report looks under. Most that is filed together is not one act, so what `matchEvent` would refuse is not looked for: who names nobody is only one with what may be known without names
 * (`nameless`); an act of every day that is done is of its own days, and an announced one is found as such (of 1,100 joins in 1,000 corpus stories 6 were found by kind of act and year alone, of 20,000 compared).
 */
export function lookupKeysOf(f: Filing, days: Days | null, slip: number, undated: number, nameless: boolean): Lookup {
  const near: string[] = []
  const anyDay: string[] = []
  const cls = typeClass(f.type)
  const parties = [...new Set(f.parties)]
  const pairs = pairsOf(parties)
  const lo = days?.lo ?? f.anchor - undated
  const hi = days?.hi ?? f.anchor + 7
  const when: string[] = []
  if (hi - lo <= 70) when.push(...through(week(lo) - 1, week(hi) + 1, 12).map((w) => `w${w}`))
  if (hi - lo <= 400) when.push(...through(month(lo), month(hi), 14).map((m) => `m${m}`))
  when.push(...through(year(lo), year(hi), 4).map((y) => `y${y}`))
  const who = pairs.length ? [...pairs, ...parties.map((p) => `=${p}`)] : parties.length ? parties.map((p) => `~${p}`) : nameless ? ['='] : []
  for (const w of when) for (const p of who) near.push(`${cls}|${p}|${w}`)
  const acts = pairs.length ? pairs : parties.map((p) => `=${p}`)
  const from = days ? days.lo - slip : f.anchor - 730
  const to = days ? days.hi + (f.planned ? slip : 0) : f.anchor + slip
  if (f.planned || isOnce(f.group)) for (const y of through(year(from), year(to), 5)) for (const p of acts) anyDay.push(`act|${f.group}|${p}|${y}`)
  for (const p of acts) anyDay.push(`plan|${cls}|${p}`)
  if (f.agreement !== null) near.push(`agreement|${cls}|${f.agreement}`)
  return { near: [...new Set(near.map(keyNumber))], anyDay: [...new Set(anyDay.map(keyNumber))] }
}

/** The keys under which acts that are about an agreement are filed. */
export const agreementKeysOf = (seq: number): number[] => ['S', 'C', 'J'].map((cls) => keyNumber(`agreement|${cls}|${seq}`))
