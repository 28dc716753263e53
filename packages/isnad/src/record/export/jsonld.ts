// JSON-LD: schema.org for what there is, PROV-O for where it comes from, Web Annotation for the words. A stance is a node of its own; nothing is rated.
import { type Source, actorsOf, agreementsOf, claimsOf, eventsOf, provenanceOf, storiesOfRecord } from './source.js'
import type { Report } from '../ask/why.js'

const CONTEXT = {
  '@vocab': 'https://schema.org/', isnad: 'https://isnad.example/ns#', prov: 'http://www.w3.org/ns/prov#', oa: 'http://www.w3.org/ns/oa#', xsd: 'http://www.w3.org/2001/XMLSchema#',
}
const urn = (kind: string, id: string): string => `urn:isnad:${kind}:${encodeURIComponent(id)}`
const ref = (kind: string, id: string): object => ({ '@id': urn(kind, id) })
const actor = (n: { id: string }): object => ref('actor', n.id)
const text = (value: string, language: string | null): object | string => (language ? { '@value': value, '@language': language } : value)

/** The words of a report, as quote and as position (UTF-16 units), in that very version of the story. */
function derivation(r: Report): object {
  return {
    '@id': urn('assertion', r.assertion), '@type': ['prov:Entity', 'oa:Annotation'], 'prov:wasGeneratedBy': { '@id': 'urn:isnad:activity:reading' }, 'isnad:rule': r.rule, 'isnad:chain': r.chain, 'isnad:state': r.state,
    'isnad:sources': { '@list': r.sources.map((s) => ({ 'isnad:role': s.role, name: s.name })) },
    'oa:hasTarget': {
      '@type': 'oa:SpecificResource', 'oa:hasSource': ref('story', r.story.id),
      'oa:hasSelector': [{ '@type': 'oa:TextQuoteSelector', 'oa:exact': text(r.quote, r.story.language) }, { '@type': 'oa:TextPositionSelector', 'oa:start': r.span.start, 'oa:end': r.span.end, 'isnad:in': r.span.in }],
    },
  }
}

export async function* jsonld(source: Source): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"isnad:provenance":${JSON.stringify(provenanceOf(source, 'jsonld')).replace(/"(generator|format|made|as_of|offsets|dates|note)":/g, '"isnad:$1":')},"@graph":[`
  let first = true
  for await (const node of nodes(source)) {
    yield (first ? '\n' : ',\n') + JSON.stringify(node)
    first = false
  }
  yield '\n]}\n'
}

async function* nodes(source: Source): AsyncGenerator<object> {
  yield { '@id': 'urn:isnad:agent:isnad', '@type': 'prov:SoftwareAgent', name: 'isnad' }
  yield { '@id': 'urn:isnad:activity:reading', '@type': 'prov:Activity', 'prov:wasAssociatedWith': { '@id': 'urn:isnad:agent:isnad' } }
  for await (const n of actorsOf(source)) {
    const type = n.kind === 'person' ? 'Person' : n.kind === 'state' ? 'Country' : n.kind === 'body' ? 'GovernmentOrganization' : n.kind === 'outlet' ? 'NewsMediaOrganization' : 'Organization'
    yield {
      '@id': urn('actor', n.id), '@type': [type, 'prov:Agent'], name: [{ '@value': n.name, '@language': 'en' }, ...(n.arabic ? [{ '@value': n.arabic, '@language': 'ar' }] : [])], ...(n.names.length ? { alternateName: n.names.filter((x) => x !== n.name && x !== n.arabic) } : {}),
      ...(n.country ? { 'isnad:country': n.country } : {}), ...(n.sector ? { 'isnad:sector': n.sector } : {}), ...(n.office ? { jobTitle: n.office } : {}), ...(n.known && /^Q\d+$/.test(n.known) ? { sameAs: `http://www.wikidata.org/entity/${n.known}` } : {}),
    }
  }
  for await (const s of storiesOfRecord(source)) {
    yield {
      '@id': urn('story', s.id), '@type': ['NewsArticle', 'prov:Entity'], ...(s.headline ? { headline: text(s.headline, s.language) } : {}), ...(s.url ? { url: s.url } : {}), ...(s.language ? { inLanguage: s.language } : {}),
      ...(s.published ? { datePublished: s.published } : {}), ...(s.outletName ? { publisher: { '@type': 'NewsMediaOrganization', name: s.outletName } } : {}), 'isnad:sha256': s.hash, version: s.version,
      ...(s.leaderId ? { 'prov:wasQuotedFrom': ref('story', s.leaderId) } : {}), ...(s.replacesId ? { 'prov:wasRevisionOf': ref('story', s.replacesId) } : {}), ...(s.agency ? { 'prov:hadPrimarySource': { '@type': 'NewsMediaOrganization', name: s.agency } } : {}),
    }
  }
  for await (const e of eventsOf(source)) {
    yield {
      '@id': urn('event', e.id), '@type': ['Event', 'prov:Entity'], name: `${e.actors.map((n) => n.name).join(', ') || '?'} – ${e.act}${e.recipients.length ? ` – ${e.recipients.map((n) => n.name).join(', ')}` : ''}`, 'isnad:type': e.type, 'isnad:act': e.act,
      'isnad:status': e.status, ...(e.date ? { 'isnad:edtf': e.date } : {}), ...(e.date && /^\d{4}-\d\d-\d\d$/.test(e.date) ? { startDate: { '@value': e.date, '@type': 'xsd:date' } } : {}), ...(e.formerDates.length ? { 'isnad:formerDate': e.formerDates } : {}),
      ...(e.place ? { location: { '@type': 'Place', name: e.place, ...(e.location?.latitude !== undefined && e.location.precision !== 'country' ? { latitude: e.location.latitude, longitude: e.location.longitude } : {}) } } : {}),
      'isnad:actor': e.actors.map(actor), 'isnad:recipient': e.recipients.map(actor), ...(e.agreement ? { about: ref('agreement', e.agreement) } : {}), 'isnad:mentions': e.counts.mentions, 'isnad:stories': e.counts.stories, 'isnad:outlets': e.counts.outlets, 'isnad:chains': e.counts.chains,
      'isnad:tier': e.tier, 'prov:wasDerivedFrom': e.reports.map(derivation),
    }
  }
  for await (const a of agreementsOf(source)) {
    yield {
      '@id': urn('agreement', a.id), '@type': ['isnad:Agreement', 'prov:Entity'], name: a.titles.map((t) => text(t.text, t.language)), 'isnad:kind': a.type, 'isnad:party': a.parties.map(actor), 'isnad:area': a.areas, ...(a.term ? { 'isnad:term': a.term } : {}),
      'isnad:stage': a.stages.map((s) => ({ 'isnad:name': s.stage, 'isnad:status': s.status, ...(s.date ? { 'isnad:edtf': s.date } : {}), 'isnad:by': s.by.map(actor), 'prov:wasDerivedFrom': s.stories.map((id) => ref('story', id)) })),
      'isnad:clause': a.clauses.map((c) => ({ 'isnad:said': c.said, 'isnad:quote': text(c.quote, c.language), 'prov:wasDerivedFrom': ref('story', c.story) })), 'isnad:disputed': a.disputes.map((d) => ({ 'isnad:field': d.field, 'isnad:what': d.what, 'isnad:value': d.values.map((v) => ({ 'isnad:says': v.value, 'prov:wasDerivedFrom': v.stories.map((id) => ref('story', id)) })) })),
      ...(a.links.length ? { 'isnad:sameTitleAs': a.links.map((l) => ref('agreement', l.to)) } : {}), 'prov:wasDerivedFrom': a.reports.map(derivation),
    }
  }
  for await (const c of claimsOf(source)) {
    yield {
      '@id': urn('claim', c.id), '@type': ['Claim', 'prov:Entity'], name: text(c.proposition, c.language), about: c.accused.map(actor), ...(c.reports[0] ? { firstAppearance: ref('story', c.reports[0].story.id), appearance: [...new Set(c.reports.map((r) => r.story.id))].map((id) => ref('story', id)) } : {}),
      'isnad:stance': c.stances.map((s) => ({ 'isnad:party': actor(s.actor), 'isnad:value': s.stance, 'isnad:asOf': s.since, 'prov:wasDerivedFrom': s.stories.map((id) => ref('story', id)) })), 'isnad:contested': c.contested, 'prov:wasDerivedFrom': c.reports.map(derivation),
    }
  }
}

export const JSONLD_FIELDS = [
  { name: 'NewsArticle', about: 'a story; prov:wasRevisionOf its earlier version, prov:wasQuotedFrom the story it is a copy of' }, { name: 'Event', about: 'isnad:type PLOVER, isnad:status, isnad:edtf; startDate only for an exact day' }, { name: 'isnad:Agreement', about: 'names in each language, parties, stages, clauses, what is disputed' },
  { name: 'Claim', about: 'isnad:stance: one node a party and stance; never a ClaimReview, since nobody rated it' }, { name: 'prov:wasDerivedFrom', about: 'each report: rule, chain of sources in order, the words as quote and position (UTF-16 units) in headline or text' },
]
