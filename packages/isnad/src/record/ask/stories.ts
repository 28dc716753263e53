// Stories as answers: the list, one with its findings as they were read, and what became of each finding.
import type { Kysely } from 'kysely'
import type { Findings } from '../../coding/findings.js'
import type { Story } from '../../story/story.js'
import { unpackRest } from '../add/add.js'
import { CORRECTION, type Correction, UNKEPT, kindAdded, namedBy, readCorrections } from '../corrections.js'
import { RecordProblem } from '../problem.js'
import { selectIn } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'
import { type Filters, type Page, checkFilters, makeCursor } from './filters.js'
import { placesCalled } from './place-words.js'
import { type Named, namesOf, partyNamed } from './who.js'

export interface StoryRow {
  readonly id: string
  readonly url: string | null
  readonly outlet: string | null
  readonly language: string | null
  readonly published: string | null
  readonly headline: string | null
  readonly agency: string | null
  readonly version: number
  /** The story whose near-copy it is. */
  readonly copyOf: string | null
  readonly replacedBy: string | null
  readonly words: number
  readonly added: string
}

export interface StoryAnswer {
  readonly row: StoryRow
  readonly story: Story
  readonly findings: Findings
  /** Local id of a finding → the event, agreement, claim … it went into. */
  readonly became: Readonly<Record<string, string>>
  /** Local id of a finding → its assertion. */
  readonly assertions: Readonly<Record<string, string>>
  /** Local id of an actor → what the record calls it. */
  readonly names: Readonly<Record<string, Named>>
  /** Name of a place → what Arabic calls it. */
  readonly places: Readonly<Record<string, string>>
  /** Local id of a finding → whether people accepted or rejected what it went into. */
  readonly tiers: Readonly<Record<string, string>>
  /** Local ids of findings that bear none, in the order of their lists. */
  readonly locals: Readonly<Record<'statements' | 'relations' | 'projects' | 'times' | 'locations', readonly string[]>>
  /** Local id of a finding → how a person put it right, or added it. */
  readonly corrections: Readonly<Record<string, Correction>>
  readonly copies: readonly StoryRow[]
  readonly versions: readonly StoryRow[]
}

const listed = (db: Kysely<Tables>) =>
  db
    .selectFrom('story').leftJoin('outlet', 'outlet.id', 'story.outlet').leftJoin('story as lead', 'lead.seq', 'story.leader').leftJoin('story as newer', 'newer.seq', 'story.replaced_by')
    .select(['story.seq', 'story.id', 'story.url', 'outlet.name as outlet', 'story.language', 'story.published', 'story.headline', 'story.agency', 'story.version', 'lead.id as copyOf', 'newer.id as replacedBy', 'story.words', 'story.added', 'story.learnt'])

type Listed = StoryRow & { seq: number; learnt: number }
const strip = ({ seq: _, learnt: __, ...row }: Listed): StoryRow => row

/** Stories, newest first. */
export async function stories(db: Kysely<Tables>, filters: Filters & { copies?: boolean } = {}): Promise<Page<StoryRow>> {
  const { type: _, status: __, ...rest } = filters
  const c = checkFilters(rest)
  const order = c.newest ? 'desc' : 'asc'
  const beyond = c.newest ? '<' : '>'
  let q = listed(db)
  if (filters.actor !== undefined) {
    const party = await partyNamed(db, filters.actor)
    q = q.where('story.seq', 'in', (e) => e.selectFrom('actor_report').innerJoin('node', 'node.id', 'actor_report.node').select('actor_report.story').where((x) => x.or([x('node.canonical', '=', party), x('node.id', '=', party)])))
  }
  if (filters.outlet !== undefined) q = q.where((e) => e.or([e('story.outlet', '=', filters.outlet!), e('outlet.name', '=', filters.outlet!)]))
  if (filters.language !== undefined) q = q.where('story.language', '=', filters.language)
  if (filters.copies === false) q = q.where('story.leader', 'is', null)
  if (c.from !== null) q = q.where('story.learnt', '>=', c.from)
  if (c.to !== null) q = q.where('story.learnt', '<=', c.to)
  if (c.asOf !== null) q = q.where('story.learnt', '<=', c.asOf)
  if (c.after) q = q.where((e) => e.or([e('story.learnt', beyond, c.after!.anchor), e.and([e('story.learnt', '=', c.after!.anchor), e('story.seq', beyond, c.after!.seq)])]))
  const found = (await q.orderBy('story.learnt', order).orderBy('story.seq', order).limit(c.limit + 1).execute()) as Listed[]
  const take = found.slice(0, c.limit)
  const last = take.at(-1)
  return { rows: take.map(strip), next: found.length > c.limit && last ? makeCursor(last.learnt, last.seq) : null }
}

export async function storyRows(db: Kysely<Tables>, seqs: readonly number[]): Promise<Map<number, StoryRow>> {
  if (!seqs.length) return new Map()
  const rows = (await listed(db).where('story.seq', 'in', seqs).execute()) as Listed[]
  return new Map(rows.map((r) => [r.seq, strip(r)]))
}

/** One story with all that was found in it. */
export async function story(db: Kysely<Tables>, id: string): Promise<StoryAnswer> {
  const row = (await listed(db).where('story.id', '=', id).executeTakeFirst()) as Listed | undefined
  if (!row) throw new RecordProblem('unknown-id', { id })
  const full = await db.selectFrom('story').innerJoin('story_text', 'story_text.story', 'story.seq').leftJoin('reading', 'reading.story', 'story.seq').select(['story.seq', 'story.hash', 'story.leader', 'body', 'rest', 'schema']).where('story.seq', '=', row.seq).executeTakeFirstOrThrow()
  const kept = await db.selectFrom('assertion').selectAll().where('story', '=', row.seq).orderBy('seq').execute()
  // Corrections are looked up only where there are any: most stories have none.
  const byPeople = kept.some((a) => a.kind === CORRECTION || kindAdded(a.kind)) ? (await readCorrections(db, id)).filter((c) => c.withdrawn === null) : []
  const correctionOf = new Map(byPeople.map((c) => [c.assertion, c]))
  const assertions = kept.flatMap((a) => {
    if (a.kind === CORRECTION) return []
    const correction = correctionOf.get(a.id)
    if (kindAdded(a.kind) && !byPeople.some((c) => c.assertion === a.id && c.before === null)) return []
    return [{ ...a, kind: kindAdded(a.kind) ?? a.kind, body: correction ? JSON.stringify(correction.after) : a.body }]
  })
  const of = <X>(kind: string): X[] => assertions.filter((a) => a.kind === kind).map((a) => JSON.parse(a.body) as X)
  const read = full.rest ? unpackRest(full.rest) : { times: [], mentions: [], entities: [], locations: [], problems: [] }
  const locals = { ...Object.fromEntries((['statement', 'relation', 'project'] as const).map((kind) => [`${kind}s`, assertions.flatMap((a) => (a.kind === kind ? [a.local ?? ''] : []))])), times: [] as string[], locations: [] as string[] } as { -readonly [K in keyof StoryAnswer['locals']]: string[] }
  // Times and places as people put them right, and those they added.
  const put = <X>(kind: 'time' | 'place', list: readonly X[]): X[] => {
    const { letter, list: name } = UNKEPT[kind]
    const own = list.map((one, i) => (correctionOf.get(`${id}#${letter}${i + 1}`)?.after as X | undefined) ?? one)
    locals[name] = [...own.map((_, i) => `${letter}${i + 1}`), ...assertions.flatMap((a) => (a.kind === kind ? [a.local ?? ''] : []))]
    return [...own, ...of<X>(kind)]
  }
  const rest = { ...read, times: put('time', read.times), locations: put('place', read.locations) }
  const findings: Findings = {
    schema: (full.schema ?? 'isnad/findings@1') as Findings['schema'], id: row.id, language: row.language ?? '', published: row.published, headline: row.headline, source: { outlet: row.outlet, url: row.url }, textHash: full.hash,
    actors: of('actor'), events: of('event'), statements: of('statement'), claims: of('claim'), agreements: of('agreement'), relations: of('relation'), projects: of('project'), ...rest,
  }
  const became: Record<string, string> = {}
  const tiers: Record<string, string> = {}
  const actorIds: Record<string, string> = {}
  const local = new Map(assertions.map((a) => [a.seq, a.local]))
  const idOf = new Map(assertions.map((a) => [a.seq, a.id]))
  for (const [rows] of [
    [await db.selectFrom('event_report').innerJoin('event', 'event.seq', 'event_report.event').select(['assertion', 'event.id as id', 'event.tier as tier']).where('story', '=', row.seq).execute()],
    [await db.selectFrom('agreement_report').innerJoin('agreement', 'agreement.seq', 'agreement_report.agreement').select(['assertion', 'agreement.id as id', 'agreement.tier as tier']).where('story', '=', row.seq).execute()],
    [await db.selectFrom('claim_report').innerJoin('claim', 'claim.seq', 'claim_report.claim').select(['assertion', 'claim.id as id', 'claim.tier as tier']).where('story', '=', row.seq).execute()],
    [(await db.selectFrom('statement').select(['assertion', 'tier']).where('story', '=', row.seq).execute()).map((s) => ({ ...s, id: `s-${idOf.get(s.assertion)}` }))],
    [await db.selectFrom('relation_report').innerJoin('relation', 'relation.seq', 'relation_report.relation').select(['assertion', 'relation.id as id', 'relation.tier as tier']).where('story', '=', row.seq).execute()],
    [await db.selectFrom('project_report').innerJoin('project', 'project.seq', 'project_report.project').select(['assertion', 'project.id as id', 'project.tier as tier']).where('story', '=', row.seq).execute()],
    [await db.selectFrom('actor_report').innerJoin('node', 'node.id', 'actor_report.node').select(['assertion', 'node.canonical as id']).where('actor_report.story', '=', row.seq).execute()],
  ] as const) for (const r of rows as readonly { assertion: number; id: string; tier?: string }[]) {
    const name = local.get(r.assertion) ?? ''
    became[name] = r.id
    if (r.tier) tiers[name] = r.tier
  }
  for (const a of assertions) if (a.kind === 'actor' && became[a.local ?? '']) actorIds[a.local ?? ''] = became[a.local ?? '']!
  // Times and places go into nothing: what people said of them is said of the story's own.
  for (const [name, tier] of await tiersWithin(db, id, [...locals.times, ...locals.locations])) tiers[name] = tier
  const corrections: Record<string, Correction> = Object.fromEntries(assertions.flatMap((a) => (correctionOf.has(a.id) ? [[a.local ?? '', correctionOf.get(a.id)!]] : [])))
  for (const [of, correction] of correctionOf) if (of.startsWith(`${id}#`)) corrections[of.slice(id.length + 1)] = correction
  // People may name somebody of the record whom the reading of this story does not have.
  for (const { after } of byPeople) for (const name of namedBy(after)) if (!became[name]) actorIds[name] = name
  // Parties of agreements may be states by their codes.
  for (const party of findings.agreements.flatMap((g) => g.parties)) if (!became[party]) actorIds[party] = party
  const called = await namesOf(db, Object.values(actorIds))
  const head = full.leader ?? row.seq
  // Its number first: an «or» over a joined list would look through all stories.
  const group = [head, ...(await selectIn(db, 'story', ['seq'], 'leader', [head])).map((s) => s.seq)].filter((seq) => seq !== row.seq)
  const copies = group.length ? ((await listed(db).where('story.seq', 'in', group).orderBy('story.learnt').execute()) as Listed[]) : []
  const versions = row.url ? ((await listed(db).where('story.url', '=', row.url).where('story.seq', '!=', row.seq).orderBy('story.version').execute()) as Listed[]) : []
  const story: Story = { id: row.id, language: row.language, published: row.published, headline: row.headline, text: full.body, source: { outlet: row.outlet, url: row.url }, agency: row.agency, version: row.version }
  return {
    row: strip(row), story, findings, places: placesCalled(findings, story), became, tiers, locals, corrections, assertions: Object.fromEntries(assertions.map((a) => [a.local ?? '', a.id])), names: Object.fromEntries(Object.entries(actorIds).map(([name, id]) => [name, called.get(id)!])), copies: copies.map(strip), versions: versions.map(strip),
  }
}

/** Whether people accepted or rejected what is named by a story and a local id (`ar-02#t3`). */
async function tiersWithin(db: Kysely<Tables>, story: string, locals: readonly string[]): Promise<Map<string, string>> {
  const given = (await selectIn(db, 'judgement', ['seq', 'id', 'verdict', 'a'], 'a', locals.map((local) => `${story}#${local}`))).filter((j) => j.verdict === 'accept' || j.verdict === 'reject' || j.verdict === 'correct').sort((x, y) => x.seq - y.seq)
  const undone = new Set((await selectIn(db, 'judgement', ['undoes'], 'undoes', given.map((j) => j.id))).map((u) => u.undoes))
  return new Map(given.filter((j) => !undone.has(j.id)).map((j) => [j.a.slice(story.length + 1), j.verdict === 'reject' ? 'rejected' : 'reviewed']))
}

