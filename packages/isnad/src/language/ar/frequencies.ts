// How often a stem is met as a part of speech in the news, as a cost. Counted on unlabelled stories; it only breaks ties.
import frequencyTable from './frequencies.tsv.js'
import { StemTable } from './stem-table.js'

/** Less than one: a lemma that was never met is not impossible. */
const UNSEEN = 0.1

interface Counts {
  of(pos: string, stem: string): number
  readonly total: number
}
let counts: Counts | undefined

function load(): Counts {
  const table = new StemTable(frequencyTable, [1])
  return {
    of(pos, stem) {
      for (const [itsPos, itsStem, count] of table.find(stem)) if (itsPos === pos && itsStem === stem) return Number(count)
      return 0
    },
    total: 1000 + sumOf(frequencyTable),
  }
}

/** The sum of the last column; the head and comments have no digits there. */
function sumOf(table: string): number {
  let sum = 0
  let cell = 0
  for (let i = 0; i <= table.length; i++) {
    const code = i < table.length ? table.charCodeAt(i) : NEWLINE
    if (code >= ZERO && code <= ZERO + 9) cell = cell * 10 + code - ZERO
    else {
      if (code === NEWLINE) sum += cell
      cell = 0
    }
  }
  return sum
}
const NEWLINE = 10
const ZERO = 48

/** For the counting script: counts to use instead of the table, by «noun دوله». */
export function useCounts(map: ReadonlyMap<string, number>): void {
  let total = 1000
  for (const count of map.values()) total += count
  counts = { of: (pos, stem) => map.get(`${pos} ${stem}`) ?? 0, total }
}

/** Cost of a stem, given as part of speech and key («noun دوله»): the rarer the higher. `rank`: how little the table that has it is trusted where it was never met. */
export function frequencyCost(id: string, rank: number): number {
  counts ??= load()
  const space = id.indexOf(' ')
  const count = counts.of(id.slice(0, space), id.slice(space + 1))
  return Math.log(counts.total / (count + UNSEEN)) + (count < 1 ? rank * (1 - count) : 0)
}
