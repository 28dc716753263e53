// Adding takes time: each request becomes a job whose steps can be watched (server-sent events), paused and cancelled. What was added stays.
import type { Findings } from '../coding/findings.js'
import type { Record } from '../record/index.js'
import type { Story } from '../story/story.js'
import { type Intake, storiesOf } from '../story/intake.js'
import '../story/intake-readers.js'
import { Reader, Stopped } from './reader.js'

export type JobState = 'running' | 'paused' | 'done' | 'cancelled' | 'failed'
export interface Job {
  readonly id: string
  readonly what: string
  readonly started: string
  state: JobState
  /** How many there are in all, where that is known beforehand. */
  total: number | null
  found: number
  added: number
  unchanged: number
  failures: { source: string; reason: string; retry: boolean }[]
  stories: string[]
  /** Stories a second so far. */
  rate: number
  ended: string | null
  error: string | null
}
export type Input = { readonly stories: readonly Story[] } | { readonly address: string }

/** Finished jobs that are remembered. */
const KEEP = 50
const BATCH = 20

export class Jobs {
  private readonly jobs = new Map<string, Job>()
  private readonly watchers = new Map<string, Set<(job: Job) => void>>()
  private readonly stops = new Map<string, AbortController>()
  private count = 0
  /** Also for reading without adding. */
  readonly reader = new Reader()

  constructor(private readonly record: Record, private readonly options: { allowPrivate: boolean; now?: () => Date }) {}

  list(): Job[] {
    return [...this.jobs.values()].reverse()
  }
  get(id: string): Job | undefined {
    return this.jobs.get(id)
  }
  /** Starts adding; the answer comes at once, the work goes on behind. */
  start(what: string, input: Input): Job {
    const job: Job = { id: `job-${++this.count}`, what, started: this.now(), state: 'running', total: 'stories' in input ? input.stories.length : null, found: 0, added: 0, unchanged: 0, failures: [], stories: [], rate: 0, ended: null, error: null }
    this.jobs.set(job.id, job)
    for (const old of this.jobs.values()) if (this.jobs.size > KEEP && old.ended) this.jobs.delete(old.id)
    void this.run(job, input)
    return job
  }
  control(id: string, action: 'pause' | 'resume' | 'cancel'): Job | undefined {
    const job = this.jobs.get(id)
    if (!job || job.ended) return job
    if (action === 'cancel') {
      job.state = 'cancelled'
      this.stops.get(id)?.abort()
    }
    else job.state = action === 'pause' ? 'paused' : 'running'
    this.tell(job)
    return job
  }
  watch(id: string, watcher: (job: Job) => void): () => void {
    const set = this.watchers.get(id) ?? new Set()
    set.add(watcher)
    this.watchers.set(id, set)
    return () => set.delete(watcher)
  }

  private async run(job: Job, input: Input): Promise<void> {
    const begun = Date.now()
    const stop = new AbortController()
    this.stops.set(job.id, stop)
    try {
      let batch: { story: Story; findings: Findings }[] = []
      const flush = async () => {
        if (!batch.length) return
        const known = await this.record.known(batch.map((item) => item.story))
        const fresh = batch.filter((item) => !known.has(item.story))
        if (fresh.length) {
          const added = await this.record.add(fresh)
          job.added += added.added.length
        }
        job.unchanged += batch.length - fresh.length
        job.stories.push(...batch.map((item) => String(item.story.id)).slice(0, 200 - job.stories.length))
        job.rate = (job.added + job.unchanged) / Math.max(0.001, (Date.now() - begun) / 1000)
        batch = []
        this.tell(job)
      }
      for await (const item of this.incoming(input)) {
        while (job.state === 'paused') await new Promise((resolve) => setTimeout(resolve, 100))
        if (job.state === 'cancelled') break
        if ('failure' in item) job.failures.push({ source: item.failure.source, reason: item.failure.detail ? `${item.failure.reason}: ${item.failure.detail}` : item.failure.reason, retry: item.failure.retry })
        else {
          job.found++
          const findings = await this.reader.read(item.story, stop.signal).catch((error: unknown) => {
            if (error instanceof Stopped) return null
            throw error
          })
          // Cancelled while it was read: what came before it is kept.
          if (!findings) break
          batch.push({ story: item.story, findings })
          if (batch.length >= BATCH) {
            await flush()
            // reading is busy work: let other requests in between
            await new Promise((resolve) => setImmediate(resolve))
          }
        }
      }
      await flush()
      if (job.state !== 'cancelled') job.state = job.failures.length && !job.found ? 'failed' : 'done'
    } catch (error) {
      job.state = 'failed'
      job.error = error instanceof Error ? error.message : String(error)
    }
    this.stops.delete(job.id)
    job.ended = this.now()
    this.tell(job)
  }
  private async *incoming(input: Input): AsyncGenerator<Intake> {
    if ('address' in input) yield* storiesOf(input.address, { allowPrivate: this.options.allowPrivate })
    else for (const story of input.stories) yield { story, from: String(story.id) }
  }
  private tell(job: Job): void {
    for (const watcher of this.watchers.get(job.id) ?? []) watcher(job)
    if (job.ended) this.watchers.delete(job.id)
  }
  private now(): string {
    return (this.options.now?.() ?? new Date()).toISOString()
  }
}
