// Rows of the record as tables for a terminal. Every cell that may hold Arabic is set apart by isolates, so that a row keeps its order.
import Table from 'cli-table3'
import type { AgreementRow, ClaimRow, EventRow, Named, Why } from '../record/index.js'

/** A text set apart with a direction of its own; control characters can't steer the terminal. */
export const apart = (text: string): string => `\u2068${text.replace(/[\u202A-\u202E\u2066-\u2069\u0000-\u001F\u007F-\u009F]/g, ' ')}\u2069`
const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

export const nameOf = (n: Named): string => (n.kind === 'state' ? (n.country ?? n.name) : n.country ? `${n.name} (${n.country})` : n.name)
const names = (list: readonly Named[], most = 3): string => (list.length > most ? `${list.slice(0, most).map(nameOf).join(', ')} +${list.length - most}` : list.map(nameOf).join(', '))

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[], widths?: readonly (number | null)[]): string {
  if (!rows.length) return 'Nothing found.'
  const table = new Table({
    head: [...head], style: { head: [], border: [], compact: true }, wordWrap: true, ...(widths ? { colWidths: widths as number[] } : {}),
    chars: { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: ' ' },
  })
  table.push(...rows.map((r) => r.map((c) => c)))
  return table.toString()
}

/** The day it was told, in brackets; a dash where no story says when. */
const toldOn = (e: EventRow): string => (e.toldDays === 'added' ? '–' : `(${e.day})`)

/** «3 stories, 2 outlets, 1 chain», short. */
const counts = (c: EventRow['counts']): string => `${c.mentions}/${c.stories}/${c.outlets}/${c.chains}`

export const eventTable = (rows: readonly EventRow[]): string =>
  tableOf(
    ['date', 'act', 'status', 'actors', 'recipients', 'place', 'm/s/o/c', 'id'],
    rows.map((e) => [
      `${e.date ?? toldOn(e)}${e.formerDates.length ? ` was ${e.formerDates.join(', ')}` : ''}`, `${e.type} ${short(e.act, 24)}`, e.status + (e.disputed ? ' ⚑' : ''), apart(names(e.actors)), apart(names(e.recipients)), apart(e.place ?? ''),
      counts(e.counts), e.id,
    ]),
  )

export const agreementTable = (rows: readonly AgreementRow[]): string =>
  tableOf(
    ['standing', 'name', 'type', 'parties', 'stages', 'm/s/o/c', 'id'],
    rows.map((a) => [a.standing + (a.disputes.length ? ' ⚑' : ''), apart(short(a.title, 50)), a.type, names(a.parties, 5), a.stages.map((s) => `${s.stage}${s.status === 'actual' ? '' : `[${s.status}]`} ${s.date ?? ''}`.trim()).join(', '), counts(a.counts), a.id]),
    [null, 34, null, null, 44, null, null],
  )

export function agreementPage(a: AgreementRow): string {
  const lines = [`${apart(a.title)}   ${a.type}, ${a.standing}   ${a.id}`, `parties   ${a.parties.map(nameOf).join(', ') || '?'}`]
  if (a.areas.length) lines.push(`areas     ${a.areas.join(', ')}`)
  if (a.term) lines.push(`term      ${apart(a.term)}`)
  lines.push(`told by   ${a.counts.mentions} mentions, ${a.counts.stories} stories, ${a.counts.outlets} outlets, ${a.counts.chains} independent chains; ${a.toldDays === 'added' ? `added ${a.firstTold}, told on an unknown day` : `${a.firstTold} – ${a.lastTold}`}`, '', 'stages')
  for (const s of a.stages) lines.push(`  ${(s.date ?? '?').padEnd(22)} ${s.stage}${s.status === 'actual' ? '' : ` [${s.status}]`}${s.by.length ? ` by ${s.by.map(nameOf).join(', ')}` : ''}   ${s.counts.chains} chains: ${s.stories.slice(0, 8).join(', ')}${s.stories.length > 8 ? ' …' : ''}`)
  if (a.titles.length > 1) lines.push('', 'names', ...a.titles.slice(0, 12).map((t) => `  ${(t.language ?? '').padEnd(3)} ${apart(t.text)} ×${t.times}`))
  if (a.clauses.length) lines.push('', 'clauses', ...a.clauses.map((c) => `  ${c.said === 'in' ? 'in    ' : 'not in'} ${apart(short(c.quote, 120))}   ${c.story}`))
  for (const d of a.disputes) lines.push('', `disputed: ${d.field} of ${d.what}   ${d.id}`, ...d.values.map((v) => `  ${v.value}: ${v.stories.join(', ')}`))
  if (a.links.length) lines.push('', 'links', ...a.links.map((l) => `  ${l.rel} ${l.to}`))
  return lines.join('\n')
}

export const claimTable = (rows: readonly ClaimRow[]): string =>
  tableOf(
    ['since', 'claim', 'about', 'stances', 'm/s/o/c', 'id'],
    rows.map((c) => [c.toldDays === 'added' ? '–' : c.firstTold, apart(short(c.proposition, 90)), names(c.accused), c.stances.map((s) => `${nameOf(s.actor)} ${s.stance}${s.toldDays === 'added' ? '' : ` ${s.since}`}`).join('; '), counts(c.counts), c.id]),
    [null, 44, 18, 48, null, null],
  )

export function whyPage(w: Why): string {
  const lines = [`${w.kind} ${w.id}: ${w.reports.length} report${w.reports.length === 1 ? '' : 's'}`]
  for (const r of w.reports) {
    lines.push('', `${r.story.id}   ${apart(r.story.outlet ?? '?')}   ${r.story.published ?? 'undated'}${r.story.copyOf ? `   copy of ${r.story.copyOf}` : ''}${r.state === 'current' ? '' : `   [${r.state}]`}`)
    lines.push(`  ${apart(r.sentence)}`, `  words: ${apart(r.quote)} (${r.span.in} ${r.span.start}–${r.span.end})   rule: ${r.rule}`)
    if (r.sources.length) lines.push(`  chain: ${r.sources.map((s) => `${apart(s.name)} (${s.role})`).join(' ← ')}   counted under ${r.chain}`)
    const { score, ...reasons } = r.joined as { score?: number; [key: string]: unknown }
    if (score !== undefined) lines.push(`  joined at ${score}: ${Object.entries(reasons).map(([k, v]) => `${k} ${v}`).join(', ')}`)
  }
  return lines.join('\n')
}
