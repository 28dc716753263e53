// What people put right in a story's findings: each correction is one more assertion, given by a judgement and taken back like any other. What was read stays as it was read.
import { textIn, wordsAt } from '../coding/spans.js'
import type { Kysely } from 'kysely'
import { allActs, scoreOf } from '../coding/acts.js'
import type { AgreementFinding, AgreementType, ClaimFinding, EventFinding, FindingSpan, LocationFinding, ProjectFinding, RelationFinding, RelationType, StageName, Stance, StatementFinding, Status, TimeFinding } from '../coding/findings.js'
import { placesByName, stateByName } from '../knowledge/gazetteer.js'
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
export interface StatementCorrection {
  readonly kind: 'statement'
  readonly content: FindingSpan
  /** The words that tie it to its speaker; left out: as they were read. */
  readonly cue?: FindingSpan | null
  /** null: nobody is named. */
  readonly speaker: string | null
  /** Word for word, in quotation marks. */
  readonly direct: boolean
  readonly date: string | null
  /** The outlet or document that it was said in. */
  readonly medium: string | null
}
export interface RelationCorrection {
  readonly kind: 'relation'
  readonly quote: FindingSpan
  readonly type: RelationType
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly since: string | null
  readonly until: string | null
}
export interface ProjectCorrection {
  readonly kind: 'project'
  readonly quote: FindingSpan
  /** What it is: `rail corridor`, `pipeline`. */
  readonly what: string
  readonly participants: readonly string[]
  readonly places: readonly string[]
  readonly status: Status
}
export interface TimeCorrection {
  readonly kind: 'time'
  readonly quote: FindingSpan
  /** EDTF; null: the words tell no date. */
  readonly value: string | null
}
export interface PlaceCorrection {
  readonly kind: 'place'
  readonly span: FindingSpan
  readonly name: string
  /** A state by its code; null or left out: the one that the gazetteer has the place in. */
  readonly country?: string | null
  readonly role: LocationFinding['role']
}
/** What a person says a finding should be. */
export type FindingInput = EventCorrection | ClaimCorrection | AgreementCorrection | StatementCorrection | RelationCorrection | ProjectCorrection | TimeCorrection | PlaceCorrection
/** The kinds of finding that people put right and add. */
export type CorrectedKind = FindingInput['kind']
export type CorrectedFinding = EventFinding | ClaimFinding | AgreementFinding | StatementFinding | RelationFinding | ProjectFinding | TimeFinding | LocationFinding

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
const ADDED = 'added-'
export const addedKind = (kind: CorrectedKind): string => ADDED + kind
/** The kind of finding that an assertion added by hand is. @example kindAdded('added-event') // 'event' */
export const kindAdded = (kind: string): CorrectedKind | null => (kind.startsWith(ADDED) ? (kind.slice(ADDED.length) as CorrectedKind) : null)
/** What ids begin with, of what a finding of a kind went into or is. */
export const PREFIX: Readonly<Record<CorrectedKind, string>> = { event: 'e', claim: 'c', agreement: 'g', statement: 's', relation: 'r', project: 'p', time: 't', place: 'l' }
/** What tells a kind of finding from the others, and whom one names. */
const TRAITS: readonly { readonly kind: CorrectedKind; readonly has: string; readonly names: (finding: never) => readonly (string | null)[] }[] = [
  { kind: 'event', has: 'act', names: (f: EventFinding) => [...f.actors, ...f.recipients, ...f.according_to] }, { kind: 'claim', has: 'claim', names: (f: ClaimFinding) => [...f.accused, ...f.stances.map((s) => s.actor)] },
  { kind: 'agreement', has: 'parties', names: (f: AgreementFinding) => f.parties }, { kind: 'statement', has: 'content', names: (f: StatementFinding) => [f.speaker, f.medium] }, { kind: 'relation', has: 'from', names: (f: RelationFinding) => [...f.from, ...f.to] },
  { kind: 'project', has: 'participants', names: (f: ProjectFinding) => f.participants }, { kind: 'time', has: 'value', names: () => [] }, { kind: 'place', has: 'precision', names: () => [] },
]
const traitsOf = (finding: CorrectedFinding) => TRAITS.find(({ has }) => has in finding)!
const kindOf = (finding: CorrectedFinding): CorrectedKind => traitsOf(finding).kind
/** Everybody whom a finding names. */
export const namedBy = (finding: CorrectedFinding): string[] => traitsOf(finding).names(finding as never).filter((id): id is string => id !== null)
/** What the body of a correction holds. Times and places are no assertions: they are named by their story and local id (`ar-02#t3`), and what was read goes along. */
export interface CorrectionBody { readonly of: string; readonly finding: CorrectedFinding; readonly before?: CorrectedFinding }
/** The lists of a reading whose items are no assertions, by the letter of their local ids. */
export const UNKEPT = { time: { letter: 't', list: 'times' }, place: { letter: 'l', list: 'locations' } } as const
export const isUnkept = (kind: string): kind is keyof typeof UNKEPT => Object.hasOwn(UNKEPT, kind)

/** The rule that a person's word goes by, where others have the name of the rule that read it. */
export const BY_PERSON = 'person'

/** The finding that a person described, checked against its story; `before` is the one put right. */
export function findingFrom(input: FindingInput, story: { readonly id: string; readonly headline: string | null; readonly text: string }, local: string, before: CorrectedFinding | null): CorrectedFinding {
  const bad = (why: string): RecordProblem => new RecordProblem('bad-judgement', { why })
  const span = (given: FindingSpan): FindingSpan => {
    if (given.start < 0 || given.end <= given.start || given.end > textIn(story, given.in).length) throw new RecordProblem('span-outside', { id: story.id })
    return { in: given.in, start: given.start, end: given.end }
  }
  const some = (ids: readonly string[]): string[] => [...new Set(ids)]
  const sources = before && 'sources' in before ? before.sources : []
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
    const kept = old ?? { title: wordsAt(story, quote), also: [], areas: [], clauses: [] }
    return { ...kept, id: local, quote, type: input.type, parties: some(input.parties), stages, rule: BY_PERSON, sources }
  }
  if (input.kind === 'statement') {
    const content = span(input.content)
    const old = before && 'content' in before ? before : null
    return { speaker: input.speaker, cue: input.cue ? span(input.cue) : (old?.cue ?? content), content, direct: input.direct, date: dated(input.date), medium: input.medium, rule: BY_PERSON, sources }
  }
  if (input.kind === 'relation') {
    if (!input.from.length) throw bad('a relation needs somebody')
    return { type: input.type, from: some(input.from), to: some(input.to), ...(input.since ? { since: dated(input.since)! } : {}), ...(input.until ? { until: dated(input.until)! } : {}), quote: span(input.quote), rule: BY_PERSON, sources }
  }
  if (input.kind === 'project') {
    const quote = span(input.quote)
    const old = before && 'participants' in before ? before : null
    return { kind: input.what.trim() || wordsAt(story, quote), quote, participants: some(input.participants), places: some(input.places.map((p) => p.trim()).filter(Boolean)), modes: old?.modes ?? [], status: input.status, rule: BY_PERSON, sources }
  }
  if (input.kind === 'time') return { quote: span(input.quote), value: dated(input.value), rule: BY_PERSON, sources }
  if (input.kind === 'place') {
    const name = input.name.trim()
    if (!name) throw bad('a place needs a name')
    const old = before && 'precision' in before ? before : null
    const same = old && old.name === name && (!input.country || old.country === input.country)
    const known = same ? old : placeOf(name, input.country ?? null)
    return { ...known, span: span(input.span), role: input.role }
  }
  const act = allActs().get(input.act)
  if (!act) throw bad(`there is no act «${input.act}» (GET /acts.json lists them)`)
  dated(input.date)
  if (!input.actors.length && !input.recipients.length) throw bad('nobody takes part in it')
  const old = before && 'act' in before ? before : null
  const { mode: _, cameo: __, score: ___, location, ...kept } = old ?? { presentation: 'told' as const, also: [], contexts: [...act.contexts], quantities: [], location: undefined }
  const place = input.place?.trim() || null
  return {
    ...kept, id: local, type: act.type, act: act.id, trigger: span(input.trigger), actors: some(input.actors), recipients: some(input.recipients), date: input.date, place, status: input.status, according_to: some(input.according_to),
    ...(act.mode ? { mode: act.mode } : {}), cameo: act.cameo, score: scoreOf(act), contexts: old && old.act === act.id ? old.contexts : [...act.contexts], rule: BY_PERSON, sources,
    // Coordinates stay with the place they are of; another has those of the gazetteer, if it knows it.
    ...(old && place === old.place ? (location ? { location } : {}) : place !== null ? located(placeOf(place, null)) : {}),
  }
}

const located = (place: Omit<LocationFinding, 'role'>): { location: LocationFinding } | object => (place.latitude === undefined && place.country === null ? {} : { location: { ...place, role: 'event' } })

const SCRIPTS = ['ar', 'en'] as const
/** Where a place of that name is, as far as the gazetteer knows; the likeliest of several. */
function placeOf(name: string, country: string | null): Omit<LocationFinding, 'role'> {
  const state = SCRIPTS.map((script) => stateByName(name, script)).find(Boolean)
  if (state && (country === null || state.iso3 === country)) return { name: state.name, precision: 'country', country: state.iso3 }
  const found = SCRIPTS.flatMap((script) => placesByName(name, script)).find((p) => country === null || p.country === country)
  if (!found) return { name, precision: country === null ? 'site' : 'country', country }
  return { name: found.name, ...(found.geonames === undefined ? {} : { geonames: found.geonames }), latitude: found.latitude, longitude: found.longitude, precision: found.precision, country: found.country }
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
    return [{ ...base, assertion: body.of, kind: kindOf(body.finding), added: old !== undefined && kindAdded(old.kind) !== null, before: old ? (JSON.parse(old.body) as CorrectedFinding) : (body.before ?? null), after: body.finding }]
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
