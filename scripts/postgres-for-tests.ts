// Vitest's global setup: the tests of the record run on Postgres too, wherever Debian's package `postgresql` is
// installed. A cluster of its own in a temporary folder, on a socket only, gone when the tests end; an existing server
// named by ISNAD_TEST_POSTGRES is taken instead. Without either the Postgres half is skipped with a notice.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const DEBIAN = '/usr/lib/postgresql'
/** Postgres refuses to run as root: there it runs as the user that Debian's package made for it. */
const AS_ROOT = process.getuid?.() === 0

export default function setup(): (() => void) | undefined {
  if (process.env.ISNAD_TEST_POSTGRES) return
  const programs = newestPrograms()
  if (!programs) return
  const folder = mkdtempSync(join(tmpdir(), 'isnad-postgres-'))
  if (AS_ROOT) chmodSync(folder, 0o777) // the server runs as another user
  const data = join(folder, 'data')
  const end = () => {
    try {
      run(join(programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate'])
    } catch {} // it never started
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    run(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
    // no TCP: two test runs at once never meet on a port; no fsync: nothing here outlives the run
    run(join(programs, 'pg_ctl'), ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', `-k ${folder} -c listen_addresses='' -c fsync=off -c max_connections=200`])
  } catch (error) {
    console.warn(`notice: PostgreSQL is installed (${programs}) but did not start, its tests are skipped: ${String(error).split('\n')[0]}`)
    end()
    return
  }
  process.env.ISNAD_TEST_POSTGRES = `postgres://postgres@localhost/postgres?host=${folder}`
  return end
}

function newestPrograms(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined
  return readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')))
}

function run(program: string, args: string[]): void {
  if (AS_ROOT) execFileSync('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...args], { stdio: ['ignore', 'ignore', 'pipe'], cwd: tmpdir() })
  else execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
}
