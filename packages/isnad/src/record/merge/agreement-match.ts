// How sure it is that a story speaks of an agreement the record has, with the reasons.
import type { AgreementFinding } from '../../coding/findings.js'
import { canAgree, daysOf, gapOf, isExact } from '../dates.js'
import { MAKING, daysMade, isOfOneDay } from './agreement-marks.js'
import { type AgreementState, partiesOfAgreement, typeOfAgreement } from './agreement-state.js'
import { type TitleSense, titleSense } from './agreement-title.js'
import type { Match } from './event-match.js'
import { bestDate } from './event-summary.js'
import { type MergeSettings, type StoryIn, isPlanned } from './story-in.js'

export interface AgreementView {
  readonly story: StoryIn
  readonly body: AgreementFinding
  readonly parties: readonly string[]
  /** All whom the story speaks of. */
  readonly told: ReadonlySet<string>
  readonly title: string
  readonly senses: readonly TitleSense[]
}

/** In which order an agreement is made, and how many days there may be between two steps. */
const ORDER = ['agreed', 'initialled', 'signed']
const STEPS = 400

interface Step { readonly stage: string; readonly status: string; readonly date: string | null }
/** Other steps than those known, each in its order. */
function areSteps(mine: readonly Step[], known: readonly Step[]): boolean {
  const made = (steps: readonly Step[]) => steps.flatMap(({ stage, status, date }) => {
    const at = ORDER.indexOf(stage)
    const days = at < 0 || status === 'denied' || isPlanned(status) ? null : daysOf(date)
    return days ? [{ at, day: days.lo }] : []
  })
  const theirs = made(known)
  return theirs.length > 0 && made(mine).every((a) => theirs.every((b) => a.at !== b.at && a.at < b.at === a.day < b.day))
}

export const makingDate = (stages: readonly { stage: string; status: string; date: string | null; chain: string; learnt: number }[], planned: boolean): string | null =>
  bestDate(stages.filter((s) => MAKING.has(s.stage) && isPlanned(s.status) === planned && s.status !== 'denied'))

const TYPE_FAMILY: Record<string, string> = { treaty: 'pact', alliance: 'pact', agreement: 'any', memorandum: 'memorandum', declaration: 'declaration', ceasefire: 'ceasefire', contract: 'contract' }

export function matchAgreement(view: AgreementView, known: AgreementState, settings: MergeSettings): Match | null {
  const { story, body } = view
  const reasons: Record<string, number | string> = {}
  let score = 0.05
  const give = (reason: string, n: number): void => {
    if (n === 0) return
    score += n
    reasons[reason] = Math.round(((Number(reasons[reason]) || 0) + n) * 100) / 100
  }
  let sameAddress = false
  for (const r of known.reports) {
    if (r.story === story.seq) return null
    if (story.versions.includes(r.story)) sameAddress = true
  }
  // Which of the listed ones, the town that it is called by, the day it was made: what its names in all languages share
  if (body.instrument && known.instruments.length && !known.instruments.includes(body.instrument)) return null
  const listed = body.instrument !== undefined && known.instruments.includes(body.instrument)
  const town = body.town !== undefined && known.towns.includes(body.town)
  // Parties
  const a = new Set(view.parties)
  const sets = Object.keys(known.partySets).map((s) => new Set(s.split('+').filter(Boolean)))
  const main = new Set(partiesOfAgreement(known))
  const both = [...a].filter((p) => main.has(p)).length
  // told without its parties, or with two that only stand there, in a story that speaks of all who are known to be party to it
  const open = a.size < 2 || body.parties_inferred === true
  const named = open && main.size >= 2 && (listed || town || isOfOneDay(daysMade(body.stages), daysMade(known.stages))) && [...main].every((party) => view.told.has(party))
  // a story that speaks of none of them speaks of another paper
  if (!a.size && main.size >= 2 && ![...main].some((party) => view.told.has(party))) return null
  if (named && both < 2) give('parties', 0.25)
  else if (a.size >= 2 && main.size >= 2) {
    if (both < 2 && !(listed && both) && !sets.some((s) => s.size >= 2 && [...a].filter((p) => s.has(p)).length >= 2)) return null
    give('parties', both === a.size && both === main.size ? 0.3 : both >= 2 ? 0.2 : 0.1)
  } else if (a.size === 1 || main.size === 1) {
    if (a.size && main.size && !both) return null
    give('parties', 0.08)
  } else give('parties', a.size || main.size ? 0.02 : 0)

  // Kind of paper
  const f = TYPE_FAMILY[body.type] ?? 'any'
  const g = TYPE_FAMILY[typeOfAgreement(known)] ?? 'any'
  give('type', f === g ? 0.06 : f === 'any' || g === 'any' ? 0 : named ? -0.08 : f === 'ceasefire' || g === 'ceasefire' ? -0.2 : -0.12)

  // Name
  let subject: number | null = null
  let same = false
  let telling = false
  for (const mine of view.senses)
    for (const title of known.titles) {
      const its = titleSense(title.text)
      if (mine.folded === its.folded && mine.folded.includes(' ')) {
        same = true
        if (mine.subjects.size + mine.rest.size) telling = true
      }
      const s = subjectScore(mine, its, title.language === story.language)
      if (s !== null) subject = Math.max(subject ?? -1, s)
    }
  const areas = new Set(body.areas)
  const knownAreas = Object.keys(known.areas)
  if (subject === null && areas.size && knownAreas.length) subject = knownAreas.some((x) => areas.has(x)) ? 0.4 : -0.3
  if (listed || town) give(listed ? 'listed' : 'town', 0.3)
  else if (same) give('title', 0.3)
  else if (subject !== null) give('title', subject > 0 ? 0.26 * subject : 0.3 * subject)

  // When it was made
  // «بيان مشترك» is the name of many papers: it can't outweigh two days a month apart.
  const when = matchMaking(view, known, settings, telling || listed || town ? 1 : subject)
  if (when === null) return null
  give(when.reason, when.score)
  if (sameAddress) give('version', 0.25)
  else if (known.reports.some((r) => r.chain === story.chain)) give('chain', 0.05)
  return { score: Math.round(score * 1000) / 1000, reasons }
}

/** −1…1: what two names say the paper is about; null when one of them does not say. */
function subjectScore(a: TitleSense, b: TitleSense, sameLanguage: boolean): number | null {
  const shared = [...a.subjects].filter((s) => b.subjects.has(s)).length
  const least = Math.min(a.subjects.size, b.subjects.size)
  const rest = sameLanguage ? [...a.rest].filter((w) => b.rest.has(w)).length : 0
  const quality = [...a.qualities].filter((q) => b.qualities.has(q)).length
  if (!least) return rest >= 2 ? 0.5 : quality && [...a.forms].some((x) => b.forms.has(x)) ? 0.3 : null
  if (!shared) return -1
  // «التعاون الأمني» and «التعاون العام» share only what every agreement has.
  const most = Math.max(a.subjects.size, b.subjects.size)
  const onlyCommon = shared === 1 && a.subjects.has('cooperation') && b.subjects.has('cooperation') && most > 1
  if (onlyCommon) return least > 1 ? -0.8 : -0.2
  return (shared / least) * (shared / most >= 0.5 ? 1 : 0.7) * (quality ? 1 : 0.9)
}

function matchMaking(view: AgreementView, known: AgreementState, settings: MergeSettings, subject: number | null): { score: number; reason: string } | null {
  const mine = view.body.stages.map((s) => ({ ...s, chain: '', learnt: view.story.learnt }))
  const told = view.story.learnt
  const knownDone = daysOf(makingDate(known.stages, false))
  const knownPlan = daysOf(makingDate(known.stages, true))
  const done = daysOf(makingDate(mine, false))
  const plan = daysOf(makingDate(mine, true))
  if (done && knownDone) {
    // Any of the dates that stories gave will do: the best of them may be the one in error.
    const rivals = known.stages.filter((s) => MAKING.has(s.stage) && !isPlanned(s.status)).map((s) => daysOf(s.date)).filter((d) => d !== null)
    const agreeing = rivals.filter((d) => canAgree(d, done))
    if (agreeing.length) {
      const exact = isExact(done) && agreeing.some(isExact)
      const width = done.hi - done.lo
      // Of two that have the day, the one it is best supported for.
      return { score: exact ? (canAgree(knownDone, done) ? 0.34 : 0.22) : width <= 31 ? 0.2 : 0.12, reason: 'made' }
    }
    const gap = Math.min(...rivals.map((d) => gapOf(d, done)))
    if (gap <= settings.window) return subject !== null && subject < 0 ? null : { score: subject === null ? 0.08 : 0.02, reason: 'dates differ' }
    // The text was agreed in March, and initialled in August: two steps of one.
    if (gap <= STEPS && (subject ?? 0) >= 0.5 && areSteps(mine, known.stages)) return { score: 0.02, reason: 'another step' }
    // A wrong day or month of the same year, of a paper of the same name.
    if (gap <= 31 && (subject ?? 0) >= 0.5) return { score: -0.12, reason: 'dates differ' }
    return null
  }
  if (done && knownPlan && !knownDone) {
    const gap = gapOf(done, knownPlan)
    if (gap > settings.slip || knownPlan.lo - done.hi > 31) return null
    return { score: gap === 0 ? 0.26 : 0.04, reason: 'planned' }
  }
  if (plan && (knownDone ?? knownPlan)) {
    const other = (knownDone ?? knownPlan)!
    const gap = gapOf(plan, other)
    if (gap > settings.slip) return null
    return { score: gap === 0 ? 0.26 : 0.02, reason: 'planned' }
  }
  const at = knownDone ?? knownPlan
  if (at && !done && !plan) {
    // Spoken of without a date: the newer the agreement, the likelier it is the one meant.
    const since = told - at.hi
    if (since < -settings.slip) return null
    return { score: since < -3 ? -0.02 : since <= 14 ? 0.16 : since <= 60 ? 0.12 : since <= 400 ? 0.05 : -0.05, reason: 'spoken of' }
  }
  if (done ?? plan) {
    // The record has it only undated: it was spoken of before or about when it was made.
    const first = Math.min(...known.reports.map((r) => r.learnt))
    const ahead = (done ?? plan)!.lo - first
    if (ahead > settings.slip) return null
    const last = Math.max(...known.reports.map((r) => r.learnt))
    if ((done ?? plan)!.hi < last - 400) return { score: -0.1, reason: 'spoken of' }
    return { score: 0.04, reason: 'spoken of' }
  }
  const near = Math.min(...known.reports.map((r) => Math.abs(r.learnt - told)))
  return { score: near <= 14 ? 0.12 : near <= 90 ? 0.04 : -0.04, reason: 'spoken of' }
}
