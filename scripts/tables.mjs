#!/usr/bin/env node
// Turns every .tsv table under packages/isnad/src into a module beside it (foo.tsv → foo.tsv.ts), so that the same
// readable tables work in Node and in a browser without a file system. Generated modules are not committed.
import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../packages/isnad/src')
let written = 0
for (const entry of fs.readdirSync(root, { recursive: true })) {
  const file = path.join(root, String(entry))
  if (!file.endsWith('.tsv')) continue
  const text = fs.readFileSync(file, 'utf8').replace(/\r\n/g, '\n')
  const module = `// Made by scripts/tables.mjs from ${path.basename(file)}; edit that table instead.\nexport default ${JSON.stringify(text)}\n`
  const target = `${file}.ts`
  if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== module) {
    fs.writeFileSync(target, module)
    written++
  }
}
if (written) console.error(`tables: ${written} module(s) written`)
