// A story on its way in: is it there already, is it a new version, is it a copy of another, and whose word is it.
import { push } from '../../document/push.js'
import type { Kysely } from 'kysely'
import type { Findings } from '../../coding/findings.js'
import { type CopyTraits, agencyNamed, bandsOf, copyShare, creditOf, sketchOf } from '../../story/near-duplicates.js'
import type { Story } from '../../story/story.js'
import { dayOfIso, daysOf } from '../dates.js'
import { sha256 } from '../hash.js'
import { outletNamed } from '../outlets.js'
import { pieces, selectIn } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'

export interface Incoming {
  readonly story: Story
  readonly findings: Findings
}

export interface PlacedStory extends Incoming {
  readonly row: Tables['story']
  readonly versions: readonly number[]
  readonly sketch: Uint32Array
  readonly outletForm: string | null
}

export const hashOf = (story: Story): string => sha256(`${story.headline ?? ''}\n\n${story.text}`)
const countWords = (text: string): number => {
  let n = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const space = text.charCodeAt(i) <= 32
    if (!space && !inside) n++
    inside = !space
  }
  return n
}

interface Known { seq: number; id: string; url: string | null; hash: string; version: number; outlet: string | null; replaced_by: number | null }

/** Which of these stories the record has, word for word. */
export async function knownStories(db: Kysely<Tables>, stories: readonly Story[]): Promise<Set<Story>> {
  const byHash = new Map<string, Known[]>()
  for (const piece of pieces(stories.map(hashOf))) {
    for (const row of await db.selectFrom('story').select(['seq', 'id', 'url', 'hash', 'version', 'outlet', 'replaced_by']).where('hash', 'in', piece).execute()) byHash.set(row.hash, [...(byHash.get(row.hash) ?? []), row])
  }
  return new Set(stories.filter((s) => (byHash.get(hashOf(s)) ?? []).some((k) => isSame(k, s))))
}

/** The same words at the same address (or, without one, under the same id or outlet). */
function isSame(known: Known, story: Story): boolean {
  const url = story.source?.url ?? null
  if (known.url !== null || url !== null) return known.url === url && (known.id === story.id || true)
  return known.id === story.id || known.id.startsWith(`${story.id}@`) || (known.outlet !== null && known.outlet === (story.source?.outlet ? outletNamed(story.source.outlet).id : null))
}

/** Gives each new story its row; those that are there already are left out. */
export async function placeStories(db: Kysely<Tables>, incoming: readonly Incoming[], firstSeq: number, now: Date): Promise<{ placed: PlacedStory[]; unchanged: Incoming[]; replaced: Map<number, number> }> {
  const urls = [...new Set(incoming.map((i) => i.story.source?.url).filter((u): u is string => !!u))]
  const ids = [...new Set(incoming.map((i) => i.story.id))]
  const hashes = [...new Set(incoming.map((i) => hashOf(i.story)))]
  const known = new Map<number, Known>()
  const fields = ['seq', 'id', 'url', 'hash', 'version', 'outlet', 'replaced_by'] as const
  for (const row of await selectIn(db, 'story', fields, 'url', urls)) known.set(row.seq, row)
  for (const row of await selectIn(db, 'story', fields, 'id', ids)) known.set(row.seq, row)
  for (const row of await selectIn(db, 'story', fields, 'hash', hashes)) known.set(row.seq, row)
  const byUrl = group([...known.values()], (k) => k.url)
  const byHash = group([...known.values()], (k) => k.hash)
  const byId = new Map([...known.values()].map((k) => [k.id, k]))
  const copies = new Copies(db)
  const sketches = new Map(incoming.map((i) => [i.story, sketchOf(i.story.text)]))
  await copies.load([...sketches.values()])

  const placed: PlacedStory[] = []
  const unchanged: Incoming[] = []
  const replaced = new Map<number, number>()
  const today = now.toISOString()
  let seq = firstSeq
  for (const item of incoming) {
    const { story } = item
    const hash = hashOf(story)
    if ((byHash.get(hash) ?? []).some((k) => isSame(k, story))) {
      unchanged.push(item)
      continue
    }
    const url = story.source?.url ?? null
    const siblings = url ? (byUrl.get(url) ?? []) : []
    const newest = siblings.reduce<Known | null>((best, k) => (!best || k.version > best.version ? k : best), null)
    const version = Math.max(story.version ?? 0, 0) || (newest ? newest.version + 1 : 1)
    const older = newest !== null && version < newest.version
    const outlet = story.source?.outlet ? outletNamed(story.source.outlet) : null
    const language = story.language ?? item.findings.language ?? null
    const said = story.published ?? item.findings.published ?? null
    const day = dayOfIso(said)
    // «05/06/2020» is one day here and another there: nobody knows which.
    const published = day !== null || daysOf(said) ? said : null
    const agency = creditOf(story) ?? (story.source?.outlet ? agencyNamed(story.source.outlet) : null)
    const sketch = sketches.get(story)!
    const leader = copies.leaderOf({ sketch, language, day, agency: agency?.name ?? null, outlet: outlet?.id ?? null }, seq, new Set(siblings.map((k) => k.seq)))
    const chain = leader ? leader.chain : agency && agency.name !== 'agencies' ? `agency:${agency.name}` : (outlet?.id ?? `story:${story.id}`)
    const id = uniqueId(story.id, byId)
    const row: Tables['story'] = {
      seq, id, url, version, hash, outlet: outlet?.id ?? null, language, published, learnt: day ?? dayOfIso(today)!, added: today, headline: story.headline ?? null, agency: agency?.name ?? null,
      words: countWords(story.text), leader: leader?.seq ?? null, chain, replaces: older ? null : (newest?.seq ?? null), replaced_by: older ? newest.seq : null,
    }
    if (newest && !older) replaced.set(newest.seq, seq)
    copies.add({ seq, leader: row.leader, chain, language, day, agency: row.agency, outlet: row.outlet, sketch })
    placed.push({ ...item, row, versions: older ? [] : siblings.map((k) => k.seq), sketch, outletForm: story.source?.outlet ?? null })
    const me: Known = { seq, id, url, hash, version, outlet: row.outlet, replaced_by: row.replaced_by }
    byId.set(id, me)
    if (url) byUrl.set(url, [...siblings, me])
    byHash.set(hash, [...(byHash.get(hash) ?? []), me])
    seq++
  }
  return { placed, unchanged, replaced }
}

function uniqueId(id: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(id)) return id
  for (let n = 2; ; n++) if (!taken.has(`${id}@${n}`)) return `${id}@${n}`
}

function group<X>(items: readonly X[], key: (x: X) => string | null): Map<string, X[]> {
  const out = new Map<string, X[]>()
  for (const x of items) {
    const k = key(x)
    if (k === null) continue
    push(out, k, x)
  }
  return out
}

interface Candidate extends CopyTraits { readonly seq: number; readonly leader: number | null; readonly chain: string }

/** Possible copies of the stories of a batch: those in the record that share a band, and those of the batch itself. */
class Copies {
  readonly #db: Kysely<Tables>
  readonly #byBand = new Map<number, number[]>()
  readonly #stories = new Map<number, Candidate>()

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async load(sketches: readonly Uint32Array[]): Promise<void> {
    const bands = new Set(sketches.flatMap(bandsOf))
    const found = new Set<number>()
    for (const row of await selectIn(this.#db, 'band', ['band', 'story'], 'band', [...bands])) {
      push(this.#byBand, row.band, row.story)
      found.add(row.story)
    }
    for (const piece of pieces([...found])) {
      const rows = await this.#db.selectFrom('story').innerJoin('sketch', 'sketch.story', 'story.seq').select(['seq', 'leader', 'chain', 'language', 'published', 'agency', 'outlet', 'sketch']).where('seq', 'in', piece).execute()
      for (const r of rows) this.#stories.set(r.seq, { ...r, day: dayOfIso(r.published), sketch: numbersOf(r.sketch) })
    }
  }

  add(story: Candidate): void {
    this.#stories.set(story.seq, story)
    for (const band of bandsOf(story.sketch)) {
      push(this.#byBand, band, story.seq)
    }
  }

  /** The leader of the group that a story is a copy in, if any. */
  leaderOf(traits: CopyTraits, self: number, not: ReadonlySet<number>): { seq: number; chain: string } | null {
    const seen = new Set<number>()
    let best: { share: number; of: Candidate } | null = null
    for (const band of bandsOf(traits.sketch)) {
      for (const seq of this.#byBand.get(band) ?? []) {
        if (seen.has(seq) || seq === self || not.has(seq)) continue
        seen.add(seq)
        const other = this.#stories.get(seq)
        if (!other) continue
        const share = copyShare(traits, other)
        if (share > 0 && (!best || share > best.share || (share === best.share && seq < best.of.seq))) best = { share, of: other }
      }
    }
    return best ? { seq: best.of.leader ?? best.of.seq, chain: best.of.chain } : null
  }
}

export const bytesOf = (sketch: Uint32Array): Uint8Array => Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength)
const numbersOf = (bytes: Uint8Array): Uint32Array => {
  const copy = new Uint8Array(bytes.byteLength)
  copy.set(bytes)
  return new Uint32Array(copy.buffer)
}
