// Who takes part, and how far two reports agree on it: a state is the party, but who acts for it is told from who merely is of it.
import { isOfficial } from '../../coding/sectors.js'
import type { Node, People } from '../identity/people.js'

/** The parties of these nodes: the state each acts for, else itself. */
export const partiesOf = (nodes: readonly string[], people: People): Set<string> => new Set(nodes.map((n) => people.party(n)).filter((p): p is string => p !== null))

/** The parties with those who stand for each. */
export type Taking = ReadonlyMap<string, readonly string[]>

export function takingPart(nodes: readonly string[], people: People): Taking {
  const out = new Map<string, string[]>()
  for (const n of nodes) {
    const party = people.party(n)
    if (party === null) continue
    const known = out.get(party)
    if (known) known.push(n)
    else out.set(party, [n])
  }
  return out
}

export function together(a: Taking, b: Taking): Taking {
  if (!b.size) return a
  const out = new Map(a)
  for (const [party, nodes] of b) out.set(party, [...(out.get(party) ?? []), ...nodes])
  return out
}

export function sharedParties(a: Taking, b: Taking): number {
  let n = 0
  for (const party of a.keys()) if (b.has(party)) n++
  return n
}

const LEVEL = {
  same: 1,
  /** "Washington warned", "Trump warned"; «الجيش التركي», «القوات التركية». */
  official: 0.9,
  /** A parliament and a court of one state; two named persons of it. */
  otherOfficial: 0.5,
  /** «فلسطين» and «متظاهرون فلسطينيون». */
  people: 0.6,
  /** A minister and a crowd, a club and a company. */
  other: 0.3,
} as const

/** How far those who stand for one party in two reports may be the same: as far as the two nearest. */
function standIn(a: readonly string[], b: readonly string[], people: People): number {
  let best = 0
  for (const x of a) for (const y of b) best = Math.max(best, likeOf(x, y, people))
  return best
}

function likeOf(x: string, y: string, people: People): number {
  if (x === y || people.canonical(x) === people.canonical(y)) return LEVEL.same
  const a = people.nodes.get(x)
  const b = people.nodes.get(y)
  if (!a || !b) return LEVEL.official
  const [p, q] = [isOfficial(a), isOfficial(b)]
  if (a.kind === 'state' || b.kind === 'state') return p && q ? LEVEL.official : LEVEL.people
  if (!p || !q) return p === q && a.sector === b.sector && (a.generic || b.generic) ? LEVEL.people : LEVEL.other
  // Two by name are two; a body and who speaks for it may be one.
  if (isPerson(a) && isPerson(b)) return LEVEL.otherOfficial
  return a.sector === b.sector ? LEVEL.official : LEVEL.otherOfficial
}
const isPerson = (n: Node): boolean => n.kind === 'person' && !n.generic

/** 0–1: how far two sets of participants are the same; 0 when nobody is. */
export function agreement(a: Taking, b: Taking, people: People): number {
  let n = 0
  let like = 0
  for (const [party, nodes] of a) {
    const others = b.get(party)
    if (!others) continue
    n++
    like += standIn(nodes, others, people)
  }
  return n === 0 ? 0 : (0.6 * like) / Math.min(a.size, b.size) + (0.4 * like) / (a.size + b.size - n)
}

/** 1: a person in common · 0: nothing to compare · −1: of one state, different persons. */
export function personsAgree(a: readonly string[], b: readonly string[], people: People): number {
  const left = a.filter((n) => people.isNamed(n))
  const right = b.filter((n) => people.isNamed(n))
  if (!left.length || !right.length) return 0
  const names = new Set(right.map((n) => people.canonical(n)))
  let same = 0
  let differ = 0
  for (const n of left) {
    if (names.has(people.canonical(n))) same++
    else {
      const country = people.country(n)
      if (country && right.some((m) => people.country(m) === country) && !left.some((l) => people.country(l) === country && names.has(people.canonical(l)))) differ++
    }
  }
  return same ? (differ ? 0 : 1) : differ ? -1 : 0
}

/** Whether somebody by name is in both. */
export const shareNamed = (a: readonly string[], b: readonly string[], people: People): boolean => {
  const names = new Set(b.filter((n) => people.isNamed(n)).map((n) => people.canonical(n)))
  return names.size > 0 && a.some((n) => people.isNamed(n) && names.has(people.canonical(n)))
}
