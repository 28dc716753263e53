// PLOVER JSON Lines (manual 2.0): one event a line. Strict: an act that is only planned is what the manual makes of it (rule of the future); what is denied or supposed is left out.
import { daysOf, isoOf } from '../dates.js'
import { type EventWithReports, type Source, eventsOf } from './source.js'
import type { Named } from '../ask/who.js'

export const QUAD: { readonly [type: string]: 1 | 2 | 3 | 4 } = {
  AGREE: 1, CONSULT: 1, SUPPORT: 1, CONCEDE: 1, COOPERATE: 2, AID: 2, RETREAT: 2, REQUEST: 3, ACCUSE: 3, REJECT: 3, THREATEN: 3, PROTEST: 4, SANCTION: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4,
}
/** Intensity by type, where an event carries none of its own. ACCUSE: the manual's 3 is a slip of the sign (its modes are −2 … −3.5). */
export const SCALE: { readonly [type: string]: number } = {
  AGREE: 2.5, CONSULT: 2.5, SUPPORT: 5, CONCEDE: 4.5, COOPERATE: 9.5, AID: 10, RETREAT: 6.5, REQUEST: 0, ACCUSE: -3, REJECT: -2, THREATEN: -3.5, PROTEST: -5, SANCTION: -6, MOBILIZE: -5.5, COERCE: -7, ASSAULT: -9,
}

/** The type that a strict PLOVER record gives an act of this status, or null where it has none. */
export function strictType(type: string, status: string): string | null {
  if (status === 'actual' || status === 'alleged') return type
  if (status === 'planned') return ['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'AGREE'].includes(type) ? 'AGREE' : ['RETREAT', 'CONCEDE'].includes(type) ? type : null
  if (status === 'denied') return type === 'CONSULT' ? 'REJECT' : null
  return null
}

const entity = (n: Named): object => ({
  code: n.country ?? (n.sector === 'IGO' || n.sector === 'NGO' ? n.sector : null), sector: n.sector, entity_text: n.arabic ?? n.name, identifier_id: n.id, identifier_text: n.name, ...(n.office ? { office: n.office } : {}),
  raw_text: n.arabic ?? n.name, entity_name: n.name, ...(/^Q\d+$/.test(n.id) ? { wikidata_id: n.id } : {}), country_name: n.country, sector_code: n.sector,
})

/** One event as PLOVER writes it. */
export function ploverEvent(e: EventWithReports, source: Source, strict: boolean): object | null {
  const type = strict ? strictType(e.type, e.status) : e.type
  if (type === null) return null
  const days = daysOf(e.date)
  const first = e.reports[0]
  return {
    id: e.id, has_event: true, date: isoOf(days?.lo ?? daysOf(e.day)!.lo), ...(days && days.hi > days.lo ? { enddate: isoOf(days.hi) } : {}), actor: e.actors.map(entity), recipient: e.recipients.map(entity), event: [type],
    ...(e.place ? { event_loc: { extracted_place: e.place, resolved_place: e.location?.name ?? e.place, ...(e.location?.geonames ? { geonameid: e.location.geonames } : {}), ...(e.location?.latitude !== undefined ? { lat: e.location.latitude, lon: e.location.longitude } : {}), country_code: e.country } } : {}),
    event_text: e.reports.map((r) => r.quote), quad_code: QUAD[type], event_scale: type === e.type && e.score !== null ? e.score : SCALE[type], mode: e.mode && type === e.type ? [e.mode] : [], context: e.contexts,
    ...(first ? { text: first.sentence, text_info: { sequence: 1, start: first.span.start, end: first.span.end }, cite_info: { citation: first.story.headline, url: first.story.url, title: first.story.headline, language: first.story.language, publication: first.story.outlet, coder: 'isnad' } } : {}),
    coder: 'isnad', coded_date: source.made.slice(0, 10),
    x_isnad: {
      type: e.type, act: e.act, status: e.status, edtf: e.date, date_basis: e.date === null ? 'first story that tells it' : 'told', former_dates: e.formerDates, counts: e.counts, tier: e.tier, agreement: e.agreement, disputed: e.disputed,
      reports: e.reports.map((r) => ({ story: r.story.id, url: r.story.url, outlet: r.story.outlet, language: r.story.language, published: r.story.published, chain: r.chain, in: r.span.in, start: r.span.start, end: r.span.end, exact: r.quote, rule: r.rule, sources: r.sources.map((s) => `${s.role}: ${s.name}`) })),
    },
  }
}

export async function* plover(source: Source): AsyncGenerator<string> {
  for await (const e of eventsOf(source)) {
    const event = ploverEvent(e, source, true)
    if (event) yield `${JSON.stringify(event)}\n`
  }
}

/** Every act with its own type and status, planned and denied ones too. */
export async function* ploverRaw(source: Source): AsyncGenerator<string> {
  for await (const e of eventsOf(source)) yield `${JSON.stringify(ploverEvent(e, source, false))}\n`
}

export const PLOVER_FIELDS = [
  ['id', 'id of the event in the record'], ['has_event', 'always true'], ['date', 'first day of its date; without one, the day of the first story that tells it (see x_isnad.date_basis)'], ['enddate', 'last day, when the date is a stretch'],
  ['actor', 'who did it; all who took part in a mutual act'], ['recipient', 'to whom it was done'], ['event', 'PLOVER type; strict: AGREE for planned consultation, support, cooperation and aid, REJECT for a cancelled meeting'],
  ['event_loc', 'where, as told, and resolved'], ['event_text', 'the words that tell it, one a report'], ['quad_code', '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict'], ['event_scale', 'intensity −10 … +10 of type and mode'],
  ['mode', 'how'], ['context', 'what it was about'], ['text', 'a sentence that tells it'], ['text_info', 'where in the first report'], ['cite_info', 'the first report'], ['coder', 'isnad'], ['coded_date', 'when this was made'],
  ['x_isnad', 'what PLOVER has no field for: status, EDTF date, counts of mentions, stories, outlets and independent chains, and every report with its words'],
].map(([name, about]) => ({ name: name!, about: about! }))
