// Makes the merged view anew from what came in and what was judged, in the order in which both did.
import type { Kysely, Transaction } from 'kysely'
import { type Judgement, Judged, readJudgements } from '../judgements.js'
import type { Assertion, StoryIn } from '../merge/story-in.js'
import { pieces } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Store } from '../store/open.js'
import { DERIVED, type Tables } from '../store/tables.js'
import { readSettings, storyIn, withEarlier } from './add.js'
import { applyJudgement } from './judge.js'
import { mergeStories } from './merge.js'

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
  let from = 0
  let done = 0
  for (let next = 0; ; next++) {
    const upTo = judgements[next]?.after ?? Number.MAX_SAFE_INTEGER
    for (;;) {
      const rows = await trx.selectFrom('story').selectAll().where('seq', '>', from).where('seq', '<=', upTo).orderBy('seq').limit(BATCH).execute()
      if (!rows.length) break
      const stories = await readStories(trx, rows)
      await mergeStories(trx, dialect, stories, new Judged(given), settings)
      from = rows.at(-1)!.seq
      done += rows.length
      progress?.(done, all)
    }
    const judgement = judgements[next]
    if (!judgement) break
    given.push(judgement)
    await applyJudgement(trx, dialect, judgement, given, settings)
  }
}

/** Stories with their assertions as the merge takes them. */
export async function readStories(db: Kysely<Tables>, rows: readonly Tables['story'][]): Promise<StoryIn[]> {
  const seqs = rows.map((r) => r.seq)
  const texts = new Map<number, string>()
  const assertions = new Map<number, Assertion[]>()
  for (const piece of pieces(seqs)) {
    for (const t of await db.selectFrom('story_text').selectAll().where('story', 'in', piece).execute()) texts.set(t.story, t.body)
    for (const a of await db.selectFrom('assertion').selectAll().where('story', 'in', piece).orderBy('seq').execute()) {
      const list = assertions.get(a.story)
      const assertion = { seq: a.seq, id: a.id, kind: a.kind, local: a.local, body: JSON.parse(a.body) as unknown }
      if (list) list.push(assertion)
      else assertions.set(a.story, [assertion])
    }
  }
  const urls = [...new Set(rows.filter((r) => r.url && (r.replaces !== null || r.replaced_by !== null)).map((r) => r.url!))]
  const siblings = new Map<string, { seq: number; version: number }[]>()
  for (const piece of pieces(urls)) {
    for (const s of await db.selectFrom('story').select(['seq', 'version', 'url']).where('url', 'in', piece).execute()) {
      const list = siblings.get(s.url!)
      if (list) list.push(s)
      else siblings.set(s.url!, [s])
    }
  }
  const stories = rows.map((row) => {
    const versions = row.replaces === null ? [] : (siblings.get(row.url!) ?? []).filter((s) => s.seq < row.seq).map((s) => s.seq)
    // Who replaces whom was not known before the later one came: read it as it was then.
    return storyIn(row, texts.get(row.seq) ?? '', assertions.get(row.seq) ?? [], versions)
  })
  await withEarlier(db, stories)
  return stories
}
