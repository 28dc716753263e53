// Adding stories: rows, assertions and the merged view in one transaction a batch, so that a batch counts whole or not at all.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Kysely, Transaction } from 'kysely'
import type { Findings } from '../../coding/findings.js'
import { foldText } from '../ask/fold.js'
import { contentId } from '../hash.js'
import { Judged, readJudgements } from '../judgements.js'
import { Kept } from '../merge/kept.js'
import { type Told, firstSpan, toldIn } from '../merge/sentence.js'
import { type Assertion, DEFAULT_SETTINGS, type MergeSettings, type StoryIn } from '../merge/story-in.js'
import { outletNamed, outletRow } from '../outlets.js'
import { bandsOf } from '../../story/near-duplicates.js'
import { RecordProblem } from '../problem.js'
import { insertAll, pieces } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Store, WriteMark } from '../store/open.js'
import type { Tables } from '../store/tables.js'
import { mergeStories } from './merge.js'
import { actsOfStages } from './told-acts.js'
import { type Incoming, type PlacedStory, bytesOf, placeStories } from './story-rows.js'

export interface Added {
  /** Ids under which new stories are kept, in the order given. */
  readonly added: string[]
  /** Stories that were there word for word. */
  readonly unchanged: string[]
  /** Of those added, new versions of what was there. */
  readonly versions: string[]
}

/** Which coder made the findings; kept with them. */
export const CODER = 'isnad/0.1'

/** The findings that are kept one by one. The rest of a reading (times, mentions …) is kept whole. */
const KINDS = [['actor', 'actors'], ['event', 'events'], ['statement', 'statements'], ['claim', 'claims'], ['agreement', 'agreements'], ['relation', 'relations'], ['project', 'projects']] as const

/** Adds one batch. */
export async function addBatch(store: Store, incoming: readonly Incoming[], now: Date): Promise<Added> {
  if (!incoming.length) return { added: [], unchanged: [], versions: [] }
  const kept = keptFor(store)
  try {
    return await store.write(async (trx) => {
      if (!store.untouchedSince(kept.mark)) kept.of.clear()
      const added = await addInside(trx, store.dialect, incoming, now, kept.of)
      kept.mark = store.mark()
      return added
    })
  } catch (cause) {
    kept.of.clear()
    throw cause
  }
}

/** What is kept between the batches that are added through a store, and when it was last as the record is. */
const keptOf = new WeakMap<Store, { readonly of: Kept; mark: WriteMark | null }>()
function keptFor(store: Store): { readonly of: Kept; mark: WriteMark | null } {
  const had = keptOf.get(store)
  if (had) return had
  const fresh = { of: new Kept(), mark: null }
  keptOf.set(store, fresh)
  return fresh
}

async function addInside(trx: Transaction<Tables>, dialect: Dialect, incoming: readonly Incoming[], now: Date, kept: Kept): Promise<Added> {
  const lastStory = (await trx.selectFrom('story').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n ?? 0
  const { placed, unchanged, replaced } = await placeStories(trx, incoming, Number(lastStory) + 1, now)
  const result: Added = { added: placed.map((p) => p.row.id), unchanged: unchanged.map((u) => u.story.id), versions: placed.filter((p) => p.row.replaces !== null).map((p) => p.row.id) }
  if (!placed.length) return result
  const lastAssertion = (await trx.selectFrom('assertion').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n ?? 0

  const outlets = new Map<string, Tables['outlet']>()
  for (const p of placed) if (p.outletForm) outlets.set(p.row.outlet!, outletRow(outletNamed(p.outletForm), p.outletForm))
  await insertAll(trx, dialect, 'outlet', [...outlets.values()], { key: ['id'], then: 'nothing' })
  await insertAll(trx, dialect, 'story', placed.map((p) => p.row))
  for (const [old, by] of replaced) await trx.updateTable('story').set({ replaced_by: by }).where('seq', '=', old).execute()
  await insertAll(trx, dialect, 'story_text', placed.map((p) => ({ story: p.row.seq, body: p.story.text })))
  await insertAll(trx, dialect, 'sketch', placed.filter((p) => p.sketch.length).map((p) => ({ story: p.row.seq, sketch: bytesOf(p.sketch) })))
  await insertAll(trx, dialect, 'band', placed.flatMap((p) => [...new Set(bandsOf(p.sketch))].map((band) => ({ band, story: p.row.seq }))))
  await insertAll(trx, dialect, 'reading', placed.map((p) => ({ story: p.row.seq, schema: p.findings.schema, coder: CODER, rest: packRest(p.findings) })))
  await dialect.addText(trx, placed.map((p) => ({ story: p.row.seq, norm: foldText(`${p.story.headline ?? ''}\n${p.story.text}`) })))

  let seq = Number(lastAssertion)
  const rows: Tables['assertion'][] = []
  const stories: StoryIn[] = []
  for (const p of placed) {
    checkSpans(p)
    const assertions: Assertion[] = []
    for (const [kind, list] of KINDS) {
      const told: readonly object[] = kind === 'event' ? [...p.findings.events, ...actsOfStages(p.findings)] : p.findings[list]
      for (const [i, body] of told.entries()) {
        const text = JSON.stringify(body)
        const local = localOf(kind, body, i)
        const id = assertionId(p.row.id, p.row.hash, kind, i, text)
        seq++
        rows.push({ seq, id, story: p.row.seq, kind, local, body: text })
        assertions.push({ seq, id, kind, local, body })
      }
    }
    stories.push(storyIn(p.row, p.story.text, assertions, p.versions))
  }
  await insertAll(trx, dialect, 'assertion', rows)
  await withEarlier(trx, stories)
  await mergeStories(trx, dialect, stories, await readJudged(trx), await readSettings(trx), kept)
  return result
}

/** The id of a finding: a hash of the story, its text, and the finding as it is kept. */
export const assertionId = (story: string, hash: string, kind: string, index: number, body: string): string => contentId(`${story} ${hash} ${kind} ${index} ${body}`)

const localOf = (kind: string, body: object, i: number): string => ('id' in body && typeof body.id === 'string' ? body.id : 'claim' in body && typeof body.claim === 'string' ? body.claim : `${kind}${i + 1}`)

export function storyIn(row: Tables['story'], text: string, assertions: readonly Assertion[], versions: readonly number[]): StoryIn {
  return {
    seq: row.seq, id: row.id, language: row.language, learnt: row.learnt, published: row.published, outlet: row.outlet, chain: row.chain, leader: row.leader ?? row.seq, versions, headline: row.headline ?? '', text,
    assertions, state: row.replaced_by !== null && row.replaced_by < row.seq ? 'replaced' : 'current', actors: new Map(),
  }
}

/** Gives new versions the sentences that their predecessors' assertions stood on. */
export async function withEarlier(db: Kysely<Tables>, stories: readonly StoryIn[]): Promise<void> {
  for (const story of stories) {
    if (!story.versions.length) continue
    const sentences = new Map<number, Told>()
    for (const version of story.versions) {
      const old = await db.selectFrom('story').innerJoin('story_text', 'story_text.story', 'story.seq').select(['headline', 'body']).where('seq', '=', version).executeTakeFirst()
      if (!old) continue
      for (const a of await db.selectFrom('assertion').select(['seq', 'body']).where('story', '=', version).execute()) {
        const span = firstSpan(JSON.parse(a.body))
        if (span) sentences.set(a.seq, toldIn(span.in === 'headline' ? (old.headline ?? '') : old.body, span))
      }
    }
    Object.assign(story, { earlier: sentences })
  }
}

function checkSpans(p: PlacedStory): void {
  const head = p.story.headline?.length ?? 0
  const body = p.story.text.length
  const walk = (x: unknown): void => {
    if (Array.isArray(x)) for (const y of x) walk(y)
    else if (x && typeof x === 'object') {
      const s = x as { in?: unknown; start?: unknown; end?: unknown }
      if (typeof s.start === 'number' && typeof s.end === 'number' && (s.in === 'headline' || s.in === 'text')) {
        if (s.start < 0 || s.end < s.start || s.end > (s.in === 'headline' ? head : body)) throw new RecordProblem('span-outside', { id: p.story.id })
      }
      for (const v of Object.values(x)) if (v && typeof v === 'object') walk(v)
    }
  }
  for (const [, list] of KINDS) walk(p.findings[list])
}

function packRest(f: Findings): Uint8Array {
  const { times, mentions, entities, locations, problems } = f
  return deflateRawSync(JSON.stringify({ times, mentions, entities, locations, problems }), { level: 1 })
}
export const unpackRest = (bytes: Uint8Array): Pick<Findings, 'times' | 'mentions' | 'entities' | 'locations' | 'problems'> => JSON.parse(inflateRawSync(bytes).toString('utf8'))

/** What was judged that bears on stories coming in. Whether a row is right or wrong does not: nobody can have judged one that is only being made, and those decisions are the many. */
async function readJudged(db: Kysely<Tables>): Promise<Judged> {
  return new Judged(await readJudgements(db, ['same', 'different', 'correct', 'add', 'undo']))
}
export async function readSettings(db: Kysely<Tables>): Promise<MergeSettings> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'merge').executeTakeFirst()
  return { ...DEFAULT_SETTINGS, ...(row ? (JSON.parse(row.value) as Partial<MergeSettings>) : {}) }
}
export { pieces }
