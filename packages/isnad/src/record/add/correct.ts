// A finding put right by a person, or added by hand: kept as one more assertion, and what it does to the merged view. The same serves the moment it is given and every rebuild.
import type { Kysely, Transaction } from 'kysely'
import type { AgreementFinding, ClaimFinding, EventFinding } from '../../coding/findings.js'
import { stateInfo } from '../../knowledge/index.js'
import { BY_PERSON, CORRECTION, type CorrectedFinding, type CorrectedKind, type CorrectionBody, type CorrectionInput, PREFIX, addedKind, findingFrom, kindAdded, namedBy } from '../corrections.js'
import { People } from '../identity/people.js'
import type { Judged, Judgement } from '../judgements.js'
import { Agreements } from '../merge/agreements.js'
import { Claims } from '../merge/claims.js'
import { saveConflicts } from '../merge/conflicts.js'
import { Events } from '../merge/events.js'
import type { Assertion, MergeSettings, StoryIn } from '../merge/story-in.js'
import { RecordProblem } from '../problem.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { assertionId } from './add.js'
import { storiesOf, viewsOf } from './stories-of.js'

/** Where the reports of each kind are, and what they went into. */
const KINDS = {
  event: { reports: 'event_report', table: 'event' }, claim: { reports: 'claim_report', table: 'claim' }, agreement: { reports: 'agreement_report', table: 'agreement' },
} as const satisfies Record<CorrectedKind, object>

/** Keeps a correction as an assertion; gives what the judgement that carries it names. */
export async function keepCorrection(trx: Transaction<Tables>, input: CorrectionInput): Promise<Pick<Judgement, 'verdict' | 'a' | 'b'>> {
  const story = await trx.selectFrom('story').innerJoin('story_text', 'story_text.story', 'story.seq').select(['seq', 'id', 'hash', 'headline', 'body']).where('id', '=', input.story).executeTakeFirst()
  if (!story) throw new RecordProblem('unknown-id', { id: input.story })
  const rows = await trx.selectFrom('assertion').selectAll().where('story', '=', story.seq).orderBy('seq').execute()
  const old = input.of ? rows.find((r) => r.id === input.of!.replace(/^[ecg]-/, '') || r.local === input.of) : undefined
  if (input.of && !old) throw new RecordProblem('unknown-id', { id: input.of })
  const { kind } = input.finding
  if (old && (kindAdded(old.kind) ?? old.kind) !== kind) throw new RecordProblem('bad-judgement', { why: `${input.of} is no ${kind}` })
  await checkActors(trx, rows, input)
  const local = old?.local ?? freeLocal(rows)
  const finding = findingFrom(input.finding, { id: story.id, headline: story.headline, text: story.body }, local, old ? (JSON.parse(old.body) as CorrectedFinding) : null)
  const kept = old ? CORRECTION : addedKind(kind)
  const body = JSON.stringify(old ? ({ of: old.id, finding } satisfies CorrectionBody) : finding)
  const id = assertionId(story.id, story.hash, kept, rows.filter((r) => r.kind === kept).length, body)
  const seq = Number((await trx.selectFrom('assertion').select((e) => e.fn.max('seq').as('n')).executeTakeFirst())?.n ?? 0) + 1
  await trx.insertInto('assertion').values({ seq, id, story: story.seq, kind: kept, local, body }).execute()
  if (!old) return { verdict: 'add', a: `${PREFIX[kind]}-${id}`, b: null }
  const { reports, table } = KINDS[kind]
  // One query for the three: their columns are named alike.
  const merged = await trx.selectFrom(reports as 'event_report').innerJoin(table as 'event', `${table}.seq` as 'event.seq', `${reports}.${table}` as 'event_report.event').select(`${table}.id as id` as 'event.id').where('assertion', '=', old.seq).executeTakeFirst()
  if (!merged) throw new RecordProblem('bad-judgement', { why: `${input.of} was taken back` })
  return { verdict: 'correct', a: merged.id, b: id }
}

/** Everybody named must be an actor of the story, a state, or somebody whom the record knows. */
async function checkActors(trx: Transaction<Tables>, rows: readonly Tables['assertion'][], { finding }: CorrectionInput): Promise<void> {
  const named = finding.kind === 'event' ? [...finding.actors, ...finding.recipients, ...finding.according_to] : finding.kind === 'claim' ? [...finding.accused, ...finding.stances.map((s) => s.actor)] : finding.parties
  const locals = new Set(rows.filter((r) => r.kind === 'actor').map((r) => r.local))
  for (const id of new Set(named)) {
    if (locals.has(id) || stateInfo(id)) continue
    if (!(await trx.selectFrom('node').select('id').where('id', '=', id).executeTakeFirst())) throw new RecordProblem('unknown-id', { id })
  }
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
  const kind = kindAdded(of.kind) ?? of.kind
  const people = new People(judged)
  const [story] = await storiesOf(db, people, judged, [{ story: of.story }])
  if (!story) return
  const assertion = story.assertions.find((a) => a.seq === of.seq)
  await people.loadNodes(db, namedIn(story, assertion))
  if (kind === 'event') await changeEvent(db, dialect, target, story, of.seq, assertion as Assertion<EventFinding> | undefined, people, judged, settings)
  else if (kind === 'agreement') await changeAgreement(db, dialect, target, story, of.seq, assertion as Assertion<AgreementFinding> | undefined, people, judged, settings)
  else await changeClaim(db, dialect, target, story, of.seq, assertion as Assertion<ClaimFinding> | undefined, people, judged)
  await db.updateTable(KINDS[kind as CorrectedKind].table as 'event').set({ tier: judged.tier(target.a) }).where('id', '=', target.a).execute()
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
    await events.load(db, new Set(events.keysOf(events.view(story, assertion))), [])
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
    await claims.load(db, new Set(claims.keysOf(claims.view(story, assertion.body, eventOf))), [])
    await people.loadNodes(db, claims.nodes())
    claims.fold(alone(story, assertion, 'claim'), eventOf)
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
    await agreements.load(db, new Set(agreements.partiesSought(one)), [])
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
