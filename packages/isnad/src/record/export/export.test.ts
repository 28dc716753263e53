// Each format is read back by a reader of its own kind, and nothing in it may get lost or turn into something else.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import Graph from 'graphology'
import gexfReader from 'graphology-gexf'
import graphmlReader from 'graphology-graphml'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import jsonld from 'jsonld'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { state, told } from '../open-for-tests.js'
import { type Record, openRecord } from '../record.js'
import { csvCell } from './csv.js'
import { FTM_PROPERTIES } from './ftm.js'
import { FORMAT_NAMES, type Format } from './formats.js'
import { GDELT_COLUMNS, GDELT_MENTION_COLUMNS, cameoOf } from './gdelt.js'
import { lineOf } from './geojson.js'
import { FORMATS } from './index.js'
import { xml } from './graph.js'
import { strictType } from './plover.js'
import { POLECAT_COLUMNS } from './polecat.js'

/** Another's reader of Parquet, where it is installed (a checkout made before it was asked for has none). */
interface DuckDb { readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): { [column: string]: unknown }[] }> }> }> } }
const DUCKDB: string = '@duckdb/node-api'
const duckdb = (await import(DUCKDB).catch(() => null)) as DuckDb | null

let record: Record
const MADE = '2025-02-01T00:00:00.000Z'

beforeAll(async () => {
  record = await openRecord(':memory:')
  const putin = { id: 'a3', kind: 'person' as const, name: 'Vladimir Putin', country: 'RUS', sector: 'GOV' as const, office: 'president', quotes: [] }
  await record.add([
    told(
      { id: 's1', language: 'ar', published: '2025-01-17', headline: '=1+1 «قمة» & <b>', text: 'التقى الرئيس الروسي فلاديمير بوتين وزيرا إيرانيا في موسكو، واتهمت أوكرانيا إيران بإرسال مسيرات. وتخطط طهران لزيارة.', source: { outlet: '+صحيفتنا', url: 'https://a.example/1?x=1&y=2' } },
      {
        actors: [state('a1', 'IRN', 'Iran'), state('a2', 'UKR', 'Ukraine'), { ...putin, quotes: [{ in: 'text', start: 20, end: 34 }] }],
        events: [
          { type: 'CONSULT', act: 'meet', words: 'التقى', actors: ['a3', 'a1'], date: '2025-01-17', place: 'Moscow', location: { name: 'Moscow', latitude: 55.75, longitude: 37.62, precision: 'city', country: 'RUS', role: 'event' } },
          { type: 'ACCUSE', act: 'accuse', words: 'اتهمت', actors: ['a2'], recipients: ['a1'], date: '2025-01~', quantities: [] },
          { type: 'CONSULT', act: 'visit', words: 'لزيارة', actors: ['a1'], recipients: ['a3'], status: 'planned', place: 'Russia', location: { name: 'Russia', latitude: 60, longitude: 100, precision: 'country', country: 'RUS', role: 'event' } },
        ],
        agreements: [{ id: 'g1', title: 'قمة', type: 'declaration', parties: ['a1'], stages: [{ rule: 'test', sources: [], stage: 'signed', date: '2025-01-17', status: 'actual', span: { in: 'text', start: 0, end: 3 } }] }].map((g) => ({ ...g, type: 'declaration' as const, stages: g.stages.map((s) => ({ ...s, stage: 'signed' as const, status: 'actual' as const, span: { in: 'text' as const, start: 0, end: 3 } })) })),
        claims: [{ words: 'بإرسال مسيرات', accused: ['a1'], stances: [{ actor: 'a2', stance: 'alleges', span: { in: 'text', start: 0, end: 3 } }] }],
        relations: [{ words: 'طهران', type: 'ally', from: ['a1'], to: ['a3'], since: '2015~' }],
        statements: [{ speaker: 'a2', cue: 'اتهمت', content: 'بإرسال مسيرات' }],
      },
    ),
  ])
})
afterAll(() => record.close())

const text = async (format: Format, part?: string, options: object = {}): Promise<string> => {
  let out = ''
  for await (const chunk of (await record.export(format, { made: MADE, ...(part ? { part } : {}), ...options })).main()) out += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1')
  return out
}
const lines = (s: string): string[] => s.split('\n').filter(Boolean)

describe('exports', () => {
  it('are the same for the same record, whatever the format', async () => {
    for (const format of Object.keys(FORMAT_NAMES) as Format[]) expect(await text(format), format).toBe(await text(format))
  })

  it('write every part with a dictionary and where it comes from', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-export-'))
    for (const format of Object.keys(FORMAT_NAMES) as Format[]) {
      const { written } = await record.export(format, { out: path.join(folder, format), made: MADE })
      expect(written.length).toBe(Object.keys(FORMATS[format].parts).length + 2)
      for (const file of written) expect(fs.statSync(file).size, file).toBeGreaterThan(20)
      const dictionary = fs.readFileSync(written.find((f) => f.endsWith('.dictionary.tsv'))!, 'utf8')
      expect(lines(dictionary).length).toBeGreaterThan(3)
      expect(JSON.parse(fs.readFileSync(written.at(-1)!, 'utf8'))).toMatchObject({ generator: 'isnad', made: MADE })
    }
    fs.rmSync(folder, { recursive: true })
  })

  it('record: lists of the shape that is scored', async () => {
    const out = JSON.parse(await text('record'))
    expect(Object.keys(out)).toEqual(['agreements', 'events', 'claims', 'stories', 'conflicts'])
    expect(out.events.map((e: { status: string }) => e.status).sort()).toEqual(['actual', 'actual', 'planned'])
    expect(out.claims[0].stances[0]).toMatchObject({ actor: { country: 'UKR' }, stance: 'alleges', stories: ['s1'] })
  })

  it('plover: required fields; planned acts become what the manual makes of them', async () => {
    const strict = lines(await text('plover')).map((l) => JSON.parse(l))
    for (const e of strict) {
      for (const field of ['id', 'date', 'actor', 'event']) expect(e[field], field).toBeTruthy()
      expect(e.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
    const visit = strict.find((e) => e.x_isnad.act === 'visit')
    expect(visit).toMatchObject({ event: ['AGREE'], quad_code: 1, x_isnad: { type: 'CONSULT', status: 'planned', edtf: null, date_basis: 'first story that tells it' } })
    const raw = lines(await text('plover', 'plover-raw.jsonl')).map((l) => JSON.parse(l))
    expect(raw.find((e) => e.x_isnad.act === 'visit').event).toEqual(['CONSULT'])
    expect(raw[0].x_isnad.reports[0].exact.length).toBeGreaterThan(0)
    expect(strictType('SUPPORT', 'planned')).toBe('AGREE')
    expect(strictType('RETREAT', 'planned')).toBe('RETREAT')
    expect(strictType('ASSAULT', 'planned')).toBeNull()
    expect(strictType('CONSULT', 'denied')).toBe('REJECT')
    expect(strictType('ASSAULT', 'hypothetical')).toBeNull()
  })

  it('polecat: forty columns, done acts only, mentions beside', async () => {
    expect(POLECAT_COLUMNS).toHaveLength(40)
    const rows = lines(await text('polecat')).map((l) => l.split('\t'))
    for (const row of rows) expect(row).toHaveLength(40)
    expect(rows.slice(1).map((r) => r[2]).sort()).toEqual(['ACCUSE', 'CONSULT'])
    expect(lines(await text('polecat', undefined, { includePlanned: true }))).toHaveLength(4)
    const mentions = lines(await text('polecat', 'polecat.mentions.tsv')).map((l) => l.split('\t'))
    const story = await record.story('s1')
    for (const m of mentions.slice(1)) expect(story.story.text.slice(Number(m[8]), Number(m[9]))).toBe(m[10])
  })

  it('gdelt: 61 and 16 columns, a row for each direction of a mutual act', async () => {
    expect(GDELT_COLUMNS).toHaveLength(61)
    expect(GDELT_MENTION_COLUMNS).toHaveLength(16)
    const rows = lines(await text('gdelt')).map((l) => l.split('\t'))
    for (const row of rows) expect(row).toHaveLength(61)
    expect(rows).toHaveLength(3)
    const meet = rows.filter((r) => r[28] === '04')
    expect(meet.map((r) => `${r[7]}>${r[17]}`).sort()).toEqual(['IRN>RUS', 'RUS>IRN'])
    expect(meet[0]!.slice(51, 59)).toEqual(['4', 'Moscow', 'RS', '', '', '55.75', '37.62', 'RS'])
    const accuse = rows.find((r) => r[28] === '11')!
    expect([accuse[29], accuse[30]]).toEqual(['3', '-2.0'])
    for (const m of lines(await text('gdelt', 'gdelt.mentions.CSV')).map((l) => l.split('\t'))) expect(m).toHaveLength(16)
    expect(lines(await text('gdelt', 'gdelt.map.tsv'))).toHaveLength(4)
    expect(new Set(rows.map((r) => r[0])).size).toBe(rows.length)
    expect(cameoOf({ type: 'SUPPORT', act: 'sign a treaty', status: 'actual', cameo: null })).toEqual({ code: '057', goldstein: 8 })
  })

  it('ftm: only properties that its schemata have, values in lists, ids that exist', async () => {
    const entities = lines(await text('ftm')).map((l) => JSON.parse(l))
    const ids = new Set(entities.map((e) => e.id))
    for (const e of entities) {
      expect(Object.keys(FTM_PROPERTIES), e.schema).toContain(e.schema)
      for (const [name, values] of Object.entries(e.properties)) {
        expect(FTM_PROPERTIES[e.schema], `${e.schema}.${name}`).toContain(name)
        expect(Array.isArray(values) && (values as unknown[]).every((v) => typeof v === 'string' && v)).toBe(true)
      }
      for (const link of ['involved', 'organizer', 'proof', 'entity', 'holder', 'post', 'project', 'participant', 'subject', 'object']) for (const id of e.properties[link] ?? []) if (e.schema !== 'Sanction') expect(ids.has(id), `${e.schema}.${link} ${id}`).toBe(true)
    }
    expect(entities.find((e) => e.schema === 'Trip')).toBeTruthy()
    for (const e of entities) for (const d of ['date', 'startDate', 'endDate']) for (const v of e.properties[d] ?? []) expect(v).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/)
  })

  it('jsonld: expands to triples; words and their places are there', async () => {
    const out = JSON.parse(await text('jsonld'))
    const quads = (await jsonld.toRDF(out, { format: 'application/n-quads' })) as unknown as string
    expect(quads).toContain('<http://www.w3.org/ns/oa#TextQuoteSelector>')
    expect(quads).toMatch(/<http:\/\/www\.w3\.org\/ns\/oa#exact> "التقى"@ar/)
    expect(quads).toContain('<http://www.w3.org/ns/prov#wasDerivedFrom>')
    const claim = out['@graph'].find((n: { '@type': string[] }) => n['@type'].includes('Claim'))
    expect(claim['isnad:stance'][0]).toMatchObject({ 'isnad:value': 'alleges' })
    expect(JSON.stringify(out)).not.toContain('ClaimReview')
    const expanded = (await jsonld.expand(out)) as { '@graph'?: unknown[] }[]
    expect(JSON.stringify(expanded)).toContain('https://schema.org/Claim')
  })

  it('geojson: positions in order, none for a country', async () => {
    const out = JSON.parse(await text('geojson'))
    expect(out.type).toBe('FeatureCollection')
    expect(out.crs).toBeUndefined()
    const [meet, visit] = ['meet', 'visit'].map((act) => out.features.find((f: { properties: { act: string } }) => f.properties.act === act))
    expect(meet.geometry).toEqual({ type: 'Point', coordinates: [37.62, 55.75] })
    expect(visit.geometry).toBeNull()
    expect(visit.properties.precision).toBe('country')
    expect(lineOf([[170, 10], [-170, 20]])).toEqual({ type: 'MultiLineString', coordinates: [[[170, 10], [180, 15]], [[-180, 15], [-170, 20]]] })
  })

  it('gexf and graphml: read by graphology, with names in Arabic and times', async () => {
    const gexf = gexfReader.parse(Graph, await text('gexf'), { allowUndeclaredAttributes: true })
    expect(gexf.order).toBe(3)
    const putin = gexf.nodes().find((n: string) => n.startsWith('person:'))!
    expect(gexf.getNodeAttribute(putin, 'label_ar')).toBe('فلاديمير بوتين')
    expect(await text('gexf')).toContain('<spell start="2025-01-17" end="2025-01-17"/>')
    const graphml = graphmlReader.parse(Graph, await text('graphml'))
    expect(graphml.order).toBe(3)
    expect(graphml.edges().map((e: string) => graphml.getEdgeAttribute(e, 'status')).sort()).toEqual(['actual', 'actual', 'planned'])
    expect(xml('a\u0000<&"\ud800b😀')).toBe('a&lt;&amp;&quot;b😀')
  })

  it('timelinejs: only the parts of a date that are known', async () => {
    const out = JSON.parse(await text('timelinejs'))
    const accuse = out.events.find((e: { group: string }) => e.group === 'ACCUSE')
    expect(accuse.start_date).toEqual({ year: '2025', month: '1' })
    expect(accuse.display_date).toBe('2025-01 (about)')
    expect(out.events.find((e: { isnad: { status: string } }) => e.isnad.status === 'planned').display_date).toBe('undated; told 2025-01-17')
  })

  it('csv: read back, with a byte order mark; no cell can begin a formula', async () => {
    for (const part of Object.keys(FORMATS.csv.parts)) {
      const raw = await text('csv', part)
      expect(raw.startsWith('\uFEFF')).toBe(true)
      const rows = parseCsv(raw, { bom: true, columns: true }) as { [column: string]: string }[]
      expect(rows.length, part).toBeGreaterThan(0)
      for (const row of rows) for (const value of Object.values(row)) expect(value).not.toMatch(/^[\s\u200e\u200f]*[=+@]/)
    }
    const [story] = parseCsv(await text('csv', 'stories.csv'), { bom: true, columns: true }) as { [column: string]: string }[]
    expect(story!.headline).toBe("'=1+1 «قمة» & <b>")
    expect(story!.outlet).toBe("'+صحيفتنا")
    for (const bad of ['=1', '+1+2', '-cmd', '@sum', '\t=1', '\u200f=1', ' =1', '\r=1']) expect(csvCell(bad).replace(/^"/, '')).toMatch(/^'/)
    expect(csvCell('-5')).toBe('-5')
    expect(csvCell('a"b,c')).toBe('"a""b,c"')
  })

  it('parquet: read back, with the dictionary in its metadata', async () => {
    for (const part of Object.keys(FORMATS.parquet.parts)) {
      const chunks: Uint8Array[] = []
      for await (const c of (await record.export('parquet', { part, made: MADE })).main()) chunks.push(c as Uint8Array)
      const buffer = Buffer.concat(chunks)
      const file = buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer
      expect(parquetMetadata(file).key_value_metadata!.some((k) => k.key === 'isnad')).toBe(true)
      const rows = await parquetReadObjects({ file })
      expect(rows.length, part).toBeGreaterThan(0)
      if (part === 'events.parquet') expect(rows.map((r) => r.type).sort()).toEqual(['ACCUSE', 'CONSULT', 'CONSULT'])
      if (part === 'mentions.parquet') expect(rows[0]!.words).toBeTruthy()
    }
  })

  it.skipIf(!duckdb)(`parquet: DuckDB reads the same rows, types and dictionary${duckdb ? '' : ' (skipped: @duckdb/node-api is not installed)'}`, async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-parquet-'))
    const connection = await (await duckdb!.DuckDBInstance.create(':memory:')).connect()
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
    for (const part of Object.keys(FORMATS.parquet.parts)) {
      const chunks: Uint8Array[] = []
      for await (const c of (await record.export('parquet', { part, made: MADE })).main()) chunks.push(c as Uint8Array)
      const buffer = Buffer.concat(chunks)
      const file = path.join(folder, part)
      fs.writeFileSync(file, buffer)
      const rows = await parquetReadObjects({ file: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer })
      const theirs = await ask(`select * from read_parquet('${file}')`)
      expect(theirs, part).toEqual(rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v ?? null]))))
      const types = new Map((await ask(`describe select * from read_parquet('${file}')`)).map((c) => [c.column_name, c.column_type]))
      expect([...types.values()].filter((type) => !['VARCHAR', 'INTEGER', 'DOUBLE'].includes(String(type))), part).toEqual([])
      if (types.has('stories')) expect(types.get('stories')).toBe('INTEGER')
      const keys = (await ask(`select decode(key) as k from parquet_kv_metadata('${file}')`)).map((r) => r.k)
      expect(keys).toEqual(expect.arrayContaining(['isnad', ...[...types.keys()].map((c) => `column.${c}`)]))
    }
    expect(await ask(`select type, count(*)::int as n from read_parquet('${path.join(folder, 'events.parquet')}') group by 1 order by 1`)).toEqual([{ type: 'ACCUSE', n: 1 }, { type: 'CONSULT', n: 2 }])
    fs.rmSync(folder, { recursive: true, force: true })
  })

  it('show the record as of a day', async () => {
    expect(JSON.parse(await text('record', undefined, { asOf: '2025-01-16' })).events).toEqual([])
    expect(lines(await text('plover', undefined, { asOf: '2025-01-16' }))).toEqual([])
  })
})
