// How Russian writes proper names.
import { CapitalRuns, isAcronym } from '../capital-runs.js'
import type { Scan } from '../names/scan.js'
import { isUpper } from './letters.js'

export const PARTICLES = new Set(['бен', 'бин', 'ибн', 'аль', 'эль', 'ас', 'аш', 'ад', 'ан', 'ар', 'фон', 'ван', 'де', 'да', 'ди', 'дер', 'дос', 'оглы', 'кызы', 'абу'])
const runs = new CapitalRuns({
  isUpper,
  joined: /^(?:аль|эль|ас|аш|ар|ан|ат|ад|абу)-\p{Lu}/u,
  particles: PARTICLES,
  goesOn: (scan, i) => scan.adjoins(i + 1) && (isCapital(scan, i + 1) || (PARTICLES.has(scan.items[i + 1]!.key) && isCapital(scan, i + 2))),
  ends: isAcronym,
})

/** An item that begins with a capital. */
export const isCapital = (scan: Scan, i: number): boolean => runs.isCapital(scan, i)
/** The end of a name that begins at `at`, or `at` when none does. */
export const nameRun = (scan: Scan, at: number): number => runs.end(scan, at)
