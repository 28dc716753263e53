// Who is in a standing relation or a project: the rows by which those of somebody are found.
import type { Kysely } from 'kysely'
import { pieces } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'

const each = (...lists: readonly string[]): string[] => [...new Set(lists.flatMap((list) => JSON.parse(list) as string[]))]

/** @example relationNodes({ seq: 7, from_nodes: '["RUS"]', to_nodes: '["IRN"]' }) // two rows of relation 7 */
export const relationNodes = (row: Pick<Tables['relation'], 'seq' | 'from_nodes' | 'to_nodes'>): Tables['relation_node'][] => each(row.from_nodes, row.to_nodes).map((node) => ({ node, relation: row.seq }))

/** @example projectNodes({ seq: 9, participants: '["RUS","IRN"]' }) // two rows of project 9 */
export const projectNodes = (row: Pick<Tables['project'], 'seq' | 'participants'>): Tables['project_node'][] => each(row.participants).map((node) => ({ node, project: row.seq }))

/** Takes relations or projects out, with what they are found by. Their reports stay. */
export async function removeStanding(db: Kysely<Tables>, of: 'relation' | 'project', seqs: Iterable<number>): Promise<void> {
  for (const piece of pieces([...seqs])) {
    await db.deleteFrom(of).where('seq', 'in', piece).execute()
    if (of === 'relation') await db.deleteFrom('relation_node').where('relation', 'in', piece).execute()
    else await db.deleteFrom('project_node').where('project', 'in', piece).execute()
  }
}
