// For development: gold stories as findings, so that the record can be worked on with annotations by hand. Reads ../shared; nothing of it is kept.
import fs from 'node:fs'
import path from 'node:path'
import type { Findings, FindingSpan } from '../packages/isnad/src/coding/findings.js'
import type { Story } from '../packages/isnad/src/story/story.js'

type Gold = Record<string, never> & { [key: string]: any }

/** A gold story as a story and findings: quotes become spans. */
export function fromGold(gold: Gold): { story: Story; findings: Findings } {
  const headline: string = gold.headline ?? ''
  const all = headline ? `${headline}\n\n${gold.text}` : gold.text
  const offset = headline ? headline.length + 2 : 0
  const span = (quote: string, nth = 1): FindingSpan => {
    let at = -1
    for (let i = 0; i < nth; i++) at = all.indexOf(quote, at + 1)
    if (at < 0) at = Math.max(0, all.indexOf(quote))
    if (at < offset && headline) return { in: 'headline', start: at, end: Math.min(at + quote.length, headline.length) }
    return { in: 'text', start: at - offset, end: Math.min(at - offset + quote.length, gold.text.length) }
  }
  const sources = [{ role: 'outlet' as const, name: gold.source?.outlet ?? '' }]
  const sourced = { rule: 'gold', sources }
  const list = (x: unknown): any[] => (Array.isArray(x) ? x : [])
  const story: Story = { id: gold.id, language: gold.language, published: gold.published, headline: gold.headline ?? null, text: gold.text, source: gold.source, agency: gold.agency ?? null, ...(gold.version ? { version: gold.version } : {}) }
  const findings: Findings = {
    schema: 'isnad/findings@1', id: gold.id, language: gold.language, published: gold.published, headline: gold.headline ?? null, source: { outlet: gold.source?.outlet ?? null, url: gold.source?.url ?? null }, textHash: '',
    actors: list(gold.actors).map((a) => ({ ...sourced, id: a.id, kind: a.kind, name: a.name, country: a.country ?? null, sector: a.sector ?? null, office: a.office ?? null, quotes: list(a.quotes).map((q) => span(q)) })),
    times: list(gold.times).map((t) => ({ ...sourced, quote: span(t.quote, t.nth), value: t.value })),
    events: list(gold.events).map((e) => ({
      ...sourced, id: e.id, type: e.type, act: e.act ?? e.type.toLowerCase(), trigger: span(e.trigger, e.nth), also: list(e.also).map((x) => ({ trigger: span(x.trigger, x.nth) })), actors: list(e.actors), recipients: list(e.recipients),
      date: e.date ?? null, place: e.place ?? null, status: e.status, according_to: list(e.according_to), ...(e.agreement ? { agreement: e.agreement } : {}), contexts: [], quantities: [],
    })),
    statements: list(gold.statements).map((s) => ({ ...sourced, speaker: s.speaker ?? null, cue: span(s.cue, s.nth), content: span(s.content), direct: s.direct, date: s.date ?? null, medium: s.medium ?? null })),
    claims: list(gold.claims).map((c) => ({ ...sourced, claim: c.claim, quote: span(c.quote, c.nth), accused: list(c.accused), stances: list(c.stances).map((s) => ({ actor: s.actor, stance: s.stance, span: span(c.quote, c.nth) })) })),
    agreements: list(gold.agreements).map((g) => ({
      ...sourced, id: g.id, title: g.title, quote: span(g.title), also: [], type: g.type, parties: list(g.parties), areas: list(g.areas), clauses: [],
      stages: list(g.stages).map((s) => ({ ...sourced, stage: s.stage, date: s.date ?? null, status: s.status, by: list(s.by), span: span(g.title) })),
    })),
    relations: list(gold.relations).map((r) => ({ ...sourced, type: r.type, from: list(r.from), to: list(r.to), ...(r.since ? { since: r.since } : {}), ...(r.until ? { until: r.until } : {}), quote: span(r.quote) })),
    projects: list(gold.projects).map((p) => ({ ...sourced, kind: p.kind, quote: span(p.quote), participants: list(p.participants), places: list(p.places), modes: list(p.modes), status: p.status })),
    locations: [], mentions: [], entities: [], problems: [],
  }
  return { story, findings }
}

/** All gold stories of a folder, in order of their file names. */
export function goldStories(folder: string): { story: Story; findings: Findings }[] {
  return fs.readdirSync(folder).filter((f) => /^[a-z]{2}-\d+\.json$/.test(f)).sort().map((f) => fromGold(JSON.parse(fs.readFileSync(path.join(folder, f), 'utf8'))))
}
