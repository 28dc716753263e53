// What a judgement does to the merged view. The same function serves the moment it is given and every rebuild.
import type { Kysely } from 'kysely'
import type { EventFinding } from '../../coding/findings.js'
import { People } from '../identity/people.js'
import { type Judgement, Judged } from '../judgements.js'
import { saveConflicts } from '../merge/conflicts.js'
import type { ReportView } from '../merge/event-match.js'
import { Events } from '../merge/events.js'
import { type MergeSettings, ofKind } from '../merge/story-in.js'
import { pieces } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { readStories } from './read-stories.js'
import { refileMoved } from './refile.js'

/** Applies one judgement; `given` are all up to and with it. */
export async function applyJudgement(db: Kysely<Tables>, dialect: Dialect, judgement: Judgement, given: readonly Judgement[], settings: MergeSettings): Promise<void> {
  const judged = new Judged(given)
  const target = judgement.verdict === 'undo' ? given.find((j) => j.id === judgement.undoes) : judgement
  if (!target) return
  if (target.verdict === 'accept' || target.verdict === 'reject') {
    await setTier(db, target.a, judged.tier(target.a))
    return
  }
  if (!target.b) return
  if (/^e-/.test(target.a)) await judgeEvents(db, dialect, target, judged, settings, judgement.verdict === 'undo')
  else if (!/^[gc]-/.test(target.a)) await judgeNodes(db, dialect, target, judged)
}

async function setTier(db: Kysely<Tables>, id: string, tier: string): Promise<void> {
  for (const table of ['event', 'agreement', 'claim'] as const) await db.updateTable(table).set({ tier }).where('id', '=', id).execute()
}

/** Works the identity of all who are joined with these two out anew. */
async function judgeNodes(db: Kysely<Tables>, dialect: Dialect, target: Judgement, judged: Judged): Promise<void> {
  const people = new People(judged)
  const ids = [target.a, target.b!]
  const heads = (await db.selectFrom('node').select('canonical').where('id', 'in', ids).execute()).map((r) => r.canonical)
  const members = heads.length ? (await db.selectFrom('node').select('id').where('canonical', 'in', heads).execute()).map((r) => r.id) : []
  await people.loadNodes(db, [...new Set([...members, ...ids])])
  const edges = members.length ? await db.selectFrom('node_edge').selectAll().where('certain', '=', 1).where('a', 'in', members).where('b', 'in', members).execute() : []
  people.reset(members)
  for (const [a, b] of judged.same) if (people.nodes.has(a) && people.nodes.has(b)) people.join(a, b)
  for (const e of edges.sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : 1))) people.join(e.a, e.b)
  await people.save(db, dialect)
  await refileMoved(db, dialect, people, [...new Set([...heads, ...members])])
}

/** «same»: the reports of the second go to the first. «different»: a report goes out of its event and begins its own. Undone, they go back. */
async function judgeEvents(db: Kysely<Tables>, dialect: Dialect, target: Judgement, judged: Judged, settings: MergeSettings, undo: boolean): Promise<void> {
  const people = new People(judged)
  const events = new Events(people, judged, settings)
  const seqOf = async (id: string): Promise<number | null> => {
    const assertion = await db.selectFrom('assertion').innerJoin('event_report', 'event_report.assertion', 'assertion.seq').select(['event', 'assertion.seq as seq']).where('assertion.id', '=', id.replace(/^e-/, '')).executeTakeFirst()
    return assertion?.event ?? null
  }
  const a = await seqOf(target.a)
  const b = await seqOf(target.b!)
  const wanted = [a, b].filter((x): x is number => x !== null)
  const marked = await db.selectFrom('event_report').select(['event', 'reasons']).where('reasons', 'like', `%"judgement":"${target.id}"%`).execute()
  await events.loadEvents(db, [...new Set([...wanted, ...marked.map((m) => m.event)])])
  await people.loadNodes(db, events.nodes())
  const changed = undo ? events.moveBack(target.id) : target.verdict === 'same' ? (a !== null && b !== null ? events.moveAll(Math.max(a, b), Math.min(a, b), target.id) : []) : a !== null ? events.moveOut(a, target.b!.replace(/^e-/, ''), target.id, await assertionSeq(db, target.b!)) : []
  events.recount(changed, await viewsOf(db, events, people, changed))
  const saved = await events.save(db, dialect)
  await saveConflicts(db, dialect, saved, [])
}

/** The reports of these events as the merge sees them. */
async function viewsOf(db: Kysely<Tables>, events: Events, people: People, changed: readonly number[]): Promise<Map<number, ReportView>> {
  const reports = changed.flatMap((seq) => events.states.get(seq)?.reports ?? [])
  const seqs = [...new Set(reports.map((r) => r.story))]
  const views = new Map<number, ReportView>()
  for (const piece of pieces(seqs)) {
    const stories = await readStories(db, await db.selectFrom('story').selectAll().where('seq', 'in', piece).execute())
    const met = await db.selectFrom('actor_report').innerJoin('assertion', 'assertion.seq', 'actor_report.assertion').select(['actor_report.story as story', 'local', 'node']).where('actor_report.story', 'in', piece).execute()
    const agreements = await db.selectFrom('agreement_report').innerJoin('assertion', 'assertion.seq', 'agreement_report.assertion').select(['agreement_report.story as story', 'local', 'agreement']).where('agreement_report.story', 'in', piece).execute()
    await people.loadNodes(db, met.map((m) => m.node))
    for (const story of stories) {
      for (const m of met) if (m.story === story.seq) story.actors.set(m.local, m.node)
      const of = new Map(agreements.filter((a) => a.story === story.seq).map((a) => [a.local, a.agreement]))
      for (const a of ofKind<EventFinding>(story, 'event')) views.set(a.seq, events.view(story, a, (local) => of.get(local) ?? null))
    }
  }
  return views
}

async function assertionSeq(db: Kysely<Tables>, id: string): Promise<number | null> {
  return (await db.selectFrom('assertion').select('seq').where('id', '=', id.replace(/^e-/, '')).executeTakeFirst())?.seq ?? null
}
