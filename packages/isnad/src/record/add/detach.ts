// An actor of one story set apart from the name it bears, or given back to it: what that story tells of it is told of somebody else from then on.
import type { Kysely } from 'kysely'
import type { ActorFinding, AgreementFinding, ClaimFinding } from '../../coding/findings.js'
import { nodeOf } from '../identity/nodes.js'
import { People } from '../identity/people.js'
import type { Judged } from '../judgements.js'
import { saveConflicts } from '../merge/conflicts.js'
import { Events } from '../merge/events.js'
import { Standing } from '../merge/standing.js'
import { type MergeSettings, type StoryIn, ofKind } from '../merge/story-in.js'
import { insertAll } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { formsOf } from './merge.js'
import { type Rows, recountAgreements, recountClaims } from './refile.js'
import { storiesOf, viewsOf } from './stories-of.js'

/** Whether this names an actor of a story (`story#local`) rather than somebody. */
export const isLocal = (id: string): boolean => id.includes('#')

/** Makes what a story tells anew as its actor `story#local` is somebody apart, or as it no longer is. */
export async function detach(db: Kysely<Tables>, dialect: Dialect, id: string, judged: Judged, settings: MergeSettings): Promise<void> {
  const at = id.lastIndexOf('#')
  const row = await db.selectFrom('assertion').innerJoin('story', 'story.seq', 'assertion.story').select(['assertion.seq as seq', 'story.seq as story']).where('story.id', '=', id.slice(0, at)).where('local', '=', id.slice(at + 1)).where('kind', '=', 'actor').executeTakeFirst()
  if (!row) return
  const people = new People(judged)
  const [story] = await storiesOf(db, people, judged, [{ story: row.story }])
  const actor = story && ofKind<ActorFinding>(story, 'actor').find((a) => a.seq === row.seq)
  if (!story || !actor) return
  const apart = judged.detached.get(id)
  await people.loadNodes(db, apart ? [apart] : [])
  const node = apart === undefined ? nodeOf(actor.body, story.published).id : people.nodes.has(apart) ? apart : people.meet(actor.body, formsOf(story, actor.body), story, apart)
  if (node === story.actors.get(actor.local)) return
  await people.save(db, dialect)
  await insertAll(db, dialect, 'actor_report', [{ assertion: row.seq, story: row.story, node }], { key: ['assertion'], then: 'replace' })
  await tellAgain({ db, dialect, people, judged, settings }, row.story)
}

/** Everything that a story's findings went into is made anew. */
async function tellAgain(rows: Rows, seq: number): Promise<void> {
  const { db, dialect, people, judged, settings } = rows
  const storiesIn = (reports: readonly { story: number }[]): Promise<StoryIn[]> => storiesOf(db, people, judged, reports)
  const [story] = await storiesIn([{ story: seq }])
  if (!story) return
  const reported = async (table: 'event_report' | 'claim_report' | 'agreement_report', of: 'event' | 'claim' | 'agreement'): Promise<number[]> =>
    [...new Set(((await db.selectFrom(table as 'event_report').select(of as 'event').where('story', '=', seq).execute()) as unknown as Record<string, number>[]).map((r) => r[of]!))]

  const changedAgreements = await recountAgreements(rows, await reported('agreement_report', 'agreement'), (agreements) => {
    for (const a of ofKind<AgreementFinding>(story, 'agreement')) agreements.reword(story, a)
  })

  const events = new Events(people, judged, settings)
  const acts = await reported('event_report', 'event')
  await events.loadEvents(db, acts)
  await people.loadNodes(db, events.nodes())
  events.recount(acts, viewsOf(events, await storiesIn(acts.flatMap((n) => events.states.get(n)?.reports ?? []))))
  const changedEvents = await events.save(db, dialect)
  await saveConflicts(db, dialect, changedEvents, changedAgreements)

  await recountClaims(rows, await reported('claim_report', 'claim'), (claims, eventOf) => {
    for (const a of ofKind<ClaimFinding>(story, 'claim')) claims.reword(story, a, eventOf)
  })

  const standing = new Standing(people, judged)
  await standing.forget(db, ofKind(story, 'statement').map((a) => a.seq))
  standing.fold({ ...story, versions: [], assertions: story.assertions.filter((a) => a.kind === 'statement' || a.kind === 'actor') })
  await standing.save(db, dialect)
  await new Standing(people, judged).refile(db, dialect, [seq], (seqs) => storiesIn(seqs.map((n) => ({ story: n }))))
}
