// Whether two ways of speaking of an agreement may mean one.
import type { AgreementType } from './findings.js'

/** Both say what they are about, and it is not the same. */
export const areOfOtherThings = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !a.some((area) => b.includes(area))

/** One title says what the other does, and perhaps more. */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 0 && short.every((word) => long.includes(word))
}

const PACTS: ReadonlySet<AgreementType> = new Set<AgreementType>(['treaty', 'alliance'])

/** Kinds that one instrument may be called by in turn. */
export function sameFamily(a: AgreementType, b: AgreementType): boolean {
  if (a === b || a === 'agreement' || b === 'agreement') return true
  // «وقعا إعلانا مشتركا ووقع وزيراهما معاهدة السلام»: a pact is a treaty, a statement or a memorandum beside it is none
  return PACTS.has(a) && PACTS.has(b)
}

/** Kinds that one side's part and the whole may be called by: not a contract and the treaty it was made under. */
export const mayBeOne = (a: AgreementType, b: AgreementType): boolean => a === b || (sameFamily(a, b) && ![a, b].some((type) => type === 'contract' || type === 'memorandum'))
