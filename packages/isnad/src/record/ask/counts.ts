// How often something is told, and by how many who do not copy one another.

export interface Counts {
  /** Reports in all; stories; outlets; independent chains of sources (an agency and its reprints are one). */
  readonly mentions: number
  readonly stories: number
  readonly outlets: number
  readonly chains: number
}

interface Told {
  readonly state: string
  readonly story: number
  readonly outlet: string | null
  readonly chain: string
}

/** Counts of the reports of one fact: of those that still stand, or of all when none does; `mentions` are all. A story without an outlet counts as one of its own. */
export function countsOf(told: readonly Told[]): Counts {
  const current = told.filter((report) => report.state === 'current')
  const basis = current.length ? current : told
  return { mentions: told.length, stories: new Set(basis.map((r) => r.story)).size, outlets: new Set(basis.map((r) => r.outlet ?? `story ${r.story}`)).size, chains: new Set(basis.map((r) => r.chain)).size }
}
