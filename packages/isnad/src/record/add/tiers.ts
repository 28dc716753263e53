// What people said of rows, kept with them: accepted, rejected, or not decided on.
import type { Kysely } from 'kysely'
import type { Judgement } from '../judgements.js'
import { chunks } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'

const TABLES = { e: 'event', g: 'agreement', c: 'claim', r: 'relation', p: 'project' } as const

/** Sets the tier of rows by id; ids of what has none (a time, a place) change nothing. */
export async function setTier(db: Kysely<Tables>, ids: readonly Judgement['a'][], tier: string): Promise<void> {
  for (const some of chunks([...ids], 400)) {
    const of = (letter: string) => some.filter((id) => id.startsWith(`${letter}-`))
    for (const [letter, table] of Object.entries(TABLES)) if (of(letter).length) await db.updateTable(table).set({ tier }).where('id', 'in', of(letter)).execute()
    const said = of('s').map((id) => id.slice(2))
    if (said.length) await db.updateTable('statement').set({ tier }).where('assertion', 'in', (e) => e.selectFrom('assertion').select('seq').where('assertion.id', 'in', said)).execute()
  }
}
