// Cities, regions, waters and sites. `places.tsv` is made by scripts/knowledge-places.ts from GeoNames; `places-more.tsv` is hand-written and goes first.
import { type Form, NamesByLanguage, parseForms } from './forms.js'
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

/** All lines but comments and the first, which names the columns. */
const rows = (text: string): string[] => text.split('\n').filter((line) => line && line.charCodeAt(0) !== 35).slice(1)

/** Western letters, with the marks that English keeps in names («São Paulo», «Liège»), unlike the lines and dots of a transcription. */
const WESTERN = /^[ -~\u00c0-\u00ff\u0104-\u0107\u0118\u0119\u0143\u0144\u015a\u015b\u0179-\u017c]+$/
const usualName = (plain: string, forms: readonly Form[]): string => forms.find(({ text }) => text !== plain && WESTERN.test(text) && text.normalize('NFD').replace(/\p{M}/gu, '') === plain)?.text ?? plain

// Columns of both tables: geonames, precision, country, rank, latitude, longitude, en, ar, and for a site its town. Parsed by hand because there are some ten
// thousand rows; of a place that no story names only what it is found by is ever read.
class Place implements KnownPlace {
  readonly id: string
  readonly rank: number
  readonly names: KnownPlace['names']
  #told: Told | undefined
  constructor(private readonly row: string) {
    const c = row.split('\t')
    this.id = c[0] ? `geo:${c[0]}` : `place:${plainName(c).toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
    this.rank = Number(c[3])
    this.names = new NamesByLanguage({ ar: c[7], en: c[6] })
  }

  get geonames(): number | undefined { return this.told.geonames }
  get name(): string { return this.told.name }
  get country(): string | null { return this.told.country }
  get precision(): PlacePrecision { return this.told.precision }
  get latitude(): number { return this.told.latitude }
  get longitude(): number { return this.told.longitude }
  get town(): string | undefined { return this.told.town }

  private get told(): Told {
    this.#told ??= this.tell(this.row.split('\t'))
    return this.#told
  }

  private tell(c: readonly string[]): Told {
    return {
      geonames: c[0] ? Number(c[0]) : undefined, name: usualName(plainName(c), this.names.en), country: c[2] || null, precision: c[1] as PlacePrecision,
      latitude: Number(c[4]), longitude: Number(c[5]), town: c[8] || undefined,
    }
  }
}
type Told = Omit<KnownPlace, 'id' | 'rank' | 'names'>
const plainName = (c: readonly string[]): string => parseForms(c[6])[0]!.text

/** All places, the hand-written ones first. */
export function places(): readonly KnownPlace[] {
  if (all) return all
  const byHand = rows(more).map((row) => new Place(row))
  const known = new Set(byHand.map((place) => place.id))
  all = [...byHand, ...rows(table).map((row) => new Place(row)).filter((place) => !known.has(place.id))]
  return all
}

/** @example placeInfo('geo:524901')?.name // 'Moscow' */
export function placeInfo(id: string): KnownPlace | undefined {
  byId ??= new Map(places().map((place) => [place.id, place]))
  return byId.get(id)
}
