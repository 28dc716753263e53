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
import { type Lookup, agreementKeysOf, filingKeys, lookupKeysOf } from './event-keys.js'
import { type Match, type ReportView, knownNameless, matchEvent } from './event-match.js'
import { type ActFacts, type Wanted, isWanted, isWithin, reachOf, want } from './event-reach.js'
import { type EventReport, type EventState, anchorOf, eventFromRow, namedBy, reportRow, rowFromEvent } from './event-state.js'
import { heard, isByPerson, PERSON, summarise } from './event-summary.js'
import { tellingWords } from './event-words.js'
import { splitKept } from './kept.js'
import { KeyIndex } from './key-index.js'
import type { Movables } from './move.js'
import { partiesOf, takingPart } from './participants.js'
import { SIGNS, signsOfSpeech } from './signs.js'
import { type Assertion, type MergeSettings, type StoryIn, datedIn, isPlanned, nodeIn, ofKind, stateOfEarlier } from './story-in.js'

/** Of events filed under one key, only this many newest are compared. */
const MOST_PER_KEY = 60
const REPORT_COLUMNS = ['assertion', 'event', 'story', 'status', 'presentation', 'date', 'place', 'learnt', 'dated', 'outlet', 'chain', 'language', 'state', 'reasons', 'numbers', 'agreement'] as const
const EVENT_COLUMNS = [
  'seq', 'id', 'type', 'act', 'mode', 'status', 'date', 'lo', 'hi', 'anchor', 'place', 'country', 'agreement', 'actors', 'recipients', 'contexts', 'cameo', 'score', 'location', 'languages', 'words', 'reports', 'stories', 'outlets', 'chains',
  'first_learnt', 'last_learnt', 'tier',
] as const

export class Events implements Movables<EventState> {
  readonly states = new Map<number, EventState>()
  readonly #index = new KeyIndex()
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
      actorParties: takingPart(actors, this.#people), recipientParties: takingPart(recipients, this.#people), agreement, words: tellingWords(story, body), signs: signsOfSpeech(story, body, this.#people),
    }
    this.#views.set(assertion.seq, view)
    return view
  }

  #filing(view: ReportView) {
    return {
      type: view.body.type, group: view.group, parties: [...view.actorParties.keys(), ...view.recipientParties.keys()], days: view.days, anchor: view.story.learnt, planned: isPlanned(view.body.status), agreement: view.agreement,
    }
  }

  #keysOf(view: ReportView): Lookup {
    return lookupKeysOf(this.#filing(view), view.days, this.#settings.slip, this.#settings.undated, knownNameless(view.group) || view.story.versions.length > 0)
  }

  /** Loads the acts of agreements that an act of a story was tied to, once each (most agreements of its parties are not spoken of); tells whether there were new ones. */
  async loadOfAgreements(db: Kysely<Tables>, agreements: Iterable<number | null>): Promise<boolean> {
    const fresh = [...new Set(agreements)].filter((seq): seq is number => seq !== null && !this.#ofAgreements.has(seq))
    for (const seq of fresh) this.#ofAgreements.add(seq)
    if (fresh.length) await this.#loadUnder(db, new Map(fresh.flatMap(agreementKeysOf).map((key) => [key, 'all'])))
    return fresh.length > 0
  }

  /** Loads what these reports may be of, and what was told in these stories. */
  async load(db: Kysely<Tables>, views: readonly ReportView[], stories: readonly number[]): Promise<void> {
    const keys = new Map<number, Wanted[]>()
    const look = (key: number, wanted: Wanted): void => {
      const under = keys.get(key)
      if (under) want(under, wanted)
      else keys.set(key, [wanted])
    }
    for (const view of views) {
      const { near, anyDay } = this.#keysOf(view)
      const kind = { type: view.body.type, group: view.group }
      const far = { ...kind, reach: reachOf(view, this.#settings) }
      const anywhere = { ...kind, reach: null }
      for (const key of anyDay) look(key, far)
      for (const key of near) look(key, anywhere)
    }
    await this.loadEvents(db, (await selectIn(db, 'event_report', ['event'], 'story', stories)).map((row) => row.event))
    await this.#loadUnder(db, keys)
  }

  /** Loads the newest that are filed under each of these keys, as far as they may be what is looked for there. */
  async #loadUnder(db: Kysely<Tables>, keys: ReadonlyMap<number, readonly Wanted[] | 'all'>): Promise<void> {
    const filed = await newestOf(db, 'event_key', 'event', [...keys.keys()], MOST_PER_KEY)
    const facts = await this.#factsOf(db, new Set(filed.flatMap(({ key, of }) => (keys.get(key) === 'all' ? [] : [of]))))
    const may = ({ key, of }: { key: number; of: number }): boolean => {
      const wanted = keys.get(key)!
      return wanted === 'all' || wanted.some((w) => isWanted(facts.get(of)!, w))
    }
    await this.loadEvents(db, [...new Set(filed.flatMap((row) => (may(row) ? [row.of] : [])))])
    for (const { key, of } of filed) this.#index.file(key, of)
  }

  /** What tells of these acts, most of which are not loaded, that no report is of them. */
  async #factsOf(db: Kysely<Tables>, seqs: ReadonlySet<number>): Promise<Map<number, ActFacts>> {
    const { kept } = this.#people
    const out = new Map<number, ActFacts>()
    const missing: number[] = []
    for (const seq of seqs) {
      const known = this.states.get(seq) ?? kept.events.peek(seq) ?? kept.actFacts.get(seq)
      if (known) out.set(seq, known)
      else missing.push(seq)
    }
    for (const { seq, type, act, lo, hi, ...row } of await selectIn(db, 'event', ['seq', 'type', 'act', 'lo', 'hi', 'anchor', 'first_learnt'], 'seq', missing)) {
      const facts = { type, act, lo, hi, anchor: anchorOf(row) }
      out.set(seq, facts)
      kept.actFacts.set(seq, facts)
    }
    return out
  }

  async loadEvents(db: Kysely<Tables>, seqs: readonly number[]): Promise<void> {
    const reports = new Map<number, EventReport[]>()
    const { had, missing } = splitKept(this.#people.kept.events, seqs.filter((s) => !this.states.has(s)))
    for (const r of await selectIn(db, 'event_report', REPORT_COLUMNS, 'event', missing, ['assertion'])) push(reports, r.event, r)
    const read = (await selectIn(db, 'event', EVENT_COLUMNS, 'seq', missing)).map((row) => eventFromRow(row, reports.get(row.seq) ?? []))
    for (const event of [...had, ...read]) {
      this.#have(event)
      this.#loaded.push(event)
      for (const r of event.reports) this.eventOf.set(r.assertion, event.seq)
    }
  }

  #have(event: EventState): void {
    this.states.set(event.seq, event)
    this.#people.kept.events.set(event.seq, event)
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

  /** Gives each report of a story its event. */
  fold(story: StoryIn, agreementOf: (event: Assertion<EventFinding>) => number | null): void {
    const reports = ofKind<EventFinding>(story, 'event').map((assertion) => ({ assertion, view: this.view(story, assertion, agreementOf(assertion)) }))
    const offers: { i: number; event: EventState; match: Match }[] = []
    for (const [i, { view, assertion }] of reports.entries()) {
      for (const seq of this.#mayBe(view)) {
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

  /** The events that a report may be of: the newest under each of its keys. */
  #mayBe(view: ReportView): Set<number> {
    const { near, anyDay } = this.#keysOf(view)
    const out = new Set<number>()
    // What no report of the batch could be of was not loaded.
    for (const key of near) for (const seq of this.#index.newest(key, MOST_PER_KEY)) if (this.states.has(seq)) out.add(seq)
    const reach = reachOf(view, this.#settings)
    for (const key of anyDay) {
      for (const seq of this.#index.newest(key, MOST_PER_KEY)) {
        const event = this.states.get(seq)
        if (event && isWithin(event, reach)) out.add(seq)
      }
    }
    return out
  }

  #begin(assertion: Assertion<EventFinding>, view: ReportView): void {
    const { body } = view
    const id = `e-${assertion.id}`
    const event: EventState = {
      seq: assertion.seq, id, type: body.type, act: body.act, mode: body.mode ?? null, status: body.status, date: null, lo: null, hi: null, anchor: view.story.learnt, place: null, country: null,
      agreement: view.agreement, actors: {}, recipients: {}, contexts: [], cameo: body.cameo ?? null, score: body.score ?? null, location: null, languages: [], words: {}, reports: [],
      tier: this.#judged.tier(id), filed: { fresh: true, parties: [], dyads: [], keys: [], counts: null }, dirty: true,
    }
    this.#have(event)
    this.#add(event, assertion, view, {})
  }

  #add(event: EventState, assertion: Assertion<EventFinding>, view: ReportView, reasons: Readonly<Record<string, number | string>>): void {
    const { story } = view
    const report: EventReport = {
      assertion: assertion.seq, story: story.seq, ...saysOf(view.body), learnt: story.learnt, dated: datedIn(story), outlet: story.outlet, chain: story.chain, language: story.language, state: story.state, reasons: JSON.stringify(reasons), agreement: view.agreement,
    }
    event.reports.push(report)
    // A plan and what came of it may come in one story, the later first: in memory they stand as they do in the record.
    event.reports.sort((a, b) => a.assertion - b.assertion)
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
    if (view.signs.length) event.words[SIGNS] ??= [...view.signs]
  }

  /** Works out an event's account anew from its reports, and files it accordingly. */
  refresh(event: EventState): void {
    event.seen = undefined
    this.#people.kept.actFacts.delete(event.seq)
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
    this.#index.fileOnly(keys, event.seq)
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
      this.#people.kept.events.delete(e.seq)
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
      for (const p of filed.parties) parties.push({ ...p, anchor: row.anchor, event: e.seq })
      for (const d of filed.dyads) dyads.push({ ...d, anchor: row.anchor, event: e.seq })
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
