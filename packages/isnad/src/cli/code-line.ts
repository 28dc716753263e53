// One line of `isnad code`: a story in, its findings out. A bad line is a complaint, never an end.
import { readStory } from '../index.js'
import { wordProblem } from '../messages/messages.js'
import type { Story } from '../story/story.js'

export interface Answer { line?: string; complaint?: string }

/** Codes one line; `withText`: what `isnad add` needs beside the findings (text, agency, version) goes along. @example codeLine({ where: 'x.jsonl, line 1', text: '{"id":"1","text":"…"}' }).line */
export function codeLine({ where, text }: { where: string; text: string }, withText = false): Answer {
  let story: Story & { title?: string }
  try {
    story = JSON.parse(text) as Story
  } catch (error) {
    return { complaint: `${where}: not JSON (${(error as Error).message.slice(0, 80)}). Each line must be one JSON object.` }
  }
  if (!story || typeof story !== 'object' || Array.isArray(story)) return { complaint: `${where}: not a story. Each line must be a JSON object with "id" and "text".` }
  if (typeof story.text !== 'string') return { complaint: `${where}: story ${String(story.id ?? '?')} has no "text".` }
  const id = story.id === undefined || story.id === null ? where : String(story.id)
  try {
    const findings = readStory({ ...story, id, headline: typeof story.headline === 'string' ? story.headline : (story.title ?? null), source: typeof story.source === 'string' ? { outlet: story.source } : story.source })
    const serious = findings.problems.filter((problem) => problem.code !== 'story-without-date' && problem.code !== 'stretch-in-another-language')
    return { line: JSON.stringify(withText ? { ...findings, text: story.text, ...(story.agency ? { agency: story.agency } : {}), ...(story.version === undefined ? {} : { version: story.version }) } : findings), complaint: serious.length ? `${where}: ${wordProblem(serious[0]!, 'en')}` : undefined }
  } catch (error) {
    return { complaint: `${where}: story ${id} could not be read (${(error as Error).message}). Please report it.` }
  }
}
