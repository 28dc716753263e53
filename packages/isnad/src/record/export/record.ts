// `record`: the whole merged account as one JSON, agreements, events, claims, copies and conflicts, each with its stories.
import type { Kysely } from 'kysely'
import { agreementRows, storyIds } from '../ask/agreements.js'
import { claimRows } from '../ask/claims.js'
import { eventRows } from '../ask/events.js'
import type { Named } from '../ask/who.js'
import { isPlanned } from '../merge/story-in.js'
import { chunks } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'

export interface RecordExport {
  readonly agreements: readonly object[]
  readonly events: readonly object[]
  readonly claims: readonly object[]
  readonly stories: readonly { readonly id: string; readonly copy_of?: string }[]
  readonly conflicts: readonly object[]
}

/** An outlet speaks for itself, not for the state in which it sits. */
const who = (n: Named) => ({ country: n.kind === 'outlet' ? null : n.country, name: n.name })

/** @example JSON.stringify(await exportRecord(db)) */
export async function exportRecord(db: Kysely<Tables>, asOf: number | null = null): Promise<RecordExport> {
  const stories = await db.selectFrom('story').leftJoin('story as lead', 'lead.seq', 'story.leader').select(['story.seq', 'story.id', 'lead.id as copy_of', 'story.learnt']).orderBy('story.seq').execute()
  const ids = new Map(stories.map((s) => [s.seq, s.id]))

  const agreements: object[] = []
  for (const piece of chunks(await db.selectFrom('agreement').selectAll().where('tier', '!=', 'rejected').orderBy('seq').execute(), 800)) {
    const seqs = piece.map((p) => p.seq)
    const reports = await db.selectFrom('agreement_report').select(['agreement', 'story']).where('agreement', 'in', seqs).execute()
    for (const [i, a] of (await agreementRows(db, piece, asOf)).entries()) {
      if (!a) continue
      agreements.push({
        id: a.id, titles: a.titles.map((t) => ({ text: t.text, language: t.language })), type: a.type, parties: a.parties.map((p) => (p.kind === 'state' ? (p.country ?? p.id) : p.name)), areas: a.areas,
        stories: [...new Set(reports.filter((r) => r.agreement === piece[i]!.seq).map((r) => ids.get(r.story)!))],
        stages: a.stages.map((s) => ({ stage: s.stage, date: s.date, status: s.status, ...(s.by.length ? { by: s.by.map((b) => b.name).join(', ') } : {}), stories: s.stories })),
        clauses: a.clauses.map((c) => ({ said: c.said, quote: c.quote, language: c.language, story: c.story })), ...(a.term ? { term: a.term } : {}), links: a.links, disputes: a.disputes,
      })
    }
  }

  const agreementIds = new Map((await db.selectFrom('agreement').select(['seq', 'id']).execute()).map((a) => [a.seq, a.id]))
  const events: object[] = []
  for (const piece of chunks(await db.selectFrom('event').selectAll().where('tier', '!=', 'rejected').orderBy('seq').execute(), 800)) {
    const seqs = piece.map((p) => p.seq)
    const reports = await db.selectFrom('event_report').select(['event', 'story', 'status', 'learnt']).where('event', 'in', seqs).orderBy('assertion').execute()
    const perEvent = new Map<number, typeof reports>()
    for (const r of reports) if (asOf === null || r.learnt <= asOf) perEvent.set(r.event, [...(perEvent.get(r.event) ?? []), r])
    for (const [i, e] of (await eventRows(db, piece, asOf)).entries()) {
      if (!e) continue
      const told = perEvent.get(piece[i]!.seq) ?? []
      const planned = isPlanned(e.status)
      const main = told.filter((r) => isPlanned(r.status) === planned)
      const plans = planned ? [] : told.filter((r) => isPlanned(r.status))
      events.push({
        id: e.id, type: e.type, act: e.act, actors: e.actors.map(who), recipients: e.recipients.map(who), date: e.date, place: e.place, status: e.status,
        ...(piece[i]!.agreement !== null ? { agreement: agreementIds.get(piece[i]!.agreement!) } : {}), stories: [...new Set(main.map((r) => ids.get(r.story)!))],
        planned_in: [...new Set(plans.map((r) => ids.get(r.story)!))], former_dates: e.formerDates, counts: e.counts,
      })
    }
  }

  const claims: object[] = []
  for (const piece of chunks(await db.selectFrom('claim').selectAll().where('tier', '!=', 'rejected').orderBy('seq').execute(), 800)) {
    for (const c of await claimRows(db, piece, asOf)) {
      if (c) claims.push({ id: c.id, proposition: c.proposition, language: c.language, accused: c.accused.map(who), stances: c.stances.map((s) => ({ actor: who(s.actor), stance: s.stance, since: s.since, stories: s.stories })) })
    }
  }

  const subjects = new Map<string, string>()
  for (const e of await db.selectFrom('event').select(['seq', 'id']).execute()) subjects.set(`event ${e.seq}`, e.id)
  for (const [seq, id] of agreementIds) subjects.set(`agreement ${seq}`, id)
  const conflicts = (await db.selectFrom('conflict').selectAll().orderBy('id').execute())
    .filter((k) => asOf === null || k.learnt <= asOf)
    .map((k) => ({ id: k.id, about: subjects.get(`${k.about_kind} ${k.about}`), field: k.field, what: k.what, values: (JSON.parse(k.values_json) as { value: string; stories: number[] }[]).map((v) => ({ value: v.value, stories: v.stories.map((s) => ids.get(s)!) })) }))
    .filter((k) => k.about)

  return {
    agreements, events, claims, stories: stories.filter((s) => asOf === null || s.learnt <= asOf).map((s) => ({ id: s.id, ...(s.copy_of ? { copy_of: s.copy_of } : {}) })), conflicts,
  }
}

export { storyIds }
