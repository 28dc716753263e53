// Prints stories of the unlabelled corpora sentence by sentence with what is read in each, for a reviewer who notes what is missing or wrong.
//   npx tsx --conditions=isnad-source scripts/review-sheet.ts --language ar --count 60 --seed r1 [--part 1/4] [--skip FILE] [--least 3] [--ids]
// --part 1/4: the first of four shares of the draw · --skip: a file of story ids, never to be drawn (held-out stories) · --least: events a story must have to be drawn · --ids: print the ids drawn, nothing else
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { code, read } from '../packages/isnad/src/index.js'
import { briefOf } from './brief.js'
import { corpusRows, storyOfRow } from './corpus.js'

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise)
}
const language = option('language', 'ar')
const least = Number(option('least', '0'))
const [share, shares] = option('part', '1/1').split('/').map(Number) as [number, number]
const skipped = new Set(option('skip', '') ? fs.readFileSync(option('skip', ''), 'utf8').split(/\s+/) : [])
const place = (id: string) => createHash('sha256').update(`${option('seed', '1')} ${id}`).digest('hex')
const rows = corpusRows(language)
  .filter((row) => !skipped.has(row.id) && row.text.length >= 500 && row.text.length <= 2600)
  .map((row) => ({ row, at: place(row.id) }))
  .sort((a, b) => (a.at < b.at ? -1 : 1))

let drawn = 0
for (const { row } of rows) {
  if (drawn >= Number(option('count', '40'))) break
  const story = storyOfRow(row, language)
  const document = read(story)
  const findings = code(document)
  if (findings.events.length < least) continue
  if (drawn++ % shares !== share - 1) continue
  if (process.argv.includes('--ids')) {
    console.log(row.id)
    continue
  }
  console.log(`\n==== ${row.id} | ${row.source} | published ${story.published ?? 'unknown'}`)
  const briefs = briefOf(story, findings).filter((brief) => brief.kind !== 'actor').map((brief) => ({ ...brief, at: (brief.key.startsWith('h') ? 0 : document.bodyStart) + Number.parseInt(brief.key.slice(1), 10) }))
  for (const sentence of document.sentences) {
    console.log(`${sentence.headline ? 'H ' : ''}S${sentence.index}: ${document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`)
    for (const brief of briefs) if (brief.at >= sentence.start && brief.at < sentence.end) console.log(`   - ${brief.kind} ${brief.line}`)
  }
}
