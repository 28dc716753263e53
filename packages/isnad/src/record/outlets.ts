// The register of outlets: forms of their names, country, language, whose they are. What isn't known stays empty until somebody fills it in.
import type { Kysely } from 'kysely'
import { LANGUAGES, organizations } from '../knowledge/index.js'
import { agencyNamed } from '../story/near-duplicates.js'
import { foldLetters } from './ask/fold.js'
import type { Tables } from './store/tables.js'

export interface Outlet {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  readonly country: string | null
  readonly language: string | null
  readonly owner: string | null
  readonly affiliation: string | null
  readonly agency: boolean
  /** Where what is said of it comes from. */
  readonly source: string | null
}

const keyOf = (name: string): string => foldLetters(name).replace(/^(?:the|جريده|صحيفه|موقع|قناه|وكاله)\s+/u, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'x'

let known: Map<string, Omit<Outlet, 'names'> & { names: string[] }> | undefined
/** Outlets that the knowledge has, by every form of their names. */
function register(): typeof known & Map<string, unknown> {
  if (known) return known
  known = new Map()
  for (const o of organizations()) {
    if (o.kind !== 'outlet') continue
    const names = LANGUAGES.flatMap((language) => o.names[language].map((f) => f.text))
    const outlet = { id: `outlet:${o.id}`, name: o.name, names, country: o.country, language: null, owner: null, affiliation: o.role.endsWith('-state') ? 'state' : null, agency: o.role.startsWith('agency'), source: 'knowledge/organizations.tsv' }
    for (const name of [o.name, ...names]) if (!known.has(keyOf(name))) known.set(keyOf(name), outlet)
  }
  return known
}

/**
 * The outlet of a name as a story gives it.
 *
 * @example outletNamed('فرانس برس')?.id // 'outlet:afp'
 */
export function outletNamed(name: string): Outlet {
  const hit = register().get(keyOf(name)) as Outlet | undefined
  if (hit) return hit
  const agency = agencyNamed(name)
  if (agency) return register().get(keyOf(agency.name)) as Outlet | undefined ?? { id: `outlet:${keyOf(agency.name)}`, name: agency.name, names: [name], country: agency.country, language: null, owner: null, affiliation: null, agency: true, source: 'story/agencies.tsv' }
  return { id: `outlet:${keyOf(name)}`, name, names: [name], country: null, language: null, owner: null, affiliation: null, agency: false, source: null }
}

export const outletRow = (o: Outlet, form: string): Tables['outlet'] => ({
  id: o.id, name: o.name, names: JSON.stringify([...new Set([...o.names, form])]), country: o.country, language: o.language, owner: o.owner, affiliation: o.affiliation, agency: o.agency ? 1 : 0, source: o.source,
})

export const outletFromRow = (r: Tables['outlet']): Outlet => ({
  id: r.id, name: r.name, names: JSON.parse(r.names) as string[], country: r.country, language: r.language, owner: r.owner, affiliation: r.affiliation, agency: r.agency === 1, source: r.source,
})

/** Every outlet that the record has met. */
export async function readOutlets(db: Kysely<Tables>): Promise<Outlet[]> {
  return (await db.selectFrom('outlet').selectAll().orderBy('name').execute()).map(outletFromRow)
}
