// Reading many stories at once: in worker threads, or here when there are none.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Findings } from '../coding/findings.js'
import { readStory } from '../index.js'
import type { Story } from '../story/story.js'
import type { Answer } from './code-line.js'
import { compileLater } from './engine.js'

export type Coded = { readonly story: Story; readonly findings: Findings } | { readonly story: Story; readonly error: string }

/** Stories sent to a worker at once. */
const CHUNK = 25

/** Reads stories with `jobs` worker threads; 0: in this one. */
export class Coders {
  readonly #workers: Worker[] = []
  constructor(jobs: number) {
    compileLater()
    const file = new URL('./code-worker.js', import.meta.url)
    // Run from the source there is no built worker: read here.
    if (jobs > 0 && existsSync(fileURLToPath(file))) for (let i = 0; i < jobs; i++) this.#workers.push(new Worker(file))
  }

  /** The stories with their findings, in the order given; one that can't be read has an error instead. */
  async code(stories: readonly Story[]): Promise<Coded[]> {
    if (!this.#workers.length || stories.length < 2) return stories.map(codeOne)
    const out: Coded[] = new Array(stories.length)
    let next = 0
    await Promise.all(
      this.#workers.map(async (worker) => {
        while (next < stories.length) {
          const from = next
          next = Math.min(stories.length, next + CHUNK)
          const chunk = stories.slice(from, next)
          const answers = await ask(worker, chunk.map((s) => ({ where: s.id, text: JSON.stringify(s) })))
          for (const [i, answer] of answers.entries()) {
            const story = chunk[i]!
            out[from + i] = answer.line ? { story, findings: JSON.parse(answer.line) as Findings } : { story, error: answer.complaint ?? 'not read' }
          }
        }
      }),
    )
    return out
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((w) => w.terminate()))
  }
}

function codeOne(story: Story): Coded {
  try {
    return { story, findings: readStory(story) }
  } catch (cause) {
    return { story, error: cause instanceof Error ? cause.message : String(cause) }
  }
}

function ask(worker: Worker, lines: { where: string; text: string }[]): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      worker.off('message', onMessage)
      worker.off('error', onError)
    }
    const onMessage = (answers: Answer[]): void => {
      done()
      resolve(answers)
    }
    const onError = (error: Error): void => {
      done()
      reject(error)
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage(lines)
  })
}
