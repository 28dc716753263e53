// Claims as answers: what is alleged, of whom, and how each party stood to it, and when.
import { push } from '../../document/push.js'
import { type Kysely, sql } from 'kysely'
import { RecordProblem } from '../problem.js'
import { allIn, selectIn } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'
import { storyIds } from './agreements.js'
import { type Counts, countsOf } from './counts.js'
import { type Filters, type Page, checkFilters, makeCursor } from './filters.js'
import { ofParties, pageOf } from './of-parties.js'
import { type ToldDays, toldDays } from './told-days.js'
import { type Named, namesOf } from './who.js'

export interface StanceRow {
  readonly actor: Named
  readonly stance: string
  /** The first day a story told it, and the last. */
  readonly since: string
  readonly last: string
  readonly toldDays: ToldDays['toldDays']
  readonly stories: readonly string[]
  readonly chains: number
  readonly state: string
}

export interface ClaimRow extends ToldDays {
  readonly id: string
  readonly proposition: string
  readonly language: string | null
  readonly accused: readonly Named[]
  readonly event: string | null
  /** In order of time: a party that changes its stance has several rows. */
  readonly stances: readonly StanceRow[]
  readonly contested: boolean
  readonly counts: Counts
  readonly tier: string
}

/** @example await claims(db, { actor: 'PRK', status: ['denies'] }) // claims that somebody denies and North Korea has to do with */
export async function claims(db: Kysely<Tables>, filters: Filters & { stance?: string; contested?: boolean } = {}): Promise<Page<ClaimRow>> {
  const { status, type: _, ...rest } = filters
  const c = checkFilters(rest)
  const asked = await ofParties(db, 'claim', [filters.actor, filters.with])
  let q = asked.query
  const stances = [...(filters.stance ? [filters.stance] : []), ...(status ?? [])].map((s) => s.toLowerCase())
  if (stances.length) q = q.where((e) => e.exists(e.selectFrom('stance').select(sql.lit(1).as('x')).whereRef('stance.claim', '=', 'claim.seq').where('stance.stance', 'in', stances)))
  if (filters.contested) q = q.where('contested', '=', 1)
  if (c.tiers) q = q.where('tier', 'in', c.tiers)
  if (c.from !== null) q = q.where('last_learnt', '>=', c.from)
  if (c.to !== null) q = q.where('first_learnt', '<=', c.to)
  if (c.asOf !== null) q = q.where('first_learnt', '<=', c.asOf)
  if (filters.minChains !== undefined && filters.minChains > 1) q = q.where('chains', '>=', filters.minChains)
  if (filters.language !== undefined) q = q.where((e) => e.exists(e.selectFrom('claim_report as r').select(sql.lit(1).as('x')).whereRef('r.claim', '=', 'claim.seq').where('r.language', '=', filters.language!)))
  if (filters.outlet !== undefined) q = q.where((e) => e.exists(e.selectFrom('claim_report as r').select(sql.lit(1).as('x')).whereRef('r.claim', '=', 'claim.seq').where('r.outlet', 'in', e.selectFrom('outlet').select('id').where((x) => x.or([x('id', '=', filters.outlet!), x('name', '=', filters.outlet!)])))))
  const found = await pageOf({ ...asked, query: q }, c)
  const take = found.slice(0, c.limit)
  const last = take.at(-1)
  return { rows: (await claimRows(db, take, c.asOf)).filter((r): r is ClaimRow => r !== null), next: found.length > c.limit && last ? makeCursor(last.anchor, last.seq) : null }
}

export async function claimRows(db: Kysely<Tables>, rows: readonly Tables['claim'][], asOf: number | null = null): Promise<(ClaimRow | null)[]> {
  const seqs = rows.map((r) => r.seq)
  const reports = new Map<number, Tables['claim_report'][]>()
  for (const r of await allIn(db, 'claim_report', 'claim', seqs)) push(reports, r.claim, r)
  const stances = new Map<number, Tables['stance'][]>()
  for (const s of await allIn(db, 'stance', 'claim', seqs, ['learnt', 'assertion'])) push(stances, s.claim, s)
  const all = [...stances.values()].flat()
  const events = new Map((await selectIn(db, 'event', ['seq', 'id'], 'seq', rows.map((r) => r.event).filter((e): e is number => e !== null))).map((e) => [e.seq, e.id]))
  const stories = await storyIds(db, [...new Set(all.map((s) => s.story))])
  const names = await namesOf(db, [...rows.flatMap((r) => JSON.parse(r.accused) as string[]), ...all.map((s) => s.node)])
  return rows.map((row) => {
    const told = (reports.get(row.seq) ?? []).filter((r) => asOf === null || r.learnt <= asOf)
    if (!told.length) return null
    const mine = (stances.get(row.seq) ?? []).filter((s) => asOf === null || s.learnt <= asOf)
    const groups = new Map<string, Tables['stance'][]>()
    for (const s of mine) push(groups, `${names.get(s.node)!.id} ${s.stance}`, s)
    const dated = new Map(told.map((r) => [r.assertion, r.dated]))
    const kinds = new Set(mine.filter((s) => s.state === 'current').map((s) => s.stance))
    const accused = [...new Map((JSON.parse(row.accused) as string[]).map((n) => names.get(n)!).map((n) => [n.id, n])).values()]
    return {
      id: row.id, proposition: row.proposition, language: row.language, accused, event: row.event === null ? null : (events.get(row.event) ?? null),
      stances: [...groups.values()].map((g) => ({
        actor: names.get(g[0]!.node)!, stance: g[0]!.stance, ...stanceDays(g.map((s) => ({ learnt: s.learnt, dated: dated.get(s.assertion) ?? 1 }))), stories: [...new Set(g.map((s) => stories.get(s.story)!))],
        chains: new Set(g.map((s) => s.chain)).size, state: g.some((s) => s.state === 'current') ? 'current' : g[0]!.state,
      })),
      contested: kinds.has('denies') || (kinds.has('alleges') && kinds.has('confirms')),
      counts: countsOf(told),
      ...toldDays(told), tier: row.tier,
    }
  })
}

/** Since when a party stands so, and when that was last told. */
function stanceDays(told: Parameters<typeof toldDays>[0]): Pick<StanceRow, 'since' | 'last' | 'toldDays'> {
  const days = toldDays(told)
  return { since: days.firstTold, last: days.lastTold, toldDays: days.toldDays }
}

/** One claim by its id, or by that of any assertion that makes it. */
export async function claimById(db: Kysely<Tables>, id: string, asOf: number | null = null): Promise<ClaimRow> {
  const row =
    (await allIn(db, 'claim', 'id', [id]))[0] ??
    (await db
      .selectFrom('assertion').innerJoin('claim_report', 'claim_report.assertion', 'assertion.seq').innerJoin('claim', 'claim.seq', 'claim_report.claim')
      .selectAll('claim').where('assertion.id', '=', id.replace(/^c-/, '')).executeTakeFirst())
  const [found] = row ? await claimRows(db, [row], asOf) : []
  if (!found) throw new RecordProblem('unknown-id', { id })
  return found
}
