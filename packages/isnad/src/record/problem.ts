// What can be wrong with a record, in codes that are words. `messages/` words them for a person; `message` is the English for a log.

export type RecordProblemCode =
  | 'record-not-there' | 'record-corrupt' | 'record-read-only' | 'record-newer' | 'record-older' | 'disk-full' | 'record-busy' | 'not-a-record' | 'record-unreachable'
  | 'unknown-id' | 'bad-cursor' | 'bad-filter' | 'backup-elsewhere' | 'nothing-to-undo' | 'bad-judgement' | 'story-id-taken' | 'span-outside'

const WORDING: Record<RecordProblemCode, (a: Readonly<Record<string, unknown>>) => string> = {
  'record-not-there': (a) => `There is no record at ${a.path}. Make one by adding stories: isnad add FILE --record ${a.path}`,
  'record-corrupt': (a) => `The record ${a.path} is damaged (${a.why}). Nothing was written. Put the last backup in its place, or try: sqlite3 ${a.path} .recover`,
  'record-read-only': (a) => `The record ${a.path} can be read but not written. Nothing was changed. Give yourself the right to write it and its folder, or choose another with --record.`,
  'record-newer': (a) => `The record ${a.path} was made by a newer version of Isnad (it has ${a.have}; this one knows ${a.know}). Update Isnad; the record was not touched.`,
  'record-older': (a) => `The record ${a.path} was made by an older version of Isnad. Make a copy (isnad backup), then run: isnad migrate --record ${a.path}`,
  'disk-full': (a) => `The disk that holds ${a.path} is full. What was acknowledged before is safe; the batch that was being written was taken back. Make room and run the same command again: it goes on where it was.`,
  'record-busy': (a) => `Another process is writing to ${a.path} and did not finish in time. Try again.`,
  'not-a-record': (a) => `${a.path} is a database, but no record of Isnad.`,
  'record-unreachable': (a) => `No connection to ${a.path}: ${a.why}`,
  'unknown-id': (a) => `The record has nothing with the id ${a.id}.`,
  'bad-cursor': (a) => `«${a.cursor}» is no cursor that this question gave.`,
  'bad-filter': (a) => `${a.filter} can't be «${a.given}». Possible: ${a.possible}.`,
  'backup-elsewhere': (a) => `A record in Postgres (${a.path}) is backed up with pg_dump, not with isnad backup.`,
  'nothing-to-undo': () => 'There is no judgement left to undo.',
  'bad-judgement': (a) => `This judgement can't be given: ${a.why}`,
  'story-id-taken': (a) => `Story ${a.id} is already there.`,
  'span-outside': (a) => `A finding of story ${a.id} points outside its text.`,
}

/** A problem with the record itself (not with a story, which `document/problem.ts` has). */
export class RecordProblem extends Error {
  readonly code: RecordProblemCode
  readonly args: Readonly<Record<string, unknown>>
  constructor(code: RecordProblemCode, args: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(WORDING[code](args), cause === undefined ? undefined : { cause })
    this.name = 'RecordProblem'
    this.code = code
    this.args = args
  }

  /** What a database's own error means here; other errors go through as they are. */
  static from(cause: unknown, path: string): unknown {
    if (cause instanceof RecordProblem) return cause
    const code = String((cause as { code?: unknown } | null)?.code ?? '')
    const why = cause instanceof Error ? cause.message : String(cause)
    const shown = path.replace(/\/\/[^@/]*@/, '//')
    const make = (name: RecordProblemCode): RecordProblem => new RecordProblem(name, { path: shown, why }, cause)
    if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === '53100' || code === 'SQLITE_IOERR_WRITE') return make('disk-full')
    if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === '25006') return make('record-read-only')
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return make('record-corrupt')
    if (code.startsWith('SQLITE_BUSY') || code === '55P03') return make('record-busy')
    if (['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', '28P01', '3D000', '28000'].includes(code)) return make('record-unreachable')
    return cause
  }
}
