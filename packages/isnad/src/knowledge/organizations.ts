// Bodies, organizations, blocs and outlets with a name of their own. Ministries are not listed: they are composed from a portfolio (roles.ts).
import type { ActorKind, Sector } from '../document/mention.js'
import { parseTable } from '../document/table.js'
import { type Form, type Language, NamesByLanguage, parseForms } from './forms.js'
import table from './organizations.tsv.js'

export interface Organization {
  readonly id: string
  readonly kind: Extract<ActorKind, 'body' | 'organization' | 'outlet' | 'bloc' | 'group'>
  readonly sector: Sector | null
  /** ISO alpha-3, null for intergovernmental ones and blocs. */
  readonly country: string | null
  /** What it is among its kind: `president`, `intelligence`, `agency-state`, `newspaper` … */
  readonly role: string
  /** The usual English name. */
  readonly name: string
  readonly names: Readonly<Record<Language, readonly Form[]>>
  /** Arabic adjectives («أممي», «أطلسي», «حوثي»). */
  readonly nisbas: readonly Form[]
  readonly flags: ReadonlySet<string>
}

let all: Organization[] | undefined
let byId: Map<string, Organization> | undefined

export function organizations(): readonly Organization[] {
  all ??= parseTable('organizations', table).map(({ cells }) => ({
    id: cells.id!,
    kind: cells.kind as Organization['kind'],
    sector: (cells.sector || null) as Sector | null,
    country: cells.country || null,
    role: cells.role ?? '',
    name: cells.en!.split('|')[0]!.replace(/^\?/, ''),
    names: new NamesByLanguage(cells),
    nisbas: parseForms(cells.nisba),
    flags: new Set((cells.flags ?? '').split(' ').filter(Boolean)),
  }))
  return all
}

/** @example organizationInfo('un')?.name // 'United Nations' */
export function organizationInfo(id: string): Organization | undefined {
  byId ??= new Map(organizations().map((organization) => [organization.id, organization]))
  return byId.get(id)
}
