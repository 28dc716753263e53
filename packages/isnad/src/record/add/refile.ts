// When somebody goes by another id, what was filed under the old one is filed anew.
import type { Kysely } from 'kysely'
import type { People } from '../identity/people.js'
import { Judged } from '../judgements.js'
import { Events } from '../merge/events.js'
import { DEFAULT_SETTINGS } from '../merge/story-in.js'
import { chunks, pieces } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'

/** Files events and claims of these former ids under the present ones. */
export async function refileMoved(db: Kysely<Tables>, dialect: Dialect, people: People, moved: readonly string[]): Promise<void> {
  if (!moved.length) return
  const events = new Set<number>()
  for (const piece of pieces(moved)) for (const row of await db.selectFrom('event_party').select('event').distinct().where('party', 'in', piece).execute()) events.add(row.event)
  for (const piece of chunks([...events], 500)) {
    const batch = new Events(people, new Judged(), DEFAULT_SETTINGS)
    await batch.loadEvents(db, piece)
    await people.loadNodes(db, batch.nodes())
    for (const e of batch.states.values()) batch.refresh(e)
    await batch.save(db, dialect)
  }
  for (const piece of pieces(moved)) {
    const rows = await db.selectFrom('claim_party').selectAll().where('party', 'in', piece).execute()
    for (const row of rows) {
      await db.deleteFrom('claim_party').where('party', '=', row.party).where('claim', '=', row.claim).execute()
      await db.insertInto('claim_party').values({ party: people.canonical(row.party), anchor: row.anchor, claim: row.claim }).onConflict((on) => on.doNothing()).execute()
    }
  }
}
