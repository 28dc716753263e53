// What was said: by whom, of whom, to which outlet.
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { NO_DAY, isoOf } from '../dates.js'
import type { Tables } from '../store/tables.js'
import { type Filters, type Page, checkFilters, makeCursor } from './filters.js'
import { type Named, namesOf, nodesOf, partyNamed } from './who.js'
import { type Report, reportsOf } from './why.js'

export interface StatementRow {
  readonly id: string
  readonly speaker: Named | null
  readonly medium: Named | null
  readonly date: string | null
  readonly day: string
  /** Most of it is in quotation marks. */
  readonly direct: boolean
  readonly content: string
  readonly report: Report
  readonly tier: string
}

/**
 * Statements, newest first: `actor` is the speaker, or a state whose people speak; `about`: of whom.
 *
 * @example await statements(db, { actor: 'Sergei Lavrov', about: 'IRN' })
 */
export async function statements(db: Kysely<Tables>, filters: Filters & { about?: string; medium?: string; direct?: boolean } = {}): Promise<Page<StatementRow>> {
  const { type: _, status: __, with: ___, ...rest } = filters
  const c = checkFilters(rest)
  const order = c.newest ? 'desc' : 'asc'
  const beyond = c.newest ? '<' : '>'
  const about = filters.about === undefined ? null : await partyNamed(db, filters.about)
  // Of whom is spoken leads where it is asked for: its table is in the order of the answer.
  let q = (about === null
    ? db.selectFrom('statement').selectAll('statement')
    : db.selectFrom('statement_about as a').crossJoin('statement').selectAll('statement').where('a.party', '=', about).whereRef('statement.assertion', '=', 'a.statement')) as SelectQueryBuilder<Tables & { a: Tables['statement_about'] }, 'statement' | 'a', Tables['statement']>
  const [day, number] = about === null ? (['statement.anchor', 'statement.assertion'] as const) : (['a.anchor', 'a.statement'] as const)
  if (c.tiers) q = q.where('statement.tier', 'in', c.tiers)
  if (filters.actor !== undefined) {
    const party = await partyNamed(db, filters.actor)
    q = /^[A-Z]{3}$/.test(party) ? q.where('statement.party', '=', party) : q.where('statement.speaker', 'in', [...(await nodesOf(db, party))])
  }
  if (filters.medium !== undefined) q = q.where('statement.medium', 'in', [...(await nodesOf(db, await partyNamed(db, filters.medium)))])
  if (filters.direct) q = q.where('statement.direct', '=', 1)
  if (c.from !== null) q = q.where(day, '>=', c.from)
  if (c.to !== null) q = q.where(day, '<=', c.to).where(day, '>', NO_DAY)
  // Of a version that was replaced nothing is listed, unless it was the newest on the day asked for.
  if (c.asOf !== null) q = q.where('statement.learnt', '<=', c.asOf).where((e) => e.or([e('statement.until', 'is', null), e('statement.until', '>', c.asOf)]))
  // What a person decided of one is found under that decision, whatever version it stands in.
  else if (!c.tiers || c.tiers.includes('candidate')) q = q.where('statement.until', 'is', null)
  if (filters.outlet !== undefined || filters.language !== undefined) {
    q = q.where((e) => {
      let story = e.selectFrom('story').leftJoin('outlet', 'outlet.id', 'story.outlet').select(sql.lit(1).as('x')).whereRef('story.seq', '=', 'statement.story')
      if (filters.outlet !== undefined) story = story.where((x) => x.or([x('story.outlet', '=', filters.outlet!), x('outlet.name', '=', filters.outlet!)]))
      if (filters.language !== undefined) story = story.where('story.language', '=', filters.language)
      return e.exists(story)
    })
  }
  if (c.after) q = q.where((e) => e.or([e(day, beyond, c.after!.anchor), e.and([e(day, '=', c.after!.anchor), e(number, beyond, c.after!.seq)])]))
  const found = await q.orderBy(day, order).orderBy(number, order).limit(c.limit + 1).execute()
  const take = found.slice(0, c.limit)
  const names = await namesOf(db, take.flatMap((s) => [s.speaker, s.medium]).filter((n): n is string => n !== null))
  const reports = await reportsOf(db, take.map((s) => ({ assertion: s.assertion, state: 'current', reasons: '{}' })))
  const last = take.at(-1)
  return {
    rows: take.map((s, i) => ({
      id: `s-${reports[i]!.assertion}`, speaker: s.speaker === null ? null : (names.get(s.speaker) ?? null), medium: s.medium === null ? null : (names.get(s.medium) ?? null), date: s.date, day: isoOf(s.anchor === NO_DAY ? s.learnt : s.anchor), direct: s.direct === 1, tier: s.tier,
      content: String(reports[i]!.says.content ?? ''), report: reports[i]!,
    })),
    next: found.length > c.limit && last ? makeCursor(last.anchor, last.assertion) : null,
  }
}
