import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { Command } from 'commander'
import { makeMcp } from '../server/mcp.js'
import { type RecordOptions, recordOption, withRecord } from './with-record.js'

/** `isnad mcp`: the record for an assistant, on standard input and output. */
export function register(program: Command): void {
  program
    .command('mcp')
    .description('the record for an assistant (Model Context Protocol), read-only, on standard input and output')
    .addOption(recordOption())
    .addHelpText('after', '\nTools: search, timeline, dyad, agreement, claims, why. Every answer carries the sentence, its language and its chain.\n\nExample:\n  isnad mcp --record gulf.db')
    .action((options: RecordOptions) =>
      withRecord(options, async (record) => {
        const server = makeMcp(record)
        await server.connect(new StdioServerTransport())
        await new Promise<void>((resolve) => {
          process.stdin.once('end', resolve)
          process.once('SIGINT', () => resolve())
        })
        await server.close()
      }),
    )
}
