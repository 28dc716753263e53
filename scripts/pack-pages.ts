// Writes docs/packs/<language>.md: everything a pack's tables say, for a native speaker to read through. `npx tsx --conditions=isnad-source scripts/pack-pages.ts`
import fs from 'node:fs'
import path from 'node:path'
import { allActs } from '../packages/isnad/src/coding/acts.js'
import { alternatives, parseTable } from '../packages/isnad/src/document/table.js'
import type { LanguagePack } from '../packages/isnad/src/language/pack.js'
import { packCodes, packFor } from '../packages/isnad/src/language/packs.js'

const ROOT = path.resolve(import.meta.dirname, '..')

/** One cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', ' · ').replaceAll('\n', ' ')

/** The expressions, by PLOVER type and act. */
function expressions(pack: LanguagePack): string[] {
  const rows = parseTable(`language/${pack.code}/acts`, pack.tables.acts)
  const lines: string[] = []
  let type = ''
  let count = 0
  for (const act of allActs().values()) {
    const own = rows.filter((row) => row.cells.act === act.id)
    if (!own.length) continue
    if (act.type !== type) {
      type = act.type
      lines.push('', `### ${type}`, '', '| act | words | part of speech | only with | actor | recipient |', '| --- | --- | --- | --- | --- | --- |')
    }
    for (const { cells } of own) {
      count += alternatives(cells.words).length
      lines.push(`| ${act.id} | ${cell(cells.words!)} | ${cells.pos} | ${cell(cells.with!)} | ${cell(cells.actor!)} | ${cell(cells.recipient!)} |`)
    }
  }
  const none = rows.filter((row) => row.cells.act === '-')
  if (none.length) {
    lines.push('', '### No act, though it looks like one', '', '| words | only with |', '| --- | --- |')
    for (const { cells } of none) lines.push(`| ${cell(cells.words!)} | ${cell(cells.with!)} |`)
  }
  return [`## Acts`, '', `${count} expressions of ${new Set(rows.map((row) => row.cells.act)).size} acts. The columns are told at the head of \`acts.tsv\`.`, ...lines]
}

/** Any other table of the pack, as it stands. */
function whole(file: string): string[] {
  const text = fs.readFileSync(file, 'utf8')
  const lines = text.split('\n')
  const notes = lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/^#\s*/, ''))
  const rows = lines.filter((line) => line.trim() && !line.startsWith('#')).map((line) => line.split('\t'))
  const [head, ...body] = rows
  if (!head) return []
  return ['', `## ${path.basename(file)}`, '', ...notes.map((note) => `> ${note}`), '', `${body.length} rows.`, '', `| ${head.map(cell).join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...body.map((row) => `| ${head.map((_, i) => cell(row[i] ?? '')).join(' | ')} |`)]
}

/** Tables longer than this are word lists, checked elsewhere. */
const LONGEST = 1700

for (const code of packCodes()) {
  const pack = packFor(code)!
  const folder = path.join(ROOT, 'packages/isnad/src/language', code)
  const others = fs.readdirSync(folder).filter((name) => name.endsWith('.tsv') && name !== 'acts.tsv').sort()
  const page = [`# ${pack.name}: what the pack's tables say`, '', `Made by \`scripts/pack-pages.ts\` from \`packages/isnad/src/language/${code}/*.tsv\`. Whoever knows ${pack.name} can check it here and correct the table; no TypeScript is needed.`, '', ...expressions(pack)]
  const left: string[] = []
  for (const name of others) {
    const file = path.join(folder, name)
    if (fs.readFileSync(file, 'utf8').split('\n').length > LONGEST) left.push(name)
    else page.push(...whole(file))
  }
  if (left.length) page.push('', `Left out for their length: ${left.map((name) => `\`${name}\``).join(', ')}.`)
  const out = path.join(ROOT, 'docs/packs', `${code}.md`)
  fs.mkdirSync(path.dirname(out), { recursive: true })
  fs.writeFileSync(out, `${page.join('\n')}\n`)
  console.log(`${path.relative(ROOT, out)}: ${page.length} lines`)
}
