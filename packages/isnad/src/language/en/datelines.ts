import type { Dateline, Worded } from '../../document/document.js'
import { isUpper } from './letters.js'
import { formOf, LAND } from './lexicon.js'

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/
const AGENCY =
  /reuters|\bap\b|afp|associated press|agencies|bloomberg|xinhua|tass|ria|interfax|dpa|efe|ansa|kyodo|yonhap|anadolu|upi|pa media|bbc|cnn|irna|sana|wam|spa|mena|pti|ani|kuna|mehr|fars|tasnim|voa|rfe|dw|news/

/**
 * The dateline at the head of the body: a place (often in capitals), perhaps a date, perhaps an agency in parentheses, then a dash or colon.
 *
 * @example "MOSCOW, Jan 17 (Reuters) - Russia …" → place MOSCOW, date Jan 17, agency Reuters
 */
export function findDateline(text: Worded): Dateline | undefined {
  const source = text.text
  const { tokens } = text
  let first = 0
  while (first < tokens.length && tokens[first]!.start < text.bodyStart) first++
  if (first >= tokens.length) return undefined
  let place: { start: number; end: number } | undefined
  let agency: { start: number; end: number } | undefined
  let date: { start: number; end: number } | undefined
  let capitals = true
  let words = 0
  let i = first
  for (; i < tokens.length && i < first + 24; i++) {
    const token = tokens[i]!
    if (i > first && token.breakBefore) return undefined
    const form = source.slice(token.start, token.end)
    if (form === '(' || form === '[') {
      let j = i + 1
      while (j < tokens.length && j < i + 10 && !/[)\]]/.test(source[tokens[j]!.start]!)) j++
      if (j >= tokens.length || j >= i + 10) return undefined
      const inside = { start: tokens[i + 1]?.start ?? token.end, end: tokens[j - 1]!.end }
      if (inside.end <= inside.start) return undefined
      if (AGENCY.test(source.slice(inside.start, inside.end).toLowerCase()) || !agency) agency = inside
      i = j
      continue
    }
    if (/^(?:-|--|–|—|:)$/.test(form)) {
      if (form === ':' && !capitals && !agency) return undefined
      if (form !== ':' && !token.spaceBefore && form === '-') return undefined
      break
    }
    if (form === ',' || form === '/' || form === '.' || form === ';') continue
    if (token.kind === 'number' || MONTH.test(token.key)) {
      date = { start: date?.start ?? token.start, end: token.end }
      continue
    }
    if (token.kind !== 'word' || !isUpper(source.charCodeAt(token.start))) return undefined
    if (agency && !date) return undefined
    words++
    if (words > 6) return undefined
    if (form !== form.toUpperCase()) capitals = false
    if (!date) place = { start: place?.start ?? token.start, end: token.end }
  }
  const mark = tokens[i]
  if (!mark || i >= first + 24 || i === first || i + 1 >= tokens.length) return undefined
  // "Smith - a lawyer - said" is none: without an agency, a date or capitals a dash proves nothing.
  if (!agency && !capitals && !date && !(words === 1 && formOf(tokens[first]!.key).may & LAND)) return undefined
  if (!place && !agency) return undefined
  return { start: tokens[first]!.start, end: tokens[i + 1]!.start, place, agency, date }
}
