// Postgres, for a record that several machines share.
import pg from 'pg'
import { type Kysely, PostgresDialect, sql } from 'kysely'
import { RecordProblem } from '../problem.js'
import { type Dialect, RANKED, type TextQuery } from './dialect.js'
import type { Tables } from './tables.js'

/** Any number will do, as long as every writer of a record asks for the same. */
const WRITER_LOCK = 7_446_923

/**
 * Opens a Postgres database as a record's store. Its sums and counts come as numbers, which they fit.
 *
 * @example const dialect = openPostgres('postgres://localhost:5432/isnad')
 */
export function openPostgres(address: string): Dialect {
  const types: pg.CustomTypesConfig = {
    getTypeParser: ((id: number, format?: 'text' | 'binary') => (id === 20 || id === 1700 ? Number : pg.types.getTypeParser(id, format as 'text'))) as pg.CustomTypesConfig['getTypeParser'],
  }
  const pool = new pg.Pool({ connectionString: address, max: 8, types, application_name: 'isnad' })
  // An idle connection that breaks must not take the process with it; the next query says what is wrong.
  pool.on('error', () => {})
  return {
    name: 'postgres',
    types: { integer: 'bigint', text: 'text', bytes: 'bytea', real: 'double precision' },
    maxValues: 60_000,
    kysely: new PostgresDialect({ pool }),
    reading: null,
    ask: null,
    clustered: (table) => table,
    async createTextIndex(db) {
      await sql`create table story_words (story bigint primary key, norm tsvector not null)`.execute(db)
      await sql`create index story_words_by_norm on story_words using gin (norm)`.execute(db)
    },
    async addText(db, rows) {
      if (!rows.length) return
      await sql`insert into story_words(story, norm) select (r->>0)::bigint, to_tsvector('simple', r->>1) from json_array_elements(${JSON.stringify(rows.map((r) => [r.story, r.norm]))}::json) as r`.execute(db)
    },
    async findText(db: Kysely<Tables>, query: TextQuery) {
      const match = query.words.map((spellings) => `(${spellings.map((w) => `'${w.replace(/['\\]/g, ' ')}'`).join(' | ')})`).join(' & ')
      const matched = sql`from story_words, to_tsquery('simple', ${match}) q where norm @@ q`
      const many = (await sql`select 1 ${matched} limit 1 offset ${RANKED}`.execute(db)).rows.length > 0
      const found = await sql<{ story: number }>`select story ${matched} order by ${many ? sql`story desc` : sql`ts_rank(norm, q) desc, story desc`} limit ${query.limit} offset ${query.offset}`.execute(db)
      return found.rows
    },
    async lockForWriting(trx) {
      await sql`select pg_advisory_xact_lock(${sql.lit(WRITER_LOCK)})`.execute(trx)
    },
    version: () => null,
    othersWrote: () => null,
    async backup() {
      throw new RecordProblem('backup-elsewhere', { path: address.replace(/\/\/[^@/]*@/, '//') })
    },
    async check() {
      return []
    },
    async *rows(db, table, key) {
      for (let offset = 0; ; offset += 20_000) {
        let q = db.selectFrom(table as 'story').selectAll()
        for (const column of key) q = q.orderBy(column as never)
        const rows = await q.limit(20_000).offset(offset).execute()
        yield* rows as never[]
        if (rows.length < 20_000) return
      }
    },
    async settle(db) {
      await sql`analyze`.execute(db)
    },
    async close() {
      if (!pool.ended) await pool.end()
    },
  }
}
