// What people accept and reject: statements, standing relations and projects too. Disagreements by what they are about alone.
import type { Kysely } from 'kysely'
import type { Dialect } from '../store/dialect.js'

export const tiers = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const table of ['statement', 'relation', 'project']) await db.schema.alterTable(table).addColumn('tier', dialect.types.text, (column) => column.notNull().defaultTo('candidate')).execute()
    await db.schema.createIndex('conflict_by_about').on('conflict').columns(['about']).execute()
  },
})
