import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { Complaint } from './complaint.js'
import { type RecordOptions, note, recordOption, withRecord } from './with-record.js'

/** `isnad backup FILE`: a sound copy of the record, taken while it is in use. */
export function register(program: Command): void {
  program
    .command('backup').description('a sound copy of the record in one file, also while it is in use').argument('<file>', 'where to').option('--force', 'in place of what is there').addOption(recordOption())
    .addHelpText('after', '\nExample:\n  isnad backup isnad-2025-01-17.db')
    .action(async (file: string, options: RecordOptions & { force?: boolean }) => {
      if (existsSync(file) && !options.force) throw new Complaint(`${file} is already there. Choose another name, or give --force.`, 2)
      await withRecord(options, async (record) => {
        await record.backup(file)
        note(`Written: ${file}`)
      })
    })
}
