// How French writes proper names.
import { CapitalRuns, isKnownLand } from '../capital-runs.js'
import type { Scan } from '../names/scan.js'
import { isUpper } from './letters.js'

export const PARTICLES = new Set(['al', 'el', 'bin', 'ben', 'ibn', 'abou', 'abu', 'de', "d'", 'del', 'della', 'di', 'da', 'dos', 'van', 'von', 'der', 'den', 'le', 'ould', 'ter'])
const runs = new CapitalRuns({
  isUpper,
  joined: /^(?:al|el|as|ar|an|at|ad)-\p{Lu}/u,
  particles: PARTICLES,
  // «de» only behind one word; none before the name of a state
  goesOn: (scan, i, words) => isCapital(scan, i + 1) && scan.adjoins(i + 1) && (scan.items[i]!.key !== 'de' || words === 1) && !isKnownLand(scan, i + 1),
})

/** An item that begins with a capital. */
export const isCapital = (scan: Scan, i: number): boolean => runs.isCapital(scan, i)
/** The end of a name that begins at `at`, or `at` when none does. */
export const nameRun = (scan: Scan, at: number): number => runs.end(scan, at)
