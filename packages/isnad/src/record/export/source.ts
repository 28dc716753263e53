// What every format is made from: the merged rows, a few hundred at a time, each with the reports and words it stands on.
import type { Kysely } from 'kysely'
import type { LocationFinding } from '../../coding/findings.js'
import { type AgreementRow, agreementRows } from '../ask/agreements.js'
import { type ClaimRow, claimRows } from '../ask/claims.js'
import { type EventRow, eventRows } from '../ask/events.js'
import { namedFromRow, type Named } from '../ask/who.js'
import { type Report, reportsOf } from '../ask/why.js'
import { monthOf } from '../dates.js'
import type { Tables } from '../store/tables.js'

export interface ExportOptions {
  readonly asOf?: string | null
  /** Planned acts too, where a format has no status of its own. */
  readonly includePlanned?: boolean
  /** When it was made; given, so that the same record gives the same file. */
  readonly made?: string
}

export interface Source {
  readonly db: Kysely<Tables>
  readonly asOf: number | null
  readonly options: ExportOptions
  readonly made: string
}

export interface EventWithReports extends EventRow {
  readonly seq: number
  readonly location: LocationFinding | null
  readonly reports: readonly Report[]
}

const STEP = 300

/** Every event that was not rejected, oldest first, with its reports. */
export async function* eventsOf(source: Source): AsyncGenerator<EventWithReports> {
  let after = -1
  let anchor = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = await source.db
      .selectFrom('event').selectAll().where('tier', '!=', 'rejected')
      .where((e) => e.or([e('anchor', '>', anchor), e.and([e('anchor', '=', anchor), e('seq', '>', after)])]))
      .orderBy('anchor').orderBy('seq').limit(STEP).execute()
    if (!rows.length) return
    const last = rows.at(-1)!
    after = last.seq
    anchor = last.anchor
    const answers = await eventRows(source.db, rows, source.asOf)
    const told = await source.db.selectFrom('event_report').select(['event', 'assertion', 'state', 'reasons', 'learnt']).where('event', 'in', rows.map((r) => r.seq)).orderBy('learnt').orderBy('assertion').execute()
    const kept = told.filter((t) => source.asOf === null || t.learnt <= source.asOf)
    const reports = await reportsOf(source.db, kept)
    const per = new Map<number, Report[]>()
    for (const [i, t] of kept.entries()) per.set(t.event, [...(per.get(t.event) ?? []), reports[i]!])
    for (const [i, answer] of answers.entries()) if (answer) yield { ...answer, location: answer.location as LocationFinding | null, seq: rows[i]!.seq, reports: per.get(rows[i]!.seq) ?? [] }
  }
}

export interface AgreementWithReports extends AgreementRow { readonly reports: readonly Report[] }

export async function* agreementsOf(source: Source): AsyncGenerator<AgreementWithReports> {
  for await (const rows of steps(source, 'agreement')) {
    const told = await source.db.selectFrom('agreement_report').select(['agreement as of', 'assertion', 'state', 'reasons', 'learnt']).where('agreement', 'in', rows.map((r) => r.seq)).orderBy('learnt').orderBy('assertion').execute()
    const per = await withReports(source, told)
    for (const [i, row] of (await agreementRows(source.db, rows as Tables['agreement'][], source.asOf)).entries()) if (row) yield { ...row, reports: per.get(rows[i]!.seq) ?? [] }
  }
}

export interface ClaimWithReports extends ClaimRow { readonly reports: readonly Report[] }

export async function* claimsOf(source: Source): AsyncGenerator<ClaimWithReports> {
  for await (const rows of steps(source, 'claim')) {
    const told = await source.db.selectFrom('claim_report').select(['claim as of', 'assertion', 'state', 'reasons', 'learnt']).where('claim', 'in', rows.map((r) => r.seq)).orderBy('learnt').orderBy('assertion').execute()
    const per = await withReports(source, told)
    for (const [i, row] of (await claimRows(source.db, rows as Tables['claim'][], source.asOf)).entries()) if (row) yield { ...row, reports: per.get(rows[i]!.seq) ?? [] }
  }
}

async function* steps(source: Source, table: 'agreement' | 'claim'): AsyncGenerator<(Tables['agreement'] | Tables['claim'])[]> {
  let after = -1
  for (;;) {
    const rows = (await source.db.selectFrom(table).selectAll().where('tier', '!=', 'rejected').where('seq', '>', after).orderBy('seq').limit(STEP).execute()) as (Tables['agreement'] | Tables['claim'])[]
    if (!rows.length) return
    after = rows.at(-1)!.seq
    yield rows
  }
}

async function withReports(source: Source, told: readonly { of: number; assertion: number; state: string; reasons: string; learnt: number }[]): Promise<Map<number, Report[]>> {
  const kept = told.filter((t) => source.asOf === null || t.learnt <= source.asOf)
  const reports = await reportsOf(source.db, kept)
  const out = new Map<number, Report[]>()
  for (const [i, t] of kept.entries()) out.set(t.of, [...(out.get(t.of) ?? []), reports[i]!])
  return out
}

export interface StatementWithReport { readonly id: string; readonly speaker: Named | null; readonly medium: Named | null; readonly date: string | null; readonly direct: boolean; readonly report: Report }

/** Every statement with its words. */
export async function* statementsOf(source: Source): AsyncGenerator<StatementWithReport> {
  let after = -1
  for (;;) {
    const rows = await source.db.selectFrom('statement').selectAll().where('tier', '!=', 'rejected').where('assertion', '>', after).orderBy('assertion').limit(STEP).execute()
    if (!rows.length) return
    after = rows.at(-1)!.assertion
    const kept = rows.filter((r) => source.asOf === null || r.learnt <= source.asOf)
    const reports = await reportsOf(source.db, kept.map((r) => ({ assertion: r.assertion, state: 'current', reasons: '{}' })))
    const names = await namesOfNodes(source.db, kept.flatMap((r) => [r.speaker, r.medium]).filter((n): n is string => n !== null))
    for (const [i, r] of kept.entries()) yield { id: `s-${reports[i]!.assertion}`, speaker: r.speaker ? (names.get(r.speaker) ?? null) : null, medium: r.medium ? (names.get(r.medium) ?? null) : null, date: r.date, direct: r.direct === 1, report: reports[i]! }
  }
}

async function namesOfNodes(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Named>> {
  const { namesOf } = await import('../ask/who.js')
  return namesOf(db, ids)
}

/** Everybody who goes by an id of their own. */
export async function* actorsOf(source: Source): AsyncGenerator<Named & { readonly names: readonly string[]; readonly known: string | null; readonly offices: Readonly<Record<string, readonly [number, number]>> }> {
  let after = ''
  for (;;) {
    const rows = await source.db.selectFrom('node').selectAll().where('id', '>', after).orderBy('id').limit(1000).execute()
    if (!rows.length) return
    after = rows.at(-1)!.id
    for (const row of rows) {
      if (row.canonical !== row.id) continue
      const members = await source.db.selectFrom('node').select(['names', 'name']).where('canonical', '=', row.id).execute()
      yield { ...namedFromRow(row), known: row.known, offices: JSON.parse(row.offices) as Record<string, [number, number]>, names: [...new Set(members.flatMap((m) => [m.name, ...Object.keys(JSON.parse(m.names) as object)]))] }
    }
  }
}

/** Stories, oldest first. */
export async function* storiesOfRecord(source: Source): AsyncGenerator<Tables['story'] & { body: string; outletName: string | null; leaderId: string | null; replacesId: string | null }> {
  let after = -1
  for (;;) {
    const rows = await source.db
      .selectFrom('story').innerJoin('story_text', 'story_text.story', 'story.seq').leftJoin('outlet', 'outlet.id', 'story.outlet').leftJoin('story as lead', 'lead.seq', 'story.leader').leftJoin('story as old', 'old.seq', 'story.replaces')
      .selectAll('story').select(['story_text.body', 'outlet.name as outletName', 'lead.id as leaderId', 'old.id as replacesId']).where('story.seq', '>', after).orderBy('story.seq').limit(STEP).execute()
    if (!rows.length) return
    after = rows.at(-1)!.seq
    for (const row of rows) if (source.asOf === null || row.learnt <= source.asOf) yield row
  }
}

/** One column of a table, and what it holds. */
export interface Column<Row> {
  readonly name: string
  readonly about: string
  readonly value: (row: Row) => string | number | null
}

/** A line of tab-separated values: no cell can break the line or be read as a formula. */
export const tsvLine = (cells: readonly (string | number | null)[]): string => `${cells.map((c) => (c === null ? '' : String(c).replace(/[\t\r\n]+/g, ' '))).join('\t')}\n`

/** A list of columns as its dictionary. */
export const dictionaryOf = (columns: readonly { name: string; about: string }[]): string => `column\tmeaning\n${columns.map((c) => `${c.name}\t${c.about}\n`).join('')}`

/** Where an export comes from, for the reader who finds it in a year. */
export const provenanceOf = (source: Source, format: string): object => ({
  generator: 'isnad', format, made: source.made, as_of: source.options.asOf ?? null, offsets: 'UTF-16 code units of the original headline or text', dates: 'EDTF (ISO 8601-2)',
  note: 'Made by reading the news with rules. Each row names the stories, words and rules it stands on; several stories of one agency count as one chain.',
})

/** Stories told in common, without repetition. */
export const storiesIn = (reports: readonly Report[]): string[] => [...new Set(reports.map((r) => r.story.id))]
export { monthOf }
