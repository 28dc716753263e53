// What every command that opens a record shares: where the record is, the filters, and how its problems are told.
import { type Command, Option } from 'commander'
import { type Filters, STATUSES, TIERS, TYPES } from '../record/ask/filters.js'
import type { OpenOptions, Record } from '../record/index.js'
import { RecordProblem } from '../record/problem.js'
import { Complaint } from './complaint.js'

export interface RecordOptions { record?: string; json?: boolean }

/** `--record PATH`, else `ISNAD_RECORD`, else `./isnad.db`. */
export const recordAt = (options: RecordOptions): string => options.record ?? process.env.ISNAD_RECORD ?? 'isnad.db'

export const recordOption = (): Option => new Option('--record <path>', 'the record: a file, or postgres://… (default: ISNAD_RECORD, else ./isnad.db)')
export const jsonOption = (): Option => new Option('--json', 'the answer as JSON')

/** Opens the record, works with it, and closes it; a problem of the record becomes one line and an exit code. */
export async function withRecord<X>(options: RecordOptions, work: (record: Record) => Promise<X>, open: OpenOptions = { create: false }): Promise<X> {
  let record: Record | undefined
  try {
    // Databases are only loaded by commands that need one: the others start at once.
    const { openRecord } = await import('../record/index.js')
    record = await openRecord(recordAt(options), open)
    return await work(record)
  } catch (cause) {
    const problem = RecordProblem.from(cause, recordAt(options))
    if (problem instanceof RecordProblem) throw new Complaint(problem.message, ['bad-filter', 'bad-cursor', 'bad-judgement'].includes(problem.code) ? 2 : 1)
    throw cause
  } finally {
    await record?.close()
  }
}

const list = (value: string, before: string[] | undefined): string[] => [...(before ?? []), ...value.split(',').map((s) => s.trim()).filter(Boolean)]
const whole = (value: string): number => {
  const n = Number(value)
  if (!Number.isInteger(n) || n < 0) throw new Complaint(`«${value}»: give a whole number.`, 2)
  return n
}

/** The filters that questions share, as options. */
export function addFilters(command: Command, names: readonly (keyof Filters)[]): Command {
  const all: { [K in keyof Filters]?: () => Option } = {
    actor: () => new Option('--actor <who>', 'a state (IRN), an id or a name in any script'),
    with: () => new Option('--with <who>', 'together with this one'),
    type: () => new Option('--type <types>', `types, with commas: ${TYPES.join(' ')}`).argParser(list),
    status: () => new Option('--status <statuses>', `with commas: ${STATUSES.join(' ')}`).argParser(list),
    from: () => new Option('--from <date>', 'not before this date (2025, 2025-01, 2025-01-17)'),
    to: () => new Option('--to <date>', 'not after this date'),
    place: () => new Option('--place <place>', 'a place, or the code of a country'),
    outlet: () => new Option('--outlet <outlet>', 'told by this outlet'),
    language: () => new Option('--language <code>', 'told in this language'),
    minChains: () => new Option('--min-chains <n>', 'told by at least so many independent chains of sources').argParser(whole),
    told: () => new Option('--told', 'only what a story reports as its news, not what is only referred to'),
    tier: () => new Option('--tier <tier>', 'what people have looked at').choices([...TIERS, 'all']),
    asOf: () => new Option('--as-of <date>', 'only what could be known on that day'),
    limit: () => new Option('--limit <n>', 'rows at most').argParser(whole),
    cursor: () => new Option('--cursor <cursor>', 'the next page: the cursor that the last one gave'),
    order: () => new Option('--order <order>', 'which first').choices(['newest', 'oldest']),
  }
  for (const name of names) command.addOption(all[name]!())
  return command.addOption(recordOption()).addOption(jsonOption())
}

export const EVENT_FILTERS = ['actor', 'with', 'type', 'status', 'from', 'to', 'place', 'outlet', 'language', 'minChains', 'told', 'tier', 'asOf', 'limit', 'cursor', 'order'] as const satisfies readonly (keyof Filters)[]

/** The filters among a command's options. */
export function filtersOf(options: Filters & RecordOptions): Filters {
  const { record: _, json: __, ...filters } = options as Filters & RecordOptions & { [key: string]: unknown }
  return filters as Filters
}

export const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2))
export const note = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
