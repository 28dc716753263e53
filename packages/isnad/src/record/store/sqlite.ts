// SQLite in one file: write-ahead log, one writer at a time, readers beside it.
import fs from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, type Kysely, type SqliteDatabase, SqliteDialect, SqliteDriver, type SqliteStatement, sql } from 'kysely'
import { RecordProblem } from '../problem.js'
import { type Dialect, RANKED, type TextQuery } from './dialect.js'
import type { Tables } from './tables.js'

/** Takes the write lock at the start of a transaction: one that only takes it at its first write can find the ground moved under it. */
class WaitingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** On a full disk SQLite takes the transaction back itself: that there is none left to take back must not hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } catch (cause) {
      if (!/no transaction is active/.test(String(cause))) throw cause
    }
  }
}

/** Keeps prepared statements, since Kysely asks for the same few again and again. */
class PreparedDatabase implements SqliteDatabase {
  readonly #db: BetterSqlite.Database
  readonly #prepared = new Map<string, SqliteStatement>()
  #version: BetterSqlite.Statement | undefined
  constructor(db: BetterSqlite.Database) {
    this.#db = db
  }
  prepare(text: string): SqliteStatement {
    const hit = this.#prepared.get(text)
    if (hit) return hit
    const statement = this.#db.prepare(text) as unknown as SqliteStatement
    if (this.#prepared.size >= 600) this.#prepared.clear()
    this.#prepared.set(text, statement)
    return statement
  }
  version(): unknown {
    this.#version ??= this.#db.prepare('pragma data_version').pluck()
    return this.#version.get()
  }
  close(): void {
    this.#prepared.clear()
    this.#db.close()
  }
}

class WaitingDialect extends SqliteDialect {
  readonly #database: SqliteDatabase
  constructor(database: SqliteDatabase) {
    super({ database })
    this.#database = database
  }
  override createDriver(): SqliteDriver {
    return new WaitingDriver({ database: this.#database })
  }
}

/**
 * Opens a file as a record's store (`:memory:` for one that is never kept).
 *
 * @example const dialect = openSqlite('isnad.db', { create: true, wait: 10_000 })
 */
export function openSqlite(path: string, options: { create: boolean; wait: number }): Dialect {
  const memory = path === ':memory:'
  if (!memory && !options.create && !fs.existsSync(path)) throw new RecordProblem('record-not-there', { path })
  const open = (readonly: boolean): BetterSqlite.Database => {
    let db: BetterSqlite.Database | undefined
    try {
      db = new BetterSqlite(path, { readonly, timeout: options.wait })
      db.pragma('cache_size = -49152')
      db.pragma('mmap_size = 134217728')
      db.pragma('temp_store = memory')
      if (!readonly && !memory) {
        // A file nobody may write can still be asked.
        if (isWritable(path)) {
          db.pragma('journal_mode = wal')
          db.pragma('synchronous = normal')
          db.pragma('journal_size_limit = 67108864')
          // Pages that change in every batch are written back once for several: 64 MB of log, then the file.
          db.pragma('wal_autocheckpoint = 16384')
        }
      }
      db.prepare('select count(*) from sqlite_master').get()
      return db
    } catch (cause) {
      db?.close()
      throw RecordProblem.from(cause, path)
    }
  }
  const writer = open(false)
  const prepared = new PreparedDatabase(writer)
  let reader: PreparedDatabase | null = null
  return {
    name: 'sqlite',
    types: { integer: 'integer', text: 'text', bytes: 'blob', real: 'real' },
    maxValues: 30_000,
    kysely: new WaitingDialect(prepared),
    get reading() {
      if (memory) return null
      reader ??= new PreparedDatabase(open(true))
      return new SqliteDialect({ database: reader })
    },
    ask: memory ? null : (text, values) => (reader ??= new PreparedDatabase(open(true))).prepare(text).all(values) as unknown[],
    clustered: (table) => table.modifyEnd(sql`without rowid`),
    async createTextIndex(db) {
      await sql`create virtual table story_words using fts5(norm, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')`.execute(db)
    },
    async addText(db, rows) {
      for (const row of rows) await sql`insert into story_words(rowid, norm) values (${row.story}, ${row.norm})`.execute(db)
    },
    async findText(db: Kysely<Tables>, query: TextQuery) {
      const match = query.words.map((spellings) => `(${spellings.map((w) => `"${w.replace(/"/g, '""')}"`).join(' OR ')})`).join(' AND ')
      const matched = sql`from story_words where story_words match ${match}`
      const many = (await sql`select 1 ${matched} order by rowid desc limit 1 offset ${RANKED}`.execute(db)).rows.length > 0
      const found = await sql<{ story: number }>`select rowid as story ${matched} order by ${many ? sql`rowid desc` : sql`bm25(story_words), rowid desc`} limit ${query.limit} offset ${query.offset}`.execute(db)
      return found.rows
    },
    async lockForWriting() {},
    // The number that a connection sees change when another wrote.
    version: () => String((reader ?? prepared).version()),
    othersWrote: () => String(prepared.version()),
    async backup(to) {
      await writer.backup(to)
    },
    async check() {
      const rows = writer.pragma('integrity_check(20)') as { integrity_check: string }[]
      return rows.map((r) => r.integrity_check).filter((text) => text !== 'ok')
    },
    rows: (db, table) => db.selectFrom(table as 'story').selectAll().stream() as never,
    async settle(db) {
      // all tables, not only those this connection has asked
      await sql`pragma optimize = 0x10002`.execute(db)
      if (!memory) await sql`pragma wal_checkpoint(passive)`.execute(db)
    },
    async close() {
      reader?.close()
      if (writer.open) prepared.close()
    },
  }
}

function isWritable(path: string): boolean {
  if (!fs.existsSync(path)) return true
  try {
    fs.accessSync(path, fs.constants.W_OK)
    return true
  } catch {
    return false
  }
}
