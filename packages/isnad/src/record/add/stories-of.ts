// The stories that reports come from, read again as people put them right, for merged rows that are made anew.
import type { Kysely } from 'kysely'
import type { EventFinding } from '../../coding/findings.js'
import type { People } from '../identity/people.js'
import type { Judged } from '../judgements.js'
import type { ReportView } from '../merge/event-match.js'
import type { Events } from '../merge/events.js'
import { type StoryIn, ofKind } from '../merge/story-in.js'
import { chunks } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'
import { readStories } from './read-stories.js'

/** The stories of these reports, with their actors known. */
export async function storiesOf(db: Kysely<Tables>, people: People, judged: Judged, reports: readonly { story: number }[]): Promise<StoryIn[]> {
  const out: StoryIn[] = []
  for (const chunk of chunks([...new Set(reports.map((r) => r.story))], 300)) {
    const stories = await readStories(db, await db.selectFrom('story').selectAll().where('seq', 'in', chunk).orderBy('seq').execute(), judged)
    const met = await db.selectFrom('actor_report').innerJoin('assertion', 'assertion.seq', 'actor_report.assertion').select(['actor_report.story as story', 'local', 'node']).where('actor_report.story', 'in', chunk).execute()
    await people.loadNodes(db, [...new Set(met.map((m) => m.node))])
    const bySeq = new Map(stories.map((s) => [s.seq, s]))
    for (const m of met) bySeq.get(m.story)?.actors.set(m.local, m.node)
    out.push(...stories)
  }
  return out
}

/** The reports of these stories as the merge sees them. Which agreement each is about was worked out when it came in. */
export function viewsOf(events: Events, stories: readonly StoryIn[]): Map<number, ReportView> {
  const agreements = new Map([...events.states.values()].flatMap((e) => e.reports.map((r) => [r.assertion, r.agreement] as const)))
  return new Map(stories.flatMap((story) => ofKind<EventFinding>(story, 'event').map((a) => [a.seq, events.view(story, a, agreements.get(a.seq) ?? null)] as const)))
}
