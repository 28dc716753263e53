// What differs by database. The rest of the record asks here and never tests which database it is.
import type { CreateTableBuilder, Dialect as KyselyDialect, Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.js'

export interface Dialect {
  readonly name: 'sqlite' | 'postgres'
  readonly types: Readonly<Record<'integer' | 'text' | 'bytes' | 'real', 'integer' | 'bigint' | 'text' | 'blob' | 'bytea' | 'real' | 'double precision'>>
  /** How many values one statement may carry. */
  readonly maxValues: number
  readonly kysely: KyselyDialect
  /** Connections that only read, so that questions are answered while a batch is written; the same as `kysely` where there is no difference. */
  readonly reading: KyselyDialect | null
  /** Asks the connection that only reads at once; null where a database is elsewhere or has one connection only. */
  readonly ask: ((text: string, values: readonly unknown[]) => unknown[]) | null
  /** Rows kept in the order of the primary key, where the database can. */
  clustered<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C>
  createTextIndex(db: Kysely<unknown>): Promise<void>
  /** Adds stories to the full-text index: `norm` is what `foldText` made of them. */
  addText(db: Kysely<Tables>, rows: readonly { story: number; norm: string }[]): Promise<void>
  /** Stories that hold all the words, best first; the newest first where more than `RANKED` do. */
  findText(db: Kysely<Tables>, query: TextQuery): Promise<{ story: number }[]>
  /** Takes the place of the only writer for the length of a transaction; others wait. */
  lockForWriting(trx: Transaction<Tables>): Promise<void>
  /** What changes whenever somebody else wrote to the record, in whatever process; null where that cannot be told cheaply. */
  version(): string | null
  /** What the connection that writes sees change whenever another wrote; null where that cannot be told cheaply. */
  othersWrote(): string | null
  /** A copy of the whole record in one file, taken while it is in use. */
  backup(to: string): Promise<void>
  /** Whether the database itself finds its files sound; a list of what is wrong. */
  check(db: Kysely<Tables>): Promise<string[]>
  /** All rows of a table, one by one, however many there are. */
  rows<T extends keyof Tables>(db: Kysely<Tables>, table: T, key: readonly (keyof Tables[T] & string)[]): AsyncIterable<Tables[T]>
  /** After a large load: statistics for the query planner, and the write-ahead log folded in. */
  settle(db: Kysely<Tables>): Promise<void>
  close(): Promise<void>
}

/** So many stories are ranked by how well they fit: of more, all of which hold the words, the newest are worth more than the shortest, and ranking 100,000 takes 0.4 s. */
export const RANKED = 10_000

export interface TextQuery {
  /** Each entry is one word with its spellings: any of them will do. */
  readonly words: readonly (readonly string[])[]
  readonly limit: number
  readonly offset: number
}
