import type { Command } from 'commander'
import { type JudgeOptions, byOption, judgeName, whyOption } from './judge.js'
import { apart, tableOf } from './show-rows.js'
import { jsonOption, note, print, printJson, recordOption, withRecord } from './with-record.js'

/** `isnad undo [ID]`: takes back a judgement; `--list` shows them all. */
export function register(program: Command): void {
  program
    .command('undo').description('take back a judgement, the last if none is named').argument('[id]', 'id of the judgement').option('--list', 'show all judgements')
    .addOption(byOption()).addOption(whyOption()).addOption(recordOption()).addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  isnad undo --why "a slip"')
    .action(async (id: string | undefined, options: JudgeOptions & { list?: boolean }) =>
      withRecord(options, async (record) => {
        if (options.list) {
          const all = await record.judgements()
          if (options.json) return printJson(all)
          return print(tableOf(['at', 'by', 'verdict', 'a', 'b', 'why', 'id'], all.map((j) => [j.at.slice(0, 16), j.by, j.verdict, j.undoes ?? j.a, j.b ?? '', apart(j.why ?? ''), j.id])))
        }
        const judgement = await record.undo({ ...(id ? { id } : {}), by: judgeName(options), why: options.why ?? null })
        if (options.json) printJson(judgement)
        else note(`${judgement.undoes} is taken back.`)
      }),
    )
}
