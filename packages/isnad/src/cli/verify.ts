import type { Command } from 'commander'
import { type RecordOptions, jsonOption, note, printJson, recordOption, withRecord } from './with-record.js'

/** `isnad verify`: whether the record still is what it says it is. */
export function register(program: Command): void {
  program
    .command('verify').description('check that texts, ids and words still agree and that stories and judgements give the same account').option('--quick', 'without making the account anew').addOption(recordOption()).addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  isnad verify')
    .action(async (options: RecordOptions & { quick?: boolean }) =>
      withRecord(options, async (record) => {
        const found = await record.verify({ replay: !options.quick })
        if (options.json) printJson(found)
        else {
          for (const p of found.problems.slice(0, 50)) note(`${p.what}: ${p.where}${p.detail ? ` (${p.detail})` : ''}`)
          note(`${found.stories} stories, ${found.assertions} assertions, ${found.judgements} judgements checked${found.replayed ? ', account replayed' : ''}: ${found.problems.length ? `${found.problems.length} problems` : 'all well'}.`)
        }
        if (found.problems.length) process.exitCode = 1
      }),
    )
}
