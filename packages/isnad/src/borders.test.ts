// Which folder may import which (MODELS.md §12, docs/architecture.md). Reads the imports and holds them to this table.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = path.dirname(fileURLToPath(import.meta.url))
const MAY: Record<string, string[]> = {
  story: ['document/table'],
  knowledge: ['document'],
  document: ['story'],
  messages: ['document'],
  language: ['document', 'story', 'knowledge'],
  'language/ar': ['language', 'document', 'story', 'knowledge'],
  'language/en': ['language', 'document', 'story', 'knowledge'],
  'language/fr': ['language', 'document', 'story', 'knowledge'],
  'language/fa': ['language', 'document', 'story', 'knowledge'],
  'language/ru': ['language', 'document', 'story', 'knowledge'],
  coding: ['language', 'document', 'story', 'knowledge'],
  record: ['coding', 'document', 'story', 'knowledge', 'language', 'index'],
  server: ['record', 'coding', 'document', 'story', 'knowledge', 'language', 'messages', 'index'],
  cli: ['server', 'record', 'coding', 'document', 'story', 'knowledge', 'language', 'messages', 'index'],
}
const BROWSER = ['story', 'document', 'knowledge', 'language', 'coding']
/** Files of `story` and `record` that touch files or the network are named so. */
const NODE_ONLY = /story\/(intake|fetch|pages|feeds|tables)/

const folderOf = (file: string) => {
  const parts = file.split('/')
  return parts[0] === 'language' && /^(?:ar|en|fr|fa|ru)$/.test(parts[1]!) ? `language/${parts[1]}` : parts[0]!.replace(/\.ts$/, '')
}
const files = (readdirSync(source, { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.tsv.ts'))
const importsOf = (file: string) => [...readFileSync(path.join(source, file), 'utf8').matchAll(/^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map((match) => match[1]!)

test('every import keeps to the borders', () => {
  const wrong: string[] = []
  for (const file of files) {
    const from = folderOf(file)
    const may = MAY[from]
    if (!may) continue
    for (const target of importsOf(file)) {
      if (!target.startsWith('.')) continue
      const to = path.posix.join(path.posix.dirname(file), target).replace(/\.js$/, '')
      const folder = folderOf(to)
      if (folder === from || may.some((allowed) => folder === allowed || to.startsWith(allowed))) continue
      if (from === 'language' && file === 'language/packs.ts' && folder.startsWith('language/')) continue
      if (folder.startsWith('language/') && may.includes('language') && from !== 'coding' && !from.startsWith('language')) continue
      wrong.push(`${file} imports ${to}`)
    }
  }
  expect(wrong).toEqual([])
})

test('what must run in a browser imports nothing of Node', () => {
  const wrong: string[] = []
  for (const file of files) {
    if (!BROWSER.includes(file.split('/')[0]!) || NODE_ONLY.test(file)) continue
    for (const target of importsOf(file)) if (!target.startsWith('.') && target !== 'zod') wrong.push(`${file} imports ${target}`)
  }
  expect(wrong).toEqual([])
})

/** What code says, without its comments. */
const codeOf = (file: string): string => readFileSync(path.join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '')

test('no word of a language stands outside its pack', () => {
  const wrong: string[] = []
  for (const file of files) {
    // what tells languages apart knows the commonest words of each
    if (/^language\/(ar|en|fr|fa|ru)\//.test(file) || !/^(language|coding|document)\//.test(file) || file === 'language/detect.ts') continue
    for (const [written] of codeOf(file).matchAll(/(['"`])(?:(?!\1).)*[\u0621-\u064a](?:(?!\1).)*\1/g)) wrong.push(`${file}: ${written}`)
  }
  expect(wrong).toEqual([])
})

test('no language is named outside its pack', () => {
  const wrong: string[] = []
  for (const file of files) {
    if (/^language\/(ar|en|fr|fa|ru)\//.test(file) || !/^(language|coding)\//.test(file)) continue
    const code = readFileSync(path.join(source, file), 'utf8')
    for (const match of code.matchAll(/(?:language|code)\s*[!=]==\s*['"](?:ar|en|fr|fa|ru)['"]/g)) wrong.push(`${file}: ${match[0]}`)
  }
  expect(wrong).toEqual([])
})
