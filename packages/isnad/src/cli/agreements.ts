import type { Command } from 'commander'
import type { Filters } from '../record/index.js'
import { agreementPage, agreementTable } from './show-rows.js'
import { EVENT_FILTERS, type RecordOptions, addFilters, filtersOf, note, print, printJson, withRecord } from './with-record.js'

/** `isnad agreements` and `isnad agreement ID`. */
export function register(program: Command): void {
  addFilters(program.command('agreements').description('treaties, pacts, memoranda, ceasefires: one row each, with their stages'), EVENT_FILTERS.filter((f) => f !== 'place' && f !== 'told'))
    .addHelpText('after', '\n--type: treaty agreement memorandum declaration ceasefire contract alliance.  --status: a stage, such as signed or ratified.\n\nExample:\n  isnad agreements --actor SAU --with PAK')
    .action(async (options: Filters & RecordOptions) =>
      withRecord(options, async (record) => {
        const page = await record.agreements(filtersOf(options))
        if (options.json) return printJson(page)
        print(agreementTable(page.rows))
        if (page.next) note(`More: --cursor ${page.next}`)
      }),
    )
  addFilters(program.command('agreement').description('one agreement: names, parties, stages, clauses, what is disputed').argument('<id>', 'its id'), ['asOf'])
    .addHelpText('after', '\nExample:\n  isnad agreement g-4q7c0v2d9k1ra')
    .action(async (id: string, options: { asOf?: string } & RecordOptions) =>
      withRecord(options, async (record) => {
        const row = await record.agreement(id, options)
        if (options.json) printJson(row)
        else print(agreementPage(row))
      }),
    )
}
