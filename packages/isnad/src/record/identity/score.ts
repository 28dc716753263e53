// Whether two nodes are the same somebody: a score with its parts, so that one can see why.
import type { NodeSeed } from './nodes.js'
import { nameAlike } from './names.js'

/** What is known of a node beyond its name. */
export interface NodeFacts extends NodeSeed {
  /** Office → the months in which a story gave it. */
  readonly offices: Readonly<Record<string, readonly [from: number, to: number]>>
  readonly company?: ReadonlySet<string>
}

export interface IdentityScore {
  readonly score: number
  readonly verdict: 'certain' | 'candidate' | 'no'
  /** Name, country, office, company: what each said, −1…1, in words and numbers. */
  readonly parts: Readonly<Record<string, number>>
}

export const CERTAIN = 0.86
export const CANDIDATE = 0.6

/** @example scoreIdentity(a, b) // { score: 0.93, verdict: 'certain', parts: { name: 1, country: 1, office: 1 } } */
export function scoreIdentity(a: NodeFacts, b: NodeFacts): IdentityScore {
  const parts: Record<string, number> = {}
  const no: IdentityScore = { score: 0, verdict: 'no', parts }
  if (a.kind !== b.kind || a.generic || b.generic || a.kind === 'state') return no
  const name = nameAlike(a.keys, b.keys)
  parts.name = round(name)
  if (name < 0.6) return no
  const country = a.country && b.country ? (a.country === b.country ? 1 : -1) : 0
  parts.country = country
  const office = officeAgreement(a, b)
  if (office !== null) parts.office = office
  const company = a.company?.size && b.company?.size ? shareOf(a.company, b.company) : null
  if (company !== null) parts.company = round(company)
  // Different countries are different people, whatever the name.
  if (country < 0) return { score: round(name * 0.4), verdict: 'no', parts }
  let score = name * 0.8 + country * 0.1
  score += office === null ? 0 : office * 0.12
  score += company === null ? 0 : Math.min(company, 0.5) * 0.12
  // A family name alone needs more than a country.
  const thin = Math.min(a.keys.parts.length, b.keys.parts.length) < 2 && a.kind === 'person'
  if (thin && (office ?? 0) <= 0 && (company ?? 0) < 0.2) score = Math.min(score, CERTAIN - 0.01)
  // A slip in the name needs the office to say that it is a slip.
  if (name < 0.9 && !thin && (office ?? 0) <= 0 && a.kind === 'person') score = Math.min(score, CERTAIN - 0.01)
  if (a.kind !== 'person' && name < 0.95) score = Math.min(score, CERTAIN - 0.01)
  score = round(Math.max(0, Math.min(1, score)))
  return { score, verdict: score >= CERTAIN ? 'certain' : score >= CANDIDATE ? 'candidate' : 'no', parts }
}

/** 1: the same office at a time that can agree; −1: different offices in the same months; null: nothing to compare. */
function officeAgreement(a: NodeFacts, b: NodeFacts): number | null {
  const left = Object.entries(a.offices)
  const right = Object.entries(b.offices)
  if (!left.length || !right.length) return null
  let clash = false
  for (const [x, [f1, t1]] of left)
    for (const [y, [f2, t2]] of right) {
      const near = f1 <= t2 + 18 && f2 <= t1 + 18
      if (x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`)) return near ? 1 : 0.4
      if (f1 <= t2 && f2 <= t1) clash = true
    }
  return clash ? -0.5 : 0
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const x of a) if (b.has(x)) both++
  return both / Math.min(a.size, b.size)
}

const round = (x: number): number => Math.round(x * 1000) / 1000
