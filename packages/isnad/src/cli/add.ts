import { availableParallelism } from 'node:os'
import cliProgress from 'cli-progress'
import type { Command } from 'commander'
import type { Findings } from '../coding/findings.js'
import type { Record } from '../record/index.js'
import { type IntakeFailure, type IntakeOptions, countStories, storiesOf } from '../story/intake.js'
import type { Story } from '../story/story.js'
import { Coders } from './coders.js'
import { Complaint } from './complaint.js'
import { keepHeapSmall } from './engine.js'
import { type RecordOptions, jsonOption, note, printJson, recordAt, recordOption, withRecord } from './with-record.js'

interface Options extends RecordOptions { published?: string; outlet?: string; language?: string; jobs: string; progress: boolean; retry?: boolean; allowPrivate?: boolean; map?: string[]; batch: string }

/** `isnad add FILE|DIR|URL|- …`: stories into the record, read on the way in. */
export function register(program: Command): void {
  program
    .command('add').description('add stories to the record: files, folders, addresses, or - for standard input').argument('[sources...]', 'JSON, JSON Lines, text, HTML, RSS, Atom, JSON Feed, CSV; a folder of them; an address; -')
    .option('--published <date>', 'the day of those that carry none').option('--outlet <name>', 'the outlet of those that name none').option('--language <code>', 'the language of those that name none (else detected)')
    .option('--map <field=column>', 'CSV: which column is what (headline=title, text=body …); may be repeated', (v: string, all: string[] | undefined) => [...(all ?? []), v])
    .option('--jobs <n>', 'threads that read', String(Math.max(1, Math.min(4, availableParallelism() - 1)))).option('--batch <n>', 'stories written at once', '100')
    .option('--retry', 'only what failed before and may work now').option('--allow-private', 'fetch addresses on private networks too').option('--no-progress', 'no progress on standard error')
    .addOption(recordOption()).addOption(jsonOption())
    .addHelpText('after', '\nAdding the same again changes nothing; after an interruption, the same command goes on where it was.\n\nExample:\n  isnad add news/ feed.xml --record gulf.db')
    .action(async (sources: string[], options: Options) => {
      // Pages, feeds and tables: only loaded here, so that other commands start at once.
      await import('../story/intake-readers.js')
      const jobs = number(options.jobs, '--jobs', 64)
      const batch = number(options.batch, '--batch', 2000)
      if (!sources.length && !options.retry) throw new Complaint('Nothing to add: name a file, a folder, an address, or - for standard input.', 2)
      keepHeapSmall()
      const result = await withRecord(options, (record) => addSources(record, sources, options, jobs, batch), { create: true })
      if (options.json) printJson(result)
      else {
        note(`${recordAt(options)}: ${result.added} added${result.versions ? ` (${result.versions} of them new versions)` : ''}, ${result.unchanged} there already, ${result.failures.length} failed, in ${result.seconds.toFixed(1)} s (${result.rate.toFixed(0)} stories/s)`)
        if (result.undated) note(`  ${result.undated} don't say when they were published: what they tell without a date is listed last (--published DAY, where you know it).`)
        for (const f of result.failures.slice(0, 20)) note(`  ${f.source}: ${wordFailure(f)}${f.retry ? ' — isnad add --retry tries again' : ''}`)
        if (result.failures.length > 20) note(`  … and ${result.failures.length - 20} more; --json lists them all`)
      }
      if (result.failures.length) process.exitCode = 1
    })
}

const number = (text: string, name: string, most: number): number => {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 0 || n > most) throw new Complaint(`${name} ${text}: give a whole number up to ${most}.`, 2)
  return n
}

export function wordFailure(f: IntakeFailure): string {
  const words: { [K in IntakeFailure['reason']]: string } = {
    'not-there': 'there is no such file', 'not-readable': 'could not be read', 'not-json': 'is no JSON', 'no-story': 'holds no story (a story needs a text)', 'too-large': 'is too large', 'unknown-kind': 'is of no kind that can be read',
    'not-fetched': 'could not be fetched', 'no-text': 'findings without the text they were found in',
  }
  return words[f.reason] + (f.detail ? ` (${f.detail})` : '')
}

/** `undated`: of those added, how many don't say when they were published. */
export interface AddResult { added: number; unchanged: number; versions: number; undated: number; failures: IntakeFailure[]; seconds: number; rate: number }

interface Item { readonly story: Story; readonly findings?: Findings; readonly from: string }

/** Adds all stories of these sources: reading of the next batch goes on while one is written. */
export async function addSources(record: Record, sources: readonly string[], options: Options, jobs: number, size: number): Promise<AddResult> {
  const started = Date.now()
  const result: AddResult = { added: 0, unchanged: 0, versions: 0, undated: 0, failures: [], seconds: 0, rate: 0 }
  const all = options.retry ? [...new Set([...sources, ...(await record.failures()).filter((f) => f.retry).map((f) => f.source)])] : sources
  const total = await countStories(all)
  const bar = options.progress && process.stderr.isTTY ? new cliProgress.SingleBar({ format: '{bar} {value}/{total} stories · {speed}/s · {eta_formatted} left', stream: process.stderr, clearOnComplete: true }) : null
  bar?.start(total || 1, 0, { speed: 0 })
  const coders = new Coders(jobs)
  let stopped = false
  const stop = (): void => {
    stopped = true
    note('\nStopping after this batch; the same command goes on where it was.')
  }
  process.once('SIGINT', stop)
  let done = 0
  let writing: Promise<void> = Promise.resolve()
  const flush = async (items: readonly Item[]): Promise<void> => {
    const known = await record.known(items.map((i) => i.story))
    const fresh = items.filter((i) => !known.has(i.story))
    const toCode = fresh.filter((i) => !i.findings)
    const coded = await coders.code(toCode.map((i) => i.story))
    const findings = new Map<Story, Findings>()
    for (const [i, c] of coded.entries()) {
      if ('findings' in c) findings.set(c.story, c.findings)
      else result.failures.push({ source: toCode[i]!.from, reason: 'not-readable', retry: false, detail: c.error })
    }
    const ready = fresh.flatMap((i) => {
      const f = i.findings ?? findings.get(i.story)
      return f ? [{ story: i.story, findings: f }] : []
    })
    result.undated += ready.filter((one) => !(one.story.published ?? one.findings.published)).length
    await writing
    writing = record.add(ready).then((added) => {
      result.added += added.added.length
      result.unchanged += added.unchanged.length + known.size
      result.versions += added.versions.length
      done += items.length
      bar?.setTotal(Math.max(total, done))
      bar?.update(done, { speed: (done / Math.max(0.001, (Date.now() - started) / 1000)).toFixed(0) })
    })
    writing.catch(() => {})
  }
  const failures: IntakeFailure[] = []
  try {
    let batch: Item[] = []
    const columns = Object.fromEntries((options.map ?? []).map((m) => m.split('=', 2) as [string, string]))
    const intake: IntakeOptions = { published: options.published ?? null, outlet: options.outlet ?? null, language: options.language ?? null, columns, allowPrivate: options.allowPrivate ?? false }
    for (const source of all) {
      let failed = false
      for await (const item of storiesOf(source, intake)) {
        if (stopped) break
        if ('failure' in item) {
          failures.push(item.failure)
          failed = true
          continue
        }
        batch.push({ story: item.story, from: item.from, ...(item.findings ? { findings: item.findings as Findings } : {}) })
        if (batch.length >= size) {
          await flush(batch)
          batch = []
        }
      }
      if (stopped) break
      if (!failed) await record.forgetFailure(source)
    }
    if (batch.length) await flush(batch)
    await writing
  } finally {
    bar?.stop()
    process.off('SIGINT', stop)
    await coders.close()
  }
  result.failures.push(...failures)
  await record.noteFailures(result.failures)
  result.seconds = (Date.now() - started) / 1000
  result.rate = done / Math.max(0.001, result.seconds)
  return result
}
