// FollowTheMoney entities, one a line: actors, stories, events (visits are Trips), projects, sanctions; claims and statements as Notes, which is all FtM has for them.
import { stateInfo } from '../../knowledge/index.js'
import { daysOf, isoMonthOf } from '../dates.js'
import type { Named } from '../ask/who.js'
import { actGroup } from '../merge/acts.js'
import { type Source, actorsOf, agreementsOf, claimsOf, eventsOf, statementsOf, storiesOfRecord } from './source.js'

interface Entity { readonly id: string; readonly schema: string; readonly properties: Readonly<Record<string, readonly string[]>>; readonly datasets: readonly string[] }

/** The properties used, by schema: FtM HEAD of June 2025. A test holds every entity to it. */
export const FTM_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Person: ['name', 'alias', 'title', 'position', 'nationality', 'country', 'wikidataId', 'topics'],
  PublicBody: ['name', 'alias', 'country', 'jurisdiction', 'classification', 'topics', 'wikidataId'],
  Organization: ['name', 'alias', 'country', 'classification', 'topics', 'wikidataId', 'website'],
  Occupancy: ['holder', 'post', 'startDate', 'endDate'],
  Position: ['name', 'country'],
  Article: ['title', 'author', 'bodyText', 'language', 'publishedAt', 'publisher', 'sourceUrl', 'contentHash', 'date', 'retrievedAt'],
  Event: ['name', 'date', 'startDate', 'endDate', 'summary', 'location', 'country', 'organizer', 'involved', 'keywords', 'proof', 'sourceUrl', 'publisher', 'notes'],
  Trip: ['name', 'date', 'startDate', 'endDate', 'summary', 'location', 'country', 'organizer', 'involved', 'keywords', 'proof', 'sourceUrl', 'publisher', 'notes'],
  Project: ['name', 'status', 'goal', 'notes', 'country'],
  ProjectParticipant: ['project', 'participant', 'role'],
  Sanction: ['entity', 'authority', 'program', 'status', 'reason', 'startDate', 'endDate', 'country'],
  Note: ['entity', 'description', 'date', 'proof'],
  UnknownLink: ['subject', 'object', 'role', 'startDate', 'endDate'],
}

const idOf = (id: string): string => `isnad-${id.replace(/[^\p{L}\p{N}]+/gu, '-')}`
const iso2 = (iso3: string | null): string[] => {
  const code = iso3 ? stateInfo(iso3)?.iso2 : undefined
  return code ? [code.toLowerCase()] : []
}
/** FtM knows years, months and days: ~ and ? are dropped, a stretch is two dates. */
function dates(edtf: string | null, prefix = true): Record<string, string[]> {
  if (!edtf || !daysOf(edtf)) return {}
  const plain = edtf.replace(/[~?%]/g, '')
  const [from, to] = plain.split('/')
  const keep = (d: string | undefined): string[] => (d && /^\d{4}(-\d\d(-\d\d)?)?$/.test(d) && !/-(2[1-4]|3[3-6])$/.test(d) ? [d] : [])
  if (to === undefined) return { date: keep(from) }
  return prefix ? { startDate: keep(from), endDate: keep(to) } : { startDate: keep(from), endDate: keep(to) }
}
const make = (id: string, schema: string, properties: Record<string, readonly (string | null | undefined)[]>): Entity => ({
  id, schema, properties: Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, [...new Set(v.filter((x): x is string => !!x))]]).filter(([, v]) => v!.length)), datasets: ['isnad'],
})

function actorEntity(n: Named & { names?: readonly string[]; known?: string | null }): Entity {
  const base = { name: [n.name, n.arabic], alias: (n.names ?? []).filter((x) => x !== n.name && x !== n.arabic), country: iso2(n.country), wikidataId: n.known && /^Q\d+$/.test(n.known) ? [n.known] : [] }
  const id = idOf(n.id)
  if (n.kind === 'person') return make(id, 'Person', { ...base, nationality: iso2(n.country), position: [n.office], topics: n.sector === 'GOV' ? ['role.pep'] : [] })
  if (n.kind === 'state' || n.kind === 'body') return make(id, 'PublicBody', { ...base, jurisdiction: iso2(n.country), classification: [n.sector ?? n.kind], topics: [n.sector === 'MIL' ? 'mil' : 'gov'] })
  return make(id, 'Organization', { ...base, classification: [n.sector ?? n.kind], topics: n.sector === 'IGO' ? ['gov.igo'] : n.sector === 'PTY' ? ['pol.party'] : [] })
}

export async function* ftm(source: Source): AsyncGenerator<string> {
  for await (const entity of entities(source)) yield `${JSON.stringify(entity)}\n`
}

async function* entities(source: Source): AsyncGenerator<Entity> {
  for await (const n of actorsOf(source)) {
    yield actorEntity(n)
    if (n.kind !== 'person') continue
    for (const [office, [from, to]] of Object.entries(n.offices)) {
      const post = idOf(`post-${n.country ?? ''}-${office}`)
      yield make(post, 'Position', { name: [office], country: iso2(n.country) })
      yield make(idOf(`held-${n.id}-${office}`), 'Occupancy', { holder: [idOf(n.id)], post: [post], startDate: [isoMonthOf(from)], endDate: [isoMonthOf(to)] })
    }
  }
  for await (const s of storiesOfRecord(source)) {
    if (s.outlet) yield make(idOf(s.outlet), 'Organization', { name: [s.outletName], topics: [] })
    yield make(idOf(`story-${s.id}`), 'Article', {
      title: [s.headline], bodyText: [s.body], language: s.language ? [{ ar: 'ara', en: 'eng', fr: 'fra', fa: 'fas', ru: 'rus' }[s.language] ?? s.language] : [], publishedAt: [s.published?.slice(0, 10)], publisher: [s.outletName], sourceUrl: s.url && /^https?:/.test(s.url) ? [s.url] : [],
      contentHash: [s.hash], retrievedAt: [s.added.slice(0, 10)],
    })
  }
  for await (const e of eventsOf(source)) {
    const who = [...e.actors, ...e.recipients]
    yield make(idOf(e.id), actGroup(e.type, e.act) === 'visiting' ? 'Trip' : 'Event', {
      name: [`${e.actors.map((n) => n.name).join(', ') || '?'} – ${e.act}${e.recipients.length ? ` – ${e.recipients.map((n) => n.name).join(', ')}` : ''}`], ...dates(e.date), summary: [e.reports[0]?.sentence], location: [e.place], country: iso2(e.country),
      organizer: e.actors.map((n) => idOf(n.id)), involved: who.map((n) => idOf(n.id)), keywords: [e.type, e.status, ...e.contexts], proof: [...new Set(e.reports.map((r) => idOf(`story-${r.story.id}`)))], sourceUrl: [...new Set(e.reports.map((r) => r.story.url).filter((u) => u && /^https?:/.test(u)))],
      publisher: [...new Set(e.reports.map((r) => r.story.outlet))], notes: [e.date ? `edtf ${e.date}` : null, `${e.counts.chains} independent chains`, ...e.reports.map((r) => `«${r.quote}» ${r.story.id} ${r.span.in} ${r.span.start}-${r.span.end}`)],
    })
  }
  for await (const a of agreementsOf(source)) {
    yield make(idOf(a.id), 'Project', { name: a.titles.map((t) => t.text), status: [a.standing], goal: a.areas, notes: a.reports.map((r) => `«${r.quote}» ${r.story.id} ${r.span.in} ${r.span.start}-${r.span.end}`) })
    for (const p of a.parties) yield make(idOf(`${a.id}-${p.id}`), 'ProjectParticipant', { project: [idOf(a.id)], participant: [idOf(p.id)], role: ['party'] })
    for (const [i, s] of a.stages.entries()) {
      yield make(idOf(`${a.id}-stage-${i}`), 'Event', { name: [`${a.title}: ${s.stage}`], ...dates(s.date), involved: a.parties.map((p) => idOf(p.id)), keywords: ['agreement', s.stage, s.status], proof: s.stories.map((id) => idOf(`story-${id}`)), notes: [s.date ? `edtf ${s.date}` : null] })
    }
  }
  for await (const c of claimsOf(source)) {
    for (const [i, s] of c.stances.entries()) {
      yield make(idOf(`${c.id}-${i}`), 'Note', { entity: [idOf(s.actor.id), ...c.accused.map((n) => idOf(n.id))], description: [`${s.stance}: ${c.proposition}`], date: [s.since], proof: s.stories.map((id) => idOf(`story-${id}`)) })
    }
  }
  for await (const s of statementsOf(source)) {
    if (s.speaker) yield make(idOf(s.id), 'Note', { entity: [idOf(s.speaker.id)], description: [String(s.report.says.content ?? '')], ...(s.date && /^\d{4}(-\d\d(-\d\d)?)?$/.test(s.date) ? { date: [s.date] } : {}), proof: [idOf(`story-${s.report.story.id}`)] })
  }
  for (const r of await source.db.selectFrom('relation').selectAll().where('tier', '!=', 'rejected').orderBy('seq').execute()) {
    if (source.asOf !== null && r.first_learnt > source.asOf) continue
    const from = JSON.parse(r.from_nodes) as string[]
    const to = JSON.parse(r.to_nodes) as string[]
    const plain = (d: string | null): string[] => (d && /^\d{4}(-\d\d(-\d\d)?)?/.test(d) ? [d.replace(/[~?%].*$/, '').split('/')[0]!] : [])
    if (r.type === 'sanctioned') yield make(idOf(r.id), 'Sanction', { entity: to.map(idOf), authority: from, startDate: plain(r.since), endDate: plain(r.until) })
    else for (const a of from) for (const b of to) yield make(idOf(`${r.id}-${a}-${b}`), 'UnknownLink', { subject: [idOf(a)], object: [idOf(b)], role: [r.type], startDate: plain(r.since), endDate: plain(r.until) })
  }
}

export const FTM_FIELDS = [
  { name: 'Person, PublicBody, Organization', about: 'actors; states are PublicBody with a country code' }, { name: 'Position, Occupancy', about: 'offices, from the first to the last month in which a story gave them' }, { name: 'Article', about: 'stories' },
  { name: 'Event, Trip', about: 'events; keywords hold PLOVER type and status; notes hold the EDTF date and each report’s words; proof points to the Articles' }, { name: 'Project, ProjectParticipant', about: 'agreements with their parties; each stage is an Event with the keyword agreement' },
  { name: 'Note', about: 'a party’s stance to a claim, and statements: FtM has no schema for either, so this is lossy' }, { name: 'Sanction, UnknownLink', about: 'standing relations' }, { name: 'dates', about: 'years, months, days; ~ and ? dropped, stretches as startDate and endDate' },
]
