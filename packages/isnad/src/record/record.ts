// The record as everything else sees it: what can be added, asked, judged and taken away.
import type { Kysely, Transaction } from 'kysely'
import { addBatch, readSettings, type Added } from './add/add.js'
import { rebuild } from './add/rebuild.js'
import { keepCorrection } from './add/correct.js'
import { applyJudgement } from './add/judge.js'
import { type Incoming, knownStories } from './add/story-rows.js'
import { setTier } from './add/tiers.js'
import { type ActorRow, type Doubt, type TopActor, type TopDyad, actor, actors, doubts, dyads } from './ask/actors.js'
import { type ProjectRow, type RelationRow, projects, relations } from './ask/standing.js'
import { type AgreementRow, agreementById, agreements } from './ask/agreements.js'
import { type ClaimRow, claimById, claims } from './ask/claims.js'
import { type Network, network } from './ask/network.js'
import { type EventRow, eventById, timeline, unplaced } from './ask/events.js'
import { type Filters, type Page, TIERS } from './ask/filters.js'
import { type Path, type PathOptions, path } from './ask/path.js'
import { reviewed, type ReviewedType } from './ask/reviewed.js'
import { type Hit, search } from './ask/search.js'
import { type StatementRow, statements } from './ask/statements.js'
import { type Stats, type Tallies, stats, tallies } from './ask/stats.js'
import { type StoryAnswer, type StoryRow, stories, story } from './ask/stories.js'
import { findActors, type Named } from './ask/who.js'
import { compareVersions, type VersionsAnswer } from './ask/versions.js'
import { type Why, why } from './ask/why.js'
import type { Findings } from '../coding/findings.js'
import { type Correction, type CorrectionInput, readCorrections } from './corrections.js'
import { dayOfIso } from './dates.js'
import type { Format } from './export/formats.js'
import { type Exported, exportAs } from './export/index.js'
import { exportRecord, type RecordExport } from './export/record.js'
import type { ExportOptions } from './export/source.js'
import { type Outlet, readOutlets } from './outlets.js'
import type { Story } from '../story/story.js'
import { contentId } from './hash.js'
import { type Judgement, Judged, type Verdict, readJudgements, undoneOf } from './judgements.js'
import type { MergeSettings } from './merge/story-in.js'
import { type OpenOptions, type Store, openStore } from './store/open.js'
import type { Tables } from './store/tables.js'
import { RecordProblem } from './problem.js'
import { type Verified, verify } from './verify.js'
import { insertAll, selectIn } from './store/bulk.js'

export class Record {
  /** The store beneath, for what this class has no method for. */
  readonly store: Store
  constructor(store: Store) {
    this.store = store
  }

  /** Adds stories with their findings, as one batch that counts whole or not at all. The same again changes nothing. */
  add(items: readonly { story: Story; findings: Findings }[], options: { now?: Date } = {}): Promise<Added> {
    return addBatch(this.store, items as readonly Incoming[], options.now ?? new Date())
  }

  /** Those of these stories that the record has word for word: they need not be read again. */
  known(stories: readonly Story[]): Promise<Set<Story>> {
    return knownStories(this.store.read, stories)
  }

  /** Keeps what could not be added, so that it can be tried again. */
  async noteFailures(failures: readonly { source: string; reason: string; detail?: string; retry: boolean }[]): Promise<void> {
    if (!failures.length) return
    const at = new Date().toISOString()
    const rows = [...new Map(failures.map((f) => [f.source, { source: f.source, reason: f.detail ? `${f.reason}: ${f.detail}` : f.reason, retry: f.retry ? 1 : 0, at }])).values()]
    await this.store.write((trx) => insertAll(trx, this.store.dialect, 'failure', rows, { key: ['source'], then: 'replace' }))
  }
  async failures(): Promise<{ source: string; reason: string; retry: boolean; at: string }[]> {
    return (await this.store.read.selectFrom('failure').selectAll().orderBy('at').execute()).map((f) => ({ ...f, retry: f.retry === 1 }))
  }
  async forgetFailure(source: string): Promise<void> {
    if (await this.store.read.selectFrom('failure').select('source').where('source', '=', source).executeTakeFirst()) await this.store.write((trx) => trx.deleteFrom('failure').where('source', '=', source).execute())
  }

  /** Events in order of time, newest first unless asked otherwise. */
  timeline(filters: Filters = {}): Promise<Page<EventRow>> {
    return timeline(this.store.read, filters)
  }
  /** How many of these events have neither place nor country, as far as `most`. */
  unplaced(filters: Filters = {}, most = 1000): Promise<number> {
    return unplaced(this.store.read, filters, most)
  }

  /** Who deals with whom: everybody's strongest pairs, or those around one. @example (await record.network({ actor: 'IRN' })).edges */
  network(filters: Filters = {}): Promise<Network> {
    return network(this.store.read, filters)
  }
  /** Acts between two. @example await record.dyad('RUS', 'IRN', { from: '2025' }) */
  dyad(a: string, b: string, filters: Filters = {}): Promise<Page<EventRow>> {
    return timeline(this.store.read, { ...filters, actor: a, with: b })
  }
  /** One event, by its id or that of any assertion that reports it. */
  event(id: string, options: { asOf?: string } = {}): Promise<EventRow> {
    return eventById(this.store.read, id, dayOfIso(options.asOf))
  }
  /** Agreements, newest first; `kind`: types of agreements, `stage`: one that was reached or is planned. */
  agreements(filters: Filters & { kind?: readonly string[]; stage?: string } = {}): Promise<Page<AgreementRow>> {
    return agreements(this.store.read, filters)
  }
  agreement(id: string, options: { asOf?: string } = {}): Promise<AgreementRow> {
    return agreementById(this.store.read, id, dayOfIso(options.asOf))
  }
  /** Claims, newest first; `stance`: some party has it, `contested`: some party denies. */
  claims(filters: Filters & { stance?: string; contested?: boolean } = {}): Promise<Page<ClaimRow>> {
    return claims(this.store.read, filters)
  }
  claim(id: string, options: { asOf?: string } = {}): Promise<ClaimRow> {
    return claimById(this.store.read, id, dayOfIso(options.asOf))
  }
  /** Statements, newest first: `actor` speaks, `about` is spoken of, `medium` is the outlet it was said to. */
  statements(filters: Filters & { about?: string; medium?: string; direct?: boolean } = {}): Promise<Page<StatementRow>> {
    return statements(this.store.read, filters)
  }
  /** Somebody, by id, state code or name in any script. */
  actor(given: string): Promise<ActorRow> {
    return actor(this.store.read, given)
  }
  /** Those with most events; with `search`, those a name may mean. */
  actors(filters: Filters & { search?: string } = {}): Promise<TopActor[]> {
    return actors(this.store.read, filters)
  }
  /** Those a name may mean, likeliest first. */
  who(name: string, limit = 10): Promise<(Named & { likeness: number; stories: number })[]> {
    return findActors(this.store.read, name, limit)
  }
  /** Pairs with most events between them. */
  dyads(filters: Filters = {}): Promise<TopDyad[]> {
    return dyads(this.store.read, filters)
  }
  /** Standing relations and sanctions. */
  relations(filters: Filters & { kind?: string } = {}): Promise<RelationRow[]> {
    return relations(this.store.read, filters)
  }
  projects(filters: Filters = {}): Promise<ProjectRow[]> {
    return projects(this.store.read, filters)
  }
  /** Stories, newest first; `copies: false` leaves out those that are near-copies of another. */
  stories(filters: Filters & { copies?: boolean } = {}): Promise<Page<StoryRow>> {
    return stories(this.store.read, filters)
  }
  /** One story with its text, its findings as they were read, and what became of each. */
  story(id: string): Promise<StoryAnswer> {
    return story(this.store.read, id)
  }
  /** What changed from one version of a story to another, in words and in what they tell. */
  versions(a: string, b: string): Promise<VersionsAnswer> {
    return compareVersions(this.store.read, a, b)
  }
  /** The shortest ways from one to another over pairs that dealt with each other. @example await record.path('PER', 'CHL', { without: ['USA'] }) */
  path(from: string, to: string, options: PathOptions = {}): Promise<Path> {
    return path(this.store.read, from, to, options)
  }
  /** Full-text search; `exact`: as written. */
  search(words: string, filters: Filters & { exact?: boolean } = {}): Promise<Page<Hit>> {
    return search(this.store.read, this.store.dialect, words, filters)
  }
  /** Counts of events alone, by type and month. */
  tallies(filters: Filters = {}): Promise<Tallies> {
    return tallies(this.store.read, filters)
  }
  /** Counts of everything, by type, month and outlet; with `actor` (and `with`) those of one or two. */
  stats(filters: Filters = {}): Promise<Stats> {
    return stats(this.store.read, filters)
  }
  /** From any id of an answer to the words it stands on. */
  why(id: string, limit = 200): Promise<Why> {
    return why(this.store.read, id, limit)
  }
  outlets(): Promise<Outlet[]> {
    return readOutlets(this.store.read)
  }
  /** The merged account as one JSON. */
  exportRecord(options: { asOf?: string } = {}): Promise<RecordExport> {
    return exportRecord(this.store.read, dayOfIso(options.asOf))
  }

  /** Makes the merged view anew from what came in and what was judged. */
  async rebuild(options: { settings?: Partial<MergeSettings>; progress?: (done: number, all: number) => void } = {}): Promise<void> {
    if (options.settings) {
      const value = JSON.stringify({ ...(await readSettings(this.store.db)), ...options.settings })
      await this.store.db.insertInto('meta').values({ key: 'merge', value }).onConflict((on) => on.column('key').doUpdateSet({ value })).execute()
    }
    await rebuild(this.store, options.progress)
  }

  /**
   * Gives a judgement: two are the same or different, a row is right (`accept`) or wrong (`reject`).
   *
   * @example await record.judge({ verdict: 'different', a: 'person:SAU:mhmd-slmn', b: 'person:SAU:mhmd-sltn', by: 'layla', why: 'two men' })
   */
  async judge(given: { verdict: Exclude<Verdict, 'undo' | 'correct' | 'add'>; a: string; b?: string | null; by: string; why?: string | null; at?: string }): Promise<Judgement> {
    const two = given.verdict === 'same' || given.verdict === 'different'
    if (two && !given.b) throw new RecordProblem('bad-judgement', { why: 'it needs two ids' })
    const kind = /^[egc]-/.exec(given.a)?.[0] ?? null
    // A report may be given by the bare id of its assertion.
    const b = given.b && kind && !/^[a-z]-/.test(given.b) ? `${kind}${given.b}` : (given.b ?? null)
    if (b && (/^[egc]-/.exec(b)?.[0] ?? null) !== kind) throw new RecordProblem('bad-judgement', { why: `${given.a} and ${b} are of two kinds` })
    if (b === given.a) throw new RecordProblem('bad-judgement', { why: 'both ids are one' })
    return this.#give({ verdict: given.verdict, a: given.a, b, by: given.by, why: given.why ?? null, at: given.at ?? new Date().toISOString(), undoes: null })
  }

  /**
   * Puts a finding of a story right, or adds one that reading missed (no `of`). What was read stays beside it; `undo` takes the correction back.
   *
   * @example await record.correct({ story: 'ar-02', of: 'e1', by: 'layla', finding: { kind: 'event', act: 'visit', trigger, actors: ['a1'], recipients: ['IRN'], date: '2025-01-17', place: null, status: 'planned', according_to: [] } })
   */
  async correct(given: CorrectionInput): Promise<Judgement> {
    return this.store.write(async (trx) => this.#write(trx, { ...(await keepCorrection(trx, given)), by: given.by, why: given.why ?? null, at: given.at ?? new Date().toISOString(), undoes: null }))
  }

  /** All corrections, also those taken back, in the order they were given; of one story if it is named. */
  corrections(story?: string): Promise<Correction[]> {
    return readCorrections(this.store.read, story)
  }

  /**
   * Accepts or rejects many at once: one decision, taken back in one step by `undoAll`.
   *
   * @example const { batch } = await record.judgeAll({ verdict: 'accept', ids, by: 'layla', why: 'all of one rule' })
   */
  async judgeAll(given: { verdict: 'accept' | 'reject'; ids: readonly string[]; by: string; why?: string | null; at?: string }): Promise<{ batch: string; judgements: Judgement[] }> {
    const at = given.at ?? new Date().toISOString()
    const ids = [...new Set(given.ids)]
    const batch = `b-${contentId(`${given.verdict} ${ids.join(' ')} ${given.by} ${at}`)}`
    const judgements = await this.store.write((trx) => this.#writeTiers(trx, ids.map((a, i) => ({ id: `${batch}.${i + 1}`, verdict: given.verdict, a, b: null, by: given.by, why: given.why ?? null, at, undoes: null }))))
    return { batch, judgements }
  }

  /** Takes back all that one bulk decision gave. */
  async undoAll(options: { batch: string; by: string; why?: string | null; at?: string }): Promise<Judgement[]> {
    const at = options.at ?? new Date().toISOString()
    return this.store.write(async (trx) => {
      const all = await readJudgements(trx)
      const undone = undoneOf(all)
      const open = all.filter((j) => j.id.startsWith(`${options.batch}.`) && !undone.has(j.id))
      if (!open.length) throw new RecordProblem('unknown-id', { id: options.batch })
      return this.#writeTiers(trx, open.map((j) => ({ id: `j-${contentId(`undo ${j.id} ${options.by} ${at}`)}`, verdict: 'undo', a: j.a, b: null, by: options.by, why: options.why ?? null, at, undoes: j.id })))
    })
  }

  /** Many judgements that only say what is right or wrong: written together, so that a thousand take no longer than a few. */
  async #writeTiers(trx: Transaction<Tables>, given: readonly Judgement[]): Promise<Judgement[]> {
    const [missing] = await notThere(trx, given.map((j) => j.a))
    if (missing !== undefined) throw new RecordProblem('unknown-id', { id: missing })
    const last = Number((await trx.selectFrom('judgement').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n ?? 0)
    const after = Number((await trx.selectFrom('story').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n ?? 0)
    await insertAll(trx, this.store.dialect, 'judgement', given.map((j, i) => ({ ...j, seq: last + 1 + i, after_story: after })))
    const judged = new Judged(await readJudgements(trx))
    for (const tier of TIERS) await setTier(trx, given.map((j) => j.a).filter((id) => judged.tier(id) === tier), tier)
    return [...given]
  }

  /** Pairs that may be one and that nobody has decided on, those of most stories first. */
  doubts(limit = 60): Promise<Doubt[]> {
    return doubts(this.store.read, limit)
  }

  /** How far people have looked through the events of each type. */
  reviewed(): Promise<ReviewedType[]> {
    return reviewed(this.store.read)
  }

  /** Takes back a judgement, the last one if none is named; `only`: one of these verdicts, another is refused. */
  async undo(options: { id?: string; by: string; why?: string | null; at?: string; only?: readonly Exclude<Verdict, 'undo'>[] }): Promise<Judgement> {
    return this.store.write(async (trx) => {
      const all = await readJudgements(trx)
      const undone = undoneOf(all)
      const open = all.filter((j) => j.verdict !== 'undo' && !undone.has(j.id) && (options.id !== undefined || !options.only || options.only.includes(j.verdict as Exclude<Verdict, 'undo'>)))
      const target = options.id ? open.find((j) => j.id === options.id) : open.at(-1)
      if (!target) throw options.id ? new RecordProblem('unknown-id', { id: options.id }) : new RecordProblem('nothing-to-undo')
      if (options.only && !options.only.includes(target.verdict as Exclude<Verdict, 'undo'>)) throw new RecordProblem('bad-judgement', { why: `${target.id} is a judgement of another kind («${target.verdict}»), not ${options.only.join(' or ')}` })
      return this.#write(trx, { verdict: 'undo', a: target.a, b: target.b, by: options.by, why: options.why ?? null, at: options.at ?? new Date().toISOString(), undoes: target.id })
    })
  }

  judgements(): Promise<Judgement[]> {
    return readJudgements(this.store.read)
  }

  #give(j: Omit<Judgement, 'id'>): Promise<Judgement> {
    return this.store.write((trx) => this.#write(trx, j))
  }

  async #write(trx: Transaction<Tables>, j: Omit<Judgement, 'id'>): Promise<Judgement> {
    const [missing] = await notThere(trx, [j.a, j.b].filter((id) => id !== null))
    if (missing !== undefined) throw new RecordProblem('unknown-id', { id: missing })
    const last = Number((await trx.selectFrom('judgement').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n ?? 0)
    const after = Number((await trx.selectFrom('story').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n ?? 0)
    const judgement: Judgement = { ...j, id: `j-${contentId(`${last + 1} ${j.verdict} ${j.a} ${j.b} ${j.by} ${j.at}`)}` }
    await trx.insertInto('judgement').values({ ...j, seq: last + 1, id: judgement.id, after_story: after }).execute()
    await applyJudgement(trx, this.store.dialect, judgement, await readJudgements(trx), await readSettings(trx))
    return judgement
  }

  /** The record in one of the field's formats; see `FORMATS`. */
  export(format: Format, options: ExportOptions & { part?: string; out?: string | null } = {}): Promise<Exported> {
    return exportAs(this.store, format, options)
  }

  /** A sound copy in one file, also while the record is in use. */
  async backup(to: string): Promise<void> {
    try {
      await this.store.dialect.backup(to)
    } catch (cause) {
      throw RecordProblem.from(cause, to)
    }
  }

  /** Whether the record still is what it says it is. */
  verify(options: { replay?: boolean; progress?: (done: number, all: number) => void } = {}): Promise<Verified> {
    return verify(this.store, options)
  }

  close(): Promise<void> {
    return this.store.close()
  }
}

/**
 * Opens a record: a file (made when it isn't there), `:memory:`, or `postgres://…`.
 *
 * @example
 * const record = await openRecord('isnad.db')
 * await record.add([{ story, findings: readStory(story) }])
 * const { rows } = await record.timeline({ actor: 'IRN' })
 */
export async function openRecord(address: string, options: OpenOptions = {}): Promise<Record> {
  return new Record(await openStore(address, options))
}

/** Those of these ids that stand for nothing: no finding, nobody, no actor of a story (`story#local`). */
async function notThere(db: Kysely<Tables>, ids: readonly string[]): Promise<string[]> {
  const bare = (id: string): string => id.replace(/^[a-z]-/, '')
  const findings = new Set((await selectIn(db, 'assertion', ['id'], 'id', [...new Set(ids.map(bare))])).map((a) => a.id))
  const rest = ids.filter((id) => !findings.has(bare(id)))
  const nodes = new Set((await selectIn(db, 'node', ['id'], 'id', rest)).map((n) => n.id))
  const locals = rest.filter((id) => !nodes.has(id))
  const storyOf = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('#')))
  const stories = new Set((await selectIn(db, 'story', ['id'], 'id', locals.map(storyOf))).map((s) => s.id))
  return locals.filter((id) => !stories.has(storyOf(id)))
}
