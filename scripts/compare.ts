// What a change of tables or rules does to real stories: findings of another checkout beside this one's, only what differs.
//   npx tsx --conditions=isnad-source scripts/compare.ts --base ../wt/base [--language ar] [--count 300] [--seed 1] [--kinds event,statement,claim] [--limit 60]
//   … --gold: on the development stories of ../shared/gold instead of ../shared/corpus;  --samples: on our own samples
// Nothing of the stories may be copied into the project (../shared/corpus/SOURCES.md): read, judge, count.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Story } from '../packages/isnad/src/story/story.js'
import type { Brief } from './brief.js'
import { corpusRows, shared } from './corpus.js'

const root = path.resolve(import.meta.dirname, '..')
const option = (name: string) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? undefined : process.argv[at + 1] }
const has = (name: string) => process.argv.includes(`--${name}`)
const language = option('language') ?? 'ar'

/** A few stories drawn by seed: always the same ones for the same seed. */
function drawn(stories: Story[], count: number, seed: number): Story[] {
  let state = seed * 2654435761 + 12345
  const next = () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32 }
  return stories.map((story) => ({ story, at: next() })).sort((a, b) => a.at - b.at).slice(0, count).map(({ story }) => story)
}
interface Row { id: string; language?: string; title?: string; headline?: string | null; text: string; published?: string; source?: unknown }
const storyOf = (row: Row): Story => ({ id: row.id, language: row.language ?? language, published: row.published?.slice(0, 10) ?? null, headline: row.headline ?? row.title ?? null, text: row.text, source: { outlet: null, url: null } }) as Story
function stories(): Story[] {
  if (has('gold')) return fs.readdirSync(`${shared}/gold/stories`).filter((name) => name.startsWith(language)).map((name) => storyOf(JSON.parse(fs.readFileSync(`${shared}/gold/stories/${name}`, 'utf8')) as Row))
  if (has('samples')) return fs.readdirSync(`${root}/samples`).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(fs.readFileSync(`${root}/samples/${name}`, 'utf8')) as Row).filter((row) => row.language === language).map(storyOf)
  return drawn(corpusRows(language).map((row) => storyOf(row as Row)), Number(option('count') ?? 300), Number(option('seed') ?? 1))
}

if (has('lines')) {
  // the child: reads stories with the code of ONE checkout and prints the lines of each
  const { readStory } = (await import(pathToFileURL(path.join(option('lines')!, 'packages/isnad/src/index.ts')).href)) as typeof import('../packages/isnad/src/index.js')
  const { briefOf } = await import('./brief.js')
  for (const line of fs.readFileSync(0, 'utf8').split('\n')) if (line) { const story = JSON.parse(line) as Story; process.stdout.write(`${JSON.stringify(briefOf(story, readStory(story)))}\n`) }
} else {
  const base = path.resolve(option('base') ?? '../wt/base')
  const chosen = stories()
  const input = chosen.map((story) => JSON.stringify(story)).join('\n')
  const read = (checkout: string): Brief[][] => {
    try {
      const lines = execFileSync(process.execPath, ['--import', 'tsx', '--conditions=isnad-source', import.meta.filename, '--lines', checkout], { cwd: root, input, maxBuffer: 2 ** 30, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
      return lines.trim().split('\n').map((line) => JSON.parse(line) as Brief[])
    } catch {
      console.error(`compare: the code of ${checkout} does not run. Is it a checkout, with node_modules and "npm run tables" done?`)
      process.exit(1)
    }
  }
  const before = read(base)
  const after = read(root)
  const kinds = (option('kinds') ?? 'event,statement,claim,agreement,relation,project').split(',')
  let shown = 0
  const counts: Record<string, [number, number, number]> = {}
  chosen.forEach((story, i) => {
    for (const kind of kinds) {
      const old = new Map(before[i]!.filter((row) => row.kind === kind).map((row) => [row.key, row]))
      const now = new Map(after[i]!.filter((row) => row.kind === kind).map((row) => [row.key, row]))
      const count = (counts[kind] ??= [0, 0, 0])
      for (const key of new Set([...old.keys(), ...now.keys()])) {
        const [a, b] = [old.get(key), now.get(key)]
        if (a?.line === b?.line) continue
        count[a ? (b ? 2 : 1) : 0]++
        if (shown++ >= Number(option('limit') ?? 60)) continue
        console.log(`\n${story.id} ${kind}: ${(b ?? a)!.sentence.slice(0, 400)}\n  ${a ? `− ${a.line}` : '(new)'}\n  ${b ? `+ ${b.line}` : '(gone)'}`)
      }
    }
  })
  console.log(`\n${chosen.length} stories. ${Object.entries(counts).map(([kind, [added, gone, changed]]) => `${kind}: ${added} new, ${gone} gone, ${changed} changed`).join('; ')}`)
}
