// Words that decide where a noun group ends and what it is.
import { isUpper } from './letters.js'

/** Prepositions that add to a subject before them: "the president, along with the minister and the envoy, met". */
export const JOINING = new Set(['along with', 'together with', 'alongside'])
/** "last week", "this year" begin a group of their own behind another noun. */
export const TIME_ADJECTIVES = new Set(['last', 'next', 'this', 'later', 'earlier', 'early', 'late'])
/** What a secretary or minister may be of, before the name itself: Secretary of State Antony Blinken. */
export const PORTFOLIOS = new Set(
  'state defense defence treasury commerce energy interior justice labor labour education agriculture transportation transport affairs security staff health finance trade information intelligence'.split(
    ' ',
  ),
)
export const TIME_NOUNS = new Set('time day week month year hour morning afternoon evening night weekend moment'.split(' '))
/** Kinds of nouns that stand before a name as its title or class: president Putin, agency Yonhap, village Khuza'a. */
export const TITLED = new Set(['person', 'group', 'place', ''])
export const FRACTIONS = new Set(['dozen', 'third', 'quarter', 'fifth', 'half', 'tenth'])
export const LONGEST = 40
/** Verbs that take a person or state and then "of" something. */
export const OF_VERBS = new Set(
  'accuse suspect convict acquit inform warn assure remind notify rid deprive strip rob relieve clear cure convince persuade advise tell'.split(
    ' ',
  ),
)

export const isCapital = (text: string, at: number): boolean => isUpper(text.charCodeAt(at))
export const isQuoteMark = (mark: string): boolean =>
  mark === '"' ||
  mark === '“' ||
  mark === '”' ||
  mark === "'" ||
  mark === '‘' ||
  mark === '’' ||
  mark === '«' ||
  mark === '»' ||
  mark === '``' ||
  mark === "''"
/** Nouns that a clause may follow without "that": the way he speaks, the day they met. */
export const CLAUSE_NOUNS = new Set(['way', 'reason', 'fact', 'day', 'year', 'moment', 'extent', 'time'])
