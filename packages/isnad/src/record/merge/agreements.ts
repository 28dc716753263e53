// What stories say of agreements becomes one entry for each, whatever it is called in each language.
import { wordsAt } from '../../coding/spans.js'
import { push } from '../../document/push.js'
import type { Kysely } from 'kysely'
import type { AgreementFinding, EventFinding } from '../../coding/findings.js'
import { daysOf } from '../dates.js'
import type { People } from '../identity/people.js'
import type { Judged } from '../judgements.js'
import { insertAll, pieces } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { type AgreementView, makingDate, matchAgreement } from './agreement-match.js'
import { soughtUnder } from './agreement-marks.js'
import { AgreementIndex, MOST_LINKS, type Sought, findSought, nameKey, namesOfAgreement } from './agreement-search.js'
import { type AgreementReport, type AgreementState, type StageReport, agreementFromRow, partiesOfAgreement, rowFromAgreement, titleOfAgreement } from './agreement-state.js'
import { titleSense } from './agreement-title.js'
import type { Match } from './event-match.js'
import { splitKept } from './kept.js'
import type { Movables } from './move.js'
import { type Stage, stagesOf } from './stages.js'
import { actParties, agreementInStory, impliedStages, isMaking, stageOfAct } from './ties.js'
import { dayToldOf } from './event-summary.js'
import { type Assertion, type MergeSettings, type StoryIn, datedIn, isPlanned, nodeIn, ofKind, stateOfEarlier } from './story-in.js'

/** How sure a join of agreements must be. */
const SURE = 0.42
const MOST_TITLES = 24
const MOST_CLAUSES = 30
/** What a report calls an agreement first of all. */
const titleOf = (story: StoryIn, body: AgreementFinding): string => body.title || wordsAt(story, body.quote)

export class Agreements implements Movables<AgreementState> {
  readonly states = new Map<number, AgreementState>()
  readonly #index = new AgreementIndex((seq) => Math.max(...this.states.get(seq)!.reports.map((r) => r.learnt)))
  readonly #people: People
  readonly #judged: Judged
  readonly #settings: MergeSettings
  readonly #freshReports: { agreement: number; report: AgreementReport }[] = []
  readonly #freshStages: { agreement: number; stage: StageReport }[] = []
  readonly #changed: { table: 'agreement_report' | 'stage_report'; assertion: number; state: string }[] = []
  readonly #gone: number[] = []
  readonly #unsaid: number[] = []
  readonly #told = new WeakMap<StoryIn, ReadonlySet<string>>()
  /** Story → local id → agreement. */
  readonly #of = new Map<number, Map<string, number>>()

  constructor(people: People, judged: Judged, settings: MergeSettings) {
    this.#people = people
    this.#judged = judged
    this.#settings = settings
  }

  parties(story: StoryIn, body: AgreementFinding): string[] {
    const out = new Set<string>()
    for (const p of body.parties) {
      const node = nodeIn(story, p)
      const party = /^[A-Z]{3}$/.test(p) && !story.actors.has(p) ? p : this.#people.party(node)
      // A paper is no party to itself.
      const named = this.#people.nodes.get(node)
      if (named?.kind === 'organization' && !named.known && titleSense(named.name).forms.size) continue
      if (party) out.add(party)
    }
    return [...out].sort()
  }

  /** By whom and by what names the agreements of a story, and those that its acts may make, are looked for. */
  soughtBy(story: StoryIn): Sought {
    const sets: string[][] = []
    const names: number[] = []
    for (const { body } of ofKind<AgreementFinding>(story, 'agreement')) {
      const parties = this.parties(story, body)
      sets.push(parties)
      const name = nameKey(titleSense(titleOf(story, body)))
      if (name !== null) names.push(name)
      names.push(...soughtUnder(this.#withImplied(story, body, parties)))
    }
    for (const e of ofKind<EventFinding>(story, 'event')) if (stageOfAct(e.body)) sets.push(actParties(story, e.body, this.#people))
    return { sets, names }
  }

  /**
   * The agreement that an act is the making of: as the story says; else the one of its parties that it names; else the one of those parties that was made that very day.
   * An act that is tied by its day alone counts as a report of the agreement.
   */
  madeBy(story: StoryIn, event: Assertion<EventFinding>): number | null {
    const { body } = event
    if (body.agreement) return this.of(story, body.agreement)
    const stage = stageOfAct(body)
    if (!stage || body.status === 'denied' || body.status === 'hypothetical') return null
    const local = agreementInStory(story, body, (a) => this.parties(story, a), this.#people)
    if (local) return this.of(story, local)
    const parties = actParties(story, body, this.#people)
    const fit = [...this.#index.between(parties)].map((seq) => this.states.get(seq)!).filter((a) => isMaking(parties, body.date, partiesOfAgreement(a), makingDate(a.stages, isPlanned(body.status))))
    if (fit.length !== 1) return null
    const state = fit[0]!
    if (state.reports.some((r) => r.story === story.seq)) return state.seq
    const report: AgreementReport = { assertion: event.seq, story: story.seq, learnt: story.learnt, dated: datedIn(story), outlet: story.outlet, chain: story.chain, state: story.state, reasons: JSON.stringify({ tied: 'an act of the same parties on the same day' }) }
    state.reports.push(report)
    this.#freshReports.push({ agreement: state.seq, report })
    const made: StageReport = { assertion: event.seq, part: 0, story: story.seq, stage, status: body.status, date: body.date, by: '[]', learnt: story.learnt, chain: story.chain, state: story.state }
    state.stages.push(made)
    this.#freshStages.push({ agreement: state.seq, stage: made })
    state.dirty = true
    return state.seq
  }

  /** The agreement that a story's own id stands for. */
  of(story: StoryIn, local: string): number | null {
    return this.#of.get(story.seq)?.get(local) ?? null
  }

  /** Loads what the reports of stories may be of. */
  async load(db: Kysely<Tables>, sought: readonly Sought[], stories: readonly number[]): Promise<void> {
    const wanted = await findSought(db, sought)
    for (const piece of pieces(stories)) for (const row of await db.selectFrom('agreement_report').select('agreement').where('story', 'in', piece).execute()) wanted.add(row.agreement)
    await this.loadAgreements(db, [...wanted])
  }

  async loadAgreements(db: Kysely<Tables>, seqs: readonly number[]): Promise<void> {
    const { had, missing } = splitKept(this.#people.kept.agreements, seqs.filter((s) => !this.states.has(s)))
    const read: AgreementState[] = []
    const reports = new Map<number, AgreementReport[]>()
    const stages = new Map<number, StageReport[]>()
    for (const piece of pieces(missing)) {
      for (const r of await db.selectFrom('agreement_report').selectAll().where('agreement', 'in', piece).orderBy('assertion').execute()) push(reports, r.agreement, r)
      for (const r of await db.selectFrom('stage_report').selectAll().where('agreement', 'in', piece).orderBy('assertion').orderBy('part').execute()) push(stages, r.agreement, r)
    }
    for (const piece of pieces(missing)) {
      for (const row of await db.selectFrom('agreement').selectAll().where('seq', 'in', piece).orderBy('seq').execute()) read.push(agreementFromRow(row, reports.get(row.seq) ?? [], stages.get(row.seq) ?? []))
    }
    for (const state of [...had, ...read].sort((a, b) => a.seq - b.seq)) this.#put(state)
  }

  #put(state: AgreementState): void {
    this.states.set(state.seq, state)
    this.#people.kept.agreements.set(state.seq, state)
    this.#index.file(state)
  }

  fold(story: StoryIn): void {
    const views = ofKind<AgreementFinding>(story, 'agreement').map((assertion) => ({ assertion, view: this.#view(story, assertion.body) }))
    const offers: { i: number; state: AgreementState; match: Match }[] = []
    for (const [i, { view, assertion }] of views.entries()) {
      for (const seq of this.#index.mayBe(view.parties, view.senses[0]!, soughtUnder(view.body))) {
        const state = this.states.get(seq)!
        const match = matchAgreement(view, state, this.#settings)
        if (match && match.score >= SURE && !this.#judged.apart(`g-${assertion.id}`, state.id)) offers.push({ i, state, match })
      }
    }
    offers.sort((a, b) => b.match.score - a.match.score || a.i - b.i || b.state.seq - a.state.seq)
    const done = new Set<number>()
    const taken = new Set<number>()
    for (const { i, state, match } of offers) {
      if (done.has(i) || taken.has(state.seq)) continue
      done.add(i)
      taken.add(state.seq)
      this.#add(state, views[i]!.assertion, views[i]!.view, { score: match.score, ...match.reasons })
    }
    for (const [i, { assertion, view }] of views.entries()) if (!done.has(i)) this.#begin(assertion, view)
    if (story.versions.length) this.#replaceVersions(story)
  }

  #view(story: StoryIn, body: AgreementFinding): AgreementView {
    const spans = [body.quote, ...body.also]
    const quotes = spans.map((s) => wordsAt(story, s))
    const titles = [...new Set([body.title, ...quotes].filter(Boolean))]
    const parties = this.parties(story, body)
    return { story, told: this.#toldIn(story), body: this.#withImplied(story, body, parties), parties, title: body.title || quotes[0] || body.type, senses: titles.map(titleSense) }
  }

  /** A report with the steps that the acts of its story imply. */
  #withImplied(story: StoryIn, body: AgreementFinding, parties: readonly string[]): AgreementFinding {
    const implied = impliedStages(story, body, parties, this.#people)
    return implied.length ? { ...body, stages: [...body.stages.filter((s) => s.date !== null || !implied.some((i) => isPlanned(i.status) === isPlanned(s.status))), ...implied] } : body
  }

  /** Whom a story speaks of, as parties. */
  #toldIn(story: StoryIn): ReadonlySet<string> {
    let known = this.#told.get(story)
    if (!known) this.#told.set(story, (known = new Set([...story.actors.values()].flatMap((node) => this.#people.party(node) ?? []))))
    return known
  }

  #begin(assertion: Assertion<AgreementFinding>, view: AgreementView): void {
    const id = `g-${assertion.id}`
    const state = this.empty(assertion.seq, id)
    state.links = this.#links(view, id)
    this.states.set(state.seq, state)
    this.#people.kept.agreements.set(state.seq, state)
    this.#add(state, assertion, view, {})
  }

  /** Others of the same name between other parties: kept apart, and linked as such. */
  #links(view: AgreementView, id: string): AgreementState['links'] {
    const out: AgreementState['links'] = []
    for (const seq of this.#index.named(view.senses[0]!)) {
      if (out.length >= MOST_LINKS) break
      const state = this.states.get(seq)!
      const parties = partiesOfAgreement(state)
      if (parties.join('+') === view.parties.join('+')) continue
      out.push({ rel: 'same_title_as', to: state.id })
      if (state.links.length < MOST_LINKS) state.links.push({ rel: 'same_title_as', to: id })
      state.dirty = true
    }
    return out
  }

  #add(state: AgreementState, assertion: Assertion<AgreementFinding>, view: AgreementView, reasons: Readonly<Record<string, number | string>>): void {
    const { body, story } = view
    const report: AgreementReport = { assertion: assertion.seq, story: story.seq, learnt: story.learnt, dated: datedIn(story), outlet: story.outlet, chain: story.chain, state: story.state, reasons: JSON.stringify(reasons) }
    state.reports.push(report)
    this.#freshReports.push({ agreement: state.seq, report })
    this.#absorb(state, view)
    this.#reach(state, report, view)
    let locals = this.#of.get(story.seq)
    if (!locals) this.#of.set(story.seq, (locals = new Map()))
    locals.set(body.id, state.seq)
    state.dirty = true
    this.#index.file(state)
  }

  /** Takes in the stages that a report tells of. */
  #reach(state: AgreementState, report: AgreementReport, { body, story }: AgreementView): void {
    for (const [part, s] of body.stages.entries()) {
      const stage: StageReport = {
        assertion: report.assertion, part, story: report.story, stage: s.stage, status: s.status, date: s.date, by: JSON.stringify((s.by ?? []).map((l) => nodeIn(story, l))), learnt: report.learnt, chain: report.chain, state: report.state,
      }
      state.stages.push(stage)
      this.#freshStages.push({ agreement: state.seq, stage })
    }
    state.stages.sort((a, b) => a.assertion - b.assertion || a.part - b.part)
    state.dirty = true
  }

  /** A report says something else now: a person put it right, or took that back. Gives the agreements that changed. */
  reword(story: StoryIn, assertion: Assertion<AgreementFinding>): number[] {
    const state = this.#reported(assertion.seq)
    const report = state?.reports.find((r) => r.assertion === assertion.seq)
    if (!state || !report) return []
    state.stages = state.stages.filter((s) => s.assertion !== assertion.seq)
    this.#unsaid.push(assertion.seq)
    this.#reach(state, report, this.#view(story, assertion.body))
    return [state.seq]
  }

  /** A report that somebody added by hand is taken back. */
  withdraw(assertion: number): number[] {
    const state = this.#reported(assertion)
    if (!state) return []
    state.reports = state.reports.filter((r) => r.assertion !== assertion)
    state.stages = state.stages.filter((s) => s.assertion !== assertion)
    state.dirty = true
    this.#gone.push(assertion)
    this.#unsaid.push(assertion)
    return [state.seq]
  }

  #reported(assertion: number): AgreementState | undefined {
    return [...this.states.values()].find((a) => a.reports.some((r) => r.assertion === assertion))
  }

  /** Takes in names, parties, areas and clauses of a report. */
  #absorb(state: AgreementState, view: AgreementView): void {
    const { body, story } = view
    const spans = [body.quote, ...body.also]
    const texts = new Set([view.title, ...spans.map((s) => wordsAt(story, s))])
    for (const text of texts) {
      const known = state.titles.find((t) => t.text === text && t.language === story.language)
      if (known) known.n++
      else if (text && state.titles.length < MOST_TITLES) state.titles.push({ text, language: story.language, n: text === view.title ? 2 : 1 })
    }
    const set = view.parties.join('+')
    state.partySets[set] = (state.partySets[set] ?? 0) + (body.parties_inferred ? 1 : 2)
    if (body.town && !state.towns.includes(body.town)) state.towns.push(body.town)
    if (body.instrument && !state.instruments.includes(body.instrument)) state.instruments.push(body.instrument)
    state.types[body.type] = (state.types[body.type] ?? 0) + 1
    for (const area of body.areas) state.areas[area] = (state.areas[area] ?? 0) + 1
    for (const c of body.clauses ?? []) {
      const quote = wordsAt(story, c.quote)
      if (state.clauses.length < MOST_CLAUSES) state.clauses.push({ said: c.said, quote, language: story.language, story: story.seq, by: c.by.map((l) => nodeIn(story, l)) })
    }
    if (body.term) state.term ??= body.term
  }

  empty(seq: number, id: string): AgreementState {
    return { seq, id, titles: [], types: {}, partySets: {}, areas: {}, towns: [], instruments: [], clauses: [], term: null, reports: [], stages: [], links: [], tier: this.#judged.tier(id), filed: { fresh: true }, dirty: true }
  }

  arrived(to: AgreementState, report: AgreementReport, from: AgreementState): void {
    this.#freshReports.push({ agreement: to.seq, report })
    const stages = from.stages.filter((s) => s.assertion === report.assertion)
    from.stages = from.stages.filter((s) => s.assertion !== report.assertion)
    to.stages.push(...stages)
    to.stages.sort((a, b) => a.assertion - b.assertion || a.part - b.part)
    for (const stage of stages) this.#freshStages.push({ agreement: to.seq, stage })
  }

  /** Makes these agreements anew from their reports. */
  recount(seqs: readonly number[], stories: readonly StoryIn[]): void {
    const views = new Map(stories.flatMap((story) => ofKind<AgreementFinding>(story, 'agreement').map((a) => [a.seq, this.#view(story, a.body)] as const)))
    for (const seq of seqs) {
      const state = this.states.get(seq)
      if (!state) continue
      Object.assign(state, { titles: [], types: {}, partySets: {}, areas: {}, towns: [], instruments: [], clauses: [], term: null, dirty: true })
      for (const r of state.reports) {
        const view = views.get(r.assertion)
        if (view) this.#absorb(state, view)
      }
    }
  }

  #replaceVersions(story: StoryIn): void {
    for (const state of this.states.values()) {
      for (const r of state.reports) {
        if (!story.versions.includes(r.story) || r.state !== 'current') continue
        r.state = stateOfEarlier(story, r.assertion, state.reports.some((x) => x.story === story.seq))
        this.#changed.push({ table: 'agreement_report', assertion: r.assertion, state: r.state })
        for (const s of state.stages) if (s.assertion === r.assertion) s.state = r.state
        this.#changed.push({ table: 'stage_report', assertion: r.assertion, state: r.state })
        state.dirty = true
      }
    }
  }

  /** The stages as they stand, for conflicts and for the table of stages. */
  stages(state: AgreementState): Stage[] {
    return stagesOf(state.stages)
  }

  async save(db: Kysely<Tables>, dialect: Dialect): Promise<AgreementState[]> {
    for (const piece of pieces(this.#gone.splice(0))) await db.deleteFrom('agreement_report').where('assertion', 'in', piece).execute()
    for (const piece of pieces(this.#unsaid.splice(0))) await db.deleteFrom('stage_report').where('assertion', 'in', piece).execute()
    for (const a of [...this.states.values()].filter((x) => !x.reports.length)) {
      for (const table of ['agreement_party', 'agreement_name', 'stage'] as const) await db.deleteFrom(table).where('agreement', '=', a.seq).execute()
      await db.deleteFrom('agreement').where('seq', '=', a.seq).execute()
      await db.deleteFrom('conflict').where('about_kind', '=', 'agreement').where('about', '=', a.seq).execute()
      this.states.delete(a.seq)
      this.#people.kept.agreements.delete(a.seq)
    }
    const dirty = [...this.states.values()].filter((a) => a.dirty)
    await insertAll(db, dialect, 'agreement_report', this.#freshReports.map(({ agreement, report: r }) => ({ assertion: r.assertion, agreement, story: r.story, learnt: r.learnt, dated: r.dated, outlet: r.outlet, chain: r.chain, state: r.state, reasons: r.reasons })), { key: ['assertion'], then: 'replace' })
    await insertAll(db, dialect, 'stage_report', this.#freshStages.map(({ agreement, stage: s }) => ({ assertion: s.assertion, part: s.part, agreement, story: s.story, stage: s.stage, status: s.status, date: s.date, by: s.by, learnt: s.learnt, chain: s.chain, state: s.state })), { key: ['assertion', 'part'], then: 'replace' })
    for (const c of this.#changed) await db.updateTable(c.table).set({ state: c.state }).where('assertion', '=', c.assertion).execute()
    const rows: Tables['agreement'][] = []
    const stageRows: Tables['stage'][] = []
    const parties: Tables['agreement_party'][] = []
    for (const a of dirty) {
      const { row, stages } = agreementRows(a)
      rows.push(row)
      stageRows.push(...stages)
      const filed = new Set(Object.keys(a.partySets).flatMap((s) => s.split('+')).filter(Boolean))
      for (const party of filed.size ? filed : ['-']) parties.push({ party, anchor: row.anchor, agreement: a.seq })
    }
    for (const piece of pieces(dirty.filter((a) => !a.filed.fresh).map((a) => a.seq))) {
      await db.deleteFrom('agreement_party').where('agreement', 'in', piece).execute()
      await db.deleteFrom('agreement_name').where('agreement', 'in', piece).execute()
      await db.deleteFrom('stage').where('agreement', 'in', piece).execute()
    }
    await insertAll(db, dialect, 'agreement', rows, { key: ['seq'], then: 'replace' })
    await insertAll(db, dialect, 'stage', stageRows, { key: ['agreement', 'position'], then: 'replace' })
    await insertAll(db, dialect, 'agreement_name', dirty.flatMap((a) => [...namesOfAgreement(a)].map((key) => ({ key, agreement: a.seq }))), { key: ['key', 'agreement'], then: 'nothing' })
    await insertAll(db, dialect, 'agreement_party', parties, { key: ['party', 'anchor', 'agreement'], then: 'nothing' })
    for (const a of dirty) {
      a.dirty = false
      a.filed.fresh = false
    }
    this.#freshReports.length = 0
    this.#freshStages.length = 0
    this.#changed.length = 0
    return dirty
  }
}

/** The rows of an agreement as it stands. Its anchor is the day it was made, else the last that was done, else the first it was spoken of. */
export function agreementRows(a: AgreementState): { row: Tables['agreement']; stages: Tables['stage'][] } {
  const stages = stagesOf(a.stages)
  const made = daysOf(makingDate(a.stages, false)) ?? daysOf(makingDate(a.stages, true))
  const done = stages.filter((s) => s.status === 'actual')
  const latest = done.at(-1) ?? stages.at(-1)
  const anchor = made?.lo ?? daysOf(latest?.date)?.lo ?? dayToldOf(a.reports)
  const status = latest ? (latest.status === 'actual' ? latest.stage : `${latest.stage} (${latest.status})`) : 'spoken of'
  return {
    row: rowFromAgreement(a, anchor, status),
    stages: stages.map((s, position) => {
      const days = daysOf(s.date)
      return { agreement: a.seq, position, stage: s.stage, status: s.status, date: s.date, lo: days?.lo ?? null, hi: days?.hi ?? null, by: JSON.stringify(s.by), reports: s.reports.length, chains: new Set(s.reports.map((r) => r.chain)).size }
    }),
  }
}

export { titleOfAgreement }
