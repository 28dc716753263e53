// Texts of ../shared belong to others: nothing of ours may repeat a run of their words (names, titles and set phrases of eight words apart: copies-allowed.txt).
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const shared = process.env.ISNAD_SHARED ?? path.resolve(root, '../shared')
const RUN = 8
const ours = ['packages', 'samples', 'docs', 'bench', 'scripts', 'corpus']
const words = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\u064b-\u065f\u0640]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []

/** Every file of ours that people write: no built or generated tables, no pictures. */
function written(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return ['node_modules', 'dist', 'knowledge', 'screens'].includes(entry.name) ? [] : written(file)
    return /\.(ts|tsx|tsv|md|txt|json|jsonl|mjs)$/.test(entry.name) && !/\.tsv\.ts$|schema\.json$|package/.test(entry.name) && fs.statSync(file).size < 400_000 ? [file] : []
  })
}
/** Their texts, one string a story or row. */
function* theirs(): Generator<string> {
  for (const folder of ['corpus', 'gold/stories', 'gold/affair', 'gold/peers'])
    for (const name of fs.readdirSync(`${shared}/${folder}`)) {
      if (!/\.jsonl?$/.test(name) || name === 'EXPECTED.json' || name.startsWith('times-')) continue
      const text = fs.readFileSync(`${shared}/${folder}/${name}`, 'utf8')
      for (const row of name.endsWith('.jsonl') ? text.split('\n').filter(Boolean) : [text]) { const { headline, title, text: body, tokens } = JSON.parse(row) as { headline?: string; title?: string; text?: string; tokens?: string[] }; yield [headline, title, body, tokens?.join(' ')].filter(Boolean).join('\n') }
    }
}

test.skipIf(!fs.existsSync(`${shared}/corpus`))('no run of eight words of ours stands in the corpus or the gold', () => {
  const allowed = fs.readFileSync(path.join(import.meta.dirname, 'copies-allowed.txt'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => ` ${words(line).join(' ')} `)
  const runs = new Map<string, string>()
  for (const file of ours.flatMap((folder) => written(path.join(root, folder)))) {
    for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
      const all = words(line)
      for (let i = 0; i + RUN <= all.length; i++) { const run = all.slice(i, i + RUN).join(' '); if (!allowed.some((phrase) => phrase.includes(` ${run} `))) runs.set(run, path.relative(root, file)) }
    }
  }
  const hits = new Set<string>()
  for (const text of theirs()) { const all = words(text); for (let i = 0; i + RUN <= all.length; i++) { const run = all.slice(i, i + RUN).join(' '); const file = runs.get(run); if (file) hits.add(`${file}: ${run}`) } }
  expect([...hits].sort()).toEqual([])
})
