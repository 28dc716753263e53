// One pass over real Arabic stories (reading, coding, adding) against reading and coding alone: npx tsx --conditions=isnad-source bench/corpus.ts [file] [stories] [--keep path]
import fs from 'node:fs'
import path from 'node:path'
import { readStory } from '../packages/isnad/src/index.js'
import { openRecord } from '../packages/isnad/src/record/index.js'
import type { Story } from '../packages/isnad/src/story/story.js'

const file = process.argv[2] ?? path.resolve(import.meta.dirname, '../../shared/corpus/arabic-news.jsonl')
const most = Number(process.argv[3] ?? 2000)
const keep = process.argv.includes('--keep') ? process.argv[process.argv.indexOf('--keep') + 1]! : null
const stories: Story[] = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, most).map((line) => {
  const s = JSON.parse(line)
  return { id: String(s.id), headline: s.headline ?? s.title ?? null, text: s.text, published: s.published ?? null, source: { outlet: typeof s.source === 'string' ? s.source : (s.source?.outlet ?? null), url: s.url ?? null } }
})
const cpu = (): number => {
  const c = process.cpuUsage()
  return (c.user + c.system) / 1000
}
const target = keep ?? `/tmp/isnad-corpus-${process.pid}.db`
const record = await openRecord(target)
readStory(stories[0]!)
let reading = 0
let adding = 0
let words = 0
for (let i = 0; i < stories.length; i += 100) {
  const batch = stories.slice(i, i + 100)
  let t = cpu()
  const items = batch.map((story) => ({ story, findings: readStory(story) }))
  reading += cpu() - t
  t = cpu()
  await record.add(items)
  adding += cpu() - t
  for (const s of batch) words += s.text.split(/\s+/).length
}
const n = stories.length
console.log(`${n} stories, ${words} words: reading and coding ${(reading / n).toFixed(2)} ms a story, adding ${(adding / n).toFixed(2)} ms (${((100 * adding) / reading).toFixed(0)} % of the reading); processor time`)
const s = await record.stats()
console.log(`${s.events} events, ${s.mentions} mentions, ${s.copies} near-copies, ${s.agreements} agreements, ${s.claims} claims, ${s.actors} actors, ${s.waiting} pairs wait`)
await record.close()
if (!keep) for (const x of ['', '-wal', '-shm']) fs.rmSync(target + x, { force: true })
