// Words that name days, months, seasons and units of time, asked for wherever a group may be a time.
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const DAYS = set('monday tuesday wednesday thursday friday saturday sunday')
export const MONTHS = set('january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.')
export const SEASONS = set('spring summer autumn winter')
/** Units that "last", "next" and "this" may stand before. */
export const UNITS: ReadonlySet<string> = new Set([...set('week month year night weekend decade century'), ...SEASONS])
/** Shorter ones, which a preposition makes a time of. */
export const STRETCHES = set('day hour time morning afternoon evening')
export const DAY_PARTS = set('morning afternoon evening night noon lunchtime')
/** Names of days and months. */
export const TIME_NAMES: ReadonlySet<string> = new Set([...DAYS, ...MONTHS])
/** Nouns that head a time; "may" is hardly ever one. */
export const TIME_WORDS: ReadonlySet<string> = new Set([...[...TIME_NAMES, ...UNITS, ...STRETCHES].filter((word) => word !== 'may' && !SEASONS.has(word)), ...set('today yesterday tomorrow minute')])
export const YEAR = /^(?:1[0-9]|20)\d\d$/
export const DECADE = /^(?:1[0-9]|20)?\d0s$/

/** A unit, one or many: "at the weekend", "in recent years". @example isUnit('years') // true */
export const isUnit = (key: string): boolean => {
  const one = key.endsWith('s') ? key.slice(0, -1) : key
  return UNITS.has(one) || STRETCHES.has(one) || one === 'centurie'
}
