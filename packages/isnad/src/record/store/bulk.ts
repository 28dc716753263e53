// Many rows in few statements. The text of a statement is made once by Kysely for each table and number of rows, then only given other values.
import { CompiledQuery, type Insertable, type Kysely, sql } from 'kysely'
import type { Dialect } from './dialect.js'
import type { Tables } from './tables.js'

const STEPS = [400, 100, 25, 5, 1]
const compiled = new WeakMap<Dialect, Map<string, string>>()
/** Texts of selects, by kind of database. */
const selected = new WeakMap<object, Map<string, string>>()

/** How connections that only read, of a database in this process, are asked without a queue in between: nothing else can be under way on them. */
const direct = new WeakMap<object, (text: string, values: readonly unknown[]) => unknown[]>()
export const askDirectly = (db: Kysely<Tables>, ask: (text: string, values: readonly unknown[]) => unknown[]): unknown => direct.set(db, ask)

/** How a row that is already there is treated: left as it is, replaced in all but its key, or its counts added to. */
export interface OnConflict {
  readonly key: readonly string[]
  readonly then: 'nothing' | 'replace' | 'add'
  /** The columns added to, for `add`. */
  readonly sums?: readonly string[]
}

/** Inserts rows of one table; every row must have the same columns. */
export async function insertAll<T extends keyof Tables>(db: Kysely<Tables>, dialect: Dialect, table: T, rows: readonly Insertable<Tables[T]>[], conflict?: OnConflict): Promise<void> {
  if (!rows.length) return
  const columns = Object.keys(rows[0] as object)
  let cache = compiled.get(dialect)
  if (!cache) compiled.set(dialect, (cache = new Map()))
  let at = 0
  while (at < rows.length) {
    const left = rows.length - at
    const size = STEPS.find((n) => n <= left && n * columns.length <= dialect.maxValues) ?? 1
    const name = `${table} ${columns.join(',')} ${size} ${conflict?.then ?? ''}`
    let text = cache.get(name)
    if (!text) cache.set(name, (text = compile(db, table, columns, size, conflict)))
    const values: unknown[] = []
    for (let i = at; i < at + size; i++) {
      const row = rows[i] as Record<string, unknown>
      for (const column of columns) values.push(row[column] ?? null)
    }
    await db.executeQuery(CompiledQuery.raw(text, values))
    at += size
  }
}

function compile<T extends keyof Tables>(db: Kysely<Tables>, table: T, columns: readonly string[], size: number, conflict?: OnConflict): string {
  const sample = Array.from({ length: size }, () => Object.fromEntries(columns.map((c) => [c, 0])))
  let insert = db.insertInto(table).values(sample as never)
  if (conflict) {
    insert = insert.onConflict((on) => {
      const target = on.columns(conflict.key as never)
      if (conflict.then === 'nothing') return target.doNothing()
      const changed = columns.filter((c) => !conflict.key.includes(c))
      const set = Object.fromEntries(
        changed.map((c) => [c, conflict.then === 'add' && (conflict.sums ?? changed).includes(c) ? sql`${sql.ref(`${table}.${c}`)} + ${sql.ref(`excluded.${c}`)}` : sql`${sql.ref(`excluded.${c}`)}`]),
      )
      return target.doUpdateSet(set as never)
    })
  }
  return insert.compile().sql
}

/** All rows of a table whose `column` is one of many values; ordered by `order` within each statement. Made for the lists of thousands that a batch asks for. */
export async function selectIn<T extends keyof Tables, C extends keyof Tables[T] & string>(
  db: Kysely<Tables>, table: T, columns: readonly C[], column: keyof Tables[T] & string, values: readonly unknown[], order: readonly (keyof Tables[T] & string)[] = [],
): Promise<Pick<Tables[T], C>[]> {
  if (!values.length) return []
  const adapter = db.getExecutor().adapter.constructor
  let cache = selected.get(adapter)
  if (!cache) selected.set(adapter, (cache = new Map()))
  const out: Pick<Tables[T], C>[] = []
  for (const piece of pieces(values, 4096)) {
    const name = `${table} ${columns.join(',')} in ${column} ${piece.length} ${order.join(',')}`
    let text = cache.get(name)
    if (!text) {
      const from = db.selectFrom(table as 'story')
      let query = (columns.length ? from.select(columns as never) : from.selectAll()).where(column as never, 'in', piece as never)
      for (const o of order) query = query.orderBy(o as never)
      cache.set(name, (text = query.compile().sql))
    }
    const rows = direct.get(db)?.(text, piece) ?? (await db.executeQuery(CompiledQuery.raw(text, piece as unknown[]))).rows
    for (const row of rows) out.push(row as Pick<Tables[T], C>)
  }
  return out
}

/**
 * The newest rows under each of many keys of an index table, at most so many under one: some keys have thousands, and only the newest are ever compared.
 *
 * @example await newestOf(db, 'event_key', 'event', keys, 60)
 */
export async function newestOf<T extends 'event_key' | 'claim_key', C extends Exclude<keyof Tables[T] & string, 'key'>>(db: Kysely<Tables>, table: T, of: C, keys: readonly number[], most: number): Promise<{ key: number; of: number }[]> {
  const adapter = db.getExecutor().adapter.constructor
  let cache = selected.get(adapter)
  if (!cache) selected.set(adapter, (cache = new Map()))
  const out: { key: number; of: number }[] = []
  for (const piece of pieces([...new Set(keys)], 4096)) {
    // The value that fills a piece up must not be looked up again and again.
    const wanted = piece.map((key, i) => (i && key === piece[i - 1] ? -1 : key))
    const name = `newest ${table} ${wanted.length} ${most}`
    let text = cache.get(name)
    if (!text) {
      const [t, o] = [sql.table(table), sql.ref(of)]
      const asked = sql.join(wanted.map((key) => sql`(cast(${key} as bigint))`))
      const bound = sql`(select x.${o} from ${t} as x where x."key" = k."key" order by x.${o} desc limit 1 offset ${sql.lit(most - 1)})`
      text = sql`with k("key") as (values ${asked}) select e."key" as "key", e.${o} as "of" from k cross join ${t} as e where e."key" = k."key" and e.${o} >= coalesce(${bound}, 0)`.compile(db).sql
      cache.set(name, text)
    }
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, wanted))
    for (const row of rows) out.push(row as { key: number; of: number })
  }
  return out
}

/** Whole rows whose `column` is one of `values`, made ready like those of `selectIn`: what one row of an answer needs is asked for thousands of times a second. @example await allIn(db, 'node', 'id', ['IRN']) */
export async function allIn<T extends keyof Tables>(db: Kysely<Tables>, table: T, column: keyof Tables[T] & string, values: readonly unknown[], order: readonly (keyof Tables[T] & string)[] = []): Promise<Tables[T][]> {
  return (await selectIn(db, table, ALL as never, column, values, order)) as unknown as Tables[T][]
}
const ALL = [] as const

/** Splits a list for `where … in (…)`, which has room for only so many values. A piece is filled up to a round number with its last value, so that few different statements are made. */
export function* pieces<X>(items: readonly X[], size = 1024): Generator<X[]> {
  for (let i = 0; i < items.length; i += size) {
    const piece = items.slice(i, i + size) as X[]
    const last = piece.at(-1)!
    for (let n = roundUp(piece.length); piece.length < n; ) piece.push(last)
    yield piece
  }
}
const roundUp = (n: number): number => {
  for (let size = 1; ; size *= 4) if (size >= n) return size
}

/** Splits a list into parts of a size. */
export function* chunks<X>(items: readonly X[], size: number): Generator<X[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size) as X[]
}
