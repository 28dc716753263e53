// Makes the merged view anew from what came in and what was judged, in the order in which both did.
import type { Transaction } from 'kysely'
import { type Judgement, Judged, readJudgements } from '../judgements.js'
import type { Dialect } from '../store/dialect.js'
import type { Store } from '../store/open.js'
import { DERIVED, type Tables } from '../store/tables.js'
import { Kept } from '../merge/kept.js'
import { readSettings } from './add.js'
import { applyJudgement } from './judge.js'
import { mergeStories } from './merge.js'
import { readStories } from './read-stories.js'

const BATCH = 200

/** Rebuilds the whole merged view. `progress` is called with stories done and all. */
export async function rebuild(store: Store, progress?: (done: number, all: number) => void): Promise<void> {
  await store.write((trx) => rebuildInside(trx, store.dialect, progress))
}

export async function rebuildInside(trx: Transaction<Tables>, dialect: Dialect, progress?: (done: number, all: number) => void): Promise<void> {
  for (const table of DERIVED) await trx.deleteFrom(table).execute()
  const judgements = await readJudgements(trx)
  const settings = await readSettings(trx)
  const all = Number((await trx.selectFrom('story').select((e) => e.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)
  const given: (Judgement & { after: number })[] = []
  const kept = new Kept()
  let from = 0
  let done = 0
  for (let next = 0; ; next++) {
    const upTo = judgements[next]?.after ?? Number.MAX_SAFE_INTEGER
    for (;;) {
      const rows = await trx.selectFrom('story').selectAll().where('seq', '>', from).where('seq', '<=', upTo).orderBy('seq').limit(BATCH).execute()
      if (!rows.length) break
      const judged = new Judged(given)
      await mergeStories(trx, dialect, await readStories(trx, rows, judged), judged, settings, kept)
      from = rows.at(-1)!.seq
      done += rows.length
      progress?.(done, all)
    }
    const judgement = judgements[next]
    if (!judgement) break
    given.push(judgement)
    await applyJudgement(trx, dialect, judgement, given, settings)
    kept.clear()
  }
}
