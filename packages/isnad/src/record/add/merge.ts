// Folds stories into the merged view, in the order in which they came: the same stories and judgements always give the same account.
import { wordsAt } from '../../coding/spans.js'
import type { Kysely } from 'kysely'
import type { ActorFinding, EventFinding } from '../../coding/findings.js'
import { nodeOf } from '../identity/nodes.js'
import { People } from '../identity/people.js'
import type { Judged } from '../judgements.js'
import { Agreements } from '../merge/agreements.js'
import { Claims } from '../merge/claims.js'
import { saveConflicts } from '../merge/conflicts.js'
import { Events } from '../merge/events.js'
import type { Kept } from '../merge/kept.js'
import { Standing } from '../merge/standing.js'
import { type MergeSettings, type StoryIn, ofKind } from '../merge/story-in.js'
import { insertAll } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { refileMoved } from './refile.js'

/**
 * Merges a batch of stories. Nothing hangs on how stories were batched: where a story tells who somebody is who was met before, what was told up to then is merged first, as it would have been had the story come later.
 * Nor on `kept`, what batches before had in hand.
 */
export async function mergeStories(db: Kysely<Tables>, dialect: Dialect, stories: readonly StoryIn[], judged: Judged, settings: MergeSettings, kept: Kept): Promise<void> {
  if (!stories.length) return
  const people = new People(judged, kept)
  await people.load(db, stories.flatMap((s) => ofKind<ActorFinding>(s, 'actor').map((a) => nodeOf(a.body, s.published))))
  for (let from = 0; from < stories.length; ) {
    const met: Tables['actor_report'][] = []
    let to = from
    do met.push(...meet(people, stories[to]!, judged))
    while (++to < stories.length && !people.turns(ofKind<ActorFinding>(stories[to]!, 'actor').map((a) => a.body), stories[to]!))
    await people.save(db, dialect)
    // Before anything is looked for: what comes now is looked for under the ids that hold now.
    await refileMoved(db, dialect, people, people.moved, judged, settings)
    people.moved.ids.clear()
    people.moved.nodes.clear()
    await mergeMet(db, dialect, stories.slice(from, to), people, judged, settings)
    await insertAll(db, dialect, 'actor_report', met, { key: ['assertion'], then: 'replace' })
    from = to
  }
}

/** Finds out who the actors of a story are. */
function meet(people: People, story: StoryIn, judged: Judged): Tables['actor_report'][] {
  return ofKind<ActorFinding>(story, 'actor').map((a) => {
    const node = people.meet(a.body, formsOf(story, a.body), story, judged.detached.get(`${story.id}#${a.local}`))
    story.actors.set(a.local, node)
    return { assertion: a.seq, story: story.seq, node }
  })
}

/** Merges stories whose actors are known; what they need of the record is loaded first, what they changed is written at the end. */
async function mergeMet(db: Kysely<Tables>, dialect: Dialect, stories: readonly StoryIn[], people: People, judged: Judged, settings: MergeSettings): Promise<void> {
  const earlier = stories.flatMap((s) => s.versions)

  const agreements = new Agreements(people, judged, settings)
  await agreements.load(db, stories.map((s) => agreements.soughtBy(s)), earlier)
  const events = new Events(people, judged, settings)
  await events.load(db, stories.flatMap((story) => ofKind<EventFinding>(story, 'event').map((a) => events.view(story, a))), earlier)
  await people.loadNodes(db, events.nodes())
  // One story after the other, so that nothing hangs on how stories were batched.
  for (const story of stories) {
    agreements.fold(story)
    const ties = new Map(ofKind<EventFinding>(story, 'event').map((event) => [event.seq, agreements.madeBy(story, event)]))
    if (await events.loadOfAgreements(db, ties.values())) await people.loadNodes(db, events.nodes())
    events.fold(story, (event) => ties.get(event.seq) ?? null)
  }

  const claims = new Claims(people, judged)
  const eventOf = (assertion: number) => events.eventOf.get(assertion)
  await claims.load(db, stories, eventOf)
  await people.loadNodes(db, claims.nodes())
  for (const story of stories) claims.fold(story, eventOf)

  const standing = new Standing(people, judged)
  await standing.load(db, stories, earlier)
  for (const story of stories) standing.fold(story)

  const changedAgreements = await agreements.save(db, dialect)
  const changedEvents = await events.save(db, dialect)
  await claims.save(db, dialect)
  await standing.save(db, dialect)
  await saveConflicts(db, dialect, changedEvents, changedAgreements)
}

/** How a story writes an actor. */
export function formsOf(story: StoryIn, actor: ActorFinding): string[] {
  const out = new Set<string>()
  for (const q of actor.quotes) {
    const form = wordsAt(story, q)
    if (form.length <= 80 && out.size < 4) out.add(form)
  }
  return [...out]
}
