// Findings in one line each, for whoever compares or checks what is read; used by scripts/say.ts and scripts/compare.ts.
import type { Findings, FindingSpan } from '../packages/isnad/src/coding/findings.js'
import type { Story } from '../packages/isnad/src/story/story.js'

/** One finding as a line: `kind` and `key` say which one it is, `line` what is said of it, `sentence` where it stands. */
export interface Brief { kind: 'event' | 'statement' | 'claim' | 'agreement' | 'relation' | 'project' | 'actor'; key: string; line: string; sentence: string }

const short = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text)

/** All findings of a story as lines, in the order of the text. */
export function briefOf(story: Story, findings: Findings): Brief[] {
  const words = (span: FindingSpan) => (span.in === 'headline' ? (story.headline ?? '') : story.text).slice(span.start, span.end).replace(/\s+/g, ' ')
  const names = new Map(findings.actors.map((actor) => [actor.id, `${actor.name}${actor.country && actor.kind !== 'state' ? `(${actor.country})` : ''}`]))
  const who = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(' + ') || '–'
  const sentence = (span: FindingSpan) => {
    const text = span.in === 'headline' ? (story.headline ?? '') : story.text
    const start = Math.max(text.lastIndexOf('\n', span.start), text.lastIndexOf('. ', span.start)) + 1
    const ends = [text.indexOf('\n', span.end), text.indexOf('. ', span.end)].filter((at) => at >= 0)
    return text.slice(start, ends.length ? Math.min(...ends) : text.length).trim()
  }
  const at = (span: FindingSpan) => `${span.in === 'headline' ? 'h' : 't'}${span.start}`
  const rows: (Brief & { span: FindingSpan })[] = []
  for (const e of findings.events) rows.push({ kind: 'event', key: at(e.trigger), span: e.trigger, sentence: sentence(e.trigger), line: `${e.type}/${e.act} ${e.status}${e.presentation === 'referred' ? ' (in passing)' : ''} [${words(e.trigger)}] ${who(e.actors)} → ${who(e.recipients)}${e.date ? ` @${e.date}` : ''}${e.place ? ` in ${names.get(e.place) ?? e.place}` : ''}${e.according_to.length ? ` per ${who(e.according_to)}` : ''}` })
  for (const s of findings.statements) rows.push({ kind: 'statement', key: at(s.cue), span: s.cue, sentence: sentence(s.cue), line: `${s.speaker ? who([s.speaker]) : '–'} [${words(s.cue)}] ${s.direct ? '“”' : ''}${short(words(s.content), 60)}` })
  for (const c of findings.claims) rows.push({ kind: 'claim', key: at(c.quote), span: c.quote, sentence: sentence(c.quote), line: `“${short(words(c.quote), 60)}” accused ${who(c.accused)}; ${c.stances.map((s) => `${who([s.actor])} ${s.stance}`).join(', ')}` })
  for (const a of findings.agreements) rows.push({ kind: 'agreement', key: at(a.quote), span: a.quote, sentence: sentence(a.quote), line: `${a.type} “${a.title}” ${who(a.parties)}${a.parties_inferred ? '?' : ''}${a.instrument ? ` [${a.instrument}]` : ''}${a.town ? ` (${a.town})` : ''}; ${a.stages.map((s) => `${s.stage} ${s.status}${s.date ? ` @${s.date}` : ''}`).join(', ')}${a.areas.length ? `; ${a.areas.join(', ')}` : ''}${a.clauses.map((c) => `; ${c.said}: ${short(words(c.quote), 40)}`).join('')}` })
  for (const r of findings.relations) rows.push({ kind: 'relation', key: `${at(r.quote)} ${r.type}`, span: r.quote, sentence: sentence(r.quote), line: `${r.type}: ${who(r.from)} → ${who(r.to)}${r.since ? ` since ${r.since}` : ''}${r.until ? ` until ${r.until}` : ''} [${words(r.quote)}]` })
  for (const p of findings.projects) rows.push({ kind: 'project', key: at(p.quote), span: p.quote, sentence: sentence(p.quote), line: `${p.kind} ${p.status} [${words(p.quote)}] ${who(p.participants)}; ${p.places.map((place) => names.get(place) ?? place).join(', ')}; ${p.modes.join(', ')}` })
  for (const a of findings.actors) if (a.quotes[0]) rows.push({ kind: 'actor', key: `${at(a.quotes[0])} ${words(a.quotes[0])}`, span: a.quotes[0], sentence: sentence(a.quotes[0]), line: `${a.name} (${a.kind}${a.country ? ` ${a.country}` : ''}${a.sector ? ` ${a.sector}` : ''}) ${a.quotes.length}×: ${[...new Set(a.quotes.map(words))].slice(0, 5).join(' | ')}` })
  return rows.sort((a, b) => (a.span.in === b.span.in ? a.span.start - b.span.start : a.span.in === 'headline' ? -1 : 1)).map(({ span: _, ...row }) => row)
}
