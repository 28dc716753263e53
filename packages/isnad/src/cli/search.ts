import type { Command } from 'commander'
import pc from 'picocolors'
import type { Filters } from '../record/index.js'
import { apart } from './show-rows.js'
import { type RecordOptions, addFilters, filtersOf, note, print, printJson, withRecord } from './with-record.js'

/** `isnad search WORDS`: full text, in any form of the words. */
export function register(program: Command): void {
  addFilters(program.command('search').description('stories that hold all these words, in any of their forms').argument('<words...>', 'Arabic or English'), ['from', 'to', 'outlet', 'language', 'asOf', 'limit', 'cursor'])
    .option('--exact', 'as written, side by side')
    .addHelpText('after', '\nExample:\n  isnad search وزراء أميركا        (finds والوزراء and أمريكا too)')
    .action(async (words: string[], options: Filters & RecordOptions & { exact?: boolean }) =>
      withRecord(options, async (record) => {
        const page = await record.search(words.join(' '), { limit: 20, ...filtersOf(options) })
        if (options.json) return printJson(page)
        if (!page.rows.length) return print('Nothing found.')
        const bold = process.stdout.isTTY === true && pc.isColorSupported ? pc.bold : (t: string) => t
        for (const hit of page.rows) {
          let shown = ''
          let at = 0
          for (const m of hit.excerpt.marks) {
            shown += hit.excerpt.text.slice(at, m.start) + bold(hit.excerpt.text.slice(m.start, m.end))
            at = m.end
          }
          shown += hit.excerpt.text.slice(at)
          print(`${(hit.story.published ?? '').slice(0, 10)}  ${apart(hit.story.outlet ?? '')}  ${apart(hit.story.headline ?? '')}  ${hit.story.id}\n    \u2068${shown.replace(/\s+/g, ' ')}\u2069`)
        }
        if (page.next) note(`More: --cursor ${page.next}`)
      }),
    )
}
