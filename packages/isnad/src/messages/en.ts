import type { ProblemWording } from './messages.js'

export const en: ProblemWording = {
  'story-without-text': ({ story }) => `Story ${story} has no text, so there is nothing to read. Give its text.`,
  'story-without-date': ({ story, quote }) => `Story ${story} has no publication date, so ${quote ? `"${quote}"` : 'words such as "yesterday"'} can't be dated. Give one with --published 2025-01-17, or "published" in JSON.`,
  'impossible-date': ({ story, given }) => `Story ${story}: "${given}" is not a date. Give it as YYYY-MM-DD.`,
  'language-without-pack': ({ story, language, packs }) => `Story ${story} is in "${language}", which Isnad can't read yet (it reads ${packs.join(', ')}). It was left alone.`,
  'language-unknown': ({ story }) => `Story ${story} has too little text to tell its language. Say which with --language ar.`,
  'text-not-readable': ({ story }) => `Story ${story} is not text (it looks binary or wrongly decoded). Give plain text in UTF-8.`,
  'stretch-in-another-language': ({ story, span, language }) => `Story ${story}: characters ${span.start}–${span.end} are in another language (${language}) and were left alone.`,
}
