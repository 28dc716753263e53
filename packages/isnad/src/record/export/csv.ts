// Tables for a spreadsheet: UTF-8 with a byte order mark, so that Excel shows Arabic; no cell can begin a formula.
import { daysOf, isoOf } from '../dates.js'
import type { Named } from '../ask/who.js'
import { type AgreementWithReports, type Column, type EventWithReports, type Source, agreementsOf, claimsOf, eventsOf, statementsOf, storiesIn, storiesOfRecord } from './source.js'

/** A cell that a spreadsheet takes for text: one that would begin a formula is given an apostrophe. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\-@\t\r]/.test(value) && !/^-?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`

const join = (list: readonly Named[], value: (n: Named) => string | null): string => [...new Set(list.map(value).filter(Boolean))].join('; ')

export const EVENT_COLUMNS: readonly Column<EventWithReports>[] = [
  { name: 'event', about: 'id in the record', value: (e) => e.id },
  { name: 'type', about: 'PLOVER type', value: (e) => e.type },
  { name: 'act', about: 'what was done', value: (e) => e.act },
  { name: 'mode', about: 'PLOVER mode', value: (e) => e.mode },
  { name: 'status', about: 'actual, planned, hypothetical, denied, alleged', value: (e) => e.status },
  { name: 'date', about: 'EDTF, as fine as told; empty when no story says', value: (e) => e.date },
  { name: 'earliest', about: 'first day of the date', value: (e) => dayOr(e.date, 'lo') },
  { name: 'latest', about: 'last day of the date', value: (e) => dayOr(e.date, 'hi') },
  { name: 'former_dates', about: 'dates it was planned for and did not keep', value: (e) => e.formerDates.join('; ') },
  { name: 'place', about: 'English name of the place', value: (e) => e.place },
  { name: 'country', about: 'ISO 3166 alpha-3 of the place', value: (e) => e.country },
  { name: 'latitude', about: 'only as fine as the words', value: (e) => e.location?.latitude ?? null },
  { name: 'longitude', about: 'only as fine as the words', value: (e) => e.location?.longitude ?? null },
  { name: 'actors', about: 'who did it', value: (e) => join(e.actors, (n) => n.name) },
  { name: 'actors_ar', about: 'their names in Arabic, where a story has them', value: (e) => join(e.actors, (n) => n.arabic) },
  { name: 'actor_countries', about: 'ISO 3166 alpha-3', value: (e) => join(e.actors, (n) => n.country) },
  { name: 'actor_ids', about: 'ids in the record', value: (e) => join(e.actors, (n) => n.id) },
  { name: 'recipients', about: 'to whom it was done', value: (e) => join(e.recipients, (n) => n.name) },
  { name: 'recipients_ar', about: 'their names in Arabic', value: (e) => join(e.recipients, (n) => n.arabic) },
  { name: 'recipient_countries', about: 'ISO 3166 alpha-3', value: (e) => join(e.recipients, (n) => n.country) },
  { name: 'recipient_ids', about: 'ids in the record', value: (e) => join(e.recipients, (n) => n.id) },
  { name: 'agreement', about: 'id of the agreement it is about', value: (e) => e.agreement },
  { name: 'contexts', about: 'PLOVER contexts', value: (e) => e.contexts.join('; ') },
  { name: 'scale', about: 'PLOVER intensity', value: (e) => e.score },
  { name: 'mentions', about: 'reports of it', value: (e) => e.counts.mentions },
  { name: 'stories', about: 'stories that tell it', value: (e) => e.counts.stories },
  { name: 'outlets', about: 'outlets that tell it', value: (e) => e.counts.outlets },
  { name: 'chains', about: 'independent chains of sources: an agency and its reprints are one', value: (e) => e.counts.chains },
  { name: 'first_told', about: 'day of the first story', value: (e) => e.firstTold },
  { name: 'last_told', about: 'day of the last', value: (e) => e.lastTold },
  { name: 'tier', about: 'candidate, or reviewed by a person', value: (e) => e.tier },
  { name: 'disputed', about: '1 when stories disagree on it', value: (e) => (e.disputed ? 1 : 0) },
  { name: 'words', about: 'the words of the first report', value: (e) => e.reports[0]?.quote ?? null },
  { name: 'sentence', about: 'the sentence they stand in', value: (e) => e.reports[0]?.sentence ?? null },
  { name: 'story_ids', about: 'stories that tell it', value: (e) => storiesIn(e.reports).join('; ') },
]
function dayOr(date: string | null, end: 'lo' | 'hi'): string | null {
  const days = daysOf(date)
  return days ? isoOf(days[end]) : null
}

export interface MentionRow { readonly event: string; readonly report: EventWithReports['reports'][number] }
export const MENTION_COLUMNS: readonly Column<MentionRow>[] = [
  { name: 'event', about: 'id of the event', value: (m) => m.event },
  { name: 'assertion', about: 'id of this report', value: (m) => m.report.assertion },
  { name: 'story', about: 'id of the story', value: (m) => m.report.story.id },
  { name: 'url', about: 'its address', value: (m) => m.report.story.url },
  { name: 'outlet', about: 'who published it', value: (m) => m.report.story.outlet },
  { name: 'language', about: 'of the story', value: (m) => m.report.story.language },
  { name: 'published', about: 'its date', value: (m) => m.report.story.published },
  { name: 'copy_of', about: 'the story that this one is a near-copy of', value: (m) => m.report.story.copyOf },
  { name: 'chain', about: 'independent chain it counts for', value: (m) => m.report.chain },
  { name: 'in', about: 'headline or text', value: (m) => m.report.span.in },
  { name: 'start', about: 'first UTF-16 unit of the words', value: (m) => m.report.span.start },
  { name: 'end', about: 'the unit after them', value: (m) => m.report.span.end },
  { name: 'words', about: 'the words', value: (m) => m.report.quote },
  { name: 'sentence', about: 'the sentence they stand in', value: (m) => m.report.sentence },
  { name: 'status', about: 'as this report has it', value: (m) => String(m.report.says.status ?? '') },
  { name: 'date', about: 'EDTF, as this report has it', value: (m) => (m.report.says.date as string | null) ?? null },
  { name: 'sources', about: 'chain of sources, outermost first', value: (m) => m.report.sources.map((s) => `${s.role}: ${s.name}`).join(' < ') },
  { name: 'rule', about: 'the rule that read it', value: (m) => m.report.rule },
  { name: 'state', about: 'current, or what became of it in a newer version', value: (m) => m.report.state },
]

export const AGREEMENT_COLUMNS: readonly Column<AgreementWithReports>[] = [
  { name: 'agreement', about: 'id in the record', value: (a) => a.id },
  { name: 'title', about: 'the name most used', value: (a) => a.title },
  { name: 'titles', about: 'other names', value: (a) => a.titles.map((t) => `${t.text} (${t.language ?? '?'})`).join('; ') },
  { name: 'type', about: 'treaty, agreement, memorandum …', value: (a) => a.type },
  { name: 'parties', about: 'who is to be bound', value: (a) => join(a.parties, (n) => n.country ?? n.name) },
  { name: 'areas', about: 'what it is about', value: (a) => a.areas.join('; ') },
  { name: 'standing', about: 'the last stage reached', value: (a) => a.standing },
  { name: 'term', about: 'how long it is to last', value: (a) => a.term },
  { name: 'stories', about: 'stories that speak of it', value: (a) => a.counts.stories },
  { name: 'outlets', about: 'outlets', value: (a) => a.counts.outlets },
  { name: 'chains', about: 'independent chains', value: (a) => a.counts.chains },
  { name: 'disputes', about: 'what stories disagree on', value: (a) => a.disputes.map((d) => `${d.what} ${d.field}: ${d.values.map((v) => v.value).join(' / ')}`).join('; ') },
  { name: 'tier', about: 'candidate, or reviewed by a person', value: (a) => a.tier },
  { name: 'story_ids', about: 'stories that speak of it', value: (a) => storiesIn(a.reports).join('; ') },
]

const BOM = '\uFEFF'
async function* table<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield BOM + csvLine(columns.map((c) => c.name))
  for await (const row of rows) yield csvLine(columns.map((c) => c.value(row)))
}

export const csvEvents = (source: Source) => table(EVENT_COLUMNS, eventsOf(source))
export async function* mentionRows(source: Source): AsyncGenerator<MentionRow> {
  for await (const e of eventsOf(source)) for (const report of e.reports) yield { event: e.id, report }
}
export const csvMentions = (source: Source) => table(MENTION_COLUMNS, mentionRows(source))
export const csvAgreements = (source: Source) => table(AGREEMENT_COLUMNS, agreementsOf(source))

type StageLine = { a: AgreementWithReports; s: AgreementWithReports['stages'][number] }
export const STAGE_COLUMNS: readonly Column<StageLine>[] = [
  { name: 'agreement', about: 'id of the agreement', value: (x) => x.a.id },
  { name: 'stage', about: 'proposed … signed … in_force …', value: (x) => x.s.stage },
  { name: 'status', about: 'actual, planned …', value: (x) => x.s.status },
  { name: 'date', about: 'EDTF, best supported', value: (x) => x.s.date },
  { name: 'by', about: 'whose step it is, where told', value: (x) => x.s.by.map((b) => b.name).join('; ') },
  { name: 'chains', about: 'independent chains that tell it', value: (x) => x.s.counts.chains },
  { name: 'story_ids', about: 'stories that tell it', value: (x) => x.s.stories.join('; ') },
]
async function* stageLines(source: Source): AsyncGenerator<StageLine> {
  for await (const a of agreementsOf(source)) for (const s of a.stages) yield { a, s }
}
export const csvStages = (source: Source) => table(STAGE_COLUMNS, stageLines(source))

type StanceLine = { c: import('./source.js').ClaimWithReports; s: import('./source.js').ClaimWithReports['stances'][number] }
export const STANCE_COLUMNS: readonly Column<StanceLine>[] = [
  { name: 'claim', about: 'id of the claim', value: (x) => x.c.id },
  { name: 'proposition', about: 'what is claimed, in the words of the first story', value: (x) => x.c.proposition },
  { name: 'language', about: 'of those words', value: (x) => x.c.language },
  { name: 'accused', about: 'of whom it is claimed', value: (x) => join(x.c.accused, (n) => n.name) },
  { name: 'actor', about: 'who takes the stance', value: (x) => x.s.actor.name },
  { name: 'actor_country', about: 'ISO 3166 alpha-3', value: (x) => x.s.actor.country },
  { name: 'stance', about: 'alleges, denies, confirms, declines', value: (x) => x.s.stance },
  { name: 'since', about: 'day of the first story that tells it', value: (x) => x.s.since },
  { name: 'chains', about: 'independent chains that tell it', value: (x) => x.s.chains },
  { name: 'story_ids', about: 'stories that tell it', value: (x) => x.s.stories.join('; ') },
]
async function* stanceLines(source: Source): AsyncGenerator<StanceLine> {
  for await (const c of claimsOf(source)) for (const s of c.stances) yield { c, s }
}
export const csvStances = (source: Source) => table(STANCE_COLUMNS, stanceLines(source))

type StatementLine = import('./source.js').StatementWithReport
export const STATEMENT_COLUMNS: readonly Column<StatementLine>[] = [
  { name: 'statement', about: 'id in the record', value: (x) => x.id },
  { name: 'speaker', about: 'who says it', value: (x) => x.speaker?.name ?? null },
  { name: 'speaker_country', about: 'ISO 3166 alpha-3', value: (x) => x.speaker?.country ?? null },
  { name: 'medium', about: 'the outlet it was said to', value: (x) => x.medium?.name ?? null },
  { name: 'date', about: 'EDTF', value: (x) => x.date },
  { name: 'direct', about: '1 when it is quoted', value: (x) => (x.direct ? 1 : 0) },
  { name: 'cue', about: 'the word of saying', value: (x) => x.report.quote },
  { name: 'content', about: 'what is said', value: (x) => String(x.report.says.content ?? '') },
  { name: 'story', about: 'id of the story', value: (x) => x.report.story.id },
  { name: 'outlet', about: 'who published it', value: (x) => x.report.story.outlet },
  { name: 'language', about: 'of the story', value: (x) => x.report.story.language },
]
export const csvStatements = (source: Source) => table(STATEMENT_COLUMNS, statementsOf(source))

type StoryLine = Awaited<ReturnType<ReturnType<typeof storiesOfRecord>['next']>>['value']
export const STORY_COLUMNS: readonly Column<NonNullable<Exclude<StoryLine, void>>>[] = [
  { name: 'story', about: 'id', value: (s) => s.id },
  { name: 'url', about: 'its address', value: (s) => s.url },
  { name: 'outlet', about: 'who published it', value: (s) => s.outletName },
  { name: 'agency', about: 'the agency it credits', value: (s) => s.agency },
  { name: 'language', about: 'ISO 639-1', value: (s) => s.language },
  { name: 'published', about: 'its date', value: (s) => s.published },
  { name: 'headline', about: 'its headline', value: (s) => s.headline },
  { name: 'version', about: 'at its address', value: (s) => s.version },
  { name: 'copy_of', about: 'the story that this one is a near-copy of', value: (s) => s.leaderId },
  { name: 'chain', about: 'independent chain it counts for', value: (s) => s.chain },
  { name: 'sha256', about: 'of headline, blank line and text', value: (s) => s.hash },
  { name: 'added', about: 'when it was added', value: (s) => s.added },
]
export const csvStories = (source: Source) => table(STORY_COLUMNS, storiesOfRecord(source) as AsyncGenerator<NonNullable<Exclude<StoryLine, void>>>)
