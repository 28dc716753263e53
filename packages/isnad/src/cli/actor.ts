import type { Command } from 'commander'
import type { Filters } from '../record/index.js'
import { apart, nameOf, tableOf } from './show-rows.js'
import { type RecordOptions, addFilters, filtersOf, print, printJson, withRecord } from './with-record.js'

/** `isnad actor [WHO]`: somebody, or those with most events. */
export function register(program: Command): void {
  addFilters(program.command('actor').description('somebody: names, offices, partners, standing relations; without a name, those with most events').argument('[who]', 'a state (IRN), an id or a name in any script'), ['type', 'status', 'from', 'to', 'limit'])
    .addHelpText('after', '\nExample:\n  isnad actor بزشكيان')
    .action(async (who: string | undefined, options: Filters & RecordOptions) =>
      withRecord(options, async (record) => {
        if (who === undefined) {
          const rows = await record.actors({ limit: 30, ...filtersOf(options) })
          if (options.json) return printJson(rows)
          return print(tableOf(['who', 'arabic', 'kind', 'events', 'mentions', 'id'], rows.map((r) => [nameOf(r), apart(r.arabic ?? ''), r.kind, String(r.events), String(r.mentions), r.id])))
        }
        const row = await record.actor(who)
        const filters = filtersOf(options)
        const partners = await record.dyads({ ...filters, actor: row.country && row.kind === 'state' ? row.country : row.id, limit: 10 })
        const relations = await record.relations({ actor: row.id, limit: 20 })
        if (options.json) return printJson({ ...row, partners, relations })
        const lines = [`${row.name}   ${apart(row.arabic ?? '')}   ${[row.kind, row.country, row.sector].filter(Boolean).join(', ')}   ${row.id}`, `in ${row.stories} stories${row.first ? `, ${row.first} – ${row.last}` : ''}`]
        if (row.offices.length) lines.push('', 'offices', ...row.offices.map((o) => `  ${o.from} – ${o.to}  ${o.office}`))
        lines.push('', 'names', ...row.names.slice(0, 12).map((n) => `  ${(n.language ?? '').padEnd(3)} ${apart(n.form)} ×${n.times}`))
        const open = row.candidates.filter((c) => !c.joined)
        if (row.members.length > 1) lines.push('', 'joined', ...row.members.map((m) => `  ${m}`))
        if (open.length) lines.push('', 'may be the same (isnad same A B, isnad different A B)', ...open.map((c) => `  ${c.score.toFixed(2)}  ${c.name}  ${c.id}  ${Object.entries(c.parts).map(([k, v]) => `${k} ${v}`).join(', ')}`))
        if (partners.length) lines.push('', 'most with', ...partners.map((d) => `  ${nameOf(d.a)} – ${nameOf(d.b)}: ${d.events} events, ${d.mentions} mentions`))
        if (relations.length) lines.push('', 'relations', ...relations.map((r) => `  ${r.from.map(nameOf).join(', ') || '?'} ${r.type} ${r.to.map(nameOf).join(', ')}${r.since ? ` since ${r.since}` : ''}${r.until ? ` until ${r.until}` : ''}  ${r.id}`))
        print(lines.join('\n'))
      }),
    )
}
