// The stages of an agreement from what stories say of them: one row a stage, with the date best supported; rival dates go to the conflicts.
import { type Days, canAgree, daysOf, gapOf } from '../dates.js'
import type { StageReport } from './agreement-state.js'
import { countedReports } from './event-state.js'
import { bestDate } from './event-summary.js'
import { isPlanned } from './story-in.js'

export interface Stage {
  readonly stage: string
  readonly status: string
  readonly date: string | null
  readonly by: readonly string[]
  readonly reports: readonly StageReport[]
}

/** Stages that happen once; several dates for one are rivals. The others may come again. */
const ONCE = new Set(['agreed', 'announced', 'initialled', 'signed', 'submitted', 'promulgated', 'in_force', 'terminated', 'expired'])
/** Words for the same step: what one story calls agreed or announced, another calls signed. */
const CONCLUDED = ['signed', 'agreed', 'announced']
/** What a chamber or a cabinet does: each side's is a step of its own, and one story calls approved what another calls ratified. */
const VOTED = ['ratified', 'approved']
/** Days after which talks are another round, and a vote another chamber's. */
const ROUND = 45
const VOTE = 7

/** @example stagesOf(reports) // [{ stage: 'signed', status: 'actual', date: '2025-01-17', … }] */
export function stagesOf(all: readonly StageReport[]): Stage[] {
  const reports = countedReports(all)
  const out: Stage[] = []
  for (const planned of [true, false]) {
    const side = reports.filter((r) => isPlanned(r.status) === planned)
    const names = [...new Set(side.map((r) => r.stage))]
    const groups: StageReport[][] = []
    for (const name of names) groups.push(...split(side.filter((r) => r.stage === name), ONCE.has(name)))
    for (const group of joinVoted(joinConcluded(groups))) out.push(stageOf(group))
  }
  const day = (s: Stage): number => daysOf(s.date)?.lo ?? Math.min(...s.reports.map((r) => r.learnt))
  return out.sort((a, b) => day(a) - day(b) || (a.stage < b.stage ? -1 : 1))
}

/** Reports of one stage that are of one time; of a stage that happens once, all are. */
function split(reports: readonly StageReport[], once: boolean): StageReport[][] {
  if (once) return reports.length ? [[...reports]] : []
  const dated = reports.filter((r) => daysOf(r.date)).sort((a, b) => daysOf(a.date)!.lo - daysOf(b.date)!.lo || a.assertion - b.assertion)
  const groups: StageReport[][] = []
  for (const r of dated) {
    const days = daysOf(r.date)!
    const most = VOTED.includes(r.stage) ? VOTE : ROUND
    const group = groups.find((g) => g.some((x) => canAgree(daysOf(x.date)!, days) || gapOf(daysOf(x.date)!, days) <= most) && !(VOTED.includes(r.stage) && toldApart(g, r)))
    if (group) group.push(r)
    else groups.push([r])
  }
  const undated = reports.filter((r) => !daysOf(r.date))
  if (undated.length) {
    if (groups.length) groups.at(-1)!.push(...undated)
    else groups.push([...undated])
  }
  return groups
}

/** One story gives both, each its day: two votes. */
const toldApart = (group: readonly StageReport[], report: StageReport): boolean => group.some((x) => x.story === report.story && x.date !== report.date)

/** A vote that some stories call approval and others ratification, about the same day. */
function joinVoted(groups: StageReport[][]): StageReport[][] {
  const out: StageReport[][] = []
  for (const group of groups) {
    const days = VOTED.includes(group[0]!.stage) ? daysOf(bestDate(group)) : null
    const same = days && out.find((other) => VOTED.includes(other[0]!.stage) && other[0]!.stage !== group[0]!.stage && isNear(daysOf(bestDate(other)), days) && !group.some((r) => toldApart(other, r)))
    if (same) same.push(...group)
    else out.push(group)
  }
  return out
}
const isNear = (a: Days | null, b: Days): boolean => a !== null && (canAgree(a, b) || gapOf(a, b) <= 3)

function joinConcluded(groups: StageReport[][]): StageReport[][] {
  const signed = groups.find((g) => g[0]!.stage === 'signed') ?? groups.find((g) => g[0]!.stage === 'agreed')
  if (!signed) return groups
  const date = daysOf(bestDate(signed))
  const out: StageReport[][] = []
  for (const group of groups) {
    if (group === signed || !CONCLUDED.includes(group[0]!.stage)) {
      out.push(group)
      continue
    }
    const other = daysOf(bestDate(group))
    if (!date || !other || canAgree(date, other) || gapOf(date, other) <= 3) signed.push(...group)
    else out.push(group)
  }
  return out
}

function stageOf(reports: readonly StageReport[]): Stage {
  const name = [...CONCLUDED, ...VOTED].find((s) => reports.some((r) => r.stage === s)) ?? reports[0]!.stage
  const statuses = ['actual', 'alleged', 'denied', 'planned', 'hypothetical']
  const status = isPlanned(reports[0]!.status)
    ? reports.some((r) => r.status === 'planned') ? 'planned' : 'hypothetical'
    : statuses.find((s) => reports.some((r) => r.status === s))!
  const by = new Set<string>()
  for (const r of reports) for (const n of JSON.parse(r.by) as string[]) by.add(n)
  return { stage: name, status, date: bestDate(reports), by: [...by], reports }
}
