// POLECAT's forty columns, tab-separated with a header, and beside it the mentions that POLECAT has no room for.
import { daysOf, isoOf } from '../dates.js'
import type { Named } from '../ask/who.js'
import { QUAD, SCALE, strictType } from './plover.js'
import { type EventWithReports, type Source, eventsOf, tsvLine } from './source.js'

const NONE = 'None'
const people = (list: readonly Named[], value: (n: Named) => string | null | undefined): string => {
  const values = list.map(value).filter((v): v is string => !!v)
  return values.length ? [...new Set(values)].join(';') : NONE
}
const officials = (list: readonly Named[]): string => people(list.filter((n) => n.office), (n) => n.office)
const wikipedia = (list: readonly Named[]): string => people(list, (n) => (/^Q\d+$/.test(n.id) ? n.id : null))

/** The columns that POLECAT has once for who acts and once for whom it is done to. */
const partyColumns = (role: string, about: string, of: (e: EventWithReports) => readonly Named[]): typeof POLECAT_COLUMNS => [
  { name: `${role} Name`, about, value: (e) => people(of(e), (n) => n.name) },
  { name: `${role} Country`, about: 'ISO 3166 alpha-3', value: (e) => people(of(e), (n) => n.country) },
  { name: `${role} COW`, about: 'not filled', value: () => NONE },
  { name: `Primary ${role} Sector`, about: 'PLOVER sector of the first', value: (e) => of(e)[0]?.sector ?? NONE },
  { name: `${role} Sectors`, about: 'of all', value: (e) => people(of(e), (n) => n.sector) },
  { name: `${role} Title`, about: 'offices', value: (e) => officials(of(e)) },
  { name: `${role} Name Raw`, about: 'as an Arabic story writes it, else the name', value: (e) => people(of(e), (n) => n.arabic ?? n.name) },
  { name: `Wikipedia ${role} ID`, about: 'Wikidata id where known', value: (e) => wikipedia(of(e)) },
]

export const POLECAT_COLUMNS: readonly { name: string; about: string; value: (e: EventWithReports & { type: string }) => string | number }[] = [
  { name: 'Event ID', about: 'id in the record', value: (e) => e.id },
  { name: 'Event Date', about: 'first day of the date; without one, the day of the first story', value: (e) => isoOf(daysOf(e.date)?.lo ?? daysOf(e.day)!.lo) },
  { name: 'Event Type', about: 'PLOVER type', value: (e) => e.type },
  { name: 'Event Mode', about: 'PLOVER mode', value: (e) => e.mode ?? NONE },
  { name: 'Intensity', about: 'PLOVER scale', value: (e) => e.score ?? SCALE[e.type] ?? 0 },
  { name: 'Quad Code', about: 'verbal or material, cooperation or conflict', value: (e) => ['', 'Verbal Cooperation', 'Material Cooperation', 'Verbal Conflict', 'Material Conflict'][QUAD[e.type] ?? 0] ?? NONE },
  { name: 'Contexts', about: 'what it was about, with ;', value: (e) => (e.contexts.length ? e.contexts.join(';') : NONE) },
  ...partyColumns('Actor', 'who did it', (e) => e.actors),
  ...partyColumns('Recipient', 'to whom', (e) => e.recipients),
  { name: 'Placename', about: 'where, in English', value: (e) => e.place ?? NONE },
  { name: 'City', about: 'when it is one', value: (e) => (e.location?.precision === 'city' ? e.location.name : NONE) },
  { name: 'District', about: 'not filled', value: () => NONE },
  { name: 'Province', about: 'when it is a region', value: (e) => (e.location?.precision === 'region' ? e.location.name : NONE) },
  { name: 'Country', about: 'ISO 3166 alpha-3 of the place', value: (e) => e.country ?? NONE },
  { name: 'Latitude', about: 'only as fine as the words', value: (e) => e.location?.latitude ?? NONE },
  { name: 'Longitude', about: 'only as fine as the words', value: (e) => e.location?.longitude ?? NONE },
  { name: 'GeoNames ID', about: 'where known', value: (e) => e.location?.geonames ?? NONE },
  { name: 'Raw Placename', about: 'as told', value: (e) => e.place ?? NONE },
  { name: 'Feature Type', about: 'how fine the place is', value: (e) => e.location?.precision ?? NONE },
  { name: 'Source', about: 'outlets that told it', value: (e) => [...new Set(e.reports.map((r) => r.story.outlet).filter(Boolean))].join(';') || NONE },
  { name: 'Publication Date', about: 'of the first report', value: (e) => (e.reports[0]?.story.published ?? e.firstTold).slice(0, 10) },
  { name: 'Story People', about: 'persons in the event', value: (e) => people([...e.actors, ...e.recipients].filter((n) => n.kind === 'person'), (n) => n.name) },
  { name: 'Story Organizations', about: 'bodies and organizations in the event', value: (e) => people([...e.actors, ...e.recipients].filter((n) => n.kind === 'body' || n.kind === 'organization'), (n) => n.name) },
  { name: 'Story Locations', about: 'place of the event', value: (e) => e.place ?? NONE },
  { name: 'Language', about: 'of the first report', value: (e) => e.languages[0] ?? NONE },
  { name: 'Version', about: 'isnad', value: () => 'isnad' },
]

/** Done acts only, unless planned ones are asked for: they become what strict PLOVER makes of them. */
export async function* polecatEvents(source: Source): AsyncGenerator<EventWithReports> {
  for await (const e of eventsOf(source)) {
    if (e.status === 'actual') yield e
    else if (source.options.includePlanned && e.status === 'planned') {
      const type = strictType(e.type, e.status)
      if (type) yield { ...e, type, mode: type === e.type ? e.mode : null, score: type === e.type ? e.score : null }
    }
  }
}

export async function* polecat(source: Source): AsyncGenerator<string> {
  yield tsvLine(POLECAT_COLUMNS.map((c) => c.name))
  for await (const e of polecatEvents(source)) yield tsvLine(POLECAT_COLUMNS.map((c) => c.value(e)))
}

export const MENTION_FIELDS = [
  ['event', 'id of the event'], ['story', 'id of the story'], ['url', 'its address'], ['outlet', 'who published it'], ['language', 'of the story'], ['published', 'its date'], ['chain', 'independent chain it counts for'], ['in', 'headline or text'], ['start', 'first UTF-16 unit of the words'],
  ['end', 'the unit after them'], ['words', 'the words'], ['sentence', 'the sentence they stand in'], ['status', 'as this report has it'], ['date', 'EDTF, as this report has it'], ['rule', 'the rule that read it'], ['state', 'current, or what became of it in a newer version'],
].map(([name, about]) => ({ name: name!, about: about! }))

export async function* mentionsTable(source: Source, events: AsyncGenerator<EventWithReports>): AsyncGenerator<string> {
  void source
  yield tsvLine(MENTION_FIELDS.map((f) => f.name))
  for await (const e of events) {
    for (const r of e.reports) {
      yield tsvLine([e.id, r.story.id, r.story.url, r.story.outlet, r.story.language, r.story.published, r.chain, r.span.in, r.span.start, r.span.end, r.quote, r.sentence, String(r.says.status ?? ''), (r.says.date as string | null) ?? '', r.rule, r.state])
    }
  }
}
