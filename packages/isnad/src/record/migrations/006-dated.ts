// Whether the day on which a story was learnt is that of its publication, or only the day on which it was added: what was told on a day that nobody knows is listed last, not as news of today.
import { type Kysely, sql } from 'kysely'
import { NO_DAY } from '../dates.js'
import { push } from '../../document/push.js'
import { Counts } from '../merge/event-files.js'
import { pieces, selectIn } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'

/** Stories that don't say on which day they were published. */
const UNDATED = sql`select seq from story where published is null or length(published) < 10 or substr(published, 5, 1) <> '-'`

/** Of these, what is listed by the day it was told: an act without a date, an agreement of which no stage has one. */
const BY_TELLING = { event: sql`lo is null`, agreement: sql`anchor = first_learnt`, claim: sql`1 = 1` } as const

export const dated = (dialect: Dialect) => ({
  async up(given: Kysely<unknown>): Promise<void> {
    const db = given as Kysely<Tables>
    for (const of of ['event', 'agreement', 'claim'] as const) {
      await db.schema.alterTable(`${of}_report`).addColumn('dated', dialect.types.integer, (c) => c.notNull().defaultTo(1)).execute()
      await sql`update ${sql.table(`${of}_report`)} set dated = 0 where story in (${UNDATED})`.execute(db)
      const untold = sql`select ${sql.ref(of)} from ${sql.table(`${of}_report`)} group by ${sql.ref(of)} having max(dated) = 0`
      const { rows } = await sql<{ seq: number }>`select seq from ${sql.table(of)} where seq in (${untold}) and ${BY_TELLING[of]}`.execute(db)
      for (const piece of pieces(rows.map((row) => Number(row.seq)))) {
        if (of === 'event') await recount(db, dialect, piece)
        await db.updateTable(of).set({ anchor: NO_DAY }).where('seq', 'in', piece).execute()
        for (const filed of of === 'event' ? ['event_party', 'event_dyad'] : [`${of}_party`]) await sql`update ${sql.table(filed)} set anchor = ${NO_DAY} where ${sql.ref(of)} in (${sql.join(piece)})`.execute(db)
      }
    }
    await sql`update node set first_day = ${NO_DAY}, last_day = ${NO_DAY} where id not in (select r.node from actor_report as r join story as s on s.seq = r.story where s.seq not in (${UNDATED}))`.execute(db)
    for (const [column, end] of [['first_day', 'min'], ['last_day', 'max']] as const) await sql`update node set ${sql.ref(column)} = (select ${sql.raw(end)}(s.learnt) from actor_report as r join story as s on s.seq = r.story where r.node = node.id and s.seq not in (${UNDATED})) where last_day <> ${NO_DAY} and id in (select r.node from actor_report as r where r.story in (${UNDATED}))`.execute(db)
    await sql`update statement set anchor = ${NO_DAY} where date is null and story in (${UNDATED})`.execute(db)
    await sql`update statement_about set anchor = ${NO_DAY} where statement in (select assertion from statement where anchor = ${NO_DAY})`.execute(db)
  },
})

/** Takes events out of the counts of the month in which they were added. */
async function recount(db: Kysely<Tables>, dialect: Dialect, seqs: readonly number[]): Promise<void> {
  const parties = new Map<number, string[]>()
  for (const row of await selectIn(db, 'event_party', ['event', 'party'], 'event', seqs)) push(parties, row.event, row.party)
  const dyads = new Map<number, { a: string; b: string }[]>()
  for (const { event, a, b } of await selectIn(db, 'event_dyad', ['event', 'a', 'b'], 'event', seqs)) push(dyads, event, { a, b })
  const counts = new Counts()
  for (const row of await db.selectFrom('event').selectAll().where('seq', 'in', seqs).execute()) {
    for (const [anchor, sign] of [[row.anchor, -1], [NO_DAY, 1]] as const) counts.add({ ...row, anchor }, new Set(parties.get(row.seq)), dyads.get(row.seq) ?? [], sign)
  }
  await counts.save(db, dialect)
}
