// Full-text search: words in any of their forms, or exactly as written.
import type { Kysely } from 'kysely'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { foldWord, foldWords } from './fold.js'
import { type Filters, checkFilters } from './filters.js'
import { type StoryRow, storyRows } from './stories.js'

export interface Hit {
  readonly story: StoryRow
  /** A stretch of the text around the first words found, and where the words are in it. */
  readonly excerpt: { readonly text: string; readonly marks: readonly { readonly start: number; readonly end: number }[]; readonly in: 'headline' | 'text'; readonly start: number }
}

/**
 * Stories that hold all the words. `exact`: as they are written, side by side; else in any form («وزراء» finds «والوزراء»).
 *
 * @example await search(db, dialect, 'وزراء أميركا', { language: 'ar' })
 */
export async function search(db: Kysely<Tables>, dialect: Dialect, words: string, filters: Filters & { exact?: boolean } = {}): Promise<{ rows: Hit[]; next: string | null }> {
  const { type: _, status: __, cursor, ...rest } = filters
  const c = checkFilters(rest)
  const stems = [...new Set(words.split(/\s+/).flatMap((w) => foldWords(w).map((f) => f.stem)))].slice(0, 12)
  if (!stems.length) return { rows: [], next: null }
  const rows: Hit[] = []
  let offset = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) || 0 : 0
  const narrowed = filters.exact || filters.outlet !== undefined || filters.language !== undefined || c.from !== null || c.to !== null || c.asOf !== null
  const step = narrowed ? 200 : c.limit + 1
  for (let rounds = 0; rounds < 50; rounds++) {
    const found = await dialect.findText(db, { words: stems.map((s) => [s]), limit: step, offset })
    if (!found.length) return { rows, next: null }
    const seqs = found.map((f) => f.story)
    const kept = await db
      .selectFrom('story').innerJoin('story_text', 'story_text.story', 'story.seq').leftJoin('outlet', 'outlet.id', 'story.outlet').select(['story.seq', 'headline', 'body'])
      .where('story.seq', 'in', seqs)
      .$if(filters.outlet !== undefined, (q) => q.where((e) => e.or([e('story.outlet', '=', filters.outlet!), e('outlet.name', '=', filters.outlet!)])))
      .$if(filters.language !== undefined, (q) => q.where('story.language', '=', filters.language!))
      .$if(c.from !== null, (q) => q.where('story.learnt', '>=', c.from!))
      .$if(c.to !== null, (q) => q.where('story.learnt', '<=', c.to!))
      .$if(c.asOf !== null, (q) => q.where('story.learnt', '<=', c.asOf!))
      .execute()
    const byText = new Map(kept.map((k) => [k.seq, k]))
    const list = await storyRows(db, kept.map((k) => k.seq))
    for (const [i, seq] of seqs.entries()) {
      const text = byText.get(seq)
      if (!text) continue
      const exact = filters.exact ? findExact(text, words) : null
      if (filters.exact && !exact) continue
      if (rows.length === c.limit) return { rows, next: Buffer.from(String(offset + i)).toString('base64url') }
      rows.push({ story: list.get(seq)!, excerpt: exact ?? excerptOf(text, new Set(stems)) })
    }
    if (found.length < step) return { rows, next: null }
    offset += found.length
  }
  return { rows, next: Buffer.from(String(offset)).toString('base64url') }
}

const AROUND = 90
const MARKS = /[\u064B-\u065F\u0670\u0640]/g

interface Texts { headline: string | null; body: string }

function excerptOf(texts: Texts, stems: ReadonlySet<string>): Hit['excerpt'] {
  for (const where of ['text', 'headline'] as const) {
    const text = where === 'headline' ? (texts.headline ?? '') : texts.body
    const hits = foldWords(text).filter((w) => stems.has(w.stem))
    if (hits.length) return cut(text, where, hits)
  }
  return cut(texts.body, 'text', [])
}

/** The words as they are written, at the borders of words; vowel marks and tatweel may be there or not. */
function findExact(texts: Texts, words: string): Hit['excerpt'] | null {
  const wanted = words.replace(MARKS, '').trim().split(/\s+/).map((w) => [...w].map((c) => c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\u064B-\\u065F\\u0670\\u0640]*')).join('\\s+')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${wanted}[\\u064B-\\u065F\\u0670\\u0640]*(?![\\p{L}\\p{N}])`, 'gu')
  for (const where of ['text', 'headline'] as const) {
    const text = where === 'headline' ? (texts.headline ?? '') : texts.body
    const hits = [...text.matchAll(pattern)].slice(0, 20).map((m) => ({ start: m.index, end: m.index + m[0].length }))
    if (hits.length) return cut(text, where, hits)
  }
  return null
}

function cut(text: string, where: 'headline' | 'text', hits: readonly { start: number; end: number }[]): Hit['excerpt'] {
  const first = hits[0]?.start ?? 0
  let from = Math.max(0, first - AROUND)
  while (from > 0 && !/\s/.test(text[from - 1]!)) from--
  let to = Math.min(text.length, first + 2 * AROUND)
  while (to < text.length && !/\s/.test(text[to]!)) to++
  return { in: where, start: from, text: text.slice(from, to), marks: hits.filter((h) => h.start >= from && h.end <= to).map((h) => ({ start: h.start - from, end: h.end - from })) }
}

export { foldWord }
