// Standing relations, sanctions and projects, of everybody or of one or two.
import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Tables } from '../store/tables.js'
import { type Filters, checkFilters } from './filters.js'
import { type ToldDays, toldDaysOf } from './told-days.js'
import { type Named, namesOf, partyNamed } from './who.js'

/** Whether a node is somebody, or of a state: its people and bodies, not the organizations that sit in it. */
const isOf = (party: string) => (n: ExpressionBuilder<Tables & { n: Tables['node'] }, 'n'>) => n.or([n('n.canonical', '=', party), n.and([n('n.country', '=', party), n('n.kind', '!=', 'organization')])])

/** Whom a question names: one, or two. */
async function partiesOf(db: Kysely<Tables>, filters: Filters): Promise<string[]> {
  const given = [filters.actor, filters.with].filter((one) => one !== undefined)
  return Promise.all(given.map((one) => partyNamed(db, one)))
}

export interface RelationRow extends ToldDays {
  readonly id: string
  readonly type: string
  readonly from: readonly Named[]
  readonly to: readonly Named[]
  readonly since: string | null
  readonly until: string | null
  readonly stories: number
  readonly chains: number
  readonly tier: string
}

/** Standing relations and sanctions, of everybody or of one. */
export async function relations(db: Kysely<Tables>, filters: Filters & { kind?: string } = {}): Promise<RelationRow[]> {
  const { type, ...rest } = filters
  const c = checkFilters(rest)
  let q = db.selectFrom('relation').selectAll()
  if (c.tiers) q = q.where('tier', 'in', c.tiers)
  const kinds = [...(filters.kind ? [filters.kind] : []), ...(type ?? [])].map((t) => t.toLowerCase())
  if (kinds.length) q = q.where('type', 'in', kinds)
  if (c.asOf !== null) q = q.where('first_learnt', '<=', c.asOf)
  if (filters.minChains !== undefined && filters.minChains > 1) q = q.where('chains', '>=', filters.minChains)
  for (const party of await partiesOf(db, filters)) q = q.where('seq', 'in', (e) => e.selectFrom('node as n').crossJoin('relation_node as r').select('r.relation').whereRef('r.node', '=', 'n.id').where(isOf(party)))
  const rows = await q.orderBy('last_learnt', 'desc').orderBy('seq', 'desc').limit(c.limit).execute()
  const sides = rows.map((r) => ({ from: JSON.parse(r.from_nodes) as string[], to: JSON.parse(r.to_nodes) as string[] }))
  const names = await namesOf(db, sides.flatMap(({ from, to }) => [...from, ...to]))
  const call = (nodes: readonly string[]): Named[] => nodes.map((n) => names.get(n)!)
  const days = await toldDaysOf(db, 'relation', rows)
  return rows.map((r, i) => ({
    id: r.id, type: r.type, from: call(sides[i]!.from), to: call(sides[i]!.to), since: r.since, until: r.until, stories: r.stories, chains: r.chains,
    ...days[i]!, tier: r.tier,
  }))
}

export interface ProjectRow extends ToldDays { readonly id: string; readonly kind: string; readonly participants: readonly Named[]; readonly places: readonly string[]; readonly modes: readonly string[]; readonly status: string; readonly stories: number; readonly chains: number; readonly tier: string }

/** Corridors, pipelines and the like that parties plan or build. */
export async function projects(db: Kysely<Tables>, filters: Filters = {}): Promise<ProjectRow[]> {
  const { status: _, type: __, ...rest } = filters
  const c = checkFilters(rest)
  let q = db.selectFrom('project').selectAll()
  if (c.tiers) q = q.where('tier', 'in', c.tiers)
  if (c.asOf !== null) q = q.where('first_learnt', '<=', c.asOf)
  for (const party of await partiesOf(db, filters)) q = q.where('seq', 'in', (e) => e.selectFrom('node as n').crossJoin('project_node as p').select('p.project').whereRef('p.node', '=', 'n.id').where(isOf(party)))
  const rows = await q.orderBy('last_learnt', 'desc').orderBy('seq', 'desc').limit(c.limit).execute()
  const names = await namesOf(db, rows.flatMap((r) => JSON.parse(r.participants) as string[]))
  const days = await toldDaysOf(db, 'project', rows)
  return rows.map((r, i) => ({
    id: r.id, kind: r.kind, participants: (JSON.parse(r.participants) as string[]).map((n) => names.get(n)!), places: JSON.parse(r.places) as string[], modes: JSON.parse(r.modes) as string[], status: r.status, stories: r.stories,
    chains: r.chains, ...days[i]!, tier: r.tier,
  }))
}
