import type { Command } from 'commander'
import pc from 'picocolors'
import type { Filters } from '../record/index.js'
import { showFindings } from './show-findings.js'
import { apart, tableOf } from './show-rows.js'
import { type RecordOptions, addFilters, filtersOf, note, print, printJson, withRecord } from './with-record.js'

/** `isnad story [ID]`: one story with its findings, or the list. */
export function register(program: Command): void {
  addFilters(program.command('story').description('a story with its findings, copies and versions; without an id, the list').argument('[id]', 'id of a story'), ['actor', 'from', 'to', 'outlet', 'language', 'asOf', 'limit', 'cursor', 'order'])
    .addHelpText('after', '\nExample:\n  isnad story --outlet رويترز --from 2025')
    .action(async (id: string | undefined, options: Filters & RecordOptions) =>
      withRecord(options, async (record) => {
        if (id === undefined) {
          const page = await record.stories(filtersOf(options))
          if (options.json) return printJson(page)
          print(tableOf(['published', 'outlet', 'headline', 'copy of', 'id'], page.rows.map((r) => [(r.published ?? '').slice(0, 10), apart(r.outlet ?? ''), apart((r.headline ?? '').slice(0, 70)), r.copyOf ?? '', r.id])))
          if (page.next) note(`More: --cursor ${page.next}`)
          return
        }
        const answer = await record.story(id)
        if (options.json) return printJson(answer)
        print(showFindings(answer.story, answer.findings, { color: pc.isColorSupported && process.stdout.isTTY === true }))
        for (const v of answer.versions) print(`version ${v.version}: ${v.id}`)
        for (const c of answer.copies) print(`near-copy: ${c.id}  ${apart(c.outlet ?? '')}  ${c.published ?? ''}`)
      }),
    )
}
