// What is generated into docs/ must be what the code says now.
import { Command } from 'commander'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandsFor } from '../packages/isnad/src/cli/commands.js'
import { commandReference } from './command-reference.js'
import { findingsSchema } from './schema.js'

const docs = path.resolve(import.meta.dirname, '../docs')
// the defaults of some options are this machine's
const still = (text: string) => text.replaceAll(os.userInfo().username, 'NAME').replace(/\(default:\s+"[^"]*"\)/g, '(default)').replace(/\s+/g, ' ')

test('docs/command.md is current (npm run reference)', async () => expect(still(fs.readFileSync(`${docs}/command.md`, 'utf8'))).toBe(still(await commandReference())))
test('docs/findings.schema.json is current (npm run reference)', () => expect(fs.readFileSync(`${docs}/findings.schema.json`, 'utf8')).toBe(findingsSchema()))

const program = new Command('isnad')
for (const register of await commandsFor()) register(program)

describe('every command', () => {
  test.each(program.commands.map((command) => [command.name()]))('%s is loaded by itself', async (name) => expect(await commandsFor(name)).toHaveLength(1))
  test.each(program.commands.map((command) => [command.name(), command] as const))('%s says what it does and shows an example', (_, command) => {
    expect(command.description().length).toBeGreaterThan(10)
    let help = ''
    command.configureOutput({ writeOut: (text) => { help += text } })
    command.outputHelp()
    expect(help).toContain('Example')
  })
})

describe('links in the documents', () => {
  const root = path.resolve(docs, '..')
  const files = [path.join(root, 'README.md'), ...fs.readdirSync(docs).filter((name) => name.endsWith('.md')).map((name) => path.join(docs, name))]
  test.each(files.map((file) => [path.relative(root, file), file] as const))('%s points only at what is there', (_, file) => {
    const dead = [...fs.readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1]!).filter((link) => !fs.existsSync(path.resolve(path.dirname(file), link)))
    expect(dead).toEqual([])
  })
})
