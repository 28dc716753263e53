// The formats: what each is, the files it has, and the dictionary of what stands in them.
import fs from 'node:fs'
import path from 'node:path'
import { dayOfIso } from '../dates.js'
import { RecordProblem } from '../problem.js'
import type { Store } from '../store/open.js'
import { AGREEMENT_COLUMNS, EVENT_COLUMNS, MENTION_COLUMNS, STAGE_COLUMNS, STANCE_COLUMNS, STATEMENT_COLUMNS, STORY_COLUMNS, csvAgreements, csvEvents, csvMentions, csvStages, csvStances, csvStatements, csvStories } from './csv.js'
import { FTM_FIELDS, ftm } from './ftm.js'
import { GDELT_FIELDS, gdeltEvents, gdeltMap, gdeltMentions } from './gdelt.js'
import type { Format } from './formats.js'
import { GEOJSON_FIELDS, geojson } from './geojson.js'
import { GRAPH_FIELDS, gexf, graphml } from './graph.js'
import { JSONLD_FIELDS, jsonld } from './jsonld.js'
import { parquetAgreements, parquetEvents, parquetMentions, parquetStages, parquetStances } from './parquet.js'
import { PLOVER_FIELDS, plover, ploverRaw } from './plover.js'
import { MENTION_FIELDS, POLECAT_COLUMNS, mentionsTable, polecat, polecatEvents } from './polecat.js'
import { exportRecord } from './record.js'
import { type ExportOptions, type Source, dictionaryOf, provenanceOf } from './source.js'
import { TIMELINE_FIELDS, timelinejs } from './timelinejs.js'

type Fields = readonly { readonly name: string; readonly about: string }[]
/** The columns of several tables, each with its table's name. */
const named = (tables: Readonly<Record<string, Fields>>): Fields => Object.entries(tables).flatMap(([table, columns]) => columns.map((c) => ({ name: `${table}: ${c.name}`, about: c.about })))

type Part = (source: Source) => AsyncGenerator<string | Uint8Array>
interface FormatOf {
  /** Files by name; the first is what goes to standard output. */
  readonly parts: Readonly<Record<string, Part>>
  readonly fields: Fields
}

async function* recordJson(source: Source): AsyncGenerator<string> {
  yield `${JSON.stringify(await exportRecord(source.db, source.asOf), null, 1)}\n`
}

export const FORMATS = {
  record: { parts: { 'record.json': recordJson }, fields: [
    { name: 'agreements', about: 'titles, type, parties, areas, stages with stories, clauses, disputes' }, { name: 'events', about: 'type, act, actors, recipients, date (EDTF), place, status, stories; planned_in: stories that only announced it' }, { name: 'claims', about: 'proposition, stances with stories' },
    { name: 'stories', about: 'ids; copy_of: leader of a group of near-duplicates' }, { name: 'conflicts', about: 'about (id), field, rival values with their stories' }] },
  plover: { parts: { 'plover.jsonl': plover, 'plover-raw.jsonl': ploverRaw }, fields: PLOVER_FIELDS },
  polecat: { parts: { 'polecat.tsv': polecat, 'polecat.mentions.tsv': (s) => mentionsTable(s, polecatEvents(s)) }, fields: [...POLECAT_COLUMNS, ...MENTION_FIELDS.map((f) => ({ ...f, name: `mentions: ${f.name}` }))] },
  gdelt: { parts: { 'gdelt.export.CSV': gdeltEvents, 'gdelt.mentions.CSV': gdeltMentions, 'gdelt.map.tsv': gdeltMap }, fields: GDELT_FIELDS },
  ftm: { parts: { 'ftm.json': ftm }, fields: FTM_FIELDS },
  jsonld: { parts: { 'record.jsonld': jsonld }, fields: JSONLD_FIELDS },
  geojson: { parts: { 'events.geojson': geojson }, fields: GEOJSON_FIELDS },
  gexf: { parts: { 'network.gexf': gexf }, fields: GRAPH_FIELDS },
  graphml: { parts: { 'network.graphml': graphml }, fields: GRAPH_FIELDS },
  timelinejs: { parts: { 'timeline.json': timelinejs }, fields: TIMELINE_FIELDS },
  csv: {
    parts: { 'events.csv': csvEvents, 'mentions.csv': csvMentions, 'agreements.csv': csvAgreements, 'stages.csv': csvStages, 'stances.csv': csvStances, 'statements.csv': csvStatements, 'stories.csv': csvStories },
    fields: named({ events: EVENT_COLUMNS, mentions: MENTION_COLUMNS, agreements: AGREEMENT_COLUMNS, stages: STAGE_COLUMNS, stances: STANCE_COLUMNS, statements: STATEMENT_COLUMNS, stories: STORY_COLUMNS }),
  },
  parquet: {
    parts: { 'events.parquet': parquetEvents, 'mentions.parquet': parquetMentions, 'agreements.parquet': parquetAgreements, 'stages.parquet': parquetStages, 'stances.parquet': parquetStances },
    fields: named({ events: EVENT_COLUMNS, mentions: MENTION_COLUMNS, agreements: AGREEMENT_COLUMNS, stages: STAGE_COLUMNS, stances: STANCE_COLUMNS }),
  },
} as const satisfies Readonly<Record<Format, FormatOf>>

export interface Exported {
  /** The main file (or the part asked for), piece by piece. */
  main(): AsyncGenerator<string | Uint8Array>
  /** Files that were written, when `out` was given. */
  readonly written: readonly string[]
}

/**
 * The record in a format. With `out`: one file when the format has one part (or `part` names it), else a folder that gets all parts; beside them
 * `….dictionary.tsv`, what stands where, and `….provenance.json`.
 *
 * @example for await (const chunk of (await exportAs(store, 'gexf')).main()) process.stdout.write(chunk)
 */
export async function exportAs(store: Store, format: Format, options: ExportOptions & { part?: string; out?: string | null } = {}): Promise<Exported> {
  const chosen: FormatOf = FORMATS[format]
  if (!chosen) throw new RecordProblem('bad-filter', { filter: 'format', given: format, possible: Object.keys(FORMATS).join(', ') })
  const names = Object.keys(chosen.parts)
  if (options.part !== undefined && !chosen.parts[options.part]) throw new RecordProblem('bad-filter', { filter: 'part', given: options.part, possible: names.join(', ') })
  const source: Source = { db: store.read, asOf: dayOfIso(options.asOf ?? null), options, made: options.made ?? new Date().toISOString() }
  const main = chosen.parts[options.part ?? names[0]!]!
  const written: string[] = []
  if (options.out) {
    const wanted = options.part === undefined ? names : [options.part]
    const folder = wanted.length > 1 || fs.existsSync(options.out) && fs.statSync(options.out).isDirectory() ? options.out : null
    if (folder) fs.mkdirSync(folder, { recursive: true })
    for (const name of wanted) {
      const file = folder ? path.join(folder, name) : options.out
      await writeFile(file, chosen.parts[name]!(source))
      written.push(file)
    }
    const stem = folder ? path.join(folder, format) : options.out
    await writeFile(`${stem}.dictionary.tsv`, (async function* () { yield dictionaryOf(chosen.fields) })())
    await writeFile(`${stem}.provenance.json`, (async function* () { yield `${JSON.stringify(provenanceOf(source, format), null, 1)}\n` })())
    written.push(`${stem}.dictionary.tsv`, `${stem}.provenance.json`)
  }
  return { main: () => main(source), written }
}

/** Written beside and put in place at the end, so that a broken export never stands where a good one was. */
async function writeFile(file: string, chunks: AsyncGenerator<string | Uint8Array>): Promise<void> {
  const beside = `${file}.part`
  const handle = fs.openSync(beside, 'w')
  try {
    for await (const chunk of chunks) fs.writeSync(handle, typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  } finally {
    fs.closeSync(handle)
  }
  fs.renameSync(beside, file)
}
