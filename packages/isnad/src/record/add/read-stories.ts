// Stories out of the record again, as the merge takes them.
import { push } from '../../document/push.js'
import type { Kysely } from 'kysely'
import type { Assertion, StoryIn } from '../merge/story-in.js'
import { pieces } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'
import { storyIn, withEarlier } from './add.js'

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
      push(siblings, s.url!, s)
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
