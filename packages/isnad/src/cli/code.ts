import cliProgress from 'cli-progress'
import type { Command } from 'commander'
import { createReadStream } from 'node:fs'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { Complaint } from './complaint.js'
import type { Answer } from './code-line.js'
import { compileLater, keepHeapSmall } from './engine.js'

interface Options { jobs: string; progress: boolean; text?: boolean }
/** Lines sent to a worker at once: enough to hide the messages' cost, few enough for constant memory. */
const BATCH = 40

/** `isnad code [FILES|-]`: stories in (JSON Lines), findings out (JSON Lines), in order, in constant memory. */
export function register(program: Command): void {
  program
    .command('code')
    .description('code many stories: JSON Lines in ({id, language, published, headline, text, source}), findings as JSON Lines out')
    .argument('[files...]', 'JSON Lines files, or - for standard input', ['-'])
    .option('--text', "carry each story's text along with its findings, so that `isnad add` can take them")
    .option('--jobs <n>', 'worker threads', String(Math.min(availableParallelism(), 8)))
    .option('--no-progress', 'no progress on standard error')
    .addHelpText('after', '\nExample:\n  isnad code stories.jsonl > findings.jsonl\n  isnad code --text stories.jsonl | isnad add -')
    .action(async (files: string[], options: Options) => {
      const jobs = Number(options.jobs)
      if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new Complaint(`--jobs ${options.jobs}: give a whole number from 1 to 64.`, 2)
      const bad = await codeFiles(files, jobs, options.progress, options.text ?? false)
      if (bad) process.exitCode = 1
    })
}

/** Codes all lines of all files; returns how many lines had problems. */
export async function codeFiles(files: readonly string[], jobs: number, progress: boolean, withText = false): Promise<number> {
  compileLater()
  keepHeapSmall()
  const workers = Array.from({ length: jobs }, () => new Worker(new URL('./code-worker.js', import.meta.url), { workerData: { withText } }))
  const waiting = new Map<number, Answer[]>()
  const idle = [...workers]
  const queue: { resolve: (worker: Worker) => void }[] = []
  let next = 0
  let bad = 0
  let done = 0
  let seen = 0
  let failure: Error | undefined
  const started = Date.now()
  const bar = progress && process.stderr.isTTY ? new cliProgress.SingleBar({ format: '{done} stories · {rate}/s · {left}', stream: process.stderr, clearOnComplete: true }) : undefined
  bar?.start(1, 0, { done: 0, rate: 0, left: '' })
  const take = () => new Promise<Worker>((resolve) => {
    const worker = idle.pop()
    if (worker) resolve(worker)
    else queue.push({ resolve })
  })
  const give = (worker: Worker) => {
    const asked = queue.shift()
    if (asked) asked.resolve(worker)
    else idle.push(worker)
  }
  /** Batches go out in the order they came in, whichever worker is first. */
  const flush = async () => {
    for (let answers = waiting.get(next); answers; answers = waiting.get(next)) {
      waiting.delete(next++)
      for (const answer of answers) {
        if (answer.complaint) {
          bad++
          process.stderr.write(`${bar ? '\r' : ''}isnad: ${answer.complaint}\n`)
        }
        if (answer.line && !process.stdout.write(`${answer.line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve))
      }
      done += answers.length
      const rate = done / Math.max(0.001, (Date.now() - started) / 1000)
      bar?.update(0, { done, rate: rate.toFixed(0), left: seen > done ? `about ${Math.ceil((seen - done) / rate)} s for what was read so far` : '' })
    }
  }
  const pending = new Set<Promise<void>>()
  let flushing = Promise.resolve()
  const send = async (index: number, lines: { where: string; text: string }[]) => {
    const worker = await take()
    const job = new Promise<void>((resolve, reject) => {
      const finish = () => { worker.off('message', onMessage); worker.off('error', onError) }
      const onMessage = (answers: Answer[]) => { finish(); waiting.set(index, answers); give(worker); flushing = flushing.then(flush); flushing.then(resolve, reject) }
      const onError = (error: Error) => { finish(); reject(error) }
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.postMessage(lines)
    })
    pending.add(job)
    job.then(() => pending.delete(job), (error: Error) => { pending.delete(job); failure = error })
  }
  try {
    let batch: { where: string; text: string }[] = []
    let batches = 0
    for (const file of files) {
      let number = 0
      for await (const text of linesOf(file)) {
        number++
        if (!text.trim()) continue
        batch.push({ where: `${file === '-' ? 'standard input' : file}, line ${number}`, text })
        seen++
        if (batch.length >= BATCH) {
          await send(batches++, batch)
          batch = []
          // no more than a few batches in flight: memory stays constant however long the input is
          while (pending.size + waiting.size > jobs * 4) await Promise.race(pending)
        }
        if (failure) throw failure
      }
    }
    if (batch.length) await send(batches++, batch)
    await Promise.all(pending)
    await flushing
    if (failure) throw failure
  } finally {
    bar?.stop()
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  if (progress) process.stderr.write(`isnad: ${done} stories in ${((Date.now() - started) / 1000).toFixed(1)} s (${(done / Math.max(0.001, (Date.now() - started) / 1000)).toFixed(0)}/s)${bad ? `, ${bad} with problems` : ''}\n`)
  return bad
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = file === '-' ? process.stdin : createReadStream(file)
  const failed = new Promise<never>((_, reject) => stream.once('error', (error: NodeJS.ErrnoException) => reject(new Complaint(`Can't read ${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`))))
  failed.catch(() => {})
  const lines = createInterface({ input: stream, crlfDelay: Infinity })[Symbol.asyncIterator]()
  for (;;) {
    const line = await Promise.race([lines.next(), failed])
    if (line.done) return
    yield line.value
  }
}
