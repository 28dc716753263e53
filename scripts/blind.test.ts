// Annotations kept without a word of the stories (bench/blind): places and codes only, and each lies in its text where the corpus is at hand.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'bench/blind')
const shared = process.env.ISNAD_SHARED ?? path.resolve(root, '../shared')
const files = fs.readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
/** Keys whose values are our own words: names in English, codes, dates. */
const OWN = new Set(['id', 'language', 'hash', 'kind', 'name', 'country', 'sector', 'office', 'value', 'type', 'act', 'date', 'place', 'status', 'agreement', 'speaker', 'medium', 'claim', 'actor', 'stance', 'parties', 'areas', 'stage', 'by', 'from', 'to', 'since', 'until', 'actors', 'recipients', 'according_to', 'accused', 'participants', 'places', 'modes', 'term'])

function strings(value: unknown, key: string, into: string[]): void {
  if (typeof value === 'string') { if (!OWN.has(key)) into.push(`${key}: ${value}`) }
  else if (Array.isArray(value)) for (const one of value) strings(one, key, into)
  else if (value && typeof value === 'object') for (const [inner, one] of Object.entries(value)) strings(one, inner, into)
}

describe.each(files)('%s', (file) => {
  const text = fs.readFileSync(path.join(folder, file), 'utf8')
  test('holds places and codes, none of the words', () => {
    const words: string[] = []
    for (const line of text.split('\n').filter(Boolean)) strings(JSON.parse(line), '', words)
    expect(words).toEqual([])
    expect(text).not.toMatch(/[\u0600-\u06ff]/)
  })
  test.skipIf(!fs.existsSync(path.join(shared, 'corpus')))('is laid again on the texts it was made on', () => {
    const to = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-blind-'))
    execFileSync(process.execPath, ['--import', 'tsx', '--conditions=isnad-source', path.join(root, 'scripts/blind.ts'), '--lay', path.join(folder, file), to], { cwd: root, env: { ...process.env, ISNAD_SHARED: shared } })
    const stories = fs.readdirSync(to).map((name) => JSON.parse(fs.readFileSync(path.join(to, name), 'utf8')))
    expect(stories.length).toBe(text.split('\n').filter(Boolean).length)
    for (const { headline, text: body, events, statements } of stories) for (const { trigger, cue, nth } of [...events, ...statements]) {
      const whole = `${headline ?? ''}\n\n${body}`
      let at = -1
      for (let n = 0; n < nth; n++) at = whole.indexOf(trigger ?? cue, at + 1)
      expect(at).toBeGreaterThanOrEqual(0)
    }
    fs.rmSync(to, { recursive: true })
  })
})
