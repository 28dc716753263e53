// A finding put right by a person, or added by hand: kept as one more assertion, and what it does to the merged view. The same serves the moment it is given and every rebuild.
import type { Kysely, Transaction } from 'kysely'
import type { AgreementFinding, ClaimFinding, EventFinding, ProjectFinding, RelationFinding } from '../../coding/findings.js'
import { stateInfo } from '../../knowledge/index.js'
import { BY_PERSON, CORRECTION, type CorrectedFinding, type CorrectedKind, type CorrectionBody, type CorrectionInput, PREFIX, UNKEPT, addedKind, findingFrom, isUnkept, kindAdded, namedBy } from '../corrections.js'
import { People } from '../identity/people.js'
import type { Judged, Judgement } from '../judgements.js'
import { Agreements } from '../merge/agreements.js'
import { Claims } from '../merge/claims.js'
import { saveConflicts } from '../merge/conflicts.js'
import { Events } from '../merge/events.js'
import { Standing } from '../merge/standing.js'
import { removeStanding } from '../merge/standing-nodes.js'
import type { Assertion, MergeSettings, StoryIn } from '../merge/story-in.js'
import { RecordProblem } from '../problem.js'
import { selectIn } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { assertionId, unpackRest } from './add.js'
import { storiesOf, viewsOf } from './stories-of.js'
import { setTier } from './tiers.js'

/** Where the reports of each kind are, and what they went into. */
const KINDS = {
  event: { reports: 'event_report', table: 'event' }, claim: { reports: 'claim_report', table: 'claim' }, agreement: { reports: 'agreement_report', table: 'agreement' },
  relation: { reports: 'relation_report', table: 'relation' }, project: { reports: 'project_report', table: 'project' },
} as const
const isMerged = (kind: CorrectedKind): kind is keyof typeof KINDS => Object.hasOwn(KINDS, kind)

/** Keeps a correction as an assertion; gives what the judgement that carries it names. */
export async function keepCorrection(trx: Transaction<Tables>, input: CorrectionInput): Promise<Pick<Judgement, 'verdict' | 'a' | 'b'>> {
  const story = await trx.selectFrom('story').innerJoin('story_text', 'story_text.story', 'story.seq').select(['seq', 'id', 'hash', 'headline', 'body']).where('id', '=', input.story).executeTakeFirst()
  if (!story) throw new RecordProblem('unknown-id', { id: input.story })
  const rows = await trx.selectFrom('assertion').selectAll().where('story', '=', story.seq).orderBy('seq').execute()
  const { kind } = input.finding
  const old = input.of ? rows.find((r) => r.id === input.of!.replace(/^[a-z]-/, '') || r.local === input.of) : undefined
  const unkept = input.of && !old && isUnkept(kind) ? await readUnkept(trx, story.seq, kind, input.of) : null
  if (input.of && !old && !unkept) throw new RecordProblem('unknown-id', { id: input.of })
  if (old && (kindAdded(old.kind) ?? old.kind) !== kind) throw new RecordProblem('bad-judgement', { why: `${input.of} is no ${kind}` })
  await checkActors(trx, rows, input)
  const local = old?.local ?? (unkept ? input.of! : freeLocal(rows))
  const before = old ? (JSON.parse(old.body) as CorrectedFinding) : unkept
  const finding = findingFrom(input.finding, { id: story.id, headline: story.headline, text: story.body }, local, before)
  const of = old?.id ?? (unkept ? `${story.id}#${local}` : null)
  const kept = of ? CORRECTION : addedKind(kind)
  const body = JSON.stringify(of ? ({ of, finding, ...(unkept ? { before: unkept } : {}) } satisfies CorrectionBody) : finding)
  const id = assertionId(story.id, story.hash, kept, rows.filter((r) => r.kind === kept).length, body)
  const seq = Number((await trx.selectFrom('assertion').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n ?? 0) + 1
  await trx.insertInto('assertion').values({ seq, id, story: story.seq, kind: kept, local, body }).execute()
  if (!of) return { verdict: 'add', a: `${PREFIX[kind]}-${id}`, b: null }
  if (!old) return { verdict: 'correct', a: of, b: id }
  if (kindAdded(old.kind) && !(await stands(trx, old.id, kind))) throw new RecordProblem('bad-judgement', { why: `${input.of} was taken back` })
  if (!isMerged(kind)) return { verdict: 'correct', a: `${PREFIX[kind]}-${old.id}`, b: id }
  const { reports, table } = KINDS[kind]
  // One query for the three: their columns are named alike.
  const merged = await trx.selectFrom(reports as 'event_report').innerJoin(table as 'event', `${table}.seq` as 'event.seq', `${reports}.${table}` as 'event_report.event').select(`${table}.id as id` as 'event.id').where('assertion', '=', old.seq).executeTakeFirst()
  if (!merged) throw new RecordProblem('bad-judgement', { why: `${input.of} was taken back` })
  return { verdict: 'correct', a: merged.id, b: id }
}

/** Everybody named must be an actor of the story, a state, or somebody whom the record knows. */
async function checkActors(trx: Transaction<Tables>, rows: readonly Tables['assertion'][], { finding }: CorrectionInput): Promise<void> {
  const named = namesIn(finding)
  const locals = new Set(rows.filter((r) => r.kind === 'actor').map((r) => r.local))
  for (const id of new Set(named)) {
    if (locals.has(id) || stateInfo(id)) continue
    if (!(await trx.selectFrom('node').select('id').where('id', '=', id).executeTakeFirst())) throw new RecordProblem('unknown-id', { id })
  }
}

/** Whether what was added by hand is still there. */
async function stands(trx: Transaction<Tables>, assertion: string, kind: CorrectedKind): Promise<boolean> {
  const given = (await selectIn(trx, 'judgement', ['id', 'verdict'], 'a', [`${PREFIX[kind]}-${assertion}`])).filter((j) => j.verdict === 'add')
  const undone = await selectIn(trx, 'judgement', ['undoes'], 'undoes', given.map((j) => j.id))
  return given.length > undone.length
}

function namesIn(finding: CorrectionInput['finding']): readonly string[] {
  switch (finding.kind) {
    case 'event': return [...finding.actors, ...finding.recipients, ...finding.according_to]
    case 'claim': return [...finding.accused, ...finding.stances.map((s) => s.actor)]
    case 'agreement': return finding.parties
    case 'statement': return [finding.speaker, finding.medium].filter((id): id is string => id !== null)
    case 'relation': return [...finding.from, ...finding.to]
    case 'project': return finding.participants
    default: return []
  }
}

/** A time or place as it was read: these are kept with the reading, not one by one. */
async function readUnkept(trx: Transaction<Tables>, story: number, kind: 'time' | 'place', local: string): Promise<CorrectedFinding | null> {
  const { letter, list } = UNKEPT[kind]
  const reading = local.startsWith(letter) ? await trx.selectFrom('reading').select('rest').where('story', '=', story).executeTakeFirst() : undefined
  return reading ? (unpackRest(reading.rest)[list][Number(local.slice(1)) - 1] ?? null) : null
}

function freeLocal(rows: readonly Tables['assertion'][]): string {
  const taken = new Set(rows.map((r) => r.local))
  for (let n = 1; ; n++) if (!taken.has(`h${n}`)) return `h${n}`
}

/** What a correction, or taking it back, does: the report says something else, is new, or is gone. */
export async function applyCorrection(db: Kysely<Tables>, dialect: Dialect, target: Judgement, judged: Judged, settings: MergeSettings): Promise<void> {
  const kept = await db.selectFrom('assertion').selectAll().where('id', '=', target.verdict === 'add' ? target.a.replace(/^[a-z]-/, '') : (target.b ?? '')).executeTakeFirst()
  if (!kept) return
  const of = target.verdict === 'add' ? kept : await db.selectFrom('assertion').selectAll().where('id', '=', (JSON.parse(kept.body) as CorrectionBody).of).executeTakeFirst()
  if (!of) return
  const kind = (kindAdded(of.kind) ?? of.kind) as CorrectedKind
  // They are of their story alone.
  if (isUnkept(kind)) return
  const people = new People(judged)
  const [story] = await storiesOf(db, people, judged, [{ story: of.story }])
  if (!story) return
  const assertion = story.assertions.find((a) => a.seq === of.seq)
  await people.loadNodes(db, namedIn(story, assertion))
  if (kind === 'event') await changeEvent(db, dialect, target, story, of.seq, assertion as Assertion<EventFinding> | undefined, people, judged, settings)
  else if (kind === 'agreement') await changeAgreement(db, dialect, target, story, of.seq, assertion as Assertion<AgreementFinding> | undefined, people, judged, settings)
  else if (kind === 'claim') await changeClaim(db, dialect, target, story, of.seq, assertion as Assertion<ClaimFinding> | undefined, people, judged)
  else return changeStanding(db, dialect, target, story, of.seq, assertion, people, judged)
  await setTier(db, [target.a], judged.tier(target.a))
}

/** Ids of the record that a finding names beside actors of its story. */
function namedIn(story: StoryIn, assertion: Assertion | undefined): string[] {
  return assertion ? namedBy(assertion.body as CorrectedFinding).filter((id) => !story.actors.has(id)) : []
}

/** The story with this one finding of a kind, as if it came in now; its earlier versions were dealt with when it did. */
const alone = (story: StoryIn, assertion: Assertion, kind: string): StoryIn => ({ ...story, versions: [], assertions: story.assertions.filter((a) => a.kind !== kind || a === assertion) })

async function changeEvent(db: Kysely<Tables>, dialect: Dialect, target: Judgement, story: StoryIn, seq: number, assertion: Assertion<EventFinding> | undefined, people: People, judged: Judged, settings: MergeSettings): Promise<void> {
  const events = new Events(people, judged, settings)
  if (target.verdict === 'add' && assertion) {
    await events.load(db, [events.view(story, assertion)], [])
    await people.loadNodes(db, events.nodes())
    events.fold(alone(story, assertion, 'event'), () => null)
  } else {
    const report = await db.selectFrom('event_report').select('event').where('assertion', '=', seq).executeTakeFirst()
    if (!report) return
    await events.loadEvents(db, [report.event])
    await people.loadNodes(db, events.nodes())
    const changed = assertion ? events.reword(seq, assertion.body, assertion.body.rule === BY_PERSON) : events.withdraw(seq)
    events.recount(changed, viewsOf(events, await storiesOf(db, people, judged, changed.flatMap((n) => events.states.get(n)?.reports ?? []))))
  }
  await saveConflicts(db, dialect, await events.save(db, dialect), [])
}

async function changeClaim(db: Kysely<Tables>, dialect: Dialect, target: Judgement, story: StoryIn, seq: number, assertion: Assertion<ClaimFinding> | undefined, people: People, judged: Judged): Promise<void> {
  const claims = new Claims(people, judged)
  const eventsOf = async (stories: readonly StoryIn[]): Promise<(assertion: number) => number | undefined> => {
    const of = new Map<number, number>()
    for (const s of stories) for (const r of await db.selectFrom('event_report').select(['assertion', 'event']).where('story', '=', s.seq).execute()) of.set(r.assertion, r.event)
    return (a) => of.get(a)
  }
  if (target.verdict === 'add' && assertion) {
    const eventOf = await eventsOf([story])
    const one = alone(story, assertion, 'claim')
    await claims.load(db, [one], eventOf)
    await people.loadNodes(db, claims.nodes())
    claims.fold(one, eventOf)
  } else {
    const report = await db.selectFrom('claim_report').select('claim').where('assertion', '=', seq).executeTakeFirst()
    if (!report) return
    await claims.loadClaims(db, [report.claim])
    await people.loadNodes(db, claims.nodes())
    const changed = assertion ? claims.reword(story, assertion, await eventsOf([story])) : claims.withdraw(seq)
    const stories = await storiesOf(db, people, judged, changed.flatMap((n) => claims.states.get(n)?.reports ?? []))
    claims.recount(changed, stories, await eventsOf(stories))
  }
  await claims.save(db, dialect)
}

async function changeAgreement(db: Kysely<Tables>, dialect: Dialect, target: Judgement, story: StoryIn, seq: number, assertion: Assertion<AgreementFinding> | undefined, people: People, judged: Judged, settings: MergeSettings): Promise<void> {
  const agreements = new Agreements(people, judged, settings)
  if (target.verdict === 'add' && assertion) {
    const one = alone(story, assertion, 'agreement')
    await agreements.load(db, [agreements.soughtBy(one)], [])
    agreements.fold(one)
    await saveConflicts(db, dialect, [], await agreements.save(db, dialect))
    return
  }
  const report = await db.selectFrom('agreement_report').select('agreement').where('assertion', '=', seq).executeTakeFirst()
  if (!report) return
  await agreements.loadAgreements(db, [report.agreement])
  const changed = assertion ? agreements.reword(story, assertion) : agreements.withdraw(seq)
  agreements.recount(changed, await storiesOf(db, people, judged, changed.flatMap((n) => agreements.states.get(n)?.reports ?? [])))
  await saveConflicts(db, dialect, [], await agreements.save(db, dialect))
}

/** Statements, relations and projects need no weighing: what was told is taken out, what is told now put in, and the relations and projects of the story are made anew from their reports. */
async function changeStanding(db: Kysely<Tables>, dialect: Dialect, target: Judgement, story: StoryIn, seq: number, assertion: Assertion | undefined, people: People, judged: Judged): Promise<void> {
  const standing = new Standing(people, judged)
  await standing.forget(db, [seq])
  if (assertion && (assertion.kind === 'statement' || target.verdict === 'add')) {
    const one: StoryIn = { ...story, versions: [], assertions: story.assertions.filter((a) => a === assertion || a.kind === 'actor') }
    await standing.load(db, [one], [])
    standing.fold(one)
    return standing.save(db, dialect)
  }
  const storiesIn = (seqs: readonly number[]): Promise<StoryIn[]> => storiesOf(db, people, judged, seqs.map((n) => ({ story: n })))
  if (assertion) {
    const body = assertion.body as RelationFinding & ProjectFinding
    await db.updateTable('relation_report').set({ since: body.since ?? null, until: body.until ?? null }).where('assertion', '=', seq).execute()
    await db.updateTable('project_report').set({ status: body.status ?? 'actual' }).where('assertion', '=', seq).execute()
    // Taken back: that a person looked at it no longer counts.
    if (body.rule !== BY_PERSON) {
      const rows = [...(await db.selectFrom('relation').select('id').where('seq', 'in', (e) => e.selectFrom('relation_report').select('relation').where('assertion', '=', seq)).execute()), ...(await db.selectFrom('project').select('id').where('seq', 'in', (e) => e.selectFrom('project_report').select('project').where('assertion', '=', seq)).execute())]
      for (const { id } of rows) await setTier(db, [id], judged.tier(id))
    }
    return standing.refile(db, dialect, [story.seq], storiesIn)
  }
  const left = [...(await db.selectFrom('relation_report').select('relation as of').where('assertion', '=', seq).execute()), ...(await db.selectFrom('project_report').select('project as of').where('assertion', '=', seq).execute())].map((r) => r.of)
  await db.deleteFrom('relation_report').where('assertion', '=', seq).execute()
  await db.deleteFrom('project_report').where('assertion', '=', seq).execute()
  const others = [...(await selectIn(db, 'relation_report', ['story'], 'relation', left)), ...(await selectIn(db, 'project_report', ['story'], 'project', left))]
  await removeStanding(db, 'relation', left)
  await removeStanding(db, 'project', left)
  if (others.length) await standing.refile(db, dialect, others.map((r) => r.story), storiesIn)
}
