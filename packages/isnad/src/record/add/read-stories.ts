// Stories out of the record again, as the merge takes them.
import { push } from '../../document/push.js'
import type { Kysely } from 'kysely'
import { CORRECTION, type CorrectionBody, kindAdded } from '../corrections.js'
import type { Judged } from '../judgements.js'
import type { Assertion, StoryIn } from '../merge/story-in.js'
import { pieces } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'
import { storyIn, withEarlier } from './add.js'

/** Stories with their assertions as the merge takes them: as people put them right where they did. */
export async function readStories(db: Kysely<Tables>, rows: readonly Tables['story'][], judged: Judged): Promise<StoryIn[]> {
  const seqs = rows.map((r) => r.seq)
  const texts = new Map<number, string>()
  const assertions = new Map<number, Assertion[]>()
  const corrections: { order: number; body: CorrectionBody }[] = []
  for (const piece of pieces(seqs)) {
    for (const t of await db.selectFrom('story_text').selectAll().where('story', 'in', piece).execute()) texts.set(t.story, t.body)
    for (const a of await db.selectFrom('assertion').selectAll().where('story', 'in', piece).orderBy('seq').execute()) {
      if (a.kind === CORRECTION) {
        const order = judged.corrections.get(a.id)
        if (order !== undefined) corrections.push({ order, body: JSON.parse(a.body) as CorrectionBody })
        continue
      }
      const added = kindAdded(a.kind)
      if (added && !judged.added.has(a.id)) continue
      push(assertions, a.story, { seq: a.seq, id: a.id, kind: added ?? a.kind, local: a.local, body: JSON.parse(a.body) as unknown })
    }
  }
  const corrected = new Map(corrections.sort((a, b) => a.order - b.order).map(({ body }) => [body.of, body.finding]))
  if (corrected.size) for (const [story, list] of assertions) assertions.set(story, list.map((a) => (corrected.has(a.id) ? { ...a, body: corrected.get(a.id) } : a)))
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
