// Files made in the browser of exactly what is shown.
import type { EventRow } from 'isnad/record'
import { say } from '../judging.js'
import { text } from '../text/text.js'
import { actName } from './event-line.js'
import { namesText } from './name.js'
import { placeName } from './place-name.js'

export function save(name: string, content: string, kind: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${kind};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 5000)
  say(text().saved(name))
}
/** A cell that no spreadsheet runs as a formula. */
const cell = (value: unknown): string => {
  const plain = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(plain) && !/^-?\d+(\.\d+)?$/.test(plain) ? `'${plain}` : plain
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
/** CSV with a byte order mark, as spreadsheets need it for Arabic. */
export const csvOf = (head: readonly string[], rows: readonly (readonly unknown[])[]): string => `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

export function saveEvents(rows: readonly EventRow[]): void {
  const t = text().timeline
  save('isnad-events.csv', csvOf(['id', t.date, t.act, 'PLOVER', t.status, t.actors, t.recipients, t.place, 'reports', 'outlets', 'chains'], rows.map((e) => [e.id, e.date, actName(e.act, e.type), e.type, e.status, namesText(e.actors), namesText(e.recipients), placeName(e), e.counts.mentions, e.counts.outlets, e.counts.chains])), 'text/csv')
}
