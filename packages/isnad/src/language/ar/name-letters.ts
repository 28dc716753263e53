// What a word that nobody's lexicon has looks like: «شتاينتز» is spelled as foreign names are, «يتحاصصون» as words are.
import table from './name-letters.tsv.js'

let odds: ReadonlyMap<string, number> | undefined

/** For the counting script: odds to use instead of the table. */
export function useNameLetters(map: ReadonlyMap<string, number>): void {
  odds = map
}

function load(): ReadonlyMap<string, number> {
  const map = new Map<string, number>()
  for (const line of table.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab === 3) map.set(line.slice(0, 3), Number(line.slice(4)))
  }
  return map
}

/**
 * How much likelier (natural logarithm) the letters of a normal form are in a name than in a word; 0 tells nothing.
 * @example nameOdds('فيرغوسن') > 2 // true
 */
export function nameOdds(key: string): number {
  odds ??= load()
  const letters = `^^${key}$`
  let sum = 0
  for (let i = 3; i <= letters.length; i++) sum += odds.get(letters.slice(i - 3, i)) ?? 0
  return sum
}
