// The record as everything else sees it: what can be added, asked, judged and taken away.
import { addBatch, readSettings, type Added } from './add/add.js'
import { rebuild } from './add/rebuild.js'
import { applyJudgement } from './add/judge.js'
import { type Incoming, knownStories } from './add/story-rows.js'
import type { Findings } from '../coding/findings.js'
import type { Story } from '../story/story.js'
import { contentId } from './hash.js'
import { type Judgement, type Verdict, readJudgements } from './judgements.js'
import type { MergeSettings } from './merge/story-in.js'
import { type OpenOptions, type Store, openStore } from './store/open.js'
import { RecordProblem } from './problem.js'

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
  judge(given: { verdict: Exclude<Verdict, 'undo'>; a: string; b?: string | null; by: string; why?: string | null; at?: string }): Promise<Judgement> {
    if ((given.verdict === 'same' || given.verdict === 'different') && !given.b) throw new RecordProblem('bad-judgement', { why: 'it needs two ids' })
    return this.#give({ verdict: given.verdict, a: given.a, b: given.b ?? null, by: given.by, why: given.why ?? null, at: given.at ?? new Date().toISOString(), undoes: null })
  }

  /** Takes back a judgement, the last one if none is named. */
  async undo(options: { id?: string; by: string; why?: string | null; at?: string }): Promise<Judgement> {
    const all = await this.judgements()
    const undone = new Set(all.filter((j) => j.verdict === 'undo').map((j) => j.undoes))
    const open = all.filter((j) => j.verdict !== 'undo' && !undone.has(j.id))
    const target = options.id ? open.find((j) => j.id === options.id) : open.at(-1)
    if (!target) throw options.id ? new RecordProblem('unknown-id', { id: options.id }) : new RecordProblem('nothing-to-undo')
    return this.#give({ verdict: 'undo', a: target.a, b: target.b, by: options.by, why: options.why ?? null, at: options.at ?? new Date().toISOString(), undoes: target.id })
  }

  judgements(): Promise<Judgement[]> {
    return readJudgements(this.store.read)
  }

  #give(j: Omit<Judgement, 'id'>): Promise<Judgement> {
    return this.store.write(async (trx) => {
      const last = Number((await trx.selectFrom('judgement').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n ?? 0)
      const after = Number((await trx.selectFrom('story').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n ?? 0)
      const judgement: Judgement = { ...j, id: `j-${contentId(`${last + 1} ${j.verdict} ${j.a} ${j.b} ${j.by} ${j.at}`)}` }
      await trx.insertInto('judgement').values({ ...j, seq: last + 1, id: judgement.id, after_story: after }).execute()
      await applyJudgement(trx, this.store.dialect, judgement, await readJudgements(trx), await readSettings(trx))
      return judgement
    })
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
