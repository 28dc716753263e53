// How languages other than Arabic and English speak of states and places, beside their names in state-names.tsv and places.tsv.
// A language has two tables, `state-words-<code>.tsv` and `places-<code>.tsv` (and `people-<code>.tsv`, where it has names of its own), and one entry here. Read when a text of that language is first read.
import { parseTable } from '../document/table.js'
import { type Form, type Language, parseForms } from './forms.js'
import frenchPlaces from './places-fr.tsv.js'
import persianPeople from './people-fa.tsv.js'
import frenchPeople from './people-fr.tsv.js'
import russianPeople from './people-ru.tsv.js'
import persianPlaces from './places-fa.tsv.js'
import russianPlaces from './places-ru.tsv.js'
import frenchStates from './state-words-fr.tsv.js'
import persianStates from './state-words-fa.tsv.js'
import russianStates from './state-words-ru.tsv.js'

/** A form of an adjective of origin; number and gender where the form alone tells. */
export interface LocalAdjective extends Form {
  readonly number?: 'sg' | 'pl'
  readonly gender?: 'm' | 'f'
}
export interface LocalState {
  readonly adjectives: readonly LocalAdjective[]
  /** The people as a noun, plural («россияне»). */
  readonly people: readonly Form[]
  readonly capitals: readonly Form[]
  /** Further names of the state. */
  readonly names: readonly Form[]
}

interface Local {
  readonly states: string
  readonly places: string
  /** Names of persons beside those of people.tsv. */
  readonly people?: string
  /** Every form of an adjective that the words of the pack can carry as their key: all four in French; where the pack's keys are lemmas, the lemma. */
  readonly formsOf: (adjective: Form) => readonly LocalAdjective[]
  /** Whether names it has none of its own for are written as in English. */
  readonly asInEnglish: boolean
  /** Whether media of other countries keep their Latin letters («агентство Reuters»). */
  readonly latinOutlets?: boolean
}

const asWritten = (adjective: Form): readonly LocalAdjective[] => [adjective]
const LOCAL: Readonly<Partial<Record<Language, Local>>> = {
  fr: { states: frenchStates, places: frenchPlaces, people: frenchPeople, formsOf: frenchForms, asInEnglish: true },
  ru: { states: russianStates, places: russianPlaces, people: russianPeople, formsOf: asWritten, asInEnglish: false, latinOutlets: true },
  fa: { states: persianStates, places: persianPlaces, people: persianPeople, formsOf: asWritten, asInEnglish: false },
}

/** Whether the names of a language come from this module's tables. */
export const hasLocalNames = (language: Language): boolean => language in LOCAL
/** Whether a language writes names that it has none of its own for as English does. @example writesAsInEnglish('fr') // true */
export const writesAsInEnglish = (language: Language): boolean => LOCAL[language]?.asInEnglish ?? false

/** Whether a language leaves the names of foreign media in Latin letters. @example leavesOutletsInLatin('ru') // true */
export const leavesOutletsInLatin = (language: Language): boolean => LOCAL[language]?.latinOutlets ?? false

/** What a table of a language tells by key, read when first asked. */
function byLanguage<Value>(read: (language: Language, local: Local) => Map<string, Value>): (language: Language, key: string) => Value | undefined {
  const known = new Map<Language, Map<string, Value>>()
  return (language, key) => {
    const local = LOCAL[language]
    if (!local) return undefined
    let values = known.get(language)
    if (!values) known.set(language, (values = read(language, local)))
    return values.get(key)
  }
}

/** @example localState('fr', 'RUS')?.adjectives[0]?.text // 'russe' */
export const localState: (language: Language, id: string) => LocalState | undefined = byLanguage(
  (language, { states, formsOf }) => new Map(parseTable(`state-words-${language}`, states).map(({ cells }) => [cells.id!, { adjectives: parseForms(cells.adjective).flatMap(formsOf), people: parseForms(cells.people), capitals: parseForms(cells.capital), names: parseForms(cells.name) }])),
)

const placesOf = byLanguage<readonly Form[]>((language, { places }) => new Map(parseTable(`places-${language}`, places).map(({ cells }) => [`${cells.en} ${cells.country}`, parseForms(cells[language])])))
/** Names of a place in a language's own table, by its English one. @example localPlace('fr', 'London', 'GBR')?.[0]?.text // 'Londres' */
export const localPlace = (language: Language, english: string, country: string | null): readonly Form[] | undefined => placesOf(language, `${english} ${country ?? ''}`)

const peopleOf = byLanguage<readonly Form[]>((language, { people }) => new Map(people === undefined ? [] : parseTable(`people-${language}`, people).map(({ cells }) => [cells.id!, parseForms(cells[language])])))
/** Names of a person in a language's own table. @example localPerson('fa', 'angela-merkel')[1]?.text // 'مرکل' */
export const localPerson = (language: Language, id: string): readonly Form[] => peopleOf(language, id) ?? []

/** The four forms of a French adjective. @example frenchForms({ text: 'turc/turque', doubtful: false }) // turc, turque, turcs, turques */
function frenchForms({ text, doubtful }: Form): LocalAdjective[] {
  const [masculine, irregular] = text.split('/') as [string, string | undefined]
  const feminine = irregular ?? (masculine.endsWith('e') ? masculine : /(?:en|on)$/.test(masculine) ? `${masculine}ne` : `${masculine}e`)
  const plural = masculine.endsWith('s') ? masculine : `${masculine}s`
  const forms: LocalAdjective[] = [
    { text: masculine, doubtful, number: 'sg', gender: 'm' }, { text: feminine, doubtful, number: 'sg', gender: 'f' },
    { text: plural, doubtful, number: 'pl', gender: 'm' }, { text: `${feminine}s`, doubtful, number: 'pl', gender: 'f' },
  ]
  return forms.filter((form, i) => forms.findIndex((other) => other.text === form.text) === i)
}
