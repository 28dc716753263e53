// What French calls states and places beside their names in state-names.tsv and places.tsv. Read when a French text is first read.
import { parseTable } from '../document/table.js'
import { type Form, parseForms } from './forms.js'
import placeTable from './places-fr.tsv.js'
import stateTable from './state-words-fr.tsv.js'

/** A form of an adjective of origin. */
export interface FrenchAdjective extends Form {
  readonly number: 'sg' | 'pl'
  readonly gender: 'm' | 'f'
}
export interface FrenchState {
  readonly adjectives: readonly FrenchAdjective[]
  readonly capitals: readonly Form[]
  readonly names: readonly Form[]
}

let ofStates: Map<string, FrenchState> | undefined
/** @example frenchState('RUS')?.adjectives[0]?.text // 'russe' */
export function frenchState(id: string): FrenchState | undefined {
  ofStates ??= new Map(
    parseTable('state-words-fr', stateTable).map(({ cells }) => [cells.id!, { adjectives: parseForms(cells.adjective).flatMap(formsOf), capitals: parseForms(cells.capital), names: parseForms(cells.name) }]),
  )
  return ofStates.get(id)
}

/** The four forms of an adjective. @example formsOf({ text: 'turc/turque', doubtful: false }) // turc, turque, turcs, turques */
function formsOf({ text, doubtful }: Form): FrenchAdjective[] {
  const [masculine, irregular] = text.split('/') as [string, string | undefined]
  const feminine = irregular ?? (masculine.endsWith('e') ? masculine : /(?:en|on)$/.test(masculine) ? `${masculine}ne` : `${masculine}e`)
  const plural = masculine.endsWith('s') ? masculine : `${masculine}s`
  const forms: FrenchAdjective[] = [
    { text: masculine, doubtful, number: 'sg', gender: 'm' }, { text: feminine, doubtful, number: 'sg', gender: 'f' },
    { text: plural, doubtful, number: 'pl', gender: 'm' }, { text: `${feminine}s`, doubtful, number: 'pl', gender: 'f' },
  ]
  return forms.filter((form, i) => forms.findIndex((other) => other.text === form.text) === i)
}

let ofPlaces: Map<string, readonly Form[]> | undefined
/** French names of a place, where they are not the English ones. @example frenchPlace('London', 'GBR')?.[0]?.text // 'Londres' */
export function frenchPlace(english: string, country: string | null): readonly Form[] | undefined {
  ofPlaces ??= new Map(parseTable('places-fr', placeTable).map(({ cells }) => [`${cells.en} ${cells.country}`, parseForms(cells.fr)]))
  return ofPlaces.get(`${english} ${country ?? ''}`)
}
