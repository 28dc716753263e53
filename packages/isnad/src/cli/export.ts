import { once } from 'node:events'
import { type Command, Option } from 'commander'
import { FORMAT_NAMES, type Format } from '../record/export/formats.js'
import { type RecordOptions, note, recordOption, withRecord } from './with-record.js'

interface Options extends RecordOptions { format: Format; out?: string; asOf?: string; includePlanned?: boolean; part?: string }

/** `isnad export`: the record in the field's formats. */
export function register(program: Command): void {
  program
    .command('export').description('the record in the formats of the field, to standard output unless --out is given')
    .addOption(new Option('--format <format>', 'which').choices(Object.keys(FORMAT_NAMES)).default('record'))
    .option('--out <path>', 'a file; formats of several tables need a folder')
    .option('--part <name>', 'of a format of several tables, only this one')
    .option('--as-of <date>', 'only what could be known on that day')
    .option('--include-planned', 'gdelt, polecat: planned acts too, as what the format has for them')
    .addOption(recordOption())
    .addHelpText('after', `\nFormats:\n${Object.entries(FORMAT_NAMES).map(([name, about]) => `  ${name.padEnd(11)} ${about}`).join('\n')}\n\nExample:\n  isnad export --format gexf --out network.gexf`)
    .action(async (options: Options) =>
      withRecord(options, async (record) => {
        const files = await record.export(options.format, { asOf: options.asOf, includePlanned: options.includePlanned ?? false, part: options.part, out: options.out ?? null })
        if (options.out) {
          note(`Written: ${files.written.join(', ')}`)
          return
        }
        for await (const chunk of files.main()) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
      }),
    )
}
