import type { Command } from 'commander'
import type { Filters } from '../record/index.js'
import { eventTable } from './show-rows.js'
import { EVENT_FILTERS, type RecordOptions, addFilters, filtersOf, note, print, printJson, withRecord } from './with-record.js'

/** `isnad dyad RUS IRN`: what two did together and to each other. */
export function register(program: Command): void {
  addFilters(program.command('dyad').description('what two did together and to each other').argument('<a>', 'a state (RUS), an id or a name').argument('<b>', 'the other'), EVENT_FILTERS.filter((f) => f !== 'actor' && f !== 'with'))
    .addHelpText('after', '\nExample:\n  isnad dyad RUS IRN --from 2024 --min-chains 2')
    .action(async (a: string, b: string, options: Filters & RecordOptions) =>
      withRecord(options, async (record) => {
        const page = await record.dyad(a, b, filtersOf(options))
        if (options.json) return printJson(page)
        print(eventTable(page.rows))
        if (page.next) note(`More: --cursor ${page.next}`)
      }),
    )
}
