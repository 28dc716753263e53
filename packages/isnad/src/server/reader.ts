// Reading for the server: a short story at once, a long one in a thread of its own, so that ten megabytes keep nobody waiting but those who sent them.
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Findings } from '../coding/findings.js'
import { readStory } from '../index.js'
import type { Story } from '../story/story.js'

/** Letters that are read at once: a fifth of a second or so. */
const SHORT = 20_000
/** Milliseconds that an idle thread is kept. */
const IDLE = 60_000
const FILE = new URL('./read-worker.js', import.meta.url)

export class Stopped extends Error {}

export class Reader {
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | undefined
  /** Long stories wait for one another. */
  #last: Promise<unknown> = Promise.resolve()

  /** @example await new Reader().read(story, control.signal) */
  read(story: Story, signal?: AbortSignal): Promise<Findings> {
    // From the sources (in tests) there is no file that a thread could run.
    if (story.text.length <= SHORT || !fs.existsSync(fileURLToPath(FILE))) return new Promise((resolve) => resolve(readStory(story)))
    const turn = this.#last.then(() => this.#inThread(story, signal))
    this.#last = turn.catch(() => {})
    return turn
  }

  #inThread(story: Story, signal?: AbortSignal): Promise<Findings> {
    if (signal?.aborted) return Promise.reject(new Stopped())
    clearTimeout(this.#idle)
    const worker = (this.#worker ??= new Worker(FILE))
    worker.ref()
    return new Promise<Findings>((resolve, reject) => {
      const stop = () => {
        this.close()
        reject(new Stopped())
      }
      const done = () => {
        signal?.removeEventListener('abort', stop)
        worker.removeAllListeners()
        worker.unref()
        this.#idle = setTimeout(() => this.close(), IDLE)
        this.#idle.unref()
      }
      worker.once('message', (answer: { findings?: Findings; error?: string }) => {
        done()
        if (answer.findings) resolve(answer.findings)
        else reject(new Error(answer.error))
      })
      worker.once('error', (error) => {
        done()
        this.close()
        reject(error)
      })
      signal?.addEventListener('abort', stop, { once: true })
      worker.postMessage(story)
    })
  }

  /** Ends the thread, and what it reads. */
  close(): void {
    clearTimeout(this.#idle)
    void this.#worker?.terminate()
    this.#worker = null
  }
}
