// Claims or agreements of one party or two, in the order of their days.
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Tables } from '../store/tables.js'
import type { Checked } from './filters.js'
import { partyNamed } from './who.js'

type Filed = 'claim' | 'agreement'

/** A question of one table, and where its order stands. */
export interface Asked<T extends Filed> {
  readonly query: SelectQueryBuilder<Tables, T, Tables[T]>
  /** The columns that the answer is in the order of. */
  readonly day: string
  readonly number: string
}

/**
 * Rows of these parties, all of them. The table of parties leads: it is in the order of the answer, and a cross join keeps SQLite from beginning with the rows, most of which are of others.
 *
 * @example const { query } = await ofParties(db, 'claim', ['RUS', 'IRN'])
 */
export async function ofParties<T extends Filed>(db: Kysely<Tables>, table: T, given: readonly (string | undefined)[]): Promise<Asked<T>> {
  const parties: string[] = []
  for (const one of given) if (one !== undefined) parties.push(await partyNamed(db, one))
  const [first, ...others] = [...new Set(parties)]
  if (first === undefined) return { query: db.selectFrom(table as 'claim').selectAll(table as 'claim') as never, day: `${table}.anchor`, number: `${table}.seq` }
  const [row, number] = [sql.ref(`${table}.seq`), `p.${table}`]
  let query = db.selectFrom(`${table}_party as p` as 'claim_party as p').crossJoin(table as 'claim').selectAll(table as 'claim').where(sql`${sql.ref(number)}`, '=', row).where('p.party', '=', first)
  for (const other of others) query = query.where(sql<boolean>`exists (select 1 from ${sql.table(`${table}_party`)} as o where o.party = ${other} and o.anchor = p.anchor and ${sql.ref(`o.${table}`)} = ${sql.ref(number)})`)
  return { query: query as never, day: 'p.anchor', number }
}

/** A page of them: newest first or oldest first, from a cursor on; one more than asked for, where there are more. */
export function pageOf<T extends Filed>({ query, day, number }: Asked<T>, c: Checked): Promise<Tables[T][]> {
  const [d, n] = [sql.ref<number>(day), sql.ref<number>(number)]
  const { after } = c
  const beyond = c.newest ? sql`<` : sql`>`
  const from = after ? query.where(sql<boolean>`${d} ${c.newest ? sql`<=` : sql`>=`} ${after.anchor} and (${d} ${beyond} ${after.anchor} or ${n} ${beyond} ${after.seq})`) : query
  const order = c.newest ? 'desc' : 'asc'
  return from.orderBy(d, order).orderBy(n, order).limit(c.limit + 1).execute() as Promise<Tables[T][]>
}
