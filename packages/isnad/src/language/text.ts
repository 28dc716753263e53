import type { Text } from '../document/document.js'
import type { Problem } from '../document/problem.js'
import type { Story } from '../story/story.js'
import { detectLanguage, scriptShare } from './detect.js'
import { packCodes, packFor } from './packs.js'

/** The day of a publication stamp as its outlet gave it (its own zone): `2025-01-17T23:10:00+0300` → `2025-01-17`; null if there is no such day. */
export function dayOf(published: string | null | undefined): string | null {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(published ?? '')
  if (!match) return null
  const [, year, month, day] = match
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(year) > 1000
  return real ? `${year}-${month}-${day}` : null
}

/**
 * Headline and body as the one text that is read, its language, and what can't be read about it.
 * The language given with the story is believed unless the text is plainly in another script.
 */
export function textOf(story: Story): { text: Text; problems: Problem[] } {
  const problems: Problem[] = []
  const headline = typeof story.headline === 'string' ? story.headline : ''
  const body = typeof story.text === 'string' ? story.text : ''
  const whole = headline ? `${headline}\n\n${body}` : body
  const id = String(story.id ?? '')
  if (!whole.trim()) problems.push({ code: 'story-without-text', story: id })
  else if ((whole.slice(0, 4000).match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0) > Math.min(whole.length, 4000) / 20)
    problems.push({ code: 'text-not-readable', story: id, why: 'binary' })
  const published = dayOf(story.published)
  if (story.published && !published) problems.push({ code: 'impossible-date', story: id, given: String(story.published) })
  else if (!published) problems.push({ code: 'story-without-date', story: id })
  let language = story.language?.slice(0, 2).toLowerCase() || null
  if (!language || (packFor(language) && scriptShare(whole, language) < 0.3)) language = detectLanguage(whole) ?? language
  if (whole.trim() && !language) problems.push({ code: 'language-unknown', story: id })
  else if (language && !packFor(language)) problems.push({ code: 'language-without-pack', story: id, language, packs: packCodes() })
  return { text: { story, language: language ?? 'und', text: whole, bodyStart: headline ? headline.length + 2 : 0, published }, problems }
}
