// Events as answers: the timeline of everybody, of one, or of two, as things stand or as of a day.
import { push } from '../../document/push.js'
import { stateInfo } from '../../knowledge/index.js'
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { NO_DAY, isoOf } from '../dates.js'
import { type EventReport, namedBy } from '../merge/event-state.js'
import { summarise } from '../merge/event-summary.js'
import { RecordProblem } from '../problem.js'
import { allIn, selectIn } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'
import { type Counts, countsOf } from './counts.js'
import { type Checked, type Filters, type Page, TIERS, checkFilters, makeCursor } from './filters.js'
import { arabicPlace, placesAsWritten } from './place-words.js'
import { type ToldDays, toldDays } from './told-days.js'
import { type Named, namesOf, partyNamed } from './who.js'

export interface EventRow extends ToldDays {
  readonly id: string
  readonly type: string
  readonly act: string
  readonly mode: string | null
  readonly status: string
  /** `told` where a story reports it as its news, `referred` where all only refer to it. */
  readonly presentation: string
  /** EDTF, as fine as it was told; null when no story says. */
  readonly date: string | null
  /** The day it is sorted by: of its date, else of the first story that told it. */
  readonly day: string
  readonly place: string | null
  /** The place's usual Arabic name, where it is a known one. */
  readonly placeArabic: string | null
  readonly country: string | null
  readonly actors: readonly Named[]
  readonly recipients: readonly Named[]
  readonly agreement: string | null
  readonly contexts: readonly string[]
  readonly cameo: string | null
  readonly score: number | null
  readonly location: { readonly name: string; readonly latitude?: number; readonly longitude?: number; readonly precision: string } | null
  /** Dates it was planned for and did not keep. */
  readonly formerDates: readonly string[]
  readonly counts: Counts
  readonly languages: readonly string[]
  readonly tier: string
  readonly disputed: boolean
}

type EventQuery = SelectQueryBuilder<Tables, 'event', Tables['event']>

/**
 * Events in order of time, newest first unless asked otherwise.
 *
 * @example await timeline(db, { actor: 'IRN', type: ['CONSULT'], from: '2025' })
 */
export async function timeline(db: Kysely<Tables>, filters: Filters = {}): Promise<Page<EventRow>> {
  const checked = checkFilters(filters)
  const actor = filters.actor === undefined ? null : await partyNamed(db, filters.actor)
  const other = filters.with === undefined ? null : await partyNamed(db, filters.with)
  const rows: EventRow[] = []
  let after = checked.after
  // As of a day, what is filtered by is only known once the reports of that day are looked at: read on until the page is full.
  for (;;) {
    const found = await findEvents(db, filters, checked, actor, other, after, checked.asOf === null ? checked.limit + 1 : checked.limit * 2)
    const full = found.length > checked.limit || (checked.asOf !== null && found.length === checked.limit * 2)
    const take = checked.asOf === null ? found.slice(0, checked.limit) : found
    const seen = await eventRows(db, take, checked.asOf)
    for (const [i, row] of seen.entries()) {
      if (rows.length === checked.limit) break
      if (row && (checked.asOf === null || fitsAsOf(row, checked))) rows.push(row)
      after = { anchor: take[i]!.anchor, seq: take[i]!.seq }
    }
    if (!full) return { rows, next: checked.asOf !== null && rows.length === checked.limit && seen.length > checked.limit ? makeCursor(after!.anchor, after!.seq) : null }
    if (rows.length === checked.limit) return { rows, next: makeCursor(after!.anchor, after!.seq) }
  }
}

function fitsAsOf(row: EventRow, c: Checked): boolean {
  return (!c.statuses.length || c.statuses.includes(row.status)) && true
}

async function findEvents(db: Kysely<Tables>, f: Filters, c: Checked, actor: string | null, other: string | null, after: Checked['after'], limit: number): Promise<Tables['event'][]> {
  return (await eventsAsked(db, f, c, actor, other, after)).limit(limit).execute()
}

/**
 * How many of these events have neither place nor country, as far as `most`.
 *
 * @example await unplaced(db, { actor: 'IRN', from: '2025' }, 1000)
 */
export async function unplaced(db: Kysely<Tables>, filters: Filters, most: number): Promise<number> {
  const named = async (given: string | undefined) => (given === undefined ? null : partyNamed(db, given))
  const asked = await eventsAsked(db, { ...filters, placed: false }, checkFilters(filters), await named(filters.actor), await named(filters.with), null)
  return (await asked.clearSelect().select('event.seq').limit(most).execute()).length
}

async function eventsAsked(db: Kysely<Tables>, f: Filters, c: Checked, actor: string | null, other: string | null, after: Checked['after']): Promise<EventQuery> {
  const order = c.newest ? 'desc' : 'asc'
  const beyond = c.newest ? '<' : '>'
  let q: EventQuery
  let by: 'p.anchor' | 'd.anchor' | 'event.anchor' = 'event.anchor'
  let number: 'p.event' | 'd.event' | 'event.seq' = 'event.seq'
  // The table of parties or pairs leads where one is asked for: it is in the order of the answer. A cross join keeps SQLite from beginning with the events.
  if (actor !== null && other !== null) {
    const [a, b] = actor < other ? [actor, other] : [other, actor]
    if (await db.selectFrom('event_dyad').select('event').where('a', '=', a).where('b', '=', b).limit(1).executeTakeFirst()) {
      q = db.selectFrom('event_dyad as d').crossJoin('event').selectAll('event').whereRef('event.seq', '=', 'd.event').where('d.a', '=', a).where('d.b', '=', b) as unknown as EventQuery
      by = 'd.anchor'
      number = 'd.event'
    } else {
      // Somebody and somebody, or a state: both are named, in whatever role.
      q = db
        .selectFrom('event_party as p').crossJoin('event').selectAll('event').whereRef('event.seq', '=', 'p.event').where('p.party', '=', a)
        .where((e) => e.exists(e.selectFrom('event_party as o').select(sql.lit(1).as('x')).where('o.party', '=', b).whereRef('o.anchor', '=', 'p.anchor').whereRef('o.event', '=', 'p.event'))) as unknown as EventQuery
      by = 'p.anchor'
      number = 'p.event'
    }
  } else if (actor !== null || other !== null) {
    q = db.selectFrom('event_party as p').crossJoin('event').selectAll('event').whereRef('event.seq', '=', 'p.event').where('p.party', '=', (actor ?? other)!) as unknown as EventQuery
    by = 'p.anchor'
    number = 'p.event'
  } else q = db.selectFrom('event').selectAll('event')
  if (c.types.length) q = q.where('event.type', 'in', c.types)
  if (c.statuses.length && c.asOf === null) q = q.where('event.status', 'in', c.statuses)
  // Two of the three tiers are asked for as "not the third": a list of two would begin with their index and sort all events.
  const [left, ...more] = c.tiers ? TIERS.filter((tier) => !c.tiers!.includes(tier)) : []
  if (left !== undefined) q = more.length ? q.where('event.tier', 'in', c.tiers!) : q.where('event.tier', '!=', left)
  // A stretch that began before may still reach in: no more than ten years back.
  if (c.from !== null) q = q.where(by as 'event.anchor', '>=', c.from - 3660).where((e) => e.or([e('event.hi', '>=', c.from), e.and([e('event.hi', 'is', null), e('event.anchor', '>=', c.from!)])]))
  if (c.to !== null) q = q.where(by as 'event.anchor', '<=', c.to).where(by as 'event.anchor', '>', NO_DAY)
  if (f.minChains !== undefined && f.minChains > 1) {
    q = q.where('event.chains', '>=', f.minChains)
    if (f.minChains >= 3 && by === 'event.anchor') q = q.where('event.chains', '>=', sql.lit(3))
  }
  if (f.place !== undefined) q = stateInfo(f.place.toUpperCase()) ? q.where('event.country', '=', f.place.toUpperCase()) : q.where('event.place', '=', f.place)
  if (f.placed !== undefined) q = q.where((e) => (f.placed ? e.or([e('event.place', 'is not', null), e('event.country', 'is not', null), e('event.location', 'is not', null)]) : e.and([e('event.place', 'is', null), e('event.country', 'is', null), e('event.location', 'is', null)])))
  if (c.asOf !== null) q = q.where('event.first_learnt', '<=', c.asOf)
  if (f.told) {
    q = q.where((e) => {
      const reports = e.selectFrom('event_report').select(sql.lit(1).as('x')).whereRef('event_report.event', '=', 'event.seq').where('event_report.presentation', '=', 'told')
      return e.exists(c.asOf === null ? reports : reports.where('event_report.learnt', '<=', c.asOf))
    })
  }
  if (f.outlet !== undefined || f.language !== undefined) {
    q = q.where((e) => {
      let reports = e.selectFrom('event_report').select(sql.lit(1).as('x')).whereRef('event_report.event', '=', 'event.seq')
      if (f.outlet !== undefined) reports = reports.where((x) => x.or([x('outlet', '=', f.outlet!), x('outlet', 'in', x.selectFrom('outlet').select('id').where('name', '=', f.outlet!))]))
      if (f.language !== undefined) reports = reports.where('language', '=', f.language)
      return e.exists(reports)
    })
  }
  if (after) {
    q = q.where(by as 'event.anchor', c.newest ? '<=' : '>=', after.anchor)
    q = q.where((e) => e.or([e(by as 'event.anchor', beyond, after.anchor), e(number as 'event.seq', beyond, after.seq)]))
  }
  return q.orderBy(by as 'event.anchor', order).orderBy(number as 'event.seq', order)
}

/** Rows as answers; null for an event that nobody had told by that day. */
export async function eventRows(db: Kysely<Tables>, rows: readonly Tables['event'][], asOf: number | null = null): Promise<(EventRow | null)[]> {
  const seqs = rows.map((r) => r.seq)
  const reports = new Map<number, EventReport[]>()
  for (const r of await allIn(db, 'event_report', 'event', seqs, ['assertion'])) push(reports, r.event, r)
  const disputed = new Set<number>()
  for (const k of await selectIn(db, 'conflict', ['about', 'about_kind', 'learnt'], 'about', seqs)) if (k.about_kind === 'event' && (asOf === null || k.learnt <= asOf)) disputed.add(k.about)
  const agreements = new Map<number, string>()
  const wanted = [...new Set(rows.map((r) => r.agreement).filter((a): a is number => a !== null))]
  for (const a of await selectIn(db, 'agreement', ['seq', 'id'], 'seq', wanted)) agreements.set(a.seq, a.id)
  const parts = rows.map((r) => {
    const actors = JSON.parse(r.actors) as Record<string, number>
    const recipients = JSON.parse(r.recipients) as Record<string, number>
    return { actors: namedBy(actors, recipients), recipients: namedBy(recipients, actors) }
  })
  const names = await namesOf(db, parts.flatMap((p) => [...p.actors, ...p.recipients]))
  const written = await placesAsWritten(db, [...reports.values()].flat())
  return rows.map((row, i) => {
    const told = (reports.get(row.seq) ?? []).filter((r) => asOf === null || r.learnt <= asOf)
    if (!told.length) return null
    const s = summarise(told)
    const call = (nodes: readonly string[]): Named[] => distinct(nodes.map((n) => names.get(n)!))
    return {
      id: row.id, type: row.type, act: row.act, mode: row.mode, status: s.status, presentation: told.some((r) => r.presentation === 'told') ? 'told' : 'referred', date: s.date, day: isoOf(s.anchor), place: s.place, placeArabic: arabicPlace(s.place) ?? written.get(s.place ?? '') ?? null, country: row.country, actors: call(parts[i]!.actors),
      recipients: call(parts[i]!.recipients), agreement: row.agreement === null ? null : (agreements.get(row.agreement) ?? null), contexts: JSON.parse(row.contexts) as string[], cameo: row.cameo, score: row.score,
      location: row.location ? (JSON.parse(row.location) as EventRow['location']) : null, formerDates: s.former,
      counts: countsOf(told),
      languages: [...new Set(told.map((r) => r.language).filter((l): l is string => l !== null))], ...toldDays(told),
      tier: row.tier, disputed: disputed.has(row.seq),
    }
  })
}

/** Who took part in an event, and how well it is founded: what a network needs of it. */
export interface Tie { readonly id: string; readonly type: string; readonly status: string; readonly chains: number; readonly actors: readonly Named[]; readonly recipients: readonly Named[] }

/** The newest events with those who took part, without their reports. @example await ties(db, { actor: 'IRN' }) */
export async function ties(db: Kysely<Tables>, filters: Filters = {}): Promise<Tie[]> {
  const checked = checkFilters(filters)
  // As of a day, what an event is hangs on its reports.
  if (checked.asOf !== null) return (await timeline(db, filters)).rows.map((e) => ({ id: e.id, type: e.type, status: e.status, chains: e.counts.chains, actors: e.actors, recipients: e.recipients }))
  const named = async (given: string | undefined) => (given === undefined ? null : partyNamed(db, given))
  const rows = await findEvents(db, filters, checked, await named(filters.actor), await named(filters.with), null, checked.limit)
  const parts = rows.map((r) => {
    const [actors, recipients] = [JSON.parse(r.actors) as Record<string, number>, JSON.parse(r.recipients) as Record<string, number>]
    return { actors: namedBy(actors, recipients), recipients: namedBy(recipients, actors) }
  })
  const names = await namesOf(db, parts.flatMap((p) => [...p.actors, ...p.recipients]))
  const call = (nodes: readonly string[]): Named[] => distinct(nodes.map((n) => names.get(n)!))
  return rows.map((r, i) => ({ id: r.id, type: r.type, status: r.status, chains: r.chains, actors: call(parts[i]!.actors), recipients: call(parts[i]!.recipients) }))
}

const distinct = (names: readonly Named[]): Named[] => [...new Map(names.map((n) => [n.id, n])).values()]

/** One event by its id, or by the id of any assertion that reports it. */
export async function eventById(db: Kysely<Tables>, id: string, asOf: number | null = null): Promise<EventRow> {
  const row = await eventRowOf(db, id)
  const [event] = await eventRows(db, [row], asOf)
  if (!event) throw new RecordProblem('unknown-id', { id })
  return event
}

/** Ids never break: an event that went up in another is found by the assertion it was named after. */
export async function eventRowOf(db: Kysely<Tables>, id: string): Promise<Tables['event']> {
  const [direct] = await allIn(db, 'event', 'id', [id])
  if (direct) return direct
  const found = await db
    .selectFrom('assertion').innerJoin('event_report', 'event_report.assertion', 'assertion.seq').innerJoin('event', 'event.seq', 'event_report.event')
    .selectAll('event').where('assertion.id', '=', id.replace(/^e-/, '')).executeTakeFirst()
  if (!found) throw new RecordProblem('unknown-id', { id })
  return found
}
