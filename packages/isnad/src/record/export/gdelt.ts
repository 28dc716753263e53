// GDELT 2.0: the events table (61 columns, no header), the mentions table (16), and a map from its numbers to the record's ids.
// GDELT has dyads only and no status: an event becomes a row for each pair, done acts alone unless planned ones are asked for.
import { parseTable } from '../../document/table.js'
import { stateInfo } from '../../knowledge/index.js'
import type { Named } from '../ask/who.js'
import { daysOf, isoOf } from '../dates.js'
import { sha256 } from '../hash.js'
import codes from './cameo.tsv.js'
import countries from './gdelt-countries.tsv.js'
import { tiesOf } from './graph.js'
import { type EventWithReports, type Source, eventsOf, tsvLine } from './source.js'

const ROLES: { readonly [sector: string]: string } = {
  COP: 'COP', GOV: 'GOV', JUD: 'JUD', LEG: 'LEG', MIL: 'MIL', PTY: 'PTY', REB: 'REB', SPY: 'SPY', UAF: 'UAF', AGR: 'AGR', BUS: 'BUS', CRM: 'CRM', CVL: 'CVL', EDU: 'EDU', ELI: 'ELI', JRN: 'MED', LAB: 'LAB', MED: 'HLH', REF: 'REF', OPP: 'OPP', REL: 'REL', IGO: 'IGO', NGO: 'NGO',
}

let byIso: Map<string, { fips: string; cameo: string }> | undefined
function country(iso: string | null): { fips: string; cameo: string } {
  byIso ??= new Map(parseTable('record/export/gdelt-countries.tsv', countries).map(({ cells }) => [cells.iso3!, { fips: cells.fips!, cameo: cells.cameo || cells.iso3! }]))
  return (iso && byIso.get(iso)) || { fips: '', cameo: iso ?? '' }
}

interface Code { readonly code: string; readonly goldstein: number; readonly planned: string }
let byType: Map<string, Map<string, Code>> | undefined

/** The CAMEO code of an act: its coder's own, else by type and the longest first words that the table has. */
export function cameoOf(e: { type: string; act: string; status: string; cameo: string | null }): { code: string; goldstein: number } {
  if (!byType) {
    byType = new Map()
    for (const { cells } of parseTable('record/export/cameo.tsv', codes)) {
      const acts = byType.get(cells.type!) ?? new Map()
      acts.set(cells.act ?? '', { code: cells.code!, goldstein: Number(cells.goldstein), planned: cells.planned! })
      byType.set(cells.type!, acts)
    }
  }
  const acts = byType.get(e.type)
  const words = e.act.toLowerCase().split(/\s+/)
  let found: Code | undefined
  for (let n = words.length; n >= 0 && !found; n--) found = acts?.get(words.slice(0, n).join(' '))
  if (e.status === 'planned') return { code: found?.planned ?? '030', goldstein: 4 }
  if (e.cameo && /^\d{2,4}$/.test(e.cameo)) {
    for (const a of byType.values()) for (const c of a.values()) if (c.code === e.cameo || c.code === e.cameo.slice(0, 3)) return { code: e.cameo, goldstein: c.goldstein }
    return { code: e.cameo, goldstein: found?.goldstein ?? 0 }
  }
  return { code: found?.code ?? '010', goldstein: found?.goldstein ?? 0 }
}

/** A positive 63-bit number of an id: GDELT's ids are numbers. */
export const numberOf = (id: string): string => (BigInt(`0x${sha256(id).slice(0, 16)}`) & 0x7fffffffffffffffn).toString()

const actorCells = (n: Named | null): string[] => {
  if (!n) return Array(10).fill('') as string[]
  const code = country(n.country).cameo
  const role = n.sector && n.kind !== 'state' ? (ROLES[n.sector] ?? '') : ''
  const name = (n.kind === 'state' ? (stateInfo(n.id)?.name ?? n.name) : n.name).toUpperCase()
  return [code + role || role, name, code, '', '', '', '', role, '', '']
}

/** 1 country, 4 city, 5 state or province; empty when the place is unknown. */
function placeCells(e: EventWithReports): string[] {
  const l = e.location
  const fips = country(e.country).fips
  if (!l && !e.place) return Array(8).fill('') as string[]
  const type = l?.precision === 'city' || l?.precision === 'site' ? (e.country === 'USA' ? '3' : '4') : l?.precision === 'region' ? (e.country === 'USA' ? '2' : '5') : '1'
  return [type, e.place ?? l?.name ?? '', fips, '', '', l?.latitude === undefined || type === '1' ? '' : String(l.latitude), l?.longitude === undefined || type === '1' ? '' : String(l.longitude), l?.geonames ? String(l.geonames) : fips]
}

interface Row { readonly id: string; readonly e: EventWithReports; readonly from: Named; readonly to: Named | null }

async function* rows(source: Source): AsyncGenerator<Row> {
  for await (const e of eventsOf(source)) {
    if (e.status !== 'actual' && !(source.options.includePlanned && e.status === 'planned')) continue
    const ties = tiesOf(e).flatMap((t) => (t.mutual ? [t, { from: t.to, to: t.from, mutual: true }] : [t]))
    const pairs: { from: Named; to: Named | null }[] = ties.length ? ties : e.actors.map((from) => ({ from, to: null }))
    for (const { from, to } of pairs) yield { id: numberOf(`${e.id} ${from.id} ${to?.id ?? ''}`), e, from, to }
  }
}

export const GDELT_COLUMNS = [
  'GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate',
  ...['Actor1', 'Actor2'].flatMap((a) => [`${a}Code`, `${a}Name`, `${a}CountryCode`, `${a}KnownGroupCode`, `${a}EthnicCode`, `${a === 'Actor1' ? 'Actor1' : 'Actor2'}Religion1Code`, `${a}Religion2Code`, `${a}Type1Code`, `${a}Type2Code`, `${a}Type3Code`]),
  'IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale', 'NumMentions', 'NumSources', 'NumArticles', 'AvgTone',
  ...['Actor1Geo', 'Actor2Geo', 'ActionGeo'].flatMap((g) => [`${g}_Type`, `${g}_FullName`, `${g}_CountryCode`, `${g}_ADM1Code`, `${g}_ADM2Code`, `${g}_Lat`, `${g}_Long`, `${g}_FeatureID`]),
  'DATEADDED', 'SOURCEURL',
]

export async function* gdeltEvents(source: Source): AsyncGenerator<string> {
  for await (const { id, e, from, to } of rows(source)) {
    const day = isoOf(daysOf(e.date)?.lo ?? daysOf(e.day)!.lo)
    const [y, m, d] = day.split('-') as [string, string, string]
    const { code, goldstein } = cameoOf(e)
    const root = Number(code.slice(0, 2))
    const added = `${(e.firstTold).replaceAll('-', '')}000000`
    const url = e.reports.find((r) => r.story.url)?.story.url ?? `urn:isnad:story:${e.reports[0]?.story.id ?? ''}`
    yield tsvLine([
      id, `${y}${m}${d}`, `${y}${m}`, y, (Number(y) + ((Number(m) - 1) * 30 + Number(d)) / 365).toFixed(4), ...actorCells(from), ...actorCells(to), '1', code, code.slice(0, 3), code.slice(0, 2),
      String(root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4), goldstein.toFixed(1), String(e.counts.mentions), String(e.counts.outlets), String(e.counts.stories), '', ...(Array(16).fill('') as string[]), ...placeCells(e), added, url,
    ])
  }
}

export const GDELT_MENTION_COLUMNS = ['GLOBALEVENTID', 'EventTimeDate', 'MentionTimeDate', 'MentionType', 'MentionSourceName', 'MentionIdentifier', 'SentenceID', 'Actor1CharOffset', 'Actor2CharOffset', 'ActionCharOffset', 'InRawText', 'Confidence', 'MentionDocLen', 'MentionDocTone', 'MentionDocTranslationInfo', 'Extras']

const ISO639_3: { readonly [code: string]: string } = { ar: 'ara', en: 'eng', fr: 'fra', fa: 'fas', ru: 'rus' }

/** Offsets are into the original text, not into a translation; `Extras` says so. */
export async function* gdeltMentions(source: Source): AsyncGenerator<string> {
  for await (const { id, e } of rows(source)) {
    const time = `${isoOf(daysOf(e.date)?.lo ?? daysOf(e.day)!.lo).replaceAll('-', '')}000000`
    for (const r of e.reports) {
      const told = (r.story.published ?? e.firstTold).replace(/\D/g, '').padEnd(14, '0').slice(0, 14)
      yield tsvLine([
        id, time, told, r.story.url && /^https?:/.test(r.story.url) ? '1' : '2', r.story.outlet ?? '', r.story.url ?? `urn:isnad:story:${r.story.id}`, '1', '', '', String(r.span.start), '1', '100', '', '', '',
        `isnad:offsets=orig;in=${r.span.in};lang=${ISO639_3[r.story.language ?? ''] ?? r.story.language ?? 'und'};unit=utf16;end=${r.span.end};chain=${r.chain}`,
      ])
    }
  }
}

/** Numbers to ids, and what GDELT can't say: status, EDTF date, chains. */
export async function* gdeltMap(source: Source): AsyncGenerator<string> {
  yield tsvLine(['GLOBALEVENTID', 'isnad_event_id', 'actor1', 'actor2', 'type', 'status', 'edtf', 'date_basis', 'chains', 'stories'])
  for await (const { id, e, from, to } of rows(source)) yield tsvLine([id, e.id, from.id, to?.id ?? '', e.type, e.status, e.date ?? '', e.date ? 'told' : 'first story that tells it', e.counts.chains, e.reports.map((r) => r.story.id).join(';')])
}

export const GDELT_FIELDS = [
  { name: 'GLOBALEVENTID', about: 'a hash of event and pair; the map part ties it to the record' }, { name: 'SQLDATE …', about: 'first day of the date; without one, the day of the first story (see date_basis in the map)' },
  { name: 'Actor1Code …', about: 'CAMEO country and role; a mutual act has a row for each direction' }, { name: 'EventCode', about: 'CAMEO, of the coder or by type and act; planned acts (only if asked for) as 03x and the like' },
  { name: 'GoldsteinScale', about: 'of the CAMEO code, not PLOVER’s scale' }, { name: 'NumMentions, NumSources, NumArticles', about: 'reports, outlets and stories of the merged event; independent chains are in the map' },
  { name: 'ActionGeo_*', about: 'FIPS 10-4 country; coordinates only where the words are as fine' }, { name: 'AvgTone', about: 'not measured: empty' }, { name: 'SOURCEURL', about: 'address of the first report that has one' },
  { name: 'Mentions: ActionCharOffset', about: 'UTF-16 offset in the original text, not in an English translation' }, { name: 'Mentions: Extras', about: 'offsets=orig;in=headline|text;lang;unit=utf16;end;chain' },
]
