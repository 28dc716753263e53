// Cases and numbers as bits, so that words agree where their readings have a bit in common.

/** Nominative, genitive, dative, accusative, instrumental, prepositional in the singular; six bits on the same in the plural. */
export const NOM = 1
export const GEN = 2
export const DAT = 4
export const ACC = 8
export const INS = 16
export const LOC = 32
export const SG = 63
export const PL = 63 << 6
export const ANY = SG | PL
const SHIFT = 6

export type Gender = 'm' | 'f' | 'n'

/** One way to read a word that is declined. Without a gender: any (plural, or nobody's lexicon tells). */
export interface Shape {
  readonly cases: number
  readonly gender?: Gender | undefined
}

export const plural = (cases: number): number => cases << SHIFT
/** The cases of a mask, whatever the number. */
export const casesOf = (mask: number): number => (mask & SG) | (mask >> SHIFT)
/** Both numbers of some cases. */
export const both = (cases: number): number => cases | (cases << SHIFT)
export const inCase = (mask: number, cases: number): boolean => (casesOf(mask) & cases) !== 0

/** What two words that agree may be together: gender counts in the singular alone. */
export function agree(a: readonly Shape[], b: readonly Shape[]): Shape[] {
  const made: Shape[] = []
  for (const one of a) for (const other of b) {
    let cases = one.cases & other.cases
    if (one.gender && other.gender && one.gender !== other.gender) cases &= PL
    if (cases) add(made, cases, one.gender ?? other.gender)
  }
  return made
}
export function add(shapes: Shape[], cases: number, gender: Gender | undefined): void {
  const same = shapes.findIndex((one) => one.gender === gender)
  if (same < 0) shapes.push({ cases, gender })
  else shapes[same] = { cases: shapes[same]!.cases | cases, gender }
}
/** All bits that some reading has. */
export const maskOf = (shapes: readonly Shape[]): number => shapes.reduce((mask, { cases }) => mask | cases, 0)
/** Only what some cases allow. */
export const only = (shapes: readonly Shape[], mask: number): Shape[] => shapes.flatMap(({ cases, gender }) => (cases & mask ? [{ cases: cases & mask, gender }] : []))
