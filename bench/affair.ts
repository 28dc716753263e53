// Adds the development affair to a record in memory and writes what `isnad export --format record` would: npx tsx --conditions=isnad-source bench/affair.ts [--oracle] > record.json
import fs from 'node:fs'
import path from 'node:path'
import { openRecord } from '../packages/isnad/src/record/index.js'
import type { Findings } from '../packages/isnad/src/coding/findings.js'
import { fromGold } from './gold-findings.js'
import { oracleAffair } from './oracle-affair.js'

const folder = process.env.AFFAIR ?? path.resolve(import.meta.dirname, '../../shared/gold/affair')
const oracle = process.argv.includes('--oracle')
const record = await openRecord(':memory:')
if (oracle) await record.add(oracleAffair(folder))
else {
  const { readStory } = await import('../packages/isnad/src/index.js')
  const items = fs.readdirSync(folder).filter((f) => /^[a-z]{2}-\d+\.json$/.test(f)).sort().map((f) => {
    const { story } = fromGold(JSON.parse(fs.readFileSync(path.join(folder, f), 'utf8')))
    return { story, findings: readStory(story) as Findings }
  })
  await record.add(items)
}
console.log(JSON.stringify(await record.exportRecord(), null, 1))
await record.close()
