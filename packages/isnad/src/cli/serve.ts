import type { Command } from 'commander'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readStory } from '../index.js'
import { openRecord } from '../record/index.js'
import { serve } from '../server/serve.js'
import { Complaint } from './complaint.js'
import { sampleStories } from './samples.js'
import { recordAt, recordOption } from './with-record.js'

interface Options { record?: string; host: string; port: string; token?: string; allowHost?: string[]; samples?: boolean; user?: string; allowPrivate?: boolean }

/** `isnad serve`: the screen and the API of a record. */
export function register(program: Command): void {
  program
    .command('serve')
    .description('the screen and the API of a record, in a browser')
    .addOption(recordOption())
    .option('--samples', 'a throw-away record of the bundled sample stories instead')
    .option('--host <address>', 'where to listen; beyond this machine a token is needed', '127.0.0.1')
    .option('--port <n>', 'the port', '4747')
    .option('--token <token>', 'ask everybody for this token')
    .option('--allow-host <name>', 'a further host name to answer for', (name: string, all: string[] | undefined) => [...(all ?? []), name])
    .option('--user <name>', 'the name judgements are given under', os.userInfo().username)
    .option('--allow-private', 'fetch addresses on private networks too')
    .addHelpText('after', '\nExample:\n  isnad serve --record gulf.db')
    .action(async (options: Options) => {
      const port = Number(options.port)
      if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Complaint(`--port ${options.port}: give a number from 0 to 65535.`, 2)
      const folder = options.samples ? fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-samples-')) : null
      const record = await openRecord(folder ? path.join(folder, 'samples.db') : recordAt(options), { create: true })
      if (folder) {
        const stories = sampleStories()
        // It takes some seconds, and longer on a busy machine: a silent terminal looks like one that hangs.
        process.stderr.write(`Reading ${stories.length} sample stories …\n`)
        await record.add(stories.map((story) => ({ story, findings: readStory(story) })))
      }
      let serving: Awaited<ReturnType<typeof serve>>
      try {
        serving = await serve(record, { host: options.host, port, ...(options.token ? { token: options.token } : {}), ...(options.allowHost ? { allowHosts: options.allowHost } : {}), ...(options.user ? { user: options.user } : {}), allowPrivate: options.allowPrivate ?? false })
      } catch (error) {
        await record.close()
        if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new Complaint(`Port ${port} is taken. Choose another: isnad serve --port ${port + 1}`)
        throw error
      }
      process.stdout.write(`Isnad is at ${serving.address}${serving.token ? `/?token=${serving.token}` : ''}${folder ? ' (sample stories; nothing is kept)' : ''}\nStop it with Ctrl+C.\n`)
      await new Promise<void>((resolve) => {
        const stop = () => resolve()
        process.once('SIGINT', stop)
        process.once('SIGTERM', stop)
      })
      await serving.close()
      await record.close()
      if (folder) fs.rmSync(folder, { recursive: true, force: true })
    })
}
