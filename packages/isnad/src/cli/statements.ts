import { type Command, Option } from 'commander'
import type { Filters } from '../record/index.js'
import { apart, nameOf, tableOf } from './show-rows.js'
import { type RecordOptions, addFilters, filtersOf, note, print, printJson, withRecord } from './with-record.js'

/** `isnad statements`: what was said, by whom, of whom, to which outlet. */
export function register(program: Command): void {
  addFilters(program.command('statements').description('what was said, by whom, of whom, to which outlet'), ['actor', 'from', 'to', 'outlet', 'language', 'asOf', 'limit', 'cursor', 'order'])
    .addOption(new Option('--about <who>', 'spoken of')).addOption(new Option('--medium <who>', 'the outlet it was said to')).addOption(new Option('--direct', 'quoted word for word'))
    .addHelpText('after', '\nExample:\n  isnad statements --actor RUS --about IRN --from 2025')
    .action(async (options: Filters & RecordOptions & { about?: string; medium?: string; direct?: boolean }) =>
      withRecord(options, async (record) => {
        const page = await record.statements(filtersOf(options))
        if (options.json) return printJson(page)
        print(tableOf(['date', 'speaker', 'what', 'to', 'story', 'id'], page.rows.map((s) => [s.date ?? (s.report.story.published ? `(${s.day})` : '–'), apart(s.speaker ? nameOf(s.speaker) : '?'), apart(`${s.report.quote}: ${s.content.slice(0, 140)}`), apart(s.medium?.name ?? ''), s.report.story.id, s.id]), [null, 26, 70, null, null, null]))
        if (page.next) note(`More: --cursor ${page.next}`)
      }),
    )
}
