// Places that no gazetteer knows, as Arabic stories write them: their Latin letters are only a spelling.
import { wordsAt } from '../../coding/spans.js'
import type { Kysely } from 'kysely'
import type { EventFinding, Findings, FindingSpan } from '../../coding/findings.js'
import { placesByName, stateByName } from '../../knowledge/index.js'
import { selectIn } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'

const known = new Map<string, string | null>()
/** A place's usual Arabic name; null for one that the gazetteer does not have. @example arabicPlace('Kazan') // 'قازان' */
export function arabicPlace(name: string | null): string | null {
  if (name === null) return null
  const had = known.get(name)
  if (had !== undefined) return had
  // London is the one in England, not that of Ontario.
  const place = stateByName(name, 'en') ?? [...placesByName(name, 'en')].sort((a, b) => b.rank - a.rank)[0]
  const arabic = place?.names.ar[0]?.text ?? null
  if (known.size < 20_000) known.set(name, arabic)
  return arabic
}

/**
 * What Arabic calls the places of a story: as the gazetteer has them, else as the story itself writes them.
 * @example placesCalled(findings, story) // { Oslo: 'أوسلو', … }
 */
export function placesCalled(findings: Findings, story: { readonly headline?: string | null; readonly text: string }): Record<string, string> {
  const called: Record<string, string> = {}
  const call = (name: string | null, span?: FindingSpan): void => {
    if (name === null || Object.hasOwn(called, name)) return
    const written = span && findings.language === 'ar' ? wordsAt(story, span) : null
    const arabic = arabicPlace(name) ?? written
    if (arabic) called[name] = arabic
  }
  for (const { name, span } of findings.locations) call(name, span)
  for (const { place, location } of findings.events) {
    if (location) call(location.name, location.span)
    call(place, location?.span)
  }
  for (const { places } of findings.projects) for (const place of places) call(place)
  return called
}

/** The words of the first Arabic report that names each of these places which the gazetteer does not have. */
export async function placesAsWritten(db: Kysely<Tables>, reports: Iterable<{ readonly assertion: number; readonly place: string | null; readonly language: string | null; readonly story: number }>): Promise<Map<string, string>> {
  const first = new Map<string, { assertion: number; story: number }>()
  for (const r of reports) if (r.place !== null && r.language === 'ar' && !first.has(r.place) && arabicPlace(r.place) === null) first.set(r.place, r)
  const out = new Map<string, string>()
  if (!first.size) return out
  const bodies = new Map((await selectIn(db, 'assertion', ['seq', 'body'], 'seq', [...first.values()].map((r) => r.assertion))).map((a) => [a.seq, JSON.parse(a.body) as EventFinding]))
  const stories = [...first.values()].map((r) => r.story)
  const texts = new Map((await selectIn(db, 'story_text', ['story', 'body'], 'story', stories)).map((t) => [t.story, t.body]))
  const headlines = new Map((await selectIn(db, 'story', ['seq', 'headline'], 'seq', stories)).map((s) => [s.seq, s.headline ?? '']))
  for (const [place, { assertion, story }] of first) {
    const span = bodies.get(assertion)?.location?.span
    const words = span && (span.in === 'headline' ? headlines : texts).get(story)?.slice(span.start, span.end)
    if (words) out.set(place, words)
  }
  return out
}
