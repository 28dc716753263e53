// Finds the times of a document: one look-up a token, the grammar only where a word of time stands. Then each time is given its value,
// with what the other layers tell: the tense of its verb, the time told before it, and for «بعد توقيع الاتفاق» the date of what it dates.
import type { Parsed, Timed } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Predicate } from '../../document/predicate.js'
import type { Time } from '../../document/time.js'
import { away } from './amounts.js'
import { anchorEvent, groupsOf } from './anchors.js'
import { isOfEarlier } from '../earlier.js'
import { Attachment } from './attach.js'
import { parseDay } from './calendar.js'
import { CALENDAR, NEWS } from './conventions.js'
import { directionOf, wasDue } from './direction.js'
import type { TimeLanguage } from './language.js'
import type { Entry } from './lexicon.js'
import { type Match, Reader } from './reader.js'
import type { Amount, Reading } from './reading.js'
import type { TimeContext } from './context.js'
import { resolve } from './resolve.js'
import { mayTellTime, toUnits, type Unit } from './units.js'
import { firstDay, isDay, momentAt, rangeValue, type Value, writeEdtf } from './values.js'

/** "two years after Kenya expelled …": a clause, which is no time, with the offset where it begins behind its "after". */
interface Clause { readonly sentence: number; readonly at: number; readonly relation: 'before' | 'after'; readonly between: Amount }
/** A time and what is still needed to work it out. */
interface Found { readonly time: Time; readonly reading?: Reading; /** «بعد يومين من …» */ readonly between?: Amount }

/** @example findTimesWith(parsed, arabicTimes).times // [{ start, end, value: '2025-01-17', … }] */
export function findTimesWith(text: Parsed, language: TimeLanguage): Timed {
  const bare = bareExpression(text, language)
  if (bare) return withLayers(text, { times: [bare], datedBy: [] })
  const clauses: Clause[] = []
  const found = scan(text, language, clauses)
  const attachment = new Attachment(text, language)
  if (!found.length) return withLayers(text, { times: [], datedBy: [], occasionOf: attachment.occasions() })
  const { times, values } = value(text, found, language, attachment)
  attachment.attach(times)
  const anchored = times.map((time) => (time.anchor ? anchorValue(time, text, attachment, values, found[time.index]!.between) : time))
  for (const time of anchored) if (time.anchor) attachment.attachAnchored(time)
  return withLayers(text, { times: anchored, datedBy: attachment.all(), occasionOf: attachment.occasions(), countedDates: clauses.length ? countedClauses(text, clauses, attachment, values) : undefined })
}

const BARE_LENGTH = 90

/** A text that is nothing but a time expression is a question about the calendar, not news: «الأسبوع القادم». */
function bareExpression(text: Parsed, language: TimeLanguage): Time | undefined {
  if (text.bodyStart > 0 || text.text.length > BARE_LENGTH || !text.tokens.length) return undefined
  const units = toUnits(text.text, text.tokens, 0, text.tokens.length, language.lexicon())
  const reader = new Reader(units, text.text, true)
  let first = 0
  while (first < units.length && (units[first]!.kind === 'mark' || reader.has(first, 'in') || reader.has(first, 'on')) && !language.read(reader, first)) first++
  const match = first < units.length ? language.read(reader, first) : undefined
  if (!match || units.slice(match.end).some((unit) => unit.kind !== 'mark')) return undefined
  const context: TimeContext = { published: parseDay(text.published), direction: null, previous: null, conventions: CALENDAR, nextWeekday: language.nextWeekday }
  const { value, basis } = resolve(match.reading, context)
  return { start: units[match.first]!.start, end: units[match.end - 1]!.end, index: 0, sentence: 0, rule: match.rule, value: value && writeEdtf(value), basis, anchor: undefined, eventValue: undefined }
}

/** How far from a word of time a function word can stand that begins the expression: «منذ نحو ثلاث سنوات», "the first Tuesday of". */
const REACH = 5

function scan(text: Parsed, language: TimeLanguage, clauses: Clause[]): Found[] {
  const found: Found[] = []
  const lexicon = language.lexicon()
  const known: (Entry | null | undefined)[] = []
  for (const { first, last, sentence } of stretches(text)) {
    if (!mayTellTime(text.text, text.tokens, first, last, lexicon, known)) continue
    const units = toUnits(text.text, text.tokens, first, last, lexicon, known)
    const reader = new Reader(units, text.text)
    const reach = reaches(units)
    for (let i = 0; i < units.length; ) {
      const unit = units[i]!
      if (!unit.hot && unit.lexemes.length === 0) {
        i++
        continue
      }
      const near = i + REACH >= reach[i]!
      const none = near ? reader.get(i, 'nottime') : undefined
      if (none) {
        i += none.length
        continue
      }
      const match = (near && unit.head) || reader.startsPhrase(i) ? language.read(reader, i) : undefined
      if (match && isName(reader, match)) {
        i = match.end
        continue
      }
      if (match) {
        const time: Time = { start: units[match.first]!.start, end: units[match.end - 1]!.end, index: found.length, sentence, rule: match.rule, value: null, basis: 'unresolved', anchor: undefined, eventValue: undefined }
        found.push({ time, reading: match.reading })
        i = match.end
        continue
      }
      const anchor = unit.anchor || (near && (unit.kind === 'number' || unit.amount)) ? language.anchor(reader, i) : undefined
      const event = anchor && anchorEvent(text, sentence, units[anchor.event]!.start, anchor, groupsOf(text))
      if (!event) {
        if (anchor?.amount && (anchor.relation === 'after' || anchor.relation === 'before')) clauses.push({ sentence, at: units[anchor.event]!.start, relation: anchor.relation, between: anchor.amount })
        i++
        continue
      }
      found.push({ time: { start: unit.start, end: event.end, index: found.length, sentence, rule: anchor.rule, value: null, basis: 'unresolved', anchor: { first: event.first, last: event.last, relation: anchor.relation }, eventValue: undefined }, between: anchor.amount })
      i = anchor.event
    }
  }
  return found
}

/** «حركة 23 مارس», "the March 23 Movement": a day and month without a year, right beside what is called by it, are its name. */
function isName(reader: Reader, { first, end, reading }: Match): boolean {
  if (reading.is !== 'date' || reading.day === undefined || reading.month === undefined || reading.year !== undefined) return false
  let before = first - 1
  while (reader.units[before]?.kind === 'mark' || reader.has(before, 'of')) before--
  let after = end
  while (reader.units[after]?.kind === 'mark' && reader.mark(after, NAMING)) after++
  return (first - before <= NAME_GAP && reader.has(before, 'daynamed')) || reader.has(after, 'namedday')
}
/** What of a mark, an article or "of" stands between the noun and its day: «حركة “23 مارس”». */
const NAME_GAP = 2
const NAMING = '"”»’'

/** For each unit, where the next one is that a time can be made of. */
function reaches(units: readonly Unit[]): Int32Array {
  const reach = new Int32Array(units.length)
  for (let i = units.length - 1, next = 1 << 30; i >= 0; i--) {
    if (units[i]!.hot) next = i
    reach[i] = next
  }
  return reach
}

/** Works out all but the event-anchored ones, in reading order. */
function value(text: Parsed, found: readonly Found[], language: TimeLanguage, attachment: Attachment): { times: Time[]; values: (Value | null)[] } {
  const published = parseDay(text.published)
  const reports = (lemma: string): boolean => attachment.links.is(lemma, 'reports')
  const values: (Value | null)[] = []
  let sentence = -1
  let mentioned: Value | null = null
  let previous: Value | null = null
  let narrated: { value: Value; sentence: number } | undefined
  let dated: { value: Value; sentence: number } | undefined
  const times = found.map(({ time, reading }): Time => {
    if (!reading) {
      values.push(null)
      return time
    }
    const host = attachment.hosts.host(time)
    let direction = directionOf(text, host, attachment.links)
    // a deadline lies ahead («هدد بإعدامه في غضون يومين»); of what has been it is how long it took («نزح ألف شخص خلال أسبوع»)
    // … and so where it opens a clause of what has been: «في أقل من شهرين زار ثلاث عواصم»
    const opens = host?.form === 'finite' && direction === 'past' && time.start < text.words[host.word]!.start
    if (reading.is === 'within' && ((reading.deadline && !opens) || direction !== 'past' || (host && (reports(host.lemma) || (host.light !== undefined && reports(text.predicates[host.light]!.lemma)))))) direction = 'future'
    // «قرار بود در ماه مه سفر کند», «devait se rendre à Rome jeudi»
    if (direction === 'future' && host && (reading.is === 'date' || reading.is === 'weekday') && wasDue(text, host)) direction = null
    if (direction === 'present' && attachment.hosts.verbTenseBefore(time) === 'past') direction = null
    const anchor = direction === null ? anchorAround(found, time) : undefined
    // inside or right behind «بعد …», «منذ …»: what they name has been; behind «قبيل …» it has not
    if (anchor) direction = anchor === 'after' || anchor === 'since' ? 'past' : anchor === 'before' ? 'present' : null
    // "he lost the November election"
    if (direction === null && attachment.hosts.attributive(time) !== undefined && attachment.hosts.verbTenseBefore(time) !== 'future') direction = 'past'
    // "at a meeting on Friday, ministers agreed", "the attack on Friday came after"
    direction ??= attachment.hosts.directionAhead(time, host)
    // "condemned it during a visit on Sunday": what something done was done in has been
    direction ??= attachment.links.isPastOccasion(host) ? 'past' : null
    // «كان قد قال إن السفارة ستفتح بحلول مايو»: what was announced once may be over
    if (direction === 'future' && host && isDeadline(reading) && isOfEarlier(text, host)) direction = reading.is === 'by' ? 'past' : null
    if (time.sentence !== sentence) mentioned = null
    sentence = time.sentence
    const context: TimeContext = { published, direction, previous, mentioned, narrated: near(narrated, sentence, FAR), dated: host?.form === 'finite' && host.parent?.as !== 'relative' ? near(dated, sentence, goesOn(text, time, dated?.sentence) ? FAR : 0) : null, ahead: host?.form === 'finite' && host.tense === 'future', conventions: NEWS, nextWeekday: language.nextWeekday }
    const result = resolve(reading, context)
    values.push(result.value)
    if (result.value) {
      mentioned = result.value
      narrated = { value: result.value, sentence }
      if (isCalendarDate(reading, result.value, dated, sentence) || isFollowing(reading, result.value, context.dated)) dated = narrated
    }
    if (result.value && isTold(result.value, host, published)) previous = result.value
    else if (result.value) previous ??= result.value
    const { eventValue } = result
    return { ...time, value: result.value && writeEdtf(result.value), basis: result.basis, eventValue: eventValue && writeEdtf(eventValue) }
  })
  return { times, values }
}

/** A day or month without its year, or till then. */
const isDeadline = (reading: Reading): boolean => (reading.is === 'by' ? isDeadline(reading.of) : reading.is === 'date' && reading.year === undefined && reading.month !== undefined && reading.shift === undefined)

/** How many sentences on «العام نفسه» still means the year told. */
const FAR = 2
const near = (told: { value: Value; sentence: number } | undefined, sentence: number, reach: number): Value | null => (told && sentence - told.sentence <= reach ? told.value : null)

/** Whether a day or month took its year from the one told before it. */
const isFollowing = (reading: Reading, { from, to }: Value, dated: Value | null | undefined): boolean =>
  reading.is === 'date' && reading.year === undefined && from !== 'open' && to === undefined && from.month !== undefined && !!dated && dated.from !== 'open' && (from.year === dated.from.year || from.year === dated.from.year + 1)

/** «بدأت الأزمة في 24 مايو 2017. وفي 5 يونيو قطعت …»: what opens a sentence of the same paragraph goes on with what was told there. */
function goesOn({ sentences, words }: Parsed, time: Time, told: number | undefined): boolean {
  const sentence = sentences[time.sentence]!
  if (told === undefined || sentences[told]!.paragraph !== sentence.paragraph || sentences[told]!.headline !== sentence.headline) return false
  for (let i = sentence.first; i < sentence.last && words[i]!.start < time.start; i++) if (words[i]!.pos !== 'conj' && words[i]!.pos !== 'prep' && words[i]!.pos !== 'punct') return false
  return true
}

/** A month or day with its year, or one that took its year from such a one. */
const isCalendarDate = (reading: Reading, { from, to }: Value, dated: { sentence: number } | undefined, sentence: number): boolean =>
  reading.is === 'date' && from !== 'open' && to === undefined && from.month !== undefined && (reading.year !== undefined || reading.toldYear !== undefined || dated?.sentence === sentence)

function anchorAround(found: readonly Found[], time: Time): 'before' | 'after' | 'during' | 'since' | 'until' | undefined {
  for (let i = time.index - 1; i >= 0 && found[i]!.time.sentence === time.sentence; i--) {
    const { anchor, end } = found[i]!.time
    if (anchor) return time.start - end < 40 ? anchor.relation : undefined
    if (time.start - end > 300) return undefined
  }
  return undefined
}

/** A day on which the story goes on, to which "the next day" can point back: told by a verb of its own, not in passing. */
function isTold(value: Value, host: Predicate | undefined, published: number | null): boolean {
  if (!isDay(value) || (published !== null && firstDay(value)! > published)) return false
  return host === undefined || (host.form === 'finite' && host.parent?.as !== 'relative')
}

/** «بعد توقيع الاتفاق»: when what it dates took place; «منذ سقوط المدينة في 9 أبريل»: from then on. */
function anchorValue(time: Time, text: Parsed, attachment: Attachment, values: readonly (Value | null)[], between: Amount | undefined): Time {
  const anchor = time.anchor!
  const event = groupsOf(text).predicateIn(anchor.first, anchor.last)
  const head = event?.word ?? groupsOf(text).at(anchor.first)?.head
  const eventTime = (event && attachment.own(event)) ?? (head === undefined || between ? undefined : attachment.clauseAbout(head)) ?? attachment.behind(time) ?? (anchor.relation === 'since' && event ? attachment.toldElsewhere(event) : undefined)
  if (anchor.relation === 'since') {
    const from = eventTime && values[eventTime.index]
    const now = parseDay(text.published)
    if (!from || from.from === 'open' || now === null) return time
    if (from.to !== undefined && from.to !== 'open' && eventTime.rule.startsWith('since')) return { ...time, value: eventTime.value, basis: 'anchored' }
    // what is still to come is no beginning of what lasts («منذ الجولة التي تبدأ غدا»)
    if (firstDay(from)! > now) return time
    const value = rangeValue(from.from, momentAt(now, from.from), from.grain)
    return { ...time, value: writeEdtf(value), basis: 'anchored' }
  }
  const host = attachment.hosts.host(time)
  const ownTime = host && host !== event ? attachment.dateOf(host, event) : undefined
  if (between && (!ownTime || ownTime === eventTime)) return countedTime(time, attachment, values, between, event, eventTime)
  const told = ownTime ?? eventTime ?? (event && isBareDefinite(text, anchor) ? sameDays(attachment.toldElsewhere(event), values, text) : undefined)
  const value = told?.value
  if (!value) return time
  const date = between && !eventTime && (anchor.relation === 'after' || anchor.relation === 'before') ? dayApart(anchor.relation === 'after' ? 'past' : 'future', between, values[told.index]!) : undefined
  return { ...time, value, basis: 'anchored', ...(date && { anchor: { ...anchor, date } }) }
}

/** «اجتمعوا السبت … وغادروا بعد الاجتماع»: what is told right after an act of these days was on its day. */
function sameDays(told: Time | undefined, values: readonly (Value | null)[], text: Parsed): Time | undefined {
  const value = told && values[told.index]
  const published = parseDay(text.published)
  return value && isDay(value) && published !== null && firstDay(value)! <= published && firstDay(value)! >= published - THESE_DAYS ? told : undefined
}
const THESE_DAYS = 7

/** «الاجتماع», "the attack": an act told before, and nobody's in particular. */
function isBareDefinite(text: Parsed, { first, last }: { readonly first: number; readonly last: number }): boolean {
  const group = groupsOf(text).at(first)
  return last === first + 1 && group !== undefined && group.definite
}

/**
 * «وقع الاتفاق بعد ثمانية أيام من الهجوم», "signed eight days after the strike", where its clause tells no day: counted from the day of the strike,
 * if that is told; else, where the signing was told with its day right before, the strike is counted from that.
 */
function countedTime(time: Time, attachment: Attachment, values: readonly (Value | null)[], between: Amount, event: Predicate | undefined, eventTime: Time | undefined): Time {
  const anchor = time.anchor!
  const { relation } = anchor
  if (relation !== 'after' && relation !== 'before') return time
  const from = eventTime ?? (event && attachment.toldElsewhere(event))
  const counted = from && dayApart(relation === 'after' ? 'future' : 'past', between, values[from.index]!)
  if (counted) return { ...time, value: counted, basis: 'anchored', anchor: { ...anchor, counted: true } }
  const host = attachment.hosts.host(time)
  const before = host && attachment.toldBefore(host)
  const date = before && dayApart(relation === 'after' ? 'past' : 'future', between, values[before.index]!)
  return date ? { ...time, value: before.value, basis: 'anchored', anchor: { ...anchor, date } } : time
}

/** "cut ties in June 2019, two years after Kenya expelled its envoy": when what such a clause tells was, by its verb. */
function countedClauses(text: Parsed, clauses: readonly Clause[], attachment: Attachment, values: readonly (Value | null)[]): Map<number, string> | undefined {
  const dates = new Map<number, string>()
  for (const { sentence, at, relation, between } of clauses) {
    const verb = attachment.hosts.nearby({ start: at, sentence }).find(({ form, mark, parent }) => form === 'finite' && parent !== undefined && mark !== undefined && text.words[mark]!.end <= at && at - text.words[mark]!.end <= NEXT)
    const over = verb && !attachment.own(verb) ? text.predicates[verb.parent!.predicate]! : undefined
    const told = over && over !== verb ? (attachment.dateOf(over) ?? attachment.toldBefore(over)) : undefined
    const date = told && dayApart(relation === 'after' ? 'past' : 'future', between, values[told.index]!)
    if (date) dates.set(verb!.index, date)
  }
  return dates.size ? dates : undefined
}
/** A blank at most stands between "after" and its clause. */
const NEXT = 2

/** «وصل الاثنين بعد يومين من الهجوم», "arrived on Monday, two days after the attack": when the attack was, counted from the arrival; or the other way round. */
function dayApart(toward: 'past' | 'future', between: Amount, told: Value | null): string | undefined {
  if (between.count === undefined || !told || !(isDay(told) || isAsFine(told, between))) return undefined
  const date = away(between, toward, told, { published: null, direction: null, conventions: NEWS })
  return date ? writeEdtf(date) : undefined
}

/** A month for what is counted in months, a year for what is counted in years: "in 2019, two years after the coup". */
const isAsFine = ({ from, to, grain }: Value, { unit }: Amount): boolean => from !== 'open' && to === undefined && ((grain === 'month' && (unit === 'month' || unit === 'year')) || (grain === 'year' && unit === 'year'))

/** The token ranges to read: the sentences, or the lines where there are no sentences yet. */
function* stretches(text: Parsed): Generator<{ first: number; last: number; sentence: number }> {
  const { tokens, sentences } = text
  if (!sentences.length) {
    for (let first = 0, i = 1; i <= tokens.length; i++) {
      if (i < tokens.length && !tokens[i]!.breakBefore) continue
      if (i > first) yield { first, last: i, sentence: 0 }
      first = i
    }
    return
  }
  let token = 0
  for (const sentence of sentences) {
    while (token < tokens.length && tokens[token]!.end <= sentence.start) token++
    const first = token
    while (token < tokens.length && tokens[token]!.start < sentence.end) token++
    yield { first, last: token, sentence: sentence.index }
  }
}

