// How sure it is that a report is of an event the record already has, with the reasons.
import type { EventFinding } from '../../coding/findings.js'
import { placesByName, stateByName } from '../../knowledge/index.js'
import { type Days, canAgree, daysOf, gapOf, isExact } from '../dates.js'
import type { People } from '../identity/people.js'
import { actGroup, isMutual, isOnce, typesAgree } from './acts.js'
import { type EventSeen, type EventState, namedBy } from './event-state.js'
import { type MergeSettings, type StoryIn, isPlanned } from './story-in.js'

/** A report with all that is compared worked out once. */
export interface ReportView {
  readonly story: StoryIn
  readonly body: EventFinding
  readonly group: string
  readonly days: Days | null
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly actorParties: ReadonlySet<string>
  readonly recipientParties: ReadonlySet<string>
  readonly agreement: number | null
  readonly words: readonly number[]
}

export interface Match {
  readonly score: number
  readonly reasons: Readonly<Record<string, number | string>>
}

/** Acts of one voice: another person of the same state is another act. */
const PERSONAL = new Set(['CONSULT', 'ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT', 'AGREE'])

/** Groups that papers use one for the other: a summit is a meeting. */
const CLOSE = [['meeting', 'summit'], ['meeting', 'phoning'], ['striking', 'killing'], ['striking', 'fighting'], ['accusing', 'condemning'], ['cutting', 'lowering'], ['restoring', 'reopening'], ['signing', 'approving'], ['storming', 'striking'], ['storming', 'demonstrating'], ['denying', 'refusing']]
const close = new Set(CLOSE.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
const isClose = (a: string, b: string): boolean => close.has(`${a} ${b}`)

/**
 * What it costs an act of every day that no date tells it is the same: where the words are others of the same language, where they are of another language, where it goes by another kind of act,
 * and where it only might be. Read off 2,600 stories of the corpus: of joins without date and words a fifth were right, of those with shared words more than half.
 */
const OTHER_WORDS = -0.25
const OTHER_LANGUAGE = -0.15
const OTHER_ACT = -0.1
const SUPPOSED = -0.25

export const partiesOf = (nodes: readonly string[], people: People): Set<string> => new Set(nodes.map((n) => people.party(n)).filter((p): p is string => p !== null))

/** The match of a report with an event, or null when they can't be one. */
export function matchEvent(report: ReportView, event: EventState, people: People, settings: MergeSettings): Match | null {
  const { body, story } = report
  const seen = (event.seen ??= seenOf(event, people))
  const { group, actors, recipients } = seen
  const types = typesAgree({ type: body.type, group: report.group }, { type: event.type, group })
  if (!types) return null
  // Most that are filed together have nobody in common in the end: those are let go first.
  if (!couldMeet(report, seen)) return null
  const reasons: Record<string, number | string> = {}
  let score = 0.1
  const give = (reason: string, n: number): void => {
    if (n === 0) return
    score += n
    reasons[reason] = Math.round(((Number(reasons[reason]) || 0) + n) * 100) / 100
  }
  // Two entries of one story are two acts, unless one tells the plan and one what came of it.
  let sameAddress = false
  let copy = false
  for (const r of event.reports) {
    if (r.story === story.seq && isPlanned(r.status) === isPlanned(body.status)) return null
    if (story.versions.includes(r.story)) sameAddress = true
  }
  copy = event.reports.some((r) => r.chain === story.chain)

  if (types < 1) give('type', -0.08)
  if (report.group === group) give('act', body.act && body.act === event.act ? 0.16 : 0.09)
  else give('act', isClose(report.group, group) ? -0.02 : body.type === 'CONSULT' ? -0.3 : -0.16)

  if (report.agreement !== null && event.agreement !== null) {
    if (report.agreement !== event.agreement) return null
    give('agreement', 0.35)
  } else if (report.agreement !== event.agreement && group === 'signing') give('agreement', -0.08)

  // Who took part
  const mutual = isMutual(report.group)
  const eventActors = seen.actorParties
  const eventRecipients = seen.recipientParties
  if (mutual) {
    const a = union(report.actorParties, report.recipientParties)
    const b = union(eventActors, eventRecipients)
    if (!a.size || !b.size) give('parties', -0.1)
    else {
      const s = overlap(a, b)
      if (s === 0) return null
      if (a.size > 1 && b.size > 1 && shared(a, b) < 2) return null
      give('parties', 0.4 * s)
    }
  } else {
    const a = pairScore(report.actorParties, eventActors)
    const b = pairScore(report.recipientParties, eventRecipients)
    if (a === 0 || (a === null && b === null && report.actorParties.size + eventActors.size > 0)) return null
    if (b === 0) return null
    if (a === null && b === null && !['striking', 'demonstrating', 'killing', 'fighting'].includes(report.group)) return null
    give('actors', a === null ? -0.06 : 0.24 * a)
    give('recipients', b === null ? (report.recipientParties.size || eventRecipients.size ? -0.05 : 0.06) : 0.16 * b)
  }
  const persons = personsAgree([...report.actors, ...report.recipients], [...actors, ...recipients], people)
  give('persons', persons > 0 ? 0.1 * persons : persons * (PERSONAL.has(body.type) ? 0.3 : 0.1))

  if ((body.status === 'denied') !== (event.status === 'denied') && !isPlanned(body.status) && !isPlanned(event.status)) give('status', -0.1)

  // When
  const when = matchDates(report, event, settings)
  if (!when) return null
  give(when.reason, when.score)

  // Where
  if (body.place && event.place) {
    const place = samePlace(body.place, event.place)
    give('place', place > 0 ? 0.1 * place : isPlanned(body.status) !== isPlanned(event.status) ? -0.08 : -0.22)
  }
  // In what words
  const known = story.language ? event.words[story.language] : undefined
  const told = known?.length && report.words.length ? report.words.filter((w) => known.includes(w)).length / Math.min(known.length, report.words.length) : null
  const undated = when.reason === 'undated'
  if (told !== null && told >= 0.25) give('words', told >= 0.5 ? 0.16 : 0.08)
  // Where no day says that two accusations of one against the other are one, their words must: what everybody shares in them are the names.
  else if (undated && !isOnce(report.group)) give('words', told === null ? OTHER_LANGUAGE : OTHER_WORDS)
  else if (told === 0) give('words', -0.08)
  if (undated && report.group !== group) give('act', OTHER_ACT)
  // What only might be has no day to be known by either.
  if (undated && (body.status === 'hypothetical' || event.status === 'hypothetical')) give('status', SUPPOSED)
  if (sameAddress) give('version', 0.25)
  else if (copy) give('chain', 0.06)
  return { score: Math.round(score * 1000) / 1000, reasons }
}

function seenOf(event: EventState, people: People): EventSeen {
  const actors = namedBy(event.actors, event.recipients)
  const recipients = namedBy(event.recipients, event.actors)
  return { group: actGroup(event.type, event.act), actors, recipients, actorParties: partiesOf(actors, people), recipientParties: partiesOf(recipients, people) }
}

/** Whether anybody of one is in the other; also where one names nobody. */
function couldMeet(report: ReportView, seen: EventSeen): boolean {
  const mine = report.actorParties.size + report.recipientParties.size
  if (!mine || seen.actorParties.size + seen.recipientParties.size === 0) return true
  for (const p of report.actorParties) if (seen.actorParties.has(p) || seen.recipientParties.has(p)) return true
  for (const p of report.recipientParties) if (seen.recipientParties.has(p) || seen.actorParties.has(p)) return true
  return false
}

const within = new Map<string, string | null>()
/** The country of a place, or the place itself when it is one. */
function countryOf(place: string): string | null {
  const hit = within.get(place)
  if (hit !== undefined) return hit
  const country = stateByName(place, 'en')?.iso3 ?? placesByName(place, 'en')[0]?.country ?? null
  if (within.size > 20_000) within.clear()
  within.set(place, country)
  return country
}

/** 1: one place · 0.4: one country, or one may lie in the other · 0: not known · −1: two. */
function samePlace(a: string, b: string): number {
  // That it was in the country says little: who takes part says it too.
  if (a === b) return stateByName(a, 'en') ? 0.4 : 1
  const x = countryOf(a)
  const y = countryOf(b)
  if (x === null || y === null) return a.includes(b) || b.includes(a) ? 0.4 : 0
  if (x !== y) return -1
  return stateByName(a, 'en') || stateByName(b, 'en') ? 0.4 : -1
}

const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> => new Set([...a, ...b])
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let n = 0
  for (const x of a) if (b.has(x)) n++
  return n
}
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const n = shared(a, b)
  return n === 0 ? 0 : (0.6 * n) / Math.min(a.size, b.size) + (0.4 * n) / (a.size + b.size - n)
}
/** null when one side names nobody. */
const pairScore = (a: ReadonlySet<string>, b: ReadonlySet<string>): number | null => (a.size && b.size ? overlap(a, b) : null)

/** 1: a person in common · 0: nothing to compare · −1: of one state, different persons. */
function personsAgree(a: readonly string[], b: readonly string[], people: People): number {
  const left = a.filter((n) => people.isNamed(n))
  const right = b.filter((n) => people.isNamed(n))
  if (!left.length || !right.length) return 0
  const names = new Set(right.map((n) => people.canonical(n)))
  let same = 0
  let differ = 0
  for (const n of left) {
    if (names.has(people.canonical(n))) same++
    else {
      const country = people.country(n)
      if (country && right.some((m) => people.country(m) === country) && !left.some((l) => people.country(l) === country && names.has(people.canonical(l)))) differ++
    }
  }
  return same ? (differ ? 0 : 1) : differ ? -1 : 0
}

function matchDates(report: ReportView, event: EventState, settings: MergeSettings): { score: number; reason: string } | null {
  const planned = isPlanned(report.body.status)
  const { days, story } = report
  const once = isOnce(report.group)
  const sameSide = planned === isPlanned(event.status)
  const own = daysOf(event.date)
  if (days) {
    let best: { score: number; reason: string } | null = null
    const consider = (score: number, reason: string): void => {
      if (!best || score > best.score) best = { score, reason }
    }
    let dated = false
    for (const r of event.reports) {
      const other = daysOf(r.date)
      if (!other) continue
      dated = true
      const otherPlanned = isPlanned(r.status)
      if (canAgree(days, other)) {
        const exact = isExact(days) && isExact(other)
        const widest = Math.max(days.hi - days.lo, other.hi - other.lo)
        consider(exact ? 0.3 : widest <= 7 ? 0.22 : widest <= 31 ? 0.14 : widest <= 100 ? 0.08 : 0.02, 'date')
        continue
      }
      const gap = gapOf(days, other)
      if (planned || otherPlanned) {
        // A plan and what came of it: the deed does not come long before the day it was planned for.
        const later = planned ? other : days
        const plan = planned ? days : other
        const early = planned && otherPlanned ? 0 : plan.lo - later.hi
        if (gap <= settings.slip && early <= 7) consider(-0.02 - (0.1 * gap) / settings.slip, 'slipped')
      } else if (gap <= settings.window) consider(once ? -0.06 : -0.14, 'dates differ')
    }
    // One report's odd date must not draw others of that date in: what most say counts too.
    if (best && own && sameSide && !canAgree(days, own) && gapOf(days, own) > settings.window && !planned) return null
    if (best || dated) return best
    // The event has no date: the stories that told it are all there is.
    const since = event.anchor - days.hi
    if (planned) return Math.abs(days.lo - event.anchor) <= settings.slip ? { score: 0, reason: 'undated' } : null
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
    if (ahead > settings.slip || told - to > (once ? settings.slip : settings.undated)) return null
    return { score: event.lo === null && Math.abs(ahead) <= 3 ? 0.08 : -0.02, reason: 'undated' }
  }
  const since = told - to
  if (since < -settings.window) return null
  if (since <= 4) return { score: 0.1, reason: 'undated' }
  if (since <= 14) return { score: once ? 0 : -0.1, reason: 'undated' }
  if (since <= settings.undated) return { score: once ? -0.08 : -0.22, reason: 'undated' }
  return once ? { score: since <= 400 ? -0.16 : -0.24, reason: 'undated' } : null
}
