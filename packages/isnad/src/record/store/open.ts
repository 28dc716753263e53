// Opening a record's store: which database, whether its tables are ours and of this version, and how one writes to it.
import { Kysely, Migrator, type Transaction, sql } from 'kysely'
import { migrationsFor } from '../migrations/index.js'
import { RecordProblem } from '../problem.js'
import { askDirectly } from './bulk.js'
import type { Dialect } from './dialect.js'
import { openPostgres } from './postgres.js'
import { openSqlite } from './sqlite.js'
import type { Tables } from './tables.js'

export interface Store {
  readonly address: string
  readonly dialect: Dialect
  /** The connection that writes. */
  readonly db: Kysely<Tables>
  /** The connection that questions are asked through. */
  readonly read: Kysely<Tables>
  /** Changes whenever the record does; null where that cannot be told. */
  version(): string | null
  /** The moment of a write, asked inside of it; null where other writers cannot be told. */
  mark(): WriteMark | null
  /** Asked inside a write: whether nobody has written since that mark but the write it is of. */
  untouchedSince(mark: WriteMark | null): boolean
  /** Runs the work as the only writer; all of it counts, or none. */
  write<X>(work: (trx: Transaction<Tables>) => Promise<X>): Promise<X>
  close(): Promise<void>
}

/** Which write of a store it was, and what its connection had seen of those of others. */
export interface WriteMark { readonly turn: number; readonly others: string }

export interface OpenOptions {
  /** Make the record when there is none (the default). */
  readonly create?: boolean
  /** Bring an older record's tables up to date; otherwise that is an error with advice. */
  readonly migrate?: boolean
  /** Milliseconds to wait for another writer. */
  readonly wait?: number
}

const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address)

/** Opens the store of a record: a file, `:memory:`, or `postgres://…`. */
export async function openStore(address: string, options: OpenOptions = {}): Promise<Store> {
  const dialect = isPostgres(address) ? openPostgres(address) : openSqlite(address, { create: options.create ?? true, wait: options.wait ?? 30_000 })
  const db = new Kysely<Tables>({ dialect: dialect.kysely })
  try {
    await prepare(db, dialect, address, options)
  } catch (cause) {
    await dialect.close()
    throw RecordProblem.from(cause, address)
  }
  const reading = dialect.reading
  const read = reading ? new Kysely<Tables>({ dialect: reading }) : db
  if (dialect.ask) askDirectly(read, dialect.ask)
  // Writes through this store: begun, and ended.
  let written = 0
  // Writes that had their turn: none overlap.
  let turn = 0
  const mark = (): WriteMark | null => {
    const others = dialect.othersWrote()
    return others === null ? null : { turn, others }
  }
  return {
    address,
    dialect,
    db,
    read,
    version() {
      const theirs = dialect.version()
      return theirs === null ? null : `${written}.${theirs}`
    },
    mark,
    untouchedSince(then) {
      const now = mark()
      return then !== null && now !== null && now.others === then.others && now.turn === then.turn + 1
    },
    async write(work) {
      try {
        written++
        return await db.transaction().execute(async (trx) => {
          await dialect.lockForWriting(trx)
          turn++
          return work(trx)
        })
      } catch (cause) {
        throw RecordProblem.from(cause, address)
      } finally {
        written++
      }
    },
    async close() {
      // Without them the planner guesses which index to begin with. They are a help only: a full disk does not keep a record from being closed.
      if (written) await dialect.settle(db).catch(() => undefined)
      await dialect.close()
    },
  }
}

async function prepare(db: Kysely<Tables>, dialect: Dialect, address: string, options: OpenOptions): Promise<void> {
  const migrations = migrationsFor(dialect)
  const names = Object.keys(migrations).sort()
  const there = (await db.introspection.getTables({ withInternalKyselyTables: true })).map((t) => t.name)
  const ours = there.includes('kysely_migration')
  if (ours) {
    const done = (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)).rows.map((r) => r.name)
    const strange = done.find((name) => !names.includes(name))
    if (strange) throw new RecordProblem('record-newer', { path: address, have: strange, know: names.at(-1) })
    if (done.length === names.length) return
    if (done.length && !options.migrate) throw new RecordProblem('record-older', { path: address })
  } else if (there.length && dialect.name === 'sqlite') throw new RecordProblem('not-a-record', { path: address })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
  if (ours) await dialect.settle(db)
  await db.insertInto('meta').values({ key: 'made-by', value: 'isnad' }).onConflict((on) => on.column('key').doNothing()).execute()
}
