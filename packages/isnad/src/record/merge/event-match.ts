// How sure it is that a report is of an event the record already has, with the reasons.
import type { EventFinding } from '../../coding/findings.js'
import type { Days } from '../dates.js'
import type { People } from '../identity/people.js'
import { actGroup, isMutual, isOnce, typesAgree } from './acts.js'
import { matchDates } from './event-dates.js'
import { type EventSeen, type EventState, namedBy } from './event-state.js'
import { likeness } from './event-words.js'
import { type Taking, agreement, personsAgree, shareNamed, sharedParties, takingPart, together } from './participants.js'
import { samePlace } from './places.js'
import { SIGNS, sameSigns } from './signs.js'
import { type MergeSettings, type StoryIn, isPlanned, tellsAgain } from './story-in.js'

/** A report with all that is compared worked out once. */
export interface ReportView {
  readonly story: StoryIn
  readonly body: EventFinding
  readonly group: string
  readonly days: Days | null
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly actorParties: Taking
  readonly recipientParties: Taking
  readonly agreement: number | null
  readonly words: readonly number[]
  /** What an act of speech is about, in no language. */
  readonly signs: readonly number[]
}

export interface Match {
  readonly score: number
  readonly reasons: Readonly<Record<string, number | string>>
}

/** Acts of one voice: another person of the same state is another act. */
const PERSONAL = new Set(['CONSULT', 'ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT', 'AGREE'])

/** What befalls somebody by name: one is arrested, sentenced, killed or set free seldom enough that no day is needed. */
const BEFALLS = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT'])

/** Groups that papers use one for the other: a summit is a meeting. */
const CLOSE = [['meeting', 'summit'], ['meeting', 'phoning'], ['striking', 'killing'], ['striking', 'fighting'], ['accusing', 'condemning'], ['cutting', 'lowering'], ['restoring', 'reopening'], ['signing', 'approving'], ['storming', 'striking'], ['storming', 'demonstrating'], ['denying', 'refusing']]
const close = new Set(CLOSE.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
const isClose = (a: string, b: string): boolean => close.has(`${a} ${b}`)

/** Acts that can be one where neither report names anybody: by day, place and words. */
const NAMELESS = new Set(['striking', 'demonstrating', 'killing', 'fighting'])
export const knownNameless = (group: string): boolean => NAMELESS.has(group) || isMutual(group)

/** What two acts between several give for one participant in common, where one of the reports names no other. */
const ONE_SIDE = 0.24

/** What likeness of words is worth beside a date that agrees. */
const wordsDated = (told: number | null): number => (told === null ? 0 : told >= 0.45 ? 0.18 : told >= 0.3 ? 0.14 : told >= 0.2 ? 0.06 : told > 0 ? -0.04 : -0.1)
/** What saying the same of the same is worth as likeness of words. */
const ALIKE = 0.45
/** An embassy is closed once, in whatever words. */
const ONCE_OTHER_WORDS = -0.04
/** And where there is no date: then words alone say that two accusations of one against the other are one. */
const wordsUndated = (told: number | null): number => (told === null ? -0.19 : told >= 0.45 ? 0.18 : told >= 0.3 ? 0.14 : told >= 0.2 ? 0 : told > 0 ? -0.2 : -0.25)

/**
 * What it costs an act of every day that no date tells it is the same where it goes by another kind of act, by another name, and where it only might be.
 * All this was weighed on 210 pairs of reports of 3,100 corpus stories, read one by one: of those whose telling words are alike by a third or more 52 of 61 are one act, of those that share none 9 of 40.
 */
const OTHER_ACT = -0.1
const OTHER_NAME = -0.04
const SUPPOSED = -0.25

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
    if (!story.versions.includes(r.story)) continue
    sameAddress = true
    // The very words of the version before: what a person made of them is said of these too.
    if (tellsAgain(story, r.assertion, body.trigger)) return { score: 2, reasons: { version: 1 } }
  }
  copy = event.reports.some((r) => r.chain === story.chain)

  if (types < 1) give('type', -0.08)
  if (report.group === group) give('act', body.act && body.act === event.act ? 0.16 : 0.09)
  else give('act', isClose(report.group, group) ? -0.02 : body.type === 'CONSULT' ? -0.4 : -0.16)

  if (report.agreement !== null && event.agreement !== null) {
    if (report.agreement !== event.agreement) return null
    give('agreement', 0.35)
  } else if (report.agreement !== event.agreement && group === 'signing') give('agreement', -0.08)

  // Who took part
  const eventActors = seen.actorParties
  const eventRecipients = seen.recipientParties
  // "the two broke off relations in 2016", "Riyadh cut ties with Tehran": what changes things for long is told of both, or of who began it
  const mutual = isMutual(report.group) || (isOnce(report.group) && tellsBoth(report.actorParties, report.recipientParties) !== tellsBoth(eventActors, eventRecipients))
  if (mutual) {
    const a = together(report.actorParties, report.recipientParties)
    const b = together(eventActors, eventRecipients)
    if (!a.size || !b.size) give('parties', -0.1)
    else {
      const both = sharedParties(a, b)
      if (both === 0) return null
      if (both > 0 && a.size > 1 && b.size > 1 && both < 2) return null
      // Where one side is all that is told, with whom it met is not known to be the same.
      give('parties', (both > 1 ? 0.4 : ONE_SIDE) * agreement(a, b, people))
    }
  } else {
    const a = agreed(report.actorParties, eventActors, people)
    const b = agreed(report.recipientParties, eventRecipients, people)
    if (a === 0 || (a === null && b === null && report.actorParties.size + eventActors.size > 0)) return null
    if (b === 0) return null
    if (a === null && b === null && !NAMELESS.has(report.group)) return null
    give('actors', a === null ? -0.06 : 0.24 * a)
    give('recipients', b === null ? (report.recipientParties.size || eventRecipients.size ? -0.03 : 0.04) : 0.16 * b)
    // Three that strike together are seldom together twice.
    give('actors', 0.06 * Math.min(2, Math.max(0, sharedParties(report.actorParties, eventActors) - 1)))
  }
  const persons = personsAgree([...report.actors, ...report.recipients], [...actors, ...recipients], people)
  const befell = BEFALLS.has(body.type) && shareNamed(report.recipients, recipients, people)
  if (befell) give('persons', 0.08)
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
  let told = likeness(story.language ? event.words[story.language] : undefined, report.words)
  // In another language, or where hardly a word is told: by what is denied, asked for or charged.
  if (told === null && sameSigns(report.signs, event.words[SIGNS] ?? [])) {
    told = ALIKE
    reasons.about = 1
  }
  const undated = when.reason === 'undated'
  const once = isOnce(report.group)
  give('words', undated && !once && !befell ? wordsUndated(told) : once && told === 0 ? ONCE_OTHER_WORDS : wordsDated(told))
  if (undated && body.act !== event.act) give('act', report.group === group ? OTHER_NAME : OTHER_ACT)
  // What only might be has no day to be known by either.
  if (undated && (body.status === 'hypothetical' || event.status === 'hypothetical')) give('status', SUPPOSED)
  if (sameAddress) give('version', 0.25)
  else if (copy) give('chain', 0.06)
  return { score: Math.round(score * 1000) / 1000, reasons }
}

/** null when one side names nobody. */
const agreed = (a: Taking, b: Taking, people: People): number | null => (a.size && b.size ? agreement(a, b, people) : null)

/** Several do it, to nobody else. */
const tellsBoth = (actors: Taking, recipients: Taking): boolean => actors.size > 1 && recipients.size === 0

function seenOf(event: EventState, people: People): EventSeen {
  const actors = namedBy(event.actors, event.recipients)
  const recipients = namedBy(event.recipients, event.actors)
  return { group: actGroup(event.type, event.act), actors, recipients, actorParties: takingPart(actors, people), recipientParties: takingPart(recipients, people) }
}

/** Whether anybody of one is in the other; also where one names nobody. */
function couldMeet(report: ReportView, seen: EventSeen): boolean {
  const mine = report.actorParties.size + report.recipientParties.size
  if (!mine || seen.actorParties.size + seen.recipientParties.size === 0) return true
  for (const p of report.actorParties.keys()) if (seen.actorParties.has(p) || seen.recipientParties.has(p)) return true
  for (const p of report.recipientParties.keys()) if (seen.recipientParties.has(p) || seen.actorParties.has(p)) return true
  return false
}
