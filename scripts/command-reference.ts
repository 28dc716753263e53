// Writes docs/command.md from the commands' own help. A test keeps it current.
import { Command } from 'commander'
import fs from 'node:fs'
import path from 'node:path'
import { commandsFor } from '../packages/isnad/src/cli/commands.js'

/** Every command with its help, as Markdown. */
export async function commandReference(): Promise<string> {
  const program = new Command('isnad')
  for (const register of await commandsFor()) register(program)
  const sections = program.commands.map((command) => {
    let help = ''
    command.configureOutput({ writeOut: (text) => { help += text } }).configureHelp({ helpWidth: 110 })
    command.outputHelp()
    return `## isnad ${command.name()}\n\n\`\`\`\n${help.trim()}\n\`\`\`\n`
  })
  return `# The command\n\nMade from \`--help\` by \`npm run reference\`. Results go to standard output, everything else to standard error.\nExit codes: 0 done · 1 the input had problems · 2 wrong use.\n\n${sections.join('\n')}`
}
if (process.argv[1]?.endsWith('command-reference.ts')) fs.writeFileSync(path.resolve(import.meta.dirname, '../docs/command.md'), await commandReference())
