import type { Command } from 'commander'
import { readFileSync } from 'node:fs'
import { readStory } from '../index.js'
import { wordProblem } from '../messages/messages.js'
import type { Story } from '../story/story.js'
import { Complaint } from './complaint.js'
import { showFindings } from './show-findings.js'

interface Options { published?: string; headline?: string; outlet?: string; language?: string; json?: boolean; color?: boolean }

/** `isnad read FILE|-`: one story, its findings for a person or as JSON. */
export function register(program: Command): void {
  program
    .command('read')
    .description('read one story and show what it tells')
    .argument('<file>', 'a text file (its first line is the headline when a blank line follows), a JSON story, or - for standard input')
    .option('--published <date>', 'the day it was published, YYYY-MM-DD; without it "yesterday" has no date')
    .option('--headline <text>', 'its headline')
    .option('--outlet <name>', 'who published it')
    .option('--language <code>', 'ar, en; detected when left out')
    .option('--json', 'findings as JSON (schema isnad/findings@1)')
    .addHelpText('after', '\nExample:\n  isnad read story.txt --published 2025-01-17')
    .action((file: string, options: Options) => {
      const story = storyFrom(file, options)
      const findings = readStory(story)
      // The text goes along, so that `isnad add -` has the words that the spans point at.
      if (options.json) process.stdout.write(`${JSON.stringify({ ...findings, text: story.text })}\n`)
      else process.stdout.write(showFindings(story, findings, { color: useColor() }))
      for (const problem of findings.problems) process.stderr.write(`isnad: ${wordProblem(problem, 'en')}\n`)
      if (findings.problems.some((problem) => problem.code !== 'story-without-date' && problem.code !== 'stretch-in-another-language')) process.exitCode = 1
    })
}

export const useColor = (): boolean => (process.env.FORCE_COLOR ? true : process.env.NO_COLOR ? false : !!process.stdout.isTTY)

/** A story from a text or JSON file. A text's first line is its headline if a blank line stands after it. */
export function storyFrom(file: string, options: Options): Story {
  let raw: string
  try {
    raw = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new Complaint(`Can't read ${file}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}. Give a text file, a JSON story, or - for standard input.`)
  }
  raw = raw.replace(/^\uFEFF/, '')
  let story: Story = { id: file === '-' ? 'stdin' : file, text: raw }
  if (/^\s*\{/.test(raw)) {
    try {
      const parsed = JSON.parse(raw) as Partial<Story> & { title?: string }
      if (typeof parsed.text === 'string') story = { ...(parsed as Story), headline: parsed.headline ?? parsed.title, id: String(parsed.id ?? story.id) }
    } catch {
      // not JSON after all: read as plain text
    }
  } else if (!options.headline) {
    const parts = /^([^\n]{1,300})\r?\n\s*\r?\n([\s\S]+)$/.exec(raw)
    if (parts) story = { ...story, headline: parts[1]!.trim(), text: parts[2]! }
  }
  return {
    ...story,
    headline: options.headline ?? story.headline,
    published: options.published ?? story.published,
    language: options.language ?? story.language,
    source: options.outlet ? { ...story.source, outlet: options.outlet } : story.source,
  }
}
