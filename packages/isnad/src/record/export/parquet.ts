// Parquet, written without native code; the same columns as the CSV.
import { parquetWriteBuffer } from 'hyparquet-writer'
import { AGREEMENT_COLUMNS, EVENT_COLUMNS, MENTION_COLUMNS, STAGE_COLUMNS, STANCE_COLUMNS, mentionRows } from './csv.js'
import { type Column, type Source, agreementsOf, claimsOf, eventsOf, provenanceOf } from './source.js'

const NUMBERS = new Set(['latitude', 'longitude', 'scale'])
const COUNTS = new Set(['mentions', 'stories', 'outlets', 'chains', 'disputed', 'start', 'end'])

async function* file<Row>(source: Source, columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<Uint8Array> {
  const data: (string | number | null)[][] = columns.map(() => [])
  for await (const row of rows) for (const [i, c] of columns.entries()) data[i]!.push(c.value(row))
  const buffer = parquetWriteBuffer({
    columnData: columns.map((c, i) => ({ name: c.name, data: data[i]!, type: NUMBERS.has(c.name) ? 'DOUBLE' : COUNTS.has(c.name) ? 'INT32' : 'STRING', nullable: true })),
    kvMetadata: [{ key: 'isnad', value: JSON.stringify(provenanceOf(source, 'parquet')) }, ...columns.map((c) => ({ key: `column.${c.name}`, value: c.about }))],
  })
  yield new Uint8Array(buffer)
}

export const parquetEvents = (source: Source) => file(source, EVENT_COLUMNS, eventsOf(source))
export const parquetMentions = (source: Source) => file(source, MENTION_COLUMNS, mentionRows(source))
export const parquetAgreements = (source: Source) => file(source, AGREEMENT_COLUMNS, agreementsOf(source))
export async function* parquetStages(source: Source): AsyncGenerator<Uint8Array> {
  yield* file(source, STAGE_COLUMNS, (async function* () { for await (const a of agreementsOf(source)) for (const s of a.stages) yield { a, s } })())
}
export async function* parquetStances(source: Source): AsyncGenerator<Uint8Array> {
  yield* file(source, STANCE_COLUMNS, (async function* () { for await (const c of claimsOf(source)) for (const s of c.stances) yield { c, s } })())
}
