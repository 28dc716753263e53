// How often a stem is met as a part of speech in the news, as a cost. Counted on unlabelled stories; it only breaks ties.
import frequencyTable from './frequencies.tsv.js'

let counts: Map<string, number> | undefined
let total = 0

/** Less than one: a lemma that was never met is not impossible. */
const UNSEEN = 0.1

function load(): Map<string, number> {
  const map = new Map<string, number>()
  let from = 0
  while (from < frequencyTable.length) {
    let to = frequencyTable.indexOf('\n', from)
    if (to < 0) to = frequencyTable.length
    if (to > from && frequencyTable[from] !== '#') {
      const [pos, stem, count] = frequencyTable.slice(from, to).split('\t')
      if (pos !== 'pos') map.set(`${pos} ${stem}`, Number(count))
    }
    from = to + 1
  }
  counts = map
  sum(map)
  return map
}

function sum(map: ReadonlyMap<string, number>): void {
  total = 1000
  for (const count of map.values()) total += count
}

/** For the counting script: counts to use instead of the table. */
export function useCounts(map: Map<string, number>): void {
  counts = map
  sum(map)
}

/** Cost of a stem, given as part of speech and key («noun دوله»): the rarer the higher. `rank`: how little the table that has it is trusted where it was never met. */
export function frequencyCost(id: string, rank: number): number {
  const map = counts ?? load()
  const count = map.get(id) ?? 0
  return Math.log(total / (count + UNSEEN)) + (count < 1 ? rank * (1 - count) : 0)
}
