import type { Command } from 'commander'
import type { Filters } from '../record/index.js'
import { claimTable } from './show-rows.js'
import { EVENT_FILTERS, type RecordOptions, addFilters, filtersOf, note, print, printJson, withRecord } from './with-record.js'

/** `isnad claims`: what is alleged, and how each party stands to it. */
export function register(program: Command): void {
  addFilters(program.command('claims').description('what is alleged, of whom, and how each party stands to it'), EVENT_FILTERS.filter((f) => f !== 'place' && f !== 'type' && f !== 'status' && f !== 'told'))
    .option('--stance <stance>', 'some party alleges, denies, confirms or declines')
    .option('--contested', 'only those that somebody denies')
    .addHelpText('after', '\nExample:\n  isnad claims --actor PRK --contested')
    .action(async (options: Filters & RecordOptions & { stance?: string; contested?: boolean }) =>
      withRecord(options, async (record) => {
        const page = await record.claims(filtersOf(options))
        if (options.json) return printJson(page)
        print(claimTable(page.rows))
        if (page.next) note(`More: --cursor ${page.next}`)
      }),
    )
}
