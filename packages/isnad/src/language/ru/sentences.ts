// Sentences, quotations and the dateline of a Russian text.
import type { Dateline, Split, Worded } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Quotation, Sentence } from '../../document/word.js'
import { boundaries } from './boundaries.js'

/** @example split(text).sentences.length */
export function split(text: Worded): Split {
  const { words } = text
  const starts = boundaries(text)
  const quotations = findQuotations(text, starts)
  const sentences: Sentence[] = []
  let paragraph = -1
  let first = 0
  let open = 0
  const close = (last: number): void => {
    const start = words[first]!.start
    while (open < quotations.length && quotations[open]!.end <= start) open++
    let insideQuote: number | undefined
    for (let q = open; q < quotations.length && quotations[q]!.start < start; q++) if (quotations[q]!.end > start && !quotations[q]!.short) insideQuote ??= q
    sentences.push({ index: sentences.length, first, last, start, end: words[last - 1]!.end, headline: start < text.bodyStart, paragraph: Math.max(0, paragraph), insideQuote })
    first = last
  }
  for (let w = 0; w < words.length; w++) {
    const at = starts[words[w]!.token]
    if (at && w > first) close(w)
    if (at === 2) paragraph++
  }
  if (words.length > first) close(words.length)
  return withLayers(text, { sentences, quotations, dateline: findDateline(text) })
}

/** Words that a name in quotation marks has at most. */
const NAME = 4

/** «…», “…”, "…": one that its paragraph does not close ends with it. */
function findQuotations(text: Worded, starts: Uint8Array): Quotation[] {
  const { words } = text
  const found: { start: number; end: number; from: number; to: number; closed: boolean; words: number }[] = []
  const stack: { start: number; end: number; word: number; mark: string }[] = []
  let lastEnd = 0
  const finish = (opened: { start: number; end: number; word: number }, end: number, to: number, closed: boolean, word: number): void => {
    if (to > opened.end) found.push({ start: opened.start, end, from: opened.end, to, closed, words: word - opened.word - 1 })
  }
  for (let w = 0; w < words.length; w++) {
    const word = words[w]!
    if (starts[word.token] === 2) for (const opened of stack.splice(0)) finish(opened, lastEnd, lastEnd, false, w)
    const mark = word.key
    if (word.pos === 'punct' && (mark === '«' || mark === '„' || (mark === '“' && !stack.some((opened) => opened.mark === '„' || opened.mark === '“')))) stack.push({ start: word.start, end: word.end, word: w, mark })
    else if (word.pos === 'punct' && (mark === '»' || mark === '“' || mark === '”')) {
      const opened = stack.pop()
      if (opened) finish(opened, word.end, word.start, true, w)
    } else if (word.pos === 'punct' && mark === '"') {
      const at = stack.findLastIndex((opened) => opened.mark === '"')
      if (at >= 0) {
        const [opened] = stack.splice(at)
        finish(opened!, word.end, word.start, true, w)
      } else stack.push({ start: word.start, end: word.end, word: w, mark })
    }
    lastEnd = word.end
  }
  for (const opened of stack) finish(opened, lastEnd, lastEnd, false, words.length)
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  // «Интерфакс», «Исламское государство»: a name in marks is no quotation
  return found.filter((q) => q.words > NAME || !/^\p{Lu}/u.test(text.text.slice(q.from, q.from + 1)) || /[.!?,]/.test(text.text.slice(q.from, q.to))).map((q, index) => ({ index, start: q.start, end: q.end, closed: q.closed, inner: { start: q.from, end: q.to }, short: q.words <= 3 }))
}

const DATELINE = /^\s*(?<place>\p{Lu}[\p{L} -]{2,30}?),\s*(?<date>\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*)\.?\s*(?:[—–-]\s*)?(?:[/(]?(?<agency>ТАСС|РИА Новости|Интерфакс)[^/).,–—-]{0,20}[/)]?)?\s*[.–—-]+\s/u
/** «МОСКВА, 6 апреля. /ТАСС/.», «МОСКВА, 6 апр — РИА Новости.» */
function findDateline(text: Worded): Dateline | undefined {
  const start = text.bodyStart
  const head = text.text.slice(start, start + 120)
  const match = DATELINE.exec(head)
  if (match?.groups) {
    const at = (part: string | undefined): { start: number; end: number } | undefined => {
      if (!part) return undefined
      const from = start + head.indexOf(part)
      return { start: from, end: from + part.length }
    }
    return { start, end: start + match[0].length, place: at(match.groups.place), agency: at(match.groups.agency), date: at(match.groups.date) }
  }
  return undefined
}
