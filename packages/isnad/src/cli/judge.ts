// What `isnad same`, `isnad different`, `isnad accept` and `isnad reject` share.
import { userInfo } from 'node:os'
import { type Command, Option } from 'commander'
import type { Verdict } from '../record/index.js'
import { type RecordOptions, jsonOption, note, printJson, recordOption, withRecord } from './with-record.js'

export interface JudgeOptions extends RecordOptions { by?: string; why?: string }
export const byOption = (): Option => new Option('--by <name>', 'who judges (default: your user name)')
export const whyOption = (): Option => new Option('--why <text>', 'the reason')

/** Who judges, unless they say otherwise. */
export function judgeName(options: JudgeOptions): string {
  if (options.by) return options.by
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

export function addJudgement(program: Command, verdict: Exclude<Verdict, 'undo' | 'correct' | 'add'>, description: string, example: string): void {
  const two = verdict === 'same' || verdict === 'different'
  const command = program.command(verdict).description(description).argument('<a>', 'an id')
  if (two) command.argument('<b>', 'the other id')
  command.addOption(byOption()).addOption(whyOption()).addOption(recordOption()).addOption(jsonOption()).addHelpText('after', `\nExample:\n  ${example}`)
  command.action(async (a: string, second: unknown, third: unknown) => {
    const options = (two ? third : second) as JudgeOptions
    await withRecord(options, async (record) => {
      const judgement = await record.judge({ verdict, a, b: two ? (second as string) : null, by: judgeName(options), why: options.why ?? null })
      if (options.json) printJson(judgement)
      else note(`Kept as ${judgement.id}. isnad undo takes it back.`)
    })
  })
}
