// Names of one word that the knowledge has in Russian, with what they tell of how they are declined.
import { people } from '../../knowledge/people.js'
import { places } from '../../knowledge/places.js'
import { states } from '../../knowledge/states.js'
import { localPlace, localState } from '../../knowledge/local-names.js'
import { alternatives, parseTable } from '../../document/table.js'
import givenTable from './given-names.tsv.js'

export interface KnownName {
  readonly word: string
  readonly gender: 'm' | 'f' | undefined
  readonly person: boolean
  readonly given?: 'm' | 'f' | undefined
}
const ACRONYM = /^\p{Lu}{2,}$/u

export function* knownNames(): Generator<KnownName> {
  const seen = new Set<string>()
  const fresh = (word: string): boolean => /^[\p{L}-]{3,}$/u.test(word) && !ACRONYM.test(word) && /\p{Lu}/u.test(word[0]!) && !seen.has(word) && !!seen.add(word)
  for (const state of states()) {
    const local = localState('ru', state.id)
    for (const { text } of [...state.names.ru, ...(local?.names ?? []), ...(local?.capitals ?? [])]) if (fresh(text)) yield { word: text, gender: undefined, person: false }
  }
  for (const place of places()) for (const { text } of localPlace('ru', place.names.en[0]!.text, place.country) ?? []) if (fresh(text)) yield { word: text, gender: undefined, person: false }
  for (const { cells } of parseTable('ru/given-names', givenTable)) for (const word of alternatives(cells.names)) if (fresh(word)) yield { word, gender: cells.gender as 'm' | 'f', person: true, given: cells.gender as 'm' | 'f' }
  for (const person of people()) for (const { text } of person.names.ru) for (const word of text.split(' ')) if (fresh(word)) yield { word, gender: person.gender, person: true }
}
