// Filters as they stand in an address (`?actor=IRN&type=CONSULT,SUPPORT&as_of=2025-01-16`), the same for every list.
import { z } from '@hono/zod-openapi'
import type { Filters } from '../record/index.js'
import { STATUSES, TIERS, TYPES } from '../record/index.js'

const list = (what: string) => z.string().optional().openapi({ description: `${what}, separated by commas` })
const word = (what: string, example?: string) => z.string().max(300).optional().openapi({ description: what, ...(example ? { example } : {}) })

/** The filters every list shares; the names are those of the command, with `_` for `-`. */
export const filterQuery = z.object({
  actor: word('A state (ISO 3166 alpha-3), an id, or a name in any script', 'IRN'),
  with: word('Acts between `actor` and this one', 'RUS'),
  type: list(`Types: ${TYPES.join(' ')}`),
  status: list(`Statuses: ${STATUSES.join(' ')}`),
  from: word('EDTF: not before', '2025-01'),
  to: word('EDTF: not after'),
  place: word('A place, or the code of a country'),
  outlet: word('An outlet, by name or id'),
  language: word('ISO 639-1', 'ar'),
  min_chains: z.coerce.number().int().min(0).optional().openapi({ description: 'At least so many independent chains of sources' }),
  told: z.enum(['true']).optional().openapi({ description: 'Of events: only what a story reports as its news, not what is only referred to' }),
  tier: z.enum([...TIERS, 'all']).optional().openapi({ description: 'What people have looked at' }),
  as_of: word('Only what could be known on that day', '2025-01-16'),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  cursor: word('The next page: `next` of the page before'),
  order: z.enum(['newest', 'oldest']).optional(),
})
export type FilterQuery = z.infer<typeof filterQuery>

/** @example filtersFrom({ type: 'CONSULT,SUPPORT', as_of: '2025-01-16' }) */
export function filtersFrom(query: FilterQuery): Filters {
  const { type, status, min_chains, as_of, told, ...rest } = query
  const many = (given: string | undefined) => given?.split(',').map((s) => s.trim()).filter(Boolean)
  const filters: { [K in keyof Filters]: Filters[K] } = { ...rest, type: many(type), status: many(status), minChains: min_chains, told: told === 'true' || undefined, asOf: as_of }
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length))) as Filters
}

/** Rows of an answer; their shape is that of the library's types of the same name (docs/api.md). */
export const rowsOf = (name: string) => z.object({ rows: z.array(z.looseObject({ id: z.string() })), next: z.string().nullable().openapi({ description: 'Give it as `cursor`; null on the last page' }) }).openapi(name)
export const anything = (name: string) => z.looseObject({}).openapi(name)
export const problemSchema = z.object({ type: z.string(), title: z.string(), status: z.number(), detail: z.string().optional(), code: z.string().optional() }).openapi('Problem')
const problemBody = { content: { 'application/problem+json': { schema: problemSchema } } }
/** The errors any route may answer with (RFC 9457). */
export const problems = { 400: { description: 'A filter or body is not understood', ...problemBody }, 404: { description: 'Nothing has that id', ...problemBody } }
export const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } })
