// GeoJSON (RFC 7946): an event where its place is known, without a pin where only the country is; a corridor as a line of its named stops.
import { placesByName } from '../../knowledge/index.js'
import { type Source, eventsOf, provenanceOf, storiesIn } from './source.js'

export async function* geojson(source: Source): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","isnad":${JSON.stringify(provenanceOf(source, 'geojson'))},"features":[`
  let first = true
  const put = (feature: object): string => {
    const text = (first ? '\n' : ',\n') + JSON.stringify(feature)
    first = false
    return text
  }
  for await (const e of eventsOf(source)) {
    if (!e.place && !e.country) continue
    const l = e.location
    // A country has no point: a capital must not stand for it.
    const point = l && l.latitude !== undefined && l.longitude !== undefined && l.precision !== 'country' ? { type: 'Point', coordinates: [l.longitude, l.latitude] } : null
    yield put({
      type: 'Feature', id: e.id, geometry: point,
      properties: {
        event_id: e.id, type: e.type, act: e.act, status: e.status, edtf: e.date, place_name_en: e.place, iso3: e.country, precision: l?.precision ?? (e.place ? null : 'country'), role: l?.role ?? 'event', ...(l?.geonames ? { geonameid: l.geonames } : {}),
        actors: e.actors.map((n) => n.name), actors_ar: e.actors.map((n) => n.arabic).filter(Boolean), recipients: e.recipients.map((n) => n.name), mentions: e.counts.mentions, outlets: e.counts.outlets, chains: e.counts.chains, sources: storiesIn(e.reports),
      },
    })
  }
  const projects = await source.db.selectFrom('project').selectAll().where('tier', '!=', 'rejected').orderBy('seq').execute()
  for (const p of projects) {
    if (source.asOf !== null && p.first_learnt > source.asOf) continue
    const stops = (JSON.parse(p.places) as string[]).map((name) => {
      const place = placesByName(name, 'en')[0] as { longitude?: number; latitude?: number } | undefined
      return { name, at: place?.longitude !== undefined && place.latitude !== undefined ? [place.longitude, place.latitude] : null }
    })
    const line = stops.map((s) => s.at).filter((x): x is number[] => x !== null)
    yield put({
      type: 'Feature', id: p.id, geometry: line.length > 1 ? lineOf(line) : line.length === 1 ? { type: 'Point', coordinates: line[0] } : null,
      properties: { project_id: p.id, kind: p.kind, status: p.status, stops: stops.map((s) => s.name), stops_without_position: stops.filter((s) => !s.at).map((s) => s.name), modes: JSON.parse(p.modes) as string[], participants: JSON.parse(p.participants) as string[], stories: p.stories, chains: p.chains },
    })
  }
  yield '\n]}\n'
}

/** A line is split where it crosses the antimeridian, as the standard asks. */
export function lineOf(points: readonly number[][]): object {
  const parts: number[][][] = [[points[0]!]]
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    if (Math.abs(a[0]! - b[0]!) <= 180) {
      parts.at(-1)!.push(b)
      continue
    }
    const east = a[0]! > 0
    const width = 360 - Math.abs(a[0]! - b[0]!)
    const share = (180 - Math.abs(a[0]!)) / width
    const lat = a[1]! + (b[1]! - a[1]!) * share
    parts.at(-1)!.push([east ? 180 : -180, lat])
    parts.push([[east ? -180 : 180, lat], b])
  }
  return parts.length === 1 ? { type: 'LineString', coordinates: parts[0] } : { type: 'MultiLineString', coordinates: parts }
}

export const GEOJSON_FIELDS = [
  ['event_id', 'id of the event'], ['type', 'PLOVER type'], ['act', 'what was done'], ['status', 'actual, planned …'], ['edtf', 'date, as fine as told'], ['place_name_en', 'place'], ['iso3', 'country of the place'], ['precision', 'site, city, region, water or country; geometry is null for a country'],
  ['role', 'of the place: event, statement or subject'], ['geonameid', 'GeoNames id where known'], ['actors', 'who did it'], ['recipients', 'to whom'], ['mentions', 'reports'], ['outlets', 'outlets'], ['chains', 'independent chains'], ['sources', 'ids of stories'],
  ['project_id', 'a corridor or the like: a line through its stops in order'], ['stops', 'their names'], ['stops_without_position', 'those that no gazetteer entry was found for'],
].map(([name, about]) => ({ name: name!, about: about! }))
