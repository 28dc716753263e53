// Who is in a standing relation or a project, by index: of 20,000 relations a dyad's had to be read and looked through one by one.
// Whether a story tells an act as news or only refers to it. And what is asked by place, by country, as of a day and for the counts of everything.
import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { insertAll } from '../store/bulk.js'
import { projectNodes, relationNodes } from '../merge/standing-nodes.js'

/** Rows that are gone through at a time. */
const PAGE = 2000

/** All rows by pages, in the order of their numbers. */
async function eachPage<Row extends { seq: number }>(page: (after: number) => Promise<Row[]>, work: (rows: readonly Row[]) => Promise<void>): Promise<void> {
  for (let rows = await page(-1); rows.length; rows = await page(rows.at(-1)!.seq)) await work(rows)
}

export const whoStands = (dialect: Dialect) => ({
  async up(given: Kysely<unknown>): Promise<void> {
    const db = given as Kysely<Tables>
    for (const of of ['relation', 'project'] as const) {
      const table = db.schema.createTable(`${of}_node`).addColumn('node', dialect.types.text, (c) => c.notNull()).addColumn(of, dialect.types.integer, (c) => c.notNull()).addPrimaryKeyConstraint(`${of}_node_key`, ['node', of])
      await dialect.clustered(table).execute()
      await db.schema.createIndex(`${of}_node_by_${of}`).on(`${of}_node`).column(of).execute()
    }
    const relations = (after: number) => db.selectFrom('relation').select(['seq', 'from_nodes', 'to_nodes']).where('seq', '>', after).orderBy('seq').limit(PAGE).execute()
    await eachPage(relations, (rows) => insertAll(db, dialect, 'relation_node', rows.flatMap(relationNodes)))
    const projects = (after: number) => db.selectFrom('project').select(['seq', 'participants']).where('seq', '>', after).orderBy('seq').limit(PAGE).execute()
    await eachPage(projects, (rows) => insertAll(db, dialect, 'project_node', rows.flatMap(projectNodes)))
    await db.schema.alterTable('event_report').addColumn('presentation', dialect.types.text, (c) => c.notNull().defaultTo('told')).execute()
    await sql`update event_report set presentation = 'referred' where assertion in (select seq from assertion where kind = 'event' and body like '%"presentation":"referred"%')`.execute(db)
    await db.schema.createIndex('event_by_place').on('event').columns(['place', 'anchor', 'seq']).where(sql.ref('place'), 'is not', null).execute()
    await db.schema.createIndex('event_by_country').on('event').columns(['country', 'anchor', 'seq']).where(sql.ref('country'), 'is not', null).execute()
    // With when it was first told: as of an early day, most of the newest events are passed over without being read.
    await db.schema.dropIndex('event_by_anchor_seq').execute()
    await db.schema.createIndex('event_by_anchor_seq').on('event').columns(['anchor', 'seq', 'first_learnt', 'tier']).execute()
    await db.schema.createIndex('story_by_agency').on('story').column('agency').execute()
    await db.schema.createIndex('node_by_generic_canonical').on('node').columns(['generic', 'canonical']).execute()
    await db.schema.createIndex('node_by_country').on('node').column('country').execute()
    await db.schema.createIndex('claim_by_contested').on('claim').columns(['contested', 'anchor', 'seq']).execute()
  },
})
