import type { Command } from 'commander'
import { type RecordOptions, note, recordAt, recordOption, withRecord } from './with-record.js'

/** `isnad migrate`: brings the tables of an older record up to date; `--rebuild` makes the merged view anew. */
export function register(program: Command): void {
  program
    .command('migrate').description('bring the tables of an older record up to date, or make its merged view anew')
    .option('--rebuild', 'make the merged view anew from the stories and judgements')
    .option('--window <days>', 'days by which exact dates of one act may differ between stories').option('--slip <days>', 'days by which a planned date may slip').option('--sure <share>', 'how sure a join must be, 0 to 1')
    .addOption(recordOption()).addHelpText('after', '\nExample:\n  isnad migrate --rebuild --window 2')
    .action(async (options: RecordOptions & { rebuild?: boolean; window?: string; slip?: string; sure?: string }) =>
      withRecord(options, async (record) => {
        const settings = { ...(options.window ? { window: Number(options.window) } : {}), ...(options.slip ? { slip: Number(options.slip) } : {}), ...(options.sure ? { sure: Number(options.sure) } : {}) }
        const rebuild = options.rebuild || Object.keys(settings).length > 0
        if (rebuild) {
          let shown = 0
          await record.rebuild({ settings, progress: (done, all) => { if (process.stderr.isTTY && Date.now() - shown > 500) { shown = Date.now(); process.stderr.write(`\r${done} of ${all} stories `) } } })
          if (process.stderr.isTTY) process.stderr.write('\r')
        }
        note(`${recordAt(options)} is up to date${rebuild ? '; its merged view was made anew' : ''}.`)
      }, { create: false, migrate: true }),
    )
}
