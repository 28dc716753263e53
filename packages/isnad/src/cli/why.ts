import type { Command } from 'commander'
import { whyPage } from './show-rows.js'
import { type RecordOptions, jsonOption, print, printJson, recordOption, withRecord } from './with-record.js'

/** `isnad why ID`: the words that a row stands on, and the chain of who says so. */
export function register(program: Command): void {
  program
    .command('why').description('the words a row stands on, the chain of sources, and why reports were joined').argument('<id>', 'id of an event, agreement, claim, relation, project, conflict or actor')
    .addOption(recordOption()).addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  isnad why e-4q7c0v2d9k1ra')
    .action(async (id: string, options: RecordOptions) =>
      withRecord(options, async (record) => {
        const found = await record.why(id)
        if (options.json) printJson(found)
        else print(whyPage(found))
      }),
    )
}
