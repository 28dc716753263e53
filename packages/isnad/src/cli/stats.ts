import type { Command } from 'commander'
import type { Filters } from '../record/index.js'
import { apart, tableOf } from './show-rows.js'
import { type RecordOptions, addFilters, filtersOf, print, printJson, withRecord } from './with-record.js'

/** `isnad stats`: how much there is of what. */
export function register(program: Command): void {
  addFilters(program.command('stats').description('how much there is of what, by type, month and outlet'), ['actor', 'with', 'type', 'status', 'from', 'to'])
    .addHelpText('after', '\nExample:\n  isnad stats --actor IRN --with USA --from 2024')
    .action(async (options: Filters & RecordOptions) =>
      withRecord(options, async (record) => {
        const s = await record.stats(filtersOf(options))
        if (options.json) return printJson(s)
        print(`${s.stories} stories (${s.copies} near-copies) of ${s.outlets} outlets in ${Object.entries(s.languages).map(([l, n]) => `${l} ${n}`).join(', ')}; ${s.first ?? ''} – ${s.last ?? ''}`)
        print(`${s.events} events, ${s.mentions} mentions, ${s.chains} independent chains; ${s.agreements} agreements; ${s.claims} claims (${s.contestedClaims} contested); ${s.conflicts} conflicts; ${s.actors} actors (${s.waiting} pairs wait for a judgement)\n`)
        print(tableOf(['type', 'status', 'events', 'mentions', 'chains'], s.byType.map((t) => [t.type, t.status, String(t.events), String(t.mentions), String(t.chains)])))
        print(`\n${tableOf(['month', 'events', 'mentions', 'chains'], s.byMonth.slice(-24).map((m) => [m.month, String(m.events), String(m.mentions), String(m.chains)]))}`)
        print(`\n${tableOf(['outlet', 'stories', 'last'], s.byOutlet.slice(0, 15).map((o) => [apart(o.outlet), String(o.stories), o.last ?? '–']))}`)
      }),
    )
}
