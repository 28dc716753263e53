// Scores the time expressions: peers' expressions (Duckling, Recognizers-Text) and the stories' own times.
//   npx tsx --conditions=isnad-source scripts/evaluate-times.ts [--errors] [--news]
// `--news` reads the peers' expressions by news conventions instead of by the peer's own.
import fs from 'node:fs'
import path from 'node:path'
import { CALENDAR, NEWS, SCHEDULE } from '../packages/isnad/src/language/times/conventions.js'
import { parseTimeExpression } from '../packages/isnad/src/language/times/expression.js'
import { arabicTimes } from '../packages/isnad/src/language/ar/times.js'
import { tokenize as tokenizeArabic } from '../packages/isnad/src/language/ar/tokens.js'
import { englishTimes } from '../packages/isnad/src/language/en/times.js'
import { tokenize as tokenizeEnglish } from '../packages/isnad/src/language/en/tokens.js'

const PACKS = { ar: { tokenize: tokenizeArabic, times: arabicTimes }, en: { tokenize: tokenizeEnglish, times: englishTimes } }
const shared = path.resolve(import.meta.dirname, '../../shared')

interface PeerRow { id: string; language: string; text: string; start: number; end: number; reference: string; values: string[]; expression: string; forward?: boolean | null; holiday?: string | null }
export interface PeerScore { file: string; rows: number; system: { id: string; times: { start: number; end: number; value: string | null }[] }[]; gold: PeerRow[] }

/** What we read in each file of peers' time expressions, in the form the scorer takes. */
export async function timesPeers(directory = path.join(shared, 'gold/peers'), news = false): Promise<PeerScore[]> {
  if (!fs.existsSync(directory)) return []
  const scores: PeerScore[] = []
  for (const file of fs.readdirSync(directory).sort()) {
    if (!/^times-.*\.jsonl$/.test(file)) continue
    const gold = fs.readFileSync(path.join(directory, file), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as PeerRow)
    const conventions = news ? NEWS : file.includes('duckling') ? CALENDAR : SCHEDULE
    const system = gold.map((row) => ({
      id: row.id,
      times: parseTimeExpression(row.text, row.reference, PACKS[row.language as 'ar' | 'en'], { conventions }).map(({ start, end, value }) => ({ start, end, value })),
    }))
    scores.push({ file, rows: gold.length, system, gold })
  }
  return scores
}

async function main(): Promise<void> {
  const { days } = (await import(path.join(shared, 'score/score.mjs'))) as { days: (v: string | null) => string | null }
  const { scorePeers } = (await import(path.join(shared, 'score/peers.mjs'))) as { scorePeers: (gold: unknown[], system: unknown[]) => { name: string; accuracy: number; right: number; of: number }[] }
  const dir = process.argv[process.argv.indexOf('--peers') + 1]
  for (const { file, system, gold } of await timesPeers(process.argv.includes('--peers') ? dir : undefined, process.argv.includes('--news'))) {
    console.log(`\n${file}`)
    for (const s of scorePeers(gold, system)) if ('accuracy' in s) console.log(`  ${s.name.padEnd(44)} ${(100 * s.accuracy).toFixed(1)} (${s.right} of ${s.of})`)
    if (!process.argv.includes('--errors')) continue
    gold.forEach((row, i) => {
      const found = system[i]!.times.filter((t) => t.start < row.end && t.end > row.start)
      if (row.forward || found.some((t) => row.values.some((v) => days(v) === days(t.value)))) return
      if (row.holiday && file.includes('-en')) return
      console.log(`    ✗ ${row.reference} ${row.expression} → ${row.values.join(' or ')}; got ${found.map((t) => `${row.text.slice(t.start, t.end)}=${t.value}`).join(', ') || '–'}`)
    })
  }
}

if (process.argv[1] && import.meta.url === `file://${process.argv[1]}`) await main()
