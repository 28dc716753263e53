// What a judgement does to the merged view. The same function serves the moment it is given and every rebuild.
import type { Kysely } from 'kysely'
import type { EventFinding } from '../../coding/findings.js'
import { People } from '../identity/people.js'
import { type Judgement, Judged } from '../judgements.js'
import { Agreements } from '../merge/agreements.js'
import { Claims } from '../merge/claims.js'
import { saveConflicts } from '../merge/conflicts.js'
import { Events } from '../merge/events.js'
import { type Movable, type Movables, moveAll, moveBack, moveOut } from '../merge/move.js'
import { type MergeSettings, ofKind } from '../merge/story-in.js'
import { agreementInStory } from '../merge/ties.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { applyCorrection } from './correct.js'
import { detach, isLocal } from './detach.js'
import { refileMoved } from './refile.js'
import { storiesOf, viewsOf } from './stories-of.js'
import { setTier } from './tiers.js'

const REPORTS = { e: { table: 'event_report', of: 'event' }, g: { table: 'agreement_report', of: 'agreement' }, c: { table: 'claim_report', of: 'claim' } } as const
type Kind = keyof typeof REPORTS
const kindOf = (id: string): Kind | null => (/^[egc]-/.test(id) ? (id[0] as Kind) : null)

/** Applies one judgement; `given` are all up to and with it. */
export async function applyJudgement(db: Kysely<Tables>, dialect: Dialect, judgement: Judgement, given: readonly Judgement[], settings: MergeSettings): Promise<void> {
  const judged = new Judged(given)
  const target = judgement.verdict === 'undo' ? given.find((j) => j.id === judgement.undoes) : judgement
  if (!target) return
  if (target.verdict === 'accept' || target.verdict === 'reject') {
    return setTier(db, [target.a], judged.tier(target.a))
  }
  if (target.verdict === 'correct' || target.verdict === 'add') return applyCorrection(db, dialect, target, judged, settings)
  if (!target.b) return
  if (target.verdict === 'different' && isLocal(target.a)) return detach(db, dialect, target.a, judged, settings)
  const kind = kindOf(target.a)
  const people = new People(judged)
  if (kind === null) return judgeNodes(db, dialect, target, judged, people, settings)
  if (kind === 'e') {
    const events = new Events(people, judged, settings)
    const changed = await moveReports(db, kind, events, (seqs) => events.loadEvents(db, seqs), target, judgement.verdict === 'undo')
    await people.loadNodes(db, events.nodes())
    events.recount(changed, viewsOf(events, await storiesOf(db, people, judged, changed.flatMap((seq) => events.states.get(seq)?.reports ?? []))))
    const saved = await events.save(db, dialect)
    await saveConflicts(db, dialect, saved, [])
  } else if (kind === 'g') {
    const agreements = new Agreements(people, judged, settings)
    const changed = await moveReports(db, kind, agreements, (seqs) => agreements.loadAgreements(db, seqs), target, judgement.verdict === 'undo')
    agreements.recount(changed, await storiesOf(db, people, judged, changed.flatMap((seq) => agreements.states.get(seq)?.reports ?? [])))
    const saved = await agreements.save(db, dialect)
    await followAgreements(db, dialect, changed, people, judged, settings)
    await saveConflicts(db, dialect, [], saved)
  } else {
    const claims = new Claims(people, judged)
    const changed = await moveReports(db, kind, claims, (seqs) => claims.loadClaims(db, seqs), target, judgement.verdict === 'undo')
    await people.loadNodes(db, claims.nodes())
    const stories = await storiesOf(db, people, judged, changed.flatMap((seq) => claims.states.get(seq)?.reports ?? []))
    const events = new Map<number, number>()
    for (const s of stories) for (const r of await db.selectFrom('event_report').select(['assertion', 'event']).where('story', '=', s.seq).execute()) events.set(r.assertion, r.event)
    claims.recount(changed, stories, (a) => events.get(a))
    await claims.save(db, dialect)
  }
}

/** Loads what the judgement is about and moves reports as it says. */
async function moveReports<S extends Movable>(db: Kysely<Tables>, kind: Kind, all: Movables<S>, load: (seqs: number[]) => Promise<void>, target: Judgement, undo: boolean): Promise<number[]> {
  const { table, of } = REPORTS[kind]
  const bare = (id: string): string => id.replace(/^[egc]-/, '')
  const find = async (id: string): Promise<{ of: number; assertion: number } | null> => {
    const row = await db.selectFrom('assertion').innerJoin(table as 'event_report', `${table}.assertion` as never, 'assertion.seq').select([`${table}.${of} as of` as never, 'assertion.seq as assertion']).where('assertion.id', '=', bare(id)).executeTakeFirst()
    return (row as { of: number; assertion: number } | undefined) ?? null
  }
  const a = await find(target.a)
  const b = await find(target.b!)
  const marked = (await db.selectFrom(table as 'event_report').select(of as 'event').where('reasons', 'like', `%"judgement":"${target.id}"%`).execute()) as unknown as Record<string, number>[]
  await load([...new Set([a?.of, b?.of, ...marked.map((m) => m[of])].filter((x): x is number => x !== undefined && x !== null))])
  if (undo) {
    // Where they came from may still be there, with other reports.
    const from = [...all.states.values()].flatMap((s) => s.reports.map((r) => (JSON.parse(r.reasons) as { judgement?: string; from?: number }))).filter((r) => r.judgement === target.id && r.from !== undefined).map((r) => r.from!)
    await load([...new Set(from)])
    return moveBack(all, target.id)
  }
  if (!a || !b) return []
  if (target.verdict === 'same') return moveAll(all, Math.max(a.of, b.of), Math.min(a.of, b.of), target.id)
  return moveOut(all, a.of, b.assertion, `${kind}-${bare(target.b!)}`, target.id)
}

/** Works the identity of all who are joined with these two out anew. */
async function judgeNodes(db: Kysely<Tables>, dialect: Dialect, target: Judgement, judged: Judged, people: People, settings: MergeSettings): Promise<void> {
  const ids = [target.a, target.b!]
  const heads = (await db.selectFrom('node').select('canonical').where('id', 'in', ids).execute()).map((r) => r.canonical)
  const members = heads.length ? (await db.selectFrom('node').select('id').where('canonical', 'in', heads).execute()).map((r) => r.id) : []
  await people.loadNodes(db, [...new Set([...members, ...ids])])
  const edges = members.length ? await db.selectFrom('node_edge').selectAll().where('certain', '=', 1).where('a', 'in', members).where('b', 'in', members).execute() : []
  people.reset(members)
  for (const [a, b] of judged.same) if (people.nodes.has(a) && people.nodes.has(b)) people.join(a, b)
  for (const e of edges.sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : 1))) people.join(e.a, e.b)
  await people.save(db, dialect)
  await refileMoved(db, dialect, people, { ids: new Set([...heads, ...members]), nodes: new Set(members) }, judged, settings)
}

/** Acts go with the agreement that they are about. */
async function followAgreements(db: Kysely<Tables>, dialect: Dialect, changed: readonly number[], people: People, judged: Judged, settings: MergeSettings): Promise<void> {
  if (!changed.length) return
  const seqs = [...new Set((await db.selectFrom('event_report').select('event').where('agreement', 'in', changed).execute()).map((r) => r.event))]
  if (!seqs.length) return
  const events = new Events(people, judged, settings)
  await events.loadEvents(db, seqs)
  await people.loadNodes(db, events.nodes())
  const stories = await storiesOf(db, people, judged, [...events.states.values()].flatMap((e) => e.reports))
  const agreements = new Agreements(people, judged, settings)
  const ties = new Map<number, number | null>()
  for (const story of stories) {
    const rows = await db.selectFrom('agreement_report').innerJoin('assertion', 'assertion.seq', 'agreement_report.assertion').select(['agreement_report.assertion as assertion', 'local', 'kind', 'agreement']).where('agreement_report.story', '=', story.seq).execute()
    const ofLocal = new Map(rows.filter((r) => r.kind === 'agreement').map((r) => [r.local, r.agreement]))
    const ofAct = new Map(rows.filter((r) => r.kind === 'event').map((r) => [r.assertion, r.agreement]))
    for (const a of ofKind<EventFinding>(story, 'event')) {
      const local = a.body.agreement ?? agreementInStory(story, a.body, (x) => agreements.parties(story, x), people)
      const now = (local ? ofLocal.get(local) : undefined) ?? ofAct.get(a.seq)
      if (now !== undefined) ties.set(a.seq, now)
    }
  }
  const retied = events.retie(ties)
  events.recount(retied, viewsOf(events, stories))
  await saveConflicts(db, dialect, await events.save(db, dialect), [])
}
