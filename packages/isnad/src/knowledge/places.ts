// Cities, regions, waters and sites. `places.tsv` is made by scripts/knowledge-places.ts from GeoNames; `places-more.tsv` is hand-written and goes first.
import { type Form, parseForms } from './forms.js'
import more from './places-more.tsv.js'
import table from './places.tsv.js'

export type PlacePrecision = 'site' | 'city' | 'region' | 'country' | 'water'

export interface KnownPlace {
  readonly id: string
  readonly geonames?: number
  /** The usual English name. */
  readonly name: string
  readonly names: { readonly ar: readonly Form[]; readonly en: readonly Form[] }
  /** ISO alpha-3; null for waters and what lies in several states. */
  readonly country: string | null
  readonly precision: PlacePrecision
  readonly latitude: number
  readonly longitude: number
  /** 0 … 9: capitals and what the news speaks of first. For choosing among places of one name, with the states named nearby. */
  readonly rank: number
  /** English name of the town that a site is part of: what happens at the mosque, happens in the town. */
  readonly town?: string
}

let all: KnownPlace[] | undefined
let byId: Map<string, KnownPlace> | undefined

function* rows(text: string): Generator<string[]> {
  let head = true
  for (const line of text.split('\n')) {
    if (!line || line.charCodeAt(0) === 35) continue
    if (head) head = false
    else yield line.split('\t')
  }
}

/** Western letters, with the marks that English keeps in names («São Paulo», «Liège»), unlike the lines and dots of a transcription. */
const WESTERN = /^[ -~\u00c0-\u00ff\u0104-\u0107\u0118\u0119\u0143\u0144\u015a\u015b\u0179-\u017c]+$/
const usualName = (plain: string, forms: readonly Form[]): string => forms.find(({ text }) => text !== plain && WESTERN.test(text) && text.normalize('NFD').replace(/\p{M}/gu, '') === plain)?.text ?? plain

// Columns of both tables: geonames, precision, country, rank, latitude, longitude, en, ar, and for a site its town. Parsed by hand because there are some ten thousand rows.
const parsePlace = (c: string[]): KnownPlace => {
  const en = parseForms(c[6])
  const plain = en[0]!.text
  return {
    id: c[0] ? `geo:${c[0]}` : `place:${plain.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    ...(c[0] ? { geonames: Number(c[0]) } : {}),
    name: usualName(plain, en),
    names: { ar: parseForms(c[7]), en },
    country: c[2] || null,
    precision: c[1] as PlacePrecision,
    latitude: Number(c[4]),
    longitude: Number(c[5]),
    rank: Number(c[3]),
    ...(c[8] ? { town: c[8] } : {}),
  }
}

/** All places, the hand-written ones first. */
export function places(): readonly KnownPlace[] {
  if (all) return all
  const byHand = [...rows(more)].map(parsePlace)
  const known = new Set(byHand.map((place) => place.id))
  all = [...byHand, ...[...rows(table)].map(parsePlace).filter((place) => !known.has(place.id))]
  return all
}

/** @example placeInfo('geo:524901')?.name // 'Moscow' */
export function placeInfo(id: string): KnownPlace | undefined {
  byId ??= new Map(places().map((place) => [place.id, place]))
  return byId.get(id)
}
