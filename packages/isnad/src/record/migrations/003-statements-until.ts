// Until when a statement is listed: a later version of its story told it again, in other words, or no more.
import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../store/dialect.js'

export const statementsUntil = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('statement').addColumn('until', dialect.types.integer).execute()
    // What is there already: the newest version at an address is what is listed.
    await sql`update statement set until = (select max(newer.learnt) from story as old join story as newer on newer.seq = old.replaced_by where old.seq = statement.story)`.execute(db)
  },
})
