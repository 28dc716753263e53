// What is found in sentences written on the spot, a line each: the quickest check of a rule or a table.
//   npx tsx --conditions=isnad-source scripts/say.ts "وصل الوزير إلى بغداد." "Iran denied it."     each argument is a story of its own
//   npx tsx --conditions=isnad-source scripts/say.ts --file stories.txt          stories parted by blank lines
// Options: --published YYYY-MM-DD, --actors (list them too), --language xx (of a pack that the letters do not tell).
import fs from 'node:fs'
import { readStory } from '../packages/isnad/src/index.js'
import { briefOf } from './brief.js'

const args = process.argv.slice(2)
const take = (name: string) => { const at = args.indexOf(`--${name}`); return at < 0 ? undefined : args.splice(at, 2)[1] }
const flag = (name: string) => { const at = args.indexOf(`--${name}`); return at >= 0 && args.splice(at, 1).length > 0 }
const published = take('published') ?? '2025-01-17'
const language = take('language')
const file = take('file')
const actors = flag('actors')
const texts = file ? fs.readFileSync(file, 'utf8').split(/\n\s*\n/).map((text) => text.trim()).filter(Boolean) : args
for (const text of texts) {
  const story = { id: 'said', language: language ?? (/[\u0620-\u064a]/.test(text) ? 'ar' : 'en'), published, headline: null, text, source: { outlet: null, url: null } }
  console.log(`\n▸ ${text}`)
  for (const row of briefOf(story, readStory(story))) if (actors || row.kind !== 'actor') console.log(`  ${row.kind.padEnd(9)} ${row.line}`)
}
