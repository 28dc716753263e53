// When somebody goes by another id, all that was filed under the old one is filed anew. What comes out hangs only on who is who now, so that joining and taking it back leaves no trace.
import type { Kysely } from 'kysely'
import type { People } from '../identity/people.js'
import type { Judged } from '../judgements.js'
import { Agreements } from '../merge/agreements.js'
import { Claims } from '../merge/claims.js'
import { Events } from '../merge/events.js'
import { Standing } from '../merge/standing.js'
import type { MergeSettings, StoryIn } from '../merge/story-in.js'
import { chunks, insertAll, pieces, selectIn } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { storiesOf } from './stories-of.js'

/** Those who go by another id now: the ids that rows were filed under, and the nodes that went by them. */
export interface Moved {
  readonly ids: ReadonlySet<string>
  readonly nodes: ReadonlySet<string>
}

/** Files everything of these former ids under the present ones. */
export async function refileMoved(db: Kysely<Tables>, dialect: Dialect, people: People, moved: Moved, judged: Judged, settings: MergeSettings): Promise<void> {
  if (!moved.ids.size) return
  const ids = [...moved.ids]
  const again: Again = { db, dialect, people, judged, settings, ids, nodes: [...moved.nodes] }
  await refileEvents(again)
  await refileClaims(again)
  await refileAgreements(again)
  await refileStatements(again)
  await refileStanding(again)
}

/** The record that rows are made anew in. */
export interface Rows {
  readonly db: Kysely<Tables>
  readonly dialect: Dialect
  readonly people: People
  readonly judged: Judged
  readonly settings: MergeSettings
}

interface Again extends Rows {
  readonly ids: readonly string[]
  readonly nodes: readonly string[]
}

/** So many rows are made anew at a time. */
const AT_ONCE = 500

async function refileEvents({ db, dialect, people, judged, settings, ids }: Again): Promise<void> {
  const seqs = new Set((await selectIn(db, 'event_party', ['event'], 'party', ids)).map((r) => r.event))
  for (const piece of chunks([...seqs], AT_ONCE)) {
    const batch = new Events(people, judged, settings)
    await batch.loadEvents(db, piece)
    await people.loadNodes(db, batch.nodes())
    for (const e of batch.states.values()) batch.refresh(e)
    await batch.save(db, dialect)
  }
}

async function refileClaims(again: Again): Promise<void> {
  const seqs = new Set((await selectIn(again.db, 'claim_party', ['claim'], 'party', again.ids)).map((r) => r.claim))
  for (const piece of chunks([...seqs], AT_ONCE)) await recountClaims(again, piece)
}

/** Makes claims anew from their reports. `before`: what is done with them once they and the events of their reports are known. */
export async function recountClaims({ db, dialect, people, judged }: Rows, seqs: readonly number[], before?: (claims: Claims, eventOf: (assertion: number) => number | undefined) => void): Promise<void> {
  const batch = new Claims(people, judged)
  await batch.loadClaims(db, seqs)
  await people.loadNodes(db, batch.nodes())
  const stories = await storiesOf(db, people, judged, [...batch.states.values()].flatMap((c) => c.reports))
  const events = new Map((await selectIn(db, 'event_report', ['assertion', 'event'], 'story', stories.map((s) => s.seq))).map((r) => [r.assertion, r.event]))
  const eventOf = (assertion: number) => events.get(assertion)
  before?.(batch, eventOf)
  for (const some of pieces(seqs)) await db.deleteFrom('claim_key').where('claim', 'in', some).execute()
  batch.recount(seqs, stories, eventOf)
  await batch.save(db, dialect)
}

async function refileAgreements(again: Again): Promise<void> {
  const seqs = new Set((await selectIn(again.db, 'agreement_party', ['agreement'], 'party', again.ids)).map((r) => r.agreement))
  for (const piece of chunks([...seqs], AT_ONCE)) await recountAgreements(again, piece)
}

/** Makes agreements anew from their reports; gives those that changed. `before`: what is done with them first. */
export async function recountAgreements({ db, dialect, people, judged, settings }: Rows, seqs: readonly number[], before?: (agreements: Agreements) => void): ReturnType<Agreements['save']> {
  const batch = new Agreements(people, judged, settings)
  await batch.loadAgreements(db, seqs)
  before?.(batch)
  batch.recount(seqs, await storiesOf(db, people, judged, [...batch.states.values()].flatMap((a) => a.reports)))
  return batch.save(db, dialect)
}

async function refileStatements({ db, dialect, people, judged, ids, nodes }: Again): Promise<void> {
  for (const node of nodes) if (people.nodes.has(node)) await db.updateTable('statement').set({ party: people.party(node) }).where('speaker', '=', node).execute()
  const about = new Set((await selectIn(db, 'statement_about', ['statement'], 'party', ids)).map((r) => r.statement))
  const told = await selectIn(db, 'statement', ['assertion', 'story'], 'assertion', [...about])
  for (const piece of pieces(ids)) await db.deleteFrom('statement_about').where('party', 'in', piece).execute()
  for (const piece of chunks(told, AT_ONCE)) {
    const batch = new Standing(people, judged)
    const rows = (await storiesOf(db, people, judged, piece)).flatMap((story) => batch.spokenOf(story))
    await insertAll(db, dialect, 'statement_about', rows.filter((r) => about.has(r.statement)), { key: ['party', 'anchor', 'statement'], then: 'nothing' })
  }
}

async function refileStanding({ db, dialect, people, judged, nodes }: Again): Promise<void> {
  const met = new Set((await selectIn(db, 'actor_report', ['story'], 'node', nodes)).map((r) => r.story))
  if (!met.size) return
  const batch = new Standing(people, judged)
  const storiesIn = (seqs: readonly number[]): Promise<StoryIn[]> => storiesOf(db, people, judged, seqs.map((story) => ({ story })))
  await batch.refile(db, dialect, [...met], storiesIn)
}
