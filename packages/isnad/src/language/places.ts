// Places of one story: named ones with what the knowledge has of them, coordinates only as fine as the words are.
import type { Mention, Place } from '../document/mention.js'
import { placeInfo, type KnownPlace, type State, stateInfo } from '../knowledge/index.js'
import type { Phrase } from './names/phrase.js'
import type { Scan } from './names/scan.js'
import type { LanguagePack } from './pack.js'

type Draft = Omit<Place, 'mentions'>

export class Places {
  private readonly all: Draft[] = []
  private readonly byKey = new Map<string, number>()

  constructor(
    private readonly scan: Scan,
    private readonly pack: LanguagePack,
  ) {}

  /** The place a phrase names, when it is read as one: always for a place, for a state or capital only behind a preposition of place. */
  of(phrase: Phrase, locative: 'in' | 'to' | undefined, weights: ReadonlyMap<string, number>): number | undefined {
    if (phrase.kind === 'state') {
      if (phrase.by === 'adjective' || phrase.by === 'people' || phrase.by === 'government' || !locative || !phrase.id) return undefined
      const state = stateInfo(phrase.id)
      if (!state) return undefined
      if (phrase.by === 'capital') {
        const capital = this.choose(phrase, new Map([[state.iso3, 100]]))
        return capital ? this.add(`geo:${capital.id}`, () => this.known(capital)) : this.capital(state)
      }
      return this.add(`state:${state.id}`, () => ({ name: state.name, precision: 'country', country: state.iso3 }))
    }
    if (phrase.kind !== 'place') return undefined
    if (phrase.id?.startsWith('geo:') || phrase.id?.startsWith('place:')) {
      const known = this.choose(phrase, weights) ?? placeInfo(phrase.id)
      if (known) return this.add(known.id, () => this.known(known))
    }
    const known = phrase.match ? this.choose(phrase, weights) : undefined
    if (known) return this.add(known.id, () => this.known(known))
    if (!phrase.name) {
      // «العاصمة التركية», "the Turkish capital"
      const state = phrase.term?.flags.has('capital') ? phrase.owners.find((o) => o.kind === 'state') : undefined
      const info = state?.kind === 'state' ? stateInfo(state.id) : undefined
      return info?.capitals.en.length ? this.capital(info) : undefined
    }
    const { items, text } = this.scan
    const written = text.text.slice(items[phrase.name.first]!.start, items[phrase.name.last - 1]!.end)
    const owner = phrase.owners.find((o) => o.kind === 'state')
    // "in Tiergarten Park", "at Belmont University": its last word says that it stands in a town
    const site = !phrase.term && phrase.name.last - phrase.name.first > 1 && !items[phrase.name.last - 1]!.unknown
    const precision = (phrase.term?.en || (site ? 'site' : 'city')) as Place['precision']
    return this.add(`named:${this.pack.normalize(written)}`, () => ({ name: this.pack.names.latin(written), precision, country: owner?.kind === 'state' ? (stateInfo(owner.id)?.iso3 ?? null) : null }))
  }

  private capital(state: State): number {
    return this.add(`capital:${state.id}`, () => ({ name: state.capitals.en[0]?.text ?? state.name, precision: 'city', country: state.iso3 }))
  }

  /** Among places of one name: that of a state named in the story, then the higher rank. */
  private choose(phrase: Phrase, weights: ReadonlyMap<string, number>): KnownPlace | undefined {
    let best: KnownPlace | undefined
    let most = -1
    for (const entry of phrase.match?.entries ?? []) {
      if (entry.kind !== 'place') continue
      const weight = (weights.has(entry.place.country ?? '') ? 10 : 0) + entry.place.rank
      if (weight > most) { best = entry.place; most = weight }
    }
    return best
  }

  private known(place: KnownPlace): Omit<Draft, 'index'> {
    return { name: place.name, ...(place.geonames && { geonames: place.geonames }), latitude: place.latitude, longitude: place.longitude, precision: place.precision, country: place.country, ...(place.town && { town: place.town }) }
  }

  private add(key: string, make: () => Omit<Draft, 'index'>): number {
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    const index = this.all.length
    this.all.push({ index, ...make() })
    this.byKey.set(key, index)
    return index
  }

  finish(mentions: readonly Mention[]): Place[] {
    const of = this.all.map(() => [] as number[])
    for (const mention of mentions) if (mention.place !== undefined) of[mention.place]!.push(mention.index)
    return this.all.map(({ index, name, geonames, latitude, longitude, precision, country, town }) => ({ index, name, geonames, latitude, longitude, precision, country, town, mentions: of[index]! }))
  }
}
