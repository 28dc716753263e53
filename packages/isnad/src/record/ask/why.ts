// From any row of an answer to the words it stands on: every report, its chain of sources, the rule that read it, and why it was joined.
import { textIn, wordsAt } from '../../coding/spans.js'
import type { Kysely } from 'kysely'
import type { FindingSpan, SourceLink } from '../../coding/findings.js'
import { firstSpan, sentenceOf } from '../merge/sentence.js'
import { correctedFindings } from '../corrections.js'
import { isoOf } from '../dates.js'
import { PERSON } from '../merge/event-summary.js'
import { RecordProblem } from '../problem.js'
import { pieces, selectIn } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'
import { type Named, namesOf } from './who.js'

export interface Report {
  /** Id of the assertion. */
  readonly assertion: string
  readonly story: { readonly id: string; readonly headline: string | null; readonly outlet: string | null; readonly url: string | null; readonly published: string | null; readonly language: string | null; readonly copyOf: string | null }
  /** The words themselves, and the sentence they stand in. */
  readonly quote: string
  readonly span: FindingSpan
  readonly sentence: string
  readonly rule: string
  /** Outermost first: outlet → agency → medium → speaker; `called`: what the record calls somebody of the story. */
  readonly sources: readonly (SourceLink & { readonly called?: Named })[]
  /** What this report says: status, date, stance … as it was read. */
  readonly says: Readonly<Record<string, unknown>>
  /** `current`, or of a replaced version: `replaced` (its sentence stands), `changed`, `gone`. */
  readonly state: string
  /** Why it was joined with the reports before it; empty for the first. */
  readonly joined: Readonly<Record<string, unknown>>
  /** Independent chain it counts for. */
  readonly chain: string
}

export interface Why {
  readonly id: string
  readonly kind: 'event' | 'agreement' | 'claim' | 'relation' | 'project' | 'statement' | 'actor' | 'assertion' | 'conflict'
  readonly reports: readonly Report[]
}

const STORY_COLUMNS = ['seq', 'id', 'headline', 'url', 'published', 'language', 'chain', 'outlet', 'leader'] as const
interface Found { assertion: number; state: string; reasons: string }

/** @example (await why(db, 'e-4q7…')).reports[0].sentence */
export async function why(db: Kysely<Tables>, id: string, limit = 200): Promise<Why> {
  const found = await findWhy(db, id, limit)
  return { ...found, reports: await withNames(db, found.reports) }
}

/** Chains with their speakers as the record calls them: a reader of Arabic need not know «Peru». */
async function withNames(db: Kysely<Tables>, reports: readonly Report[]): Promise<readonly Report[]> {
  const stories = [...new Set(reports.filter((r) => r.sources.some((link) => link.actor)).map((r) => r.story.id))]
  const nodes = new Map<string, string>()
  for (const piece of pieces(stories)) {
    const rows = await db.selectFrom('actor_report').innerJoin('assertion', 'assertion.seq', 'actor_report.assertion').innerJoin('story', 'story.seq', 'actor_report.story').select(['story.id as story', 'assertion.local as local', 'actor_report.node as node']).where('story.id', 'in', piece).execute()
    for (const row of rows) nodes.set(`${row.story}\n${row.local}`, row.node)
  }
  if (!nodes.size) return reports
  const names = await namesOf(db, [...nodes.values()])
  return reports.map((report) => ({
    ...report,
    sources: report.sources.map((link) => {
      const called = link.actor ? names.get(nodes.get(`${report.story.id}\n${link.actor}`) ?? '') : undefined
      return called ? { ...link, called } : link
    }),
  }))
}

async function findWhy(db: Kysely<Tables>, id: string, limit: number): Promise<Why> {
  const bare = id.replace(/^[a-z]-/, '')
  const [assertion] = await selectIn(db, 'assertion', ['seq', 'kind', 'story', 'local'], 'id', [bare])
  const prefix = /^([a-z])-/.exec(id)?.[1]
  if (prefix === 'e' && assertion) {
    const event = (await selectIn(db, 'event', ['seq'], 'id', [id]))[0]?.seq ?? (await selectIn(db, 'event_report', ['event'], 'assertion', [assertion.seq]))[0]?.event
    if (event !== undefined) return { id, kind: 'event', reports: await reportsOf(db, (await selectIn(db, 'event_report', ['assertion', 'state', 'reasons'], 'event', [event], ['learnt', 'assertion'])).slice(0, limit)) }
  }
  if (prefix === 'g' && assertion) {
    const [a] = await selectIn(db, 'agreement_report', ['agreement'], 'assertion', [assertion.seq])
    if (a) return { id, kind: 'agreement', reports: await reportsOf(db, (await selectIn(db, 'agreement_report', ['assertion', 'state', 'reasons'], 'agreement', [a.agreement], ['learnt', 'assertion'])).slice(0, limit)) }
  }
  if (prefix === 'c' && assertion) {
    const claim = (await selectIn(db, 'claim', ['seq'], 'id', [id]))[0]?.seq ?? (await selectIn(db, 'claim_report', ['claim'], 'assertion', [assertion.seq]))[0]?.claim
    if (claim !== undefined) return { id, kind: 'claim', reports: await reportsOf(db, (await selectIn(db, 'claim_report', ['assertion', 'state', 'reasons'], 'claim', [claim], ['learnt', 'assertion'])).slice(0, limit)) }
  }
  if (prefix === 'r' && assertion) {
    const r = await db.selectFrom('relation_report').select('relation').where('assertion', '=', assertion.seq).executeTakeFirst()
    if (r) return { id, kind: 'relation', reports: await reportsOf(db, (await db.selectFrom('relation_report').select(['assertion', 'state']).where('relation', '=', r.relation).orderBy('learnt').orderBy('assertion').limit(limit).execute()).map((x) => ({ ...x, reasons: '{}' }))) }
  }
  if (prefix === 'p' && assertion) {
    const p = await db.selectFrom('project_report').select('project').where('assertion', '=', assertion.seq).executeTakeFirst()
    if (p) return { id, kind: 'project', reports: await reportsOf(db, (await db.selectFrom('project_report').select(['assertion', 'state']).where('project', '=', p.project).orderBy('learnt').orderBy('assertion').limit(limit).execute()).map((x) => ({ ...x, reasons: '{}' }))) }
  }
  if (prefix === 'k') {
    const k = await db.selectFrom('conflict').selectAll().where('id', '=', id).executeTakeFirst()
    if (k) {
      const stories = (JSON.parse(k.values_json) as { stories: number[] }[]).flatMap((v) => v.stories)
      const table = k.about_kind === 'event' ? ('event_report' as const) : ('agreement_report' as const)
      const found: Found[] = table === 'event_report'
        ? await db.selectFrom('event_report').select(['assertion', 'state', 'reasons']).where('event', '=', k.about).where('story', 'in', stories).orderBy('learnt').execute()
        : await db.selectFrom('agreement_report').select(['assertion', 'state', 'reasons']).where('agreement', '=', k.about).where('story', 'in', stories).orderBy('learnt').execute()
      return { id, kind: 'conflict', reports: await reportsOf(db, found) }
    }
  }
  const node = await db.selectFrom('node').select(['id', 'canonical']).where('id', '=', id).executeTakeFirst()
  if (node) {
    const found = await db
      .selectFrom('actor_report').innerJoin('node', 'node.id', 'actor_report.node').select('assertion').where('node.canonical', '=', node.canonical).orderBy('story').limit(limit).execute()
    return { id, kind: 'actor', reports: await reportsOf(db, found.map((f) => ({ assertion: f.assertion, state: 'current', reasons: '{}' }))) }
  }
  if (assertion) return { id, kind: assertion.kind === 'statement' ? 'statement' : 'assertion', reports: await reportsOf(db, [{ assertion: assertion.seq, state: 'current', reasons: '{}' }]) }
  throw new RecordProblem('unknown-id', { id })
}

/** Reports with their words, in the order given. */
export async function reportsOf(db: Kysely<Tables>, found: readonly Found[]): Promise<Report[]> {
  const rows = new Map((await selectIn(db, 'assertion', ['seq', 'id', 'body', 'kind', 'story'], 'seq', found.map((f) => f.assertion))).map((a) => [a.seq, a]))
  const seqs = [...new Set([...rows.values()].map((r) => r.story))]
  const told = await selectIn(db, 'story', STORY_COLUMNS, 'seq', seqs)
  const texts = new Map((await selectIn(db, 'story_text', ['story', 'body'], 'story', seqs)).map((t) => [t.story, t.body]))
  const outlets = new Map((await selectIn(db, 'outlet', ['id', 'name'], 'id', [...new Set(told.map((s) => s.outlet).filter((o) => o !== null))])).map((o) => [o.id, o.name]))
  const leaders = new Map((await selectIn(db, 'story', ['seq', 'id'], 'seq', [...new Set(told.map((s) => s.leader).filter((l) => l !== null))])).map((s) => [s.seq, s.id]))
  const stories = new Map(told.map((s) => [s.seq, { ...s, text: texts.get(s.seq) ?? '', outlet_name: outlets.get(s.outlet ?? '') ?? null, leader_id: leaders.get(s.leader ?? -1) ?? null }]))
  const corrected = await correctedFindings(db, new Set(stories.keys()))
  return found.flatMap((f) => {
    const row = rows.get(f.assertion)
    const story = row && stories.get(row.story)
    if (!row || !story) return []
    const body = (corrected.get(row.id) ?? JSON.parse(row.body)) as Record<string, unknown>
    const span = firstSpan(body) ?? { in: 'text' as const, start: 0, end: 0 }
    const text = textIn(story, span.in)
    const { rule, sources, trigger, also, cue, quote, quotes, content, id: _, ...says } = body
    void [trigger, also, cue, quote, quotes]
    return [{
      assertion: row.id,
      story: { id: story.id, headline: story.headline, outlet: story.outlet_name, url: story.url, published: story.published, language: story.language, copyOf: story.leader_id },
      quote: text.slice(span.start, span.end), span, sentence: sentenceOf(text, span.start, span.end), rule: String(rule ?? ''), sources: (sources as SourceLink[] | undefined) ?? [],
      says: content ? { ...says, content: wordsAt(story, content as FindingSpan) } : says, state: f.state, joined: joinedBy(f.reasons), chain: story.chain,
    }]
  })
}

/** That a person put a report right is no reason for joining it: its rule says so. */
function joinedBy(reasons: string): Record<string, unknown> {
  const { [PERSON]: _, ...joined } = JSON.parse(reasons) as Record<string, unknown>
  return joined
}

export { isoOf }
