// The server on the samples, in this process, and a browser on it: what every end-to-end test stands on.
// What was built is what is tested: the screen and the server that serves it come from the same `npm run build`.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Findings, Story } from 'isnad'
import type { Record } from 'isnad/record'

export const CHROMIUM = '/usr/bin/chromium'
/** Why these tests can't run here; null when they can. */
const dist = fileURLToPath(new URL('../../isnad/dist/', import.meta.url))
export const missing = (): string | null => (!fs.existsSync(CHROMIUM) ? `${CHROMIUM} is not installed` : !fs.existsSync(`${dist}web/index.html`) || !fs.existsSync(`${dist}server/serve.js`) ? 'the screen is not built: npm run build' : null)

interface Built { sampleStories(): Story[]; readStory(story: Story): Findings; openRecord(address: string, options: { create: boolean }): Promise<Record>; serve(record: Record, options: { host: string; port: number; user: string }): Promise<{ address: string; close(): Promise<void> }> }
async function built(): Promise<Built> {
  const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(dist + file).href) as Promise<Partial<Built>>
  return Object.assign({}, ...(await Promise.all(['cli/samples.js', 'index.js', 'record/index.js', 'server/serve.js'].map(load)))) as Built
}

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export interface Stage {
  readonly readStory: Built['readStory']
  readonly record: Record
  readonly address: string
  open(to: string, options?: { language?: 'ar' | 'en'; width?: number; theme?: 'light' | 'dark' }): Promise<Visit>
  close(): Promise<void>
}
export interface Visit { readonly page: Page; readonly errors: string[]; close(): Promise<void> }

export async function makeStage(): Promise<Stage> {
  const { sampleStories, readStory, openRecord, serve } = await built()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-e2e-'))
  const record = await openRecord(path.join(folder, 'samples.db'), { create: true })
  await record.add(sampleStories().map((story) => ({ story, findings: readStory(story) })))
  const serving = await serve(record, { host: '127.0.0.1', port: 0, user: 'tester' })
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
  return {
    readStory,
    record,
    address: serving.address,
    async open(to, { language = 'ar', width = 1280, theme = 'light' } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, reducedMotion: 'reduce' })
      await context.addInitScript((kept: string) => localStorage.getItem('isnad') ?? localStorage.setItem('isnad', kept), JSON.stringify({ language, theme }))
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('dialog', (dialog) => {
        errors.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await page.goto(serving.address + to, { waitUntil: 'networkidle' })
      return { page, errors, close: () => context.close() }
    },
    async close() {
      await browser.close()
      await serving.close()
      await record.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What axe finds against WCAG 2.2 AA, one line a violation with its first places. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(root: Document, options: unknown): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> } }).axe
    const result = await run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return result.violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 4).map((node) => `${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim().slice(0, 160)})`).join(' | ')}`)
  })
}
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
