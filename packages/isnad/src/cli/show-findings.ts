// One story and its findings for a person at a terminal. Arabic is set apart by isolates, so that a mixed line keeps its order.
import pc from 'picocolors'
import type { Findings, FindingSpan } from '../coding/findings.js'
import type { Story } from '../story/story.js'

type Paint = (text: string) => string
const plain: Paint = (text) => text
/** First-strong isolate … pop: each foreign stretch keeps its own direction. */
const apart = (text: string): string => `\u2068${text.replace(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '')}\u2069`

/** The story with its findings marked, then a readable list. @example process.stdout.write(showFindings(story, findings, { color: true })) */
export function showFindings(story: Story, findings: Findings, { color }: { color: boolean }): string {
  const colors = pc.createColors(color)
  const quote = (span: FindingSpan) => String((span.in === 'headline' ? story.headline : story.text) ?? '').slice(span.start, span.end).replace(/\s+/g, ' ')
  const name = (id: string) => findings.actors.find((actor) => actor.id === id)?.name ?? id
  const names = (ids: readonly string[]) => ids.map(name).join(', ')
  const lines: string[] = []
  const rtl = findings.language === 'ar' ? '\u2067' : '\u2066'
  const paintOf = markings(findings, colors)
  lines.push(colors.bold(`${rtl}${marked(String(story.headline ?? story.id), paintOf.headline)}\u2069`))
  lines.push(colors.dim([findings.source.outlet, findings.published, findings.language].filter(Boolean).join(' · ')), '')
  for (const paragraph of paragraphs(story.text)) lines.push(`${rtl}${marked(paragraph.text, shifted(paintOf.text, paragraph.start, paragraph.text.length))}\u2069`, '')
  const section = (title: string, rows: string[]) => {
    if (rows.length) lines.push(colors.bold(colors.underline(title)), ...rows.map((row) => `  ${row}`), '')
  }
  section('Actors', findings.actors.map((actor) => `${colors.cyan(actor.name)} (${[actor.kind, actor.country && actor.country_inferred ? `${actor.country} from context` : actor.country, actor.sector, actor.office].filter(Boolean).join(', ')}) ${colors.dim(actor.quotes.slice(0, 4).map((q) => apart(quote(q))).join(' '))}`))
  section('Times', findings.times.map((time) => `${apart(quote(time.quote))} → ${time.value ?? colors.dim('unknown')}`))
  section('Events', findings.events.map((event) => {
    const status = event.status === 'actual' ? '' : colors.yellow(` [${event.status}]`)
    const passing = event.presentation === 'told' ? '' : colors.dim(' (in passing)')
    return `${colors.green(event.type)} ${event.act}${status}${passing}: ${names(event.actors) || '?'}${event.recipients.length ? ` → ${names(event.recipients)}` : ''}${event.date ? ` · ${event.date}` : ''}${event.place ? ` · ${event.place}` : ''}${event.according_to.length ? colors.dim(` · according to ${names(event.according_to)}`) : ''} ${colors.dim(apart(quote(event.trigger)))}`
  }))
  section('Statements', findings.statements.map((s) => `${colors.magenta(s.speaker ? name(s.speaker) : '?')}${s.medium ? ` (${name(s.medium)})` : ''}${s.date ? ` · ${s.date}` : ''} ${apart(quote(s.cue))}: ${apart(short(quote(s.content)))}`))
  section('Claims', findings.claims.map((claim) => `${apart(short(quote(claim.quote)))} — about ${names(claim.accused) || '?'}: ${claim.stances.map((s) => `${name(s.actor)} ${colors.red(s.stance)}`).join(', ')}`))
  section('Agreements', findings.agreements.map((g) => `${colors.blue(g.type)} ${apart(g.title)} — ${g.parties.map(name).join(', ')}${g.areas.length ? ` · ${g.areas.join(', ')}` : ''}${g.stages.map((s) => `\n      ${s.stage}${s.status === 'actual' ? '' : ` [${s.status}]`}${s.date ? ` ${s.date}` : ''}${s.by?.length ? ` by ${names(s.by)}` : ''}`).join('')}${g.clauses.map((c) => `\n      ${c.said}: ${apart(short(quote(c.quote)))}`).join('')}`))
  section('Relations', findings.relations.map((r) => `${r.from.map(name).join(', ') || '?'} ${colors.blue(r.type)} ${r.to.map(name).join(', ')}${r.since ? ` since ${r.since}` : ''}${r.until ? ` until ${r.until}` : ''} ${colors.dim(apart(short(quote(r.quote))))}`))
  section('Projects', findings.projects.map((p) => `${p.kind} [${p.status}]: ${p.participants.map(name).join(', ')} · ${p.places.join(' – ')} · ${p.modes.join(', ')} ${colors.dim(apart(quote(p.quote)))}`))
  return `${lines.join('\n')}\n`
}

const short = (text: string): string => (text.length > 110 ? `${text.slice(0, 110)}…` : text)

interface Mark { start: number; end: number; paint: Paint }
/** Triggers, cues, times and names, those that would overlap an earlier one left out. */
function markings(findings: Findings, colors: ReturnType<typeof pc.createColors>): { headline: Mark[]; text: Mark[] } {
  const all: (FindingSpan & { paint: Paint })[] = [
    ...findings.events.flatMap((e) => [e.trigger, ...e.also.map((a) => a.trigger)].map((span) => ({ ...span, paint: (t: string) => colors.bold(colors.green(t)) }))),
    ...findings.statements.map((s) => ({ ...s.cue, paint: colors.magenta as Paint })),
    ...findings.times.map((t) => ({ ...t.quote, paint: colors.yellow as Paint })),
    ...findings.mentions.filter((m) => m.form === 'name').map((m) => ({ ...m, paint: colors.cyan as Paint })),
  ]
  const pick = (where: 'headline' | 'text') => {
    const out: Mark[] = []
    for (const mark of all.filter((m) => m.in === where).sort((a, b) => a.start - b.start)) if (!out.length || mark.start >= out.at(-1)!.end) out.push(mark)
    return out
  }
  return { headline: pick('headline'), text: pick('text') }
}
function paragraphs(text: string): { start: number; text: string }[] {
  const out: { start: number; text: string }[] = []
  let at = 0
  for (const part of text.split('\n')) {
    if (part.trim()) out.push({ start: at, text: part })
    at += part.length + 1
  }
  return out
}
const shifted = (marks: Mark[], start: number, length: number): Mark[] =>
  marks.filter((m) => m.start >= start && m.end <= start + length).map((m) => ({ ...m, start: m.start - start, end: m.end - start }))
function marked(text: string, marks: Mark[]): string {
  let out = ''
  let at = 0
  for (const mark of marks) {
    out += clean(text.slice(at, mark.start)) + (mark.paint ?? plain)(clean(text.slice(mark.start, mark.end)))
    at = mark.end
  }
  return out + clean(text.slice(at))
}
/** Control characters of a hostile story must not steer the terminal. */
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '')
