// Agreements as answers: one row each, and one with its stages, names, clauses and what is disputed.
import { push } from '../../document/push.js'
import { type Kysely, sql } from 'kysely'
import { type Clause, type Link, type StageReport, type Title, agreementFromRow, areasOfAgreement, partiesOfAgreement, titleOfAgreement, typeOfAgreement } from '../merge/agreement-state.js'
import { isBareTitle } from '../merge/agreement-title.js'
import { stagesOf } from '../merge/stages.js'
import { NO_DAY } from '../dates.js'
import { RecordProblem } from '../problem.js'
import { allIn, selectIn } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'
import { type Counts, countsOf } from './counts.js'
import { type Filters, type Page, checkFilters, makeCursor } from './filters.js'
import { ofParties, pageOf } from './of-parties.js'
import { type ToldDays, toldDays } from './told-days.js'
import { type Named, namesOf } from './who.js'

export interface StageRow {
  readonly stage: string
  readonly status: string
  readonly date: string | null
  readonly by: readonly Named[]
  readonly counts: { readonly stories: number; readonly chains: number }
  readonly stories: readonly string[]
}

export interface AgreementRow extends ToldDays {
  readonly id: string
  readonly title: string
  readonly language: string | null
  readonly titles: readonly { readonly text: string; readonly language: string | null; readonly times: number; /** Says only what sort of paper it is: «الاتفاق». */ readonly bare: boolean }[]
  readonly type: string
  readonly parties: readonly Named[]
  readonly areas: readonly string[]
  readonly stages: readonly StageRow[]
  readonly clauses: readonly { readonly said: 'in' | 'not in'; readonly quote: string; readonly language: string | null; readonly story: string; readonly by: readonly Named[] }[]
  readonly term: string | null
  /** The last stage reached, or what is planned. */
  readonly standing: string
  readonly counts: Counts
  readonly links: readonly Link[]
  readonly tier: string
  readonly disputes: readonly { readonly id: string; readonly field: string; readonly what: string; readonly values: readonly { readonly value: string; readonly stories: readonly string[] }[] }[]
}

/**
 * Agreements, newest first. `type` may hold types of agreements, `status` names of stages reached.
 *
 * @example await agreements(db, { actor: 'SAU', with: 'PAK' })
 */
export async function agreements(db: Kysely<Tables>, filters: Filters & { kind?: readonly string[]; stage?: string } = {}): Promise<Page<AgreementRow>> {
  const { type, status, ...rest } = filters
  const c = checkFilters(rest)
  const asked = await ofParties(db, 'agreement', [filters.actor, filters.with])
  let q = asked.query
  const kinds = [...(filters.kind ?? []), ...(type ?? [])].map((t) => t.toLowerCase())
  if (kinds.length) q = q.where('type', 'in', kinds)
  const stages = [...(filters.stage ? [filters.stage] : []), ...(status ?? [])].map((s) => s.toLowerCase())
  if (stages.length) q = q.where((e) => e.exists(e.selectFrom('stage').select(sql.lit(1).as('x')).whereRef('stage.agreement', '=', 'agreement.seq').where('stage.stage', 'in', stages)))
  if (c.tiers) q = q.where('tier', 'in', c.tiers)
  if (c.from !== null) q = q.where('agreement.anchor', '>=', c.from)
  if (c.to !== null) q = q.where('agreement.anchor', '<=', c.to).where('agreement.anchor', '>', NO_DAY)
  if (filters.minChains !== undefined && filters.minChains > 1) q = q.where('chains', '>=', filters.minChains)
  if (c.asOf !== null) q = q.where('first_learnt', '<=', c.asOf)
  if (filters.outlet !== undefined) q = q.where((e) => e.exists(e.selectFrom('agreement_report as r').select(sql.lit(1).as('x')).whereRef('r.agreement', '=', 'agreement.seq').where('r.outlet', 'in', e.selectFrom('outlet').select('id').where((x) => x.or([x('id', '=', filters.outlet!), x('name', '=', filters.outlet!)])))))
  if (filters.language !== undefined) q = q.where((e) => e.exists(e.selectFrom('agreement_report as r').innerJoin('story as s', 's.seq', 'r.story').select(sql.lit(1).as('x')).whereRef('r.agreement', '=', 'agreement.seq').where('s.language', '=', filters.language!)))
  const found = await pageOf({ ...asked, query: q }, c)
  const take = found.slice(0, c.limit)
  const rows = (await agreementRows(db, take, c.asOf)).filter((r): r is AgreementRow => r !== null)
  const last = take.at(-1)
  return { rows, next: found.length > c.limit && last ? makeCursor(last.anchor, last.seq) : null }
}

export async function agreementRows(db: Kysely<Tables>, rows: readonly Tables['agreement'][], asOf: number | null = null): Promise<(AgreementRow | null)[]> {
  const seqs = rows.map((r) => r.seq)
  const reports = new Map<number, Tables['agreement_report'][]>()
  const stages = new Map<number, StageReport[]>()
  const conflicts = new Map<number, Tables['conflict'][]>()
  for (const r of await allIn(db, 'agreement_report', 'agreement', seqs, ['assertion'])) push(reports, r.agreement, r)
  for (const s of await allIn(db, 'stage_report', 'agreement', seqs, ['assertion', 'part'])) push(stages, s.agreement, s)
  for (const k of await allIn(db, 'conflict', 'about', seqs)) if (k.about_kind === 'agreement') push(conflicts, k.about, k)
  const stories = await storyIds(db, [...new Set([...reports.values()].flat().map((r) => r.story))])
  const states = rows.map((row) => agreementFromRow(row, reports.get(row.seq) ?? [], stages.get(row.seq) ?? []))
  const wanted = states.flatMap((s) => [...partiesOfAgreement(s), ...s.stages.flatMap((x) => JSON.parse(x.by) as string[]), ...s.clauses.flatMap((x: Clause) => x.by)])
  const names = await namesOf(db, wanted)
  const call = (ids: readonly string[]): Named[] => [...new Map(ids.map((i) => names.get(i)!).map((n) => [n.id, n])).values()]
  return states.map((a, i) => {
    const row = rows[i]!
    const told = a.reports.filter((r) => asOf === null || r.learnt <= asOf)
    if (!told.length) return null
    const then = stagesOf(a.stages.filter((s) => asOf === null || s.learnt <= asOf))
    const last = [...then].reverse().find((s) => s.status === 'actual') ?? then.at(-1)
    const title: Title = titleOfAgreement(a)
    return {
      id: a.id, title: title.text, language: title.language, titles: [...a.titles].sort((x, y) => y.n - x.n).map((t) => ({ text: t.text, language: t.language, times: t.n, bare: isBareTitle(t.text) })), type: typeOfAgreement(a),
      parties: call(partiesOfAgreement(a)), areas: areasOfAgreement(a),
      stages: then.map((s) => ({
        stage: s.stage, status: s.status, date: s.date, by: call(s.by), counts: { stories: new Set(s.reports.map((r) => r.story)).size, chains: new Set(s.reports.map((r) => r.chain)).size },
        stories: [...new Set(s.reports.map((r) => stories.get(r.story)!))],
      })),
      clauses: a.clauses.filter((x) => stories.has(x.story)).map((x) => ({ said: x.said, quote: x.quote, language: x.language, story: stories.get(x.story)!, by: call(x.by) })), term: a.term,
      standing: last ? (last.status === 'actual' ? last.stage : `${last.stage} (${last.status})`) : 'spoken of',
      counts: countsOf(told),
      links: a.links, ...toldDays(told), tier: row.tier,
      disputes: (conflicts.get(a.seq) ?? []).filter((k) => asOf === null || k.learnt <= asOf).map((k) => ({
        id: k.id, field: k.field, what: k.what, values: (JSON.parse(k.values_json) as { value: string; stories: number[] }[]).map((v) => ({ value: v.value, stories: v.stories.map((s) => stories.get(s) ?? String(s)) })),
      })),
    }
  })
}

/** One agreement by its id, or by that of any assertion that speaks of it. */
export async function agreementById(db: Kysely<Tables>, id: string, asOf: number | null = null): Promise<AgreementRow> {
  const row =
    (await allIn(db, 'agreement', 'id', [id]))[0] ??
    (await db
      .selectFrom('assertion').innerJoin('agreement_report', 'agreement_report.assertion', 'assertion.seq').innerJoin('agreement', 'agreement.seq', 'agreement_report.agreement')
      .selectAll('agreement').where('assertion.id', '=', id.replace(/^g-/, '')).executeTakeFirst())
  const [found] = row ? await agreementRows(db, [row], asOf) : []
  if (!found) throw new RecordProblem('unknown-id', { id })
  return found
}

/** Ids of stories by their row numbers. */
export async function storyIds(db: Kysely<Tables>, seqs: readonly number[]): Promise<Map<number, string>> {
  return new Map((await selectIn(db, 'story', ['seq', 'id'], 'seq', seqs)).map((s) => [s.seq, s.id]))
}
