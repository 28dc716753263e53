import type { Command } from 'commander'
import type { Filters } from '../record/index.js'
import { eventTable } from './show-rows.js'
import { EVENT_FILTERS, type RecordOptions, addFilters, filtersOf, note, print, printJson, withRecord } from './with-record.js'

/** `isnad timeline`: events in order of time. */
export function register(program: Command): void {
  addFilters(program.command('timeline').description('what happened, in order of time'), EVENT_FILTERS)
    .addHelpText('after', '\nm/s/o/c: mentions / stories / outlets / independent chains.  ⚑: stories disagree.\n\nExample:\n  isnad timeline --actor IRN --type CONSULT,SUPPORT --from 2025 --as-of 2025-01-16')
    .action(async (options: Filters & RecordOptions) =>
      withRecord(options, async (record) => {
        const page = await record.timeline(filtersOf(options))
        if (options.json) return printJson(page)
        print(eventTable(page.rows))
        if (page.next) note(`More: --cursor ${page.next}`)
      }),
    )
}
