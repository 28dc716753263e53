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

interface Again {
  readonly db: Kysely<Tables>
  readonly dialect: Dialect
  readonly people: People
  readonly judged: Judged
  readonly settings: MergeSettings
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

async function refileClaims({ db, dialect, people, judged, ids }: Again): Promise<void> {
  const seqs = new Set((await selectIn(db, 'claim_party', ['claim'], 'party', ids)).map((r) => r.claim))
  for (const piece of chunks([...seqs], AT_ONCE)) {
    const batch = new Claims(people, judged)
    await batch.loadClaims(db, piece)
    await people.loadNodes(db, batch.nodes())
    const stories = await storiesOf(db, people, judged, [...batch.states.values()].flatMap((c) => c.reports))
    const events = new Map((await selectIn(db, 'event_report', ['assertion', 'event'], 'story', stories.map((s) => s.seq))).map((r) => [r.assertion, r.event]))
    for (const some of pieces(piece)) await db.deleteFrom('claim_key').where('claim', 'in', some).execute()
    batch.recount(piece, stories, (assertion) => events.get(assertion))
    await batch.save(db, dialect)
  }
}

async function refileAgreements({ db, dialect, people, judged, settings, ids }: Again): Promise<void> {
  const seqs = new Set((await selectIn(db, 'agreement_party', ['agreement'], 'party', ids)).map((r) => r.agreement))
  for (const piece of chunks([...seqs], AT_ONCE)) {
    const batch = new Agreements(people, judged, settings)
    await batch.loadAgreements(db, piece)
    batch.recount(piece, await storiesOf(db, people, judged, [...batch.states.values()].flatMap((a) => a.reports)))
    await batch.save(db, dialect)
  }
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
