import type { Command } from 'commander'
import { apart, nameOf, tableOf } from './show-rows.js'
import { type RecordOptions, jsonOption, print, printJson, recordOption, withRecord } from './with-record.js'

/** `isnad who NAME`: whom a name may mean. */
export function register(program: Command): void {
  program
    .command('who').description('whom a name may mean, in any script').argument('<name...>', 'a name').addOption(recordOption()).addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  isnad who Пезешкиан')
    .action(async (name: string[], options: RecordOptions) =>
      withRecord(options, async (record) => {
        const rows = await record.who(name.join(' '))
        if (options.json) printJson(rows)
        else print(tableOf(['likeness', 'who', 'arabic', 'office', 'stories', 'id'], rows.map((r) => [r.likeness.toFixed(2), nameOf(r), apart(r.arabic ?? ''), r.office ?? '', String(r.stories), r.id])))
      }),
    )
}
