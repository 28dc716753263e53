// For development: what a perfect reader would find in the stories of the affair, made from its expected record, so that merging is measured apart from reading.
import fs from 'node:fs'
import path from 'node:path'
import type { Findings, FindingSpan, StageName } from '../packages/isnad/src/coding/findings.js'
import type { Story } from '../packages/isnad/src/story/story.js'
import { fromGold } from './gold-findings.js'

type Any = any
const COUNTRY: Record<string, string> = { SAU: 'Saudi Arabia', IRN: 'Iran', CHN: 'China', USA: 'United States', PAK: 'Pakistan', IRQ: 'Iraq', OMN: 'Oman', ISR: 'Israel', QAT: 'Qatar', IND: 'India', BHR: 'Bahrain', SDN: 'Sudan', ARE: 'United Arab Emirates', YEM: 'Yemen' }

export function oracleAffair(folder: string): { story: Story; findings: Findings }[] {
  const expected: Any = JSON.parse(fs.readFileSync(path.join(folder, 'EXPECTED.json'), 'utf8'))
  return fs.readdirSync(folder).filter((f) => /^sa-\d+\.json$/.test(f)).sort().map((f) => {
    const gold: Any = JSON.parse(fs.readFileSync(path.join(folder, f), 'utf8'))
    const { story, findings } = fromGold(gold)
    const id = story.id
    const sourced = { rule: 'oracle', sources: [] }
    const actors = new Map<string, Any>()
    const at = (i: number): FindingSpan => ({ in: 'text', start: Math.min(i, story.text.length - 1), end: Math.min(i + 8, story.text.length) })
    const actor = (a: Any): string => {
      const key = `${a.country} ${a.name ?? ''}`
      if (!actors.has(key)) {
        const named = a.name && /^[A-Z]/.test(a.name)
        actors.set(key, { ...sourced, id: `a${actors.size + 1}`, kind: !a.name ? 'state' : !a.country ? 'organization' : named ? 'person' : 'group', name: a.name ?? COUNTRY[a.country] ?? a.country, country: a.country, sector: null, office: null, quotes: [] })
      }
      return actors.get(key).id
    }
    const coarse = (date: string | null): string | null => (date ? date.slice(0, 7) : null)
    let n = 0
    for (const g of expected.agreements as Any[]) {
      if (!g.stories.includes(id)) continue
      const title = g.titles.find((t: Any) => t.language === story.language && (story.headline + story.text).includes(t.text)) ?? g.titles.find((t: Any) => t.language === story.language) ?? g.titles[0]
      const where = story.text.indexOf(title.text)
      findings.agreements.push({
        ...sourced, id: g.id, title: title.text, quote: where >= 0 ? { in: 'text', start: where, end: where + title.text.length } : at(n), also: [], type: g.type, parties: g.parties.map((p: string) => actor({ country: p })), clauses: [],
        areas: (g.areas ?? []).filter((x: Any) => x.stories.includes(id)).map((x: Any) => x.area),
        stages: (g.stages ?? []).filter((s: Any) => s.stories.includes(id)).map((s: Any) => ({
          ...sourced, stage: s.stage as StageName, status: s.status, span: at(n), date: s.undated?.includes(id) ? null : s.dated_otherwise?.includes(id) ? rival(expected, g.id, id) : s.imprecise?.includes(id) ? coarse(s.date) : s.date,
        })),
      })
    }
    for (const e of expected.events as Any[]) {
      const planned = (e.planned ?? []).find((p: Any) => p.stories.includes(id))
      if (!e.stories.includes(id) && !planned) continue
      for (const [status, date] of [e.stories.includes(id) ? [e.status, e.undated?.includes(id) ? null : e.dated_otherwise?.includes(id) ? rival(expected, e.id, id) : e.imprecise?.includes(id) ? coarse(e.date) : e.date] : null, planned ? ['planned', planned.date] : null].filter(Boolean) as Any[]) {
        n++
        findings.events.push({
          ...sourced, id: `e${n}`, type: e.type, act: e.act, trigger: at(n * 11), also: [], actors: e.actors.map(actor), recipients: e.recipients.map(actor), date, place: e.place ?? null, status, according_to: [], contexts: [], quantities: [],
          ...(e.agreement && findings.agreements.some((g) => g.id === e.agreement) ? { agreement: e.agreement } : {}),
        })
      }
    }
    for (const c of expected.claims as Any[]) {
      const stances = c.stances.filter((s: Any) => s.stories.includes(id))
      if (stances.length) findings.claims.push({ ...sourced, claim: c.id, quote: at(200), accused: [], stances: stances.map((s: Any) => ({ actor: actor(s.actor), stance: s.stance, span: at(200) })) })
    }
    findings.actors.push(...actors.values())
    return { story, findings }
  })
}

function rival(expected: Any, about: string, story: string): string | null {
  for (const k of expected.conflicts) if (k.about.includes(about) && k.field === 'date') for (const v of k.values) if (v.stories.includes(story)) return v.value
  return null
}
