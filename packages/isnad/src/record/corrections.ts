// What people put right in a story's findings: each correction is one more assertion, given by a judgement and taken back like any other. What was read stays as it was read.
import type { Kysely } from 'kysely'
import { allActs, scoreOf } from '../coding/acts.js'
import type { AgreementFinding, AgreementType, ClaimFinding, EventFinding, FindingSpan, StageName, Stance, Status } from '../coding/findings.js'
import { daysOf } from './dates.js'
import { RecordProblem } from './problem.js'
import { pieces, selectIn } from './store/bulk.js'
import type { Tables } from './store/tables.js'

export interface EventCorrection {
  readonly kind: 'event'
  /** One of the acts of `coding/acts.tsv`; type, mode, CAMEO code and intensity follow from it. */
  readonly act: string
  readonly trigger: FindingSpan
  /** Actors of the story by their local ids, or anybody of the record by id. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** EDTF; null: no date is told. */
  readonly date: string | null
  readonly place: string | null
  readonly status: Status
  readonly according_to: readonly string[]
}
export interface ClaimCorrection {
  readonly kind: 'claim'
  readonly quote: FindingSpan
  readonly accused: readonly string[]
  readonly stances: readonly { readonly actor: string; readonly stance: Stance }[]
}
export interface AgreementCorrection {
  readonly kind: 'agreement'
  readonly quote: FindingSpan
  readonly type: AgreementType
  readonly parties: readonly string[]
  readonly stages: readonly { readonly stage: StageName; readonly status: Status; readonly date: string | null }[]
}
/** What a person says a finding should be. */
export type FindingInput = EventCorrection | ClaimCorrection | AgreementCorrection
/** The kinds of finding that people put right and add. */
export type CorrectedKind = FindingInput['kind']
export type CorrectedFinding = EventFinding | ClaimFinding | AgreementFinding

export interface CorrectionInput {
  /** The story it is in. */
  readonly story: string
  /** The finding put right, by its assertion or local id; left out: it is added by hand. */
  readonly of?: string | null
  readonly finding: FindingInput
  readonly by: string
  readonly why?: string | null
  readonly at?: string
}

/** A correction as it is kept. */
export interface Correction {
  /** The judgement that gave it; taken back under this id. */
  readonly id: string
  /** Assertion of the finding put right, or of the one added. */
  readonly assertion: string
  readonly kind: CorrectedKind
  readonly added: boolean
  readonly story: string
  readonly by: string
  readonly why: string | null
  readonly at: string
  /** When somebody took it back. */
  readonly withdrawn: string | null
  /** How it was read; null when it was added by hand. */
  readonly before: CorrectedFinding | null
  readonly after: CorrectedFinding
}

/** Kind under which a correction of a finding is kept, and the kinds of those added by hand. */
export const CORRECTION = 'correction'
export const addedKind = (kind: CorrectedKind): string => `added-${kind}`
/** The kind of finding that an assertion added by hand is. @example kindAdded('added-event') // 'event' */
export const kindAdded = (kind: string): CorrectedKind | null => (kind === 'added-event' ? 'event' : kind === 'added-claim' ? 'claim' : kind === 'added-agreement' ? 'agreement' : null)
/** What ids of merged rows of a kind begin with. */
export const PREFIX: Readonly<Record<CorrectedKind, string>> = { event: 'e', claim: 'c', agreement: 'g' }
const kindOf = (finding: CorrectedFinding): CorrectedKind => ('act' in finding ? 'event' : 'claim' in finding ? 'claim' : 'agreement')
/** Everybody whom a finding names. */
export const namedBy = (finding: CorrectedFinding): string[] =>
  'act' in finding ? [...finding.actors, ...finding.recipients, ...finding.according_to] : 'claim' in finding ? [...finding.accused, ...finding.stances.map((s) => s.actor)] : [...finding.parties]
/** What the body of a correction holds. */
export interface CorrectionBody { readonly of: string; readonly finding: CorrectedFinding }

/** The rule that a person's word goes by, where others have the name of the rule that read it. */
export const BY_PERSON = 'person'

/** The finding that a person described, checked against its story; `before` is the one put right. */
export function findingFrom(input: FindingInput, story: { readonly id: string; readonly headline: string | null; readonly text: string }, local: string, before: CorrectedFinding | null): CorrectedFinding {
  const bad = (why: string): RecordProblem => new RecordProblem('bad-judgement', { why })
  const span = (given: FindingSpan): FindingSpan => {
    const length = given.in === 'headline' ? (story.headline?.length ?? 0) : story.text.length
    if (given.start < 0 || given.end <= given.start || given.end > length) throw new RecordProblem('span-outside', { id: story.id })
    return { in: given.in, start: given.start, end: given.end }
  }
  const some = (ids: readonly string[]): string[] => [...new Set(ids)]
  const sources = before?.sources ?? []
  if (input.kind === 'claim') {
    const quote = span(input.quote)
    if (!input.stances.length) throw bad('a claim needs somebody who holds a stance to it')
    const old = before && 'claim' in before ? before : null
    const stances = input.stances.map((s) => ({ actor: s.actor, stance: s.stance, span: old?.stances.find((o) => o.actor === s.actor)?.span ?? quote }))
    return { claim: local, quote, accused: some(input.accused), stances, rule: BY_PERSON, sources }
  }
  const dated = (date: string | null): string | null => {
    if (date !== null && !daysOf(date)) throw bad(`«${date}» is no date; write it as 2025-01-17, 2025-01 or 2025-01-13/2025-01-17`)
    return date
  }
  if (input.kind === 'agreement') {
    const quote = span(input.quote)
    if (!input.parties.length) throw bad('an agreement needs a party')
    const old = before && 'parties' in before ? before : null
    const stages = input.stages.map((s) => {
      const told = old?.stages.find((o) => o.stage === s.stage)
      return { stage: s.stage, status: s.status, date: dated(s.date), ...(told?.by ? { by: told.by } : {}), span: told?.span ?? quote, rule: BY_PERSON, sources }
    })
    const words = (quote.in === 'headline' ? (story.headline ?? '') : story.text).slice(quote.start, quote.end)
    const kept = old ?? { title: words, also: [], areas: [], clauses: [] }
    return { ...kept, id: local, quote, type: input.type, parties: some(input.parties), stages, rule: BY_PERSON, sources }
  }
  const act = allActs().get(input.act)
  if (!act) throw bad(`there is no act «${input.act}» (GET /acts.json lists them)`)
  dated(input.date)
  if (!input.actors.length && !input.recipients.length) throw bad('nobody takes part in it')
  const old = before && 'act' in before ? before : null
  const { mode: _, cameo: __, score: ___, location, ...kept } = old ?? { also: [], contexts: [...act.contexts], quantities: [], location: undefined }
  const place = input.place?.trim() || null
  return {
    ...kept, id: local, type: act.type, act: act.id, trigger: span(input.trigger), actors: some(input.actors), recipients: some(input.recipients), date: input.date, place, status: input.status, according_to: some(input.according_to),
    ...(act.mode ? { mode: act.mode } : {}), cameo: act.cameo, score: scoreOf(act), contexts: old && old.act === act.id ? old.contexts : [...act.contexts], rule: BY_PERSON, sources,
    // Coordinates stay with the place they are of.
    ...(location && old && place === old.place ? { location } : {}),
  }
}

/** Corrections in the order they were given, with what was read before: all, or those of one story. */
export async function readCorrections(db: Kysely<Tables>, story?: string): Promise<Correction[]> {
  const given = story === undefined ? await db.selectFrom('judgement').selectAll().where('verdict', 'in', ['correct', 'add']).orderBy('seq').execute() : await givenTo(db, story)
  const withdrawn = new Map((await selectIn(db, 'judgement', ['undoes', 'at'], 'undoes', given.map((j) => j.id))).map((j) => [j.undoes, j.at]))
  const rows = await assertionsOf(db, given.map((j) => bareId(j.verdict === 'add' ? j.a : (j.b ?? ''))))
  const olds = await assertionsOf(db, [...rows.values()].filter((r) => r.kind === CORRECTION).map((r) => (JSON.parse(r.body) as CorrectionBody).of))
  return given.flatMap((j): Correction[] => {
    const row = rows.get(bareId(j.verdict === 'add' ? j.a : (j.b ?? '')))
    if (!row) return []
    const base = { id: j.id, story: row.story, by: j.by, why: j.why, at: j.at, withdrawn: withdrawn.get(j.id) ?? null }
    const added = kindAdded(row.kind)
    if (added) return [{ ...base, assertion: row.id, kind: added, added: true, before: null, after: JSON.parse(row.body) as CorrectedFinding }]
    const body = JSON.parse(row.body) as CorrectionBody
    const old = olds.get(body.of)
    return [{ ...base, assertion: body.of, kind: kindOf(body.finding), added: old !== undefined && kindAdded(old.kind) !== null, before: old ? (JSON.parse(old.body) as CorrectedFinding) : null, after: body.finding }]
  })
}

/** The judgements that carry corrections of one story. */
async function givenTo(db: Kysely<Tables>, story: string): Promise<Tables['judgement'][]> {
  const kept = await db.selectFrom('assertion').innerJoin('story', 'story.seq', 'assertion.story').select(['assertion.id as id', 'kind']).where('story.id', '=', story).where('kind', 'in', [CORRECTION, ...(Object.keys(PREFIX) as CorrectedKind[]).map(addedKind)]).execute()
  const corrections = kept.filter((a) => a.kind === CORRECTION).map((a) => a.id)
  const added = kept.flatMap((a) => (kindAdded(a.kind) ? [`${PREFIX[kindAdded(a.kind)!]}-${a.id}`] : []))
  const given = [...(await selectIn(db, 'judgement', JUDGEMENT_COLUMNS, 'b', corrections)).filter((j) => j.verdict === 'correct'), ...(await selectIn(db, 'judgement', JUDGEMENT_COLUMNS, 'a', added)).filter((j) => j.verdict === 'add')]
  return given.sort((x, y) => x.seq - y.seq)
}
const JUDGEMENT_COLUMNS = ['seq', 'id', 'verdict', 'a', 'b', 'by', 'why', 'at', 'undoes', 'after_story'] as const

const bareId = (id: string): string => id.replace(/^[a-z]-/, '')

async function assertionsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, { id: string; kind: string; body: string; story: string }>> {
  const out = new Map<string, { id: string; kind: string; body: string; story: string }>()
  for (const piece of pieces([...new Set(ids)])) for (const row of await db.selectFrom('assertion').innerJoin('story', 'story.seq', 'assertion.story').select(['assertion.id as id', 'kind', 'body', 'story.id as story']).where('assertion.id', 'in', piece).execute()) out.set(row.id, row)
  return out
}

/** What stands in place of what was read in these stories: assertion → the finding as a person put it. Only the last correction of one counts. */
export async function correctedFindings(db: Kysely<Tables>, stories: ReadonlySet<number>): Promise<Map<string, CorrectedFinding>> {
  const given = await db.selectFrom('judgement').innerJoin('assertion', (on) => on.onRef('assertion.id', '=', 'judgement.b')).select(['judgement.id as id', 'judgement.seq as order', 'assertion.story as story', 'assertion.seq as seq']).where('verdict', '=', 'correct').execute()
  const mine = given.filter((row) => stories.has(row.story)).sort((x, y) => x.order - y.order)
  const undone = new Set((await selectIn(db, 'judgement', ['undoes'], 'undoes', mine.map((j) => j.id))).map((j) => j.undoes))
  const bodies = new Map((await selectIn(db, 'assertion', ['seq', 'body'], 'seq', mine.map((row) => row.seq))).map((row) => [row.seq, row.body]))
  return new Map(mine.filter((row) => !undone.has(row.id)).map((row) => JSON.parse(bodies.get(row.seq)!) as CorrectionBody).map((body) => [body.of, body.finding]))
}
