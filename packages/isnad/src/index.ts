// The public API, and nothing else. No side effects on import; runs in a browser too.
import { codeDocument } from './coding/code.js'
import type { Findings } from './coding/findings.js'
import type { Document } from './document/document.js'
import { withLayers } from './document/layers.js'
import { packFor } from './language/packs.js'
import { readText } from './language/read.js'
import { textOf } from './language/text.js'
import type { Story } from './story/story.js'

export type * from './coding/findings.js'
export type { Document } from './document/document.js'
export type { Problem } from './document/problem.js'
export type { Story } from './story/story.js'

/**
 * Reads a story: words, groups, predicates, times, mentions, actors, each pointing into the untouched text.
 * Never throws on strange text: what can't be read is in `problems`.
 *
 * @example read({ id: '1', text: 'وقّع الوزيران الاتفاق الجمعة.', published: '2025-01-20' }).times[0]?.value // '2025-01-17'
 */
export function read(story: Story): Document {
  const { text, problems } = textOf(story)
  const pack = packFor(text.language)
  const unreadable = problems.some((problem) => problem.code === 'story-without-text' || problem.code === 'text-not-readable')
  if (!pack || unreadable) {
    return withLayers(text, { tokens: [], words: [], sentences: [], quotations: [], groups: [], predicates: [], times: [], mentions: [], actors: [], places: [], problems })
  }
  const document = readText(text, pack)
  return withLayers(document, { problems: [...problems, ...document.problems] })
}

/** Codes a document that was read: findings, each on its words, with its rule and chain of sources. @example code(read(story)).events */
export const code = (document: Document): Findings => codeDocument(document, packFor(document.language))

/** `code(read(story))`. @example readStory({ id: '1', text: '…' }).statements */
export const readStory = (story: Story): Findings => code(read(story))
