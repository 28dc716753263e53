import { Command, CommanderError } from 'commander'
import { existsSync, readFileSync } from 'node:fs'
import { commandsFor } from './commands.js'
import { Complaint } from './complaint.js'

/**
 * Runs the command line and gives the exit code: 0 done, 1 the input had problems, 2 wrong use.
 * Results go to standard output, everything else to standard error; never a stack trace.
 *
 * @example process.exitCode = await main(process.argv)
 */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('isnad')
    .description('Reads the news, Arabic first, and keeps a living, sourced record of the relations between states.')
    .version(version())
    .showHelpAfterError('(isnad --help lists the commands)')
    .exitOverride()
  for (const register of await commandsFor(argv[2])) register(program)
  let code = 0
  program.hook('postAction', (_, action) => {
    code = (action as Command & { exitCode?: number }).exitCode ?? code
  })
  // a reader that closes early (isnad code … | head) is no error
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  try {
    await program.parseAsync([...argv])
    return Number(process.exitCode ?? code)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Complaint) {
      process.stderr.write(`isnad: ${error.message}\n`)
      return error.exitCode
    }
    process.stderr.write(`isnad: ${error instanceof Error ? error.message : String(error)}\n`)
    if (process.env.ISNAD_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
    else process.stderr.write('This should not happen. Set ISNAD_DEBUG=1 to see where, and please report it.\n')
    return 1
  }
}

function version(): string {
  const manifest = new URL('../../package.json', import.meta.url)
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : '0'
}
