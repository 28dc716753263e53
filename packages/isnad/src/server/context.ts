// What every resource of the API is given: the record, the jobs, and how this server was started.
import type { Record } from '../record/index.js'
import type { Jobs } from './jobs.js'

export interface ServerContext {
  readonly record: Record
  readonly jobs: Jobs
  /** Name under which judgements are given when a request names nobody. */
  readonly user: string
  /** Text of docs/scores.md, for the accuracy page; null when it is not shipped. */
  readonly scores: string | null
  /** Reading an address is left to `story/intake.ts`; private networks only if the user allowed them at start. */
  readonly allowPrivate: boolean
  readonly started: string
}
