import type { Command } from 'commander'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readStory } from '../index.js'
import type { Story } from '../story/story.js'
import { Complaint } from './complaint.js'
import { useColor } from './read.js'
import { showFindings } from './show-findings.js'

/** The stories bundled with Isnad, written by us. */
export function sampleStories(): Story[] {
  const folder = ['../../samples', '../../../../samples'].map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => {
    try {
      return readdirSync(path).some((file) => file.endsWith('.json'))
    } catch {
      return false
    }
  })
  if (!folder) throw new Complaint('The bundled samples are not here. Run this from a checkout of Isnad.')
  return readdirSync(folder).filter((file) => file.endsWith('.json')).sort().map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Story)
}

/** `isnad samples`: reads the bundled stories and prints what they tell. */
export function register(program: Command): void {
  program
    .command('samples')
    .description('read the bundled sample stories and show what they tell')
    .option('--language <code>', 'only those in one language')
    .option('--jsonl', 'print the stories themselves, one JSON object a line')
    .addHelpText('after', '\nExample:\n  isnad samples --language ar')
    .action((options: { language?: string; jsonl?: boolean }) => {
      for (const story of sampleStories().filter((s) => !options.language || s.language === options.language)) {
        process.stdout.write(options.jsonl ? `${JSON.stringify(story)}\n` : `${showFindings(story, readStory(story), { color: useColor() })}\n`)
      }
    })
}
