// Reports of acts become events: the ones a batch may touch are loaded, each report finds its event or begins one, and all that changed is written.
import { push } from '../../document/push.js'
import type { Kysely } from 'kysely'
import type { EventFinding } from '../../coding/findings.js'
import { daysOf } from '../dates.js'
import type { People } from '../identity/people.js'
import type { Judged } from '../judgements.js'
import { insertAll, newestOf, pieces, selectIn } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { actGroup } from './acts.js'
import { Counts, partyRows, unfileEvents } from './event-files.js'
import { agreementKeysOf, filingKeys, lookupKeysOf } from './event-keys.js'
import { type Match, type ReportView, knownNameless, matchEvent } from './event-match.js'
import { type EventReport, type EventState, eventFromRow, namedBy, reportRow, rowFromEvent } from './event-state.js'
import { heard, isByPerson, PERSON, summarise } from './event-summary.js'
import { tellingWords } from './event-words.js'
import type { Movables } from './move.js'
import { partiesOf, takingPart } from './participants.js'
import { type Assertion, type MergeSettings, type StoryIn, isPlanned, nodeIn, ofKind, stateOfEarlier } from './story-in.js'

/** Of events filed under one key, only this many newest are compared. */
const MOST_PER_KEY = 60
const REPORT_COLUMNS = ['assertion', 'event', 'story', 'status', 'presentation', 'date', 'place', 'learnt', 'outlet', 'chain', 'language', 'state', 'reasons', 'numbers', 'agreement'] as const
const EVENT_COLUMNS = [
  'seq', 'id', 'type', 'act', 'mode', 'status', 'date', 'lo', 'hi', 'anchor', 'place', 'country', 'agreement', 'actors', 'recipients', 'contexts', 'cameo', 'score', 'location', 'languages', 'words', 'reports', 'stories', 'outlets', 'chains',
  'first_learnt', 'last_learnt', 'tier',
] as const

export class Events implements Movables<EventState> {
  readonly states = new Map<number, EventState>()
  readonly #byKey = new Map<number, number[]>()
  /** The keys that each event is filed under. */
  readonly #under = new Map<number, Set<number>>()
  readonly #ofAgreements = new Set<number>()
  readonly #views = new Map<number, ReportView>()
  /** Report assertion → event, of those loaded or made here. */
  readonly eventOf = new Map<number, number>()
  readonly #people: People
  readonly #judged: Judged
  readonly #settings: MergeSettings
  readonly #fresh: { event: number; report: EventReport }[] = []
  readonly #changedReports = new Set<EventReport>()
  readonly #gone: number[] = []
  readonly #loaded: EventState[] = []

  constructor(people: People, judged: Judged, settings: MergeSettings) {
    this.#people = people
    this.#judged = judged
    this.#settings = settings
  }

  /** A report with what is compared. Which agreement it is about is only known once the agreements of its story are. */
  view(story: StoryIn, assertion: Assertion<EventFinding>, agreement: number | null = null): ReportView {
    const made = this.#views.get(assertion.seq)
    if (made) return made.agreement === agreement ? made : { ...made, agreement }
    const body = assertion.body
    const actors = body.actors.map((l) => nodeIn(story, l))
    const recipients = body.recipients.map((l) => nodeIn(story, l))
    const view: ReportView = {
      story, body, group: actGroup(body.type, body.act), days: daysOf(body.date), actors, recipients,
      actorParties: takingPart(actors, this.#people), recipientParties: takingPart(recipients, this.#people), agreement, words: tellingWords(story, body),
    }
    this.#views.set(assertion.seq, view)
    return view
  }

  #filing(view: ReportView) {
    return {
      type: view.body.type, group: view.group, parties: [...view.actorParties.keys(), ...view.recipientParties.keys()], days: view.days, anchor: view.story.learnt, planned: isPlanned(view.body.status), agreement: view.agreement,
    }
  }

  /** Keys that the reports of a story look under. */
  keysOf(view: ReportView): number[] {
    return lookupKeysOf(this.#filing(view), view.days, this.#settings.slip, this.#settings.undated, knownNameless(view.group) || view.story.versions.length > 0)
  }

  /** Loads the acts of agreements that an act of a story was tied to, once each (most agreements of its parties are not spoken of); tells whether there were new ones. */
  async loadOfAgreements(db: Kysely<Tables>, agreements: Iterable<number | null>): Promise<boolean> {
    const fresh = [...new Set(agreements)].filter((seq): seq is number => seq !== null && !this.#ofAgreements.has(seq))
    for (const seq of fresh) this.#ofAgreements.add(seq)
    if (fresh.length) await this.load(db, new Set(fresh.flatMap(agreementKeysOf)), [])
    return fresh.length > 0
  }

  async load(db: Kysely<Tables>, keys: ReadonlySet<number>, stories: readonly number[]): Promise<void> {
    const perKey = new Map<number, number[]>()
    for (const row of await newestOf(db, 'event_key', 'event', [...keys], MOST_PER_KEY)) push(perKey, row.key, row.of)
    const wanted = new Set([...perKey.values()].flat())
    for (const piece of pieces(stories)) for (const row of await db.selectFrom('event_report').select('event').where('story', 'in', piece).execute()) wanted.add(row.event)
    await this.loadEvents(db, [...wanted])
    for (const [key, list] of perKey) for (const seq of list) if (this.states.has(seq)) this.#file(key, seq)
  }

  async loadEvents(db: Kysely<Tables>, seqs: readonly number[]): Promise<void> {
    const reports = new Map<number, EventReport[]>()
    const missing = seqs.filter((s) => !this.states.has(s))
    for (const r of await selectIn(db, 'event_report', REPORT_COLUMNS, 'event', missing, ['assertion'])) {
      push(reports, r.event, r)
      this.eventOf.set(r.assertion, r.event)
    }
    for (const row of await selectIn(db, 'event', EVENT_COLUMNS, 'seq', missing)) {
      const event = eventFromRow(row, reports.get(row.seq) ?? [])
      this.states.set(row.seq, event)
      this.#loaded.push(event)
    }
  }

  /** Nodes that the loaded events name: those of events loaded since it was last asked. */
  nodes(): string[] {
    const out = new Set<string>()
    for (const e of this.#loaded.splice(0)) {
      for (const n of Object.keys(e.actors)) out.add(n)
      for (const n of Object.keys(e.recipients)) out.add(n)
    }
    return [...out]
  }

  #file(key: number, seq: number): void {
    const list = this.#byKey.get(key)
    if (!list) this.#byKey.set(key, [seq])
    else if (!list.includes(seq)) list.push(seq)
    const under = this.#under.get(seq)
    if (under) under.add(key)
    else this.#under.set(seq, new Set([key]))
  }

  /** Gives each report of a story its event. */
  fold(story: StoryIn, agreementOf: (event: Assertion<EventFinding>) => number | null): void {
    const reports = ofKind<EventFinding>(story, 'event').map((assertion) => ({ assertion, view: this.view(story, assertion, agreementOf(assertion)) }))
    const offers: { i: number; event: EventState; match: Match }[] = []
    for (const [i, { view, assertion }] of reports.entries()) {
      const seen = new Set<number>()
      for (const key of this.keysOf(view)) {
        const list = this.#byKey.get(key)
        if (!list) continue
        const newest = list.length > MOST_PER_KEY ? [...list].sort((a, b) => b - a).slice(0, MOST_PER_KEY) : list
        for (const seq of newest) seen.add(seq)
      }
      for (const seq of seen) {
        const event = this.states.get(seq)!
        const match = matchEvent(view, event, this.#people, this.#settings)
        if (match && match.score >= this.#settings.sure && !event.reports.some((r) => this.#judged.apart(`e-${assertion.id}`, `#${r.assertion}`)) && !this.#judged.apart(`e-${assertion.id}`, event.id)) offers.push({ i, event, match })
      }
    }
    offers.sort((a, b) => b.match.score - a.match.score || a.i - b.i || a.event.seq - b.event.seq)
    const done = new Set<number>()
    const taken = new Set<string>()
    for (const { i, event, match } of offers) {
      const side = `${event.seq} ${isPlanned(reports[i]!.assertion.body.status)}`
      if (done.has(i) || taken.has(side)) continue
      done.add(i)
      taken.add(side)
      this.#add(event, reports[i]!.assertion, reports[i]!.view, { score: match.score, ...match.reasons })
    }
    for (const [i, { assertion, view }] of reports.entries()) if (!done.has(i)) this.#begin(assertion, view)
    if (story.versions.length) this.#replaceVersions(story)
  }

  #begin(assertion: Assertion<EventFinding>, view: ReportView): void {
    const { body } = view
    const id = `e-${assertion.id}`
    const event: EventState = {
      seq: assertion.seq, id, type: body.type, act: body.act, mode: body.mode ?? null, status: body.status, date: null, lo: null, hi: null, anchor: view.story.learnt, place: null, country: null,
      agreement: view.agreement, actors: {}, recipients: {}, contexts: [], cameo: body.cameo ?? null, score: body.score ?? null, location: null, languages: [], words: {}, reports: [],
      tier: this.#judged.tier(id), filed: { fresh: true, parties: [], dyads: [], keys: [], counts: null }, dirty: true,
    }
    this.states.set(event.seq, event)
    this.#add(event, assertion, view, {})
  }

  #add(event: EventState, assertion: Assertion<EventFinding>, view: ReportView, reasons: Readonly<Record<string, number | string>>): void {
    const { story } = view
    const report: EventReport = {
      assertion: assertion.seq, story: story.seq, ...saysOf(view.body), learnt: story.learnt, outlet: story.outlet, chain: story.chain, language: story.language, state: story.state, reasons: JSON.stringify(reasons), agreement: view.agreement,
    }
    event.reports.push(report)
    this.eventOf.set(assertion.seq, event.seq)
    this.#fresh.push({ event: event.seq, report })
    this.#absorb(event, view)
    this.refresh(event)
  }

  /** Takes in what a report says beside status, date and place. */
  #absorb(event: EventState, view: ReportView): void {
    const { body, story } = view
    for (const n of new Set(view.actors)) event.actors[n] = (event.actors[n] ?? 0) + 1
    for (const n of new Set(view.recipients)) event.recipients[n] = (event.recipients[n] ?? 0) + 1
    for (const c of body.contexts ?? []) if (!event.contexts.includes(c)) event.contexts.push(c)
    event.agreement ??= view.agreement
    event.mode ??= body.mode ?? null
    event.cameo ??= body.cameo ?? null
    event.score ??= body.score ?? null
    if (!event.location || (body.location && finer(body.location.precision) > finer(event.location.precision))) event.location = body.location ?? event.location
    if (story.language) {
      if (!event.languages.includes(story.language)) event.languages.push(story.language)
      event.words[story.language] ??= [...view.words]
    }
  }

  /** Works out an event's account anew from its reports, and files it accordingly. */
  refresh(event: EventState): void {
    event.seen = undefined
    const summary = summarise(event.reports)
    event.status = summary.status
    event.date = summary.date
    event.lo = summary.lo
    event.hi = summary.hi
    event.anchor = summary.anchor
    event.place = summary.place
    event.country = event.location?.country ?? null
    event.dirty = true
    const people = this.#people
    const parties = [...partiesOf([...namedBy(event.actors), ...namedBy(event.recipients)], people)]
    const group = actGroup(event.type, event.act)
    const dates = new Map(event.reports.map((r) => [`${r.date} ${isPlanned(r.status)}`, r]))
    const keys = new Set<number>()
    for (const r of dates.values()) {
      const days = daysOf(r.date)
      for (const key of filingKeys({ type: event.type, group, parties, days, anchor: summary.anchor, planned: isPlanned(r.status), agreement: event.agreement })) keys.add(key)
    }
    event.filed.keys = [...keys]
    // What it is no longer filed under it is not found under either: the next batch would not.
    for (const key of this.#under.get(event.seq) ?? []) {
      if (keys.has(key)) continue
      this.#byKey.set(key, this.#byKey.get(key)!.filter((seq) => seq !== event.seq))
      this.#under.get(event.seq)!.delete(key)
    }
    for (const key of keys) this.#file(key, event.seq)
  }

  #replaceVersions(story: StoryIn): void {
    for (const event of this.states.values()) {
      let changed = false
      for (const r of event.reports) {
        // What a person put right in a version before the last still speaks until its sentence goes.
        if (!story.versions.includes(r.story) || (r.state !== 'current' && !(r.state === 'replaced' && isByPerson(r)))) continue
        r.state = stateOfEarlier(story, r.assertion, event.reports.some((x) => x.story === story.seq))
        this.#changedReports.add(r)
        changed = true
      }
      if (changed) this.refresh(event)
    }
  }

  empty(seq: number, id: string, like: EventState): EventState {
    return { ...like, seq, id, actors: {}, recipients: {}, words: {}, languages: [], reports: [], tier: this.#judged.tier(id), filed: { fresh: true, parties: [], dyads: [], keys: [], counts: null }, dirty: true }
  }

  arrived(to: EventState, report: EventReport): void {
    this.#fresh.push({ event: to.seq, report })
    this.eventOf.set(report.assertion, to.seq)
  }

  /** A report says something else now: a person put it right, or took that back. Gives the events that changed. */
  reword(assertion: number, body: EventFinding, byPerson: boolean): number[] {
    const state = this.states.get(this.eventOf.get(assertion) ?? -1)
    const i = state?.reports.findIndex((r) => r.assertion === assertion) ?? -1
    if (!state || i < 0) return []
    const old = state.reports[i]!
    const { [PERSON]: _, ...reasons } = JSON.parse(old.reasons) as Record<string, unknown>
    const report: EventReport = { ...old, ...saysOf(body), reasons: JSON.stringify(byPerson ? { ...reasons, [PERSON]: 1 } : reasons) }
    state.reports[i] = report
    this.#fresh.push({ event: state.seq, report })
    return [state.seq]
  }

  /** A report that somebody added by hand is taken back. */
  withdraw(assertion: number): number[] {
    const state = this.states.get(this.eventOf.get(assertion) ?? -1)
    if (!state) return []
    state.reports = state.reports.filter((r) => r.assertion !== assertion)
    state.dirty = true
    this.#gone.push(assertion)
    return [state.seq]
  }

  /** Reports of these acts are about another agreement now. */
  retie(agreements: ReadonlyMap<number, number | null>): number[] {
    const changed: number[] = []
    for (const state of this.states.values()) {
      for (const [i, r] of state.reports.entries()) {
        const agreement = agreements.get(r.assertion)
        if (agreement === undefined || agreement === r.agreement) continue
        const tied: EventReport = { ...r, agreement }
        state.reports[i] = tied
        this.#fresh.push({ event: state.seq, report: tied })
        changed.push(state.seq)
      }
    }
    return [...new Set(changed)]
  }

  /** Makes these events anew from their reports. */
  recount(seqs: readonly number[], views: ReadonlyMap<number, ReportView>): void {
    for (const seq of seqs) {
      const state = this.states.get(seq)
      const lead = state?.reports.find(isByPerson) ?? state?.reports[0]
      const first = lead && views.get(lead.assertion)
      if (!state || !first) continue
      Object.assign(state, { type: first.body.type, act: first.body.act, actors: {}, recipients: {}, contexts: [], agreement: null, mode: null, cameo: null, score: null, location: null, languages: [], words: {} })
      for (const r of heard(state.reports)) {
        const view = views.get(r.assertion)
        if (view) this.#absorb(state, view)
      }
      this.refresh(state)
    }
  }

  async save(db: Kysely<Tables>, dialect: Dialect): Promise<EventState[]> {
    for (const piece of pieces(this.#gone.splice(0))) await db.deleteFrom('event_report').where('assertion', 'in', piece).execute()
    const empty = [...this.states.values()].filter((e) => !e.reports.length)
    for (const e of empty) {
      await unfileEvents(db, dialect, [e.seq])
      await db.deleteFrom('event').where('seq', '=', e.seq).execute()
      this.states.delete(e.seq)
    }
    const dirty = [...this.states.values()].filter((e) => e.dirty)
    await insertAll(db, dialect, 'event_report', this.#fresh.map(({ event, report }) => reportRow(event, report)), { key: ['assertion'], then: 'replace' })
    for (const r of this.#changedReports) await db.updateTable('event_report').set({ state: r.state, chain: r.chain }).where('assertion', '=', r.assertion).execute()
    await this.#unfile(db, dialect, dirty.filter((e) => !e.filed.fresh))
    await insertAll(db, dialect, 'event', dirty.map(rowFromEvent), { key: ['seq'], then: 'replace' })
    await this.#refile(db, dialect, dirty)
    for (const e of dirty) {
      e.dirty = false
      e.filed.fresh = false
    }
    this.#fresh.length = 0
    this.#changedReports.clear()
    return dirty
  }

  /** Takes events out of the tables that answer questions, and their counts out of the counts by month. */
  async #unfile(db: Kysely<Tables>, dialect: Dialect, events: readonly EventState[]): Promise<void> {
    for (const piece of pieces(events.map((e) => e.seq))) await unfileEvents(db, dialect, piece)
  }

  async #refile(db: Kysely<Tables>, dialect: Dialect, events: readonly EventState[]): Promise<void> {
    const parties: Tables['event_party'][] = []
    const dyads: Tables['event_dyad'][] = []
    const keys: Tables['event_key'][] = []
    const counts = new Counts()
    for (const e of events) {
      const row = rowFromEvent(e)
      const filed = partyRows(e, this.#people)
      for (const p of filed.parties) parties.push({ ...p, anchor: e.anchor, event: e.seq })
      for (const d of filed.dyads) dyads.push({ ...d, anchor: e.anchor, event: e.seq })
      for (const key of e.filed.keys) keys.push({ key, event: e.seq })
      counts.add(row, new Set(filed.parties.map((p) => p.party)), filed.dyads, 1)
    }
    await insertAll(db, dialect, 'event_party', parties, { key: ['party', 'anchor', 'event'], then: 'nothing' })
    await insertAll(db, dialect, 'event_dyad', dyads, { key: ['a', 'b', 'anchor', 'event'], then: 'nothing' })
    await insertAll(db, dialect, 'event_key', keys, { key: ['key', 'event'], then: 'nothing' })
    await counts.save(db, dialect)
  }
}

/** What one report says for itself. */
const saysOf = (body: EventFinding): Pick<EventReport, 'status' | 'presentation' | 'date' | 'place' | 'numbers'> => ({
  // findings made before events had one
  status: body.status, presentation: body.presentation ?? 'told', date: body.date, place: body.place, numbers: JSON.stringify((body.quantities ?? []).filter((q) => q.value !== null && !q.about).map((q) => [q.what, q.value])),
})

const finer = (precision: string | undefined): number => ['country', 'water', 'region', 'city', 'site'].indexOf(precision ?? '')
